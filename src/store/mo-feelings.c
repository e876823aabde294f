/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/mo-feelings.h"

#include <glib/gi18n-lib.h>

#include "core/mo-call-tell.h"
#include "core/mo-duty-rules.h"
#include "store/mo-change.h"
#include "store/mo-stmt.h"
#include "store/mo-terms.h"

static const MoField fields[] = {
  MO_FIELD (INT64, MoFeeling, id),       MO_FIELD (INT, MoFeeling, rev),
  MO_FIELD (INT64, MoFeeling, pairing),  MO_FIELD (INT64, MoFeeling, person),
  MO_FIELD (TEXT, MoFeeling, role),      MO_FIELD (TEXT, MoFeeling, name),
  MO_FIELD (TEXT, MoFeeling, other),     MO_FIELD (INT, MoFeeling, after_call),
  MO_FIELD (INT, MoFeeling, score),      MO_FIELD (DAY, MoFeeling, taken),
  MO_FIELD (TEXT, MoFeeling, comment),   MO_FIELD (TEXT, MoFeeling, taken_by),
  MO_FIELD (TEXT, MoFeeling, scope),     MO_FIELD (TEXT, MoFeeling, scope_words),
  MO_FIELD (TEXT, MoFeeling, quote_how), MO_FIELD (TEXT, MoFeeling, quote_by),
  MO_FIELD (DAY, MoFeeling, until),      MO_FIELD (DAY, MoFeeling, quote_on),
  MO_FIELD (DAY, MoFeeling, ended),      MO_FIELD_END,
};
MO_DEFINE_RECORD (MoFeeling, mo_feeling, fields)

#define NAME(p) p ".first_name || ' ' || " p ".last_name"
#define FEELING                                                                                \
  "SELECT s.id, s.rev, s.pairing, s.by_role AS role,"                                          \
  " CASE WHEN s.by_role = 'mentor' THEN m.id ELSE p.id END AS person,"                         \
  " CASE WHEN s.by_role = 'mentor' THEN " NAME ("m") " ELSE " NAME (                           \
      "p") " END AS name,"                                                                     \
           " CASE WHEN s.by_role = 'mentor' THEN " NAME ("p") " ELSE " NAME (                  \
               "m") " END AS other,"                                                           \
                    " coalesce(s.after_call, 0) AS after_call, s.score, s.taken_on AS taken, " \
                    "s.comment,"                                                               \
                    " s.taken_by, s.quote_scope AS scope, t.label AS scope_words, "            \
                    "s.quote_how, s.quote_by,"                                                 \
                    " s.quote_until AS until, s.quote_on, s.quote_ended_on AS ended"           \
                    " FROM sentiment s JOIN pairing x ON x.id = s.pairing"                     \
                    " JOIN referral r ON r.id = x.referral JOIN person p ON p.id = r.person"   \
                    " JOIN mentor o ON o.id = x.mentor JOIN person m ON m.id = o.person"       \
                    " LEFT JOIN term t ON t.vocabulary = 'quote' AND t.code = s.quote_scope"

/* ---------------------------------------------------------------------- reading */

void
mo_feeling_facts_free (MoFeelingFacts *facts)
{
  if (!facts)
    return;
  g_free (facts->name);
  g_free (facts->other);
  g_free (facts->first);
  g_free (facts->other_first);
  g_clear_pointer (&facts->answers, g_ptr_array_unref);
  g_clear_pointer (&facts->scopes, g_ptr_array_unref);
  g_free (facts);
}

static gboolean
read_pair (MoStore *store, MoFeelingFacts *facts, const MoPolicy *policy, GError **error)
{
  g_auto (MoStmt) stmt = mo_stmt_new (
      store,
      "SELECT " NAME ("p") ", " NAME (
          "m") ", x.call_limit + x.extra_granted, x.state,"
               " (SELECT count(*) FROM call c WHERE c.pairing = x.id AND c.state = 'done'),"
               " (SELECT coalesce(max(s.after_call), 0) FROM sentiment s WHERE s.pairing = x.id"
               "  AND s.by_role = :role)"
               " FROM pairing x JOIN referral r ON r.id = x.referral JOIN person p ON p.id = "
               "r.person"
               " JOIN mentor o ON o.id = x.mentor JOIN person m ON m.id = o.person WHERE x.id "
               "= :id");
  mo_stmt_bind_int (&stmt, ":id", facts->pairing);
  mo_stmt_bind_text (&stmt, ":role", facts->mentor ? "mentor" : "mentee");
  gboolean there = mo_stmt_step (&stmt);
  if (there) {
    facts->name = mo_stmt_dup (&stmt, facts->mentor ? 1 : 0);
    facts->other = mo_stmt_dup (&stmt, facts->mentor ? 0 : 1);
    facts->first = mo_call_first_name (facts->name);
    facts->other_first = mo_call_first_name (facts->other);
    facts->done = mo_stmt_int (&stmt, 4);
    const MoDutyFeeling it = { .done = facts->done,
                               .asked_after = mo_stmt_int (&stmt, 5),
                               .over = facts->done >= mo_stmt_int (&stmt, 2) ||
                                       g_strcmp0 (mo_stmt_text (&stmt, 3), "impact_due") == 0 };
    facts->after_call = mo_rule_feeling_call (&it, policy);
    if (!facts->after_call)
      facts->after_call = facts->done;
  }
  if (!mo_stmt_finish (&stmt, error))
    return FALSE;
  if (!there)
    g_set_error (error, MO_STORE_ERROR, MO_STORE_NOT_FOUND, "no such match");
  return there;
}

static gboolean
read_answers (MoStore *store, MoFeelingFacts *facts, GError **error)
{
  g_auto (MoStmt) stmt =
      mo_stmt_new (store,
                   FEELING " WHERE s.pairing = :pairing AND s.by_role = :role"
                           " ORDER BY after_call DESC, s.id DESC");
  mo_stmt_bind_int (&stmt, ":pairing", facts->pairing);
  mo_stmt_bind_text (&stmt, ":role", facts->mentor ? "mentor" : "mentee");
  facts->answers = mo_stmt_read_all (&stmt, mo_feeling, error);
  return facts->answers != NULL;
}

static gboolean
read_scopes (MoStore *store, MoFeelingFacts *facts, GError **error)
{
  g_autoptr (GPtrArray) terms = mo_store_list_terms (store, error);
  facts->scopes = g_ptr_array_new_with_free_func ((GDestroyNotify) mo_term_unref);
  for (guint i = 0; terms && i < terms->len; i++) {
    MoTerm *term = g_ptr_array_index (terms, i);
    if (g_str_equal (term->vocabulary, "quote") && !term->retired)
      g_ptr_array_add (facts->scopes, mo_term_ref (term));
  }
  return terms != NULL;
}

gpointer
mo_store_feeling_facts_job (MoStore *store, gconstpointer ask, GError **error)
{
  const MoFeelingWho *who = ask;
  MoPolicy policy;
  g_autoptr (MoFeelingFacts) facts = g_new0 (MoFeelingFacts, 1);

  facts->pairing = who->pairing;
  facts->mentor = who->mentor;
  if (!mo_store_load_policy (store, &policy, error) ||
      !read_pair (store, facts, &policy, error) || !read_answers (store, facts, error) ||
      !read_scopes (store, facts, error))
    return NULL;
  return g_steal_pointer (&facts);
}

GPtrArray *
mo_store_list_quotes (MoStore *store, GError **error)
{
  g_auto (MoStmt) stmt = mo_stmt_new (
      store, FEELING " WHERE s.quote_scope IS NOT NULL ORDER BY taken DESC, s.id DESC");
  return mo_stmt_read_all (&stmt, mo_feeling, error);
}

gpointer
mo_store_list_quotes_job (MoStore *store, gconstpointer ask, GError **error)
{
  return mo_store_list_quotes (store, error);
}

/* ---------------------------------------------------------------------- writing */

void
mo_feeling_ask_free (MoFeelingAsk *ask)
{
  if (!ask)
    return;
  g_free (ask->comment);
  g_free (ask->scope);
  g_free (ask->quote_how);
  g_free (ask);
}

void
mo_quote_ask_free (MoQuoteAsk *ask)
{
  if (!ask)
    return;
  g_free (ask->comment);
  g_free (ask->scope);
  g_free (ask->quote_how);
  g_free (ask);
}

static gint64
answered_before (const MoFeelingFacts *facts, int after_call)
{
  for (guint i = 0; i < facts->answers->len; i++) {
    const MoFeeling *answer = g_ptr_array_index (facts->answers, i);
    if (answer->after_call == after_call)
      return answer->id;
  }
  return 0;
}

static void
agree (MoStore *store, MoChange *change, const char *scope, const char *how, MoDay until)
{
  mo_change_text (change, "quote_scope", scope);
  mo_change_text (change, "quote_how", how);
  mo_change_day (change, "quote_until", until);
  mo_change_text (change, "quote_by", mo_store_get_who (store));
  mo_change_day (change, "quote_on", mo_store_get_today (store));
  mo_change_null (change, "quote_ended_on");
}

gpointer
mo_store_put_feeling_job (MoStore *store, gconstpointer data, GError **error)
{
  const MoFeelingAsk *ask = data;
  const MoFeelingWho who = { ask->pairing, ask->mentor };
  MoDay today = mo_store_get_today (store);
  gboolean quoted = ask->scope && *ask->scope;
  g_autoptr (MoFeelingFacts) facts = mo_store_feeling_facts_job (store, &who, error);

  if (!facts ||
      mo_store_refused (
          mo_rule_feeling (ask->score, ask->after_call, facts->done), MO_LEVEL_ASK, error) ||
      (quoted &&
       mo_store_refused (
           mo_rule_quote (ask->comment, ask->scope, ask->quote_how, ask->until, today),
           MO_LEVEL_ASK,
           error)))
    return NULL;
  mo_store_label (store, _ ("How it feels to %s: %d of 5"), facts->name, ask->score);
  MoChange *change = mo_change_new ("sentiment", answered_before (facts, ask->after_call), 0);
  mo_change_int (change, "pairing", ask->pairing);
  mo_change_text (change, "by_role", ask->mentor ? "mentor" : "mentee");
  mo_change_int (change, "after_call", ask->after_call);
  mo_change_int (change, "score", ask->score);
  mo_change_text (change, "comment", ask->comment && *ask->comment ? ask->comment : NULL);
  mo_change_day (change, "taken_on", today);
  mo_change_text (change, "taken_by", mo_store_get_who (store));
  if (quoted)
    agree (store, change, ask->scope, ask->quote_how, ask->until);
  gint64 id = mo_store_save (store, change, NULL, error);
  return id ? g_memdup2 (&id, sizeof id) : NULL;
}

static MoFeeling *
load (MoStore *store, gint64 id, GError **error)
{
  g_auto (MoStmt) stmt = mo_stmt_new (store, FEELING " WHERE s.id = :id");
  mo_stmt_bind_int (&stmt, ":id", id);
  g_autoptr (GPtrArray) found = mo_stmt_read_all (&stmt, mo_feeling, error);
  if (found && found->len == 0)
    g_set_error (error, MO_STORE_ERROR, MO_STORE_NOT_FOUND, "no such answer");
  return found && found->len ? mo_feeling_ref (g_ptr_array_index (found, 0)) : NULL;
}

gpointer
mo_store_agree_quote_job (MoStore *store, gconstpointer data, GError **error)
{
  const MoQuoteAsk *ask = data;
  g_autoptr (MoFeeling) it = load (store, ask->id, error);

  if (!it ||
      mo_store_refused (
          mo_rule_quote (
              ask->comment, ask->scope, ask->quote_how, ask->until, mo_store_get_today (store)),
          MO_LEVEL_ASK,
          error))
    return NULL;
  mo_store_label (store, _ ("Quote of %s agreed"), it->name);
  MoChange *change = mo_change_new ("sentiment", ask->id, ask->rev);
  mo_change_text (change, "comment", ask->comment);
  agree (store, change, ask->scope, ask->quote_how, ask->until);
  mo_store_save (store, change, NULL, error);
  return NULL;
}

gpointer
mo_store_end_quote_job (MoStore *store, gconstpointer ask, GError **error)
{
  g_autoptr (MoFeeling) it = load (store, *(const gint64 *) ask, error);
  if (!it)
    return NULL;
  mo_store_label (store, _ ("Quote of %s may not be used any more"), it->name);
  MoChange *change = mo_change_new ("sentiment", it->id, it->rev);
  mo_change_day (change, "quote_ended_on", mo_store_get_today (store));
  mo_store_save (store, change, NULL, error);
  return NULL;
}
