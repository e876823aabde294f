/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/mo-match.h"

#include <glib/gi18n-lib.h>
#include <stdlib.h>

/* ---------------------------------------------------------------------- the rules */

/* Everything that the rules look at, for one pair. */
typedef struct {
  const MoMatchWanted *wanted;
  const MoMatchOffer *offer;
  const MoMatchSide *mentee, *mentor;
  guint ties;
  const MoPolicy *policy;
  MoDay today;
} Pair;

static MoBar
if_so (gboolean in_the_way, MoBar bar)
{
  return in_the_way ? bar : MO_BAR_NONE;
}

static MoBar
not_active (const Pair *pair)
{
  const MoMatchOffer *offer = pair->offer;
  if (g_strcmp0 (offer->state, "paused") == 0)
    return MO_BAR_PAUSED;
  if (g_strcmp0 (offer->state, "active") != 0)
    return MO_BAR_STATE;
  return if_so (offer->paused_until > pair->today, MO_BAR_PAUSED);
}

static MoBar
not_checked (const Pair *pair)
{
  if (pair->offer->check_due == MO_DAY_NONE)
    return MO_BAR_NO_CHECK;
  return if_so (pair->offer->check_due <= pair->today, MO_BAR_CHECK_LAPSED);
}

static gboolean
hours_known (const MoMatchSide *mentee, const MoMatchSide *mentor)
{
  return mo_week_is_known (&mentee->week) && mo_week_is_known (&mentor->week);
}

static MoBar
no_hours (const Pair *pair)
{
  return if_so (hours_known (pair->mentee, pair->mentor) &&
                    mo_week_overlap (&pair->mentee->week, &pair->mentor->week) <
                        pair->policy->shared_hours_min,
                MO_BAR_HOURS);
}

/* What one rule has against a pair, or none. */
static MoBar
judge (MoMatchRule rule, const Pair *pair)
{
  const MoMatchWanted *wanted = pair->wanted;
  const MoMatchOffer *offer = pair->offer;

  switch (rule) {
  case MO_MATCH_RULE_STRAND:
    return if_so (wanted->family ? !offer->family : !offer->sci, MO_BAR_STRAND);
  case MO_MATCH_RULE_ACTIVE:
    return not_active (pair);
  case MO_MATCH_RULE_APART:
    return if_so ((pair->ties & MO_TIE_EXCLUDED) != 0, MO_BAR_EXCLUDED);
  case MO_MATCH_RULE_RELATED:
    return if_so ((pair->ties & MO_TIE_RELATED) != 0 || wanted->person == offer->person,
                  MO_BAR_RELATED);
  case MO_MATCH_RULE_TRAINED:
    return if_so (wanted->family ? !offer->family_trained : !offer->sci_trained,
                  MO_BAR_TRAINING);
  case MO_MATCH_RULE_CHECK:
    return not_checked (pair);
  case MO_MATCH_RULE_YOUNG:
    return if_so (wanted->under_18 && !offer->young_people_ok, MO_BAR_YOUNG);
  case MO_MATCH_RULE_YOUNG_CHECK:
    return if_so (wanted->under_18 && offer->child_check_due <= pair->today,
                  MO_BAR_YOUNG_CHECK);
  case MO_MATCH_RULE_PLACE:
    return if_so (offer->taken - (pair->ties & MO_TIE_OPEN ? 1 : 0) >= offer->capacity,
                  MO_BAR_FULL);
  case MO_MATCH_RULE_RESTED:
    return if_so (offer->rest_until > pair->today, MO_BAR_RESTING);
  case MO_MATCH_RULE_HOURS:
    return no_hours (pair);
  default:
    return MO_BAR_NONE;
  }
}

MoBar
mo_match_bar (const MoMatchWanted *wanted,
              const MoMatchOffer *offer,
              const MoMatchSide *mentee,
              const MoMatchSide *mentor,
              guint ties,
              const MoPolicy *policy,
              MoDay today)
{
  const Pair pair = { wanted, offer, mentee, mentor, ties, policy, today };
  for (int rule = 0; rule < MO_MATCH_RULES; rule++) {
    MoBar bar = judge (rule, &pair);
    if (bar != MO_BAR_NONE)
      return bar;
  }
  return ties & MO_TIE_PAIRED_BEFORE ? MO_BAR_AGAIN : MO_BAR_NONE;
}

void
mo_match_rules (const MoMatchWanted *wanted,
                const MoMatchOffer *offer,
                const MoMatchSide *mentee,
                const MoMatchSide *mentor,
                guint ties,
                const MoPolicy *policy,
                MoDay today,
                MoMatchRuleStand *stands)
{
  const Pair pair = { wanted, offer, mentee, mentor, ties, policy, today };
  for (int rule = 0; rule < MO_MATCH_RULES; rule++) {
    stands[rule] = (MoMatchRuleStand){ .bar = judge (rule, &pair), .applies = TRUE };
    if (rule == MO_MATCH_RULE_YOUNG || rule == MO_MATCH_RULE_YOUNG_CHECK)
      stands[rule].applies = wanted->under_18;
    else if (rule == MO_MATCH_RULE_HOURS)
      stands[rule].applies = hours_known (mentee, mentor);
  }
}

const char *
mo_match_rule_words (MoMatchRule rule)
{
  static const char *const words[MO_MATCH_RULES] = {
    N_ ("same strand"),  N_ ("active"),        N_ ("not kept apart"),   N_ ("not related"),
    N_ ("trained"),      N_ ("check in date"), N_ ("mentors under 18"), N_ ("child check"),
    N_ ("a place free"), N_ ("rested"),        N_ ("shared hours"),
  };
  return _ (words[rule]);
}

/* ---------------------------------------------------------------------- sentences */

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
        MO_LEVEL_REFUSED,
        ngettext ("Full: %d of %d place.", "Full: %d of %d places.", offer->capacity),
        offer->taken,
        offer->capacity);
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
