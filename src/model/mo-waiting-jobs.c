/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/mo-waiting-jobs.h"

#include <glib/gi18n-lib.h>

#include "core/mo-call-time.h"
#include "store/mo-decision.h"
#include "store/mo-staff.h"

MoWaitingAsk *
mo_waiting_ask_new (MoWaitingKind kind, gint64 referral, int rev)
{
  MoWaitingAsk *ask = g_new0 (MoWaitingAsk, 1);
  ask->kind = kind;
  ask->referral = referral;
  ask->rev = rev;
  return ask;
}

void
mo_waiting_ask_free (gpointer data)
{
  MoWaitingAsk *ask = data;
  g_free (ask->outcome);
  g_free (ask->words);
  g_free (ask->other);
  g_free (ask->goal);
  g_free (ask->domain);
  g_free (ask);
}

/* What was done, after "Referral R-0413 for Grace Tilley". */
static const char *
done_words (const MoWaitingAsk *ask)
{
  switch (ask->kind) {
  case MO_WAITING_LOG:
    return g_strcmp0 (ask->outcome, "reached") == 0 ? _ ("reached, first contact made")
                                                    : _ ("try written down");
  case MO_WAITING_AGREED:
    return _ ("agreement came");
  case MO_WAITING_BOOK:
    return _ ("assessment talk booked");
  case MO_WAITING_ASSESS:
    return ask->accept ? _ ("assessed and accepted") : _ ("assessed");
  case MO_WAITING_ACCEPT:
    return _ ("accepted");
  case MO_WAITING_DECLINE:
    return _ ("not the right support");
  case MO_WAITING_HOLD:
    return _ ("put on hold");
  case MO_WAITING_RESUME:
    return _ ("taken off hold");
  case MO_WAITING_WITHDRAW:
    return _ ("withdrawn");
  case MO_WAITING_NO_RESPONSE:
    return _ ("closed without an answer");
  case MO_WAITING_TAKE:
    return _ ("taken on");
  case MO_WAITING_OWN:
    return ask->staff || (ask->other && *ask->other) ? _ ("given to somebody else")
                                                     : _ ("looked after by nobody");
  case MO_WAITING_REVIEW:
    return ask->review ? _ ("to be looked at again") : _ ("looked at");
  case MO_WAITING_PLACE:
    return _ ("placed by hand");
  case MO_WAITING_UNPLACE:
    return _ ("back at its computed place");
  case MO_WAITING_CORRECT:
    return _ ("a try corrected");
  case MO_WAITING_DROP_TRY:
    return _ ("a try taken away");
  }
  g_assert_not_reached ();
}

/* at: what keeps the instant. */
static MoNewAttempt
attempt_of (const MoWaitingAsk *ask, char **at)
{
  *at = mo_call_time_to_utc (ask->day, ask->minute, MO_ZONE);
  return (MoNewAttempt){
    .referral = ask->referral,
    .rev = ask->rev,
    .at = *at,
    .day = ask->day,
    .medium = g_strcmp0 (ask->outcome, "letter") == 0  ? "post"
              : g_strcmp0 (ask->outcome, "email") == 0 ? "email"
              : g_strcmp0 (ask->outcome, "text") == 0  ? "text"
                                                       : "phone",
    .outcome = ask->outcome,
    .note = ask->words,
  };
}

static gboolean
log_contact (MoStore *store, const MoWaitingAsk *ask, GError **error)
{
  g_autofree char *at = NULL;
  MoNewAttempt attempt = attempt_of (ask, &at);
  return mo_store_log_contact (store, &attempt, error);
}

static gboolean
correct (MoStore *store, const MoWaitingAsk *ask, GError **error)
{
  g_autofree char *at = NULL;
  MoNewAttempt attempt = attempt_of (ask, &at);
  return mo_store_correct_contact (store, ask->attempt, ask->attempt_rev, &attempt, error);
}

static gboolean
own (MoStore *store, const MoWaitingAsk *ask, GError **error)
{
  gint64 staff = ask->staff;
  if (ask->kind == MO_WAITING_TAKE)
    staff = mo_store_staff_me (store, error);
  else if (ask->other && *ask->other)
    staff = mo_store_staff_named (store, ask->other, error);
  gboolean nobody = ask->kind == MO_WAITING_OWN && !ask->staff && !(ask->other && *ask->other);
  return (staff || nobody) &&
         mo_store_own_referral (store, ask->referral, ask->rev, staff, error);
}

static gboolean
add_goal (MoStore *store, const MoWaitingAsk *ask, GError **error)
{
  return !ask->goal || !*ask->goal ||
         mo_store_add_goal (store, ask->referral, ask->domain, ask->goal, error) != 0;
}

/* Rule 2: that the goal is a new one is confirmed beside the mentoring before, on the page of
 * the decision. */
static gboolean
may_accept_here (MoStore *store, const MoWaitingAsk *ask, GError **error)
{
  g_autoptr (MoDecisionCase) it = mo_store_load_decision (store, ask->referral, error);
  if (!it)
    return FALSE;
  if (!mo_decision_is_again (it))
    return TRUE;
  return mo_store_refuse (
      error,
      _ ("They had mentoring before. Choose “Decide later”, then decide beside "
         "the goals of that time."));
}

static gboolean
assess (MoStore *store, const MoWaitingAsk *ask, GError **error)
{
  if (ask->accept && !may_accept_here (store, ask, error))
    return FALSE;
  return mo_store_record_assessment (
             store, ask->referral, ask->rev, ask->day, ask->minutes, ask->words, error) &&
         add_goal (store, ask, error) &&
         (!ask->accept || mo_store_accept_referral (store, ask->referral, 0, NULL, error));
}

static gboolean
book (MoStore *store, const MoWaitingAsk *ask, GError **error)
{
  g_autofree char *at = mo_call_time_to_utc (ask->day, ask->minute, MO_ZONE);
  return mo_store_book_assessment (store, ask->referral, ask->rev, at, error);
}

static gboolean
change (MoStore *store, const MoWaitingAsk *ask, GError **error)
{
  gint64 id = ask->referral;
  switch (ask->kind) {
  case MO_WAITING_LOG:
    return log_contact (store, ask, error);
  case MO_WAITING_AGREED:
    return mo_store_note_agreement (store, id, ask->rev, error);
  case MO_WAITING_BOOK:
    return book (store, ask, error);
  case MO_WAITING_ASSESS:
    return assess (store, ask, error);
  case MO_WAITING_ACCEPT:
    return may_accept_here (store, ask, error) && add_goal (store, ask, error) &&
           mo_store_accept_referral (store, id, ask->rev, ask->words, error);
  case MO_WAITING_DECLINE:
    return mo_store_decline_referral (store, id, ask->rev, ask->words, ask->other, error);
  case MO_WAITING_HOLD:
    return mo_store_hold_referral (store, id, ask->rev, ask->words, ask->review, error);
  case MO_WAITING_RESUME:
    return mo_store_resume_referral (store, id, ask->rev, error);
  case MO_WAITING_WITHDRAW:
    return mo_store_end_referral (store, id, ask->rev, "withdrawn", ask->words, error);
  case MO_WAITING_NO_RESPONSE:
    return mo_store_end_referral (store, id, ask->rev, "no_response", ask->words, error);
  case MO_WAITING_OWN:
  case MO_WAITING_TAKE:
    return own (store, ask, error);
  case MO_WAITING_REVIEW:
    return mo_store_review_referral (store, id, ask->rev, ask->review, ask->words, error);
  case MO_WAITING_PLACE:
    return mo_store_place_referral (store, id, ask->rev, ask->rank, ask->words, error);
  case MO_WAITING_UNPLACE:
    return mo_store_unplace_referral (store, id, ask->rev, error);
  case MO_WAITING_CORRECT:
    return correct (store, ask, error);
  case MO_WAITING_DROP_TRY:
    return mo_store_drop_contact (store, ask->attempt, ask->attempt_rev, ask->words, error);
  }
  g_assert_not_reached ();
}

gpointer
mo_waiting_change_job (MoStore *store, gconstpointer data, GError **error)
{
  const MoWaitingAsk *ask = data;
  g_autofree char *title = mo_store_referral_title (store, ask->referral, error);

  if (!title) {
    if (error && !*error)
      g_set_error (error, MO_STORE_ERROR, MO_STORE_NOT_FOUND, "no such referral");
    return NULL;
  }
  mo_store_label (store, "%s: %s", title, done_words (ask));
  change (store, ask, error);
  return NULL;
}
