/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* A form as data: steps, and the questions of each with the numbers of the paper form.  What a
 * question is asked for (which strand, who is asking) stands beside it, so that the forms for
 * families and for young people are further rows, not further code. */

typedef enum {
  MO_FORM_SCI = 1 << 0,      /* about one's own injury */
  MO_FORM_FAMILY = 1 << 1,   /* about a relative's */
  MO_FORM_SELF = 1 << 2,     /* the person asks */
  MO_FORM_RELATIVE = 1 << 3, /* a relative asks for them */
  MO_FORM_WORKER = 1 << 4,   /* the NHS, another charity, somebody else asks for them */
  MO_FORM_YOUNG = 1 << 5,    /* only under 18 */
  MO_FORM_EARLY = 1 << 6,    /* lived with it for less than is usual */

  MO_FORM_OTHER = MO_FORM_RELATIVE | MO_FORM_WORKER,
  MO_FORM_ANY_STRAND = MO_FORM_SCI | MO_FORM_FAMILY,
  MO_FORM_ANYBODY = MO_FORM_SELF | MO_FORM_OTHER,
  MO_FORM_ALWAYS = MO_FORM_ANY_STRAND | MO_FORM_ANYBODY,
} MoFormWhen;

typedef enum {
  MO_ANSWER_TEXT,     /* one line */
  MO_ANSWER_LONG,     /* several lines */
  MO_ANSWER_CHOICE,   /* one of a few, all in sight */
  MO_ANSWER_LIST,     /* one of many */
  MO_ANSWER_DAY,      /* a day, month or year as people write it */
  MO_ANSWER_LEVEL,    /* a neurological level as people say it */
  MO_ANSWER_PHONE,    /* */
  MO_ANSWER_EMAIL,    /* */
  MO_ANSWER_POSTCODE, /* */
  MO_ANSWER_WEEK,     /* parts of the week; see mo_form_draft_hours () */
} MoAnswerKind;

typedef struct {
  const char *code, *label; /* label: to be translated */
} MoFormOption;

typedef struct {
  const char *key;
  int number; /* 1: has a number of its own, see mo_form_number (); 0 goes on with the
                 question above */
  MoAnswerKind kind;
  int when;          /* MoFormWhen: every group must be met */
  const char *label; /* to be translated with _() */
  const char *hint;  /* to be translated, or NULL */
  gboolean required;
  const char *vocabulary;      /* the office's own words for it, or NULL */
  const MoFormOption *options; /* fixed words for it, or NULL; ends with a NULL code */
} MoFormField;

typedef struct {
  const char *key;
  int when;
  const char *title_she, *title_he, *title; /* to be translated */
  const char *intro;                        /* to be translated, or NULL */
  const MoFormField *fields;                /* ends with a NULL key; NULL for the last step */
  const char *title_family, *intro_family;  /* the family form's own, or NULL */
} MoFormStep;

/* A question that another answer opens. */
typedef struct {
  const char *key, *other, *answer; /* answer NULL: while the other has none */
} MoFormOpening;

typedef struct {
  const char *key, *sentence; /* to be translated */
} MoFormMissing;

/* A whole form.  The last step has no questions: it shows the answers. */
typedef struct {
  const char *code;    /* "referral": goes into drafts */
  const char *version; /* printed on the paper form; counted up when a question changes */
  const MoFormStep *steps;
  const MoFormOpening *openings; /* end with a NULL key */
  const MoFormMissing *missing;  /* what is said of a question that is needed; the same */
} MoForm;

/* The step of that key, static; NULL where the form has none. */
const MoFormStep *mo_form_step (const MoForm *form, const char *key);
/* Which step asks for it; either may be NULL.  NULL where there is no such question. */
const MoFormField *mo_form_field (const MoForm *form, const char *key, const MoFormStep **step);
/* The question's number on the paper form of a strand, MO_FORM_SCI or MO_FORM_FAMILY; 0 where
 * it goes on with the one above, or is not on that form.  Each form counts from 1 without a
 * gap, with all that may be asked: by whoever, of whatever age. */
int mo_form_number (const MoForm *form, const MoFormField *field, MoFormWhen strand);
/* Every form there is, by its code; that of referrals for any other code. */
const MoForm *mo_form_of (const char *code);

G_END_DECLS
