/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>

#include "draw/mo-compass-picture.h"

#define FEW  5
#define BODY 9.5 /* points, of the map */

static char *
count_words (int count)
{
  return count > 0 && count < FEW ? g_strdup (_ ("fewer than 5"))
                                  : g_strdup_printf ("%d", count);
}

static void
add_line (MoSheet *sheet, const MoCompass *compass, int group)
{
  const MoCompassLine *line = &compass->lines[group];
  gboolean trained = compass->training.group >= 0;
  g_autofree char *arrived = count_words (line->arrived),
                  *waiting = count_words (line->waiting),
                  *places = g_strdup_printf ("%d", line->places),
                  *as_is = line->few ? g_strdup (_ ("too few to tell"))
                                     : mo_compass_wait_words (&line->as_is),
                  *after = line->few || !trained ? g_strdup ("")
                                                 : mo_compass_wait_words (&line->after);
  const char *const cells[] = {
    mo_compass_group_words (group), arrived, waiting, places, as_is, after
  };
  mo_sheet_table_row (sheet, cells);
}

static void
add_forecast (MoSheet *sheet, const MoCompass *compass)
{
  const MoCompassTraining *training = &compass->training;
  g_autofree char *came = g_strdup_printf (
      ngettext ("Came in %d day", "Came in %d days", compass->window), compass->window);
  g_autofree char *after = training->group >= 0
                               ? g_strdup_printf (_ ("With %d more: %s"),
                                                  training->people,
                                                  mo_compass_group_words (training->group))
                               : g_strdup ("");
  const MoSheetColumn columns[] = {
    { _ ("Lived through"), 3, FALSE }, { came, 1.3, TRUE },
    { _ ("Waiting now"), 1.3, TRUE },  { _ ("Places"), 0.9, TRUE },
    { _ ("Will wait"), 2.4, FALSE },   { after, 2.4, FALSE },
  };

  mo_sheet_table_begin (sheet, columns, G_N_ELEMENTS (columns));
  for (int group = 0; group < MO_COMPASS_GROUPS; group++)
    add_line (sheet, compass, group);
  mo_sheet_table_end (sheet);
}

static void
draw_heat (gpointer heat, cairo_t *cr, const MoChartLook *look)
{
  mo_heat_draw (heat, cr, look);
}

static void
add_map (MoSheet *sheet, const MoCompass *compass)
{
  MoHeat *heat = mo_compass_heat (&compass->need, FALSE, TRUE);
  g_autofree char *words = mo_heat_describe (heat);
  const MoSheetPicture picture = { .draw = draw_heat,
                                   .data = heat,
                                   .free_data = (GDestroyNotify) mo_heat_free,
                                   .body = BODY,
                                   .height = (mo_heat_least_height (heat) + 1) * BODY };
  mo_sheet_picture (sheet, &picture, words);
}

MoSheet *
mo_compass_sheet (const MoCompass *compass, const MoOfficeFacts *office)
{
  g_autofree char *finding = mo_compass_finding (compass),
                  *answer = mo_compass_answer (compass), *advice = mo_compass_advice (compass),
                  *basis = mo_compass_basis (compass, TRUE),
                  *day = mo_day_to_words (compass->need.today, MO_PRECISION_DAY),
                  *title = g_strdup_printf (_ ("Recruitment compass, %s"), day);
  MoSheet *sheet = mo_sheet_new (title, office->name, compass->need.today, MO_SHEET_LANDSCAPE);

  mo_sheet_heading (sheet, 1, title);
  mo_sheet_paragraph (sheet, finding);
  add_map (sheet, compass);
  mo_sheet_page_break (sheet);
  mo_sheet_heading (sheet, 2, _ ("How long people will wait"));
  if (compass->training.group >= 0)
    mo_sheet_paragraph (sheet, answer);
  if (advice)
    mo_sheet_paragraph (sheet, advice);
  add_forecast (sheet, compass);
  mo_sheet_note (sheet, basis);
  mo_sheet_note (
      sheet,
      _ ("Counts from 1 to 4 are not printed. Who can talk by day is counted there; "
         "a mentor is counted wherever they can. People are matched across these "
         "fields too: the map shows where the nearest lived experience is missing."));
  return sheet;
}
