/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "phone/mo-phone-sheet.h"

#include <glib/gi18n-lib.h>

#include "core/mo-call-time.h"

#define N_COLUMNS 5

static void
add_row (MoSheet *sheet, const MoPhoneRow *row)
{
  g_autofree char *place = g_strdup_printf ("%d", row->place),
                  *time = row->minute >= 0 ? mo_call_time_words (row->minute) : g_strdup (""),
                  *who = g_strdup_printf ("%s%s\n%s",
                                          row->name,
                                          row->is_mentor ? _ (", mentor") : "",
                                          row->numbers ? row->numbers : ""),
                  *what = g_strdup_printf ("%s\n%s", row->what, row->why);
  const char *cells[N_COLUMNS] = { place, time, who, what, "" };
  mo_sheet_table_row (sheet, cells);
}

MoSheet *
mo_phone_sheet_new (const MoPhoneDay *day, const char *office)
{
  const MoSheetColumn columns[N_COLUMNS] = {
    { "", 0.4, TRUE },
    { _ ("Time"), 0.7, FALSE },
    { _ ("Whom"), 2.6, FALSE },
    { _ ("About"), 3.2, FALSE },
    { _ ("What became of it"), 3.2, FALSE },
  };
  g_autofree char *date = mo_day_to_long (day->today);
  g_autofree char *title = g_strdup_printf (_ ("Phone day, %s"), date);
  g_autofree char *foot =
      office && *office
          ? g_strdup_printf (_ ("Confidential: names and numbers of people. %s"), office)
          : g_strdup (_ ("Confidential: names and numbers of people."));
  g_autofree char *words =
      g_strdup_printf (ngettext ("%d to ring, %d done.", "%d to ring, %d done.", day->left),
                       day->left,
                       day->settled);
  MoSheet *sheet = mo_sheet_new (title, foot, day->today, MO_SHEET_LANDSCAPE);

  mo_sheet_heading (sheet, 1, title);
  mo_sheet_note (sheet, words);
  mo_sheet_note (sheet,
                 _ ("Late first, then what is due today, the more pressing first; then those "
                    "with a time; then second tries."));
  if (!day->left)
    return sheet;
  mo_sheet_table_begin (sheet, columns, N_COLUMNS);
  for (guint i = 0; i < day->rows->len; i++) {
    const MoPhoneRow *row = day->rows->pdata[i];
    if (!row->settled)
      add_row (sheet, row);
  }
  mo_sheet_table_end (sheet);
  return sheet;
}

char *
mo_phone_csv (const MoPhoneDay *day,
              void (*cell) (GString *csv, const char *text),
              void (*row_end) (GString *csv))
{
  const char *const heads[] = { _ ("Place"), _ ("Time"),     _ ("Whom"), _ ("Numbers"),
                                _ ("About"), _ ("Why here"), _ ("State") };
  g_autoptr (GString) csv = g_string_new (NULL);
  for (guint i = 0; i < G_N_ELEMENTS (heads); i++)
    cell (csv, heads[i]);
  row_end (csv);
  for (guint i = 0; i < day->rows->len; i++) {
    const MoPhoneRow *row = day->rows->pdata[i];
    g_autofree char *place = row->settled ? g_strdup ("") : g_strdup_printf ("%d", row->place),
                    *time = row->minute >= 0 ? mo_call_time_words (row->minute) : g_strdup ("");
    const char *const cells[] = {
      place, time, row->name, row->numbers ? row->numbers : "", row->what, row->why, row->state
    };
    for (guint c = 0; c < G_N_ELEMENTS (cells); c++)
      cell (csv, cells[c]);
    row_end (csv);
  }
  return g_strdup (csv->str);
}
