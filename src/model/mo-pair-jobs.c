/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/mo-pair-jobs.h"

#include <glib/gi18n-lib.h>

#include "model/mo-papers-jobs.h"
#include "store/mo-pairings.h"
#include "store/mo-relays.h"

MoPairAsk *
mo_pair_ask_new (gint64 pairing, MoPairPaperKind kind)
{
  MoPairAsk *ask = g_new0 (MoPairAsk, 1);
  ask->pairing = pairing;
  ask->kind = kind;
  return ask;
}

void
mo_pair_ask_free (gpointer data)
{
  MoPairAsk *ask = data;
  g_free (ask->number);
  g_free (ask->words);
  g_free (ask);
}

void
mo_pair_shown_free (gpointer data)
{
  MoPairShown *shown = data;
  g_clear_pointer (&shown->facts, mo_pair_facts_free);
  g_clear_pointer (&shown->office, mo_office_facts_unref);
  g_clear_pointer (&shown->sent, g_ptr_array_unref);
  g_free (shown->title);
  g_free (shown->name);
  g_free (shown->envelope);
  g_free (shown->ring);
  g_free (shown->words);
  g_free (shown->refused);
  g_free (shown->leaks);
  g_free (shown->office_missing);
  g_free (shown);
}

/* ---------------------------------------------------------------------- to look at */

static gboolean
load (MoStore *store, const MoPairAsk *ask, MoPairShown *shown, GError **error)
{
  gint64 pairing =
      ask->pairing ? ask->pairing : mo_store_find_open_pairing (store, ask->number, error);

  shown->kind = ask->kind;
  shown->letter = ask->letter;
  shown->today = mo_store_get_today (store);
  return pairing && (shown->facts = mo_store_load_pair_facts (store, pairing, error)) &&
         (shown->office = mo_store_load_office_facts (store, error)) &&
         (shown->sent = mo_store_list_pair_papers (store, pairing, error)) &&
         (shown->title = mo_store_pairing_title (store, pairing, error));
}

static gboolean
write_words (MoStore *store, MoPairShown *shown, GError **error)
{
  MoPolicy policy;
  g_autofree char *text =
      mo_papers_text_of (store, mo_pair_paper_text (shown->kind, shown->letter), error);

  if (!text || !mo_store_load_policy (store, &policy, error))
    return FALSE;
  shown->words = mo_pair_paper_words (
      shown->kind, shown->letter, text, shown->facts, shown->office, &policy, shown->today);
  GError *failure = NULL;
  shown->leaks = mo_store_relay_refusal (store,
                                         shown->facts->id,
                                         mo_pair_paper_to_role (shown->kind),
                                         MO_RELAY_BRIEF,
                                         shown->words,
                                         &failure);
  if (failure)
    g_propagate_error (error, failure);
  return !failure;
}

static void
say_whom (MoPairShown *shown)
{
  const MoPairSide *to = mo_pair_paper_to (shown->kind, shown->facts);
  g_auto (MoVerdict) verdict = mo_rule_pair_paper (shown->kind, shown->facts);

  shown->refused = g_steal_pointer (&verdict.reason);
  shown->name = mo_pair_side_name (to);
  shown->envelope = mo_pair_side_envelope (to);
  shown->ring = mo_pair_side_ring (to);
  shown->office_missing = mo_office_facts_missing (shown->office);
  shown->wants_large = g_strcmp0 (to->format, "large") == 0;
}

gpointer
mo_pair_show_job (MoStore *store, gconstpointer data, GError **error)
{
  g_autoptr (MoPairShown) shown = g_new0 (MoPairShown, 1);

  if (!load (store, data, shown, error) || !write_words (store, shown, error))
    return NULL;
  say_whom (shown);
  return g_steal_pointer (&shown);
}

/* ---------------------------------------------------------------------- kept */

gpointer
mo_pair_keep_job (MoStore *store, gconstpointer data, GError **error)
{
  const MoPairAsk *ask = data;
  g_autoptr (MoPairShown) shown = mo_pair_show_job (store, data, error);

  if (!shown)
    return NULL;
  if (shown->refused || shown->leaks)
    return mo_store_refuse_job (error, shown->refused ? shown->refused : shown->leaks);
  mo_store_label (store,
                  ask->letter ? _ ("%s: letter to %s kept as sent")
                              : _ ("%s: talk with %s kept"),
                  mo_pair_paper_title (ask->kind),
                  shown->name);
  mo_store_keep_pair_paper (store, shown->facts, ask->kind, ask->letter, ask->large, error);
  return NULL;
}

gpointer
mo_pair_release_job (MoStore *store, gconstpointer data, GError **error)
{
  const MoPairAsk *ask = data;
  g_autoptr (MoPairFacts) facts = mo_store_load_pair_facts (store, ask->pairing, error);

  if (!facts ||
      !mo_store_relay_may_pass (
          store, ask->pairing, "mentor", MO_RELAY_NOTE, ask->words ? ask->words : "", error))
    return NULL;
  mo_store_label (store,
                  ask->words && *ask->words ? _ ("Summary released to %s")
                                            : _ ("Summary for %s taken back"),
                  facts->mentor_side->first_name);
  mo_store_release_notes (store, ask->pairing, facts->rev, ask->words, error);
  return NULL;
}
