/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/mo-terms.h"

#include <glib/gi18n-lib.h>

#include "store/mo-change.h"
#include "store/mo-stmt.h"

#define OWN_WORDS_SORT 50 /* after the service's own, before "not known" */

static const MoField fields[] = {
  MO_FIELD (INT64, MoTerm, id),        MO_FIELD (INT, MoTerm, rev),
  MO_FIELD (TEXT, MoTerm, vocabulary), MO_FIELD (TEXT, MoTerm, code),
  MO_FIELD (TEXT, MoTerm, label),      MO_FIELD (INT, MoTerm, sort),
  MO_FIELD (INT, MoTerm, retired),     MO_FIELD_END,
};

MO_DEFINE_RECORD (MoTerm, mo_term, fields)

GPtrArray *
mo_store_list_terms (MoStore *store, GError **error)
{
  g_auto (MoStmt) stmt = mo_stmt_new (store,
                                      "SELECT id, rev, vocabulary, code, label, sort, retired"
                                      " FROM term ORDER BY vocabulary, sort, label, id");
  return mo_stmt_read_all (&stmt, mo_term, error);
}

gpointer
mo_terms_list_job (MoStore *store, gconstpointer ask, GError **error)
{
  return mo_store_list_terms (store, error);
}

MoTermAsk *
mo_term_ask_new (const MoTerm *term)
{
  MoTermAsk *ask = g_new0 (MoTermAsk, 1);
  if (term)
    *ask = (MoTermAsk){ .id = term->id,
                        .rev = term->rev,
                        .vocabulary = g_strdup (term->vocabulary),
                        .label = g_strdup (term->label),
                        .retired = term->retired };
  return ask;
}

void
mo_term_ask_free (gpointer data)
{
  MoTermAsk *ask = data;
  g_free (ask->vocabulary);
  g_free (ask->label);
  g_free (ask);
}

gpointer
mo_term_put_job (MoStore *store, gconstpointer data, GError **error)
{
  const MoTermAsk *ask = data;
  g_autofree char *label = g_strstrip (g_strdup (ask->label ? ask->label : ""));

  if (!*label)
    return mo_store_refuse_job (error, _ ("Write the word that people read."));
  MoChange *change = mo_change_new ("term", ask->id, ask->rev);
  if (!ask->id) {
    g_autofree char *code = mo_fold (label);
    mo_change_text (change, "vocabulary", ask->vocabulary);
    mo_change_text (change, "code", code);
    mo_change_int (change, "sort", OWN_WORDS_SORT);
  }
  mo_change_text (change, "label", label);
  mo_change_int (change, "retired", ask->retired ? 1 : 0);
  mo_store_save (store, change, NULL, error);
  return NULL;
}
