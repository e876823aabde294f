/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "papers/mo-letter-page.h"

#include <glib/gi18n-lib.h>

#include "papers/mo-letter-page-private.h"
#include "papers/mo-papers-private.h"
#include "store/mo-error.h"
#include "widget/mo-lay.h"
#include "widget/mo-problem.h"

G_DEFINE_FINAL_TYPE (MoLetterPage, mo_letter_page, GTK_TYPE_WIDGET)

/* ---------------------------------------------------------------------- reading */

static void
letter_read (GObject *source, GAsyncResult *result, gpointer user)
{
  g_autoptr (MoLetterPage) self = user;
  g_autoptr (GError) error = NULL;
  g_autoptr (MoPapersLetter) letter = mo_office_finish (MO_OFFICE (source), result, &error);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED) || !self->office)
    return;
  if (error) {
    g_autofree char *sentence = mo_store_error_sentence (error);
    mo_problem_show (GTK_WIDGET (self), sentence);
    return;
  }
  g_clear_pointer (&self->letter, mo_papers_letter_free);
  self->letter = g_steal_pointer (&letter);
  mo_letter_page_fill (self);
}

static void
read_letter (MoLetterPage *self)
{
  MoPapersLetterAsk *ask = mo_papers_letter_ask_new (self->referral, self->kind);

  ask->to = self->to;
  if (self->reading)
    g_cancellable_cancel (self->reading);
  g_clear_object (&self->reading);
  self->reading = g_cancellable_new ();
  mo_office_read (self->office,
                  mo_papers_letter_job,
                  ask,
                  mo_papers_letter_ask_free,
                  mo_papers_letter_free,
                  self->reading,
                  letter_read,
                  g_object_ref (self));
}

static void
news (MoLetterPage *self, char **tables)
{
  if (self->referral &&
      mo_news_touches ((const char *const *) tables,
                       "letter referral person phone setting service signpost contact_attempt"
                       " pairing relay_override"))
    read_letter (self);
}

static void
day_changed (MoLetterPage *self)
{
  if (self->referral)
    read_letter (self);
}

void
mo_letter_page_show_letter (MoLetterPage *self, gint64 referral, const char *kind)
{
  if (referral != self->referral)
    self->sized = FALSE;
  self->referral = referral;
  self->kind = MO_LETTER_ACKNOWLEDGEMENT;
  mo_letter_from_code (kind, &self->kind);
  self->to = -1;
  read_letter (self);
}

/* ---------------------------------------------------------------------- choosing */

/* Both of a pair tell that they were toggled; the one that is on now speaks. */
static void
kind_chosen (MoLetterPage *self, GtkCheckButton *choice)
{
  if (self->filling || !gtk_check_button_get_active (choice))
    return;
  self->kind = choice == self->closing    ? MO_LETTER_CLOSING
               : choice == self->signpost ? MO_LETTER_SIGNPOST
                                          : MO_LETTER_ACKNOWLEDGEMENT;
  self->to = -1;
  read_letter (self);
}

static void
whom_chosen (MoLetterPage *self, GtkCheckButton *choice)
{
  if (self->filling || !gtk_check_button_get_active (choice))
    return;
  self->to = choice == self->to_referrer ? MO_LETTER_TO_REFERRER : MO_LETTER_TO_PERSON;
  read_letter (self);
}

static void
size_chosen (MoLetterPage *self, GtkCheckButton *choice)
{
  if (self->filling || !gtk_check_button_get_active (choice))
    return;
  self->sized = TRUE;
  if (self->letter)
    mo_letter_page_draw (self);
}

/* ---------------------------------------------------------------------- the page */

GtkWidget *
mo_letter_page_new (MoOffice *office)
{
  MoLetterPage *self = g_object_new (MO_TYPE_LETTER_PAGE, NULL);
  self->office = g_object_ref (office);
  g_signal_connect_object (office, "news", G_CALLBACK (news), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (
      office, "day-changed", G_CALLBACK (day_changed), self, G_CONNECT_SWAPPED);
  return GTK_WIDGET (self);
}

static void
mo_letter_page_root (GtkWidget *widget)
{
  MoLetterPage *self = MO_LETTER_PAGE (widget);
  GTK_WIDGET_CLASS (mo_letter_page_parent_class)->root (widget);
  mo_lay_beside_where_wide (widget, self->head, self->body);
}

static void
mo_letter_page_dispose (GObject *object)
{
  MoLetterPage *self = MO_LETTER_PAGE (object);

  if (self->reading)
    g_cancellable_cancel (self->reading);
  g_clear_object (&self->reading);
  if (self->office)
    g_signal_handlers_disconnect_by_data (self->office, self);
  g_clear_object (&self->office);
  g_clear_pointer (&self->letter, mo_papers_letter_free);
  g_clear_pointer (&self->content, gtk_widget_unparent);
  G_OBJECT_CLASS (mo_letter_page_parent_class)->dispose (object);
}

static void
mo_letter_page_class_init (MoLetterPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (MO_TYPE_PAPER_PREVIEW);
  G_OBJECT_CLASS (klass)->dispose = mo_letter_page_dispose;
  widget_class->root = mo_letter_page_root;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/org/mentoringoffice/MentoringOffice/papers/mo-letter-page.ui");
  gtk_widget_class_bind_template_child (widget_class, MoLetterPage, content);
  gtk_widget_class_bind_template_child (widget_class, MoLetterPage, head);
  gtk_widget_class_bind_template_child (widget_class, MoLetterPage, body);
  gtk_widget_class_bind_template_child (widget_class, MoLetterPage, actions);
  gtk_widget_class_bind_template_child (widget_class, MoLetterPage, title);
  gtk_widget_class_bind_template_child (widget_class, MoLetterPage, sentence);
  gtk_widget_class_bind_template_child (widget_class, MoLetterPage, acknowledgement);
  gtk_widget_class_bind_template_child (widget_class, MoLetterPage, closing);
  gtk_widget_class_bind_template_child (widget_class, MoLetterPage, signpost);
  gtk_widget_class_bind_template_child (widget_class, MoLetterPage, whom);
  gtk_widget_class_bind_template_child (widget_class, MoLetterPage, to_person);
  gtk_widget_class_bind_template_child (widget_class, MoLetterPage, to_referrer);
  gtk_widget_class_bind_template_child (widget_class, MoLetterPage, standard);
  gtk_widget_class_bind_template_child (widget_class, MoLetterPage, large);
  gtk_widget_class_bind_template_child (widget_class, MoLetterPage, notes);
  gtk_widget_class_bind_template_child (widget_class, MoLetterPage, refused);
  gtk_widget_class_bind_template_child (widget_class, MoLetterPage, missing);
  gtk_widget_class_bind_template_child (widget_class, MoLetterPage, office_missing);
  gtk_widget_class_bind_template_child (widget_class, MoLetterPage, look);
  gtk_widget_class_bind_template_child (widget_class, MoLetterPage, person);
  gtk_widget_class_bind_template_child (widget_class, MoLetterPage, mend);
  gtk_widget_class_bind_template_child (widget_class, MoLetterPage, sent);
  gtk_widget_class_bind_template_child (widget_class, MoLetterPage, preview);
  mo_letter_page_class_install_actions (widget_class);
}

static void
connect (MoLetterPage *self, GtkCheckButton *choice, GCallback called)
{
  g_signal_connect_object (choice, "toggled", called, self, G_CONNECT_SWAPPED);
}

static void
mo_letter_page_init (MoLetterPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->to = -1;
  connect (self, self->acknowledgement, G_CALLBACK (kind_chosen));
  connect (self, self->closing, G_CALLBACK (kind_chosen));
  connect (self, self->signpost, G_CALLBACK (kind_chosen));
  connect (self, self->to_person, G_CALLBACK (whom_chosen));
  connect (self, self->to_referrer, G_CALLBACK (whom_chosen));
  connect (self, self->standard, G_CALLBACK (size_chosen));
  connect (self, self->large, G_CALLBACK (size_chosen));
}
