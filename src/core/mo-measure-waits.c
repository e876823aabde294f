/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>

#include "core/mo-measure-private.h"

/* M-3: waits that ended in the period, less days on hold.  Those still open at its end are
 * counted apart and never averaged in. */

enum { WAIT_CONTACT, WAIT_ASSESSMENT, WAIT_MATCH, WAIT_FIRST_CALL };

typedef struct {
  MoDay began, ended;
  int paused;
} Wait;

static Wait
wait_of (const MoCaseFact *it, int which)
{
  const MoFigureCase *one = &it->wait;

  switch (which) {
  case WAIT_CONTACT:
    return one->contact_unknown ? (Wait){ 0 }
                                : (Wait){ one->received, one->contacted, one->contact_paused };
  case WAIT_ASSESSMENT:
    return (Wait){ one->received, it->assessed, it->assess_paused };
  case WAIT_MATCH:
    return (Wait){ one->accepted, one->agreed, one->match_paused };
  default:
    return (Wait){ one->received, it->first_call, it->call_paused };
  }
}

static gboolean
is_open (const MoCount *count, const Wait *wait, MoDay left)
{
  return mo_count_by (count, wait->began) && !mo_count_by (count, wait->ended) &&
         !mo_count_by (count, left);
}

static void
waited (MoCount *count, int which)
{
  count->figure->open = 0;
  MO_COUNT_EACH (count, MoCaseFact, cases, it)
  {
    Wait wait = wait_of (it, which);
    if (!mo_count_takes_case (count, it) || wait.began == MO_DAY_NONE)
      continue;
    if (mo_count_within (count, wait.ended))
      mo_count_value (count, it->id, MAX (wait.ended - wait.began - wait.paused, 0));
    else if (is_open (count, &wait, it->wait.left)) {
      count->figure->open++;
      if (count->missing)
        g_array_append_val (count->missing, it->id);
    }
  }
}

#define STILL_WAITING                                                                          \
  N_ ("Who still waits at the end of the period is counted apart, never averaged in.")

const MoMeasure mo_measures_waits[] = {
  { { .code = "M-3a",
      .key = "reply-wait",
      .name = N_ ("Wait for a reply"),
      .definition = N_ ("Days from the referral to the first contact, less days on hold: the"
                        " median of those that ended in the period."),
      .numerator = N_ ("first contacts in the period"),
      .coverage = N_ ("Left out: reached on a day that nobody kept."),
      .censoring = STILL_WAITING,
      .source = "referral.received_on, referral.first_contact_on, wait_event",
      .kind = MO_FIGURE_DAYS,
      .cases = MO_CASE_REFERRAL,
      .fewer_is_better = TRUE },
    waited,
    WAIT_CONTACT },
  { { .code = "M-3b",
      .key = "assessment-wait",
      .name = N_ ("Wait for the assessment"),
      .definition = N_ ("Days from the referral to the assessment talk, less days on hold: the"
                        " median of those that ended in the period."),
      .numerator = N_ ("assessments in the period"),
      .censoring = STILL_WAITING,
      .source = "referral.received_on, referral.assessed_on, wait_event",
      .kind = MO_FIGURE_DAYS,
      .cases = MO_CASE_REFERRAL,
      .fewer_is_better = TRUE },
    waited,
    WAIT_ASSESSMENT },
  { { .code = "M-3c",
      .key = "match-wait",
      .name = N_ ("Wait for a match"),
      .definition =
          N_ ("Days from being accepted to the match both agreed to, less days on hold:"
              " the median of those that ended in the period."),
      .numerator = N_ ("matches agreed in the period"),
      .censoring = STILL_WAITING,
      .source = "referral.accepted_on, pairing.agreed_on, wait_event",
      .kind = MO_FIGURE_DAYS,
      .cases = MO_CASE_REFERRAL,
      .fewer_is_better = TRUE },
    waited,
    WAIT_MATCH },
  { { .code = "M-3d",
      .key = "first-call-wait",
      .name = N_ ("Wait for the first call"),
      .definition = N_ ("Days from the referral to the first call with the mentor, less days on"
                        " hold: the median of those that ended in the period."),
      .numerator = N_ ("first calls in the period"),
      .censoring = STILL_WAITING,
      .source = "referral.received_on, call.day_on, wait_event",
      .kind = MO_FIGURE_DAYS,
      .cases = MO_CASE_REFERRAL,
      .fewer_is_better = TRUE },
    waited,
    WAIT_FIRST_CALL },
  { { .code = NULL }, NULL, 0 },
};
