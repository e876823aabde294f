/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Tries to reach somebody that were written down wrongly.  A day of first contact that came
 * from the try goes where the try goes. */
#include <glib/gi18n-lib.h>
#include <string.h>

#include "core/mo-call-time.h"
#include "store/mo-change.h"
#include "store/mo-referrals-private.h"
#include "store/mo-stmt.h"

typedef struct {
  gint64 referral;
  MoDay day; /* of the try, as it stands */
  gboolean reached;
  MoDay first_contact;
  char state[32]; /* of the referral, the held one while on hold */
} Try;

static gboolean
read_try (MoStore *store, gint64 attempt, Try *it, GError **error)
{
  g_auto (MoStmt) stmt = mo_stmt_new (
      store,
      "SELECT c.referral, c.at, c.outcome, r.first_contact_on, coalesce(r.held_state, r.state)"
      " FROM contact_attempt c JOIN referral r ON r.id = c.referral WHERE c.id = :id");
  mo_stmt_bind_int (&stmt, ":id", attempt);
  gboolean there = mo_stmt_step (&stmt);
  if (there) {
    it->referral = mo_stmt_int (&stmt, 0);
    mo_call_time_from_utc (mo_stmt_text (&stmt, 1), MO_ZONE, &it->day, NULL);
    it->reached = g_strcmp0 (mo_stmt_text (&stmt, 2), "reached") == 0;
    it->first_contact = mo_stmt_day (&stmt, 3);
    g_strlcpy (it->state, mo_stmt_text (&stmt, 4), sizeof it->state);
  }
  if (!mo_stmt_finish (&stmt, error))
    return FALSE;
  if (!there)
    g_set_error (
        error, MO_STORE_ERROR, MO_STORE_NOT_FOUND, "no try %" G_GINT64_FORMAT, attempt);
  return there;
}

/* The day on which somebody was first reached by the tries on record, or none. */
static gboolean
first_reached (MoStore *store, gint64 referral, MoDay *day, GError **error)
{
  g_auto (MoStmt) stmt = mo_stmt_new (store,
                                      "SELECT min(at) FROM contact_attempt"
                                      " WHERE referral = :referral AND outcome = 'reached'");
  mo_stmt_bind_int (&stmt, ":referral", referral);
  *day = MO_DAY_NONE;
  if (mo_stmt_step (&stmt) && !mo_stmt_is_null (&stmt, 0))
    mo_call_time_from_utc (mo_stmt_text (&stmt, 0), MO_ZONE, day, NULL);
  return mo_stmt_finish (&stmt, error);
}

/* Waits of a referral that meet a condition, changed one by one: each has its history. */
static gboolean
change_waits (MoStore *store, gint64 referral, MoDay from, MoDay to, GError **error)
{
  g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autoptr (GArray) contact = g_array_new (FALSE, FALSE, sizeof (gboolean));
  g_auto (MoStmt) stmt =
      mo_stmt_new (store,
                   "SELECT id, stage FROM wait_event WHERE referral = :referral"
                   " AND ((stage = 'contact' AND left_on = :from)"
                   "   OR (stage = 'assessment' AND (entered_on = :from OR :all = 1)))"
                   " ORDER BY id");
  mo_stmt_bind_int (&stmt, ":referral", referral);
  mo_stmt_bind_day (&stmt, ":from", from);
  mo_stmt_bind_int (&stmt, ":all", to == MO_DAY_NONE);
  while (mo_stmt_step (&stmt)) {
    gint64 id = mo_stmt_int (&stmt, 0);
    gboolean is_contact = g_strcmp0 (mo_stmt_text (&stmt, 1), "contact") == 0;
    g_array_append_val (ids, id);
    g_array_append_val (contact, is_contact);
  }
  if (!mo_stmt_finish (&stmt, error))
    return FALSE;
  for (guint i = 0; i < ids->len; i++) {
    gboolean is_contact = g_array_index (contact, gboolean, i);
    if (to == MO_DAY_NONE && is_contact)
      continue;
    MoChange *change = mo_change_new ("wait_event", g_array_index (ids, gint64, i), 0);
    if (to == MO_DAY_NONE) /* they wait for first contact after all */
      mo_change_text (change, "stage", "contact");
    else
      mo_change_day (change, is_contact ? "left_on" : "entered_on", to);
    if (!mo_store_save (store, change, NULL, error))
      return FALSE;
  }
  return TRUE;
}

/* After a try changed: the first contact that it made, or no longer made. */
static gboolean
follow (MoStore *store, const Try *before, GError **error)
{
  MoDay now;
  gboolean was_it = before->reached && before->day == before->first_contact;

  if (!first_reached (store, before->referral, &now, error))
    return FALSE;
  if (now == before->first_contact || (!was_it && before->first_contact != MO_DAY_NONE &&
                                       (now == MO_DAY_NONE || now > before->first_contact)))
    return TRUE;
  if (before->first_contact == MO_DAY_NONE)
    return mo_store_first_contact (store, before->referral, 0, now, error);
  if (now == MO_DAY_NONE && !g_str_equal (before->state, "received") &&
      !g_str_equal (before->state, "awaiting_contact"))
    return mo_store_refuse (
        error,
        _ ("This is the try that reached them, and their assessment is under way. "
           "Correct its day or its note, or write down another one first."));
  MoChange *change = mo_change_new ("referral", before->referral, 0);
  mo_change_day (change, "first_contact_on", now);
  return mo_store_save (store, change, NULL, error) &&
         change_waits (store, before->referral, before->first_contact, now, error);
}

gboolean
mo_store_correct_contact (MoStore *store,
                          gint64 attempt,
                          int rev,
                          const MoNewAttempt *as,
                          GError **error)
{
  Try before = { 0 };

  if (as->day > mo_store_get_today (store))
    return mo_store_refuse (error, _ ("A contact cannot be in the future. Write when it was."));
  if (!read_try (store, attempt, &before, error))
    return FALSE;
  MoChange *change = mo_change_new ("contact_attempt", attempt, rev);
  mo_change_text (change, "at", as->at);
  mo_change_text (change, "medium", as->medium ? as->medium : "phone");
  mo_change_text (change, "outcome", as->outcome);
  mo_change_text (change, "note", as->note);
  return mo_store_save (store, change, NULL, error) && follow (store, &before, error);
}

gboolean
mo_store_drop_contact (MoStore *store, gint64 attempt, int rev, const char *why, GError **error)
{
  Try before = { 0 };
  return read_try (store, attempt, &before, error) &&
         mo_store_delete (store, "contact_attempt", attempt, rev, why, error) &&
         follow (store, &before, error);
}
