/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>

#include "app/mo-window-private.h"
#include "widget/mo-appearance.h"

#define PLACE "/org/mentoringoffice/MentoringOffice/app/"

/* A window from a .ui file, made when it is first asked for. */
static void
show_window (MoWindow *self, const char *file, const char *id)
{
  g_autofree char *path = g_strconcat (PLACE, file, NULL);
  g_autoptr (GtkBuilder) builder = gtk_builder_new_from_resource (path);
  GtkWindow *window = GTK_WINDOW (gtk_builder_get_object (builder, id));

  gtk_window_set_transient_for (window, GTK_WINDOW (self));
  gtk_window_set_destroy_with_parent (window, TRUE);
  mo_appearance_dress (mo_appearance_get (), window);
  gtk_window_present (window);
}

void
mo_window_show_shortcuts (MoWindow *self)
{
  show_window (self, "mo-shortcuts.ui", "shortcuts");
}

void
mo_window_show_help (MoWindow *self)
{
  show_window (self, "mo-help.ui", "help");
}

void
mo_window_show_about (MoWindow *self)
{
  GtkWidget *about = g_object_new (
      GTK_TYPE_ABOUT_DIALOG,
      "program-name",
      _ ("Mentoring Office"),
      "version",
      MO_VERSION,
      "comments",
      _ ("From referral to goal: one office for mentoring after spinal cord injury."),
      "logo-icon-name",
      "org.mentoringoffice.MentoringOffice",
      "license-type",
      GTK_LICENSE_GPL_3_0,
      "transient-for",
      self,
      "modal",
      TRUE,
      NULL);
  mo_appearance_dress (mo_appearance_get (), GTK_WINDOW (about));
  gtk_window_present (GTK_WINDOW (about));
}
