/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* For a class that gives the focus to something within (its grab_focus is set): Shift+Tab from
 * within leaves it.  GTK asks such a widget for the focus once its children have been passed
 * backwards, and would be given the same child again and again.  Call it in class_init, after
 * grab_focus was set. */
void mo_focus_lets_go (GtkWidgetClass *klass);
/* For a whole page, or a part of one, whose own way to take the focus may lie in its middle:
 * Tab comes in at its first control and Shift+Tab at its last, and both leave it again, so that
 * going round comes by everything. */
void mo_focus_in_order (GtkWidgetClass *klass);

/* For an entry in which one goes on writing: reached by the keyboard the cursor stands at the
 * end of what is there.  GTK selects all of it, and the next letter would replace it. */
void mo_focus_at_end (GtkEditable *entry);

/* Once for the program: arrow keys leave a check box alone that is not one of several to choose
 * from.  GTK goes round the group with them, and a box by itself is its own next one: it would
 * be ticked, and unticked, by a key that is meant to go on. */
void mo_focus_spares_check_boxes (void);

G_END_DECLS
