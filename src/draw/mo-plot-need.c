/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>

#include "draw/mo-compass-picture.h"
#include "draw/mo-plot-private.h"

/* Capacity against need, of the day of the figures: the map of the compass, without the lines
 * where nobody came and no mentor is. */

static gboolean
is_empty_row (const MoHeat *heat, int row)
{
  for (int c = 0; c < heat->n_columns; c++)
    if (heat->cells[row * heat->n_columns + c].shade >= 0)
      return FALSE;
  return TRUE;
}

static MoHeat *
without_empty_rows (const MoHeat *all)
{
  int n = 0, to = 0;
  for (int row = 0; row < all->n_rows; row++)
    n += !is_empty_row (all, row);
  MoHeat *heat = mo_heat_new (n, all->n_columns, 0);
  for (int c = 0; c < all->n_columns; c++)
    heat->columns[c] = g_strdup (all->columns[c]);
  for (int row = 0; row < all->n_rows; row++) {
    if (is_empty_row (all, row))
      continue;
    heat->rows[to] = g_strdup (all->rows[row]);
    for (int c = 0; c < all->n_columns; c++) {
      const MoHeatCell *from = &all->cells[row * all->n_columns + c];
      heat->cells[to * all->n_columns + c] = (MoHeatCell){ .top = g_strdup (from->top),
                                                           .below = g_strdup (from->below),
                                                           .words = g_strdup (from->words),
                                                           .shade = from->shade };
    }
    to++;
  }
  return heat;
}

static char *
finding (const MoNeed *need)
{
  MoNeedAt worst;
  if (!mo_need_worst (need, &worst, 1))
    return g_strdup (_ ("Places enough for everybody who comes"));
  return g_strdup_printf (_ ("Most places are missing for %s, %s, %s"),
                          mo_kin_words (worst.kin),
                          mo_need_band_words (worst.band),
                          mo_part_words (worst.part));
}

static void
fill_table (MoPlot *plot)
{
  const MoHeat *heat = plot->heat;
  g_autoptr (GStrvBuilder) heads = g_strv_builder_new ();

  g_strv_builder_add (heads, _ ("Needed / there"));
  for (int c = 0; c < heat->n_columns; c++)
    g_strv_builder_add (heads, heat->columns[c]);
  g_strfreev (plot->heads);
  plot->heads = g_strv_builder_end (heads);
  for (int row = 0; row < heat->n_rows; row++) {
    mo_plot_row (plot, g_strdup (heat->rows[row]), NULL);
    for (int c = 0; c < heat->n_columns; c++) {
      const MoHeatCell *cell = &heat->cells[row * heat->n_columns + c];
      MoPlotItem *item =
          mo_plot_add (plot, g_strdup_printf ("%s, %s", heat->rows[row], heat->columns[c]));
      item->words = g_strdup (cell->words);
      mo_plot_add_cell (plot, cell->top ? cell->top : "—");
    }
  }
}

void
mo_plot_fill_need (MoPlot *plot, const MoPlotAsk *ask)
{
  const MoNeed *need = ask->facts->need;
  g_autoptr (MoHeat) all = need ? mo_compass_heat (need, TRUE, ask->printed) : NULL;

  plot->form = MO_FORM_HEAT;
  plot->code = g_strdup ("M-21");
  if (all)
    plot->heat = without_empty_rows (all);
  if (!all || plot->heat->n_rows == 0) {
    mo_plot_nothing (plot, _ ("Nobody has come, and there are no mentors to be counted."));
    return;
  }
  plot->title = finding (need);
  g_autofree char *day = mo_day_to_words (need->today, MO_PRECISION_DAY);
  plot->caption = g_strdup_printf (_ ("places needed / places of mentors, on %s. Needed: who "
                                      "came within %d days, times %.0f "
                                      "days that a place is taken; M-21"),
                                   day,
                                   need->today - need->from,
                                   need->stay);
  fill_table (plot);
}

void
mo_form_heat (const MoPlot *plot, MoPlotPen *pen)
{
  MoChartLook look = *pen->look;

  look.height = MAX (look.height - pen->top, look.body * 4);
  cairo_save (pen->cr);
  cairo_translate (pen->cr, 0, pen->top);
  mo_heat_draw (plot->heat, pen->cr, &look);
  cairo_restore (pen->cr);
  for (guint i = 0; i < plot->items->len; i++) {
    cairo_rectangle_t at = mo_heat_cell (plot->heat, &look, i);
    at.y += pen->top;
    mo_pen_mark (pen, i, at);
  }
}
