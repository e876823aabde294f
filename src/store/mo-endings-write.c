/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Planning, talking over, ending and closing a match. */
#include <glib/gi18n-lib.h>

#include "core/mo-gas.h"
#include "store/mo-call-tell.h"
#include "store/mo-change.h"
#include "store/mo-endings-private.h"
#include "store/mo-pairings.h"
#include "store/mo-stmt.h"

MoEndingAsk *
mo_ending_ask_new (gint64 pairing, int rev)
{
  MoEndingAsk *ask = g_new0 (MoEndingAsk, 1);
  ask->pairing = pairing;
  ask->rev = rev;
  return ask;
}

void
mo_ending_ask_free (gpointer data)
{
  MoEndingAsk *ask = data;
  g_free (ask->plan);
  g_free (ask->wish);
  g_free (ask->feelings);
  g_free (ask->hard);
  g_free (ask->next);
  g_free (ask->spring);
  g_free (ask->reason);
  g_free (ask->note);
  g_free (ask->answer);
  g_free (ask->kind);
  g_free (ask);
}

static gboolean
has (const char *text)
{
  return text && *text;
}

MoChange *
mo_ending_change (MoStore *store, gint64 pairing, int rev, GError **error)
{
  g_auto (MoStmt) stmt = mo_stmt_new (store, "SELECT id FROM ending WHERE pairing = :id");
  mo_stmt_bind_int (&stmt, ":id", pairing);
  gint64 id = mo_stmt_step (&stmt) ? mo_stmt_int (&stmt, 0) : 0;
  if (!mo_stmt_finish (&stmt, error))
    return NULL;
  MoChange *change = mo_change_new ("ending", id, id ? rev : 0);
  if (!id)
    mo_change_int (change, "pairing", pairing);
  return change;
}

/* ---------------------------------------------------------------------- the plan */

static gboolean
talks (const MoEndingView *view)
{
  static const char *const states[] = { "active", "paused", "ending", NULL };
  return g_strv_contains (states, view->state);
}

gpointer
mo_store_plan_ending_job (MoStore *store, gconstpointer data, GError **error)
{
  const MoEndingAsk *ask = data;
  g_autoptr (MoEndingView) view = mo_store_load_ending_view (store, ask->pairing, error);
  if (!view)
    return NULL;
  if (!talks (view))
    return mo_store_refuse_job (
        error, _ ("Only a pair that talks has last calls to plan. This one does not."));
  if (!has (ask->plan))
    return mo_store_refuse_job (error, _ ("Write what the last calls are to be about."));
  mo_store_label (store, _ ("%s with %s: last calls planned"), view->mentee, view->mentor_name);
  MoChange *change = mo_ending_change (store, ask->pairing, ask->rev, error);
  if (!change)
    return NULL;
  mo_change_day (change, "plan_on", mo_store_get_today (store));
  mo_change_text (change, "plan_by", mo_store_get_who (store));
  mo_change_text (change, "plan", ask->plan);
  mo_change_text (change, "last_call_wish", has (ask->wish) ? ask->wish : NULL);
  if (mo_store_save (store, change, NULL, error) && g_strcmp0 (view->state, "ending") != 0)
    mo_store_move_pairing (store, ask->pairing, 0, "ending", NULL, error);
  return NULL;
}

/* ---------------------------------------------------------------------- the talk */

/* Of the newest injury, their own or the relative's: since when it was lived with. */
static gboolean
lived_since (MoStore *store, gint64 person, MoDay *since, GError **error)
{
  g_auto (MoStmt) stmt =
      mo_stmt_new (store,
                   "SELECT injured_on FROM injury WHERE person = :person AND \"current\" = 1"
                   " AND injured_on IS NOT NULL ORDER BY id DESC LIMIT 1");
  mo_stmt_bind_int (&stmt, ":person", person);
  *since = mo_stmt_step (&stmt) ? mo_stmt_day (&stmt, 0) : MO_DAY_NONE;
  return mo_stmt_finish (&stmt, error);
}

static gboolean
note_spring (MoStore *store,
             const MoEndingView *view,
             const char *spring,
             MoChange *change,
             GError **error)
{
  MoPolicy policy;
  MoDay since, over = view->ended != MO_DAY_NONE ? view->ended : mo_store_get_today (store);
  if (!mo_store_load_policy (store, &policy, error) ||
      !lived_since (store, view->person, &since, error))
    return FALSE;
  mo_change_text (change, "spring", spring);
  mo_change_day (change,
                 "spring_on",
                 g_str_equal (spring, "no") ? MO_DAY_NONE
                                            : mo_rule_spring_day (since, over, &policy));
  return TRUE;
}

gpointer
mo_store_ending_talk_job (MoStore *store, gconstpointer data, GError **error)
{
  const MoEndingAsk *ask = data;
  MoDay today = mo_store_get_today (store);
  g_autoptr (MoEndingView) view = mo_store_load_ending_view (store, ask->pairing, error);
  if (!view)
    return NULL;
  if (!talks (view) && g_strcmp0 (view->state, "impact_due") != 0)
    return mo_store_refuse_job (
        error, _ ("An ending talk belongs to a pair that talks or has just ended."));
  if (!has (ask->feelings) && !has (ask->hard) && !has (ask->next))
    return mo_store_refuse_job (error, _ ("Write what was said, in a few words."));
  mo_store_label (store, _ ("Ending talk with %s written down"), view->mentee);
  g_autoptr (MoChange) change = mo_ending_change (store, ask->pairing, ask->rev, error);
  if (!change)
    return NULL;
  mo_change_day (change, "talk_on", view->talk != MO_DAY_NONE ? view->talk : today);
  mo_change_text (change, "talk_by", mo_store_get_who (store));
  mo_change_text (change, "feelings", has (ask->feelings) ? ask->feelings : NULL);
  mo_change_text (change, "still_hard", has (ask->hard) ? ask->hard : NULL);
  mo_change_text (change, "next", has (ask->next) ? ask->next : NULL);
  mo_change_day (change, "mentee_told_on", ask->told ? today : MO_DAY_NONE);
  if (has (ask->spring) && !note_spring (store, view, ask->spring, change, error))
    return NULL;
  mo_store_save (store, g_steal_pointer (&change), NULL, error);
  return NULL;
}

/* ---------------------------------------------------------------------- goals */

gpointer
mo_store_review_goal_job (MoStore *store, gconstpointer data, GError **error)
{
  const MoEndingAsk *ask = data;
  MoDay today = mo_store_get_today (store);
  const char *status = mo_gas_status (ask->score);

  if (ask->score < -2 || ask->score > 2)
    return mo_store_refuse_job (error, _ ("Choose how it came out."));
  mo_store_label (store, _ ("Goal looked at again: %s"), mo_gas_score_words (ask->score));
  MoChange *change = mo_change_new ("goal", ask->row, ask->rev);
  mo_change_int (change, "score", ask->score);
  mo_change_text (change, "status", status);
  mo_change_day (change, "reached_on", g_str_equal (status, "reached") ? today : MO_DAY_NONE);
  if (ask->importance)
    mo_change_int (change, "importance", ask->importance);
  if (ask->difficulty)
    mo_change_int (change, "difficulty", ask->difficulty);
  mo_change_day (change, "reviewed_on", today);
  mo_change_text (change, "reviewed_by", mo_store_get_who (store));
  mo_change_text (change, "review_note", has (ask->note) ? ask->note : NULL);
  mo_store_save (store, change, NULL, error);
  return NULL;
}

/* ---------------------------------------------------------------------- ending */

gpointer
mo_store_end_match_job (MoStore *store, gconstpointer data, GError **error)
{
  const MoEndingAsk *ask = data;
  g_autoptr (MoEndingView) view = mo_store_load_ending_view (store, ask->pairing, error);
  if (!view)
    return NULL;
  MoEndingFacts facts = mo_ending_view_facts (view);
  if (mo_store_refused (mo_rule_end_match (&facts, ask->reason),
                        ask->confirmed ? MO_LEVEL_REFUSED : MO_LEVEL_ASK,
                        error))
    return NULL;
  mo_store_label (store, _ ("%s with %s: mentoring ended"), view->mentee, view->mentor_name);
  if (mo_store_call_off (store, ask->pairing, _ ("The mentoring ended."), ask->reason, error))
    mo_store_end_pairing (
        store, ask->pairing, ask->rev, ask->reason, has (ask->note) ? ask->note : NULL, error);
  return NULL;
}

/* ---------------------------------------------------------------------- closing */

gpointer
mo_store_close_match_job (MoStore *store, gconstpointer data, GError **error)
{
  const MoEndingAsk *ask = data;
  MoDay today = mo_store_get_today (store);
  g_autoptr (MoEndingView) view = mo_store_load_ending_view (store, ask->pairing, error);
  if (!view)
    return NULL;
  MoEndingFacts facts = mo_ending_view_facts (view);
  if (mo_store_refused (mo_rule_close_match (&facts), MO_LEVEL_ASK, error))
    return NULL;
  if (ask->day != MO_DAY_NONE && ask->day <= today)
    return mo_store_refuse_job (error,
                                _ ("Write a day from tomorrow on, on which to ring again."));
  mo_store_label (store, _ ("%s with %s: match closed"), view->mentee, view->mentor_name);
  if (!mo_store_move_pairing (store, ask->pairing, ask->rev, "closed", NULL, error) ||
      ask->day == MO_DAY_NONE)
    return NULL;
  MoChange *change = mo_ending_change (store, ask->pairing, 0, error);
  if (!change)
    return NULL;
  mo_change_day (change, "follow_up_due_on", ask->day);
  mo_store_save (store, change, NULL, error);
  return NULL;
}

gboolean
mo_store_impact_is_in (MoStore *store, gint64 referral, GError **error)
{
  g_auto (MoStmt) stmt =
      mo_stmt_new (store,
                   "SELECT id FROM pairing WHERE referral = :referral"
                   " AND state IN('ending','impact_due') ORDER BY id DESC LIMIT 1");
  mo_stmt_bind_int (&stmt, ":referral", referral);
  gint64 pairing = mo_stmt_step (&stmt) ? mo_stmt_int (&stmt, 0) : 0;
  if (!mo_stmt_finish (&stmt, error))
    return FALSE;
  if (!pairing)
    return TRUE;
  MoChange *change = mo_change_new ("pairing", pairing, 0);
  mo_change_day (change, "impact_done_on", mo_store_get_today (store));
  return mo_store_save (store, change, NULL, error) != 0;
}
