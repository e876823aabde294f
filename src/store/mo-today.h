/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/mo-duty-rules.h"
#include "core/mo-field.h"
#include "store/mo-store.h"

G_BEGIN_DECLS

/* Something that is to be done: a row of the page of the day. */
typedef struct {
  gint64 id;      /* unique in a list, the same for the same duty */
  int kind;       /* MoDutyKind */
  gint64 subject; /* what its kind says */
  gint64 row;     /* of the duty itself where the subject has several: its message; else 0 */
  gint64 person;  /* whom it is about; 0 for nobody */
  gint64 owner;   /* who does it, of staff; 0 for nobody yet */
  char *owner_name;
  char *name, *detail;
  MoDay due;  /* none: a task without a day */
  int minute; /* of the day, where a time is set; -1 */
  int level;  /* MoLevel: LATE, SOON (today), FINE (coming) */
  int days_left;
} MoDuty;
MO_DECLARE_RECORD (MoDuty, mo_duty)

/* The figures on top. */
typedef struct {
  int waiting, longest_wait; /* everybody in the list of who waits, those on hold too */
  int on_hold;               /* of them */
  int talking, near_end;
  int places, free_places, free_mentors;
  int notes_missing, notes_late; /* so many have not come, of them after so many days */
  int note_days;
  int messages, message_days; /* to pass on; the age of the oldest */
  MoDay busy_until;           /* last day of a busy period that holds today, or none */
  int busy_days;              /* within which it lets referrals be answered */
} MoTodayCounts;

typedef struct {
  MoTodayCounts counts;
  GPtrArray *duties; /* MoDuty, the most urgent first */
  GPtrArray *calls;  /* MoCallView of today, by time */
  MoDuty *next;      /* the first that is due after all of them; NULL for none */
  gint64 me;         /* who sits here, of staff; 0 for nobody on the list */
} MoToday;

/* Everything the page shows, a query for each part.  ask is not read; the answer is a MoToday.
 */
gpointer mo_store_today_job (MoStore *store, gconstpointer ask, GError **error);
/* How many duties are late or due today: the figure beside the page's name. */
int mo_store_count_due (MoStore *store, GError **error);
void mo_today_free (MoToday *today);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (MoToday, mo_today_free)

/* How much of a kind falls due on a day, without a name: what may leave the database for the
 * reminders.  Late ones stand under the day they were due. */
typedef struct {
  int kind; /* MoDutyKind, MO_DUTY_CALL among them */
  MoDay day;
  int count;
} MoDueAhead;
MO_DECLARE_RECORD (MoDueAhead, mo_due_ahead)

#define MO_DUE_AHEAD_DAYS 60

/* ask is not read; answers a GPtrArray of MoDueAhead, by day and then kind, of all that is late
 * and of the coming MO_DUE_AHEAD_DAYS days. */
gpointer mo_store_due_ahead_job (MoStore *store, gconstpointer ask, GError **error);

G_END_DECLS
