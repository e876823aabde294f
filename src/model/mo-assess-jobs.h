/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/mo-assessment-rules.h"
#include "core/mo-draft.h"
#include "core/mo-match-funnel.h"
#include "store/mo-assessments.h"

G_BEGIN_DECLS

/* The use cases of the assessment talk, as jobs for mo_office_read () and mo_office_write ().
 */

/* Everything that the page needs, read once: after that each answer is arithmetic. */
typedef struct {
  MoAssessed *it;
  MoAssessmentDraft *draft; /* what the book knows, under what was said so far */
  gboolean begun;           /* the draft was there */
  MoBoard *board;
  MoBoardPerson *person; /* its side follows the answers */
  MoMatchSide known;     /* its hours and its day of injury, as they are on record */
  GPtrArray *terms;      /* MoTerm */
  GPtrArray *interests;  /* char *: the words that most mentors share */
  char **earlier_goals;  /* folded */
} MoAssessBook;
void mo_assess_book_free (MoAssessBook *book);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (MoAssessBook, mo_assess_book_free)

/* Reads; ask: a gint64, the referral; answers a MoAssessBook. */
gpointer mo_assess_open_job (MoStore *store, gconstpointer ask, GError **error);

/* Writes; keeps what was said.  One draft a referral, whoever keeps it: answers a gint64, its
 * id (g_free). */
typedef struct {
  gint64 referral;
  char *title, *payload;
} MoAssessKeep;
MoAssessKeep *mo_assess_keep_new (const MoAssessed *it, const MoAssessmentDraft *draft);
void mo_assess_keep_free (MoAssessKeep *keep);
gpointer mo_assess_keep_job (MoStore *store, gconstpointer ask, GError **error);
/* The referral that a draft of this kind is about, 0 for none. */
gint64 mo_assess_draft_referral (const MoDraft *draft);

/* Writes; all that was said, in one transaction: the talk, person, injury, hours, goals,
 * wishes. The first time the referral becomes assessed; after that it is a correction.  Refused
 * where an answer needs a look, and where the book was changed meanwhile in what was answered:
 * then with both in words.  Answers a gint64, the referral (g_free). */
typedef struct {
  gint64 referral;
  MoAssessmentDraft *draft;
} MoAssessDone;
MoAssessDone *mo_assess_done_new (gint64 referral, const MoAssessmentDraft *draft);
void mo_assess_done_free (MoAssessDone *done);
gpointer mo_assess_done_job (MoStore *store, gconstpointer ask, GError **error);

/* ---- what the page says */

/* How many mentors are left after each rule, and all in order for this person as answered. */
typedef struct {
  MoMatchFunnel funnel;
  GArray *ranked; /* MoRanked */
  gboolean under_18;
} MoAssessMatch;
void mo_assess_match_clear (MoAssessMatch *match);
/* Only arithmetic on what was read. */
MoAssessMatch mo_assess_match (MoAssessBook *book, const MoAssessmentDraft *draft);

/* What is still missing to accept, the weightiest first: sentences, owned by the caller. */
char **mo_assess_missing (const MoAssessBook *book, const MoAssessmentDraft *draft);
/* An answer as people read it: "Trans-anal irrigation, Suppository"; owned by the caller, ""
 * for none. */
char *mo_assess_words (GPtrArray *terms, const MoAssessPart *part, const char *value);

G_END_DECLS
