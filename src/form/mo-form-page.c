/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>

#include "form/mo-form-page-private.h"
#include "widget/mo-focus.h"
#include "widget/mo-problem.h"

G_DEFINE_FINAL_TYPE (MoFormPage, mo_form_page, GTK_TYPE_WIDGET)

/* ---------------------------------------------------------------------- beginning */

static void
begin (MoFormPage *self, MoFormDraft *draft, gint64 id)
{
  mo_form_page_keep_now (self); /* what was typed while this one was read */
  g_clear_pointer (&self->draft, mo_form_draft_unref);
  g_clear_pointer (&self->found, g_ptr_array_unref);
  self->serial++;
  self->draft = draft;
  self->draft_id = id;
  self->touched = id != 0;
  self->unkept = FALSE;
  mo_wizard_set_saved (self->wizard, NULL, TRUE);

  const MoFormStep *step = mo_form_step (self->form, mo_form_draft_get (draft, MO_DRAFT_STEP));
  self->step = NULL;
  mo_form_page_show_step (self, step ? step : self->form->steps);
  mo_form_page_show_found (self);
  mo_form_page_look_soon (self);
}

static void
opened (GObject *source, GAsyncResult *result, gpointer user)
{
  g_autoptr (MoFormPage) self = user;
  g_autoptr (GError) error = NULL;
  g_autoptr (MoFormBook) book = mo_office_finish (MO_OFFICE (source), result, &error);
  g_autoptr (MoFormDraft) draft = NULL;

  self->opening--;
  if (!self->office || self->opening > 0) /* another one was asked for since */
    return;
  if (!book) {
    g_autofree char *sentence = mo_store_error_sentence (error);
    mo_problem_show (GTK_WIDGET (self), sentence);
    return;
  }
  g_clear_pointer (&self->book, mo_form_book_free);
  self->book = g_steal_pointer (&book);
  if (self->book->draft)
    draft = mo_form_draft_from_text (self->book->draft->payload);
  gint64 id = draft ? self->book->draft->id : 0;
  if (draft && mo_form_draft_form (draft) != self->form) {
    gtk_widget_activate_action (GTK_WIDGET (self), self->kind->other, "x", id);
    return;
  }
  if (!draft)
    draft = self->beginning
                ? g_steal_pointer (&self->beginning)
                : mo_form_draft_new (self->form, mo_office_get_today (self->office));
  begin (self, g_steal_pointer (&draft), id);
}

static void
open_draft (MoFormPage *self, gint64 id)
{
  gint64 *ask = g_new (gint64, 1);
  *ask = id;
  self->opening++;
  mo_form_page_keep_now (self);
  mo_office_read (self->office,
                  mo_form_open_job,
                  ask,
                  g_free,
                  (GDestroyNotify) mo_form_book_free,
                  NULL,
                  opened,
                  g_object_ref (self));
}

void
mo_form_page_start (MoFormPage *self)
{
  if (self->opening)
    return;
  if (self->draft && !self->touched)
    gtk_widget_grab_focus (GTK_WIDGET (self));
  else
    open_draft (self, 0);
}

void
mo_form_page_resume (MoFormPage *self, gint64 draft)
{
  if (self->draft && self->draft_id == draft)
    gtk_widget_grab_focus (GTK_WIDGET (self));
  else
    open_draft (self, draft);
}

void
mo_form_page_start_with (MoFormPage *self, MoFormDraft *draft)
{
  g_clear_pointer (&self->beginning, mo_form_draft_unref);
  self->beginning = draft;
  open_draft (self, 0);
}

void
mo_form_page_finish (MoFormPage *self)
{
  g_clear_handle_id (&self->keep_source, g_source_remove);
  g_clear_pointer (&self->draft, mo_form_draft_unref);
  self->draft_id = 0;
  self->unkept = FALSE;
  self->serial++;
}

/* ---------------------------------------------------------------------- for the feature */

void
mo_form_page_set_ready (MoFormPage *self, gboolean ready)
{
  if (!ready)
    g_clear_handle_id (&self->keep_source, g_source_remove);
  mo_wizard_set_ready (self->wizard, ready);
}

void
mo_form_page_add_side (MoFormPage *self, GtkWidget *card)
{
  mo_wizard_add_side (self->wizard, card);
}

MoFormDraft *
mo_form_page_get_draft (MoFormPage *self)
{
  return self->draft;
}

gint64
mo_form_page_get_draft_id (MoFormPage *self)
{
  return self->draft_id;
}

const MoFormBook *
mo_form_page_get_book (MoFormPage *self)
{
  return self->book;
}

MoOffice *
mo_form_page_get_office (MoFormPage *self)
{
  return self->office;
}

GPtrArray *
mo_form_page_get_found (MoFormPage *self)
{
  return self->found;
}

void
mo_form_page_put (MoFormPage *self, const char *key, const char *value)
{
  if (!self->draft)
    return;
  mo_form_page_answer (self, key, value);
  self->touched = TRUE;
  mo_form_page_keep_soon (self);
  mo_form_page_show_step (self, self->step);
}

void
mo_form_page_go_to (MoFormPage *self, const char *key)
{
  const MoFormStep *step = NULL;
  if (!self->draft || !mo_form_field (self->form, key, &step))
    return;
  if (step != self->step && !(mo_form_page_is_long (self) && self->step->fields))
    mo_form_page_show_step (self, step);
  mo_wizard_focus_field (self->wizard, key);
}

static void
discard_clicked (MoFormPage *self)
{
  mo_form_page_discard (self);
}

static void
layout_clicked (MoFormPage *self)
{
  mo_form_page_turn_layout (self);
}

/* ---------------------------------------------------------------------- the object */

/* The page may be shown without anybody having said what to do with it. */
static void
mo_form_page_map (GtkWidget *widget)
{
  MoFormPage *self = MO_FORM_PAGE (widget);
  GTK_WIDGET_CLASS (mo_form_page_parent_class)->map (widget);
  if (!self->draft && !self->opening)
    open_draft (self, 0);
}

static void
mo_form_page_unmap (GtkWidget *widget)
{
  mo_form_page_keep_now (MO_FORM_PAGE (widget));
  GTK_WIDGET_CLASS (mo_form_page_parent_class)->unmap (widget);
}

static gboolean
mo_form_page_grab_focus (GtkWidget *widget)
{
  mo_wizard_focus_page (MO_FORM_PAGE (widget)->wizard);
  return TRUE;
}

GtkWidget *
mo_form_page_new (MoOffice *office, const MoFormPageKind *kind, gpointer user)
{
  MoFormPage *self = g_object_new (MO_TYPE_FORM_PAGE, NULL);
  self->office = g_object_ref (office);
  self->kind = kind;
  self->form = kind->form ();
  self->user = user;
  mo_wizard_set_note (self->wizard, _ (kind->note));
  g_signal_connect_object (
      office, "day-changed", G_CALLBACK (mo_form_page_tell_shown), self, G_CONNECT_SWAPPED);
  return GTK_WIDGET (self);
}

static void
mo_form_page_dispose (GObject *object)
{
  MoFormPage *self = MO_FORM_PAGE (object);

  g_clear_handle_id (&self->keep_source, g_source_remove);
  g_clear_handle_id (&self->look_source, g_source_remove);
  if (self->looking)
    g_cancellable_cancel (self->looking);
  g_clear_object (&self->looking);
  g_clear_pointer (&self->box, gtk_widget_unparent);
  g_clear_pointer (&self->book, mo_form_book_free);
  g_clear_pointer (&self->draft, mo_form_draft_unref);
  g_clear_pointer (&self->beginning, mo_form_draft_unref);
  g_clear_pointer (&self->found, g_ptr_array_unref);
  g_clear_object (&self->office);
  G_OBJECT_CLASS (mo_form_page_parent_class)->dispose (object);
}

static void
mo_form_page_class_init (MoFormPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (MO_TYPE_WIZARD);
  G_OBJECT_CLASS (klass)->dispose = mo_form_page_dispose;
  widget_class->map = mo_form_page_map;
  widget_class->unmap = mo_form_page_unmap;
  widget_class->grab_focus = mo_form_page_grab_focus;
  mo_focus_in_order (widget_class);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/org/mentoringoffice/MentoringOffice/form/mo-form-page.ui");
  gtk_widget_class_bind_template_child (widget_class, MoFormPage, box);
  gtk_widget_class_bind_template_child (widget_class, MoFormPage, title);
  gtk_widget_class_bind_template_child (widget_class, MoFormPage, sentence);
  gtk_widget_class_bind_template_child (widget_class, MoFormPage, discard);
  gtk_widget_class_bind_template_child (widget_class, MoFormPage, layout);
  gtk_widget_class_bind_template_child (widget_class, MoFormPage, wizard);
  gtk_widget_class_bind_template_child (widget_class, MoFormPage, earlier);
  gtk_widget_class_bind_template_child (widget_class, MoFormPage, earlier_list);
  gtk_widget_class_bind_template_child (widget_class, MoFormPage, others);
  gtk_widget_class_bind_template_child (widget_class, MoFormPage, others_list);
  gtk_widget_class_bind_template_callback (widget_class, discard_clicked);
  gtk_widget_class_bind_template_callback (widget_class, layout_clicked);
}

static void
mo_form_page_init (MoFormPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  mo_wizard_add_side (self->wizard, self->earlier);
  mo_wizard_add_side (self->wizard, self->others);
  mo_form_page_connect_wizard (self);
}
