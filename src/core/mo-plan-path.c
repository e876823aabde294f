/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/mo-plan-private.h"

/* One search: the cheapest way to give one person more a place, moving others along. */
typedef struct {
  MoPlan *plan;
  gint64 *dist; /* to each mentor; G_MAXINT64: not reached */
  int *from;    /* the person that reaches it */
  guint8 *done;
  gint64 best; /* where the way ends */
  int end;     /* a mentor with a place, or MO_PLAN_ALONE: `stays` does */
  guint stays;
} Search;

static void
reach (Search *search, guint person, gint64 at)
{
  const MoPlan *plan = search->plan;
  for (guint m = 0; m < plan->mentors; m++) {
    gint64 dist = at + plan->row[person][m] - plan->v[m];
    if (plan->row[person][m] == MO_PLAN_NEVER || !plan->task->places[m] || search->done[m] ||
        dist >= search->dist[m])
      continue;
    search->dist[m] = dist;
    search->from[m] = (int) person;
  }
}

static void
end_alone (Search *search, guint person, gint64 at)
{
  if (search->plan->alone[person] != MO_PLAN_MUST &&
      at + search->plan->alone[person] < search->best) {
    search->best = at + search->plan->alone[person];
    search->end = MO_PLAN_ALONE;
    search->stays = person;
  }
}

static int
nearest (const Search *search)
{
  int found = MO_PLAN_ALONE;
  gint64 best = search->best;
  for (guint m = 0; m < search->plan->mentors; m++)
    if (!search->done[m] && search->dist[m] < best) {
      best = search->dist[m];
      found = (int) m;
    }
  return found;
}

static void
search_from (Search *search, guint person)
{
  MoPlan *plan = search->plan;
  end_alone (search, person, 0);
  reach (search, person, 0);
  for (int m = nearest (search); m != MO_PLAN_ALONE; m = nearest (search)) {
    search->done[m] = TRUE;
    if (plan->taken[m] < plan->task->places[m]) {
      search->best = search->dist[m];
      search->end = m;
      return;
    }
    for (guint p = 0; p < plan->people; p++)
      if (plan->mentor_of[p] == m) {
        end_alone (search, p, search->dist[m] - plan->u[p]);
        reach (search, p, search->dist[m] - plan->u[p]);
      }
  }
}

static void
raise_duals (const Search *search, guint person)
{
  MoPlan *plan = search->plan;
  for (guint p = 0; p < plan->people; p++) {
    int m = plan->mentor_of[p];
    if (m != MO_PLAN_ALONE && search->done[m])
      plan->u[p] += (gint32) (search->best - search->dist[m]);
  }
  for (guint m = 0; m < plan->mentors; m++)
    if (search->done[m])
      plan->v[m] -= (gint32) (search->best - search->dist[m]);
  plan->u[person] = (gint32) search->best;
}

static void
move_along (const Search *search, guint person)
{
  MoPlan *plan = search->plan;
  int to = search->end;
  if (to == MO_PLAN_ALONE) {
    to = plan->mentor_of[search->stays];
    plan->mentor_of[search->stays] = MO_PLAN_ALONE;
    if (search->stays == person)
      return;
  } else {
    plan->taken[to]++;
  }
  for (;;) {
    guint who = (guint) search->from[to];
    int before = plan->mentor_of[who];
    plan->mentor_of[who] = to;
    if (who == person)
      return;
    to = before;
  }
}

static void
place (MoPlan *plan, guint person)
{
  g_autofree gint64 *dist = g_new (gint64, plan->mentors + 1);
  g_autofree int *from = g_new (int, plan->mentors + 1);
  g_autofree guint8 *done = g_new0 (guint8, plan->mentors + 1);
  Search search = { plan, dist, from, done, G_MAXINT64, MO_PLAN_ALONE, person };

  for (guint m = 0; m < plan->mentors; m++)
    dist[m] = G_MAXINT64;
  search_from (&search, person);
  raise_duals (&search, person);
  move_along (&search, person);
}

void
mo_plan_solve (MoPlan *plan)
{
  for (guint m = 0; m < plan->mentors; m++) {
    plan->v[m] = 0;
    plan->taken[m] = 0;
  }
  for (guint p = 0; p < plan->people; p++)
    plan->mentor_of[p] = MO_PLAN_ALONE;
  for (guint p = 0; p < plan->people; p++)
    place (plan, p);
}
