/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>

#include "core/mo-measure-private.h"

/* ---------------------------------------------------------------------- M-6 */

/* People, not matches: who had two mentors, or came twice, counts once. */
static void
mentored (MoCount *count, int which G_GNUC_UNUSED)
{
  MO_COUNT_EACH (count, MoCallFact, calls, call)
  {
    if (!call->done || !mo_count_within (count, call->day))
      continue;
    const MoPairFact *pair = mo_pair_fact (count->facts, call->of);
    const MoCaseFact *fact = mo_case_fact (count->facts, pair->of);
    if (!mo_count_takes_case (count, fact) ||
        g_hash_table_contains (count->seen, &fact->person))
      continue;
    g_hash_table_add (count->seen, g_memdup2 (&fact->person, sizeof fact->person));
    mo_count_one (count, fact->id);
  }
}

/* ---------------------------------------------------------------------- M-7 */

enum { STARTED, ACTIVE, CLOSED };

static gboolean
is_active (const MoCount *count, const MoPairFact *pair)
{
  return mo_count_by (count, pair->started) && !mo_count_by (count, pair->ended) &&
         !mo_count_by (count, pair->closed);
}

static void
relationships (MoCount *count, int which)
{
  MO_COUNT_EACH (count, MoPairFact, pairs, pair)
  {
    if (mo_count_takes_pair (count, pair) &&
        (which == STARTED  ? mo_count_within (count, pair->started)
         : which == ACTIVE ? is_active (count, pair)
                           : mo_count_within (count, pair->closed)))
      mo_count_one (count, pair->id);
  }
}

/* ---------------------------------------------------------------------- M-8 */

static gboolean
waits_for_match (const MoCount *count, const MoFigureCase *it)
{
  return mo_count_by (count, it->accepted) && !mo_count_by (count, it->agreed) &&
         !mo_count_by (count, it->left);
}

static void
matched (MoCount *count, int which G_GNUC_UNUSED)
{
  g_autofree gboolean *has = g_new0 (gboolean, count->facts->cases->len + 1);
  int at = 0;

  MO_COUNT_EACH (count, MoPairFact, pairs, pair)
  {
    if (mo_count_by (count, pair->agreed) && !mo_count_by (count, pair->ended) &&
        !mo_count_by (count, pair->closed))
      has[pair->of] = TRUE;
  }
  MO_COUNT_EACH (count, MoCaseFact, cases, it)
  {
    gboolean is_matched = has[at++];
    if (mo_count_takes_case (count, it) && (is_matched || waits_for_match (count, &it->wait)))
      mo_count_share (count, it->id, is_matched);
  }
}

const MoMeasure mo_measures_matches[] = {
  { { .code = "M-6",
      .key = "people-mentored",
      .name = N_ ("People mentored"),
      .definition = N_ ("People who had at least one call with a mentor in the period. Each"
                        " counts once, whatever the number of mentors."),
      .numerator = N_ ("people with a call in the period"),
      .source = "call.state, call.day_on",
      .kind = MO_FIGURE_COUNT,
      .cases = MO_CASE_REFERRAL,
      .more_is_better = TRUE },
    mentored,
    0 },
  { { .code = "M-7a",
      .key = "matches-started",
      .name = N_ ("Matches started"),
      .definition = N_ ("Matches whose first call was in the period."),
      .numerator = N_ ("matches started in the period"),
      .source = "pairing.started_on, call.day_on",
      .kind = MO_FIGURE_COUNT,
      .cases = MO_CASE_PAIR,
      .more_is_better = TRUE },
    relationships,
    STARTED },
  { { .code = "M-7b",
      .key = "matches-active",
      .name = N_ ("Matches that talk"),
      .definition =
          N_ ("Matches that had started and not ended on the last day of the period."),
      .numerator = N_ ("matches that talk on the last day"),
      .source = "pairing.started_on, pairing.ended_on",
      .kind = MO_FIGURE_COUNT,
      .cases = MO_CASE_PAIR,
      .more_is_better = TRUE },
    relationships,
    ACTIVE },
  { { .code = "M-7c",
      .key = "matches-closed",
      .name = N_ ("Matches closed"),
      .definition = N_ ("Matches that were closed in the period, for whatever reason."),
      .numerator = N_ ("matches closed in the period"),
      .source = "pairing.closed_on",
      .kind = MO_FIGURE_COUNT,
      .cases = MO_CASE_PAIR },
    relationships,
    CLOSED },
  { { .code = "M-8",
      .key = "match-rate",
      .name = N_ ("Matched"),
      .definition =
          N_ ("How many of those accepted and not through had a mentor on the last day"
              " of the period. Seven in ten is thought good elsewhere."),
      .numerator = N_ ("people with a mentor on the last day"),
      .denominator = N_ ("people with a mentor or waiting for one"),
      .source = "referral.accepted_on, pairing.agreed_on, pairing.ended_on",
      .kind = MO_FIGURE_SHARE,
      .cases = MO_CASE_REFERRAL,
      .more_is_better = TRUE },
    matched,
    0 },
  { { .code = NULL }, NULL, 0 },
};
