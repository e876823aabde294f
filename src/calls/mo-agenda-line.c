/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "calls/mo-agenda-line.h"

#include <glib/gi18n-lib.h>

#include "calls/mo-call-words.h"
#include "core/mo-bank-holiday.h"
#include "core/mo-verdict.h"

static const MoField line_fields[] = {
  MO_FIELD (INT64, MoAgendaLine, id),
  MO_FIELD (INT, MoAgendaLine, heading),
  MO_FIELD (DAY, MoAgendaLine, day),
  MO_FIELD (TEXT, MoAgendaLine, title),
  MO_FIELD (TEXT, MoAgendaLine, detail),
  MO_FIELD (TEXT, MoAgendaLine, time),
  MO_FIELD (TEXT, MoAgendaLine, state),
  MO_FIELD (TEXT, MoAgendaLine, icon),
  MO_FIELD (INT, MoAgendaLine, level),
  MO_FIELD (TEXT, MoAgendaLine, spoken),
  MO_FIELD_END,
};
MO_DEFINE_RECORD (MoAgendaLine, mo_agenda_line, line_fields)

struct _MoAgendaRow {
  MoRow parent_instance;
};

G_DEFINE_FINAL_TYPE (MoAgendaRow, mo_agenda_row, MO_TYPE_ROW)

static void
mo_agenda_row_class_init (MoAgendaRowClass *klass)
{
  mo_row_class_show (
      MO_ROW_CLASS (klass), line_fields, mo_agenda_line_ref, mo_agenda_line_unref);
}

static void
mo_agenda_row_init (MoAgendaRow *self)
{
}

static MoAgendaLine *
day_line (MoDay day, guint calls, MoDay today)
{
  MoAgendaLine *line = mo_agenda_line_new ();
  g_autofree char *words = mo_day_to_long (day);

  line->id = -(gint64) day;
  line->heading = 1;
  line->day = day;
  line->title = day == today               ? g_strdup_printf (_ ("%s, today"), words)
                : mo_is_bank_holiday (day) ? g_strdup_printf (_ ("%s, bank holiday"), words)
                                           : g_steal_pointer (&words);
  line->detail = g_strdup_printf (ngettext ("%u call", "%u calls", calls), calls);
  line->spoken = g_strdup_printf ("%s, %s", line->title, line->detail);
  return line;
}

static MoAgendaLine *
call_line (const MoCallView *call, gboolean clashing)
{
  static const MoLevel levels[] = { MO_LEVEL_SOON, MO_LEVEL_FINE, MO_LEVEL_SOON };
  MoAgendaLine *line = mo_agenda_line_new ();
  MoCallLook look = mo_call_look (call);
  g_autofree char *count = mo_call_words_line (call);
  g_autofree char *full = mo_call_words_full (call);

  line->id = call->id;
  line->day = call->day;
  line->title = g_strdup_printf (_ ("%s and %s"), call->mentee, call->mentor);
  line->detail = call->staff_name
                     ? g_strdup_printf (_ ("%s · with %s there"), count, call->staff_name)
                     : g_strdup (count);
  line->time = mo_call_words_span (call->start, call->minutes);
  line->level = levels[look];
  if (clashing || look != MO_CALL_TO_COME) {
    line->state = g_strdup (clashing ? _ ("clash") : mo_call_state_words (call->state));
    line->icon = g_strdup (clashing               ? "mo-warning-symbolic"
                           : look == MO_CALL_DONE ? "mo-in-time-symbolic"
                                                  : "mo-refused-symbolic");
  }
  line->spoken = clashing ? g_strdup_printf (_ ("%s, clashes with something else"), full)
                          : g_steal_pointer (&full);
  return line;
}

GPtrArray *
mo_agenda_lines (GPtrArray *calls, GHashTable *clashing, MoDay today)
{
  GPtrArray *lines = g_ptr_array_new_with_free_func ((GDestroyNotify) mo_agenda_line_unref);

  for (guint i = 0, next; i < calls->len; i = next) {
    const MoCallView *first = g_ptr_array_index (calls, i), *call = first;
    for (next = i; next < calls->len; next++) {
      call = g_ptr_array_index (calls, next);
      if (call->day != first->day)
        break;
    }
    g_ptr_array_add (lines, day_line (first->day, next - i, today));
    for (guint at = i; at < next; at++) {
      call = g_ptr_array_index (calls, at);
      g_ptr_array_add (lines, call_line (call, g_hash_table_contains (clashing, &call->id)));
    }
  }
  return lines;
}
