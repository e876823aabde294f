/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/mo-assessment-draft.h"
#include "store/mo-board.h"
#include "store/mo-people.h"

G_BEGIN_DECLS

/* Assessment talks: what the book knows before one, and writing down what was said. */

/* A referral as the talk needs it. */
typedef struct {
  gint64 id;
  gint64 person;
  int rev;
  char *number, *first_name, *last_name, *strand, *state, *town, *voicemail_safe;
  char *booked_for; /* UTC of the talk, NULL for none */
  char *level_code, *completeness;
  char *guardian_name, *competence_by;
  MoDay born, assessed;
  int young;
  gint64 assessment; /* the talk that took place, 0 for none yet */
  char *who;         /* who led it */
  char *answers;     /* all answers of it, JSON */
} MoAssessed;
MO_DECLARE_RECORD (MoAssessed, mo_assessed)

/* NULL with MO_STORE_NOT_FOUND where there is no such referral. */
MoAssessed *mo_store_load_assessed (MoStore *store, gint64 referral, GError **error);
/* What the book knows, as answers; NULL with error set. */
MoAssessmentDraft *
mo_store_load_assessment_book (MoStore *store, const MoAssessed *assessed, GError **error);
/* What the talk does not ask for of a side of the match: born, gender, region. */
MoBoardPerson *
mo_store_load_assessed_side (MoStore *store, const MoAssessed *assessed, GError **error);

/* Writes what was said and differs from the book: person, injury (a new version, the old one
 * kept), hours, interests, topics, goals, the wishes on the referral.  `draft` stands over the
 * book as it is now. */
gboolean mo_store_write_answers (MoStore *store,
                                 const MoAssessed *assessed,
                                 const MoAssessmentDraft *draft,
                                 GError **error);
/* The talk itself with all its answers.  The first time the referral becomes assessed, by the
 * rule of its state; after that the same row is corrected, and history keeps what it was. */
gboolean mo_store_write_talk (MoStore *store,
                              const MoAssessed *assessed,
                              const MoAssessmentDraft *draft,
                              GError **error);

/* Asked for and not on the list yet: a task for today to send the leaflet. */
gboolean mo_store_send_leaflet (MoStore *store,
                                const MoAssessed *assessed,
                                const MoAssessmentDraft *draft,
                                GError **error);
/* The words that most mentors share, the commonest first, at most twelve, as char *; NULL with
 * error set. */
GPtrArray *mo_store_list_shared_interests (MoStore *store, GError **error);

/* Answers as JSON and back; NULL for text that is none. */
char *mo_assessment_to_json (const MoAssessmentDraft *draft);
MoAssessmentDraft *mo_assessment_from_json (const char *json);

/* How the answers about mental health stand on the referral: "On a waiting list. The GP asked
 * in May."; "" for nothing; owned by the caller. */
char *mo_assessment_support_words (const MoAssessmentDraft *draft);

/* Goals of earlier mentorings of this person that ended, folded; rule 2 wants one that is not
 * among them.  NULL with error set. */
char **mo_store_earlier_goals (MoStore *store, gint64 person, gint64 referral, GError **error);

G_END_DECLS
