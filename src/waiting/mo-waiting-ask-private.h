/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "waiting/mo-waiting-ask.h"
#include "widget/mo-form-dialog.h"

G_BEGIN_DECLS

#define MO_WAITING_MOST_FIELDS 6
#define MO_WAITING_NEVER       "never" /* how a try went that never took place */

/* A form that is open. */
typedef struct {
  MoOffice *office;
  MoWaiting *it;
  MoAttempt *attempt; /* or NULL */
  MoWaitingKind kind;
  guint goals, others;
  int rank, rev, attempt_rev;
} MoWaitingAsking;

/* Its window, with the questions of its kind; terms and staff may be NULL. */
MoFormDialog *mo_waiting_ask_form (MoWaitingAsking *asking,
                                   GtkWidget *from,
                                   GPtrArray *terms,
                                   GPtrArray *staff);
/* What is typed, as the ask of the job; problems are told at the questions. */
MoWaitingAsk *mo_waiting_ask_read (MoWaitingAsking *asking, MoFormDialog *form);

G_END_DECLS
