/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "waiting/mo-waiting-page.h"

struct _MoWaitingPage {
  GtkWidget parent_instance;

  MoOffice *office;
};

G_DEFINE_FINAL_TYPE (MoWaitingPage, mo_waiting_page, GTK_TYPE_WIDGET)

GtkWidget *
mo_waiting_page_new (MoOffice *office)
{
  MoWaitingPage *self = g_object_new (MO_TYPE_WAITING_PAGE, NULL);
  self->office = g_object_ref (office);
  return GTK_WIDGET (self);
}

static void
mo_waiting_page_dispose (GObject *object)
{
  MoWaitingPage *self = MO_WAITING_PAGE (object);
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))))
    gtk_widget_unparent (child);
  g_clear_object (&self->office);
  G_OBJECT_CLASS (mo_waiting_page_parent_class)->dispose (object);
}

static void
mo_waiting_page_class_init (MoWaitingPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = mo_waiting_page_dispose;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/org/mentoringoffice/MentoringOffice/waiting/mo-waiting-page.ui");
}

static void
mo_waiting_page_init (MoWaitingPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
