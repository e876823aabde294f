/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "widget/mo-check.h"

static gboolean (*own_focus) (GtkWidget *widget, GtkDirectionType direction);

/* The mark of one in a group is called otherwise. */
static gboolean
in_group (GtkWidget *button)
{
  for (GtkWidget *child = gtk_widget_get_first_child (button); child;
       child = gtk_widget_get_next_sibling (child))
    if (g_str_equal (gtk_widget_get_css_name (child), "radio"))
      return TRUE;
  return FALSE;
}

static gboolean
focus (GtkWidget *widget, GtkDirectionType direction)
{
  gboolean arrow = direction != GTK_DIR_TAB_FORWARD && direction != GTK_DIR_TAB_BACKWARD;

  if (arrow && gtk_widget_is_focus (widget) && !in_group (widget))
    return FALSE;
  return own_focus (widget, direction);
}

void
mo_check_keeps_from_arrows (void)
{
  GtkWidgetClass *klass = g_type_class_ref (GTK_TYPE_CHECK_BUTTON); /* kept for good */

  if (klass->focus == focus)
    return;
  own_focus = klass->focus;
  klass->focus = focus;
}
