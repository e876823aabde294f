/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "draw/mo-chart.h"

G_BEGIN_DECLS

/* A table whose cells are shaded by what they say.  The words stand in each cell, so that it
 * reads in grey and without colours; nothing is said by shade alone. */
typedef struct {
  char *top, *below; /* NULL: nothing */
  char *words;       /* the whole cell in words, for speech and pointing */
  double shade;      /* 0 pale to 1 full; -1: nobody and nothing there */
} MoHeatCell;

typedef struct {
  char *title, *caption, *note; /* note: a second line of the caption, or NULL */
  int n_rows, n_columns;
  int per_group; /* columns of one group; 0: no groups */
  char **rows, **columns;
  char **groups;     /* of columns, or NULL */
  MoHeatCell *cells; /* by rows */
} MoHeat;

MoHeat *mo_heat_new (int n_rows, int n_columns, int per_group);
void mo_heat_free (MoHeat *heat);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (MoHeat, mo_heat_free)

void mo_heat_draw (const MoHeat *heat, cairo_t *cr, const MoChartLook *look);
/* Only the mark around one cell: its words stand where the page puts them. */
void mo_heat_draw_pointed (const MoHeat *heat, cairo_t *cr, const MoChartLook *look, int at);
/* The cell under a point, -1 for none. */
int mo_heat_at (const MoHeat *heat, const MoChartLook *look, double x, double y);
/* Where a cell is. */
cairo_rectangle_t mo_heat_cell (const MoHeat *heat, const MoChartLook *look, int at);
/* In em of the body text. */
double mo_heat_least_width (const MoHeat *heat);
double mo_heat_least_height (const MoHeat *heat);
/* Title, caption and every cell in words; the caller owns it. */
char *mo_heat_describe (const MoHeat *heat);

G_END_DECLS
