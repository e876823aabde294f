/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/mo-note-rules.h"

#include <glib/gi18n-lib.h>

MoNoteStanding
mo_rule_note_standing (MoDay call, MoDay today, const MoPolicy *policy)
{
  int days = today - call;
  if (days >= policy->note_chase_days)
    return MO_NOTE_LATE;
  return days >= policy->note_due_days ? MO_NOTE_MISSING : MO_NOTE_IN_TIME;
}

MoDay
mo_rule_due_digest (MoDay oldest, MoDay chased, const MoPolicy *policy)
{
  MoDay due = oldest + policy->note_due_days;
  if (oldest == MO_DAY_NONE)
    return MO_DAY_NONE;
  if (chased == MO_DAY_NONE || chased < oldest)
    return due;
  return MAX (due, chased + policy->note_due_days);
}

MoVerdict
mo_rule_note_read (gboolean concern, gboolean lead, gboolean let_in, const char *leads)
{
  if (!concern || lead || let_in)
    return (MoVerdict){ .level = MO_LEVEL_FINE };
  if (!leads || !*leads)
    return mo_verdict_new (
        MO_LEVEL_REFUSED,
        "%s",
        _ ("This summary was marked as a concern, and its words are kept for "
           "the safeguarding lead. Nobody is the lead yet: name one in the "
           "preferences, under People."));
  return mo_verdict_new (MO_LEVEL_REFUSED,
                         _ ("This summary was marked as a concern. Its words are read by the "
                            "safeguarding lead: ask %s."),
                         leads);
}

MoVerdict
mo_rule_note_new (const char *summary, MoDay received, MoDay call, MoDay today)
{
  g_autofree char *words = g_strstrip (g_strdup (summary ? summary : ""));
  if (!*words)
    return mo_verdict_new (
        MO_LEVEL_REFUSED, "%s", _ ("Write the summary in a few words, as it came."));
  if (received == MO_DAY_NONE || received > today)
    return mo_verdict_new (
        MO_LEVEL_REFUSED, "%s", _ ("Write the day on which it came, as “today” or “mon”."));
  if (received < call)
    return mo_verdict_new (
        MO_LEVEL_REFUSED,
        "%s",
        _ ("A summary comes after its call. Write the day on which it came."));
  return (MoVerdict){ .level = MO_LEVEL_FINE };
}

const char *
mo_note_via_words (const char *via)
{
  static const char *const all[][2] = {
    { "phone", N_ ("by telephone") },  { "email", N_ ("by e-mail") },
    { "post", N_ ("by post") },        { "text", N_ ("by text message") },
    { "in_person", N_ ("in person") },
  };
  for (guint i = 0; i < G_N_ELEMENTS (all); i++)
    if (g_strcmp0 (via, all[i][0]) == 0)
      return _ (all[i][1]);
  return via;
}

const char *
mo_note_side_words (const char *side)
{
  if (g_strcmp0 (side, "mentee") == 0)
    return _ ("the mentee’s own words");
  return g_strcmp0 (side, "office") == 0 ? _ ("written by the office")
                                         : _ ("the mentor’s summary");
}

/* ---------------------------------------------------------------------- the digest */

static char *
call_lines (const MoDigestCall *calls, guint n)
{
  g_autoptr (GString) lines = g_string_new (NULL);
  for (guint i = 0; i < n; i++) {
    g_autofree char *day = mo_day_to_long (calls[i].day);
    g_string_append (lines, i ? "\n- " : "- ");
    g_string_append_printf (
        lines, _ ("call %d with %s on %s"), calls[i].number, calls[i].mentee_first, day);
  }
  return g_strdup (lines->str);
}

char *
mo_note_digest_words (const char *mentor_first,
                      const MoDigestCall *calls,
                      guint n,
                      const char *office,
                      gboolean spoken)
{
  g_autofree char *lines = call_lines (calls, n);
  const char *asks = ngettext ("We are still waiting for your summary of this call:",
                               "We are still waiting for your summaries of these calls:",
                               n);
  const char *enough =
      _ ("A few sentences are enough: what you spoke about in general, and how "
         "it went. You can tell us by telephone, by e-mail or by post.");
  const char *worry =
      _ ("If something in a call worried you, please ring us at once and do not "
         "wait for the summary.");
  if (spoken)
    return g_strdup_printf (
        _ ("Hello %s, it is the mentoring office. Thank you for your calls. "
           "%s\n\n%s\n\nYou can tell me now, and I write it down. Did "
           "anything in these calls worry you?"),
        mentor_first,
        asks,
        lines);
  return g_strdup_printf (
      _ ("Dear %s,\n\nThank you for your calls. %s\n\n%s\n\n%s\n\n%s\n\nWith "
         "kind regards\n\n%s"),
      mentor_first,
      asks,
      lines,
      enough,
      worry,
      office ? office : "");
}
