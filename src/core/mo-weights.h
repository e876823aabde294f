/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/mo-match.h"

G_BEGIN_DECLS

/* The points of the criteria, owned by the office: a version says all of them in one line,
 * "level=18 goals=18 … fairness=4", and one that does not name a criterion gave it nothing. */
typedef struct {
  const char *name, *setting; /* "level", "weight_level" */
  gsize offset;               /* within MoPolicy */
  MoCriterion criterion;
  gboolean sci, family; /* the strands that it counts in */
} MoWeight;

#define MO_WEIGHTS     (MO_CRITERIA + 1) /* the first criterion has points for each strand */
#define MO_WEIGHT_MOST 100

/* As they stand on a page; MO_WEIGHTS of them. */
const MoWeight *mo_weights (void);
int mo_weight_get (const MoPolicy *policy, const MoWeight *weight);
void mo_weight_set (MoPolicy *policy, const MoWeight *weight, int points);
/* "Level and completeness"; "Relationship". */
const char *mo_weight_title (const MoWeight *weight);
/* What makes a match of it, in one sentence; static, translated. */
const char *mo_weight_about (const MoWeight *weight);

/* Of one strand. */
int mo_weights_sum (const MoPolicy *policy, gboolean family);
gboolean mo_weights_equal (const MoPolicy *one, const MoPolicy *other);
/* Only the points, of all of a policy. */
void mo_weights_copy (MoPolicy *to, const MoPolicy *from);
char *mo_weights_write (const MoPolicy *policy);
/* FALSE, and nothing changed, where the line is not such a line.  Unknown names are of a later
 * program and are passed over. */
gboolean mo_weights_read (const char *line, MoPolicy *policy);
/* "Goals 24 instead of 18, Bladder 4 instead of 8"; NULL where they are the same. */
char *mo_weights_changes (const MoPolicy *then, const MoPolicy *now);

/* Rule WEIGHTS: other points are kept with the reason why, and each strand counts something.
 * FINE, or REFUSED with the sentence. */
MoVerdict mo_rule_weights (const MoPolicy *then, const MoPolicy *now, const char *why);

G_END_DECLS
