/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/mo-pack-parts.h"

#include "model/mo-quotes.h"
#include "store/mo-impact-read.h"

/* Trustees show the pack to those who give the money: words must have been agreed to that far.
 */
#define REACH "funders"

void
mo_pack_parts_clear (MoPackParts *parts)
{
  g_clear_pointer (&parts->facts, mo_impact_facts_free);
  g_clear_pointer (&parts->quotes, g_ptr_array_unref);
  g_clear_pointer (&parts->frozen, mo_pack_frozen_free);
}

static MoPackQuote *
quote_of (const MoFeeling *feeling)
{
  MoPackQuote *quote = g_new0 (MoPackQuote, 1);
  quote->words = g_strdup (feeling->comment);
  quote->who = mo_quote_from_words (feeling);
  quote->until = feeling->until;
  return quote;
}

static GPtrArray *
usable (MoStore *store, MoDay day, GError **error)
{
  g_autoptr (GPtrArray) all = mo_store_list_quotes (store, error);
  return all ? mo_quotes_usable (all, REACH, day) : NULL;
}

static gboolean
has_feeling (GPtrArray *feelings, gint64 id)
{
  for (guint i = 0; i < feelings->len; i++)
    if (((const MoFeeling *) feelings->pdata[i])->id == id)
      return TRUE;
  return FALSE;
}

/* Those that were said in the period and may be used today, whatever day the pack is of: who
 * thought better of it is not printed any more. */
static GPtrArray *
read_quotes (MoStore *then, MoStore *now, const MoPeriod *period, GError **error)
{
  MoDay today = mo_store_get_today (now);
  g_autoptr (GPtrArray) said = usable (then, mo_store_get_today (then), error);
  g_autoptr (GPtrArray) may = said ? usable (now, today, error) : NULL;
  if (!may)
    return NULL;
  GPtrArray *quotes = g_ptr_array_new_with_free_func ((GDestroyNotify) mo_pack_quote_free);
  for (guint i = 0; i < said->len; i++) {
    const MoFeeling *feeling = said->pdata[i];
    if (mo_period_has (period, feeling->taken) && has_feeling (may, feeling->id))
      g_ptr_array_add (quotes, quote_of (feeling));
  }
  return quotes;
}

gboolean
mo_pack_parts_now (MoPackParts *parts, MoStore *store, GError **error)
{
  parts->quotes = read_quotes (store, store, &parts->ask.period, error);
  return parts->quotes != NULL;
}

/* ---------------------------------------------------------------------- what was frozen */

static MoPackFrozen *
frozen_new (const MoSnapshot *snapshot, const MoFrozen *figures, MoStrand strand)
{
  MoPackFrozen *frozen = mo_pack_frozen_new (
      g_strdup (snapshot->period), mo_snapshot_mark (snapshot), snapshot->taken);
  for (guint i = 0; i < mo_figure_count (); i++) {
    const MoFigure *figure = mo_frozen_figure (figures, i, strand);
    frozen->known[i] = figure != NULL;
    if (figure)
      frozen->figures[i] = *figure;
  }
  return frozen;
}

static MoFigure *
figures_of (const MoPackParts *parts)
{
  MoFigure *figures = g_new0 (MoFigure, mo_figure_count ());
  for (guint i = 0; i < mo_figure_count (); i++)
    figures[i] = mo_figure (i, parts->facts, &parts->ask, NULL, NULL);
  return figures;
}

/* The history is believed where it leads to the very figures that were frozen, all of them. */
static gboolean
is_that_day (const MoImpactFacts *facts, const MoSnapshot *snapshot, const MoFrozen *figures)
{
  g_autoptr (GArray) other = mo_frozen_restated (figures, snapshot, facts);
  return other->len == 0;
}

/* Everything as it stood when it was frozen; where that cannot be told, the facts stay those of
 * today, and the pack knows. */
static gboolean
go_back (MoPackParts *parts,
         MoStore *store,
         MoStore *then,
         const MoSnapshot *snapshot,
         const MoFrozen *figures,
         GError **error)
{
  g_autoptr (MoImpactFacts) facts = mo_store_read_impact (then, error);
  if (!facts)
    return FALSE;
  if (!is_that_day (facts, snapshot, figures))
    return mo_pack_parts_now (parts, store, error);
  parts->frozen->today = figures_of (parts);
  parts->ask.period = mo_snapshot_period (snapshot, snapshot->taken);
  parts->quotes = read_quotes (then, store, &parts->ask.period, error);
  mo_impact_facts_free (parts->facts);
  parts->facts = g_steal_pointer (&facts);
  return parts->quotes != NULL;
}

gboolean
mo_pack_parts_frozen (MoPackParts *parts,
                      MoStore *store,
                      const MoSnapshot *snapshot,
                      GError **error)
{
  GError *failure = NULL;
  g_autoptr (MoFrozen) figures = mo_snapshot_read (snapshot, error);
  if (!figures)
    return FALSE;
  parts->frozen = frozen_new (snapshot, figures, parts->ask.strand);
  g_autoptr (MoStore) then = mo_snapshot_open (store, snapshot, &failure);
  if (failure) {
    g_propagate_error (error, failure);
    return FALSE;
  }
  return then ? go_back (parts, store, then, snapshot, figures, error)
              : mo_pack_parts_now (parts, store, error);
}
