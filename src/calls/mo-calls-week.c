/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "calls/mo-calls-week.h"

#include <glib/gi18n-lib.h>

#include "calls/mo-call-words.h"
#include "draw/mo-week-sheet.h"

static MoWeekCall *
on_paper (const MoCallView *call, MoDay monday)
{
  static const MoWeekLook looks[] = { [MO_CALL_TO_COME] = MO_WEEK_TO_COME,
                                      [MO_CALL_DONE] = MO_WEEK_DONE,
                                      [MO_CALL_MISSED] = MO_WEEK_MISSED };
  MoWeekCall *it = g_new0 (MoWeekCall, 1);
  MoCallLook look = mo_call_look (call);
  g_autofree char *mentee = mo_call_words_short (call->mentee);
  g_autofree char *mentor = mo_call_words_short (call->mentor);
  g_autofree char *count = mo_call_words_count (call);

  it->day = call->day - monday;
  it->start = call->start;
  it->minutes = call->minutes;
  it->look = looks[look];
  it->names = g_strdup_printf (_ ("%s, %s"), mentee, mentor);
  it->brief = mo_call_words_first (call->mentee);
  it->below =
      look == MO_CALL_DONE ? g_strdup_printf (_ ("%s, done"), count) : g_steal_pointer (&count);
  it->full = g_strdup_printf (_ ("%s with %s"), call->mentee, call->mentor);
  it->line = mo_call_words_line (call);
  it->outcome = g_strdup (look == MO_CALL_TO_COME ? "" : mo_call_state_words (call->state));
  return it;
}

MoSheet *
mo_calls_week_sheet (const MoWeekSeen *seen)
{
  MoWeekPaper *week = mo_week_paper_new (seen->monday, seen->today);
  for (guint i = 0; i < seen->calls->len; i++)
    g_ptr_array_add (week->calls, on_paper (g_ptr_array_index (seen->calls, i), seen->monday));
  return mo_week_sheet_new (week, seen->office, seen->whose);
}
