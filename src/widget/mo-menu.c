/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "widget/mo-menu.h"

static GtkStack *
stack_below (GtkWidget *widget)
{
  GtkStack *found = GTK_IS_STACK (widget) ? GTK_STACK (widget) : NULL;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child && !found;
       child = gtk_widget_get_next_sibling (child))
    found = stack_below (child);
  return found;
}

void
mo_menu_at_once (GtkMenuButton *button)
{
  GtkPopover *popover = gtk_menu_button_get_popover (button);
  GtkStack *stack = popover ? stack_below (GTK_WIDGET (popover)) : NULL;

  if (stack)
    gtk_stack_set_transition_type (stack, GTK_STACK_TRANSITION_TYPE_NONE);
}
