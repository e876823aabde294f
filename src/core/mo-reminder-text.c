/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/mo-reminder-text.h"

#include <string.h>

#define SHEET_HEAD  "mentoring-office-reminders 1"
#define MEMORY_HEAD "mentoring-office-told 1"
#define MOST_LINES  2000   /* of a file that somebody else wrote */
#define MOST_COUNT  100000 /* duties of a kind on a day */

static const char *const stages[MO_STAGES] = { "ahead", "due", "late" };
static const char *const weekdays[7] = { "mon", "tue", "wed", "thu", "fri", "sat", "sun" };

static int
look_up (const char *const *words, guint n, const char *word)
{
  for (guint i = 0; i < n; i++)
    if (g_strcmp0 (words[i], word) == 0)
      return i;
  return -1;
}

static gboolean
read_kind (const char *code, MoDutyKind *kind)
{
  for (int i = 0; i < MO_DUTY_KINDS; i++)
    if (g_strcmp0 (mo_duty_kind_code (i), code) == 0) {
      *kind = i;
      return TRUE;
    }
  return FALSE;
}

/* ---------------------------------------------------------------------- lines */

typedef void (*ReadLine) (gpointer into, char **words, guint n);

/* FALSE where the first line is not `head`. */
static gboolean
read_lines (const char *text, const char *head, ReadLine read, gpointer into)
{
  if (!text || !g_str_has_prefix (text, head) ||
      (text[strlen (head)] != '\n' && text[strlen (head)]))
    return FALSE;
  g_auto (GStrv) lines = g_strsplit (text, "\n", MOST_LINES);
  for (char **line = lines + 1; *line; line++) {
    g_auto (GStrv) words = g_strsplit (*line, " ", 16);
    if (words[0])
      read (into, words, g_strv_length (words));
  }
  return TRUE;
}

static gboolean
read_number (const char *word, int least, int most, int *number)
{
  gint64 value;
  if (!g_ascii_string_to_signed (word, 10, least, most, &value, NULL))
    return FALSE;
  *number = value;
  return TRUE;
}

/* "09:00"; 24:00 ends a day. */
static gboolean
read_time (const char *word, int *minute)
{
  g_auto (GStrv) parts = g_strsplit (word, ":", 3);
  int hours, minutes;
  if (g_strv_length (parts) != 2 || !read_number (parts[0], 0, 24, &hours) ||
      !read_number (parts[1], 0, 59, &minutes) || hours * 60 + minutes > 24 * 60)
    return FALSE;
  *minute = hours * 60 + minutes;
  return TRUE;
}

static guint
read_weekdays (char **words)
{
  guint days = 0;
  for (; *words; words++) {
    int at = look_up (weekdays, G_N_ELEMENTS (weekdays), *words);
    days |= at < 0 ? 0 : 1u << at;
  }
  return days;
}

static guint
read_kinds (char **words)
{
  MoDutyKind kind;
  guint kinds = 0;
  for (; *words; words++)
    kinds |= read_kind (*words, &kind) ? 1u << kind : 0;
  return kinds;
}

/* ---------------------------------------------------------------------- the sheet */

MoReminderSheet *
mo_reminder_sheet_new (void)
{
  MoReminderSheet *sheet = g_new0 (MoReminderSheet, 1);
  sheet->policy = mo_reminder_policy_default ();
  sheet->reminders = g_array_new (FALSE, FALSE, sizeof (MoReminder));
  return sheet;
}

void
mo_reminder_sheet_free (MoReminderSheet *sheet)
{
  if (!sheet)
    return;
  g_free (sheet->opens);
  g_array_unref (sheet->reminders);
  g_free (sheet);
}

void
mo_reminder_sheet_add (MoReminderSheet *sheet, MoDutyKind kind, MoDay due, int count)
{
  for (guint i = 0; i < sheet->reminders->len; i++) {
    MoReminder *old = &g_array_index (sheet->reminders, MoReminder, i);
    if (old->kind == kind && old->due == due) {
      old->count = MIN (old->count + count, MOST_COUNT);
      return;
    }
  }
  MoReminder reminder = { kind, due, count };
  g_array_append_val (sheet->reminders, reminder);
}

static void
read_due (MoReminderSheet *sheet, char **words)
{
  MoDay due = mo_day_from_iso (words[1]);
  MoDutyKind kind;
  int count;
  if (due != MO_DAY_NONE && read_kind (words[2], &kind) &&
      read_number (words[3], 1, MOST_COUNT, &count))
    mo_reminder_sheet_add (sheet, kind, due, count);
}

static void
read_sheet_line (gpointer into, char **words, guint n)
{
  MoReminderSheet *sheet = into;
  MoOfficeHours *hours = &sheet->policy.hours;
  int from, until;

  if (g_str_equal (words[0], "due") && n == 4)
    read_due (sheet, words);
  else if (g_str_equal (words[0], "opens") && n == 2 && strlen (words[1]) < 256) {
    g_free (sheet->opens);
    sheet->opens = g_strdup (words[1]);
  } else if (g_str_equal (words[0], "days"))
    hours->days = read_weekdays (words + 1);
  else if (g_str_equal (words[0], "kinds"))
    sheet->policy.kinds = read_kinds (words + 1);
  else if (g_str_equal (words[0], "warn") && n == 2)
    read_number (words[1], 0, 365, &sheet->policy.warn_days);
  else if (g_str_equal (words[0], "impact") && n == 2)
    read_number (words[1], 0, 365, &sheet->policy.impact_days);
  else if (g_str_equal (words[0], "hours") && n == 3 && read_time (words[1], &from) &&
           read_time (words[2], &until)) {
    hours->from = from;
    hours->until = until;
  }
}

MoReminderSheet *
mo_reminder_sheet_parse (const char *text)
{
  g_autoptr (MoReminderSheet) sheet = mo_reminder_sheet_new ();
  if (!read_lines (text, SHEET_HEAD, read_sheet_line, sheet))
    return NULL;
  sheet->policy.hours = mo_office_hours_sane (sheet->policy.hours);
  return g_steal_pointer (&sheet);
}

static int
by_day (gconstpointer one, gconstpointer other)
{
  const MoReminder *a = one, *b = other;
  return a->due != b->due ? a->due - b->due : (int) a->kind - (int) b->kind;
}

/* The same facts always make the same text, so that one can see that nothing changed. */
char *
mo_reminder_sheet_write (const MoReminderSheet *sheet)
{
  g_autoptr (GString) text = g_string_new (SHEET_HEAD "\n");
  g_autoptr (GArray) sorted = g_array_copy (sheet->reminders);
  const MoReminderPolicy *policy = &sheet->policy;

  if (sheet->opens)
    g_string_append_printf (text, "opens %s\n", sheet->opens);
  g_string_append (text, "days");
  for (guint i = 0; i < G_N_ELEMENTS (weekdays); i++)
    if (policy->hours.days & (1u << i))
      g_string_append_printf (text, " %s", weekdays[i]);
  g_string_append_printf (text,
                          "\nhours %02d:%02d %02d:%02d\nwarn %d\nimpact %d\nkinds",
                          policy->hours.from / 60,
                          policy->hours.from % 60,
                          policy->hours.until / 60,
                          policy->hours.until % 60,
                          policy->warn_days,
                          policy->impact_days);
  for (int kind = 0; kind < MO_DUTY_KINDS; kind++)
    if (policy->kinds & (1u << kind))
      g_string_append_printf (text, " %s", mo_duty_kind_code (kind));
  g_string_append_c (text, '\n');
  g_array_sort (sorted, by_day);
  for (guint i = 0; i < sorted->len; i++) {
    const MoReminder *reminder = &g_array_index (sorted, MoReminder, i);
    g_autofree char *day = mo_day_to_iso (reminder->due);
    g_string_append_printf (
        text, "due %s %s %d\n", day, mo_duty_kind_code (reminder->kind), reminder->count);
  }
  return g_string_free (g_steal_pointer (&text), FALSE);
}

/* ---------------------------------------------------------------------- the memory */

static gboolean
read_moment (char **words, MoMoment *moment)
{
  *moment = (MoMoment){ mo_day_from_iso (words[0]), 0 };
  return moment->day != MO_DAY_NONE && read_time (words[1], &moment->minute);
}

/* "told contact 2026-03-16 ahead 3 2026-03-13", "late 2026-03-17", "quiet FROM UNTIL" */
static void
read_memory_line (gpointer into, char **words, guint n)
{
  MoReminderMemory *memory = into;
  MoReminderTold told = { .line = { .stage = MO_STAGE_LATE } };
  MoMoment from, until;

  if (g_str_equal (words[0], "told") && n == 6) {
    int stage = look_up (stages, MO_STAGES, words[3]);
    told.line.due = mo_day_from_iso (words[2]);
    told.line.stage = stage;
    told.on = mo_day_from_iso (words[5]);
    if (stage >= 0 && read_kind (words[1], &told.line.kind) && told.line.due && told.on &&
        read_number (words[4], 1, MOST_COUNT, &told.line.count))
      g_array_append_val (memory->told, told);
  } else if (g_str_equal (words[0], "late") && n == 2) {
    told.line.due = told.on = mo_day_from_iso (words[1]);
    if (told.on)
      g_array_append_val (memory->told, told);
  } else if (g_str_equal (words[0], "quiet") && n == 5 && read_moment (words + 1, &from) &&
             read_moment (words + 3, &until)) {
    memory->quiet_from = from;
    memory->quiet_until = until;
  }
}

MoReminderMemory *
mo_reminder_memory_parse (const char *text)
{
  MoReminderMemory *memory = mo_reminder_memory_new ();
  read_lines (text, MEMORY_HEAD, read_memory_line, memory);
  return memory;
}

static void
write_moment (GString *text, MoMoment at)
{
  g_autofree char *day = mo_day_to_iso (at.day);
  g_string_append_printf (text, " %s %02d:%02d", day, at.minute / 60, at.minute % 60);
}

char *
mo_reminder_memory_write (const MoReminderMemory *memory)
{
  g_autoptr (GString) text = g_string_new (MEMORY_HEAD "\n");

  if (memory->quiet_from.day && memory->quiet_until.day) {
    g_string_append (text, "quiet");
    write_moment (text, memory->quiet_from);
    write_moment (text, memory->quiet_until);
    g_string_append_c (text, '\n');
  }
  for (guint i = 0; i < memory->told->len; i++) {
    const MoReminderTold *told = &g_array_index (memory->told, MoReminderTold, i);
    g_autofree char *on = mo_day_to_iso (told->on);
    g_autofree char *due = mo_day_to_iso (told->line.due);
    if (told->line.stage == MO_STAGE_LATE)
      g_string_append_printf (text, "late %s\n", on);
    else
      g_string_append_printf (text,
                              "told %s %s %s %d %s\n",
                              mo_duty_kind_code (told->line.kind),
                              due,
                              stages[told->line.stage],
                              told->line.count,
                              on);
  }
  return g_string_free (g_steal_pointer (&text), FALSE);
}
