/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <pango/pangocairo.h>

#include "draw/mo-palette.h"
#include "draw/mo-sheet.h"

G_BEGIN_DECLS

#define MO_SHEET_FONT "Cantarell, DejaVu Sans"
#define MO_SHEET_EDGE 56.693 /* 20 mm */

typedef struct _MoSheetPiece MoSheetPiece;

/* The smallest thing that is never broken: a line of a paragraph, a question, a row. */
struct _MoSheetPiece {
  double before;       /* space above it, where it does not begin a page */
  double x, height;    /* x: from the left margin */
  guint block;         /* pieces of one block stand under one tag */
  const char *tag;     /* of the block, or NULL */
  gboolean with_next;  /* stays on one page with the piece below */
  gboolean breaks;     /* begins a page */
  gboolean part;       /* has the bar of a part at its side */
  MoSheetPiece *again; /* said above it where it begins a page */
  char *words;         /* for those who cannot see it, or NULL */

  /* (x, y): its upper left corner */
  void (*draw) (MoSheet *sheet, cairo_t *cr, const MoSheetPiece *piece, double x, double y);
  gpointer data;
  GDestroyNotify free_data;
};

struct _MoSheet {
  char *title, *head, *foot; /* head: NULL for none */
  double foot_more;          /* what the foot takes beyond a line; below 0: not measured yet */
  MoDay day;
  MoSheetFlags flags;
  double width, height; /* of the paper */

  PangoContext *context;
  const MoPalette *palette;

  GPtrArray *pieces; /* of MoSheetPiece */
  GPtrArray *extra;  /* heads of tables */
  guint blocks;
  int keeping; /* depth of keep_begin () */
  gboolean in_part;
  gboolean break_next;
  struct _MoSheetTable *table; /* being added to */

  GArray *pages; /* of guint, the first piece of each; NULL before it is laid out */
};

/* How a text looks. */
typedef struct {
  double size; /* points */
  gboolean strong;
  const char *colour;
  double width; /* to wrap in; 0: one line */
} MoSheetLook;

/* Sizes in points, by standard or large print. */
double mo_sheet_body (MoSheet *sheet);  /* 12, 18 */
double mo_sheet_small (MoSheet *sheet); /* 10.5, 16 */
double mo_sheet_inner (MoSheet *sheet); /* width between the margins, less that of a part */
double mo_sheet_room (MoSheet *sheet);  /* height of a page between head and foot */
gboolean mo_sheet_is_large (MoSheet *sheet);

PangoLayout *mo_sheet_layout (MoSheet *sheet, const char *text, MoSheetLook look);
double mo_sheet_layout_height (PangoLayout *layout);
double mo_sheet_layout_width (PangoLayout *layout);
/* (x, y): upper left corner. */
void mo_sheet_show (MoSheet *sheet,
                    cairo_t *cr,
                    PangoLayout *layout,
                    const char *colour,
                    double x,
                    double y);
void mo_sheet_rule (MoSheet *sheet,
                    cairo_t *cr,
                    const char *colour,
                    double line,
                    double x,
                    double y,
                    double width);

/* Appends a piece of a new block; its draw and data are the caller's to set. */
MoSheetPiece *mo_sheet_add (MoSheet *sheet, const char *tag, double before, double height);
/* A piece that is not in the flow. */
MoSheetPiece *mo_sheet_add_extra (MoSheet *sheet, double height);

G_END_DECLS
