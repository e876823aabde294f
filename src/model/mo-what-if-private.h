/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/mo-what-if-look.h"

G_BEGIN_DECLS

/* The mentor tried with the person of a row, and how they fit. */
typedef struct {
  int column; /* MO_PLAN_ALONE: none */
  int fit;
} MoTriedRow;

/* mo-what-if-look.c: the list without the people and the places of the pairs tried, and without
 * the pairs that are not wanted.  rows: one for each person, filled. */
MoPlanTask *mo_what_if_rest (const MoWhatIfList *list,
                             const MoWhatIf *it,
                             const MoBoard *tried,
                             MoTriedRow *rows,
                             gboolean only_held);

/* mo-what-if-until.c: about when there is a place for each person who has none; now: the mentor
 * of each row that was not tried. */
MoDay *mo_what_if_until (const MoWhatIfList *list, const MoTriedRow *rows, const int *now);

G_END_DECLS
