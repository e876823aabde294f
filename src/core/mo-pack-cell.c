/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>
#include <string.h>

#include "core/mo-pack-sums-private.h"

static const char *const strands
    [] = { [MO_STRAND_SCI] = "sci", [MO_STRAND_FAMILY] = "family", [MO_STRAND_BOTH] = "all" };

char *
mo_pack_cell_name (guint which, const char *part, const MoPeriod *period, MoStrand strand)
{
  g_autofree char *code = mo_period_code (period);
  return g_strdup_printf ("%s%s%s %s %s",
                          mo_figure_infos ()[which].code,
                          part ? "/" : "",
                          part ? part : "",
                          code,
                          strands[strand]);
}

static gboolean
read_part (const char *slash, MoPackCellPart *part)
{
  *part = !slash                      ? MO_PACK_CELL_N
          : g_str_equal (slash, "of") ? MO_PACK_CELL_OF
                                      : MO_PACK_CELL_BUT;
  return !slash || *part == MO_PACK_CELL_OF || g_str_equal (slash, "but");
}

static gboolean
read_strand (const char *word, MoStrand *strand)
{
  for (*strand = 0; *strand < G_N_ELEMENTS (strands); (*strand)++)
    if (g_strcmp0 (word, strands[*strand]) == 0)
      return TRUE;
  return FALSE;
}

gboolean
mo_pack_cell_read (const char *name, MoPackCell *cell)
{
  g_auto (GStrv) words = g_strsplit (name, " ", 5);
  guint n = g_strv_length (words), at = 2;
  char *slash = n ? strchr (words[0], '/') : NULL;

  if (n < 3)
    return FALSE;
  if (slash)
    *slash++ = 0;
  *cell = (MoPackCell){ .which = mo_figure_find (words[0]) };
  if (words[at][0] == 'Q' && n > 3)
    cell->quarter = g_ascii_digit_value (words[at++][1]);
  g_strlcpy (cell->year, words[1], sizeof cell->year);
  return cell->which >= 0 && cell->quarter >= 0 && cell->quarter <= 4 && at + 1 == n &&
         read_part (slash, &cell->part) && read_strand (words[at], &cell->strand);
}

int
mo_pack_cell_figure (const char *name)
{
  MoPackCell cell;
  return mo_pack_cell_read (name, &cell) ? cell.which : -1;
}

char *
mo_pack_cell_words (const char *name)
{
  static const char *const said[][MO_PACK_CELL_PARTS] = {
    [MO_STRAND_SCI] = { N_ ("“%s” (%s) of %s, spinal cord injury"),
                        N_ ("All that “%s” (%s) is a share of, %s, spinal cord injury"),
                        N_ ("Left out of “%s” (%s), %s, spinal cord injury") },
    [MO_STRAND_FAMILY] = { N_ ("“%s” (%s) of %s, family"),
                           N_ ("All that “%s” (%s) is a share of, %s, family"),
                           N_ ("Left out of “%s” (%s), %s, family") },
    [MO_STRAND_BOTH] = { N_ ("“%s” (%s) of %s"),
                         N_ ("All that “%s” (%s) is a share of, %s"),
                         N_ ("Left out of “%s” (%s), %s") },
  };
  MoPackCell cell;

  if (!mo_pack_cell_read (name, &cell))
    return g_strdup (name);
  const MoFigureInfo *info = &mo_figure_infos ()[cell.which];
  g_autofree char *period =
      cell.quarter ? g_strdup_printf ("%s Q%d", cell.year, cell.quarter) : g_strdup (cell.year);
  GString *words = g_string_new (_ (said[cell.strand][cell.part]));
  g_string_replace (words, "%s", _ (info->name), 1);
  g_string_replace (words, "%s", info->code, 1);
  g_string_replace (words, "%s", period, 1);
  return g_string_free (words, FALSE);
}
