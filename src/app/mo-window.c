/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/mo-window-private.h"

#include <glib/gi18n-lib.h>

#include "widget/mo-access.h"
#include "widget/mo-appearance.h"

G_DEFINE_FINAL_TYPE (MoWindow, mo_window, GTK_TYPE_APPLICATION_WINDOW)

MoWindow *
mo_window_new (GtkApplication *app, MoOffice *office)
{
  MoWindow *self = g_object_new (MO_TYPE_WINDOW, "application", app, NULL);
  self->office = g_object_ref (office);
  mo_window_pages_start (self);
  mo_window_news_start (self);
  return self;
}

static void
mo_window_dispose (GObject *object)
{
  MoWindow *self = MO_WINDOW (object);
  if (self->office)
    g_signal_handlers_disconnect_by_data (self->office, self);
  g_clear_object (&self->office);
  G_OBJECT_CLASS (mo_window_parent_class)->dispose (object);
}

static void
mo_window_class_init (MoWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (MO_TYPE_BANNER);
  g_type_ensure (MO_TYPE_NAVIGATION);
  g_type_ensure (MO_TYPE_STACK);
  g_type_ensure (MO_TYPE_TOAST_OVERLAY);
  g_type_ensure (MO_TYPE_WIDTH_BIN);
  G_OBJECT_CLASS (klass)->dispose = mo_window_dispose;
  gtk_widget_class_set_template_from_resource (
      widget_class, "/org/mentoringoffice/MentoringOffice/app/mo-window.ui");
  gtk_widget_class_bind_template_child (widget_class, MoWindow, width_bin);
  gtk_widget_class_bind_template_child (widget_class, MoWindow, header);
  gtk_widget_class_bind_template_child (widget_class, MoWindow, navigation_toggle);
  gtk_widget_class_bind_template_child (widget_class, MoWindow, page_menu);
  gtk_widget_class_bind_template_child (widget_class, MoWindow, page_menu_words);
  gtk_widget_class_bind_template_child (widget_class, MoWindow, page_popover);
  gtk_widget_class_bind_template_child (widget_class, MoWindow, new_referral);
  gtk_widget_class_bind_template_child (widget_class, MoWindow, new_referral_words);
  gtk_widget_class_bind_template_child (widget_class, MoWindow, undo);
  gtk_widget_class_bind_template_child (widget_class, MoWindow, undo_words);
  gtk_widget_class_bind_template_child (widget_class, MoWindow, menu);
  gtk_widget_class_bind_template_child (widget_class, MoWindow, body);
  gtk_widget_class_bind_template_child (widget_class, MoWindow, banners);
  gtk_widget_class_bind_template_child (widget_class, MoWindow, navigation);
  gtk_widget_class_bind_template_child (widget_class, MoWindow, toasts);
  gtk_widget_class_bind_template_child (widget_class, MoWindow, stack);
  gtk_widget_class_bind_template_child (widget_class, MoWindow, problem);
  mo_window_class_install_actions (widget_class);
}

static void
mo_window_init (MoWindow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  mo_appearance_dress (mo_appearance_get (), GTK_WINDOW (self));
  mo_access_icon_button (self->menu, _ ("Main menu"));
  mo_access_icon_button (self->new_referral, _ ("New referral"));
  mo_access_icon_button (self->undo, _ ("Undo"));
}
