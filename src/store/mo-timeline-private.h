/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/mo-stmt.h"
#include "store/mo-timeline.h"

/* One query of the timeline.  Its columns: at, row, subject, who, a, b, c, d, n, m, folded. */
typedef struct {
  MoHappeningKind kind;
  const char *sql;
} MoTimelineBranch;

#define MO_TIMELINE_PARTS 3
/* The steps of a pair are one row each: the pair's id times so many, and the step. */
#define MO_TIMELINE_STEPS 16
#define MO_TIMELINE_ENDED 8 /* this one and those after it */
/* Ends with a NULL sql. */
extern const MoTimelineBranch mo_timeline_of_referrals[];
extern const MoTimelineBranch mo_timeline_of_pairs[];
extern const MoTimelineBranch mo_timeline_of_person[];

/* What an audit row changed, in words: "Town: Leeds, before that York"; NULL for nothing worth
 * telling.  labels: "vocabulary code" → what it is called.  Owned by the caller. */
char *mo_timeline_change_words (const char *table,
                                const char *was,
                                const char *now,
                                GHashTable *labels,
                                MoDay today);
