/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "draw/mo-plot-file.h"

#include <cairo-svg.h>
#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

#include "core/mo-csv-out.h"
#include "draw/mo-pdf.h"
#include "draw/mo-plot-private.h"
#include "draw/mo-sheet-private.h"

#define WIDTH 640.0
#define BODY  13.0
#define EDGE  20.0

typedef GBytes *(*Make) (const MoPlot *plot, MoPlotColours colours, GError **error);

static const MoPlot *
outward (const MoPlot *plot)
{
  return plot->outward ? plot->outward : plot;
}

static MoChartLook
look_of (const MoPlot *plot, MoScheme scheme)
{
  MoChartLook look = {
    .palette = mo_palette_get (scheme), .family = MO_SHEET_FONT, .body = BODY, .width = WIDTH
  };
  look.height = mo_plot_height (plot, &look);
  return look;
}

static void
draw_on_ground (const MoPlot *plot, cairo_t *cr, const MoChartLook *look, MoScheme scheme)
{
  if (scheme == MO_SCHEME_DARK)
    mo_palette_set_source (look->palette, cr, "base");
  else
    cairo_set_source_rgb (cr, 1, 1, 1);
  cairo_paint (cr);
  cairo_translate (cr, EDGE, EDGE);
  mo_plot_draw (plot, cr, look);
}

static cairo_status_t
append (void *bytes, const unsigned char *data, unsigned int length)
{
  g_byte_array_append (bytes, data, length);
  return CAIRO_STATUS_SUCCESS;
}

static GBytes *
taken (cairo_surface_t *surface, cairo_status_t status, GByteArray *bytes, GError **error)
{
  cairo_surface_finish (surface);
  if (!status)
    status = cairo_surface_status (surface);
  cairo_surface_destroy (surface);
  if (!status)
    return g_byte_array_free_to_bytes (bytes);
  g_byte_array_unref (bytes);
  g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_FAILED, cairo_status_to_string (status));
  return NULL;
}

/* Each pixel as light as the eye finds its colour (Rec. 601). */
static void
take_colours_out (cairo_surface_t *surface)
{
  int stride = cairo_image_surface_get_stride (surface);

  cairo_surface_flush (surface);
  for (int y = 0; y < cairo_image_surface_get_height (surface); y++) {
    guint32 *row =
        (guint32 *) (gpointer) (cairo_image_surface_get_data (surface) + (gsize) y * stride);
    for (int x = 0; x < cairo_image_surface_get_width (surface); x++) {
      guint32 red = row[x] >> 16 & 0xff, green = row[x] >> 8 & 0xff, blue = row[x] & 0xff;
      row[x] = (299 * red + 587 * green + 114 * blue + 500) / 1000 * 0x010101u;
    }
  }
  cairo_surface_mark_dirty (surface);
}

static GBytes *
make_png (const MoPlot *plot, MoPlotColours colours, GError **error)
{
  MoScheme scheme = colours == MO_PLOT_ON_DARK ? MO_SCHEME_DARK : MO_SCHEME_LIGHT;
  MoChartLook look = look_of (plot, scheme);
  cairo_surface_t *surface = cairo_image_surface_create (
      CAIRO_FORMAT_RGB24, ceil (look.width + 2 * EDGE) * 2, ceil (look.height + 2 * EDGE) * 2);
  cairo_t *cr = cairo_create (surface);
  GByteArray *bytes = g_byte_array_new ();

  cairo_scale (cr, 2, 2);
  draw_on_ground (plot, cr, &look, scheme);
  cairo_destroy (cr);
  if (colours == MO_PLOT_IN_GREY)
    take_colours_out (surface);
  cairo_status_t status = cairo_surface_write_to_png_stream (surface, append, bytes);
  return taken (surface, status, bytes, error);
}

GBytes *
mo_plot_png (const MoPlot *plot)
{
  return make_png (outward (plot), MO_PLOT_ON_WHITE, NULL);
}

/* What the picture says goes in as title and description, for who cannot see it. */
static GBytes *
with_words (const MoPlot *plot, GBytes *svg)
{
  gsize length;
  const char *text = g_bytes_get_data (svg, &length);
  const char *root = g_strstr_len (text, length, "<svg");
  const char *end = root ? memchr (root, '>', length - (root - text)) : NULL;
  if (!end)
    return g_bytes_ref (svg);
  g_autofree char *says = mo_plot_describe (plot);
  g_autofree char *title = g_markup_escape_text (plot->title, -1);
  g_autofree char *words = g_markup_escape_text (says, -1);
  GString *all = g_string_new_len (text, end - text);
  g_string_append_printf (
      all, " role=\"img\">\n<title>%s</title>\n<desc>%s</desc>", title, words);
  g_string_append_len (all, end + 1, text + length - end - 1);
  return g_string_free_to_bytes (all);
}

static GBytes *
make_svg (const MoPlot *plot, MoPlotColours colours, GError **error)
{
  MoChartLook look = look_of (plot, MO_SCHEME_LIGHT);
  GByteArray *bytes = g_byte_array_new ();
  cairo_surface_t *surface = cairo_svg_surface_create_for_stream (
      append, bytes, look.width + 2 * EDGE, look.height + 2 * EDGE);
  cairo_t *cr = cairo_create (surface);

  draw_on_ground (plot, cr, &look, MO_SCHEME_LIGHT);
  cairo_status_t status = cairo_status (cr);
  cairo_destroy (cr);
  g_autoptr (GBytes) svg = taken (surface, status, bytes, error);
  return svg ? with_words (plot, svg) : NULL;
}

static void
draw_page (gpointer document, cairo_t *cr, int page)
{
  MoChartLook look = look_of (document, MO_SCHEME_LIGHT);
  cairo_tag_begin (cr, "Figure", NULL);
  cairo_translate (cr, EDGE, EDGE);
  mo_plot_draw (document, cr, &look);
  cairo_tag_end (cr, "Figure");
}

static GBytes *
make_pdf (const MoPlot *plot, MoPlotColours colours, GError **error)
{
  MoChartLook look = look_of (plot, MO_SCHEME_LIGHT);
  MoPdf pdf = { .title = plot->title,
                .day = plot->day,
                .width = look.width + 2 * EDGE,
                .height = look.height + 2 * EDGE,
                .n_pages = 1,
                .draw = draw_page,
                .document = (gpointer) plot };
  return mo_pdf_bytes (&pdf, error);
}

/* -------------------------------------------------------------------- the table */

char *
mo_plot_csv (const MoPlot *shown)
{
  const MoPlot *plot = outward (shown);
  GString *csv = g_string_new (NULL);

  for (char **head = plot->heads; *head; head++)
    mo_csv_cell (csv, *head);
  mo_csv_row_end (csv);
  for (guint i = 0; i < plot->rows->len; i++) {
    for (char **cell = plot->rows->pdata[i]; *cell; cell++)
      mo_csv_cell (csv, *cell);
    mo_csv_row_end (csv);
  }
  return g_string_free (csv, FALSE);
}

char *
mo_plot_table_text (const MoPlot *shown)
{
  const MoPlot *plot = outward (shown);
  g_autofree char *heads = g_strjoinv ("\t", plot->heads);
  GString *text = g_string_new (NULL);

  g_string_append_printf (text, "%s\n%s\n%s\n", plot->title, plot->caption, heads);
  for (guint i = 0; i < plot->rows->len; i++) {
    g_autofree char *row = g_strjoinv ("\t", plot->rows->pdata[i]);
    g_string_append_printf (text, "%s\n", row);
  }
  return g_string_free (text, FALSE);
}

static GBytes *
make_csv (const MoPlot *plot, MoPlotColours colours, GError **error)
{
  char *csv = mo_plot_csv (plot);
  return g_bytes_new_take (csv, strlen (csv));
}

static const struct {
  const char *ending;
  Make make;
} formats[] = {
  { ".svg", make_svg },
  { ".png", make_png },
  { ".pdf", make_pdf },
  { ".csv", make_csv },
};

static Make
maker_of (const char *path)
{
  gsize length = path ? strlen (path) : 0;
  for (guint i = 0; i < G_N_ELEMENTS (formats) && length > 4; i++)
    if (g_ascii_strcasecmp (path + length - 4, formats[i].ending) == 0)
      return formats[i].make;
  return NULL;
}

gboolean
mo_plot_can_write (const char *path)
{
  return maker_of (path) != NULL;
}

gboolean
mo_plot_can_colour (const char *path, MoPlotColours colours)
{
  return colours == MO_PLOT_ON_WHITE || maker_of (path) == make_png;
}

gboolean
mo_plot_write_file (const MoPlot *plot, const char *path, MoPlotColours colours, GError **error)
{
  Make make = maker_of (path);
  g_autoptr (GFile) file = g_file_new_for_commandline_arg (path);
  gsize length;

  if (!make) {
    g_set_error (error,
                 G_IO_ERROR,
                 G_IO_ERROR_NOT_SUPPORTED,
                 _ ("A chart is kept as .svg, .png or .pdf, its table as .csv."));
    return FALSE;
  }
  if (!mo_plot_can_colour (path, colours)) {
    g_set_error (error,
                 G_IO_ERROR,
                 G_IO_ERROR_NOT_SUPPORTED,
                 _ ("Only a picture (.png) can be dark or grey."));
    return FALSE;
  }
  g_autoptr (GBytes) bytes = make (outward (plot), colours, error);
  if (!bytes)
    return FALSE;
  const char *data = g_bytes_get_data (bytes, &length);
  return g_file_replace_contents (
      file, data, length, NULL, FALSE, G_FILE_CREATE_NONE, NULL, NULL, error);
}
