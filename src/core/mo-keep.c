/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/mo-keep.h"

#define DAILY   14
#define WEEKLY  8
#define MONTHLY 12

static int
day_of (MoDay day)
{
  return day;
}

static int
week_of (MoDay day)
{
  return day - mo_day_weekday (day);
}

static int
month_of (MoDay day)
{
  int year, month;
  mo_day_split (day, &year, &month, NULL);
  return year * 12 + month;
}

static int
newest_first (gconstpointer one, gconstpointer other, gpointer data)
{
  const MoDay *days = data;
  return days[*(const guint *) other] - days[*(const guint *) one];
}

/* Marks the newest of each of the first `most` spans that there are. */
static void
keep_each (const MoDay *days,
           const guint *order,
           guint n,
           int (*span) (MoDay),
           int most,
           gboolean *keep)
{
  int last = -1;
  for (guint i = 0; i < n && most > 0; i++) {
    int now = span (days[order[i]]);
    if (now == last)
      continue;
    keep[order[i]] = TRUE;
    last = now;
    most--;
  }
}

void
mo_keep_backups (const MoDay *days, guint n, gboolean *keep)
{
  g_autofree guint *order = g_new (guint, n);
  for (guint i = 0; i < n; i++) {
    order[i] = i;
    keep[i] = FALSE;
  }
  g_qsort_with_data (order, n, sizeof *order, newest_first, (gpointer) days);
  keep_each (days, order, n, day_of, DAILY, keep);
  keep_each (days, order, n, week_of, WEEKLY, keep);
  keep_each (days, order, n, month_of, MONTHLY, keep);
}
