/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "draw/mo-compass-picture.h"

#include <glib/gi18n-lib.h>

#define FEW       5
#define PALE      0.12 /* somebody comes there, and there are places enough */
#define N_PERIODS 12   /* of the course that are drawn */
#define CAP       371  /* days: what is longer is drawn at its edge */

/* ---------------------------------------------------------------------- the map */

static double
full_shade (const MoNeed *need)
{
  double most = 1; /* one place short alone is not the darkest there can be */
  for (int band = 0; band < MO_NEED_BANDS; band++)
    for (int kin = 0; kin < MO_KINS; kin++)
      for (int part = 0; part < MO_PARTS; part++)
        most = MAX (most, mo_need_short (&need->cells[band][kin][part]));
  return MAX (most, 2);
}

/* A count from 1 to 4 is not printed, so neither is what can be worked back to it. */
static char *
needed_words (const MoNeedCell *cell, gboolean printed)
{
  if (printed && cell->arrived > 0 && cell->arrived < FEW)
    return g_strdup (_ ("few"));
  if (!cell->arrived)
    return g_strdup ("0");
  return g_strdup_printf ("%.1f", MAX (cell->needed, 0.1));
}

static void
fill_cell (MoHeatCell *drawn,
           const MoNeedCell *cell,
           MoNeedAt at,
           double full,
           gboolean printed)
{
  g_autofree char *needed = needed_words (cell, printed);
  gboolean few = printed && cell->arrived > 0 && cell->arrived < FEW;
  double missing = few ? 0 : mo_need_short (cell);

  if (!cell->arrived && !cell->places && !cell->waiting) {
    drawn->shade = -1;
    drawn->words = g_strdup_printf (_ ("%s, %s, %s: nobody came, and no mentor"),
                                    mo_need_band_words (at.band),
                                    mo_kin_words (at.kin),
                                    mo_part_words (at.part));
    return;
  }
  drawn->shade = missing > 0 ? MAX (missing / full, 0.2) : cell->arrived ? PALE : 0;
  drawn->top = g_strdup_printf ("%s / %d", needed, cell->places);
  if (cell->waiting && !printed)
    drawn->below =
        g_strdup_printf (ngettext ("%d waits", "%d wait", cell->waiting), cell->waiting);
  drawn->words =
      printed ? g_strdup_printf (_ ("%s, %s, %s: %s places needed, %d there"),
                                 mo_need_band_words (at.band),
                                 mo_kin_words (at.kin),
                                 mo_part_words (at.part),
                                 needed,
                                 cell->places)
              : g_strdup_printf (_ ("%s, %s, %s: %s places needed, %d there, %d of them free; "
                                    "%d came, %d wait now"),
                                 mo_need_band_words (at.band),
                                 mo_kin_words (at.kin),
                                 mo_part_words (at.part),
                                 needed,
                                 cell->places,
                                 cell->free,
                                 cell->arrived,
                                 cell->waiting);
}

static const char *
short_part (int part)
{
  return part ? _ ("evening") : _ ("day");
}

static void
name_lines (MoHeat *heat, gboolean upright)
{
  for (int band = 0; band < MO_NEED_BANDS; band++)
    (upright ? heat->columns : heat->rows)[band] = g_strdup (mo_need_band_words (band));
  for (int at = 0; at < MO_KINS * MO_PARTS; at++) {
    int kin = at / MO_PARTS, part = at % MO_PARTS;
    if (upright)
      heat->rows[at] = g_strdup_printf ("%s, %s", mo_kin_words (kin), short_part (part));
    else
      heat->columns[at] = g_strdup (short_part (part));
    if (!upright && !part)
      heat->groups[kin] = g_strdup (mo_kin_words (kin));
  }
}

MoHeat *
mo_compass_heat (const MoNeed *need, gboolean upright, gboolean printed)
{
  int across = MO_KINS * MO_PARTS;
  MoHeat *heat = upright ? mo_heat_new (across, MO_NEED_BANDS, 0)
                         : mo_heat_new (MO_NEED_BANDS, across, MO_PARTS);
  double full = full_shade (need);

  heat->title = g_strdup (_ ("Places needed and places there, by what was lived through"));
  heat->caption = g_strdup_printf (
      _ ("Needed: who came within %d days, times %.0f days that a place is taken. The darker, "
         "the more is missing."),
      need->today - need->from,
      need->stay);
  heat->note =
      g_strdup (_ ("In a square: needed / there. The places of who can talk by day and "
                   "in the evening stand in both, so no sum is to be made of them."));
  name_lines (heat, upright);
  for (int band = 0; band < MO_NEED_BANDS; band++)
    for (int at = 0; at < across; at++) {
      const MoNeedAt here = { band, at / MO_PARTS, at % MO_PARTS };
      int place = upright ? at * MO_NEED_BANDS + band : band * across + at;
      fill_cell (&heat->cells[place],
                 &need->cells[here.band][here.kin][here.part],
                 here,
                 full,
                 printed);
    }
  return heat;
}

/* ---------------------------------------------------------------------- the course */

/* In weeks; whatever is over a year lies at the edge. */
static double
weeks_of (int days)
{
  return days < 0 ? -1 : (MIN (days, CAP) + 3) / 7;
}

static char *
period_words (const MoCompass *compass, int at, const char *day)
{
  g_autofree char *now = mo_compass_wait_words (&compass->course[at]),
                  *then = mo_compass_wait_words (&compass->course_after[at]);
  return compass->training.group >= 0 && compass->training.people > 0
             ? g_strdup_printf (
                   _ ("accepted on %s: %s as it is, %s with the training"), day, now, then)
             : g_strdup_printf (_ ("accepted on %s: %s"), day, now);
}

/* Without the year, which is the coming one. */
static char *
day_words (MoDay day)
{
  return mo_day_to_short (day, day);
}

MoChart *
mo_compass_course (const MoCompass *compass)
{
  MoChart *chart = mo_chart_new ();
  gboolean trained = compass->training.group >= 0 && compass->training.people > 0;

  chart->n = N_PERIODS;
  chart->title = g_strdup_printf (_ ("How long will they wait: %s"),
                                  mo_compass_group_words (compass->course_group));
  chart->caption = g_strdup (_ ("Weeks from acceptance to a mentor, for who is accepted on "
                                "that day; 9 in 10 wait no longer"));
  chart->n_series = trained ? 2 : 1;
  chart->series[0] = (MoChartSeries){ .name = g_strdup (_ ("as it is")),
                                      .colour = "accent_graphic",
                                      .ink = "accent" };
  chart->series[1] = (MoChartSeries){ .name = trained ? g_strdup (_ ("trained")) : NULL,
                                      .colour = "ok",
                                      .ink = "ok_text",
                                      .second = TRUE };
  for (int at = 0; at < N_PERIODS; at++) {
    g_autofree char *day = day_words (compass->need.today + at * 28);
    chart->words[at] = period_words (compass, at, day);
    chart->labels[at] = g_steal_pointer (&day);
    chart->series[0].values[at] = weeks_of (compass->course[at].high);
    chart->series[1].values[at] = weeks_of (compass->course_after[at].high);
  }
  return chart;
}
