/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>

#include "core/mo-measure-private.h"

/* M-5: what was decided in the period, and where those went who were not suitable. */

enum { ACCEPTED, SIGNPOSTED, SIGNPOST_TAKEN };

static void
decided (MoCount *count, int which)
{
  MO_COUNT_EACH (count, MoCaseFact, cases, it)
  {
    gboolean yes = it->wait.accepted != MO_DAY_NONE;
    MoDay day = yes ? it->wait.accepted : it->decided;

    if (!mo_count_takes_case (count, it) || !mo_count_within (count, day) ||
        (!yes && !it->not_suitable))
      continue;
    if (which == ACCEPTED)
      mo_count_share (count, it->id, yes);
    else if (!yes && which == SIGNPOSTED)
      mo_count_share (count, it->id, it->signposted);
    else if (!yes && it->signposted)
      mo_count_share (count, it->id, it->signpost_taken);
  }
}

const MoMeasure mo_measures_acceptance[] = {
  { { .code = "M-5a",
      .key = "accepted",
      .name = N_ ("Accepted"),
      .definition =
          N_ ("How many of those that were decided about in the period were accepted."),
      .numerator = N_ ("accepted for mentoring"),
      .denominator = N_ ("accepted or found not suitable"),
      .coverage = N_ ("Left out: withdrawn, or not to be reached."),
      .source = "referral.accepted_on, referral.decided_on, referral.decision",
      .kind = MO_FIGURE_SHARE,
      .cases = MO_CASE_REFERRAL },
    decided,
    ACCEPTED },
  { { .code = "M-5b",
      .key = "signposted",
      .name = N_ ("Pointed elsewhere"),
      .definition =
          N_ ("How many of those found not suitable were pointed to another service."),
      .numerator = N_ ("pointed to another service"),
      .denominator = N_ ("found not suitable"),
      .source = "referral.decision, signpost",
      .kind = MO_FIGURE_SHARE,
      .cases = MO_CASE_REFERRAL,
      .more_is_better = TRUE },
    decided,
    SIGNPOSTED },
  { { .code = "M-5c",
      .key = "signpost-taken",
      .name = N_ ("Took up the other service"),
      .definition = N_ ("How many of those pointed elsewhere are known to have gone there."),
      .numerator = N_ ("took up another service"),
      .denominator = N_ ("pointed to another service"),
      .source = "signpost.outcome",
      .kind = MO_FIGURE_SHARE,
      .cases = MO_CASE_REFERRAL,
      .more_is_better = TRUE },
    decided,
    SIGNPOST_TAKEN },
  { { .code = NULL }, NULL, 0 },
};
