/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/mo-plan-private.h"

/* What is said of a pair: not this one, or this one in spite of a hard rule. */
typedef struct {
  guint mentor;
  gboolean forbidden, allowed;
  gint16 cost; /* where it is allowed */
} Wish;

static Wish *
find_wish (const MoPlan *plan, guint person, guint mentor)
{
  GArray *wishes = plan->wishes[person];
  for (guint i = 0; wishes && i < wishes->len; i++)
    if (g_array_index (wishes, Wish, i).mentor == mentor)
      return &g_array_index (wishes, Wish, i);
  return NULL;
}

static Wish *
take_wish (MoPlan *plan, guint person, guint mentor)
{
  Wish *found = find_wish (plan, person, mentor);
  Wish wish = { .mentor = mentor };
  if (found)
    return found;
  if (!plan->wishes[person])
    plan->wishes[person] = g_array_new (FALSE, FALSE, sizeof (Wish));
  g_array_append_val (plan->wishes[person], wish);
  return find_wish (plan, person, mentor);
}

/* Cost of a pair but for what is pinned. */
static gint16
plain_cost (const MoPlan *plan, guint person, guint mentor)
{
  const Wish *wish = find_wish (plan, person, mentor);
  if (wish && wish->forbidden)
    return MO_PLAN_NEVER;
  return wish && wish->allowed ? wish->cost : mo_plan_task_cost (plan->task, person, mentor);
}

/* The row of a person under the wishes as they now are. */
static void
build_row (MoPlan *plan, guint person)
{
  const gint16 *cost = plan->task->cost + (gsize) person * plan->mentors;
  int pin = plan->pin[person];
  gint16 *own;

  plan->alone[person] = pin >= 0 ? MO_PLAN_MUST : plan->task->alone;
  if (!plan->own[person])
    plan->own[person] = g_new (gint16, plan->mentors + 1);
  own = plan->own[person];
  for (guint m = 0; m < plan->mentors; m++)
    own[m] = pin == MO_PLAN_UNPINNED ? cost[m] : MO_PLAN_NEVER;
  if (pin >= 0)
    own[pin] = plain_cost (plan, person, (guint) pin);
  for (guint i = 0;
       pin == MO_PLAN_UNPINNED && plan->wishes[person] && i < plan->wishes[person]->len;
       i++) {
    guint m = g_array_index (plan->wishes[person], Wish, i).mentor;
    own[m] = plain_cost (plan, person, m);
  }
  plan->row[person] = own;
}

static void
plan_anew (MoPlan *plan, guint person)
{
  build_row (plan, person);
  mo_plan_solve (plan);
  plan->proved = mo_plan_prove (plan);
}

gboolean
mo_plan_pin (MoPlan *plan, guint person, int mentor)
{
  guint pinned = 0;
  for (guint p = 0; mentor != MO_PLAN_ALONE && p < plan->people; p++)
    pinned += p != person && plan->pin[p] == mentor;
  if (mentor != MO_PLAN_ALONE && (pinned >= plan->task->places[mentor] ||
                                  plain_cost (plan, person, (guint) mentor) == MO_PLAN_NEVER))
    return FALSE;
  if (plan->pin[person] != mentor) {
    plan->pin[person] = mentor;
    plan_anew (plan, person);
  }
  return TRUE;
}

gboolean
mo_plan_forbid (MoPlan *plan, guint person, guint mentor)
{
  if (plan->pin[person] == (int) mentor)
    return FALSE;
  take_wish (plan, person, mentor)->forbidden = TRUE;
  plan_anew (plan, person);
  return TRUE;
}

void
mo_plan_release (MoPlan *plan, guint person, int mentor)
{
  Wish *wish = mentor == MO_PLAN_ALONE ? NULL : find_wish (plan, person, (guint) mentor);
  if (wish)
    wish->forbidden = FALSE;
  if (plan->pin[person] == mentor)
    plan->pin[person] = MO_PLAN_UNPINNED;
  plan_anew (plan, person);
}

void
mo_plan_allow (MoPlan *plan, guint person, guint mentor, gint16 cost)
{
  Wish *wish = take_wish (plan, person, mentor);
  wish->allowed = TRUE;
  wish->cost = cost;
  plan_anew (plan, person);
}

MoPlanWish
mo_plan_wish (const MoPlan *plan, guint person, int mentor)
{
  const Wish *wish = mentor == MO_PLAN_ALONE ? NULL : find_wish (plan, person, (guint) mentor);
  if (plan->pin[person] == mentor)
    return MO_WISH_PINNED;
  return wish && wish->forbidden ? MO_WISH_FORBIDDEN : MO_WISH_NONE;
}

gint64
mo_plan_loss (MoPlan *plan, guint person, int mentor)
{
  gint64 before = mo_plan_total (plan), loss;
  int pin = plan->pin[person];
  if (!mo_plan_pin (plan, person, mentor))
    return -1;
  loss = mo_plan_total (plan) - before;
  plan->pin[person] = pin;
  plan_anew (plan, person);
  return loss;
}
