/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* How much room there is, in em of the text, so that a narrow window and large text are one
 * case.  The numbers are the edges, in em. */
typedef enum {
  MO_WIDTH_TINY = 0,
  MO_WIDTH_NARROW = 44, /* below 60: the navigation is a menu, pages show one thing */
  MO_WIDTH_MIDDLE = 60, /* below 86: the rail, and the third column goes under the second */
  MO_WIDTH_WIDE = 86,   /* as drawn */
} MoWidth;

/* Holds one child, asks for little width itself, and says in which of these it is.  The window
 * has one around all of its content; a page finds it with mo_width_bin_find () once it is in
 * the window (from its "root" handler, or when mapped), asks for the width and connects to
 * "notify::width-name". The child may arrange itself anew in that handler. */
#define MO_TYPE_WIDTH_BIN (mo_width_bin_get_type ())
G_DECLARE_FINAL_TYPE (MoWidthBin, mo_width_bin, MO, WIDTH_BIN, GtkWidget)

GtkWidget *mo_width_bin_new (void);
void mo_width_bin_set_child (MoWidthBin *bin, GtkWidget *child);
/* The nearest one around a widget, or NULL. */
MoWidthBin *mo_width_bin_find (GtkWidget *widget);
MoWidth mo_width_bin_get_width (MoWidthBin *bin);
/* Pixels of one em of a widget's text. */
double mo_width_em (GtkWidget *widget);

G_END_DECLS
