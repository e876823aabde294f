/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>

#include "model/mo-decide-jobs.h"
#include "store/mo-change.h"
#include "store/mo-referrals.h"
#include "store/mo-services.h"

MoDecideStepAsk *
mo_decide_step_ask_new (MoDecideStep step, gint64 referral, int rev)
{
  MoDecideStepAsk *ask = g_new0 (MoDecideStepAsk, 1);
  ask->step = step;
  ask->referral = referral;
  ask->rev = rev;
  return ask;
}

void
mo_decide_step_ask_free (gpointer data)
{
  MoDecideStepAsk *ask = data;
  g_free (ask->goal);
  g_free (ask->domain);
  g_free (ask->why);
  g_free (ask->said);
  g_free (ask);
}

/* ---------------------------------------------------------------------- goals */

static gboolean
put_goal (MoStore *store, const MoDecideStepAsk *ask, GError **error)
{
  if (!ask->goal || !*ask->goal)
    return mo_store_refuse (error, _ ("Write the goal in the person’s own words."));
  if (!ask->row)
    return mo_store_add_goal (store, ask->referral, ask->domain, ask->goal, error) != 0;
  MoChange *change = mo_change_new ("goal", ask->row, ask->rev);
  mo_change_text (change, "words", ask->goal);
  mo_change_text (change, "domain", ask->domain && *ask->domain ? ask->domain : "other");
  return mo_store_save (store, change, NULL, error) != 0;
}

/* Rule ACCEPT holds afterwards too: the last goal of somebody accepted stays. */
static gboolean
drop_goal (MoStore *store, const MoDecideStepAsk *ask, const MoDecisionCase *it, GError **error)
{
  gboolean waiting =
      g_str_equal (it->state, "awaiting_match") || g_str_equal (it->state, "matched");
  if (waiting && it->goals->len <= 1)
    return mo_store_refuse (
        error,
        _ ("Somebody accepted needs a goal. Write the new one first, then take "
           "this one away."));
  return mo_store_delete (store, "goal", ask->row, ask->rev, NULL, error);
}

/* ---------------------------------------------------------------------- a decision again */

/* Who decided stays in the history; the referral stands as if it were not decided. */
static gboolean
reopen (MoStore *store, const MoDecideStepAsk *ask, const MoDecisionCase *it, GError **error)
{
  const char *back = mo_rule_reopen (it->state, it->assessed, it->has_pairing > 0);
  if (!ask->why || !*ask->why)
    return mo_store_refuse (error, _ ("Write why it is decided again, in a few words."));
  if (!back)
    return mo_store_refuse (error,
                            it->has_pairing
                                ? _ ("A match is under way. Put it back to waiting on the "
                                     "board first.")
                                : _ ("This referral is over. Whoever asks again is a new "
                                     "referral."));
  return mo_store_reopen_referral (store, ask->referral, ask->rev, back, ask->why, error);
}

static const char *
step_words (const MoDecideStepAsk *ask)
{
  switch (ask->step) {
  case MO_DECIDE_ADD_GOAL:
    return _ ("goal written");
  case MO_DECIDE_CHANGE_GOAL:
    return _ ("goal changed");
  case MO_DECIDE_DROP_GOAL:
    return _ ("goal taken away");
  case MO_DECIDE_ADD_SIGNPOST:
    return _ ("pointed to a service");
  case MO_DECIDE_REOPEN:
    return _ ("to be decided again");
  default:
    return _ ("taken off hold");
  }
}

static gboolean
point_to (MoStore *store, const MoDecideStepAsk *ask, GError **error)
{
  MoNewSignpost new = { ask->service, ask->said, ask->follow_up };
  return mo_store_add_signpost (store, ask->referral, &new, error) != 0;
}

gpointer
mo_decide_step_job (MoStore *store, gconstpointer data, GError **error)
{
  const MoDecideStepAsk *ask = data;
  g_autoptr (MoDecisionCase) it = mo_store_load_decision (store, ask->referral, error);
  g_autofree char *title = it ? mo_store_referral_title (store, ask->referral, error) : NULL;

  if (!title)
    return NULL;
  mo_store_label (store, "%s: %s", title, step_words (ask));
  switch (ask->step) {
  case MO_DECIDE_ADD_GOAL:
  case MO_DECIDE_CHANGE_GOAL:
    put_goal (store, ask, error);
    break;
  case MO_DECIDE_DROP_GOAL:
    drop_goal (store, ask, it, error);
    break;
  case MO_DECIDE_ADD_SIGNPOST:
    point_to (store, ask, error);
    break;
  case MO_DECIDE_REOPEN:
    reopen (store, ask, it, error);
    break;
  case MO_DECIDE_RESUME:
    mo_store_resume_referral (store, ask->referral, ask->rev, error);
    break;
  }
  return NULL;
}
