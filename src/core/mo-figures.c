/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/mo-figures.h"

double
mo_figure_median (const double *sorted, guint n)
{
  if (n == 0)
    return -1;
  return n % 2 ? sorted[n / 2] : (sorted[n / 2 - 1] + sorted[n / 2]) / 2;
}

int
mo_figure_paused (MoDay hold_from, MoDay hold_to, MoDay from, MoDay to)
{
  return MAX (MIN (hold_to, to) - MAX (hold_from, from), 0);
}
