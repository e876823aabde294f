/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/mo-day.h"
#include "core/mo-figures.h"
#include "core/mo-need.h"
#include "core/mo-policy.h"
#include "core/mo-referral-rules.h"

G_BEGIN_DECLS

/* Everything the measures are counted from, as flat records: read once, looked at by each
 * measure.  Days that have not come are MO_DAY_NONE; texts are interned codes of vocabularies
 * (g_intern_string), never names.  `at` and `of` are places in the arrays here, -1 for none. */

/* One referral; the first member is what the figures of waiting read. */
typedef struct {
  MoFigureCase wait;
  gint64 id, person;
  gboolean young, self_referred, injury_known_centre, treated_in_centre, mentee_again;
  gboolean not_suitable, signposted, signpost_taken;
  const char *source, *region, *gender, *ethnicity, *level_band, *state;
  int age;                            /* in years when received; -1 not known */
  MoDay assessed, first_call, closed; /* first_call: the first that was done */
  MoDay decided;                      /* accepted, or not */
  int assess_paused, call_paused;     /* days on hold until assessed, until the first call */
  int required, filled;               /* fields that the office wants of a referral */
} MoCaseFact;

/* One match that was at least drafted. */
typedef struct {
  gint64 id;
  int of;     /* cases */
  int mentor; /* mentors */
  const char *state, *end_reason;
  MoDay drafted, asked, agreed, started, ended, closed; /* started: first done call */
  int done, missed, planned;    /* calls: done; no answer, no show, cancelled; still planned */
  int limit, extra;             /* calls agreed on at first; granted on top */
  int goals, reviewed, reached; /* goals of this match; reviewed; fully reached */
  gboolean has_t;
  double t; /* goal attainment, 50 as hoped for */
} MoPairFact;

typedef struct {
  int of; /* pairs */
  MoDay day;
  gboolean done, missed; /* missed: no answer, no show or cancelled */
  int minutes;           /* of a done call */
} MoCallFact;

/* One statement or item, asked before and after; 0: not answered. */
typedef struct {
  int of; /* cases */
  const char *measure, *item;
  int before, after;
  MoDay before_on, after_on;
  gboolean same_words; /* both times in the same version */
} MoAnswerFact;

typedef struct {
  int of; /* pairs */
  gboolean mentor;
  MoDay taken;
  int score, after_call;
} MoFeelingFact;

typedef struct {
  gint64 id;
  gboolean sci, family;
  const char *state, *leave_reason;
  MoDay applied, approved, left, last_matched, check_until, supervised, supervision_due;
  int capacity;
} MoMentorFact;

typedef struct {
  gboolean family, cancelled;
  MoDay from, to;
  int places, came, passed, minutes; /* minutes of each who came */
} MoWeekendFact;

typedef struct {
  int of; /* pairs, -1 */
  const char *kind;
  MoDay offered, taken;
} MoOnwardFact;

/* Nothing of the words of a concern, or of whom it is about. */
typedef struct {
  MoDay raised;
  gboolean shared;
  double hours; /* from raising to the decision; -1 not decided */
} MoConcernFact;

/* Something the office did for a referral: an attempt, a ring, a message, an assessment. */
typedef struct {
  int of; /* cases, -1 */
  MoDay day;
} MoTouchFact;

typedef struct {
  MoDay year; /* its first day */
  const char *measure;
  double value;
} MoTargetFact;

typedef struct {
  MoDay today; /* the day they were read: nothing later is in them */
  MoPolicy policy;
  GArray *cases, *pairs, *calls, *answers, *feelings, *mentors, *weekends, *onward, *concerns,
      *touches, *targets;
  MoNeed *need;     /* places needed and there, on that day; NULL: not read */
  GArray *busy;     /* MoBusySpan */
  int coordinators; /* who work here and have not left */
} MoImpactFacts;

/* Empty arrays; free with mo_impact_facts_free (). */
MoImpactFacts *mo_impact_facts_new (MoDay today, const MoPolicy *policy);
void mo_impact_facts_free (MoImpactFacts *facts);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (MoImpactFacts, mo_impact_facts_free)

/* Reporting bands of an injury: "c1-4", "c5-8", "t1-s5", "ais d" at any level, "ventilated";
 * NULL: not known. */
const char *mo_level_band (int upper, const char *ais, const char *ventilation);

#define mo_case_fact(facts, at)   (&g_array_index ((facts)->cases, MoCaseFact, (at)))
#define mo_pair_fact(facts, at)   (&g_array_index ((facts)->pairs, MoPairFact, (at)))
#define mo_mentor_fact(facts, at) (&g_array_index ((facts)->mentors, MoMentorFact, (at)))

G_END_DECLS
