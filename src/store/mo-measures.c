/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/mo-measures.h"

#include "core/mo-instrument.h"
#include "store/mo-measures-private.h"
#include "store/mo-referrals.h"
#include "store/mo-stmt.h"

static const MoField statement_fields[] = {
  MO_FIELD (INT64, MoStatement, measure),
  MO_FIELD (INT64, MoStatement, response),
  MO_FIELD (TEXT, MoStatement, code),
  MO_FIELD (TEXT, MoStatement, name),
  MO_FIELD (TEXT, MoStatement, version),
  MO_FIELD (TEXT, MoStatement, key),
  MO_FIELD (TEXT, MoStatement, sentence),
  MO_FIELD (TEXT, MoStatement, answers),
  MO_FIELD (INT, MoStatement, low),
  MO_FIELD (INT, MoStatement, high),
  MO_FIELD (INT, MoStatement, turned),
  MO_FIELD (INT, MoStatement, value),
  MO_FIELD_END,
};
MO_DEFINE_RECORD (MoStatement, mo_statement, statement_fields)

int
mo_statement_figure (const MoStatement *statement)
{
  return statement->value + statement->low - 1;
}

static const MoField due_fields[] = {
  MO_FIELD (INT64, MoBaselineDue, referral), MO_FIELD (INT64, MoBaselineDue, person),
  MO_FIELD (TEXT, MoBaselineDue, number),    MO_FIELD (TEXT, MoBaselineDue, name),
  MO_FIELD (DAY, MoBaselineDue, accepted),   MO_FIELD_END,
};
MO_DEFINE_RECORD (MoBaselineDue, mo_baseline_due, due_fields)

void
mo_statements_free (MoStatements *it)
{
  g_free (it->number);
  g_free (it->name);
  g_free (it->known_as);
  g_free (it->stage);
  g_free (it->phone);
  g_free (it->mode);
  g_free (it->declined);
  g_clear_pointer (&it->statements, g_ptr_array_unref);
  g_free (it);
}

MoStatementsAsk *
mo_statements_ask_new (gint64 referral, const char *stage)
{
  MoStatementsAsk *ask = g_new0 (MoStatementsAsk, 1);
  ask->referral = referral;
  ask->stage = g_strdup (stage);
  ask->values = g_array_new (FALSE, FALSE, sizeof (int));
  return ask;
}

void
mo_statements_ask_free (gpointer data)
{
  MoStatementsAsk *ask = data;
  g_free (ask->stage);
  g_free (ask->mode);
  g_free (ask->declined);
  g_array_unref (ask->values);
  g_free (ask);
}

/* ---------------------------------------------------------------------- reading */

static gboolean
read_person (MoStore *store, MoStatements *it, GError **error)
{
  g_auto (MoStmt) stmt = mo_stmt_new (
      store,
      "SELECT r.person, r.number, trim(p.first_name || ' ' || p.last_name),"
      " coalesce(p.known_as, p.first_name),"
      " (SELECT h.number FROM phone h WHERE h.person = p.id ORDER BY h.sort, h.id LIMIT 1)"
      " FROM referral r JOIN person p ON p.id = r.person WHERE r.id = :id");
  mo_stmt_bind_int (&stmt, ":id", it->referral);
  gboolean there = mo_stmt_step (&stmt);
  if (there) {
    it->person = mo_stmt_int (&stmt, 0);
    it->number = mo_stmt_dup (&stmt, 1);
    it->name = mo_stmt_dup (&stmt, 2);
    it->known_as = mo_stmt_dup (&stmt, 3);
    it->phone = mo_stmt_dup (&stmt, 4);
  }
  if (!mo_stmt_finish (&stmt, error))
    return FALSE;
  if (!there)
    g_set_error (error, MO_STORE_ERROR, MO_STORE_NOT_FOUND, "no such referral");
  return there;
}

static void
add_items (MoStatements *it, MoStmt *stmt)
{
  g_autoptr (MoWording) wording = mo_wording_read (mo_stmt_text (stmt, 3));
  const MoScale *scale = mo_scale_of (mo_stmt_text (stmt, 1));

  for (guint i = 0; i < wording->items->len; i++) {
    const MoItem *item = wording->items->pdata[i];
    MoStatement *statement = mo_statement_new ();
    statement->measure = mo_stmt_int (stmt, 0);
    statement->code = mo_stmt_dup (stmt, 1);
    statement->name = mo_stmt_dup (stmt, 2);
    statement->version = mo_stmt_dup (stmt, 4);
    statement->key = g_strdup (item->key);
    statement->sentence = g_strdup (item->sentence);
    statement->low = scale->low;
    statement->high = scale->high;
    statement->turned = scale->fewer_is_better || mo_scale_item_turned (scale, i);
    if (wording->answers->len == (guint) (scale->high - scale->low + 1))
      statement->answers = mo_wording_answers (wording);
    g_ptr_array_add (it->statements, statement);
  }
}

/* An asking that was saved keeps the words that were heard. */
static gboolean
read_items (MoStore *store, MoStatements *it, GError **error)
{
  g_auto (MoStmt) stmt = mo_stmt_new (
      store,
      "SELECT m.id, m.code, m.name, coalesce(v.items, m.items),"
      " coalesce(v.version, m.version, '1') FROM measure m"
      " LEFT JOIN (SELECT measure, max(coalesce(version, '1')) AS version FROM response"
      "   WHERE referral = :referral AND stage = :stage GROUP BY measure) o ON o.measure = m.id"
      " LEFT JOIN measure_version v ON v.measure = m.id AND v.version = o.version"
      " WHERE m.in_use = 1 OR o.measure IS NOT NULL ORDER BY m.sort, m.id");
  mo_stmt_bind_int (&stmt, ":referral", it->referral);
  mo_stmt_bind_text (&stmt, ":stage", it->stage);
  it->statements = g_ptr_array_new_with_free_func ((GDestroyNotify) mo_statement_unref);
  while (mo_stmt_step (&stmt))
    add_items (it, &stmt);
  return mo_stmt_finish (&stmt, error);
}

MoStatement *
mo_statements_find (const MoStatements *it, gint64 measure, const char *key)
{
  for (guint i = 0; i < it->statements->len; i++) {
    MoStatement *one = g_ptr_array_index (it->statements, i);
    if (one->measure == measure && g_str_equal (one->key, key))
      return one;
  }
  return NULL;
}

static void
take_answer (MoStatements *it, MoStmt *stmt)
{
  const char *key = mo_stmt_text (stmt, 2);
  MoStatement *one = mo_statements_find (it, mo_stmt_int (stmt, 1), key);
  it->taken = mo_stmt_day (stmt, 4);
  g_free (it->mode);
  it->mode = mo_stmt_dup (stmt, 5);
  if (one) {
    one->response = mo_stmt_int (stmt, 0);
    one->value = mo_stmt_is_null (stmt, 3) ? MO_STATEMENT_DECLINED
                                           : (int) mo_stmt_real (stmt, 3) - one->low + 1;
  } else if (g_str_equal (key, MO_MEASURE_REFUSED)) {
    it->refused = TRUE;
    g_free (it->declined);
    it->declined = mo_stmt_dup (stmt, 6);
  }
}

static gboolean
read_answers (MoStore *store, MoStatements *it, GError **error)
{
  g_auto (MoStmt) stmt = mo_stmt_new (
      store,
      "SELECT o.id, o.measure, o.item, o.value, o.taken_on, o.mode,"
      " (SELECT u.why FROM audit u WHERE u.tbl = 'response' AND u.row_id = o.id"
      "   AND u.why IS NOT NULL ORDER BY u.id DESC LIMIT 1)"
      " FROM response o WHERE o.referral = :referral AND o.stage = :stage ORDER BY o.id");
  mo_stmt_bind_int (&stmt, ":referral", it->referral);
  mo_stmt_bind_text (&stmt, ":stage", it->stage);
  while (mo_stmt_step (&stmt))
    take_answer (it, &stmt);
  return mo_stmt_finish (&stmt, error);
}

MoStatements *
mo_store_load_statements (MoStore *store, gint64 referral, const char *stage, GError **error)
{
  g_autoptr (MoStatements) it = g_new0 (MoStatements, 1);
  it->referral = referral;
  it->stage = g_strdup (stage);
  if (!read_person (store, it, error) || !read_items (store, it, error) ||
      !read_answers (store, it, error) || !mo_measures_read_draft (store, it, error))
    return NULL;
  return g_steal_pointer (&it);
}

static gint64
referral_of (MoStore *store, gint64 pairing, GError **error)
{
  g_auto (MoStmt) stmt = mo_stmt_new (store, "SELECT referral FROM pairing WHERE id = :id");
  mo_stmt_bind_int (&stmt, ":id", pairing);
  gint64 referral = mo_stmt_step (&stmt) ? mo_stmt_int (&stmt, 0) : 0;
  if (mo_stmt_finish (&stmt, error) && !referral)
    g_set_error (error, MO_STORE_ERROR, MO_STORE_NOT_FOUND, "no such match");
  return referral;
}

gpointer
mo_store_load_statements_job (MoStore *store, gconstpointer data, GError **error)
{
  const MoStatementsAsk *ask = data;
  gint64 referral = ask->referral;
  if (!referral && !(referral = referral_of (store, ask->pairing, error)))
    return NULL;
  MoStatements *it = mo_store_load_statements (store, referral, ask->stage, error);
  if (it)
    it->pairing = ask->pairing;
  return it;
}

/* ---------------------------------------------------------------------- who is due */

GPtrArray *
mo_store_list_baselines_due (MoStore *store, GError **error)
{
  g_auto (MoStmt) stmt = mo_stmt_new (
      store,
      "SELECT r.id AS referral, r.person AS person, r.number AS number,"
      " trim(p.first_name || ' ' || p.last_name) AS name, r.accepted_on AS accepted"
      " FROM referral r JOIN person p ON p.id = r.person"
      " WHERE r.state = 'awaiting_match' AND NOT EXISTS (SELECT 1 FROM response o"
      "   WHERE o.referral = r.id AND o.stage = 'baseline')"
      " ORDER BY r.accepted_on, r.id");
  return mo_stmt_read_all (&stmt, mo_baseline_due, error);
}

gpointer
mo_store_list_baselines_due_job (MoStore *store, gconstpointer ask, GError **error)
{
  return mo_store_list_baselines_due (store, error);
}
