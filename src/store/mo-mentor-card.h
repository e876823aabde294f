/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/mo-field.h"
#include "core/mo-week.h"
#include "store/mo-mentor-steps.h"

G_BEGIN_DECLS

/* What the page about one mentor shows.  Bladder, bowels and pain are not among it: they are
 * opened on the person's page, which writes down who opened them. */

typedef struct {
  gint64 id, person;
  int rev;
  char *name, *pronouns, *town, *region;
  char *state, *state_reason;
  int sci, family, young_people_ok;
  MoDay state_on, applied_on, approved_on, sci_trained_on, family_trained_on;

  /* lived experience */
  char *relation_kind, *relation; /* relation: its label */
  MoDay lived_since, waiver_on;
  char *lived_precision, *waiver_by, *waiver_why;
  char *level, *level_said, *completeness; /* level: as said, else the code */
  int folded;                              /* 1: there is more, which stays folded */

  /* places */
  int capacity, taken, proposals, going; /* taken: proposals and going */
  MoDay capacity_agreed_on, rest_set, ended, ended_hard, paused_until, ask_again_on;
  MoDay last_asked_on, left_on;
  char *leave_words;

  /* support */
  MoDay first_call, supervised, supervision; /* supervision: a day that was agreed on */
  int talking;

  char *languages, *gender_wish, *note;
} MoMentorAbout;
MO_DECLARE_RECORD (MoMentorAbout, mo_mentor_about)

typedef struct {
  gint64 id, person, referral;
  char *name, *state, *end_reason,
      *end_words; /* end_words: why it ended, or why it came to nothing */
  int calls, call_limit, extra, reached; /* reached: goals */
  MoDay drafted_on, agreed_on, ended_on;
} MoMentorPair;
MO_DECLARE_RECORD (MoMentorPair, mo_mentor_pair)

/* A line of the check register: metadata only. */
typedef struct {
  gint64 id;
  int rev;
  char *kind, *workforce, *number, *seen_by, *level_reason;
  MoDay issued_on, seen_on, status_checked_on, renew_on;
  int update_service;
} MoMentorCheck;
MO_DECLARE_RECORD (MoMentorCheck, mo_mentor_check)

typedef struct {
  gint64 id;
  char *kind, *who, *note;
  MoDay due_on, done_on;
  int strain; /* -1 was not told */
} MoMentorSupport;
MO_DECLARE_RECORD (MoMentorSupport, mo_mentor_support)

typedef struct {
  gint64 id, event;
  char *strand, *outcome, *venue;
  MoDay from_on, to_on, cancelled_on;
} MoMentorTraining;
MO_DECLARE_RECORD (MoMentorTraining, mo_mentor_training)

/* Staff's own; never part of a score. */
typedef struct {
  gint64 id, corrects;
  char *kind, *at, *who, *words;
} MoMentorNote;
MO_DECLARE_RECORD (MoMentorNote, mo_mentor_note)

typedef struct {
  gint64 id;
  char *kind, *tag, *label; /* kind: "interest" or "topic" */
  int comfort;              /* -1 was not told */
} MoMentorTopic;
MO_DECLARE_RECORD (MoMentorTopic, mo_mentor_topic)

/* What a mentor gave, in minutes. */
typedef struct {
  int calls, call_minutes, summaries, training_minutes;
} MoMentorGiven;

typedef struct {
  MoMentorAbout *facts;
  GPtrArray *pairs;                /* what goes on first, then the newest; at most 40 */
  GPtrArray *checks;               /* the newest first */
  GPtrArray *support;              /* what is agreed on first, then the newest; 20 */
  GPtrArray *training, *notes;     /* the newest first */
  GPtrArray *topics, *steps;       /* by their words; in their order */
  int pairs_ever;                  /* matches that were agreed, in all */
  MoDay year;                      /* the financial year that runs began on */
  MoMentorGiven given, given_ever; /* in that year; ever */
  MoDay check_due, rest_until;     /* by the rules */
  MoDay support_due;               /* by the rules */
  MoWeek week;
} MoMentorCard;
/* Frees it with all that it holds. */
void mo_mentor_card_free (MoMentorCard *card);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (MoMentorCard, mo_mentor_card_free)

/* NULL with MO_STORE_NOT_FOUND where there is no such mentor. */
MoMentorAbout *mo_store_load_mentor_about (MoStore *store, gint64 mentor, GError **error);
MoMentorCard *mo_store_load_mentor_card (MoStore *store, gint64 mentor, GError **error);
/* The same as a job; ask: gint64. */
gpointer mo_store_mentor_card_job (MoStore *store, gconstpointer ask, GError **error);

G_END_DECLS
