/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/mo-ending-rules.h"
#include "core/mo-field.h"
#include "store/mo-extensions.h"
#include "store/mo-store.h"

G_BEGIN_DECLS

/* The endings of matches, from the plan at call 8 to what comes long after. */

/* A match that nears its end, ends, or is to be looked after once more. */
typedef struct {
  gint64 id;
  int rev;
  gint64 person, referral, mentor;
  gint64 owner; /* who looks after the referral, of staff; 0 for nobody */
  char *number, *mentee, *known_as, *mentor_name, *phone;
  char *state, *end_reason, *end_words, *end_note;
  int done, planned, limit, calls, extra; /* limit: calls and what was granted */
  int goals, reviewed, reached, impact;
  MoDay started, last_done, next_call, ended, closed, impact_due, impact_done;
  MoDay plan, talk, follow_up_due, follow_up, spring_due, spring_asked;
  char *spring;

  /* Judged on the day of asking. */
  int kind;        /* MoEndKind */
  int next;        /* MoEndingStep, MO_ENDING_STEPS where nothing is to be done now */
  MoDay due;       /* of the next step, none without one */
  int level;       /* MoLevel of that day */
  char *due_words; /* "3 days late"; NULL without a day */
} MoEndingView;
MO_DECLARE_RECORD (MoEndingView, mo_ending_view)
/* What the rules ask of it; the texts stay the view's. */
MoEndingFacts mo_ending_view_facts (const MoEndingView *view);

/* Those to be looked after, the most pressing first: near the end, ended, and closed ones that
 * were closed within MO_ENDINGS_RECENT days or are to be rung again within `ahead` days.  One
 * query. */
#define MO_ENDINGS_RECENT 60
GPtrArray *mo_store_list_endings (MoStore *store, int ahead, GError **error);
/* As a job; ask is not read. */
gpointer mo_store_list_endings_job (MoStore *store, gconstpointer ask, GError **error);
/* One match in whatever state; NULL with MO_STORE_NOT_FOUND. */
MoEndingView *mo_store_load_ending_view (MoStore *store, gint64 pairing, GError **error);

/* What was written down of an ending; id 0 where nothing was yet. */
typedef struct {
  gint64 id;
  int rev;
  MoDay plan_on, talk_on, mentee_told, mentor_told, follow_up_on, spring_on, spring_asked;
  char *plan, *plan_by, *last_call_wish;
  char *talk_by, *feelings, *still_hard, *next;
  char *follow_up, *follow_up_by, *spring, *spring_answer;
} MoEndingWords;
MO_DECLARE_RECORD (MoEndingWords, mo_ending_words)

typedef struct {
  gint64 id;
  int rev;
  char *words, *target, *status, *note, *reviewed_by;
  int importance, difficulty;
  int scored, score; /* scored: 1 where score is one */
  int reviewed;      /* 1 where it was looked at again */
  MoDay reviewed_on;
} MoEndingGoal;
MO_DECLARE_RECORD (MoEndingGoal, mo_ending_goal)

/* Something that was offered for the time after. */
typedef struct {
  gint64 id;
  int rev;
  char *kind, *kind_words, *service, *note, *answer, *offered_by;
  MoDay offered, taken, answered;
} MoOnward;
MO_DECLARE_RECORD (MoOnward, mo_onward)
/* "taken up", translated; "" for NULL. */
const char *mo_onward_answer_words (const char *answer);

/* A statement before, after and three months on; 0: not asked or not answered then. */
typedef struct {
  char *code, *sentence;
  int before, after, later; /* which answer, from 1; 0: none, or other words */
  int low;                  /* what the first answer counts */
  int turned;               /* less of it is better */
} MoStatementPair;
MO_DECLARE_RECORD (MoStatementPair, mo_statement_pair)

/* The mentor's own check of this match; gain 0: not told. */
typedef struct {
  gint64 id;
  int gain, strain;
  char *again, *words, *who;
  MoDay taken;
} MoMentorGain;
MO_DECLARE_RECORD (MoMentorGain, mo_mentor_gain)

/* All that a page about one ending shows. */
typedef struct {
  MoEndingView *view;
  MoEndingWords *words;
  GPtrArray *goals, *onward, *statements; /* statements: empty until they were asked again */
  MoDay later;                            /* asked once more, three months on; none: not yet */
  MoMentorGain *check;                    /* NULL: not asked yet */
  MoMoreCalls *more;                      /* what was asked for beyond the calls granted */
  MoDay today;
  MoPolicy policy;
} MoEnding;
void mo_ending_free (MoEnding *ending);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (MoEnding, mo_ending_free)
/* TRUE where one or two calls more may be asked for or decided now: not once it has ended. */
gboolean mo_ending_offers_more (const MoEnding *ending);
/* ask: gint64 of the match; answers a MoEnding. */
gpointer mo_store_load_ending_job (MoStore *store, gconstpointer ask, GError **error);

/* ---------------------------------------------------------------------- writing */

/* What is written of an ending; texts are the ask's own, those that a job does not name stay
 * NULL. Each job is one change set with its sentence, and REFUSED by the rules. */
typedef struct {
  gint64 pairing, row;
  int rev; /* of what the person saw: the ending's words, the goal, the match */
  char *plan, *wish;
  char *feelings, *hard, *next, *spring;
  char *reason, *note, *answer, *kind;
  gboolean told, confirmed;
  int score, importance, difficulty;
  gint64 service;
  MoDay day;
} MoEndingAsk;
MoEndingAsk *mo_ending_ask_new (gint64 pairing, int rev);
void mo_ending_ask_free (gpointer ask);

/* plan, wish; the match is “ending” from then on. */
gpointer mo_store_plan_ending_job (MoStore *store, gconstpointer ask, GError **error);
/* feelings, hard, next, spring; told: both were reminded that what was said stays with them. */
gpointer mo_store_ending_talk_job (MoStore *store, gconstpointer ask, GError **error);
/* row: the goal; score, importance, difficulty, note. */
gpointer mo_store_review_goal_job (MoStore *store, gconstpointer ask, GError **error);
/* reason, note; confirmed: planned calls are cancelled by it.  The measures fall due. */
gpointer mo_store_end_match_job (MoStore *store, gconstpointer ask, GError **error);
/* day: to be rung again on, or none. */
gpointer mo_store_close_match_job (MoStore *store, gconstpointer ask, GError **error);
/* note: how it goes; what comes of it stands under what was offered. */
gpointer mo_store_ending_follow_up_job (MoStore *store, gconstpointer ask, GError **error);
/* answer yes, no or later (then day); note.  yes: an enquiry of a mentor to be. */
gpointer mo_store_ask_spring_job (MoStore *store, gconstpointer ask, GError **error);
/* kind, service, note: offered today. */
gpointer mo_store_offer_onward_job (MoStore *store, gconstpointer ask, GError **error);
/* row: of what was offered; answer: interested, not_now, no, taken_up; note. */
gpointer mo_store_answer_onward_job (MoStore *store, gconstpointer ask, GError **error);

/* What a match gave its mentor and what it cost; pairing 0: the yearly check. */
typedef struct {
  gint64 mentor, pairing;
  int gain, strain;   /* gain 1–5, 0 not told; strain 0–3 */
  char *again, *note; /* again: would mentor again: yes, not now, no */
  gboolean told;      /* reminded that what was said stays with them */
} MoMentorCheckAsk;
void mo_mentor_check_ask_free (gpointer ask);
/* Strain from “some” on makes a support call due. */
gpointer mo_store_mentor_check_job (MoStore *store, gconstpointer ask, GError **error);

/* Inside mo_store_write (): the statements were asked again, or nothing of them was answered:
 * the match of the referral that waits for them has them. */
gboolean mo_store_impact_is_in (MoStore *store, gint64 referral, GError **error);

G_END_DECLS
