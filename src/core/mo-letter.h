/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/mo-day.h"
#include "core/mo-field.h"
#include "core/mo-office-facts.h"
#include "core/mo-policy.h"
#include "core/mo-verdict.h"

G_BEGIN_DECLS

/* The letters of the service.  None of them can name an injury: what they are made from does
 * not hold one. */
typedef enum {
  MO_LETTER_ACKNOWLEDGEMENT, /* we have it, and by when somebody gets in touch */
  MO_LETTER_CLOSING,         /* nobody could be reached */
  MO_LETTER_SIGNPOST,        /* what may be the better support */
  MO_LETTERS,
} MoLetterKind;

typedef enum {
  MO_LETTER_TO_PERSON,
  MO_LETTER_TO_REFERRER,
} MoLetterTo;

const char *mo_letter_code (MoLetterKind kind); /* as the table `letter` keeps it */
/* FALSE, and `kind` untouched, where no letter has this code. */
gboolean mo_letter_from_code (const char *code, MoLetterKind *kind);
const char *mo_letter_title (MoLetterKind kind); /* for people, translated */

/* What a letter is made from. */
typedef struct {
  gint64 referral, person;
  char *number; /* "R-0424" */
  MoDay received, due;
  int target_days; /* frozen on the referral */
  int young;
  char *first_name, *last_name, *known_as;
  char *address, *town, *postcode;
  char *letters_to;                /* where somebody under 18 agrees to get letters, or NULL */
  char *phone, *email, *preferred; /* preferred: vocabulary "contact" */
  char *format;                    /* vocabulary "format" */
  MoDay died;
  char *agreement;
  char *referrer_kind, *referrer_name, *referrer_org, *referrer_phone, *referrer_email;
  int tries; /* without an answer, as of rule TRIES */
  MoDay last_try;
  char *services; /* a line each: what they were pointed to */
} MoLetterFacts;
MO_DECLARE_RECORD (MoLetterFacts, mo_letter_facts)

/* "Grace Tilley"; owned by the caller. */
char *mo_letter_name (const MoLetterFacts *facts, MoLetterTo to);
/* What the letter is about, as its heading; owned by the caller. */
char *mo_letter_subject (MoLetterKind kind, MoLetterTo to, const MoLetterFacts *facts);
/* Name and address as on an envelope; owned by the caller. */
char *mo_letter_envelope (const MoLetterFacts *facts, MoLetterTo to);
/* Somebody else referred them, so that a letter may go to either. */
gboolean mo_letter_has_referrer (const MoLetterFacts *facts);
/* Whom a letter of this kind is for, unless somebody says otherwise: the person; the referrer
 * while the person has not agreed to be referred. */
MoLetterTo mo_letter_usual (MoLetterKind kind, const MoLetterFacts *facts);

/* "two weeks" for 14 days, "three weeks" for 21, "10 days"; owned by the caller. */
char *mo_letter_within (int days);
/* "no", "one", "two", in figures above twelve; owned by the caller. */
char *mo_letter_count (int count);
/* "once", "twice", "three times"; owned by the caller. */
char *mo_letter_times (int times);

/* Rule LETTER: nobody is written to who has not been asked; the closing letter follows three
 * tries without an answer; a letter of where to turn names where.  FINE or REFUSED. */
MoVerdict mo_rule_letter (MoLetterKind kind,
                          MoLetterTo to,
                          const MoLetterFacts *facts,
                          const MoPolicy *policy);
/* What an envelope lacks, where to add it and what else can be done; NULL where it lacks
 * nothing.  Owned by the caller. */
char *mo_letter_missing (const MoLetterFacts *facts, MoLetterTo to);

/* ---- the words */

/* A text of the office's own: letters, and what stands on the blank forms. */
typedef struct {
  const char *setting; /* where the office keeps its own words */
  const char *title;   /* to be translated */
  const char *words;   /* ours, to be translated */
} MoLetterText;

/* All of them; ends with a NULL setting. */
const MoLetterText *mo_letter_texts (void);
const MoLetterText *mo_letter_text (MoLetterKind kind, MoLetterTo to);
const MoLetterText *mo_letter_text_of (const char *setting);
/* The fields that may stand in one of them; ends with NULL. */
const char *const *mo_letter_field_names (const MoLetterText *text);

/* The letter's own words, from "Dear …" to the name below.  text: the office's, or NULL for
 * ours; today: the date of the letter.  Owned by the caller. */
char *mo_letter_words (MoLetterKind kind,
                       MoLetterTo to,
                       const char *text,
                       const MoLetterFacts *facts,
                       const MoOfficeFacts *office,
                       MoDay today);
/* A text of the blank forms. */
char *
mo_letter_form_words (const char *text, const MoOfficeFacts *office, const MoPolicy *policy);

G_END_DECLS
