/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/mo-match.h"

G_BEGIN_DECLS

/* The office on a past day, as its own dates tell it: who came, who could have been asked, and
 * the weights that held.  What was compared of a person is what is known of them now: nobody
 * is told "no" twice because a form was blank. */

typedef struct {
  MoDay on;
  const char *state; /* of a mentor; static */
} MoPastState;

typedef struct {
  MoDay seen, due; /* due: where the office set a day of its own; else none */
  gboolean child;
} MoPastCheck;

typedef struct {
  MoDay from, to; /* to: none while it lasts */
  gboolean rests; /* a match that ended: the mentor rests after it */
} MoPastPlace;

typedef struct {
  gint64 mentor, person;
  gboolean sci, family, young_people_ok;
  MoDay sci_trained, family_trained;
  int capacity;
  MoDay as_of, paused_until, rest_until; /* the last two as they stand on as_of */
  MoMatchSide side;
  GArray *states; /* MoPastState, by day */
  GArray *checks; /* MoPastCheck */
  GArray *places; /* MoPastPlace */
  GArray *asks;   /* MoDay, by day: each time the mentor was asked, whatever came of it */
} MoPastMentor;

/* Without a past yet; owned by the caller. */
MoPastMentor *mo_past_mentor_new (gint64 mentor, gint64 person);
void mo_past_mentor_free (MoPastMentor *mentor);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (MoPastMentor, mo_past_mentor_free)

/* What became of somebody who was to have a mentor. */
typedef enum {
  MO_PAST_WAITING, /* nobody was asked yet */
  MO_PAST_CHOSEN,  /* a mentor was asked */
  MO_PAST_WENT,    /* stopped waiting before a mentor was asked */
} MoPastEnd;

typedef struct {
  gint64 referral, person;
  gboolean family, under_18; /* under 18 on the day */
  MoDay came, day;           /* day: of the choice; today while nobody was chosen */
  MoPastEnd end;
  gint64 chosen; /* the mentor asked, or 0 */
  MoMatchSide side;
} MoPastCase;

/* Something between a mentor and a person, from a day on. */
typedef struct {
  gint64 mentor, person;
  guint kind;        /* MoTie */
  MoDay from, until; /* none: always, without an end */
} MoPastTie;

/* From this day on these weights held. */
typedef struct {
  MoDay from;
  MoPolicy policy;
} MoPastWeights;

typedef struct {
  GPtrArray *mentors; /* MoPastMentor, in the order of the board */
  GArray *cases;      /* MoPastCase, by day */
  GArray *ties;       /* MoPastTie, by person and mentor */
  GArray *weights;    /* MoPastWeights, by day; at least one */
  MoDay today;
} MoPast;

/* Nothing is known of the past yet; owned by the caller. */
MoPast *mo_past_new (MoDay today);
void mo_past_free (MoPast *past);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (MoPast, mo_past_free)

/* Brings cases and ties into their order, once all of them are there. */
void mo_past_sort (MoPast *past);

/* NULL where no mentor has this id; owned by the past. */
const MoPastMentor *mo_past_find (const MoPast *past, gint64 mentor);
/* The numbers of that day; before the first, the first. */
const MoPolicy *mo_past_policy (const MoPast *past, MoDay day);
/* What the hard rules would have looked at on that day, before anybody was asked on it. */
MoMatchOffer mo_past_offer (const MoPastMentor *mentor, MoDay day, const MoPolicy *policy);
/* What was compared of the mentor then: what is known now, last asked as it was. */
MoMatchSide mo_past_side (const MoPastMentor *mentor, MoDay day);
guint mo_past_ties (const MoPast *past, gint64 mentor, gint64 person, MoDay day);
/* The last day the mentor was asked, by `day`; none for never. */
MoDay mo_past_last_asked (const MoPastMentor *mentor, MoDay day);

G_END_DECLS
