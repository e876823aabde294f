/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "draw/mo-sheet-private.h"

#include <glib/gi18n-lib.h>

static double
edge_size (MoSheet *sheet)
{
  return mo_sheet_is_large (sheet) ? 16 : 10;
}

/* What a foot below a head takes beyond its first line. */
static double
more_lines (MoSheet *sheet)
{
  double width = sheet->width - 2 * MO_SHEET_EDGE, size = edge_size (sheet);
  if (!sheet->head || !sheet->foot)
    return 0;
  if (sheet->foot_more < 0) { /* every piece asks how much room there is */
    g_autoptr (PangoLayout) all =
        mo_sheet_layout (sheet, sheet->foot, (MoSheetLook){ size, FALSE, NULL, width });
    sheet->foot_more = MAX (mo_sheet_layout_height (all) - size * 1.5, 0);
  }
  return sheet->foot_more;
}

/* Where the rule of the foot is; its words stand in the margin. */
static double
foot_y (MoSheet *sheet)
{
  return sheet->height - MO_SHEET_EDGE - (mo_sheet_is_large (sheet) ? 12 : 0) -
         more_lines (sheet);
}

/* Where the first piece begins. */
static double
top_y (MoSheet *sheet)
{
  return MO_SHEET_EDGE + (sheet->head ? edge_size (sheet) : 0);
}

double
mo_sheet_room (MoSheet *sheet)
{
  return foot_y (sheet) - 10 - top_y (sheet);
}

static double
height_of (const MoSheetPiece *piece, gboolean on_top)
{
  double above = !on_top ? piece->before : piece->again ? piece->again->height : 0;
  return above + piece->height;
}

/* Height of the pieces from `first` that stay together, and where they end. */
static double
together (MoSheet *sheet, guint first, gboolean on_top, guint *next)
{
  double height = 0;
  guint i = first;
  gboolean more = TRUE;

  while (more && i < sheet->pieces->len) {
    const MoSheetPiece *piece = sheet->pieces->pdata[i];
    if (i > first && piece->breaks)
      break;
    height += height_of (piece, on_top && i == first);
    more = piece->with_next;
    i++;
  }
  *next = i;
  return height;
}

/* What is higher together than a page goes piece by piece. */
static double
take (MoSheet *sheet, guint first, gboolean on_top, guint *next)
{
  if (together (sheet, first, TRUE, next) <= mo_sheet_room (sheet))
    return together (sheet, first, on_top, next);
  *next = first + 1;
  return height_of (sheet->pieces->pdata[first], on_top);
}

static void
lay_out (MoSheet *sheet)
{
  double left = 0;
  sheet->pages = g_array_new (FALSE, FALSE, sizeof (guint));

  for (guint i = 0, next; i < sheet->pieces->len; i = next) {
    const MoSheetPiece *piece = sheet->pieces->pdata[i];
    gboolean on_top = !sheet->pages->len || piece->breaks;
    double height = take (sheet, i, on_top, &next);
    if (!on_top && height > left) {
      on_top = TRUE;
      height = take (sheet, i, on_top, &next);
    }
    if (on_top) {
      g_array_append_val (sheet->pages, i);
      left = mo_sheet_room (sheet);
    }
    left -= height;
  }
  if (!sheet->pages->len)
    g_array_append_val (sheet->pages, sheet->pieces->len);
}

int
mo_sheet_n_pages (MoSheet *sheet)
{
  if (!sheet->pages)
    lay_out (sheet);
  return (int) sheet->pages->len;
}

static void
page_range (MoSheet *sheet, int page, guint *first, guint *end)
{
  int pages = mo_sheet_n_pages (sheet);
  *first = g_array_index (sheet->pages, guint, page);
  *end = page + 1 < pages ? g_array_index (sheet->pages, guint, page + 1) : sheet->pieces->len;
}

char *
mo_sheet_page_words (MoSheet *sheet, int page)
{
  g_autoptr (GString) words = g_string_new (NULL);
  guint first, end;

  page_range (sheet, page, &first, &end);
  for (guint i = first; i < end; i++) {
    const MoSheetPiece *piece = sheet->pieces->pdata[i];
    if (piece->words)
      g_string_append_printf (words, "%s%s", words->len ? "\n" : "", piece->words);
  }
  return g_string_free (g_steal_pointer (&words), FALSE);
}

static double
draw_number (MoSheet *sheet, cairo_t *cr, int page, double y)
{
  g_autofree char *of =
      g_strdup_printf (_ ("Page %d of %d"), page + 1, mo_sheet_n_pages (sheet));
  g_autoptr (PangoLayout) layout =
      mo_sheet_layout (sheet, of, (MoSheetLook){ edge_size (sheet), FALSE, NULL, 0 });
  double taken = mo_sheet_layout_width (layout);

  mo_sheet_show (sheet, cr, layout, "dim", sheet->width - MO_SHEET_EDGE - taken, y);
  return taken;
}

static void
draw_edge (MoSheet *sheet, cairo_t *cr, const char *text, double y, double width)
{
  if (!text)
    return;
  g_autoptr (PangoLayout) layout =
      mo_sheet_layout (sheet, text, (MoSheetLook){ edge_size (sheet), FALSE, NULL, width });
  mo_sheet_show (sheet, cr, layout, "dim", MO_SHEET_EDGE, y);
}

static void
draw_head (MoSheet *sheet, cairo_t *cr, int page)
{
  double width = sheet->width - 2 * MO_SHEET_EDGE, size = edge_size (sheet),
         y = top_y (sheet) - 2 * size - 6;
  double taken = draw_number (sheet, cr, page, y);

  draw_edge (sheet, cr, sheet->head, y, width - taken - size);
  mo_sheet_rule (sheet, cr, "mark", 0.7, MO_SHEET_EDGE, y + size * 1.7, width);
}

static void
draw_foot (MoSheet *sheet, cairo_t *cr, int page)
{
  double width = sheet->width - 2 * MO_SHEET_EDGE, y = foot_y (sheet), taken = 0;

  mo_sheet_rule (sheet, cr, "mark", 0.7, MO_SHEET_EDGE, y, width);
  if (!sheet->head)
    taken = draw_number (sheet, cr, page, y + 6) + edge_size (sheet);
  draw_edge (sheet, cr, sheet->foot, y + 6, width - taken);
}

static void
draw_bar (MoSheet *sheet, cairo_t *cr, double top, double bottom)
{
  mo_palette_set_source (sheet->palette, cr, "mark");
  cairo_rectangle (cr, MO_SHEET_EDGE, top, 2.5, bottom - top);
  cairo_fill (cr);
}

/* One tag for the pieces of a block that stand on this page. */
static void
change_tag (cairo_t *cr, const MoSheetPiece **open, const MoSheetPiece *piece)
{
  if (*open && piece && (*open)->block == piece->block)
    return;
  if (*open && (*open)->tag)
    cairo_tag_end (cr, (*open)->tag);
  if (piece && piece->tag)
    cairo_tag_begin (cr, piece->tag, NULL);
  *open = piece;
}

void
mo_sheet_draw_page (MoSheet *sheet, cairo_t *cr, int page)
{
  const MoSheetPiece *open = NULL;
  double y = top_y (sheet);
  guint first, end;

  page_range (sheet, page, &first, &end);
  if (sheet->head)
    draw_head (sheet, cr, page);
  for (guint i = first; i < end; i++) {
    const MoSheetPiece *piece = sheet->pieces->pdata[i], *again = piece->again;
    double x = MO_SHEET_EDGE + piece->x, top = y;
    change_tag (cr, &open, piece);
    if (i == first && again) {
      again->draw (sheet, cr, again, x, y);
      y += again->height;
    } else if (i > first)
      y += piece->before;
    if (piece->draw)
      piece->draw (sheet, cr, piece, x, y);
    y += piece->height;
    if (piece->part)
      draw_bar (sheet, cr, top, y);
  }
  change_tag (cr, &open, NULL);
  draw_foot (sheet, cr, page);
}
