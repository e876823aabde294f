/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/mo-training.h"

G_BEGIN_DECLS

/* The training weekends of the year before and from then on, one of them with its people. */
typedef struct {
  MoDay today, year; /* year: first day of the financial year */
  MoPolicy policy;
  GPtrArray *trainings;  /* MoTraining, by their first day */
  gint64 chosen;         /* id of the one with its people; 0: none */
  GPtrArray *attendance; /* MoAttendance of the chosen */
  GPtrArray *bookable;   /* MoAttendance with id 0 */
} MoTrainingShown;
void mo_training_shown_free (gpointer shown);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (MoTrainingShown, mo_training_shown_free)
/* The chosen one, or NULL. */
const MoTraining *mo_training_shown_chosen (const MoTrainingShown *shown);

/* Reads; ask: gint64 *, the weekend that is wanted, 0 for the next one.  Answers a
 * MoTrainingShown. */
gpointer mo_training_show_job (MoStore *store, gconstpointer ask, GError **error);

typedef enum {
  MO_TRAINING_SAVE,   /* training: as it shall be */
  MO_TRAINING_CANCEL, /* training->id and ->rev */
  MO_TRAINING_RENEW,  /* no longer called off */
  MO_TRAINING_BOOK,   /* training->id; mentor */
  MO_TRAINING_UNBOOK, /* attendance and rev */
  MO_TRAINING_RESULT, /* attendance and rev; outcome */
} MoTrainingVerb;
typedef struct {
  MoTrainingVerb verb;
  MoTraining *training;
  gint64 mentor, attendance;
  int rev;
  char *outcome, *name; /* name: of the mentor, for the history */
} MoTrainingAsk;
/* The caller fills the rest; owned by the caller. */
MoTrainingAsk *mo_training_ask_new (MoTrainingVerb verb);
void mo_training_ask_free (gpointer ask);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (MoTrainingAsk, mo_training_ask_free)
/* Writes; answers the weekend's id (gint64 *, g_free) for SAVE, else NULL.  REFUSED by rule. */
gpointer mo_training_job (MoStore *store, gconstpointer ask, GError **error);

G_END_DECLS
