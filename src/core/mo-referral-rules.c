/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/mo-referral-rules.h"

#include <glib/gi18n-lib.h>

int
mo_rule_reply_target (MoDay received,
                      const MoBusySpan *busy,
                      guint n_busy,
                      const MoPolicy *policy)
{
  int days = policy->reply_days;
  for (guint i = 0; i < n_busy; i++)
    if (received >= busy[i].from && received <= busy[i].to)
      days = MAX (days, busy[i].days);
  return days;
}

MoVerdict
mo_rule_reply (MoDay due,
               MoDay answered,
               int paused,
               gboolean on_hold,
               MoDay today,
               const MoPolicy *policy)
{
  MoDay judged = answered != MO_DAY_NONE ? answered : today;
  MoVerdict verdict = { .days_left = due + paused - judged };

  if (on_hold && answered == MO_DAY_NONE)
    verdict.level = MO_LEVEL_STOPPED;
  else if (verdict.days_left < 0)
    verdict.level = MO_LEVEL_LATE;
  else if (answered == MO_DAY_NONE && verdict.days_left <= policy->reply_warn_days)
    verdict.level = MO_LEVEL_SOON;
  return verdict;
}

gboolean
mo_rule_reply_amber (int days_left, int target, const MoPolicy *policy)
{
  return (target - days_left) * 100 >= target * policy->reply_amber_percent;
}

MoClock
mo_rule_clock (const char *state, const char *held_state, MoDay first_contact)
{
  static const struct {
    const char *state;
    MoClock clock;
  } clocks[] = {
    { "received", MO_CLOCK_CONTACT },         { "awaiting_contact", MO_CLOCK_CONTACT },
    { "assessment_booked", MO_CLOCK_ASSESS }, { "assessed", MO_CLOCK_ASSESS },
    { "awaiting_match", MO_CLOCK_MATCH },
  };
  if (g_strcmp0 (state, "on_hold") == 0)
    state = held_state;
  for (guint i = 0; i < G_N_ELEMENTS (clocks); i++)
    if (g_strcmp0 (state, clocks[i].state) == 0)
      return clocks[i].clock == MO_CLOCK_CONTACT && first_contact != MO_DAY_NONE
                 ? MO_CLOCK_ASSESS
                 : clocks[i].clock;
  return MO_CLOCK_NONE;
}

MoVerdict
mo_rule_wait (MoDay since,
              int aim,
              int paused,
              gboolean on_hold,
              MoDay today,
              const MoPolicy *policy)
{
  int waited = MAX (today - since - paused, 0);
  MoVerdict verdict = { .days_left = aim - waited };

  if (on_hold)
    verdict.level = MO_LEVEL_STOPPED;
  else if (verdict.days_left < 0)
    verdict.level = MO_LEVEL_LATE;
  else if (verdict.days_left <= policy->reply_warn_days)
    verdict.level = MO_LEVEL_SOON;
  return verdict;
}

/* ---------------------------------------------------------------------- arrows */

static const struct {
  const char *from, *to;
} arrows[] = {
  { "received", "awaiting_contact" },
  { "received", "assessment_booked" },
  { "awaiting_contact", "assessment_booked" },
  { "awaiting_contact", "assessed" },
  { "assessment_booked", "awaiting_contact" },
  { "assessment_booked", "assessed" },
  { "awaiting_contact", "awaiting_match" },
  { "assessment_booked", "awaiting_match" },
  { "assessed", "awaiting_match" },
  { "awaiting_contact", "not_suitable" },
  { "assessment_booked", "not_suitable" },
  { "assessed", "not_suitable" },
  { "not_suitable", "signposted" },
  { "not_suitable", "closed" },
  { "signposted", "closed" },
  { "awaiting_match", "matched" },
  { "matched", "awaiting_match" },
  { "matched", "closed" },
  { "withdrawn", "closed" },
  { "no_response", "closed" },
};

static gboolean
is_open (const char *state)
{
  static const char *const open[] = { "received", "awaiting_contact", "assessment_booked",
                                      "assessed", "awaiting_match",   "on_hold",
                                      NULL };
  return g_strv_contains (open, state);
}

MoVerdict
mo_rule_referral_move (const char *from, const char *to)
{
  static const char *const ways_out[] = { "withdrawn", "no_response", "on_hold", NULL };

  if (is_open (from) && g_strv_contains (ways_out, to) && !g_str_equal (from, to))
    return (MoVerdict){ 0 };
  if (g_str_equal (from, "on_hold") && is_open (to) &&
      !g_str_equal (to, "on_hold")) /* back to where it was */
    return (MoVerdict){ 0 };
  for (guint i = 0; i < G_N_ELEMENTS (arrows); i++)
    if (g_str_equal (arrows[i].from, from) && g_str_equal (arrows[i].to, to))
      return (MoVerdict){ 0 };
  return mo_verdict_new (MO_LEVEL_REFUSED,
                         _ ("This referral is “%s” and cannot become “%s” from there."),
                         mo_referral_state_words (from),
                         mo_referral_state_words (to));
}

MoVerdict
mo_rule_agreement (const char *referrer_kind, const char *agreement, MoDay agreement_on)
{
  static const char *const by_themselves[] = { "self", "unknown", "prefers not", NULL };
  static const char *const told[] = { "yes", "asked", "unable", NULL };

  if (!referrer_kind || g_strv_contains (by_themselves, referrer_kind))
    return (MoVerdict){ 0 };
  if (agreement && g_strv_contains (told, agreement) && agreement_on != MO_DAY_NONE)
    return (MoVerdict){ 0 };
  return mo_verdict_new (
      MO_LEVEL_REFUSED,
      _ ("Somebody else referred them. Write down first whether they agreed, "
         "were asked or cannot be asked, and the day of it."));
}

MoVerdict
mo_rule_accept (guint goals)
{
  if (goals > 0)
    return (MoVerdict){ 0 };
  return mo_verdict_new (
      MO_LEVEL_REFUSED,
      _ ("Mentoring needs at least one goal to work towards. Write the goal in the "
         "person’s own words, then accept."));
}

MoVerdict
mo_rule_injury_date (MoDay injured, MoDay born, MoDay today)
{
  if (injured != MO_DAY_NONE && injured > today)
    return mo_verdict_new (MO_LEVEL_REFUSED,
                           _ ("The injury cannot be in the future. Write the day, the month or "
                              "the year it happened."));
  if (injured != MO_DAY_NONE && born != MO_DAY_NONE && injured < born)
    return mo_verdict_new (
        MO_LEVEL_REFUSED,
        _ ("The injury cannot be before the date of birth. Check both dates."));
  return (MoVerdict){ 0 };
}

gboolean
mo_signpost_is_somewhere (const char *words)
{
  const char *const none[] = { "", "none", "none wanted", _ ("none wanted"), NULL };
  g_autofree char *typed = g_utf8_strdown (words ? words : "", -1);
  g_strdelimit (typed, "\".", ' ');
  return !g_strv_contains (none, g_strstrip (typed));
}

/* ---------------------------------------------------------------------- words */

MoTries
mo_rule_tries (int tries, int letters, const MoPolicy *policy)
{
  if (tries < policy->tries_before_letter)
    return MO_TRIES_GO_ON;
  return letters > 0 ? MO_TRIES_CLOSE : MO_TRIES_LETTER;
}

gboolean
mo_rule_try_counts (const char *outcome)
{
  return g_strcmp0 (outcome, "reached") != 0 && g_strcmp0 (outcome, "letter") != 0;
}

static const char *
next_try (int tries, int letters, const MoPolicy *policy)
{
  const char *const words[] = { _ ("First call"), _ ("Second try"), _ ("Third try") };
  switch (mo_rule_tries (tries, letters, policy)) {
  case MO_TRIES_LETTER:
    return _ ("Closing letter");
  case MO_TRIES_CLOSE:
    return _ ("Close: no response");
  case MO_TRIES_GO_ON:
    break;
  }
  return tries < (int) G_N_ELEMENTS (words) ? words[tries] : _ ("Another try");
}

const char *
mo_referral_next_step (const char *state,
                       MoDay first_contact,
                       int tries,
                       int letters,
                       const char *agreement,
                       gboolean has_open_pairing,
                       const MoPolicy *policy)
{
  switch (mo_rule_clock (state, NULL, first_contact)) {
  case MO_CLOCK_CONTACT:
    if (g_strcmp0 (agreement, "asked") == 0)
      return _ ("Agreement");
    return next_try (tries, letters, policy);
  case MO_CLOCK_ASSESS:
    if (g_strcmp0 (state, "assessed") == 0)
      return _ ("Decision");
    return g_strcmp0 (state, "assessment_booked") == 0 ? _ ("Assessment talk")
                                                       : _ ("Book assessment");
  case MO_CLOCK_MATCH:
    return has_open_pairing ? _ ("Match under way") : _ ("Find a mentor");
  case MO_CLOCK_NONE:
    break;
  }
  return g_strcmp0 (state, "on_hold") == 0 ? _ ("On hold") : "";
}

const char *
mo_referral_state_words (const char *state)
{
  static const struct {
    const char *state, *words;
  } all[] = {
    { "received", N_ ("received") },
    { "awaiting_contact", N_ ("waiting for first contact") },
    { "assessment_booked", N_ ("assessment talk booked") },
    { "assessed", N_ ("assessed, not decided") },
    { "awaiting_match", N_ ("accepted, waiting for a mentor") },
    { "matched", N_ ("matched") },
    { "closed", N_ ("closed") },
    { "not_suitable", N_ ("not the right support") },
    { "signposted", N_ ("signposted elsewhere") },
    { "withdrawn", N_ ("withdrawn") },
    { "no_response", N_ ("no answer, closed") },
    { "on_hold", N_ ("on hold") },
  };
  for (guint i = 0; i < G_N_ELEMENTS (all); i++)
    if (g_strcmp0 (all[i].state, state) == 0)
      return _ (all[i].words);
  return "";
}

const char *
mo_referral_standing_words (const char *state, MoDay first_contact)
{
  gboolean open =
      g_strcmp0 (state, "received") == 0 || g_strcmp0 (state, "awaiting_contact") == 0;
  return open && first_contact != MO_DAY_NONE ? _ ("reached, assessment talk to be booked")
                                              : mo_referral_state_words (state);
}
