/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/mo-instrument.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

/* M-18, M-19 and M-20.  What is here of each is public: how many items, their range and how
 * they are counted.  No sentence of them is. */
static const MoScale scales[] = {
  { .code = "lonely-direct",
    .name = "Loneliness, asked directly (ONS)",
    .items = 1,
    .low = 1,
    .high = 5,
    .score = MO_SCORE_ITEMS,
    .licence = N_ ("Published by the Office for National Statistics: read on its page which "
                   "licence holds and in which order the questions stand.") },
  { .code = "ucla3",
    .name = "UCLA loneliness, three items",
    .items = 3,
    .low = 1,
    .high = 3,
    .score = MO_SCORE_SUM,
    .fewer_is_better = TRUE,
    .licence = N_ ("Asked together with the direct question. Read on the page of the Office "
                   "for National Statistics which licence holds.") },
  { .code = "ons4",
    .name = "ONS4 personal well-being",
    .items = 4,
    .low = 0,
    .high = 10,
    .score = MO_SCORE_ITEMS,
    .turned = "4",
    .licence = N_ ("Four questions that are never added up. Read on the page of the Office for "
                   "National Statistics which licence holds.") },
  { .code = "moorong",
    .name = "Moorong Self-Efficacy Scale",
    .items = 16,
    .low = 1,
    .high = 7,
    .score = MO_SCORE_SUM,
    .licence = N_ ("Free to use; ask its authors for the wording and how they want to be "
                   "named. No smallest change that matters is agreed.") },
  { .code = "lisat9",
    .name = "LiSat-9",
    .items = 9,
    .low = 1,
    .high = 6,
    .score = MO_SCORE_MEAN,
    .licence = N_ ("Ask its authors for the wording.") },
  { .code = "swemwbs",
    .name = "SWEMWBS, seven items",
    .items = 7,
    .low = 1,
    .high = 5,
    .score = MO_SCORE_METRIC,
    .licence =
        N_ ("Needs a registration and its line of copyright; the table from the sum to "
            "the metric score comes with it. Read out by phone, answers come out higher: "
            "do not compare them with answers on paper.") },
  { NULL },
};

static const MoScale own = { .low = 1, .high = 5, .score = MO_SCORE_ITEMS };

const MoScale *
mo_scales (void)
{
  return scales;
}

const MoScale *
mo_scale_of (const char *code)
{
  for (const MoScale *scale = scales; scale->code; scale++)
    if (g_strcmp0 (scale->code, code) == 0)
      return scale;
  return &own;
}

gboolean
mo_scale_is_own (const MoScale *scale)
{
  return scale->code == NULL;
}

/* ---------------------------------------------------------------------- counting */

static gboolean
whole (const MoScale *scale, const int *answers, guint n)
{
  if (n == 0 || (scale->items && n != (guint) scale->items))
    return FALSE;
  for (guint i = 0; i < n; i++)
    if (answers[i] == MO_ITEM_UNANSWERED || answers[i] < scale->low || answers[i] > scale->high)
      return FALSE;
  return TRUE;
}

/* "7=10.5": FALSE where it is not written so. */
static gboolean
read_pair (const char *word, int *sum, double *metric)
{
  char *end = NULL;
  *sum = (int) g_ascii_strtoll (word, &end, 10);
  if (end == word || *end != '=')
    return FALSE;
  const char *from = end + 1;
  *metric = g_ascii_strtod (from, &end);
  return end != from && *end == '\0' && isfinite (*metric);
}

static double
metric_of (const char *table, int sum)
{
  g_auto (GStrv) words = g_strsplit_set (table ? table : "", " \n\t", -1);
  for (char **word = words; *word; word++) {
    int at;
    double metric;
    if (read_pair (*word, &at, &metric) && at == sum)
      return metric;
  }
  return NAN;
}

double
mo_scale_score (const MoScale *scale, const int *answers, guint n, const char *table)
{
  int sum = 0;

  if (!whole (scale, answers, n))
    return NAN;
  for (guint i = 0; i < n; i++)
    sum += mo_scale_item_turned (scale, i) ? scale->low + scale->high - answers[i] : answers[i];
  switch (scale->score) {
  case MO_SCORE_SUM:
    return sum;
  case MO_SCORE_MEAN:
    return (double) sum / n;
  case MO_SCORE_METRIC:
    return metric_of (table, sum);
  case MO_SCORE_ITEMS:
  default:
    return n == 1 ? answers[0] : NAN;
  }
}

gboolean
mo_scale_range (const MoScale *scale, guint items, double *least, double *most)
{
  double times = scale->score == MO_SCORE_MEAN ? 1 : items;
  if (scale->score == MO_SCORE_METRIC || (scale->score == MO_SCORE_ITEMS && items != 1))
    return FALSE;
  *least = scale->low * times;
  *most = scale->high * times;
  return TRUE;
}

int
mo_scale_change (const MoScale *scale, double before, double after)
{
  int up = (after > before) - (after < before);
  return scale->fewer_is_better ? -up : up;
}

gboolean
mo_scale_item_turned (const MoScale *scale, guint place)
{
  g_auto (GStrv) places = g_strsplit (scale->turned ? scale->turned : "", " ", -1);
  g_autofree char *this = g_strdup_printf ("%u", place + 1);
  return g_strv_contains ((const char *const *) places, this);
}

gboolean
mo_score_table_ok (const MoScale *scale, const char *table, char **problem)
{
  g_auto (GStrv) words = g_strsplit_set (table ? table : "", " \n\t", -1);
  int next = scale->low * scale->items;
  double last = -INFINITY, metric;

  for (char **word = words; *word; word++) {
    int sum;
    if (!**word)
      continue;
    if (!read_pair (*word, &sum, &metric) || sum != next || metric <= last) {
      *problem = g_strdup_printf (
          _ ("“%s” does not fit: write every sum from %d to %d with its score, rising, as "
             "%d=10.5."),
          *word,
          scale->low * scale->items,
          scale->high * scale->items,
          next);
      return FALSE;
    }
    next++;
    last = metric;
  }
  if (next == scale->low * scale->items || next == scale->high * scale->items + 1)
    return TRUE;
  *problem = g_strdup_printf (_ ("The table ends at %d: write every sum up to %d."),
                              next - 1,
                              scale->high * scale->items);
  return FALSE;
}

/* ---------------------------------------------------------------------- being asked */

MoVerdict
mo_rule_instrument_use (const MoScale *scale,
                        const MoWording *wording,
                        const char *holder,
                        MoDay until,
                        MoDay today)
{
  guint open = 0;
  for (guint i = 0; i < wording->items->len; i++)
    open += *((const MoItem *) wording->items->pdata[i])->sentence == '\0';

  if (wording->items->len == 0)
    return mo_verdict_new (MO_LEVEL_REFUSED,
                           _ ("There is no statement in it. Write at least one."));
  if (open)
    return mo_verdict_new (MO_LEVEL_REFUSED,
                           ngettext ("The wording of %u item is still to be written in: it is "
                                     "not part of this program. Take it from the licence.",
                                     "The wording of %u items is still to be written in: it is "
                                     "not part of this program. Take it from the licence.",
                                     open),
                           open);
  if (mo_scale_is_own (scale))
    return (MoVerdict){ 0 };
  if (!holder || !*holder)
    return mo_verdict_new (MO_LEVEL_REFUSED,
                           _ ("Nobody is named who holds the licence. Write who does, or that "
                              "none is needed."));
  if (until != MO_DAY_NONE && until < today)
    return mo_verdict_new (MO_LEVEL_REFUSED,
                           _ ("The licence has run out. Renew it and write the new day, or no "
                              "longer ask this."));
  return (MoVerdict){ 0 };
}
