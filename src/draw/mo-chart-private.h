/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <pango/pangocairo.h>

#include "draw/mo-chart.h"

G_BEGIN_DECLS

/* The plot within the picture. */
typedef struct {
  double left, top, width, height;
  double most, tick; /* of the axis */
} MoChartPlot;

typedef enum {
  MO_TEXT_LEFT,
  MO_TEXT_MIDDLE,
  MO_TEXT_RIGHT,
} MoTextSide;

/* One line of text whose middle of height is at y; answers its width. size: of body. */
typedef struct {
  double size;
  gboolean strong;
  const char *colour;
  MoTextSide side;
  double most;   /* width it may take, 0: any */
  gboolean halo; /* on a patch of the ground, over hatching */
} MoTextLook;
double mo_chart_text (cairo_t *cr,
                      const MoChartLook *look,
                      const char *text,
                      double x,
                      double y,
                      MoTextLook how);
/* The same; where it stands. */
cairo_rectangle_t mo_chart_text_box (cairo_t *cr,
                                     const MoChartLook *look,
                                     const char *text,
                                     double x,
                                     double y,
                                     MoTextLook how);
/* To be kept, where the same is written again and again; box: its size. */
PangoLayout *mo_chart_layout (cairo_t *cr,
                              const MoChartLook *look,
                              const char *text,
                              MoTextLook how,
                              cairo_rectangle_t *box);
/* Only how large it would be. */
cairo_rectangle_t
mo_chart_layout_box (cairo_t *cr, const MoChartLook *look, const char *text, MoTextLook how);
double
mo_chart_text_width (cairo_t *cr, const MoChartLook *look, const char *text, double size);
/* A rectangle filled with the second code: slanting lines over a pale ground. */
void mo_chart_hatch (cairo_t *cr,
                     const MoChartLook *look,
                     double x,
                     double y,
                     double w,
                     double h,
                     const char *c);
double mo_chart_x (const MoChartPlot *plot, const MoChart *chart, double at);
double mo_chart_y (const MoChartPlot *plot, double value);

void mo_chart_draw_run (const MoChart *chart,
                        cairo_t *cr,
                        const MoChartLook *look,
                        const MoChartPlot *plot);

G_END_DECLS
