/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>

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

char *
mo_pack_tells_words (GPtrArray *tells)
{
  g_autoptr (GString) words = g_string_new (NULL);

  if (!tells || !tells->len)
    return NULL;
  for (guint i = 0; i < MIN (tells->len, SOME); i++) {
    const MoPackTell *tell = tells->pdata[i];
    g_autofree char *made = mo_day_to_words (tell->made, MO_PRECISION_DAY);
    g_string_append_printf (words,
                            _ ("%s was %d in the pack of %s and is %d now.\n"),
                            tell->cell,
                            tell->before,
                            made,
                            tell->now);
  }
  if (tells->len > SOME)
    g_string_append_printf (
        words,
        g_dngettext (NULL, "And %d more.\n", "And %d more.\n", tells->len - SOME),
        tells->len - SOME);
  g_string_append (
      words,
      _ ("Whoever holds both learns of fewer people than may be told. Leave out the "
         "page, print the frozen figures, or wait until more has changed."));
  return g_string_free (g_steal_pointer (&words), FALSE);
}
