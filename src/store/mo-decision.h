/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/mo-decision-rules.h"
#include "core/mo-field.h"
#include "store/mo-store.h"

G_BEGIN_DECLS

/* A goal beside the decision; old: it was a goal of an earlier mentoring that was closed. */
typedef struct {
  gint64 id;
  int rev;
  char *words, *domain, *domain_words, *status;
  int old;
} MoDecisionGoal;
MO_DECLARE_RECORD (MoDecisionGoal, mo_decision_goal)

/* An earlier referral of the same person. */
typedef struct {
  gint64 id;
  int year; /* of its match, else of its receipt */
  char *number, *state;
  char *mentor; /* initials of the last mentor, "H. M."; NULL where there was no match */
  int calls;    /* that took place */
  char *end;    /* how the match ended, in words, or NULL */
  char *goals;  /* one a line, each with how it ended */
} MoEarlierReferral;
MO_DECLARE_RECORD (MoEarlierReferral, mo_earlier_referral)

/* All that a decision looks at. */
typedef struct {
  gint64 id, person;
  int rev;
  char *number, *name, *known_as, *strand, *state, *held_state, *state_by;
  char *referrer, *agreement, *about, *town, *format;
  int young, age; /* age -1: not known */
  MoDay received, first_contact, assessed, accepted, decided, state_on, review;
  char *assessed_by, *decision, *decided_by, *decision_reason, *hold_reason, *close_reason;
  char *mental_health, *wish, *note;
  char *guardian_name, *guardian_relation, *competence_by;
  int has_pairing; /* a match is under way */
  int baseline;    /* answers of the statements before mentoring that are on record */

  GPtrArray *goals;         /* MoDecisionGoal */
  GPtrArray *earlier;       /* MoEarlierReferral, the newest first */
  GPtrArray *signposts;     /* MoSignpost */
  GPtrArray *services;      /* MoService, by name */
  GPtrArray *domains;       /* MoTerm of the vocabulary "goal" that are in use */
  GHashTable *closed_goals; /* of the mentoring before, by mo_goal_fold () */
  MoMentorCount mentors;
} MoDecisionCase;
/* Frees it with all that it holds. */
void mo_decision_case_free (MoDecisionCase *it);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (MoDecisionCase, mo_decision_case_free)

/* NULL with MO_STORE_NOT_FOUND where there is no such referral. */
MoDecisionCase *mo_store_load_decision (MoStore *store, gint64 referral, GError **error);
/* As a job; ask: gint64 * of the referral. */
gpointer mo_store_load_decision_job (MoStore *store, gconstpointer ask, GError **error);

/* Rule ACCEPT on what stands on record, as far as it refuses whatever a person confirms: every
 * acceptance asks this, from whichever form it comes. */
gboolean mo_store_may_accept (MoStore *store, gint64 referral, GError **error);

/* TRUE where there is an earlier mentoring of the person that was closed. */
gboolean mo_decision_is_again (const MoDecisionCase *it);
/* The facts of an acceptance as they stand; goal: one that is told with the decision, or NULL.
 * What a person confirms is left FALSE. */
MoAcceptance mo_decision_facts (const MoDecisionCase *it, const char *goal);
/* Whether such words were a goal of an earlier mentoring that was closed. */
gboolean mo_decision_goal_is_old (const MoDecisionCase *it, const char *words);

/* How many mentors could be asked for this person, and why not the others. */
gboolean mo_store_count_mentors_for (MoStore *store,
                                     gint64 referral,
                                     MoMentorCount *count,
                                     GError **error);

G_END_DECLS
