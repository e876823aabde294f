/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "widget/mo-scroll.h"

void
mo_scroll_to (GtkScrolledWindow *scroller, GtkWidget *within, GtkWidget *part, int margin)
{
  GtkAdjustment *at = gtk_scrolled_window_get_vadjustment (scroller);
  graphene_rect_t box;
  if (gtk_widget_compute_bounds (part, within, &box))
    gtk_adjustment_clamp_page (
        at, box.origin.y - margin, box.origin.y + box.size.height + margin);
}

/* Where all of it fits there is nothing to turn, and the wheel belongs to the page around it.
 * (A scrolled window of GTK 4.8 swallows the wheel all the same.) */
static void
give_or_take_the_wheel (GtkAdjustment *at, GtkWidget *scroller)
{
  gboolean fits = gtk_adjustment_get_upper (at) - gtk_adjustment_get_lower (at) <=
                  gtk_adjustment_get_page_size (at);
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (scroller);

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++) {
    g_autoptr (GtkEventController) one = g_list_model_get_item (controllers, i);
    if (GTK_IS_EVENT_CONTROLLER_SCROLL (one))
      gtk_event_controller_set_propagation_phase (one,
                                                  fits ? GTK_PHASE_NONE : GTK_PHASE_BUBBLE);
  }
}

void
mo_scroll_leave_wheel (GtkScrolledWindow *scroller)
{
  GtkAdjustment *at = gtk_scrolled_window_get_vadjustment (scroller);
  g_signal_connect_object (at, "changed", G_CALLBACK (give_or_take_the_wheel), scroller, 0);
  give_or_take_the_wheel (at, GTK_WIDGET (scroller));
}

void
mo_scroll_by_itself (GtkWidget *scroller, gboolean own)
{
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller),
                                  GTK_POLICY_NEVER,
                                  own ? GTK_POLICY_AUTOMATIC : GTK_POLICY_NEVER);
}

static void
let_follow_focus (GtkWidget *popover, gboolean let)
{
  for (GtkWidget *at = popover; at; at = gtk_widget_get_parent (at))
    if (GTK_IS_VIEWPORT (at))
      gtk_viewport_set_scroll_to_focus (GTK_VIEWPORT (at), let);
}

static void
opened (GtkWidget *popover)
{
  let_follow_focus (popover, FALSE);
}

static void
closed (GtkWidget *popover)
{
  let_follow_focus (popover, TRUE);
}

void
mo_scroll_not_under (GtkPopover *popover)
{
  g_signal_connect (popover, "map", G_CALLBACK (opened), NULL);
  g_signal_connect (popover, "unmap", G_CALLBACK (closed), NULL);
}
