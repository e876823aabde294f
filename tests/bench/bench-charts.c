/* SPDX-License-Identifier: GPL-3.0-or-later */
/* C1: a frame while pointing (the kept picture and the mark) against a full redraw, the two
 * in turn, medians of CPU time. */
#include <stdlib.h>
#include <time.h>

#include "../draw/plot-facts.h"
#include "draw/mo-plot.h"

#define ROUNDS 60
#define GOAL   0.1

static double
now (void)
{
  struct timespec at;
  clock_gettime (CLOCK_PROCESS_CPUTIME_ID, &at);
  return at.tv_sec * 1e3 + at.tv_nsec / 1e6;
}

static int
ascending (const void *a, const void *b)
{
  double x = *(const double *) a, y = *(const double *) b;
  return (x > y) - (x < y);
}

int
main (void)
{
  g_autoptr (MoImpactFacts) facts = plot_office ("2026-03-12");
  MoPlotAsk ask = { facts,
                    { .period = mo_period_new (mo_day_new (2025, 4, 1), 0, facts->today),
                      .strand = MO_STRAND_BOTH },
                    FALSE };
  g_autoptr (MoPlot) plot = mo_plot_new (MO_PLOT_REFERRALS, &ask);
  MoChartLook look = { mo_palette_get (MO_SCHEME_LIGHT), "Sans", 14.7, 690, 270 };
  cairo_surface_t *kept = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, 690, 270);
  cairo_surface_t *screen = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, 690, 270);
  cairo_t *onto = cairo_create (screen), *keep = cairo_create (kept);
  double full[ROUNDS], hover[ROUNDS];

  cairo_rectangle_int_t boxes[4];

  mo_plot_draw (plot, keep, &look);
  mo_plot_pointed_boxes (plot, &look, 0, boxes);
  for (int i = 0; i < ROUNDS; i++) {
    double began = now ();
    mo_plot_draw (plot, onto, &look);
    full[i] = now () - began;
    began = now ();
    /* as the window does: only what the last mark and the next one touch */
    int next = (i + 1) % mo_plot_marks (plot);
    mo_plot_pointed_boxes (plot, &look, next, boxes + 2);
    for (int box = 0; box < 4; box++)
      cairo_rectangle (onto, boxes[box].x, boxes[box].y, boxes[box].width, boxes[box].height);
    boxes[0] = boxes[2];
    boxes[1] = boxes[3];
    cairo_save (onto);
    cairo_clip (onto);
    cairo_set_source_surface (onto, kept, 0, 0);
    cairo_paint (onto);
    mo_plot_draw_pointed (plot, onto, &look, next);
    cairo_restore (onto);
    hover[i] = now () - began;
  }
  qsort (full, ROUNDS, sizeof *full, ascending);
  qsort (hover, ROUNDS, sizeof *hover, ascending);
  double ours = hover[ROUNDS / 2], peer = full[ROUNDS / 2];
  gboolean pass = ours <= GOAL * peer;
  g_print (
      "C1 %.3f %.3f %.3f %.3f %s\n", ours, peer, ours / peer, GOAL, pass ? "pass" : "fail");
  g_print ("%d passed, %d failed, 0 skipped\n", pass, !pass);
  cairo_destroy (onto);
  cairo_destroy (keep);
  cairo_surface_destroy (kept);
  cairo_surface_destroy (screen);
  return pass ? 0 : 1;
}
