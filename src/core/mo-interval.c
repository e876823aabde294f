/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/mo-interval.h"

#include <math.h>

#define Z 1.959963984540054 /* 95 % of a normal distribution lie within so many deviations */

gboolean
mo_interval (int n, int of, double *low, double *high)
{
  if (of <= 0 || n < 0 || n > of)
    return FALSE;
  double share = (double) n / of, square = Z * Z;
  double middle = share + square / (2 * of);
  double reach = Z * sqrt (share * (1 - share) / of + square / (4.0 * of * of));
  /* of none and of all the ends are exact, whatever the sums leave */
  *low = n == 0 ? 0 : (middle - reach) / (1 + square / of);
  *high = n == of ? 1 : (middle + reach) / (1 + square / of);
  return TRUE;
}

gboolean
mo_interval_apart (int n, int of, int other_n, int other_of)
{
  double low, high, other_low, other_high;
  return mo_interval (n, of, &low, &high) &&
         mo_interval (other_n, other_of, &other_low, &other_high) &&
         (high < other_low || other_high < low);
}
