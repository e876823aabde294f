/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/mo-field.h"
#include "core/mo-ten-rules.h"
#include "store/mo-store.h"

G_BEGIN_DECLS

/* One or two calls more: asked for with the reason, then decided. */

/* Where a match stands with its calls, and the request that waits, if one does. */
typedef struct {
  gint64 pairing;
  char *mentee, *mentor, *state;
  int done, planned, total, extra; /* total: ten; extra: granted so far */
  gint64 request;                  /* 0: none waits */
  int rev;                         /* of the request */
  char *reason, *asked_by;
  MoDay asked;
  char *me; /* who sits here */
} MoMoreCalls;
MO_DECLARE_RECORD (MoMoreCalls, mo_more_calls)

/* NULL with MO_STORE_NOT_FOUND where there is no such match. */
MoMoreCalls *mo_store_load_more_calls (MoStore *store, gint64 pairing, GError **error);
/* ask: gint64 * of the match; answers an MoMoreCalls. */
gpointer mo_store_load_more_calls_job (MoStore *store, gconstpointer ask, GError **error);

/* request 0: it is asked for first, by whoever sits here; decided FALSE leaves it at that. */
typedef struct {
  gint64 pairing, request;
  int rev;
  char *reason;
  gboolean decided;
  int granted; /* 0 refuses */
  char *decided_by, *answer;
} MoMoreAsk;
void mo_more_ask_free (MoMoreAsk *ask);
/* Inside mo_store_write (); refuses by the rules of core/mo-ten-rules. */
gboolean mo_store_more_calls (MoStore *store, const MoMoreAsk *ask, GError **error);
/* ask: MoMoreAsk; says in the history what was done. */
gpointer mo_store_more_calls_job (MoStore *store, gconstpointer ask, GError **error);

G_END_DECLS
