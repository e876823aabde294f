/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The hours of a week somebody can talk: weekday 0 Monday … 6 Sunday, bit n of a day the hour
 * from n:00.  All zero: not known. */
typedef struct {
  guint32 hours[7];
} MoWeek;

#define MO_HOURS_MORNING   (0x7u << 9)   /* 9:00 to 12:00 */
#define MO_HOURS_AFTERNOON (0x1fu << 12) /* 12:00 to 17:00 */
#define MO_HOURS_EVENING   (0xfu << 17)  /* 17:00 to 21:00 */
#define MO_HOURS_DAY       (MO_HOURS_MORNING | MO_HOURS_AFTERNOON | MO_HOURS_EVENING)

/* Reads what offices write: "evenings", "eves & w/ends", "weekday mornings", "after 6pm
 * Mon-Thu", "not Tues", "any", "term time 10-2", "Sat only".  FALSE, and all zero, where
 * nothing in it is understood. */
gboolean mo_week_parse (const char *text, MoWeek *week);
gboolean mo_week_is_known (const MoWeek *week);
/* Hours a week that both can. */
int mo_week_overlap (const MoWeek *one, const MoWeek *other);
int mo_week_hours (const MoWeek *week);
/* "evenings and weekends", "weekdays", "Monday 9 to 12, …"; "not known"; owned by the caller.
 */
char *mo_week_words (const MoWeek *week);

G_END_DECLS
