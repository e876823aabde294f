/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <math.h>
#include <string.h>

#include "core/mo-queue.h"

/* ---------------------------------------------------------------------- a known answer */

/* Erlang's formula: the share who wait where `servers` serve and `load` is offered. */
static double
erlang_c (int servers, double load)
{
  double term = 1, sum = 0;
  for (int k = 0; k < servers; k++) {
    sum += term;
    term *= load / (k + 1);
  }
  term *= servers / (servers - load);
  return term / (sum + term);
}

#define QUANTILES 4000

static double *
exponential_stays (double mean)
{
  double *stays = g_new (double, QUANTILES);
  for (int i = 0; i < QUANTILES; i++)
    stays[i] = -mean * log (1 - (i + 0.5) / QUANTILES);
  return stays;
}

static double
is_near (double here, double known, double share)
{
  return fabs (here - known) <= share * known;
}

/* M/M/c: who waits, how long in the mean, and how the waits are spread. */
static void
erlang (void)
{
  static const struct {
    int servers;
    double load, stay;
  } cases[] = { { 1, 0.6, 20 }, { 3, 2.1, 40 }, { 8, 6.8, 60 } };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    const int servers = cases[i].servers;
    const double load = cases[i].load, stay = cases[i].stay, rate = load / stay;
    g_autofree double *stays = exponential_stays (stay);
    g_autofree MoQueuePlace *places = g_new0 (MoQueuePlace, servers);
    const MoQueueKind all = { 0, 0, 3 };
    MoQueueKind arrivals[100];
    for (int n = 0; n < 100; n++)
      arrivals[n] = all;
    for (int n = 0; n < servers; n++)
      places[n] = (MoQueuePlace){ all, 0, -1 };
    const MoQueueTask task = { .arrivals = arrivals,
                               .n_arrivals = 100,
                               .window = 100 / rate,
                               .places = places,
                               .n_places = (guint) servers,
                               .stays = stays,
                               .n_stays = QUANTILES,
                               .horizon = 60000,
                               .runs = 40,
                               .seed = 8,
                               .sure = TRUE };
    g_autoptr (MoQueueForecast) forecast = mo_queue_forecast (&task);
    double waits = erlang_c (servers, load), free_rate = servers / stay - rate;
    double mean = waits / free_rate;
    int days = (int) (mean * 2) + 1;
    double known = waits * exp (-free_rate * days);
    /* the first period begins with nobody there, and is left out */
    double found_mean = mo_queue_mean (forecast, 0, 1, MO_QUEUE_PERIODS),
           found = mo_queue_longer (forecast, 0, 1, MO_QUEUE_PERIODS, days);
    g_test_message ("%d places, load %.1f: mean %.2f, known %.2f; over %d days %.4f, %.4f",
                    servers,
                    load,
                    found_mean,
                    mean,
                    days,
                    found,
                    known);
    g_assert_true (is_near (found_mean, mean, 0.05));
    g_assert_true (is_near (found, known, 0.06));
    g_assert_true (is_near (mo_queue_quantile (forecast, 0, 1, MO_QUEUE_PERIODS, 0.95),
                            log (waits / 0.05) / free_rate,
                            0.06));
  }
}

/* ---------------------------------------------------------------------- an office */

typedef struct {
  MoQueueKind arrivals[60];
  MoQueuePlace places[8];
  double stays[1];
  MoQueueTask task;
} Office;

/* Group 0 has many places, group 1 none of its own. */
static Office *
office (double insist)
{
  Office *made = g_new0 (Office, 1);
  for (int i = 0; i < 60; i++)
    made->arrivals[i] = (MoQueueKind){ i % 3 == 0, 0, 3 };
  for (int i = 0; i < 8; i++)
    made->places[i] = (MoQueuePlace){ { 0, 0, 3 }, 0, -1 };
  made->stays[0] = 60;
  made->task = (MoQueueTask){ .arrivals = made->arrivals,
                              .n_arrivals = 60,
                              .window = 730,
                              .places = made->places,
                              .n_places = 8,
                              .stays = made->stays,
                              .n_stays = 1,
                              .horizon = 365,
                              .runs = 30,
                              .seed = 1 };
  made->task.insist[1] = insist;
  return made;
}

static void
same_again (void)
{
  g_autofree Office *made = office (0.5);
  g_autoptr (MoQueueForecast) one = mo_queue_forecast (&made->task);
  g_autoptr (MoQueueForecast) other = mo_queue_forecast (&made->task);
  for (int group = -1; group < 2; group++)
    for (double share = 0.1; share < 1; share += 0.1)
      g_assert_cmpint (mo_queue_quantile (one, group, 0, MO_QUEUE_PERIODS, share),
                       ==,
                       mo_queue_quantile (other, group, 0, MO_QUEUE_PERIODS, share));
  g_assert_cmpuint (mo_queue_count (one, -1, 0, MO_QUEUE_PERIODS),
                    ==,
                    mo_queue_count (one, 0, 0, MO_QUEUE_PERIODS) +
                        mo_queue_count (one, 1, 0, MO_QUEUE_PERIODS));
}

static void
who_insists_waits (void)
{
  g_autofree Office *all = office (1), *none = office (0);
  g_autoptr (MoQueueForecast) insist = mo_queue_forecast (&all->task);
  g_autoptr (MoQueueForecast) easy = mo_queue_forecast (&none->task);
  g_assert_cmpint (mo_queue_quantile (insist, 1, 0, 13, 0.5), ==, MO_QUEUE_LONGEST);
  g_assert_cmpint (mo_queue_quantile (insist, 0, 0, 13, 0.5), ==, 0);
  g_assert_cmpint (mo_queue_quantile (easy, 1, 0, 13, 0.5), ==, 0);
}

/* A place of one's own experience that opens in half a year ends the wait from then on. */
static void
a_place_that_opens (void)
{
  g_autofree Office *made = office (1);
  made->places[0] = (MoQueuePlace){ { 1, 0, 3 }, 182, -1 };
  made->places[1] = made->places[2] = made->places[0];
  g_autoptr (MoQueueForecast) forecast = mo_queue_forecast (&made->task);
  int first = mo_queue_quantile (forecast, 1, 0, 1, 0.5),
      last = mo_queue_quantile (forecast, 1, 11, 13, 0.5);
  g_assert_cmpint (first, >=, 150);
  g_assert_cmpint (last, <, 40);
}

static void
hours_and_strands_part (void)
{
  g_autofree Office *made = office (0);
  for (int i = 0; i < 60; i++) /* group 1 in another strand, a third of the rest by day only */
    made->arrivals[i] = (MoQueueKind){ i % 3 == 0, i % 3 == 0, i % 3 == 1 ? 1 : 3 };
  for (int i = 0; i < 8; i++)
    made->places[i].kind.parts = 2;
  g_autoptr (MoQueueForecast) forecast = mo_queue_forecast (&made->task);
  g_assert_cmpint (mo_queue_quantile (forecast, 1, 0, 13, 0.05), ==, MO_QUEUE_LONGEST);
  g_assert_cmpint (mo_queue_quantile (forecast, 0, 0, 13, 0.9), ==, MO_QUEUE_LONGEST);
  g_assert_cmpint (mo_queue_quantile (forecast, 0, 0, 13, 0.3), <, 60);
}

/* Who is accepted before somebody is trained waits until then, unless a place falls free that
 * would have done so anyway; and never longer than without. */
static void
nobody_is_helped_too_early (void)
{
  for (int opens = 20; opens < 365; opens += 61) {
    g_autofree Office *without = office (0.7), *with = office (0.7);
    for (int i = 2; i < 8; i++)
      without->places[i].opens = 1000;
    memcpy (with->places, without->places, sizeof with->places);
    with->places[7] = (MoQueuePlace){ { 1, 0, 3 }, opens, -1 };
    without->task.runs = with->task.runs = 200;
    g_autoptr (MoQueueForecast) as_is = mo_queue_forecast (&without->task);
    g_autoptr (MoQueueForecast) after = mo_queue_forecast (&with->task);
    for (int period = 0; period < MO_QUEUE_PERIODS; period++)
      for (double share = 0.1; share < 1; share += 0.1) {
        int left = (int) ceil (opens - period * 365.0 / MO_QUEUE_PERIODS) - 1;
        int before = mo_queue_asked (as_is, 1, period, period + 1, share),
            trained = mo_queue_asked (after, 1, period, period + 1, share);
        g_assert_cmpint (trained, >=, MIN (before, left));
        g_assert_cmpint (trained, <=, before);
      }
    g_assert_cmpint (
        mo_queue_asked (after, 1, 0, 1, 0.9), <, mo_queue_asked (as_is, 1, 0, 1, 0.9));
  }
}

/* What is told of several days lies between what is told of each. */
static void
days_asked_together (void)
{
  g_autofree Office *made = office (0.7);
  made->places[7] = (MoQueuePlace){ { 1, 0, 3 }, 100, -1 };
  g_autoptr (MoQueueForecast) forecast = mo_queue_forecast (&made->task);
  int least = MO_QUEUE_LONGEST, most = 0;
  for (int period = 3; period < 9; period++) {
    int one = mo_queue_asked (forecast, 1, period, period + 1, 0.9);
    least = MIN (least, one);
    most = MAX (most, one);
  }
  g_assert_cmpint (mo_queue_asked (forecast, 1, 3, 9, 0.9), >=, least);
  g_assert_cmpint (mo_queue_asked (forecast, 1, 3, 9, 0.9), <=, most);
  g_assert_cmpint (mo_queue_asked (forecast, 2, 3, 9, 0.9), ==, -1);
}

/* More places never make the whole wait longer; who waits already goes first. */
static void
more_places_help (void)
{
  double before = G_MAXDOUBLE;
  for (guint n = 2; n <= 8; n += 2) {
    g_autofree Office *made = office (0);
    MoQueueWaiting waiting[6] = { { { 0, 0, 3 }, 30 },
                                  { { 1, 0, 3 }, 20 },
                                  { { 0, 0, 3 }, 5 } };
    made->task.n_places = n;
    made->task.waiting = waiting;
    made->task.n_waiting = 6;
    g_autoptr (MoQueueForecast) forecast = mo_queue_forecast (&made->task);
    double mean = mo_queue_mean (forecast, -1, 0, 13);
    g_assert_cmpfloat (mean, <=, before);
    before = mean;
  }
}

static void
nobody_comes (void)
{
  g_autofree Office *made = office (0);
  made->task.n_arrivals = 0;
  g_autoptr (MoQueueForecast) forecast = mo_queue_forecast (&made->task);
  g_assert_cmpint (mo_queue_quantile (forecast, -1, 0, 13, 0.5), ==, -1);
  g_assert_cmpfloat (mo_queue_mean (forecast, -1, 0, 13), ==, -1);
}

/* ---------------------------------------------------------------------- how long things last
 */

/* Remission times of a well known trial of 21, in weeks: half of them are over by the 23rd. */
static void
product_limit (void)
{
  static const double weeks[] = { 6,  6,  6,  6,  7,  9,  10, 10, 11, 13, 16,
                                  17, 19, 20, 22, 23, 25, 32, 32, 34, 35 };
  static const gboolean ended[] = { 1, 1, 1, 0, 1, 0, 1, 0, 0, 1, 1,
                                    0, 0, 0, 1, 1, 0, 0, 0, 0, 0 };
  double out[1000];
  g_assert_true (mo_queue_stays (weeks, ended, 21, out, 1000));
  g_assert_cmpfloat (out[0], ==, 6);
  g_assert_cmpfloat (out[141], ==, 6); /* 3 of 21 by week 6: 0.857 left */
  g_assert_cmpfloat (out[143], ==, 7);
  g_assert_cmpfloat (out[500], ==, 23); /* 0.538 left after 22, 0.448 after 23 */
  g_assert_cmpfloat (out[461], ==, 22);
  g_assert_cmpfloat (out[999], ==, 35);
}

static void
all_ended (void)
{
  const double days[] = { 30, 10, 20, 40 };
  const gboolean ended[] = { TRUE, TRUE, TRUE, TRUE }, none[4] = { FALSE };
  double out[4];
  g_assert_true (mo_queue_stays (days, ended, 4, out, 4));
  for (int i = 0; i < 4; i++)
    g_assert_cmpfloat (out[i], ==, 10 * (i + 1));
  g_assert_false (mo_queue_stays (days, none, 4, out, 4));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/queue/erlang", erlang);
  g_test_add_func ("/queue/same-again", same_again);
  g_test_add_func ("/queue/who-insists-waits", who_insists_waits);
  g_test_add_func ("/queue/a-place-that-opens", a_place_that_opens);
  g_test_add_func ("/queue/hours-and-strands-part", hours_and_strands_part);
  g_test_add_func ("/queue/nobody-is-helped-too-early", nobody_is_helped_too_early);
  g_test_add_func ("/queue/days-asked-together", days_asked_together);
  g_test_add_func ("/queue/more-places-help", more_places_help);
  g_test_add_func ("/queue/nobody-comes", nobody_comes);
  g_test_add_func ("/queue/product-limit", product_limit);
  g_test_add_func ("/queue/all-ended", all_ended);
  return g_test_run ();
}
