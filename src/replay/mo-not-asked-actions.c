/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>

#include "replay/mo-not-asked-page-private.h"
#include "store/mo-error.h"
#include "widget/mo-action.h"
#include "widget/mo-problem.h"

MO_ACTION (print)
{
  mo_paper_preview_print (MO_NOT_ASKED_PAGE (widget)->preview);
}

MO_ACTION (save_pdf)
{
  mo_paper_preview_save_pdf (MO_NOT_ASKED_PAGE (widget)->preview);
}

/* For an e-mail, or to read out: the words alone. */
MO_ACTION (copy)
{
  MoNotAskedPage *self = MO_NOT_ASKED_PAGE (widget);
  if (!self->letter || self->letter->refused)
    return;
  gdk_clipboard_set_text (gtk_widget_get_clipboard (widget), self->letter->words);
  gtk_widget_activate_action (
      widget, "win.tell", "s", _ ("The words of the letter can be pasted now."));
}

static void
kept (GObject *source, GAsyncResult *result, gpointer user)
{
  g_autoptr (MoNotAskedPage) self = user;
  g_autoptr (GError) error = NULL;

  mo_office_finish (MO_OFFICE (source), result, &error);
  if (!error)
    return; /* the news of it shows it */
  g_autofree char *sentence = mo_store_error_sentence (error);
  mo_problem_show (GTK_WIDGET (self), sentence);
}

MO_ACTION (keep)
{
  MoNotAskedPage *self = MO_NOT_ASKED_PAGE (widget);
  if (!self->letter || self->letter->refused)
    return;
  const MoNotAskedAsk ask = { self->letter->mentor, gtk_check_button_get_active (self->large) };
  mo_office_write (self->office,
                   _ ("Letter kept as sent"),
                   mo_not_asked_keep_job,
                   g_memdup2 (&ask, sizeof ask),
                   g_free,
                   NULL,
                   NULL,
                   kept,
                   g_object_ref (self));
}

MO_ACTION (mentor)
{
  MoNotAskedPage *self = MO_NOT_ASKED_PAGE (widget);
  if (self->letter)
    gtk_widget_activate_action (widget, "win.show-person", "x", self->letter->person);
}

void
mo_not_asked_page_class_install_actions (GtkWidgetClass *klass)
{
  gtk_widget_class_install_action (klass, "not-asked.print", NULL, print);
  gtk_widget_class_install_action (klass, "page.print", NULL, print);
  gtk_widget_class_install_action (klass, "not-asked.save-pdf", NULL, save_pdf);
  gtk_widget_class_install_action (klass, "not-asked.copy", NULL, copy);
  gtk_widget_class_install_action (klass, "not-asked.keep", NULL, keep);
  gtk_widget_class_install_action (klass, "not-asked.mentor", NULL, mentor);
}
