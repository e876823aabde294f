/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/mo-line.h"

#include <string.h>

/* Thursday; the call asked about was yesterday at six in the evening, the fourth of ten. */
#define TODAY "2026-03-12"

static MoLineAbout
about (void)
{
  return (MoLineAbout){ .today = mo_day_from_iso (TODAY),
                        .call_day = mo_day_from_iso ("2026-03-11"),
                        .usual = 18 * 60,
                        .rhythm = 7,
                        .number = 4,
                        .limit = 10,
                        .planned = 45,
                        .names = "Rosa Delgado Helen Marsh" };
}

static void
add_when (GString *said, const char *word, const MoLineWhen *when)
{
  if (when->day == MO_DAY_NONE)
    return;
  g_autofree char *iso = mo_day_to_iso (when->day);
  g_string_append_printf (said, " %s=%s", word, iso + 5);
  if (when->minute >= 0)
    g_string_append_printf (said, "@%02d:%02d", when->minute / 60, when->minute % 60);
}

static void
add_text (GString *said, const char *word, const char *text)
{
  if (text)
    g_string_append_printf (said, " %s=[%s]", word, text);
}

/* A line's meaning in a few signs. */
static char *
meaning (const MoLine *line)
{
  static const char *const whats[] = { "-",     "done",  "spoke", "none",   "vm",
                                       "later", "wrong", "moved", "cancel", "noshow" };
  GString *said = g_string_new (whats[line->what]);
  if (line->by)
    g_string_append_printf (said, " by=%s", line->by);
  if (line->number)
    g_string_append_printf (said, " c%d", line->number);
  if (line->minutes >= 0)
    g_string_append_printf (said, " %dm", line->minutes);
  if (line->feeling)
    g_string_append_printf (said, " f%d", line->feeling);
  add_when (said, "next", &line->next);
  add_when (said, "moved", &line->moved);
  add_when (said, "again", &line->again);
  if (line->next_minutes)
    g_string_append_printf (said, " for=%d", line->next_minutes);
  if (line->medium)
    g_string_append_printf (said, " %s", line->medium);
  if (line->no_next)
    g_string_append (said, " last");
  if (line->concern)
    g_string_append (said, " worry");
  add_text (said, "note", line->note);
  add_text (said, "msg", line->message);
  add_text (said, "answer", line->answer);
  add_text (said, "why", line->why);
  for (guint i = 0; i < line->unknown->len; i++)
    g_string_append_printf (said, " ?%s", (char *) line->unknown->pdata[i]);
  for (guint i = 0; i < line->problems->len; i++)
    g_string_append (said, " !");
  return g_string_free (said, FALSE);
}

#include "line-cases.h"

static void
means (void)
{
  const MoLineAbout it = about ();
  guint wrong = 0;
  for (guint i = 0; i < G_N_ELEMENTS (lines); i++) {
    g_autoptr (MoLine) line = mo_line_read (lines[i].line, &it);
    g_autofree char *found = meaning (line);
    if (g_strcmp0 (found, lines[i].means) != 0) {
      g_test_message ("“%s”\n   is  %s\n   not %s", lines[i].line, found, lines[i].means);
      wrong++;
    }
  }
  g_test_message ("%u lines read", (guint) G_N_ELEMENTS (lines));
  g_assert_cmpuint (G_N_ELEMENTS (lines), >=, 150);
  g_assert_cmpuint (wrong, ==, 0);
}

/* ---------------------------------------------------------------------- rules */

/* Lines that are read well and refused by the service, with a word of why. */
static const struct {
  const char *line, *why; /* NULL: fine */
} judged[] = {
  { "done 45", NULL },
  { "done", "minutes it took" },
  { "call 5 done 45", "call 4 that is asked about" },
  { "done 70", NULL },
  { "done 80", "more than 75 minutes" }, /* case 8 */
  { "done 80 because the hoist came", NULL },
  { "done 700", NULL }, /* not understood, so nothing of it is judged */
  { "done 45, next thu 6pm 61 min", "up to 60 minutes" },
  { "done 45, next thu 6pm 60 min", NULL },
  { "done 45, next thu 6pm, facetime", "Use Zoom or Skype" }, /* case 10 */
  { "cancelled", "who cancelled" },
  { "cancelled by mentor", NULL },
  { "moved", "when it takes place instead" },
  { "moved to fri", NULL },
  { "done 45, no answer", "Both “done” and “no answer”" },
  { "done 45, next thu 6pm, last one", "Both a next call and none" },
  { "next 3 march 2026 6pm", "is over" },
};

static void
rules (void)
{
  const MoLineAbout it = about ();
  const MoPolicy policy = mo_policy_default ();
  for (guint i = 0; i < G_N_ELEMENTS (judged); i++) {
    g_autoptr (MoLine) line = mo_line_read (judged[i].line, &it);
    guint before = line->unknown->len;
    mo_line_check (line, &it, &policy);
    const char *first = line->problems->len ? line->problems->pdata[0] : NULL;
    if (!judged[i].why && first && !before)
      g_error ("“%s”: %s", judged[i].line, first);
    if (judged[i].why && (!first || !strstr (first, judged[i].why)))
      g_error ("“%s” says %s", judged[i].line, first ? first : "nothing");
    g_assert_false (judged[i].why && mo_line_is_ready (line));
  }
}

/* Case 7: ten calls and what was granted; a call that did not take place gives its place back.
 */
static void
counted (void)
{
  const MoPolicy policy = mo_policy_default ();
  static const struct {
    int number, taken, extra;
    const char *line;
    gboolean allowed;
  } cases[] = {
    { 10, 10, 0, "done 45", TRUE },
    { 10, 10, 0, "done 45, next thu 6pm", FALSE },
    { 10, 10, 0, "cancelled by mentor, next thu 6pm", TRUE },
    { 10, 10, 0, "no show, next thu 6pm", TRUE },
    { 10, 10, 2, "done 45, next thu 6pm", TRUE },
    { 11, 11, 0, "done 45", FALSE },
    { 12, 12, 2, "done 45", TRUE },
    { 12, 12, 2, "done 45, next thu 6pm", FALSE },
    { 13, 13, 2, "done 45", FALSE },
  };
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    MoLineAbout it = about ();
    it.number = cases[i].number;
    it.taken = cases[i].taken;
    it.extra = cases[i].extra;
    g_autoptr (MoLine) line = mo_line_read (cases[i].line, &it);
    mo_line_check (line, &it, &policy);
    g_assert_cmpint (line->problems->len == 0, ==, cases[i].allowed);
  }
}

/* A time that was not said is the pair's usual one; where there is none it is asked for. */
static void
usual_time (void)
{
  const MoPolicy policy = mo_policy_default ();
  MoLineAbout it = about ();
  g_autoptr (MoLine) known = mo_line_read ("next thu", &it);
  mo_line_check (known, &it, &policy);
  g_assert_cmpint (known->next.minute, ==, 18 * 60);
  g_assert_true (strstr (known->next.hint, "at the usual time"));
  it.usual = -1;
  g_autoptr (MoLine) asked = mo_line_read ("next thu", &it);
  mo_line_check (asked, &it, &policy);
  g_assert_cmpuint (asked->problems->len, ==, 1);
}

static void
reading (void)
{
  const MoLineAbout it = about ();
  const MoPolicy policy = mo_policy_default ();
  g_autoptr (MoLine) line = mo_line_read ("call 4 done 45 good, next thu 6pm", &it);
  mo_line_check (line, &it, &policy);
  g_autofree char *words = mo_line_sentence (line, &it, &policy);
  g_assert_cmpstr (words,
                   ==,
                   "Call: 4 of 10, done, 11 Mar; Length: 45 minutes; Feeling: good, 4 of 5; "
                   "Next: Thursday 19 March 2026, 18:00 to 18:45 (“next thu” is read as next "
                   "week); Note: asked for, due 18 Mar");
}

/* What stays in a note and might have been meant to book is said, with what to write. */
static void
said_of_a_note (void)
{
  const MoLineAbout it = about ();
  const MoPolicy policy = mo_policy_default ();
  g_autoptr (MoLine) kept = mo_line_read ("done 45, note: he rings her next on Thursday", &it),
                     booked =
                         mo_line_read ("done 45, note: she is next to ask, next thu 6pm", &it);
  g_autofree char *words = mo_line_sentence (kept, &it, &policy),
                  *clear = mo_line_sentence (booked, &it, &policy);
  g_assert_nonnull (strstr (words, "write “next thu 6pm” before “note:”"));
  g_assert_null (strstr (clear, "before “note:”"));
}

/* ---------------------------------------------------------------------- whatever is typed */

/* Words that mean something, in any order and number, with rubbish between them. */
static void
any_text (void)
{
  static const char *const bits[] = {
    "done",  "45",   "next",  "thu",     "6pm",  "half",        "six", "call",   "4",
    "an",    "hour", "note:", "moved",   "to",   "in",          "2",   "weeks",  "19",
    "march", "/",    ",",     ":",       "“",    "\xff",        "no",  "answer", "because",
    "msg:",  "the",  "week",  "quarter", "past", "99999999999", "é",   "31/2"
  };
  const MoPolicy policy = mo_policy_default ();
  const MoLineAbout it = about ();
  for (int round = 0; round < 20000; round++) {
    g_autoptr (GString) text = g_string_new (NULL);
    int n = g_test_rand_int_range (0, 14);
    for (int i = 0; i < n; i++)
      g_string_append_printf (text,
                              "%s%s",
                              bits[g_test_rand_int_range (0, G_N_ELEMENTS (bits))],
                              g_test_rand_int_range (0, 5) ? " " : "");
    g_autoptr (MoLine) line = mo_line_read (text->str, &it);
    mo_line_check (line, &it, &policy);
    g_autofree char *words = mo_line_sentence (line, &it, &policy);
    g_assert_true (g_utf8_validate (words, -1, NULL));
    g_assert_cmpint (line->feeling, >=, 0);
    g_assert_cmpint (line->feeling, <=, 5);
    if (mo_line_is_ready (line) && line->next.day != MO_DAY_NONE) {
      g_assert_cmpint (line->next.day, >=, it.today);
      g_assert_cmpint (line->next.minute, >=, 0);
      g_assert_cmpint (line->next.minute, <, 24 * 60);
    }
  }
}

/* It is read at each key: far below a frame of 16 milliseconds. */
static void
quick (void)
{
  const MoPolicy policy = mo_policy_default ();
  const MoLineAbout it = about ();
  double slowest = 0;
  for (guint i = 0; i < G_N_ELEMENTS (lines); i++) {
    gint64 began = g_get_monotonic_time ();
    for (int again = 0; again < 10; again++) {
      g_autoptr (MoLine) line = mo_line_read (lines[i].line, &it);
      mo_line_check (line, &it, &policy);
      g_autofree char *words = mo_line_sentence (line, &it, &policy);
    }
    slowest = MAX (slowest, (g_get_monotonic_time () - began) / 10000.0);
  }
  g_test_message ("the slowest line took %.3f ms", slowest);
  g_assert_cmpfloat (slowest, <, 16);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/line/means", means);
  g_test_add_func ("/line/rules", rules);
  g_test_add_func ("/line/counted", counted);
  g_test_add_func ("/line/usual-time", usual_time);
  g_test_add_func ("/line/reading", reading);
  g_test_add_func ("/line/any-text", any_text);
  g_test_add_func ("/line/quick", quick);
  g_test_add_func ("/line/said-of-a-note", said_of_a_note);
  return g_test_run ();
}
