/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Reaching who was referred: tries, the first contact, and their agreement to it. */
#include <glib/gi18n-lib.h>

#include "store/mo-change.h"
#include "store/mo-referrals-private.h"

gboolean
mo_store_first_contact (MoStore *store, gint64 referral, int rev, MoDay day, GError **error)
{
  g_auto (MoReferralStanding) standing = { 0 };
  if (!mo_referral_standing_read (store, referral, &standing, error))
    return FALSE;
  if (standing.first_contact != MO_DAY_NONE)
    return TRUE;
  MoChange *change = mo_change_new ("referral", referral, rev);
  mo_change_day (change, "first_contact_on", day);
  g_auto (MoVerdict) agreed =
      mo_rule_agreement (standing.referrer_kind, standing.agreement, standing.agreement_on);
  if (g_str_equal (standing.state, "received") && agreed.level != MO_LEVEL_REFUSED) {
    mo_change_text (change, "state", "awaiting_contact");
    mo_change_day (change, "state_on", day);
  }
  if (!mo_store_save (store, change, NULL, error))
    return FALSE;
  const char *before = mo_referral_wait_stage (standing.state, MO_DAY_NONE);
  return g_strcmp0 (before, "contact") != 0 ||
         mo_referral_wait_move (store, referral, before, "assessment", day, NULL, error);
}

gboolean
mo_store_log_contact (MoStore *store, const MoNewAttempt *new, GError **error)
{
  g_autofree char *now = mo_store_now (store);
  MoDay day = mo_store_day_or_today (store, new->day);

  if (day > mo_store_get_today (store))
    return mo_store_refuse (error, _ ("A contact cannot be in the future. Write when it was."));
  MoChange *change = mo_change_new ("contact_attempt", 0, 0);
  mo_change_int (change, "referral", new->referral);
  mo_change_text (change, "at", new->at ? new->at : now);
  mo_change_text (change, "who", mo_store_get_who (store));
  mo_change_text (change, "medium", new->medium ? new->medium : "phone");
  mo_change_text (change, "outcome", new->outcome);
  mo_change_text (change, "note", new->note);
  if (!mo_store_save (store, change, NULL, error))
    return FALSE;
  return !g_str_equal (new->outcome, "reached") ||
         mo_store_first_contact (store, new->referral, new->rev, day, error);
}

gboolean
mo_store_note_agreement (MoStore *store, gint64 referral, int rev, GError **error)
{
  g_auto (MoReferralStanding) standing = { 0 };
  MoDay today = mo_store_get_today (store);

  if (!mo_referral_standing_read (store, referral, &standing, error))
    return FALSE;
  MoChange *change = mo_change_new ("referral", referral, rev);
  mo_change_text (change, "agreement", "yes");
  mo_change_day (change, "agreement_on", today);
  if (g_str_equal (standing.state, "received")) {
    mo_change_text (change, "state", "awaiting_contact");
    mo_change_day (change, "state_on", today);
  }
  return mo_store_save (store, change, NULL, error) != 0;
}
