/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "widget/mo-focus.h"

typedef gboolean (*GrabFocus) (GtkWidget *widget);

#define LEAVING "mo-leaving"

/* Class → its own way to take the focus. */
static GHashTable *own_ways;

static gboolean
grab (GtkWidget *widget)
{
  GrabFocus own = g_hash_table_lookup (own_ways, G_OBJECT_GET_CLASS (widget));
  return !g_object_get_data (G_OBJECT (widget), LEAVING) && own && own (widget);
}

static gboolean
move (GtkWidget *widget, GtkDirectionType direction)
{
  GtkRoot *root = gtk_widget_get_root (widget);
  GtkWidget *focus = root ? gtk_root_get_focus (root) : NULL;
  gboolean inside = focus && gtk_widget_is_ancestor (focus, widget);
  GtkWidgetClass *plain = g_type_class_peek (GTK_TYPE_WIDGET);

  if (!inside && direction != GTK_DIR_TAB_BACKWARD)
    return plain->focus (widget, direction);
  g_object_set_data (G_OBJECT (widget), LEAVING, widget);
  gboolean moved = plain->focus (widget, direction);
  g_object_set_data (G_OBJECT (widget), LEAVING, NULL);
  return moved;
}

void
mo_focus_lets_go (GtkWidgetClass *klass)
{
  if (!own_ways)
    own_ways = g_hash_table_new (NULL, NULL);
  g_hash_table_insert (own_ways, klass, (gpointer) klass->grab_focus);
  klass->grab_focus = grab;
  klass->focus = move;
}

static gboolean
go_to_end (gpointer entry)
{
  int from, to, all = (int) g_utf8_strlen (gtk_editable_get_text (entry), -1);
  if (all && gtk_editable_get_selection_bounds (entry, &from, &to) && to - from == all)
    gtk_editable_set_position (entry, -1);
  return G_SOURCE_REMOVE;
}

/* GTK selects once the focus is there; nothing is typed between that and this. */
static void
entered (GtkEventController *focus, gpointer user)
{
  g_idle_add_full (G_PRIORITY_HIGH,
                   go_to_end,
                   g_object_ref (gtk_event_controller_get_widget (focus)),
                   g_object_unref);
}

void
mo_focus_at_end (GtkEditable *entry)
{
  GtkEventController *focus = gtk_event_controller_focus_new ();
  g_signal_connect (focus, "enter", G_CALLBACK (entered), NULL);
  gtk_widget_add_controller (GTK_WIDGET (entry), focus);
}
