/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "waiting/mo-waiting-form.h"

#include <glib/gi18n-lib.h>

#include "widget/mo-access.h"
#include "widget/mo-announce.h"
#include "widget/mo-appearance.h"
#include "widget/mo-banner.h"

struct _MoWaitingForm {
  GtkWindow parent_instance;

  GtkWidget *banner, *rows, *verb;
  GPtrArray *questions; /* MoFormRow, borrowed */
  MoFormRow *wrong;     /* the first with a problem, borrowed */

  MoFormSend send;
  gpointer user;
  GDestroyNotify free_user;
};

G_DEFINE_FINAL_TYPE (MoWaitingForm, mo_waiting_form, GTK_TYPE_WINDOW)

static MoFormRow *
question (MoWaitingForm *self, const char *key)
{
  for (guint i = 0; i < self->questions->len; i++) {
    MoFormRow *row = g_ptr_array_index (self->questions, i);
    if (g_strcmp0 (mo_form_row_get_key (row), key) == 0)
      return row;
  }
  return NULL;
}

static void
send (MoWaitingForm *self)
{
  if (!gtk_widget_get_sensitive (self->verb))
    return;
  for (guint i = 0; i < self->questions->len; i++)
    mo_form_row_set_problem (g_ptr_array_index (self->questions, i), NULL);
  self->wrong = NULL;
  mo_banner_set_words (MO_BANNER (self->banner), NULL);
  if (self->send)
    self->send (self, self->user);
}

char *
mo_waiting_form_get (MoWaitingForm *self, const char *key)
{
  MoFormRow *row = question (self, key);
  char *value = row ? mo_form_row_get_value (row) : NULL;
  return value ? g_strstrip (value) : g_strdup ("");
}

void
mo_waiting_form_problem (MoWaitingForm *self, const char *key, const char *sentence)
{
  MoFormRow *row = question (self, key);
  g_return_if_fail (row);
  mo_form_row_set_problem (row, sentence);
  if (sentence && !self->wrong)
    self->wrong = row;
}

void
mo_waiting_form_reading (MoWaitingForm *self, const char *key, const char *words)
{
  MoFormRow *row = question (self, key);
  if (row)
    mo_form_row_set_reading (row, words);
}

gboolean
mo_waiting_form_has_problem (MoWaitingForm *self)
{
  if (self->wrong)
    gtk_widget_grab_focus (GTK_WIDGET (self->wrong));
  return self->wrong != NULL;
}

void
mo_waiting_form_say (MoWaitingForm *self, const char *sentence)
{
  mo_banner_set_words (MO_BANNER (self->banner), sentence);
  mo_announce (GTK_WIDGET (self), sentence);
}

void
mo_waiting_form_set_ready (MoWaitingForm *self, gboolean ready)
{
  gtk_widget_set_sensitive (self->verb, ready);
}

void
mo_waiting_form_set_send (MoWaitingForm *self,
                          MoFormSend asked,
                          gpointer user,
                          GDestroyNotify free_user)
{
  self->send = asked;
  self->user = user;
  self->free_user = free_user;
}

static void
add_question (MoWaitingForm *self, const MoWizardField *field)
{
  GtkWidget *row = mo_form_row_new (field);
  gtk_box_append (GTK_BOX (self->rows), row);
  g_ptr_array_add (self->questions, row);
}

MoWaitingForm *
mo_waiting_form_new (GtkWidget *from,
                     const char *title,
                     const char *who,
                     const MoWizardField *fields,
                     guint n_fields,
                     const char *verb)
{
  MoWaitingForm *self = g_object_new (MO_TYPE_WAITING_FORM, "title", title, NULL);
  GtkWidget *name = gtk_label_new (who);

  gtk_widget_add_css_class (name, "mo-title");
  gtk_label_set_xalign (GTK_LABEL (name), 0);
  gtk_label_set_wrap (GTK_LABEL (name), TRUE);
  gtk_box_prepend (GTK_BOX (self->rows), name);
  gtk_button_set_label (GTK_BUTTON (self->verb), verb);
  for (guint i = 0; i < n_fields; i++)
    add_question (self, &fields[i]);
  gtk_window_set_transient_for (GTK_WINDOW (self), GTK_WINDOW (gtk_widget_get_root (from)));
  mo_appearance_dress (mo_appearance_get (), GTK_WINDOW (self));
  gtk_window_present (GTK_WINDOW (self));
  if (self->questions->len)
    gtk_widget_grab_focus (g_ptr_array_index (self->questions, 0));
  return self;
}

static void
mo_waiting_form_dispose (GObject *object)
{
  MoWaitingForm *self = MO_WAITING_FORM (object);
  if (self->free_user && self->user)
    self->free_user (g_steal_pointer (&self->user));
  self->send = NULL;
  g_clear_pointer (&self->questions, g_ptr_array_unref);
  G_OBJECT_CLASS (mo_waiting_form_parent_class)->dispose (object);
}

static void
mo_waiting_form_class_init (MoWaitingFormClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (MO_TYPE_BANNER);
  G_OBJECT_CLASS (klass)->dispose = mo_waiting_form_dispose;
  gtk_widget_class_set_template_from_resource (
      widget_class, "/org/mentoringoffice/MentoringOffice/waiting/mo-waiting-form.ui");
  gtk_widget_class_bind_template_child (widget_class, MoWaitingForm, banner);
  gtk_widget_class_bind_template_child (widget_class, MoWaitingForm, rows);
  gtk_widget_class_bind_template_child (widget_class, MoWaitingForm, verb);
  gtk_widget_class_bind_template_callback (widget_class, send);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
mo_waiting_form_init (MoWaitingForm *self)
{
  self->questions = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  mo_banner_set_kind (MO_BANNER (self->banner), MO_BANNER_LATE);
  mo_banner_set_words (MO_BANNER (self->banner), NULL);
}
