/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <math.h>

#include "draw/mo-plot-private.h"

#define ROW 2.5 /* of body: from one row to the next, at most */

typedef struct {
  double left, right, top, row; /* of the scale */
} Ground;

static Ground
ground_of (const MoPlot *plot, MoPlotPen *pen)
{
  double em = pen->look->body, names = 0, notes = 0;
  int n = plot->items->len;

  for (int i = 0; i < n; i++) {
    const MoPlotItem *item = mo_plot_item (plot, i);
    names = MAX (names, mo_pen_width (pen, item->label, 1));
    notes = MAX (notes, mo_pen_width (pen, item->note, MO_PLOT_CAPTION));
  }
  names = MIN (names, pen->look->width * 0.4);
  double last = mo_pen_width (pen, plot->high_word, MO_PLOT_CAPTION) / 2;
  Ground ground = { .top = pen->top + em * 1.4, .left = names + em * 2.6 };
  ground.right = pen->look->width - MAX (notes + em * 3.2, last);
  ground.right = MAX (ground.right, ground.left + em * 6);
  ground.row = CLAMP ((pen->look->height - ground.top - em * 0.3) / n, em * 1.4, em * ROW);
  return ground;
}

static double
across (const MoPlot *plot, const Ground *ground, double value)
{
  return ground->left +
         (ground->right - ground->left) * (value - plot->from) / (plot->to - plot->from);
}

static void
draw_scale (const MoPlot *plot, MoPlotPen *pen, const Ground *ground)
{
  double em = pen->look->body, bottom = ground->top + ground->row * plot->items->len;
  /* where its steps are too close the two ends are said alone */
  gboolean narrow = ground->right - ground->left < em * 3 * (plot->to - plot->from);

  for (double at = plot->from; at <= plot->to + 0.01; at++) {
    double x = across (plot, ground, at);
    const char *word = at == plot->from        ? plot->low_word
                       : at >= plot->to - 0.01 ? plot->high_word
                                               : NULL;
    g_autofree char *number = word     ? g_strdup (word)
                              : narrow ? NULL
                                       : g_strdup_printf ("%.0f", at);
    mo_pen_line (pen, "line", 1 / 14.0, 0, x, ground->top, x, bottom);
    if (number)
      mo_pen_text (pen, number, x, ground->top - em * 0.7, mo_pen_dim (MO_TEXT_MIDDLE));
  }
}

static void
draw_head (MoPlotPen *pen, double x, double y, double way)
{
  double r = pen->look->body * 0.42;
  cairo_new_path (pen->cr);
  cairo_move_to (pen->cr, x, y);
  cairo_line_to (pen->cr, x - way * r * 1.7, y - r);
  cairo_line_to (pen->cr, x - way * r * 1.7, y + r);
  cairo_close_path (pen->cr);
  mo_palette_set_source (pen->look->palette, pen->cr, "accent_graphic");
  cairo_fill (pen->cr);
}

/* Before is a ring, after the arrow's point; where nothing moved, ring and point are one. */
static void
draw_arrow (const MoPlot *plot,
            MoPlotPen *pen,
            const Ground *ground,
            const MoPlotItem *item,
            double y)
{
  double em = pen->look->body;
  double from = across (plot, ground, item->values[0]),
         to = across (plot, ground, item->values[1]);
  double way = to < from ? -1 : 1;
  g_autofree char *before = mo_plot_number (item->values[0]);
  g_autofree char *after = mo_plot_number (item->values[1]);

  if (fabs (to - from) > em * 0.9) {
    mo_pen_line (pen, "accent_graphic", 0.2, 0, from, y, to - way * em * 0.6, y);
    draw_head (pen, to, y, way);
  }
  mo_pen_marker (pen, MO_INK_FIRST, from, y, TRUE);
  double left = MIN (from, to) - em * 0.6, right = MAX (from, to) + em * 0.6;
  mo_pen_text (pen,
               before,
               way > 0 ? left : right,
               y,
               mo_pen_dim (way > 0 ? MO_TEXT_RIGHT : MO_TEXT_LEFT));
  mo_pen_text (pen,
               after,
               way > 0 ? right : left,
               y,
               mo_pen_strong ("text", way > 0 ? MO_TEXT_LEFT : MO_TEXT_RIGHT));
}

void
mo_form_arrows (const MoPlot *plot, MoPlotPen *pen)
{
  Ground ground = ground_of (plot, pen);
  double em = pen->look->body;

  draw_scale (plot, pen, &ground);
  for (guint i = 0; i < plot->items->len; i++) {
    const MoPlotItem *item = mo_plot_item (plot, i);
    double top = ground.top + i * ground.row, y = top + ground.row / 2;
    MoTextLook name = { 1, FALSE, "text", MO_TEXT_LEFT, ground.left - em * 2.6 + 1, FALSE };
    mo_pen_text (pen, item->label, 0, y, name);
    MoTextLook note = mo_pen_dim (MO_TEXT_RIGHT);
    note.colour = "text";
    mo_pen_text (pen, item->note, pen->look->width, y, note);
    if (!isnan (item->values[0]) && !isnan (item->values[1]))
      draw_arrow (plot, pen, &ground, item, y);
    mo_pen_mark (pen, i, (cairo_rectangle_t){ 0, top, pen->look->width, ground.row });
  }
}
