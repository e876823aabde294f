/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "draw/mo-week-picture.h"

#include <glib/gi18n-lib.h>

#include "core/mo-lanes.h"
#include "draw/mo-chart-private.h"

#define DAYS      7
#define HOURS_EM  2.6 /* the column of hours */
#define HEAD_EM   2.2
#define FIRST     9 /* hours that are always there */
#define LAST      20
#define GAP       1.5 /* points between neighbours */
#define WORDS     0.8 /* of body text */
#define NARROW_EM 8   /* below it only the first name of one of the two */

void
mo_week_call_free (MoWeekCall *call)
{
  g_free (call->names);
  g_free (call->brief);
  g_free (call->below);
  g_free (call->full);
  g_free (call->line);
  g_free (call->outcome);
  g_free (call);
}

MoWeekPaper *
mo_week_paper_new (MoDay monday, MoDay today)
{
  MoWeekPaper *week = g_new0 (MoWeekPaper, 1);
  week->monday = monday;
  week->today = today;
  week->calls = g_ptr_array_new_with_free_func ((GDestroyNotify) mo_week_call_free);
  return week;
}

void
mo_week_paper_free (MoWeekPaper *week)
{
  g_ptr_array_unref (week->calls);
  g_free (week);
}

char *
mo_week_paper_days (const MoWeekPaper *week)
{
  int month, day, last_month;
  g_autofree char *to = mo_day_to_words (week->monday + DAYS - 1, MO_PRECISION_DAY);
  mo_day_split (week->monday, NULL, &month, &day);
  mo_day_split (week->monday + DAYS - 1, NULL, &last_month, NULL);
  if (month == last_month)
    return g_strdup_printf (_ ("%d to %s"), day, to);
  g_autofree char *from = mo_day_to_words (week->monday, MO_PRECISION_DAY);
  return g_strdup_printf (_ ("%s to %s"), from, to);
}

char *
mo_week_picture_words (const MoWeekPaper *week)
{
  g_autofree char *days = mo_week_paper_days (week);
  return g_strdup_printf (
      ngettext ("%u call, %s", "%u calls, %s", week->calls->len), week->calls->len, days);
}

/* ---------------------------------------------------------------------- where things are */

typedef struct {
  double left, top, column, hour; /* hour: how high one is */
  int first, last;                /* hours */
} Grid;

static Grid
grid_of (const MoWeekPaper *week, const MoChartLook *look)
{
  Grid grid = {
    .left = HOURS_EM * look->body, .top = HEAD_EM * look->body, .first = FIRST, .last = LAST
  };
  for (guint i = 0; i < week->calls->len; i++) {
    const MoWeekCall *call = g_ptr_array_index (week->calls, i);
    grid.first = MIN (grid.first, call->start / 60);
    grid.last = MAX (grid.last, MIN ((call->start + call->minutes + 59) / 60, 24));
  }
  grid.column = (look->width - grid.left) / DAYS;
  grid.hour = (look->height - grid.top) / (grid.last - grid.first);
  return grid;
}

static double
y_of (const Grid *grid, int minute)
{
  return grid->top + (minute / 60.0 - grid->first) * grid->hour;
}

/* ---------------------------------------------------------------------- the ground */

static void
line (cairo_t *cr, double x, double y, double to_x, double to_y)
{
  cairo_move_to (cr, x, y);
  cairo_line_to (cr, to_x, to_y);
  cairo_stroke (cr);
}

static void
draw_hours (const Grid *grid, cairo_t *cr, const MoChartLook *look)
{
  cairo_set_line_width (cr, 0.5);
  for (int hour = grid->first; hour <= grid->last; hour++) {
    g_autofree char *words = g_strdup_printf ("%d", hour);
    double y = y_of (grid, hour * 60);
    mo_palette_set_source (look->palette, cr, "card");
    line (cr, grid->left, y, look->width, y);
    if (hour < grid->last)
      mo_chart_text (cr,
                     look,
                     words,
                     grid->left - 0.6 * look->body,
                     y + 0.6 * look->body,
                     (MoTextLook){ .size = 0.8, .colour = "dim", .side = MO_TEXT_RIGHT });
  }
}

static void
draw_days (const MoWeekPaper *week, const Grid *grid, cairo_t *cr, const MoChartLook *look)
{
  for (int day = 0; day < DAYS; day++) {
    double x = grid->left + day * grid->column;
    g_autofree char *words = mo_day_to_long (week->monday + day);
    g_auto (GStrv) parts = g_strsplit (words, " ", 3); /* "Thursday 12 March 2026" */
    g_autofree char *head = g_strdup_printf ("%s %s", parts[0], parts[1] ? parts[1] : "");
    mo_chart_text (cr,
                   look,
                   head,
                   x + grid->column / 2,
                   grid->top / 2,
                   (MoTextLook){ .size = 0.9,
                                 .strong = week->monday + day == week->today,
                                 .colour = "text",
                                 .side = MO_TEXT_MIDDLE,
                                 .most = grid->column - 2 });
    mo_palette_set_source (look->palette, cr, "card");
    line (cr, x, grid->top, x, look->height);
  }
  mo_palette_set_source (look->palette, cr, "card");
  line (cr, look->width, grid->top, look->width, look->height);
}

/* ---------------------------------------------------------------------- one call */

static void
draw_box (const MoWeekCall *call, cairo_t *cr, const MoChartLook *look, cairo_rectangle_t at)
{
  static const double dashes[] = { 2.5, 2 };
  static const char *const edges[] = { "accent_graphic", "ok", "soon_text" };
  gboolean missed = call->look == MO_WEEK_MISSED;

  cairo_rectangle (cr, at.x, at.y, at.width, at.height);
  mo_palette_set_source (look->palette, cr, call->look == MO_WEEK_TO_COME ? "tint" : "base");
  cairo_fill (cr);
  cairo_set_line_width (cr, 0.75);
  cairo_set_dash (cr, dashes, missed ? G_N_ELEMENTS (dashes) : 0, 0);
  mo_palette_set_source (look->palette, cr, edges[call->look]);
  cairo_rectangle (cr, at.x, at.y, at.width, at.height);
  cairo_stroke (cr);
  cairo_set_dash (cr, NULL, 0, 0);
  if (!missed) {
    cairo_rectangle (cr, at.x, at.y, call->look == MO_WEEK_TO_COME ? 3 : 1.5, at.height);
    cairo_fill (cr);
  }
}

/* One line, shortened where it must be: the list below the picture has it in full. */
static double
draw_line (cairo_t *cr,
           const MoChartLook *look,
           const char *words,
           double x,
           double y,
           double most,
           gboolean strong)
{
  g_autoptr (PangoLayout) layout = pango_cairo_create_layout (cr);
  PangoFontDescription *font = pango_font_description_new ();
  int height;

  pango_font_description_set_family (font, look->family);
  pango_font_description_set_absolute_size (font, WORDS * look->body * PANGO_SCALE);
  pango_font_description_set_weight (font, strong ? PANGO_WEIGHT_BOLD : PANGO_WEIGHT_NORMAL);
  pango_layout_set_font_description (layout, font);
  pango_font_description_free (font);
  pango_layout_set_width (layout, (int) (most * PANGO_SCALE));
  pango_layout_set_ellipsize (layout, PANGO_ELLIPSIZE_END);
  pango_layout_set_text (layout, words, -1);
  pango_layout_get_size (layout, NULL, &height);
  mo_palette_set_source (look->palette, cr, "text");
  cairo_move_to (cr, x, y);
  pango_cairo_show_layout (cr, layout);
  return (double) height / PANGO_SCALE;
}

static void
draw_words (const MoWeekCall *call, cairo_t *cr, const MoChartLook *look, cairo_rectangle_t at)
{
  double x = at.x + 5, y = at.y + 1, most = at.width - 7;
  gboolean narrow = most < NARROW_EM * look->body;

  if (most < look->body)
    return;
  cairo_save (cr);
  cairo_rectangle (cr, at.x, at.y, at.width, at.height);
  cairo_clip (cr);
  y += draw_line (cr, look, narrow ? call->brief : call->names, x, y, most, TRUE);
  if (y + WORDS * look->body < at.y + at.height)
    draw_line (cr, look, call->below, x, y, most, FALSE);
  cairo_restore (cr);
}

static void
draw_day (GPtrArray *calls, const Grid *grid, cairo_t *cr, const MoChartLook *look)
{
  g_autofree MoLane *lanes = g_new0 (MoLane, calls->len + 1);

  for (guint i = 0; i < calls->len; i++) {
    const MoWeekCall *call = g_ptr_array_index (calls, i);
    lanes[i].start = call->start;
    lanes[i].end = call->start + MAX (call->minutes, 1);
  }
  mo_lanes_arrange (lanes, calls->len);
  for (guint i = 0; i < calls->len; i++) {
    const MoWeekCall *call = g_ptr_array_index (calls, i);
    double width = (grid->column - 2 * GAP) / MAX (lanes[i].lanes, 1);
    double y = y_of (grid, call->start), end = y_of (grid, MIN (lanes[i].end, 24 * 60));
    cairo_rectangle_t at = { grid->left + call->day * grid->column + GAP +
                                 lanes[i].lane * width,
                             y + GAP / 2,
                             width - GAP,
                             MAX (end - y - GAP, 4) };
    draw_box (call, cr, look, at);
    draw_words (call, cr, look, at);
  }
}

void
mo_week_picture_draw (const MoWeekPaper *week, cairo_t *cr, const MoChartLook *look)
{
  Grid grid = grid_of (week, look);

  draw_hours (&grid, cr, look);
  draw_days (week, &grid, cr, look);
  for (int day = 0; day < DAYS; day++) {
    g_autoptr (GPtrArray) calls = g_ptr_array_new ();
    for (guint i = 0; i < week->calls->len; i++) {
      MoWeekCall *call = g_ptr_array_index (week->calls, i);
      if (call->day == day)
        g_ptr_array_add (calls, call);
    }
    draw_day (calls, &grid, cr, look);
  }
}
