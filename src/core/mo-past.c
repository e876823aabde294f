/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/mo-past.h"

MoPastMentor *
mo_past_mentor_new (gint64 mentor, gint64 person)
{
  MoPastMentor *past = g_new0 (MoPastMentor, 1);
  past->mentor = mentor;
  past->person = person;
  past->states = g_array_new (FALSE, FALSE, sizeof (MoPastState));
  past->checks = g_array_new (FALSE, FALSE, sizeof (MoPastCheck));
  past->places = g_array_new (FALSE, FALSE, sizeof (MoPastPlace));
  past->asks = g_array_new (FALSE, FALSE, sizeof (MoDay));
  return past;
}

void
mo_past_mentor_free (MoPastMentor *mentor)
{
  g_array_unref (mentor->states);
  g_array_unref (mentor->checks);
  g_array_unref (mentor->places);
  g_array_unref (mentor->asks);
  g_free (mentor);
}

MoPast *
mo_past_new (MoDay today)
{
  MoPast *past = g_new0 (MoPast, 1);
  past->mentors = g_ptr_array_new_with_free_func ((GDestroyNotify) mo_past_mentor_free);
  past->cases = g_array_new (FALSE, TRUE, sizeof (MoPastCase));
  past->ties = g_array_new (FALSE, TRUE, sizeof (MoPastTie));
  past->weights = g_array_new (FALSE, TRUE, sizeof (MoPastWeights));
  past->today = today;
  return past;
}

void
mo_past_free (MoPast *past)
{
  g_ptr_array_unref (past->mentors);
  g_array_unref (past->cases);
  g_array_unref (past->ties);
  g_array_unref (past->weights);
  g_free (past);
}

const MoPastMentor *
mo_past_find (const MoPast *past, gint64 mentor)
{
  for (guint i = 0; i < past->mentors->len; i++) {
    const MoPastMentor *one = g_ptr_array_index (past->mentors, i);
    if (one->mentor == mentor)
      return one;
  }
  return NULL;
}

const MoPolicy *
mo_past_policy (const MoPast *past, MoDay day)
{
  guint at = 0;
  g_return_val_if_fail (past->weights->len > 0, NULL);
  while (at + 1 < past->weights->len &&
         g_array_index (past->weights, MoPastWeights, at + 1).from <= day)
    at++;
  return &g_array_index (past->weights, MoPastWeights, at).policy;
}

static int
by_pair (gconstpointer one, gconstpointer other)
{
  const MoPastTie *a = one, *b = other;
  if (a->person != b->person)
    return a->person < b->person ? -1 : 1;
  return a->mentor < b->mentor ? -1 : a->mentor > b->mentor;
}

static int
by_day (gconstpointer one, gconstpointer other)
{
  const MoPastCase *a = one, *b = other;
  if (a->day != b->day)
    return a->day - b->day;
  return a->referral < b->referral ? -1 : a->referral > b->referral;
}

void
mo_past_sort (MoPast *past)
{
  g_array_sort (past->ties, by_pair);
  g_array_sort (past->cases, by_day);
}

guint
mo_past_ties (const MoPast *past, gint64 mentor, gint64 person, MoDay day)
{
  const MoPastTie wanted = { .mentor = mentor, .person = person };
  guint ties = 0, low = 0, high = past->ties->len;

  while (low < high) {
    guint middle = (low + high) / 2;
    if (by_pair (&g_array_index (past->ties, MoPastTie, middle), &wanted) < 0)
      low = middle + 1;
    else
      high = middle;
  }
  for (; low < past->ties->len; low++) {
    const MoPastTie *tie = &g_array_index (past->ties, MoPastTie, low);
    if (by_pair (tie, &wanted) != 0)
      break;
    if (tie->from <= day && (tie->until == MO_DAY_NONE || tie->until > day))
      ties |= tie->kind;
  }
  return ties;
}

MoDay
mo_past_last_asked (const MoPastMentor *mentor, MoDay day)
{
  MoDay last = MO_DAY_NONE;
  for (guint i = 0; i < mentor->asks->len; i++) {
    MoDay asked = g_array_index (mentor->asks, MoDay, i);
    if (asked <= day)
      last = MAX (last, asked);
  }
  return last;
}

/* ---------------------------------------------------------------------- on a day */

static const char *
state_on (const MoPastMentor *mentor, MoDay day)
{
  const char *state = "enquiry";
  for (guint i = 0; i < mentor->states->len; i++) {
    const MoPastState *one = &g_array_index (mentor->states, MoPastState, i);
    if (one->on <= day)
      state = one->state;
  }
  return state;
}

/* A check seen later did not help then. */
static void
set_checks (MoMatchOffer *offer, const MoPastMentor *mentor, MoDay day, const MoPolicy *policy)
{
  for (guint i = 0; i < mentor->checks->len; i++) {
    const MoPastCheck *check = &g_array_index (mentor->checks, MoPastCheck, i);
    MoDay due = check->seen + policy->check_policy_days;
    if (check->seen == MO_DAY_NONE || check->seen > day)
      continue;
    offer->check_due = MAX (offer->check_due, MAX (due, check->due));
    if (check->child)
      offer->child_check_due = MAX (offer->child_check_due, due);
  }
}

static void
set_places (MoMatchOffer *offer, const MoPastMentor *mentor, MoDay day, const MoPolicy *policy)
{
  for (guint i = 0; i < mentor->places->len; i++) {
    const MoPastPlace *place = &g_array_index (mentor->places, MoPastPlace, i);
    gboolean over = place->to != MO_DAY_NONE && place->to <= day;
    /* a place that was taken on the day itself was still free when the choice was made */
    if (place->from < day && !over)
      offer->taken++;
    if (over && place->rests)
      offer->rest_until = MAX (offer->rest_until, place->to + policy->rest_days);
  }
}

MoMatchOffer
mo_past_offer (const MoPastMentor *mentor, MoDay day, const MoPolicy *policy)
{
  MoMatchOffer offer = {
    .person = mentor->person,
    .state = state_on (mentor, day),
    .sci = mentor->sci,
    .family = mentor->family,
    .sci_trained = mentor->sci_trained != MO_DAY_NONE && mentor->sci_trained <= day,
    .family_trained = mentor->family_trained != MO_DAY_NONE && mentor->family_trained <= day,
    .young_people_ok = mentor->young_people_ok,
    .last_asked = mo_past_last_asked (mentor, day - 1),
    .capacity = mentor->capacity,
  };
  if (mentor->as_of != MO_DAY_NONE && day >= mentor->as_of) {
    offer.paused_until = mentor->paused_until;
    offer.rest_until = mentor->rest_until;
  }
  set_checks (&offer, mentor, day, policy);
  set_places (&offer, mentor, day, policy);
  return offer;
}

MoMatchSide
mo_past_side (const MoPastMentor *mentor, MoDay day)
{
  MoMatchSide side = mentor->side;
  side.asked = mo_past_last_asked (mentor, day - 1);
  for (guint i = 0; i < mentor->states->len && side.asked == MO_DAY_NONE; i++) {
    const MoPastState *state = &g_array_index (mentor->states, MoPastState, i);
    if (state->on <= day && g_str_equal (state->state, "active"))
      side.asked = state->on;
  }
  return side;
}
