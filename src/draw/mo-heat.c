/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "draw/mo-heat.h"

#include "draw/mo-chart-private.h"

#define NOTE    1.4 /* em: from one line of the caption to the next */
#define CAPTION 0.886
#define DEEPEST 0.5 /* of the accent: text stays readable on it */
#define STRONG  0.6 /* from this shade on a cell has an edge too */

MoHeat *
mo_heat_new (int n_rows, int n_columns, int per_group)
{
  MoHeat *heat = g_new0 (MoHeat, 1);
  heat->n_rows = n_rows;
  heat->n_columns = n_columns;
  heat->per_group = per_group;
  heat->rows = g_new0 (char *, n_rows + 1);
  heat->columns = g_new0 (char *, n_columns + 1);
  heat->groups = per_group ? g_new0 (char *, n_columns / per_group + 1) : NULL;
  heat->cells = g_new0 (MoHeatCell, n_rows * n_columns);
  return heat;
}

void
mo_heat_free (MoHeat *heat)
{
  for (int i = 0; i < heat->n_rows * heat->n_columns; i++) {
    g_free (heat->cells[i].top);
    g_free (heat->cells[i].below);
    g_free (heat->cells[i].words);
  }
  g_strfreev (heat->rows);
  g_strfreev (heat->columns);
  g_strfreev (heat->groups);
  g_free (heat->title);
  g_free (heat->caption);
  g_free (heat->note);
  g_free (heat->cells);
  g_free (heat);
}

/* ---------------------------------------------------------------------- where things are */

typedef struct {
  double left, top, width, height; /* of all cells */
  double w, h;                     /* of one */
} Grid;

#define LABEL 9.0 /* em, of the rows */

static double
head_height (const MoHeat *heat)
{
  return (heat->title ? 3.6 : 0) + (heat->note ? NOTE : 0) + (heat->groups ? 3.2 : 1.8);
}

static Grid
grid_of (const MoHeat *heat, const MoChartLook *look)
{
  double em = look->body;
  Grid grid = { .left = LABEL * em, .top = head_height (heat) * em };
  grid.width = MAX (look->width - grid.left, em);
  grid.height = MAX (look->height - grid.top, em);
  grid.w = grid.width / heat->n_columns;
  grid.h = MIN (grid.height / heat->n_rows, em * 4.4);
  return grid;
}

double
mo_heat_least_width (const MoHeat *heat)
{
  return LABEL + 4.6 * heat->n_columns;
}

double
mo_heat_least_height (const MoHeat *heat)
{
  return head_height (heat) + 3.1 * heat->n_rows + 0.3;
}

cairo_rectangle_t
mo_heat_cell (const MoHeat *heat, const MoChartLook *look, int at)
{
  Grid grid = grid_of (heat, look);
  return (cairo_rectangle_t){ grid.left + (at % heat->n_columns) * grid.w,
                              grid.top + at / heat->n_columns * grid.h,
                              grid.w,
                              grid.h };
}

int
mo_heat_at (const MoHeat *heat, const MoChartLook *look, double x, double y)
{
  Grid grid = grid_of (heat, look);
  int column = (int) ((x - grid.left) / grid.w), row = (int) ((y - grid.top) / grid.h);
  return x >= grid.left && y >= grid.top && column < heat->n_columns && row < heat->n_rows
             ? row * heat->n_columns + column
             : -1;
}

/* ---------------------------------------------------------------------- drawing */

static void
round_box (cairo_t *cr, double x, double y, double w, double h, double r)
{
  cairo_new_sub_path (cr);
  cairo_arc (cr, x + w - r, y + r, r, -G_PI / 2, 0);
  cairo_arc (cr, x + w - r, y + h - r, r, 0, G_PI / 2);
  cairo_arc (cr, x + r, y + h - r, r, G_PI / 2, G_PI);
  cairo_arc (cr, x + r, y + r, r, G_PI, 3 * G_PI / 2);
  cairo_close_path (cr);
}

static void
set_shade (cairo_t *cr, const MoPalette *palette, double shade)
{
  MoColour pale = mo_palette_colour (palette, "base"),
           full = mo_palette_colour (palette, "accent_graphic");
  double part = CLAMP (shade, 0, 1) * DEEPEST;
  cairo_set_source_rgb (cr,
                        pale.red + part * (full.red - pale.red),
                        pale.green + part * (full.green - pale.green),
                        pale.blue + part * (full.blue - pale.blue));
}

static void
draw_cell (const MoHeatCell *cell,
           cairo_t *cr,
           const MoChartLook *look,
           const Grid *grid,
           double x,
           double y)
{
  double em = look->body, gap = em * 0.13, line = em / 14, middle = x + grid->w / 2;
  gboolean strong = cell->shade >= STRONG;

  if (cell->shade < 0) {
    mo_chart_text (cr,
                   look,
                   "·",
                   middle,
                   y + grid->h / 2,
                   (MoTextLook){ 1, FALSE, "dim", MO_TEXT_MIDDLE, 0 });
    return;
  }
  round_box (cr, x + gap, y + gap, grid->w - 2 * gap, grid->h - 2 * gap, em * 0.27);
  set_shade (cr, look->palette, cell->shade);
  cairo_fill_preserve (cr);
  mo_palette_set_source (look->palette, cr, strong ? "accent_graphic" : "track");
  cairo_set_line_width (cr, strong ? 2 * line : line);
  cairo_stroke (cr);
  mo_chart_text (cr,
                 look,
                 cell->top,
                 middle,
                 y + grid->h * (cell->below ? 0.34 : 0.5),
                 (MoTextLook){ 1, strong, "text", MO_TEXT_MIDDLE, 0 });
  if (cell->below)
    mo_chart_text (cr,
                   look,
                   cell->below,
                   middle,
                   y + grid->h * 0.7,
                   (MoTextLook){ CAPTION, FALSE, "text", MO_TEXT_MIDDLE, 0 });
}

static void
draw_heads (const MoHeat *heat, cairo_t *cr, const MoChartLook *look, const Grid *grid)
{
  const MoTextLook dim = { CAPTION, FALSE, "dim", MO_TEXT_MIDDLE, 0 },
                   strong = { CAPTION, TRUE, "text", MO_TEXT_MIDDLE, 0 };
  double em = look->body;

  for (int column = 0; column < heat->n_columns; column++)
    mo_chart_text (cr,
                   look,
                   heat->columns[column],
                   grid->left + (column + 0.5) * grid->w,
                   grid->top - em * 0.8,
                   heat->groups ? dim : strong);
  for (int group = 0; heat->groups && heat->groups[group]; group++)
    mo_chart_text (cr,
                   look,
                   heat->groups[group],
                   grid->left + (group + 0.5) * heat->per_group * grid->w,
                   grid->top - em * 2.2,
                   strong);
  for (int row = 0; row < heat->n_rows; row++)
    mo_chart_text (cr,
                   look,
                   heat->rows[row],
                   0,
                   grid->top + (row + 0.5) * grid->h,
                   (MoTextLook){ CAPTION, TRUE, "text", MO_TEXT_LEFT, grid->left - em * 0.6 });
}

void
mo_heat_draw (const MoHeat *heat, cairo_t *cr, const MoChartLook *look)
{
  Grid grid = grid_of (heat, look);
  double em = look->body;

  if (heat->title)
    mo_chart_text (
        cr, look, heat->title, 0, em * 0.75, (MoTextLook){ 1, TRUE, "text", MO_TEXT_LEFT, 0 });
  if (heat->caption)
    mo_chart_text (cr,
                   look,
                   heat->caption,
                   0,
                   em * 2.25,
                   (MoTextLook){ CAPTION, FALSE, "dim", MO_TEXT_LEFT, 0 });
  if (heat->note)
    mo_chart_text (cr,
                   look,
                   heat->note,
                   0,
                   em * (2.25 + NOTE),
                   (MoTextLook){ CAPTION, FALSE, "dim", MO_TEXT_LEFT, 0 });
  draw_heads (heat, cr, look, &grid);
  for (int row = 0; row < heat->n_rows; row++)
    for (int column = 0; column < heat->n_columns; column++)
      draw_cell (&heat->cells[row * heat->n_columns + column],
                 cr,
                 look,
                 &grid,
                 grid.left + column * grid.w,
                 grid.top + row * grid.h);
}

void
mo_heat_draw_pointed (const MoHeat *heat, cairo_t *cr, const MoChartLook *look, int at)
{
  Grid grid = grid_of (heat, look);
  double em = look->body, x, y;

  if (at < 0 || at >= heat->n_rows * heat->n_columns)
    return;
  x = grid.left + (at % heat->n_columns) * grid.w;
  y = grid.top + at / heat->n_columns * grid.h;
  round_box (
      cr, x + em * 0.13, y + em * 0.13, grid.w - em * 0.26, grid.h - em * 0.26, em * 0.27);
  mo_palette_set_source (look->palette, cr, "focus");
  cairo_set_line_width (cr, em / 7);
  cairo_stroke (cr);
}

/* ---------------------------------------------------------------------- words */

char *
mo_heat_describe (const MoHeat *heat)
{
  g_autoptr (GString) words = g_string_new (heat->caption);
  if (heat->note)
    g_string_append_printf (words, " %s", heat->note);
  for (int i = 0; i < heat->n_rows * heat->n_columns; i++)
    if (heat->cells[i].shade >= 0)
      g_string_append_printf (words, "%s%s.", words->len ? " " : "", heat->cells[i].words);
  return g_string_free (g_steal_pointer (&words), FALSE);
}
