/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/mo-mentor-care.h"

#include <glib/gi18n-lib.h>

static gboolean
is (const char *state, const char *one)
{
  return g_strcmp0 (state, one) == 0;
}

MoVerdict
mo_rule_capacity (int now, int wanted, int taken, gboolean agreed, const MoPolicy *policy)
{
  if (wanted < 1 || wanted > policy->capacity_max)
    return mo_verdict_new (MO_LEVEL_REFUSED,
                           _ ("A mentor has from 1 to %d mentees at once."),
                           policy->capacity_max);
  if (wanted > now && !agreed)
    return mo_verdict_new (MO_LEVEL_ASK,
                           _ ("More places need the mentor’s own yes. Ask first, then say so "
                              "here."));
  if (wanted < taken)
    return mo_verdict_new (MO_LEVEL_FINE,
                           ngettext ("%d place is taken. That match goes on; nobody new is "
                                     "offered before it ends.",
                                     "%d places are taken. Those matches go on; nobody new is "
                                     "offered before enough of them have ended.",
                                     taken),
                           taken);
  return (MoVerdict){ .level = MO_LEVEL_FINE };
}

MoDay
mo_rule_rest_until (MoDay until, MoDay ended, MoDay hard, const MoPolicy *policy)
{
  if (ended != MO_DAY_NONE)
    until = MAX (until, ended + policy->rest_days);
  if (hard != MO_DAY_NONE)
    until = MAX (until, hard + policy->rest_hard_days);
  return until;
}

MoDay
mo_rule_check_due (MoDay seen, MoDay renew, const MoPolicy *policy)
{
  return seen != MO_DAY_NONE ? MAX (renew, seen + policy->check_policy_days) : renew;
}

MoLevel
mo_rule_check_level (MoDay due, MoDay today, const MoPolicy *policy)
{
  if (due == MO_DAY_NONE)
    return MO_LEVEL_REFUSED;
  if (due <= today)
    return MO_LEVEL_LATE;
  return due <= today + policy->check_lead_days ? MO_LEVEL_SOON : MO_LEVEL_FINE;
}

MoVerdict
mo_rule_break (MoDay until, MoDay today)
{
  if (until != MO_DAY_NONE && until <= today)
    return mo_verdict_new (
        MO_LEVEL_REFUSED,
        _ ("This day is over. Write the day of coming back, or leave it empty."));
  return (MoVerdict){ .level = MO_LEVEL_FINE };
}

static MoVerdict
refuse_going (int going)
{
  return mo_verdict_new (MO_LEVEL_REFUSED,
                         ngettext ("%d match goes on. End it first, or let it finish and offer "
                                   "nobody new until then.",
                                   "%d matches go on. End them first, or let them finish and "
                                   "offer nobody new until then.",
                                   going),
                         going);
}

MoVerdict
mo_rule_leave (const char *state, int proposals, int going, MoLeaveWay way)
{
  if (is (state, "left"))
    return mo_verdict_new (MO_LEVEL_REFUSED, _ ("This mentor has left already."));
  if (way == MO_LEAVE_FINISH && going + proposals > 0)
    return (MoVerdict){ .level = MO_LEVEL_FINE };
  if (going > 0)
    return refuse_going (going);
  if (proposals > 0 && way != MO_LEAVE_DROP)
    return mo_verdict_new (MO_LEVEL_ASK,
                           ngettext ("%d proposal is on the board. Say what becomes of it.",
                                     "%d proposals are on the board. Say what becomes of them.",
                                     proposals),
                           proposals);
  return (MoVerdict){ .level = MO_LEVEL_FINE };
}

int
mo_rule_volunteer_minutes (int calls, int summaries, int training, const MoPolicy *policy)
{
  return calls + summaries * policy->note_minutes + training;
}

/* ---------------------------------------------------------------------- words */

typedef struct {
  const char *code, *words;
} Word;

static const char *
word_of (const Word *words, guint n, const char *code)
{
  for (guint i = 0; i < n; i++)
    if (is (code, words[i].code))
      return _ (words[i].words);
  return code ? code : "";
}

const char *const *
mo_check_kinds (const char *region)
{
  static const char *const england[] = { "enhanced", "enhanced+barred", "basic",
                                         "PVG",      "AccessNI",        NULL };
  static const char *const scotland[] = { "PVG", "enhanced", "enhanced+barred", "basic", NULL };
  static const char *const northern[] = {
    "AccessNI", "enhanced", "enhanced+barred", "basic", NULL
  };
  if (is (region, "scotland"))
    return scotland;
  return is (region, "ni") ? northern : england;
}

const char *
mo_check_kind_words (const char *kind)
{
  static const Word words[] = {
    { "basic", N_ ("DBS basic") },
    { "enhanced", N_ ("DBS enhanced") },
    { "enhanced+barred", N_ ("DBS enhanced with barred list") },
    { "PVG", N_ ("PVG scheme") },
    { "AccessNI", N_ ("AccessNI") },
  };
  return word_of (words, G_N_ELEMENTS (words), kind);
}

const char *
mo_check_workforce_words (const char *workforce)
{
  static const Word words[] = {
    { "adult", N_ ("adults") },
    { "child", N_ ("children and young people") },
    { "both", N_ ("adults and young people") },
    { "other", N_ ("other") },
  };
  return word_of (words, G_N_ELEMENTS (words), workforce);
}

const char *
mo_attendance_words (const char *outcome)
{
  static const Word words[] = {
    { "booked", N_ ("booked") },
    { "attended", N_ ("came") },
    { "passed", N_ ("passed") },
    { "not_yet", N_ ("not yet") },
    { "did_not_come", N_ ("did not come") },
  };
  return word_of (words, G_N_ELEMENTS (words), outcome);
}
