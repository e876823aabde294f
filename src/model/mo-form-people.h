/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/mo-form-draft.h"
#include "store/mo-store.h"

G_BEGIN_DECLS

/* What every long form tells of a person, out of its draft into the book.  For jobs. */

/* NULL where nothing was answered; the draft's own. */
const char *mo_form_said (const MoFormDraft *draft, const char *key);
/* The same, and NULL where the question is not asked any more. */
const char *mo_form_wanted (const MoFormDraft *draft, const char *key, MoDay today);
/* 1, 0, or -1 where it is not known. */
int mo_form_yes_or_no (const char *answer);

/* The person in the book that this one was said to be (MO_DRAFT_PERSON), or a new one, with the
 * telephone; 0 with error set. */
gint64 mo_form_save_person (MoStore *store, const MoFormDraft *draft, GError **error);
/* Injury, hours, interests.  role: "seeks" or "offers". */
gboolean mo_form_save_about (MoStore *store,
                             gint64 person,
                             const MoFormDraft *draft,
                             const char *role,
                             GError **error);

G_END_DECLS
