/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/mo-match.h"

G_BEGIN_DECLS

/* Parts of 100 that depend on a number alone: one rule for a pair and for whole columns.
 * 100 is a match, 0 a mismatch, what lies between is near. */

#define MO_PART_NOT_KNOWN    50
#define MO_PART_LONG_INJURED 10 /* years */

/* Small numbers of a small type, of which a vector holds many. */
static inline gint16
mo_part_of_years (gint16 apart)
{
  return apart <= 10 ? 100 : apart <= 18 ? (gint16) (90 - 4 * (apart - 10)) : 0;
}

/* Of 100: by hours of the week that both have. */
static inline int
mo_part_of_hours (int shared)
{
  return shared >= 6 ? 100 : shared ? 55 + 7 * shared : 0;
}

/* Of 100: by interests that both have. */
static inline int
mo_part_of_interests (int shared)
{
  return shared > 1 ? 100 : shared ? 80 : 0;
}

/* Of 100: by goals of the mentee that are topics of the mentor; met: up to wanted. */
static inline int
mo_part_of_goals (int met, int wanted)
{
  return met == wanted ? 100 : met ? 50 + 50 * met / wanted : 0;
}

/* longer: days that the mentor has lived with it longer.  It changes where it is as long as one
 * lives with it usually, not at all, or shorter by MO_PART_SHORTER. */
#define MO_PART_SHORTER (-5 * 365)
static inline int
mo_part_of_longer (int longer, int lived_days)
{
  return longer >= lived_days ? 100 : longer >= 0 ? 80 : longer >= MO_PART_SHORTER ? 55 : 0;
}

/* One criterion of mo_match_score () by itself. */
int mo_match_part (MoCriterion criterion,
                   const MoMatchSide *mentee,
                   const MoMatchSide *mentor,
                   gboolean family,
                   MoDay today,
                   const MoPolicy *policy);

G_END_DECLS
