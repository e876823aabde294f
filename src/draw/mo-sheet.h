/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <cairo.h>
#include <gio/gio.h>

#include "core/mo-day.h"
#include "draw/mo-chart.h"

G_BEGIN_DECLS

/* A document that flows over pages of A4: forms, letters, lists.  Pieces are added from top to
 * bottom and laid out as they come; the same pages go to screen, printer and PDF.  There is no
 * clock in it: the same pieces give the same bytes.
 *
 * Margins are 20 mm.  Body text is 12 points, in large print 18.  Nothing is said by hue. */
typedef struct _MoSheet MoSheet;

#define MO_SHEET_SHORT 595.276 /* points: the two sides of A4 */
#define MO_SHEET_LONG  841.89

typedef enum {
  MO_SHEET_PLAIN = 0,
  MO_SHEET_LARGE = 1 << 0,     /* large print */
  MO_SHEET_LANDSCAPE = 1 << 1, /* the long side lies */
  MO_SHEET_FINE = 1 << 2,      /* tables of many figures: smaller, unless in large print */
} MoSheetFlags;

/* title: of the document, as a reader's window shows it.  foot: stands at the foot of each page
 * beside "Page 1 of 3", as "Referral form, version 2"; NULL for none.  day: stands in for the
 * moment of writing. */
MoSheet *mo_sheet_new (const char *title, const char *foot, MoDay day, MoSheetFlags flags);
/* A line at the head of each page, with "Page 1 of 3" at its end; the foot then has the whole
 * width and as many lines as it needs.  Asked for before anything is laid out. */
void mo_sheet_set_head (MoSheet *sheet, const char *head);
MoSheet *mo_sheet_ref (MoSheet *sheet);
void mo_sheet_unref (MoSheet *sheet);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (MoSheet, mo_sheet_unref)

/* ------------------------------------------------------------------ pieces of text */

/* level: 1 the title of the document, 2 a section, 3 within one.  Stays with what follows. */
void mo_sheet_heading (MoSheet *sheet, int level, const char *text);
/* Line feeds in the text begin new lines, an empty line a new paragraph. */
void mo_sheet_paragraph (MoSheet *sheet, const char *text);
/* A second line: smaller and paler. */
void mo_sheet_note (MoSheet *sheet, const char *text);
/* An address as on an envelope, a line each, kept together; right: in the right half, as the
 * sender's. */
void mo_sheet_address (MoSheet *sheet, const char *lines, gboolean right);
/* items ends with NULL. */
void mo_sheet_list (MoSheet *sheet, const char *const *items);
void mo_sheet_space (MoSheet *sheet, double lines);
void mo_sheet_page_break (MoSheet *sheet);

/* What is added between the two stays on one page where a page can hold it. */
void mo_sheet_keep_begin (MoSheet *sheet);
void mo_sheet_keep_end (MoSheet *sheet);
/* What was added last stays on one page with what comes next. */
void mo_sheet_keep_with_next (MoSheet *sheet);
/* What is added between the two has a bar at its side and a heading of its own: a part that not
 * everybody answers.  It may break over pages. */
void mo_sheet_part_begin (MoSheet *sheet, const char *title, const char *note);
void mo_sheet_part_end (MoSheet *sheet);

/* ---------------------------------------------------------------------- a form */

typedef enum {
  MO_SHEET_ANSWER_LINES, /* lines to write on: as many as `lines`, at least one */
  MO_SHEET_ANSWER_BOXES, /* a box to tick before each of `choices` */
  MO_SHEET_ANSWER_DAY,   /* boxes for day, month and year */
  MO_SHEET_ANSWER_WEEK,  /* a box for each of `choices` (parts of a day) on seven days */
} MoSheetAnswer;

typedef struct {
  int number;           /* 0: goes on with the question above */
  const char *question; /* */
  const char *hint;     /* or NULL */
  MoSheetAnswer answer;
  int lines;
  const char *const *choices; /* ends with NULL */
  int ticked;                 /* the choice that is ticked already, from 1; 0: none */
} MoSheetField;

/* Never broken over two pages where a page can hold it. */
void mo_sheet_field (MoSheet *sheet, const MoSheetField *field);

/* ------------------------------------------------------------------- a picture */

/* As wide as the paper between its margins; height and body (the size of its text) in points.
 * words: the picture for those who cannot see it.  Takes data. */
typedef struct {
  void (*draw) (gpointer data, cairo_t *cr, const MoChartLook *look);
  gpointer data;
  GDestroyNotify free_data;
  double body, height;
} MoSheetPicture;
void mo_sheet_picture (MoSheet *sheet, const MoSheetPicture *picture, const char *words);

/* --------------------------------------------------------------------- a table */

typedef struct {
  const char *head;
  double share;   /* of the width, any unit: 2 is twice as wide as 1 */
  gboolean right; /* figures */
  gboolean bar;   /* its cells are numbers of 100, drawn as bars and not said */
} MoSheetColumn;

/* The head is said again on each page.  Cells are wrapped; a row is never broken. */
void mo_sheet_table_begin (MoSheet *sheet, const MoSheetColumn *columns, guint n_columns);
/* As many cells as columns; NULL is blank. */
void mo_sheet_table_row (MoSheet *sheet, const char *const *cells);
void mo_sheet_table_end (MoSheet *sheet);

/* ----------------------------------------------------------------------- pages */

const char *mo_sheet_title (MoSheet *sheet);
double mo_sheet_width (MoSheet *sheet); /* points */
double mo_sheet_height (MoSheet *sheet);
/* Ends the adding. */
int mo_sheet_n_pages (MoSheet *sheet);
/* The words of a page for those who cannot see its picture; owned by the caller. */
char *mo_sheet_page_words (MoSheet *sheet, int page);
/* page: from 0.  A PDF gets its structure; any other surface just the page. */
void mo_sheet_draw_page (MoSheet *sheet, cairo_t *cr, int page);
/* A tagged PDF of all pages. */
GBytes *mo_sheet_to_pdf (MoSheet *sheet, GError **error);
gboolean mo_sheet_write_pdf (MoSheet *sheet, const char *path, GError **error);

/* What widget/mo-print.h prints: `mo_print_dialog (from, &(MoPrintDocument) MO_SHEET_DOCUMENT
 * (sheet))`. */
#define MO_SHEET_DOCUMENT(sheet)                                                               \
  {                                                                                            \
    .title = mo_sheet_title (sheet), .n_pages = mo_sheet_n_pages (sheet),                      \
    .width = mo_sheet_width (sheet), .height = mo_sheet_height (sheet),                        \
    .draw_page = (gpointer) mo_sheet_draw_page, .write_pdf = (gpointer) mo_sheet_write_pdf,    \
    .document = (sheet), .ref = (gpointer) mo_sheet_ref, .unref = (gpointer) mo_sheet_unref,   \
    .page_words = (gpointer) mo_sheet_page_words                                               \
  }

G_END_DECLS
