/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/mo-day.h"
#include "core/mo-verdict.h"

G_BEGIN_DECLS

/* Moments: what happened, or is to happen, with one person.  "One timeline of everything." */
typedef enum {
  MO_HAPPENING_RECEIVED,        /* a: channel, b: referrer, c: number, d: strand */
  MO_HAPPENING_AGREEMENT,       /* a: yes, asked, unable */
  MO_HAPPENING_ATTEMPT,         /* a: outcome, b: medium, c: remark */
  MO_HAPPENING_LETTER,          /* a: kind, b: format, n: weeks promised */
  MO_HAPPENING_ASSESSMENT,      /* a: "done" or "booked", n: minutes */
  MO_HAPPENING_DECISION,        /* a: decision, b: why, c: pointed to */
  MO_HAPPENING_SIGNPOST,        /* a: service, b: what was said */
  MO_HAPPENING_SIGNPOST_RESULT, /* a: service, b: outcome, c: remark */
  MO_HAPPENING_HOLD,            /* a: why */
  MO_HAPPENING_HOLD_OFF,        /* a: why it was */
  MO_HAPPENING_CLOSED,          /* a: state, b: why */
  MO_HAPPENING_GOAL,            /* a: its words, b: domain */
  MO_HAPPENING_GOAL_STANDS, /* a: its words, b: status, n: −2 to 2, m: 1 where n is known */
  MO_HAPPENING_PAIR,   /* a: step, b: with whom, c: why, d: "early" for an early success, n: fit
                        */
  MO_HAPPENING_ENDING, /* a: plan, talk, follow_up, spring_asked, check; b, c, d: what was said
                        */
  MO_HAPPENING_CERTIFICATE, /* a: with whom */
  MO_HAPPENING_EXTENSION,   /* a: why, b: with whom, n: calls granted, m: 1 once decided */
  MO_HAPPENING_CALL,    /* a: state, b: with whom, c: medium, d: remark, n: minutes, m: which */
  MO_HAPPENING_SUMMARY, /* a: its words, b: with whom, c: via, n: mood, m: which call */
  MO_HAPPENING_MESSAGE, /* a: its words, b: from role, c: with whom */
  MO_HAPPENING_MESSAGE_PASSED, /* a: answer, b: from role, c: with whom */
  MO_HAPPENING_MEASURE,    /* a: measure, b: stage, n: answers, m: hundredths of their mean */
  MO_HAPPENING_FEELING,    /* a: comment, b: role, n: score, m: after which call */
  MO_HAPPENING_TASK,       /* a: subject, b: "done" or "due" */
  MO_HAPPENING_NOTE,       /* a: its words, n: 1 for a correction, m: 1 where one corrects it */
  MO_HAPPENING_CHANGE,     /* a: what was changed, in words */
  MO_HAPPENING_PHONE_GONE, /* a: number, b: label, c: why */
  MO_HAPPENING_IMPORT,     /* a: file, b: sheet, n: line */
  MO_HAPPENING_ONWARD,     /* a: kind, b: remark */
  MO_HAPPENING_CONSENT,    /* a: kind, b: how, n: 1 where withdrawn */
  MO_HAPPENING_MENTOR,     /* a: step, b: why */
  MO_HAPPENING_TRAINING,   /* a: strand, b: venue, c: outcome */
  MO_HAPPENING_CHECK,      /* a: kind */
  MO_HAPPENING_SUPPORT,    /* a: kind, b: remark */
  MO_HAPPENING_KINDS,
} MoHappeningKind;

/* What the timeline is filtered by. */
typedef enum {
  MO_HAPPENINGS_ALL,
  MO_HAPPENINGS_CALLS,
  MO_HAPPENINGS_NOTES,
  MO_HAPPENINGS_MESSAGES,
  MO_HAPPENINGS_DECISIONS,
  MO_HAPPENINGS_MEASURES,
  MO_HAPPENINGS_CHANGES,
} MoHappeningGroup;

typedef enum {
  MO_TONE_PLAIN,
  MO_TONE_GOOD,   /* a goal reached, a call done */
  MO_TONE_MISSED, /* no answer, cancelled */
} MoHappeningTone;

/* One moment as the book has it; texts stay the caller's, NULL where nothing is known. */
typedef struct {
  MoHappeningKind kind;
  const char *a, *b, *c, *d;
  int n, m;
} MoHappeningFact;

/* Which filter shows it, and how it looks. */
MoHappeningGroup mo_happening_group (MoHappeningKind kind);
MoHappeningTone mo_happening_tone (const MoHappeningFact *fact);
/* "Call 7, 50 minutes"; owned by the caller. */
char *mo_happening_title (const MoHappeningFact *fact);
/* What stands below it, NULL for nothing; owned by the caller. */
char *mo_happening_words (const MoHappeningFact *fact);

/* Rule NOTE: what was written may be put right for a day by whoever wrote it; after that it
 * stays as it is, and another note corrects it.  hours: since it was written. */
MoVerdict mo_rule_note_change (int hours, gboolean own, gboolean corrected);

G_END_DECLS
