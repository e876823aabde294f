/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "radar/mo-radar-sheet.h"

#include <glib/gi18n-lib.h>

static char *
looked_words (const MoRadarRow *row, MoDay today)
{
  g_autofree char *on = mo_day_to_short (row->looked_on, today);
  return on ? g_strdup_printf (_ ("%s, %s"), on, row->looked_by) : NULL;
}

static void
add_row (MoSheet *sheet, const MoRadarRow *row, MoDay today)
{
  g_autofree char *pair = g_strdup_printf (_ ("%s and %s"), row->mentee, row->mentor_name),
                  *calls = g_strdup_printf (_ ("%d of %d"), row->done, row->limit),
                  *since = mo_day_to_short (row->since, today),
                  *looked = looked_words (row, today);
  const char *cells[] = { pair, calls, since, row->words, looked };
  mo_sheet_table_row (sheet, cells);
}

MoSheet *
mo_radar_sheet_new (GPtrArray *list, MoDay today)
{
  const MoSheetColumn columns[] = {
    { _ ("Match"), 2.4, FALSE },      { _ ("Calls"), 0.8, FALSE },
    { _ ("First sign"), 0.9, FALSE }, { _ ("Signs"), 4, FALSE },
    { _ ("Looked at"), 1.2, FALSE },
  };
  g_autofree char *day = mo_day_to_long (today);
  g_autofree char *title = g_strdup_printf (_ ("Matches that may be fading, %s"), day);
  MoSheet *sheet =
      mo_sheet_new (title, _ ("Confidential: names of people."), today, MO_SHEET_LANDSCAPE);

  mo_sheet_heading (sheet, 1, title);
  mo_sheet_note (sheet, _ ("Two signs or more: ring. Each sign is a rule of the office."));
  if (!list->len) {
    mo_sheet_paragraph (sheet, _ ("No match has a sign today."));
    return sheet;
  }
  mo_sheet_table_begin (sheet, columns, G_N_ELEMENTS (columns));
  for (guint i = 0; i < list->len; i++)
    add_row (sheet, g_ptr_array_index (list, i), today);
  mo_sheet_table_end (sheet);
  return sheet;
}

static void
add_line (GString *csv, const char *const *cells, guint n, MoRadarCell cell, MoRadarRowEnd end)
{
  for (guint i = 0; i < n; i++)
    cell (csv, cells[i] ? cells[i] : "");
  end (csv);
}

char *
mo_radar_csv (GPtrArray *list, MoRadarCell cell, MoRadarRowEnd row_end)
{
  const char *const heads[] = { _ ("Mentee"),     _ ("Mentor"), _ ("Strand"),
                                _ ("Calls done"), _ ("Of"),     _ ("Every days"),
                                _ ("First sign"), _ ("Signs"),  _ ("State") };
  GString *csv = g_string_new (NULL);

  add_line (csv, heads, G_N_ELEMENTS (heads), cell, row_end);
  for (guint i = 0; i < list->len; i++) {
    const MoRadarRow *row = g_ptr_array_index (list, i);
    g_autofree char *done = g_strdup_printf ("%d", row->done),
                    *limit = g_strdup_printf ("%d", row->limit),
                    *rhythm = g_strdup_printf ("%d", row->rhythm_days),
                    *since = mo_day_to_iso (row->since);
    g_auto (GStrv) lines = g_strsplit (row->words, "\n", -1);
    g_autofree char *signs = g_strjoinv ("; ", lines);
    const char *const cells[] = { row->mentee,
                                  row->mentor_name,
                                  row->strand,
                                  done,
                                  limit,
                                  rhythm,
                                  since,
                                  signs,
                                  row->told ? mo_radar_words ((guint) row->signs)
                                            : _ ("looked at") };
    add_line (csv, cells, G_N_ELEMENTS (cells), cell, row_end);
  }
  return g_string_free (csv, FALSE);
}
