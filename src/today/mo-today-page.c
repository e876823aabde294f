/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "today/mo-today-page.h"

struct _MoTodayPage {
  GtkWidget parent_instance;

  MoOffice *office;
};

G_DEFINE_FINAL_TYPE (MoTodayPage, mo_today_page, GTK_TYPE_WIDGET)

GtkWidget *
mo_today_page_new (MoOffice *office)
{
  MoTodayPage *self = g_object_new (MO_TYPE_TODAY_PAGE, NULL);
  self->office = g_object_ref (office);
  return GTK_WIDGET (self);
}

static void
mo_today_page_dispose (GObject *object)
{
  MoTodayPage *self = MO_TODAY_PAGE (object);
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))))
    gtk_widget_unparent (child);
  g_clear_object (&self->office);
  G_OBJECT_CLASS (mo_today_page_parent_class)->dispose (object);
}

static void
mo_today_page_class_init (MoTodayPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = mo_today_page_dispose;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/org/mentoringoffice/MentoringOffice/today/mo-today-page.ui");
}

static void
mo_today_page_init (MoTodayPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
