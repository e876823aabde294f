/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "widget/mo-announce.h"

#define LAST_WORDS "mo-announced"

static void
name_it (GtkWidget *widget, const char *name)
{
  gtk_accessible_update_property (
      GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

/* Only when the window is left: giving the title back earlier would be read out too. */
static void
left (GtkWindow *window, GParamSpec *pspec, gpointer user)
{
  if (gtk_window_is_active (window) || !g_object_get_data (G_OBJECT (window), LAST_WORDS))
    return;
  const char *title = gtk_window_get_title (window);
  g_object_set_data (G_OBJECT (window), LAST_WORDS, NULL);
  name_it (GTK_WIDGET (window), title ? title : "");
}

void
mo_announce (GtkWidget *from, const char *words)
{
  GtkRoot *root = gtk_widget_get_root (from);
  if (!GTK_IS_WINDOW (root) || !words || !*words)
    return;

  /* The same name twice is no change: a space at the end makes it one. */
  const char *last = g_object_get_data (G_OBJECT (root), LAST_WORDS);
  g_autofree char *said = g_strconcat (words, g_strcmp0 (last, words) == 0 ? " " : "", NULL);
  if (!g_signal_handler_find (root, G_SIGNAL_MATCH_FUNC, 0, 0, NULL, left, NULL))
    g_signal_connect (root, "notify::is-active", G_CALLBACK (left), NULL);
  name_it (GTK_WIDGET (root), said);
  g_object_set_data_full (G_OBJECT (root), LAST_WORDS, g_steal_pointer (&said), g_free);
}

void
mo_announce_as_name (GtkWidget *focused, const char *name)
{
  name_it (focused, name);
}
