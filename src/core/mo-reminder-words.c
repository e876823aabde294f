/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/mo-reminder-words.h"

#include <glib/gi18n-lib.h>

char *
mo_reminder_kind_words (MoReminderKind kind, int count)
{
  switch (kind) {
  case MO_REMIND_REPLY:
    return g_strdup_printf (ngettext ("%d reply", "%d replies", count), count);
  case MO_REMIND_ASSESSMENT:
    return g_strdup_printf (ngettext ("%d assessment talk", "%d assessment talks", count),
                            count);
  case MO_REMIND_DECISION:
    return g_strdup_printf (ngettext ("%d decision", "%d decisions", count), count);
  case MO_REMIND_OUTCOME:
    return g_strdup_printf (ngettext ("%d call to hear about", "%d calls to hear about", count),
                            count);
  case MO_REMIND_NOTE:
    return g_strdup_printf (ngettext ("%d summary of a call", "%d summaries of calls", count),
                            count);
  case MO_REMIND_FIRST_CALL:
    return g_strdup_printf (ngettext ("%d first call to book", "%d first calls to book", count),
                            count);
  case MO_REMIND_IMPACT:
    return g_strdup_printf (
        ngettext ("%d set of impact measures", "%d sets of impact measures", count), count);
  case MO_REMIND_TASK:
    return g_strdup_printf (ngettext ("%d task", "%d tasks", count), count);
  default:
    return g_strdup_printf (ngettext ("%d other thing", "%d other things", count), count);
  }
}

const char *
mo_reminder_kind_title (MoReminderKind kind)
{
  static const char *const titles[MO_REMIND_KINDS] = {
    N_ ("Replies to referrals"),
    N_ ("Assessment talks"),
    N_ ("Decisions"),
    N_ ("Calls to hear about"),
    N_ ("Summaries of calls"),
    N_ ("First calls to book"),
    N_ ("Impact measures"),
    N_ ("Tasks"),
    N_ ("Everything else on the list"),
  };
  return _ (titles[CLAMP (kind, 0, MO_REMIND_OTHER)]);
}

/* ---------------------------------------------------------------------- the title */

static void
count_lines (const GArray *lines, int *due, int *late, int *kind)
{
  *due = *late = 0;
  *kind = -1;
  for (guint i = 0; i < lines->len; i++) {
    const MoReminderLine *line = &g_array_index (lines, MoReminderLine, i);
    *(line->stage == MO_STAGE_LATE ? late : due) += line->count;
    *kind = i == 0 || *kind == (int) line->kind ? (int) line->kind : MO_REMIND_OTHER;
  }
}

static char *
counted (int kind, int count)
{
  if (kind >= 0 && kind != MO_REMIND_OTHER)
    return mo_reminder_kind_words (kind, count);
  /* Translators: duties of several kinds, as in "5 things due" */
  return g_strdup_printf (ngettext ("%d thing", "%d things", count), count);
}

char *
mo_reminder_title (const GArray *lines)
{
  int due, late, kind;
  count_lines (lines, &due, &late, &kind);
  g_autofree char *due_words = counted (kind, due), *late_words = counted (kind, late);

  if (due && late)
    /* Translators: as in "3 replies due, 1 late" */
    return g_strdup_printf (_ ("%s due, %d late"), due_words, late);
  /* Translators: as in "3 replies late", "1 summary of a call due" */
  return late ? g_strdup_printf (_ ("%s late"), late_words)
              : g_strdup_printf (_ ("%s due"), due_words);
}

gboolean
mo_reminder_is_urgent (const GArray *lines)
{
  int due, late, kind;
  count_lines (lines, &due, &late, &kind);
  return late > 0;
}

/* ---------------------------------------------------------------------- the body */

static char *
weekday_and_day (MoDay day)
{
  int y, m, d;
  if (!mo_day_split (day, &y, &m, &d))
    return NULL;
  g_autoptr (GDateTime) at = g_date_time_new_utc (y, m, d, 0, 0, 0);
  /* Translators: a day near to now, as in "Monday 16 March" */
  return g_date_time_format (at, _ ("%A %-e %B"));
}

static char *
heading (const MoReminderLine *line, MoDay today)
{
  if (line->stage == MO_STAGE_LATE)
    return g_strdup (_ ("Late"));
  if (line->due == today)
    return g_strdup (_ ("Today"));
  return weekday_and_day (line->due);
}

char *
mo_reminder_body (const GArray *lines, MoDay today)
{
  g_autoptr (GString) body = g_string_new (NULL);
  g_autofree char *last = NULL;

  for (guint i = 0; i < lines->len; i++) {
    const MoReminderLine *line = &g_array_index (lines, MoReminderLine, i);
    g_autofree char *words = mo_reminder_kind_words (line->kind, line->count);
    g_autofree char *head = heading (line, today);
    if (g_strcmp0 (head, last) == 0)
      g_string_append_printf (body, ", %s", words);
    else
      g_string_append_printf (body, "%s%s: %s", body->len ? "\n" : "", head, words);
    g_free (last);
    last = g_steal_pointer (&head);
  }
  return g_string_free (g_steal_pointer (&body), FALSE);
}

char *
mo_moment_words (MoMoment at)
{
  g_autofree char *day = mo_day_to_long (at.day);
  return day ? g_strdup_printf (_ ("%s at %d:%02d"), day, at.minute / 60, at.minute % 60)
             : NULL;
}
