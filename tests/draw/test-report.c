/* SPDX-License-Identifier: GPL-3.0-or-later */
#define _GNU_SOURCE /* memmem () */
#include <glib/gstdio.h>
#include <math.h>
#include <string.h>

#include "draw/mo-impact-charts.h"
#include "draw/mo-impact-words.h"
#include "draw/mo-report-page.h"

/* `family` referrals in May, 10 sci in every month from April on. */
static MoFigures
office (int family, const char *today)
{
  g_autoptr (GArray) cases = g_array_new (FALSE, TRUE, sizeof (MoFigureCase));
  MoPolicy policy = mo_policy_default ();
  MoDay start = mo_day_from_iso ("2025-04-01");
  MoBusySpan busy = { start + 160, start + 170, 21 };

  for (int month = 0; month < 12; month++)
    for (int i = 0; i < 10; i++) {
      MoDay day = mo_day_add_months (start, month) + i;
      MoFigureCase one = { .received = day,
                           .due = day + 14,
                           .contacted = day + 5 + i,
                           .accepted = day + 20,
                           .agreed = day + 50 };
      g_array_append_val (cases, one);
    }
  for (int i = 0; i < family; i++) {
    MoDay day = mo_day_from_iso ("2025-05-05");
    MoFigureCase one = {
      .received = day, .due = day + 14, .contacted = day + 8, .family = TRUE
    };
    g_array_append_val (cases, one);
  }
  return mo_figures ((const MoFigureCase *) (gpointer) cases->data,
                     cases->len,
                     &busy,
                     1,
                     start,
                     MO_STRAND_BOTH,
                     mo_day_from_iso (today),
                     &policy);
}

static char *
pdf_of (const MoFigures *figures, gsize *length)
{
  g_autofree char *folder = g_dir_make_tmp ("report-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "report.pdf", NULL);
  g_autoptr (GError) error = NULL;
  char *bytes = NULL;

  mo_report_write_pdf (figures, path, &error);
  g_assert_no_error (error);
  g_assert_true (g_file_get_contents (path, &bytes, length, NULL));
  g_unlink (path);
  g_rmdir (folder);
  return bytes;
}

static char *
text_of (const char *bytes, gsize length)
{
  g_autofree char *path = NULL;
  char *text = NULL;
  int file = g_file_open_tmp ("report-XXXXXX.pdf", &path, NULL);
  g_assert_cmpint (file, >=, 0);
  g_close (file, NULL);
  g_assert_true (g_file_set_contents (path, bytes, length, NULL));
  char *argv[] = { "pdftotext", "-layout", path, "-", NULL };
  g_spawn_sync (NULL, argv, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL, &text, NULL, NULL, NULL);
  g_unlink (path);
  return text;
}

static void
the_report_is_text (void)
{
  MoFigures figures = office (7, "2026-04-02");
  gsize length;
  g_autofree char *bytes = pdf_of (&figures, &length);
  g_autofree char *text = text_of (bytes, length);

  g_assert_nonnull (text);
  g_assert_nonnull (strstr (text, "Referrals and waiting 2025/26"));
  g_assert_nonnull (strstr (text, "1 Apr 2025–31 Mar 2026"));
  g_assert_nonnull (strstr (text, "127 referrals")); /* 120 and 7 */
  g_assert_nonnull (strstr (text, "aim 14"));
  g_assert_nonnull (strstr (text, "aim 42"));
  g_assert_nonnull (strstr (text, "busy"));
  g_assert_nonnull (strstr (text, "Page 3 of 3"));
}

static void
the_report_is_tagged (void)
{
  MoFigures figures = office (7, "2026-04-02");
  gsize length;
  g_autofree char *bytes = pdf_of (&figures, &length);
  g_assert_nonnull (memmem (bytes, length, "/StructTreeRoot", 15));
  g_assert_nonnull (memmem (bytes, length, "/Marked true", 12));
}

static void
twice_the_same_bytes (void)
{
  MoFigures figures = office (7, "2026-04-02"), again = office (7, "2027-01-01");
  gsize length, other;
  g_autofree char *one = pdf_of (&figures, &length);
  g_usleep (1100000); /* a second, the grain of the dates in a PDF */
  g_autofree char *two = pdf_of (&again, &other);
  g_assert_cmpmem (one, length, two, other);
}

static void
nothing_small_on_paper (void)
{
  MoFigures figures = office (3, "2026-04-02");
  g_autoptr (MoFigureTable) screen = mo_impact_table (&figures, MO_IMPACT_REFERRALS, FALSE);
  g_autoptr (MoFigureTable) paper = mo_impact_table (&figures, MO_IMPACT_REFERRALS, TRUE);
  g_autoptr (MoChart) chart = mo_impact_chart (&figures, MO_IMPACT_REFERRALS, TRUE);
  char **full = screen->rows->pdata[1], **kept = paper->rows->pdata[1];

  g_assert_cmpstr (full[2], ==, "3");
  g_assert_cmpstr (kept[2], ==, "fewer than 5");
  g_assert_cmpstr (kept[1], !=, "10");                    /* else 13 − 10 */
  g_assert_cmpfloat (chart->series[1].values[1], ==, -1); /* nor a length to measure */
  g_assert_null (strstr (chart->words[1], "family 3"));
}

/* What a chart draws is what the table says, to the last one. */
static void
charts_equal_tables (void)
{
  MoFigures figures = office (7, "2026-04-02");
  g_autoptr (MoChart) chart = mo_impact_chart (&figures, MO_IMPACT_REFERRALS, FALSE);
  g_autoptr (MoFigureTable) table = mo_impact_table (&figures, MO_IMPACT_REFERRALS, FALSE);
  double sum = 0;
  for (int m = 0; m < 12; m++)
    for (int s = 0; s < chart->n_series; s++)
      sum += chart->series[s].values[m];
  char **last = table->rows->pdata[table->rows->len - 1];
  g_assert_cmpfloat (sum, ==, g_ascii_strtod (last[3], NULL));
  g_assert_cmpint (table->rows->len, ==, 13);
}

static void
nothing_is_a_dash (void)
{
  MoPolicy policy = mo_policy_default ();
  MoDay start = mo_day_from_iso ("2025-04-01");
  MoFigures none = mo_figures (NULL, 0, NULL, 0, start, MO_STRAND_BOTH, start + 40, &policy);
  MoTile tiles[MO_IMPACT_TILES] = { 0 };
  gsize length;

  mo_impact_tiles (&none, FALSE, tiles);
  g_assert_cmpstr (tiles[0].figure, ==, "0");
  for (int i = 1; i < 4; i++)
    g_assert_cmpstr (tiles[i].figure, ==, "—");
  for (int i = 0; i < MO_IMPACT_TILES; i++)
    mo_tile_clear (&tiles[i]);
  g_autofree char *bytes = pdf_of (&none, &length);
  g_assert_cmpuint (length, >, 1000);
}

static void
ticks_are_round (void)
{
  g_assert_cmpfloat (mo_chart_tick (18, 5), ==, 5);
  g_assert_cmpfloat (mo_chart_tick (100, 5), ==, 20);
  g_assert_cmpfloat (mo_chart_tick (47, 5), ==, 10);
  g_assert_cmpfloat (mo_chart_tick (1000, 3), ==, 500);
}

static void
pointing_finds_the_month (void)
{
  MoFigures figures = office (7, "2026-04-02");
  g_autoptr (MoChart) chart = mo_impact_chart (&figures, MO_IMPACT_REFERRALS, FALSE);
  MoChartLook look = { mo_palette_get (MO_SCHEME_LIGHT), "Sans", 14, 720, 260 };
  int last = -1;
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

/* In grey the two strands differ by pattern: one is full, the other mostly ground. */
static void
strands_differ_in_grey (void)
{
  MoFigures figures = office (10, "2026-04-02");
  g_autoptr (MoChart) chart = mo_impact_chart (&figures, MO_IMPACT_REFERRALS, FALSE);
  g_assert_false (chart->series[0].second);
  g_assert_true (chart->series[1].second);

  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, 720, 300);
  cairo_t *cr = cairo_create (surface);
  MoChartLook look = { mo_palette_get (MO_SCHEME_LIGHT), "Sans", 14, 720, 300 };
  cairo_set_source_rgb (cr, 1, 1, 1);
  cairo_paint (cr);
  mo_chart_draw (chart, cr, &look);
  cairo_destroy (cr);
  cairo_surface_flush (surface);
  const guint32 *pixels = (const guint32 *) (gpointer) cairo_image_surface_get_data (surface);
  int stride = cairo_image_surface_get_stride (surface) / 4, dark = 0, pale = 0;
  int x = 14 * 2.4 + (720 - 14 * 2.7) * 1.5 / 12; /* the middle of May, 20 referrals */
  for (int y = 80; y < 270; y++)
    if ((pixels[y * stride + x] & 0xff) < 0x80)
      dark++;
    else
      pale++;
  g_assert_cmpint (dark, >, 40); /* the full bar */
  g_assert_cmpint (pale, >, 40); /* ground between the hatches */
  cairo_surface_destroy (surface);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/report/text", the_report_is_text);
  g_test_add_func ("/report/tagged", the_report_is_tagged);
  g_test_add_func ("/report/same-bytes", twice_the_same_bytes);
  g_test_add_func ("/report/small-numbers", nothing_small_on_paper);
  g_test_add_func ("/report/dash", nothing_is_a_dash);
  g_test_add_func ("/chart/tables", charts_equal_tables);
  g_test_add_func ("/chart/ticks", ticks_are_round);
  g_test_add_func ("/chart/pointing", pointing_finds_the_month);
  g_test_add_func ("/chart/colours", colours_can_be_read);
  g_test_add_func ("/chart/grey", strands_differ_in_grey);
  return g_test_run ();
}
