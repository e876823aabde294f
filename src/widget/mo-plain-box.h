/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Lays the children of a GtkBox one after another like the box itself, but the width decides
 * and the height follows.  A box of GTK 4.8 looks, for each child that can wrap, for the least
 * width at its least height, by halving; boxes within boxes do so within one another, and a
 * line of words is shaped dozens of times.
 * For boxes of words, in lists and in long columns.  Not for what is homogeneous or turned
 * round later. */
void mo_plain_box (GtkWidget *box);
GtkWidget *mo_plain_box_new (GtkOrientation orientation, int spacing);

G_END_DECLS
