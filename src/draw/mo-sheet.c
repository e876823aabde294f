/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "draw/mo-sheet-private.h"

#include <glib/gi18n-lib.h>

#include "draw/mo-pdf.h"

#define FAMILY "Cantarell, Sans"
#define PART   16.0 /* how far a part is moved in */

/* ------------------------------------------------------------------------ sizes */

gboolean
mo_sheet_is_large (MoSheet *sheet)
{
  return (sheet->flags & MO_SHEET_LARGE) != 0;
}

double
mo_sheet_body (MoSheet *sheet)
{
  return mo_sheet_is_large (sheet) ? 18 : 12;
}

double
mo_sheet_small (MoSheet *sheet)
{
  return mo_sheet_is_large (sheet) ? 16 : 10.5;
}

double
mo_sheet_inner (MoSheet *sheet)
{
  return sheet->width - 2 * MO_SHEET_EDGE - (sheet->in_part ? PART : 0);
}

double
mo_sheet_width (MoSheet *sheet)
{
  return sheet->width;
}

double
mo_sheet_height (MoSheet *sheet)
{
  return sheet->height;
}

const char *
mo_sheet_title (MoSheet *sheet)
{
  return sheet->title;
}

/* ------------------------------------------------------------------------- text */

PangoLayout *
mo_sheet_layout (MoSheet *sheet, const char *text, MoSheetLook look)
{
  PangoLayout *layout = pango_layout_new (sheet->context);
  g_autoptr (PangoFontDescription) font = pango_font_description_from_string (FAMILY);

  pango_font_description_set_absolute_size (font, look.size * PANGO_SCALE);
  pango_font_description_set_weight (font,
                                     look.strong ? PANGO_WEIGHT_BOLD : PANGO_WEIGHT_NORMAL);
  pango_layout_set_font_description (layout, font);
  pango_layout_set_line_spacing (layout, 1.15);
  if (look.width > 0) {
    pango_layout_set_width (layout, (int) (look.width * PANGO_SCALE));
    pango_layout_set_wrap (layout, PANGO_WRAP_WORD_CHAR);
  }
  pango_layout_set_text (layout, text, -1);
  return layout;
}

double
mo_sheet_layout_height (PangoLayout *layout)
{
  PangoRectangle at;
  pango_layout_get_extents (layout, NULL, &at);
  return (double) at.height / PANGO_SCALE;
}

double
mo_sheet_layout_width (PangoLayout *layout)
{
  PangoRectangle at;
  pango_layout_get_extents (layout, NULL, &at);
  return (double) at.width / PANGO_SCALE;
}

void
mo_sheet_show (MoSheet *sheet,
               cairo_t *cr,
               PangoLayout *layout,
               const char *colour,
               double x,
               double y)
{
  mo_palette_set_source (sheet->palette, cr, colour);
  cairo_move_to (cr, x, y);
  pango_cairo_show_layout (cr, layout);
  cairo_new_path (cr);
}

void
mo_sheet_rule (MoSheet *sheet,
               cairo_t *cr,
               const char *colour,
               double line,
               double x,
               double y,
               double width)
{
  mo_palette_set_source (sheet->palette, cr, colour);
  cairo_rectangle (cr, x, y - line / 2, width, line);
  cairo_fill (cr);
}

/* ----------------------------------------------------------------------- pieces */

static void
piece_free (MoSheetPiece *piece)
{
  if (piece->free_data)
    piece->free_data (piece->data);
  g_free (piece->words);
  g_free (piece);
}

MoSheetPiece *
mo_sheet_add (MoSheet *sheet, const char *tag, double before, double height)
{
  MoSheetPiece *piece = g_new0 (MoSheetPiece, 1);

  g_return_val_if_fail (!sheet->pages, piece);
  *piece = (MoSheetPiece){
    .before = before,
    .x = sheet->in_part ? PART : 0,
    .height = height,
    .block = ++sheet->blocks,
    .tag = tag,
    .with_next = sheet->keeping > 0,
    .breaks = sheet->break_next,
    .part = sheet->in_part,
  };
  sheet->break_next = FALSE;
  g_ptr_array_add (sheet->pieces, piece);
  return piece;
}

MoSheetPiece *
mo_sheet_add_extra (MoSheet *sheet, double height)
{
  MoSheetPiece *piece = g_new0 (MoSheetPiece, 1);
  piece->height = height;
  piece->x = sheet->in_part ? PART : 0;
  g_ptr_array_add (sheet->extra, piece);
  return piece;
}

static MoSheetPiece *
last_piece (MoSheet *sheet)
{
  guint n = sheet->pieces->len;
  return n ? sheet->pieces->pdata[n - 1] : NULL;
}

void
mo_sheet_page_break (MoSheet *sheet)
{
  sheet->break_next = TRUE;
}

void
mo_sheet_keep_begin (MoSheet *sheet)
{
  sheet->keeping++;
}

void
mo_sheet_keep_end (MoSheet *sheet)
{
  g_return_if_fail (sheet->keeping > 0);
  if (--sheet->keeping == 0 && sheet->pieces->len)
    last_piece (sheet)->with_next = FALSE;
}

void
mo_sheet_keep_with_next (MoSheet *sheet)
{
  if (sheet->pieces->len)
    last_piece (sheet)->with_next = TRUE;
}

void
mo_sheet_part_begin (MoSheet *sheet, const char *title, const char *note)
{
  mo_sheet_space (sheet, 0.6);
  last_piece (sheet)->with_next = TRUE;
  sheet->in_part = TRUE;
  mo_sheet_keep_begin (sheet);
  mo_sheet_heading (sheet, 3, title);
  if (note)
    mo_sheet_note (sheet, note);
  mo_sheet_keep_end (sheet);
  last_piece (sheet)->with_next = TRUE;
}

void
mo_sheet_part_end (MoSheet *sheet)
{
  sheet->in_part = FALSE;
  mo_sheet_space (sheet, 0.6);
}

/* ---------------------------------------------------------------------- a document */

/* Points are the unit and letters are not moved to a grid: the same line breaks on screen,
 * printer and in a PDF. */
static PangoContext *
make_context (void)
{
  PangoContext *context = pango_font_map_create_context (pango_cairo_font_map_get_default ());
  cairo_font_options_t *options = cairo_font_options_create ();

  cairo_font_options_set_hint_style (options, CAIRO_HINT_STYLE_NONE);
  cairo_font_options_set_hint_metrics (options, CAIRO_HINT_METRICS_OFF);
  cairo_font_options_set_antialias (options, CAIRO_ANTIALIAS_GRAY);
  pango_cairo_context_set_font_options (context, options);
  cairo_font_options_destroy (options);
  pango_cairo_context_set_resolution (context, 72);
  pango_context_set_round_glyph_positions (context, FALSE);
  pango_context_set_language (
      context, pango_language_from_string (C_ ("language of documents", "en-GB")));
  return context;
}

MoSheet *
mo_sheet_new (const char *title, const char *foot, MoDay day, MoSheetFlags flags)
{
  MoSheet *sheet = g_atomic_rc_box_new0 (MoSheet);
  gboolean lies = (flags & MO_SHEET_LANDSCAPE) != 0;

  sheet->title = g_strdup (title);
  sheet->foot = g_strdup (foot);
  sheet->foot_more = -1;
  sheet->day = day;
  sheet->flags = flags;
  sheet->width = lies ? MO_SHEET_LONG : MO_SHEET_SHORT;
  sheet->height = lies ? MO_SHEET_SHORT : MO_SHEET_LONG;
  sheet->context = make_context ();
  sheet->palette = mo_palette_get (MO_SCHEME_LIGHT);
  sheet->pieces = g_ptr_array_new_with_free_func ((GDestroyNotify) piece_free);
  sheet->extra = g_ptr_array_new_with_free_func ((GDestroyNotify) piece_free);
  return sheet;
}

void
mo_sheet_set_head (MoSheet *sheet, const char *head)
{
  g_return_if_fail (!sheet->pages);
  g_free (sheet->head);
  sheet->head = g_strdup (head);
}

MoSheet *
mo_sheet_ref (MoSheet *sheet)
{
  return g_atomic_rc_box_acquire (sheet);
}

static void
clear (MoSheet *sheet)
{
  g_free (sheet->title);
  g_free (sheet->head);
  g_free (sheet->foot);
  g_ptr_array_unref (sheet->pieces);
  g_ptr_array_unref (sheet->extra);
  g_clear_pointer (&sheet->pages, g_array_unref);
  g_object_unref (sheet->context);
}

void
mo_sheet_unref (MoSheet *sheet)
{
  g_atomic_rc_box_release_full (sheet, (GDestroyNotify) clear);
}

static MoPdf
as_pdf (MoSheet *sheet)
{
  return (MoPdf){
    .title = sheet->title,
    .day = sheet->day,
    .width = sheet->width,
    .height = sheet->height,
    .n_pages = mo_sheet_n_pages (sheet),
    .draw = (MoPdfDraw) mo_sheet_draw_page,
    .document = sheet,
  };
}

GBytes *
mo_sheet_to_pdf (MoSheet *sheet, GError **error)
{
  MoPdf pdf = as_pdf (sheet);
  return mo_pdf_bytes (&pdf, error);
}

gboolean
mo_sheet_write_pdf (MoSheet *sheet, const char *path, GError **error)
{
  MoPdf pdf = as_pdf (sheet);
  return mo_pdf_write (&pdf, path, error);
}
