/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/mo-replay.h"

G_BEGIN_DECLS

typedef struct {
  guint at; /* in past->mentors */
  int total;
  MoMatchOffer offer;
} MoReplayPlace;

/* Who stood first for one person, one more than are looked at: the mentor who is replayed may
 * be one of them. */
typedef struct {
  const MoPastCase *one;
  guint n;
  MoReplayPlace best[MO_REPLAY_FIRST + 1];
} MoReplayTop;

struct _MoReplayer {
  const MoPast *past;
  GArray *tops; /* MoReplayTop, by day */
};

/* One mentor on the day of one person's choice; a change is tried on a copy. */
typedef struct {
  const MoReplayTop *top;
  const MoPolicy *policy;
  guint at; /* the mentor, in past->mentors */
  guint ties;
  MoMatchOffer offer;
  MoMatchSide side;
} MoReplayTry;

/* Whether the mentor could have been asked with the change; how well they would have fitted;
 * and whether they would have stood among the first. */
MoBar mo_replay_bar (const MoReplayTry *try);
MoMatchScore mo_replay_score (const MoReplayTry *try);
gboolean mo_replay_is_first (const MoReplayTry *try);

#define MO_REPLAY_DETAILS 16
/* How often each change would have helped. */
typedef struct {
  guint gain[MO_CHANGES][MO_REPLAY_DETAILS];
} MoReplayGains;
/* `try` is not among the first as it is. */
void mo_replay_gain (MoReplayGains *gains, const MoReplayTry *try, MoBar bar);
/* The best of each kind, the greatest first. */
void mo_replay_take_changes (MoReplay *replay, const MoReplayGains *gains);

G_END_DECLS
