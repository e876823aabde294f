/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/mo-level.h"
#include "exchange/mo-book-map.h"
#include "exchange/mo-read.h"

G_BEGIN_DECLS

/* A workbook read: each row as a person in the service's own terms, or back with the reason.
 * Texts are NULL where nothing was said and belong to the reading. */

typedef struct {
  guint sheet; /* index into the map's sheets */
  int line;    /* as the spreadsheet counts */
} MoReadPlace;

typedef struct {
  const char *number, *digits, *label;
  gboolean safe;
} MoReadPhoneKept;

/* What both a mentee and a mentor have. */
typedef struct {
  MoReadPlace place;
  const char *own_number; /* the office's own number for the row */
  const char *first_name, *last_name;
  const char *fold; /* of both names, for comparing */
  MoDay born;
  MoPrecision born_precision;
  const char *gender, *email, *town, *postcode, *region, *preferred_contact;
  GArray *phones; /* MoReadPhoneKept */
  MoNeuroLevel level;
  const char *level_said, *completeness, *ais, *cause, *cause_said;
  MoDay injured;
  MoPrecision injured_precision;
  const char *mobility, *mobility_said, *bladder, *bladder_said, *bowel, *bowel_said;
  int pain_now; /* -1 not known */
  const char *pain, *pain_said, *centre_treated, *centre, *centre_other;
  gboolean has_injury;  /* any of the injury's answers was given */
  GPtrArray *interests; /* const char * */
  const char *availability;
  GPtrArray *notes;   /* const char *: the office's notes and words that found no place */
  GPtrArray *remarks; /* const char *: sentences on what was decided while reading */
} MoReadPerson;

typedef struct {
  const char *domain, *words;
} MoReadGoal;

typedef struct {
  MoReadPerson person;
  gboolean family;
  MoDay received;
  MoPrecision received_precision; /* unknown: received is then the first call, or none */
  const char *referrer_kind, *referrer_said, *channel;
  const char *relation, *relation_said;
  const char *status; /* a code of MO_WORDS_REFERRAL_STATUS, never NULL */
  const char *status_said;
  MoDay first_contact, assessed, matched, closed;
  const char *mentor; /* the name as written */
  const char *mentor_gender;
  const char *end, *end_said;
  int feedback;  /* 1–5, 0 none */
  GArray *goals; /* MoReadGoal */
  GArray *calls; /* MoReadCall, in the order of the columns */
} MoReadReferral;

typedef struct {
  MoReadPerson person;
  gboolean sci, family;
  MoDay lived_since;
  MoPrecision lived_precision;
  MoDay trained, checked;
  int capacity;      /* -1 not said */
  const char *state; /* a state of the mentor table */
  MoDay paused_until;
  GArray *helps_with; /* MoReadGoal */
} MoReadMentor;

typedef struct {
  MoReadPlace place;
  const char *reason; /* a translated sentence */
} MoReadBack;

typedef struct {
  const MoBookMap *map;
  GPtrArray *referrals, *mentors; /* MoReadReferral, MoReadMentor */
  GArray *back;                   /* MoReadBack */
  int rows;                       /* rows that were people, those back included */
  GStringChunk *texts;            /* private */
} MoReading;

/* today: for two-figure years and what is still to come.  Both map and its book must outlive
 * the reading.  Never fails; what cannot be read comes back. */
MoReading *mo_reading_new (const MoBookMap *map, MoDay today, GCancellable *cancellable);
void mo_reading_free (MoReading *reading);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (MoReading, mo_reading_free)

/* Two rows that may be one person. */
typedef struct {
  const MoReadPerson *one, *other;
  gboolean one_is_mentor, other_is_mentor;
  gboolean same_referral; /* received the same day, in the same strand */
  const char *why;        /* "Same name, birth date and postcode", owned by the reading */
} MoReadTwins;

/* All pairs within the workbook, a GArray of MoReadTwins for the caller. */
GArray *mo_reading_find_twins (MoReading *reading);

/* How a single cell is read, in words, for the page that shows what was understood: "3 April
 * 2025", "C5 to C6, tetraplegia", "not read".  Owned by the caller. */
char *mo_reading_words (MoMeaning meaning, const MoCell *cell, MoDay today);

G_END_DECLS
