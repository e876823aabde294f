/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/mo-no-answer.h"
#include "core/mo-ten-rules.h"
#include "store/mo-store.h"

G_BEGIN_DECLS

typedef struct {
  gint64 pairing, person; /* person: the mentee */
  char *mentee, *mentor, *first, *other, *office, *times;
  gboolean withhold, voicemail;
  GArray *phones; /* MoNoAnswerPhone; their texts are owned */
  int running;    /* calls without an answer since the last that took place */
  MoDay last;     /* the last of them, or none */
  int rung;       /* times the office rang since then without reaching anybody */
} MoNobody;
/* Frees it with all that it holds. */
void mo_nobody_free (MoNobody *nobody);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (MoNobody, mo_nobody_free)
/* For the rules and words of core; points into it. */
MoNoAnswer mo_nobody_facts (const MoNobody *nobody);

/* ask: gint64 * of the match. */
gpointer mo_store_nobody_job (MoStore *store, gconstpointer ask, GError **error);

/* That the office rang the mentee because nobody answers; outcome as the table `ring` has it.
 */
typedef struct {
  gint64 pairing, person;
  char *outcome, *line;
} MoRung;
/* Frees it with all that it holds. */
void mo_rung_free (MoRung *rung);
gpointer mo_store_rung_job (MoStore *store, gconstpointer ask, GError **error);

G_END_DECLS
