/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/mo-dial.h"
#include "core/mo-phone-script.h"

#include <string.h>

#define TODAY "2026-03-12" /* a Thursday */

typedef struct {
  const char *name;
  int kind;
  int due; /* days from today */
  int minute, from, again, tries, tried;
  gboolean settled;
} Situation;

static MoDial
dial (const Situation *it)
{
  return (MoDial){ .kind = it->kind,
                   .due = mo_day_from_iso (TODAY) + it->due,
                   .minute = it->minute,
                   .from = it->from,
                   .again = it->again,
                   .tries = it->tries,
                   .tried = it->tried,
                   .settled = it->settled };
}

/* In the order in which they are to be rung. */
static const Situation order[] = {
  { "settled at nine", MO_DUTY_NOTE, -3, -1, -1, -1, 1, 540, TRUE },
  { "settled at ten", MO_DUTY_CONTACT, -9, -1, -1, -1, 1, 600, TRUE },
  { "a first contact, a day late", MO_DUTY_CONTACT, -1, -1, -1, -1, 0, -1, FALSE },
  { "a note, two months late", MO_DUTY_NOTE, -60, -1, -1, -1, 0, -1, FALSE },
  { "a note, a day late", MO_DUTY_NOTE, -1, -1, -1, -1, 0, -1, FALSE },
  { "a message, today", MO_DUTY_MESSAGE, 0, -1, -1, -1, 0, -1, FALSE },
  { "how a call went, today", MO_DUTY_OUTCOME, 0, -1, -1, -1, 0, -1, FALSE },
  { "ring again at two", MO_DUTY_CONTACT, -2, -1, -1, 840, 1, 660, FALSE },
  { "a talk at three", MO_DUTY_TALK, 0, 900, -1, -1, 0, -1, FALSE },
  { "late, but after five", MO_DUTY_CONTACT, -5, -1, 1020, -1, 0, -1, FALSE },
  { "a second try", MO_DUTY_CONTACT, -5, -1, -1, -1, 1, 700, FALSE },
  { "due tomorrow", MO_DUTY_CONTACT, 1, -1, -1, -1, 0, -1, FALSE },
};

static void
in_order (void)
{
  for (guint a = 0; a < G_N_ELEMENTS (order); a++)
    for (guint b = 0; b < G_N_ELEMENTS (order); b++) {
      MoDial one = dial (&order[a]), other = dial (&order[b]);
      int found = mo_dial_compare (&one, &other, mo_day_from_iso (TODAY));
      if ((a < b && found >= 0) || (a > b && found <= 0) || (a == b && found != 0))
        g_error ("“%s” and “%s” stand the wrong way round", order[a].name, order[b].name);
    }
}

/* Whoever has several things to be asked is rung once for all of them. */
static void
one_person_at_a_time (void)
{
  const MoDay today = mo_day_from_iso (TODAY);
  MoDial it[] = {
    { .kind = MO_DUTY_CONTACT, .due = today - 9 },     /* 1 */
    { .kind = MO_DUTY_NOTE, .due = today - 5 },        /* 2 */
    { .kind = MO_DUTY_NOTE, .due = today - 3 },        /* 1 */
    { .kind = MO_DUTY_TALK, .due = today },            /* 1, at three */
    { .kind = MO_DUTY_SUPERVISION, .due = today - 1 }, /* 2 */
    { .kind = MO_DUTY_SUPERVISION, .due = today - 1 }, /* of nobody known */
    { .kind = MO_DUTY_SUPERVISION, .due = today - 1 }, /* of nobody known */
  };
  const gint64 persons[] = { 1, 2, 1, 1, 2, 0, 0 };
  const guint once[] = { 0, 2, 1, 4, 5, 6, 3 };
  guint found[G_N_ELEMENTS (it)];
  for (guint i = 0; i < G_N_ELEMENTS (it); i++)
    it[i].minute = it[i].from = it[i].again = it[i].tried = -1;
  it[3].minute = 15 * 60;
  mo_dial_order (it, persons, G_N_ELEMENTS (it), today, found);
  g_assert_cmpmem (found, sizeof found, once, sizeof once);
  it[0].tries = 1; /* nobody answered: neither for the one nor for the other */
  it[0].tried = 600;
  mo_dial_order (it, persons, G_N_ELEMENTS (it), today, found);
  g_assert_cmpuint (found[0], ==, 1);
  g_assert_cmpuint (found[4], ==, 3);
  g_assert_true ((found[5] == 0 && found[6] == 2) || (found[5] == 2 && found[6] == 0));
}

/* Somebody answered, and what they were rung for is still open: that is no second try. */
static void
says_who_was_heard (void)
{
  MoDial it = dial (&(Situation){ "", MO_DUTY_NOTE, -2, -1, -1, -1, 1, 845, FALSE });
  it.heard = TRUE;
  g_autofree char *open = mo_dial_why (&it, mo_day_from_iso (TODAY));
  g_assert_cmpstr (open, ==, "spoken to at 14:05, still to be done");
  it.settled = TRUE;
  g_autofree char *settled = mo_dial_why (&it, mo_day_from_iso (TODAY));
  g_assert_cmpstr (settled, ==, "rung at 14:05");
}

static void
says_why (void)
{
  static const struct {
    Situation it;
    const char *why;
  } cases[] = {
    { { "", MO_DUTY_NOTE, -3, -1, -1, -1, 0, -1, FALSE }, "3 days late" },
    { { "", MO_DUTY_NOTE, -1, -1, -1, -1, 0, -1, FALSE }, "1 day late" },
    { { "", MO_DUTY_NOTE, 0, -1, -1, -1, 0, -1, FALSE }, "due today" },
    { { "", MO_DUTY_TALK, 0, 900, -1, -1, 0, -1, FALSE }, "agreed for 15:00" },
    { { "", MO_DUTY_NOTE, -2, -1, 1020, -1, 0, -1, FALSE },
      "asked to be rung after 17:00; 2 days late" },
    { { "", MO_DUTY_NOTE, -2, -1, -1, -1, 1, 845, FALSE }, "no answer at 14:05, second try" },
    { { "", MO_DUTY_NOTE, -2, -1, -1, 960, 1, 845, FALSE }, "to be rung again at 16:00" },
    { { "", MO_DUTY_NOTE, -2, -1, -1, -1, 1, 845, TRUE }, "rung at 14:05" },
  };
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    MoDial it = dial (&cases[i].it);
    g_autofree char *why = mo_dial_why (&it, mo_day_from_iso (TODAY));
    g_assert_cmpstr (why, ==, cases[i].why);
  }
}

static void
contact_times (void)
{
  static const struct {
    const char *words;
    int minute;
  } cases[] = {
    { "after 16:00, not Tuesdays", 960 },
    { "after 6pm", 1080 },
    { "Evenings", 1020 },
    { "afternoons", 720 },
    { "mornings", -1 },
    { "any time", -1 },
    { "mornings or evenings", -1 },
    { "after work", -1 },
    { "not Tuesdays", -1 },
    { "", -1 },
    { NULL, -1 },
  };
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    g_assert_cmpint (mo_dial_from_words (cases[i].words), ==, cases[i].minute);
}

/* Every duty that is rung has words of its own, and none says the other's surname. */
static void
scripts (void)
{
  for (int kind = 0; kind < MO_DUTY_KINDS; kind++) {
    if (!mo_dial_is_rung (kind))
      continue;
    const MoPhoneScript script = { .kind = kind,
                                   .name = "Helen",
                                   .other = "Rosa",
                                   .me = "Priya Nair",
                                   .call_day = mo_day_from_iso ("2026-03-11"),
                                   .today = mo_day_from_iso (TODAY),
                                   .number = 4,
                                   .message = "Can we talk at seven?" };
    g_autofree char *words = mo_phone_script_words (&script);
    g_assert_true (strstr (words, "Hello Helen, it is Priya from the mentoring office."));
    g_assert_null (strstr (words, "(null)"));
    g_assert_null (strstr (words, "How are things?”"));
    if (kind == MO_DUTY_OUTCOME)
      g_assert_true (strstr (words, "with Rosa yesterday"));
    if (kind == MO_DUTY_MESSAGE)
      g_assert_true (strstr (words, "Can we talk at seven?"));
  }
}

static void
care (void)
{
  g_autofree char *safe = mo_phone_care_words (FALSE, "yes", NULL, NULL, 0),
                  *unsafe = mo_phone_care_words (TRUE, "no", "evenings", "BSL", 2);
  g_assert_true (strstr (safe, "may be spoken to"));
  g_assert_null (strstr (safe, "Withhold"));
  g_assert_true (strstr (unsafe, "Withhold the office’s number."));
  g_assert_true (strstr (unsafe, "Leave no words on a machine."));
  g_assert_true (strstr (unsafe, "To be rung: evenings."));
  g_assert_true (strstr (unsafe, "Nobody answered 2 times"));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/dial/order", in_order);
  g_test_add_func ("/dial/one-person-at-a-time", one_person_at_a_time);
  g_test_add_func ("/dial/why", says_why);
  g_test_add_func ("/dial/heard", says_who_was_heard);
  g_test_add_func ("/dial/contact-times", contact_times);
  g_test_add_func ("/dial/scripts", scripts);
  g_test_add_func ("/dial/care", care);
  return g_test_run ();
}
