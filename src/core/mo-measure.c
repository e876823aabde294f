/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/mo-measure.h"

#include <string.h>

#include "core/mo-measure-private.h"

/* ---------------------------------------------------------------------- which there are */

static const MoMeasure *const families[] = {
  mo_measures_referrals,  mo_measures_waits,    mo_measures_waiting,  mo_measures_acceptance,
  mo_measures_matches,    mo_measures_calls,    mo_measures_endings,  mo_measures_goals,
  mo_measures_statements, mo_measures_coping,   mo_measures_feelings, mo_measures_scales,
  mo_measures_mentors,    mo_measures_training, mo_measures_checks,   mo_measures_hours,
  mo_measures_growth,     mo_measures_effort,   mo_measures_fairness, mo_measures_reach,
  mo_measures_rest,
};

typedef struct {
  GArray *infos; /* MoFigureInfo, ends with zeros */
  GPtrArray *measures;
} Table;

static gpointer
make_table (gpointer unused G_GNUC_UNUSED)
{
  Table *table = g_new0 (Table, 1);

  table->infos = g_array_new (TRUE, TRUE, sizeof (MoFigureInfo));
  table->measures = g_ptr_array_new ();
  for (guint i = 0; i < G_N_ELEMENTS (families); i++)
    for (const MoMeasure *one = families[i]; one->info.code; one++) {
      g_array_append_val (table->infos, one->info);
      g_ptr_array_add (table->measures, (gpointer) one);
    }
  return table;
}

static const Table *
table (void)
{
  static GOnce once = G_ONCE_INIT;
  return g_once (&once, make_table, NULL);
}

const MoFigureInfo *
mo_figure_infos (void)
{
  return (const MoFigureInfo *) (gpointer) table ()->infos->data;
}

guint
mo_figure_count (void)
{
  return table ()->infos->len;
}

/* "M-3" is also that of "M-3a". */
static gboolean
is_measure_of (const char *code, const char *asked)
{
  gsize n = strlen (asked);
  return g_ascii_strncasecmp (code, asked, n) == 0 &&
         (code[n] == '\0' || g_ascii_isalpha (code[n]));
}

static int
find_code (const char *code_or_key)
{
  const MoFigureInfo *infos = mo_figure_infos ();

  for (int i = 0; infos[i].code; i++)
    if (g_ascii_strcasecmp (infos[i].code, code_or_key) == 0 ||
        g_str_equal (infos[i].key, code_or_key))
      return i;
  if (!g_ascii_isdigit (code_or_key[strlen (code_or_key) - 1]))
    return -1;
  for (int i = 0; infos[i].code; i++)
    if (is_measure_of (infos[i].code, code_or_key))
      return i;
  return -1;
}

/* "m3c" is typed as often as "M-3c". */
int
mo_figure_find (const char *code_or_key)
{
  if (!code_or_key || !*code_or_key)
    return -1;
  if (g_ascii_tolower (code_or_key[0]) != 'm' || !g_ascii_isdigit (code_or_key[1]))
    return find_code (code_or_key);
  g_autofree char *code = g_strconcat ("M-", code_or_key + 1, NULL);
  return find_code (code);
}

/* ---------------------------------------------------------------------- one figure */

/* Mentors, weekends and concerns are of no age and no region of a referral. */
static gboolean
may_be_grouped (const MoFigureInfo *info, MoGroup group)
{
  return group == MO_GROUP_NONE || group == MO_GROUP_STRAND ||
         info->cases == MO_CASE_REFERRAL || info->cases == MO_CASE_PAIR;
}

static int
by_value (gconstpointer a, gconstpointer b)
{
  double x = *(const double *) a, y = *(const double *) b;
  return (x > y) - (x < y);
}

/* The median, and the nearest rank of nine in ten. */
static void
finish_median (MoFigure *figure, GArray *values)
{
  g_autoptr (GArray) ordered = g_array_copy (values); /* `values` stay beside their cases */
  guint n = values->len;

  if (n == 0)
    return;
  g_array_sort (ordered, by_value);
  const double *sorted = (const double *) (gpointer) ordered->data;
  figure->value = mo_figure_median (sorted, n);
  figure->p90 = sorted[(9 * n + 9) / 10 - 1];
}

static double
sum_of (GArray *values)
{
  double sum = 0;
  for (guint i = 0; i < values->len; i++)
    sum += g_array_index (values, double, i);
  return sum;
}

static void
finish (MoFigure *figure, MoFigureKind kind, GArray *values)
{
  switch (kind) {
  case MO_FIGURE_COUNT:
    figure->value = figure->n;
    break;
  case MO_FIGURE_SHARE:
    figure->value = figure->of > 0 ? (double) figure->n / figure->of : NAN;
    break;
  case MO_FIGURE_DAYS:
    finish_median (figure, values);
    break;
  case MO_FIGURE_HOURS:
    figure->value = sum_of (values) / 60;
    break;
  case MO_FIGURE_MEAN:
  case MO_FIGURE_T:
    figure->value = values->len ? sum_of (values) / values->len : NAN;
    break;
  }
}

static MoFigure
count_figure (guint which,
              const MoImpactFacts *facts,
              const MoFigureAsk *ask,
              GArray *cases,
              GArray *missing,
              GArray *values)
{
  g_autoptr (GHashTable) seen =
      g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  MoFigure figure = { .value = NAN, .p90 = NAN, .of = -1, .eligible = -1, .open = -1 };

  g_return_val_if_fail (which < mo_figure_count (), figure);
  const MoMeasure *measure = g_ptr_array_index (table ()->measures, which);
  MoCount count = { .facts = facts,
                    .ask = ask,
                    .from = ask->period.from,
                    .to = MIN (ask->period.as_of, ask->period.to),
                    .figure = &figure,
                    .cases = cases,
                    .missing = missing,
                    .values = values,
                    .seen = seen };
  if (count.to < count.from || !may_be_grouped (&measure->info, ask->group))
    return figure;
  if (measure->info.kind == MO_FIGURE_SHARE)
    figure.of = 0;
  measure->counting (&count, measure->which);
  if (count.median && measure->info.kind == MO_FIGURE_MEAN)
    finish_median (&figure, values);
  else if (!count.barred)
    finish (&figure, measure->info.kind, values);
  return figure;
}

MoFigure
mo_figure (guint which,
           const MoImpactFacts *facts,
           const MoFigureAsk *ask,
           GArray *cases,
           GArray *missing)
{
  g_autoptr (GArray) values = g_array_new (FALSE, FALSE, sizeof (double));
  return count_figure (which, facts, ask, cases, missing, values);
}

MoFigure
mo_figure_spread (guint which,
                  const MoImpactFacts *facts,
                  const MoFigureAsk *ask,
                  GArray *cases,
                  GArray *values)
{
  return count_figure (which, facts, ask, cases, NULL, values);
}

MoFigureAsk
mo_figure_part (const MoFigureAsk *ask, int months, int at)
{
  const MoPeriod *period = &ask->period;
  MoFigureAsk part = *ask;

  part.period = months == 1   ? mo_period_month (period->year, at, period->as_of)
                : months == 3 ? mo_period_new (period->year, at + 1, period->as_of)
                              : mo_period_new (period->year, 0, period->as_of);
  return part;
}

void
mo_figure_series (guint which,
                  const MoImpactFacts *facts,
                  const MoFigureAsk *ask,
                  gboolean quarters,
                  MoFigure *series)
{
  int months = quarters ? 3 : 1;

  for (int i = 0; i < 12 / months; i++) {
    MoFigureAsk part = mo_figure_part (ask, months, i);
    series[i] = mo_figure (which, facts, &part, NULL, NULL);
  }
}
