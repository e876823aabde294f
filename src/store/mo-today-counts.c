/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The figures on top of the page of the day. */
#include "store/mo-today-private.h"

static gboolean
count_waiting (MoGather *gather, MoTodayCounts *counts, GError **error)
{
  g_auto (MoStmt) stmt =
      mo_stmt_new (gather->store,
                   "SELECT count(*), min(CASE WHEN state <> 'on_hold' THEN received_on END),"
                   " sum(CASE WHEN state = 'on_hold' THEN 1 ELSE 0 END)"
                   " FROM referral WHERE state IN('received','awaiting_contact',"
                   "'assessment_booked','assessed','awaiting_match','on_hold')");
  if (mo_stmt_step (&stmt)) {
    counts->waiting = mo_stmt_int (&stmt, 0);
    MoDay oldest = mo_stmt_day (&stmt, 1);
    counts->longest_wait = oldest ? gather->today - oldest : 0;
    counts->on_hold = mo_stmt_int (&stmt, 2);
  }
  return mo_stmt_finish (&stmt, error);
}

static gboolean
count_pairs (MoGather *gather, MoTodayCounts *counts, GError **error)
{
  g_auto (MoStmt) stmt = mo_stmt_new (
      gather->store,
      "SELECT count(*), coalesce(sum(CASE WHEN state = 'ending' THEN 1 ELSE 0 END), 0)"
      " FROM pairing WHERE state IN('first_call_booked','active','paused','ending')");
  if (mo_stmt_step (&stmt)) {
    counts->talking = mo_stmt_int (&stmt, 0);
    counts->near_end = mo_stmt_int (&stmt, 1);
  }
  return mo_stmt_finish (&stmt, error);
}

static gboolean
count_places (MoGather *gather, MoTodayCounts *counts, GError **error)
{
  g_auto (MoStmt) stmt = mo_stmt_new (
      gather->store,
      "SELECT t.capacity, (SELECT count(*) FROM pairing x WHERE x.mentor = t.id"
      " AND x.state NOT IN('mentor_no','mentee_no','closed','dropped','impact_due'))"
      " FROM mentor t WHERE t.state = 'active'");
  while (mo_stmt_step (&stmt)) {
    int capacity = mo_stmt_int (&stmt, 0),
        open = MAX (capacity - (int) mo_stmt_int (&stmt, 1), 0);
    counts->places += capacity;
    counts->free_places += open;
    counts->free_mentors += open > 0;
  }
  return mo_stmt_finish (&stmt, error);
}

static gboolean
find_busy_period (MoGather *gather, MoTodayCounts *counts, GError **error)
{
  g_auto (MoStmt) stmt = mo_stmt_new (gather->store,
                                      "SELECT max(to_on), max(days) FROM busy_period"
                                      " WHERE from_on <= :today AND to_on >= :today");
  mo_stmt_bind_day (&stmt, ":today", gather->today);
  if (mo_stmt_step (&stmt)) {
    counts->busy_until = mo_stmt_day (&stmt, 0);
    counts->busy_days = mo_stmt_int (&stmt, 1);
  }
  return mo_stmt_finish (&stmt, error);
}

gboolean
mo_gather_counts (MoGather *gather, MoTodayCounts *counts, GError **error)
{
  counts->notes_missing = gather->notes_missing;
  counts->notes_late = gather->notes_late;
  counts->note_days = gather->policy.note_chase_days;
  counts->messages = gather->messages;
  counts->message_days = gather->oldest_message ? gather->today - gather->oldest_message : 0;
  return count_waiting (gather, counts, error) && count_pairs (gather, counts, error) &&
         count_places (gather, counts, error) && find_busy_period (gather, counts, error);
}
