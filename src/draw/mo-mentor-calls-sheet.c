/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "draw/mo-mentor-calls-sheet.h"

#include <glib/gi18n-lib.h>

void
mo_mentor_call_line_free (MoMentorCallLine *line)
{
  g_free (line->when);
  g_free (line->span);
  g_free (line->with);
  g_free (line->call);
  g_free (line->how);
  g_free (line);
}

static void
add_calls (MoSheet *sheet, const MoMentorCallsPaper *paper)
{
  const MoSheetColumn columns[] = {
    { _ ("When"), 2.4, FALSE }, { _ ("With"), 1.6, FALSE },    { _ ("Call"), 0.9, FALSE },
    { _ ("How"), 1.6, FALSE },  { _ ("Minutes"), 1.1, FALSE },
  };
  mo_sheet_table_begin (sheet, columns, G_N_ELEMENTS (columns));
  for (guint i = 0; i < paper->lines->len; i++) {
    const MoMentorCallLine *line = g_ptr_array_index (paper->lines, i);
    g_autofree char *when = g_strdup_printf ("%s\n%s", line->when, line->span);
    const char *cells[] = { when, line->with, line->call, line->how, "" };
    mo_sheet_table_row (sheet, cells);
  }
  mo_sheet_table_end (sheet);
}

static void
add_words (MoSheet *sheet, const MoMentorCallsPaper *paper)
{
  g_autofree char *number = mo_office_facts_number (paper->office);
  g_autofree char *moves =
      *number
          ? g_strdup_printf (_ ("If a call has to move, ring the office on %s. The office "
                                "tells the other side."),
                             number)
          : g_strdup (_ ("If a call has to move, ring the office. The office tells the other "
                         "side."));
  g_autofree char *notes = g_strdup_printf (
      ngettext (
          "Write down how many minutes a call took, and send a short summary within %d day. "
          "Name the number, not the surname.",
          "Write down how many minutes a call took, and send a short summary within %d "
          "days. Name the number, not the surname.",
          paper->note_days),
      paper->note_days);
  mo_sheet_paragraph (sheet, moves);
  mo_sheet_paragraph (sheet, notes);
}

MoSheet *
mo_mentor_calls_sheet (const MoMentorCallsPaper *paper)
{
  g_autofree char *day = mo_day_to_words (paper->today, MO_PRECISION_DAY);
  g_autofree char *title = g_strdup_printf (_ ("Calls of %s"), paper->called);
  g_autofree char *note = g_strdup_printf (_ ("To come, as known on %s"), day);
  MoSheet *sheet = mo_sheet_new (
      title, paper->office->name, paper->today, paper->large ? MO_SHEET_LARGE : MO_SHEET_PLAIN);

  mo_sheet_heading (sheet, 1, title);
  mo_sheet_note (sheet, note);
  if (paper->lines->len)
    add_calls (sheet, paper);
  else
    mo_sheet_paragraph (sheet, _ ("No call is booked."));
  mo_sheet_space (sheet, 0.6);
  add_words (sheet, paper);
  return sheet;
}
