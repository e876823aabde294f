/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>

#include "compass/mo-compass-page-private.h"
#include "draw/mo-compass-picture.h"

/* ---------------------------------------------------------------------- the map */

static void
draw_heat (gconstpointer heat, cairo_t *cr, const MoChartLook *look)
{
  mo_heat_draw (heat, cr, look);
}

static void
draw_heat_pointed (gconstpointer heat, cairo_t *cr, const MoChartLook *look, int at)
{
  mo_heat_draw_pointed (heat, cr, look, at);
}

static int
heat_at (gconstpointer heat, const MoChartLook *look, double x, double y)
{
  return mo_heat_at (heat, look, x, y);
}

static const char *
heat_words (gconstpointer heat, int at)
{
  return ((const MoHeat *) heat)->cells[at].words;
}

void
mo_compass_page_draw_heat (MoCompassPage *self)
{
  MoHeat *heat = mo_compass_heat (&self->answer->compass->need, self->upright, FALSE);
  const MoDrawn drawn = { .picture = heat,
                          .free_picture = (GDestroyNotify) mo_heat_free,
                          .name = heat->title,
                          .description = mo_heat_describe (heat),
                          .n = heat->n_rows * heat->n_columns,
                          .columns = heat->n_columns,
                          .least_width = self->upright ? 20 : mo_heat_least_width (heat),
                          .least_height = mo_heat_least_height (heat),
                          .draw = draw_heat,
                          .draw_pointed = draw_heat_pointed,
                          .at = heat_at,
                          .words = heat_words };
  mo_drawing_show (self->heat, &drawn);
}

/* ---------------------------------------------------------------------- the course */

static void
draw_course (gconstpointer chart, cairo_t *cr, const MoChartLook *look)
{
  mo_chart_draw (chart, cr, look);
}

static void
draw_course_pointed (gconstpointer chart, cairo_t *cr, const MoChartLook *look, int at)
{
  mo_chart_draw_pointed (chart, cr, look, at);
}

static int
course_at (gconstpointer chart, const MoChartLook *look, double x, double y)
{
  return mo_chart_at (chart, look, x, y);
}

static const char *
course_words (gconstpointer chart, int at)
{
  return ((const MoChart *) chart)->words[at];
}

static void
draw_course_of (MoCompassPage *self)
{
  const MoCompass *compass = self->answer->compass;
  const MoCompassLine *line = &compass->lines[compass->course_group];
  gboolean few = line->few || line->as_is.high < 0;
  g_autofree char *words =
      few ? g_strdup_printf (_ ("%s: %d came within %d days. That is too few to tell how long "
                                "the next will wait."),
                             mo_compass_group_words (compass->course_group),
                             line->arrived,
                             compass->window)
          : NULL;

  gtk_label_set_label (self->few, words ? words : "");
  gtk_widget_set_visible (GTK_WIDGET (self->few), few);
  gtk_widget_set_visible (GTK_WIDGET (self->course), !few);
  if (few)
    return;
  MoChart *chart = mo_compass_course (compass);
  const MoDrawn drawn = { .picture = chart,
                          .free_picture = (GDestroyNotify) mo_chart_free,
                          .name = chart->title,
                          .description = mo_chart_describe (chart),
                          .n = chart->n,
                          .least_width = 28,
                          .least_height = 15,
                          .draw = draw_course,
                          .draw_pointed = draw_course_pointed,
                          .at = course_at,
                          .words = course_words };
  mo_drawing_show (self->course, &drawn);
}

/* ---------------------------------------------------------------------- all of it */

void
mo_compass_page_fill (MoCompassPage *self)
{
  const MoCompass *compass = self->answer->compass;
  int came = 0;
  for (int group = 0; group < MO_COMPASS_GROUPS; group++)
    came += compass->lines[group].arrived + compass->lines[group].waiting;
  g_autofree char *finding = mo_compass_finding (compass),
                  *answer = mo_compass_answer (compass), *advice = mo_compass_advice (compass),
                  *basis = mo_compass_basis (compass, FALSE);

  gtk_widget_set_visible (self->empty, came == 0);
  gtk_widget_set_visible (self->body, came > 0);
  gtk_widget_set_visible (self->actions, came > 0);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "compass.print", came > 0);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "compass.save-pdf", came > 0);
  gtk_label_set_label (self->sentence, came ? finding : "");
  if (!came)
    return;
  gtk_label_set_label (self->says, answer);
  gtk_label_set_label (self->advice, advice ? advice : "");
  gtk_widget_set_visible (GTK_WIDGET (self->advice), advice != NULL);
  gtk_label_set_label (self->basis, basis);
  mo_compass_page_draw_heat (self);
  mo_compass_page_fill_table (self);
  draw_course_of (self);
}
