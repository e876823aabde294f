/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/mo-endings.h"

#include <glib/gi18n-lib.h>

#include "core/mo-duty-rules.h"
#include "store/mo-stmt.h"

static const MoField view_fields[] = {
  MO_FIELD (INT64, MoEndingView, id),         MO_FIELD (INT, MoEndingView, rev),
  MO_FIELD (INT64, MoEndingView, person),     MO_FIELD (INT64, MoEndingView, referral),
  MO_FIELD (INT64, MoEndingView, mentor),     MO_FIELD (INT64, MoEndingView, owner),
  MO_FIELD (TEXT, MoEndingView, number),      MO_FIELD (TEXT, MoEndingView, mentee),
  MO_FIELD (TEXT, MoEndingView, known_as),    MO_FIELD (TEXT, MoEndingView, mentor_name),
  MO_FIELD (TEXT, MoEndingView, phone),       MO_FIELD (TEXT, MoEndingView, state),
  MO_FIELD (TEXT, MoEndingView, end_reason),  MO_FIELD (TEXT, MoEndingView, end_words),
  MO_FIELD (TEXT, MoEndingView, end_note),    MO_FIELD (INT, MoEndingView, done),
  MO_FIELD (INT, MoEndingView, planned),      MO_FIELD (INT, MoEndingView, limit),
  MO_FIELD (INT, MoEndingView, calls),        MO_FIELD (INT, MoEndingView, extra),
  MO_FIELD (INT, MoEndingView, goals),        MO_FIELD (INT, MoEndingView, reviewed),
  MO_FIELD (INT, MoEndingView, reached),      MO_FIELD (INT, MoEndingView, impact),
  MO_FIELD (DAY, MoEndingView, started),      MO_FIELD (DAY, MoEndingView, last_done),
  MO_FIELD (DAY, MoEndingView, next_call),    MO_FIELD (DAY, MoEndingView, ended),
  MO_FIELD (DAY, MoEndingView, closed),       MO_FIELD (DAY, MoEndingView, impact_due),
  MO_FIELD (DAY, MoEndingView, impact_done),  MO_FIELD (DAY, MoEndingView, plan),
  MO_FIELD (DAY, MoEndingView, talk),         MO_FIELD (DAY, MoEndingView, follow_up_due),
  MO_FIELD (DAY, MoEndingView, follow_up),    MO_FIELD (DAY, MoEndingView, spring_due),
  MO_FIELD (DAY, MoEndingView, spring_asked), MO_FIELD (TEXT, MoEndingView, spring),
  MO_FIELD (INT, MoEndingView, kind),         MO_FIELD (INT, MoEndingView, next),
  MO_FIELD (DAY, MoEndingView, due),          MO_FIELD (INT, MoEndingView, level),
  MO_FIELD (TEXT, MoEndingView, due_words),   MO_FIELD_END,
};
MO_DEFINE_RECORD (MoEndingView, mo_ending_view, view_fields)

MoEndingFacts
mo_ending_view_facts (const MoEndingView *view)
{
  return (MoEndingFacts){ .state = view->state,
                          .end_reason = view->end_reason,
                          .done = view->done,
                          .planned = view->planned,
                          .limit = view->limit,
                          .goals = view->goals,
                          .reviewed = view->reviewed,
                          .reached = view->reached,
                          .last_done = view->last_done,
                          .plan = view->plan,
                          .talk = view->talk,
                          .ended = view->ended,
                          .closed = view->closed,
                          .impact_due = view->impact_due,
                          .impact = view->impact,
                          .follow_up_due = view->follow_up_due,
                          .follow_up = view->follow_up,
                          .spring = view->spring,
                          .spring_due = view->spring_due,
                          .spring_asked = view->spring_asked };
}

/* ---------------------------------------------------------------------- judging */

static void
judge (MoEndingView *view, MoDay today, const MoPolicy *policy)
{
  MoEndingFacts facts = mo_ending_view_facts (view);

  view->kind =
      mo_rule_end_kind (view->end_reason, view->done, view->limit, view->reached, policy);
  view->next = mo_rule_ending_next (&facts, today, policy);
  if (view->next == MO_ENDING_STEPS)
    return;
  view->due = mo_rule_ending_step (&facts, view->next, today, policy).due;
  if (view->due == MO_DAY_NONE)
    return;
  MoVerdict verdict = { .level = mo_duty_level (view->due, today),
                        .days_left = view->due - today };
  view->level = verdict.level;
  view->due_words = mo_verdict_days_words (&verdict);
}

/* What is to be done first, the longest due on top; then what waits, then what is closed. */
static int
by_urgency (gconstpointer a, gconstpointer b)
{
  const MoEndingView *one = *(const MoEndingView *const *) a,
                     *other = *(const MoEndingView *const *) b;
  gboolean now = one->next < MO_ENDING_STEPS, then = other->next < MO_ENDING_STEPS;
  MoDay due = one->due ? one->due : G_MAXINT, other_due = other->due ? other->due : G_MAXINT;

  if (now != then)
    return now ? -1 : 1;
  if (due != other_due)
    return due < other_due ? -1 : 1;
  if ((one->closed != MO_DAY_NONE) != (other->closed != MO_DAY_NONE))
    return one->closed != MO_DAY_NONE ? 1 : -1;
  return one->id < other->id ? -1 : one->id > other->id;
}

/* ---------------------------------------------------------------------- reading */

#define OF_CALLS(what, state)                                                                  \
  "(SELECT " what " FROM call c WHERE c.pairing = x.id AND c.state = '" state "')"
#define OF_GOALS(which) "(SELECT count(*) FROM goal g WHERE g.referral = x.referral" which ")"
#define COLUMNS                                                                                                                                                                       \
  "SELECT x.id AS id, x.rev AS rev, r.person AS person, x.referral AS referral,"                                                                                                      \
  " coalesce(r.owner, 0) AS owner, x.mentor AS mentor, r.number AS number, trim(p.first_name "                                                                                        \
  "|| ' ' || p.last_name) AS "                                                                                                                                                        \
  "mentee, coalesce(p.known_as, p.first_name) AS known_as,"                                                                                                                           \
  " trim(m.first_name || ' ' || m.last_name) AS mentor_name,"                                                                                                                         \
  " (SELECT h.number FROM phone h WHERE h.person = p.id ORDER BY h.sort, h.id LIMIT 1)"                                                                                               \
  " AS phone, x.state AS state, x.end_reason AS end_reason, x.end_note AS end_note,"                                                                                                  \
  " (SELECT w.label FROM term w WHERE w.vocabulary = 'end' AND w.code = x.end_reason)"                                                                                                \
  " AS end_words," OF_CALLS ("count(*)", "done") " AS done," OF_CALLS (                                                                                                               \
      "count(*)",                                                                                                                                                                     \
      "planned") " AS planned, x.call_limit + x.extra_granted AS \"limit\", x.call_limit AS "                                                                                         \
                 "calls,"                                                                                                                                                             \
                 " x.extra_granted AS extra," OF_GOALS ("") " AS goals," OF_GOALS (                                                                                                   \
                     " AND "                                                                                                                                                          \
                     "(g."                                                                                                                                                            \
                     "status "                                                                                                                                                        \
                     "<> "                                                                                                                                                            \
                     "'open' "                                                                                                                                                        \
                     "OR "                                                                                                                                                            \
                     "g."                                                                                                                                                             \
                     "reviewed_"                                                                                                                                                      \
                     "on IS "                                                                                                                                                         \
                     "NOT "                                                                                                                                                           \
                     "NULL)") " AS reviewed," OF_GOALS (" AND g.status = 'reached'") " AS "                                                                                           \
                                                                                     "reached"                                                                                        \
                                                                                     ","                                                                                              \
                                                                                     " CASE "                                                                                         \
                                                                                     "WHEN "                                                                                          \
                                                                                     "x."                                                                                             \
                                                                                     "impact_"                                                                                        \
                                                                                     "done_"                                                                                          \
                                                                                     "on IS "                                                                                         \
                                                                                     "NULL "                                                                                          \
                                                                                     "AND "                                                                                           \
                                                                                     "NOT "                                                                                           \
                                                                                     "EXISTS "                                                                                        \
                                                                                     "(SELECT"                                                                                        \
                                                                                     " 1 "                                                                                            \
                                                                                     "FROM "                                                                                          \
                                                                                     "respons"                                                                                        \
                                                                                     "e o"                                                                                            \
                                                                                     "   "                                                                                            \
                                                                                     "WHERE "                                                                                         \
                                                                                     "o."                                                                                             \
                                                                                     "referra"                                                                                        \
                                                                                     "l = "                                                                                           \
                                                                                     "x."                                                                                             \
                                                                                     "referra"                                                                                        \
                                                                                     "l AND "                                                                                         \
                                                                                     "o."                                                                                             \
                                                                                     "stage "                                                                                         \
                                                                                     "= "                                                                                             \
                                                                                     "'end') "                                                                                        \
                                                                                     "THEN 0 "                                                                                        \
                                                                                     "ELSE 1 "                                                                                        \
                                                                                     "END AS "                                                                                        \
                                                                                     "impact,"                                                                                        \
                                                                                     " x."                                                                                            \
                                                                                     "started"                                                                                        \
                                                                                     "_on AS "                                                                                        \
                                                                                     "started"                                                                                        \
                                                                                     "," OF_CALLS ("max(c.day_on)", "done") " AS last_done," OF_CALLS (                               \
                                                                                         "min"                                                                                        \
                                                                                         "(c."                                                                                        \
                                                                                         "day"                                                                                        \
                                                                                         "_on"                                                                                        \
                                                                                         ")",                                                                                         \
                                                                                         "pla"                                                                                        \
                                                                                         "nne"                                                                                        \
                                                                                         "d") " AS next_call, x.ended_on AS ended,"                                                   \
                                                                                              " x.closed_on AS closed, x.impact_due_on AS impact_due,"                                \
                                                                                              " x.impact_done_on AS impact_done, e.plan_on AS plan, e.talk_on AS talk,"               \
                                                                                              " e.follow_up_due_on AS follow_up_due, e.follow_up_on AS follow_up,"                    \
                                                                                              " e.spring_on AS spring_due, e.spring_asked_on AS spring_asked, e.spring AS spring"     \
                                                                                              " FROM pairing x JOIN referral r ON r.id = x.referral JOIN person p ON p.id = r.person" \
                                                                                              " JOIN mentor t ON t.id = x.mentor JOIN person m ON m.id = t.person"                    \
                                                                                              " LEFT JOIN ending e ON e.pairing = x.id"

static gboolean
is_near (const MoEndingView *view, const MoPolicy *policy)
{
  static const char *const talks[] = { "active", "paused", NULL };
  return !g_strv_contains (talks, view->state) ||
         view->done >= MIN (policy->ending_prompt_call, view->limit);
}

GPtrArray *
mo_store_list_endings (MoStore *store, int ahead, GError **error)
{
  MoPolicy policy;
  MoDay today = mo_store_get_today (store);
  g_autoptr (GPtrArray) near =
      g_ptr_array_new_with_free_func ((GDestroyNotify) mo_ending_view_unref);

  if (!mo_store_load_policy (store, &policy, error))
    return NULL;
  g_auto (MoStmt) stmt =
      mo_stmt_new (store,
                   COLUMNS " WHERE x.state IN('active','paused','ending','impact_due')"
                           " OR (x.state = 'closed' AND (x.closed_on >= :since"
                           "   OR (e.follow_up_due_on <= :until AND e.follow_up_on IS NULL)"
                           "   OR (e.spring_on <= :until AND e.spring_asked_on IS NULL"
                           "     AND e.spring IN('yes','later')))) ORDER BY x.id");
  mo_stmt_bind_day (&stmt, ":since", today - MO_ENDINGS_RECENT);
  mo_stmt_bind_day (&stmt, ":until", today + ahead);
  g_autoptr (GPtrArray) found = mo_stmt_read_all (&stmt, mo_ending_view, error);
  for (guint i = 0; found && i < found->len; i++) {
    MoEndingView *view = g_ptr_array_index (found, i);
    if (!is_near (view, &policy))
      continue;
    judge (view, today, &policy);
    g_ptr_array_add (near, mo_ending_view_ref (view));
  }
  g_ptr_array_sort (near, by_urgency);
  return found ? g_steal_pointer (&near) : NULL;
}

gpointer
mo_store_list_endings_job (MoStore *store, gconstpointer ask, GError **error)
{
  return mo_store_list_endings (store, 0, error);
}

MoEndingView *
mo_store_load_ending_view (MoStore *store, gint64 pairing, GError **error)
{
  MoPolicy policy;
  if (!mo_store_load_policy (store, &policy, error))
    return NULL;
  g_auto (MoStmt) stmt = mo_stmt_new (store, COLUMNS " WHERE x.id = :id");
  mo_stmt_bind_int (&stmt, ":id", pairing);
  g_autoptr (GPtrArray) found = mo_stmt_read_all (&stmt, mo_ending_view, error);
  if (!found)
    return NULL;
  if (!found->len) {
    g_set_error_literal (error, MO_STORE_ERROR, MO_STORE_NOT_FOUND, "no such match");
    return NULL;
  }
  MoEndingView *view = mo_ending_view_ref (g_ptr_array_index (found, 0));
  judge (view, mo_store_get_today (store), &policy);
  return view;
}
