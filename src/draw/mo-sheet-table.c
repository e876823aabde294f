/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <stdlib.h>

#include "draw/mo-sheet-private.h"

#define GAP 10.0

static gboolean
is_fine (MoSheet *sheet)
{
  return (sheet->flags & MO_SHEET_FINE) && !mo_sheet_is_large (sheet);
}

/* Above the letters of a row, and a little more below them. */
static double
edge (MoSheet *sheet)
{
  return is_fine (sheet) ? 1 : 4;
}

typedef struct _MoSheetTable {
  guint n;
  guint block;
  double *x, *width;
  gboolean *right, *bar;
  MoSheetPiece *head; /* the extra one */
} MoSheetTable;

typedef struct {
  guint n;
  gboolean head;
  double *x;
  PangoLayout **cells; /* NULL where there is a bar */
  int *bars;           /* of 100 */
  double *widths;
  double width, line;
} Row;

static void
row_free (gpointer data)
{
  Row *row = data;
  for (guint i = 0; i < row->n; i++)
    g_clear_object (&row->cells[i]);
  g_free (row->cells);
  g_free (row->bars);
  g_free (row->widths);
  g_free (row->x);
  g_free (row);
}

/* A track with its filled part; nothing is said by hue. */
static void
draw_bar (MoSheet *sheet, cairo_t *cr, const Row *row, guint i, double x, double y)
{
  double height = row->line * 0.4, top = y + 4 + row->line * 0.33;

  mo_palette_set_source (sheet->palette, cr, "mark");
  cairo_set_line_width (cr, 0.5);
  cairo_rectangle (cr, x, top, row->widths[i], height);
  cairo_stroke (cr);
  mo_palette_set_source (sheet->palette, cr, "accent_graphic");
  cairo_rectangle (cr, x, top, row->widths[i] * row->bars[i] / 100, height);
  cairo_fill (cr);
}

static void
draw_row (MoSheet *sheet, cairo_t *cr, const MoSheetPiece *piece, double x, double y)
{
  const Row *row = piece->data;
  const char *tag = row->head ? "TH" : "TD";

  cairo_tag_begin (cr, "TR", NULL);
  for (guint i = 0; i < row->n; i++) {
    cairo_tag_begin (cr, tag, NULL);
    if (row->cells[i])
      mo_sheet_show (sheet,
                     cr,
                     row->cells[i],
                     row->head ? "dim" : "text",
                     x + row->x[i],
                     y + edge (sheet));
    else
      draw_bar (sheet, cr, row, i, x + row->x[i], y);
    cairo_tag_end (cr, tag);
  }
  cairo_tag_end (cr, "TR");
  mo_sheet_rule (
      sheet, cr, "mark", row->head ? 1 : 0.5, x, y + piece->height - 0.5, row->width);
}

static Row *
row_new (MoSheet *sheet, const MoSheetTable *table, const char *const *cells, gboolean head)
{
  Row *row = g_new0 (Row, 1);
  double size = mo_sheet_is_large (sheet) ? 16 : is_fine (sheet) ? 9.2 : 11;

  row->n = table->n;
  row->head = head;
  row->width = mo_sheet_inner (sheet);
  row->x = g_memdup2 (table->x, table->n * sizeof (double));
  row->cells = g_new0 (PangoLayout *, table->n);
  row->bars = g_new0 (int, table->n);
  row->widths = g_memdup2 (table->width, table->n * sizeof (double));
  row->line = size;
  for (guint i = 0; i < table->n; i++) {
    if (table->bar[i] && !head) {
      row->bars[i] = CLAMP (atoi (cells[i] ? cells[i] : ""), 0, 100);
      continue;
    }
    row->cells[i] = mo_sheet_layout (
        sheet, cells[i] ? cells[i] : "", (MoSheetLook){ size, head, NULL, table->width[i] });
    if (table->right[i])
      pango_layout_set_alignment (row->cells[i], PANGO_ALIGN_RIGHT);
  }
  return row;
}

static double
row_height (MoSheet *sheet, const Row *row)
{
  double height = 0;
  for (guint i = 0; i < row->n; i++)
    if (row->cells[i])
      height = MAX (height, mo_sheet_layout_height (row->cells[i]));
  return height + 2 * edge (sheet) + 1;
}

static void
dress (MoSheetPiece *piece, Row *row, guint block)
{
  piece->tag = "Table";
  piece->block = block;
  piece->draw = draw_row;
  piece->data = row;
  piece->free_data = row_free;
}

static char *
row_words (const char *const *cells, const gboolean *bar, guint n)
{
  g_autoptr (GString) words = g_string_new (NULL);
  for (guint i = 0; i < n; i++)
    if (cells[i] && *cells[i] && !bar[i])
      g_string_append_printf (words, "%s%s", words->len ? ", " : "", cells[i]);
  return g_string_free (g_steal_pointer (&words), FALSE);
}

void
mo_sheet_table_begin (MoSheet *sheet, const MoSheetColumn *columns, guint n)
{
  MoSheetTable *table = g_new0 (MoSheetTable, 1);
  g_autofree const char **heads = g_new0 (const char *, n);
  double shares = 0, inner = mo_sheet_inner (sheet) - GAP * (n - 1), x = 0;

  g_return_if_fail (n > 0 && !sheet->table);
  sheet->table = table;
  table->n = n;
  table->x = g_new0 (double, n);
  table->width = g_new0 (double, n);
  table->right = g_new0 (gboolean, n);
  table->bar = g_new0 (gboolean, n);
  for (guint i = 0; i < n; i++)
    shares += columns[i].share;
  for (guint i = 0; i < n; i++) {
    heads[i] = columns[i].head;
    table->x[i] = x;
    table->width[i] = inner * columns[i].share / shares;
    table->right[i] = columns[i].right;
    table->bar[i] = columns[i].bar;
    x += table->width[i] + GAP;
  }
  Row *head = row_new (sheet, table, heads, TRUE), *again = row_new (sheet, table, heads, TRUE);
  MoSheetPiece *piece =
      mo_sheet_add (sheet, "Table", mo_sheet_body (sheet) * 0.7, row_height (sheet, head));
  table->block = piece->block;
  dress (piece, head, table->block);
  piece->with_next = TRUE;
  piece->words = row_words (heads, table->bar, n);
  table->head = mo_sheet_add_extra (sheet, row_height (sheet, again));
  dress (table->head, again, table->block);
}

void
mo_sheet_table_row (MoSheet *sheet, const char *const *cells)
{
  const MoSheetTable *table = sheet->table;

  g_return_if_fail (table);
  Row *row = row_new (sheet, table, cells, FALSE);
  MoSheetPiece *piece = mo_sheet_add (sheet, "Table", 0, row_height (sheet, row));
  dress (piece, row, table->block);
  piece->again = table->head;
  piece->words = row_words (cells, table->bar, table->n);
}

void
mo_sheet_table_end (MoSheet *sheet)
{
  MoSheetTable *table = sheet->table;

  g_return_if_fail (table);
  sheet->table = NULL;
  g_free (table->x);
  g_free (table->width);
  g_free (table->right);
  g_free (table->bar);
  g_free (table);
}
