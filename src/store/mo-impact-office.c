/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/mo-impact-private.h"

static gboolean
read_onward (MoImpactRead *reading, GError **error)
{
  g_auto (MoStmt) stmt = mo_stmt_new (
      reading->store, "SELECT pairing, kind, offered_on, taken_on FROM onward ORDER BY id");
  while (mo_stmt_step (&stmt)) {
    MoOnwardFact one = {
      .of = mo_impact_at (reading->pairs, mo_stmt_int (&stmt, 0)),
      .kind = mo_impact_code (&stmt, 1),
      .offered = mo_stmt_day (&stmt, 2),
      .taken = mo_stmt_day (&stmt, 3),
    };
    g_array_append_val (reading->facts->onward, one);
  }
  return mo_stmt_finish (&stmt, error);
}

static double
hours_between (const char *from, const char *to)
{
  g_autoptr (GTimeZone) utc = g_time_zone_new_utc ();
  g_autoptr (GDateTime) began = from ? g_date_time_new_from_iso8601 (from, utc) : NULL;
  g_autoptr (GDateTime) ended = to ? g_date_time_new_from_iso8601 (to, utc) : NULL;
  return began && ended ? g_date_time_difference (ended, began) / (double) G_TIME_SPAN_HOUR
                        : -1;
}

static gboolean
read_concerns (MoImpactRead *reading, GError **error)
{
  g_auto (MoStmt) stmt = mo_stmt_new (reading->store,
                                      "SELECT c.raised_on, c.raised_at, c.decided_at,"
                                      " CASE WHEN EXISTS (SELECT 1 FROM concern_told t WHERE "
                                      "t.concern = c.id) THEN 1 ELSE 0 END"
                                      " FROM concern c ORDER BY c.id");
  while (mo_stmt_step (&stmt)) {
    g_autofree char *raised = mo_stmt_dup (&stmt, 1);
    MoConcernFact one = {
      .raised = mo_stmt_day (&stmt, 0),
      .shared = mo_stmt_int (&stmt, 3),
      .hours = hours_between (raised, mo_stmt_text (&stmt, 2)),
    };
    g_array_append_val (reading->facts->concerns, one);
  }
  return mo_stmt_finish (&stmt, error);
}

/* What the office did for somebody: tries to reach, rings, messages, assessment talks. */
static gboolean
read_touches (MoImpactRead *reading, GError **error)
{
  g_auto (MoStmt) stmt = mo_stmt_new (
      reading->store,
      "SELECT referral, substr(at, 1, 10) AS day_on FROM contact_attempt"
      " UNION ALL SELECT referral, done_on FROM assessment WHERE done_on IS NOT NULL"
      " UNION ALL SELECT coalesce(k.referral, p.referral), k.day_on FROM ring k"
      " LEFT JOIN pairing p ON p.id = k.pairing"
      " UNION ALL SELECT p.referral, substr(m.taken_at, 1, 10) FROM message m"
      " JOIN pairing p ON p.id = m.pairing");
  while (mo_stmt_step (&stmt)) {
    MoTouchFact one = { mo_impact_at (reading->cases, mo_stmt_int (&stmt, 0)),
                        mo_stmt_day (&stmt, 1) };
    if (one.day != MO_DAY_NONE)
      g_array_append_val (reading->facts->touches, one);
  }
  return mo_stmt_finish (&stmt, error);
}

static gboolean
read_targets (MoImpactRead *reading, GError **error)
{
  g_auto (MoStmt) stmt = mo_stmt_new (
      reading->store,
      "SELECT year_start, measure, value FROM target ORDER BY measure, year_start");
  while (mo_stmt_step (&stmt)) {
    MoTargetFact one = { mo_stmt_day (&stmt, 0),
                         mo_impact_code (&stmt, 1),
                         mo_stmt_real (&stmt, 2) };
    g_array_append_val (reading->facts->targets, one);
  }
  return mo_stmt_finish (&stmt, error);
}

gboolean
mo_impact_read_office (MoImpactRead *reading, GError **error)
{
  g_autoptr (GError) failed = NULL;
  if (!read_onward (reading, error) || !read_concerns (reading, error) ||
      !read_touches (reading, error) || !read_targets (reading, error))
    return FALSE;
  reading->facts->coordinators =
      mo_stmt_one_int (reading->store,
                       "SELECT count(*) FROM staff WHERE left_on IS NULL AND role <> 'reader'",
                       &failed);
  if (!failed)
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&failed));
  return FALSE;
}
