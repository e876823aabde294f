/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "model/mo-office.h"
#include "model/mo-waiting-jobs.h"
#include "store/mo-waiting.h"

G_BEGIN_DECLS

/* What a form needs to know of the one it is about.  Lists may be NULL while they are not
 * loaded. */
typedef struct {
  const MoWaiting *it;
  guint goals;              /* how many are on record */
  guint others;             /* how many stand in the same list, for a place in it */
  int rank;                 /* the place that was asked for, 0 to be written */
  const MoAttempt *attempt; /* the try to be put right, or NULL */
  GPtrArray *terms, *staff; /* MoTerm, for the domains of goals; MoStaff */
} MoWaitingAbout;

/* Does one thing to somebody who waits: at once, or after a small form for what it needs.
 * from: a widget of the window. */
void mo_waiting_ask_open (GtkWidget *from,
                          MoOffice *office,
                          const MoWaitingAbout *about,
                          MoWaitingKind kind);

G_END_DECLS
