/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Scrolls as little as brings `part` into sight with `margin` pixels around it.  within: what
 * the scroller scrolls, that the part lies in.  Nothing happens before they have their places.
 */
void mo_scroll_to (GtkScrolledWindow *scroller, GtkWidget *within, GtkWidget *part, int margin);

/* For a scroller within a page that scrolls: the wheel turns the page while all of its own
 * fits. */
void mo_scroll_leave_wheel (GtkScrolledWindow *scroller);

/* Whether a scroller scrolls up and down by itself, or is as high as what is in it. */
void mo_scroll_by_itself (GtkWidget *scroller, gboolean own);

/* Nothing is scrolled while this is open.  GTK 4.8 takes what has the focus in a popover that
 * came up above its button for lying below it: the page would run off under the mouse. */
void mo_scroll_not_under (GtkPopover *popover);

G_END_DECLS
