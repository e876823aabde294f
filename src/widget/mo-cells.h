/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Cells of lists and of tables: made once, filled for each row that comes into sight, and again
 * whenever a property of that row's object moves. */

/* make: an empty cell; fill: shows an item of the list in it; user: handed on, has to live as
 * long as the list. */
typedef GtkWidget *(*MoCellMake) (void);
typedef void (*MoCellFill) (GtkWidget *cell, gpointer row, gpointer user);

/* Owned by the caller. */
GtkListItemFactory *mo_cell_factory_new (MoCellMake make, MoCellFill fill, gpointer user);

/* A column of a table; title: marked with N_ (), translated here. */
typedef struct {
  const char *title;
  gboolean expand, first; /* first: stays where there is little room */
  MoCellMake make;
  MoCellFill fill;
} MoCellColumn;

/* Puts n columns behind those that the view has.  The columns are not copied. */
void
mo_cell_columns_add (GtkColumnView *view, const MoCellColumn *columns, guint n, gpointer user);
/* Shows all of them where it is wide, else the first ones.  The view has no other columns. */
void mo_cell_columns_room (GtkColumnView *view, const MoCellColumn *columns, gboolean wide);

/* A wrapping label at the left. */
GtkWidget *mo_cell_label_new (void);
/* A name above a dim line. */
GtkWidget *mo_cell_two_new (void);
/* A label above a dim line, the first of the caller's making. */
GtkWidget *mo_cell_two_with (GtkWidget *first);
/* first NULL: as it is; where there are no words for the second line, it is not shown. */
void mo_cell_two_set (GtkWidget *cell, const char *first, const char *second);

G_END_DECLS
