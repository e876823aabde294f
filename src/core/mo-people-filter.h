/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/mo-week.h"

G_BEGIN_DECLS

/* Which people are looked at: choices that combine, each of them 0 for "any". */

typedef enum { MO_STRAND_ANY, MO_STRAND_SCI, MO_STRAND_FAMILY } MoStrandChoice;
typedef enum {
  MO_BAND_ANY,
  MO_BAND_C1_C4,
  MO_BAND_C5_C8,
  MO_BAND_THORACIC,
  MO_BAND_LUMBAR, /* and sacral */
  MO_BAND_NOT_KNOWN
} MoBandChoice;
typedef enum { MO_TIME_ANY, MO_TIME_DAYTIME, MO_TIME_EVENING, MO_TIME_WEEKEND } MoTimeChoice;
typedef enum { MO_WHOSE_ANY, MO_WHOSE_MINE, MO_WHOSE_NOBODYS } MoWhoseChoice;
typedef enum { MO_AGE_ANY, MO_AGE_YOUNG, MO_AGE_ADULT } MoAgeChoice;

typedef struct {
  MoStrandChoice strand;
  MoBandChoice band;
  MoTimeChoice time;
  MoWhoseChoice whose;
  MoAgeChoice age;
  const char *fold; /* every word of it is to be there; NULL or "": any */
} MoPeopleFilter;

/* What of a person is looked at. */
typedef struct {
  gboolean family, young, mine, anybodys;
  int level; /* segment 1–30; 0 not known */
  const MoWeek *week;
  const char *fold; /* of the names and the town */
} MoPeopleFacts;

/* Rule FILTER: "choices combine: shown is who fits each.  Hours that are not known fit every
 * time of the week, so that nobody is overlooked for want of an answer." */
gboolean mo_people_filter_fits (const MoPeopleFilter *filter, const MoPeopleFacts *facts);
/* How many choices are made. */
int mo_people_filter_count (const MoPeopleFilter *filter);
MoBandChoice mo_band_of (int level);

G_END_DECLS
