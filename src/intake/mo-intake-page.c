/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>

#include "intake/mo-intake-page-private.h"
#include "widget/mo-problem.h"

G_DEFINE_FINAL_TYPE (MoIntakePage, mo_intake_page, GTK_TYPE_WIDGET)

/* ---------------------------------------------------------------------- beginning */

static void
begin (MoIntakePage *self, MoReferralDraft *draft, gint64 id)
{
  mo_intake_keep_now (self); /* what was typed while this one was read */
  g_clear_pointer (&self->draft, mo_referral_draft_unref);
  g_clear_pointer (&self->found, g_ptr_array_unref);
  self->serial++;
  self->draft = draft;
  self->draft_id = id;
  self->touched = id != 0;
  self->unkept = FALSE;
  mo_wizard_set_saved (self->wizard, NULL, TRUE);

  const MoFormStep *step = mo_referral_form_step (mo_referral_draft_get (draft, MO_DRAFT_STEP));
  self->step = NULL;
  mo_intake_show_step (self, step ? step : mo_referral_form ());
  mo_intake_show_found (self);
  mo_intake_show_due (self);
  mo_intake_look_soon (self);
}

static void
opened (GObject *source, GAsyncResult *result, gpointer user)
{
  g_autoptr (MoIntakePage) self = user;
  g_autoptr (GError) error = NULL;
  g_autoptr (MoIntakeBook) book = mo_office_finish (MO_OFFICE (source), result, &error);
  g_autoptr (MoReferralDraft) draft = NULL;

  self->opening--;
  if (!self->office || self->opening > 0) /* another one was asked for since */
    return;
  if (!book) {
    g_autofree char *sentence = mo_store_error_sentence (error);
    mo_problem_show (GTK_WIDGET (self), sentence);
    return;
  }
  g_clear_pointer (&self->book, mo_intake_book_free);
  self->book = g_steal_pointer (&book);
  if (self->book->draft)
    draft = mo_referral_draft_from_text (self->book->draft->payload);
  gint64 id = draft ? self->book->draft->id : 0;
  if (!draft)
    draft = mo_referral_draft_new (mo_office_get_today (self->office));
  begin (self, g_steal_pointer (&draft), id);
}

static void
open_draft (MoIntakePage *self, gint64 id)
{
  gint64 *ask = g_new (gint64, 1);
  *ask = id;
  self->opening++;
  mo_intake_keep_now (self);
  mo_office_read (self->office,
                  mo_intake_open_job,
                  ask,
                  g_free,
                  (GDestroyNotify) mo_intake_book_free,
                  NULL,
                  opened,
                  g_object_ref (self));
}

void
mo_intake_page_start (MoIntakePage *self)
{
  if (self->opening)
    return;
  if (self->draft && !self->touched)
    gtk_widget_grab_focus (GTK_WIDGET (self));
  else
    open_draft (self, 0);
}

void
mo_intake_page_resume (MoIntakePage *self, gint64 draft)
{
  if (self->draft && self->draft_id == draft)
    gtk_widget_grab_focus (GTK_WIDGET (self));
  else
    open_draft (self, draft);
}

static void
discard_clicked (MoIntakePage *self)
{
  mo_intake_discard (self);
}

static void
layout_clicked (MoIntakePage *self)
{
  mo_intake_turn_layout (self);
}

/* ---------------------------------------------------------------------- the object */

/* The page may be shown without anybody having said what to do with it. */
static void
mo_intake_page_map (GtkWidget *widget)
{
  MoIntakePage *self = MO_INTAKE_PAGE (widget);
  GTK_WIDGET_CLASS (mo_intake_page_parent_class)->map (widget);
  if (!self->draft && !self->opening)
    open_draft (self, 0);
}

static void
mo_intake_page_unmap (GtkWidget *widget)
{
  mo_intake_keep_now (MO_INTAKE_PAGE (widget));
  GTK_WIDGET_CLASS (mo_intake_page_parent_class)->unmap (widget);
}

static gboolean
mo_intake_page_grab_focus (GtkWidget *widget)
{
  mo_wizard_focus_page (MO_INTAKE_PAGE (widget)->wizard);
  return TRUE;
}

GtkWidget *
mo_intake_page_new (MoOffice *office)
{
  MoIntakePage *self = g_object_new (MO_TYPE_INTAKE_PAGE, NULL);
  self->office = g_object_ref (office);
  g_signal_connect_object (
      office, "day-changed", G_CALLBACK (mo_intake_show_due), self, G_CONNECT_SWAPPED);
  return GTK_WIDGET (self);
}

static void
mo_intake_page_dispose (GObject *object)
{
  MoIntakePage *self = MO_INTAKE_PAGE (object);

  g_clear_handle_id (&self->keep_source, g_source_remove);
  g_clear_handle_id (&self->look_source, g_source_remove);
  if (self->looking)
    g_cancellable_cancel (self->looking);
  g_clear_object (&self->looking);
  g_clear_pointer (&self->box, gtk_widget_unparent);
  g_clear_pointer (&self->book, mo_intake_book_free);
  g_clear_pointer (&self->draft, mo_referral_draft_unref);
  g_clear_pointer (&self->found, g_ptr_array_unref);
  g_clear_object (&self->office);
  G_OBJECT_CLASS (mo_intake_page_parent_class)->dispose (object);
}

static void
mo_intake_page_class_init (MoIntakePageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (MO_TYPE_WIZARD);
  G_OBJECT_CLASS (klass)->dispose = mo_intake_page_dispose;
  widget_class->map = mo_intake_page_map;
  widget_class->unmap = mo_intake_page_unmap;
  widget_class->grab_focus = mo_intake_page_grab_focus;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/org/mentoringoffice/MentoringOffice/intake/mo-intake-page.ui");
  gtk_widget_class_bind_template_child (widget_class, MoIntakePage, box);
  gtk_widget_class_bind_template_child (widget_class, MoIntakePage, title);
  gtk_widget_class_bind_template_child (widget_class, MoIntakePage, sentence);
  gtk_widget_class_bind_template_child (widget_class, MoIntakePage, discard);
  gtk_widget_class_bind_template_child (widget_class, MoIntakePage, layout);
  gtk_widget_class_bind_template_child (widget_class, MoIntakePage, wizard);
  gtk_widget_class_bind_template_child (widget_class, MoIntakePage, earlier);
  gtk_widget_class_bind_template_child (widget_class, MoIntakePage, earlier_list);
  gtk_widget_class_bind_template_child (widget_class, MoIntakePage, due);
  gtk_widget_class_bind_template_child (widget_class, MoIntakePage, due_icon);
  gtk_widget_class_bind_template_child (widget_class, MoIntakePage, due_day);
  gtk_widget_class_bind_template_child (widget_class, MoIntakePage, due_why);
  gtk_widget_class_bind_template_child (widget_class, MoIntakePage, others);
  gtk_widget_class_bind_template_child (widget_class, MoIntakePage, others_list);
  gtk_widget_class_bind_template_callback (widget_class, discard_clicked);
  gtk_widget_class_bind_template_callback (widget_class, layout_clicked);
}

static void
mo_intake_page_init (MoIntakePage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  mo_wizard_add_side (self->wizard, self->earlier);
  mo_wizard_add_side (self->wizard, self->due);
  mo_wizard_add_side (self->wizard, self->others);
  mo_wizard_set_note (self->wizard,
                      _ ("The numbers are those of the paper form. Every answer may wait for "
                         "the assessment talk, unless it says required."));
  mo_intake_connect_wizard (self);
}
