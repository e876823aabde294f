/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/mo-reminder-plan.h"

#define FORGET_AFTER 90 /* days after its day that something said is kept in mind */
#define LOOK_AHEAD   14 /* days at least, where all is late already */

G_STATIC_ASSERT (MO_DUTY_KINDS < 32); /* a bit for each */

MoReminderPolicy
mo_reminder_policy_default (void)
{
  return (MoReminderPolicy){ .hours = mo_office_hours_default (),
                             .warn_days = 3,
                             .impact_days = 7,
                             .kinds = ((1u << MO_DUTY_KINDS) - 1) & ~(1u << MO_DUTY_CALL) };
}

gboolean
mo_reminder_warns (MoDutyKind kind)
{
  return kind == MO_DUTY_CONTACT || kind == MO_DUTY_TASK || kind == MO_DUTY_CHECK;
}

int
mo_reminder_warn_days (MoDutyKind kind, const MoReminderPolicy *policy)
{
  if (kind == MO_DUTY_IMPACT)
    return policy->impact_days;
  return mo_reminder_warns (kind) ? policy->warn_days : 0;
}

/* ---------------------------------------------------------------------- memory */

MoReminderMemory *
mo_reminder_memory_new (void)
{
  MoReminderMemory *memory = g_new0 (MoReminderMemory, 1);
  memory->told = g_array_new (FALSE, FALSE, sizeof (MoReminderTold));
  return memory;
}

void
mo_reminder_memory_free (MoReminderMemory *memory)
{
  if (!memory)
    return;
  g_array_unref (memory->told);
  g_free (memory);
}

static gboolean
same (const MoReminderLine *one, const MoReminderLine *other)
{
  if (one->stage != other->stage)
    return FALSE;
  return one->stage == MO_STAGE_LATE || (one->kind == other->kind && one->due == other->due);
}

static const MoReminderLine *
find (const GArray *lines, const MoReminderLine *wanted)
{
  for (guint i = 0; i < lines->len; i++) {
    const MoReminderLine *line = &g_array_index (lines, MoReminderLine, i);
    if (same (line, wanted))
      return line;
  }
  return NULL;
}

/* What stands for a later day was said when the clock was wrong; it is kept, as the clock may
 * go there again, but does not count. */
static gboolean
was_told (const MoReminderMemory *memory, const MoReminderLine *line, MoDay today)
{
  for (guint i = 0; i < memory->told->len; i++) {
    const MoReminderTold *told = &g_array_index (memory->told, MoReminderTold, i);
    if (!same (&told->line, line))
      continue;
    if (line->stage == MO_STAGE_LATE ? told->on == today
                                     : told->on <= today && told->line.count >= line->count)
      return TRUE;
  }
  return FALSE;
}

static void
forget (MoReminderMemory *memory, MoDay today)
{
  for (guint i = memory->told->len; i > 0; i--) {
    const MoReminderTold *told = &g_array_index (memory->told, MoReminderTold, i - 1);
    if (MAX (told->on, told->line.due) < today - FORGET_AFTER)
      g_array_remove_index (memory->told, i - 1);
  }
}

void
mo_reminder_memory_add (MoReminderMemory *memory, const GArray *lines, MoDay on)
{
  for (guint i = 0; i < lines->len; i++) {
    MoReminderTold told = { g_array_index (lines, MoReminderLine, i), on };
    if (told.line.stage == MO_STAGE_LATE)
      told.line = (MoReminderLine){ .stage = MO_STAGE_LATE, .due = on };
    if (!was_told (memory, &told.line, on))
      g_array_append_val (memory->told, told);
  }
  forget (memory, on);
}

void
mo_reminder_memory_snooze (MoReminderMemory *memory,
                           const GArray *lines,
                           MoMoment now,
                           MoMoment until)
{
  for (guint i = memory->told->len; i > 0; i--)
    if (find (lines, &g_array_index (memory->told, MoReminderTold, i - 1).line))
      g_array_remove_index (memory->told, i - 1);
  memory->quiet_from = now;
  memory->quiet_until = until;
}

/* ---------------------------------------------------------------------- stages */

/* FALSE where there is nothing to say of it yet. */
static gboolean
stage_of (const MoReminder *reminder,
          const MoReminderPolicy *policy,
          MoDay day,
          MoReminderStage *stage)
{
  int warn = mo_reminder_warn_days (reminder->kind, policy);

  if (reminder->due < day)
    *stage = MO_STAGE_LATE;
  else if (day >= mo_office_day_until (&policy->hours, reminder->due))
    *stage = MO_STAGE_DUE;
  else if (warn > 0 && day >= mo_office_day_until (&policy->hours, reminder->due - warn))
    *stage = MO_STAGE_AHEAD;
  else
    return FALSE;
  return TRUE;
}

static void
take (GArray *lines, const MoReminderLine *line)
{
  for (guint i = 0; i < lines->len; i++) {
    MoReminderLine *old = &g_array_index (lines, MoReminderLine, i);
    if (old->stage != line->stage || old->kind != line->kind)
      continue;
    if (old->stage != MO_STAGE_LATE && old->due != line->due)
      continue;
    old->count += line->count;
    old->due = MIN (old->due, line->due);
    return;
  }
  g_array_append_val (lines, *line);
}

static int
by_urgency (gconstpointer one, gconstpointer other)
{
  const MoReminderLine *a = one, *b = other;
  if (a->stage != b->stage)
    return b->stage - a->stage;
  if (a->stage != MO_STAGE_LATE && a->due != b->due)
    return a->due - b->due;
  return (int) a->kind - (int) b->kind;
}

/* All that stands on a day. */
static GArray *
stand_on (const GArray *reminders, const MoReminderPolicy *policy, MoDay day)
{
  GArray *lines = g_array_new (FALSE, FALSE, sizeof (MoReminderLine));
  for (guint i = 0; i < reminders->len; i++) {
    const MoReminder *reminder = &g_array_index (reminders, MoReminder, i);
    MoReminderLine line = { .kind = reminder->kind,
                            .due = reminder->due,
                            .count = reminder->count };
    if (reminder->count > 0 && (policy->kinds & (1u << reminder->kind)) &&
        stage_of (reminder, policy, day, &line.stage))
      take (lines, &line);
  }
  g_array_sort (lines, by_urgency);
  return lines;
}

/* Of these, what was not said. */
static GArray *
new_of (const GArray *lines, const MoReminderMemory *memory, MoDay day)
{
  GArray *fresh = g_array_new (FALSE, FALSE, sizeof (MoReminderLine));
  for (guint i = 0; i < lines->len; i++) {
    const MoReminderLine *line = &g_array_index (lines, MoReminderLine, i);
    if (!was_told (memory, line, day))
      g_array_append_val (fresh, *line);
  }
  return fresh;
}

/* ---------------------------------------------------------------------- the plan */

/* A snooze that begins only later was asked for while the clock was wrong. */
static gboolean
is_quiet (const MoReminderMemory *memory, MoMoment now)
{
  return mo_moment_compare (memory->quiet_from, now) <= 0 &&
         mo_moment_compare (now, memory->quiet_until) < 0;
}

/* The first opening, from `from` on, with something new. */
static MoMoment
next_with_news (const GArray *reminders,
                const MoReminderPolicy *policy,
                const MoReminderMemory *memory,
                MoMoment from)
{
  MoDay last = MO_DAY_NONE;
  for (guint i = 0; i < reminders->len; i++) {
    const MoReminder *reminder = &g_array_index (reminders, MoReminder, i);
    if (policy->kinds & (1u << reminder->kind))
      last = MAX (last, reminder->due);
  }
  if (last == MO_DAY_NONE)
    return MO_MOMENT_NONE;
  /* on the office day after the last of them all is late, so there is an end */
  MoDay end = MAX (mo_office_day_after (&policy->hours, last), from.day + LOOK_AHEAD);
  for (MoMoment at = from; at.day <= end;
       at = (MoMoment){ mo_office_day_after (&policy->hours, at.day), policy->hours.from }) {
    g_autoptr (GArray) standing = stand_on (reminders, policy, at.day);
    g_autoptr (GArray) fresh = new_of (standing, memory, at.day);
    if (fresh->len > 0)
      return at;
  }
  return MO_MOMENT_NONE;
}

MoReminderPlan *
mo_reminder_plan (const GArray *reminders,
                  const MoReminderPolicy *policy,
                  const MoReminderMemory *memory,
                  MoMoment now)
{
  MoReminderPlan *plan = g_new0 (MoReminderPlan, 1);
  gboolean quiet = is_quiet (memory, now);

  plan->standing = stand_on (reminders, policy, now.day);
  if (mo_is_office_time (&policy->hours, now) && !quiet) {
    plan->say = new_of (plan->standing, memory, now.day);
    plan->next = next_with_news (reminders, policy, memory, mo_reminder_tomorrow (policy, now));
  } else {
    MoMoment from = quiet ? memory->quiet_until : now;
    plan->say = g_array_new (FALSE, FALSE, sizeof (MoReminderLine));
    plan->next =
        next_with_news (reminders, policy, memory, mo_office_time_from (&policy->hours, from));
  }
  return plan;
}

GArray *
mo_reminder_plan_merge (const MoReminderPlan *plan, const GArray *said)
{
  GArray *merged = g_array_new (FALSE, FALSE, sizeof (MoReminderLine));
  for (guint i = 0; i < plan->standing->len; i++) {
    const MoReminderLine *line = &g_array_index (plan->standing, MoReminderLine, i);
    if (find (plan->say, line) || find (said, line))
      g_array_append_val (merged, *line);
  }
  return merged;
}

void
mo_reminder_plan_free (MoReminderPlan *plan)
{
  if (!plan)
    return;
  g_array_unref (plan->say);
  g_array_unref (plan->standing);
  g_free (plan);
}

MoMoment
mo_reminder_in_an_hour (const MoReminderPolicy *policy, MoMoment now)
{
  MoMoment later = { now.day + (now.minute + 60) / 1440, (now.minute + 60) % 1440 };
  return mo_office_time_from (&policy->hours, later);
}

MoMoment
mo_reminder_tomorrow (const MoReminderPolicy *policy, MoMoment now)
{
  return (MoMoment){ mo_office_day_after (&policy->hours, now.day), policy->hours.from };
}
