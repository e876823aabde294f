/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* What the office wants on every record, M-31: what is missing makes figures say less.  The
 * list of what is missing, the score of a record and the measure all ask this. */
typedef enum {
  MO_WANTED_SOURCE, /* who referred */
  MO_WANTED_REGION, /* of whoever is mentored */
  MO_WANTED_GENDER,
  MO_WANTED_BORN,
  MO_WANTED_PHONE,
  MO_WANTED_INJURY,    /* its level; in the family strand the relation */
  MO_WANTED_CONTACTED, /* the day, once somebody was reached */
  MO_WANTED_GOAL,      /* once accepted */
  MO_WANTED_BEFORE,    /* statements before, once the mentoring began */
  MO_WANTED_AFTER,     /* statements after, once they are due */
  MO_WANTED_REVIEWED,  /* goals, once it ended */
  MO_WANTED
} MoWanted;

/* What is known of one referral, and of its last match. */
typedef struct {
  gboolean reached, accepted;          /* somebody was reached; it was accepted */
  gboolean began, ended, after_is_due; /* of the match: a first call was done … */
  /* on record: */
  gboolean source, region, gender, born, phone, injury, contacted, goal, before, after,
      reviewed;
} MoWantedFacts;

/* Bits 1 << MoWanted.  filled is always within required. */
typedef struct {
  guint required, filled;
} MoKeptWhole;

/* Which of the things an office wants on record are required of a referral, and are there. */
MoKeptWhole mo_rule_wanted (const MoWantedFacts *facts);
/* Bits of what is required and not there. */
guint mo_wanted_missing (MoKeptWhole whole);
int mo_wanted_count (guint bits);
/* 0 to 100; 100 where nothing is required. */
int mo_wanted_score (MoKeptWhole whole);

const char *mo_wanted_words (MoWanted wanted);    /* "region" */
const char *mo_wanted_measures (MoWanted wanted); /* "M-1, M-27": which say less without it */
/* The action of the window by which it is written in, and whether it wants the person, the
 * referral or the match. */
typedef enum { MO_WANTED_OF_PERSON, MO_WANTED_OF_REFERRAL, MO_WANTED_OF_PAIRING } MoWantedOf;
const char *mo_wanted_action (MoWanted wanted, MoWantedOf *of);
/* The form of the person's page in which it is written, as "person.edit-name"; NULL where the
 * action itself shows where. */
const char *mo_wanted_form (MoWanted wanted);
/* "region, gender, statements before"; owned by the caller. */
char *mo_wanted_list (guint bits);

G_END_DECLS
