/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/mo-waiting-figures.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "core/mo-figures.h"

static int
by_days (gconstpointer a, gconstpointer b)
{
  double x = *(const double *) a, y = *(const double *) b;
  return (x > y) - (x < y);
}

MoWaitingFigures
mo_waiting_figures (GPtrArray *list, MoClock clock)
{
  MoWaitingFigures figures = { .median = -1 };
  g_autoptr (GArray) days = g_array_new (FALSE, FALSE, sizeof (double));

  for (guint i = 0; i < list->len; i++) {
    const MoWaiting *it = g_ptr_array_index (list, i);
    if (it->clock != (int) clock)
      continue;
    double waited = it->days;
    g_array_append_val (days, waited);
    figures.late += it->level == MO_LEVEL_LATE;
  }
  figures.n = days->len;
  if (days->len == 0)
    return figures;
  g_array_sort (days, by_days);
  figures.median = mo_figure_median ((const double *) (gpointer) days->data, days->len);
  figures.longest = (int) g_array_index (days, double, days->len - 1);
  return figures;
}

char *
mo_waiting_days_words (double days)
{
  if (fmod (days, 1) != 0)
    return g_strdup_printf (_ ("%.1f days"), days);
  return g_strdup_printf (ngettext ("%d day", "%d days", (int) days), (int) days);
}

char *
mo_waiting_figures_words (const MoWaitingFigures *figures)
{
  if (figures->n == 0)
    return g_strdup (_ ("Nobody waits for this."));
  g_autofree char *median = mo_waiting_days_words (figures->median);
  g_autofree char *longest = mo_waiting_days_words (figures->longest);
  g_autofree char *people =
      g_strdup_printf (ngettext ("%u person", "%u people", figures->n), figures->n);
  return g_strdup_printf (
      _ ("%s, median %s, longest %s, %u late"), people, median, longest, figures->late);
}
