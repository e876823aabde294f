/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/mo-pack-jobs.h"

#include <glib/gi18n-lib.h>

#include "model/mo-pack-parts.h"
#include "store/mo-error.h"
#include "store/mo-impact-read.h"
#include "store/mo-snapshots.h"

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

/* The mark for whoever chooses; FALSE with error set where what is frozen is damaged, or where
 * it is asked for and there is none. */
static gboolean
find_frozen (MoStore *store,
             const MoPackAsk *ask,
             const MoPeriod *period,
             MoPackShown *shown,
             MoSnapshot **found,
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
  } else if (ask->frozen) {
    g_set_error (error,
                 MO_STORE_ERROR,
                 MO_STORE_REFUSED,
                 _ ("The figures of %s were not frozen. Freeze them first."),
                 code);
    return FALSE;
  }
  *found = g_steal_pointer (&snapshot);
  return TRUE;
}

gpointer
mo_pack_job (MoStore *store, gconstpointer data, GError **error)
{
  const MoPackAsk *ask = data;
  MoPackParts parts = { .ask.strand = ask->strand };
  g_autoptr (MoPackShown) shown = g_new0 (MoPackShown, 1);
  g_autoptr (MoSnapshot) snapshot = NULL;
  g_autoptr (MoImpactFacts) facts = mo_store_read_impact (store, error);

  if (!facts || !understand (ask, facts, &parts.ask.period, error) ||
      !find_frozen (store, ask, &parts.ask.period, shown, &snapshot, error))
    return NULL;
  shown->today = facts->today;
  shown->first_year = first_year (facts);
  shown->last_year = mo_day_year_start (facts->today, facts->policy.year_starts);
  parts.facts = g_steal_pointer (&facts);
  gboolean read = ask->frozen ? mo_pack_parts_frozen (&parts, store, snapshot, error)
                              : mo_pack_parts_now (&parts, store, error);
  if (!read) {
    mo_pack_parts_clear (&parts);
    return NULL;
  }
  if (ask->small_mode >= 0)
    parts.facts->policy.small_mode = ask->small_mode;
  shown->pack = mo_pack_paper_new (parts.facts, &parts.ask, parts.quotes, parts.frozen);
  return g_steal_pointer (&shown);
}
