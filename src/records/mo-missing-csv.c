/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "records/mo-missing-csv.h"

#include <glib/gi18n-lib.h>

#include "core/mo-csv-out.h"

char *
mo_missing_csv (const MoMissingList *list)
{
  GString *csv = g_string_new (NULL);

  mo_csv_cell (csv, _ ("Referral"));
  mo_csv_cell (csv, _ ("Name"));
  mo_csv_cell (csv, _ ("Received"));
  mo_csv_cell (csv, _ ("Complete, %"));
  mo_csv_cell (csv, _ ("Missing"));
  mo_csv_row_end (csv);
  for (guint i = 0; i < list->rows->len; i++) {
    const MoMissing *row = list->rows->pdata[i];
    g_autofree char *received = mo_day_to_iso (row->received);
    g_autofree char *score = g_strdup_printf ("%d", row->score);
    mo_csv_cell (csv, row->number);
    mo_csv_cell (csv, row->name);
    mo_csv_cell (csv, received);
    mo_csv_cell (csv, score);
    mo_csv_cell (csv, row->missing);
    mo_csv_row_end (csv);
  }
  return g_string_free (csv, FALSE);
}
