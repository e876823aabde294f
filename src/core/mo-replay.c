/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/mo-replay-private.h"

#define YEAR 365

/* ---------------------------------------------------------------------- who stood first */

static MoMatchWanted
wanted_of (const MoPastCase *one)
{
  return (MoMatchWanted){ one->person, one->family, one->under_18 };
}

static MoReplayTop
top_of (const MoPast *past, const MoPastCase *one)
{
  const MoPolicy *policy = mo_past_policy (past, one->day);
  const MoMatchWanted wanted = wanted_of (one);
  guint n = past->mentors->len, n_ranked = 0;
  g_autofree MoMatchOffer *offers = g_new0 (MoMatchOffer, n);
  g_autofree const MoMatchOffer **by = g_new0 (const MoMatchOffer *, n);
  g_autofree MoRanked *ranked = g_new0 (MoRanked, n);
  MoReplayTop top = { .one = one };

  for (guint i = 0; i < n; i++) {
    const MoPastMentor *mentor = g_ptr_array_index (past->mentors, i);
    if (one->family ? !mentor->family : !mentor->sci)
      continue;
    guint ties = mo_past_ties (past, mentor->mentor, one->person, one->day);
    MoMatchSide side = mo_past_side (mentor, one->day);
    offers[i] = mo_past_offer (mentor, one->day, policy);
    by[i] = &offers[i];
    MoBar bar = mo_match_bar (&wanted, by[i], &one->side, &side, ties, policy, one->day);
    if (bar <= MO_BAR_AGAIN)
      ranked[n_ranked++] = (MoRanked){
        i, mo_match_score (&one->side, &side, one->family, one->day, policy).total, bar
      };
  }
  mo_match_rank (ranked, n_ranked, by);
  for (; top.n < MIN (n_ranked, MO_REPLAY_FIRST + 1); top.n++)
    top.best[top.n] =
        (MoReplayPlace){ ranked[top.n].at, ranked[top.n].total, offers[ranked[top.n].at] };
  return top;
}

MoReplayer *
mo_replayer_new (const MoPast *past, MoDay from)
{
  MoReplayer *replayer = g_new0 (MoReplayer, 1);
  replayer->past = past;
  replayer->tops = g_array_new (FALSE, TRUE, sizeof (MoReplayTop));
  for (guint i = 0; i < past->cases->len; i++) {
    const MoPastCase *one = &g_array_index (past->cases, MoPastCase, i);
    if (one->day > from) {
      MoReplayTop top = top_of (past, one);
      g_array_append_val (replayer->tops, top);
    }
  }
  return replayer;
}

void
mo_replayer_free (MoReplayer *replayer)
{
  g_array_unref (replayer->tops);
  g_free (replayer);
}

/* ---------------------------------------------------------------------- one mentor */

MoBar
mo_replay_bar (const MoReplayTry *try)
{
  const MoPastCase *one = try->top->one;
  const MoMatchWanted wanted = wanted_of (one);
  return mo_match_bar (
      &wanted, &try->offer, &one->side, &try->side, try->ties, try->policy, one->day);
}

MoMatchScore
mo_replay_score (const MoReplayTry *try)
{
  const MoPastCase *one = try->top->one;
  return mo_match_score (&one->side, &try->side, one->family, one->day, try->policy);
}

/* As the ranking of the board has it; the order of the board decides between equals. */
static gboolean
stands_before (const MoReplayPlace *other, const MoReplayTry *try, int total)
{
  gboolean earlier = other->at < try->at;
  const MoMatchOffer *const offers[] = { earlier ? &other->offer : &try->offer,
                                         earlier ? &try->offer : &other->offer };
  MoRanked both[] = { { earlier ? 0 : 1, other->total, MO_BAR_NONE },
                      { earlier ? 1 : 0, total, MO_BAR_NONE } };
  mo_match_rank (both, 2, offers);
  return both[0].at == (earlier ? 0 : 1);
}

gboolean
mo_replay_is_first (const MoReplayTry *try)
{
  guint before = 0;

  if (mo_replay_bar (try) > MO_BAR_AGAIN)
    return FALSE;
  int total = mo_replay_score (try).total;
  for (guint i = 0; i < try->top->n; i++)
    before += try->top->best[i].at != try->at && stands_before (&try->top->best[i], try, total);
  return before < MO_REPLAY_FIRST;
}

static MoReplayOut
out_of (MoBar bar)
{
  switch (bar) {
  case MO_BAR_HOURS:
    return MO_REPLAY_HOURS;
  case MO_BAR_FULL:
    return MO_REPLAY_PLACES;
  case MO_BAR_RESTING:
    return MO_REPLAY_RESTING;
  case MO_BAR_NO_CHECK:
  case MO_BAR_CHECK_LAPSED:
    return MO_REPLAY_CHECK;
  case MO_BAR_TRAINING:
    return MO_REPLAY_TRAINING;
  case MO_BAR_YOUNG:
  case MO_BAR_YOUNG_CHECK:
    return MO_REPLAY_YOUNG;
  case MO_BAR_STATE:
  case MO_BAR_PAUSED:
    return MO_REPLAY_BREAK;
  default:
    return MO_REPLAY_APART;
  }
}

/* Where the mentor who was asked was nearer most; the greatest part of the difference. */
static void
compare_with_chosen (MoReplay *replay, const MoReplayTry *try, const MoPast *past)
{
  const MoPastCase *one = try->top->one;
  const MoPastMentor *chosen = mo_past_find (past, one->chosen);
  MoMatchScore mine = mo_replay_score (try), theirs;
  MoMatchSide side;
  int most = 0, where = -1;

  if (!chosen) {
    replay->as_good++;
    return;
  }
  side = mo_past_side (chosen, one->day);
  theirs = mo_match_score (&one->side, &side, one->family, one->day, try->policy);
  for (int i = 0; i < MO_CRITERIA && theirs.total > mine.total; i++) {
    int nearer = theirs.weight[i] * theirs.part[i] - mine.weight[i] * mine.part[i];
    if (nearer > most) {
      most = nearer;
      where = i;
    }
  }
  if (where < 0)
    replay->as_good++;
  else
    replay->nearer[where]++;
  replay->nearer_family += where == MO_CRITERION_LEVEL && one->family;
}

static void
replay_one (MoReplay *replay, MoReplayGains *gains, const MoReplayTry *try, const MoPast *past)
{
  MoBar bar = mo_replay_bar (try);
  gboolean first = mo_replay_is_first (try);

  replay->came++;
  if (bar > MO_BAR_AGAIN) {
    replay->out[out_of (bar)]++;
  } else {
    replay->eligible++;
    replay->first += first;
    if (try->top->one->end == MO_PAST_WAITING)
      replay->waiting++;
    else if (try->top->one->end == MO_PAST_WENT)
      replay->went++;
    else
      compare_with_chosen (replay, try, past);
  }
  if (!first)
    mo_replay_gain (gains, try, bar);
}

MoReplay
mo_replay (const MoReplayer *replayer, const MoPastMentor *mentor)
{
  const MoPast *past = replayer->past;
  MoReplay replay = { .since = mo_replay_since (mentor, past->today),
                      .ever_asked = mo_past_last_asked (mentor, past->today) != MO_DAY_NONE,
                      .both_strands = mentor->sci && mentor->family,
                      .family = mentor->family && !mentor->sci };
  MoReplayGains gains = { 0 };
  guint at = 0;

  if (replay.since == MO_DAY_NONE || !g_ptr_array_find (past->mentors, mentor, &at))
    return replay;
  for (guint i = 0; i < replayer->tops->len; i++) {
    const MoReplayTop *top = &g_array_index (replayer->tops, MoReplayTop, i);
    const MoPastCase *one = top->one;
    if (one->day <= replay.since || (one->family ? !mentor->family : !mentor->sci))
      continue;
    const MoPolicy *policy = mo_past_policy (past, one->day);
    MoReplayTry try = { top,
                        policy,
                        at,
                        mo_past_ties (past, mentor->mentor, one->person, one->day),
                        mo_past_offer (mentor, one->day, policy),
                        mo_past_side (mentor, one->day) };
    replay_one (&replay, &gains, &try, past);
  }
  mo_replay_take_changes (&replay, &gains);
  return replay;
}

/* ---------------------------------------------------------------------- who is told */

MoDay
mo_replay_since (const MoPastMentor *mentor, MoDay today)
{
  MoDay since = mo_past_last_asked (mentor, today);
  for (guint i = 0; i < mentor->states->len && since == MO_DAY_NONE; i++) {
    const MoPastState *state = &g_array_index (mentor->states, MoPastState, i);
    if (g_str_equal (state->state, "active") && state->on <= today)
      since = state->on;
  }
  return since == MO_DAY_NONE ? MO_DAY_NONE : MAX (since, today - MO_REPLAY_YEARS * YEAR);
}

gboolean
mo_rule_not_asked (const MoPastMentor *mentor, MoDay today, const MoPolicy *policy)
{
  MoDay since = mo_replay_since (mentor, today);
  MoMatchOffer offer = mo_past_offer (mentor, today + 1, policy);

  return since != MO_DAY_NONE && today - since >= policy->not_asked_days &&
         g_str_equal (offer.state, "active") && mentor->paused_until <= today &&
         offer.taken < offer.capacity;
}
