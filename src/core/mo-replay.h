/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/mo-past.h"

G_BEGIN_DECLS

/* Why a mentor was not asked: each person who was to have a mentor since, matched again with
 * the weights of its day.  "27 came, you could have been asked for 6, in 3 of them somebody was
 * nearer in level; one free evening would have put you among the first three four times." */

/* Why a mentor could not be asked, as it may be told to the mentor. */
typedef enum {
  MO_REPLAY_HOURS, /* no hour shared in the week */
  MO_REPLAY_PLACES,
  MO_REPLAY_RESTING,
  MO_REPLAY_CHECK,
  MO_REPLAY_TRAINING,
  MO_REPLAY_YOUNG,
  MO_REPLAY_BREAK, /* not active then */
  MO_REPLAY_APART, /* knows them, or is kept apart from them: never told in more words */
  MO_REPLAY_OUTS
} MoReplayOut;

/* What the mentor or the office could change. */
typedef enum {
  MO_CHANGE_EVENING,  /* free on one more evening; detail: weekday */
  MO_CHANGE_WEEKEND,  /* free on a day of the weekend; detail: weekday */
  MO_CHANGE_DAYTIME,  /* free by day; detail: weekday */
  MO_CHANGE_PLACE,    /* one mentee more at a time */
  MO_CHANGE_CHECK,    /* a check in date */
  MO_CHANGE_TRAINING, /* trained for the strand */
  MO_CHANGE_YOUNG,    /* glad to mentor people under 18, with the check for it */
  MO_CHANGE_TOPIC,    /* speaks of one more thing; detail: number of the goal */
  MO_CHANGE_TELL,     /* what the office does not know fits; detail: MoCriterion */
  MO_CHANGES
} MoReplayChangeKind;

typedef struct {
  MoReplayChangeKind kind;
  int detail;
  guint gain; /* how often it would have put the mentor among the first three */
} MoReplayChange;

#define MO_REPLAY_FIRST   3 /* who is looked at by whoever chooses */
#define MO_REPLAY_CHANGES 4 /* the most that are told */

typedef struct {
  MoDay since;           /* the last ask; else since when the mentor could be asked */
  gboolean ever_asked;   /* */
  gboolean both_strands; /* the mentor mentors in both */
  gboolean family;       /* in the family strand alone */
  guint came;            /* in the mentor's strands */
  guint out[MO_REPLAY_OUTS];
  guint eligible; /* came, less all that are out */
  guint first;    /* of those, among the first three */
  /* What became of the eligible. */
  guint waiting, went;
  guint as_good;             /* another was asked, whose fit was no better */
  guint nearer[MO_CRITERIA]; /* another was asked, and this is where they were nearer most */
  guint nearer_family;       /* of nearer[MO_CRITERION_LEVEL], by relationship */
  guint n_changes;           /* */
  MoReplayChange changes[MO_REPLAY_CHANGES]; /* the greatest first */
} MoReplay;

/* How far back a replay looks: older choices tell little of today. */
#define MO_REPLAY_YEARS 3

/* The day from which a mentor is replayed: the last ask, else the day from which they could be
 * asked, but no further back than the years above; none where they never could. */
MoDay mo_replay_since (const MoPastMentor *mentor, MoDay today);

/* Who stood first for everybody after `from`, worked out once for any number of mentors. */
typedef struct _MoReplayer MoReplayer;
MoReplayer *mo_replayer_new (const MoPast *past, MoDay from);
void mo_replayer_free (MoReplayer *replayer);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (MoReplayer, mo_replayer_free)
/* One mentor, whose mo_replay_since () is not before `from`. */
MoReplay mo_replay (const MoReplayer *replayer, const MoPastMentor *mentor);

/* Rule NOT ASKED: an active mentor with a place free who was not asked for so many days, or
 * never since they could be, is told why.  Asked and declined is asked. */
gboolean mo_rule_not_asked (const MoPastMentor *mentor, MoDay today, const MoPolicy *policy);

G_END_DECLS
