/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "draw/mo-report-page.h"

#include <glib/gi18n-lib.h>

#include "draw/mo-chart-private.h"
#include "draw/mo-impact-words.h"
#include "draw/mo-pdf.h"

#define EDGE  56.7 /* 20 mm */
#define BODY  12.0
#define SMALL 0.886

typedef struct {
  const MoFigures *figures;
  cairo_t *cr;
  MoChartLook look;
  double y, width;
  gboolean tagged;
} Page;

static void
begin (Page *page, const char *tag)
{
  if (page->tagged)
    cairo_tag_begin (page->cr, tag, NULL);
}

static void
end (Page *page, const char *tag)
{
  if (page->tagged)
    cairo_tag_end (page->cr, tag);
}

static double
write_at (Page *page, const char *text, double x, double y, MoTextLook how)
{
  return mo_chart_text (page->cr, &page->look, text, x, y, how);
}

static void
write_line (Page *page, const char *tag, const char *text, MoTextLook how)
{
  double height = BODY * how.size * 1.5;
  begin (page, tag);
  write_at (page, text, EDGE, page->y + height / 2, how);
  end (page, tag);
  page->y += height;
}

static void
rule (Page *page, double x, double y, double width, double line, const char *colour)
{
  mo_palette_set_source (page->look.palette, page->cr, colour);
  cairo_rectangle (page->cr, x, y, width, line);
  cairo_fill (page->cr);
}

static void
draw_edges (Page *page, int number)
{
  g_autofree char *of = g_strdup_printf (_ ("Page %d of %d"), number + 1, MO_REPORT_PAGES);
  g_autofree char *title = mo_report_title (page->figures);
  g_autofree char *as_of = mo_day_to_words (page->figures->as_of, MO_PRECISION_DAY);
  g_autofree char *foot = g_strdup_printf (
      _ ("Figures as of %s. The code beside a figure leads to its definition on page %d."),
      as_of,
      MO_REPORT_PAGES);

  write_at (page, title, EDGE, 40, (MoTextLook){ SMALL, FALSE, "dim", MO_TEXT_LEFT, 0 });
  write_at (
      page, of, EDGE + page->width, 40, (MoTextLook){ SMALL, FALSE, "dim", MO_TEXT_RIGHT, 0 });
  rule (page, EDGE, 50, page->width, 0.7, "mark");
  rule (page, EDGE, MO_REPORT_HEIGHT - 50, page->width, 0.7, "mark");
  write_at (page,
            foot,
            EDGE,
            MO_REPORT_HEIGHT - 38,
            (MoTextLook){ SMALL, FALSE, "dim", MO_TEXT_LEFT, 0 });
  page->y = 66;
}

/* --------------------------------------------------------------------- pieces */

static void
draw_tile (Page *page, const MoTile *tile, double x, double y, double width)
{
  MoTextLook plain = { SMALL, FALSE, "dim", MO_TEXT_LEFT, width };
  rule (page, x, y, width, 2.5, "accent");
  begin (page, "P");
  double taken = write_at (
      page, tile->figure, x, y + 19, (MoTextLook){ 1.6, TRUE, "text", MO_TEXT_LEFT, 0 });
  if (*tile->compare)
    write_at (page,
              tile->compare,
              x + taken + BODY / 2,
              y + 22,
              (MoTextLook){ SMALL, FALSE, "text", MO_TEXT_LEFT, 0 });
  g_autofree char *name = g_strdup_printf ("%s, %s", tile->name, tile->code);
  write_at (page, name, x, y + 37, (MoTextLook){ 1, TRUE, "text", MO_TEXT_LEFT, 0 });
  gboolean two = mo_chart_text_width (page->cr, &page->look, tile->basis, SMALL) > width;
  write_at (page, tile->basis, x, y + (two ? 58 : 52), plain);
  end (page, "P");
}

static void
draw_tiles (Page *page)
{
  double gap = 14, width = (page->width - 2 * gap) / 3;
  MoTile tiles[MO_IMPACT_TILES] = { 0 };

  mo_impact_tiles (page->figures, TRUE, tiles);
  for (int i = 0; i < MO_IMPACT_TILES; i++) {
    draw_tile (page, &tiles[i], EDGE + i % 3 * (width + gap), page->y + i / 3 * 74, width);
    mo_tile_clear (&tiles[i]);
  }
  page->y += 2 * 74 + 6;
}

static void
draw_figure (Page *page, MoImpactChart which, double height)
{
  g_autoptr (MoChart) chart = mo_impact_chart (page->figures, which, TRUE);
  MoChartLook look = page->look;
  look.width = page->width;
  look.height = height;
  begin (page, "Figure");
  cairo_save (page->cr);
  cairo_translate (page->cr, EDGE, page->y);
  mo_chart_draw (chart, page->cr, &look);
  cairo_restore (page->cr);
  end (page, "Figure");
  page->y += height + 8;
}

static void
draw_row (Page *page, char **cells, guint n, gboolean head, gboolean strong)
{
  const char *tag = head ? "TH" : "TD";
  double first = page->width * 0.24, step = (page->width - first) / MAX (n - 1, 1);

  begin (page, "TR");
  for (guint i = 0; i < n; i++) {
    double x = i == 0 ? EDGE : EDGE + first + step * i;
    begin (page, tag);
    write_at (page,
              cells[i],
              x,
              page->y + 7.4,
              (MoTextLook){ SMALL,
                            head || strong,
                            head ? "dim" : "text",
                            i == 0 ? MO_TEXT_LEFT : MO_TEXT_RIGHT,
                            0 });
    end (page, tag);
  }
  end (page, "TR");
  page->y += 15.4;
  rule (page,
        EDGE,
        page->y - 0.6,
        page->width,
        head || strong ? 0.8 : 0.4,
        head ? "mark" : "card");
}

static void
draw_table (Page *page, MoImpactChart which)
{
  g_autoptr (MoFigureTable) table = mo_impact_table (page->figures, which, TRUE);
  guint n = g_strv_length (table->heads);
  begin (page, "Table");
  draw_row (page, table->heads, n, TRUE, FALSE);
  for (guint i = 0; i < table->rows->len; i++)
    draw_row (page, table->rows->pdata[i], n, FALSE, i == table->rows->len - 1);
  end (page, "Table");
  page->y += 16;
}

static void
draw_glance (Page *page)
{
  g_autofree char *title = mo_report_title (page->figures);
  g_autofree char *year = mo_impact_year_words (page->figures);
  g_autofree char *period = mo_impact_period_words (page->figures);

  write_line (page, "H1", title, (MoTextLook){ 1.9, TRUE, "accent", MO_TEXT_LEFT, 0 });
  write_line (page, "P", year, (MoTextLook){ 1, FALSE, "text", MO_TEXT_LEFT, 0 });
  write_line (page, "P", period, (MoTextLook){ SMALL, FALSE, "dim", MO_TEXT_LEFT, 0 });
  page->y += 8;
  draw_tiles (page);
  draw_figure (page, MO_IMPACT_REFERRALS, 196);
  draw_table (page, MO_IMPACT_REFERRALS);
}

static void
draw_waits (Page *page)
{
  for (MoImpactChart which = MO_IMPACT_CONTACT; which <= MO_IMPACT_MATCH; which++) {
    draw_figure (page, which, 220);
    draw_table (page, which);
  }
}

static void
draw_definitions (Page *page)
{
  const char *code, *words;
  write_line (page,
              "H1",
              _ ("What the figures mean"),
              (MoTextLook){ 1.5, TRUE, "accent", MO_TEXT_LEFT, 0 });
  page->y += 8;
  for (guint i = 0; (words = mo_impact_definition (i, &code)); i++) {
    double lines =
        mo_chart_text_width (page->cr, &page->look, words, 1) / (page->width - 48) + 1;
    double height = (int) lines * BODY * 1.4 + 10;
    begin (page, "P");
    write_at (page, code, EDGE, page->y + 9, (MoTextLook){ 1, TRUE, "text", MO_TEXT_LEFT, 0 });
    write_at (page,
              words,
              EDGE + 44,
              page->y + height / 2,
              (MoTextLook){ 1, FALSE, "text", MO_TEXT_LEFT, page->width - 44 });
    end (page, "P");
    page->y += height + 8;
  }
}

/* --------------------------------------------------------------------- report */

char *
mo_report_title (const MoFigures *figures)
{
  g_autofree char *label = mo_day_year_label (figures->start);
  static const char *const titles[] = {
    N_ ("Referrals and waiting %s, spinal cord injury"),
    N_ ("Referrals and waiting %s, family"),
    N_ ("Referrals and waiting %s"),
  };
  GString *title = g_string_new (_ (titles[figures->strand]));
  g_string_replace (title, "%s", label, 1);
  return g_string_free (title, FALSE);
}

void
mo_report_draw_page (const MoFigures *figures, cairo_t *cr, int number, gboolean tagged)
{
  static void (*const draw[MO_REPORT_PAGES]) (
      Page * page) = { draw_glance, draw_waits, draw_definitions };
  Page page = {
    .figures = figures,
    .cr = cr,
    .look = { mo_palette_get (MO_SCHEME_LIGHT), "Cantarell, Sans", BODY, 0, 0 },
    .width = MO_REPORT_WIDTH - 2 * EDGE,
    .tagged = tagged,
  };
  g_return_if_fail (number >= 0 && number < MO_REPORT_PAGES);
  begin (&page, "Sect");
  draw_edges (&page, number);
  draw[number](&page);
  end (&page, "Sect");
}

static void
draw_number (gpointer figures, cairo_t *cr, int page)
{
  mo_report_draw_page (figures, cr, page, TRUE);
}

/* The day of the figures stands in for the moment of writing. */
gboolean
mo_report_write_pdf (const MoFigures *figures, const char *path, GError **error)
{
  g_autofree char *title = mo_report_title (figures);
  MoPdf pdf = { .title = title,
                .day = figures->as_of,
                .width = MO_REPORT_WIDTH,
                .height = MO_REPORT_HEIGHT,
                .n_pages = MO_REPORT_PAGES,
                .draw = draw_number,
                .document = (gpointer) figures };
  return mo_pdf_write (&pdf, path, error);
}

static void
csv_row (GString *csv, char **cells, MoReportCell cell, MoReportRowEnd row_end)
{
  for (char **one = cells; *one; one++)
    cell (csv, *one);
  row_end (csv);
}

char *
mo_report_csv (const MoFigures *figures, MoReportCell cell, MoReportRowEnd row_end)
{
  g_autoptr (GString) csv = g_string_new (NULL);
  g_autofree char *year = mo_impact_year_words (figures);
  g_autofree char *as_of = mo_day_to_iso (figures->as_of);

  csv_row (csv, (char *[]){ year, as_of, NULL }, cell, row_end);
  for (MoImpactChart which = 0; which < MO_IMPACT_CHARTS; which++) {
    g_autofree char *caption = mo_impact_caption (figures, which, TRUE);
    g_autoptr (MoFigureTable) table = mo_impact_table (figures, which, TRUE);
    csv_row (csv, (char *[]){ caption, NULL }, cell, row_end);
    csv_row (csv, table->heads, cell, row_end);
    for (guint i = 0; i < table->rows->len; i++)
      csv_row (csv, table->rows->pdata[i], cell, row_end);
  }
  return g_string_free (g_steal_pointer (&csv), FALSE);
}
