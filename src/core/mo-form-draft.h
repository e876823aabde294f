/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/mo-day.h"
#include "core/mo-form.h"
#include "core/mo-verdict.h"

G_BEGIN_DECLS

/* A form being filled in: the answers as they were typed, by the keys of the form.  A
 * value: a change is another draft, so an old one can be kept, compared and saved by another
 * thread. */
typedef struct _MoFormDraft MoFormDraft;

/* Empty, for the SCI strand, received `today` by telephone. */
MoFormDraft *mo_form_draft_new (const MoForm *form, MoDay today);
/* Which form it is. */
const MoForm *mo_form_draft_form (const MoFormDraft *draft);
MoFormDraft *mo_form_draft_ref (MoFormDraft *draft);
void mo_form_draft_unref (MoFormDraft *draft);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (MoFormDraft, mo_form_draft_unref)

/* Keys beside those of the form. */
#define MO_DRAFT_STRAND "strand" /* "sci" or "family" */
#define MO_DRAFT_STEP   "step"   /* where the person left off */
#define MO_DRAFT_SEEN   "seen"   /* keys of the steps that were left once, by blanks */
#define MO_DRAFT_FORM   "form"   /* the form's code; none: a referral */
#define MO_DRAFT_LAYOUT "layout" /* "steps" or "page"; none: as the channel says */
#define MO_DRAFT_PERSON "person" /* id of the person in the book that this one is */

/* "" where nothing was answered; the draft's own. */
const char *mo_form_draft_get (const MoFormDraft *draft, const char *key);
/* Another draft with this answer; NULL or "" takes the answer away. */
MoFormDraft *mo_form_draft_set (const MoFormDraft *draft, const char *key, const char *value);
/* Takes the draft; another one with what is known of the questions of its form that have no
 * answer yet. */
MoFormDraft *mo_form_draft_fill (MoFormDraft *draft, const MoFormDraft *known);
gboolean mo_form_draft_equal (const MoFormDraft *one, const MoFormDraft *other);

/* As text and back; text that is no draft is NULL.  Owned by the caller. */
char *mo_form_draft_to_text (const MoFormDraft *draft);
MoFormDraft *mo_form_draft_from_text (const char *text);

/* "Grace Tilley", or "" while there is no name; cut where it is longer than a heading holds.
 * Owned by the caller. */
char *mo_form_draft_name (const MoFormDraft *draft);
/* The typed day of an answer, with its precision (may be NULL); none where it is not one. */
MoDay mo_form_draft_day (const MoFormDraft *draft,
                         const char *key,
                         MoDay today,
                         MoPrecision *precision);
/* "week": three letters a day, Monday first: m, a, e, or - ; into hours as the book keeps them:
 * morning 9:00 to 12:00, afternoon 12:00 to 17:00, evening 17:00 to 21:00.  FALSE where nothing
 * was ticked. */
gboolean mo_form_draft_hours (const MoFormDraft *draft, guint32 hours[7]);
char *mo_form_week_from_hours (const guint32 hours[7]);
/* "Monday morning and evening, Sunday"; owned by the caller; "" for nothing. */
char *mo_form_week_words (const char *week);

/* ---- what applies */

/* Whether a step, or a question, is asked after these answers.  today: for an age. */
gboolean mo_form_draft_wants_step (const MoFormDraft *draft, const MoFormStep *step);
gboolean
mo_form_draft_wants_field (const MoFormDraft *draft, const MoFormField *field, MoDay today);
/* What was answered and is not asked any more because of the strand (group MO_FORM_ANY_STRAND)
 * or of who asks (MO_FORM_ANYBODY): the labels, "Their name, Their role"; NULL for none.  The
 * answers stay in the draft.  Owned by the caller. */
char *mo_form_draft_set_aside (const MoFormDraft *draft, int group);
/* In the words of who it is about, translated. */
const char *mo_form_step_title (const MoFormStep *step, const MoFormDraft *draft);

/* The sentence under it; NULL for none. */
const char *mo_form_step_intro (const MoFormStep *step, const MoFormDraft *draft);
/* The question's number on the paper form of this draft's strand; 0 for none. */
int mo_form_draft_number (const MoFormDraft *draft, const MoFormField *field);
/* When the one who was injured was born: the person, or the relative in the family strand. */
MoDay mo_form_draft_injured_born (const MoFormDraft *draft, MoDay today);

/* ---- what is right */

/* What the program made of an answer: "C5 to C6, tetraplegia", "June 2019, day not known · 6
 * years and 9 months ago"; NULL where there is nothing to add.  Owned by the caller. */
char *mo_form_draft_reading (const MoFormDraft *draft, const MoFormField *field, MoDay today);
/* FINE, or REFUSED with the sentence: what is wrong, then what to write. */
MoVerdict mo_form_draft_check (const MoFormDraft *draft, const MoFormField *field, MoDay today);
/* How many answers of a step need a look; of the whole form where step is NULL. */
int mo_form_draft_problems (const MoFormDraft *draft, const MoFormStep *step, MoDay today);

G_END_DECLS
