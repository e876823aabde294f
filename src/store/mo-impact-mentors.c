/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/mo-impact-private.h"

/* A check without a day of renewal holds as long as the office's own policy says. */
static gboolean
read_mentors (MoImpactRead *reading, GError **error)
{
  int lasts = reading->facts->policy.check_policy_days;
  g_auto (MoStmt) stmt = mo_stmt_new (
      reading->store,
      "SELECT m.id, m.sci, m.family, m.state, m.leave_reason, m.applied_on, m.approved_on,"
      " m.left_on, m.capacity, c.renew, c.counted, s.done, s.due, x.now, x.ended"
      " FROM mentor m"
      " LEFT JOIN (SELECT person, max(renew_on) AS renew, max(CASE WHEN renew_on IS NULL"
      " THEN coalesce(status_checked_on, seen_on, issued_on) END) AS counted"
      " FROM safety_check GROUP BY person) c ON c.person = m.person"
      " LEFT JOIN (SELECT mentor, max(done_on) AS done,"
      " min(CASE WHEN done_on IS NULL THEN due_on END) AS due FROM supervision"
      " GROUP BY mentor) s ON s.mentor = m.id"
      " LEFT JOIN (SELECT mentor, sum(CASE WHEN ended_on IS NULL AND state NOT IN"
      " ('mentor_no','mentee_no','closed','dropped') THEN 1 ELSE 0 END) AS now,"
      " max(coalesce(ended_on, closed_on)) AS ended FROM pairing"
      " WHERE agreed_on IS NOT NULL GROUP BY mentor) x ON x.mentor = m.id"
      " ORDER BY m.id");
  while (mo_stmt_step (&stmt)) {
    MoMentorFact one = {
      .id = mo_stmt_int (&stmt, 0),
      .sci = mo_stmt_int (&stmt, 1),
      .family = mo_stmt_int (&stmt, 2),
      .state = mo_impact_code (&stmt, 3),
      .leave_reason = mo_impact_code (&stmt, 4),
      .applied = mo_stmt_day (&stmt, 5),
      .approved = mo_stmt_day (&stmt, 6),
      .left = mo_stmt_day (&stmt, 7),
      .capacity = mo_stmt_int (&stmt, 8),
      .check_until = mo_stmt_day (&stmt, 9),
      .supervised = mo_stmt_day (&stmt, 11),
      .supervision_due = mo_stmt_day (&stmt, 12),
      .last_matched =
          mo_stmt_int (&stmt, 13) > 0 ? reading->facts->today : mo_stmt_day (&stmt, 14),
    };
    MoDay counted = mo_stmt_day (&stmt, 10);
    if (counted != MO_DAY_NONE)
      one.check_until = MAX (one.check_until, counted + lasts);
    mo_impact_place (reading->mentors, one.id, reading->facts->mentors->len);
    g_array_append_val (reading->facts->mentors, one);
  }
  return mo_stmt_finish (&stmt, error);
}

static gboolean
read_weekends (MoImpactRead *reading, GError **error)
{
  g_auto (MoStmt) stmt = mo_stmt_new (
      reading->store,
      "SELECT e.strand, e.cancelled_on, e.from_on, e.to_on, e.places, e.minutes, a.came,"
      " a.passed FROM training_event e"
      " LEFT JOIN (SELECT training_event,"
      " sum(CASE WHEN outcome IN ('attended','passed','not_yet') THEN 1 ELSE 0 END) AS came,"
      " sum(CASE outcome WHEN 'passed' THEN 1 ELSE 0 END) AS passed"
      " FROM attendance GROUP BY training_event) a ON a.training_event = e.id"
      " ORDER BY e.from_on, e.id");
  while (mo_stmt_step (&stmt)) {
    MoWeekendFact one = {
      .family = g_str_equal (mo_stmt_text (&stmt, 0), "family"),
      .cancelled = !mo_stmt_is_null (&stmt, 1),
      .from = mo_stmt_day (&stmt, 2),
      .to = mo_stmt_day (&stmt, 3),
      .places = mo_stmt_int (&stmt, 4),
      .minutes = mo_stmt_int (&stmt, 5),
      .came = mo_stmt_int (&stmt, 6),
      .passed = mo_stmt_int (&stmt, 7),
    };
    g_array_append_val (reading->facts->weekends, one);
  }
  return mo_stmt_finish (&stmt, error);
}

gboolean
mo_impact_read_mentors (MoImpactRead *reading, GError **error)
{
  return read_mentors (reading, error) && read_weekends (reading, error);
}
