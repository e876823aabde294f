/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/mo-mentor-rules.h"

G_BEGIN_DECLS

/* From enquiry to approved, for a financial year.  A way belongs to the year in which its first
 * day lies; a step counts as reached where it, or one after it, has a day up to `as_of`: a step
 * that nobody dated was passed all the same. */

/* One mentor's way.  entered: the first day on each step; none where it has none. */
typedef struct {
  gint64 id;
  MoDay entered[MO_WAY_STEPS];
  MoWayStep now; /* where it stands today; MO_WAY_STEPS: off the way */
  MoDay out_on;  /* not now, declined, left */
  gboolean not_now, declined;
} MoMentorWay;

typedef struct {
  MoDay start, end, as_of; /* as_of: today, or the last day of a year that is over */
  gboolean over;
  int reached[MO_WAY_STEPS];
  int now[MO_WAY_STEPS]; /* stands there today, whenever it began; 0 for the last step */
  int not_now, declined; /* of those that began in the year */
  int approved;          /* in the year, whenever they began */
  int months;            /* from the first day to approved, median of those; -1 for none */
} MoMentorFunnel;

/* From the ways of n mentors, in the year that begins on year_start. */
MoMentorFunnel mo_mentor_funnel (const MoMentorWay *ways,
                                 guint n,
                                 MoDay year_start,
                                 MoDay today,
                                 const MoPolicy *policy);

/* "From enquiry to approved, 2025/26"; owned by the caller. */
char *mo_mentor_funnel_title (const MoMentorFunnel *funnel);
/* "5 new", "3 to read", "1 booked": who stands there now; NULL for nobody; owned by caller. */
char *mo_mentor_funnel_now (const MoMentorFunnel *funnel, MoWayStep step);
/* "12 approved this year; half of them within 9 months. 3 not now, 1 declined." Owned by the
 * caller; never NULL. */
char *mo_mentor_funnel_sentence (const MoMentorFunnel *funnel);
/* All of it as words, for those who cannot see the drawing; owned by the caller. */
char *mo_mentor_funnel_describe (const MoMentorFunnel *funnel);
/* "step,reached,now" lines with a head; numbers and plain words only. Owned by the caller. */
char *mo_mentor_funnel_csv (const MoMentorFunnel *funnel);

G_END_DECLS
