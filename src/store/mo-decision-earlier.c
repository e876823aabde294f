/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>

#include "store/mo-decision-private.h"
#include "store/mo-stmt.h"

static const MoField goal_fields[] = {
  MO_FIELD (INT64, MoDecisionGoal, id),          MO_FIELD (INT, MoDecisionGoal, rev),
  MO_FIELD (TEXT, MoDecisionGoal, words),        MO_FIELD (TEXT, MoDecisionGoal, domain),
  MO_FIELD (TEXT, MoDecisionGoal, domain_words), MO_FIELD (TEXT, MoDecisionGoal, status),
  MO_FIELD (INT, MoDecisionGoal, old),           MO_FIELD_END,
};
MO_DEFINE_RECORD (MoDecisionGoal, mo_decision_goal, goal_fields)

static const MoField earlier_fields[] = {
  MO_FIELD (INT64, MoEarlierReferral, id),
  MO_FIELD (INT, MoEarlierReferral, year),
  MO_FIELD (TEXT, MoEarlierReferral, number),
  MO_FIELD (TEXT, MoEarlierReferral, state),
  MO_FIELD (TEXT, MoEarlierReferral, mentor),
  MO_FIELD (INT, MoEarlierReferral, calls),
  MO_FIELD (TEXT, MoEarlierReferral, end),
  MO_FIELD (TEXT, MoEarlierReferral, goals),
  MO_FIELD_END,
};
MO_DEFINE_RECORD (MoEarlierReferral, mo_earlier_referral, earlier_fields)

/* ---------------------------------------------------------------------- goals */

GPtrArray *
mo_decision_read_goals (MoStore *store, MoDecisionCase *it, GError **error)
{
  g_auto (MoStmt) stmt = mo_stmt_new (
      store,
      "SELECT g.id AS id, g.rev AS rev, g.words AS words, g.domain AS domain,"
      " coalesce(t.label, g.domain) AS domain_words, g.status AS status FROM goal g"
      " LEFT JOIN term t ON t.vocabulary = 'goal' AND t.code = g.domain"
      " WHERE g.referral = :id ORDER BY g.id");
  mo_stmt_bind_int (&stmt, ":id", it->id);
  g_autoptr (GPtrArray) goals = mo_stmt_read_all (&stmt, mo_decision_goal, error);
  for (guint i = 0; goals && i < goals->len; i++) {
    MoDecisionGoal *goal = g_ptr_array_index (goals, i);
    goal->old = mo_decision_goal_is_old (it, goal->words);
  }
  return g_steal_pointer (&goals);
}

/* ---------------------------------------------------------------------- earlier referrals */

/* "Helen Marsh" → "H. M.": enough to know who it was, and no name on a page about another. */
static char *
initials (const char *first, const char *last)
{
  g_autoptr (GString) words = g_string_new (NULL);
  const char *const names[] = { first, last, NULL };
  for (int i = 0; names[i]; i++) {
    if (!*names[i])
      continue;
    if (words->len)
      g_string_append_c (words, ' ');
    g_string_append_unichar (words, g_unichar_toupper (g_utf8_get_char (names[i])));
    g_string_append_c (words, '.');
  }
  return words->len ? g_strdup (words->str) : NULL;
}

static int
year_of (MoDay day)
{
  int year = 0;
  mo_day_split (day, &year, NULL, NULL);
  return year;
}

static const char *
status_words (const char *status)
{
  static const char *const words[][2] = {
    { "reached", N_ ("reached") },
    { "partly", N_ ("partly reached") },
    { "not_reached", N_ ("not reached") },
    { "changed", N_ ("became another goal") },
  };
  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    if (g_strcmp0 (words[i][0], status) == 0)
      return _ (words[i][1]);
  return _ ("not told how it ended");
}

static MoEarlierReferral *
find (GPtrArray *all, gint64 referral)
{
  for (guint i = 0; i < all->len; i++) {
    MoEarlierReferral *one = g_ptr_array_index (all, i);
    if (one->id == referral)
      return one;
  }
  return NULL;
}

static gboolean
add_goals (MoStore *store, GPtrArray *all, MoDecisionCase *it, GError **error)
{
  g_auto (MoStmt) stmt =
      mo_stmt_new (store,
                   "SELECT g.referral, g.words, g.status FROM goal g JOIN referral r"
                   " ON r.id = g.referral WHERE r.person = :person AND r.id <> :id"
                   " ORDER BY g.id");
  mo_stmt_bind_int (&stmt, ":person", it->person);
  mo_stmt_bind_int (&stmt, ":id", it->id);
  while (mo_stmt_step (&stmt)) {
    MoEarlierReferral *one = find (all, mo_stmt_int (&stmt, 0));
    if (!one)
      continue;
    g_autofree char *before = one->goals;
    g_autofree char *line = g_strdup_printf (
        "“%s”, %s", mo_stmt_text (&stmt, 1), status_words (mo_stmt_text (&stmt, 2)));
    one->goals = before ? g_strdup_printf ("%s\n%s", before, line) : g_strdup (line);
  }
  return mo_stmt_finish (&stmt, error);
}

GPtrArray *
mo_decision_read_earlier (MoStore *store, MoDecisionCase *it, GError **error)
{
  g_autoptr (GPtrArray) all =
      g_ptr_array_new_with_free_func ((GDestroyNotify) mo_earlier_referral_unref);
  g_auto (MoStmt) stmt = mo_stmt_new (
      store,
      "SELECT r.id AS id, r.number AS number, r.state AS state,"
      " (SELECT count(*) FROM call c WHERE c.pairing = x.id AND c.state = 'done') AS calls,"
      " CASE WHEN x.id IS NULL THEN r.close_reason ELSE coalesce(t.label, x.end_reason) END"
      "   AS \"end\","
      " coalesce(x.started_on, x.agreed_on, r.received_on), x.id, m.first_name, m.last_name"
      " FROM referral r"
      " LEFT JOIN pairing x ON x.id = (SELECT max(y.id) FROM pairing y WHERE y.referral = r.id"
      "   AND y.state NOT IN ('draft','mentor_no','mentee_no','dropped'))"
      " LEFT JOIN mentor o ON o.id = x.mentor LEFT JOIN person m ON m.id = o.person"
      " LEFT JOIN term t ON t.vocabulary = 'end' AND t.code = x.end_reason"
      " WHERE r.person = :person AND r.id <> :id ORDER BY r.received_on DESC, r.id DESC");
  mo_stmt_bind_int (&stmt, ":person", it->person);
  mo_stmt_bind_int (&stmt, ":id", it->id);
  while (mo_stmt_step (&stmt)) {
    MoEarlierReferral *one = mo_earlier_referral_new ();
    mo_stmt_read (&stmt, earlier_fields, one);
    one->year = year_of (mo_stmt_day (&stmt, 5));
    if (!mo_stmt_is_null (&stmt, 6))
      one->mentor = initials (mo_stmt_text (&stmt, 7), mo_stmt_text (&stmt, 8));
    g_ptr_array_add (all, one);
  }
  if (!mo_stmt_finish (&stmt, error) || !add_goals (store, all, it, error))
    return NULL;
  return g_steal_pointer (&all);
}
