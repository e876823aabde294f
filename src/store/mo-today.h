/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/mo-field.h"
#include "core/mo-verdict.h"
#include "store/mo-store.h"

G_BEGIN_DECLS

/* What is to be done, by its kind. */
typedef enum {
  MO_DUTY_CONTACT,    /* first contact with a referral; subject: referral */
  MO_DUTY_ASSESSMENT, /* an assessment talk, booked or to be booked; subject: referral */
  MO_DUTY_DECISION,   /* assessed, not decided; subject: referral */
  MO_DUTY_OUTCOME,    /* a call whose time has passed without a word; subject: pairing */
  MO_DUTY_NOTE,       /* a summary that has not come; subject: pairing */
  MO_DUTY_FIRST_CALL, /* agreed, and no call booked; subject: pairing */
  MO_DUTY_IMPACT,     /* impact measures; subject: pairing */
} MoDutyKind;

typedef struct {
  gint64 id;      /* unique in a list, the same for the same duty */
  int kind;       /* MoDutyKind */
  gint64 subject; /* what the button opens */
  char *name, *detail;
  MoDay due;
  int minute; /* of the day, where a time is set; -1 */
  int level;  /* MoLevel: LATE, SOON (today), FINE (coming) */
  int days_left;
} MoDuty;
MO_DECLARE_RECORD (MoDuty, mo_duty)

/* The figures on top. */
typedef struct {
  int waiting, longest_wait;
  int talking, near_end;
  int places, free_places, free_mentors;
  int notes_missing, notes_late;
} MoTodayCounts;

typedef struct {
  MoTodayCounts counts;
  GPtrArray *duties; /* MoDuty, the most urgent first */
  GPtrArray *calls;  /* MoCallView of today, by time */
} MoToday;

/* Everything the page shows, a query for each part.  ask is not read; the answer is a MoToday.
 */
gpointer mo_store_today_job (MoStore *store, gconstpointer ask, GError **error);
/* How many duties are late or due today: the figure beside the page's name. */
int mo_store_count_due (MoStore *store, GError **error);
void mo_today_free (MoToday *today);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (MoToday, mo_today_free)

G_END_DECLS
