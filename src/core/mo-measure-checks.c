/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>

#include "core/mo-measure-private.h"

/* M-23: of the mentors of the last day, whose check and support are in date. */

enum { CHECK_IN_DATE, CHECK_OVERDUE, SUPPORT_IN_DATE, SUPPORT_OVERDUE };

static void
in_date (MoCount *count, int which)
{
  MO_COUNT_EACH (count, MoMentorFact, mentors, mentor)
  {
    if (!mo_count_by (count, mentor->approved) || mo_count_by (count, mentor->left) ||
        !mo_count_takes_strand (count, mentor->sci, mentor->family))
      continue;
    gboolean check = which == CHECK_IN_DATE || which == CHECK_OVERDUE;
    gboolean fine =
        check ? mentor->check_until > count->to
              : mentor->supervision_due == MO_DAY_NONE || mentor->supervision_due >= count->to;
    if (which == CHECK_IN_DATE || which == SUPPORT_IN_DATE)
      mo_count_share (count, mentor->id, fine);
    else if (!fine)
      mo_count_one (count, mentor->id);
  }
}

#define IN_DATE(                                                                               \
    Code, Key, Name, Definition, Numerator, Denominator, Kind, More, Source, Which)            \
  {                                                                                            \
    { .code = Code,                                                                            \
      .key = Key,                                                                              \
      .name = Name,                                                                            \
      .definition = Definition,                                                                \
      .numerator = Numerator,                                                                  \
      .denominator = Denominator,                                                              \
      .coverage = N_ ("As the records are now: what was renewed since counts as renewed."),    \
      .source = Source,                                                                        \
      .kind = Kind,                                                                            \
      .cases = MO_CASE_MENTOR,                                                                 \
      .more_is_better = More,                                                                  \
      .fewer_is_better = !(More) },                                                            \
        in_date, Which                                                                         \
  }

#define CHECKS  "safety_check.renew_on, safety_check.status_checked_on, mentor.approved_on"
#define SUPPORT "supervision.due_on, supervision.done_on, mentor.approved_on"

const MoMeasure mo_measures_checks[] = {
  IN_DATE ("M-23a",
           "checks-in-date",
           N_ ("Checks in date"),
           N_ ("How many mentors had a check that was in date on the last day of the period."),
           N_ ("mentors with a check in date"),
           N_ ("mentors"),
           MO_FIGURE_SHARE,
           TRUE,
           CHECKS,
           CHECK_IN_DATE),
  IN_DATE ("M-23b",
           "checks-overdue",
           N_ ("Checks overdue"),
           N_ ("Mentors without a check that was in date on the last day of the period."),
           N_ ("mentors whose check is overdue"),
           NULL,
           MO_FIGURE_COUNT,
           FALSE,
           CHECKS,
           CHECK_OVERDUE),
  IN_DATE ("M-23c",
           "support-in-date",
           N_ ("Support in date"),
           N_ ("How many mentors had no support call overdue on the last day of the period."),
           N_ ("mentors with their support in date"),
           N_ ("mentors"),
           MO_FIGURE_SHARE,
           TRUE,
           SUPPORT,
           SUPPORT_IN_DATE),
  IN_DATE ("M-23d",
           "support-overdue",
           N_ ("Support overdue"),
           N_ ("Mentors whose support call was overdue on the last day of the period."),
           N_ ("mentors whose support is overdue"),
           NULL,
           MO_FIGURE_COUNT,
           FALSE,
           SUPPORT,
           SUPPORT_OVERDUE),
  { { .code = NULL }, NULL, 0 },
};
