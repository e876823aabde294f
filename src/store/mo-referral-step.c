/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A referral moves along an arrow of its states, dated, and its clocks with it. */
#include "store/mo-change.h"
#include "store/mo-referrals-private.h"
#include "store/mo-stmt.h"

void
mo_referral_standing_clear (MoReferralStanding *standing)
{
  g_free (standing->state);
  g_free (standing->held_state);
  g_free (standing->referrer_kind);
  g_free (standing->agreement);
}

gboolean
mo_referral_standing_read (MoStore *store,
                           gint64 referral,
                           MoReferralStanding *standing,
                           GError **error)
{
  g_auto (MoStmt) stmt =
      mo_stmt_new (store,
                   "SELECT state, held_state, first_contact_on, hold_from, paused_days,"
                   " referrer_kind, agreement, agreement_on, rev FROM referral WHERE id = :id");
  mo_stmt_bind_int (&stmt, ":id", referral);
  gboolean there = mo_stmt_step (&stmt);
  if (there) {
    standing->state = mo_stmt_dup (&stmt, 0);
    standing->held_state = mo_stmt_dup (&stmt, 1);
    standing->first_contact = mo_stmt_day (&stmt, 2);
    standing->hold_from = mo_stmt_day (&stmt, 3);
    standing->paused_days = mo_stmt_int (&stmt, 4);
    standing->referrer_kind = mo_stmt_dup (&stmt, 5);
    standing->agreement = mo_stmt_dup (&stmt, 6);
    standing->agreement_on = mo_stmt_day (&stmt, 7);
    standing->rev = mo_stmt_int (&stmt, 8);
  }
  if (!mo_stmt_finish (&stmt, error))
    return FALSE;
  if (!there)
    g_set_error (
        error, MO_STORE_ERROR, MO_STORE_NOT_FOUND, "no referral %" G_GINT64_FORMAT, referral);
  return there;
}

/* A way out, or a hold, is open whether they agreed or not. */
static gboolean
passes_received (const MoReferralStanding *standing, const char *state)
{
  static const char *const ways_out[] = { "withdrawn", "no_response", "on_hold", NULL };
  return g_str_equal (standing->state, "received") && !g_strv_contains (ways_out, state);
}

static gboolean
lacks_agreement (const MoReferralStanding *standing, const char *state, GError **error)
{
  return passes_received (standing, state) &&
         mo_store_refused (mo_rule_agreement (standing->referrer_kind,
                                              standing->agreement,
                                              standing->agreement_on),
                           MO_LEVEL_REFUSED,
                           error);
}

/* Somebody who was faster is told of first: only then does it matter whether it still goes. */
static gboolean
is_as_seen (gint64 referral, int rev, const MoReferralStanding *standing, GError **error)
{
  if (rev == 0 || rev == standing->rev)
    return TRUE;
  g_set_error (error,
               MO_STORE_ERROR,
               MO_STORE_CONFLICT,
               "referral %" G_GINT64_FORMAT " was changed in the meantime",
               referral);
  return FALSE;
}

MoChange *
mo_referral_step (MoStore *store,
                  gint64 referral,
                  int rev,
                  const char *state,
                  MoDay day,
                  MoReferralStanding *standing,
                  GError **error)
{
  if (!mo_referral_standing_read (store, referral, standing, error) ||
      !is_as_seen (referral, rev, standing, error) ||
      mo_store_refused (
          mo_rule_referral_move (standing->state, state), MO_LEVEL_REFUSED, error) ||
      lacks_agreement (standing, state, error))
    return NULL;
  MoChange *change = mo_change_new ("referral", referral, rev);
  mo_change_text (change, "state", state);
  mo_change_day (change, "state_on", day);
  return change;
}

gboolean
mo_referral_step_finish (MoStore *store,
                         MoChange *change,
                         gint64 referral,
                         const char *state,
                         const MoReferralStanding *standing,
                         MoDay day,
                         const char *why,
                         GError **error)
{
  if (!mo_store_save (store, change, why, error))
    return FALSE;
  const char *before = mo_referral_wait_stage (standing->state, standing->first_contact);
  const char *after = mo_referral_wait_stage (state, standing->first_contact);
  return mo_referral_wait_move (store, referral, before, after, day, why, error);
}

gboolean
mo_store_set_referral_state (MoStore *store,
                             gint64 referral,
                             int rev,
                             const char *state,
                             MoDay day,
                             const char *why,
                             GError **error)
{
  g_auto (MoReferralStanding) standing = { 0 };
  day = mo_store_day_or_today (store, day);
  MoChange *change = mo_referral_step (store, referral, rev, state, day, &standing, error);
  return change &&
         mo_referral_step_finish (store, change, referral, state, &standing, day, why, error);
}

gboolean
mo_store_hold_referral (MoStore *store,
                        gint64 referral,
                        int rev,
                        const char *why,
                        MoDay review,
                        GError **error)
{
  g_auto (MoReferralStanding) standing = { 0 };
  MoDay today = mo_store_get_today (store);
  MoChange *change =
      mo_referral_step (store, referral, rev, "on_hold", today, &standing, error);

  if (!change)
    return FALSE;
  mo_change_text (change, "held_state", standing.state);
  mo_change_day (change, "hold_from", today);
  mo_change_text (change, "hold_reason", why);
  if (review != MO_DAY_NONE)
    mo_change_day (change, "review_on", review);
  return mo_referral_step_finish (
      store, change, referral, "on_hold", &standing, today, why, error);
}

gboolean
mo_store_resume_referral (MoStore *store, gint64 referral, int rev, GError **error)
{
  g_auto (MoReferralStanding) standing = { 0 };
  MoDay today = mo_store_get_today (store);

  if (!mo_referral_standing_read (store, referral, &standing, error))
    return FALSE;
  if (!standing.held_state)
    return !mo_store_refused (
        mo_rule_referral_move (standing.state, "on_hold"), MO_LEVEL_REFUSED, error);
  g_autofree char *back = g_strdup (standing.held_state);
  g_auto (MoReferralStanding) again = { 0 };
  MoChange *change = mo_referral_step (store, referral, rev, back, today, &again, error);
  if (!change)
    return FALSE;
  mo_change_int (
      change, "paused_days", standing.paused_days + MAX (today - standing.hold_from, 0));
  mo_change_null (change, "held_state");
  mo_change_null (change, "hold_from");
  mo_change_null (change, "hold_reason");
  mo_change_null (change, "review_on"); /* it was the hold that was to be looked at */
  return mo_referral_step_finish (store, change, referral, back, &again, today, NULL, error);
}

gboolean
mo_store_reopen_referral (MoStore *store,
                          gint64 referral,
                          int rev,
                          const char *state,
                          const char *why,
                          GError **error)
{
  static const char *const gone[] = { "decision",        "decided_on",  "decided_by",
                                      "decision_reason", "accepted_on", "signposted_to",
                                      "closed_on",       "close_reason" };
  g_auto (MoReferralStanding) standing = { 0 };
  MoDay today = mo_store_get_today (store);

  if (!mo_referral_standing_read (store, referral, &standing, error))
    return FALSE;
  MoChange *change = mo_change_new ("referral", referral, rev);
  mo_change_text (change, "state", state);
  mo_change_day (change, "state_on", today);
  for (guint i = 0; i < G_N_ELEMENTS (gone); i++)
    mo_change_null (change, gone[i]);
  return mo_referral_step_finish (store, change, referral, state, &standing, today, why, error);
}
