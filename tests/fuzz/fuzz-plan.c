/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <stdlib.h>

#include "core/mo-plan.h"

/* Random tasks under the address and undefined-behaviour sanitizers: every plan has to be
 * proved, and to cost what two other ways say that know nothing of its own.  Small ones are
 * tried out in full; larger ones are solved by the plainest of flows.  Then people are pinned,
 * forbidden and released at random, and all of it once more.
 *
 *   fuzz-plan [ROUNDS [SEED]] */

#define SMALL  5
#define ANYONE (-2)

typedef struct {
  MoPlanTask *task;
  int *pin; /* ANYONE, MO_PLAN_ALONE or a mentor */
  guint *left;
} Way;

/* ---------------------------------------------------------------------- trying everything */

static gint64
try_all (const Way *way, guint person)
{
  const MoPlanTask *task = way->task;
  gint64 best = G_MAXINT32;
  if (person == task->people)
    return 0;
  if (way->pin[person] < 0)
    best = task->alone + try_all (way, person + 1);
  for (guint m = 0; m < task->mentors; m++) {
    gint16 cost = mo_plan_task_cost (task, person, m);
    if (!way->left[m] || cost == MO_PLAN_NEVER ||
        (way->pin[person] != ANYONE && way->pin[person] != (int) m))
      continue;
    way->left[m]--;
    best = MIN (best, cost + try_all (way, person + 1));
    way->left[m]++;
  }
  return best;
}

/* ---------------------------------------------------------------------- the plainest of flows
 */

/* One person after the other takes the cheapest way, found by going over all of it until
 * nothing gets cheaper: no prices, no heap, no order. */
typedef struct {
  const Way *way;
  int *at;
  gint64 *person, *mentor; /* what it takes to free a person, to reach a mentor */
  int *from;
} Flow;

static gint64
cost_of (const Way *way, guint person, guint mentor)
{
  gint16 cost = mo_plan_task_cost (way->task, person, mentor);
  gboolean other = way->pin[person] != ANYONE && way->pin[person] != (int) mentor;
  return cost == MO_PLAN_NEVER || other || !way->task->places[mentor] ? G_MAXINT64 / 4 : cost;
}

static gboolean
relax (Flow *flow)
{
  const MoPlanTask *task = flow->way->task;
  gboolean cheaper = FALSE;
  for (guint p = 0; p < task->people; p++)
    for (guint m = 0; flow->person[p] < G_MAXINT64 / 4 && m < task->mentors; m++) {
      gint64 cost = flow->person[p] + cost_of (flow->way, p, m);
      if (flow->at[p] == (int) m || cost >= flow->mentor[m])
        continue;
      flow->mentor[m] = cost;
      flow->from[m] = (int) p;
      cheaper = TRUE;
    }
  for (guint p = 0; p < task->people; p++)
    if (flow->at[p] >= 0) {
      guint m = (guint) flow->at[p];
      gint64 cost = flow->mentor[m] - cost_of (flow->way, p, m);
      if (flow->mentor[m] < G_MAXINT64 / 4 && cost < flow->person[p]) {
        flow->person[p] = cost;
        cheaper = TRUE;
      }
    }
  return cheaper;
}

static void
flow_one (Flow *flow, guint start)
{
  const MoPlanTask *task = flow->way->task;
  gint64 best = G_MAXINT64;
  int end = -1, stays = -1;

  for (guint p = 0; p < task->people; p++)
    flow->person[p] = p == start ? 0 : G_MAXINT64 / 4;
  for (guint m = 0; m < task->mentors; m++)
    flow->mentor[m] = G_MAXINT64 / 4;
  while (relax (flow))
    ;
  for (guint m = 0; m < task->mentors; m++)
    if (flow->way->left[m] && flow->mentor[m] < best) {
      best = flow->mentor[m];
      end = (int) m;
    }
  for (guint p = 0; p < task->people; p++)
    if (flow->way->pin[p] < 0 && flow->person[p] < G_MAXINT64 / 4 &&
        flow->person[p] + task->alone < best) {
      best = flow->person[p] + task->alone;
      stays = (int) p;
    }
  if (stays == (int) start)
    return;
  if (stays < 0)
    flow->way->left[end]--;
  for (int to = stays < 0 ? end : flow->at[stays], who; to >= 0;) {
    int before;
    if (stays >= 0)
      flow->at[stays] = MO_PLAN_ALONE;
    stays = -1;
    who = flow->from[to];
    before = flow->at[who];
    flow->at[who] = to;
    to = who == (int) start ? -1 : before;
  }
}

static gint64
plain_flow (const Way *way)
{
  guint people = way->task->people, mentors = way->task->mentors;
  g_autofree int *at = g_new (int, people + 1);
  g_autofree gint64 *person = g_new (gint64, people + 1);
  g_autofree gint64 *mentor = g_new (gint64, mentors + 1);
  g_autofree int *from = g_new (int, mentors + 1);
  g_autofree guint *kept = g_memdup2 (way->left, sizeof (guint) * (mentors + 1));
  Flow flow = { way, at, person, mentor, from };
  for (guint p = 0; p < people; p++)
    at[p] = MO_PLAN_ALONE;
  /* Who must have somebody goes first: nobody can be in the way then. */
  for (int turn = 0; turn < 2; turn++)
    for (guint p = 0; p < people; p++)
      if ((way->pin[p] >= 0) == (turn == 0))
        flow_one (&flow, p);
  for (guint m = 0; m < mentors; m++)
    way->left[m] = kept[m];
  return mo_plan_sum (way->task, at, NULL);
}

/* ---------------------------------------------------------------------- random tasks */

static MoPlanTask *
random_task (GRand *rand, gboolean small)
{
  guint people = (guint) g_rand_int_range (rand, 0, small ? SMALL + 1 : 40);
  guint mentors = (guint) g_rand_int_range (rand,
                                            0,
                                            small                   ? SMALL + 1
                                            : g_rand_boolean (rand) ? 24
                                                                    : 600);
  static const int ranges[] = { 1, 4, 12, 100, 5000, MO_PLAN_DEAREST };
  int most = ranges[g_rand_int_range (rand, 0, G_N_ELEMENTS (ranges))];
  int never = g_rand_boolean (rand) ? 0 : g_rand_int_range (rand, 0, 11);
  int places = g_rand_int_range (rand, 1, 5);
  MoPlanTask *task = mo_plan_task_new (people, mentors);

  for (guint i = 0; i < people * mentors; i++)
    if (g_rand_int_range (rand, 0, 10) >= never)
      task->cost[i] = (gint16) g_rand_int_range (rand, 0, most + 1);
  for (guint m = 0; m < mentors; m++)
    task->places[m] = (guint) g_rand_int_range (rand, 0, places + 1);
  task->alone = g_rand_int_range (rand, 0, 4) ? mo_plan_task_alone (task)
                                              : g_rand_int_range (rand, 0, most + 1);
  return task;
}

/* ---------------------------------------------------------------------- what has to hold */

#define HOLDS(what)                                                                            \
  G_STMT_START                                                                                 \
  {                                                                                            \
    if (!(what))                                                                               \
      g_error ("round %u: %s", holding, #what);                                                \
  }                                                                                            \
  G_STMT_END
static guint holding;

/* By the task as it stands under the wishes. */
static void
check (const MoPlan *plan, const Way *way, gboolean small)
{
  const MoPlanTask *task = way->task;
  g_autofree int *at = g_new (int, task->people + 1);
  g_autofree guint *taken = g_new0 (guint, task->mentors + 1);
  guint matched;

  HOLDS (mo_plan_is_proved (plan));
  for (guint p = 0; p < task->people; p++) {
    at[p] = mo_plan_mentor_of (plan, p);
    HOLDS (way->pin[p] == ANYONE || way->pin[p] == at[p]);
    if (at[p] == MO_PLAN_ALONE)
      continue;
    HOLDS (mo_plan_task_cost (task, p, (guint) at[p]) != MO_PLAN_NEVER);
    HOLDS (++taken[at[p]] <= task->places[at[p]]);
    HOLDS (mo_plan_least_loss (plan, p, (guint) at[p]) == 0);
  }
  for (guint m = 0; m < task->mentors; m++)
    HOLDS (taken[m] == mo_plan_taken (plan, m));
  HOLDS (mo_plan_sum (task, at, &matched) == mo_plan_total (plan));
  HOLDS (matched == mo_plan_matched (plan));
  if (small)
    HOLDS (try_all (way, 0) == mo_plan_total (plan));
  else
    HOLDS (plain_flow (way) == mo_plan_total (plan));
}

static void
check_others (const MoPlan *plan, const Way *way)
{
  g_autofree int *at = g_new (int, way->task->people + 1);
  mo_plan_first_come (way->task, at);
  HOLDS (mo_plan_sum (way->task, at, NULL) >= mo_plan_total (plan));
  mo_plan_best_first (way->task, at);
  HOLDS (mo_plan_sum (way->task, at, NULL) >= mo_plan_total (plan));
}

static void
check_loss (MoPlan *plan, Way *way, guint person, int mentor, gboolean small)
{
  gint64 total = mo_plan_total (plan), loss = mo_plan_loss (plan, person, mentor), wanted;
  gint64 least = mentor < 0 ? 0 : mo_plan_least_loss (plan, person, (guint) mentor);
  int pin = way->pin[person];

  HOLDS (mo_plan_total (plan) == total);
  if (loss < 0)
    return;
  /* Somebody else's pin may be lost for it: then the bound is not one of this. */
  HOLDS (pin != ANYONE || least <= loss);
  way->pin[person] = mentor;
  wanted = small ? try_all (way, 0) : plain_flow (way);
  way->pin[person] = pin;
  HOLDS (wanted == total + loss);
}

/* One wish at random, in the plan and in the plain task. */
static void
wish (GRand *rand, MoPlan *plan, Way *way, const MoPlanTask *task)
{
  guint p = (guint) g_rand_int_range (rand, 0, (int) task->people);
  int m = g_rand_int_range (rand, -1, (int) task->mentors);
  gint16 *cost = m < 0 ? NULL : &way->task->cost[p * task->mentors + (guint) m];

  if (g_rand_boolean (rand) && mo_plan_mentor_of (plan, p) >= 0)
    m = mo_plan_mentor_of (plan, p);
  cost = m < 0 ? NULL : &way->task->cost[p * task->mentors + (guint) m];
  switch (g_rand_int_range (rand, 0, 4)) {
  case 0:
    if (mo_plan_pin (plan, p, m))
      way->pin[p] = m;
    break;
  case 1:
    if (cost && mo_plan_forbid (plan, p, (guint) m))
      *cost = MO_PLAN_NEVER;
    break;
  case 2:
    check_loss (plan, way, p, m, task->people <= SMALL && task->mentors <= SMALL);
    break;
  default:
    mo_plan_release (plan, p, m);
    if (cost)
      *cost = mo_plan_task_cost (task, p, (guint) m);
    way->pin[p] = way->pin[p] == m ? ANYONE : way->pin[p];
  }
}

static void
round_of (GRand *rand)
{
  gboolean small = g_rand_int_range (rand, 0, 10) != 0;
  g_autoptr (MoPlanTask) task = random_task (rand, small);
  g_autoptr (MoPlanTask) under = mo_plan_task_new (task->people, task->mentors);
  g_autoptr (MoPlan) plan = mo_plan_new (task);
  g_autoptr (MoPlan) again = mo_plan_new (task);
  g_autofree int *pin = g_new (int, task->people + 1);
  g_autofree guint *left = g_memdup2 (task->places, sizeof (guint) * (task->mentors + 1));
  Way way = { under, pin, left };

  under->alone = task->alone;
  for (guint i = 0; i < task->people * task->mentors; i++)
    under->cost[i] = task->cost[i];
  for (guint m = 0; m < task->mentors; m++)
    under->places[m] = task->places[m];
  for (guint p = 0; p < task->people; p++) {
    pin[p] = ANYONE;
    HOLDS (mo_plan_mentor_of (plan, p) == mo_plan_mentor_of (again, p));
  }
  check (plan, &way, small);
  check_others (plan, &way);
  for (int step = g_rand_int_range (rand, 0, small ? 6 : 40); task->people && step; step--) {
    wish (rand, plan, &way, task);
    check (plan, &way, small);
  }
}

int
main (int argc, char **argv)
{
  guint wanted = argc > 1 ? (guint) atoi (argv[1]) : 1500;
  guint32 seed = argc > 2 ? (guint32) strtoul (argv[2], NULL, 10) : 1;
  g_autoptr (GRand) rand = g_rand_new_with_seed (seed);
  for (holding = 0; holding < wanted; holding++)
    round_of (rand);
  g_print ("# %u tasks with seed %u\n1..1\nok 1 /fuzz/plan\n", wanted, seed);
  return 0;
}
