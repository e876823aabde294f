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

/* What is typed may stand anywhere in a line: who rings says a surname.  GTK 4.8 compares with
 * the beginning only and has no property for it, but its filter can be reached. */
static void
match_anywhere (GtkWidget *popover)
{
  GtkWidget *list = find (popover, GTK_TYPE_LIST_VIEW);
  GtkSelectionModel *chosen = list ? gtk_list_view_get_model (GTK_LIST_VIEW (list)) : NULL;
  GListModel *lines = GTK_IS_SINGLE_SELECTION (chosen)
                          ? gtk_single_selection_get_model (GTK_SINGLE_SELECTION (chosen))
                          : NULL;
  GtkFilter *filter = GTK_IS_FILTER_LIST_MODEL (lines)
                          ? gtk_filter_list_model_get_filter (GTK_FILTER_LIST_MODEL (lines))
                          : NULL;

  if (GTK_IS_STRING_FILTER (filter))
    gtk_string_filter_set_match_mode (GTK_STRING_FILTER (filter),
                                      GTK_STRING_FILTER_MATCH_MODE_SUBSTRING);
}

static gboolean
begin_at_search (gpointer data)
{
  g_autoptr (GtkWidget) popover = data;
  GtkWidget *search = find (popover, GTK_TYPE_SEARCH_ENTRY);
  if (search && gtk_widget_get_mapped (search))
    gtk_widget_grab_focus (search);
  return G_SOURCE_REMOVE;
}

static gboolean
begin_at_row (gpointer data)
{
  g_autoptr (GtkWidget) popover = data;
  if (gtk_widget_get_mapped (popover))
    entered (NULL, popover);
  return G_SOURCE_REMOVE;
}

/* GTK gives the focus once the popover is mapped, to the row under the pointer: ours comes
 * after. */
static void
opened (GtkWidget *popover, gpointer long_list)
{
  match_anywhere (popover); /* each time: another model brings another filter */
  g_idle_add_full (G_PRIORITY_DEFAULT,
                   long_list ? begin_at_search : begin_at_row,
                   g_object_ref (popover),
                   NULL);
}

static gboolean
pressed (GtkEventControllerKey *keys,
         guint key,
         guint code,
         GdkModifierType state,
         GtkWidget *popover)
{
  if (key != GDK_KEY_Down && key != GDK_KEY_KP_Down)
    return GDK_EVENT_PROPAGATE;
  entered (NULL, popover);
  return GDK_EVENT_STOP;
}

void
mo_drop_search (GtkDropDown *drop_down, gboolean long_list)
{
  GtkWidget *popover = find (GTK_WIDGET (drop_down), GTK_TYPE_POPOVER);
  GtkWidget *search = popover ? find (popover, GTK_TYPE_SEARCH_ENTRY) : NULL;

  if (!search)
    return;
  gtk_drop_down_set_enable_search (drop_down, TRUE);
  mo_access_name (search, _ ("Search"));
  gtk_search_entry_set_key_capture_widget (GTK_SEARCH_ENTRY (search), popover);
  g_signal_connect (popover, "map", G_CALLBACK (opened), GINT_TO_POINTER (long_list));
  g_signal_connect (search, "activate", G_CALLBACK (entered), popover);
  GtkEventController *keys = gtk_event_controller_key_new ();
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect (keys, "key-pressed", G_CALLBACK (pressed), popover);
  gtk_widget_add_controller (search, keys);
}
