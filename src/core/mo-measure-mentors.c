/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>

#include "core/mo-measure-private.h"

/* M-21: the pool of mentors on the last day of the period: approved, and not left. */

enum { POOL, PLACES, IN_USE, UNUSED, STAYED, JOINED, LEFT };

static gboolean
is_in_pool (const MoMentorFact *mentor, MoDay day)
{
  return mentor->approved != MO_DAY_NONE && mentor->approved <= day &&
         (mentor->left == MO_DAY_NONE || mentor->left > day);
}

/* Matches of each mentor that had been agreed and not ended on a day. */
static int *
matches_on (const MoCount *count, MoDay day, int within)
{
  int *matches = g_new0 (int, count->facts->mentors->len + 1);

  MO_COUNT_EACH (count, MoPairFact, pairs, pair)
  {
    MoDay end = pair->ended != MO_DAY_NONE ? pair->ended : pair->closed;
    if (pair->mentor >= 0 && pair->agreed != MO_DAY_NONE && pair->agreed <= day &&
        (end == MO_DAY_NONE || end > day - within))
      matches[pair->mentor]++;
  }
  return matches;
}

static void
count_use (MoCount *count, const MoMentorFact *mentor, int matches)
{
  count->figure->of += mentor->capacity;
  if (matches > 0)
    mo_count_many (count, mentor->id, matches);
  else if (count->missing && mentor->capacity > 0)
    g_array_append_val (count->missing, mentor->id);
}

static void
count_mentor (MoCount *count, const MoMentorFact *mentor, int which, int matches)
{
  gboolean in_pool = is_in_pool (mentor, count->to);
  int unused = count->facts->policy.unused_days;

  if (which == POOL && in_pool)
    mo_count_one (count, mentor->id);
  else if (which == PLACES && in_pool && mentor->capacity > 0)
    mo_count_many (count, mentor->id, mentor->capacity);
  else if (which == IN_USE && in_pool)
    count_use (count, mentor, matches);
  else if (which == UNUSED && in_pool)
    mo_count_share (count, mentor->id, matches == 0 && mentor->approved <= count->to - unused);
  else if (which == STAYED && is_in_pool (mentor, count->from - 1))
    mo_count_share (count, mentor->id, in_pool);
  else if ((which == JOINED && mo_count_within (count, mentor->approved)) ||
           (which == LEFT && mo_count_within (count, mentor->left)))
    mo_count_one (count, mentor->id);
}

static void
pool (MoCount *count, int which)
{
  int within = which == UNUSED ? count->facts->policy.unused_days : 0, at = 0;
  g_autofree int *matches = matches_on (count, count->to, within);

  MO_COUNT_EACH (count, MoMentorFact, mentors, mentor)
  {
    int now = matches[at++];
    if (mo_count_takes_strand (count, mentor->sci, mentor->family))
      count_mentor (count, mentor, which, now);
  }
}

#define POOL_OF(                                                                               \
    Code, Key, Name, Definition, Numerator, Denominator, Kind, More, Fewer, Many, Which)       \
  {                                                                                            \
    { .code = Code,                                                                            \
      .key = Key,                                                                              \
      .name = Name,                                                                            \
      .definition = Definition,                                                                \
      .numerator = Numerator,                                                                  \
      .denominator = Denominator,                                                              \
      .source = "mentor.approved_on, mentor.left_on, mentor.capacity, pairing.agreed_on",      \
      .kind = Kind,                                                                            \
      .cases = MO_CASE_MENTOR,                                                                 \
      .more_is_better = More,                                                                  \
      .fewer_is_better = Fewer,                                                                \
      .many = Many },                                                                          \
        pool, Which                                                                            \
  }

const MoMeasure mo_measures_mentors[] = {
  POOL_OF (
      "M-21a",
      "mentors",
      N_ ("Mentors"),
      N_ ("Mentors approved and not left on the last day of the period. Who mentors in both"
          " strands counts in each, and once in all."),
      N_ ("mentors on the last day"),
      NULL,
      MO_FIGURE_COUNT,
      TRUE,
      FALSE,
      FALSE,
      POOL),
  POOL_OF ("M-21b",
           "mentor-places",
           N_ ("Places with mentors"),
           N_ ("How many mentees the mentors of that day are willing to have at once."),
           N_ ("places on the last day"),
           NULL,
           MO_FIGURE_COUNT,
           TRUE,
           FALSE,
           TRUE,
           PLACES),
  POOL_OF ("M-21c",
           "mentors-in-use",
           N_ ("Places in use"),
           N_ ("How many of those places had a match on that day."),
           N_ ("matches on that day"),
           N_ ("places"),
           MO_FIGURE_SHARE,
           FALSE,
           FALSE,
           TRUE,
           IN_USE),
  POOL_OF ("M-21d",
           "mentors-unused",
           N_ ("Mentors not asked for long"),
           N_ ("How many of the mentors had no match for half a year before that day."),
           N_ ("mentors without a match for long"),
           N_ ("mentors"),
           MO_FIGURE_SHARE,
           FALSE,
           TRUE,
           FALSE,
           UNUSED),
  POOL_OF (
      "M-21e",
      "mentors-stayed",
      N_ ("Mentors who stayed"),
      N_ ("How many of the mentors there were when the period began were there at its end."),
      N_ ("mentors who stayed"),
      N_ ("mentors when the period began"),
      MO_FIGURE_SHARE,
      TRUE,
      FALSE,
      FALSE,
      STAYED),
  POOL_OF ("M-21f",
           "mentors-joined",
           N_ ("Mentors approved"),
           N_ ("Mentors who were approved in the period."),
           N_ ("mentors approved"),
           NULL,
           MO_FIGURE_COUNT,
           TRUE,
           FALSE,
           FALSE,
           JOINED),
  POOL_OF ("M-21g",
           "mentors-left",
           N_ ("Mentors who left"),
           N_ ("Mentors who left in the period, for whatever reason."),
           N_ ("mentors who left"),
           NULL,
           MO_FIGURE_COUNT,
           FALSE,
           TRUE,
           FALSE,
           LEFT),
  { { .code = NULL }, NULL, 0 },
};
