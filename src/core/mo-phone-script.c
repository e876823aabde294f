/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/mo-phone-script.h"

#include <glib/gi18n-lib.h>
#include <string.h>

static char *
when_words (MoDay day, MoDay today)
{
  if (day == today)
    return g_strdup (_ ("today"));
  if (day == today - 1)
    return g_strdup (_ ("yesterday"));
  g_autofree char *words = mo_day_to_long (day);
  return words ? g_strdup_printf (_ ("on %s"), words) : g_strdup ("");
}

static char *
ask_words (const MoPhoneScript *it)
{
  g_autofree char *when = when_words (it->call_day, it->today);
  switch (it->kind) {
  case MO_DUTY_CONTACT:
    return g_strdup (_ ("Thank you for getting in touch. I would like to arrange a talk of "
                        "about three quarters of an hour, by telephone, to hear what you are "
                        "hoping for. When would suit you?"));
  case MO_DUTY_TALK:
    return g_strdup (_ ("We agreed to talk now about what you are hoping for. Is it still a "
                        "good moment?"));
  case MO_DUTY_ASSESSMENT:
    return g_strdup (_ ("I would like to find a time for our talk about what you are hoping "
                        "for. Which day suits you?"));
  case MO_DUTY_OUTCOME:
    return g_strdup_printf (_ ("How did the call with %s %s go, in two or three sentences? How "
                               "long was it? Is there anything you are worried about? And when "
                               "will you talk next?"),
                            it->other,
                            when);
  case MO_DUTY_NOTE:
    return g_strdup_printf (_ ("Your note of the call with %s %s has not reached us yet. Shall "
                               "I write it down now, in two or three sentences? Is there "
                               "anything you are worried about?"),
                            it->other,
                            when);
  case MO_DUTY_MESSAGE:
    return g_strdup_printf (_ ("I have a message from %s: “%s” What may I answer?"),
                            it->other,
                            it->message ? it->message : "");
  case MO_DUTY_FIRST_CALL:
    return g_strdup_printf (_ ("%s is looking forward to the first call with you. Which day "
                               "and time would suit you?"),
                            it->other);
  case MO_DUTY_NEXT_CALL:
    return g_strdup_printf (_ ("We have heard nothing for a while. How are things with %s, and "
                               "when will you talk next?"),
                            it->other);
  case MO_DUTY_ENDING:
    return g_strdup_printf (_ ("The calls with %s come to their end. How do you feel about it, "
                               "what is still hard, and what would you like to do next?"),
                            it->other);
  case MO_DUTY_IMPACT:
    return g_strdup (_ ("You have finished your calls. May I ask you the same few questions as "
                        "at the beginning? It takes five minutes."));
  case MO_DUTY_BASELINE:
    return g_strdup (_ ("Before your first call, may I ask you a few short questions? They "
                        "show us later whether it helped."));
  case MO_DUTY_FOLLOW_UP:
    return g_strdup (_ ("Some weeks ago we pointed you to another service. Was it any help?"));
  case MO_DUTY_SUPERVISION:
    return g_strdup (_ ("This is our support call. How are you, how do the calls go, and does "
                        "anything weigh on you?"));
  case MO_DUTY_MENTOR_BACK:
    return g_strdup (_ ("Your pause comes to its end. How are things, and would you like to be "
                        "asked again?"));
  case MO_DUTY_ASK_AGAIN:
    return g_strdup (_ ("When we spoke last, the time was not right to become a mentor. How is "
                        "it now?"));
  default:
    return g_strdup (_ ("How are things?"));
  }
}

char *
mo_phone_script_words (const MoPhoneScript *it)
{
  g_autofree char *me = g_strndup (it->me ? it->me : "", strcspn (it->me ? it->me : "", " "));
  g_autofree char *asked = ask_words (it);
  return *me ? g_strdup_printf (_ ("“Hello %s, it is %s from the mentoring office. %s”"),
                                it->name,
                                me,
                                asked)
             : g_strdup_printf (
                   _ ("“Hello %s, it is the mentoring office. %s”"), it->name, asked);
}

static void
add (GString *words, const char *sentence)
{
  g_string_append_printf (words, "%s%s", words->len ? " " : "", sentence);
}

char *
mo_phone_care_words (gboolean withhold,
                     const char *voicemail_safe,
                     const char *contact_times,
                     const char *interpreter,
                     int tries)
{
  GString *words = g_string_new (NULL);
  if (withhold)
    add (words, _ ("Withhold the office’s number."));
  if (g_strcmp0 (voicemail_safe, "no") == 0)
    add (words, _ ("Leave no words on a machine."));
  else if (g_strcmp0 (voicemail_safe, "yes") == 0)
    add (words, _ ("A machine may be spoken to."));
  else
    add (words, _ ("Whether a machine may be spoken to is not known: leave your name only."));
  if (contact_times && *contact_times) {
    g_autofree char *times = g_strdup_printf (_ ("To be rung: %s."), contact_times);
    add (words, times);
  }
  if (interpreter && *interpreter) {
    g_autofree char *with = g_strdup_printf (_ ("Interpreter: %s."), interpreter);
    add (words, with);
  }
  if (tries >= 2) {
    g_autofree char *again =
        g_strdup_printf (ngettext ("Nobody answered %d time: try another number or another "
                                   "time of day, or write.",
                                   "Nobody answered %d times: try another number or another "
                                   "time of day, or write.",
                                   tries),
                         tries);
    add (words, again);
  }
  return g_string_free (words, FALSE);
}
