/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/mo-day.h"

G_BEGIN_DECLS

/* What a list of matches that is tried out means for one person, against the list without it.
 */
typedef enum { MO_TURN_SAME, MO_TURN_GAINS, MO_TURN_FITS_LESS, MO_TURN_WAITS } MoTurn;

/* Fits of 1 to 100; 0: no mentor. */
MoTurn mo_turn_of (int was, int now);

/* Rule PLACE FREE: "a mentor's place is free again when the calls that are left came one by one
 * in the pair's rhythm, and the rest after it is over".  An estimate: nobody knows how many
 * calls a pair will want. */
MoDay mo_rule_place_free (int calls_left, int rhythm_days, int rest_days, MoDay today);

/* A place that comes free, and somebody who waits for one. */
typedef struct {
  guint mentor; /* which one: any number */
  MoDay day;
} MoPlaceToCome;
typedef gboolean (*MoPlaceSuits) (guint person, const MoPlaceToCome *place, gpointer user);
/* Rule WAITS UNTIL: "whoever waits longest takes the first place to come that suits".  The
 * places stand by day; until: filled for n people, MO_DAY_NONE where no place is known. */
void mo_rule_waits_until (const MoPlaceToCome *places,
                          guint n_places,
                          guint n,
                          MoPlaceSuits suits,
                          gpointer user,
                          MoDay *until);

G_END_DECLS
