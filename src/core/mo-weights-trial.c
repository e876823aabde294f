/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/mo-weights-trial.h"

#include <string.h>

#define BEST 3

typedef struct {
  guint mentor;
  int taken;
  MoDay last_asked;
  guint8 part[MO_CRITERIA];
} Pair;

typedef struct {
  guint first, n; /* of the pairs */
  gboolean family;
} Person;

struct _MoWeightsTrial {
  GArray *people, *pairs;
};

MoWeightsTrial *
mo_weights_trial_new (void)
{
  MoWeightsTrial *trial = g_new0 (MoWeightsTrial, 1);
  trial->people = g_array_new (FALSE, FALSE, sizeof (Person));
  trial->pairs = g_array_new (FALSE, FALSE, sizeof (Pair));
  return trial;
}

void
mo_weights_trial_free (MoWeightsTrial *trial)
{
  g_array_unref (trial->people);
  g_array_unref (trial->pairs);
  g_free (trial);
}

guint
mo_weights_trial_people (const MoWeightsTrial *trial)
{
  return trial->people->len;
}

guint
mo_weights_trial_pairs (const MoWeightsTrial *trial)
{
  return trial->pairs->len;
}

guint
mo_weights_trial_add_person (MoWeightsTrial *trial, gboolean family)
{
  Person person = { .first = trial->pairs->len, .family = family };
  g_array_append_val (trial->people, person);
  return trial->people->len - 1;
}

void
mo_weights_trial_add_pair (MoWeightsTrial *trial,
                           guint mentor,
                           const MoMatchScore *score,
                           const MoMatchOffer *offer)
{
  g_return_if_fail (trial->people->len > 0);
  Pair pair = { .mentor = mentor, .taken = offer->taken, .last_asked = offer->last_asked };
  memcpy (pair.part, score->part, sizeof pair.part);
  g_array_append_val (trial->pairs, pair);
  g_array_index (trial->people, Person, trial->people->len - 1).n++;
}

/* ---------------------------------------------------------------------- ranking */

typedef struct {
  int total;
  const Pair *pair;
} Scored;

/* As mo_match_rank () has it. */
static gboolean
comes_before (const Scored *a, const Scored *b)
{
  if (a->total != b->total)
    return a->total > b->total;
  if (a->pair->taken != b->pair->taken)
    return a->pair->taken < b->pair->taken;
  if (a->pair->last_asked != b->pair->last_asked)
    return a->pair->last_asked < b->pair->last_asked;
  return a->pair->mentor < b->pair->mentor;
}

static int
by_place (gconstpointer one, gconstpointer other)
{
  return comes_before (one, other) ? -1 : comes_before (other, one);
}

GArray *
mo_weights_trial_rank (const MoWeightsTrial *trial, guint at, const MoPolicy *points)
{
  const Person *person = &g_array_index (trial->people, Person, at);
  g_autofree Scored *scored = g_new (Scored, person->n + 1);
  GArray *ranked = g_array_sized_new (FALSE, FALSE, sizeof (MoRanked), person->n);
  int weight[MO_CRITERIA];

  mo_match_weights (weight, person->family, points);
  for (guint i = 0; i < person->n; i++) {
    const Pair *pair = &g_array_index (trial->pairs, Pair, person->first + i);
    scored[i] = (Scored){ mo_match_total (pair->part, weight), pair };
  }
  qsort (scored, person->n, sizeof *scored, by_place);
  for (guint i = 0; i < person->n; i++) {
    MoRanked one = { scored[i].pair->mentor, scored[i].total, MO_BAR_NONE };
    g_array_append_val (ranked, one);
  }
  return ranked;
}

/* ---------------------------------------------------------------------- everybody */

/* The first three, without sorting the rest. */
static guint
find_best (const MoWeightsTrial *trial,
           const Person *person,
           const int *weight,
           Scored best[BEST + 1])
{
  guint n = 0;
  for (guint i = 0; i < person->n; i++) {
    const Pair *pair = &g_array_index (trial->pairs, Pair, person->first + i);
    Scored one = { mo_match_total (pair->part, weight), pair };
    guint at = n;
    for (; at > 0 && comes_before (&one, &best[at - 1]); at--)
      best[at] = best[at - 1];
    best[at] = one; /* one place more than are kept */
    n = MIN (n + 1, BEST);
  }
  return n;
}

static gboolean
is_among (const Pair *pair, const Scored *best, guint n)
{
  for (guint i = 0; i < n; i++)
    if (best[i].pair == pair)
      return TRUE;
  return FALSE;
}

MoWeightsEffect
mo_weights_trial_compare (const MoWeightsTrial *trial,
                          const MoPolicy *then,
                          const MoPolicy *now)
{
  MoWeightsEffect effect = { 0 };
  int before[2][MO_CRITERIA], after[2][MO_CRITERIA];

  for (int family = 0; family < 2; family++) {
    mo_match_weights (before[family], family, then);
    mo_match_weights (after[family], family, now);
  }
  for (guint i = 0; i < trial->people->len; i++) {
    const Person *person = &g_array_index (trial->people, Person, i);
    Scored were[BEST + 1], are[BEST + 1];
    guint n = find_best (trial, person, before[person->family != 0], were);
    gboolean other = FALSE;

    find_best (trial, person, after[person->family != 0], are);
    for (guint place = 0; place < n; place++)
      other |= !is_among (are[place].pair, were, n);
    effect.people += n > 0;
    effect.other_first += n > 0 && were[0].pair != are[0].pair;
    effect.other_three += other;
  }
  return effect;
}
