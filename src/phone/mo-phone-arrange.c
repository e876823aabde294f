/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * How the page lies in the room there is. */
#include "phone/mo-phone-page-private.h"
#include "widget/mo-wrap.h"

/* Where there is little room, what is said stands below what is written, so that the number,
 * the line and its reading are seen together; and it is the page that scrolls. */
static void
place_boxes (MoPhonePage *self, gboolean under)
{
  gboolean is_under = gtk_widget_get_parent (self->upper) == self->card_place;
  gtk_scrolled_window_set_min_content_height (GTK_SCROLLED_WINDOW (self->list_place),
                                              under ? 84 : 180);
  gtk_widget_set_visible (self->upper_scroll, !under);
  if (is_under == under)
    return;
  g_object_ref (self->boxes);
  g_object_ref (self->upper);
  gtk_box_remove (GTK_BOX (gtk_widget_get_parent (self->boxes)), self->boxes);
  if (under) {
    gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (self->upper_scroll), NULL);
    gtk_box_prepend (GTK_BOX (self->card_place), self->upper);
    gtk_box_append (GTK_BOX (self->card_place), self->boxes);
  } else {
    gtk_box_remove (GTK_BOX (self->card_place), self->upper);
    gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (self->upper_scroll), self->upper);
    gtk_box_insert_child_after (
        GTK_BOX (self->upper), self->boxes, GTK_WIDGET (self->strip_place));
  }
  g_object_unref (self->upper);
  g_object_unref (self->boxes);
}

void
mo_phone_page_arrange (MoPhonePage *self)
{
  MoWidth width = mo_width_bin_get_width (self->width);
  gboolean under = width < MO_WIDTH_MIDDLE;
  GtkOrientation lie = under ? GTK_ORIENTATION_VERTICAL : GTK_ORIENTATION_HORIZONTAL;

  gtk_orientable_set_orientation (GTK_ORIENTABLE (self->body), lie);
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self->boxes), lie);
  gtk_widget_set_visible (GTK_WIDGET (self->sentence), !under);
  place_boxes (self, under);
  mo_wrap_where_narrow (self->buttons, width >= MO_WIDTH_WIDE);
}
