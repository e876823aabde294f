/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Writes an office of invented people as it is after many years:
 *   big-office FILE DAY YEARS REFERRALS-A-YEAR MENTORS [WAITING FOR A MATCH] */
#include <stdlib.h>

#include "model/mo-demo.h"

int
main (int argc, char **argv)
{
  g_autoptr (GError) error = NULL;

  if (argc != 6 && argc != 7) {
    g_printerr ("big-office FILE DAY YEARS REFERRALS-A-YEAR MENTORS [WAITING]\n");
    return 2;
  }
  MoDemoSize size = { .years = atoi (argv[3]),
                      .a_year_at_first = atoi (argv[4]),
                      .a_year_now = atoi (argv[4]),
                      .mentors = atoi (argv[5]),
                      .waiting = argc == 7 ? atoi (argv[6]) : 0 };
  MoDay today = mo_day_from_iso (argv[2]);
  gint64 began = g_get_monotonic_time ();
  g_autoptr (MoStore) store = mo_store_open (argv[1], NULL, MO_STORE_DEFAULT, &error);
  if (store)
    mo_store_set_today (store, today);
  if (!store || !mo_demo_fill_sized (store, today, 2026, &size, &error)) {
    g_printerr ("%s\n", error->message);
    return 1;
  }
  g_print ("written in %.1f s\n", (g_get_monotonic_time () - began) / 1e6);
  return 0;
}
