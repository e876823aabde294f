/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/mo-replay-private.h"

#define GOALS 14

static void
add (MoReplayGains *gains, MoReplayChangeKind kind, int detail, const MoReplayTry *changed)
{
  gains->gain[kind][detail] += mo_replay_is_first (changed);
}

/* ---------------------------------------------------------------------- hours */

static void
try_hours (MoReplayGains *gains,
           const MoReplayTry *try,
           MoReplayChangeKind kind,
           int day,
           guint32 hours)
{
  MoReplayTry changed = *try;
  if ((changed.side.week.hours[day] & hours) == hours)
    return;
  changed.side.week.hours[day] |= hours;
  add (gains, kind, day, &changed);
}

static void
try_week (MoReplayGains *gains, const MoReplayTry *try)
{
  for (int day = 0; day < 5; day++) {
    try_hours (gains, try, MO_CHANGE_EVENING, day, MO_HOURS_EVENING);
    try_hours (gains, try, MO_CHANGE_DAYTIME, day, MO_HOURS_MORNING | MO_HOURS_AFTERNOON);
  }
  for (int day = 5; day < 7; day++)
    try_hours (gains, try, MO_CHANGE_WEEKEND, day, MO_HOURS_DAY);
}

/* ---------------------------------------------------------------------- a rule in the way */

static void
try_bar (MoReplayGains *gains, const MoReplayTry *try, MoBar bar)
{
  MoReplayTry changed = *try;
  MoDay day = try->top->one->day;

  switch (bar) {
  case MO_BAR_FULL:
    changed.offer.capacity = changed.offer.taken + 1;
    add (gains, MO_CHANGE_PLACE, 0, &changed);
    break;
  case MO_BAR_NO_CHECK:
  case MO_BAR_CHECK_LAPSED:
    changed.offer.check_due = day + 1;
    add (gains, MO_CHANGE_CHECK, 0, &changed);
    break;
  case MO_BAR_TRAINING:
    changed.offer.sci_trained = changed.offer.family_trained = TRUE;
    add (gains, MO_CHANGE_TRAINING, 0, &changed);
    break;
  case MO_BAR_YOUNG:
  case MO_BAR_YOUNG_CHECK:
    changed.offer.young_people_ok = TRUE;
    changed.offer.child_check_due = day + 1;
    add (gains, MO_CHANGE_YOUNG, 0, &changed);
    break;
  default:
    break;
  }
}

/* ---------------------------------------------------------------------- what is said */

static void
try_topics (MoReplayGains *gains, const MoReplayTry *try)
{
  guint32 wanted = try->top->one->side.goals;
  for (int goal = 1; goal <= GOALS; goal++) {
    MoReplayTry changed = *try;
    if (!(wanted & 1u << goal) || changed.side.goals & 1u << goal)
      continue;
    changed.side.goals |= 1u << goal;
    add (gains, MO_CHANGE_TOPIC, goal, &changed);
  }
}

/* As if what the mentor never said were just what the person said.  FALSE where the mentor has
 * said it, or the person has not. */
static gboolean
tell (MoMatchSide *mentor, const MoMatchSide *mentee, gboolean family, MoCriterion criterion)
{
#define TELL(field)                                                                            \
  if (mentor->field || !mentee->field)                                                         \
    return FALSE;                                                                              \
  mentor->field = mentee->field;                                                               \
  return TRUE

  switch (criterion) {
  case MO_CRITERION_LEVEL:
    if (family) {
      TELL (relation);
    }
    if (mentor->group || !mentee->group)
      return FALSE;
    mentor->group = mentee->group;
    mentor->level_upper = mentee->level_upper;
    mentor->level_lower = mentee->level_lower;
    return TRUE;
  case MO_CRITERION_GOALS:
    TELL (goals);
  case MO_CRITERION_MOBILITY:
    TELL (mobility);
  case MO_CRITERION_AGE:
    TELL (born);
  case MO_CRITERION_BLADDER:
    TELL (bladder);
  case MO_CRITERION_BOWEL:
    TELL (bowel);
  case MO_CRITERION_PAIN:
    TELL (pain);
  case MO_CRITERION_AVAILABILITY:
    if (mo_week_is_known (&mentor->week) || !mo_week_is_known (&mentee->week))
      return FALSE;
    mentor->week = mentee->week;
    return TRUE;
  case MO_CRITERION_REGION:
    TELL (region);
  default: /* interests, gender and the years that one has lived with it are as they are */
    return FALSE;
  }
#undef TELL
}

static void
try_telling (MoReplayGains *gains, const MoReplayTry *try)
{
  const MoPastCase *one = try->top->one;
  for (int criterion = 0; criterion < MO_CRITERIA; criterion++) {
    MoReplayTry changed = *try;
    if (tell (&changed.side, &one->side, one->family, criterion))
      add (gains, MO_CHANGE_TELL, criterion, &changed);
  }
}

void
mo_replay_gain (MoReplayGains *gains, const MoReplayTry *try, MoBar bar)
{
  gboolean can = bar <= MO_BAR_AGAIN;

  if (can || bar == MO_BAR_HOURS)
    if (mo_week_is_known (&try->side.week))
      try_week (gains, try);
  if (!can)
    try_bar (gains, try, bar);
  if (can && try->side.goals)
    try_topics (gains, try);
  if (can)
    try_telling (gains, try);
}

/* ---------------------------------------------------------------------- the best of them */

static MoReplayChange
best_of (const MoReplayGains *gains, MoReplayChangeKind kind)
{
  MoReplayChange best = { kind, 0, 0 };
  for (int detail = 0; detail < MO_REPLAY_DETAILS; detail++)
    if (gains->gain[kind][detail] > best.gain) {
      best.detail = detail;
      best.gain = gains->gain[kind][detail];
    }
  return best;
}

void
mo_replay_take_changes (MoReplay *replay, const MoReplayGains *gains)
{
  for (int kind = 0; kind < MO_CHANGES; kind++) {
    MoReplayChange change = best_of (gains, kind);
    guint at = replay->n_changes;
    if (!change.gain)
      continue;
    while (at > 0 && replay->changes[at - 1].gain < change.gain)
      at--;
    if (at == MO_REPLAY_CHANGES)
      continue;
    replay->n_changes = MIN (replay->n_changes + 1, MO_REPLAY_CHANGES);
    for (guint i = replay->n_changes - 1; i > at; i--)
      replay->changes[i] = replay->changes[i - 1];
    replay->changes[at] = change;
  }
}
