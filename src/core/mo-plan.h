/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Rule 14 for the whole list at once: who should have which mentor, so that as many people as
 * possible are matched and, of all such plans, the sum of what the pairs cost is least.  The
 * same task always gives the same plan. */

/* Cost of a pair that a hard rule forbids, and the mentor of somebody who stays alone. */
#define MO_PLAN_NEVER G_MAXINT16
#define MO_PLAN_ALONE (-1)
/* Other costs are between 0 and this. */
#define MO_PLAN_DEAREST (MO_PLAN_NEVER - 1)

typedef struct {
  guint people, mentors;
  gint16 *cost;  /* people × mentors, row by row */
  guint *places; /* of each mentor, those that are free */
  gint32 alone;  /* cost of staying alone, from mo_plan_task_alone () */
} MoPlanTask;

/* All matches forbidden, no places; owned by the caller. */
MoPlanTask *mo_plan_task_new (guint people, guint mentors);
void mo_plan_task_free (MoPlanTask *task);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (MoPlanTask, mo_plan_task_free)
/* The least cost of staying alone with which nobody stays alone for the sake of others' fit. */
gint32 mo_plan_task_alone (const MoPlanTask *task);
gint16 mo_plan_task_cost (const MoPlanTask *task, guint person, guint mentor);

/* What to compare with: `mentor_of` has a place for each person and is filled.  First come:
 * each person in turn takes the best mentor who is left.  Best first: the best pair of all,
 * then the best of what is left. */
void mo_plan_first_come (const MoPlanTask *task, int *mentor_of);
void mo_plan_best_first (const MoPlanTask *task, int *mentor_of);
/* Sum of the costs, those who stay alone among them.  matched may be NULL. */
gint64 mo_plan_sum (const MoPlanTask *task, const int *mentor_of, guint *matched);

typedef struct _MoPlan MoPlan;

/* The best plan.  The task is only borrowed: it stays and is not changed until the plan is
 * freed. */
MoPlan *mo_plan_new (const MoPlanTask *task);
void mo_plan_free (MoPlan *plan);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (MoPlan, mo_plan_free)

int mo_plan_mentor_of (const MoPlan *plan, guint person); /* or MO_PLAN_ALONE */
guint mo_plan_taken (const MoPlan *plan, guint mentor);   /* places that the plan fills */
/* How many people have a mentor; and the cost of the whole plan, those left alone included. */
guint mo_plan_matched (const MoPlan *plan);
gint64 mo_plan_total (const MoPlan *plan);
/* The certificate.  Each plan, and each change of it, is checked against the conditions of
 * complementary slackness, whatever way it was found: TRUE means that no plan under the same
 * wishes costs less. */
gboolean mo_plan_is_proved (const MoPlan *plan);

/* The least that the whole plan loses where this pair is forced, 0 for a pair of the plan, -1
 * for one that is forbidden: a bound, at no cost. */
gint64 mo_plan_least_loss (const MoPlan *plan, guint person, guint mentor);
/* What it does lose: planned anew.  mentor may be MO_PLAN_ALONE; -1 where it cannot be. */
gint64 mo_plan_loss (MoPlan *plan, guint person, int mentor);

/* Wishes.  The plan is the best one under them, planned anew from where it stands. */
typedef enum { MO_WISH_NONE, MO_WISH_PINNED, MO_WISH_FORBIDDEN } MoPlanWish;

/* The person has this mentor, or stays alone (MO_PLAN_ALONE).  FALSE, and nothing changed,
 * where a hard rule forbids the pair or people pinned already have the places.  Takes the place
 * of an earlier pin of the person. */
gboolean mo_plan_pin (MoPlan *plan, guint person, int mentor);
/* Not this pair.  FALSE, and nothing changed, where it is pinned. */
gboolean mo_plan_forbid (MoPlan *plan, guint person, guint mentor);
/* Neither pinned nor forbidden. */
void mo_plan_release (MoPlan *plan, guint person, int mentor);
/* Lifts the hard rule for this pair, for a reason that somebody gave. */
void mo_plan_allow (MoPlan *plan, guint person, guint mentor, gint16 cost);
MoPlanWish mo_plan_wish (const MoPlan *plan, guint person, int mentor);

G_END_DECLS
