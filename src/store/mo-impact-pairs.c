/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/mo-gas.h"
#include "store/mo-impact-private.h"

static void
read_pair (MoImpactRead *read, MoStmt *stmt)
{
  MoPairFact it = {
    .id = mo_stmt_int (stmt, 0),
    .of = mo_impact_at (read->cases, mo_stmt_int (stmt, 1)),
    .mentor = mo_impact_at (read->mentors, mo_stmt_int (stmt, 2)),
    .state = mo_impact_code (stmt, 3),
    .end_reason = mo_impact_code (stmt, 4),
    .drafted = mo_stmt_day (stmt, 5),
    .asked = mo_stmt_day (stmt, 6),
    .agreed = mo_stmt_day (stmt, 7),
    .started = mo_stmt_day (stmt, 8),
    .ended = mo_stmt_day (stmt, 9),
    .closed = mo_stmt_day (stmt, 10),
    .limit = mo_stmt_int (stmt, 11),
    .extra = mo_stmt_int (stmt, 12),
  };
  if (it.closed == MO_DAY_NONE && g_strcmp0 (it.state, "closed") == 0)
    it.closed = it.ended != MO_DAY_NONE ? it.ended : mo_stmt_day (stmt, 13);
  MoDay *agreed = &mo_case_fact (read->facts, it.of)->wait.agreed;
  if (it.agreed != MO_DAY_NONE && (*agreed == MO_DAY_NONE || it.agreed < *agreed))
    *agreed = it.agreed;
  mo_impact_place (read->pairs, it.id, read->facts->pairs->len);
  g_array_append_val (read->facts->pairs, it);
}

gboolean
mo_impact_read_pairs (MoImpactRead *read, GError **error)
{
  g_auto (MoStmt) stmt = mo_stmt_new (
      read->store,
      "SELECT id, referral, mentor, state, end_reason, drafted_on, mentor_asked_on, agreed_on,"
      " started_on, ended_on, closed_on, call_limit, extra_granted, state_on FROM pairing"
      " ORDER BY id");
  while (mo_stmt_step (&stmt))
    read_pair (read, &stmt);
  return mo_stmt_finish (&stmt, error);
}

/* ---------------------------------------------------------------------- calls */

static void
take_done (MoImpactRead *read, MoPairFact *pair, MoDay day)
{
  MoDay *first = &mo_case_fact (read->facts, pair->of)->first_call;

  pair->done++;
  if (pair->started == MO_DAY_NONE)
    pair->started = day; /* calls come in their order */
  if (*first == MO_DAY_NONE || day < *first)
    *first = day;
}

/* By match, and day by day; matches are in the order of their ids. */
static int
by_match (gconstpointer one, gconstpointer other)
{
  const MoCallFact *a = one, *b = other;
  if (a->of != b->of)
    return a->of < b->of ? -1 : 1;
  return a->day < b->day ? -1 : a->day > b->day;
}

/* Read as they were written down, and put in order here. */
gboolean
mo_impact_read_calls (MoImpactRead *read, GError **error)
{
  GArray *calls = read->facts->calls;
  g_auto (MoStmt) stmt =
      mo_stmt_new (read->store,
                   "SELECT pairing, day_on, state, coalesce(actual_minutes, 0)"
                   " FROM call WHERE state <> 'moved' ORDER BY id");
  while (mo_stmt_step (&stmt)) {
    const char *state = mo_stmt_text (&stmt, 2);
    MoCallFact it = { .of = mo_impact_at (read->pairs, mo_stmt_int (&stmt, 0)),
                      .day = mo_stmt_day (&stmt, 1),
                      .done = g_str_equal (state, "done"),
                      .minutes = mo_stmt_int (&stmt, 3) };
    it.missed = !it.done && !g_str_equal (state, "planned");
    g_array_append_val (calls, it);
  }
  g_array_sort (calls, by_match); /* stable: then by id */
  for (guint i = 0; i < calls->len; i++) {
    const MoCallFact *it = &g_array_index (calls, MoCallFact, i);
    MoPairFact *pair = mo_pair_fact (read->facts, it->of);
    if (it->done)
      take_done (read, pair, it->day);
    pair->missed += it->missed;
    pair->planned += !it->done && !it->missed;
  }
  return mo_stmt_finish (&stmt, error);
}

/* ---------------------------------------------------------------------- goals */

/* A goal that is not tied to a match belongs to the last one of its referral. */
static void
finish_goals (MoPairFact *pair, GArray *scored)
{
  if (pair)
    pair->has_t = mo_gas_t ((const MoGasGoal *) (gpointer) scored->data, scored->len, &pair->t);
  g_array_set_size (scored, 0);
}

gboolean
mo_impact_read_goals (MoImpactRead *read, GError **error)
{
  MoPairFact *pair = NULL;
  g_autoptr (GArray) scored = g_array_new (FALSE, FALSE, sizeof (MoGasGoal));
  g_auto (MoStmt) stmt = mo_stmt_new (
      read->store,
      "SELECT coalesce(g.pairing, x.last) AS of_pair, g.score, coalesce(g.importance, 0),"
      " coalesce(g.difficulty, 0), g.status, g.reviewed_on FROM goal g"
      " LEFT JOIN (SELECT referral, max(id) AS last FROM pairing"
      "  WHERE state NOT IN ('mentor_no', 'mentee_no', 'dropped') GROUP BY referral) x"
      " ON x.referral = g.referral"
      " WHERE coalesce(g.pairing, x.last) IS NOT NULL ORDER BY of_pair, g.id");
  while (mo_stmt_step (&stmt)) {
    MoPairFact *of =
        mo_pair_fact (read->facts, mo_impact_at (read->pairs, mo_stmt_int (&stmt, 0)));
    MoGasGoal goal = { mo_stmt_int (&stmt, 1), mo_stmt_int (&stmt, 2), mo_stmt_int (&stmt, 3) };
    const char *status = mo_stmt_text (&stmt, 4);
    if (of != pair)
      finish_goals (pair, scored);
    pair = of;
    pair->goals++;
    pair->reviewed += !g_str_equal (status, "open") || !mo_stmt_is_null (&stmt, 5);
    pair->reached += g_str_equal (status, "reached");
    if (!mo_stmt_is_null (&stmt, 1))
      g_array_append_val (scored, goal);
  }
  finish_goals (pair, scored);
  return mo_stmt_finish (&stmt, error);
}
