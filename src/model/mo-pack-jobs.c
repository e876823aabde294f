/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/mo-pack-jobs.h"

#include <glib/gi18n-lib.h>

#include "model/mo-quotes.h"
#include "store/mo-error.h"
#include "store/mo-impact-read.h"
#include "store/mo-snapshots.h"

/* Trustees show the pack to those who give the money: words must have been agreed to that far.
 */
#define REACH "funders"

void
mo_pack_ask_free (MoPackAsk *ask)
{
  g_free (ask->period);
  g_free (ask);
}

void
mo_pack_shown_free (MoPackShown *shown)
{
  if (!shown)
    return;
  g_clear_pointer (&shown->pack, mo_pack_paper_unref);
  g_free (shown->mark);
  g_free (shown);
}

static gboolean
understand (const MoPackAsk *ask, const MoImpactFacts *facts, MoPeriod *period, GError **error)
{
  int starts = facts->policy.year_starts;

  if (!ask->period) {
    *period = mo_period_new (mo_day_year_start (facts->today, starts), 0, facts->today);
    return TRUE;
  }
  if (!mo_period_read (ask->period, starts, facts->today, period)) {
    g_set_error (error,
                 MO_STORE_ERROR,
                 MO_STORE_REFUSED,
                 _ ("“%s” is not a period. Write a financial year like 2025/26, or a quarter "
                    "like 2025/26 Q3."),
                 ask->period);
    return FALSE;
  }
  if (period->from <= facts->today)
    return TRUE;
  g_set_error (
      error, MO_STORE_ERROR, MO_STORE_REFUSED, _ ("%s has not begun yet."), ask->period);
  return FALSE;
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

/* Those that were said in the period and may be used today. */
static GPtrArray *
read_quotes (MoStore *store, const MoPeriod *period, GError **error)
{
  g_autoptr (GPtrArray) all = mo_store_list_quotes (store, error);
  if (!all)
    return NULL;
  g_autoptr (GPtrArray) usable = mo_quotes_usable (all, REACH, mo_store_get_today (store));
  GPtrArray *quotes = g_ptr_array_new_with_free_func ((GDestroyNotify) mo_pack_quote_free);
  for (guint i = 0; i < usable->len; i++) {
    const MoFeeling *feeling = usable->pdata[i];
    if (mo_period_has (period, feeling->taken))
      g_ptr_array_add (quotes, quote_of (feeling));
  }
  return quotes;
}

static MoDay
first_year (const MoImpactFacts *facts)
{
  MoDay first = facts->today;
  for (guint i = 0; i < facts->cases->len; i++) {
    MoDay received = mo_case_fact (facts, i)->wait.received;
    if (received != MO_DAY_NONE)
      first = MIN (first, received);
  }
  return mo_day_year_start (first, facts->policy.year_starts);
}

/* ---------------------------------------------------------------------- what is frozen */

/* NULL with error set where the text cannot be read any more. */
static MoPackFrozen *
read_frozen (const MoSnapshot *snapshot, MoStrand strand, GError **error)
{
  g_autoptr (MoFrozen) figures = mo_snapshot_read (snapshot, error);
  if (!figures)
    return NULL;
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

/* The mark for whoever chooses, and the figures where they are asked for. */
static gboolean
find_frozen (MoStore *store,
             const MoPackAsk *ask,
             const MoPeriod *period,
             MoPackShown *shown,
             MoPackFrozen **frozen,
             GError **error)
{
  g_autofree char *code = mo_period_code (period);
  g_autoptr (GError) failed = NULL;
  g_autoptr (MoSnapshot) snapshot = mo_store_find_snapshot (store, code, &failed);

  if (failed) {
    g_propagate_error (error, g_steal_pointer (&failed));
    return FALSE;
  }
  shown->may_be_frozen = period->over && !snapshot;
  if (snapshot) {
    shown->mark = mo_snapshot_mark (snapshot);
    shown->frozen_on = snapshot->taken;
  }
  if (!ask->frozen)
    return TRUE;
  if (snapshot)
    return (*frozen = read_frozen (snapshot, ask->strand, error)) != NULL;
  g_set_error (error,
               MO_STORE_ERROR,
               MO_STORE_REFUSED,
               _ ("The figures of %s were not frozen. Freeze them first."),
               code);
  return FALSE;
}

gpointer
mo_pack_job (MoStore *store, gconstpointer data, GError **error)
{
  const MoPackAsk *ask = data;
  MoFigureAsk figures = { .strand = ask->strand };
  g_autoptr (MoImpactFacts) facts = mo_store_read_impact (store, error);
  g_autoptr (MoPackShown) shown = g_new0 (MoPackShown, 1);
  MoPackFrozen *frozen = NULL;

  if (!facts || !understand (ask, facts, &figures.period, error) ||
      !find_frozen (store, ask, &figures.period, shown, &frozen, error))
    return NULL;
  GPtrArray *quotes = read_quotes (store, &figures.period, error);
  if (!quotes) {
    mo_pack_frozen_free (frozen);
    return NULL;
  }
  if (ask->small_mode >= 0)
    facts->policy.small_mode = ask->small_mode;
  shown->first_year = first_year (facts);
  shown->last_year = mo_day_year_start (facts->today, facts->policy.year_starts);
  shown->pack = mo_pack_paper_new (g_steal_pointer (&facts), &figures, quotes, frozen);
  return g_steal_pointer (&shown);
}
