/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Puts its widget's children side by side at their own width, on as many lines as it takes, in
 * the direction of reading: for a handful of buttons that must not be cut.  (A GtkFlowBox would
 * keep Tab and the arrows to itself.) */
#define MO_TYPE_WRAP (mo_wrap_get_type ())
G_DECLARE_FINAL_TYPE (MoWrap, mo_wrap, MO, WRAP, GtkLayoutManager)

GtkLayoutManager *mo_wrap_new (int spacing);
/* A box of buttons: in one line where there is room, else on as many as it takes. */
void mo_wrap_where_narrow (GtkWidget *box, gboolean wide);

/* A box of one child is as wide as the child wants to be at its leisure.  A label that wraps
 * asks for one long line where there is height for one only, and would push what stands beside
 * it. */
void mo_wrap_keep_width (GtkWidget *box);

G_END_DECLS
