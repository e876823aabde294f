/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/mo-decision-rules.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "core/mo-referral-rules.h"
#include "core/mo-young-rules.h"

static const struct {
  const char *title, *consequence, *state;
} decisions[MO_DECISIONS] = {
  [MO_DECIDE_ACCEPT] = { N_ ("Accept"),
                         N_ ("They wait for a mentor from today, and the board can match "
                             "them."),
                         "awaiting_match" },
  [MO_DECIDE_NOT_SUITABLE] = { N_ ("Not suitable"),
                               N_ ("Mentoring is not the right support: point to what is."),
                               "not_suitable" },
  [MO_DECIDE_WITHDRAWN] = { N_ ("Withdrawn"),
                            N_ ("They do not want it after all, and the referral ends."),
                            "withdrawn" },
  [MO_DECIDE_NO_RESPONSE] = { N_ ("No response"),
                              N_ ("They could not be reached, and the referral ends."),
                              "no_response" },
  [MO_DECIDE_HOLD] = { N_ ("On hold"),
                       N_ ("The clock stops, and their place in the list is kept."),
                       "on_hold" },
};

const char *
mo_decision_title (MoDecision decision)
{
  return _ (decisions[decision].title);
}

const char *
mo_decision_consequence (MoDecision decision)
{
  return _ (decisions[decision].consequence);
}

const char *
mo_decision_state (MoDecision decision)
{
  return decisions[decision].state;
}

MoVerdict
mo_rule_decide (const char *state, MoDecision decision)
{
  if (g_strcmp0 (state, "on_hold") == 0 &&
      (decision == MO_DECIDE_ACCEPT || decision == MO_DECIDE_NOT_SUITABLE))
    return mo_verdict_new (MO_LEVEL_REFUSED, _ ("Take this referral off hold first."));
  if (g_strcmp0 (state, "matched") == 0 && decision == MO_DECIDE_ACCEPT)
    return mo_verdict_new (MO_LEVEL_REFUSED, /* its arrow back is for a match that failed */
                           _ ("They are matched already."));
  return mo_rule_referral_move (state, decisions[decision].state);
}

MoVerdict
mo_rule_repeat_goal (guint told, guint old)
{
  if (told == 0 || old < told)
    return (MoVerdict){ 0 };
  return mo_verdict_new (
      MO_LEVEL_REFUSED,
      _ ("Mentoring again needs a new goal: this one was the goal of the mentoring before. "
         "Write what should be different this time."));
}

/* ---------------------------------------------------------------------- mentors */

/* Reasons that are about an active mentor of the strand; the others were never candidates: who
 * is on a break no more than who left, here and in mo_match_funnel (). */
static const MoBar told_bars[] = { MO_BAR_FULL,        MO_BAR_HOURS,    MO_BAR_CHECK_LAPSED,
                                   MO_BAR_NO_CHECK,    MO_BAR_TRAINING, MO_BAR_YOUNG,
                                   MO_BAR_YOUNG_CHECK, MO_BAR_RESTING,  MO_BAR_EXCLUDED,
                                   MO_BAR_RELATED };

static char *
bar_words (MoBar bar, int n)
{
  switch (bar) {
  case MO_BAR_FULL:
    return g_strdup_printf (ngettext ("%d has no free place", "%d have no free place", n), n);
  case MO_BAR_HOURS:
    return g_strdup_printf (ngettext ("%d shares no hour", "%d share no hour", n), n);
  case MO_BAR_CHECK_LAPSED:
    return g_strdup_printf (
        ngettext ("%d has a check that lapsed", "%d have a check that lapsed", n), n);
  case MO_BAR_NO_CHECK:
    return g_strdup_printf (
        ngettext ("%d has no check on record", "%d have no check on record", n), n);
  case MO_BAR_TRAINING:
    return g_strdup_printf (ngettext ("%d is not trained yet", "%d are not trained yet", n), n);
  case MO_BAR_YOUNG:
    return g_strdup_printf (
        ngettext ("%d does not mentor people under 18", "%d do not mentor people under 18", n),
        n);
  case MO_BAR_YOUNG_CHECK:
    return g_strdup_printf (ngettext ("%d has no child-workforce check in date",
                                      "%d have no child-workforce check in date",
                                      n),
                            n);
  case MO_BAR_RESTING:
    return g_strdup_printf (ngettext ("%d is resting", "%d are resting", n), n);
  case MO_BAR_EXCLUDED:
    return g_strdup_printf (
        ngettext ("%d is kept apart by the office", "%d are kept apart by the office", n), n);
  default:
    return g_strdup_printf (ngettext ("%d is related", "%d are related", n), n);
  }
}

int
mo_mentor_count_strand (const MoMentorCount *count)
{
  int all = count->could;
  for (guint i = 0; i < G_N_ELEMENTS (told_bars); i++)
    all += count->barred[told_bars[i]];
  return all;
}

char *
mo_mentor_count_words (const MoMentorCount *count)
{
  int all = mo_mentor_count_strand (count);
  if (all == 0)
    return g_strdup (_ ("There is no active mentor in this strand."));
  if (count->could == 0)
    return g_strdup_printf (
        ngettext ("The one active mentor in this strand cannot be asked today.",
                  "None of %d active mentors in this strand can be asked today.",
                  all),
        all);
  return g_strdup_printf (ngettext ("%d of %d active mentor in this strand could be asked.",
                                    "%d of %d active mentors in this strand could be asked.",
                                    all),
                          count->could,
                          all);
}

char *
mo_mentor_count_why (const MoMentorCount *count)
{
  g_autoptr (GString) words = g_string_new (NULL);
  gboolean told[MO_BARS] = { FALSE };

  for (guint round = 0; round < G_N_ELEMENTS (told_bars); round++) {
    MoBar most = MO_BAR_NONE;
    for (guint i = 0; i < G_N_ELEMENTS (told_bars); i++)
      if (!told[told_bars[i]] && count->barred[told_bars[i]] > 0 &&
          (most == MO_BAR_NONE || count->barred[told_bars[i]] > count->barred[most]))
        most = told_bars[i];
    if (most == MO_BAR_NONE)
      break;
    g_autofree char *one = bar_words (most, count->barred[most]);
    g_string_append_printf (words, "%s%s", words->len ? " · " : "", one);
    told[most] = TRUE;
  }
  int paused = count->barred[MO_BAR_PAUSED];
  if (paused && mo_mentor_count_strand (count))
    g_string_append_printf (
        words,
        ngettext ("%s%d more is on a break", "%s%d more are on a break", paused),
        words->len ? " · " : "",
        paused);
  return words->len ? g_strdup (words->str) : NULL;
}

/* ---------------------------------------------------------------------- accept */

static MoVerdict
missing (const MoAcceptance *it)
{
  if (!it->agreed)
    return mo_verdict_new (MO_LEVEL_REFUSED,
                           _ ("Somebody else referred them, and their own agreement has not "
                              "come yet. Ask them, and write it down first."));
  g_auto (MoVerdict) young = mo_rule_young_ready (it->young, it->guarded, it->competent);
  if (young.level == MO_LEVEL_REFUSED)
    return (MoVerdict){ .level = young.level, .reason = g_steal_pointer (&young.reason) };
  g_auto (MoVerdict) goal = mo_rule_accept (it->goals);
  if (goal.level == MO_LEVEL_REFUSED)
    return (MoVerdict){ .level = goal.level, .reason = g_steal_pointer (&goal.reason) };
  return it->again ? mo_rule_repeat_goal (it->goals, it->old_goals) : (MoVerdict){ 0 };
}

static MoVerdict
to_confirm (const MoAcceptance *it)
{
  if (it->again && !it->new_confirmed)
    return mo_verdict_new (MO_LEVEL_ASK,
                           _ ("They had mentoring before. Read the goals of that time beside "
                              "this form, and confirm that the goal is a new one."));
  /* Rule NO MENTOR: "whether there is a suitable mentor is for the team to decide": without one
   * the only acceptance is to wait for one, and the person is told so. */
  if (it->mentors && it->mentors->could == 0 && !it->wait_told) {
    g_autofree char *count = mo_mentor_count_words (it->mentors);
    g_autofree char *why = mo_mentor_count_why (it->mentors);
    g_autofree char *why_sentence = g_strdup_printf ("%s.", why ? why : "");
    /* "None of 16 mentors can be asked today: 12 have no free place." */
    if (why && g_str_has_suffix (count, "."))
      count[strlen (count) - 1] = ':';
    return mo_verdict_new (MO_LEVEL_ASK,
                           _ ("%s%s%s Accepting means waiting for a mentor: confirm that the "
                              "person was told."),
                           count,
                           why ? " " : "",
                           why ? why_sentence : "");
  }
  return (MoVerdict){ 0 };
}

MoVerdict
mo_rule_acceptance (const MoAcceptance *acceptance)
{
  MoVerdict verdict = missing (acceptance);
  return verdict.level == MO_LEVEL_FINE ? to_confirm (acceptance) : verdict;
}

/* ---------------------------------------------------------------------- the other ways */

MoVerdict
mo_rule_not_suitable (guint signposts, gboolean none_wanted)
{
  if (signposts > 0 && none_wanted)
    return mo_verdict_new (MO_LEVEL_REFUSED,
                           _ ("They were pointed to a service, and “none wanted” is ticked. "
                              "Take one of the two away."));
  if (signposts > 0 || none_wanted)
    return (MoVerdict){ 0 };
  return mo_verdict_new (MO_LEVEL_REFUSED,
                         _ ("Choose at least one service to point them to, write one in your "
                            "own words, or tick that they want none."));
}

const char *
mo_rule_reopen (const char *state, MoDay assessed, gboolean has_pairing)
{
  static const char *const decided[] = { "awaiting_match", "not_suitable", "signposted",
                                         "withdrawn",      "no_response",  NULL };
  if (!state || !g_strv_contains (decided, state) || has_pairing)
    return NULL;
  return assessed != MO_DAY_NONE ? "assessed" : "awaiting_contact";
}

#define FOLLOW_UP_LATE 7 /* days after it was due */

MoVerdict
mo_rule_follow_up (MoDay due, MoDay answered, MoDay today)
{
  MoVerdict verdict = { .days_left = due - today };
  if (due == MO_DAY_NONE || answered != MO_DAY_NONE)
    return (MoVerdict){ 0 };
  if (verdict.days_left < -FOLLOW_UP_LATE)
    verdict.level = MO_LEVEL_LATE;
  else if (verdict.days_left <= 0)
    verdict.level = MO_LEVEL_SOON;
  return verdict;
}
