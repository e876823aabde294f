/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/mo-field.h"
#include "core/mo-referral-rules.h"
#include "store/mo-store.h"

G_BEGIN_DECLS

/* Somebody who waits, as the list shows them. */
typedef struct {
  gint64 id; /* of the referral */
  int rev;
  gint64 person;
  char *number, *name, *fold; /* fold: the name and number for searching */
  char *strand, *strand_words;
  int young;
  char *about; /* "C5/6 incomplete"; in the family strand "Parent of C5/6 incomplete" */
  char *level_code;
  char *town;
  MoDay born, received, due, first_contact, assessed, accepted, hold_from;
  int target_days, paused_days, tries, has_pairing;
  char *state, *held_state, *hold_reason, *agreement;
  char *booked_for;             /* UTC of the assessment talk, NULL for none */
  int letters, closing_letters; /* of acknowledgement; that close it */
  gint64 owner;                 /* staff, 0 for nobody */
  char *owner_name;             /* NULL for nobody */
  MoDay review;                 /* to be looked at again, or none */
  int manual_rank;              /* place given by hand, 0 for none */
  char *manual_why, *manual_by;
  MoDay manual_on;

  /* Judged on the day of asking. */
  MoDay since;     /* when the clock that runs began */
  int clock;       /* MoClock */
  int days;        /* waited in this clock, days on hold left out */
  int days_left;   /* to the aim, after the talk to the decision; negative when late */
  int level;       /* MoLevel */
  int review_due;  /* 1 where the day to look again has come */
  int place;       /* in the list of its clock, from 1 */
  char *due_words; /* "3 days late" */
  char *next_step; /* "Second try" */
} MoWaiting;
MO_DECLARE_RECORD (MoWaiting, mo_waiting)

/* Everybody who waits, clock by clock, in the order of rule ORDER (core/mo-waiting-order.h);
 * two queries however many there are.  today: as the person who looks believes. */
GPtrArray *mo_store_list_waiting (MoStore *store, MoDay today, GError **error);
/* The same as a job; ask is not looked at. */
gpointer mo_store_list_waiting_job (MoStore *store, gconstpointer ask, GError **error);

/* A try to reach somebody. */
typedef struct {
  gint64 id;
  int rev;
  char *at; /* UTC */
  char *who, *medium, *outcome, *note;
} MoAttempt;
MO_DECLARE_RECORD (MoAttempt, mo_attempt)

/* A goal as it stands on record. */
typedef struct {
  gint64 id;
  char *domain, *words; /* domain: its label */
} MoGoalLine;
MO_DECLARE_RECORD (MoGoalLine, mo_goal_line)

/* What the panel beside the list shows of one referral. */
typedef struct {
  gint64 id;
  int rev;
  char *state, *state_by, *channel, *referrer, *agreement, *note;
  char *phones, *email, *preferred, *times, *voicemail_safe, *format, *interpreter;
  int withhold_number;
  MoDay assessed, hold_from;
  char *hold_reason, *booked_for;
  GPtrArray *attempts; /* MoAttempt, oldest first */
  GPtrArray *goals;    /* MoGoalLine */
} MoWaitingPerson;
void mo_waiting_person_free (MoWaitingPerson *person);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (MoWaitingPerson, mo_waiting_person_free)

/* NULL with MO_STORE_NOT_FOUND where there is no such referral. */
MoWaitingPerson *mo_store_load_waiting (MoStore *store, gint64 referral, GError **error);
/* ask: gint64 * of the referral. */
gpointer mo_store_load_waiting_job (MoStore *store, gconstpointer ask, GError **error);

/* A dated busy period with who set it and why. */
typedef struct {
  gint64 id;
  int rev;
  MoDay from, to;
  int days;
  char *who, *why;
} MoBusyPeriod;
MO_DECLARE_RECORD (MoBusyPeriod, mo_busy_period)

/* All of them, the newest first.  Changing them never changes a referral that is there. */
GPtrArray *mo_store_list_busy_periods (MoStore *store, GError **error);
gpointer mo_store_list_busy_periods_job (MoStore *store, gconstpointer ask, GError **error);
/* ask: MoBusyPeriod, id 0 for a new one, else by id and rev; `who` becomes whoever saves it.
 * REFUSED where it ends before it begins. */
gpointer mo_store_put_busy_period_job (MoStore *store, gconstpointer ask, GError **error);
/* ask: MoBusyPeriod, by id and rev. */
gpointer mo_store_drop_busy_period_job (MoStore *store, gconstpointer ask, GError **error);

G_END_DECLS
