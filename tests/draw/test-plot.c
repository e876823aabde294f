/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Every chart as screen, paper and files get it: something is drawn, all text stays inside and
 * apart, marks stand where they are drawn, and what is printed tells no small count. */
#include <gio/gio.h>
#include <glib/gstdio.h>
#include <locale.h>
#include <string.h>

#include "draw/mo-plot-file.h"
#include "draw/mo-plot-private.h"
#include "plot-facts.h"

static MoPlotAsk
ask_of (const MoImpactFacts *facts, gboolean printed)
{
  return (MoPlotAsk){
    .facts = facts,
    .ask = { .period = mo_period_new (mo_day_new (2025, 4, 1), 0, facts->today),
             .strand = MO_STRAND_BOTH },
    .printed = printed,
  };
}

static MoChartLook
look_of (const MoPlot *plot, MoScheme scheme, double width, double body)
{
  MoChartLook look = {
    .palette = mo_palette_get (scheme), .family = "Sans", .body = body, .width = width
  };
  look.height = mo_plot_height (plot, &look);
  return look;
}

/* How many pixels are not the ground's. */
static int
painted (const MoPlot *plot, const MoChartLook *look)
{
  cairo_surface_t *surface =
      cairo_image_surface_create (CAIRO_FORMAT_RGB24, (int) look->width, (int) look->height);
  cairo_t *cr = cairo_create (surface);
  int n = 0;

  mo_palette_set_source (look->palette, cr, "base");
  cairo_paint (cr);
  cairo_surface_flush (surface);
  guint32 ground = *(guint32 *) (gpointer) cairo_image_surface_get_data (surface);
  mo_plot_draw (plot, cr, look);
  g_assert_cmpint (cairo_status (cr), ==, CAIRO_STATUS_SUCCESS);
  cairo_surface_flush (surface);
  for (int y = 0; y < cairo_image_surface_get_height (surface); y++) {
    const guint32 *row =
        (const guint32 *) (gpointer) (cairo_image_surface_get_data (surface) +
                                      (gsize) y * cairo_image_surface_get_stride (surface));
    for (int x = 0; x < cairo_image_surface_get_width (surface); x++)
      n += row[x] != ground;
  }
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
  return n;
}

static gboolean
touch (const cairo_rectangle_t *a, const cairo_rectangle_t *b)
{
  double edge = 2.5; /* lines of text have air above and below */
  return a->x + edge < b->x + b->width && b->x + edge < a->x + a->width &&
         a->y + 2 * edge < b->y + b->height && b->y + 2 * edge < a->y + a->height;
}

static void
check_texts (const MoPlot *plot, const MoChartLook *look, const char *key)
{
  const MoPlotPlaces *places = mo_plot_places (plot, look);

  g_assert_cmpuint (places->texts->len, >, 1);
  for (guint i = 0; i < places->texts->len; i++) {
    const cairo_rectangle_t *a = &g_array_index (places->texts, cairo_rectangle_t, i);
    if (a->x < -1.5 || a->y < -1 || a->x + a->width > look->width + 1.5 ||
        a->y + a->height > look->height + 1.5)
      g_error ("%s: text %u at %.0f, %.0f is outside", key, i, a->x, a->y);
    for (guint j = 0; j < i; j++)
      if (touch (a, &g_array_index (places->texts, cairo_rectangle_t, j)))
        g_error ("%s: texts %u and %u touch at %.0f, %.0f", key, j, i, a->x, a->y);
  }
}

/* Pointing at the middle of a mark finds it, and it has words. */
static void
check_marks (const MoPlot *plot, const MoChartLook *look)
{
  for (int i = 0; i < mo_plot_marks (plot); i++) {
    cairo_rectangle_int_t box;
    g_assert_true (mo_plot_mark_box (plot, look, i, &box));
    g_assert_cmpint (
        mo_plot_at (plot, look, box.x + box.width / 2.0, box.y + box.height / 2.0), ==, i);
    g_assert_cmpuint (strlen (mo_plot_mark_words (plot, i)), >, 3);
  }
}

static void
drawn (void)
{
  g_autoptr (MoImpactFacts) facts = plot_office ("2026-03-12");
  static const MoScheme schemes[] = { MO_SCHEME_LIGHT, MO_SCHEME_DARK };

  for (int kind = 0; kind < MO_PLOTS; kind++)
    for (int printed = 0; printed < 2; printed++)
      for (int scheme = 0; scheme < 2; scheme++) {
        MoPlotAsk ask = ask_of (facts, printed);
        g_autoptr (MoPlot) plot = mo_plot_new (kind, &ask);
        MoChartLook look = look_of (plot, schemes[scheme], 560, 14);
        g_assert_cmpint (painted (plot, &look), >, 800);
        check_texts (plot, &look, mo_plot_key (kind));
        check_marks (plot, &look);
      }
}

static void
large_and_wide (void)
{
  g_autoptr (MoImpactFacts) facts = plot_office ("2026-03-12");
  static const struct {
    double width, body;
  } sizes[] = { { 480, 14 }, { 1100, 14 }, { 1000, 28 } };

  for (int kind = 0; kind < MO_PLOTS; kind++)
    for (guint i = 0; i < G_N_ELEMENTS (sizes); i++) {
      MoPlotAsk ask = ask_of (facts, FALSE);
      g_autoptr (MoPlot) plot = mo_plot_new (kind, &ask);
      MoChartLook look = look_of (plot, MO_SCHEME_LIGHT, sizes[i].width, sizes[i].body);
      check_texts (plot, &look, mo_plot_key (kind));
    }
}

/* Keys find their chart again; rows are as wide as their head; marks lead to a figure. */
static void
worded (void)
{
  g_autoptr (MoImpactFacts) facts = plot_office ("2026-03-12");

  for (int kind = 0; kind < MO_PLOTS; kind++) {
    MoPlotAsk ask = ask_of (facts, FALSE);
    g_autoptr (MoPlot) plot = mo_plot_new (kind, &ask);
    g_autofree char *says = mo_plot_describe (plot);
    guint heads = g_strv_length ((char **) mo_plot_heads (plot));
    GPtrArray *rows = mo_plot_rows (plot);

    g_assert_cmpint (mo_plot_find (mo_plot_key (kind)), ==, kind);
    g_assert_false (mo_plot_is_empty (plot));
    g_assert_cmpuint (strlen (mo_plot_title (plot)), >, 5);
    g_assert_nonnull (strstr (says, mo_plot_caption (plot)));
    g_assert_cmpuint (rows->len, >, 0);
    for (guint i = 0; i < rows->len; i++)
      g_assert_cmpuint (g_strv_length (rows->pdata[i]), ==, heads);
    for (int i = 0; i < mo_plot_marks (plot); i++) {
      guint which;
      MoFigureAsk behind;
      if (mo_plot_mark_ask (plot, i, &which, &behind))
        g_assert_cmpuint (which, <, mo_figure_count ());
    }
  }
  g_assert_cmpint (mo_plot_find ("nothing of the kind"), ==, -1);
}

/* An office without anything says so, in words, and nothing falls over. */
static void
nothing_yet (void)
{
  MoPolicy policy = mo_policy_default ();
  MoDay today = mo_day_from_iso ("2025-04-01");
  g_autoptr (MoImpactFacts) facts = mo_impact_facts_new (today, &policy);

  for (int kind = 0; kind < MO_PLOTS; kind++) {
    MoPlotAsk ask = ask_of (facts, TRUE);
    g_autoptr (MoPlot) plot = mo_plot_new (kind, &ask);
    MoChartLook look = look_of (plot, MO_SCHEME_LIGHT, 500, 14);
    g_assert_cmpint (painted (plot, &look), >, 300);
    check_texts (plot, &look, mo_plot_key (kind));
    if (mo_plot_is_empty (plot))
      g_assert_cmpint (mo_plot_marks (plot), ==, 0);
  }
}

/* A match more with three calls: on the screen its column says so, on paper it cannot be told
 * from the one beside it. */
static void
small_numbers (void)
{
  MoPolicy policy = mo_policy_default ();
  g_autoptr (MoImpactFacts) facts =
      mo_impact_facts_new (mo_day_from_iso ("2026-03-12"), &policy);
  MoCaseFact fact = { .id = 1, .wait.received = mo_day_from_iso ("2025-05-01") };
  MoPairFact pair = { .limit = 10,
                      .closed = mo_day_from_iso ("2025-10-01"),
                      .end_reason = g_intern_string ("partly") };

  g_array_append_val (facts->cases, fact);
  for (int i = 0; i < 33; i++) {
    pair.id = i + 1;
    pair.done = i < 3 ? 4 : i < 15 ? 7 : 10;
    g_array_append_val (facts->pairs, pair);
  }
  for (int printed = 0; printed < 2; printed++) {
    MoPlotAsk ask = ask_of (facts, printed);
    g_autoptr (MoPlot) plot = mo_plot_new (MO_PLOT_CALLS, &ask);
    g_autofree char *csv = mo_plot_csv (plot);
    g_assert_nonnull (strstr (csv, "3 to 5,fewer than 5,")); /* of the one on screen too */
    if (!printed) {
      g_assert_cmpstr (((char **) mo_plot_rows (plot)->pdata[4])[1], ==, "3");
      continue;
    }
    for (guint i = 0; i < plot->items->len; i++)
      if (g_str_has_prefix (mo_plot_item (plot, i)->label, "3"))
        for (int s = 0; s < plot->n_series; s++)
          g_assert_false (mo_plot_item (plot, i)->values[s] > 0);
    g_assert_null (strstr (csv, ",3,"));
  }
}

/* An early success has its own ink, hatched, so that it is told without colour. */
static void
early_success (void)
{
  MoPolicy policy = mo_policy_default ();
  g_autoptr (MoImpactFacts) facts =
      mo_impact_facts_new (mo_day_from_iso ("2026-03-12"), &policy);
  MoCaseFact fact = { .id = 1, .wait.received = mo_day_from_iso ("2025-05-01") };
  MoPairFact pair = { .id = 1,
                      .limit = 10,
                      .done = 2,
                      .goals = 1,
                      .reviewed = 1,
                      .reached = 1,
                      .closed = mo_day_from_iso ("2025-10-01"),
                      .end_reason = g_intern_string ("goal_reached") };
  MoPlotAsk ask = ask_of (facts, FALSE);

  g_array_append_val (facts->cases, fact);
  g_array_append_val (facts->pairs, pair);
  g_autoptr (MoPlot) calls = mo_plot_new (MO_PLOT_CALLS, &ask);
  g_assert_cmpfloat (mo_plot_item (calls, 2)->values[0], ==, 1);
  g_assert_cmpint (calls->series[0].ink, ==, MO_INK_SECOND);
  g_autoptr (MoPlot) ends = mo_plot_new (MO_PLOT_OUTCOMES, &ask);
  g_assert_cmpfloat (mo_plot_item (ends, 2)->values[1], ==, 1);
  g_assert_cmpint (ends->series[1].ink, ==, MO_INK_SECOND);
}

static void
files (void)
{
  g_autoptr (MoImpactFacts) facts = plot_office ("2026-03-12");
  MoPlotAsk ask = ask_of (facts, TRUE);
  g_autoptr (MoPlot) plot = mo_plot_new (MO_PLOT_CALLS, &ask);
  g_autofree char *folder = g_dir_make_tmp ("mo-plot-XXXXXX", NULL);
  static const char *const names[] = { "a.svg", "a.PNG", "a.pdf", "b.pdf", "a.csv" };
  static const char *const begins[] = { "<?xml", "\x89PNG", "%PDF", "%PDF", "Calls,Matches" };
  g_autoptr (GError) error = NULL;
  g_autofree char *first = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (names); i++) {
    g_autofree char *path = g_build_filename (folder, names[i], NULL), *bytes = NULL;
    gsize length;
    g_assert_true (mo_plot_write_file (plot, path, MO_PLOT_ON_WHITE, &error));
    g_assert_no_error (error);
    g_assert_true (g_file_get_contents (path, &bytes, &length, NULL));
    g_assert_cmpint (memcmp (bytes, begins[i], strlen (begins[i])), ==, 0);
    if (i == 0)
      g_assert_nonnull (strstr (bytes, mo_plot_title (plot)));
    if (i == 2)
      first = g_compute_checksum_for_data (G_CHECKSUM_SHA256, (guchar *) bytes, length);
    if (i == 3) {
      g_autofree char *again =
          g_compute_checksum_for_data (G_CHECKSUM_SHA256, (guchar *) bytes, length);
      g_assert_cmpstr (first, ==, again);
    }
    g_unlink (path);
  }
  g_rmdir (folder);
  g_assert_false (mo_plot_write_file (plot, "/nowhere/a.doc", MO_PLOT_ON_WHITE, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_NOT_SUPPORTED);
  g_clear_error (&error);
  g_assert_false (mo_plot_write_file (plot, "/nowhere/a.pdf", MO_PLOT_IN_GREY, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_NOT_SUPPORTED);
}

/* How light a picture is (0 to 255 on average) and how many of its pixels have a colour. */
static double
lightness (const char *path, int *coloured)
{
  cairo_surface_t *surface = cairo_image_surface_create_from_png (path);
  int width = cairo_image_surface_get_width (surface),
      height = cairo_image_surface_get_height (surface);
  double sum = 0;

  g_assert_cmpint (cairo_surface_status (surface), ==, CAIRO_STATUS_SUCCESS);
  *coloured = 0;
  for (int y = 0; y < height; y++)
    for (int x = 0; x < width; x++) {
      const guint8 *at = cairo_image_surface_get_data (surface) +
                         (gsize) y * cairo_image_surface_get_stride (surface) + 4 * (gsize) x;
      sum += (at[0] + at[1] + at[2]) / 3.0;
      *coloured += at[0] != at[1] || at[1] != at[2];
    }
  cairo_surface_destroy (surface);
  return sum / width / height;
}

static double
lightness_of (const MoPlot *plot, MoPlotColours colours, int *coloured)
{
  g_autofree char *folder = g_dir_make_tmp ("mo-plot-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "a.png", NULL);
  g_autoptr (GError) error = NULL;

  g_assert_true (mo_plot_write_file (plot, path, colours, &error));
  g_assert_no_error (error);
  double light = lightness (path, coloured);
  g_unlink (path);
  g_rmdir (folder);
  return light;
}

/* Every chart as a picture: on white, on a dark page, and as a printer without colours. */
static void
three_colours (void)
{
  g_autoptr (MoImpactFacts) facts = plot_office ("2026-03-12");
  MoPlotAsk ask = ask_of (facts, TRUE);

  for (int kind = 0; kind < MO_PLOTS; kind++) {
    g_autoptr (MoPlot) plot = mo_plot_new (kind, &ask);
    int coloured, dark_coloured, none;
    double light = lightness_of (plot, MO_PLOT_ON_WHITE, &coloured);
    double dark = lightness_of (plot, MO_PLOT_ON_DARK, &dark_coloured);
    double grey = lightness_of (plot, MO_PLOT_IN_GREY, &none);

    g_test_message (
        "%s: light %.0f, dark %.0f, grey %.0f", mo_plot_key (kind), light, dark, grey);
    g_assert_cmpfloat (light, >, 190);
    g_assert_cmpfloat (dark, <, 90);
    g_assert_cmpint (coloured, >, 0);
    g_assert_cmpint (dark_coloured, >, 0);
    g_assert_cmpint (none, ==, 0);
    g_assert_cmpfloat (ABS (grey - light), <, 12);
  }
}

int
main (int argc, char **argv)
{
  setlocale (LC_ALL, "C.UTF-8");
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/plot/drawn", drawn);
  g_test_add_func ("/plot/large-and-wide", large_and_wide);
  g_test_add_func ("/plot/worded", worded);
  g_test_add_func ("/plot/nothing-yet", nothing_yet);
  g_test_add_func ("/plot/small-numbers", small_numbers);
  g_test_add_func ("/plot/early-success", early_success);
  g_test_add_func ("/plot/files", files);
  g_test_add_func ("/plot/three-colours", three_colours);
  return g_test_run ();
}
