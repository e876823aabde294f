/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>

#include "core/mo-happening-private.h"

/* A code in words; the code itself where it is not known. */
const char *
mo_happening_code (const MoHappeningCode *codes, const char *code)
{
  for (; codes->code; codes++)
    if (g_strcmp0 (codes->code, code) == 0)
      return _ (codes->words);
  return code ? code : "";
}

static const MoHappeningCode agreements[] = {
  { "yes", N_ ("Agreed to be referred") },
  { "asked", N_ ("Asked whether they agree to be referred") },
  { "unable", N_ ("Not able to agree by themselves") },
  { NULL, NULL },
};
static const MoHappeningCode outcomes[] = {
  { "reached", N_ ("Reached") },          { "no_answer", N_ ("No answer") },
  { "voicemail", N_ ("Voicemail left") }, { "wrong_number", N_ ("Wrong number") },
  { "letter", N_ ("Letter sent") },       { "email", N_ ("E-mail sent") },
  { "text", N_ ("Text sent") },           { NULL, NULL },
};
static const MoHappeningCode letters[] = {
  { "acknowledgement", N_ ("Letter of acknowledgement") },
  { "closing", N_ ("Closing letter") },
  { "signpost", N_ ("Letter about other services") },
  { NULL, NULL },
};
static const MoHappeningCode decisions[] = {
  { "accepted", N_ ("Accepted for mentoring") },
  { "not suitable", N_ ("Mentoring is not the right support") },
  { "not_suitable", N_ ("Mentoring is not the right support") },
  { NULL, NULL },
};
static const MoHappeningCode ends[] = {
  { "closed", N_ ("Referral closed") },
  { "withdrawn", N_ ("Referral withdrawn") },
  { "no_response", N_ ("Closed without an answer") },
  { "signposted", N_ ("Pointed to other support") },
  { "not_suitable", N_ ("Closed: not the right support") },
  { NULL, NULL },
};
static const MoHappeningCode standings[] = {
  { "reached", N_ ("Goal reached: %s") },
  { "partly", N_ ("Goal partly reached: %s") },
  { "not_reached", N_ ("Goal not reached: %s") },
  { "changed", N_ ("Goal changed: %s") },
  { NULL, NULL },
};
static const MoHappeningCode steps[] = {
  { "drafted", N_ ("Drafted with %s") },
  { "mentor_asked", N_ ("%s asked") },
  { "mentor_answered", N_ ("%s said yes") },
  { "mentor_no", N_ ("%s said no") },
  { "mentee_asked", N_ ("Told about %s, and asked") },
  { "mentee_no", N_ ("Did not want %s as mentor") },
  { "agreed", N_ ("Matched with %s") },
  { "briefed", N_ ("Brief sent, for the pair with %s") },
  { "started", N_ ("Began to talk with %s") },
  { "ended", N_ ("Mentoring with %s ended") },
  { "impact", N_ ("Impact measures taken after %s") },
  { "closed", N_ ("Match with %s closed") },
  { "dropped", N_ ("Draft with %s dropped") },
  { "of_drafted", N_ ("Drafted for %s") },
  { "of_mentor_asked", N_ ("Asked to be the mentor of %s") },
  { "of_mentor_answered", N_ ("Said yes to %s") },
  { "of_mentor_no", N_ ("Said no to %s") },
  { "of_mentee_asked", N_ ("%s told, and asked") },
  { "of_mentee_no", N_ ("%s did not want the match") },
  { "of_agreed", N_ ("Matched with %s") },
  { "of_briefed", N_ ("Brief sent, for the pair with %s") },
  { "of_started", N_ ("Began to talk with %s") },
  { "of_ended", N_ ("Mentoring of %s ended") },
  { "of_impact", N_ ("Impact measures of %s taken") },
  { "of_closed", N_ ("Match with %s closed") },
  { "of_dropped", N_ ("Draft for %s dropped") },
  { NULL, NULL },
};
static const MoHappeningCode stages[] = {
  { "baseline", N_ ("%s, before") },  { "call4", N_ ("%s, after the fourth call") },
  { "end", N_ ("%s, at the end") },   { "3m", N_ ("%s, three months on") },
  { "6m", N_ ("%s, six months on") }, { NULL, NULL },
};
static const MoHappeningCode endings[] = {
  { "plan", N_ ("Last calls planned") },
  { "talk", N_ ("Ending talk") },
  { "follow_up", N_ ("Rung again after the mentoring") },
  { "spring_asked", N_ ("Asked about becoming a mentor") },
  { "check", N_ ("Asked what it gave and what it cost") },
  { NULL, NULL },
};
static const MoHappeningCode mentor_steps[] = {
  { "applied", N_ ("Applied to be a mentor") },
  { "approved", N_ ("Approved as a mentor") },
  { "left", N_ ("Left as a mentor") },
  { NULL, NULL },
};

static char *
call_title (const MoHappeningFact *fact)
{
  gboolean done = g_strcmp0 (fact->a, "done") == 0;
  if (done && fact->n > 0)
    return g_strdup_printf (
        ngettext ("Call %d, %d minute", "Call %d, %d minutes", fact->n), fact->m, fact->n);
  if (done)
    return g_strdup_printf (_ ("Call %d"), fact->m);
  if (g_strcmp0 (fact->a, "planned") == 0)
    return g_strdup_printf (_ ("Call %d with %s"), fact->m, fact->b ? fact->b : "");
  if (g_strcmp0 (fact->a, "moved") == 0)
    return g_strdup (_ ("Call moved to another time"));
  return g_strdup (
      g_strcmp0 (fact->a, "no_answer") == 0          ? _ ("Call: no answer")
      : g_strcmp0 (fact->a, "no_show") == 0          ? _ ("Call: did not come")
      : g_strcmp0 (fact->a, "cancelled_mentee") == 0 ? _ ("Call cancelled by the mentee")
      : g_strcmp0 (fact->a, "cancelled_mentor") == 0 ? _ ("Call cancelled by the mentor")
                                                     : _ ("Call cancelled by the office"));
}

static char *
message_title (const MoHappeningFact *fact, gboolean passed)
{
  if (passed)
    return g_strdup (_ ("Message passed on"));
  if (g_strcmp0 (fact->b, "mentor") == 0)
    return g_strdup (_ ("Message from the mentor"));
  return g_strdup (g_strcmp0 (fact->b, "mentee") == 0 ? _ ("Message from the mentee")
                                                      : _ ("Message from the office"));
}

static char *
note_title (const MoHappeningFact *fact)
{
  if (fact->n)
    return g_strdup (_ ("Correction of a note"));
  return g_strdup (fact->m ? _ ("Note, corrected since") : _ ("Note"));
}

static char *
coded (const MoHappeningCode *codes, const char *code, const char *name)
{
  const char *format = mo_happening_code (codes, code);
  g_auto (GStrv) parts = g_strsplit (format, "%s", 2);
  return g_strjoinv (name ? name : "", parts);
}

char *
mo_happening_title (const MoHappeningFact *fact)
{
  const char *a = fact->a ? fact->a : "", *b = fact->b ? fact->b : "";

  switch (fact->kind) {
  case MO_HAPPENING_RECEIVED:
    return g_strdup_printf (_ ("Referral %s received"), fact->c ? fact->c : "");
  case MO_HAPPENING_AGREEMENT:
    return g_strdup (mo_happening_code (agreements, a));
  case MO_HAPPENING_ATTEMPT:
    return g_strdup (mo_happening_code (outcomes, a));
  case MO_HAPPENING_LETTER:
    return g_strdup (mo_happening_code (letters, a));
  case MO_HAPPENING_ASSESSMENT:
    return g_strdup (g_str_equal (a, "done") ? _ ("Assessment talk")
                                             : _ ("Assessment talk booked"));
  case MO_HAPPENING_DECISION:
    return g_strdup (mo_happening_code (decisions, a));
  case MO_HAPPENING_SIGNPOST:
    return g_strdup_printf (_ ("Pointed to %s"), a);
  case MO_HAPPENING_SIGNPOST_RESULT:
    return g_strdup_printf (_ ("Asked about %s"), a);
  case MO_HAPPENING_HOLD:
    return g_strdup (_ ("Put on hold"));
  case MO_HAPPENING_HOLD_OFF:
    return g_strdup (_ ("Taken off hold"));
  case MO_HAPPENING_CLOSED:
    return g_strdup (mo_happening_code (ends, a));
  case MO_HAPPENING_GOAL:
    return g_strdup_printf (_ ("Goal agreed: %s"), a);
  case MO_HAPPENING_GOAL_STANDS:
    return coded (standings, b, a);
  case MO_HAPPENING_PAIR:
    return coded (steps, a, b);
  case MO_HAPPENING_ENDING:
    return g_strdup (mo_happening_code (endings, a));
  case MO_HAPPENING_CERTIFICATE:
    return g_strdup_printf (_ ("Sheet kept: why %s"), a);
  case MO_HAPPENING_EXTENSION:
    if (!fact->m)
      return g_strdup (_ ("More calls asked for"));
    return fact->n ? g_strdup_printf (
                         ngettext ("%d call more granted", "%d calls more granted", fact->n),
                         fact->n)
                   : g_strdup (_ ("More calls refused"));
  case MO_HAPPENING_CALL:
    return call_title (fact);
  case MO_HAPPENING_SUMMARY:
    return g_strdup_printf (_ ("Summary of call %d"), fact->m);
  case MO_HAPPENING_MESSAGE:
  case MO_HAPPENING_MESSAGE_PASSED:
    return message_title (fact, fact->kind == MO_HAPPENING_MESSAGE_PASSED);
  case MO_HAPPENING_MEASURE:
    return coded (stages, b, a);
  case MO_HAPPENING_FEELING:
    return g_strdup_printf (g_strcmp0 (b, "mentor") == 0
                                ? _ ("The mentor’s view after call %d: %d of 5")
                                : _ ("How it feels after call %d: %d of 5"),
                            fact->m,
                            fact->n);
  case MO_HAPPENING_TASK:
    return g_strdup_printf (g_str_equal (b, "done") ? _ ("Done: %s") : _ ("To do: %s"), a);
  case MO_HAPPENING_NOTE:
    return note_title (fact);
  case MO_HAPPENING_CHANGE:
    return g_strdup (_ ("Details changed"));
  case MO_HAPPENING_PHONE_GONE:
    return g_strdup (_ ("Telephone number taken away"));
  case MO_HAPPENING_IMPORT:
    return g_strdup (_ ("Came in from a workbook"));
  case MO_HAPPENING_ONWARD:
    return g_strdup_printf (_ ("What next: %s"), a);
  case MO_HAPPENING_CONSENT:
    return g_strdup_printf (fact->n ? _ ("Consent taken back: %s") : _ ("Consent given: %s"),
                            a);
  case MO_HAPPENING_MENTOR:
    return g_strdup (mo_happening_code (mentor_steps, a));
  case MO_HAPPENING_TRAINING:
    return g_strdup (_ ("Training weekend"));
  case MO_HAPPENING_CHECK:
    return g_strdup_printf (_ ("Check seen: %s"), a);
  case MO_HAPPENING_SUPPORT:
    return g_strdup (_ ("Support call"));
  case MO_HAPPENING_KINDS:
    break;
  }
  return g_strdup ("");
}
