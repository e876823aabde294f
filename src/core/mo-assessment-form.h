/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/mo-referral-form.h"

G_BEGIN_DECLS

/* The assessment talk as data: topics, and the questions of each in the words that are said on
 * the telephone, to the person about themselves or to a relative about who was injured.  One
 * question is asked at a time; it has one answer that counts and may have others beside it. */

typedef enum {
  MO_ASSESS_CARDS, /* one of a few */
  MO_ASSESS_TICKS, /* several of a few; the one ticked first is the main one */
  MO_ASSESS_SCALE, /* 0 to 10 */
  MO_ASSESS_ROW,   /* one of two to five short words */
  MO_ASSESS_LINE,
  MO_ASSESS_LEVEL, /* a neurological level as people say it */
  MO_ASSESS_DAY,   /* a day, month or year as people say it */
  MO_ASSESS_LINES, /* what was said */
  MO_ASSESS_WEEK,  /* as in mo_form_draft_hours () */
} MoAssessKind;

/* The same for her, him and them; the last alone where it does not matter. */
typedef struct {
  const char *she, *he, *they; /* to be translated */
} MoAssessWords;

typedef struct {
  const char *key;
  MoAssessKind kind;
  int when; /* MoFormWhen: strands */
  MoAssessWords label;
  const char *hint;            /* to be translated, or NULL */
  const char *vocabulary;      /* the office's own words for it, or NULL */
  const MoFormOption *options; /* fixed words for it, or NULL; ends with a NULL code */
} MoAssessPart;

typedef struct {
  const char *key; /* of its first part, which is the answer that counts */
  int when;
  const char *ask;        /* to be translated; said to the person about themselves */
  const char *ask_of_kin; /* "%s" is who was injured; NULL: the same */
  const char *say_first;  /* to be translated, or NULL: a sentence to say before it */
  const char *say_of_kin; /* the same to a relative; NULL: say_first */
  const MoAssessPart *parts;
} MoAssessQuestion;

typedef struct {
  const char *key;
  const char *title; /* to be translated */
  const MoAssessQuestion *questions;
} MoAssessTopic;

#define MO_ASSESS_GOALS 5 /* asked for at most: goal1 to goal5 */

/* Every question may be answered with one of these instead. */
#define MO_ASSESS_UNKNOWN "unknown"
#define MO_ASSESS_PREFERS "prefers not"

/* All topics in their order; ends with a NULL key. */
const MoAssessTopic *mo_assessment_form (void);
guint mo_assessment_topics (void);
/* Which question and topic it belongs to; either may be NULL.  NULL where there is none. */
const MoAssessPart *mo_assessment_part (const char *key,
                                        const MoAssessQuestion **question,
                                        const MoAssessTopic **topic);
const MoAssessQuestion *mo_assessment_question (const char *key, const MoAssessTopic **topic);

/* What somebody wants to talk about with a mentor counts as what is sought in the match:
 * "bowel_talk" is "routine" of the vocabulary "goal".  NULL for other keys. */
const char *mo_assessment_talk_tag (const char *key);

G_END_DECLS
