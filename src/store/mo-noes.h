/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/mo-field.h"
#include "core/mo-no-rules.h"
#include "store/mo-store.h"

G_BEGIN_DECLS

/* A no of a mentor or a mentee to a match that was proposed. */
typedef struct {
  gint64 id; /* of the pairing */
  gint64 referral, person, mentor;
  char *name, *mentor_name, *strand;
  char *code, *label; /* "unknown" where nobody wrote the reason down */
  char *words;        /* in their words, or NULL */
  MoDay said_on;
  int side; /* MoNoSide */
  int fit;  /* MoFit of the criterion the reason is about, as both are written down now */
} MoNo;
MO_DECLARE_RECORD (MoNo, mo_no)

/* All noes of one reason, with what they say about the order; those of a side that nobody gave
 * stand with 0. */
typedef struct {
  int side;
  char *code, *label, *says;
  int noes;
} MoNoReason;
MO_DECLARE_RECORD (MoNoReason, mo_no_reason)

typedef struct {
  GPtrArray *noes;    /* MoNo, the latest first */
  GPtrArray *reasons; /* MoNoReason: mentors' then mentees', most often given first */
} MoNoReview;
/* Frees it with all that it holds. */
void mo_no_review_free (MoNoReview *review);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (MoNoReview, mo_no_review_free)

/* from: the first day, or MO_DAY_NONE for all. */
MoNoReview *mo_store_review_noes (MoStore *store, MoDay from, GError **error);
/* As a job; ask: a MoDay. */
gpointer mo_store_review_noes_job (MoStore *store, gconstpointer ask, GError **error);

G_END_DECLS
