/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "draw/mo-sheet-private.h"

#include <glib/gi18n-lib.h>

#define DAYS    7
#define COLUMNS 3

/* A question with the place to answer it.  Measures are from its upper left corner.  In
 * standard print a short answer stands beside its question, in large print always below. */
typedef struct {
  MoSheetAnswer answer;
  PangoLayout *number, *question, *hint; /* number and hint may be NULL */
  double in;                             /* where the question begins */
  double question_y;
  double x, y, width; /* of the answer */
  int lines;
  double pitch;       /* from line to line, or from box to box */
  GPtrArray *choices; /* of PangoLayout */
  GPtrArray *days;    /* of PangoLayout: over the columns of a week, or under a date */
  double box;
  int columns, ticked;
} Field;

static void
field_free (gpointer data)
{
  Field *field = data;
  g_clear_object (&field->number);
  g_clear_object (&field->question);
  g_clear_object (&field->hint);
  g_ptr_array_unref (field->choices);
  g_ptr_array_unref (field->days);
  g_free (field);
}

/* ------------------------------------------------------------------------ drawing */

static void
draw_box (MoSheet *sheet, cairo_t *cr, double x, double y, double width, double height)
{
  mo_palette_set_source (sheet->palette, cr, "text");
  cairo_set_line_width (cr, 1);
  cairo_rectangle (cr, x + 0.5, y + 0.5, width - 1, height - 1);
  cairo_stroke (cr);
}

static void
draw_cross (MoSheet *sheet, cairo_t *cr, double x, double y, double box)
{
  double in = box * 0.25;
  mo_palette_set_source (sheet->palette, cr, "text");
  cairo_set_line_width (cr, 2);
  cairo_move_to (cr, x + in, y + in);
  cairo_line_to (cr, x + box - in, y + box - in);
  cairo_move_to (cr, x + box - in, y + in);
  cairo_line_to (cr, x + in, y + box - in);
  cairo_stroke (cr);
}

static void
draw_lines (MoSheet *sheet, cairo_t *cr, const Field *field, double x, double y)
{
  for (int i = 1; i <= field->lines; i++)
    mo_sheet_rule (sheet, cr, "text", 0.7, x, y + i * field->pitch, field->width);
}

static double
choice_width (const Field *field, PangoLayout *choice)
{
  return field->box * 1.45 + mo_sheet_layout_width (choice);
}

static int
rows_of (const Field *field)
{
  return ((int) field->choices->len + field->columns - 1) / MAX (field->columns, 1);
}

/* Down the columns, as one reads a list; a single row takes the room it needs. */
static void
draw_choices (MoSheet *sheet, cairo_t *cr, const Field *field, double x, double y)
{
  int rows = rows_of (field);
  double step = field->width / field->columns, along = x;

  for (guint i = 0; i < field->choices->len; i++) {
    PangoLayout *choice = field->choices->pdata[i];
    double left = rows == 1 ? along : x + step * (i / rows),
           top = y + field->pitch * (i % rows), middle = top + field->box / 2;
    along += choice_width (field, choice) + field->box;
    draw_box (sheet, cr, left, top, field->box, field->box);
    if (field->ticked == (int) i + 1)
      draw_cross (sheet, cr, left, top, field->box);
    mo_sheet_show (sheet,
                   cr,
                   choice,
                   "text",
                   left + field->box * 1.45,
                   middle - mo_sheet_layout_height (choice) / 2);
  }
  if (field->lines)
    draw_lines (sheet, cr, field, x, y + field->pitch * rows);
}

static void
draw_date (MoSheet *sheet, cairo_t *cr, const Field *field, double x, double y)
{
  static const int places[] = { 2, 2, 4 };
  double height = field->box * 1.35;

  for (int part = 0; part < 3; part++) {
    double width = places[part] * field->box;
    for (int i = 0; i < places[part]; i++)
      draw_box (sheet, cr, x + i * field->box, y, field->box + 1, height);
    PangoLayout *name = field->days->pdata[part];
    mo_sheet_show (
        sheet, cr, name, "dim", x + (width - mo_sheet_layout_width (name)) / 2, y + height + 2);
    x += width + field->box * 0.6;
  }
}

static void
draw_week (MoSheet *sheet, cairo_t *cr, const Field *field, double x, double y)
{
  double first = field->width * 0.26, step = (field->width - first) / DAYS;

  for (guint day = 0; day < DAYS; day++) {
    PangoLayout *name = field->days->pdata[day];
    mo_sheet_show (sheet,
                   cr,
                   name,
                   "dim",
                   x + first + step * (day + 0.5) - mo_sheet_layout_width (name) / 2,
                   y);
  }
  y += mo_sheet_layout_height (field->days->pdata[0]) + 4;
  for (guint i = 0; i < field->choices->len; i++) {
    PangoLayout *part = field->choices->pdata[i];
    mo_sheet_show (
        sheet, cr, part, "text", x, y + (field->box - mo_sheet_layout_height (part)) / 2);
    for (guint day = 0; day < DAYS; day++)
      draw_box (sheet,
                cr,
                x + first + step * (day + 0.5) - field->box / 2,
                y,
                field->box,
                field->box);
    y += field->pitch;
  }
}

static void
draw_field (MoSheet *sheet, cairo_t *cr, const MoSheetPiece *piece, double x, double y)
{
  static void (*const draw[]) (MoSheet *, cairo_t *, const Field *, double, double) = {
    draw_lines, draw_choices, draw_date, draw_week
  };
  const Field *field = piece->data;
  double top = y + field->question_y;

  if (field->number)
    mo_sheet_show (sheet, cr, field->number, "accent", x, top);
  mo_sheet_show (sheet, cr, field->question, "text", x + field->in, top);
  if (field->hint)
    mo_sheet_show (sheet,
                   cr,
                   field->hint,
                   "dim",
                   x + field->in,
                   top + mo_sheet_layout_height (field->question) + 1);
  draw[field->answer](sheet, cr, field, x + field->x, y + field->y);
}

/* ---------------------------------------------------------------------- measuring */

static PangoLayout *
text (MoSheet *sheet, const char *words, double size, gboolean strong, double width)
{
  return mo_sheet_layout (sheet, words, (MoSheetLook){ size, strong, NULL, width });
}

static double
question_height (const Field *field)
{
  return mo_sheet_layout_height (field->question) +
         (field->hint ? mo_sheet_layout_height (field->hint) + 1 : 0);
}

static double
answer_height (const Field *field)
{
  switch (field->answer) {
  case MO_SHEET_ANSWER_BOXES:
    return (rows_of (field) - 1 + field->lines) * field->pitch + field->box;
  case MO_SHEET_ANSWER_DAY:
    return field->box * 1.35 + 2 + mo_sheet_layout_height (field->days->pdata[0]);
  case MO_SHEET_ANSWER_WEEK:
    return mo_sheet_layout_height (field->days->pdata[0]) + 4 +
           ((int) field->choices->len - 1) * field->pitch + field->box;
  case MO_SHEET_ANSWER_LINES:
  default:
    return field->lines * field->pitch + 1;
  }
}

/* How many columns the choices take; `wrapped` of them may go over two lines. */
static int
columns_in (const Field *field, double width, guint wrapped)
{
  double row = 0;
  for (guint i = 0; i < field->choices->len; i++)
    row += choice_width (field, field->choices->pdata[i]) + field->box;
  if (field->choices->len && row - field->box <= width)
    return (int) field->choices->len;
  for (int n = COLUMNS; n > 1; n--) {
    guint longer = 0;
    for (guint i = 0; i < field->choices->len; i++)
      longer += choice_width (field, field->choices->pdata[i]) + field->box * 0.5 > width / n;
    if (longer <= wrapped) {
      int rows = ((int) field->choices->len + n - 1) / n; /* as many as really get filled */
      return MAX (((int) field->choices->len + rows - 1) / MAX (rows, 1), 1);
    }
  }
  return 1;
}

/* Rows are as far apart as the highest choice needs. */
static void
wrap_choices (Field *field)
{
  double width = field->width / field->columns - field->box * 1.95;
  for (guint i = 0; i < field->choices->len; i++) {
    PangoLayout *choice = field->choices->pdata[i];
    if (field->columns == 1 || mo_sheet_layout_width (choice) <= width)
      continue;
    pango_layout_set_width (choice, (int) (width * PANGO_SCALE));
    pango_layout_set_wrap (choice, PANGO_WRAP_WORD_CHAR);
    pango_layout_set_line_spacing (choice, 1);
    field->pitch = MAX (field->pitch, mo_sheet_layout_height (choice) + 2);
  }
}

static void
say_days (MoSheet *sheet, Field *field, double size)
{
  const char *const date[] = { C_ ("on a form", "day"),
                               C_ ("on a form", "month"),
                               C_ ("on a form", "year") };
  const char *const week[] = {
    _ ("Mon"), _ ("Tue"), _ ("Wed"), _ ("Thu"), _ ("Fri"), _ ("Sat"), _ ("Sun"),
  };
  if (field->answer == MO_SHEET_ANSWER_DAY)
    for (guint i = 0; i < G_N_ELEMENTS (date); i++)
      g_ptr_array_add (field->days, text (sheet, date[i], size, FALSE, 0));
  if (field->answer == MO_SHEET_ANSWER_WEEK)
    for (guint i = 0; i < G_N_ELEMENTS (week); i++)
      g_ptr_array_add (field->days, text (sheet, week[i], size, FALSE, 0));
}

/* Long choices, many of them and a week want the whole width. */
static gboolean
is_short (const Field *field, double width)
{
  return field->answer == MO_SHEET_ANSWER_LINES ? field->lines <= 2
         : field->answer == MO_SHEET_ANSWER_DAY ? TRUE
         : field->answer == MO_SHEET_ANSWER_WEEK
             ? FALSE
             : rows_of (field) <= 3 && !field->lines && columns_in (field, width, 0) > 1;
}

/* The question and its hint beside the answer, or above it. */
static void
place (MoSheet *sheet, Field *field, const MoSheetField *asked, gboolean beside)
{
  double body = mo_sheet_body (sheet), whole = mo_sheet_inner (sheet) - field->in,
         left = whole * 0.39, wrap = beside ? left - body : whole;

  field->question = text (sheet, asked->question, body, TRUE, wrap);
  if (asked->hint)
    field->hint = text (sheet, asked->hint, mo_sheet_small (sheet), FALSE, wrap);
  field->x = field->in + (beside ? left : 0);
  field->width = whole - (beside ? left : 0);
  field->columns =
      columns_in (field,
                  field->width,
                  beside ? 0 : field->choices->len / (mo_sheet_is_large (sheet) ? 2 : 4));
  if (field->answer == MO_SHEET_ANSWER_BOXES && rows_of (field) > 1)
    wrap_choices (field);
  double rise = (double) pango_layout_get_baseline (field->question) / PANGO_SCALE;
  if (!beside)
    field->y = question_height (field) + (field->answer == MO_SHEET_ANSWER_LINES ? 2 : 8);
  else if (field->answer == MO_SHEET_ANSWER_LINES)
    field->question_y = field->pitch - rise - 5; /* as if it were written on the first line */
  else if (field->answer == MO_SHEET_ANSWER_DAY)
    field->question_y = (field->box * 1.35 - mo_sheet_layout_height (field->question)) / 2;
  else
    field->question_y = (field->box - mo_sheet_layout_height (field->question)) / 2;
  if (field->question_y < 0) {
    field->y -= field->question_y;
    field->question_y = 0;
  }
}

static Field *
field_new (MoSheet *sheet, const MoSheetField *asked)
{
  Field *field = g_new0 (Field, 1);
  gboolean large = mo_sheet_is_large (sheet);
  double body = mo_sheet_body (sheet);

  field->answer = asked->answer;
  field->ticked = asked->ticked;
  field->choices = g_ptr_array_new_with_free_func (g_object_unref);
  field->days = g_ptr_array_new_with_free_func (g_object_unref);
  field->in = body * 2.3;
  field->box = field->answer == MO_SHEET_ANSWER_DAY ? (large ? 30 : 22) : (large ? 24 : 17);
  field->columns = 1;
  field->lines = asked->answer == MO_SHEET_ANSWER_LINES ? MAX (asked->lines, 1) : asked->lines;
  field->pitch = field->answer == MO_SHEET_ANSWER_LINES ? (large ? 40 : 28) : (large ? 34 : 23);
  if (asked->number) {
    g_autofree char *number = g_strdup_printf ("%d", asked->number);
    field->number = text (sheet, number, body, TRUE, 0);
  }
  for (int i = 0; asked->choices && asked->choices[i]; i++)
    g_ptr_array_add (field->choices, text (sheet, asked->choices[i], body, FALSE, 0));
  say_days (sheet, field, large ? 16 : 10);
  double beside = (mo_sheet_inner (sheet) - field->in) * 0.61;
  field->columns = columns_in (field, beside, 0);
  place (sheet, field, asked, !large && is_short (field, beside));
  return field;
}

static char *
words_of (const MoSheetField *asked)
{
  g_autoptr (GString) words = g_string_new (NULL);
  if (asked->number)
    g_string_append_printf (words, "%d ", asked->number);
  g_string_append (words, asked->question);
  if (asked->hint)
    g_string_append_printf (words, " (%s)", asked->hint);
  return g_string_free (g_steal_pointer (&words), FALSE);
}

void
mo_sheet_field (MoSheet *sheet, const MoSheetField *asked)
{
  Field *field = field_new (sheet, asked);
  double height = MAX (field->question_y + question_height (field),
                       field->y + answer_height (field)),
         before = mo_sheet_body (sheet) * (asked->number ? 1.0 : 0.75);
  MoSheetPiece *piece = mo_sheet_add (sheet, "P", before, height);

  piece->draw = draw_field;
  piece->data = field;
  piece->free_data = field_free;
  piece->words = words_of (asked);
}
