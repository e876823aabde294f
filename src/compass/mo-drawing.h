/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "draw/mo-chart.h"

G_BEGIN_DECLS

/* Something that is drawn and has parts: a chart, a map.  All functions take `picture`. */
typedef struct {
  gpointer picture;
  GDestroyNotify free_picture;
  const char *name;  /* for assistive technology: the finding; the picture's own */
  char *description; /* every figure in words; the drawing's */
  int n, columns;    /* parts; columns: arrows up and down go by so many, 0: not */
  double least_width, least_height; /* in em of the text */
  void (*draw) (gconstpointer picture, cairo_t *cr, const MoChartLook *look);
  void (*draw_pointed) (gconstpointer picture, cairo_t *cr, const MoChartLook *look, int at);
  int (*at) (gconstpointer picture, const MoChartLook *look, double x, double y);
  const char *(*words) (gconstpointer picture, int at);
} MoDrawn;

/* A picture on the screen: one stop for Tab, within which the arrows, Home and End go through
 * the parts, each spoken and marked; pointing marks them too.  The drawing is kept, so that
 * moving the pointer draws only the mark.  Signal "pointed" (int), -1 for none. */
#define MO_TYPE_DRAWING (mo_drawing_get_type ())
G_DECLARE_FINAL_TYPE (MoDrawing, mo_drawing, MO, DRAWING, GtkWidget)

GtkWidget *mo_drawing_new (void);
/* Takes the picture and the description. */
void mo_drawing_show (MoDrawing *drawing, const MoDrawn *drawn);
/* The picture shown, NULL for none. */
gpointer mo_drawing_get_picture (MoDrawing *drawing);

G_END_DECLS
