/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>

#include "core/mo-pack-sums.h"
#include "model/mo-pack-jobs.h"

#define SOME 3 /* of what would be told are named */

static void
add_cell (gpointer cells, const char *name, int count)
{
  mo_pack_cells_add (cells, name, count);
}

MoPack *
mo_pack_record (const MoPackPaper *pack, GBytes *file)
{
  static const char *const strands[] = {
    [MO_STRAND_SCI] = "sci", [MO_STRAND_FAMILY] = "family", [MO_STRAND_BOTH] = "all"
  };
  g_autoptr (MoPackCells) cells = mo_pack_cells_new ();
  const MoPeriod *period = &pack->ask.period;
  MoPack *record = mo_pack_new ();

  mo_pack_paper_cells (pack, add_cell, cells);
  record->period = mo_period_code (period);
  record->from = period->from;
  record->to = period->to;
  record->as_of = period->as_of;
  record->strand = g_strdup (strands[pack->ask.strand]);
  record->pages = mo_pack_parts_write (pack->pages);
  record->small_mode = pack->facts->policy.small_mode;
  record->large = pack->large;
  record->sha256 = file ? g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, file) : NULL;
  record->cells = mo_pack_cells_to_text (cells);
  return record;
}

static char *
tell_words (const MoPackTell *tell)
{
  g_autofree char *cell = mo_pack_cell_words (tell->cell),
                  *made = mo_day_to_words (tell->made, MO_PRECISION_DAY);
  if (!tell->pack)
    return g_strdup_printf (
        _ ("• %s: printed nowhere, but it comes to %d.\n"), cell, tell->now);
  return g_strdup_printf (
      _ ("• %s: %d in the pack of %s, %d now.\n"), cell, tell->before, made, tell->now);
}

/* "“Goals”, “How it felt”" in the order of the pack. */
static char *
pages_of (GPtrArray *tells)
{
  g_autoptr (GString) names = g_string_new (NULL);
  guint pages = 0;

  for (guint i = 0; i < tells->len; i++) {
    int which = mo_pack_cell_figure (((const MoPackTell *) tells->pdata[i])->cell);
    if (which >= 0)
      pages |= 1u << mo_pack_part_of (which);
  }
  for (guint page = 0; page < MO_PACK_PARTS; page++)
    if (pages & 1u << page)
      g_string_append_printf (
          names, "%s“%s”", names->len ? ", " : "", mo_pack_part_name (page));
  return g_string_free (g_steal_pointer (&names), FALSE);
}

char *
mo_pack_tells_words (GPtrArray *tells)
{
  g_autoptr (GString) words = g_string_new (NULL);

  if (!tells || !tells->len)
    return NULL;
  for (guint i = 0; i < MIN (tells->len, SOME); i++) {
    g_autofree char *line = tell_words (tells->pdata[i]);
    g_string_append (words, line);
  }
  if (tells->len > SOME)
    g_string_append_printf (words,
                            ngettext ("• and %d more\n", "• and %d more\n", tells->len - SOME),
                            tells->len - SOME);
  g_autofree char *pages = pages_of (tells);
  g_string_append_printf (
      words,
      _ ("\nWhoever holds both learns of fewer people than may be told. Leave out the pages "
         "these figures are on (%s; “%s” and “%s” repeat some), or give the period that was "
         "given before: the year or its quarters, both strands or each, but not one beside "
         "the other. What was frozen then can be printed again."),
      pages,
      mo_pack_part_name (MO_PACK_GLANCE),
      mo_pack_part_name (MO_PACK_TWO_YEARS));
  return g_string_free (g_steal_pointer (&words), FALSE);
}
