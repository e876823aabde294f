/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/mo-form-draft.h"
#include "store/mo-store.h"

G_BEGIN_DECLS

/* The use cases of taking a referral, beside those of model/mo-form-jobs.h, as jobs for
 * mo_office_read () and mo_office_write (). */

/* Reads; ask: a MoDay; answers the reply target of a referral received on it, in days, by
 * GINT_TO_POINTER. */
gpointer mo_intake_target_job (MoStore *store, gconstpointer ask, GError **error);

/* Reads; ask: a gint64, a person who was mentored before.  A fresh form with what the book
 * knows of them, linked to them: who asks and the goals are open, as both are new. */
gpointer mo_intake_again_job (MoStore *store, gconstpointer ask, GError **error);

/* Writes; person (or the one in the book that it is), injury, hours, interests, referral and
 * goals in one transaction, and drops the draft.  Refused where an answer still needs a look,
 * or where mentoring again has no new goal.  Answers a gint64, the referral's id (g_free). */
typedef struct {
  gint64 draft_id;
  MoFormDraft *draft;
} MoIntakeTake;
void mo_intake_take_free (MoIntakeTake *take);
gpointer mo_intake_take_job (MoStore *store, gconstpointer ask, GError **error);

G_END_DECLS
