/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/mo-compass.h"
#include "core/mo-office-facts.h"
#include "draw/mo-chart.h"
#include "draw/mo-heat.h"
#include "draw/mo-sheet.h"

G_BEGIN_DECLS

/* The compass as pictures, words and paper.  printed: for paper and files, where no count from
 * 1 to 4 may stand, nor one that can be worked out. */

/* upright: bands as columns, for where there is little width. */
MoHeat *mo_compass_heat (const MoNeed *need, gboolean upright, gboolean printed);
/* Waits of one group over the coming year: half of them and 9 in 10, with the training and
 * without. */
MoChart *mo_compass_course (const MoCompass *compass);
/* Landscape: the map, the forecast and how it was worked out. */
MoSheet *mo_compass_sheet (const MoCompass *compass, const MoOfficeFacts *office);

/* ---- words, owned by the caller */

/* "Most is missing: parents of C5 to C8, evenings and weekends (2 places)." */
char *mo_compass_finding (const MoCompass *compass);
/* "5 to 9 weeks", "under a week", "3 weeks to over a year", "nobody comes". */
char *mo_compass_wait_words (const MoCompassWait *wait);
/* "half of them within 6 weeks"; NULL where that says no more.  places: of their own
 * experience. */
char *mo_compass_half_words (const MoCompassWait *wait, int places);
/* "Parents wait 5 to 9 weeks. With three more mentors from June, 2 to 5 weeks." */
char *mo_compass_answer (const MoCompass *compass);
/* The group for which the same training saves most waiting, as a sentence; NULL for none. */
char *mo_compass_advice (const MoCompass *compass);
/* What it is worked out from and what is taken for granted, a sentence each; printed: the count
 * is rounded, so that no smaller one can be worked out from it. */
char *mo_compass_basis (const MoCompass *compass, gboolean printed);

G_END_DECLS
