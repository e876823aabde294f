/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/mo-form-draft.h"
#include "core/mo-policy.h"
#include "core/mo-verdict.h"

G_BEGIN_DECLS

/* The application form of mentors, of both strands: the questions that it shares with the
 * referral form have the same keys. */
const MoForm *mo_mentor_form (void);

/* Keys of a draft beside those of the form. */
#define MO_DRAFT_MENTOR "mentor"     /* id of the mentor who enquired, or is one already */
#define MO_DRAFT_USUAL  "lived_days" /* the office's number, as the form reads no settings */

/* An application, empty but for the day and the office's numbers. */
MoFormDraft *mo_mentor_draft_new (MoDay today, const MoPolicy *policy);

/* Since when it is lived with: the injury, or in the family strand the caring. */
MoDay mo_mentor_draft_lived (const MoFormDraft *draft, MoDay today, MoPrecision *precision);
/* Rule LIVED, of the day that the application came. */
MoVerdict mo_mentor_draft_years (const MoFormDraft *draft, MoDay today, const MoPolicy *policy);

/* Rule RIGHT FORM: "each strand has its own form".  FINE, or ASK with the sentence where the
 * answers are those of the other one; mo_mentor_draft_move () then takes them there. */
MoVerdict mo_mentor_draft_right_form (const MoFormDraft *draft);
/* The same answers on the other strand's form; what only this one asks stays, set aside. */
MoFormDraft *mo_mentor_draft_move (const MoFormDraft *draft);

G_END_DECLS
