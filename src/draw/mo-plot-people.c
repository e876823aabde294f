/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>
#include <math.h>

#include "core/mo-number.h"
#include "draw/mo-plot-private.h"

/* M-6 and M-17: people mentored against the plan, how it felt, and both on one picture. */

static MoFigureAsk
year_ask (const MoPlotAsk *ask, MoDay year)
{
  MoFigureAsk of = ask->ask;
  of.period = mo_period_new (year, 0, ask->ask.period.as_of);
  return of;
}

static double
target_of (const MoPlotAsk *ask, MoDay year)
{
  for (guint i = 0; i < ask->facts->targets->len; i++) {
    const MoTargetFact *target = &g_array_index (ask->facts->targets, MoTargetFact, i);
    if (target->year == year && g_strcmp0 (target->measure, "M-6") == 0)
      return target->value;
  }
  return NAN;
}

static MoDay
first_year (const MoPlotAsk *ask)
{
  MoDay first = mo_plot_year (ask);
  for (guint i = 0; i < ask->facts->calls->len; i++) {
    const MoCallFact *call = &g_array_index (ask->facts->calls, MoCallFact, i);
    if (call->done && call->day < first)
      first = mo_day_year_start (call->day, ask->facts->policy.year_starts);
  }
  MoDay earliest = mo_day_add_months (mo_plot_year (ask), -12 * 4);
  return MAX (first, earliest);
}

static MoDay
last_year (const MoPlotAsk *ask)
{
  MoDay until = mo_day_new (ask->facts->policy.target_until, ask->facts->policy.year_starts, 1);
  return MAX (MIN (until, mo_day_add_months (mo_plot_year (ask), 12 * 12)), mo_plot_year (ask));
}

static char *
together (double people)
{
  return isnan (people) ? g_strdup ("—") : mo_number_words (llround (people));
}

static void
add_year (MoPlot *plot, const MoPlotAsk *ask, MoDay year, int *people, double *aims)
{
  MoDay end = mo_day_add_months (year, 12) - 1, as_of = ask->ask.period.as_of;
  g_autofree char *label = mo_day_year_label (year);
  MoPlotItem *item = mo_plot_add (plot, g_strdup (label));
  gboolean begun = year <= as_of;
  MoFigureAsk behind = year_ask (ask, year);
  int n = begun ? mo_plot_behind (item, ask, "people-mentored", &behind).n : 0;
  double target = target_of (ask, year);

  item->unfinished = begun && end > as_of;
  g_autofree char *is = begun ? mo_plot_small (ask, n) : g_strdup ("—");
  g_autofree char *aim = isnan (target) ? g_strdup ("—") : mo_number_words (llround (target));
  if (begun && !(ask->printed && mo_small_is (n, &ask->facts->policy))) {
    *people += mo_plot_shown (ask, n);
    item->values[0] = *people;
  }
  if (!isnan (target)) {
    *aims += target;
    item->values[1] = *aims;
  } else if (plot->items->len && begun) {
    *aims += n; /* before there was a plan, the plan is what was */
  }
  g_autofree char *sum = together (item->values[0]);
  g_autofree char *sums = together (item->values[1]);
  item->words = g_strdup_printf (
      _ ("%s: %s mentored, target %s; together %s, target %s"), label, is, aim, sum, sums);
  mo_plot_row (plot,
               g_steal_pointer (&label),
               g_steal_pointer (&is),
               g_steal_pointer (&aim),
               g_steal_pointer (&sum),
               g_steal_pointer (&sums),
               NULL);
}

void
mo_plot_fill_people (MoPlot *plot, const MoPlotAsk *ask)
{
  MoDay last = last_year (ask), now = mo_plot_year (ask);
  MoFigureAsk year_now = year_ask (ask, now);
  int people = 0, n = mo_plot_figure (ask, "people-mentored", &year_now).n;
  double aims = 0, target = target_of (ask, now);
  g_autofree char *label = mo_day_year_label (now);
  g_autofree char *words = mo_plot_small (ask, n);

  plot->form = MO_FORM_RUN;
  plot->code = g_strdup ("M-6");
  mo_plot_series (plot, _ ("mentored"), MO_INK_FIRST);
  mo_plot_series (plot, _ ("target"), MO_INK_OTHER);
  plot->series[1].aim = TRUE;
  mo_plot_set_heads (plot,
                     _ ("Year"),
                     _ ("Mentored"),
                     _ ("Target"),
                     _ ("Mentored, together"),
                     _ ("Target, together"),
                     NULL);
  for (MoDay year = first_year (ask); year <= last; year = mo_day_add_months (year, 12))
    add_year (plot, ask, year, &people, &aims);
  plot->title = isnan (target)
                    ? g_strdup_printf (ngettext ("%s person mentored in %s; no target is set",
                                                 "%s people mentored in %s; no target is set",
                                                 mo_plot_agrees (ask, n)),
                                       words,
                                       label)
                    : g_strdup_printf (ngettext ("%s person mentored in %s, the target is %.0f",
                                                 "%s people mentored in %s, the target is %.0f",
                                                 mo_plot_agrees (ask, n)),
                                       words,
                                       label,
                                       target);
  plot->caption = g_strdup_printf (
      _ ("people with a call, each year added to those before, and the target to %d; who is "
         "mentored in two years counts in both; M-6"),
      ask->facts->policy.target_until);
  if (people == 0 && aims <= 0)
    mo_plot_nothing (plot, _ ("Nobody has been mentored yet, and no target is set."));
}

/* ------------------------------------------------------------------------- how it felt */

/* "too few": not said of fewer answers than the office wants. */
static char *
few_or (const MoFigure *felt)
{
  return isnan (felt->value) ? g_strdup (_ ("too few")) : mo_plot_number (felt->value);
}

static void
add_feelings (MoPlot *plot, const MoPlotAsk *ask, int q)
{
  MoPlotItem *item = mo_plot_add (plot, mo_plot_quarter (ask, q));
  MoFigureAsk of = mo_plot_part (ask, 3, q);
  MoFigure mentee = mo_plot_behind (item, ask, "feeling-mentees", &of);
  MoFigure mentor = mo_plot_figure (ask, "feeling-mentors", &of);
  MoDay from, to;

  item->unfinished = !mo_plot_span (ask, 3, q, &from, &to);
  item->values[0] = mentee.value;
  item->values[1] = mentor.value;
  g_autofree char *mentees = few_or (&mentee);
  g_autofree char *mentors = few_or (&mentor);
  g_autofree char *n = mo_plot_small (ask, mentee.n);
  g_autofree char *m = mo_plot_small (ask, mentor.n);
  item->under = g_strdup_printf (_ ("n %s, %s"), n, m);
  item->words =
      g_strdup_printf (_ ("%s: mentees %s of 5, answers: %s; mentors %s of 5, answers: %s"),
                       item->label,
                       mentees,
                       n,
                       mentors,
                       m);
  mo_plot_row (plot,
               g_strdup (item->label),
               g_steal_pointer (&mentees),
               g_steal_pointer (&n),
               g_steal_pointer (&mentors),
               g_steal_pointer (&m),
               NULL);
}

void
mo_plot_fill_feelings (MoPlot *plot, const MoPlotAsk *ask)
{
  MoFigureAsk year = mo_plot_part (ask, 12, 0);
  MoFigure all = mo_plot_figure (ask, "feeling-mentees", &year);
  g_autofree char *period = mo_plot_year_words (ask);
  g_autofree char *n = mo_plot_small (ask, all.n);

  plot->form = MO_FORM_RUN;
  plot->code = g_strdup ("M-17");
  plot->from = 1;
  plot->to = 5;
  plot->every_value = TRUE;
  mo_plot_series (plot, _ ("mentees"), MO_INK_FIRST);
  mo_plot_series (plot, _ ("mentors"), MO_INK_SECOND);
  plot->caption =
      g_strdup_printf (ngettext ("mean of 1 to 5, by quarter, %s; %s answer of mentees; M-17",
                                 "mean of 1 to 5, by quarter, %s; %s answers of mentees; M-17",
                                 mo_plot_agrees (ask, all.n)),
                       period,
                       n);
  if (isnan (all.value)) {
    mo_plot_nothing (plot, _ ("Too few have told how it felt."));
    return;
  }
  plot->title = g_strdup_printf (_ ("Mentees say %.1f of 5"), all.value);
  mo_plot_set_heads (plot,
                     _ ("Quarter"),
                     _ ("Mentees"),
                     _ ("Answers"),
                     _ ("Mentors"),
                     _ ("Answers of mentors"),
                     NULL);
  for (int q = 0; q < mo_plot_begun (ask, 3); q++)
    add_feelings (plot, ask, q);
}

/* ------------------------------------------------------------- quality under growth */

static void
add_growth (MoPlot *plot, const MoPlotAsk *ask, int q)
{
  MoPlotItem *item = mo_plot_add (plot, mo_plot_quarter (ask, q));
  MoDay from, to;

  item->unfinished = !mo_plot_span (ask, 3, q, &from, &to);
  MoFigureAsk of = mo_plot_part (ask, 3, q);
  int n = mo_plot_behind (item, ask, "people-mentored", &of).n;
  gboolean few = ask->printed && mo_small_is (n, &ask->facts->policy);
  MoFigure felt = mo_plot_figure (ask, "feeling-mentees", &of);
  g_autofree char *people = mo_plot_small (ask, n);
  g_autofree char *mean = few_or (&felt);
  if (!few)
    item->values[0] = mo_plot_shown (ask, n);
  item->note = few ? mo_plot_short (ask, MO_SMALL_FEW) : g_strdup (people);
  item->line = felt.value;
  item->words = g_strdup_printf (ngettext ("%s: %s person mentored, how it felt %s",
                                           "%s: %s people mentored, how it felt %s",
                                           mo_plot_agrees (ask, n)),
                                 item->label,
                                 people,
                                 mean);
  mo_plot_row (plot,
               g_strdup (item->label),
               g_steal_pointer (&people),
               g_steal_pointer (&mean),
               mo_plot_small (ask, felt.n),
               NULL);
}

void
mo_plot_fill_growth (MoPlot *plot, const MoPlotAsk *ask)
{
  g_autofree char *period = mo_plot_year_words (ask);
  int quarters = mo_plot_begun (ask, 3), first = -1, last = -1;

  plot->form = MO_FORM_COLUMNS;
  plot->code = g_strdup ("M-25");
  mo_plot_series (plot, _ ("people mentored"), MO_INK_FIRST);
  plot->line_name = g_strdup (_ ("how it felt to mentees, 1 to 5"));
  plot->line_from = 1;
  plot->line_to = 5;
  plot->caption = g_strdup_printf (
      _ ("people mentored, and how it felt to them, by quarter, %s; M-25"), period);
  mo_plot_set_heads (
      plot, _ ("Quarter"), _ ("Mentored"), _ ("How it felt"), _ ("Answers"), NULL);
  for (int q = 0; q < quarters; q++) {
    add_growth (plot, ask, q);
    if (isnan (mo_plot_item (plot, q)->line))
      continue;
    first = first < 0 ? q : first;
    last = q;
  }
  MoFigureAsk year = mo_plot_part (ask, 12, 0);
  if (mo_plot_figure (ask, "people-mentored", &year).n == 0)
    mo_plot_nothing (plot, _ ("Nobody was mentored in this time."));
  if (first < last) {
    double was = mo_plot_item (plot, first)->line, is = mo_plot_item (plot, last)->line;
    plot->title =
        fabs (is - was) < 0.15
            ? g_strdup_printf (_ ("It has felt the same, %.1f of 5, as numbers changed"), is)
            : g_strdup_printf (is > was
                                   ? _ ("It feels better, %.1f of 5, than at the start: %.1f")
                                   : _ ("It feels worse, %.1f of 5, than at the start: %.1f"),
                               is,
                               was);
  }
}
