/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The last pages of the pack: what the figures mean, and what was changed since. */
#include <glib/gi18n-lib.h>

#include "draw/mo-pack-sheet.h"

static char *
definition_words (const MoFigureInfo *info)
{
  g_autoptr (GString) words = g_string_new (NULL);
  const char *const parts[] = { info->definition, info->coverage, info->censoring };

  for (guint i = 0; i < G_N_ELEMENTS (parts); i++) {
    if (!parts[i] || !*parts[i])
      continue;
    g_string_append_printf (words, "%s%s", words->len ? " " : "", _ (parts[i]));
    if (words->str[words->len - 1] != '.')
      g_string_append_c (words, '.');
  }
  return g_string_free (g_steal_pointer (&words), FALSE);
}

void
mo_pack_sheet_definitions (MoSheet *sheet, const MoPackPaper *pack)
{
  g_autoptr (GPtrArray) rows = mo_pack_all_rows (pack);
  const MoSheetColumn columns[] = {
    { _ ("Code"), 0.8, FALSE, FALSE },
    { _ ("Figure"), 2.4, FALSE, FALSE },
    { _ ("What it means"), 7.2, FALSE, FALSE },
  };

  mo_sheet_table_begin (sheet, columns, G_N_ELEMENTS (columns));
  for (guint i = 0; i < rows->len; i++) {
    const MoPackRow *row = rows->pdata[i];
    const MoFigureInfo *info = &mo_figure_infos ()[row->which];
    g_autofree char *words = definition_words (info);
    mo_sheet_table_row (sheet, (const char *[]){ info->code, _ (info->name), words });
  }
  mo_sheet_table_end (sheet);
}

/* What was frozen stays; what the records say now is said beside it. */
void
mo_pack_sheet_restated (MoSheet *sheet, const MoPackPaper *pack)
{
  g_autoptr (GPtrArray) rows = mo_pack_all_rows (pack);
  const MoSheetColumn columns[] = {
    { _ ("Figure"), 4, FALSE, FALSE },
    { _ ("As frozen"), 2, TRUE, FALSE },
    { _ ("Now"), 2, TRUE, FALSE },
    { _ ("Code"), 2, FALSE, FALSE },
  };
  gboolean begun = FALSE;

  for (guint i = 0; i < rows->len; i++) {
    const MoPackRow *row = rows->pdata[i];
    if (!row->restated)
      continue;
    if (!begun) {
      mo_sheet_page_break (sheet);
      mo_sheet_heading (sheet, 1, _ ("Changed since it was frozen"));
      mo_sheet_note (sheet,
                     _ ("The records were put right after these figures were frozen. The pack "
                        "prints them as they were frozen; this is what they are now."));
      mo_sheet_table_begin (sheet, columns, G_N_ELEMENTS (columns));
      begun = TRUE;
    }
    mo_sheet_table_row (
        sheet,
        (const char *[]){
            _ (mo_figure_infos ()[row->which].name), row->now, row->restated, row->code });
  }
  if (begun)
    mo_sheet_table_end (sheet);
}
