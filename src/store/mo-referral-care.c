/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Who looks after a referral, when it is looked at again, and its place in the list. */
#include <glib/gi18n-lib.h>

#include "store/mo-change.h"
#include "store/mo-referrals.h"
#include "store/mo-stmt.h"

gboolean
mo_store_own_referral (MoStore *store, gint64 referral, int rev, gint64 staff, GError **error)
{
  MoChange *change = mo_change_new ("referral", referral, rev);
  if (staff)
    mo_change_int (change, "owner", staff);
  else
    mo_change_null (change, "owner");
  return mo_store_save (store, change, NULL, error) != 0;
}

gboolean
mo_store_review_referral (MoStore *store,
                          gint64 referral,
                          int rev,
                          MoDay day,
                          const char *why,
                          GError **error)
{
  if (day != MO_DAY_NONE && day < mo_store_get_today (store))
    return mo_store_refuse (
        error, _ ("A day to look again is still to come. Write a day from today on."));
  MoChange *change = mo_change_new ("referral", referral, rev);
  mo_change_day (change, "review_on", day);
  return mo_store_save (store, change, why, error) != 0;
}

/* ---------------------------------------------------------------------- a place by hand */

/* Who stands by hand at a place of the same clock, or 0; -1 with error set.  A clock is a set
 * of states, told by whether there was a first contact. */
static gint64
at_place (MoStore *store, gint64 referral, int rank, GError **error)
{
  g_auto (MoStmt) stmt = mo_stmt_new (
      store,
      "SELECT o.id, o.state, o.held_state, o.first_contact_on, r.state, r.held_state,"
      " r.first_contact_on FROM referral r JOIN referral o ON o.manual_rank = :rank"
      " AND o.id <> r.id WHERE r.id = :id");
  gint64 found = 0;
  mo_stmt_bind_int (&stmt, ":rank", rank);
  mo_stmt_bind_int (&stmt, ":id", referral);
  while (mo_stmt_step (&stmt)) {
    MoClock theirs = mo_rule_clock (
        mo_stmt_text (&stmt, 1), mo_stmt_text (&stmt, 2), mo_stmt_day (&stmt, 3));
    MoClock ours = mo_rule_clock (
        mo_stmt_text (&stmt, 4), mo_stmt_text (&stmt, 5), mo_stmt_day (&stmt, 6));
    if (theirs == ours && !found)
      found = mo_stmt_int (&stmt, 0);
  }
  return mo_stmt_finish (&stmt, error) ? found : -1;
}

/* Whoever was put there by hand before makes room by one place, and so on behind them. */
static gboolean
make_room (MoStore *store, gint64 referral, int rank, GError **error)
{
  gint64 next = at_place (store, referral, rank, error);
  if (next <= 0)
    return next == 0;
  if (!make_room (store, next, rank + 1, error))
    return FALSE;
  MoChange *change = mo_change_new ("referral", next, 0);
  mo_change_int (change, "manual_rank", rank + 1);
  return mo_store_save (store, change, NULL, error) != 0;
}

gboolean
mo_store_place_referral (MoStore *store,
                         gint64 referral,
                         int rev,
                         int rank,
                         const char *why,
                         GError **error)
{
  if (rank < 1)
    return mo_store_refuse (error, _ ("Places are counted from 1, the top of the list."));
  if (!why || !*why)
    return mo_store_refuse (
        error, _ ("A place by hand needs a reason, which is printed with the list."));
  MoChange *change = mo_change_new ("referral", referral, rev);
  mo_change_int (change, "manual_rank", rank);
  mo_change_text (change, "manual_why", why);
  mo_change_text (change, "manual_by", mo_store_get_who (store));
  mo_change_day (change, "manual_on", mo_store_get_today (store));
  return mo_store_save (store, change, why, error) != 0 &&
         make_room (store, referral, rank, error);
}

gboolean
mo_store_unplace_referral (MoStore *store, gint64 referral, int rev, GError **error)
{
  MoChange *change = mo_change_new ("referral", referral, rev);
  mo_change_null (change, "manual_rank");
  mo_change_null (change, "manual_why");
  mo_change_null (change, "manual_by");
  mo_change_null (change, "manual_on");
  return mo_store_save (store, change, NULL, error) != 0;
}
