/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Goal S1: the ranking of 300 mentors for each of 1,000 people, and of 3,000 for one,
 * against the plain double loop that makes every text and sorts by its score.  The scores must
 * be the very same.  Prints  id ours peer ratio goal pass|fail  a line. */
#include <stdio.h>
#include <stdlib.h>
#include <time.h>

#include "core/mo-match-ranking.h"

#define TODAY  mo_day_new (2026, 3, 12)
#define ROUNDS 3
#define GOAL   15.0

typedef struct {
  guint people, mentors;
  MoMatchSide *mentee, *mentor;
  MoMatchOffer *offer;
  const MoMatchOffer **offers;
  const MoMatchSide **sides;
  MoRanked *ranked;
  MoMatchRanking *ranking; /* laid out once, as the board has it */
  MoPolicy policy;
  guint64 ours, theirs; /* sums of what came out, in order */
} Bench;

/* A line as it is shown, with all its texts. */
typedef struct {
  int total;
  MoBar bar;
  guint at;
  char *reasons, *verdict;
} Line;

static void
random_side (GRand *random, MoMatchSide *side)
{
  *side = (MoMatchSide){ 0 };
  side->level_upper = side->level_lower = (gint8) g_rand_int_range (random, 1, 30);
  side->group = (guint8) g_rand_int_range (random, 0, 4);
  side->completeness = (guint8) g_rand_int_range (random, 0, 3);
  side->mobility = (guint8) g_rand_int_range (random, 0, 5);
  side->bladder = (guint8) g_rand_int_range (random, 0, 4);
  side->bowel = (guint8) g_rand_int_range (random, 0, 4);
  side->region = (guint8) g_rand_int_range (random, 0, 5);
  side->gender = (guint8) g_rand_int_range (random, 0, 3);
  side->pain = (gint8) g_rand_int_range (random, 0, 5);
  side->goals = g_rand_int (random) & 0xffe;
  side->interests[0] = g_rand_int (random) & g_rand_int (random);
  side->born = TODAY - g_rand_int_range (random, 7000, 29000);
  side->since = TODAY - g_rand_int_range (random, 100, 7000);
  side->asked = TODAY - g_rand_int_range (random, 0, 400);
  for (int day = 0; day < 7; day++)
    side->week.hours[day] = g_rand_int (random) & 0x3fff00;
}

static void
fill (Bench *bench, guint people, guint mentors)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (2026);
  *bench = (Bench){ .people = people, .mentors = mentors, .policy = mo_policy_default () };
  bench->mentee = g_new (MoMatchSide, people);
  bench->mentor = g_new (MoMatchSide, mentors);
  bench->offer = g_new0 (MoMatchOffer, mentors);
  bench->offers = g_new0 (const MoMatchOffer *, mentors);
  bench->sides = g_new0 (const MoMatchSide *, mentors);
  bench->ranked = g_new0 (MoRanked, mentors);
  for (guint i = 0; i < people; i++)
    random_side (random, &bench->mentee[i]);
  for (guint i = 0; i < mentors; i++) {
    random_side (random, &bench->mentor[i]);
    bench->offer[i] = (MoMatchOffer){ .person = 100000 + i,
                                      .state = "active",
                                      .sci = TRUE,
                                      .sci_trained = TRUE,
                                      .check_due = TODAY + 300,
                                      .rest_until = MO_DAY_NONE,
                                      .paused_until = MO_DAY_NONE,
                                      .child_check_due = MO_DAY_NONE,
                                      .last_asked = TODAY - (MoDay) i,
                                      .capacity = 2,
                                      .taken = g_rand_int_range (random, 0, 3) };
    bench->offers[i] = &bench->offer[i];
    bench->sides[i] = &bench->mentor[i];
  }
}

static void
empty (Bench *bench)
{
  mo_match_ranking_free (bench->ranking);
  g_free (bench->mentee);
  g_free (bench->mentor);
  g_free (bench->offer);
  g_free (bench->offers);
  g_free (bench->sides);
  g_free (bench->ranked);
}

static MoBar
bar_of (const Bench *bench, guint person, guint mentor)
{
  MoMatchWanted wanted = { .person = person + 1 };
  return mo_match_bar (&wanted,
                       &bench->offer[mentor],
                       &bench->mentee[person],
                       &bench->mentor[mentor],
                       0,
                       &bench->policy,
                       TODAY);
}

static void
ours (Bench *bench)
{
  bench->ours = 0;
  for (guint p = 0; p < bench->people; p++) {
    const MoMatchWanted wanted = { .person = p + 1 };
    mo_match_ranking_rank (bench->ranking, &wanted, &bench->mentee[p], NULL, bench->ranked);
    for (guint m = 0; m < bench->mentors && bench->ranked[m].bar <= MO_BAR_AGAIN; m++)
      bench->ours = bench->ours * 31 + (guint64) bench->ranked[m].total;
  }
}

static int
by_fit (const void *one, const void *other)
{
  const Line *a = one, *b = other;
  gboolean can = a->bar <= MO_BAR_AGAIN, could = b->bar <= MO_BAR_AGAIN;
  return can != could ? could - can : b->total - a->total;
}

static void
peer (Bench *bench)
{
  g_autofree Line *lines = g_new0 (Line, bench->mentors);
  bench->theirs = 0;
  for (guint p = 0; p < bench->people; p++) {
    for (guint m = 0; m < bench->mentors; m++) {
      MoMatchScore score =
          mo_match_score (&bench->mentee[p], &bench->mentor[m], FALSE, TODAY, &bench->policy);
      MoBar bar = bar_of (bench, p, m);
      g_auto (MoVerdict) verdict = mo_match_verdict (bar, &bench->offer[m], TODAY);
      lines[m] =
          (Line){ score.total,
                  bar,
                  m,
                  mo_match_reasons (&score, &bench->mentee[p], &bench->mentor[m], FALSE, TODAY),
                  g_strdup (verdict.reason) };
    }
    qsort (lines, bench->mentors, sizeof *lines, by_fit);
    for (guint m = 0; m < bench->mentors; m++) {
      if (lines[m].bar <= MO_BAR_AGAIN)
        bench->theirs = bench->theirs * 31 + (guint64) lines[m].total;
      g_free (lines[m].reasons);
      g_free (lines[m].verdict);
    }
  }
}

static double
cpu (void)
{
  struct timespec at;
  clock_gettime (CLOCK_PROCESS_CPUTIME_ID, &at);
  return (double) at.tv_sec * 1e3 + (double) at.tv_nsec / 1e6;
}

static int
by_number (const void *one, const void *other)
{
  double a = *(const double *) one, b = *(const double *) other;
  return (a > b) - (a < b);
}

static gboolean
measure (const char *id, guint people, guint mentors)
{
  double mine[ROUNDS], theirs[ROUNDS];
  Bench bench;
  fill (&bench, people, mentors);
  double laid_out = cpu ();
  bench.ranking =
      mo_match_ranking_new (bench.offers, bench.sides, mentors, FALSE, &bench.policy, TODAY);
  laid_out = cpu () - laid_out;
  for (int round = -1; round < ROUNDS; round++) {
    double began = cpu ();
    ours (&bench);
    double between = cpu ();
    peer (&bench);
    double ended = cpu ();
    if (round >= 0) {
      mine[round] = between - began;
      theirs[round] = ended - between;
    }
  }
  qsort (mine, ROUNDS, sizeof *mine, by_number);
  qsort (theirs, ROUNDS, sizeof *theirs, by_number);
  double a = mine[ROUNDS / 2], b = theirs[ROUNDS / 2];
  gboolean same = bench.ours == bench.theirs, good = same && b / a >= GOAL;
  if (!same)
    printf ("%s: the two do not rank alike\n", id);
  printf ("# %u mentors laid out once in %.3f ms\n", mentors, laid_out);
  printf (
      "%-22s %10.3fms %10.3fms %8.1f %9s %s\n", id, a, b, b / a, ">15", good ? "pass" : "fail");
  empty (&bench);
  return good;
}

int
main (void)
{
  gboolean all = measure ("S1-rank-1000x300", 1000, 300);
  return measure ("S1-rank-1x3000", 1, 3000) && all ? 0 : 1;
}
