/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "draw/mo-sheet-private.h"

typedef struct {
  MoSheetPicture picture;
  double width;
} Kept;

static void
kept_free (gpointer data)
{
  Kept *kept = data;
  kept->picture.free_data (kept->picture.data);
  g_free (kept);
}

static void
draw_picture (MoSheet *sheet, cairo_t *cr, const MoSheetPiece *piece, double x, double y)
{
  const Kept *kept = piece->data;
  const MoChartLook look = { .palette = sheet->palette,
                             .family = MO_SHEET_FONT,
                             .body = kept->picture.body,
                             .width = kept->width,
                             .height = kept->picture.height };
  cairo_save (cr);
  cairo_translate (cr, x, y);
  kept->picture.draw (kept->picture.data, cr, &look);
  cairo_restore (cr);
}

void
mo_sheet_picture (MoSheet *sheet, const MoSheetPicture *picture, const char *words)
{
  MoSheetPiece *piece = mo_sheet_add (sheet, "Figure", 12, picture->height);
  Kept *kept = g_new0 (Kept, 1);

  kept->picture = *picture;
  kept->width = mo_sheet_inner (sheet);
  piece->words = g_strdup (words);
  piece->draw = draw_picture;
  piece->data = kept;
  piece->free_data = kept_free;
}
