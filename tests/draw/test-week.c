/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A week of calls, and a mentor's sheet of calls, as paper gets them. */
#include <string.h>

#include "draw/mo-mentor-calls-sheet.h"
#include "draw/mo-week-sheet.h"
#include "pdf-text.h"

static void
add (MoWeekPaper *week, int day, int start, int minutes, MoWeekLook look, const char *who)
{
  MoWeekCall *call = g_new0 (MoWeekCall, 1);
  *call = (MoWeekCall){ .day = day, .start = start, .minutes = minutes, .look = look };
  call->names = g_strdup_printf ("%s O, Carol W", who);
  call->brief = g_strdup (who);
  call->below = g_strdup ("call 4 of 10");
  call->full = g_strdup_printf ("%s Okafor with Carol Whitaker", who);
  call->line = g_strdup ("call 4 of 10 · telephone");
  call->outcome = g_strdup (look == MO_WEEK_MISSED ? "no answer" : "");
  g_ptr_array_add (week->calls, call);
}

static MoSheet *
sheet_of (gboolean full)
{
  MoWeekPaper *week =
      mo_week_paper_new (mo_day_from_iso ("2026-03-09"), mo_day_from_iso ("2026-03-12"));
  if (full) {
    add (week, 0, 6 * 60, 45, MO_WEEK_DONE, "Early");
    add (week, 3, 18 * 60, 60, MO_WEEK_TO_COME, "Denise");
    add (week, 3, 18 * 60 + 30, 60, MO_WEEK_MISSED, "Beside");
    add (week, 6, 23 * 60 + 30, 60, MO_WEEK_TO_COME, "Midnight");
  }
  return mo_week_sheet_new (week, "Riverside Spinal Mentoring", NULL);
}

static GBytes *
pdf_of (MoSheet *sheet)
{
  g_autoptr (GError) error = NULL;
  GBytes *pdf = mo_sheet_to_pdf (sheet, &error);
  g_assert_no_error (error);
  return pdf;
}

/* Every name in full stands there, though the picture has no room for it, and the same week
 * gives the same bytes. */
static void
a_week (void)
{
  static const char *const words[] = {
    "Calls, 9 to 15 March 2026",
    "Monday 9",
    "Denise Okafor with Carol Whitaker",
    "Beside Okafor with",
    "Midnight Okafor",
    "18:30 to 19:30",
    "23:30 to 00:30",
    "no answer",
    "Thursday 12 March 2026",
    "Confidential: names of people. Riverside",
  };
  g_autoptr (MoSheet) sheet = sheet_of (TRUE), again = sheet_of (TRUE);
  g_autoptr (GBytes) pdf = pdf_of (sheet), same = pdf_of (again);
  g_autofree char *text = pdf_read (pdf, "pdftotext -layout");
  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    if (!strstr (text, words[i]))
      g_error ("“%s” is not in: %s", words[i], text);
  g_assert_true (g_bytes_equal (pdf, same));
  g_autofree char *page = mo_sheet_page_words (sheet, 0);
  g_assert_nonnull (strstr (page, "4 calls, 9 to 15 March 2026"));
}

static void
an_empty_week (void)
{
  g_autoptr (MoSheet) sheet = sheet_of (FALSE);
  g_assert_cmpint (mo_sheet_n_pages (sheet), ==, 1);
  g_autoptr (GBytes) pdf = pdf_of (sheet);
  g_autofree char *text = pdf_read (pdf, "pdftotext -layout");
  g_assert_nonnull (strstr (text, "No calls in this week."));
}

static char *
mentor_text (guint calls, gboolean large, const char *phone)
{
  g_autoptr (GPtrArray) lines =
      g_ptr_array_new_with_free_func ((GDestroyNotify) mo_mentor_call_line_free);
  g_autoptr (MoOfficeFacts) office = mo_office_facts_new ();
  office->name = g_strdup ("Riverside");
  office->address = g_strdup ("");
  office->phone = g_strdup (phone);
  office->contact = g_strdup ("");
  for (guint i = 0; i < calls; i++) {
    MoMentorCallLine *line = g_new0 (MoMentorCallLine, 1);
    line->when = g_strdup ("Thursday 12 March 2026");
    line->span = g_strdup ("18:00 to 18:45");
    line->with = g_strdup ("Denise, R-0413");
    line->call = g_strdup ("4 of 10");
    line->how = g_strdup ("Zoom");
    g_ptr_array_add (lines, line);
  }
  const MoMentorCallsPaper paper = { .called = "Carol",
                                     .today = mo_day_from_iso ("2026-03-12"),
                                     .lines = lines,
                                     .office = office,
                                     .note_days = 7,
                                     .large = large };
  g_autoptr (MoSheet) sheet = mo_mentor_calls_sheet (&paper);
  g_autoptr (GBytes) pdf = pdf_of (sheet);
  return pdf_read (pdf, "pdftotext -layout");
}

static void
a_mentor_s_sheet (void)
{
  g_autofree char *some = mentor_text (3, FALSE, "01632 960000");
  g_autofree char *large = mentor_text (3, TRUE, "01632 960000");
  g_autofree char *none = mentor_text (0, FALSE, "");
  g_assert_nonnull (strstr (some, "Calls of Carol"));
  g_assert_nonnull (strstr (some, "Denise, R-0413"));
  g_assert_nonnull (strstr (some, "within 7 days"));
  g_assert_nonnull (strstr (large, "R-0413"));
  g_assert_nonnull (strstr (none, "No call is booked."));
  g_assert_nonnull (strstr (none, "ring the office. The office"));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/week/a-week", a_week);
  g_test_add_func ("/week/an-empty-week", an_empty_week);
  g_test_add_func ("/week/a-mentor-s-sheet", a_mentor_s_sheet);
  return g_test_run ();
}
