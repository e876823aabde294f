/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/mo-call-rules.h"

#include <glib/gi18n-lib.h>

MoVerdict
mo_rule_call_planned (int minutes, const MoPolicy *policy)
{
  if (minutes > policy->call_minutes_max)
    return mo_verdict_new (MO_LEVEL_REFUSED,
                           _ ("Calls are planned for up to %d minutes. Choose %d or fewer."),
                           policy->call_minutes_max,
                           policy->call_minutes_max);
  if (minutes <= 0)
    return mo_verdict_new (MO_LEVEL_REFUSED,
                           _ ("Write how many minutes the call is planned for."));
  return (MoVerdict){ 0 };
}

MoVerdict
mo_rule_call_actual (int minutes, const char *why, const MoPolicy *policy)
{
  if (minutes < 0 || minutes > 600)
    return mo_verdict_new (MO_LEVEL_REFUSED,
                           _ ("Write how many minutes the call took, from 0 to 600."));
  if (minutes > policy->call_minutes_ask_why && (!why || !*why))
    return mo_verdict_new (
        MO_LEVEL_ASK,
        _ ("That is more than %d minutes. Say in a few words why it was so long."),
        policy->call_minutes_ask_why);
  return (MoVerdict){ 0 };
}

MoVerdict
mo_rule_call_count (int done, int extra, const MoPolicy *policy)
{
  if (done >= policy->calls_max + policy->calls_extra_max)
    return mo_verdict_new (
        MO_LEVEL_REFUSED,
        _ ("All %d calls have taken place, the extra ones included. Begin the ending talk."),
        policy->calls_max + policy->calls_extra_max);
  if (done >= policy->calls_max + extra)
    return mo_verdict_new (MO_LEVEL_REFUSED,
                           _ ("The %d calls of this match have taken place. One or two more "
                              "need a reason and somebody who decides."),
                           policy->calls_max + extra);
  return (MoVerdict){ 0 };
}

MoVerdict
mo_rule_call_done_on (MoDay day, MoDay today)
{
  if (day > today)
    return mo_verdict_new (MO_LEVEL_REFUSED,
                           _ ("This call is still to come, so it cannot be done yet. Move it "
                              "if it took place earlier."));
  return (MoVerdict){ 0 };
}

MoVerdict
mo_rule_call_begun (MoDay day, int start, MoDay today, int now)
{
  if (day > today)
    return mo_verdict_new (MO_LEVEL_REFUSED,
                           _ ("This call is still to come, so nobody can have missed it yet. "
                              "Move it or cancel it if it will not take place."));
  if (day == today && now < start)
    return mo_verdict_new (MO_LEVEL_ASK,
                           _ ("It is not %02d:%02d yet, when this call is to begin."),
                           start / 60,
                           start % 60);
  return (MoVerdict){ 0 };
}

MoVerdict
mo_rule_call_moved_to (MoDay from, MoDay to, MoDay today)
{
  if (from < today && to < today)
    return mo_verdict_new (MO_LEVEL_REFUSED,
                           _ ("The day of this call is past, so it cannot move to another past "
                              "day or time. Mark it done, say that nobody answered, or move it "
                              "to a day to come."));
  return (MoVerdict){ 0 };
}

MoVerdict
mo_rule_call_medium (const char *medium)
{
  static const char *const known[] = { "phone", "zoom", "skype", "in_person", NULL };
  g_autofree char *lower = g_ascii_strdown (medium ? medium : "", -1);
  if (g_strv_contains (known, lower))
    return (MoVerdict){ 0 };
  if (g_strrstr (lower, "face"))
    return mo_verdict_new (
        MO_LEVEL_REFUSED,
        _ ("FaceTime shows each side the other’s number or address. Use Zoom or Skype."));
  return mo_verdict_new (MO_LEVEL_REFUSED,
                         _ ("Calls are by telephone, Zoom or Skype, or in person."));
}

MoVerdict
mo_rule_call_in_person (gboolean public_place, gboolean both_agree, gboolean office_told)
{
  if (public_place && both_agree && office_told)
    return (MoVerdict){ 0 };
  return mo_verdict_new (MO_LEVEL_REFUSED,
                         _ ("Meeting in person needs all three: a public place, both agree, "
                            "and the office knows when and where."));
}

gboolean
mo_call_spans_clash (const MoCallSpan *one, const MoCallSpan *other)
{
  gint64 a = (gint64) one->day * 24 * 60 + one->start,
         b = (gint64) other->day * 24 * 60 + other->start;
  return a < b + other->minutes && b < a + one->minutes;
}

gboolean
mo_call_counts (const char *state)
{
  return g_strcmp0 (state, "done") == 0;
}

static const struct {
  const char *state, *words;
} states[] = {
  { "planned", N_ ("to come") },
  { "done", N_ ("done") },
  { "moved", N_ ("moved") },
  { "cancelled_mentee", N_ ("cancelled by the mentee") },
  { "cancelled_mentor", N_ ("cancelled by the mentor") },
  { "cancelled_office", N_ ("cancelled by the office") },
  { "no_answer", N_ ("no answer") },
  { "no_show", N_ ("did not come") },
};

const char *
mo_call_state_words (const char *state)
{
  for (guint i = 0; i < G_N_ELEMENTS (states); i++)
    if (g_strcmp0 (states[i].state, state) == 0)
      return _ (states[i].words);
  return "";
}

MoVerdict
mo_rule_call_move (const char *from, const char *to)
{
  gboolean known = FALSE;
  for (guint i = 1; i < G_N_ELEMENTS (states); i++)
    known = known || g_strcmp0 (states[i].state, to) == 0;
  if (known && g_strcmp0 (from, "planned") == 0)
    return (MoVerdict){ 0 };
  /* Somebody rang back, or the office heard of it later. */
  if (g_strcmp0 (to, "done") == 0 &&
      (g_strcmp0 (from, "no_answer") == 0 || g_strcmp0 (from, "no_show") == 0))
    return (MoVerdict){ 0 };
  return mo_verdict_new (MO_LEVEL_REFUSED,
                         _ ("This call is “%s” already. Undo that first, or book another."),
                         mo_call_state_words (from));
}

const char *
mo_call_medium_words (const char *medium)
{
  static const struct {
    const char *medium, *words;
  } media[] = {
    { "phone", N_ ("telephone") },
    { "zoom", N_ ("Zoom") },
    { "skype", N_ ("Skype") },
    { "in_person", N_ ("in person") },
  };
  for (guint i = 0; i < G_N_ELEMENTS (media); i++)
    if (g_strcmp0 (media[i].medium, medium) == 0)
      return _ (media[i].words);
  return "";
}
