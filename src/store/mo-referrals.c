/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/mo-referrals-private.h"

#include <glib/gi18n-lib.h>
#include <stdlib.h>
#include <string.h>

#include "store/mo-change.h"
#include "store/mo-decision.h"
#include "store/mo-stmt.h"

int
mo_store_reply_target (MoStore *store, MoDay received, GError **error)
{
  MoPolicy policy;
  g_autoptr (GArray) spans = g_array_new (FALSE, FALSE, sizeof (MoBusySpan));

  if (!mo_store_load_policy (store, &policy, error))
    return 0;
  g_auto (MoStmt) stmt = mo_stmt_new (store,
                                      "SELECT from_on, to_on, days FROM busy_period"
                                      " WHERE from_on <= :day AND to_on >= :day");
  mo_stmt_bind_day (&stmt, ":day", received);
  while (mo_stmt_step (&stmt)) {
    MoBusySpan span = { mo_stmt_day (&stmt, 0),
                        mo_stmt_day (&stmt, 1),
                        mo_stmt_int (&stmt, 2) };
    g_array_append_val (spans, span);
  }
  if (!mo_stmt_finish (&stmt, error))
    return 0;
  return mo_rule_reply_target (
      received, (const MoBusySpan *) (gpointer) spans->data, spans->len, &policy);
}

static gboolean
number_taken (MoStore *store, const char *number, gboolean *taken, GError **error)
{
  g_auto (MoStmt) stmt = mo_stmt_new (store, "SELECT 1 FROM referral WHERE number = :number");
  mo_stmt_bind_text (&stmt, ":number", number);
  *taken = mo_stmt_step (&stmt);
  return mo_stmt_finish (&stmt, error);
}

/* Numbers of our own only count on; a workbook's "S001" stays as it is.  From the newest row
 * of ours, so that ten thousand in one import are no slower than one. */
char *
mo_store_next_referral_number (MoStore *store, GError **error)
{
  g_auto (MoStmt) stmt = mo_stmt_new (store,
                                      "SELECT number FROM referral WHERE number LIKE 'R-%'"
                                      " ORDER BY id DESC LIMIT 1");
  int last = mo_stmt_step (&stmt) ? atoi (mo_stmt_text (&stmt, 0) + strlen ("R-")) : 0;
  if (!mo_stmt_finish (&stmt, error))
    return NULL;
  for (;;) {
    g_autofree char *number = g_strdup_printf ("R-%04d", ++last);
    gboolean taken = FALSE;
    if (!number_taken (store, number, &taken, error))
      return NULL;
    if (!taken)
      return g_steal_pointer (&number);
  }
}

static gboolean
open_wait (MoStore *store,
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

/* Ends the wait that runs; *entered: since when it ran, or none. */
static gboolean
close_wait (MoStore *store, gint64 referral, MoDay day, MoDay *entered, GError **error)
{
  gint64 id = 0;
  g_auto (MoStmt) stmt =
      mo_stmt_new (store,
                   "SELECT id, entered_on FROM wait_event WHERE referral = :referral"
                   " AND left_on IS NULL ORDER BY id DESC LIMIT 1");
  mo_stmt_bind_int (&stmt, ":referral", referral);
  if (mo_stmt_step (&stmt)) {
    id = mo_stmt_int (&stmt, 0);
    *entered = mo_stmt_day (&stmt, 1);
  }
  if (!mo_stmt_finish (&stmt, error))
    return FALSE;
  if (!id)
    return TRUE;
  MoChange *change = mo_change_new ("wait_event", id, 0);
  mo_change_day (change, "left_on", day);
  return mo_store_save (store, change, NULL, error) != 0;
}

static const char *
stage_of (const char *state, MoDay first_contact)
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

static gboolean
change_wait (MoStore *store,
             gint64 referral,
             const char *stage,
             MoDay day,
             const char *why,
             GError **error)
{
  MoDay entered = MO_DAY_NONE;
  if (!close_wait (store, referral, day, &entered, error))
    return FALSE;
  return !stage || open_wait (store, referral, stage, day, why, error);
}

static void
maybe_int (MoChange *change, const char *column, int value)
{
  if (value >= 0)
    mo_change_int (change, column, value);
}

static void
tell_referrer (MoChange *change, const MoNewReferral *new)
{
  mo_change_text (change, "referrer_kind", new->referrer_kind ? new->referrer_kind : "unknown");
  mo_change_text (change, "referrer_said", new->referrer_said);
  mo_change_text (change, "referrer_name", new->referrer_name);
  mo_change_text (change, "referrer_org", new->referrer_org);
  mo_change_text (change, "referrer_phone", new->referrer_phone);
  mo_change_text (change, "referrer_email", new->referrer_email);
  mo_change_text (change, "agreement", new->agreement ? new->agreement : "not needed");
  mo_change_day (change, "agreement_on", new->agreement_on);
}

static void
tell_rest (MoChange *change, const MoNewReferral *new)
{
  mo_change_text (change, "relation_kind", new->relation_kind);
  mo_change_text (change, "relation_injured_name", new->relation_injured_name);
  maybe_int (change, "relation_lives_with", new->relation_lives_with);
  maybe_int (change, "relation_carer", new->relation_carer);
  maybe_int (change, "relation_injured_young", new->relation_injured_young);
  mo_change_day (change, "relation_injured_born_on", new->relation_injured_born_on);
  mo_change_text (change, "gp_name", new->gp_name);
  mo_change_text (change, "gp_practice", new->gp_practice);
  mo_change_text (change, "gp_phone", new->gp_phone);
  mo_change_text (change, "other_services", new->other_services);
  mo_change_text (change, "mental_health_support", new->mental_health_support);
  mo_change_text (change, "mentor_wish", new->mentor_wish);
  mo_change_text (change, "mentor_gender", new->mentor_gender);
  mo_change_text (change, "note", new->note);
  if (new->again_of)
    mo_change_int (change, "again_of", new->again_of);
}

static void
tell_young (MoChange *change, const MoNewReferral *new)
{
  mo_change_text (change, "guardian_name", new->guardian_name);
  mo_change_text (change, "guardian_relation", new->guardian_relation);
  mo_change_text (change, "guardian_phone", new->guardian_phone);
  mo_change_text (change, "competence_by", new->competence_by);
  mo_change_day (change, "competence_on", new->competence_on);
  mo_change_text (change, "competence_why", new->competence_why);
  mo_change_text (change, "letters_to", new->letters_to);
}

gint64
mo_store_add_referral (MoStore *store, const MoNewReferral *new, GError **error)
{
  MoDay received =
      new->received_on != MO_DAY_NONE ? new->received_on : mo_store_get_today (store);
  MoPrecision precision = new->received_precision ? new->received_precision : MO_PRECISION_DAY;
  GError *failure = NULL;
  g_autofree char *uuid = mo_uuid ();
  g_autofree char *number =
      new->number ? g_strdup (new->number) : mo_store_next_referral_number (store, &failure);
  int target = failure ? 0 : mo_store_reply_target (store, received, &failure);
  /* Referred by somebody else, it is not passed on before the person was asked. */
  g_auto (MoVerdict) agreed =
      mo_rule_agreement (new->referrer_kind, new->agreement, new->agreement_on);
  gboolean asked = g_strcmp0 (new->agreement, "asked") == 0;
  gboolean stays = asked || agreed.level == MO_LEVEL_REFUSED;
  const char *state = stays ? "received" : "awaiting_contact";

  if (failure) {
    g_propagate_error (error, failure);
    return 0;
  }
  MoChange *change = mo_change_new ("referral", 0, 0);
  mo_change_text (change, "uuid", uuid);
  mo_change_text (change, "number", number);
  mo_change_int (change, "person", new->person);
  mo_change_text (change, "strand", new->strand ? new->strand : "sci");
  mo_change_int (change, "young", new->young ? 1 : 0);
  tell_referrer (change, new);
  if (new->young)
    tell_young (change, new);
  mo_change_text (change, "form_version", new->form_version);
  mo_change_day (change, "received_on", received);
  mo_change_text (change, "received_precision", mo_precision_code (precision));
  mo_change_text (change, "channel", new->channel ? new->channel : "phone");
  mo_change_int (change, "target_days", target);
  mo_change_day (change, "due_on", received + target);
  mo_change_day (change, "first_contact_on", new->first_contact_on);
  mo_change_text (change, "state", state);
  mo_change_day (change, "state_on", received);
  tell_rest (change, new);

  gint64 id = mo_store_save (store, change, NULL, error);
  if (!id || !open_wait (store, id, "contact", received, NULL, error))
    return 0;
  if (new->first_contact_on != MO_DAY_NONE &&
      !change_wait (store, id, "assessment", new->first_contact_on, NULL, error))
    return 0;
  return id;
}

gint64
mo_store_add_goal (MoStore *store,
                   gint64 referral,
                   const char *domain,
                   const char *words,
                   GError **error)
{
  MoChange *change = mo_change_new ("goal", 0, 0);
  mo_change_int (change, "referral", referral);
  mo_change_text (change, "domain", domain && *domain ? domain : "other");
  mo_change_text (change, "words", words);
  return mo_store_save (store, change, NULL, error);
}

/* ---------------------------------------------------------------------- moving on */

typedef struct {
  char *state, *held_state, *referrer_kind, *agreement;
  MoDay first_contact, hold_from, agreement_on;
  int paused_days, rev;
} Standing;

static void
standing_clear (Standing *standing)
{
  g_free (standing->state);
  g_free (standing->held_state);
  g_free (standing->referrer_kind);
  g_free (standing->agreement);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Standing, standing_clear)

static gboolean
read_standing (MoStore *store, gint64 referral, Standing *standing, GError **error)
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

static gboolean
refused (MoVerdict verdict, GError **error)
{
  g_auto (MoVerdict) owned = verdict;
  if (owned.level != MO_LEVEL_REFUSED)
    return FALSE;
  g_set_error (error, MO_STORE_ERROR, MO_STORE_REFUSED, "%s", owned.reason);
  return TRUE;
}

/* A way out, or a hold, is open whether they agreed or not. */
static gboolean
passes_received (const Standing *standing, const char *state)
{
  static const char *const ways_out[] = { "withdrawn", "no_response", "on_hold", NULL };
  return g_str_equal (standing->state, "received") && !g_strv_contains (ways_out, state);
}

static gboolean
lacks_agreement (const Standing *standing, const char *state, GError **error)
{
  return passes_received (standing, state) &&
         refused (mo_rule_agreement (
                      standing->referrer_kind, standing->agreement, standing->agreement_on),
                  error);
}

/* Somebody who was faster is told of first: only then does it matter whether it still goes. */
static gboolean
is_as_seen (gint64 referral, int rev, const Standing *standing, GError **error)
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

/* Checks the arrow and makes the change that the caller completes; NULL with error set. */
static MoChange *
step (MoStore *store,
      gint64 referral,
      int rev,
      const char *state,
      MoDay day,
      Standing *standing,
      GError **error)
{
  if (!read_standing (store, referral, standing, error) ||
      !is_as_seen (referral, rev, standing, error) ||
      refused (mo_rule_referral_move (standing->state, state), error) ||
      lacks_agreement (standing, state, error))
    return NULL;
  MoChange *change = mo_change_new ("referral", referral, rev);
  mo_change_text (change, "state", state);
  mo_change_day (change, "state_on", day);
  return change;
}

static gboolean
finish_step (MoStore *store,
             MoChange *change,
             gint64 referral,
             const char *state,
             const Standing *standing,
             MoDay day,
             const char *why,
             GError **error)
{
  if (!mo_store_save (store, change, why, error))
    return FALSE;
  const char *before = stage_of (standing->state, standing->first_contact);
  const char *after = stage_of (state, standing->first_contact);
  return g_strcmp0 (before, after) == 0 ||
         (change_wait (store, referral, after, day, why, error) &&
          leave_place (store, referral, before, after, error));
}

static MoDay
or_today (MoStore *store, MoDay day)
{
  return day != MO_DAY_NONE ? day : mo_store_get_today (store);
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
  g_auto (Standing) standing = { 0 };
  day = or_today (store, day);
  MoChange *change = step (store, referral, rev, state, day, &standing, error);
  return change && finish_step (store, change, referral, state, &standing, day, why, error);
}

gboolean
mo_store_first_contact (MoStore *store, gint64 referral, int rev, MoDay day, GError **error)
{
  g_auto (Standing) standing = { 0 };
  if (!read_standing (store, referral, &standing, error))
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
  const char *before = stage_of (standing.state, MO_DAY_NONE);
  return g_strcmp0 (before, "contact") != 0 ||
         (change_wait (store, referral, "assessment", day, NULL, error) &&
          leave_place (store, referral, before, "assessment", error));
}

gboolean
mo_store_log_contact (MoStore *store, const MoNewAttempt *new, GError **error)
{
  g_autofree char *now = mo_store_now (store);
  MoDay day = or_today (store, new->day);
  MoChange *change = mo_change_new ("contact_attempt", 0, 0);
  mo_change_int (change, "referral", new->referral);
  mo_change_text (change, "at", new->at ? new->at : now);
  mo_change_text (change, "who", mo_store_get_who (store));
  mo_change_text (change, "medium", new->medium ? new->medium : "phone");
  mo_change_text (change, "outcome", new->outcome);
  mo_change_text (change, "note", new->note);
  if (day > mo_store_get_today (store)) {
    mo_change_free (change);
    g_set_error (error,
                 MO_STORE_ERROR,
                 MO_STORE_REFUSED,
                 "%s",
                 _ ("A contact cannot be in the future. Write when it was."));
    return FALSE;
  }
  if (!mo_store_save (store, change, NULL, error))
    return FALSE;
  return !g_str_equal (new->outcome, "reached") ||
         mo_store_first_contact (store, new->referral, new->rev, day, error);
}

gboolean
mo_store_note_agreement (MoStore *store, gint64 referral, int rev, GError **error)
{
  g_auto (Standing) standing = { 0 };
  MoDay today = mo_store_get_today (store);

  if (!read_standing (store, referral, &standing, error))
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
  g_auto (Standing) standing = { 0 };
  gint64 id = open_assessment (store, referral, error);

  if (id < 0 || !read_standing (store, referral, &standing, error))
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
  g_auto (Standing) standing = { 0 };
  gint64 id = open_assessment (store, referral, error);
  if (id < 0)
    return FALSE;
  day = or_today (store, day);
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
  MoChange *change = step (store, referral, rev, "assessed", day, &standing, error);
  if (!change)
    return FALSE;
  mo_change_day (change, "assessed_on", day);
  if (standing.first_contact == MO_DAY_NONE) /* who was talked to was reached */
    mo_change_day (change, "first_contact_on", day);
  return finish_step (store, change, referral, "assessed", &standing, day, NULL, error);
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
  g_auto (Standing) standing = { 0 };
  MoDay today = mo_store_get_today (store);
  g_autoptr (MoChange) change =
      step (store, referral, rev, "awaiting_match", today, &standing, error);

  if (!change || !mo_store_may_accept (store, referral, error))
    return FALSE;
  decided (store, change, "accepted", why);
  mo_change_day (change, "accepted_on", today);
  return finish_step (store,
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
  g_auto (Standing) standing = { 0 };
  MoDay today = mo_store_get_today (store);
  gboolean somewhere = mo_signpost_is_somewhere (signposted_to);
  const char *state = somewhere ? "signposted" : "not_suitable";
  MoChange *change = step (store, referral, rev, "not_suitable", today, &standing, error);

  if (!change)
    return FALSE;
  mo_change_text (change, "state", state);
  decided (store, change, "not suitable", why);
  mo_change_text (change, "signposted_to", somewhere ? signposted_to : NULL);
  return finish_step (store, change, referral, state, &standing, today, why, error);
}

gboolean
mo_store_end_referral (MoStore *store,
                       gint64 referral,
                       int rev,
                       const char *state,
                       const char *why,
                       GError **error)
{
  g_auto (Standing) standing = { 0 };
  MoDay today = mo_store_get_today (store);
  MoChange *change = step (store, referral, rev, state, today, &standing, error);

  if (!change)
    return FALSE;
  decided (store, change, state, why);
  mo_change_day (change, "closed_on", today);
  mo_change_text (change, "close_reason", why);
  return finish_step (store, change, referral, state, &standing, today, why, error);
}

gboolean
mo_store_hold_referral (MoStore *store,
                        gint64 referral,
                        int rev,
                        const char *why,
                        MoDay review,
                        GError **error)
{
  g_auto (Standing) standing = { 0 };
  MoDay today = mo_store_get_today (store);
  MoChange *change = step (store, referral, rev, "on_hold", today, &standing, error);

  if (!change)
    return FALSE;
  mo_change_text (change, "held_state", standing.state);
  mo_change_day (change, "hold_from", today);
  mo_change_text (change, "hold_reason", why);
  if (review != MO_DAY_NONE)
    mo_change_day (change, "review_on", review);
  return finish_step (store, change, referral, "on_hold", &standing, today, why, error);
}

gboolean
mo_store_resume_referral (MoStore *store, gint64 referral, int rev, GError **error)
{
  g_auto (Standing) standing = { 0 };
  MoDay today = mo_store_get_today (store);

  if (!read_standing (store, referral, &standing, error))
    return FALSE;
  if (!standing.held_state)
    return !refused (mo_rule_referral_move (standing.state, "on_hold"), error);
  g_autofree char *back = g_strdup (standing.held_state);
  g_auto (Standing) again = { 0 };
  MoChange *change = step (store, referral, rev, back, today, &again, error);
  if (!change)
    return FALSE;
  mo_change_int (
      change, "paused_days", standing.paused_days + MAX (today - standing.hold_from, 0));
  mo_change_null (change, "held_state");
  mo_change_null (change, "hold_from");
  mo_change_null (change, "hold_reason");
  mo_change_null (change, "review_on"); /* it was the hold that was to be looked at */
  return finish_step (store, change, referral, back, &again, today, NULL, error);
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
  g_auto (Standing) standing = { 0 };
  MoDay today = mo_store_get_today (store);

  if (!read_standing (store, referral, &standing, error))
    return FALSE;
  MoChange *change = mo_change_new ("referral", referral, rev);
  mo_change_text (change, "state", state);
  mo_change_day (change, "state_on", today);
  for (guint i = 0; i < G_N_ELEMENTS (gone); i++)
    mo_change_null (change, gone[i]);
  return finish_step (store, change, referral, state, &standing, today, why, error);
}

char *
mo_store_referral_title (MoStore *store, gint64 referral, GError **error)
{
  g_auto (MoStmt) stmt =
      mo_stmt_new (store,
                   "SELECT r.number, p.first_name, p.last_name FROM referral r"
                   " JOIN person p ON p.id = r.person WHERE r.id = :id");
  g_autofree char *title = NULL;
  mo_stmt_bind_int (&stmt, ":id", referral);
  if (mo_stmt_step (&stmt)) {
    g_autofree char *name =
        g_strdup_printf ("%s %s", mo_stmt_text (&stmt, 1), mo_stmt_text (&stmt, 2));
    title =
        g_strdup_printf (_ ("Referral %s for %s"), mo_stmt_text (&stmt, 0), g_strstrip (name));
  }
  return mo_stmt_finish (&stmt, error) ? g_steal_pointer (&title) : NULL;
}
