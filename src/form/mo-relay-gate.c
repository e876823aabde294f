/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "form/mo-relay-gate.h"

#include <glib/gi18n-lib.h>

#include "form/mo-relay-dialog.h"
#include "model/mo-relay-jobs.h"
#include "store/mo-error.h"
#include "widget/mo-problem.h"

/* One text on its way.  Lives until it was answered: by the reading, by closing the window, or
 * by the reason that was kept. */
typedef struct {
  GtkWidget *over; /* weak */
  MoOffice *office;
  MoRelayText *text;
  MoRelayDialog *dialog; /* weak */
  gboolean keeping;      /* the reason is being written */
  MoRelayGateDone done;
  gpointer user;
} Gate;

static void
answer (Gate *gate, gboolean allowed)
{
  gate->done (allowed, gate->user);
  g_clear_weak_pointer (&gate->over);
  g_clear_weak_pointer (&gate->dialog);
  g_object_unref (gate->office);
  mo_relay_text_free (gate->text);
  g_free (gate);
}

static MoRelayText *
copy (const MoRelayText *text, const char *reason)
{
  MoRelayText *it = mo_relay_text_new (text->pairing, text->to_role, text->kind, text->text);
  it->row = text->row;
  it->reason = g_strdup (reason);
  return it;
}

static void
shut (Gate *gate)
{
  if (!gate->dialog)
    return;
  g_signal_handlers_disconnect_by_data (gate->dialog, gate);
  gtk_window_destroy (GTK_WINDOW (gate->dialog));
}

static void
kept (GObject *source, GAsyncResult *result, gpointer user)
{
  Gate *gate = user;
  g_autoptr (GError) error = NULL;

  mo_office_finish (MO_OFFICE (source), result, &error);
  gate->keeping = FALSE;
  if (error && gate->dialog) {
    g_autofree char *sentence = mo_store_error_sentence (error);
    mo_relay_dialog_problem (gate->dialog, sentence);
    return;
  }
  shut (gate);
  answer (gate, error == NULL);
}

static void
let_pass (MoRelayDialog *dialog, const char *reason, Gate *gate)
{
  if (!*reason) { /* nothing of the other side is in it */
    shut (gate);
    answer (gate, TRUE);
    return;
  }
  gate->keeping = TRUE;
  mo_office_write (gate->office,
                   _ ("Details let through to the other side, with a reason"),
                   mo_relay_let_pass_job,
                   copy (gate->text, reason),
                   mo_relay_text_free,
                   NULL,
                   NULL,
                   kept,
                   gate);
}

static void
concern (MoRelayDialog *dialog, Gate *gate)
{
  g_autoptr (GtkWidget) over = gate->over ? g_object_ref (gate->over) : NULL;
  gint64 pairing = gate->text->pairing;

  shut (gate);
  answer (gate, FALSE);
  if (over)
    gtk_widget_activate_action (over, "win.concern", "(xx)", pairing, (gint64) 0);
}

/* Closed while the reason is being kept: what was begun is answered by that. */
static void
closed (MoRelayDialog *dialog, Gate *gate)
{
  if (!gate->keeping)
    answer (gate, FALSE);
}

static void
show (Gate *gate, const GArray *leaks, const GArray *worries)
{
  MoRelayDialog *dialog = mo_relay_dialog_new (gate->over, gate->text->text, leaks, worries);
  g_set_weak_pointer (&gate->dialog, dialog);
  g_signal_connect (dialog, "let-pass", G_CALLBACK (let_pass), gate);
  g_signal_connect (dialog, "concern", G_CALLBACK (concern), gate);
  g_signal_connect (dialog, "destroy", G_CALLBACK (closed), gate);
  gtk_window_present (GTK_WINDOW (dialog));
}

static void
looked (GObject *source, GAsyncResult *result, gpointer user)
{
  Gate *gate = user;
  g_autoptr (GError) error = NULL;
  g_autoptr (MoRelayFound) found = mo_office_finish (MO_OFFICE (source), result, &error);

  if (error && gate->over) {
    g_autofree char *sentence = mo_store_error_sentence (error);
    mo_problem_show (gate->over, sentence);
  }
  if (!found || !gate->over) {
    answer (gate, FALSE);
    return;
  }
  if (!found->let_pass && (found->leaks->len || found->worries->len))
    show (gate, found->leaks, found->worries);
  else
    answer (gate, TRUE);
}

void
mo_relay_gate_ask (GtkWidget *over, const MoRelayAsk *ask, MoRelayGateDone done, gpointer user)
{
  Gate *gate = g_new0 (Gate, 1);
  gate->office = g_object_ref (ask->office);
  gate->text = mo_relay_text_new (ask->pairing, ask->to_role, ask->kind, ask->text);
  gate->text->row = ask->row;
  gate->done = done;
  gate->user = user;
  g_set_weak_pointer (&gate->over, over);
  mo_office_read (gate->office,
                  mo_relay_look_job,
                  copy (gate->text, NULL),
                  mo_relay_text_free,
                  mo_relay_found_free,
                  NULL,
                  looked,
                  gate);
}
