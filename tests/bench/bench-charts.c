/* SPDX-License-Identifier: GPL-3.0-or-later */
/* C1: a frame while pointing (the kept picture and the mark) against a full redraw, the two
 * in turn, medians of CPU time. */
#include <stdlib.h>
#include <time.h>

#include "draw/mo-impact-charts.h"

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

static MoFigures
invented (void)
{
  static MoFigureCase cases[400];
  MoPolicy policy = mo_policy_default ();
  MoDay start = mo_day_from_iso ("2025-04-01");
  for (int i = 0; i < 400; i++) {
    MoDay day = start + i * 365 / 400;
    cases[i] = (MoFigureCase){
      .received = day, .due = day + 14, .contacted = day + i % 20, .family = i % 3 == 0
    };
  }
  return mo_figures (cases, 400, NULL, 0, start, MO_STRAND_BOTH, start + 340, &policy);
}

int
main (void)
{
  MoFigures figures = invented ();
  g_autoptr (MoChart) chart = mo_impact_chart (&figures, MO_IMPACT_REFERRALS, FALSE);
  MoChartLook look = { mo_palette_get (MO_SCHEME_LIGHT), "Sans", 14.7, 690, 270 };
  cairo_surface_t *kept = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, 690, 270);
  cairo_surface_t *screen = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, 690, 270);
  cairo_t *onto = cairo_create (screen), *keep = cairo_create (kept);
  double full[ROUNDS], hover[ROUNDS];

  mo_chart_draw (chart, keep, &look);
  for (int i = 0; i < ROUNDS; i++) {
    double began = now ();
    mo_chart_draw (chart, onto, &look);
    full[i] = now () - began;
    began = now ();
    /* as the window does: only where the mark and its words were, and where they go */
    for (int at = i; at <= i + 1; at++) {
      cairo_rectangle_int_t boxes[2];
      mo_chart_pointed_boxes (chart, &look, at % 12, boxes);
      for (int box = 0; box < 2; box++)
        cairo_rectangle (onto, boxes[box].x, boxes[box].y, boxes[box].width, boxes[box].height);
    }
    cairo_save (onto);
    cairo_clip (onto);
    cairo_set_source_surface (onto, kept, 0, 0);
    cairo_paint (onto);
    mo_chart_draw_pointed (chart, onto, &look, (i + 1) % 12);
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
