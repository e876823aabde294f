/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "compare/mo-compare-sheet.h"

#include <glib/gi18n-lib.h>

#include "compare/mo-compare-words.h"

#define COLUMNS (2 + MO_COMPARE_MOST)

static const MoCompareMentor *
mentor_at (const MoCompare *compare, guint i)
{
  return g_ptr_array_index (compare->mentors, i);
}

static void
begin_table (MoSheet *sheet, const MoCompare *compare, gboolean blind)
{
  MoSheetColumn columns[COLUMNS] = { { _ ("Criterion"), 1.2, FALSE } };
  char *heads[COLUMNS] = { NULL };
  guint n = compare->mentors->len;

  heads[1] = mo_compare_person_name (compare, blind);
  columns[1] = (MoSheetColumn){ heads[1], 1.4, FALSE };
  for (guint i = 0; i < n; i++) {
    const MoCompareMentor *mentor = mentor_at (compare, i);
    g_autofree char *name = mo_compare_mentor_name (mentor, blind);
    heads[i + 2] = g_strdup_printf (_ ("%s: %d of 100"), name, mentor->score.total);
    columns[i + 2] = (MoSheetColumn){ heads[i + 2], 2, FALSE };
  }
  mo_sheet_table_begin (sheet, columns, n + 2);
  for (int i = 0; i < COLUMNS; i++)
    g_free (heads[i]);
}

static char *
cell_words (const MoCompareMentor *mentor, MoCriterion criterion)
{
  MoFit fit = mentor->score.fit[criterion];
  int points = mo_match_points (&mentor->score, criterion);
  int weight = mentor->score.weight[criterion];

  if (fit == MO_FIT_NOT_KNOWN)
    return g_strdup_printf (
        _ ("%s (%d of %d)"), mo_criterion_fit_words (criterion, fit), points, weight);
  return g_strdup_printf (_ ("%s: %s (%d of %d)"),
                          mo_criterion_fit_words (criterion, fit),
                          mentor->words[criterion],
                          points,
                          weight);
}

static void
add_row (MoSheet *sheet, const MoCompare *compare, MoCriterion criterion, gboolean blind)
{
  const char *cells[COLUMNS] = { mo_criterion_name (criterion, compare->family) };
  char *made[COLUMNS] = { NULL };
  guint n = compare->mentors->len;

  cells[1] = mo_criterion_is_private (criterion)
                 ? _ ("not printed")
                 : mo_compare_wanted (compare, criterion, blind);
  for (guint i = 0; i < n; i++) {
    const MoCompareMentor *mentor = mentor_at (compare, i);
    made[i + 2] = cell_words (mentor, criterion);
    cells[i + 2] = made[i + 2];
  }
  mo_sheet_table_row (sheet, cells);
  for (int i = 0; i < COLUMNS; i++)
    g_free (made[i]);
}

static void
add_mentor (MoSheet *sheet, const MoCompareMentor *mentor, gboolean blind)
{
  g_autofree char *name = mo_compare_mentor_name (mentor, blind);
  g_autofree char *line =
      mentor->refused
          ? g_strdup_printf (_ ("%s cannot be asked now. %s"), name, mentor->refused)
      : mentor->strongest
          ? g_strdup_printf (
                _ ("%s, strongest on %s; %s."), name, mentor->strongest, mentor->places)
          : g_strdup_printf ("%s; %s.", name, mentor->places);
  mo_sheet_paragraph (sheet, line);
}

static void
note (MoSheet *sheet, char *words)
{
  if (words)
    mo_sheet_note (sheet, words);
  g_free (words);
}

MoSheet *
mo_compare_sheet_new (const MoCompare *compare, gboolean blind)
{
  g_autofree char *person = mo_compare_person_name (compare, blind);
  g_autofree char *day = mo_day_to_long (compare->today);
  g_autofree char *title = g_strdup_printf (_ ("Why these mentors for %s"), person);
  g_autofree char *line = g_strdup_printf (ngettext ("%s · %s · waiting %d day · %s",
                                                     "%s · %s · waiting %d days · %s",
                                                     compare->days),
                                           compare->number,
                                           compare->about,
                                           compare->days,
                                           day);
  MoSheet *sheet = mo_sheet_new (title, _ ("Confidential"), compare->today, MO_SHEET_LANDSCAPE);

  mo_sheet_heading (sheet, 1, title);
  mo_sheet_note (sheet, line);
  mo_sheet_note (sheet, compare->weights);
  for (guint i = 0; i < compare->mentors->len; i++)
    add_mentor (sheet, mentor_at (compare, i), blind);
  begin_table (sheet, compare, blind);
  for (int i = 0; i < MO_CRITERIA; i++)
    add_row (sheet, compare, i, blind);
  mo_sheet_table_end (sheet);
  note (sheet, mo_compare_unknown_words (compare, blind));
  note (sheet, mo_compare_rules_words (compare));
  return sheet;
}
