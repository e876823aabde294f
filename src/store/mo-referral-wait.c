/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The clocks that a referral waits in: a row for each wait, one of them running. */
#include "store/mo-change.h"
#include "store/mo-referrals-private.h"
#include "store/mo-stmt.h"

gboolean
mo_referral_wait_open (MoStore *store,
                       gint64 referral,
                       const char *stage,
                       MoDay day,
                       const char *why,
                       GError **error)
{
  MoChange *change = mo_change_new ("wait_event", 0, 0);
  mo_change_int (change, "referral", referral);
  mo_change_text (change, "stage", stage);
  mo_change_day (change, "entered_on", day);
  mo_change_text (change, "reason", why);
  return mo_store_save (store, change, why, error) != 0;
}

/* Ends the wait that runs, if one does. */
static gboolean
close_wait (MoStore *store, gint64 referral, MoDay day, GError **error)
{
  gint64 id = 0;
  g_auto (MoStmt) stmt = mo_stmt_new (store,
                                      "SELECT id FROM wait_event WHERE referral = :referral"
                                      " AND left_on IS NULL ORDER BY id DESC LIMIT 1");
  mo_stmt_bind_int (&stmt, ":referral", referral);
  if (mo_stmt_step (&stmt))
    id = mo_stmt_int (&stmt, 0);
  if (!mo_stmt_finish (&stmt, error))
    return FALSE;
  if (!id)
    return TRUE;
  MoChange *change = mo_change_new ("wait_event", id, 0);
  mo_change_day (change, "left_on", day);
  return mo_store_save (store, change, NULL, error) != 0;
}

gboolean
mo_referral_wait_change (MoStore *store,
                         gint64 referral,
                         const char *stage,
                         MoDay day,
                         const char *why,
                         GError **error)
{
  return close_wait (store, referral, day, error) &&
         (!stage || mo_referral_wait_open (store, referral, stage, day, why, error));
}

const char *
mo_referral_wait_stage (const char *state, MoDay first_contact)
{
  if (g_str_equal (state, "on_hold"))
    return "hold";
  switch (mo_rule_clock (state, NULL, first_contact)) {
  case MO_CLOCK_CONTACT:
    return "contact";
  case MO_CLOCK_ASSESS:
    return "assessment";
  case MO_CLOCK_MATCH:
    return "match";
  case MO_CLOCK_NONE:
    break;
  }
  return NULL;
}

/* A place by hand is one of a clock's list: in the next clock nobody gave one. */
static gboolean
leave_place (MoStore *store, gint64 referral, const char *from, const char *to, GError **error)
{
  if (g_strcmp0 (from, "hold") == 0 || g_strcmp0 (to, "hold") == 0)
    return TRUE;
  return mo_store_unplace_referral (store, referral, 0, error);
}

gboolean
mo_referral_wait_move (MoStore *store,
                       gint64 referral,
                       const char *before,
                       const char *after,
                       MoDay day,
                       const char *why,
                       GError **error)
{
  return g_strcmp0 (before, after) == 0 ||
         (mo_referral_wait_change (store, referral, after, day, why, error) &&
          leave_place (store, referral, before, after, error));
}
