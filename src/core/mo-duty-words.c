/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>

#include "core/mo-duty-rules.h"

typedef struct {
  const char *code, *words;
} Kind;

static const Kind kinds[MO_DUTY_KINDS] = {
  [MO_DUTY_CONCERN] = { "concern", N_ ("Safeguarding") },
  [MO_DUTY_CONTACT] = { "contact", N_ ("First contact") },
  [MO_DUTY_MESSAGE] = { "message", N_ ("Message to pass on") },
  [MO_DUTY_TALK] = { "talk", N_ ("Assessment talk") },
  [MO_DUTY_ASSESSMENT] = { "assessment", N_ ("Talk to be booked") },
  [MO_DUTY_DECISION] = { "decision", N_ ("Decision") },
  [MO_DUTY_REVIEW] = { "review", N_ ("Review") },
  [MO_DUTY_FIRST_CALL] = { "first-call", N_ ("First call to be booked") },
  [MO_DUTY_OUTCOME] = { "outcome", N_ ("Call outcome") },
  [MO_DUTY_NO_ANSWER] = { "no-answer", N_ ("Nobody answers") },
  [MO_DUTY_NOTE] = { "note", N_ ("Summaries") },
  [MO_DUTY_NEXT_CALL] = { "next-call", N_ ("Next call to be booked") },
  [MO_DUTY_FADING] = { "fading", N_ ("Match that may be fading") },
  [MO_DUTY_MORE] = { "more", N_ ("More calls to decide") },
  [MO_DUTY_FEELING] = { "feeling", N_ ("How it feels") },
  [MO_DUTY_ENDING] = { "ending", N_ ("Ending") },
  [MO_DUTY_IMPACT] = { "impact", N_ ("Impact measures") },
  [MO_DUTY_AFTER] = { "after", N_ ("Call after the ending") },
  [MO_DUTY_BASELINE] = { "baseline", N_ ("Statements before mentoring") },
  [MO_DUTY_FOLLOW_UP] = { "follow-up", N_ ("Service to ask after") },
  [MO_DUTY_CHECK] = { "check", N_ ("Mentor’s check") },
  [MO_DUTY_SUPERVISION] = { "supervision", N_ ("Support call") },
  [MO_DUTY_MENTOR_CHECK] = { "mentor-check", N_ ("Mentor’s own check") },
  [MO_DUTY_MENTOR_BACK] = { "back", N_ ("Mentor comes back") },
  [MO_DUTY_ASK_AGAIN] = { "ask-again", N_ ("Ask again") },
  [MO_DUTY_ADULT] = { "adult", N_ ("Turns eighteen") },
  [MO_DUTY_DRAFT] = { "draft", N_ ("Begun and not sent") },
  [MO_DUTY_TASK] = { "task", N_ ("Task") },
  [MO_DUTY_CALL] = { "call", N_ ("Call") },
};

const char *
mo_duty_kind_code (MoDutyKind kind)
{
  g_return_val_if_fail ((guint) kind < MO_DUTY_KINDS, NULL);
  return kinds[kind].code;
}

const char *
mo_duty_kind_words (MoDutyKind kind)
{
  g_return_val_if_fail ((guint) kind < MO_DUTY_KINDS, NULL);
  return _ (kinds[kind].words);
}

static const char *
plural (MoDutyKind kind, int n)
{
  switch (kind) {
  case MO_DUTY_CONCERN:
    return ngettext ("%d safeguarding concern", "%d safeguarding concerns", n);
  case MO_DUTY_CONTACT:
    return ngettext ("%d first contact", "%d first contacts", n);
  case MO_DUTY_MESSAGE:
    return ngettext ("%d message to pass on", "%d messages to pass on", n);
  case MO_DUTY_TALK:
    return ngettext ("%d assessment talk", "%d assessment talks", n);
  case MO_DUTY_ASSESSMENT:
    return ngettext ("%d talk to be booked", "%d talks to be booked", n);
  case MO_DUTY_DECISION:
    return ngettext ("%d decision", "%d decisions", n);
  case MO_DUTY_REVIEW:
    return ngettext ("%d review", "%d reviews", n);
  case MO_DUTY_FIRST_CALL:
    return ngettext ("%d first call to be booked", "%d first calls to be booked", n);
  case MO_DUTY_OUTCOME:
    return ngettext ("%d call outcome", "%d call outcomes", n);
  case MO_DUTY_NO_ANSWER:
    return ngettext ("%d pair where nobody answers", "%d pairs where nobody answers", n);
  case MO_DUTY_NOTE:
    return ngettext ("summaries of %d mentor", "summaries of %d mentors", n);
  case MO_DUTY_NEXT_CALL:
    return ngettext ("%d next call to be booked", "%d next calls to be booked", n);
  case MO_DUTY_FADING:
    return ngettext ("%d match that may be fading", "%d matches that may be fading", n);
  case MO_DUTY_MORE:
    return ngettext ("%d request for more calls", "%d requests for more calls", n);
  case MO_DUTY_FEELING:
    return ngettext ("%d question how it feels", "%d questions how it feels", n);
  case MO_DUTY_ENDING:
    return ngettext ("%d ending", "%d endings", n);
  case MO_DUTY_IMPACT:
    return ngettext ("impact measures of %d pair", "impact measures of %d pairs", n);
  case MO_DUTY_AFTER:
    return ngettext ("%d call after an ending", "%d calls after endings", n);
  case MO_DUTY_BASELINE:
    return ngettext ("statements of %d person before mentoring",
                     "statements of %d people before mentoring",
                     n);
  case MO_DUTY_FOLLOW_UP:
    return ngettext ("%d service to ask after", "%d services to ask after", n);
  case MO_DUTY_CHECK:
    return ngettext ("check of %d mentor", "checks of %d mentors", n);
  case MO_DUTY_SUPERVISION:
    return ngettext ("%d support call", "%d support calls", n);
  case MO_DUTY_MENTOR_CHECK:
    return ngettext ("own check of %d mentor", "own checks of %d mentors", n);
  case MO_DUTY_MENTOR_BACK:
    return ngettext ("%d mentor comes back", "%d mentors come back", n);
  case MO_DUTY_ASK_AGAIN:
    return ngettext ("%d person to ask again", "%d people to ask again", n);
  case MO_DUTY_ADULT:
    return ngettext ("%d mentee turns eighteen", "%d mentees turn eighteen", n);
  case MO_DUTY_DRAFT:
    return ngettext ("%d form begun", "%d forms begun", n);
  case MO_DUTY_TASK:
    return ngettext ("%d task", "%d tasks", n);
  case MO_DUTY_CALL:
    return ngettext ("%d call", "%d calls", n);
  case MO_DUTY_KINDS:
    break;
  }
  g_return_val_if_reached ("%d");
}

char *
mo_duty_kind_count_words (MoDutyKind kind, int count)
{
  g_autofree char *number = g_strdup_printf ("%d", count);
  GString *said = g_string_new (plural (kind, count));
  g_string_replace (said, "%d", number, 1);
  return g_string_free (said, FALSE);
}
