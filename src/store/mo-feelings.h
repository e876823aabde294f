/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/mo-feeling-rules.h"
#include "core/mo-field.h"
#include "store/mo-store.h"

G_BEGIN_DECLS

/* How it feels, as it was answered. */
typedef struct {
  gint64 id;
  int rev;
  gint64 pairing, person;    /* person: who said it */
  char *role, *name, *other; /* "mentee" or "mentor"; names of who said it and of the other */
  int after_call, score;
  MoDay taken;
  char *comment, *taken_by;
  char *scope, *scope_words; /* of the vocabulary "quote"; NULL: may not be quoted */
  char *quote_how, *quote_by;
  MoDay until, quote_on, ended;
} MoFeeling;
MO_DECLARE_RECORD (MoFeeling, mo_feeling)

typedef struct {
  gint64 pairing;
  gboolean mentor; /* who is asked */
} MoFeelingWho;

/* What is needed to ask one side. */
typedef struct {
  gint64 pairing;
  gboolean mentor;
  char *name, *other, *first, *other_first;
  int done, after_call; /* which call it is asked after now */
  GPtrArray *answers;   /* MoFeeling of that side, the newest first */
  GPtrArray *scopes;    /* MoTerm of the vocabulary "quote" */
} MoFeelingFacts;
void mo_feeling_facts_free (MoFeelingFacts *facts);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (MoFeelingFacts, mo_feeling_facts_free)
/* ask: MoFeelingWho. */
gpointer mo_store_feeling_facts_job (MoStore *store, gconstpointer ask, GError **error);

/* An answer to be kept; scope NULL or "": not to be quoted. */
typedef struct {
  gint64 pairing;
  gboolean mentor;
  int after_call, score;
  char *comment, *scope, *quote_how;
  MoDay until;
} MoFeelingAsk;
void mo_feeling_ask_free (MoFeelingAsk *ask);
/* ask: MoFeelingAsk; what was answered after the same call before is replaced, and stays in the
 * history.  Answers its id as a gint64 * (g_free). */
gpointer mo_store_put_feeling_job (MoStore *store, gconstpointer ask, GError **error);

/* Quotes: answers that may be quoted, whether they still may or not; the newest first. */
GPtrArray *mo_store_list_quotes (MoStore *store, GError **error);
gpointer mo_store_list_quotes_job (MoStore *store, gconstpointer ask, GError **error);

/* What was agreed about a quote, put anew. */
typedef struct {
  gint64 id;
  int rev;
  char *comment, *scope, *quote_how;
  MoDay until;
} MoQuoteAsk;
void mo_quote_ask_free (MoQuoteAsk *ask);
gpointer mo_store_agree_quote_job (MoStore *store, gconstpointer ask, GError **error);
/* ask: gint64 *: from today on it may not be used. */
gpointer mo_store_end_quote_job (MoStore *store, gconstpointer ask, GError **error);

G_END_DECLS
