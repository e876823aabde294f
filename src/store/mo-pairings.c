/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/mo-pairings.h"

#include <glib/gi18n-lib.h>

#include "store/mo-apart.h"
#include "store/mo-certificates.h"
#include "store/mo-change.h"
#include "store/mo-referrals.h"
#include "store/mo-stmt.h"
#include "store/mo-young.h"

/* ---------------------------------------------------------------------- mentors */

gint64
mo_store_add_mentor (MoStore *store, const MoNewMentor *new, GError **error)
{
  MoPolicy policy;
  if (!mo_store_load_policy (store, &policy, error))
    return 0;
  MoChange *change = mo_change_new ("mentor", 0, 0);
  mo_change_int (change, "person", new->person);
  mo_change_int (change, "sci", new->sci ? 1 : 0);
  mo_change_int (change, "family", new->family ? 1 : 0);
  mo_change_int (change, "young_people_ok", new->young_people_ok ? 1 : 0);
  mo_change_text (change, "state", new->state ? new->state : "active");
  mo_change_day (change, "state_on", mo_store_get_today (store));
  mo_change_day (change, "applied_on", new->applied_on);
  mo_change_day (change, "approved_on", new->approved_on);
  mo_change_day (change, "lived_since", new->lived_since);
  mo_change_text (change, "lived_precision", mo_precision_code (new->lived_precision));
  mo_change_day (change, "sci_trained_on", new->sci_trained_on);
  mo_change_day (change, "family_trained_on", new->family_trained_on);
  mo_change_day (change, "paused_until", new->paused_until);
  mo_change_text (change, "relation_kind", new->relation_kind);
  mo_change_text (change, "languages", new->languages);
  mo_change_text (change, "note", new->note);
  mo_change_int (
      change, "capacity", new->capacity > 0 ? new->capacity : policy.capacity_default);
  return mo_store_save (store, change, NULL, error);
}

gboolean
mo_store_add_check (MoStore *store,
                    gint64 person,
                    const char *kind,
                    const char *workforce,
                    MoDay issued,
                    MoDay seen,
                    GError **error)
{
  MoChange *change = mo_change_new ("safety_check", 0, 0);
  mo_change_int (change, "person", person);
  mo_change_text (change, "kind", kind);
  mo_change_text (change, "workforce", workforce ? workforce : "adult");
  mo_change_day (change, "issued_on", issued);
  mo_change_day (change, "seen_on", seen);
  mo_change_text (change, "seen_by", mo_store_get_who (store));
  return mo_store_save (store, change, NULL, error) != 0;
}

/* ---------------------------------------------------------------------- matches */

/* The referral follows its match. */
static gboolean
referral_follows (MoStore *store,
                  gint64 referral,
                  const char *pairing_state,
                  MoDay day,
                  GError **error)
{
  const char *wanted = NULL;
  g_autofree char *state = NULL;
  gboolean open = mo_pairing_is_open (pairing_state),
           proposal = mo_pairing_is_proposal (pairing_state);

  g_auto (MoStmt) stmt = mo_stmt_new (store, "SELECT state FROM referral WHERE id = :id");
  mo_stmt_bind_int (&stmt, ":id", referral);
  if (mo_stmt_step (&stmt))
    state = mo_stmt_dup (&stmt, 0);
  if (!mo_stmt_finish (&stmt, error))
    return FALSE;

  if (g_str_equal (pairing_state, "closed"))
    wanted = g_strcmp0 (state, "matched") == 0 ? "closed" : NULL;
  else if (g_str_equal (pairing_state, "agreed") || (open && !proposal))
    wanted = g_strcmp0 (state, "awaiting_match") == 0 ? "matched" : NULL;
  else
    wanted = g_strcmp0 (state, "matched") == 0 ? "awaiting_match" : NULL;
  return !wanted || mo_store_set_referral_state (store, referral, 0, wanted, day, NULL, error);
}

gint64
mo_store_add_pairing (MoStore *store, const MoNewPairing *new, GError **error)
{
  MoPolicy policy;
  const char *state = new->state ? new->state : "draft";
  g_autofree char *uuid = mo_uuid ();
  if (!mo_store_load_policy (store, &policy, error))
    return 0;

  MoChange *change = mo_change_new ("pairing", 0, 0);
  mo_change_text (change, "uuid", uuid);
  mo_change_int (change, "referral", new->referral);
  mo_change_int (change, "mentor", new->mentor);
  mo_change_text (change, "state", state);
  mo_change_day (
      change,
      "state_on",
      mo_store_day_or_today (store, new->closed_on ? new->closed_on : new->started_on));
  mo_change_day (change, "drafted_on", mo_store_day_or_today (store, new->drafted_on));
  mo_change_day (change, "agreed_on", new->agreed_on);
  mo_change_day (change, "started_on", new->started_on);
  mo_change_day (change, "ended_on", new->ended_on);
  mo_change_day (change, "closed_on", new->closed_on);
  if (new->fit > 0)
    mo_change_int (change, "fit", new->fit);
  mo_change_int (
      change, "rhythm_days", new->rhythm_days > 0 ? new->rhythm_days : policy.rhythm_days);
  mo_change_int (change, "call_limit", policy.calls_max);
  mo_change_text (change, "end_reason", new->end_reason);
  mo_change_text (change, "end_note", new->end_note);
  mo_change_text (change, "same_pair_reason", new->same_pair_reason);
  gint64 id = mo_store_save (store, change, NULL, error);
  if (!id || g_str_equal (state, "draft"))
    return id;
  if (g_str_equal (state, "closed") &&
      !referral_follows (
          store, new->referral, "agreed", mo_store_day_or_today (store, new->agreed_on), error))
    return 0;
  return referral_follows (
             store,
             new->referral,
             state,
             mo_store_day_or_today (store, new->closed_on ? new->closed_on : new->agreed_on),
             error)
             ? id
             : 0;
}

typedef struct {
  char *state;
  gint64 referral, mentor;
  MoDay mentor_asked, mentor_answered, mentee_asked;
} Standing;

static void
standing_clear (Standing *standing)
{
  g_free (standing->state);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Standing, standing_clear)

static gboolean
read_standing (MoStore *store, gint64 pairing, Standing *standing, GError **error)
{
  g_auto (MoStmt) stmt = mo_stmt_new (
      store,
      "SELECT state, referral, mentor, mentor_asked_on, mentor_answered_on, mentee_asked_on"
      " FROM pairing WHERE id = :id");
  mo_stmt_bind_int (&stmt, ":id", pairing);
  gboolean there = mo_stmt_step (&stmt);
  if (there) {
    standing->state = mo_stmt_dup (&stmt, 0);
    standing->referral = mo_stmt_int (&stmt, 1);
    standing->mentor = mo_stmt_int (&stmt, 2);
    standing->mentor_asked = mo_stmt_day (&stmt, 3);
    standing->mentor_answered = mo_stmt_day (&stmt, 4);
    standing->mentee_asked = mo_stmt_day (&stmt, 5);
  }
  if (!mo_stmt_finish (&stmt, error))
    return FALSE;
  if (!there)
    g_set_error (
        error, MO_STORE_ERROR, MO_STORE_NOT_FOUND, "no pairing %" G_GINT64_FORMAT, pairing);
  return there;
}

/* Stamps the day of a step, and of those that a bolder step passed over. */
static void
stamp (MoChange *change, const Standing *standing, const char *state, MoDay today)
{
  static const char *const asked_mentee[] = { "mentee_asked", "agreed", "mentee_no", NULL };
  static const char *const heard_mentor[] = { "mentor_yes", "mentor_no", "mentee_asked",
                                              "agreed",     "mentee_no", NULL };

  if (!g_str_equal (state, "draft") && !g_str_equal (state, "dropped") &&
      standing->mentor_asked == MO_DAY_NONE)
    mo_change_day (change, "mentor_asked_on", today);
  if (g_strv_contains (heard_mentor, state) && standing->mentor_answered == MO_DAY_NONE)
    mo_change_day (change, "mentor_answered_on", today);
  if (g_strv_contains (asked_mentee, state) && standing->mentee_asked == MO_DAY_NONE)
    mo_change_day (change, "mentee_asked_on", today);
  if (g_str_equal (state, "agreed") || g_str_equal (state, "mentee_no"))
    mo_change_day (change, "mentee_answered_on", today);
  if (g_str_equal (state, "agreed"))
    mo_change_day (change, "agreed_on", today);
  if (g_str_equal (state, "briefed"))
    mo_change_day (change, "briefed_on", today);
  if (g_str_equal (state, "active"))
    mo_change_day (change, "started_on", today);
  if (g_str_equal (state, "closed"))
    mo_change_day (change, "closed_on", today);
}

static gboolean
mentor_was_asked (MoStore *store, gint64 mentor, GError **error)
{
  MoChange *change = mo_change_new ("mentor", mentor, 0);
  mo_change_day (change, "last_asked_on", mo_store_get_today (store));
  return mo_store_save (store, change, NULL, error) != 0;
}

static gboolean
is_begun (const char *state)
{
  return mo_pairing_is_open (state) &&
         (g_str_equal (state, "agreed") || !mo_pairing_is_proposal (state));
}

/* The step by which the two belong together; a match that runs already is never stopped by it.
 */
static gboolean
begins (const char *from, const char *to)
{
  return !is_begun (from) && is_begun (to);
}

static gboolean
has_planned_call (MoStore *store, gint64 pairing)
{
  g_auto (MoStmt) stmt = mo_stmt_new (
      store, "SELECT 1 FROM call WHERE pairing = :id AND state = 'planned' LIMIT 1");
  mo_stmt_bind_int (&stmt, ":id", pairing);
  return mo_stmt_step (&stmt);
}

/* Steps on which somebody is asked for the first time, or says yes. */
static gboolean
asks_on (const char *state)
{
  static const char *const steps[] = {
    "mentor_asked", "mentor_yes", "mentee_asked", "agreed", NULL
  };
  return g_strv_contains (steps, state);
}

gboolean
mo_store_move_pairing (MoStore *store,
                       gint64 pairing,
                       int rev,
                       const char *state,
                       const char *why,
                       GError **error)
{
  g_auto (Standing) standing = { 0 };
  MoDay today = mo_store_get_today (store);

  if (!read_standing (store, pairing, &standing, error))
    return FALSE;
  if (mo_store_refused (mo_rule_pairing_move (standing.state, state), MO_LEVEL_ASK, error) ||
      mo_store_refused (
          mo_rule_first_call (standing.state, state, has_planned_call (store, pairing)),
          MO_LEVEL_ASK,
          error))
    return FALSE;
  if (begins (standing.state, state) && !mo_store_check_young_match (store, pairing, error))
    return FALSE;
  if (asks_on (state) && !mo_store_check_apart (store, pairing, error))
    return FALSE;
  MoChange *change = mo_change_new ("pairing", pairing, rev);
  mo_change_text (change, "state", state);
  mo_change_day (change, "state_on", today);
  stamp (change, &standing, state, today);
  if (why)
    mo_change_text (change, "decline_reason", why);
  if (!mo_store_save (store, change, why, error))
    return FALSE;
  if (g_str_equal (state, "mentor_asked") && !mentor_was_asked (store, standing.mentor, error))
    return FALSE;
  return referral_follows (store, standing.referral, state, today, error) &&
         (!begins (standing.state, state) ||
          mo_store_freeze_certificate (store, pairing, error) != 0);
}

/* Counted from the last call that took place; what arises today is not late today. */
static MoDay
impact_due (MoStore *store, gint64 pairing, int days)
{
  MoDay today = mo_store_get_today (store), last = MO_DAY_NONE;
  g_auto (MoStmt) stmt = mo_stmt_new (
      store, "SELECT max(day_on) FROM call WHERE pairing = :id AND state = 'done'");
  mo_stmt_bind_int (&stmt, ":id", pairing);
  if (mo_stmt_step (&stmt))
    last = mo_stmt_day (&stmt, 0);
  return MAX ((last != MO_DAY_NONE ? last : today) + days, today);
}

gboolean
mo_store_end_pairing (MoStore *store,
                      gint64 pairing,
                      int rev,
                      const char *end_reason,
                      const char *note,
                      GError **error)
{
  MoPolicy policy;
  MoDay today = mo_store_get_today (store);
  if (!mo_store_load_policy (store, &policy, error) ||
      !mo_store_move_pairing (store, pairing, rev, "impact_due", NULL, error))
    return FALSE;
  MoChange *change = mo_change_new ("pairing", pairing, 0);
  mo_change_day (change, "ended_on", today);
  mo_change_text (change, "end_reason", end_reason);
  mo_change_text (change, "end_note", note);
  mo_change_day (change, "impact_due_on", impact_due (store, pairing, policy.impact_due_days));
  return mo_store_save (store, change, NULL, error) != 0;
}

char *
mo_store_pairing_title (MoStore *store, gint64 pairing, GError **error)
{
  g_auto (MoStmt) stmt = mo_stmt_new (
      store,
      "SELECT p.first_name, p.last_name, m.first_name, m.last_name FROM pairing x"
      " JOIN referral r ON r.id = x.referral JOIN person p ON p.id = r.person"
      " JOIN mentor t ON t.id = x.mentor JOIN person m ON m.id = t.person WHERE x.id = :id");
  g_autofree char *title = NULL;
  mo_stmt_bind_int (&stmt, ":id", pairing);
  if (mo_stmt_step (&stmt))
    title = g_strdup_printf (_ ("%s %s with %s %s"),
                             mo_stmt_text (&stmt, 0),
                             mo_stmt_text (&stmt, 1),
                             mo_stmt_text (&stmt, 2),
                             mo_stmt_text (&stmt, 3));
  return mo_stmt_finish (&stmt, error) ? g_steal_pointer (&title) : NULL;
}
