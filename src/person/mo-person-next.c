/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "person/mo-person-next.h"

#include <glib/gi18n-lib.h>

#include "core/mo-call-time.h"
#include "core/mo-pairing-rules.h"
#include "core/mo-referral-rules.h"

void
mo_person_next_clear (MoPersonNext *next)
{
  g_clear_pointer (&next->words, g_free);
}

static MoPersonNext
next_of (char *words, const char *verb, const char *action, gint64 target)
{
  return (MoPersonNext){ words, verb, action, target };
}

static char *
when_words (const char *utc, MoDay today)
{
  MoDay day;
  int minute;
  if (!mo_call_time_from_utc (utc, MO_ZONE, &day, &minute))
    return g_strdup ("");
  g_autofree char *date = day == today ? g_strdup (_ ("today")) : mo_day_to_long (day);
  g_autofree char *time = mo_call_time_words (minute);
  return g_strdup_printf (_ ("%s at %s"), date, time);
}

static MoPersonNext
talking (const MoPersonFacts *facts, MoDay today)
{
  if (g_strcmp0 (facts->pairing_state, "impact_due") == 0) {
    g_autofree char *due = mo_day_to_long (facts->impact_due_on);
    return next_of (g_strdup_printf (_ ("Impact measures are due by %s."), due ? due : "—"),
                    _ ("Go on with the ending"),
                    "win.ending",
                    facts->pairing);
  }
  if (g_strcmp0 (facts->pairing_state, "ending") == 0 && !facts->next_call)
    return next_of (g_strdup (_ ("The calls are over; the ending goes on.")),
                    _ ("Go on with the ending"),
                    "win.ending",
                    facts->pairing);
  if (!facts->next_call)
    return next_of (g_strdup (facts->calls_done ? _ ("No call is booked.")
                                                : _ ("The first call is to be booked.")),
                    _ ("Book a call"),
                    "win.book-call-for",
                    facts->pairing);
  g_autofree char *when = when_words (facts->next_call, today);
  return next_of (g_strdup_printf (_ ("Call %d of %d with %s, %s."),
                                   facts->calls_done + 1,
                                   facts->call_limit + facts->extra_granted,
                                   facts->mentor_name,
                                   when),
                  _ ("Open calls"),
                  "win.show-pairing",
                  facts->pairing);
}

static MoPersonNext
waiting (const MoPersonFacts *facts, MoDay today, const MoPolicy *policy)
{
  const char *state = facts->state;
  if (g_strcmp0 (state, "on_hold") == 0)
    return next_of (facts->hold_reason
                        ? g_strdup_printf (_ ("On hold: %s."), facts->hold_reason)
                        : g_strdup (_ ("On hold.")),
                    _ ("Open in Waiting"),
                    "win.show-referral",
                    facts->referral);
  if (g_strcmp0 (state, "assessment_booked") == 0 && facts->booked_for) {
    g_autofree char *when = when_words (facts->booked_for, today);
    return next_of (g_strdup_printf (_ ("Assessment talk, %s."), when),
                    _ ("Open the assessment"),
                    "win.assess",
                    facts->referral);
  }
  if (g_strcmp0 (state, "assessed") == 0)
    return next_of (
        g_strdup (_ ("Assessed; to be decided.")), _ ("Decide"), "win.decide", facts->referral);
  if (g_strcmp0 (state, "awaiting_match") == 0)
    return next_of (facts->pairing
                        ? g_strdup_printf ("%s: %s.",
                                           facts->mentor_name,
                                           mo_pairing_state_words (facts->pairing_state))
                        : g_strdup (_ ("Accepted, and waits for a mentor.")),
                    _ ("Open on the board"),
                    "win.board-for",
                    facts->referral);

  g_auto (MoVerdict) verdict = mo_rule_reply (
      facts->due_on, facts->first_contact_on, facts->paused_days, FALSE, today, policy);
  const char *step = mo_referral_next_step (state,
                                            facts->first_contact_on,
                                            facts->attempts,
                                            facts->letters,
                                            facts->agreement,
                                            FALSE,
                                            policy);
  g_autofree char *left =
      facts->first_contact_on == MO_DAY_NONE ? mo_verdict_days_words (&verdict) : NULL;
  return next_of (left ? g_strdup_printf ("%s: %s.", step, left)
                       : g_strdup_printf ("%s.", step),
                  _ ("Open in Waiting"),
                  "win.show-referral",
                  facts->referral);
}

MoPersonNext
mo_person_next (const MoPersonFacts *facts, MoDay today, const MoPolicy *policy)
{
  static const char *const ended[] = { "closed",    "not_suitable", "signposted",
                                       "withdrawn", "no_response",  NULL };
  gboolean pair = facts->pairing && g_strcmp0 (facts->pairing_state, "closed") != 0 &&
                  (!mo_pairing_is_proposal (facts->pairing_state) ||
                   g_strcmp0 (facts->pairing_state, "agreed") == 0);

  if (pair)
    return talking (facts, today);
  if (facts->referral && !g_strv_contains (ended, facts->state))
    return waiting (facts, today, policy);
  if (facts->mentor)
    return next_of (
        g_strdup (_ ("A mentor of the service.")), _ ("Open Mentors"), "mentors", 0);
  return next_of (g_strdup (_ ("Nothing is to be done.")), NULL, NULL, 0);
}
