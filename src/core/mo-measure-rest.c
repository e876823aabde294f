/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>

#include "core/mo-measure-private.h"

/* ---------------------------------------------------------------------- M-29 */

enum { RAISED, SHARED, HOURS };

/* Numbers only: nothing of whom a concern is about, so no strand and no group of them either.
 */
static void
concerns (MoCount *count, int which)
{
  if (!mo_count_takes (count, -1)) {
    count->barred = TRUE;
    return;
  }
  MO_COUNT_EACH (count, MoConcernFact, concerns, concern)
  {
    if (!mo_count_within (count, concern->raised))
      continue;
    if (which == RAISED)
      count->figure->n++;
    else if (which == SHARED) {
      count->figure->of++;
      count->figure->n += concern->shared;
    } else if (concern->hours >= 0) {
      count->figure->n++;
      g_array_append_val (count->values, concern->hours);
    }
  }
  count->median = TRUE;
}

/* ---------------------------------------------------------------------- M-30 */

enum { OFFERED, TAKEN, TO_MENTOR };

static void
onward (MoCount *count, int which)
{
  MO_COUNT_EACH (count, MoOnwardFact, onward, one)
  {
    gboolean offered = mo_count_within (count, one->offered),
             taken = mo_count_by (count, one->taken);
    if (!mo_count_takes (count, one->of < 0 ? -1 : mo_pair_fact (count->facts, one->of)->of))
      continue;
    gint64 id = one->of < 0 ? 0 : mo_pair_fact (count->facts, one->of)->id;
    gboolean counts = which == TO_MENTOR ? mo_count_within (count, one->taken) &&
                                               g_strcmp0 (one->kind, "mentor") == 0
                                         : offered && (which == OFFERED || taken);
    if (which == TAKEN && offered)
      count->figure->of++;
    if (counts && id)
      mo_count_many (count, id, 1);
    else
      count->figure->n += counts;
  }
}

/* ---------------------------------------------------------------------- M-31 */

static void
filled (MoCount *count, int which G_GNUC_UNUSED)
{
  MO_COUNT_EACH (count, MoCaseFact, cases, it)
  {
    if (!mo_count_takes_case (count, it) || !mo_count_within (count, it->wait.received))
      continue;
    count->figure->of += it->required;
    count->figure->n += it->filled;
    GArray *list = it->filled < it->required ? count->missing : count->cases;
    if (list)
      g_array_append_val (list, it->id);
  }
}

#define FIGURE(Code,                                                                           \
               Key,                                                                            \
               Name,                                                                           \
               Definition,                                                                     \
               Numerator,                                                                      \
               Denominator,                                                                    \
               Source,                                                                         \
               Kind,                                                                           \
               Cases,                                                                          \
               Many,                                                                           \
               Counting,                                                                       \
               Which)                                                                          \
  {                                                                                            \
    { .code = Code,                                                                            \
      .key = Key,                                                                              \
      .name = Name,                                                                            \
      .definition = Definition,                                                                \
      .numerator = Numerator,                                                                  \
      .denominator = Denominator,                                                              \
      .source = Source,                                                                        \
      .kind = Kind,                                                                            \
      .cases = Cases,                                                                          \
      .no_people = (Cases) == MO_CASE_REFERRAL,                                                \
      .many = Many },                                                                          \
        Counting, Which                                                                        \
  }

const MoMeasure mo_measures_rest[] = {
  FIGURE ("M-29a",
          "concerns",
          N_ ("Concerns raised"),
          N_ ("Concerns about somebody's safety that were raised in the period. Numbers only."),
          N_ ("concerns raised"),
          NULL,
          "concern.raised_on",
          MO_FIGURE_COUNT,
          MO_CASE_NONE,
          FALSE,
          concerns,
          RAISED),
  FIGURE ("M-29b",
          "concerns-shared",
          N_ ("Concerns shared outside"),
          N_ ("How many of them were told to somebody outside the charity."),
          N_ ("concerns shared outside"),
          N_ ("concerns raised"),
          "concern_told",
          MO_FIGURE_SHARE,
          MO_CASE_NONE,
          FALSE,
          concerns,
          SHARED),
  FIGURE ("M-29c",
          "concern-hours",
          N_ ("Hours to the decision"),
          N_ ("Hours from raising a concern to the decision about it: the median."),
          N_ ("concerns decided"),
          NULL,
          "concern.raised_at, concern.decided_at",
          MO_FIGURE_MEAN,
          MO_CASE_NONE,
          FALSE,
          concerns,
          HOURS),
  FIGURE ("M-30a",
          "onward-offered",
          N_ ("Offered what comes next"),
          N_ ("Courses, volunteering, groups and the like that were offered in the period."),
          N_ ("offers made"),
          NULL,
          "onward.offered_on",
          MO_FIGURE_COUNT,
          MO_CASE_PAIR,
          TRUE,
          onward,
          OFFERED),
  FIGURE ("M-30b",
          "onward-taken",
          N_ ("Took up what comes next"),
          N_ ("How many of those offers were taken up by the end of the period."),
          N_ ("offers taken up"),
          N_ ("offers made"),
          "onward.offered_on, onward.taken_on",
          MO_FIGURE_SHARE,
          MO_CASE_PAIR,
          TRUE,
          onward,
          TAKEN),
  FIGURE ("M-30c",
          "onward-mentor",
          N_ ("Mentees who became mentors"),
          N_ ("Mentees who took up the offer to become a mentor in the period."),
          N_ ("mentees on the way to mentor"),
          NULL,
          "onward.kind, onward.taken_on",
          MO_FIGURE_COUNT,
          MO_CASE_PAIR,
          TRUE,
          onward,
          TO_MENTOR),
  FIGURE ("M-31",
          "data-quality",
          N_ ("Records complete"),
          N_ ("Of what the office wants to know of every referral received in the period, how"
              " much is filled in."),
          N_ ("fields filled in"),
          N_ ("fields wanted"),
          "referral, person, injury",
          MO_FIGURE_SHARE,
          MO_CASE_REFERRAL,
          TRUE,
          filled,
          0),
  { { .code = NULL }, NULL, 0 },
};
