/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/mo-reminder-text.h"
#include "core/mo-reminder-words.h"

static const char whole[] = "mentoring-office-reminders 1\n"
                            "opens org.example.Office\n"
                            "days mon wed sat\n"
                            "hours 08:30 24:00\n"
                            "warn 5\n"
                            "impact 9\n"
                            "kinds contact note\n"
                            "due 2026-03-16 contact 3\n"
                            "due 2026-03-16 note 1\n"
                            "due 2027-01-01 task 2\n";

static void
round_trip (void)
{
  g_autoptr (MoReminderSheet) sheet = mo_reminder_sheet_parse (whole);
  g_assert_nonnull (sheet);
  g_assert_cmpstr (sheet->opens, ==, "org.example.Office");
  g_assert_cmpint (sheet->policy.hours.days, ==, 1 | 4 | 32);
  g_assert_cmpint (sheet->policy.hours.from, ==, 8 * 60 + 30);
  g_assert_cmpint (sheet->policy.hours.until, ==, 24 * 60);
  g_assert_cmpint (sheet->policy.warn_days, ==, 5);
  g_assert_cmpint (sheet->policy.kinds, ==, (1 << MO_DUTY_CONTACT) | (1 << MO_DUTY_NOTE));
  g_assert_cmpint (sheet->reminders->len, ==, 3);
  g_autofree char *again = mo_reminder_sheet_write (sheet);
  g_assert_cmpstr (again, ==, whole);
}

/* The same facts in another order make the same text. */
static void
same_text (void)
{
  g_autoptr (MoReminderSheet) one = mo_reminder_sheet_new ();
  g_autoptr (MoReminderSheet) other = mo_reminder_sheet_new ();
  mo_reminder_sheet_add (one, MO_DUTY_CONTACT, 740000, 1);
  mo_reminder_sheet_add (one, MO_DUTY_NOTE, 740001, 1);
  mo_reminder_sheet_add (one, MO_DUTY_CONTACT, 740000, 1);
  mo_reminder_sheet_add (other, MO_DUTY_NOTE, 740001, 1);
  mo_reminder_sheet_add (other, MO_DUTY_CONTACT, 740000, 2);
  g_autofree char *a = mo_reminder_sheet_write (one), *b = mo_reminder_sheet_write (other);
  g_assert_cmpstr (a, ==, b);
}

static void
not_understood (void)
{
  static const char *const texts[] = {
    NULL,
    "",
    "\n",
    "due 2026-03-16 contact 3\n",
    "mentoring-office-reminders 12\n",
    "mentoring-office-told 1\n",
  };
  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    g_assert_null (mo_reminder_sheet_parse (texts[i]));
}

typedef struct {
  const char *name, *line;
  guint reminders;
} Line;

static const Line lines[] = {
  { "plain", "due 2026-03-16 contact 3", 1 },
  { "a kind of a newer program", "due 2026-03-16 birthday 3", 0 },
  { "no such day", "due 2026-02-30 contact 3", 0 },
  { "nothing due", "due 2026-03-16 contact 0", 0 },
  { "less than nothing", "due 2026-03-16 contact -3", 0 },
  { "too many", "due 2026-03-16 contact 99999999999", 0 },
  { "no number", "due 2026-03-16 contact some", 0 },
  { "too few words", "due 2026-03-16 contact", 0 },
  { "too many words", "due 2026-03-16 contact 3 4", 0 },
  { "a word of a newer program", "colour blue", 0 },
  { "not text", "due \xff\xfe contact 3", 0 },
  { "blanks", "   ", 0 },
};

static void
one_line (gconstpointer data)
{
  const Line *line = data;
  g_autofree char *text = g_strconcat ("mentoring-office-reminders 1\n", line->line, NULL);
  g_autoptr (MoReminderSheet) sheet = mo_reminder_sheet_parse (text);
  g_assert_nonnull (sheet);
  g_assert_cmpint (sheet->reminders->len, ==, line->reminders);
}

static void
impossible_hours (void)
{
  static const char *const hours[] = {
    "hours 17:00 09:00", "hours 09:00 25:00", "hours x y", "hours 09:00", "days", "days someday"
  };
  for (guint i = 0; i < G_N_ELEMENTS (hours); i++) {
    g_autofree char *text = g_strconcat ("mentoring-office-reminders 1\n", hours[i], NULL);
    g_autoptr (MoReminderSheet) sheet = mo_reminder_sheet_parse (text);
    g_assert_cmpint (sheet->policy.hours.from, ==, 9 * 60);
    g_assert_cmpint (sheet->policy.hours.until, ==, 17 * 60);
    g_assert_cmpint (sheet->policy.hours.days, ==, 0x1f);
  }
}

/* Files that a disk or somebody has spoilt: read without harm, and what is read makes sense. */
static void
spoilt (void)
{
  for (int round = 0; round < 3000; round++) {
    g_autofree char *text = g_strdup (whole);
    gsize length = sizeof whole - 1;
    for (int i = g_test_rand_int_range (1, 9); i > 0; i--)
      text[g_test_rand_int_range (28, length)] = g_test_rand_int_range (0, 256);
    g_autoptr (MoReminderSheet) sheet = mo_reminder_sheet_parse (text);
    if (!sheet)
      continue;
    g_assert_cmpint (sheet->policy.hours.from, <, sheet->policy.hours.until);
    for (guint i = 0; i < sheet->reminders->len; i++) {
      MoReminder *reminder = &g_array_index (sheet->reminders, MoReminder, i);
      g_assert_cmpint (reminder->count, >, 0);
      g_assert_cmpint (reminder->kind, <, MO_DUTY_KINDS);
      g_assert_cmpint (reminder->due, >, 0);
    }
  }
}

static void
memory (void)
{
  static const char kept[] = "mentoring-office-told 1\n"
                             "quiet 2026-03-12 09:10 2026-03-12 10:10\n"
                             "told contact 2026-03-16 ahead 3 2026-03-13\n"
                             "told note 2026-03-16 due 1 2026-03-16\n"
                             "late 2026-03-17\n";
  g_autoptr (MoReminderMemory) once = mo_reminder_memory_parse (kept);
  g_autofree char *again = mo_reminder_memory_write (once);
  g_assert_cmpstr (again, ==, kept);

  static const char *const none[] = { NULL,
                                      "",
                                      "rubbish",
                                      "mentoring-office-told 1\nlate x\n"
                                      "told a b c d e\nquiet 1 2 3 4\n" };
  for (guint i = 0; i < G_N_ELEMENTS (none); i++) {
    g_autoptr (MoReminderMemory) blank = mo_reminder_memory_parse (none[i]);
    g_assert_cmpint (blank->told->len, ==, 0);
    g_assert_cmpint (blank->quiet_until.day, ==, MO_DAY_NONE);
  }
}

/* It does not grow for ever. */
static void
forgets (void)
{
  g_autoptr (MoReminderMemory) long_used = mo_reminder_memory_new ();
  MoDay start = mo_day_new (2026, 1, 1);
  for (int i = 0; i < 3000; i++) {
    g_autoptr (GArray) said = g_array_new (FALSE, FALSE, sizeof (MoReminderLine));
    MoReminderLine due = { MO_DUTY_CONTACT, MO_STAGE_DUE, start + i, 1 };
    MoReminderLine late = { MO_DUTY_CONTACT, MO_STAGE_LATE, start, 1 };
    g_array_append_val (said, late);
    g_array_append_val (said, due);
    mo_reminder_memory_add (long_used, said, start + i);
    g_assert_cmpint (long_used->told->len, <, 200);
  }
}

static void
moments (void)
{
  g_autofree char *words = mo_moment_words ((MoMoment){ mo_day_new (2026, 3, 12), 9 * 60 });
  g_assert_cmpstr (words, ==, "Thursday 12 March 2026 at 9:00");
  g_assert_null (mo_moment_words (MO_MOMENT_NONE));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/reminder-text/round-trip", round_trip);
  g_test_add_func ("/reminder-text/same-text", same_text);
  g_test_add_func ("/reminder-text/not-understood", not_understood);
  for (guint i = 0; i < G_N_ELEMENTS (lines); i++) {
    g_autofree char *path = g_strconcat ("/reminder-text/line/", lines[i].name, NULL);
    g_test_add_data_func (path, &lines[i], one_line);
  }
  g_test_add_func ("/reminder-text/impossible-hours", impossible_hours);
  g_test_add_func ("/reminder-text/spoilt", spoilt);
  g_test_add_func ("/reminder-text/memory", memory);
  g_test_add_func ("/reminder-text/forgets", forgets);
  g_test_add_func ("/reminder-text/moments", moments);
  return g_test_run ();
}
