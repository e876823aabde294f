/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The least a GTK 4 program can be: one empty window.  The yardstick of the bench. */
#include <gtk/gtk.h>

static void
activated (GtkApplication *app, gpointer user)
{
  GtkWidget *window = gtk_application_window_new (app);
  gtk_window_set_title (GTK_WINDOW (window), "Empty");
  gtk_window_set_default_size (GTK_WINDOW (window), 1366, 738);
  gtk_window_present (GTK_WINDOW (window));
}

int
main (int argc, char **argv)
{
  g_autoptr (GtkApplication) app =
      gtk_application_new ("org.mentoringoffice.EmptyWindow", G_APPLICATION_NON_UNIQUE);
  g_signal_connect (app, "activate", G_CALLBACK (activated), NULL);
  return g_application_run (G_APPLICATION (app), argc, argv);
}
