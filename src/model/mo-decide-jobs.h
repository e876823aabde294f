/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/mo-decision.h"

G_BEGIN_DECLS

/* A service that somebody is pointed to; own words where it is not in the directory. */
typedef struct {
  gint64 service;
  char *said;
} MoDecideSignpost;

/* What a person decides of a referral; texts are the ask's own. */
typedef struct {
  MoDecision decision;
  gint64 referral;
  int rev; /* the version that the person saw */
  char *why;
  char *goal, *domain;               /* accept: one more goal, or NULL */
  gboolean new_confirmed, wait_told; /* accept: what was confirmed */
  GArray *signposts;                 /* not suitable: of MoDecideSignpost */
  gboolean none_wanted;
  MoDay follow_up;  /* asked then what became of them; none: the office's number of days */
  MoDay look_again; /* on hold: the day to look at it again, or none */
} MoDecideAsk;
MoDecideAsk *mo_decide_ask_new (MoDecision decision, gint64 referral, int rev);
void mo_decide_ask_point_to (MoDecideAsk *ask, gint64 service, const char *said);
void mo_decide_ask_free (gpointer ask);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (MoDecideAsk, mo_decide_ask_free)

/* Writes; one change set with its sentence.  REFUSED with the rule's sentence, also for what is
 * still to be confirmed; CONFLICT where somebody else changed the referral. */
gpointer mo_decide_job (MoStore *store, gconstpointer ask, GError **error);

/* The other things done beside a decision, each one change set. */
typedef enum {
  MO_DECIDE_ADD_GOAL,     /* goal, domain */
  MO_DECIDE_CHANGE_GOAL,  /* row: the goal; goal, domain */
  MO_DECIDE_DROP_GOAL,    /* row: the goal */
  MO_DECIDE_ADD_SIGNPOST, /* signposts, follow_up: whatever was decided */
  MO_DECIDE_REOPEN,       /* why: the decision was another */
  MO_DECIDE_RESUME,       /* off hold */
} MoDecideStep;

typedef struct {
  MoDecideStep step;
  gint64 referral, row;
  int rev;
  char *goal, *domain, *why, *said;
  gint64 service;
  MoDay follow_up;
} MoDecideStepAsk;
/* A step on the referral as seen at `rev`; the caller fills the rest.  Owned by the caller. */
MoDecideStepAsk *mo_decide_step_ask_new (MoDecideStep step, gint64 referral, int rev);
void mo_decide_step_ask_free (gpointer ask);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (MoDecideStepAsk, mo_decide_step_ask_free)
/* Takes the step of a MoDecideStepAsk.  Always NULL; REFUSED or CONFLICT as the error. */
gpointer mo_decide_step_job (MoStore *store, gconstpointer ask, GError **error);

G_END_DECLS
