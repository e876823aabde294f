/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "widget/mo-drop-search.h"

#include <glib/gi18n-lib.h>

#include "widget/mo-access.h"

static GtkWidget *
find (GtkWidget *widget, GType type)
{
  GtkWidget *found = g_type_is_a (G_OBJECT_TYPE (widget), type) ? widget : NULL;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child && !found;
       child = gtk_widget_get_next_sibling (child))
    found = find (child, type);
  return found;
}

static gboolean
begin (gpointer data)
{
  g_autoptr (GtkWidget) search = data;
  if (gtk_widget_get_mapped (search))
    gtk_widget_grab_focus (search);
  return G_SOURCE_REMOVE;
}

/* GTK gives the focus to the list once the popover is mapped: ours comes after. */
static void
opened (GtkWidget *popover, gpointer unused)
{
  GtkWidget *search = find (popover, GTK_TYPE_SEARCH_ENTRY);
  if (search)
    g_idle_add_full (G_PRIORITY_DEFAULT, begin, g_object_ref (search), NULL);
}

/* From the search to the row that is marked, the first that fits: by itself, for the list would
 * take the one under the pointer. */
static void
entered (GtkSearchEntry *search, GtkWidget *popover)
{
  GtkWidget *list = find (popover, GTK_TYPE_LIST_VIEW),
            *row = list ? gtk_widget_get_first_child (list) : NULL;
  for (GtkWidget *one = row; one; one = gtk_widget_get_next_sibling (one))
    if (gtk_widget_get_state_flags (one) & GTK_STATE_FLAG_SELECTED)
      row = one;
  if (row)
    gtk_widget_grab_focus (row);
}

void
mo_drop_search_first (GtkDropDown *drop_down)
{
  GtkWidget *popover = find (GTK_WIDGET (drop_down), GTK_TYPE_POPOVER);
  GtkWidget *search = popover ? find (popover, GTK_TYPE_SEARCH_ENTRY) : NULL;

  if (!search)
    return;
  mo_access_name (search, _ ("Search"));
  g_signal_connect (popover, "map", G_CALLBACK (opened), NULL);
  g_signal_connect (search, "activate", G_CALLBACK (entered), popover);
}
