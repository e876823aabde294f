/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * From the assessment to what is decided of a referral. */
#include "store/mo-change.h"
#include "store/mo-decision.h"
#include "store/mo-referrals-private.h"
#include "store/mo-stmt.h"

static gint64
open_assessment (MoStore *store, gint64 referral, GError **error)
{
  g_auto (MoStmt) stmt = mo_stmt_new (store,
                                      "SELECT id FROM assessment WHERE referral = :referral"
                                      " AND done_on IS NULL ORDER BY id DESC LIMIT 1");
  mo_stmt_bind_int (&stmt, ":referral", referral);
  gint64 id = mo_stmt_step (&stmt) ? mo_stmt_int (&stmt, 0) : 0;
  return mo_stmt_finish (&stmt, error) ? id : -1;
}

gboolean
mo_store_book_assessment (MoStore *store,
                          gint64 referral,
                          int rev,
                          const char *at_utc,
                          GError **error)
{
  g_auto (MoReferralStanding) standing = { 0 };
  gint64 id = open_assessment (store, referral, error);

  if (id < 0 || !mo_referral_standing_read (store, referral, &standing, error))
    return FALSE;
  MoChange *change = mo_change_new ("assessment", id, 0);
  if (!id)
    mo_change_int (change, "referral", referral);
  mo_change_text (change, "booked_for", at_utc);
  if (!mo_store_save (store, change, NULL, error))
    return FALSE;
  if (g_str_equal (standing.state, "assessment_booked")) /* another time for it */
    return TRUE;
  return mo_store_set_referral_state (
      store, referral, rev, "assessment_booked", MO_DAY_NONE, NULL, error);
}

gboolean
mo_store_record_assessment (MoStore *store,
                            gint64 referral,
                            int rev,
                            MoDay day,
                            int minutes,
                            const char *note,
                            GError **error)
{
  g_auto (MoReferralStanding) standing = { 0 };
  gint64 id = open_assessment (store, referral, error);
  if (id < 0)
    return FALSE;
  day = mo_store_day_or_today (store, day);
  MoChange *assessment = mo_change_new ("assessment", id, 0);
  if (!id)
    mo_change_int (assessment, "referral", referral);
  mo_change_day (assessment, "done_on", day);
  mo_change_text (assessment, "who", mo_store_get_who (store));
  if (minutes > 0)
    mo_change_int (assessment, "minutes", minutes);
  mo_change_text (assessment, "note", note);
  if (!mo_store_save (store, assessment, NULL, error))
    return FALSE;
  MoChange *change = mo_referral_step (store, referral, rev, "assessed", day, &standing, error);
  if (!change)
    return FALSE;
  mo_change_day (change, "assessed_on", day);
  if (standing.first_contact == MO_DAY_NONE) /* who was talked to was reached */
    mo_change_day (change, "first_contact_on", day);
  return mo_referral_step_finish (
      store, change, referral, "assessed", &standing, day, NULL, error);
}

static void
decided (MoStore *store, MoChange *change, const char *decision, const char *why)
{
  mo_change_text (change, "decision", decision);
  mo_change_day (change, "decided_on", mo_store_get_today (store));
  mo_change_text (change, "decided_by", mo_store_get_who (store));
  mo_change_text (change, "decision_reason", why);
}

gboolean
mo_store_accept_referral (MoStore *store,
                          gint64 referral,
                          int rev,
                          const char *why,
                          GError **error)
{
  g_auto (MoReferralStanding) standing = { 0 };
  MoDay today = mo_store_get_today (store);
  g_autoptr (MoChange) change =
      mo_referral_step (store, referral, rev, "awaiting_match", today, &standing, error);

  if (!change || !mo_store_may_accept (store, referral, error))
    return FALSE;
  decided (store, change, "accepted", why);
  mo_change_day (change, "accepted_on", today);
  return mo_referral_step_finish (store,
                                  g_steal_pointer (&change),
                                  referral,
                                  "awaiting_match",
                                  &standing,
                                  today,
                                  why,
                                  error);
}

gboolean
mo_store_decline_referral (MoStore *store,
                           gint64 referral,
                           int rev,
                           const char *why,
                           const char *signposted_to,
                           GError **error)
{
  g_auto (MoReferralStanding) standing = { 0 };
  MoDay today = mo_store_get_today (store);
  gboolean somewhere = mo_signpost_is_somewhere (signposted_to);
  const char *state = somewhere ? "signposted" : "not_suitable";
  MoChange *change =
      mo_referral_step (store, referral, rev, "not_suitable", today, &standing, error);

  if (!change)
    return FALSE;
  mo_change_text (change, "state", state);
  decided (store, change, "not suitable", why);
  mo_change_text (change, "signposted_to", somewhere ? signposted_to : NULL);
  return mo_referral_step_finish (store, change, referral, state, &standing, today, why, error);
}

gboolean
mo_store_end_referral (MoStore *store,
                       gint64 referral,
                       int rev,
                       const char *state,
                       const char *why,
                       GError **error)
{
  g_auto (MoReferralStanding) standing = { 0 };
  MoDay today = mo_store_get_today (store);
  MoChange *change = mo_referral_step (store, referral, rev, state, today, &standing, error);

  if (!change)
    return FALSE;
  decided (store, change, state, why);
  mo_change_day (change, "closed_on", today);
  mo_change_text (change, "close_reason", why);
  return mo_referral_step_finish (store, change, referral, state, &standing, today, why, error);
}
