/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "calls/mo-calls-page.h"

struct _MoCallsPage {
  GtkWidget parent_instance;

  MoOffice *office;
};

G_DEFINE_FINAL_TYPE (MoCallsPage, mo_calls_page, GTK_TYPE_WIDGET)

GtkWidget *
mo_calls_page_new (MoOffice *office)
{
  MoCallsPage *self = g_object_new (MO_TYPE_CALLS_PAGE, NULL);
  self->office = g_object_ref (office);
  return GTK_WIDGET (self);
}

static void
mo_calls_page_dispose (GObject *object)
{
  MoCallsPage *self = MO_CALLS_PAGE (object);
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))))
    gtk_widget_unparent (child);
  g_clear_object (&self->office);
  G_OBJECT_CLASS (mo_calls_page_parent_class)->dispose (object);
}

static void
mo_calls_page_class_init (MoCallsPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = mo_calls_page_dispose;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/org/mentoringoffice/MentoringOffice/calls/mo-calls-page.ui");
}

static void
mo_calls_page_init (MoCallsPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
