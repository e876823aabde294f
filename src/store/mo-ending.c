/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * One ending with all that was written down of it. */
#include <glib/gi18n-lib.h>

#include "core/mo-pairing-rules.h"
#include "store/mo-endings.h"
#include "store/mo-measures.h"
#include "store/mo-stmt.h"

static const MoField words_fields[] = {
  MO_FIELD (INT64, MoEndingWords, id),
  MO_FIELD (INT, MoEndingWords, rev),
  MO_FIELD (DAY, MoEndingWords, plan_on),
  MO_FIELD (DAY, MoEndingWords, talk_on),
  MO_FIELD (DAY, MoEndingWords, mentee_told),
  MO_FIELD (DAY, MoEndingWords, mentor_told),
  MO_FIELD (DAY, MoEndingWords, follow_up_on),
  MO_FIELD (DAY, MoEndingWords, spring_on),
  MO_FIELD (DAY, MoEndingWords, spring_asked),
  MO_FIELD (TEXT, MoEndingWords, plan),
  MO_FIELD (TEXT, MoEndingWords, plan_by),
  MO_FIELD (TEXT, MoEndingWords, last_call_wish),
  MO_FIELD (TEXT, MoEndingWords, talk_by),
  MO_FIELD (TEXT, MoEndingWords, feelings),
  MO_FIELD (TEXT, MoEndingWords, still_hard),
  MO_FIELD (TEXT, MoEndingWords, next),
  MO_FIELD (TEXT, MoEndingWords, follow_up),
  MO_FIELD (TEXT, MoEndingWords, follow_up_by),
  MO_FIELD (TEXT, MoEndingWords, spring),
  MO_FIELD (TEXT, MoEndingWords, spring_answer),
  MO_FIELD_END,
};
MO_DEFINE_RECORD (MoEndingWords, mo_ending_words, words_fields)

static const MoField goal_fields[] = {
  MO_FIELD (INT64, MoEndingGoal, id),         MO_FIELD (INT, MoEndingGoal, rev),
  MO_FIELD (TEXT, MoEndingGoal, words),       MO_FIELD (TEXT, MoEndingGoal, target),
  MO_FIELD (TEXT, MoEndingGoal, status),      MO_FIELD (TEXT, MoEndingGoal, note),
  MO_FIELD (TEXT, MoEndingGoal, reviewed_by), MO_FIELD (INT, MoEndingGoal, importance),
  MO_FIELD (INT, MoEndingGoal, difficulty),   MO_FIELD (INT, MoEndingGoal, scored),
  MO_FIELD (INT, MoEndingGoal, score),        MO_FIELD (INT, MoEndingGoal, reviewed),
  MO_FIELD (DAY, MoEndingGoal, reviewed_on),  MO_FIELD_END,
};
MO_DEFINE_RECORD (MoEndingGoal, mo_ending_goal, goal_fields)

static const MoField onward_fields[] = {
  MO_FIELD (INT64, MoOnward, id),     MO_FIELD (INT, MoOnward, rev),
  MO_FIELD (TEXT, MoOnward, kind),    MO_FIELD (TEXT, MoOnward, kind_words),
  MO_FIELD (TEXT, MoOnward, service), MO_FIELD (TEXT, MoOnward, note),
  MO_FIELD (TEXT, MoOnward, answer),  MO_FIELD (TEXT, MoOnward, offered_by),
  MO_FIELD (DAY, MoOnward, offered),  MO_FIELD (DAY, MoOnward, taken),
  MO_FIELD (DAY, MoOnward, answered), MO_FIELD_END,
};
MO_DEFINE_RECORD (MoOnward, mo_onward, onward_fields)

static const MoField pair_fields[] = {
  MO_FIELD (TEXT, MoStatementPair, code),  MO_FIELD (TEXT, MoStatementPair, sentence),
  MO_FIELD (INT, MoStatementPair, before), MO_FIELD (INT, MoStatementPair, after),
  MO_FIELD (INT, MoStatementPair, later),  MO_FIELD (INT, MoStatementPair, low),
  MO_FIELD (INT, MoStatementPair, turned), MO_FIELD_END,
};
MO_DEFINE_RECORD (MoStatementPair, mo_statement_pair, pair_fields)

static const MoField check_fields[] = {
  MO_FIELD (INT64, MoMentorGain, id),   MO_FIELD (INT, MoMentorGain, gain),
  MO_FIELD (INT, MoMentorGain, strain), MO_FIELD (TEXT, MoMentorGain, again),
  MO_FIELD (TEXT, MoMentorGain, words), MO_FIELD (TEXT, MoMentorGain, who),
  MO_FIELD (DAY, MoMentorGain, taken),  MO_FIELD_END,
};
MO_DEFINE_RECORD (MoMentorGain, mo_mentor_gain, check_fields)

const char *
mo_onward_answer_words (const char *answer)
{
  static const char *const words[][2] = {
    { "interested", N_ ("interested") },
    { "not_now", N_ ("not now") },
    { "no", N_ ("does not want it") },
    { "taken_up", N_ ("taken up") },
  };
  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    if (g_strcmp0 (words[i][0], answer) == 0)
      return _ (words[i][1]);
  return "";
}

void
mo_ending_free (MoEnding *ending)
{
  g_clear_pointer (&ending->view, mo_ending_view_unref);
  g_clear_pointer (&ending->words, mo_ending_words_unref);
  g_clear_pointer (&ending->goals, g_ptr_array_unref);
  g_clear_pointer (&ending->onward, g_ptr_array_unref);
  g_clear_pointer (&ending->statements, g_ptr_array_unref);
  g_clear_pointer (&ending->check, mo_mentor_gain_unref);
  g_clear_pointer (&ending->more, mo_more_calls_unref);
  g_free (ending);
}

/* ---------------------------------------------------------------------- parts */

static gboolean
read_words (MoStore *store, MoEnding *it, GError **error)
{
  g_auto (MoStmt) stmt = mo_stmt_new (
      store,
      "SELECT id, rev, plan_on, plan_by, plan, last_call_wish, talk_on, talk_by, feelings,"
      " still_hard, \"next\", mentee_told_on AS mentee_told, mentor_told_on AS mentor_told,"
      " follow_up_on, follow_up_by, follow_up, spring, spring_on,"
      " spring_asked_on AS spring_asked, spring_answer FROM ending WHERE pairing = :id");
  mo_stmt_bind_int (&stmt, ":id", it->view->id);
  g_autoptr (GPtrArray) found = mo_stmt_read_all (&stmt, mo_ending_words, error);
  if (!found)
    return FALSE;
  it->words = found->len ? mo_ending_words_ref (found->pdata[0]) : mo_ending_words_new ();
  return TRUE;
}

static gboolean
read_goals (MoStore *store, MoEnding *it, GError **error)
{
  g_auto (MoStmt) stmt = mo_stmt_new (
      store,
      "SELECT id, rev, words, target, status, review_note AS note, reviewed_by,"
      " coalesce(importance, 0) AS importance, coalesce(difficulty, 0) AS difficulty,"
      " CASE WHEN score IS NULL THEN 0 ELSE 1 END AS scored, coalesce(score, 0) AS score,"
      " CASE WHEN status <> 'open' OR reviewed_on IS NOT NULL THEN 1 ELSE 0 END AS reviewed,"
      " reviewed_on FROM goal WHERE referral = :referral ORDER BY id");
  mo_stmt_bind_int (&stmt, ":referral", it->view->referral);
  return (it->goals = mo_stmt_read_all (&stmt, mo_ending_goal, error)) != NULL;
}

static gboolean
read_onward (MoStore *store, MoEnding *it, GError **error)
{
  g_auto (MoStmt) stmt = mo_stmt_new (
      store,
      "SELECT o.id, o.rev, o.kind, coalesce(w.label, o.kind) AS kind_words,"
      " s.name AS service, o.note, o.answer, o.offered_by, o.offered_on AS offered,"
      " o.taken_on AS taken, o.answered_on AS answered FROM onward o"
      " LEFT JOIN term w ON w.vocabulary = 'onward' AND w.code = o.kind"
      " LEFT JOIN service s ON s.id = o.service WHERE o.pairing = :id ORDER BY o.id");
  mo_stmt_bind_int (&stmt, ":id", it->view->id);
  return (it->onward = mo_stmt_read_all (&stmt, mo_onward, error)) != NULL;
}

static gboolean
read_check (MoStore *store, MoEnding *it, GError **error)
{
  g_auto (MoStmt) stmt = mo_stmt_new (
      store,
      "SELECT id, coalesce(gain, 0) AS gain, strain, again, words, who, taken_on AS taken"
      " FROM mentor_check WHERE pairing = :id ORDER BY taken_on DESC, id DESC LIMIT 1");
  mo_stmt_bind_int (&stmt, ":id", it->view->id);
  g_autoptr (GPtrArray) found = mo_stmt_read_all (&stmt, mo_mentor_gain, error);
  if (found && found->len)
    it->check = mo_mentor_gain_ref (found->pdata[0]);
  return found != NULL;
}

/* Which answer was given to the same statement at another asking: other words were another
 * question. */
static int
same_statement (const MoStatements *other, const MoStatement *now)
{
  const MoStatement *then = mo_statements_find (other, now->measure, now->key);
  gboolean same = then && !other->draft && g_str_equal (then->sentence, now->sentence);
  return same ? MAX (then->value, 0) : 0;
}

/* Side by side, once they were asked again: what was said before leads nobody's answers. */
static gboolean
read_statements (MoStore *store, MoEnding *it, GError **error)
{
  it->statements = g_ptr_array_new_with_free_func ((GDestroyNotify) mo_statement_pair_unref);
  g_autoptr (MoStatements) after =
      mo_store_load_statements (store, it->view->referral, "end", error);
  if (!after || after->draft || after->taken == MO_DAY_NONE || after->refused)
    return after != NULL;
  g_autoptr (MoStatements) before =
      mo_store_load_statements (store, it->view->referral, "baseline", error);
  g_autoptr (MoStatements) later =
      before ? mo_store_load_statements (store, it->view->referral, "3m", error) : NULL;
  if (!later)
    return FALSE;
  it->later = later->draft ? MO_DAY_NONE : later->taken;
  for (guint i = 0; i < after->statements->len; i++) {
    const MoStatement *now = after->statements->pdata[i];
    MoStatementPair *pair = mo_statement_pair_new ();
    pair->code = g_strdup (now->code);
    pair->sentence = g_strdup (now->sentence);
    pair->before = same_statement (before, now);
    pair->after = MAX (now->value, 0);
    pair->later = same_statement (later, now);
    pair->low = now->low;
    pair->turned = now->turned;
    g_ptr_array_add (it->statements, pair);
  }
  return TRUE;
}

gboolean
mo_ending_offers_more (const MoEnding *ending)
{
  const MoMoreCalls *more = ending->more;
  return mo_pairing_is_open (more->state) && g_strcmp0 (more->state, "impact_due") != 0 &&
         mo_rule_more_offered (more->done + more->planned,
                               more->total + more->extra,
                               more->extra,
                               more->request != 0,
                               ending->policy.calls_extra_max);
}

gpointer
mo_store_load_ending_job (MoStore *store, gconstpointer ask, GError **error)
{
  g_autoptr (MoEnding) it = g_new0 (MoEnding, 1);

  it->today = mo_store_get_today (store);
  if (!mo_store_load_policy (store, &it->policy, error) ||
      !(it->view = mo_store_load_ending_view (store, *(const gint64 *) ask, error)) ||
      !read_words (store, it, error) || !read_goals (store, it, error) ||
      !read_onward (store, it, error) || !read_check (store, it, error) ||
      !read_statements (store, it, error) ||
      !(it->more = mo_store_load_more_calls (store, it->view->id, error)))
    return NULL;
  return g_steal_pointer (&it);
}
