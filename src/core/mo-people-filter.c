/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/mo-people-filter.h"

#include <string.h>

#define SATURDAY 5

MoBandChoice
mo_band_of (int level)
{
  static const struct {
    int last;
    MoBandChoice band;
  } bands[] = {
    { 0, MO_BAND_NOT_KNOWN }, { 4, MO_BAND_C1_C4 },   { 8, MO_BAND_C5_C8 },
    { 20, MO_BAND_THORACIC }, { 30, MO_BAND_LUMBAR },
  };
  for (guint i = 0; i < G_N_ELEMENTS (bands); i++)
    if (level <= bands[i].last)
      return bands[i].band;
  return MO_BAND_NOT_KNOWN;
}

static gboolean
can_at (const MoWeek *week, MoTimeChoice time)
{
  if (time == MO_TIME_ANY || !week || !mo_week_is_known (week))
    return TRUE;
  for (int day = 0; day < 7; day++) {
    gboolean weekend = day >= SATURDAY;
    guint32 hours = time == MO_TIME_EVENING   ? MO_HOURS_EVENING
                    : time == MO_TIME_WEEKEND ? G_MAXUINT32
                                              : MO_HOURS_MORNING | MO_HOURS_AFTERNOON;
    if (weekend == (time == MO_TIME_WEEKEND) && (week->hours[day] & hours))
      return TRUE;
  }
  return FALSE;
}

static gboolean
has_words (const char *fold, const char *wanted)
{
  if (!wanted || !*wanted)
    return TRUE;
  g_auto (GStrv) words = g_strsplit (wanted, " ", -1);
  for (int i = 0; words[i]; i++)
    if (*words[i] && (!fold || !strstr (fold, words[i])))
      return FALSE;
  return TRUE;
}

gboolean
mo_people_filter_fits (const MoPeopleFilter *filter, const MoPeopleFacts *facts)
{
  if (filter->strand != MO_STRAND_ANY && facts->family != (filter->strand == MO_STRAND_FAMILY))
    return FALSE;
  if (filter->band != MO_BAND_ANY && mo_band_of (facts->level) != filter->band)
    return FALSE;
  if (filter->age != MO_AGE_ANY && facts->young != (filter->age == MO_AGE_YOUNG))
    return FALSE;
  if (filter->whose == MO_WHOSE_MINE && !facts->mine)
    return FALSE;
  if (filter->whose == MO_WHOSE_NOBODYS && facts->anybodys)
    return FALSE;
  return can_at (facts->week, filter->time) && has_words (facts->fold, filter->fold);
}

int
mo_people_filter_count (const MoPeopleFilter *filter)
{
  return (filter->strand != MO_STRAND_ANY) + (filter->band != MO_BAND_ANY) +
         (filter->time != MO_TIME_ANY) + (filter->whose != MO_WHOSE_ANY) +
         (filter->age != MO_AGE_ANY) + (filter->fold && *filter->fold);
}
