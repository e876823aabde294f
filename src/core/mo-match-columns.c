/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <stdlib.h>
#include <string.h>

#include "core/mo-clones.h"
#include "core/mo-match-columns-private.h"
#include "core/mo-match-parts.h"

#define VECTOR     64    /* columns are filled up to a multiple of it */
#define OLD        52000 /* days: older than anybody */
#define NO_DAY     G_MININT16
#define LONG_AGO   20000
#define LONG_AHEAD 8000

/* ---------------------------------------------------------------------- laying them out */

/* Dividing by `most` without a division, exactly up to the highest sum there can be. */
static void
prepare_division (MoMatchColumns *columns)
{
  guint64 most = (guint64) MAX (columns->most, 1);
  guint64 highest = most * 100 + most / 2;
  columns->shift = 0;
  for (int i = 0; i < MO_CRITERIA; i++)
    if (columns->weight[i] < 0)
      return;
  for (guint shift = 16; shift < 32; shift++) {
    guint64 times = ((guint64) 1 << shift) / most + 1;
    if (times < 65536 && highest < 65536 && highest * most < (guint64) 1 << shift) {
      columns->times = (guint32) times;
      columns->shift = shift;
    }
  }
}

/* Days since long before today, 0 for none.  Who was born before the first or after the last of
 * them is as far from everybody as counts. */
static guint16
born_of (const MoMatchColumns *columns, MoDay born)
{
  return born == MO_DAY_NONE ? 0
                             : (guint16) CLAMP (born - columns->today + OLD, 1, G_MAXUINT16);
}

/* Days from today; what is further off than counts is only that. */
static gint16
since_of (const MoMatchColumns *columns, MoDay since)
{
  return since == MO_DAY_NONE ? NO_DAY
                              : (gint16) CLAMP (since - columns->today, -LONG_AGO, LONG_AHEAD);
}

static void
lay_out (MoMatchColumns *columns)
{
  static const MoCriterion coded[MO_CODED] = {
    MO_CRITERION_LEVEL, MO_CRITERION_MOBILITY, MO_CRITERION_BLADDER, MO_CRITERION_BOWEL,
    MO_CRITERION_PAIN,  MO_CRITERION_GENDER,   MO_CRITERION_REGION,
  };
  for (guint i = 0; i < columns->n; i++) {
    const MoMatchSide *mentor = columns->mentors[i];
    int part = mo_match_part (MO_CRITERION_FAIRNESS,
                              mentor,
                              mentor,
                              columns->family,
                              columns->today,
                              &columns->policy);
    columns->born[i] = born_of (columns, mentor->born);
    columns->since[i] = since_of (columns, mentor->since);
    columns->fairness[i] = (guint16) (columns->weight[MO_CRITERION_FAIRNESS] * part);
  }
  for (guint i = 0; i < MO_CODED; i++) {
    columns->coded[i].criterion = coded[i];
    mo_coded_column_fill (&columns->coded[i], columns);
  }
  mo_bit_columns_fill_hours (&columns->hours, columns);
  mo_bit_columns_fill_interests (&columns->interests, columns);
  mo_bit_columns_fill_goals (&columns->goals, columns);
}

MoMatchColumns *
mo_match_columns_new (const MoMatchSide *const *mentors,
                      guint n,
                      gboolean family,
                      MoDay today,
                      const MoPolicy *policy)
{
  MoMatchColumns *columns = g_new0 (MoMatchColumns, 1);
  guint width = columns->width = (n / VECTOR + 1) * VECTOR;

  columns->mentors = g_new (const MoMatchSide *, n + 1);
  if (n)
    memcpy (columns->mentors, mentors, sizeof *mentors * n);
  columns->n = n;
  columns->family = family;
  columns->today = today;
  columns->policy = *policy;
  mo_match_weights (columns->weight, family, policy);
  for (int i = 0; i < MO_CRITERIA; i++)
    columns->most += columns->weight[i];
  prepare_division (columns);
  columns->fairness = g_new0 (guint16, width);
  columns->born = g_new0 (guint16, width);
  columns->since = g_new0 (gint16, width);
  columns->points = g_new0 (guint16, width);
  columns->count = g_new0 (guint8, width);
  lay_out (columns);
  return columns;
}

void
mo_match_columns_free (MoMatchColumns *columns)
{
  for (guint i = 0; i < MO_CODED; i++)
    mo_coded_column_clear (&columns->coded[i]);
  mo_bit_columns_clear (&columns->hours);
  mo_bit_columns_clear (&columns->interests);
  mo_bit_columns_clear (&columns->goals);
  g_free (columns->mentors);
  g_free (columns->fairness);
  g_free (columns->born);
  g_free (columns->since);
  g_free (columns->points);
  g_free (columns->count);
  g_free (columns);
}

/* ---------------------------------------------------------------------- adding up */

MO_CLONES static void
add_codes (guint16 *restrict points,
           const guint16 *fairness,
           const guint16 *const coded[MO_CODED],
           guint width)
{
  const guint16 *a = coded[0], *b = coded[1], *c = coded[2], *d = coded[3], *e = coded[4],
                *f = coded[5], *g = coded[6];
  for (guint i = 0; i < width; i++)
    points[i] = (guint16) (fairness[i] + a[i] + b[i] + c[i] + d[i] + e[i] + f[i] + g[i]);
}

/* 8000 days are beyond all that counts; so far the product is a division by 365.25. */
MO_CLONES static void
add_ages (guint16 *restrict points,
          const guint16 *restrict born,
          guint16 day,
          guint16 weight,
          guint width)
{
  for (guint i = 0; i < width; i++) {
    guint16 less = born[i] < day ? born[i] : day, more = born[i] < day ? day : born[i];
    guint16 apart = (guint16) (more - less), days = apart < 8000 ? apart : 8000;
    guint16 high = (guint16) ((guint32) (guint16) (days * 4) * 45934u >> 16);
    gint16 part = mo_part_of_years ((gint16) (high >> 10));
    part = born[i] ? part : MO_PART_NOT_KNOWN;
    points[i] = (guint16) (points[i] + weight * (guint16) part);
  }
}

typedef struct {
  gint16 from[MO_COLUMN_STEPS];  /* so much and more … */
  guint16 more[MO_COLUMN_STEPS]; /* … adds so many points */
  guint16 not_said;
} Steps;

MO_CLONES static void
add_longer (guint16 *restrict points,
            const gint16 *restrict since,
            gint16 day,
            const Steps *steps,
            guint width)
{
  const Steps s = *steps;
  for (guint i = 0; i < width; i++) {
    gint16 longer = (gint16) (day - since[i]);
    guint16 sum = 0;
    for (guint k = 0; k < MO_COLUMN_STEPS; k++)
      sum = (guint16) (sum + (longer >= s.from[k] ? s.more[k] : 0));
    points[i] = (guint16) (points[i] + (since[i] == NO_DAY ? s.not_said : sum));
  }
}

MO_CLONES static void
add_same (guint16 *restrict points, guint16 more, guint width)
{
  for (guint i = 0; i < width; i++)
    points[i] = (guint16) (points[i] + more);
}

MO_CLONES static void
add_steps (guint16 *restrict points,
           const guint8 *restrict count,
           const guint8 *restrict said,
           const Steps *steps,
           guint width)
{
  const Steps s = *steps;
  for (guint i = 0; i < width; i++) {
    gint16 n = count[i];
    guint16 sum = 0;
    for (guint k = 0; k < MO_COLUMN_STEPS; k++)
      sum = (guint16) (sum + (n >= s.from[k] ? s.more[k] : 0));
    points[i] = (guint16) (points[i] + (said[i] ? sum : s.not_said));
  }
}

/* parts: of a count from 0 to most. */
static void
add_counts (MoMatchColumns *columns,
            const MoBitColumns *bits,
            const int *parts,
            guint most,
            int weight)
{
  Steps steps = { .not_said = (guint16) (weight * MO_PART_NOT_KNOWN) };
  guint n = 0;
  for (guint k = 0; k <= most; k++) {
    int more = parts[k] - (k ? parts[k - 1] : 0);
    if (!more)
      continue;
    steps.from[n] = (gint16) k;
    steps.more[n++] = (guint16) (weight * more);
    if (n == MO_COLUMN_STEPS) {
      add_steps (columns->points, columns->count, bits->said, &steps, columns->width);
      steps = (Steps){ .not_said = 0 };
      n = 0;
    }
  }
  add_steps (columns->points, columns->count, bits->said, &steps, columns->width);
}

MO_CLONES static void
divide (const guint16 *restrict points,
        guint16 half,
        guint16 times,
        guint shift,
        guint8 *restrict total,
        guint n)
{
  for (guint i = 0; i < n; i++) {
    guint16 sum = (guint16) (points[i] + half);
    total[i] = (guint8) ((guint16) ((guint32) sum * times >> 16) >> shift);
  }
}

/* ---------------------------------------------------------------------- one person */

static int
goals_wanted (const MoMatchSide *mentee)
{
  return __builtin_popcount (mentee->goals);
}

static void
add_goals (MoMatchColumns *columns, const MoMatchSide *mentee)
{
  const guint64 has[3] = { mentee->goals };
  int wanted = goals_wanted (mentee), parts[33], weight = columns->weight[MO_CRITERION_GOALS];
  if (!wanted) {
    add_same (columns->points, (guint16) (weight * MO_PART_NOT_KNOWN), columns->width);
    return;
  }
  for (int k = 0; k <= wanted; k++)
    parts[k] = mo_part_of_goals (k, wanted);
  mo_bit_columns_count (&columns->goals, has, columns->count, columns->width);
  add_counts (columns, &columns->goals, parts, (guint) wanted, weight);
}

static void
add_interests (MoMatchColumns *columns, const MoMatchSide *mentee)
{
  const guint64 has[3] = { mentee->interests[0], mentee->interests[1] };
  int parts[129], weight = columns->weight[MO_CRITERION_INTERESTS];
  if (!(has[0] | has[1])) {
    add_same (columns->points, (guint16) (weight * MO_PART_NOT_KNOWN), columns->width);
    return;
  }
  for (int k = 0; k <= 128; k++)
    parts[k] = mo_part_of_interests (k);
  mo_bit_columns_count (&columns->interests, has, columns->count, columns->width);
  add_counts (columns, &columns->interests, parts, 128, weight);
}

/* hours: the count as it is, for who asks. */
static void
add_hours (MoMatchColumns *columns, const MoMatchSide *mentee, guint8 *hours)
{
  guint64 has[3];
  int parts[169], weight = columns->weight[MO_CRITERION_AVAILABILITY];
  mo_hour_bits (mentee, has);
  for (int k = 0; k <= 168; k++)
    parts[k] = mo_part_of_hours (k);
  mo_bit_columns_count (&columns->hours, has, columns->count, columns->width);
  if (hours)
    memcpy (hours, columns->count, columns->n);
  if (mo_week_is_known (&mentee->week))
    add_counts (columns, &columns->hours, parts, 168, weight);
  else
    add_same (columns->points, (guint16) (weight * MO_PART_NOT_KNOWN), columns->width);
}

static void
add_since (MoMatchColumns *columns, const MoMatchSide *mentee)
{
  int weight = columns->weight[MO_CRITERION_SINCE], lived = columns->policy.lived_days;
  int shorter = mo_part_of_longer (MO_PART_SHORTER, lived),
      as_long = mo_part_of_longer (0, lived);
  Steps steps = { { MO_PART_SHORTER, 0, (gint16) lived },
                  { (guint16) (weight * shorter),
                    (guint16) (weight * (as_long - shorter)),
                    (guint16) (weight * (mo_part_of_longer (lived, lived) - as_long)) },
                  (guint16) (weight * MO_PART_NOT_KNOWN) };

  if (columns->today != MO_DAY_NONE && mentee->since != MO_DAY_NONE &&
      columns->today - mentee->since > MO_PART_LONG_INJURED * 365)
    add_same (columns->points, (guint16) (weight * 100), columns->width);
  else if (mentee->since == MO_DAY_NONE)
    add_same (columns->points, steps.not_said, columns->width);
  else
    add_longer (columns->points,
                columns->since,
                (gint16) (mentee->since - columns->today),
                &steps,
                columns->width);
}

static void
add_age (MoMatchColumns *columns, const MoMatchSide *mentee)
{
  guint16 weight = (guint16) columns->weight[MO_CRITERION_AGE];
  if (mentee->born == MO_DAY_NONE)
    add_same (columns->points, (guint16) (weight * MO_PART_NOT_KNOWN), columns->width);
  else
    add_ages (columns->points,
              columns->born,
              born_of (columns, mentee->born),
              weight,
              columns->width);
}

/* Numbers that are none of an office: one pair after the other, then. */
static gboolean
is_usual (const MoMatchColumns *columns, const MoMatchSide *mentee)
{
  int lived = columns->policy.lived_days;
  return columns->shift && columns->most && columns->today != MO_DAY_NONE && lived >= 0 &&
         lived <= 12000 &&
         (mentee->since == MO_DAY_NONE || mentee->since - columns->today < 4000) &&
         (mentee->born == MO_DAY_NONE ||
          (mentee->born - columns->today > 8000 - OLD && mentee->born - columns->today < 5000));
}

static void
score_each (const MoMatchColumns *columns, const MoMatchSide *mentee, guint8 *total)
{
  for (guint i = 0; i < columns->n; i++)
    total[i] =
        (guint8) mo_match_score (
            mentee, columns->mentors[i], columns->family, columns->today, &columns->policy)
            .total;
}

void
mo_match_columns_score (MoMatchColumns *columns,
                        const MoMatchSide *mentee,
                        guint8 *total,
                        guint8 *hours)
{
  const guint16 *coded[MO_CODED];
  gboolean usual = is_usual (columns, mentee);

  for (guint i = 0; i < MO_CODED; i++)
    coded[i] = mo_coded_column_of (&columns->coded[i], columns, mentee);
  add_codes (columns->points, columns->fairness, coded, columns->width);
  add_age (columns, mentee);
  add_since (columns, mentee);
  add_hours (columns, mentee, hours);
  add_interests (columns, mentee);
  add_goals (columns, mentee);
  if (usual)
    divide (columns->points,
            (guint16) (columns->most / 2),
            (guint16) columns->times,
            columns->shift - 16,
            total,
            columns->n);
  else
    score_each (columns, mentee, total);
}
