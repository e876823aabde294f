/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/mo-pack.h"
#include "draw/mo-plot.h"
#include "draw/mo-sheet.h"

G_BEGIN_DECLS

/* The trustees' pack on A4, from its first page to the last: the same for screen, printer and
 * PDF, and the same bytes for the same pack. */
MoSheet *mo_pack_sheet (const MoPackPaper *pack);

/* ------------------------------------------------------------ pieces, for its pages */

/* Texts are borrowed. */
typedef struct {
  const char *figure, *name, *basis, *code;
} MoPackTileWords;
/* Four beside each other, in large print two. */
void mo_pack_sheet_tiles (MoSheet *sheet, const MoPackTileWords *tiles, guint n);
/* One or two charts beside each other (in large print always one below the other); takes
 * them.  most: points that they are high at most, 0 as high as they like; in large print they
 * are as high as they like. */
void mo_pack_sheet_plots (MoSheet *sheet, MoPlot **plots, guint n, double most);
/* The table of what each figure means; a page of what was changed since it was frozen, where
 * anything was. */
void mo_pack_sheet_definitions (MoSheet *sheet, const MoPackPaper *pack);
void mo_pack_sheet_restated (MoSheet *sheet, const MoPackPaper *pack);
void mo_pack_sheet_quote (MoSheet *sheet, const char *words, const char *who);

G_END_DECLS
