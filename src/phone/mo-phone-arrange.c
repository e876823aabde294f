/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * How the page lies in the room there is. */
#include "phone/mo-phone-page-private.h"
#include "widget/mo-wrap.h"

#define BESIDE_EM 36 /* from here on what is said stands beside what was said last time */

/* Where there is little room it is the page that scrolls, and not a part of it: the number,
 * what to say, the line and its reading follow one another in the order in which they are
 * needed. */
static void
place_upper (MoPhonePage *self, gboolean under)
{
  gboolean is_under = gtk_widget_get_parent (self->upper) == self->card_place;
  gtk_scrolled_window_set_min_content_height (GTK_SCROLLED_WINDOW (self->list_place),
                                              under ? 84 : 180);
  gtk_widget_set_visible (self->upper_scroll, !under);
  if (is_under == under)
    return;
  g_object_ref (self->upper);
  if (under) {
    gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (self->upper_scroll), NULL);
    gtk_box_prepend (GTK_BOX (self->card_place), self->upper);
  } else {
    gtk_box_remove (GTK_BOX (self->card_place), self->upper);
    gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (self->upper_scroll), self->upper);
  }
  g_object_unref (self->upper);
}

void
mo_phone_page_arrange (MoPhonePage *self)
{
  MoWidth width = mo_width_bin_get_width (self->width);
  gboolean under = width < MO_WIDTH_MIDDLE;
  GtkOrientation lie = under ? GTK_ORIENTATION_VERTICAL : GTK_ORIENTATION_HORIZONTAL;

  gtk_orientable_set_orientation (GTK_ORIENTABLE (self->body), lie);
  gboolean beside = !under || gtk_widget_get_width (GTK_WIDGET (self->width)) >=
                                  BESIDE_EM * mo_width_em (GTK_WIDGET (self));
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self->boxes),
                                  beside ? GTK_ORIENTATION_HORIZONTAL
                                         : GTK_ORIENTATION_VERTICAL);
  gtk_widget_set_visible (GTK_WIDGET (self->sentence), !under);
  place_upper (self, under);
  mo_wrap_where_narrow (self->buttons, width >= MO_WIDTH_WIDE);
}
