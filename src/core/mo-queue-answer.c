/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <math.h>
#include <stdlib.h>

#include "core/mo-queue-private.h"

void
mo_queue_forecast_free (MoQueueForecast *forecast)
{
  g_free (forecast);
}

void
mo_queue_note (MoQueueForecast *forecast, int group, double share, double wait)
{
  int period = CLAMP ((int) (share * MO_QUEUE_PERIODS), 0, MO_QUEUE_PERIODS - 1);
  double days = CLAMP (wait, 0, MO_QUEUE_LONGEST);
  forecast->waits[group][period][(int) days]++;
  forecast->n[group][period]++;
  forecast->sum[group][period] += days;
}

void
mo_queue_note_asked (MoQueueForecast *forecast, int group, int period, double wait)
{
  forecast->asked[group][period][(int) CLAMP (wait, 0, MO_QUEUE_LONGEST)]++;
}

/* ---------------------------------------------------------------------- asked for */

static int
first_group (int group)
{
  return group < 0 ? 0 : group;
}

static int
last_group (int group)
{
  return group < 0 ? MO_QUEUE_GROUPS - 1 : group;
}

guint
mo_queue_count (const MoQueueForecast *forecast, int group, int from, int to)
{
  guint n = 0;
  for (int g = first_group (group); g <= last_group (group); g++)
    for (int period = from; period < to; period++)
      n += forecast->n[g][period];
  return n;
}

static guint
on_day (const MoQueueForecast *forecast, int group, int from, int to, int day)
{
  guint n = 0;
  for (int g = first_group (group); g <= last_group (group); g++)
    for (int period = from; period < to; period++)
      n += forecast->waits[g][period][day];
  return n;
}

int
mo_queue_quantile (const MoQueueForecast *forecast, int group, int from, int to, double share)
{
  guint n = mo_queue_count (forecast, group, from, to), sum = 0;
  guint wanted = (guint) ceil (share * n);

  if (!n)
    return -1;
  for (int day = 0; day < MO_QUEUE_LONGEST; day++) {
    sum += on_day (forecast, group, from, to, day);
    if (sum >= MAX (wanted, 1))
      return day;
  }
  return MO_QUEUE_LONGEST;
}

int
mo_queue_asked (const MoQueueForecast *forecast, int group, int from, int to, double share)
{
  guint days[MO_QUEUE_LONGEST + 1] = { 0 }, n = 0, sum = 0;

  for (int period = from; period < to; period++)
    for (int day = 0; day <= MO_QUEUE_LONGEST; day++) {
      days[day] += forecast->asked[group][period][day];
      n += forecast->asked[group][period][day];
    }
  for (int day = 0; n && day <= MO_QUEUE_LONGEST; day++) {
    sum += days[day];
    if (sum >= MAX (ceil (share * n), 1))
      return day;
  }
  return -1;
}

double
mo_queue_mean (const MoQueueForecast *forecast, int group, int from, int to)
{
  guint n = mo_queue_count (forecast, group, from, to);
  double sum = 0;
  for (int g = first_group (group); g <= last_group (group); g++)
    for (int period = from; period < to; period++)
      sum += forecast->sum[g][period];
  return n ? sum / n : -1;
}

double
mo_queue_longer (const MoQueueForecast *forecast, int group, int from, int to, int days)
{
  guint n = mo_queue_count (forecast, group, from, to), longer = 0;
  for (int day = days; day <= MO_QUEUE_LONGEST; day++)
    longer += on_day (forecast, group, from, to, day);
  return n ? (double) longer / n : 0;
}

/* ---------------------------------------------------------------------- how long things last
 */

typedef struct {
  double days;
  gboolean ended;
} Lasted;

static int
by_days (gconstpointer one, gconstpointer other)
{
  const Lasted *a = one, *b = other;
  if (a->days != b->days)
    return a->days < b->days ? -1 : 1;
  return b->ended - a->ended; /* on the same day an end comes first */
}

gboolean
mo_queue_stays (const double *days, const gboolean *ended, guint n, double *out, guint n_out)
{
  g_autofree Lasted *all = g_new (Lasted, MAX (n, 1));
  double left = 1;
  guint filled = 0, ends = 0;

  for (guint i = 0; i < n; i++) {
    all[i] = (Lasted){ days[i], ended[i] };
    ends += ended[i] != 0;
  }
  if (!ends)
    return FALSE;
  qsort (all, n, sizeof *all, by_days);
  for (guint i = 0; i < n; i++) {
    if (!all[i].ended)
      continue;
    left *= 1 - 1.0 / (n - i);
    for (; filled < n_out && 1 - left >= (filled + 0.5) / n_out; filled++)
      out[filled] = all[i].days;
  }
  for (; filled < n_out; filled++)
    out[filled] = all[n - 1].days;
  return TRUE;
}
