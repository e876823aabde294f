/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "safeguarding/mo-concern-sheet.h"

#include <glib/gi18n-lib.h>

#include "core/mo-call-time.h"
#include "safeguarding/mo-concern-lines.h"

static char *
at_words (const char *utc)
{
  MoDay day;
  int minute;
  if (!mo_call_time_from_utc (utc, MO_ZONE, &day, &minute))
    return g_strdup (utc ? utc : "");
  g_autofree char *date = mo_day_to_words (day, MO_PRECISION_DAY);
  g_autofree char *time = mo_call_time_words (minute);
  return g_strdup_printf ("%s %s", date, time);
}

static void
add_noticed (MoSheet *sheet, const MoConcernFile *file)
{
  const MoConcern *concern = file->concern;
  MoConcernStanding standing = mo_concern_standing (concern);
  g_autofree char *at = at_words (concern->raised_at);
  g_autofree char *raised = g_strdup_printf (_ ("Raised by %s, %s"), concern->raised_by, at);
  g_autofree char *state = g_strdup_printf (_ ("Seriousness: %s. It stands: %s."),
                                            mo_concern_seriousness_words (concern->seriousness),
                                            mo_concern_state_words (&standing));

  mo_sheet_heading (sheet, 2, _ ("What was noticed"));
  if (concern->danger)
    mo_sheet_paragraph (sheet, _ ("In danger when it was raised."));
  mo_sheet_paragraph (sheet, file->words);
  mo_sheet_note (sheet, raised);
  mo_sheet_note (sheet, state);
  if (file->note) {
    mo_sheet_heading (sheet, 3, file->note_about ? file->note_about : _ ("Summary of a call"));
    mo_sheet_paragraph (sheet, file->note);
  }
}

static void
add_lines (MoSheet *sheet, const MoConcernFile *file)
{
  static const MoSheetColumn columns[] = { { .head = N_ ("When"), .share = 2 },
                                           { .head = N_ ("What"), .share = 5.4 },
                                           { .head = N_ ("Who"), .share = 1.6 } };
  const MoSheetColumn said[] = { { .head = _ (columns[0].head), .share = columns[0].share },
                                 { .head = _ (columns[1].head), .share = columns[1].share },
                                 { .head = _ (columns[2].head), .share = columns[2].share } };
  g_autoptr (GPtrArray) lines = mo_concern_lines (file);

  mo_sheet_heading (sheet, 2, _ ("What was done"));
  mo_sheet_table_begin (sheet, said, G_N_ELEMENTS (said));
  for (guint i = 0; i < lines->len; i++) {
    const MoConcernLine *line = g_ptr_array_index (lines, i);
    g_autofree char *at = at_words (line->at);
    g_autofree char *words = line->words ? g_strdup_printf ("%s. %s", line->title, line->words)
                                         : g_strdup (line->title);
    const char *cells[] = { at, words, line->who };
    mo_sheet_table_row (sheet, cells);
  }
  mo_sheet_table_end (sheet);
}

static void
add_openings (MoSheet *sheet, const MoConcernFile *file)
{
  g_autoptr (GPtrArray) items = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < file->openings->len; i++) {
    const MoConcernReader *one = g_ptr_array_index (file->openings, i);
    g_autofree char *at = at_words (one->at);
    g_ptr_array_add (items, g_strdup_printf ("%s, %s", one->name, at));
  }
  g_ptr_array_add (items, NULL);
  mo_sheet_heading (sheet, 2, _ ("Who opened it"));
  mo_sheet_list (sheet, (const char *const *) items->pdata);
}

MoSheet *
mo_concern_sheet (const MoConcernFile *file, MoDay today)
{
  g_autofree char *title = g_strdup_printf (_ ("Concern %s"), file->concern->number);
  g_autofree char *foot =
      g_strdup_printf (_ ("%s, confidential: for the lead and whoever was let in"), title);
  g_autofree char *about = file->pair
                               ? g_strdup_printf ("%s. %s", file->concern->name, file->pair)
                               : g_strdup (file->concern->name);
  MoSheet *sheet = mo_sheet_new (title, foot, today, MO_SHEET_PLAIN);

  mo_sheet_heading (sheet, 1, title);
  mo_sheet_paragraph (sheet, about);
  add_noticed (sheet, file);
  add_lines (sheet, file);
  add_openings (sheet, file);
  return sheet;
}
