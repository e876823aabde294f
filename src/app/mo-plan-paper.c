/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/mo-plan-paper.h"

#include <glib/gi18n-lib.h>

#include "core/mo-csv-out.h"

/* ---------------------------------------------------------------------- one person */

static const MoBoardPerson *
person_at (const MoPlanPaper *paper, guint row)
{
  return g_ptr_array_index (paper->task->people, row);
}

static const char *
mentor_name (const MoPlanPaper *paper, guint row)
{
  int mentor = mo_plan_mentor_of (paper->plan, row);
  return mentor == MO_PLAN_ALONE
             ? NULL
             : ((const MoBoardMentor *) paper->task->mentors->pdata[mentor])->name;
}

static int
fit_at (const MoPlanPaper *paper, guint row)
{
  guint mentor = (guint) mo_plan_mentor_of (paper->plan, row);
  return mo_board_plan_fit (mo_plan_task_cost (paper->task->task, row, mentor));
}

static const char *
why_nobody (const MoPlanPaper *paper, guint row)
{
  for (guint m = 0; m < paper->task->mentors->len; m++)
    if (mo_plan_task_cost (paper->task->task, row, m) != MO_PLAN_NEVER)
      return _ ("nobody: who could has no place left");
  return _ ("nobody: no mentor can be asked");
}

/* ---------------------------------------------------------------------- the sum of it */

static guint
count_places (const MoPlanTask *task)
{
  guint places = 0;
  for (guint m = 0; m < task->mentors; m++)
    places += task->places[m];
  return places;
}

typedef void (*Way) (const MoPlanTask *task, int *mentor_of);

static void
add_other (GString *text, const MoPlanPaper *paper, const char *name, Way way)
{
  const MoPlanTask *task = paper->task->task;
  g_autofree int *mentor_of = g_new (int, task->people + 1);
  guint matched;
  way (task, mentor_of);
  mo_plan_sum (task, mentor_of, &matched);
  g_string_append_printf (text,
                          _ ("%s: %u matched, %d points."),
                          name,
                          matched,
                          mo_board_plan_points (paper->task, mentor_of));
}

static int
points_of (const MoPlanPaper *paper)
{
  int points = 0;
  for (guint p = 0; p < paper->task->people->len; p++)
    points += mentor_name (paper, p) ? fit_at (paper, p) : 0;
  return points;
}

char *
mo_plan_paper_sum (const MoPlanPaper *paper)
{
  guint people = paper->task->people->len, matched = mo_plan_matched (paper->plan);
  g_autoptr (GString) text = g_string_new (NULL);

  g_string_append_printf (text,
                          ngettext ("%u of %u person matched, %d points.",
                                    "%u of %u people matched, %d points.",
                                    people),
                          matched,
                          people,
                          points_of (paper));
  g_string_append_c (text, ' ');
  g_string_append (
      text,
      mo_plan_is_proved (paper->plan)
          ? _ ("Proved: no plan matches more people, and none that matches as many "
               "has more points.")
          : _ ("This plan could not be proved to be the best one."));
  g_string_append_c (text, '\n');
  add_other (text, paper, _ ("First come, first served"), mo_plan_first_come);
  g_string_append_c (text, '\n');
  add_other (text, paper, _ ("Best pair first"), mo_plan_best_first);
  return g_string_free (g_steal_pointer (&text), FALSE);
}

static char *
head_words (const MoPlanPaper *paper)
{
  guint people = paper->task->people->len, places = count_places (paper->task->task);
  g_autofree char *wait =
      g_strdup_printf (ngettext ("%u person waits", "%u people wait", people), people);
  return g_strdup_printf (
      ngettext ("%s, mentors have %u place.", "%s, mentors have %u places.", places),
      wait,
      places);
}

/* ---------------------------------------------------------------------- lines */

static void
pad (GString *text, const char *word, int width)
{
  g_string_append (text, word);
  for (int n = (int) g_utf8_strlen (word, -1); n < width + 2; n++)
    g_string_append_c (text, ' ');
}

char *
mo_plan_paper_text (const MoPlanPaper *paper)
{
  g_autoptr (GString) text = g_string_new (NULL);
  g_autofree char *head = head_words (paper), *sum = mo_plan_paper_sum (paper);
  int number = 0, name = 0;

  for (guint p = 0; p < paper->task->people->len; p++) {
    number = MAX (number, (int) g_utf8_strlen (person_at (paper, p)->number, -1));
    name = MAX (name, (int) g_utf8_strlen (person_at (paper, p)->name, -1));
  }
  g_string_append_printf (text, "%s\n\n", head);
  for (guint p = 0; p < paper->task->people->len; p++) {
    const char *mentor = mentor_name (paper, p);
    pad (text, person_at (paper, p)->number, number);
    pad (text, person_at (paper, p)->name, name);
    if (mentor)
      g_string_append_printf (text, "%3d  %s\n", fit_at (paper, p), mentor);
    else
      g_string_append_printf (text, "  –  %s\n", why_nobody (paper, p));
  }
  g_string_append_printf (text, "\n%s\n", sum);
  return g_string_free (g_steal_pointer (&text), FALSE);
}

char *
mo_plan_paper_csv (const MoPlanPaper *paper)
{
  const char *const heads[] = { _ ("Number"), _ ("Name"), _ ("Days"), _ ("Mentor"), _ ("Fit") };
  g_autoptr (GString) csv = g_string_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (heads); i++)
    mo_csv_cell (csv, heads[i]);
  mo_csv_row_end (csv);
  for (guint p = 0; p < paper->task->people->len; p++) {
    const MoBoardPerson *person = person_at (paper, p);
    const char *mentor = mentor_name (paper, p);
    g_autofree char *days = g_strdup_printf ("%d", person->days);
    g_autofree char *fit = mentor ? g_strdup_printf ("%d", fit_at (paper, p)) : NULL;
    const char *const cells[] = { person->number, person->name, days, mentor, fit };
    for (guint i = 0; i < G_N_ELEMENTS (cells); i++)
      mo_csv_cell (csv, cells[i] ? cells[i] : "");
    mo_csv_row_end (csv);
  }
  return g_string_free (g_steal_pointer (&csv), FALSE);
}

/* ---------------------------------------------------------------------- paper */

static void
add_people (MoSheet *sheet, const MoPlanPaper *paper)
{
  const MoSheetColumn columns[] = { { _ ("Number"), 2, FALSE },
                                    { _ ("Name"), 5, FALSE },
                                    { _ ("Days"), 1.4, TRUE },
                                    { _ ("Mentor"), 5, FALSE },
                                    { _ ("Fit"), 1.2, TRUE } };
  mo_sheet_table_begin (sheet, columns, G_N_ELEMENTS (columns));
  for (guint p = 0; p < paper->task->people->len; p++) {
    const MoBoardPerson *person = person_at (paper, p);
    const char *mentor = mentor_name (paper, p);
    g_autofree char *days = g_strdup_printf ("%d", person->days);
    g_autofree char *fit = mentor ? g_strdup_printf ("%d", fit_at (paper, p)) : NULL;
    const char *const cells[] = {
      person->number, person->name, days, mentor ? mentor : why_nobody (paper, p), fit
    };
    mo_sheet_table_row (sheet, cells);
  }
  mo_sheet_table_end (sheet);
}

MoSheet *
mo_plan_paper_sheet (const MoPlanPaper *paper)
{
  g_autofree char *day = mo_day_to_long (paper->today);
  g_autofree char *foot = paper->office && *paper->office
                              ? g_strdup_printf (_ ("%s, confidential"), paper->office)
                              : g_strdup (_ ("Confidential"));
  g_autofree char *head = head_words (paper), *sum = mo_plan_paper_sum (paper);
  g_auto (GStrv) lines = g_strsplit (sum, "\n", -1);
  MoSheet *sheet = mo_sheet_new (_ ("Plan for the whole list"), foot, paper->today, 0);

  mo_sheet_heading (sheet, 1, _ ("Plan for the whole list"));
  mo_sheet_note (sheet, day);
  mo_sheet_paragraph (sheet, head);
  for (guint i = 0; lines[i]; i++)
    mo_sheet_paragraph (sheet, lines[i]);
  add_people (sheet, paper);
  return sheet;
}

/* ---------------------------------------------------------------------- numbers alone */

char *
mo_plan_paper_matrix (const MoPlanPaper *paper)
{
  const MoPlanTask *task = paper->task->task;
  GString *text = g_string_new ("# people mentors cost-of-staying-alone\n");

  g_string_append_printf (
      text, "%u %u %d\n# places of each mentor\n", task->people, task->mentors, task->alone);
  for (guint m = 0; m < task->mentors; m++)
    g_string_append_printf (text, "%s%u", m ? " " : "", task->places[m]);
  g_string_append (text,
                   "\n# costs, a line for each person; - where a rule forbids the pair\n");
  for (guint p = 0; p < task->people; p++) {
    for (guint m = 0; m < task->mentors; m++) {
      gint16 cost = mo_plan_task_cost (task, p, m);
      g_string_append (text, m ? " " : "");
      if (cost == MO_PLAN_NEVER)
        g_string_append_c (text, '-');
      else
        g_string_append_printf (text, "%d", cost);
    }
    g_string_append_c (text, '\n');
  }
  g_string_append_printf (text,
                          "# the plan: %u matched, total %" G_GINT64_FORMAT ", %s\n",
                          mo_plan_matched (paper->plan),
                          mo_plan_total (paper->plan),
                          mo_plan_is_proved (paper->plan) ? "proved" : "not proved");
  for (guint p = 0; p < task->people; p++)
    g_string_append_printf (text, "%s%d", p ? " " : "# ", mo_plan_mentor_of (paper->plan, p));
  g_string_append_c (text, '\n');
  return g_string_free (text, FALSE);
}
