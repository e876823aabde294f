/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Every number of the service, each a setting with its default.  Names of the settings are the
 * names of the members.  Sources: the service's own FAQ where marked F, else proposed. */
typedef struct {
  int reply_days;           /* F: a reply within two weeks of receipt: 14 days */
  int reply_days_busy;      /* F: three weeks at busy times: 21 days */
  int reply_warn_days;      /* warn this many days before: 3 */
  int reply_amber_percent;  /* amber from 70 % of the target */
  int assess_days;          /* aim from first contact to the assessment talk: 21 days */
  int match_days;           /* aim from acceptance to agreed match: 42 days */
  int tries_before_letter;  /* contact attempts without an answer before the letter: 3 */
  int calls_max;            /* F: up to ten calls */
  int calls_extra_max;      /* F: one or two more for a specific reason */
  int call_minutes_max;     /* F: up to an hour: 60 minutes planned */
  int call_minutes_default; /* 45 minutes */
  int call_minutes_step;    /* 15 minutes */
  int call_minutes_ask_why; /* an actual length above this asks why: 75 minutes */
  int rhythm_days;          /* F: weekly or fortnightly: 7 days */
  int ending_prompt_call;   /* start the ending talk at call 8 */
  int note_due_days;        /* summary due 7 days after each call */
  int note_chase_days;      /* chased at 10 days */
  int impact_due_days;      /* impact measures 14 days after the last call */
  int impact_ahead_days;    /* told of 7 days before, 7 days after the last call */
  int early_calls;          /* F: ended after one or two calls is early: 2 calls */
  int ending_follow_up;     /* rung again so many days after the last call, 0: not: 90 */
  int mentor_check_days;    /* what a match gave its mentor, asked after it ended: 14 days */
  int lived_days;           /* F: usually two years since injury: 730 days */
  int references_wanted;    /* references before an interview: 2 */
  int capacity_default;     /* mentees at once: 1 */
  int capacity_max;         /* 3 */
  int rest_days;            /* rest after an ended match: 14 days */
  int rest_hard_days;       /* rest after one that ended with a safeguarding concern: 28 days */
  int not_asked_days;       /* on the "not asked for a while" list: 180 days */
  int check_policy_days;    /* re-check policy: 3 years = 1095 days */
  int note_minutes;         /* a mentor's time for each summary: 15 minutes */
  int training_sci;         /* F: two weekends a year for the injured ... */
  int training_family;      /* ... and two for families */
  int training_dated_month; /* by the first of this month all have a day: 10, October */
  int training_places;      /* of a weekend: 10 */
  int follow_up_days;       /* asked what became of a signpost after four weeks: 28 days */
  int year_starts;          /* month of the financial year: 4 */
  int shared_hours_min;     /* hours a week a pair must share: 1 */
  int coming_days;          /* what is due within a week stands under "Coming": 7 days */
  int decision_days;        /* from the assessment talk to the decision: 2 days */
  int hold_review_days;     /* a hold without a review day is looked at: 28 days */
  int baseline_days;        /* statements before mentoring, from acceptance: 14 days */
  int first_call_days;      /* from the agreement to a booked first call: 3 days */
  int ending_days;          /* from the last call to the ending: 7 days */
  int outcome_days;         /* how a call went is known the day after: 1 day */
  int message_days;         /* a message is passed on the day after: 1 day */
  int support_first_days;   /* support call after a mentor's first call: 7 days */
  int support_days;         /* support calls while matched: 42 days */
  int check_lead_days;      /* a check that lapses is told of before: 42 days */
  int adult_lead_days;      /* so is an eighteenth birthday: 28 days */
  int draft_days;           /* a form begun is taken up again the day after: 1 day */
  int concern_decision_days; /* a concern that was looked at is decided: 1 day */
  int concern_review_days;   /* and looked at again where no day was set: 14 days */
  int concern_sign_days;     /* a first signature waits for the second: 2 days */
  int concern_report_hours;  /* a breach of data is reported within: 72 hours */
  int answer_days;           /* asked and not answered, rung after 4 days */
  int no_answers;            /* calls running without an answer, then it is looked at: 2 */
  int feeling_call;       /* how it feels is asked after the first, this and the last call: 4 */
  int feeling_days;       /* and within 7 days of it */
  int quote_months;       /* words may be quoted for two years where nothing else is said: 24 */
  int limit_draft;        /* cards of a column at most, 0 for any number: 12 */
  int limit_mentor_asked; /* 8 */
  int limit_mentee_asked; /* 8 */
  int limit_agreed;       /* 6 */
  int limit_briefed;      /* 6 */

  /* What is counted, and what of it may leave the house (proposed unless marked). */
  int small_mode;       /* counts on paper: 0 "fewer than", 1 the NHS way */
  int small_below;      /* counts from 1 to below this are kept back: 5 */
  int percent_from;     /* a percentage is said from so many on: 10, else "n of N" */
  int group_from;       /* groups are compared only if each has so many: 10 */
  int feeling_from;     /* how it felt is not shown of fewer answers: 5 */
  int coverage_percent; /* below this share of answers a figure is marked: 50 % */
  int incidence;        /* people injured a year: about 4,400 (a charity's figure) */
  int hour_value;       /* what an hour of a volunteer is valued at, pence; 0: not valued */
  int unused_days;      /* a mentor without a match for so long is unused: 180 days */
  int target_until;     /* the year the plan runs to: 2030 */

  int radar_gap_percent;   /* a gap is long from this share of the rhythm: 150 % */
  int radar_days;          /* moved and missed calls of this many days count: 42 */
  int radar_times;         /* this many of them are a sign: 2 */
  int radar_short_percent; /* calls are short from this share of those before: 60 % */
  int radar_score;         /* a score this low is a sign: 2 of 5 */
  int radar_quiet_days;    /* what was looked at is told again after 14 days */

  int weight_level; /* soft weights of the match, these twelve sum 100 */
  int weight_goals;
  int weight_mobility;
  int weight_age;
  int weight_bladder;
  int weight_bowel;
  int weight_availability;
  int weight_pain;
  int weight_interests;
  int weight_since;
  int weight_gender;
  int weight_region;
  int weight_relation; /* family strand: in place of level: 25 */
  int weight_fairness; /* not asked for a while, on top of them: 4 */
} MoPolicy;

typedef struct {
  const char *name;
  gsize offset;
  int fallback, least, most; /* the default and the range a person may set */
} MoPolicyNumber;

/* All numbers with their defaults and ranges; the array ends with a NULL name. */
const MoPolicyNumber *mo_policy_numbers (void);
/* The service's own defaults. */
MoPolicy mo_policy_default (void);
/* Sets one number by its setting's name; FALSE where there is none, or it is out of range. */
gboolean mo_policy_set (MoPolicy *policy, const char *name, int value);

G_END_DECLS
