/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/mo-mentor-funnel.h"

#include <glib/gi18n-lib.h>
#include <stdlib.h>

#include "core/mo-figures.h"

/* ---------------------------------------------------------------------- one way */

static MoDay
began (const MoMentorWay *way)
{
  MoDay first = MO_DAY_NONE;
  for (int step = 0; step < MO_WAY_STEPS; step++)
    if (way->entered[step] != MO_DAY_NONE &&
        (first == MO_DAY_NONE || way->entered[step] < first))
      first = way->entered[step];
  return first;
}

/* The furthest step that was entered by then; MO_WAY_STEPS for none. */
static MoWayStep
furthest (const MoMentorWay *way, MoDay as_of)
{
  for (int step = MO_WAY_STEPS - 1; step >= 0; step--)
    if (way->entered[step] != MO_DAY_NONE && way->entered[step] <= as_of)
      return step;
  return MO_WAY_STEPS;
}

static gboolean
within (MoDay day, MoDay from, MoDay to)
{
  return day != MO_DAY_NONE && day >= from && day <= to;
}

static int
ascending (gconstpointer a, gconstpointer b)
{
  double x = *(const double *) a, y = *(const double *) b;
  return (x > y) - (x < y);
}

/* ---------------------------------------------------------------------- a year */

static void
count_way (MoMentorFunnel *funnel, const MoMentorWay *way)
{
  MoWayStep far = furthest (way, funnel->as_of);
  gboolean out = within (way->out_on, funnel->start, funnel->as_of);

  if (!within (began (way), funnel->start, funnel->as_of) || far == MO_WAY_STEPS)
    return;
  for (int step = 0; step <= (int) far; step++)
    funnel->reached[step]++;
  funnel->not_now += way->not_now && out;
  funnel->declined += way->declined && out;
}

static int
median_months (GArray *days)
{
  if (days->len == 0)
    return -1;
  g_array_sort (days, ascending);
  double median = mo_figure_median ((const double *) (gpointer) days->data, days->len);
  return (int) (median / 30.44 + 0.5);
}

MoMentorFunnel
mo_mentor_funnel (const MoMentorWay *ways,
                  guint n,
                  MoDay year_start,
                  MoDay today,
                  const MoPolicy *policy)
{
  MoDay start = year_start ? year_start : mo_day_year_start (today, policy->year_starts);
  MoMentorFunnel funnel = { .start = start, .end = mo_day_add_months (start, 12) - 1 };
  g_autoptr (GArray) days = g_array_new (FALSE, FALSE, sizeof (double));

  funnel.over = funnel.end < today;
  funnel.as_of = MIN (funnel.end, today);
  for (guint i = 0; i < n; i++) {
    const MoMentorWay *way = &ways[i];
    MoDay approved = way->entered[MO_WAY_APPROVED];
    count_way (&funnel, way);
    if (!funnel.over && way->now < MO_WAY_APPROVED)
      funnel.now[way->now]++;
    if (!within (approved, start, funnel.as_of))
      continue;
    double took = approved - began (way);
    funnel.approved++;
    if (took > 0) /* of who has only this one day it is not known how long it took */
      g_array_append_val (days, took);
  }
  funnel.months = median_months (days);
  return funnel;
}

/* ---------------------------------------------------------------------- in words */

char *
mo_mentor_funnel_title (const MoMentorFunnel *funnel)
{
  g_autofree char *year = mo_day_year_label (funnel->start);
  return g_strdup_printf (_ ("From enquiry to approved, %s"), year);
}

char *
mo_mentor_funnel_now (const MoMentorFunnel *funnel, MoWayStep step)
{
  int n = funnel->now[step];
  if (n == 0)
    return NULL;
  switch (step) {
  case MO_WAY_ENQUIRY:
    return g_strdup_printf (ngettext ("%d new", "%d new", n), n);
  case MO_WAY_APPLIED:
    return g_strdup_printf (ngettext ("%d to read", "%d to read", n), n);
  case MO_WAY_SCREENING:
    return g_strdup_printf (ngettext ("%d waiting", "%d waiting", n), n);
  case MO_WAY_INTERVIEW:
    return g_strdup_printf (ngettext ("%d to see", "%d to see", n), n);
  case MO_WAY_TRAINING:
    return g_strdup_printf (ngettext ("%d booked", "%d booked", n), n);
  case MO_WAY_TRAINED:
    return g_strdup_printf (ngettext ("%d to sign", "%d to sign", n), n);
  default:
    return NULL;
  }
}

static void
add_sentence (GString *text, char *sentence)
{
  g_string_append_printf (text, "%s%s", text->len ? " " : "", sentence);
  g_free (sentence);
}

char *
mo_mentor_funnel_sentence (const MoMentorFunnel *funnel)
{
  g_autoptr (GString) text = g_string_new (NULL);

  if (funnel->approved)
    add_sentence (text,
                  g_strdup_printf (ngettext ("%d mentor approved in the year.",
                                             "%d mentors approved in the year.",
                                             funnel->approved),
                                   funnel->approved));
  else
    add_sentence (text,
                  g_strdup (funnel->over ? _ ("Nobody was approved in the year.")
                                         : _ ("Nobody approved in the year so far.")));
  if (funnel->months >= 0)
    add_sentence (text,
                  g_strdup_printf (ngettext ("Half of them took %d month or less.",
                                             "Half of them took %d months or less.",
                                             funnel->months),
                                   funnel->months));
  if (funnel->not_now || funnel->declined)
    add_sentence (text,
                  g_strdup_printf (_ ("Of those who began: %d not now, %d declined."),
                                   funnel->not_now,
                                   funnel->declined));
  return g_strdup (text->str);
}

char *
mo_mentor_funnel_describe (const MoMentorFunnel *funnel)
{
  g_autofree char *title = mo_mentor_funnel_title (funnel);
  g_autofree char *sentence = mo_mentor_funnel_sentence (funnel);
  g_autoptr (GString) text = g_string_new (title);

  g_string_append (text, ". ");
  for (int step = 0; step < MO_WAY_STEPS; step++) {
    g_autofree char *now = mo_mentor_funnel_now (funnel, step);
    g_string_append_printf (text, "%s %d", mo_way_title (step), funnel->reached[step]);
    if (now)
      g_string_append_printf (text, ", %s", now);
    g_string_append (text, step == MO_WAY_APPROVED ? ". " : "; ");
  }
  g_string_append (text, sentence);
  return g_strdup (text->str);
}

char *
mo_mentor_funnel_csv (const MoMentorFunnel *funnel)
{
  GString *csv = g_string_new (NULL);
  g_string_append_printf (
      csv, "%s,%s,%s\r\n", _ ("Step"), _ ("Reached"), _ ("Stands there now"));
  for (int step = 0; step < MO_WAY_STEPS; step++)
    g_string_append_printf (
        csv, "%s,%d,%d\r\n", mo_way_title (step), funnel->reached[step], funnel->now[step]);
  return g_string_free (csv, FALSE);
}
