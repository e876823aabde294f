/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/mo-field.h"
#include "store/mo-store.h"

G_BEGIN_DECLS

/* The service's words: codes that the program reasons with, labels that people read.  The
 * office may change a label, add a word of its own and retire one; what was recorded keeps it.
 */
typedef struct {
  gint64 id;
  int rev;
  char *vocabulary, *code, *label;
  int sort, retired;
} MoTerm;

MO_DECLARE_RECORD (MoTerm, mo_term)

/* Every word of every vocabulary, in their order, retired ones too; NULL with error set. */
GPtrArray *mo_store_list_terms (MoStore *store, GError **error);
/* The same as a job; ask unused, answers a GPtrArray of MoTerm. */
gpointer mo_terms_list_job (MoStore *store, gconstpointer ask, GError **error);

/* Asks for one change; texts are the ask's own. */
typedef struct {
  gint64 id; /* 0: a new word */
  int rev;
  char *vocabulary, *label;
  gboolean retired;
} MoTermAsk;

/* A change of the word, or a new one for NULL; owned by the caller. */
MoTermAsk *mo_term_ask_new (const MoTerm *term);
void mo_term_ask_free (gpointer ask);
/* Writes a word; a new one gets a code made from its label.  REFUSED for an empty label. */
gpointer mo_term_put_job (MoStore *store, gconstpointer ask, GError **error);

G_END_DECLS
