/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "draw/mo-pack-sheet.h"
#include "draw/mo-sheet-private.h"

#define GAP 16.0 /* between what stands side by side */

static double
share (MoSheet *sheet, guint n)
{
  return (mo_sheet_inner (sheet) - GAP * (n - 1)) / n;
}

/* ------------------------------------------------------------------------------ tiles */

#define LINES 4

/* One line of tiles. */
typedef struct {
  guint n;
  double width;
  PangoLayout *texts[4][LINES];
  double top[LINES]; /* of each kind of text, alike in all tiles */
} Tiles;

static void
tiles_free (gpointer data)
{
  Tiles *tiles = data;
  for (guint i = 0; i < tiles->n; i++)
    for (guint line = 0; line < LINES; line++)
      g_object_unref (tiles->texts[i][line]);
  g_free (tiles);
}

static void
draw_tiles (MoSheet *sheet, cairo_t *cr, const MoSheetPiece *piece, double x, double y)
{
  static const char *const colours[LINES] = { "text", "text", "dim", "dim" };
  const Tiles *tiles = piece->data;

  for (guint i = 0; i < tiles->n; i++) {
    double left = x + i * (tiles->width + GAP);
    mo_sheet_rule (sheet, cr, "accent", 2.2, left, y + 1.1, tiles->width);
    cairo_tag_begin (cr, "P", NULL);
    for (guint line = 0; line < LINES; line++)
      mo_sheet_show (
          sheet, cr, tiles->texts[i][line], colours[line], left, y + tiles->top[line]);
    cairo_tag_end (cr, "P");
  }
}

/* Words in place of a number ("fewer than 5") are as large as there is room for. */
static PangoLayout *
figure_layout (MoSheet *sheet, const char *text, double width)
{
  double size = mo_sheet_body (sheet) * 1.7;
  g_autoptr (PangoLayout) layout =
      mo_sheet_layout (sheet, text, (MoSheetLook){ size, TRUE, NULL, 0 });
  double taken = mo_sheet_layout_width (layout);

  if (taken <= width)
    return g_steal_pointer (&layout);
  size = MAX (size * width / taken * 0.97, mo_sheet_body (sheet));
  return mo_sheet_layout (sheet, text, (MoSheetLook){ size, TRUE, NULL, width });
}

static void
place (Tiles *tiles, double *height)
{
  *height = 8;
  for (guint line = 0; line < LINES; line++) {
    double most = 0;
    for (guint i = 0; i < tiles->n; i++)
      most = MAX (most, mo_sheet_layout_height (tiles->texts[i][line]));
    tiles->top[line] = *height;
    *height += most + 1;
  }
}

static void
add_tiles (MoSheet *sheet, const MoPackTileWords *words, guint n, guint beside)
{
  Tiles *tiles = g_new0 (Tiles, 1);
  double height, body = mo_sheet_body (sheet), small = mo_sheet_small (sheet) * 0.95;
  g_autoptr (GString) spoken = g_string_new (NULL);

  tiles->n = n;
  tiles->width = share (sheet, beside);
  for (guint i = 0; i < n; i++) {
    tiles->texts[i][0] = figure_layout (sheet, words[i].figure, tiles->width);
    tiles->texts[i][1] = mo_sheet_layout (
        sheet, words[i].name, (MoSheetLook){ body * 0.95, TRUE, NULL, tiles->width });
    tiles->texts[i][2] = mo_sheet_layout (
        sheet, words[i].basis, (MoSheetLook){ small, FALSE, NULL, tiles->width });
    tiles->texts[i][3] = mo_sheet_layout (
        sheet, words[i].code, (MoSheetLook){ small * 0.92, FALSE, NULL, tiles->width });
    g_string_append_printf (spoken,
                            "%s%s: %s. %s (%s)",
                            spoken->len ? "\n" : "",
                            words[i].name,
                            words[i].figure,
                            words[i].basis,
                            words[i].code);
  }
  place (tiles, &height);
  MoSheetPiece *piece = mo_sheet_add (sheet, NULL, body, height);
  piece->draw = draw_tiles;
  piece->data = tiles;
  piece->free_data = tiles_free;
  piece->words = g_string_free (g_steal_pointer (&spoken), FALSE);
}

void
mo_pack_sheet_tiles (MoSheet *sheet, const MoPackTileWords *tiles, guint n)
{
  guint beside = mo_sheet_is_large (sheet) ? 2 : 4;
  for (guint i = 0; i < n; i += beside)
    add_tiles (sheet, tiles + i, MIN (beside, n - i), beside);
}

/* ------------------------------------------------------------------------------ plots */

typedef struct {
  guint n;
  MoPlot *plots[2];
  MoChartLook looks[2];
} Plots;

static void
plots_free (gpointer data)
{
  Plots *plots = data;
  for (guint i = 0; i < plots->n; i++)
    mo_plot_free (plots->plots[i]);
  g_free (plots);
}

static void
draw_plots (MoSheet *sheet, cairo_t *cr, const MoSheetPiece *piece, double x, double y)
{
  const Plots *plots = piece->data;

  for (guint i = 0; i < plots->n; i++) {
    cairo_tag_begin (cr, "Figure", NULL);
    cairo_save (cr);
    cairo_translate (cr, x + i * (plots->looks[0].width + GAP), y);
    mo_plot_draw (plots->plots[i], cr, &plots->looks[i]);
    cairo_restore (cr);
    cairo_new_path (cr);
    cairo_tag_end (cr, "Figure");
  }
}

/* A page holds a chart with the head above it, in large print too. */
static double
most_high (MoSheet *sheet, double high)
{
  double page = mo_sheet_room (sheet) - mo_sheet_body (sheet) * 7;
  return high > 0 && !mo_sheet_is_large (sheet) ? MIN (high, page) : page;
}

static void
add_plots (MoSheet *sheet, MoPlot **given, guint n, double high)
{
  Plots *plots = g_new0 (Plots, 1);
  double most = 0;
  g_autoptr (GString) words = g_string_new (NULL);

  plots->n = n;
  for (guint i = 0; i < n; i++) {
    g_autofree char *said = mo_plot_describe (given[i]);
    MoChartLook *look = &plots->looks[i];
    plots->plots[i] = given[i];
    *look = (MoChartLook){ .palette = sheet->palette,
                           .family = MO_SHEET_FONT,
                           .body = mo_sheet_is_large (sheet) ? 16
                                   : n > 1                   ? 10.5
                                                             : 11,
                           .width = share (sheet, n) };
    look->height = MIN (mo_plot_height (given[i], look), most_high (sheet, high));
    most = MAX (most, look->height);
    g_string_append_printf (words, "%s%s", words->len ? "\n" : "", said);
  }
  MoSheetPiece *piece = mo_sheet_add (sheet, NULL, mo_sheet_body (sheet) * 1.4, most);
  piece->draw = draw_plots;
  piece->data = plots;
  piece->free_data = plots_free;
  piece->words = g_string_free (g_steal_pointer (&words), FALSE);
}

void
mo_pack_sheet_plots (MoSheet *sheet, MoPlot **plots, guint n, double most)
{
  guint beside = mo_sheet_is_large (sheet) ? 1 : 2;
  for (guint i = 0; i < n; i += beside)
    add_plots (sheet, plots + i, MIN (beside, n - i), most);
}

/* ----------------------------------------------------------------------------- quotes */

void
mo_pack_sheet_quote (MoSheet *sheet, const char *words, const char *who)
{
  gboolean before = sheet->in_part;

  mo_sheet_space (sheet, 0.8);
  sheet->in_part = TRUE;
  mo_sheet_keep_begin (sheet);
  mo_sheet_paragraph (sheet, words);
  mo_sheet_note (sheet, who);
  mo_sheet_keep_end (sheet);
  sheet->in_part = before;
}
