/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "papers/mo-papers-page.h"

#include <glib/gi18n-lib.h>

#include "core/mo-mentor-form.h"
#include "core/mo-referral-form.h"
#include "draw/mo-form-paper.h"
#include "model/mo-papers-jobs.h"
#include "papers/mo-papers-private.h"
#include "store/mo-error.h"
#include "widget/mo-access.h"
#include "widget/mo-announce.h"
#include "widget/mo-lay.h"
#include "widget/mo-paper-preview.h"
#include "widget/mo-print.h"
#include "widget/mo-problem.h"

struct _MoPapersPage {
  GtkWidget parent_instance;

  MoOffice *office;
  GCancellable *reading;
  MoPapersForm *form; /* NULL before it was read */

  GtkWidget *content, *head, *body, *mend;
  GtkLabel *sentence, *version, *missing, *not_found;
  GtkEditable *number;
  GtkCheckButton *sci, *family, *mentor_sci, *mentor_family, *standard, *large;
  MoPaperPreview *preview;
};

G_DEFINE_FINAL_TYPE (MoPapersPage, mo_papers_page, GTK_TYPE_WIDGET)

static void
show_facts (MoPapersPage *self, const MoForm *form, int strand)
{
  g_autofree char *number = mo_paper_version (form, strand);
  g_autofree char *version =
      g_strdup_printf (_ ("Version %s, as at the foot of each page"), number);
  g_autofree char *missing = mo_office_facts_missing (self->form->office);

  mo_papers_note (self->version, version);
  mo_papers_note (self->missing, missing);
  gtk_widget_set_visible (self->mend, missing != NULL);
}

static void
show_form (MoPapersPage *self)
{
  if (!self->form)
    return;
  gboolean family = gtk_check_button_get_active (self->family) ||
                    gtk_check_button_get_active (self->mentor_family);
  gboolean mentor = gtk_check_button_get_active (self->mentor_sci) ||
                    gtk_check_button_get_active (self->mentor_family);
  MoFormPaper paper = {
    .form = mentor ? mo_mentor_form () : mo_referral_form (),
    .strand = family ? MO_FORM_FAMILY : MO_FORM_SCI,
    .large = gtk_check_button_get_active (self->large),
    .office = self->form->office,
    .opening = mentor ? self->form->mentor_opening : self->form->opening,
    .privacy = mentor ? self->form->mentor_privacy : self->form->privacy,
    .words = self->form->words,
  };
  g_autoptr (MoSheet) sheet = mo_form_paper_sheet (&paper);
  show_facts (self, paper.form, paper.strand);
  mo_paper_preview_show (self->preview, &(MoPrintDocument) MO_SHEET_DOCUMENT (sheet));
}

/* All of a group tell that they were toggled; the one that is on now speaks. */
static void
chosen (MoPapersPage *self, GtkCheckButton *choice)
{
  if (gtk_check_button_get_active (choice))
    show_form (self);
}

/* ---------------------------------------------------------------------- reading */

static void
form_read (GObject *source, GAsyncResult *result, gpointer user)
{
  g_autoptr (MoPapersPage) self = user;
  g_autoptr (GError) error = NULL;
  g_autoptr (MoPapersForm) form = mo_office_finish (MO_OFFICE (source), result, &error);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED) || !self->office)
    return;
  if (error) {
    g_autofree char *sentence = mo_store_error_sentence (error);
    mo_problem_show (GTK_WIDGET (self), sentence);
    return;
  }
  g_clear_pointer (&self->form, mo_papers_form_free);
  self->form = g_steal_pointer (&form);
  show_form (self);
}

static void
read_form (MoPapersPage *self)
{
  if (self->reading)
    g_cancellable_cancel (self->reading);
  g_clear_object (&self->reading);
  self->reading = g_cancellable_new ();
  mo_office_read (self->office,
                  mo_papers_form_job,
                  NULL,
                  NULL,
                  mo_papers_form_free,
                  self->reading,
                  form_read,
                  g_object_ref (self));
}

static void
news (MoPapersPage *self, char **tables)
{
  if (mo_news_touches ((const char *const *) tables, "setting term"))
    read_form (self);
}

/* ---------------------------------------------------------------------- actions */

static void
print_activated (GtkWidget *widget, const char *action, GVariant *value)
{
  mo_paper_preview_print (MO_PAPERS_PAGE (widget)->preview);
}

static void
save_activated (GtkWidget *widget, const char *action, GVariant *value)
{
  mo_paper_preview_save_pdf (MO_PAPERS_PAGE (widget)->preview);
}

static void
found (GObject *source, GAsyncResult *result, gpointer user)
{
  g_autoptr (MoPapersPage) self = user;
  g_autoptr (GError) error = NULL;
  g_autofree gint64 *id = mo_office_finish (MO_OFFICE (source), result, &error);

  if (!self->office)
    return;
  g_autofree char *sentence = error ? mo_store_error_sentence (error) : NULL;
  mo_papers_note (self->not_found, sentence);
  mo_access_error (GTK_WIDGET (self->number), sentence ? GTK_WIDGET (self->not_found) : NULL);
  if (error) {
    mo_announce (GTK_WIDGET (self), sentence);
    gtk_widget_grab_focus (GTK_WIDGET (self->number));
    return;
  }
  gtk_widget_activate_action (
      GTK_WIDGET (self), "win.letter", "(xs)", *id, mo_letter_code (MO_LETTER_ACKNOWLEDGEMENT));
}

static void
letter_activated (GtkWidget *widget, const char *action, GVariant *value)
{
  MoPapersPage *self = MO_PAPERS_PAGE (widget);
  mo_office_read (self->office,
                  mo_papers_find_job,
                  g_strdup (gtk_editable_get_text (self->number)),
                  g_free,
                  g_free,
                  NULL,
                  found,
                  g_object_ref (self));
}

static void
number_entered (MoPapersPage *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "papers.letter", NULL);
}

static void
preferences_activated (GtkWidget *widget, const char *action, GVariant *value)
{
  gtk_widget_activate_action (widget, "win.preferences", NULL);
}

static void
mo_papers_page_root (GtkWidget *widget)
{
  MoPapersPage *self = MO_PAPERS_PAGE (widget);
  GTK_WIDGET_CLASS (mo_papers_page_parent_class)->root (widget);
  mo_lay_beside_where_wide (widget, self->head, self->body);
}

GtkWidget *
mo_papers_page_new (MoOffice *office)
{
  MoPapersPage *self = g_object_new (MO_TYPE_PAPERS_PAGE, NULL);
  self->office = g_object_ref (office);
  g_signal_connect_object (office, "news", G_CALLBACK (news), self, G_CONNECT_SWAPPED);
  read_form (self);
  return GTK_WIDGET (self);
}

static void
mo_papers_page_dispose (GObject *object)
{
  MoPapersPage *self = MO_PAPERS_PAGE (object);

  if (self->reading)
    g_cancellable_cancel (self->reading);
  g_clear_object (&self->reading);
  if (self->office)
    g_signal_handlers_disconnect_by_data (self->office, self);
  g_clear_object (&self->office);
  g_clear_pointer (&self->form, mo_papers_form_free);
  g_clear_pointer (&self->content, gtk_widget_unparent);
  G_OBJECT_CLASS (mo_papers_page_parent_class)->dispose (object);
}

static void
mo_papers_page_class_init (MoPapersPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (MO_TYPE_PAPER_PREVIEW);
  G_OBJECT_CLASS (klass)->dispose = mo_papers_page_dispose;
  widget_class->root = mo_papers_page_root;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/org/mentoringoffice/MentoringOffice/papers/mo-papers-page.ui");
  gtk_widget_class_bind_template_child (widget_class, MoPapersPage, content);
  gtk_widget_class_bind_template_child (widget_class, MoPapersPage, head);
  gtk_widget_class_bind_template_child (widget_class, MoPapersPage, body);
  gtk_widget_class_bind_template_child (widget_class, MoPapersPage, mend);
  gtk_widget_class_bind_template_child (widget_class, MoPapersPage, sentence);
  gtk_widget_class_bind_template_child (widget_class, MoPapersPage, version);
  gtk_widget_class_bind_template_child (widget_class, MoPapersPage, missing);
  gtk_widget_class_bind_template_child (widget_class, MoPapersPage, not_found);
  gtk_widget_class_bind_template_child (widget_class, MoPapersPage, number);
  gtk_widget_class_bind_template_child (widget_class, MoPapersPage, sci);
  gtk_widget_class_bind_template_child (widget_class, MoPapersPage, family);
  gtk_widget_class_bind_template_child (widget_class, MoPapersPage, mentor_sci);
  gtk_widget_class_bind_template_child (widget_class, MoPapersPage, mentor_family);
  gtk_widget_class_bind_template_child (widget_class, MoPapersPage, standard);
  gtk_widget_class_bind_template_child (widget_class, MoPapersPage, large);
  gtk_widget_class_bind_template_child (widget_class, MoPapersPage, preview);
  gtk_widget_class_install_action (widget_class, "papers.print", NULL, print_activated);
  gtk_widget_class_install_action (widget_class, "papers.save-pdf", NULL, save_activated);
  gtk_widget_class_install_action (widget_class, "page.print", NULL, print_activated);
  gtk_widget_class_install_action (widget_class, "papers.letter", NULL, letter_activated);
  gtk_widget_class_install_action (
      widget_class, "papers.preferences", NULL, preferences_activated);
}

static void
mo_papers_page_init (MoPapersPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_label_set_label (self->sentence,
                       _ ("Blank forms to hand out or send by post. Letters are made from the "
                          "person they are about."));
  g_signal_connect_object (
      self->number, "activate", G_CALLBACK (number_entered), self, G_CONNECT_SWAPPED);
  GtkCheckButton *const choices[] = { self->sci,           self->family,   self->mentor_sci,
                                      self->mentor_family, self->standard, self->large };
  for (guint i = 0; i < G_N_ELEMENTS (choices); i++)
    g_signal_connect_object (
        choices[i], "toggled", G_CALLBACK (chosen), self, G_CONNECT_SWAPPED);
}
