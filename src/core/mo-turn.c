/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/mo-turn.h"

MoTurn
mo_turn_of (int was, int now)
{
  if (now == was)
    return MO_TURN_SAME;
  if (now > was)
    return MO_TURN_GAINS;
  return now > 0 ? MO_TURN_FITS_LESS : MO_TURN_WAITS;
}

MoDay
mo_rule_place_free (int calls_left, int rhythm_days, int rest_days, MoDay today)
{
  return today + MAX (1, calls_left) * MAX (1, rhythm_days) + MAX (0, rest_days);
}

void
mo_rule_waits_until (const MoPlaceToCome *places,
                     guint n_places,
                     guint n,
                     MoPlaceSuits suits,
                     gpointer user,
                     MoDay *until)
{
  g_autofree gboolean *taken = g_new0 (gboolean, n_places + 1);
  for (guint p = 0; p < n; p++) {
    guint at = 0;
    while (at < n_places && (taken[at] || !suits (p, &places[at], user)))
      at++;
    until[p] = at < n_places ? places[at].day : MO_DAY_NONE;
    taken[at] = TRUE;
  }
}
