/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Who is looked at first: the computed order, and places given by hand. */
#include "core/mo-waiting-order.h"

static MoWaitingPlace
person (gint64 id, int days_left, const char *received, gboolean held, int manual_rank)
{
  return (MoWaitingPlace){
    .id = id,
    .clock = 1,
    .held = held,
    .days_left = days_left,
    .received = mo_day_from_iso (received),
    .manual_rank = manual_rank,
  };
}

static void
is_order (const MoWaitingPlace *places, guint n, const char *expected)
{
  g_autoptr (GString) ids = g_string_new (NULL);
  for (guint i = 0; i < n; i++)
    g_string_append_printf (ids, "%s%d", i ? " " : "", (int) places[i].id);
  g_assert_cmpstr (ids->str, ==, expected);
}

typedef struct {
  const char *name;
  MoWaitingPlace places[5];
  guint n;
  const char *expected;
} Case;

static void
order (gconstpointer data)
{
  const Case *it = data;
  MoWaitingPlace places[5];
  for (guint i = 0; i < it->n; i++)
    places[i] = it->places[i];
  mo_rule_waiting_order (places, it->n);
  is_order (places, it->n, it->expected);
}

#define P(...) person (__VA_ARGS__)

static void
situations (void)
{
  const Case cases[] = {
    { "nobody", { { 0 } }, 0, "" },
    { "the latest first",
      { P (1, 3, "2026-03-01", FALSE, 0),
        P (2, -6, "2026-03-01", FALSE, 0),
        P (3, 0, "2026-03-01", FALSE, 0) },
      3,
      "2 3 1" },
    { "on hold last, however late",
      { P (1, -30, "2026-01-01", TRUE, 0), P (2, 12, "2026-03-01", FALSE, 0) },
      2,
      "2 1" },
    { "equal days: who was received first",
      { P (1, 3, "2026-03-02", FALSE, 0), P (2, 3, "2026-02-23", FALSE, 0) },
      2,
      "2 1" },
    { "equal in all: the older referral",
      { P (7, 3, "2026-03-02", FALSE, 0), P (2, 3, "2026-03-02", FALSE, 0) },
      2,
      "2 7" },
    { "placed first by hand",
      { P (1, -6, "2026-03-01", FALSE, 0),
        P (2, 0, "2026-03-01", FALSE, 0),
        P (3, 9, "2026-03-01", FALSE, 1) },
      3,
      "3 1 2" },
    { "placed last by hand stays last",
      { P (1, -6, "2026-03-01", FALSE, 3),
        P (2, 0, "2026-03-01", FALSE, 0),
        P (3, 9, "2026-03-01", FALSE, 0) },
      3,
      "2 3 1" },
    { "a place beyond the end is the end",
      { P (1, -6, "2026-03-01", FALSE, 40),
        P (2, 0, "2026-03-01", FALSE, 0),
        P (3, 9, "2026-03-01", FALSE, 0) },
      3,
      "2 3 1" },
    { "two at one place stand in the order they were taken in",
      { P (4, 0, "2026-03-01", FALSE, 2),
        P (3, 9, "2026-03-01", FALSE, 2),
        P (1, 1, "2026-03-01", FALSE, 0),
        P (2, 2, "2026-03-01", FALSE, 0) },
      4,
      "1 3 4 2" },
    { "on hold and placed by hand: the place holds",
      { P (1, 1, "2026-03-01", FALSE, 0), P (2, 2, "2026-03-01", TRUE, 1) },
      2,
      "2 1" },
  };
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_test_message ("%s", cases[i].name);
    order (&cases[i]);
  }
}

static void
clocks_apart (void)
{
  MoWaitingPlace places[] = { P (1, 5, "2026-03-01", FALSE, 0),
                              P (2, 4, "2026-03-01", FALSE, 1),
                              P (3, -9, "2026-03-01", FALSE, 0) };
  places[0].clock = places[2].clock = 2;
  mo_rule_waiting_order (places, G_N_ELEMENTS (places));
  is_order (places, G_N_ELEMENTS (places), "2 3 1");
}

/* ---------------------------------------------------------------------- properties */

#define MOST 40

static guint
some (MoWaitingPlace places[MOST])
{
  guint n = g_test_rand_int_range (1, MOST);
  for (guint i = 0; i < n; i++) {
    places[i] = P (i + 1, g_test_rand_int_range (-5, 5), "2026-03-01", FALSE, 0);
    places[i].clock = g_test_rand_int_range (1, 4);
    places[i].held = g_test_rand_int_range (0, 4) == 0;
    places[i].received += g_test_rand_int_range (0, 5);
    if (g_test_rand_int_range (0, 4) == 0)
      places[i].manual_rank = g_test_rand_int_range (1, 12);
  }
  return n;
}

static int
sign (int value)
{
  return (value > 0) - (value < 0);
}

static void
total_order (void)
{
  MoWaitingPlace p[MOST];
  for (int round = 0; round < 200; round++) {
    guint n = some (p);
    for (guint i = 0; i < n; i++)
      for (guint k = 0; k < n; k++) {
        int one = sign (mo_rule_waiting_compare (&p[i], &p[k]));
        g_assert_cmpint (one, ==, -sign (mo_rule_waiting_compare (&p[k], &p[i])));
        g_assert_true ((one == 0) == (i == k));
        for (guint m = 0; m < n; m++)
          if (one < 0 && mo_rule_waiting_compare (&p[k], &p[m]) < 0)
            g_assert_cmpint (mo_rule_waiting_compare (&p[i], &p[m]), <, 0);
      }
  }
}

static void
shuffle (MoWaitingPlace *places, guint n)
{
  for (guint i = n; i > 1; i--) {
    guint k = g_test_rand_int_range (0, i);
    MoWaitingPlace kept = places[i - 1];
    places[i - 1] = places[k];
    places[k] = kept;
  }
}

/* The same people are always in the same order, nobody is lost, and ordering again moves
 * nothing. */
static void
stable (void)
{
  MoWaitingPlace one[MOST], other[MOST];
  for (int round = 0; round < 500; round++) {
    guint n = some (one);
    for (guint i = 0; i < n; i++)
      other[i] = one[i];
    shuffle (other, n);
    mo_rule_waiting_order (one, n);
    mo_rule_waiting_order (other, n);
    for (guint i = 0; i < n; i++)
      g_assert_cmpint (one[i].id, ==, other[i].id);
    mo_rule_waiting_order (one, n);
    for (guint i = 0; i < n; i++)
      g_assert_cmpint (one[i].id, ==, other[i].id);
  }
}

/* A place that only one person was given is the place where that person stands, as long as
 * there are people to stand before it; and everybody else is in the computed order. */
static void
manual_places_hold (void)
{
  MoWaitingPlace p[MOST];
  for (int round = 0; round < 500; round++) {
    guint n = some (p);
    mo_rule_waiting_order (p, n);
    for (guint from = 0, to; from < n; from = to) {
      const MoWaitingPlace *last = NULL;
      for (to = from; to < n && p[to].clock == p[from].clock; to++)
        ;
      for (guint i = from; i < to; i++) {
        guint same = 0, before = 0;
        for (guint k = from; k < to; k++) {
          same += p[k].manual_rank == p[i].manual_rank;
          before += p[k].manual_rank < p[i].manual_rank; /* the computed ones too */
        }
        if (p[i].manual_rank > 0 && same == 1 && before + 1 >= (guint) p[i].manual_rank)
          g_assert_cmpint (i - from + 1, ==, p[i].manual_rank);
        if (p[i].manual_rank > 0)
          continue;
        if (last)
          g_assert_cmpint (mo_rule_waiting_compare (last, &p[i]), <, 0);
        last = &p[i];
      }
    }
  }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/waiting-order/situations", situations);
  g_test_add_func ("/waiting-order/clocks-apart", clocks_apart);
  g_test_add_func ("/waiting-order/total-order", total_order);
  g_test_add_func ("/waiting-order/stable", stable);
  g_test_add_func ("/waiting-order/manual-places-hold", manual_places_hold);
  return g_test_run ();
}
