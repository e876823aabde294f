/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/mo-assessment-draft.h"
#include "core/mo-match.h"

G_BEGIN_DECLS

/* What of the form applies, what is right, and what is still missing. */

/* Whether the form is asked in the family strand. */
gboolean mo_assessment_is_family (const MoAssessmentDraft *draft);
/* Whether the question, or the part, is asked in this strand after these answers. */
gboolean mo_assessment_wants (const MoAssessmentDraft *draft, const MoAssessQuestion *question);
gboolean mo_assessment_wants_part (const MoAssessmentDraft *draft, const MoAssessPart *part);
/* The first question of all, and the neighbours that apply; NULL where there is none. */
const MoAssessQuestion *mo_assessment_first (const MoAssessmentDraft *draft,
                                             const MoAssessTopic *topic);
const MoAssessQuestion *mo_assessment_next (const MoAssessmentDraft *draft,
                                            const MoAssessQuestion *question);
const MoAssessQuestion *mo_assessment_before (const MoAssessmentDraft *draft,
                                              const MoAssessQuestion *question);

/* Key under which "not known" and "prefers not to say" are kept: that of the question where it
 * has codes, else one beside it.  Owned by the caller. */
char *mo_assessment_blank_key (const MoAssessQuestion *question);
/* "unknown", "prefers not", or "" where neither was said. */
const char *mo_assessment_blank (const MoAssessmentDraft *draft,
                                 const MoAssessQuestion *question);
gboolean mo_assessment_answered (const MoAssessmentDraft *draft,
                                 const MoAssessQuestion *question);
gboolean mo_assessment_seen (const MoAssessmentDraft *draft, const MoAssessQuestion *question);
/* Another draft in which the question was left once. */
MoAssessmentDraft *mo_assessment_see (const MoAssessmentDraft *draft,
                                      const MoAssessQuestion *question);

typedef enum {
  MO_TOPIC_OPEN,     /* not asked yet */
  MO_TOPIC_PART,     /* some of it is answered */
  MO_TOPIC_SKIPPED,  /* left without an answer */
  MO_TOPIC_ANSWERED, /* all that applies */
  MO_TOPIC_TO_FIX,   /* an answer needs a look */
} MoTopicState;
/* How far a topic is answered; today: days to come are judged by it. */
MoTopicState mo_assessment_topic_state (const MoAssessmentDraft *draft,
                                        const MoAssessTopic *topic,
                                        MoDay today);
/* How many topics are answered. */
guint mo_assessment_progress (const MoAssessmentDraft *draft, MoDay today);

/* FINE, ASK with something to look at, or REFUSED: what is wrong, then what to write. */
MoVerdict
mo_assessment_check (const MoAssessmentDraft *draft, const MoAssessPart *part, MoDay today);
/* The first part that needs a look, NULL for none. */
const MoAssessPart *mo_assessment_problem (const MoAssessmentDraft *draft, MoDay today);
/* Goals in own words. */
guint mo_assessment_goals (const MoAssessmentDraft *draft);

/* ---- in words */

/* The question as it is said; owned by the caller. */
char *mo_assessment_ask (const MoAssessmentDraft *draft, const MoAssessQuestion *question);
/* NULL where there is nothing to say first; the form's own, translated. */
const char *mo_assessment_say_first (const MoAssessmentDraft *draft,
                                     const MoAssessQuestion *question);
const char *mo_assessment_label (const MoAssessmentDraft *draft, const MoAssessPart *part);
/* What was made of a free answer: "C5 to C6, tetraplegia"; NULL for nothing. */
char *
mo_assessment_reading (const MoAssessmentDraft *draft, const MoAssessPart *part, MoDay today);

/* ---- as a side of a match */

/* Takes what the answers say over `side`, which holds what they do not ask for: born, gender,
 * region.  interests: word → its bit + 1, or NULL. */
void mo_assessment_side (const MoAssessmentDraft *draft,
                         GHashTable *interests,
                         MoDay today,
                         MoMatchSide *side);
/* Each interest, folded to lower case, once; NULL-terminated, owned by the caller. */
char **mo_assessment_interests (const MoAssessmentDraft *draft);

G_END_DECLS
