/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/mo-day.h"
#include "core/mo-week.h"

G_BEGIN_DECLS

/* What takes somebody's time. */
typedef enum {
  MO_TIME_CALL,  /* a call that is to come */
  MO_TIME_TALK,  /* an assessment talk */
  MO_TIME_LEAVE, /* somebody of the staff is away for whole days */
} MoTimeKind;

typedef struct {
  MoTimeKind kind;
  gint64 id;             /* of the call, the talk, the leave */
  gint64 pairing;        /* of a call */
  gint64 mentee, mentor; /* persons; 0: nobody */
  gint64 staff;          /* who of the staff has to be there; 0: nobody */
  MoDay day;
  int start, minutes; /* of the local day; leave: 0, and whole days */
  const char *mentee_name, *mentor_name, *staff_name; /* full names, borrowed */
} MoTimeTaken;

typedef enum {
  MO_CLASH_NONE,
  MO_CLASH_PAIR,         /* the pair has another call then */
  MO_CLASH_MENTOR,       /* the mentor has */
  MO_CLASH_MENTEE,       /* the mentee has, or an assessment talk */
  MO_CLASH_STAFF,        /* who has to be there has something else then */
  MO_CLASH_LEAVE,        /* ... or is away */
  MO_CLASH_MENTOR_HOURS, /* not when the mentor said they can talk */
  MO_CLASH_MENTEE_HOURS,
} MoClashKind;

typedef struct {
  MoClashKind kind;
  const MoTimeTaken *other; /* what it clashes with, or NULL */
} MoClash;

/* Rule CLASH: "two calls of one mentor at once are warned of", and so is whatever else a mentee
 * or somebody of the staff who has to be there is booked for; hours that a side did not name
 * come last, and hours that nobody told stand against nothing.  Never a refusal: people know
 * more than a calendar.  The weightiest that stands against the call; taken may hold the call
 * itself (same kind and id), which is passed over.  mentee, mentor: their hours or NULL. */
MoClash mo_rule_clash (const MoTimeTaken *call,
                       const MoTimeTaken *taken,
                       guint n,
                       const MoWeek *mentee,
                       const MoWeek *mentor);
/* TRUE for what two bookings should not share; hours are a preference. */
gboolean mo_clash_is_booked (MoClashKind kind);
/* "Helen has a call then", "outside Carol’s hours"; NULL for no clash; owned by the caller. */
char *mo_clash_words (const MoTimeTaken *call, const MoClash *clash);

/* Two things that take the time of the same person. */
typedef struct {
  guint one, other; /* where they stand in what was given; one begins first */
  MoClashKind kind;
} MoClashPair;
/* All calls that clash with something, each at least once.  taken: by their beginnings.
 * MoClashPair, in the order of time.  A sweep. */
GArray *mo_clashes (const MoTimeTaken *taken, guint n);
/* "Robin Pascoe has two calls at once."; owned by the caller. */
char *mo_clash_pair_words (const MoTimeTaken *taken, const MoClashPair *pair);

/* Whether all of these minutes are in the hours; one that is not known holds everything. */
gboolean mo_week_holds (const MoWeek *week, MoDay day, int start, int minutes);

/* Rule SHARED HOURS: "a call is offered within the hours that both named": the first of so many
 * days, from *day on, that has room for it, and on it the full hour nearest to *start.  FALSE,
 * with nothing changed, where there is none.  Weeks may be NULL: nothing is known. */
gboolean mo_rule_call_offer (const MoWeek *mentee,
                             const MoWeek *mentor,
                             int minutes,
                             int days,
                             MoDay *day,
                             int *start);

G_END_DECLS
