/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>

#include "core/mo-measure-private.h"

/* M-4: who waits at the end of the period, in one stage each, and for how long. */

enum { STAGE_NONE, STAGE_CONTACT, STAGE_ASSESSMENT, STAGE_MATCH };
enum { WAITS_ALL, WAITS_CONTACT, WAITS_ASSESSMENT, WAITS_MATCH, WAITS_BAND };

static int
stage_of (const MoCount *count, const MoFigureCase *it)
{
  if (!mo_count_by (count, it->received) || mo_count_by (count, it->left) ||
      mo_count_by (count, it->agreed))
    return STAGE_NONE;
  if (mo_count_by (count, it->accepted))
    return STAGE_MATCH;
  return mo_count_by (count, it->contacted) || it->contact_unknown ? STAGE_ASSESSMENT
                                                                   : STAGE_CONTACT;
}

static int
days_of (const MoCount *count, const MoFigureCase *it)
{
  return MAX (count->to - it->received - it->contact_paused - it->match_paused, 0);
}

static gboolean
is_in_band (int days, int band)
{
  static const int from[] = { 0, 15, 22, 43, 85, G_MAXINT };
  return days >= from[band] && days < from[band + 1];
}

static void
waiting (MoCount *count, int which)
{
  MO_COUNT_EACH (count, MoCaseFact, cases, it)
  {
    int stage = stage_of (count, &it->wait);
    if (!mo_count_takes_case (count, it) || stage == STAGE_NONE)
      continue;
    if (which == WAITS_ALL || which == stage ||
        (which >= WAITS_BAND && is_in_band (days_of (count, &it->wait), which - WAITS_BAND)))
      mo_count_one (count, it->id);
  }
}

/* The one value of the figure is the longest wait. */
static void
longest (MoCount *count, int which G_GNUC_UNUSED)
{
  const MoCaseFact *found = NULL;

  MO_COUNT_EACH (count, MoCaseFact, cases, it)
  {
    if (mo_count_takes_case (count, it) && stage_of (count, &it->wait) != STAGE_NONE &&
        (!found || days_of (count, &it->wait) > days_of (count, &found->wait)))
      found = it;
  }
  if (found)
    mo_count_value (count, found->id, days_of (count, &found->wait));
}

#define WAITING(Code, Key, Name, Definition, Which)                                            \
  {                                                                                            \
    { .code = Code,                                                                            \
      .key = Key,                                                                              \
      .name = Name,                                                                            \
      .definition = Definition,                                                                \
      .numerator = N_ ("people who wait at the end of the period"),                            \
      .source =                                                                                \
          "referral.received_on, first_contact_on, accepted_on, state; pairing.agreed_on",     \
      .kind = MO_FIGURE_COUNT,                                                                 \
      .cases = MO_CASE_REFERRAL,                                                               \
      .fewer_is_better = TRUE },                                                               \
        waiting, Which                                                                         \
  }

const MoMeasure mo_measures_waiting[] = {
  WAITING ("M-4a",
           "waiting",
           N_ ("Waiting"),
           N_ ("Who waits at the end of the period: received, not yet matched, and not gone."),
           WAITS_ALL),
  WAITING ("M-4b",
           "waiting-reply",
           N_ ("Waiting for a reply"),
           N_ ("Of those who wait, who was not yet reached."),
           WAITS_CONTACT),
  WAITING ("M-4c",
           "waiting-assessment",
           N_ ("Waiting for assessment or decision"),
           N_ ("Of those who wait, who was reached and is not yet accepted."),
           WAITS_ASSESSMENT),
  WAITING ("M-4d",
           "waiting-match",
           N_ ("Waiting for a match"),
           N_ ("Of those who wait, who is accepted and has no agreed match."),
           WAITS_MATCH),
  WAITING (
      "M-4e",
      "waiting-0-14",
      N_ ("Waiting up to 14 days"),
      N_ ("Of those who wait, who came within the last two weeks, days on hold not counted."),
      WAITS_BAND),
  WAITING ("M-4f",
           "waiting-15-21",
           N_ ("Waiting 15 to 21 days"),
           N_ ("Of those who wait, since the referral, days on hold not counted."),
           WAITS_BAND + 1),
  WAITING ("M-4g",
           "waiting-22-42",
           N_ ("Waiting 22 to 42 days"),
           N_ ("Of those who wait, since the referral, days on hold not counted."),
           WAITS_BAND + 2),
  WAITING ("M-4h",
           "waiting-43-84",
           N_ ("Waiting 43 to 84 days"),
           N_ ("Of those who wait, since the referral, days on hold not counted."),
           WAITS_BAND + 3),
  WAITING ("M-4i",
           "waiting-85",
           N_ ("Waiting 85 days or longer"),
           N_ ("Of those who wait, since the referral, days on hold not counted."),
           WAITS_BAND + 4),
  { { .code = "M-4j",
      .key = "longest-wait",
      .name = N_ ("Longest wait"),
      .definition = N_ ("Days since the referral of whoever waits longest at the end of the"
                        " period, less days on hold."),
      .numerator = N_ ("who waits longest"),
      .source = "referral.received_on, wait_event",
      .kind = MO_FIGURE_DAYS,
      .cases = MO_CASE_REFERRAL,
      .fewer_is_better = TRUE },
    longest,
    0 },
  { { .code = NULL }, NULL, 0 },
};
