/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

#include "draw/mo-plot-private.h"

static const struct {
  const char *key, *name;
  void (*fill) (MoPlot *plot, const MoPlotAsk *ask);
} kinds[MO_PLOTS] = {
  [MO_PLOT_FUNNEL] = { "referral-to-first-call",
                       N_ ("From referral to first call"),
                       mo_plot_fill_funnel },
  [MO_PLOT_WAITING] = { "wait-for-a-match", N_ ("Wait for a match"), mo_plot_fill_waiting },
  [MO_PLOT_AGES] = { "how-long-they-wait", N_ ("How long people wait"), mo_plot_fill_ages },
  [MO_PLOT_FIRST_CALL] = { "time-to-first-call",
                           N_ ("Time to the first call"),
                           mo_plot_fill_first_call },
  [MO_PLOT_CALLS] = { "calls-per-match", N_ ("Calls per match"), mo_plot_fill_calls },
  [MO_PLOT_GOALS] = { "goals", N_ ("Goals"), mo_plot_fill_goals },
  [MO_PLOT_STATEMENTS] = { "statements", N_ ("Before and after"), mo_plot_fill_statements },
  [MO_PLOT_FEELINGS] = { "feelings", N_ ("How it felt"), mo_plot_fill_feelings },
  [MO_PLOT_PEOPLE] = { "people-mentored",
                       N_ ("People mentored and the target"),
                       mo_plot_fill_people },
  [MO_PLOT_NEED] = { "capacity-and-need", N_ ("Capacity and need"), mo_plot_fill_need },
  [MO_PLOT_TRAINING] = { "training", N_ ("Training, planned and run"), mo_plot_fill_training },
  [MO_PLOT_OUTCOMES] = { "outcomes", N_ ("How matches ended"), mo_plot_fill_outcomes },
  [MO_PLOT_FAIRNESS] = { "fairness", N_ ("Groups beside one another"), mo_plot_fill_fairness },
  [MO_PLOT_TWO_YEARS] = { "two-years",
                          N_ ("Two years beside each other"),
                          mo_plot_fill_two_years },
  [MO_PLOT_GLANCE] = { "at-a-glance", N_ ("At a glance"), mo_plot_fill_glance },
  [MO_PLOT_GROWTH] = { "quality-under-growth",
                       N_ ("Quality under growth"),
                       mo_plot_fill_growth },
  [MO_PLOT_REFERRALS] = { "referrals", N_ ("Referrals by month"), mo_plot_fill_referrals },
};

const char *
mo_plot_key (MoPlotKind kind)
{
  return kinds[kind].key;
}

const char *
mo_plot_name (MoPlotKind kind)
{
  return _ (kinds[kind].name);
}

int
mo_plot_find (const char *key)
{
  for (int kind = 0; key && kind < MO_PLOTS; kind++)
    if (g_str_equal (kinds[kind].key, key))
      return kind;
  return -1;
}

static void
item_clear (MoPlotItem *item)
{
  g_free (item->label);
  g_free (item->under);
  g_free (item->note);
  g_free (item->words);
}

static void
pointed_clear (MoPlotPointed *pointed)
{
  g_clear_object (&pointed->words);
}

static MoPlotPlaces *
places_new (void)
{
  MoPlotPlaces *places = g_new0 (MoPlotPlaces, 1);
  places->marks = g_array_new (FALSE, TRUE, sizeof (cairo_rectangle_t));
  places->texts = g_array_new (FALSE, TRUE, sizeof (cairo_rectangle_t));
  places->pointed = g_array_new (FALSE, TRUE, sizeof (MoPlotPointed));
  g_array_set_clear_func (places->pointed, (GDestroyNotify) pointed_clear);
  return places;
}

/* A picture that is taken away still says of whom it is. */
static void
say_of_whom (MoPlot *plot, const MoFigureAsk *ask)
{
  const char *const strands[] = {
    [MO_STRAND_SCI] = _ ("SCI strand only"), [MO_STRAND_FAMILY] = _ ("Family strand only")
  };
  g_autoptr (GString) caption = g_string_new (plot->caption);

  if (ask->strand != MO_STRAND_BOTH)
    g_string_append_printf (caption, "; %s", strands[ask->strand]);
  if (ask->group != MO_GROUP_NONE) {
    g_autofree char *value = mo_group_value_words (ask->group, ask->value);
    g_string_append_printf (caption, "; %s", value);
  }
  g_free (plot->caption);
  plot->caption = g_strdup (caption->str);
}

static void
complete (MoPlot *plot, const MoPlotAsk *ask)
{
  g_autofree char *period = mo_plot_period (ask);
  if (plot->items->len == 0 && !plot->empty)
    mo_plot_nothing (plot, _ ("Nothing to show yet."));
  if (!plot->title)
    plot->title = g_strdup (mo_plot_name (plot->kind));
  if (!plot->caption)
    plot->caption = g_strdup (period);
  if (plot->kind != MO_PLOT_NEED) /* of all mentors, whoever is asked about */
    say_of_whom (plot, &ask->ask);
  if (!plot->code)
    plot->code = g_strdup ("");
  if (!plot->heads)
    plot->heads = g_new0 (char *, 1);
  for (guint i = 0; i < plot->items->len; i++) {
    MoPlotItem *item = mo_plot_item (plot, i);
    if (!item->words)
      item->words = g_strdup_printf ("%s: %s", item->label, item->note ? item->note : "—");
  }
}

MoPlot *
mo_plot_new (MoPlotKind kind, const MoPlotAsk *ask)
{
  g_return_val_if_fail (kind < MO_PLOTS, NULL);
  MoPlot *plot = g_new0 (MoPlot, 1);
  plot->kind = kind;
  plot->day = ask->facts->today;
  plot->items = g_array_new (FALSE, TRUE, sizeof (MoPlotItem));
  g_array_set_clear_func (plot->items, (GDestroyNotify) item_clear);
  plot->rows = g_ptr_array_new_with_free_func ((GDestroyNotify) g_strfreev);
  plot->aim = plot->from = plot->to = NAN;
  plot->divide = plot->said = -1;
  plot->places = places_new ();
  if (kinds[kind].fill)
    kinds[kind].fill (plot, ask);
  complete (plot, ask);
  if (!ask->printed) {
    MoPlotAsk outward = *ask;
    outward.printed = TRUE;
    plot->outward = mo_plot_new (kind, &outward);
  }
  return plot;
}

void
mo_plot_free (MoPlot *plot)
{
  if (!plot)
    return;
  g_free (plot->title);
  g_free (plot->caption);
  g_free (plot->code);
  g_free (plot->empty);
  for (int s = 0; s < plot->n_series; s++)
    g_free (plot->series[s].name);
  g_array_unref (plot->items);
  g_strfreev (plot->heads);
  g_ptr_array_unref (plot->rows);
  g_free (plot->aim_label);
  g_free (plot->divide_label);
  g_free (plot->said_first);
  g_free (plot->said_second);
  g_free (plot->line_name);
  g_free (plot->low_word);
  g_free (plot->high_word);
  g_clear_pointer (&plot->heat, mo_heat_free);
  g_clear_pointer (&plot->outward, mo_plot_free);
  g_array_unref (plot->places->marks);
  g_array_unref (plot->places->texts);
  g_array_unref (plot->places->pointed);
  g_free (plot->places);
  g_free (plot);
}

const char *
mo_plot_title (const MoPlot *plot)
{
  return plot->title;
}

const char *
mo_plot_caption (const MoPlot *plot)
{
  return plot->caption;
}

const char *
mo_plot_code (const MoPlot *plot)
{
  return plot->code;
}

gboolean
mo_plot_is_empty (const MoPlot *plot)
{
  return plot->empty != NULL;
}

int
mo_plot_marks (const MoPlot *plot)
{
  return plot->empty ? 0 : plot->items->len;
}

const char *
mo_plot_mark_words (const MoPlot *plot, int at)
{
  g_return_val_if_fail (at >= 0 && at < mo_plot_marks (plot), "");
  return mo_plot_item (plot, at)->words;
}

gboolean
mo_plot_mark_ask (const MoPlot *plot, int at, guint *which, MoFigureAsk *ask)
{
  g_return_val_if_fail (at >= 0 && at < mo_plot_marks (plot), FALSE);
  const MoPlotItem *item = mo_plot_item (plot, at);
  if (item->which < 0)
    return FALSE;
  *which = item->which;
  *ask = item->ask;
  return TRUE;
}

const char *const *
mo_plot_heads (const MoPlot *plot)
{
  return (const char *const *) plot->heads;
}

GPtrArray *
mo_plot_rows (const MoPlot *plot)
{
  return plot->rows;
}

char *
mo_plot_describe (const MoPlot *plot)
{
  g_autoptr (GString) all = g_string_new (plot->caption);
  if (plot->empty)
    g_string_append_printf (all, ". %s", plot->empty);
  for (int i = 0; i < mo_plot_marks (plot); i++)
    g_string_append_printf (all, ". %s", mo_plot_mark_words (plot, i));
  return g_string_free (g_steal_pointer (&all), FALSE);
}
