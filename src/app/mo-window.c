/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/mo-window-private.h"

#include <glib/gi18n-lib.h>

#include "app/mo-prefs.h"
#include "app/mo-start-page.h"
#include "core/mo-lenient.h"
#include "widget/mo-form-dialog.h"
#include "widget/mo-access.h"
#include "widget/mo-appearance.h"
#include "widget/mo-menu.h"

G_DEFINE_FINAL_TYPE (MoWindow, mo_window, GTK_TYPE_APPLICATION_WINDOW)

/* ---------------------------------------------------------------------- size and page */

static void
restore (MoWindow *self)
{
  gtk_window_set_default_size (GTK_WINDOW (self),
                               mo_prefs_number ("window-width", 1366),
                               mo_prefs_number ("window-height", 738));
  if (mo_prefs_flag ("window-maximized", FALSE))
    gtk_window_maximize (GTK_WINDOW (self));
  self->rail[MO_ROOM_LISTS] = mo_prefs_flag ("rail-lists", FALSE);
  self->rail[MO_ROOM_BOARDS] = mo_prefs_flag ("rail-boards", TRUE);
  self->rail[MO_ROOM_LITTLE] = TRUE;
}

static void
remember (MoWindow *self)
{
  GSettings *prefs = mo_prefs ();
  const char *page = mo_stack_get_shown (self->stack);
  int width, height;

  if (!prefs || self->refused)
    return;
  gtk_window_get_default_size (GTK_WINDOW (self), &width, &height);
  g_settings_set_int (prefs, "window-width", CLAMP (width, 320, 16384));
  g_settings_set_int (prefs, "window-height", CLAMP (height, 240, 16384));
  g_settings_set_boolean (
      prefs, "window-maximized", gtk_window_is_maximized (GTK_WINDOW (self)));
  g_settings_set_boolean (prefs, "rail-lists", self->rail[MO_ROOM_LISTS]);
  g_settings_set_boolean (prefs, "rail-boards", self->rail[MO_ROOM_BOARDS]);
  if (page && mo_navigation_word (page))
    g_settings_set_string (prefs, "page", page);
}

/* ---------------------------------------------------------------------- beginning */

MoWindow *
mo_window_new (GtkApplication *app, MoOffice *office)
{
  MoWindow *self = g_object_new (MO_TYPE_WINDOW, "application", app, NULL);
  self->office = g_object_ref (office);
  restore (self);
  return self;
}

static char *
day_problem (const char *text, gpointer office)
{
  char *problem = NULL;
  mo_lenient_day (text, mo_office_get_today (office), NULL, NULL, &problem);
  return problem;
}

void
mo_window_begin (MoWindow *self)
{
  mo_form_dialog_read_days_with (day_problem, self->office);
  mo_window_pages_start (self);
  mo_window_news_start (self);
  mo_search_box_set_office (self->search, self->office);
}

void
mo_window_refuse (MoWindow *self, const GError *error)
{
  GtkWidget *page = mo_start_page_new (mo_office_get_path (self->office), error);

  self->refused = TRUE;
  gtk_widget_set_visible (self->navigation_toggle, FALSE);
  gtk_widget_set_visible (self->new_referral, FALSE);
  gtk_widget_set_visible (self->undo, FALSE);
  gtk_widget_set_visible (GTK_WIDGET (self->search), FALSE);
  gtk_widget_set_visible (GTK_WIDGET (self->navigation), FALSE);
  mo_stack_add (self->stack, "start", page);
  mo_stack_focus_page (self->stack);
}

void
mo_window_add_banner (MoWindow *self, MoBannerKind kind, const char *words)
{
  gtk_box_prepend (GTK_BOX (self->banners), mo_banner_new (kind, words));
}

/* Not when asked to close: quitting does not ask. */
static void
mo_window_unmap (GtkWidget *widget)
{
  remember (MO_WINDOW (widget));
  GTK_WIDGET_CLASS (mo_window_parent_class)->unmap (widget);
}

static void
mo_window_dispose (GObject *object)
{
  MoWindow *self = MO_WINDOW (object);
  mo_form_dialog_read_days_with (NULL, NULL);
  if (self->office)
    g_signal_handlers_disconnect_by_data (self->office, self);
  g_clear_object (&self->office);
  g_clear_pointer (&self->been, g_array_unref);
  G_OBJECT_CLASS (mo_window_parent_class)->dispose (object);
}

static void
mo_window_class_init (MoWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (MO_TYPE_BANNER);
  g_type_ensure (MO_TYPE_NAVIGATION);
  g_type_ensure (MO_TYPE_SEARCH_BOX);
  g_type_ensure (MO_TYPE_STACK);
  g_type_ensure (MO_TYPE_TOAST_OVERLAY);
  g_type_ensure (MO_TYPE_WIDTH_BIN);
  G_OBJECT_CLASS (klass)->dispose = mo_window_dispose;
  widget_class->unmap = mo_window_unmap;
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
  gtk_widget_class_bind_template_child (widget_class, MoWindow, search);
  gtk_widget_class_bind_template_child (widget_class, MoWindow, search_toggle);
  gtk_widget_class_bind_template_child (widget_class, MoWindow, search_place);
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
  mo_banner_set_kind (self->problem, MO_BANNER_LATE);
  mo_banner_set_closable (self->problem, TRUE);
  mo_access_icon_button (self->menu, _ ("Main menu"));
  mo_menu_at_once (GTK_MENU_BUTTON (self->menu));
  mo_access_icon_button (self->search_toggle, _ ("Find a person"));
  mo_access_icon_button (self->new_referral, _ ("New referral"));
  mo_access_icon_button (self->undo, _ ("Undo"));
}
