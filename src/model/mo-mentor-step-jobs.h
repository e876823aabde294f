/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/mo-mentor-steps.h"

G_BEGIN_DECLS

/* The steps of a mentor's way, as jobs for mo_office_write (); the history says what was done.
 * Refusals carry the rule's sentence. */

typedef struct {
  gint64 mentor;
  int rev;  /* as the person saw it, or 0 */
  char *to; /* a state of core/mo-mentor-rules.h */
  MoDay on, ask_again;
  char *why; /* a note; needed where the rule asks for a reason */
} MoMentorStepAsk;
/* The mentor as seen at `rev` goes to the state `to`, which is copied.  Owned by the caller. */
MoMentorStepAsk *mo_mentor_step_ask_new (gint64 mentor, int rev, const char *to, MoDay on);
void mo_mentor_step_ask_free (MoMentorStepAsk *ask);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (MoMentorStepAsk, mo_mentor_step_ask_free)
/* Writes; answers nothing. */
gpointer mo_mentor_step_job (MoStore *store, gconstpointer ask, GError **error);

/* Reads; ask: a gint64, the mentor; answers a MoMentorFacts. */
gpointer mo_mentor_facts_job (MoStore *store, gconstpointer ask, GError **error);

G_END_DECLS
