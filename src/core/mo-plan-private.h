/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/mo-plan.h"

G_BEGIN_DECLS

/* Duals: `u` of people and `v` of mentors.  Always  u[p] + v[m] <= cost,  u[p] <= alone[p],
 * v[m] <= 0,  v[m] = 0 where a place is left, and equality where the plan goes. */

#define MO_PLAN_MUST     G_MAXINT32 /* alone of somebody who is pinned to a mentor */
#define MO_PLAN_UNPINNED (-2)

struct _MoPlan {
  const MoPlanTask *task;
  guint people, mentors;
  const gint16 **row; /* costs of each person under the wishes: the task's, or `own` */
  gint16 **own;       /* NULL without wishes */
  GArray **wishes;    /* of Wish, NULL without */
  int *pin;           /* MO_PLAN_UNPINNED, MO_PLAN_ALONE or the mentor */
  gint32 *alone;
  gint32 *u, *v;
  int *mentor_of;
  guint *taken;
  gboolean proved;
};

/* mo-plan-path.c: shortest augmenting paths for everybody who has no place yet. */
void mo_plan_solve (MoPlan *plan);

/* mo-plan-proof.c: complementary slackness of the whole. */
gboolean mo_plan_prove (const MoPlan *plan);

G_END_DECLS
