/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "draw/mo-sheet-private.h"

/* Some lines of a paragraph. */
typedef struct {
  PangoLayout *layout;
  const char *colour;
  int first, n;
  double top; /* of the first line, in the layout */
} Lines;

static void
lines_free (gpointer data)
{
  Lines *lines = data;
  g_object_unref (lines->layout);
  g_free (lines);
}

static void
draw_lines (MoSheet *sheet, cairo_t *cr, const MoSheetPiece *piece, double x, double y)
{
  const Lines *lines = piece->data;
  PangoLayoutIter *at = pango_layout_get_iter (lines->layout);

  mo_palette_set_source (sheet->palette, cr, lines->colour);
  for (int i = 0; i < lines->first; i++)
    pango_layout_iter_next_line (at);
  for (int i = 0; i < lines->n; i++) {
    PangoRectangle box;
    pango_layout_iter_get_line_extents (at, NULL, &box);
    cairo_move_to (cr,
                   x + (double) box.x / PANGO_SCALE,
                   y + (double) pango_layout_iter_get_baseline (at) / PANGO_SCALE - lines->top);
    pango_cairo_show_layout_line (cr, pango_layout_iter_get_line_readonly (at));
    pango_layout_iter_next_line (at);
  }
  cairo_new_path (cr);
  pango_layout_iter_free (at);
}

/* Where line number n of a layout begins; its height below the last. */
static double
line_top (PangoLayout *layout, int n)
{
  PangoLayoutIter *at = pango_layout_get_iter (layout);
  int from = 0, to;

  for (int i = 0; i < n; i++)
    if (!pango_layout_iter_next_line (at)) {
      pango_layout_iter_free (at);
      return mo_sheet_layout_height (layout);
    }
  pango_layout_iter_get_line_yrange (at, &from, &to);
  pango_layout_iter_free (at);
  return (double) from / PANGO_SCALE;
}

static MoSheetPiece *
add_lines (MoSheet *sheet,
           const char *tag,
           PangoLayout *layout,
           const char *colour,
           int first,
           int n,
           double before)
{
  Lines *lines = g_new0 (Lines, 1);
  lines->layout = g_object_ref (layout);
  lines->colour = colour;
  lines->first = first;
  lines->n = n;
  lines->top = line_top (layout, first);

  MoSheetPiece *piece =
      mo_sheet_add (sheet, tag, before, line_top (layout, first + n) - lines->top);
  piece->draw = draw_lines;
  piece->data = lines;
  piece->free_data = lines_free;
  return piece;
}

/* Never one line of it alone at the end or the start of a page. */
static MoSheetPiece *
add_text (MoSheet *sheet, const char *tag, const char *text, MoSheetLook look, double before)
{
  g_autoptr (PangoLayout) layout = mo_sheet_layout (sheet, text, look);
  int n = pango_layout_get_line_count (layout), done = 0;
  MoSheetPiece *piece = NULL, *head = NULL;

  while (done < n) {
    int take = n <= 3 ? n : done == 0 || n - done == 2 ? 2 : 1;
    piece = add_lines (sheet, tag, layout, look.colour, done, take, done ? 0 : before);
    if (head)
      piece->block = head->block;
    else
      head = piece;
    done += take;
  }
  head->words = g_strdup (text);
  return piece;
}

void
mo_sheet_heading (MoSheet *sheet, int level, const char *text)
{
  static const char *const tags[] = { "H1", "H2", "H3" };
  static const double sizes[] = { 1.75, 1.25, 1.08 }, above[] = { 0, 1.6, 0.9 };
  double body = mo_sheet_body (sheet);
  int i = CLAMP (level, 1, 3) - 1;
  MoSheetLook look = {
    body * sizes[i], TRUE, i < 2 ? "accent" : "text", mo_sheet_inner (sheet)
  };

  mo_sheet_keep_begin (sheet);
  MoSheetPiece *piece = add_text (sheet, tags[i], text, look, body * above[i]);
  mo_sheet_keep_end (sheet);
  piece->with_next = TRUE;
}

static void
add_paragraphs (MoSheet *sheet, const char *text, MoSheetLook look, double before)
{
  g_auto (GStrv) paragraphs = g_strsplit (text, "\n\n", -1);
  for (char **one = paragraphs; *one; one++) {
    g_strchomp (*one);
    if (**one)
      add_text (sheet, "P", *one, look, before);
  }
}

void
mo_sheet_paragraph (MoSheet *sheet, const char *text)
{
  double body = mo_sheet_body (sheet);
  add_paragraphs (
      sheet, text, (MoSheetLook){ body, FALSE, "text", mo_sheet_inner (sheet) }, body * 0.7);
}

void
mo_sheet_note (MoSheet *sheet, const char *text)
{
  double body = mo_sheet_body (sheet);
  add_paragraphs (sheet,
                  text,
                  (MoSheetLook){ mo_sheet_small (sheet), FALSE, "dim", mo_sheet_inner (sheet) },
                  body * 0.25);
}

void
mo_sheet_address (MoSheet *sheet, const char *lines, gboolean right)
{
  double body = mo_sheet_body (sheet), width = mo_sheet_inner (sheet),
         side = mo_sheet_is_large (sheet) ? 0.5 : 0.6;
  MoSheetLook look = { body, FALSE, "text", right ? width * (1 - side) : width * 0.7 };

  mo_sheet_keep_begin (sheet);
  guint first = sheet->pieces->len;
  add_text (sheet, "P", lines, look, body * 0.7);
  for (guint i = first; right && i < sheet->pieces->len; i++)
    ((MoSheetPiece *) sheet->pieces->pdata[i])->x += width * side;
  mo_sheet_keep_end (sheet);
}

void
mo_sheet_space (MoSheet *sheet, double lines)
{
  mo_sheet_add (sheet, NULL, lines * mo_sheet_body (sheet), 0);
}

/* -------------------------------------------------------------------------- lists */

typedef struct {
  PangoLayout *layout;
  double in, radius, middle;
} Item;

static void
item_free (gpointer data)
{
  Item *item = data;
  g_object_unref (item->layout);
  g_free (item);
}

static void
draw_item (MoSheet *sheet, cairo_t *cr, const MoSheetPiece *piece, double x, double y)
{
  const Item *item = piece->data;

  cairo_tag_begin (cr, "LI", NULL);
  mo_palette_set_source (sheet->palette, cr, "text");
  cairo_arc (cr, x + item->radius * 2, y + item->middle, item->radius, 0, 2 * G_PI);
  cairo_fill (cr);
  cairo_tag_begin (cr, "LBody", NULL);
  mo_sheet_show (sheet, cr, item->layout, "text", x + item->in, y);
  cairo_tag_end (cr, "LBody");
  cairo_tag_end (cr, "LI");
}

void
mo_sheet_list (MoSheet *sheet, const char *const *items)
{
  double body = mo_sheet_body (sheet);
  guint block = 0;

  for (int i = 0; items[i]; i++) {
    Item *item = g_new0 (Item, 1);
    item->in = body * 1.2;
    item->layout = mo_sheet_layout (
        sheet, items[i], (MoSheetLook){ body, FALSE, NULL, mo_sheet_inner (sheet) - item->in });
    item->radius = body * 0.16;
    item->middle =
        (double) pango_layout_get_baseline (item->layout) / PANGO_SCALE - body * 0.27;

    MoSheetPiece *piece = mo_sheet_add (
        sheet, "L", body * (i ? 0.3 : 0.7), mo_sheet_layout_height (item->layout));
    piece->draw = draw_item;
    piece->data = item;
    piece->free_data = item_free;
    piece->words = g_strdup (items[i]);
    block = block ? block : piece->block;
    piece->block = block;
  }
}
