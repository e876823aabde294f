/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/mo-day.h"

G_BEGIN_DECLS

/* When somebody is in the office: days of the week, and from when until when.  Nobody is there
 * on a bank holiday. */
typedef struct {
  guint days;      /* bit 0 Monday … bit 6 Sunday */
  int from, until; /* minutes of the day; until is the first minute nobody is there */
} MoOfficeHours;

/* A point of the local wall clock.  Day and minute, not seconds since an epoch: then no night
 * of a clock change, no time zone and no leap year can come between. */
typedef struct {
  MoDay day;
  int minute; /* 0–1439 */
} MoMoment;
#define MO_MOMENT_NONE ((MoMoment){ MO_DAY_NONE, 0 })

/* Below 0 where `one` comes first, 0 for the same minute. */
int mo_moment_compare (MoMoment one, MoMoment other);

/* Monday to Friday, 9:00 to 17:00. */
MoOfficeHours mo_office_hours_default (void);
/* Hours that nobody can have (no day, an end before its beginning) become the default's. */
MoOfficeHours mo_office_hours_sane (MoOfficeHours hours);

/* Whether the office is open on a day of the week, and in a minute of it. */
gboolean mo_is_office_day (const MoOfficeHours *hours, MoDay day);
gboolean mo_is_office_time (const MoOfficeHours *hours, MoMoment at);
/* `day` itself, or the nearest office day before it. */
MoDay mo_office_day_until (const MoOfficeHours *hours, MoDay day);
/* The first office day after `day`. */
MoDay mo_office_day_after (const MoOfficeHours *hours, MoDay day);
/* `at` where somebody is in then, else the next opening. */
MoMoment mo_office_time_from (const MoOfficeHours *hours, MoMoment at);

G_END_DECLS
