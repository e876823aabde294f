/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "model/mo-office.h"

G_BEGIN_DECLS

/* Rule RELAY at the door: whatever is printed, copied, saved or passed on goes through here
 * first.  Where nothing is found it is through at once; else a window shows the text with what
 * was found lit up, and it is changed, or passed on all the same with a reason that is kept. */
typedef struct {
  MoOffice *office;
  gint64 pairing;
  const char *to_role; /* who reads it: "mentee", "mentor", or "both" */
  const char *kind;    /* "message", "brief", "letter", "note" or "calendar" */
  gint64 row;          /* of what it is kept in, 0 while it is not kept */
  const char *text;
} MoRelayAsk;

/* Called once; FALSE: it is to be changed, or could not be looked through (which is told). */
typedef void (*MoRelayGateDone) (gboolean allowed, gpointer user);

/* ask is copied.  user must live until done was called: pass a reference. */
void
mo_relay_gate_ask (GtkWidget *over, const MoRelayAsk *ask, MoRelayGateDone done, gpointer user);

G_END_DECLS
