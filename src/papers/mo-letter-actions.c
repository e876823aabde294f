/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>

#include "form/mo-relay-gate.h"
#include "papers/mo-letter-page-private.h"
#include "store/mo-error.h"
#include "store/mo-relays.h"
#include "widget/mo-action.h"
#include "widget/mo-announce.h"
#include "widget/mo-problem.h"

MO_ACTION (print)
{
  mo_paper_preview_print (MO_LETTER_PAGE (widget)->preview);
}

MO_ACTION (save_pdf)
{
  mo_paper_preview_save_pdf (MO_LETTER_PAGE (widget)->preview);
}

/* For an e-mail, or to read out: the words alone. */
MO_ACTION (copy)
{
  MoLetterPage *self = MO_LETTER_PAGE (widget);
  if (!self->letter)
    return;
  gdk_clipboard_set_text (gtk_widget_get_clipboard (widget), self->letter->words);
  gtk_widget_activate_action (
      widget, "win.tell", "s", _ ("The words of the letter can be pasted now."));
}

static void
kept (GObject *source, GAsyncResult *result, gpointer user)
{
  g_autoptr (MoLetterPage) self = user;
  g_autoptr (GError) error = NULL;

  mo_office_finish (MO_OFFICE (source), result, &error);
  if (!error)
    return; /* the news of it shows it */
  g_autofree char *sentence = mo_store_error_sentence (error);
  mo_problem_show (GTK_WIDGET (self), sentence);
}

MO_ACTION (keep)
{
  MoLetterPage *self = MO_LETTER_PAGE (widget);
  if (!self->letter)
    return;
  MoPapersLetterAsk *ask = mo_papers_letter_ask_new (self->referral, self->letter->kind);
  ask->to = self->letter->to;
  ask->large = mo_letter_page_is_large (self);
  mo_office_write (self->office,
                   _ ("Letter kept as sent"),
                   mo_papers_keep_job,
                   ask,
                   mo_papers_letter_ask_free,
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
  MoLetterPage *self = MO_LETTER_PAGE (widget);
  if (!self->letter || !self->letter->leaking)
    return;
  const MoRelayAsk ask = { .office = self->office,
                           .pairing = self->letter->leaking,
                           .to_role = "mentee",
                           .kind = MO_RELAY_LETTER,
                           .text = self->letter->words };
  mo_relay_gate_ask (widget, &ask, looked, g_object_ref (self));
}

MO_ACTION (person)
{
  MoLetterPage *self = MO_LETTER_PAGE (widget);
  if (self->letter)
    gtk_widget_activate_action (widget, "win.show-person", "x", self->letter->facts->person);
}

MO_ACTION (preferences)
{
  gtk_widget_activate_action (widget, "win.preferences", NULL);
}

void
mo_letter_page_class_install_actions (GtkWidgetClass *klass)
{
  gtk_widget_class_install_action (klass, "letter.print", NULL, print);
  gtk_widget_class_install_action (klass, "page.print", NULL, print);
  gtk_widget_class_install_action (klass, "letter.save-pdf", NULL, save_pdf);
  gtk_widget_class_install_action (klass, "letter.copy", NULL, copy);
  gtk_widget_class_install_action (klass, "letter.keep", NULL, keep);
  gtk_widget_class_install_action (klass, "letter.look", NULL, look);
  gtk_widget_class_install_action (klass, "letter.person", NULL, person);
  gtk_widget_class_install_action (klass, "letter.preferences", NULL, preferences);
}
