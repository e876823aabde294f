/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/mo-happening.h"

#include <glib/gi18n-lib.h>

#define NOTE_HOURS 24

static const MoHappeningGroup groups[MO_HAPPENING_KINDS] = {
  [MO_HAPPENING_RECEIVED] = MO_HAPPENINGS_DECISIONS,
  [MO_HAPPENING_AGREEMENT] = MO_HAPPENINGS_DECISIONS,
  [MO_HAPPENING_ATTEMPT] = MO_HAPPENINGS_CALLS,
  [MO_HAPPENING_LETTER] = MO_HAPPENINGS_MESSAGES,
  [MO_HAPPENING_ASSESSMENT] = MO_HAPPENINGS_DECISIONS,
  [MO_HAPPENING_DECISION] = MO_HAPPENINGS_DECISIONS,
  [MO_HAPPENING_SIGNPOST] = MO_HAPPENINGS_DECISIONS,
  [MO_HAPPENING_SIGNPOST_RESULT] = MO_HAPPENINGS_DECISIONS,
  [MO_HAPPENING_HOLD] = MO_HAPPENINGS_DECISIONS,
  [MO_HAPPENING_HOLD_OFF] = MO_HAPPENINGS_DECISIONS,
  [MO_HAPPENING_CLOSED] = MO_HAPPENINGS_DECISIONS,
  [MO_HAPPENING_GOAL] = MO_HAPPENINGS_DECISIONS,
  [MO_HAPPENING_GOAL_STANDS] = MO_HAPPENINGS_MEASURES,
  [MO_HAPPENING_PAIR] = MO_HAPPENINGS_DECISIONS,
  [MO_HAPPENING_ENDING] = MO_HAPPENINGS_DECISIONS,
  [MO_HAPPENING_CERTIFICATE] = MO_HAPPENINGS_DECISIONS,
  [MO_HAPPENING_EXTENSION] = MO_HAPPENINGS_DECISIONS,
  [MO_HAPPENING_CALL] = MO_HAPPENINGS_CALLS,
  [MO_HAPPENING_SUMMARY] = MO_HAPPENINGS_NOTES,
  [MO_HAPPENING_MESSAGE] = MO_HAPPENINGS_MESSAGES,
  [MO_HAPPENING_MESSAGE_PASSED] = MO_HAPPENINGS_MESSAGES,
  [MO_HAPPENING_MEASURE] = MO_HAPPENINGS_MEASURES,
  [MO_HAPPENING_FEELING] = MO_HAPPENINGS_MEASURES,
  [MO_HAPPENING_TASK] = MO_HAPPENINGS_NOTES,
  [MO_HAPPENING_NOTE] = MO_HAPPENINGS_NOTES,
  [MO_HAPPENING_CHANGE] = MO_HAPPENINGS_CHANGES,
  [MO_HAPPENING_PHONE_GONE] = MO_HAPPENINGS_CHANGES,
  [MO_HAPPENING_IMPORT] = MO_HAPPENINGS_CHANGES,
  [MO_HAPPENING_ONWARD] = MO_HAPPENINGS_DECISIONS,
  [MO_HAPPENING_CONSENT] = MO_HAPPENINGS_DECISIONS,
  [MO_HAPPENING_MENTOR] = MO_HAPPENINGS_DECISIONS,
  [MO_HAPPENING_TRAINING] = MO_HAPPENINGS_DECISIONS,
  [MO_HAPPENING_CHECK] = MO_HAPPENINGS_CHANGES,
  [MO_HAPPENING_SUPPORT] = MO_HAPPENINGS_CALLS,
};

MoHappeningGroup
mo_happening_group (MoHappeningKind kind)
{
  return kind < MO_HAPPENING_KINDS ? groups[kind] : MO_HAPPENINGS_ALL;
}

MoHappeningTone
mo_happening_tone (const MoHappeningFact *fact)
{
  static const char *const missed[] = { "no_answer",
                                        "no_show",
                                        "wrong_number",
                                        "cancelled_mentee",
                                        "cancelled_mentor",
                                        "cancelled_office",
                                        "mentor_no",
                                        "mentee_no",
                                        "of_mentor_no",
                                        "of_mentee_no",
                                        NULL };
  gboolean by_code = fact->kind == MO_HAPPENING_ATTEMPT || fact->kind == MO_HAPPENING_CALL ||
                     fact->kind == MO_HAPPENING_PAIR;

  if (by_code && fact->a && g_strv_contains (missed, fact->a))
    return MO_TONE_MISSED;
  if (fact->kind == MO_HAPPENING_PAIR && g_strcmp0 (fact->d, "early") == 0)
    return MO_TONE_GOOD;
  if (fact->kind == MO_HAPPENING_GOAL_STANDS && g_strcmp0 (fact->b, "reached") == 0)
    return MO_TONE_GOOD;
  if (fact->kind == MO_HAPPENING_TASK && g_strcmp0 (fact->b, "done") == 0)
    return MO_TONE_GOOD;
  return MO_TONE_PLAIN;
}

MoVerdict
mo_rule_note_change (int hours, gboolean own, gboolean corrected)
{
  if (corrected)
    return mo_verdict_new (
        MO_LEVEL_REFUSED,
        _ ("A correction stands beside this note already, so its words stay as "
           "they are. Correct the correction."));
  if (!own)
    return mo_verdict_new (MO_LEVEL_REFUSED,
                           _ ("Somebody else wrote this note, so its words stay as they are. "
                              "Write a correction, which stands beside it."));
  if (hours >= NOTE_HOURS)
    return mo_verdict_new (MO_LEVEL_REFUSED,
                           _ ("This note is older than a day, so its words stay as they are. "
                              "Write a correction, which stands beside it."));
  return (MoVerdict){ 0 };
}
