/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/mo-figures.h"

#include <string.h>

typedef struct {
  MoDay from, to; /* both included */
} Span;

typedef struct {
  MoDay began, ended, left;
  int paused;
} Waited;

typedef Waited (*WaitOf) (const MoFigureCase *one);

typedef struct {
  const MoFigureCase *cases;
  guint n;
  MoStrand strand;
} Cases;

static gboolean
counts (const Cases *all, guint i)
{
  return all->strand == MO_STRAND_BOTH ||
         all->cases[i].family == (all->strand == MO_STRAND_FAMILY);
}

static gboolean
within (MoDay day, Span span)
{
  return day != MO_DAY_NONE && day >= span.from && day <= span.to;
}

double
mo_figure_median (const int *sorted, guint n)
{
  if (n == 0)
    return -1;
  return n % 2 ? sorted[n / 2] : (sorted[n / 2 - 1] + sorted[n / 2]) / 2.0;
}

int
mo_figure_p90 (const int *sorted, guint n)
{
  return n ? sorted[(9 * n + 9) / 10 - 1] : -1;
}

int
mo_figure_paused (MoDay hold_from, MoDay hold_to, MoDay from, MoDay to)
{
  return MAX (MIN (hold_to, to) - MAX (hold_from, from), 0);
}

static Waited
contact_wait (const MoFigureCase *one)
{
  if (one->contact_unknown)
    return (Waited){ 0 };
  return (Waited){ one->received, one->contacted, one->left, one->contact_paused };
}

static Waited
match_wait (const MoFigureCase *one)
{
  return (Waited){ one->accepted, one->agreed, one->left, one->match_paused };
}

static gboolean
open_on (Waited wait, MoDay day)
{
  return wait.began != MO_DAY_NONE && wait.began <= day &&
         (wait.ended == MO_DAY_NONE || wait.ended > day) &&
         (wait.left == MO_DAY_NONE || wait.left > day);
}

static int
ascending (gconstpointer a, gconstpointer b)
{
  return *(const int *) a - *(const int *) b;
}

static MoWait
wait_in (const Cases *all, WaitOf wait_of, Span span, MoDay as_of)
{
  g_autofree int *days = g_new (int, MAX (all->n, 1));
  MoDay upto = MIN (span.to, as_of);
  MoWait wait = { .begun = span.from <= as_of, .over = span.to <= as_of };

  for (guint i = 0; i < all->n; i++) {
    Waited one = wait_of (&all->cases[i]);
    if (!counts (all, i) || one.began == MO_DAY_NONE)
      continue;
    if (within (one.ended, (Span){ span.from, upto }))
      days[wait.n++] = MAX (one.ended - one.began - one.paused, 0);
    else if (wait.begun && open_on (one, upto))
      wait.open++;
  }
  qsort (days, wait.n, sizeof *days, ascending);
  wait.median = mo_figure_median (days, wait.n);
  wait.p90 = mo_figure_p90 (days, wait.n);
  return wait;
}

static gboolean
is_busy (const MoBusySpan *busy, guint n, Span span)
{
  for (guint i = 0; i < n; i++)
    if (busy[i].from <= span.to && busy[i].to >= span.from)
      return TRUE;
  return FALSE;
}

static Span
months_from (MoDay start, int first, int n)
{
  return (Span){ mo_day_add_months (start, first), mo_day_add_months (start, first + n) - 1 };
}

/* The same days a year before: 1 April to 12 March is compared with 1 April to 12 March. */
static Span
year_before (const MoFigures *figures)
{
  MoDay to = figures->over ? figures->start - 1 : mo_day_add_months (figures->as_of, -12);
  return (Span){ mo_day_add_months (figures->start, -12), to };
}

static MoReplies
replies_in (const Cases *all, Span span, MoDay as_of)
{
  MoReplies replies = { 0 };
  for (guint i = 0; i < all->n; i++) {
    const MoFigureCase *one = &all->cases[i];
    MoDay due = one->due + one->contact_paused;
    gboolean contacted = one->contacted != MO_DAY_NONE && one->contacted <= as_of;

    if (!counts (all, i) || !within (one->received, span) || one->contact_unknown)
      continue;
    if (!contacted && one->withdrawn && one->left != MO_DAY_NONE && one->left <= due)
      continue;
    if (!contacted && due >= as_of)
      continue;
    replies.judged++;
    if (contacted && one->contacted <= due)
      replies.in_time++;
  }
  return replies;
}

static void
count_referrals (MoFigures *figures, const Cases *all)
{
  Span before = year_before (figures);
  for (guint i = 0; i < all->n; i++) {
    const MoFigureCase *one = &all->cases[i];
    int strand = one->family ? MO_STRAND_FAMILY : MO_STRAND_SCI;
    if (!counts (all, i))
      continue;
    if (within (one->received, before))
      figures->before[strand]++;
    if (!within (one->received, (Span){ figures->start, figures->as_of }))
      continue;
    int y, m, first_y, first_m;
    mo_day_split (one->received, &y, &m, NULL);
    mo_day_split (figures->start, &first_y, &first_m, NULL);
    figures->referrals[strand][(y - first_y) * 12 + m - first_m]++;
    figures->total[strand]++;
  }
}

static int
longest_open (const Cases *all, WaitOf wait_of, MoDay as_of)
{
  int longest = -1;
  for (guint i = 0; i < all->n; i++) {
    Waited one = wait_of (&all->cases[i]);
    if (counts (all, i) && open_on (one, as_of))
      longest = MAX (longest, as_of - one.began - one.paused);
  }
  return longest;
}

static MoWaits
waits (const MoFigures *figures,
       const Cases *all,
       WaitOf wait_of,
       const MoBusySpan *busy,
       guint n_busy)
{
  MoWaits found = { 0 };
  Span before = year_before (figures);
  for (int q = 0; q < 4; q++) {
    Span span = months_from (figures->start, q * 3, 3);
    found.quarters[q] = wait_in (all, wait_of, span, figures->as_of);
    found.quarters[q].busy = is_busy (busy, n_busy, span);
  }
  found.year = wait_in (all, wait_of, months_from (figures->start, 0, 12), figures->as_of);
  found.before = wait_in (all, wait_of, before, before.to);
  return found;
}

MoFigures
mo_figures (const MoFigureCase *cases,
            guint n_cases,
            const MoBusySpan *busy,
            guint n_busy,
            MoDay year_start,
            MoStrand strand,
            MoDay today,
            const MoPolicy *policy)
{
  const Cases all = { cases, n_cases, strand };
  MoFigures figures = { .start = year_start, .strand = strand };

  figures.end = mo_day_add_months (year_start, 12) - 1;
  figures.over = today > figures.end;
  figures.as_of = MIN (today, figures.end);
  for (int m = 0; m < 12; m++) {
    Span month = months_from (year_start, m, 1);
    figures.months += month.from <= figures.as_of;
    figures.busy[m] = is_busy (busy, n_busy, month);
  }
  count_referrals (&figures, &all);
  figures.replies = replies_in (&all, (Span){ figures.start, figures.as_of }, figures.as_of);
  Span before = year_before (&figures);
  figures.replies_before = replies_in (&all, before, before.to);
  figures.contact = waits (&figures, &all, contact_wait, busy, n_busy);
  figures.contact.aim = policy->reply_days;
  figures.match = waits (&figures, &all, match_wait, busy, n_busy);
  figures.match.aim = policy->match_days;
  figures.longest_contact = longest_open (&all, contact_wait, figures.as_of);
  figures.longest_match = longest_open (&all, match_wait, figures.as_of);
  return figures;
}

int
mo_figures_total (const MoFigures *figures)
{
  return figures->total[MO_STRAND_SCI] + figures->total[MO_STRAND_FAMILY];
}

int
mo_figures_before (const MoFigures *figures)
{
  return figures->before[MO_STRAND_SCI] + figures->before[MO_STRAND_FAMILY];
}
