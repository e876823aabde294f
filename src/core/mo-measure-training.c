/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>

#include "core/mo-measure-private.h"

/* ---------------------------------------------------------------------- M-22 */

enum { HELD, OF_PLAN, FILLED, PASSED };

/* The plan is one of a whole year. */
static void
count_plan (MoCount *count)
{
  const MoPolicy *policy = &count->facts->policy;

  if (mo_count_takes_strand (count, TRUE, FALSE))
    count->figure->of += policy->training_sci;
  if (mo_count_takes_strand (count, FALSE, TRUE))
    count->figure->of += policy->training_family;
  count->barred = count->ask->period.kind != MO_PERIOD_YEAR;
}

/* A weekend belongs to the period in which it begins, and was held once it is over. */
static void
weekends (MoCount *count, int which)
{
  MO_COUNT_EACH (count, MoWeekendFact, weekends, weekend)
  {
    if (weekend->cancelled || !mo_count_within (count, weekend->from) ||
        weekend->to > MIN (count->ask->period.as_of, count->facts->today) ||
        !mo_count_takes_strand (count, !weekend->family, weekend->family))
      continue;
    if (which == HELD || which == OF_PLAN)
      count->figure->n++;
    else {
      count->figure->n += which == FILLED ? weekend->came : weekend->passed;
      count->figure->of += which == FILLED ? weekend->places : weekend->came;
    }
  }
  if (which == OF_PLAN)
    count_plan (count);
}

/* From the application to the first match, of those whose first match was in the period. */
static void
first_match (MoCount *count, int which G_GNUC_UNUSED)
{
  g_autofree MoDay *first = g_new0 (MoDay, count->facts->mentors->len + 1);
  int at = 0;

  MO_COUNT_EACH (count, MoPairFact, pairs, pair)
  {
    if (pair->mentor >= 0 && pair->agreed != MO_DAY_NONE &&
        (first[pair->mentor] == MO_DAY_NONE || pair->agreed < first[pair->mentor]))
      first[pair->mentor] = pair->agreed;
  }
  count->figure->open = 0;
  MO_COUNT_EACH (count, MoMentorFact, mentors, mentor)
  {
    MoDay matched = first[at++];
    if (mentor->applied == MO_DAY_NONE ||
        !mo_count_takes_strand (count, mentor->sci, mentor->family))
      continue;
    if (mo_count_within (count, matched))
      mo_count_value (count, mentor->id, MAX (matched - mentor->applied, 0));
    else if (mo_count_by (count, mentor->approved) && !mo_count_by (count, matched) &&
             !mo_count_by (count, mentor->left))
      count->figure->open++;
  }
}

#define WEEKENDS(Code, Key, Name, Definition, Numerator, Denominator, Kind, Which)             \
  {                                                                                            \
    { .code = Code,                                                                            \
      .key = Key,                                                                              \
      .name = Name,                                                                            \
      .definition = Definition,                                                                \
      .numerator = Numerator,                                                                  \
      .denominator = Denominator,                                                              \
      .no_people = (Which) == HELD || (Which) == OF_PLAN,                                      \
      .source = "training_event.from_on, training_event.places, attendance.outcome",           \
      .kind = Kind,                                                                            \
      .cases = MO_CASE_NONE,                                                                   \
      .more_is_better = TRUE },                                                                \
        weekends, Which                                                                        \
  }

const MoMeasure mo_measures_training[] = {
  WEEKENDS (
      "M-22a",
      "weekends",
      N_ ("Training weekends"),
      N_ ("Weekends that began in the period and are over. One across the turn of the year"
          " counts where it began."),
      N_ ("weekends held"),
      NULL,
      MO_FIGURE_COUNT,
      HELD),
  WEEKENDS ("M-22b",
            "weekends-of-plan",
            N_ ("Weekends of the plan"),
            N_ ("Weekends held, of two for each strand in a year."),
            N_ ("weekends held"),
            N_ ("weekends planned for the year"),
            MO_FIGURE_SHARE,
            OF_PLAN),
  WEEKENDS ("M-22c",
            "training-places",
            N_ ("Training places filled"),
            N_ ("How many of the places of those weekends were filled."),
            N_ ("who came"),
            N_ ("places"),
            MO_FIGURE_SHARE,
            FILLED),
  WEEKENDS ("M-22d",
            "training-passed",
            N_ ("Passed the training"),
            N_ ("How many of those who came passed."),
            N_ ("who passed"),
            N_ ("who came"),
            MO_FIGURE_SHARE,
            PASSED),
  { { .code = "M-22e",
      .key = "mentor-first-match",
      .name = N_ ("From applying to a first match"),
      .definition =
          N_ ("Days from a mentor's application to the first match: the median of those"
              " whose first match was in the period."),
      .numerator = N_ ("mentors first matched in the period"),
      .censoring = N_ ("Mentors approved and not yet matched are counted apart."),
      .source = "mentor.applied_on, pairing.agreed_on",
      .kind = MO_FIGURE_DAYS,
      .cases = MO_CASE_MENTOR,
      .fewer_is_better = TRUE },
    first_match,
    0 },
  { { .code = NULL }, NULL, 0 },
};
