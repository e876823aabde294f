/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The way of the mentors of a year as a drawing and on paper. */
#include <string.h>

#include "draw/mo-funnel.h"

static MoMentorFunnel
year (void)
{
  return (MoMentorFunnel){ .start = mo_day_from_iso ("2025-04-01"),
                           .end = mo_day_from_iso ("2026-03-31"),
                           .as_of = mo_day_from_iso ("2026-03-12"),
                           .reached = { 42, 31, 24, 21, 19, 13, 12 },
                           .now = { 5, 3, 4, 1, 6, 1 },
                           .approved = 12,
                           .months = 9 };
}

/* How long the bar is that crosses a row of the picture. */
static int
bar_at (cairo_surface_t *surface, int y)
{
  MoColour is = mo_palette_colour (mo_palette_get (MO_SCHEME_LIGHT), "accent_graphic");
  guint32 bar = (guint32) (is.red * 255 + 0.5) << 16 | (guint32) (is.green * 255 + 0.5) << 8 |
                (guint32) (is.blue * 255 + 0.5);
  const guint32 *row =
      (const guint32 *) (gpointer) (cairo_image_surface_get_data (surface) +
                                    (gsize) y * cairo_image_surface_get_stride (surface));
  int length = 0;
  for (int x = 0; x < cairo_image_surface_get_width (surface); x++)
    length += (row[x] & 0xffffff) == bar;
  return length;
}

static void
drawn (void)
{
  MoChartLook look = {
    .palette = mo_palette_get (MO_SCHEME_LIGHT), .family = "Sans", .body = 15, .width = 400
  };
  int height = (int) mo_funnel_height (&look);
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, 400, height);
  cairo_t *cr = cairo_create (surface);
  MoMentorFunnel funnel = year ();

  mo_funnel_draw (&funnel, cr, &look);
  cairo_surface_flush (surface);
  int last = height - (int) (15 * 1.6 / 2), first = last - 6 * (int) (15 * 1.6);
  g_assert_cmpint (bar_at (surface, last), >, 20);
  g_assert_cmpint (ABS (bar_at (surface, first) * 12 - bar_at (surface, last) * 42), <, 42 * 2);
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
}

static void
on_paper (void)
{
  MoMentorFunnel funnel = year ();
  for (int large = 0; large < 2; large++) {
    g_autoptr (GError) error = NULL;
    g_autoptr (MoSheet) one = mo_funnel_sheet (&funnel, large);
    g_autoptr (MoSheet) two = mo_funnel_sheet (&funnel, large);
    g_assert_cmpint (mo_sheet_n_pages (one), ==, 1);
    g_autofree char *words = mo_sheet_page_words (one, 0);
    g_assert_nonnull (strstr (words, "From enquiry to approved, 2025/26"));
    g_assert_nonnull (strstr (words, "Applied 31, 3 to read"));
    g_assert_nonnull (strstr (words, "Half of them took 9 months or less."));
    g_autoptr (GBytes) a = mo_sheet_to_pdf (one, &error);
    g_assert_no_error (error);
    g_autoptr (GBytes) b = mo_sheet_to_pdf (two, &error);
    g_assert_true (g_bytes_equal (a, b));
  }
}

/* A year in which nothing happened is a page, too. */
static void
empty (void)
{
  g_autoptr (GError) error = NULL;
  MoMentorFunnel funnel = { .start = mo_day_from_iso ("2025-04-01"),
                            .as_of = mo_day_from_iso ("2026-03-12"),
                            .months = -1 };
  g_autoptr (MoSheet) sheet = mo_funnel_sheet (&funnel, FALSE);
  g_autoptr (GBytes) pdf = mo_sheet_to_pdf (sheet, &error);
  g_assert_no_error (error);
  g_autofree char *words = mo_sheet_page_words (sheet, 0);
  g_assert_nonnull (strstr (words, "Nobody approved in the year so far."));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/funnel/drawn", drawn);
  g_test_add_func ("/funnel/on-paper", on_paper);
  g_test_add_func ("/funnel/empty", empty);
  return g_test_run ();
}
