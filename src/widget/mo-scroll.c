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
