/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>

#include "model/mo-import-private.h"

/* The match as the workbook tells it: the calls, how it ended, what came of the goals. */
typedef struct {
  Import *it;
  const MoReadReferral *referral;
  gint64 referral_id, id;
  MoDay agreed, first_done, last, ended;
  int done;
  const char *state;
} Match;

static void
count_calls (Match *match)
{
  const GArray *calls = match->referral->calls;
  for (guint i = 0; i < calls->len; i++) {
    const MoReadCall *call = &g_array_index (calls, MoReadCall, i);
    if (call->state == MO_READ_CALL_DONE) {
      match->done++;
      if (!match->first_done)
        match->first_done = call->day;
    }
    if (call->day <= match->it->today)
      match->last = MAX (match->last, call->day);
  }
}

static void
find_state (Match *match)
{
  const char *status = match->referral->status;
  const MoReadReferral *referral = match->referral;
  gboolean over = !g_str_equal (status, "matched") && !g_str_equal (status, "waiting") &&
                  !g_str_equal (status, "on_hold");
  MoDay first =
      referral->calls->len ? g_array_index (referral->calls, MoReadCall, 0).day : MO_DAY_NONE;

  match->agreed = referral->matched ? referral->matched
                  : first           ? MIN (first, match->it->today)
                                    : referral->received;
  if (over || (g_str_equal (status, "waiting") && referral->calls->len)) {
    match->state = "closed";
    match->ended = referral->closed ? referral->closed : MAX (match->last, match->agreed);
  } else if (g_str_equal (status, "waiting")) {
    match->state = "draft";
  } else if (g_str_equal (status, "on_hold")) {
    match->state = "paused";
  } else {
    match->state = match->done ? "active" : "agreed";
  }
}

static const char *
end_reason (const MoReadReferral *referral)
{
  if (referral->end)
    return referral->end;
  if (g_str_equal (referral->status, "withdrawn"))
    return "mentee stopped";
  return g_str_equal (referral->status, "no_response") ? "lost contact" : "unknown";
}

static void
write_match (Match *match, gint64 mentor)
{
  Import *it = match->it;
  g_autofree char *uuid = mo_uuid ();
  int extra = CLAMP (match->done - it->policy.calls_max, 0, it->policy.calls_extra_max);
  MoChange *change = mo_change_new ("pairing", 0, 0);
  mo_change_text (change, "uuid", uuid);
  mo_change_int (change, "referral", match->referral_id);
  mo_change_int (change, "mentor", mentor);
  mo_change_text (change, "state", match->state);
  mo_change_day (change, "state_on", match->ended ? match->ended : match->agreed);
  mo_change_day (change, "drafted_on", match->agreed);
  if (!g_str_equal (match->state, "draft"))
    mo_change_day (change, "agreed_on", match->agreed);
  mo_change_day (change, "started_on", match->first_done);
  mo_change_int (change, "rhythm_days", it->policy.rhythm_days);
  mo_change_int (change, "call_limit", it->policy.calls_max);
  mo_change_int (change, "extra_granted", extra);
  if (match->ended) {
    mo_change_day (change, "ended_on", match->ended);
    mo_change_day (change, "closed_on", match->ended);
    mo_change_text (change, "end_reason", end_reason (match->referral));
    mo_change_text (change, "end_note", match->referral->end_said);
  }
  match->id = import_save (it, change);
  if (extra > 0 && match->id) {
    MoChange *grant = mo_change_new ("extension", 0, 0);
    mo_change_int (grant, "pairing", match->id);
    mo_change_day (grant, "asked_on", match->last);
    mo_change_text (grant, "reason", _ ("From the workbook: more than ten calls took place."));
    mo_change_day (grant, "decided_on", match->last);
    mo_change_int (grant, "granted", extra);
    import_save (it, grant);
  }
}

static void
write_call (Match *match, const MoReadCall *call)
{
  static const char *const states[] = { "done", "no_answer", "cancelled_office", "planned" };
  Import *it = match->it;
  g_autofree char *uuid = mo_uuid ();
  g_autofree char *at = import_noon (it, call->day);
  MoChange *change = mo_change_new ("call", 0, 0);
  mo_change_text (change, "uuid", uuid);
  mo_change_int (change, "pairing", match->id);
  mo_change_text (change, "starts_at", at);
  mo_change_day (change, "day_on", call->day);
  mo_change_text (change, "day_precision", mo_precision_code (call->precision));
  mo_change_int (change,
                 "minutes_planned",
                 call->minutes ? CLAMP (call->minutes, 1, it->policy.call_minutes_max)
                               : it->policy.call_minutes_default);
  mo_change_text (change, "state", states[call->state]);
  if (call->state == MO_READ_CALL_DONE && call->minutes)
    mo_change_int (change, "actual_minutes", MIN (call->minutes, 600));
  if (import_save (it, change))
    it->result->calls++;
}

static void
write_feedback (Match *match)
{
  if (!match->referral->feedback)
    return;
  MoChange *change = mo_change_new ("sentiment", 0, 0);
  mo_change_int (change, "pairing", match->id);
  mo_change_text (change, "by_role", "mentee");
  if (match->done)
    mo_change_int (change, "after_call", match->done);
  mo_change_day (change, "taken_on", match->ended ? match->ended : match->last);
  mo_change_int (change, "score", match->referral->feedback);
  import_save (match->it, change);
}

static void
write_goals (Match *match)
{
  const MoReadReferral *referral = match->referral;
  gboolean reached = match->ended && g_strcmp0 (referral->end, "goal_reached") == 0;
  gboolean partly = match->ended && g_strcmp0 (referral->end, "partly") == 0;
  for (guint i = 0; i < referral->goals->len; i++) {
    const MoReadGoal *goal = &g_array_index (referral->goals, MoReadGoal, i);
    MoChange *change = mo_change_new ("goal", 0, 0);
    mo_change_int (change, "referral", match->referral_id);
    if (match->id)
      mo_change_int (change, "pairing", match->id);
    mo_change_text (change, "domain", goal->domain);
    mo_change_text (change, "words", goal->words);
    mo_change_text (change, "status", reached ? "reached" : partly ? "partly" : "open");
    if (reached)
      mo_change_day (change, "reached_on", match->ended);
    if (import_save (match->it, change))
      match->it->result->goals++;
  }
}

void
import_match (Import *it, const MoReadReferral *referral, gint64 id)
{
  Match match = { .it = it, .referral = referral, .referral_id = id };
  if (referral->mentor) {
    count_calls (&match);
    find_state (&match);
    gint64 mentor = import_find_mentor (it, referral, match.agreed);
    if (mentor)
      write_match (&match, mentor);
    if (match.id) {
      it->result->matches++;
      for (guint i = 0; i < referral->calls->len; i++)
        write_call (&match, &g_array_index (referral->calls, MoReadCall, i));
      write_feedback (&match);
    }
  } else if (referral->calls->len) {
    import_remark (it,
                   &referral->person,
                   "%s",
                   _ ("Calls are written but no mentor is named, so they were left out."));
  }
  write_goals (&match);
}
