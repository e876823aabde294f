/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/mo-match.h"

#include <glib/gi18n-lib.h>
#include <stdlib.h>

MoBar
mo_match_bar (const MoMatchWanted *wanted,
              const MoMatchOffer *offer,
              const MoMatchSide *mentee,
              const MoMatchSide *mentor,
              guint ties,
              const MoPolicy *policy,
              MoDay today)
{
  if (wanted->family ? !offer->family : !offer->sci)
    return MO_BAR_STRAND;
  if (g_strcmp0 (offer->state, "paused") == 0)
    return MO_BAR_PAUSED;
  if (g_strcmp0 (offer->state, "active") != 0)
    return MO_BAR_STATE;
  if (offer->paused_until > today)
    return MO_BAR_PAUSED;
  if (ties & MO_TIE_EXCLUDED)
    return MO_BAR_EXCLUDED;
  if (ties & MO_TIE_RELATED || wanted->person == offer->person)
    return MO_BAR_RELATED;
  if (wanted->family ? !offer->family_trained : !offer->sci_trained)
    return MO_BAR_TRAINING;
  if (offer->check_due == MO_DAY_NONE)
    return MO_BAR_NO_CHECK;
  if (offer->check_due <= today)
    return MO_BAR_CHECK_LAPSED;
  if (wanted->under_18 && !offer->young_people_ok)
    return MO_BAR_YOUNG;
  if (wanted->under_18 && offer->child_check_due <= today)
    return MO_BAR_YOUNG_CHECK;
  if (offer->taken - (ties & MO_TIE_OPEN ? 1 : 0) >= offer->capacity)
    return MO_BAR_FULL;
  if (offer->rest_until > today)
    return MO_BAR_RESTING;
  if (mo_week_is_known (&mentee->week) && mo_week_is_known (&mentor->week) &&
      mo_week_overlap (&mentee->week, &mentor->week) < policy->shared_hours_min)
    return MO_BAR_HOURS;
  return ties & MO_TIE_PAIRED_BEFORE ? MO_BAR_AGAIN : MO_BAR_NONE;
}

static const char *
plain_sentence (MoBar bar)
{
  switch (bar) {
  case MO_BAR_STATE:
    return _ ("Not an active mentor.");
  case MO_BAR_TRAINING:
    return _ ("Not trained for this strand yet.");
  case MO_BAR_NO_CHECK:
    return _ ("No check on record.");
  case MO_BAR_EXCLUDED:
    return _ ("The office keeps these two apart.");
  case MO_BAR_RELATED:
    return _ ("Related to this person.");
  case MO_BAR_YOUNG:
    return _ ("Does not mentor people under 18.");
  case MO_BAR_YOUNG_CHECK:
    return _ ("No child-workforce check in date.");
  case MO_BAR_HOURS:
    return _ ("No hour shared in the week.");
  default:
    return NULL;
  }
}

MoVerdict
mo_match_verdict (MoBar bar, const MoMatchOffer *offer, MoDay today)
{
  MoDay day = bar == MO_BAR_PAUSED    ? offer->paused_until
              : bar == MO_BAR_RESTING ? offer->rest_until
                                      : offer->check_due;
  g_autofree char *until = mo_day_to_short (day, today);

  switch (bar) {
  case MO_BAR_NONE:
    return (MoVerdict){ .level = MO_LEVEL_FINE };
  case MO_BAR_AGAIN:
    return mo_verdict_new (MO_LEVEL_ASK, _ ("Paired before: say why again."));
  case MO_BAR_STRAND:
    return mo_verdict_new (MO_LEVEL_REFUSED,
                           "%s",
                           offer->family ? _ ("Mentors families only.")
                                         : _ ("Mentors people with an injury only."));
  case MO_BAR_PAUSED:
    return offer->paused_until > today
               ? mo_verdict_new (MO_LEVEL_REFUSED, _ ("Paused until %s."), until)
               : mo_verdict_new (MO_LEVEL_REFUSED, _ ("Paused."));
  case MO_BAR_CHECK_LAPSED:
    return mo_verdict_new (MO_LEVEL_REFUSED, _ ("Check lapsed on %s."), until);
  case MO_BAR_RESTING:
    return mo_verdict_new (MO_LEVEL_REFUSED, _ ("Resting until %s."), until);
  case MO_BAR_FULL:
    return mo_verdict_new (
        MO_LEVEL_REFUSED, _ ("Full: %d of %d places."), offer->taken, offer->capacity);
  default:
    return mo_verdict_new (MO_LEVEL_REFUSED, "%s", plain_sentence (bar));
  }
}

static int
by_place (gconstpointer one, gconstpointer other, gpointer data)
{
  const MoRanked *a = one, *b = other;
  const MoMatchOffer *const *offers = data;
  gboolean can_a = a->bar <= MO_BAR_AGAIN, can_b = b->bar <= MO_BAR_AGAIN;

  if (can_a != can_b)
    return can_a ? -1 : 1;
  if (can_a && a->total != b->total)
    return b->total - a->total;
  if (can_a && offers[a->at]->taken != offers[b->at]->taken)
    return offers[a->at]->taken - offers[b->at]->taken;
  if (can_a && offers[a->at]->last_asked != offers[b->at]->last_asked)
    return offers[a->at]->last_asked - offers[b->at]->last_asked;
  return a->at < b->at ? -1 : a->at > b->at;
}

void
mo_match_rank (MoRanked *ranked, guint n, const MoMatchOffer *const *offers)
{
  g_qsort_with_data (ranked, (int) n, sizeof *ranked, by_place, (gpointer) offers);
}
