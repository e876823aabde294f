/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>

#include "form/mo-relay-gate.h"
#include "model/mo-what-if-on.h"
#include "papers/mo-pair-page-private.h"
#include "store/mo-error.h"
#include "store/mo-relays.h"
#include "widget/mo-action.h"
#include "widget/mo-form-dialog.h"
#include "widget/mo-problem.h"

MO_ACTION (print)
{
  mo_paper_preview_print (MO_PAIR_PAGE (widget)->preview);
}

MO_ACTION (save_pdf)
{
  mo_paper_preview_save_pdf (MO_PAIR_PAGE (widget)->preview);
}

MO_ACTION (copy)
{
  MoPairPage *self = MO_PAIR_PAGE (widget);
  if (!self->shown || self->shown->refused || self->shown->leaks)
    return;
  gdk_clipboard_set_text (gtk_widget_get_clipboard (widget), self->shown->words);
  gtk_widget_activate_action (widget, "win.tell", "s", _ ("The words can be pasted now."));
}

static void
kept (GObject *source, GAsyncResult *result, gpointer user)
{
  g_autoptr (MoPairPage) self = user;
  g_autoptr (GError) error = NULL;

  mo_office_finish (MO_OFFICE (source), result, &error);
  if (!error)
    return; /* the news of it shows it */
  g_autofree char *sentence = mo_store_error_sentence (error);
  mo_problem_show (GTK_WIDGET (self), sentence);
}

MO_ACTION (keep)
{
  MoPairPage *self = MO_PAIR_PAGE (widget);
  if (!self->shown)
    return;
  if (mo_what_if_refusal (self->office)) {
    mo_problem_show (widget, mo_what_if_refusal (self->office));
    return;
  }
  MoPairAsk *ask = mo_pair_ask_new (self->pairing, self->shown->kind);
  ask->letter = self->shown->letter;
  ask->large = gtk_check_button_get_active (self->large);
  mo_office_write (self->office,
                   mo_pair_paper_title (self->shown->kind),
                   mo_pair_keep_job,
                   ask,
                   mo_pair_ask_free,
                   NULL,
                   NULL,
                   kept,
                   g_object_ref (self));
}

/* Let through or not, the news of it shows what may be done now. */
static void
looked (gboolean allowed, gpointer user)
{
  g_object_unref (user);
}

MO_ACTION (look)
{
  MoPairPage *self = MO_PAIR_PAGE (widget);
  if (!self->shown || !self->shown->leaks)
    return;
  const MoRelayAsk ask = { .office = self->office,
                           .pairing = self->pairing,
                           .to_role = mo_pair_paper_to_role (self->shown->kind),
                           .kind = MO_RELAY_BRIEF,
                           .text = self->shown->words };
  mo_relay_gate_ask (widget, &ask, looked, g_object_ref (self));
}

/* What would leak stands on the mentee's page: goals are said there. */
MO_ACTION (person)
{
  MoPairPage *self = MO_PAIR_PAGE (widget);
  if (self->shown)
    gtk_widget_activate_action (
        widget, "win.show-person", "x", self->shown->facts->mentee->person);
}

MO_ACTION (preferences)
{
  gtk_widget_activate_action (widget, "win.preferences", NULL);
}

/* ---------------------------------------------------------------------- releasing */

typedef struct {
  MoPairPage *page;
  MoFormDialog *dialog;
  char *words;
} Release;

static void
release_free (Release *release)
{
  g_object_unref (release->page);
  g_object_unref (release->dialog);
  g_free (release->words);
  g_free (release);
}
G_DEFINE_AUTOPTR_CLEANUP_FUNC (Release, release_free)

static void
released (GObject *source, GAsyncResult *result, gpointer user)
{
  g_autoptr (Release) release = user;
  g_autoptr (GError) error = NULL;

  mo_office_finish (MO_OFFICE (source), result, &error);
  if (!error) {
    gtk_window_destroy (GTK_WINDOW (release->dialog));
    return;
  }
  g_autofree char *sentence = mo_store_error_sentence (error);
  mo_form_dialog_set_ready (release->dialog, TRUE);
  mo_form_dialog_problem (release->dialog, "words", sentence);
}

static void
release (gboolean allowed, gpointer user)
{
  g_autoptr (Release) it = user;
  if (!allowed)
    return;
  MoPairAsk *ask = mo_pair_ask_new (it->page->pairing, MO_PAIR_BRIEF_MENTOR);
  ask->words = g_strdup (it->words);
  mo_form_dialog_set_ready (it->dialog, FALSE);
  mo_office_write (it->page->office,
                   _ ("Summary released"),
                   mo_pair_release_job,
                   ask,
                   mo_pair_ask_free,
                   NULL,
                   NULL,
                   released,
                   g_steal_pointer (&it));
}

static void
release_given (MoFormDialog *dialog, MoPairPage *self)
{
  Release *it = g_new0 (Release, 1);
  it->words = mo_form_dialog_get (dialog, "words");
  it->page = g_object_ref (self);
  it->dialog = g_object_ref (dialog);
  const MoRelayAsk ask = { .office = self->office,
                           .pairing = self->pairing,
                           .to_role = "mentor",
                           .kind = MO_RELAY_NOTE,
                           .text = it->words };
  mo_relay_gate_ask (GTK_WIDGET (dialog), &ask, release, it);
}

MO_ACTION (release_words)
{
  MoPairPage *self = MO_PAIR_PAGE (widget);
  if (!self->shown || !self->shown->facts->earlier)
    return;
  MoWizardField field = { .key = "words",
                          .kind = MO_WIZARD_LINES,
                          .value = self->shown->facts->released,
                          .label = _ ("Words"),
                          .hint = _ ("Leave blank to pass nothing on") };
  g_autofree char *intro =
      g_strdup_printf (_ ("What %s may know of the time before. The notes themselves are never "
                          "passed on."),
                       self->shown->facts->mentor_side->first_name);
  MoFormDialog *dialog =
      mo_form_dialog_new (widget, _ ("Release a few words"), intro, _ ("Release"), &field, 1);
  g_signal_connect_object (dialog, "submitted", G_CALLBACK (release_given), self, 0);
  gtk_window_present (GTK_WINDOW (dialog));
}

void
mo_pair_page_class_install_actions (GtkWidgetClass *klass)
{
  gtk_widget_class_install_action (klass, "pair.print", NULL, print);
  gtk_widget_class_install_action (klass, "page.print", NULL, print);
  gtk_widget_class_install_action (klass, "pair.save-pdf", NULL, save_pdf);
  gtk_widget_class_install_action (klass, "pair.copy", NULL, copy);
  gtk_widget_class_install_action (klass, "pair.keep", NULL, keep);
  gtk_widget_class_install_action (klass, "pair.look", NULL, look);
  gtk_widget_class_install_action (klass, "pair.person", NULL, person);
  gtk_widget_class_install_action (klass, "pair.preferences", NULL, preferences);
  gtk_widget_class_install_action (klass, "pair.release", NULL, release_words);
}
