/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "draw/mo-funnel.h"

#include <glib/gi18n-lib.h>

#include "draw/mo-chart-private.h"
#include "draw/mo-sheet-private.h"

#define LINE  1.6  /* of body: from one step to the next */
#define HEAD  1.2  /* of body: the line above the right column */
#define BAR   0.92 /* of body */
#define GAP   0.9  /* of body: between columns */
#define SMALL 0.886

/* Where the columns are. */
typedef struct {
  double names, bars, numbers, now; /* widths */
} Columns;

double
mo_funnel_height (const MoChartLook *look)
{
  return look->body * (HEAD + LINE * MO_WAY_STEPS);
}

static void
grow (double *width, cairo_t *cr, const MoChartLook *look, const char *text, double size)
{
  if (text)
    *width = MAX (*width, mo_chart_text_width (cr, look, text, size));
}

static Columns
columns_of (const MoMentorFunnel *funnel, cairo_t *cr, const MoChartLook *look)
{
  Columns columns = { 0 };
  double gaps = 2;

  for (int step = 0; step < MO_WAY_STEPS; step++) {
    g_autofree char *number = g_strdup_printf ("%d", funnel->reached[step]);
    g_autofree char *now = mo_mentor_funnel_now (funnel, step);
    grow (&columns.names, cr, look, mo_way_title (step), 1);
    grow (&columns.numbers, cr, look, number, 1);
    grow (&columns.now, cr, look, now, SMALL);
  }
  if (columns.now > 0) {
    grow (&columns.now, cr, look, _ ("on the way"), SMALL);
    gaps++;
  }
  columns.numbers *= 1.15; /* strong figures are wider */
  columns.bars = MAX (look->width - columns.names - columns.numbers - columns.now -
                          gaps * GAP * look->body,
                      look->body * 2);
  return columns;
}

static void
draw_bar (cairo_t *cr, const MoChartLook *look, double x, double y, double width)
{
  double height = look->body * BAR, round = MIN (height / 5, width / 2);

  cairo_new_sub_path (cr);
  cairo_arc (cr, x + width - round, y - height / 2 + round, round, -G_PI / 2, 0);
  cairo_arc (cr, x + width - round, y + height / 2 - round, round, 0, G_PI / 2);
  cairo_arc (cr, x + round, y + height / 2 - round, round, G_PI / 2, G_PI);
  cairo_arc (cr, x + round, y - height / 2 + round, round, G_PI, G_PI * 1.5);
  cairo_close_path (cr);
  mo_palette_set_source (look->palette, cr, "accent_graphic");
  cairo_fill (cr);
}

static void
draw_step (const MoMentorFunnel *funnel,
           cairo_t *cr,
           const MoChartLook *look,
           const Columns *columns,
           int step,
           double y)
{
  double gap = look->body * GAP, x = columns->names + gap;
  int most = MAX (funnel->reached[MO_WAY_ENQUIRY], 1);
  g_autofree char *number = g_strdup_printf ("%d", funnel->reached[step]);
  g_autofree char *now = mo_mentor_funnel_now (funnel, step);

  mo_chart_text (
      cr, look, mo_way_title (step), 0, y, (MoTextLook){ 1, FALSE, "text", MO_TEXT_LEFT, 0 });
  if (funnel->reached[step])
    draw_bar (cr, look, x, y, MAX (columns->bars * funnel->reached[step] / most, 2));
  x += columns->bars + gap + columns->numbers;
  mo_chart_text (cr, look, number, x, y, (MoTextLook){ 1, TRUE, "text", MO_TEXT_RIGHT, 0 });
  if (now)
    mo_chart_text (cr,
                   look,
                   now,
                   x + gap + columns->now,
                   y,
                   (MoTextLook){ SMALL, FALSE, "dim", MO_TEXT_RIGHT, 0 });
}

void
mo_funnel_draw (const MoMentorFunnel *funnel, cairo_t *cr, const MoChartLook *look)
{
  Columns columns = columns_of (funnel, cr, look);
  double em = look->body, y = em * (HEAD + LINE / 2);

  if (columns.now > 0)
    mo_chart_text (cr,
                   look,
                   _ ("on the way"),
                   columns.names + columns.bars + columns.numbers + columns.now + 3 * GAP * em,
                   em * HEAD / 2,
                   (MoTextLook){ SMALL, FALSE, "dim", MO_TEXT_RIGHT, 0 });
  for (int step = 0; step < MO_WAY_STEPS; step++, y += em * LINE)
    draw_step (funnel, cr, look, &columns, step, y);
}

/* ---------------------------------------------------------------------- on paper */

static void
draw_piece (MoSheet *sheet, cairo_t *cr, const MoSheetPiece *piece, double x, double y)
{
  MoChartLook look = { .palette = sheet->palette,
                       .family = "Cantarell, Sans",
                       .body = mo_sheet_body (sheet),
                       .width = mo_sheet_inner (sheet) };
  cairo_save (cr);
  cairo_translate (cr, x, y);
  mo_funnel_draw (piece->data, cr, &look);
  cairo_restore (cr);
}

static void
add_drawing (MoSheet *sheet, const MoMentorFunnel *funnel)
{
  MoChartLook look = { .body = mo_sheet_body (sheet) };
  MoSheetPiece *piece =
      mo_sheet_add (sheet, "Figure", mo_sheet_body (sheet), mo_funnel_height (&look));
  piece->draw = draw_piece;
  piece->data = g_memdup2 (funnel, sizeof *funnel);
  piece->free_data = g_free;
  piece->words = mo_mentor_funnel_describe (funnel);
}

MoSheet *
mo_funnel_sheet (const MoMentorFunnel *funnel, gboolean large)
{
  g_autofree char *title = mo_mentor_funnel_title (funnel);
  g_autofree char *day = mo_day_to_words (funnel->as_of, MO_PRECISION_DAY);
  g_autofree char *as_of = g_strdup_printf (_ ("As of %s"), day);
  g_autofree char *sentence = mo_mentor_funnel_sentence (funnel);
  MoSheet *sheet =
      mo_sheet_new (title, title, funnel->as_of, large ? MO_SHEET_LARGE : MO_SHEET_PLAIN);

  mo_sheet_heading (sheet, 1, title);
  mo_sheet_note (sheet, as_of);
  mo_sheet_paragraph (sheet, sentence);
  add_drawing (sheet, funnel);
  mo_sheet_space (sheet, 1);
  mo_sheet_heading (sheet, 3, _ ("What is counted"));
  mo_sheet_note (sheet,
                 _ ("Everybody whose first day on the way lies in the year, and of those how "
                    "many reached each step by the day above. A step that nobody dated counts "
                    "as passed where a later one has a day. “On the way” is who stands there "
                    "now, whenever they began."));
  return sheet;
}
