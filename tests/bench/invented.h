/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/mo-match.h"

/* Invented people as an office has them: some things of some are not known.  The same seed
 * makes the same ones. */

#define TODAY mo_day_new (2026, 3, 12)

static guint8
invented_code (GRand *rand, int codes, int known_of_100)
{
  return g_rand_int_range (rand, 0, 100) < known_of_100
             ? (guint8) g_rand_int_range (rand, 1, codes + 1)
             : 0;
}

static MoMatchSide
invented_side (GRand *rand)
{
  static const guint32 parts[] = { MO_HOURS_MORNING, MO_HOURS_AFTERNOON, MO_HOURS_EVENING };
  MoMatchSide side = { .asked = TODAY - g_rand_int_range (rand, 0, 400) };

  side.level_upper = side.level_lower = (gint8) invented_code (rand, 30, 85);
  side.group = side.level_upper ? (side.level_upper <= 8 ? 1 : 2)
                                : (guint8) g_rand_int_range (rand, 0, 3);
  side.completeness = invented_code (rand, 2, 70);
  side.mobility = invented_code (rand, 9, 80);
  side.bladder = invented_code (rand, 10, 70);
  side.bowel = invented_code (rand, 9, 70);
  side.region = invented_code (rand, 4, 90);
  side.relation = invented_code (rand, 8, 80);
  side.gender = invented_code (rand, 3, 90);
  side.gender_wish = invented_code (rand, 2, 15);
  side.pain = (gint8) invented_code (rand, 7, 70);
  for (int i = 0; i < 3; i++) {
    side.goals |= 1u << g_rand_int_range (rand, 1, 15);
    side.interests[0] |= G_GUINT64_CONSTANT (1) << g_rand_int_range (rand, 0, 40);
  }
  side.born = TODAY - g_rand_int_range (rand, 7000, 29000);
  side.since = TODAY - g_rand_int_range (rand, 100, 9000);
  for (int day = 0; day < 7; day++)
    for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
      if (g_rand_int_range (rand, 0, 3) == 0)
        side.week.hours[day] |= parts[i];
  return side;
}
