/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>

#include "core/mo-measure-private.h"

/* ---------------------------------------------------------------------- M-1 */

enum { RECEIVED_ALL, RECEIVED_SELF, RECEIVED_YOUNG, RECEIVED_AGAIN };

static void
received (MoCount *count, int which)
{
  MO_COUNT_EACH (count, MoCaseFact, cases, it)
  {
    if (!mo_count_takes_case (count, it) || !mo_count_within (count, it->wait.received))
      continue;
    if (which == RECEIVED_ALL)
      mo_count_one (count, it->id);
    else
      mo_count_share (count,
                      it->id,
                      which == RECEIVED_SELF    ? it->self_referred
                      : which == RECEIVED_YOUNG ? it->young
                                                : it->mentee_again);
  }
}

enum { CAME_CONTACT, CAME_ASSESSMENT, CAME_ACCEPTANCE, CAME_MATCH, CAME_CALL, CAME_STEPS };

/* An old workbook may lack a day between: who came further came by there. */
static gboolean
has_come (const MoCount *count, const MoCaseFact *fact, int step)
{
  const MoFigureCase *wait = &fact->wait;
  const MoDay days[CAME_STEPS] = {
    wait->contacted, fact->assessed, wait->accepted, wait->agreed, fact->first_call
  };

  if (step == CAME_CONTACT && wait->contact_unknown)
    return TRUE;
  for (int later = step; later < CAME_STEPS; later++)
    if (mo_count_by (count, days[later]))
      return TRUE;
  return FALSE;
}

static void
came (MoCount *count, int step)
{
  MO_COUNT_EACH (count, MoCaseFact, cases, it)
  {
    if (mo_count_takes_case (count, it) && mo_count_within (count, it->wait.received))
      mo_count_share (count, it->id, has_come (count, it, step));
  }
}

#define CAME(Code, Key, Name, Definition, Numerator, Step)                                     \
  {                                                                                            \
    { .code = Code,                                                                            \
      .key = Key,                                                                              \
      .name = Name,                                                                            \
      .definition = Definition,                                                                \
      .numerator = Numerator,                                                                  \
      .denominator = N_ ("referrals received"),                                                \
      .coverage = N_ ("Who came further came by there, though the day of it was not kept."),   \
      .source = "referral.received_on, first_contact_on, assessed_on, accepted_on;"            \
                " pairing.agreed_on; call.day_on",                                             \
      .kind = MO_FIGURE_SHARE,                                                                 \
      .cases = MO_CASE_REFERRAL },                                                             \
        came, Step                                                                             \
  }

/* ---------------------------------------------------------------------- M-2 */

/* On or before the due day, to which the days on hold were added. */
static void
replied (MoCount *count, int which G_GNUC_UNUSED)
{
  MO_COUNT_EACH (count, MoCaseFact, cases, it)
  {
    const MoFigureCase *one = &it->wait;
    MoDay due = one->due + one->contact_paused;
    gboolean contacted = mo_count_by (count, one->contacted);

    if (!mo_count_takes_case (count, it) || !mo_count_within (count, one->received) ||
        one->contact_unknown)
      continue;
    if (!contacted && one->withdrawn && one->left != MO_DAY_NONE && one->left <= due)
      continue;
    if (!contacted && due >= count->to)
      continue;
    mo_count_share (count, it->id, contacted && one->contacted <= due);
  }
}

const MoMeasure mo_measures_referrals[] = {
  { { .code = "M-1a",
      .key = "referrals",
      .name = N_ ("Referrals"),
      .definition = N_ ("Referrals received in the period, whatever became of them."),
      .numerator = N_ ("referrals received in the period"),
      .source = "referral.received_on",
      .kind = MO_FIGURE_COUNT,
      .cases = MO_CASE_REFERRAL },
    received,
    RECEIVED_ALL },
  { { .code = "M-1b",
      .key = "self-referred",
      .name = N_ ("Referred themselves"),
      .definition =
          N_ ("How many of the referrals came from the person, not from somebody else."),
      .numerator = N_ ("referrals that the person made"),
      .denominator = N_ ("referrals received"),
      .source = "referral.received_on, referral.referrer_kind",
      .kind = MO_FIGURE_SHARE,
      .cases = MO_CASE_REFERRAL },
    received,
    RECEIVED_SELF },
  { { .code = "M-1c",
      .key = "young-people",
      .name = N_ ("Young people"),
      .definition = N_ ("How many of the referrals were of somebody under 18."),
      .numerator = N_ ("referrals of young people"),
      .denominator = N_ ("referrals received"),
      .source = "referral.received_on, referral.young",
      .kind = MO_FIGURE_SHARE,
      .cases = MO_CASE_REFERRAL },
    received,
    RECEIVED_YOUNG },
  { { .code = "M-1d",
      .key = "came-again",
      .name = N_ ("Came again"),
      .definition = N_ ("How many of the referrals were of somebody who was mentored before."),
      .numerator = N_ ("referrals that follow an earlier one"),
      .denominator = N_ ("referrals received"),
      .source = "referral.received_on, referral.again_of",
      .kind = MO_FIGURE_SHARE,
      .cases = MO_CASE_REFERRAL },
    received,
    RECEIVED_AGAIN },
  CAME ("M-1e",
        "came-to-contact",
        N_ ("Came to a first contact"),
        N_ ("How many of the referrals received in the period were reached by its last day."),
        N_ ("referrals that were reached"),
        CAME_CONTACT),
  CAME ("M-1f",
        "came-to-assessment",
        N_ ("Came to an assessment"),
        N_ ("How many of the referrals received in the period were assessed by its last day."),
        N_ ("referrals that were assessed"),
        CAME_ASSESSMENT),
  CAME ("M-1g",
        "came-to-acceptance",
        N_ ("Came to be accepted"),
        N_ ("How many of the referrals received in the period were accepted by its last day."),
        N_ ("referrals that were accepted"),
        CAME_ACCEPTANCE),
  CAME ("M-1h",
        "came-to-match",
        N_ ("Came to a match"),
        N_ ("How many of the referrals received in the period had an agreed match by its last"
            " day."),
        N_ ("referrals with an agreed match"),
        CAME_MATCH),
  CAME ("M-1i",
        "came-to-first-call",
        N_ ("Came to a first call"),
        N_ ("How many of the referrals received in the period had a call with their mentor by"
            " its last day."),
        N_ ("referrals with a first call"),
        CAME_CALL),
  { { .code = "M-2",
      .key = "replies-in-time",
      .name = N_ ("Replied on time"),
      .definition =
          N_ ("How many were first reached on or before the day that was promised them;"
              " days on hold are added to it."),
      .numerator = N_ ("first reached by the due day"),
      .denominator = N_ ("referrals that were reached or whose due day is past"),
      .coverage = N_ ("Left out: withdrawn before the due day, and reached on a day that nobody"
                      " kept."),
      .source = "referral.due_on, referral.first_contact_on, wait_event",
      .kind = MO_FIGURE_SHARE,
      .cases = MO_CASE_REFERRAL,
      .more_is_better = TRUE },
    replied,
    0 },
  { { .code = NULL }, NULL, 0 },
};
