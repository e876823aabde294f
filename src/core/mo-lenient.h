/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/mo-day.h"

G_BEGIN_DECLS

/* Reads a day as people write it, the day before the month: "3/4/25", "03.04.2025",
 * "3 Apr 2025", "2025-04-03", "030425", "w/c 27 Feb", "March 2021", "06/2019", "2021", "thu",
 * "next thu", "last thu", "today", "yesterday", "in 3 weeks", "2 days ago".
 *
 * A month or a year alone is its first day, with the precision beside it.  A year of two
 * figures is never more than a year ahead of `today`.  A day without a year is the nearest one;
 * a weekday alone is the coming one, today included.  A week is its first day.
 *
 * Nothing, "?", "not known" and "n/a" are TRUE with MO_DAY_NONE and MO_PRECISION_UNKNOWN.
 * FALSE where it cannot be read: then *problem is a translated sentence, owned by the caller,
 * that says what is wrong and what to write.  day, precision and problem may be NULL. */
gboolean mo_lenient_day (const char *text,
                         MoDay today,
                         MoDay *day,
                         MoPrecision *precision,
                         char **problem);

/* Reads a time of day into minutes after midnight, 0–1439: "18:00", "18.00", "1830", "6pm",
 * "6.30 pm", "6", "noon", "midday".  One to seven without more said is the afternoon: nobody
 * books a call for the night. FALSE where it cannot be read. */
gboolean mo_lenient_time (const char *text, int *minute_of_day);

/* TRUE for the ways to say that nothing is known: blank, "?", "-", "n/a", "not known",
 * "unknown", "none", "don't know", "not sure".  NULL is blank. */
gboolean mo_lenient_is_unknown (const char *text);

G_END_DECLS
