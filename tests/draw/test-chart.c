/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What all charts share: round ticks, colours that can be read, and shapes that differ in grey.
 */
#include <math.h>

#include "draw/mo-plot-private.h"
#include "plot-facts.h"

static void
ticks_are_round (void)
{
  g_assert_cmpfloat (mo_chart_tick (18, 5), ==, 5);
  g_assert_cmpfloat (mo_chart_tick (100, 5), ==, 20);
  g_assert_cmpfloat (mo_chart_tick (47, 5), ==, 10);
  g_assert_cmpfloat (mo_chart_tick (1000, 3), ==, 500);
}

static void
pointing_finds_the_period (void)
{
  g_autoptr (MoChart) chart = mo_chart_new ();
  MoChartLook look = { mo_palette_get (MO_SCHEME_LIGHT), "Sans", 14, 720, 260 };
  int last = -1;

  chart->n = 12;
  for (double x = 0; x < 720; x++) {
    int at = mo_chart_at (chart, &look, x, 150);
    if (at < 0)
      continue;
    g_assert_cmpint (at, >=, last);
    g_assert_cmpint (at, <, 12);
    last = at;
  }
  g_assert_cmpint (last, ==, 11);
}

/* ------------------------------------------------------------------- colours */

static double
channel (double c)
{
  return c <= 0.03928 ? c / 12.92 : pow ((c + 0.055) / 1.055, 2.4);
}

static double
light_of (MoColour c)
{
  return 0.2126 * channel (c.red) + 0.7152 * channel (c.green) + 0.0722 * channel (c.blue);
}

static double
contrast (const MoPalette *palette, const char *one, const char *other)
{
  double a = light_of (mo_palette_colour (palette, one));
  double b = light_of (mo_palette_colour (palette, other));
  return (MAX (a, b) + 0.05) / (MIN (a, b) + 0.05);
}

static void
colours_can_be_read (void)
{
  static const char *const shapes[] = { "accent_graphic", "ok", "late", "mark", NULL };
  static const char *const words[] = { "text", "dim", "accent", "ok_text", "late_text", NULL };
  for (MoScheme scheme = MO_SCHEME_LIGHT; scheme <= MO_SCHEME_CONTRAST_DARK; scheme++) {
    const MoPalette *palette = mo_palette_get (scheme);
    for (int i = 0; shapes[i]; i++)
      g_assert_cmpfloat (contrast (palette, shapes[i], "base"), >=, 3);
    for (int i = 0; words[i]; i++)
      g_assert_cmpfloat (contrast (palette, words[i], "base"), >=, 4.5);
  }
}

/* Dark pixels of a piece of 60 × 60, as a printer without colours lays it down. */
static int
dark_of (MoPlotInk ink)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, 60, 60);
  cairo_t *cr = cairo_create (surface);
  MoChartLook look = { mo_palette_get (MO_SCHEME_LIGHT), "Sans", 14, 60, 60 };
  MoPlotPen pen = { cr, &look, NULL, 0 };
  int dark = 0;

  cairo_set_source_rgb (cr, 1, 1, 1);
  cairo_paint (cr);
  mo_pen_piece (&pen, ink, (cairo_rectangle_t){ 0, 0, 60, 60 }, FALSE);
  cairo_destroy (cr);
  cairo_surface_flush (surface);
  int stride = cairo_image_surface_get_stride (surface);
  for (int y = 5; y < 55; y++)
    for (int x = 5; x < 55; x++) {
      const guint8 *at = cairo_image_surface_get_data (surface) + y * stride + x * 4;
      dark += 0.114 * at[0] + 0.587 * at[1] + 0.299 * at[2] < 0xb0;
    }
  cairo_surface_destroy (surface);
  return dark;
}

/* In grey the inks differ by pattern: the first is full, through all others the ground shows.
 */
static void
inks_differ_in_grey (void)
{
  g_assert_cmpint (dark_of (MO_INK_FIRST), ==, 50 * 50);
  for (MoPlotInk ink = MO_INK_SECOND; ink <= MO_INK_FOURTH; ink++) {
    g_test_message ("ink %d: %d of 2500 dark", ink, dark_of (ink));
    g_assert_cmpint (dark_of (ink), >, 100);
    g_assert_cmpint (dark_of (ink), <, 50 * 50 * 9 / 10);
  }
}

static gboolean
has (const cairo_rectangle_int_t *box, int x, int y)
{
  return x >= box->x && x < box->x + box->width && y >= box->y && y < box->y + box->height;
}

/* What is drawn over a chart while somebody points stays where it says that it is. */
static void
pointing_keeps_its_place (void)
{
  g_autoptr (MoImpactFacts) facts = plot_office ("2026-03-12");
  MoPlotAsk ask = { facts,
                    { .period = mo_period_new (mo_day_new (2025, 4, 1), 0, facts->today),
                      .strand = MO_STRAND_BOTH },
                    FALSE };

  for (int kind = 0; kind < MO_PLOTS; kind++) {
    g_autoptr (MoPlot) plot = mo_plot_new (kind, &ask);
    MoChartLook look = { mo_palette_get (MO_SCHEME_LIGHT), "Sans", 14, 560, 0 };
    look.height = mo_plot_height (plot, &look);
    for (int at = 0; at < mo_plot_marks (plot); at++) {
      cairo_surface_t *surface =
          cairo_image_surface_create (CAIRO_FORMAT_A8, look.width, look.height);
      cairo_t *cr = cairo_create (surface);
      cairo_rectangle_int_t boxes[2];
      int inside = 0, outside = 0, stride = cairo_image_surface_get_stride (surface);

      g_assert_true (mo_plot_pointed_boxes (plot, &look, at, boxes));
      mo_plot_draw_pointed (plot, cr, &look, at);
      cairo_destroy (cr);
      cairo_surface_flush (surface);
      for (int y = 0; y < (int) look.height; y++)
        for (int x = 0; x < (int) look.width; x++)
          if (cairo_image_surface_get_data (surface)[y * stride + x])
            *(has (&boxes[0], x, y) || has (&boxes[1], x, y) ? &inside : &outside) += 1;
      cairo_surface_destroy (surface);
      g_test_message ("%s, mark %d", mo_plot_key (kind), at);
      g_assert_cmpint (inside, >, 100);
      g_assert_cmpint (outside, ==, 0);
    }
  }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/chart/ticks", ticks_are_round);
  g_test_add_func ("/chart/pointing", pointing_finds_the_period);
  g_test_add_func ("/chart/colours", colours_can_be_read);
  g_test_add_func ("/chart/grey", inks_differ_in_grey);
  g_test_add_func ("/chart/pointed-box", pointing_keeps_its_place);
  return g_test_run ();
}
