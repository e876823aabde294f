/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>

#include "core/mo-measure-private.h"

/* M-17: how it felt, 1 to 5, asked after the first call, the fourth and the last. */

enum { MENTEES, MENTEES_HIGH, MENTORS, MENTORS_HIGH };
#define HIGH 4

/* Calls of the period after which it was to be asked: the first, the one the office chose, and
 * the last of a match that has ended.  Calls of a match come in their order. */
static void
count_askings (MoCount *count)
{
  g_autofree int *done = g_new0 (int, count->facts->pairs->len + 1);

  MO_COUNT_EACH (count, MoCallFact, calls, call)
  {
    const MoPairFact *pair = mo_pair_fact (count->facts, call->of);
    if (!call->done)
      continue;
    int nth = ++done[call->of];
    gboolean last = nth == pair->done && mo_count_by (count, pair->ended);
    if ((nth == 1 || nth == count->facts->policy.feeling_call || last) &&
        mo_count_within (count, call->day) && mo_count_takes_pair (count, pair))
      count->figure->eligible = MAX (count->figure->eligible, 0) + 1;
  }
}

/* Of fewer answers than the office wants nothing is said. */
static void
felt (MoCount *count, int which)
{
  gboolean mentor = which == MENTORS || which == MENTORS_HIGH,
           high = which == MENTEES_HIGH || which == MENTORS_HIGH;

  count_askings (count);
  MO_COUNT_EACH (count, MoFeelingFact, feelings, feeling)
  {
    const MoPairFact *pair = mo_pair_fact (count->facts, feeling->of);
    if (feeling->mentor != mentor || !mo_count_within (count, feeling->taken) ||
        !mo_count_takes_pair (count, pair))
      continue;
    count->figure->answered++;
    if (high)
      mo_count_share (count, pair->id, feeling->score >= HIGH);
    else {
      double score = feeling->score;
      mo_count_many (count, pair->id, 1);
      g_array_append_val (count->values, score);
    }
  }
  count->figure->eligible = MAX (count->figure->eligible, count->figure->answered);
  count->barred = count->figure->answered < count->facts->policy.feeling_from;
}

#define FELT(Code, Key, Name, Definition, Numerator, Denominator, Kind, Which)                 \
  {                                                                                            \
    { .code = Code,                                                                            \
      .key = Key,                                                                              \
      .name = Name,                                                                            \
      .definition = Definition,                                                                \
      .numerator = Numerator,                                                                  \
      .denominator = Denominator,                                                              \
      .coverage = N_ ("calls after which it was to be asked; not said of fewer than five"      \
                      " answers"),                                                             \
      .source = "sentiment.score, sentiment.by_role, sentiment.taken_on",                      \
      .kind = Kind,                                                                            \
      .cases = MO_CASE_PAIR,                                                                   \
      .more_is_better = TRUE,                                                                  \
      .many = TRUE },                                                                          \
        felt, Which                                                                            \
  }

const MoMeasure mo_measures_feelings[] = {
  FELT ("M-17a",
        "feeling-mentees",
        N_ ("How it feels to mentees"),
        N_ ("The mean of what mentees answered in the period, 1 to 5."),
        N_ ("answers of mentees"),
        NULL,
        MO_FIGURE_MEAN,
        MENTEES),
  FELT ("M-17b",
        "feeling-mentees-high",
        N_ ("Mentees who feel well with it"),
        N_ ("How many of the answers of mentees were 4 or 5."),
        N_ ("answers of 4 or 5"),
        N_ ("answers of mentees"),
        MO_FIGURE_SHARE,
        MENTEES_HIGH),
  FELT ("M-17c",
        "feeling-mentors",
        N_ ("How it feels to mentors"),
        N_ ("The mean of what mentors answered in the period, 1 to 5."),
        N_ ("answers of mentors"),
        NULL,
        MO_FIGURE_MEAN,
        MENTORS),
  FELT ("M-17d",
        "feeling-mentors-high",
        N_ ("Mentors who feel well with it"),
        N_ ("How many of the answers of mentors were 4 or 5."),
        N_ ("answers of 4 or 5"),
        N_ ("answers of mentors"),
        MO_FIGURE_SHARE,
        MENTORS_HIGH),
  { { .code = NULL }, NULL, 0 },
};
