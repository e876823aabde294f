/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/mo-assessment-form.h"
#include "core/mo-day.h"
#include "core/mo-verdict.h"

G_BEGIN_DECLS

/* An assessment talk under way: what the book knew, and over it what was said, by the keys of
 * the form.  A value: a change is another draft.  An answer that was said remembers what the
 * book said at that moment, so that a change made elsewhere in the meantime is found. */
typedef struct _MoAssessmentDraft MoAssessmentDraft;

/* Keys beside those of the form. */
#define MO_ASSESS_STRAND   "strand"   /* "sci" or "family" */
#define MO_ASSESS_GENDER   "gender"   /* of the person, for she, he and they */
#define MO_ASSESS_REFERRAL "referral" /* its id */
#define MO_ASSESS_TOPICS   "topics"   /* tags that the book says are sought */
#define MO_ASSESS_AT       "at"       /* the question that is asked now */
#define MO_ASSESS_SEEN     "seen"     /* keys of the questions that were left, by blanks */

/* A draft without an answer; owned by the caller, who gives the reference back. */
MoAssessmentDraft *mo_assessment_draft_new (void);
MoAssessmentDraft *mo_assessment_draft_ref (MoAssessmentDraft *draft);
void mo_assessment_draft_unref (MoAssessmentDraft *draft);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (MoAssessmentDraft, mo_assessment_draft_unref)

/* "" where nothing is known; the draft's own. */
const char *mo_assessment_get (const MoAssessmentDraft *draft, const char *key);
/* Another draft in which the book knows this. */
MoAssessmentDraft *
mo_assessment_know (const MoAssessmentDraft *draft, const char *key, const char *value);
/* Another draft in which this was said; what the book says already is not kept as said. */
MoAssessmentDraft *
mo_assessment_say (const MoAssessmentDraft *draft, const char *key, const char *value);
/* What was said in `draft`, over what `book` knows by now. */
MoAssessmentDraft *mo_assessment_rebase (const MoAssessmentDraft *draft,
                                         const MoAssessmentDraft *book);

/* TRUE where it was said in this talk, and differs from the book. */
gboolean mo_assessment_said (const MoAssessmentDraft *draft, const char *key);
/* What the book says of it, "" for nothing. */
const char *mo_assessment_book (const MoAssessmentDraft *draft, const char *key);
/* Case 24: keys whose answer was changed in the book since it was said here, and differs.
 * NULL-terminated, owned by the caller; `was`: what the book said when it was answered. */
char **mo_assessment_conflicts (const MoAssessmentDraft *draft);
const char *mo_assessment_was (const MoAssessmentDraft *draft, const char *key);
/* The same draft, knowing of the conflicts: asked again, there are none. */
MoAssessmentDraft *mo_assessment_settle (const MoAssessmentDraft *draft);

/* Whether both give the same answer to every question. */
gboolean mo_assessment_equal (const MoAssessmentDraft *one, const MoAssessmentDraft *other);
/* What was said, as text and back; what the book knows is not in it.  Text that is no draft is
 * NULL.  Owned by the caller. */
char *mo_assessment_to_text (const MoAssessmentDraft *draft);
MoAssessmentDraft *mo_assessment_from_text (const char *text);
/* Every answer that there is, by the order of keys. */
typedef void (*MoAssessEach) (const char *key, const char *value, gpointer user);
void mo_assessment_each (const MoAssessmentDraft *draft, MoAssessEach each, gpointer user);

/* ---- several codes in one answer: "irrigation;suppository" */

/* Whether the code is one of those of the answer; never for "". */
gboolean mo_assessment_has (const MoAssessmentDraft *draft, const char *key, const char *code);
/* The first one, "" for none; owned by the caller. */
char *mo_assessment_main (const MoAssessmentDraft *draft, const char *key);

G_END_DECLS
