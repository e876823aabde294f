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

/* The costs of a person under the wishes as they now are. */
static void
build_row (MoPlan *plan, guint person)
{
  MoPlanNet *net = plan->net;
  const gint16 *cost = plan->task->cost + (gsize) person * net->cols;
  const GArray *wishes = plan->wishes[person];
  int pin = plan->pin[person];
  gint16 *own = plan->own[person];

  if (!own)
    own = plan->own[person] = g_new (gint16, net->cols + 1);
  for (guint m = 0; m < net->cols; m++)
    own[m] = pin == MO_PLAN_UNPINNED ? cost[m] : MO_PLAN_NEVER;
  for (guint i = 0; pin == MO_PLAN_UNPINNED && wishes && i < wishes->len; i++) {
    guint m = g_array_index (wishes, Wish, i).mentor;
    own[m] = plain_cost (plan, person, m);
  }
  if (pin >= 0)
    own[pin] = plain_cost (plan, person, (guint) pin);
  net->row[person] = own;
  net->alone[person] = pin >= 0 ? MO_PLAN_MUST : plan->task->alone;
}

/* One way for the person, and one for who takes the place that it had. */
static void
find_place_anew (MoPlan *plan, guint person)
{
  MoPlanNet *net = plan->net;
  MoPlanPaths *paths = plan->paths;
  int before = net->at[person];

  if (before != MO_PLAN_ALONE) {
    g_array_append_val (paths->cols, before);
    mo_plan_net_take (net, person);
  }
  paths->left = before;
  mo_plan_paths_place (paths, person);
  paths->left = -1;
  if (before != MO_PLAN_ALONE && net->price[before] > 0 &&
      mo_plan_net_has_place (net, (guint) before)) {
    plan->fell = paths->cols->len;
    mo_plan_paths_fill (paths, (guint) before);
  }
}

/* What did not change was proved before. */
static gboolean
prove_changes (const MoPlan *plan)
{
  const MoPlanPaths *paths = plan->paths;
  for (guint i = 0; i < paths->rows->len; i++)
    if (!mo_plan_net_prove_row (plan->net, g_array_index (paths->rows, guint, i)))
      return FALSE;
  for (guint i = 0; i < paths->cols->len; i++)
    if (!mo_plan_net_prove_col (
            plan->net, g_array_index (paths->cols, guint, i), i >= plan->fell))
      return FALSE;
  return TRUE;
}

static void
plan_anew (MoPlan *plan, guint person)
{
  g_array_set_size (plan->paths->rows, 0);
  g_array_set_size (plan->paths->cols, 0);
  plan->fell = G_MAXUINT;
  build_row (plan, person);
  mo_plan_paths_forget (plan->paths, person);
  if (!mo_plan_net_prove_row (plan->net, person))
    find_place_anew (plan, person);
  plan->proved &= prove_changes (plan);
}

/* ---------------------------------------------------------------------- wishes */

static gboolean
can_pin (const MoPlan *plan, guint person, int mentor)
{
  guint pinned = 0;
  if (mentor == MO_PLAN_ALONE)
    return TRUE;
  for (guint p = 0; p < plan->net->rows; p++)
    pinned += p != person && plan->pin[p] == mentor;
  return pinned < plan->task->places[mentor] &&
         plain_cost (plan, person, (guint) mentor) != MO_PLAN_NEVER;
}

gboolean
mo_plan_pin (MoPlan *plan, guint person, int mentor)
{
  if (!can_pin (plan, person, mentor))
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
  mo_plan_net_allow_cost (plan->net, cost);
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

/* ---------------------------------------------------------------------- what a pair costs */

/* Lists that were made while prices were others hold no longer. */
static void
put_back (MoPlan *plan, const MoPlanNet *kept, gint32 fallen)
{
  MoPlanPaths *paths = plan->paths;
  mo_plan_net_put_back (plan->net, kept);
  for (guint p = 0; p < kept->rows; p++)
    if (paths->listed[p] == paths->turn_of_lists)
      mo_plan_paths_forget (paths, p);
  paths->fallen = fallen;
}

/* Tried, and put back as it was. */
gint64
mo_plan_loss (MoPlan *plan, guint person, int mentor)
{
  MoPlanNet *net = plan->net;
  const gint16 *row = net->row[person];
  gint16 *own = plan->own[person];
  gint32 alone = net->alone[person], fallen = plan->paths->fallen;
  int pin = plan->pin[person];
  gint64 before = mo_plan_net_sum (net), loss;

  if (!can_pin (plan, person, mentor))
    return -1;
  g_autoptr (MoPlanNet) kept = mo_plan_net_copy (net);
  plan->paths->turn_of_lists++;
  plan->own[person] = NULL;
  plan->pin[person] = mentor;
  plan_anew (plan, person);
  loss = mo_plan_net_sum (net) - before;
  plan->pin[person] = pin;
  g_free (plan->own[person]);
  plan->own[person] = own;
  net->row[person] = row;
  net->alone[person] = alone;
  mo_plan_paths_forget (plan->paths, person);
  put_back (plan, kept, fallen);
  return loss;
}
