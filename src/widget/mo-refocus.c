/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A column is filled anew when something changed: the keyboard stays on what it was on. */
#include "widget/mo-refocus.h"

/* What a button is for, the same before and after; owned by the caller, NULL for nothing. */
static char *
key_of (GtkWidget *widget)
{
  const char *part = g_object_get_data (G_OBJECT (widget), "part");
  gint64 *other = g_object_get_data (G_OBJECT (widget), "other");

  if (part)
    return g_strdup (part);
  if (other)
    return g_strdup_printf ("other %" G_GINT64_FORMAT, *other);
  if (!GTK_IS_ACTIONABLE (widget) || !gtk_actionable_get_action_name (GTK_ACTIONABLE (widget)))
    return NULL;
  GVariant *target = gtk_actionable_get_action_target_value (GTK_ACTIONABLE (widget));
  g_autofree char *value = target ? g_variant_print (target, FALSE) : g_strdup ("");
  return g_strdup_printf (
      "%s %s", gtk_actionable_get_action_name (GTK_ACTIONABLE (widget)), value);
}

char *
mo_refocus_key (GtkWidget *box)
{
  GtkRoot *root = gtk_widget_get_root (box);
  GtkWidget *focus = root ? gtk_root_get_focus (root) : NULL;
  return focus && gtk_widget_is_ancestor (focus, box) ? key_of (focus) : NULL;
}

static GtkWidget *
find (GtkWidget *widget, const char *key)
{
  g_autofree char *own = key_of (widget);
  if (g_strcmp0 (own, key) == 0)
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child;
       child = gtk_widget_get_next_sibling (child)) {
    GtkWidget *found = find (child, key);
    if (found)
      return found;
  }
  return NULL;
}

void
mo_refocus (GtkWidget *box, const char *key)
{
  GtkWidget *widget = key ? find (box, key) : NULL;
  if (widget)
    gtk_widget_grab_focus (widget);
  else if (key)
    gtk_widget_child_focus (box, GTK_DIR_TAB_FORWARD);
}
