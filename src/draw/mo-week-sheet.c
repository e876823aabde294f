/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "draw/mo-week-sheet.h"

#include <glib/gi18n-lib.h>

#include "core/mo-call-time.h"

#define BODY   9.5   /* points, in the picture */
#define HEIGHT 400.0 /* what a lying page has under its title */

static void
draw (gpointer week, cairo_t *cr, const MoChartLook *look)
{
  mo_week_picture_draw (week, cr, look);
}

static void
add_call (MoSheet *sheet, const MoWeekCall *call)
{
  g_autofree char *from = mo_call_time_words (call->start);
  g_autofree char *to = mo_call_time_words ((call->start + call->minutes) % (24 * 60));
  g_autofree char *span = g_strdup_printf (_ ("%s to %s"), from, to);
  const char *cells[] = { span, call->full, call->line, call->outcome };
  mo_sheet_table_row (sheet, cells);
}

static void
add_day (MoSheet *sheet, const MoWeekPaper *week, int day)
{
  const MoSheetColumn columns[] = {
    { _ ("Time"), 1.2, FALSE },
    { _ ("Who"), 3.4, FALSE },
    { _ ("Call"), 2, FALSE },
    { _ ("What became of it"), 1.8, FALSE },
  };
  g_autofree char *title = mo_day_to_long (week->monday + day);
  gboolean begun = FALSE;

  for (guint i = 0; i < week->calls->len; i++) {
    const MoWeekCall *call = g_ptr_array_index (week->calls, i);
    if (call->day != day)
      continue;
    if (!begun) {
      mo_sheet_heading (sheet, 2, title);
      mo_sheet_table_begin (sheet, columns, G_N_ELEMENTS (columns));
    }
    begun = TRUE;
    add_call (sheet, call);
  }
  if (begun)
    mo_sheet_table_end (sheet);
}

MoSheet *
mo_week_sheet_new (MoWeekPaper *week, const char *office, const char *whose)
{
  g_autofree char *words = mo_week_picture_words (week);
  g_autofree char *days = mo_week_paper_days (week);
  g_autofree char *title = whose ? g_strdup_printf (_ ("Calls of %s, %s"), whose, days)
                                 : g_strdup_printf (_ ("Calls, %s"), days);
  g_autofree char *foot =
      office && *office ? g_strdup_printf (_ ("Confidential: names of people. %s"), office)
                        : g_strdup (_ ("Confidential: names of people."));
  MoSheet *sheet = mo_sheet_new (title, foot, week->today, MO_SHEET_LANDSCAPE);
  const MoSheetPicture picture = { .draw = draw,
                                   .data = week,
                                   .free_data = (GDestroyNotify) mo_week_paper_free,
                                   .body = BODY,
                                   .height = HEIGHT };

  mo_sheet_heading (sheet, 1, title);
  if (week->calls->len == 0)
    mo_sheet_note (sheet, _ ("No calls in this week."));
  mo_sheet_picture (sheet, &picture, words);
  if (week->calls->len)
    mo_sheet_page_break (sheet);
  for (int day = 0; day < 7; day++)
    add_day (sheet, week, day);
  return sheet;
}
