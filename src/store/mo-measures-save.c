/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>
#include <string.h>

#include "store/mo-change.h"
#include "store/mo-endings.h"
#include "store/mo-measures-private.h"
#include "store/mo-referrals.h"
#include "store/mo-stmt.h"

/* ---------------------------------------------------------------------- the draft */

/* One draft for a referral and a stage, found by its kind. */
static char *
draft_kind (gint64 referral, const char *stage)
{
  return g_strdup_printf ("statements %s %" G_GINT64_FORMAT, stage, referral);
}

static gboolean
find_draft (MoStore *store, const char *kind, gint64 *id, char **payload, GError **error)
{
  g_auto (MoStmt) stmt = mo_stmt_new (
      store, "SELECT id, payload FROM draft WHERE kind = :kind ORDER BY id DESC LIMIT 1");
  mo_stmt_bind_text (&stmt, ":kind", kind);
  *id = 0;
  if (mo_stmt_step (&stmt)) {
    *id = mo_stmt_int (&stmt, 0);
    if (payload)
      *payload = mo_stmt_dup (&stmt, 1);
  }
  return mo_stmt_finish (&stmt, error);
}

/* "3 phone 7/alone=4 7/confident=-1 …": which was asked last, how, and the answers, each under
 * its measure and key: what is asked may change before a draft is taken up again. */
static char *
payload_of (const MoStatementsAsk *ask, const MoStatements *it)
{
  g_autoptr (GString) words = g_string_new (NULL);
  g_string_printf (words, "%d %s", ask->at, ask->mode ? ask->mode : "phone");
  for (guint i = 0; i < ask->values->len && i < it->statements->len; i++) {
    const MoStatement *one = it->statements->pdata[i];
    g_string_append_printf (words,
                            " %" G_GINT64_FORMAT "/%s=%d",
                            one->measure,
                            one->key,
                            g_array_index (ask->values, int, i));
  }
  return g_strdup (words->str);
}

static void
take_drafted (MoStatements *it, const char *word)
{
  const char *slash = strchr (word, '/'), *sign = strrchr (word, '=');
  if (!slash || !sign || sign < slash)
    return;
  g_autofree char *key = g_strndup (slash + 1, (gsize) (sign - slash - 1));
  MoStatement *one = mo_statements_find (it, g_ascii_strtoll (word, NULL, 10), key);
  if (one)
    one->value =
        (int) CLAMP (g_ascii_strtoll (sign + 1, NULL, 10), -1, one->high - one->low + 1);
}

gboolean
mo_measures_read_draft (MoStore *store, MoStatements *it, GError **error)
{
  g_autofree char *kind = draft_kind (it->referral, it->stage), *payload = NULL;
  gint64 id;

  if (!find_draft (store, kind, &id, &payload, error))
    return FALSE;
  if (!id)
    return TRUE;
  g_auto (GStrv) words = g_strsplit (payload, " ", -1);
  guint n = g_strv_length (words);
  it->draft = TRUE;
  it->at = n > 0 ? (int) g_ascii_strtoll (words[0], NULL, 10) : 0;
  if (n > 1) {
    g_free (it->mode);
    it->mode = g_strdup (words[1]);
  }
  for (guint i = 2; i < n; i++)
    take_drafted (it, words[i]);
  return TRUE;
}

gpointer
mo_store_keep_statements_job (MoStore *store, gconstpointer data, GError **error)
{
  const MoStatementsAsk *ask = data;
  g_autofree char *kind = draft_kind (ask->referral, ask->stage);
  g_autoptr (MoStatements) it =
      mo_store_load_statements (store, ask->referral, ask->stage, error);
  g_autofree char *payload = it ? payload_of (ask, it) : NULL;
  g_autofree char *title = it ? mo_store_referral_title (store, ask->referral, error) : NULL;
  gint64 id;

  if (title && find_draft (store, kind, &id, NULL, error))
    mo_store_put_draft (store, id, kind, title, payload, error);
  return NULL;
}

/* ---------------------------------------------------------------------- saving */

static gboolean
put_answer (MoStore *store,
            const MoStatements *it,
            const MoStatement *statement,
            const char *item,
            gint64 row,
            int value,
            const MoStatementsAsk *ask,
            GError **error)
{
  MoChange *change = mo_change_new ("response", row, 0);
  if (!row) {
    mo_change_int (change, "measure", statement->measure);
    mo_change_int (change, "person", it->person);
    mo_change_int (change, "referral", it->referral);
    if (ask->pairing)
      mo_change_int (change, "pairing", ask->pairing);
    mo_change_text (change, "stage", it->stage);
    mo_change_text (change, "item", item);
  }
  mo_change_day (change, "taken_on", mo_store_get_today (store));
  mo_change_text (change, "mode", ask->mode ? ask->mode : "phone");
  mo_change_text (change, "version", statement->version);
  if (value > 0)
    mo_change_real (change, "value", value + statement->low - 1);
  else
    mo_change_null (change, "value");
  return mo_store_save (store, change, ask->declined, error) != 0;
}

/* The row that says that nothing was answered goes once something is, and the other way. */
static gboolean
drop_rows (MoStore *store, const MoStatements *it, gboolean refusals, GError **error)
{
  g_autoptr (GArray) rows = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_auto (MoStmt) stmt =
      mo_stmt_new (store,
                   "SELECT id FROM response WHERE referral = :referral"
                   " AND stage = :stage"
                   " AND CASE WHEN item = :refused THEN 1 ELSE 0 END = :which"
                   " ORDER BY id");
  mo_stmt_bind_int (&stmt, ":referral", it->referral);
  mo_stmt_bind_text (&stmt, ":stage", it->stage);
  mo_stmt_bind_text (&stmt, ":refused", MO_MEASURE_REFUSED);
  mo_stmt_bind_int (&stmt, ":which", refusals);
  while (mo_stmt_step (&stmt)) {
    gint64 id = mo_stmt_int (&stmt, 0);
    g_array_append_val (rows, id);
  }
  if (!mo_stmt_finish (&stmt, error))
    return FALSE;
  for (guint i = 0; i < rows->len; i++)
    if (!mo_store_delete (store, "response", g_array_index (rows, gint64, i), 0, NULL, error))
      return FALSE;
  return TRUE;
}

static gboolean
save_refusal (MoStore *store,
              const MoStatements *it,
              const MoStatementsAsk *ask,
              GError **error)
{
  if (!drop_rows (store, it, FALSE, error) || !drop_rows (store, it, TRUE, error))
    return FALSE;
  const MoStatement *first = it->statements->len ? it->statements->pdata[0] : NULL;
  return first &&
         put_answer (
             store, it, first, MO_MEASURE_REFUSED, 0, MO_STATEMENT_DECLINED, ask, error);
}

static gboolean
save_answers (MoStore *store,
              const MoStatements *it,
              const MoStatementsAsk *ask,
              GError **error)
{
  if (!drop_rows (store, it, TRUE, error))
    return FALSE;
  for (guint i = 0; i < ask->values->len && i < it->statements->len; i++) {
    const MoStatement *one = g_ptr_array_index (it->statements, i);
    int value = g_array_index (ask->values, int, i);
    if (value != MO_STATEMENT_NOT_ASKED &&
        !put_answer (store, it, one, one->key, one->response, value, ask, error))
      return FALSE;
  }
  return TRUE;
}

static gboolean
has_answer (const MoStatementsAsk *ask)
{
  for (guint i = 0; i < ask->values->len; i++)
    if (g_array_index (ask->values, int, i) != MO_STATEMENT_NOT_ASKED)
      return TRUE;
  return FALSE;
}

static const char *
done_words (const MoStatementsAsk *ask)
{
  if (ask->declined)
    return _ ("did not want to answer the statements");
  if (g_str_equal (ask->stage, "baseline"))
    return _ ("statements before the mentoring taken");
  return g_str_equal (ask->stage, "end") ? _ ("statements after the mentoring taken")
                                         : _ ("statements three months on taken");
}

gpointer
mo_store_save_statements_job (MoStore *store, gconstpointer data, GError **error)
{
  const MoStatementsAsk *ask = data;
  g_autofree char *kind = draft_kind (ask->referral, ask->stage);
  g_autoptr (MoStatements) it =
      mo_store_load_statements (store, ask->referral, ask->stage, error);
  g_autofree char *title = it ? mo_store_referral_title (store, ask->referral, error) : NULL;
  gint64 draft;

  if (!title)
    return NULL;
  if (it->statements->len == 0)
    return mo_store_refuse_job (
        error,
        _ ("Nothing is asked at present: no instrument is in use. Take one in "
           "use first."));
  if (!ask->declined && !has_answer (ask))
    return mo_store_refuse_job (
        error,
        _ ("Nothing is answered yet. Answer one, or say that they do not want "
           "to answer."));
  mo_store_label (store, "%s: %s", title, done_words (ask));
  if ((ask->declined ? save_refusal (store, it, ask, error)
                     : save_answers (store, it, ask, error)) &&
      (!g_str_equal (ask->stage, "end") ||
       mo_store_impact_is_in (store, ask->referral, error)) &&
      find_draft (store, kind, &draft, NULL, error) && draft)
    /* through the history, so that Undo brings it back */
    mo_store_delete (store, "draft", draft, 0, NULL, error);
  return NULL;
}
