/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/mo-field.h"
#include "store/mo-store.h"

G_BEGIN_DECLS

/* A pair that ends early because the two do not suit: the match is closed, its planned calls
 * are cancelled, and the person waits for another mentor under the same referral. */

/* What is asked about. */
typedef struct {
  gint64 id, referral;
  int rev, done, planned; /* calls */
  char *state, *mentee, *mentor;
} MoRematchFacts;
MO_DECLARE_RECORD (MoRematchFacts, mo_rematch_facts)

/* ask: the pairing's id, a gint64; answers MoRematchFacts. */
gpointer mo_store_rematch_facts_job (MoStore *store, gconstpointer ask, GError **error);

typedef struct {
  gint64 pairing;
  int rev;
  char *reason, *note; /* reason: of the vocabulary "end" */
} MoRematchAsk;
/* The match as seen at `rev`; texts are copied.  Owned by the caller. */
MoRematchAsk *
mo_rematch_ask_new (gint64 pairing, int rev, const char *reason, const char *note);
void mo_rematch_ask_free (MoRematchAsk *ask);
/* Answers the referral's id. */
gpointer mo_store_rematch_job (MoStore *store, gconstpointer ask, GError **error);

G_END_DECLS
