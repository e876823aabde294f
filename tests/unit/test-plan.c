/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/mo-plan.h"

static MoPlanTask *
task_of (guint people, guint mentors, const gint16 *cost, const guint *places)
{
  MoPlanTask *task = mo_plan_task_new (people, mentors);
  for (guint i = 0; i < people * mentors; i++)
    task->cost[i] = cost[i];
  for (guint m = 0; m < mentors; m++)
    task->places[m] = places[m];
  task->alone = mo_plan_task_alone (task);
  return task;
}

static MoPlanTask *
random_task (GRand *rand)
{
  guint people = (guint) g_rand_int_range (rand, 1, 6);
  guint mentors = (guint) g_rand_int_range (rand, 1, 6);
  int most = g_rand_boolean (rand) ? 4 : 100, never = g_rand_int_range (rand, 0, 9);
  MoPlanTask *task = mo_plan_task_new (people, mentors);
  for (guint i = 0; i < people * mentors; i++)
    if (g_rand_int_range (rand, 0, 10) >= never)
      task->cost[i] = (gint16) g_rand_int_range (rand, 0, most + 1);
  for (guint m = 0; m < mentors; m++)
    task->places[m] = (guint) g_rand_int_range (rand, 0, 4);
  task->alone = g_rand_int_range (rand, 0, 4) ? mo_plan_task_alone (task)
                                              : g_rand_int_range (rand, 0, 60);
  return task;
}

/* Every way there is.  pins: of each person -2, MO_PLAN_ALONE or a mentor. */
static gint64
try_all (const MoPlanTask *task, const int *pins, guint *left, guint person)
{
  gint64 best = G_MAXINT32;
  if (person == task->people)
    return 0;
  if (!pins || pins[person] < 0)
    best = task->alone + try_all (task, pins, left, person + 1);
  for (guint m = 0; m < task->mentors; m++) {
    gint16 cost = mo_plan_task_cost (task, person, m);
    if (!left[m] || cost == MO_PLAN_NEVER ||
        (pins && pins[person] != -2 && pins[person] != (int) m))
      continue;
    left[m]--;
    best = MIN (best, cost + try_all (task, pins, left, person + 1));
    left[m]++;
  }
  return best;
}

static gint64
least (const MoPlanTask *task, const int *pins)
{
  g_autofree guint *left = g_memdup2 (task->places, sizeof (guint) * task->mentors);
  return try_all (task, pins, left, 0);
}

static void
two_take_the_dearer_for_a_third (void)
{
  const gint16 cost[] = { 10, 20, MO_PLAN_NEVER, 12, MO_PLAN_NEVER, 90 };
  const guint places[] = { 1, 1, 1 };
  g_autoptr (MoPlanTask) task = task_of (2, 3, cost, places);
  g_autoptr (MoPlan) plan = mo_plan_new (task);
  g_assert_cmpint (mo_plan_mentor_of (plan, 0), ==, 1);
  g_assert_cmpint (mo_plan_mentor_of (plan, 1), ==, 0);
  g_assert_cmpint (mo_plan_total (plan), ==, 32);
  g_assert_true (mo_plan_is_proved (plan));
  g_assert_cmpint (mo_plan_least_loss (plan, 0, 2), ==, -1);
  g_assert_cmpint (mo_plan_loss (plan, 0, 0), ==, 68);
  g_assert_cmpint (mo_plan_mentor_of (plan, 0), ==, 1);
}

/* Where first come takes the only mentor of somebody else, the plan matches more people. */
static void
more_people_first (void)
{
  const gint16 cost[] = { 0, 99, 5, MO_PLAN_NEVER };
  const guint places[] = { 1, 1 };
  g_autoptr (MoPlanTask) task = task_of (2, 2, cost, places);
  g_autoptr (MoPlan) plan = mo_plan_new (task);
  int first[2], best[2];
  guint matched;
  mo_plan_first_come (task, first);
  mo_plan_best_first (task, best);
  mo_plan_sum (task, first, &matched);
  g_assert_cmpint (matched, ==, 1);
  mo_plan_sum (task, best, &matched);
  g_assert_cmpint (matched, ==, 1);
  g_assert_cmpint (mo_plan_matched (plan), ==, 2);
}

static void
nobody_and_nothing (void)
{
  g_autoptr (MoPlanTask) task = mo_plan_task_new (0, 0);
  g_autoptr (MoPlan) plan = mo_plan_new (task);
  g_autoptr (MoPlanTask) lone = mo_plan_task_new (3, 0);
  lone->alone = mo_plan_task_alone (lone);
  g_autoptr (MoPlan) none = mo_plan_new (lone);
  g_assert_true (mo_plan_is_proved (plan));
  g_assert_true (mo_plan_is_proved (none));
  g_assert_cmpint (mo_plan_matched (none), ==, 0);
  g_assert_cmpint (mo_plan_mentor_of (none, 2), ==, MO_PLAN_ALONE);
}

static void
as_every_way_there_is (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (14);
  for (int i = 0; i < 3000; i++) {
    g_autoptr (MoPlanTask) task = random_task (rand);
    g_autoptr (MoPlan) plan = mo_plan_new (task);
    g_assert_true (mo_plan_is_proved (plan));
    g_assert_cmpint (mo_plan_total (plan), ==, least (task, NULL));
  }
}

/* A loss is what trying all the others says, and never less than its bound. */
static void
losses (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (7);
  for (int i = 0; i < 300; i++) {
    g_autoptr (MoPlanTask) task = random_task (rand);
    g_autoptr (MoPlan) plan = mo_plan_new (task);
    gint64 total = mo_plan_total (plan);
    for (guint p = 0; p < task->people; p++)
      for (int m = MO_PLAN_ALONE; m < (int) task->mentors; m++) {
        int pins[6] = { -2, -2, -2, -2, -2, -2 };
        gint64 loss = mo_plan_loss (plan, p, m);
        pins[p] = m;
        gint64 wanted = least (task, pins);
        g_assert_cmpint (loss, ==, wanted >= G_MAXINT32 ? -1 : wanted - total);
        if (m != MO_PLAN_ALONE)
          g_assert_cmpint (mo_plan_least_loss (plan, p, (guint) m), <=, loss);
        g_assert_cmpint (mo_plan_total (plan), ==, total);
      }
  }
}

/* Pinned, forbidden and released in any order, the plan is the best one under what stands. */
static void
wishes (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (3);
  for (int i = 0; i < 300; i++) {
    g_autoptr (MoPlanTask) task = random_task (rand);
    g_autoptr (MoPlanTask) under =
        task_of (task->people, task->mentors, task->cost, task->places);
    g_autoptr (MoPlan) plan = mo_plan_new (task);
    int pins[6] = { -2, -2, -2, -2, -2, -2 };
    under->alone = task->alone;
    for (int step = 0; step < 12; step++) {
      guint p = (guint) g_rand_int_range (rand, 0, (int) task->people);
      int m = g_rand_int_range (rand, -1, (int) task->mentors);
      gint16 *cost = m < 0 ? NULL : &under->cost[p * task->mentors + (guint) m];
      switch (g_rand_int_range (rand, 0, 3)) {
      case 0:
        if (mo_plan_pin (plan, p, m)) {
          pins[p] = m;
          g_assert_cmpint (mo_plan_mentor_of (plan, p), ==, m);
          g_assert_cmpint (mo_plan_wish (plan, p, m), ==, MO_WISH_PINNED);
        }
        break;
      case 1:
        if (cost && mo_plan_forbid (plan, p, (guint) m))
          *cost = MO_PLAN_NEVER;
        break;
      default:
        mo_plan_release (plan, p, m);
        if (cost)
          *cost = mo_plan_task_cost (task, p, (guint) m);
        pins[p] = pins[p] == m ? -2 : pins[p];
      }
      g_assert_true (mo_plan_is_proved (plan));
      g_assert_cmpint (mo_plan_total (plan), ==, least (under, pins));
    }
  }
}

/* Of a size that fills vectors, blocks and lists: wished step by step it comes to what a plan
 * of the changed task comes to at once, and released to what it was. */
static void
large_one (guint people, guint mentors, guint places, int most, GRand *rand)
{
  g_autoptr (MoPlanTask) task = mo_plan_task_new (people, mentors);
  for (guint i = 0; i < people * mentors; i++)
    task->cost[i] = (gint16) g_rand_int_range (rand, 0, most + 1);
  for (guint m = 0; m < mentors; m++)
    task->places[m] = places;
  task->alone = mo_plan_task_alone (task);
  g_autoptr (MoPlanTask) under = task_of (people, mentors, task->cost, task->places);
  g_autoptr (MoPlan) plan = mo_plan_new (task);
  gint64 total = mo_plan_total (plan);
  g_autofree int *forbidden = g_new (int, people);

  for (guint p = 0; p < people; p += 7) {
    forbidden[p] = mo_plan_mentor_of (plan, p);
    if (forbidden[p] == MO_PLAN_ALONE)
      continue;
    mo_plan_forbid (plan, p, (guint) forbidden[p]);
    under->cost[p * mentors + (guint) forbidden[p]] = MO_PLAN_NEVER;
    g_assert_true (mo_plan_is_proved (plan));
  }
  g_autoptr (MoPlan) at_once = mo_plan_new (under);
  g_assert_true (mo_plan_is_proved (at_once));
  g_assert_cmpint (mo_plan_total (plan), ==, mo_plan_total (at_once));
  for (guint p = 0; p < people; p += 7)
    if (forbidden[p] != MO_PLAN_ALONE)
      mo_plan_release (plan, p, forbidden[p]);
  g_assert_true (mo_plan_is_proved (plan));
  g_assert_cmpint (mo_plan_total (plan), ==, total);
}

static void
large (void)
{
  static const guint sizes[][3] = { { 300, 400, 1 },  { 400, 300, 1 },  { 300, 300, 1 },
                                    { 250, 1700, 2 }, { 1700, 250, 2 }, { 600, 200, 3 } };
  static const int ranges[] = { 100, 30000 };
  g_autoptr (GRand) rand = g_rand_new_with_seed (14);
  for (guint i = 0; i < G_N_ELEMENTS (sizes); i++)
    for (guint r = 0; r < G_N_ELEMENTS (ranges); r++)
      large_one (sizes[i][0], sizes[i][1], sizes[i][2], ranges[r], rand);
}

/* A hard rule lifted for a reason. */
static void
allowed (void)
{
  const gint16 cost[] = { MO_PLAN_NEVER };
  const guint places[] = { 1 };
  g_autoptr (MoPlanTask) task = task_of (1, 1, cost, places);
  g_autoptr (MoPlan) plan = mo_plan_new (task);
  g_assert_false (mo_plan_pin (plan, 0, 0));
  mo_plan_allow (plan, 0, 0, 40);
  g_assert_true (mo_plan_pin (plan, 0, 0));
  g_assert_cmpint (mo_plan_total (plan), ==, 40);
  g_assert_false (mo_plan_forbid (plan, 0, 0));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/plan/two-take-the-dearer-for-a-third", two_take_the_dearer_for_a_third);
  g_test_add_func ("/plan/more-people-first", more_people_first);
  g_test_add_func ("/plan/nobody-and-nothing", nobody_and_nothing);
  g_test_add_func ("/plan/as-every-way-there-is", as_every_way_there_is);
  g_test_add_func ("/plan/losses", losses);
  g_test_add_func ("/plan/wishes", wishes);
  g_test_add_func ("/plan/large", large);
  g_test_add_func ("/plan/allowed", allowed);
  return g_test_run ();
}
