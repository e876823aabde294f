/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>

#include "core/mo-measure-private.h"

/* ---------------------------------------------------------------------- M-26 */

/* So many referrals for each week of each coordinator. */
static void
effort (MoCount *count, int which G_GNUC_UNUSED)
{
  double weeks = (count->to - count->from + 1) / 7.0;

  MO_COUNT_EACH (count, MoCaseFact, cases, it)
  {
    if (mo_count_takes_case (count, it) && mo_count_within (count, it->wait.received))
      mo_count_one (count, it->id);
  }
  if (count->facts->coordinators > 0)
    count->figure->value = count->figure->n / weeks / count->facts->coordinators;
  count->barred = TRUE;
}

/* Attempts, rings, messages and assessments for each referral whose match was closed. */
static void
touches (MoCount *count, int which G_GNUC_UNUSED)
{
  g_autofree int *of = g_new0 (int, count->facts->cases->len + 1);

  MO_COUNT_EACH (count, MoTouchFact, touches, touch)
  {
    if (touch->of >= 0 && mo_count_by (count, touch->day))
      of[touch->of]++;
  }
  MO_COUNT_EACH (count, MoPairFact, pairs, pair)
  {
    if (mo_count_takes_pair (count, pair) && mo_count_within (count, pair->closed))
      mo_count_value (count, pair->id, of[pair->of]);
  }
  count->median = TRUE;
}

/* ---------------------------------------------------------------------- M-28 */

enum { REACH, CENTRE };

static void
reach (MoCount *count, int which)
{
  g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autoptr (GHashTable) mentored = g_hash_table_new (g_int64_hash, g_int64_equal);
  MoFigure people =
      mo_figure (mo_figure_find ("people-mentored"), count->facts, count->ask, ids, NULL);

  for (guint i = 0; i < ids->len; i++)
    g_hash_table_add (mentored, &g_array_index (ids, gint64, i));
  MO_COUNT_EACH (count, MoCaseFact, cases, it)
  {
    if (!g_hash_table_contains (mentored, &it->id))
      continue;
    if (which == REACH)
      mo_count_one (count, it->id);
    else {
      mo_count_covered (count, it->injury_known_centre);
      if (it->injury_known_centre)
        mo_count_share (count, it->id, it->treated_in_centre);
    }
  }
  if (which == REACH) {
    count->figure->n = people.n;
    /* nobody was mentored: nothing to set against those injured */
    count->figure->of = people.n ? count->facts->policy.incidence : 0;
  }
}

const MoMeasure mo_measures_reach[] = {
  { { .code = "M-28a",
      .key = "reach",
      .name = N_ ("Reach"),
      .definition = N_ ("People mentored in the period beside the people who are injured in a"
                        " year. Many were injured long ago, and relatives are among them: it is"
                        " a measure of size, not a share of the same people."),
      .numerator = N_ ("people mentored"),
      .denominator = N_ ("people injured in a year"),
      .source = "call.state, call.day_on; the incidence in the preferences",
      .kind = MO_FIGURE_SHARE,
      .cases = MO_CASE_REFERRAL,
      .more_is_better = TRUE },
    reach,
    REACH },
  { { .code = "M-28b",
      .key = "treated-in-centre",
      .name = N_ ("Treated in a centre"),
      .definition =
          N_ ("How many of the people mentored, of whom it is known, were treated in a"
              " spinal injury centre; one in five is said of all who are injured."),
      .numerator = N_ ("treated in a centre"),
      .denominator = N_ ("people mentored of whom it is known"),
      .coverage = N_ ("people mentored in the period"),
      .source = "injury.centre_treated, call.day_on",
      .kind = MO_FIGURE_SHARE,
      .cases = MO_CASE_REFERRAL },
    reach,
    CENTRE },
  { { .code = NULL }, NULL, 0 },
};

const MoMeasure mo_measures_effort[] = {
  { { .code = "M-26a",
      .key = "referrals-per-week",
      .name = N_ ("Referrals for each coordinator and week"),
      .definition =
          N_ ("Referrals received, for each week of the period and each coordinator who"
              " works here now."),
      .numerator = N_ ("referrals received in the period"),
      .source = "referral.received_on, staff.role",
      .kind = MO_FIGURE_MEAN,
      .cases = MO_CASE_REFERRAL },
    effort,
    0 },
  { { .code = "M-26b",
      .key = "touches-per-match",
      .name = N_ ("Contacts for each match"),
      .definition = N_ ("What the office did for each match that was closed in the period:"
                        " attempts to reach, rings, messages and assessments. The median."),
      .numerator = N_ ("matches closed in the period"),
      .source = "contact_attempt, ring, message, assessment, pairing.closed_on",
      .kind = MO_FIGURE_MEAN,
      .cases = MO_CASE_PAIR },
    touches,
    0 },
  { { .code = NULL }, NULL, 0 },
};
