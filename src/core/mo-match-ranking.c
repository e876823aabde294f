/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/mo-match-ranking.h"

#include <stdlib.h>
#include <string.h>

#include "core/mo-match-columns.h"

#define TOTALS (G_MAXUINT8 + 1)

typedef struct {
  guint64 key; /* fewer places taken, then longest not asked */
  guint at;
} Turn;

struct _MoMatchRanking {
  const MoMatchOffer **offers;
  const MoMatchSide **sides;
  guint n;
  gboolean family;
  MoPolicy policy;
  MoDay today;

  MoMatchColumns *columns;
  guint *turns;    /* the mentors in the order that decides between equal scores */
  guint8 *bars[2]; /* by under 18, NULL until asked for: without ties and hours */
  guint8 *known;   /* the hours of a mentor are */
  guint8 *total, *hours, *bar;
};

/* ---------------------------------------------------------------------- once for all */

static guint64
turn_key (const MoMatchOffer *offer)
{
  guint32 taken = (guint32) offer->taken ^ G_GUINT64_CONSTANT (0x80000000);
  guint32 asked = (guint32) offer->last_asked ^ G_GUINT64_CONSTANT (0x80000000);
  return (guint64) taken << 32 | asked;
}

/* Least significant byte first, stable; a byte that all have alike takes no pass. */
static void
sort_turns (Turn **turns, Turn **spare, guint n)
{
  for (guint shift = 0; shift < 64; shift += 8) {
    guint count[256] = { 0 }, from = 0;
    for (guint i = 0; i < n; i++)
      count[(*turns)[i].key >> shift & 255]++;
    if (!n || count[(*turns)[0].key >> shift & 255] == n)
      continue;
    for (guint byte = 0; byte < 256; byte++) {
      guint these = count[byte];
      count[byte] = from;
      from += these;
    }
    for (guint i = 0; i < n; i++)
      (*spare)[count[(*turns)[i].key >> shift & 255]++] = (*turns)[i];
    Turn *sorted = *spare;
    *spare = *turns;
    *turns = sorted;
  }
}

static guint *
turns_of (const MoMatchRanking *ranking)
{
  guint *order = g_new (guint, ranking->n + 1);
  g_autofree Turn *one = g_new (Turn, ranking->n + 1);
  g_autofree Turn *other = g_new (Turn, ranking->n + 1);

  for (guint i = 0; i < ranking->n; i++)
    one[i] = (Turn){ turn_key (ranking->offers[i]), i };
  sort_turns (&one, &other, ranking->n);
  for (guint i = 0; i < ranking->n; i++)
    order[i] = one[i].at;
  return order;
}

/* What the rules have against each mentor for anybody of that age. */
static const guint8 *
bars_for (MoMatchRanking *ranking, gboolean under_18)
{
  const MoMatchWanted anybody = { -1, ranking->family, under_18 };
  const MoMatchSide nobody = { .pain = 0 };
  guint8 **bars = &ranking->bars[under_18 != 0];

  if (*bars)
    return *bars;
  *bars = g_new (guint8, ranking->n + 1);
  for (guint i = 0; i < ranking->n; i++)
    (*bars)[i] = (guint8) mo_match_bar (&anybody,
                                        ranking->offers[i],
                                        &nobody,
                                        ranking->sides[i],
                                        0,
                                        &ranking->policy,
                                        ranking->today);
  return *bars;
}

MoMatchRanking *
mo_match_ranking_new (const MoMatchOffer *const *offers,
                      const MoMatchSide *const *sides,
                      guint n,
                      gboolean family,
                      const MoPolicy *policy,
                      MoDay today)
{
  MoMatchRanking *ranking = g_new0 (MoMatchRanking, 1);

  ranking->offers = g_memdup2 (offers, sizeof *offers * n);
  ranking->sides = g_memdup2 (sides, sizeof *sides * n);
  ranking->n = n;
  ranking->family = family;
  ranking->policy = *policy;
  ranking->today = today;
  ranking->columns = mo_match_columns_new (sides, n, family, today, policy);
  ranking->turns = turns_of (ranking);
  ranking->known = g_new (guint8, n + 1);
  ranking->total = g_new (guint8, n + 1);
  ranking->hours = g_new (guint8, n + 1);
  ranking->bar = g_new (guint8, n + 1);
  for (guint i = 0; i < n; i++)
    ranking->known[i] = (guint8) mo_week_is_known (&sides[i]->week);
  return ranking;
}

void
mo_match_ranking_free (MoMatchRanking *ranking)
{
  mo_match_columns_free (ranking->columns);
  g_free (ranking->offers);
  g_free (ranking->sides);
  g_free (ranking->turns);
  g_free (ranking->bars[0]);
  g_free (ranking->bars[1]);
  g_free (ranking->known);
  g_free (ranking->total);
  g_free (ranking->hours);
  g_free (ranking->bar);
  g_free (ranking);
}

/* ---------------------------------------------------------------------- one person */

/* The hours are the last of the rules; where there is something between the two, all are asked
 * in their order. */
static void
find_bars (MoMatchRanking *ranking,
           const MoMatchWanted *wanted,
           const MoMatchSide *mentee,
           const guint *ties)
{
  const guint8 *bars = bars_for (ranking, wanted->under_18);
  gboolean known = mo_week_is_known (&mentee->week);
  int least = ranking->policy.shared_hours_min;

  for (guint i = 0; i < ranking->n; i++) {
    gboolean apart = known && ranking->known[i] && ranking->hours[i] < least;
    ranking->bar[i] = bars[i] == MO_BAR_NONE && apart ? MO_BAR_HOURS : bars[i];
  }
  for (guint i = 0; i < ranking->n; i++)
    if ((ties && ties[i]) || ranking->offers[i]->person == wanted->person)
      ranking->bar[i] = (guint8) mo_match_bar (wanted,
                                               ranking->offers[i],
                                               mentee,
                                               ranking->sides[i],
                                               ties ? ties[i] : 0,
                                               &ranking->policy,
                                               ranking->today);
}

/* By score, the highest first; those of one score in the order that was found before; whoever
 * cannot be asked at the end, as they stand. */
static void
place (const MoMatchRanking *ranking, MoRanked *ranked)
{
  guint count[TOTALS] = { 0 }, from = 0;

  for (guint i = 0; i < ranking->n; i++)
    count[ranking->total[i]] += ranking->bar[i] <= MO_BAR_AGAIN;
  for (int total = TOTALS - 1; total >= 0; total--) {
    guint these = count[total];
    count[total] = from;
    from += these;
  }
  for (guint i = 0; i < ranking->n; i++) {
    guint at = ranking->turns[i];
    if (ranking->bar[at] <= MO_BAR_AGAIN)
      ranked[count[ranking->total[at]]++] =
          (MoRanked){ at, ranking->total[at], (MoBar) ranking->bar[at] };
  }
  for (guint i = 0; i < ranking->n; i++)
    if (ranking->bar[i] > MO_BAR_AGAIN)
      ranked[from++] = (MoRanked){ i, ranking->total[i], (MoBar) ranking->bar[i] };
}

void
mo_match_ranking_rank (MoMatchRanking *ranking,
                       const MoMatchWanted *wanted,
                       const MoMatchSide *mentee,
                       const guint *ties,
                       MoRanked *ranked)
{
  mo_match_columns_score (ranking->columns, mentee, ranking->total, ranking->hours);
  find_bars (ranking, wanted, mentee, ties);
  place (ranking, ranked);
}
