/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/mo-reminder-words.h"

#include <glib/gi18n-lib.h>

#define SEVERAL    (-2) /* kinds */
#define MOST_KINDS 3    /* on a line: a bubble is small */
#define KIND(name) (1u << MO_DUTY_##name)

static const MoReminderGroup groups[] = {
  { "contact",
    N_ ("First contacts"),
    N_ ("Replies to referrals, by their day"),
    KIND (CONTACT) },
  { "concern",
    N_ ("Safeguarding"),
    N_ ("That a concern waits, never whose or what"),
    KIND (CONCERN) },
  { "message", N_ ("Messages"), N_ ("Taken, and not passed on yet"), KIND (MESSAGE) },
  { "intake",
    N_ ("Assessments and decisions"),
    N_ ("Talks, decisions, reviews and what is asked before the first call"),
    KIND (TALK) | KIND (ASSESSMENT) | KIND (DECISION) | KIND (REVIEW) | KIND (BASELINE) |
        KIND (FOLLOW_UP) | KIND (ADULT) },
  { "pairs",
    N_ ("Pairs"),
    N_ ("First calls to book, calls to hear about, summaries, endings, impact measures"),
    KIND (FIRST_CALL) | KIND (OUTCOME) | KIND (NO_ANSWER) | KIND (NOTE) | KIND (NEXT_CALL) |
        KIND (FADING) | KIND (MORE) | KIND (FEELING) | KIND (ENDING) | KIND (IMPACT) |
        KIND (AFTER) },
  { "mentors",
    N_ ("Mentors"),
    N_ ("Checks, support calls, and who may be asked again"),
    KIND (CHECK) | KIND (SUPERVISION) | KIND (MENTOR_CHECK) | KIND (MENTOR_BACK) |
        KIND (ASK_AGAIN) },
  { "tasks",
    N_ ("Tasks"),
    N_ ("The office’s own, and forms begun"),
    KIND (TASK) | KIND (DRAFT) },
  { "calls", N_ ("Calls of the day"), N_ ("How many there are today"), KIND (CALL) },
  { NULL, NULL, NULL, 0 },
};

const MoReminderGroup *
mo_reminder_groups (void)
{
  return groups;
}

guint
mo_reminder_kinds_without (const char *const *codes)
{
  guint kinds = 0;
  for (const MoReminderGroup *group = groups; group->code; group++)
    if (!codes || !g_strv_contains (codes, group->code))
      kinds |= group->kinds;
  return kinds;
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
    *kind = i == 0 || *kind == (int) line->kind ? (int) line->kind : SEVERAL;
  }
}

/* Not each kind's words go together with "due". */
static char *
counted (int kind, int count)
{
  if (kind >= 0 && kind != MO_DUTY_MENTOR_BACK && kind != MO_DUTY_ADULT &&
      kind != MO_DUTY_NO_ANSWER)
    return mo_duty_kind_count_words (kind, count);
  /* Translators: duties of several kinds, as in "5 things due" */
  return g_strdup_printf (ngettext ("%d thing", "%d things", count), count);
}

char *
mo_reminder_title (const GArray *lines)
{
  int due, late, kind;
  count_lines (lines, &due, &late, &kind);
  g_autofree char *due_words = counted (kind, due), *late_words = counted (kind, late);

  if (kind == MO_DUTY_CALL)
    return g_strdup_printf (ngettext ("%d call today", "%d calls today", due), due);
  if (due && late)
    /* Translators: as in "3 first contacts due, 1 late" */
    return g_strdup_printf (_ ("%s due, %d late"), due_words, late);
  /* Translators: as in "3 first contacts late", "1 decision due" */
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

typedef struct {
  GString *text;
  char *heading; /* of the line being written */
  int kinds, more;
} Body;

static void
end_line (Body *body)
{
  if (body->more)
    g_string_append_printf (body->text, _ (", %d more"), body->more);
  g_clear_pointer (&body->heading, g_free);
  body->kinds = body->more = 0;
}

static void
write_line (Body *body, const MoReminderLine *line, char *head)
{
  g_autofree char *words = mo_duty_kind_count_words (line->kind, line->count);

  if (g_strcmp0 (head, body->heading) != 0) {
    end_line (body);
    g_string_append_printf (body->text, "%s%s: %s", body->text->len ? "\n" : "", head, words);
    body->heading = g_strdup (head);
  } else if (body->kinds < MOST_KINDS)
    g_string_append_printf (body->text, ", %s", words);
  else
    body->more += line->count;
  body->kinds++;
}

char *
mo_reminder_body (const GArray *lines, MoDay today)
{
  Body body = { .text = g_string_new (NULL) };

  for (guint i = 0; i < lines->len; i++) {
    const MoReminderLine *line = &g_array_index (lines, MoReminderLine, i);
    g_autofree char *head = heading (line, today);
    write_line (&body, line, head);
  }
  end_line (&body);
  return g_string_free (body.text, FALSE);
}

char *
mo_moment_words (MoMoment at)
{
  g_autofree char *day = mo_day_to_long (at.day);
  return day ? g_strdup_printf (_ ("%s at %d:%02d"), day, at.minute / 60, at.minute % 60)
             : NULL;
}
