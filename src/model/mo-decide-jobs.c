/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/mo-decide-jobs.h"

#include <glib/gi18n-lib.h>

#include "store/mo-referrals.h"
#include "store/mo-services.h"

static void
signpost_clear (gpointer data)
{
  g_free (((MoDecideSignpost *) data)->said);
}

MoDecideAsk *
mo_decide_ask_new (MoDecision decision, gint64 referral, int rev)
{
  MoDecideAsk *ask = g_new0 (MoDecideAsk, 1);
  ask->decision = decision;
  ask->referral = referral;
  ask->rev = rev;
  ask->signposts = g_array_new (FALSE, FALSE, sizeof (MoDecideSignpost));
  g_array_set_clear_func (ask->signposts, signpost_clear);
  return ask;
}

void
mo_decide_ask_point_to (MoDecideAsk *ask, gint64 service, const char *said)
{
  MoDecideSignpost one = { service, g_strdup (said) };
  g_array_append_val (ask->signposts, one);
}

void
mo_decide_ask_free (gpointer data)
{
  MoDecideAsk *ask = data;
  g_free (ask->why);
  g_free (ask->goal);
  g_free (ask->domain);
  g_array_unref (ask->signposts);
  g_free (ask);
}

/* ---------------------------------------------------------------------- accept */

static gboolean
accept (MoStore *store, const MoDecideAsk *ask, const MoDecisionCase *it, GError **error)
{
  MoAcceptance facts = mo_decision_facts (it, ask->goal);
  facts.new_confirmed = ask->new_confirmed;
  facts.wait_told = ask->wait_told;
  if (mo_store_refused (mo_rule_acceptance (&facts), MO_LEVEL_ASK, error))
    return FALSE;
  if (ask->goal && *ask->goal &&
      !mo_store_add_goal (store, ask->referral, ask->domain, ask->goal, error))
    return FALSE;
  return mo_store_accept_referral (store, ask->referral, ask->rev, ask->why, error);
}

/* ---------------------------------------------------------------------- not suitable */

static const char *
service_name (const MoDecisionCase *it, gint64 service)
{
  for (guint i = 0; i < it->services->len; i++) {
    const MoService *one = g_ptr_array_index (it->services, i);
    if (one->id == service)
      return one->name;
  }
  return NULL;
}

/* "Samaritans, a counsellor near her": for lists that show one line. */
static char *
all_names (const MoDecideAsk *ask, const MoDecisionCase *it)
{
  g_autoptr (GString) words = g_string_new (NULL);
  for (guint i = 0; i < ask->signposts->len; i++) {
    const MoDecideSignpost *one = &g_array_index (ask->signposts, MoDecideSignpost, i);
    const char *name = one->service ? service_name (it, one->service) : one->said;
    if (name)
      g_string_append_printf (words, "%s%s", words->len ? ", " : "", name);
  }
  return g_strdup (words->str);
}

static gboolean
add_signposts (MoStore *store, const MoDecideAsk *ask, GError **error)
{
  for (guint i = 0; i < ask->signposts->len; i++) {
    const MoDecideSignpost *one = &g_array_index (ask->signposts, MoDecideSignpost, i);
    MoNewSignpost new = { one->service, one->said, ask->follow_up };
    if (!mo_store_add_signpost (store, ask->referral, &new, error))
      return FALSE;
  }
  return TRUE;
}

static gboolean
decline (MoStore *store, const MoDecideAsk *ask, const MoDecisionCase *it, GError **error)
{
  if (mo_store_refused (
          mo_rule_not_suitable (ask->signposts->len, ask->none_wanted), MO_LEVEL_ASK, error))
    return FALSE;
  g_autofree char *names = all_names (ask, it);
  return mo_store_decline_referral (
             store, ask->referral, ask->rev, ask->why, *names ? names : NULL, error) &&
         add_signposts (store, ask, error);
}

/* ---------------------------------------------------------------------- the rest */

static const char *
decided_words (const MoDecideAsk *ask, const MoDecisionCase *it)
{
  switch (ask->decision) {
  case MO_DECIDE_ACCEPT:
    return it->mentors.could == 0 ? _ ("accepted, waiting for a mentor") : _ ("accepted");
  case MO_DECIDE_NOT_SUITABLE:
    return ask->signposts->len ? _ ("not the right support, signposted elsewhere")
                               : _ ("not the right support");
  case MO_DECIDE_WITHDRAWN:
    return _ ("withdrawn");
  case MO_DECIDE_NO_RESPONSE:
    return _ ("closed without an answer");
  default:
    return _ ("put on hold");
  }
}

/* Why is stored with each decision but an acceptance, which has its goals. */
static gboolean
needs_why (const MoDecideAsk *ask, GError **error)
{
  if (ask->decision == MO_DECIDE_ACCEPT || (ask->why && *ask->why))
    return FALSE;
  mo_store_refuse (error, _ ("Write why, in a few words."));
  return TRUE;
}

static gboolean
decide (MoStore *store, const MoDecideAsk *ask, const MoDecisionCase *it, GError **error)
{
  switch (ask->decision) {
  case MO_DECIDE_ACCEPT:
    return accept (store, ask, it, error);
  case MO_DECIDE_NOT_SUITABLE:
    return decline (store, ask, it, error);
  case MO_DECIDE_HOLD:
    return mo_store_hold_referral (
        store, ask->referral, ask->rev, ask->why, ask->look_again, error);
  default:
    return mo_store_end_referral (
        store, ask->referral, ask->rev, mo_decision_state (ask->decision), ask->why, error);
  }
}

gpointer
mo_decide_job (MoStore *store, gconstpointer data, GError **error)
{
  const MoDecideAsk *ask = data;
  g_autoptr (MoDecisionCase) it = mo_store_load_decision (store, ask->referral, error);
  g_autofree char *title = it ? mo_store_referral_title (store, ask->referral, error) : NULL;

  if (!title || needs_why (ask, error) ||
      mo_store_refused (mo_rule_decide (it->state, ask->decision), MO_LEVEL_ASK, error))
    return NULL;
  mo_store_label (store, "%s: %s", title, decided_words (ask, it));
  decide (store, ask, it, error);
  return NULL;
}
