/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "slots/mo-mentor-calls-paper.h"

#include <glib/gi18n-lib.h>

#include "draw/mo-mentor-calls-sheet.h"

static MoMentorCallLine *
line_of (const MoMentorCall *call)
{
  MoMentorCallLine *line = g_new0 (MoMentorCallLine, 1);
  g_autofree char *from = mo_call_time_words (call->start);
  g_autofree char *to = mo_call_time_words ((call->start + call->minutes) % (24 * 60));
  g_autofree char *how = mo_mentor_call_how (call);

  line->when = mo_day_to_long (call->day);
  line->span = g_strdup_printf (_ ("%s to %s"), from, to);
  line->with = g_strdup_printf (_ ("%s, %s"), call->mentee, call->referral);
  line->call = g_strdup_printf (_ ("%d of %d"), call->number, call->limit);
  line->how = call->join_details && *call->join_details
                  ? g_strdup_printf ("%s\n%s", how, call->join_details)
                  : g_steal_pointer (&how);
  return line;
}

MoSheet *
mo_mentor_calls_paper (const MoMentorCallsSeen *seen, gboolean large)
{
  g_autoptr (GPtrArray) lines =
      g_ptr_array_new_with_free_func ((GDestroyNotify) mo_mentor_call_line_free);
  for (guint i = 0; i < seen->calls->len; i++)
    g_ptr_array_add (lines, line_of (g_ptr_array_index (seen->calls, i)));
  const MoMentorCallsPaper paper = { .called = seen->called,
                                     .today = seen->today,
                                     .lines = lines,
                                     .office = seen->office,
                                     .note_days = seen->note_days,
                                     .large = large };
  return mo_mentor_calls_sheet (&paper);
}
