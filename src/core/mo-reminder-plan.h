/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/mo-duty-rules.h"
#include "core/mo-office-hours.h"

G_BEGIN_DECLS

/* What the desktop is told of, and when.  Pure: what is due, how the office works, what was
 * told before and what time it is go in; what to say now and when to look again come out. */

/* So many duties of a kind are due on a day.  Nothing tells whose they are. */
typedef struct {
  MoDutyKind kind;
  MoDay due;
  int count;
} MoReminder;

typedef enum { MO_STAGE_AHEAD, MO_STAGE_DUE, MO_STAGE_LATE, MO_STAGES } MoReminderStage;

typedef struct {
  MoOfficeHours hours;
  int warn_days;   /* so many days before, for what is warned of */
  int impact_days; /* and for impact measures: a week after the last call */
  guint kinds;     /* bit of each MoDutyKind that is wanted */
} MoReminderPolicy;
/* Everything but the calls of the day, which ask nothing of the office. */
MoReminderPolicy mo_reminder_policy_default (void);
/* Rule 1 warns of first contacts before the day; the office's own tasks and checks that lapse
 * are treated alike.  The other duties often arise on their day, where a warning would be
 * noise. */
gboolean mo_reminder_warns (MoDutyKind kind);
/* How many days before a kind is told of, 0 for none. */
int mo_reminder_warn_days (MoDutyKind kind, const MoReminderPolicy *policy);

/* One line of a notification: what of a kind is due on a day; all that is late of a kind is one
 * line with the oldest day. */
typedef struct {
  MoDutyKind kind;
  MoReminderStage stage;
  MoDay due;
  int count;
} MoReminderLine;

/* What was said, and until when it shall be quiet: kept over restarts. */
typedef struct {
  GArray *told; /* MoReminderTold */
  MoMoment quiet_from, quiet_until;
} MoReminderMemory;

typedef struct {
  MoReminderLine line; /* LATE: kind and due say nothing, it is once a day for all */
  MoDay on;
} MoReminderTold;

/* Nothing was told yet; owned by the caller. */
MoReminderMemory *mo_reminder_memory_new (void);
void mo_reminder_memory_free (MoReminderMemory *memory);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (MoReminderMemory, mo_reminder_memory_free)
/* Was said on that day; what is long past is forgotten. */
void mo_reminder_memory_add (MoReminderMemory *memory, const GArray *lines, MoDay on);
/* “Remind me later”: as if the lines had not been said, and quiet until then. */
void mo_reminder_memory_snooze (MoReminderMemory *memory,
                                const GArray *lines,
                                MoMoment now,
                                MoMoment until);

typedef struct {
  GArray *say;      /* MoReminderLine, late ones first; empty: nothing to say now */
  GArray *standing; /* MoReminderLine: all that is late, due or warned of today, said or not */
  MoMoment next;    /* when there will be something again, if nothing changes; none: never */
} MoReminderPlan;

/* Rule REMIND: three days before, on the day, and then each morning; each once; never at night,
 * on days when nobody works or on bank holidays.  What would fall on such a day is said on the
 * office day before it; what has become more is said once more.  Whoever has said it adds it to
 * the memory and asks again: then `next` is exact. */
MoReminderPlan *mo_reminder_plan (const GArray *reminders,
                                  const MoReminderPolicy *policy,
                                  const MoReminderMemory *memory,
                                  MoMoment now);
/* Of what stands today that which is in `said` or in `say`: what a bubble that is still open is
 * to show now.  The caller owns it. */
GArray *mo_reminder_plan_merge (const MoReminderPlan *plan, const GArray *said);
void mo_reminder_plan_free (MoReminderPlan *plan);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (MoReminderPlan, mo_reminder_plan_free)

/* When a snooze ends: an hour from now or on the next office day, in office time either way. */
MoMoment mo_reminder_in_an_hour (const MoReminderPolicy *policy, MoMoment now);
MoMoment mo_reminder_tomorrow (const MoReminderPolicy *policy, MoMoment now);

G_END_DECLS
