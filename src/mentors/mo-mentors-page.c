/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "mentors/mo-mentors-page.h"

struct _MoMentorsPage {
  GtkWidget parent_instance;

  MoOffice *office;
};

G_DEFINE_FINAL_TYPE (MoMentorsPage, mo_mentors_page, GTK_TYPE_WIDGET)

GtkWidget *
mo_mentors_page_new (MoOffice *office)
{
  MoMentorsPage *self = g_object_new (MO_TYPE_MENTORS_PAGE, NULL);
  self->office = g_object_ref (office);
  return GTK_WIDGET (self);
}

static void
mo_mentors_page_dispose (GObject *object)
{
  MoMentorsPage *self = MO_MENTORS_PAGE (object);
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))))
    gtk_widget_unparent (child);
  g_clear_object (&self->office);
  G_OBJECT_CLASS (mo_mentors_page_parent_class)->dispose (object);
}

static void
mo_mentors_page_class_init (MoMentorsPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = mo_mentors_page_dispose;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/org/mentoringoffice/MentoringOffice/mentors/mo-mentors-page.ui");
}

static void
mo_mentors_page_init (MoMentorsPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
