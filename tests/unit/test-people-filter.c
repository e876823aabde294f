/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/mo-people-filter.h"

static void
bands (void)
{
  static const MoBandChoice known[31] = {
    [0] = MO_BAND_NOT_KNOWN, [1] = MO_BAND_C1_C4,   [4] = MO_BAND_C1_C4,
    [5] = MO_BAND_C5_C8,     [8] = MO_BAND_C5_C8,   [9] = MO_BAND_THORACIC,
    [20] = MO_BAND_THORACIC, [21] = MO_BAND_LUMBAR, [30] = MO_BAND_LUMBAR,
  };
  for (int level = 0; level <= 30; level++)
    if (known[level])
      g_assert_cmpint (mo_band_of (level), ==, known[level]);
  g_assert_cmpint (mo_band_of (31), ==, MO_BAND_NOT_KNOWN);
  g_assert_cmpint (mo_band_of (-1), ==, MO_BAND_NOT_KNOWN);
}

static gboolean
at (const char *hours, MoTimeChoice time)
{
  MoWeek week = { 0 };
  MoPeopleFilter filter = { .time = time };
  MoPeopleFacts facts = { .week = &week };
  if (hours)
    g_assert_true (mo_week_parse (hours, &week));
  return mo_people_filter_fits (&filter, &facts);
}

static void
times (void)
{
  g_assert_true (at ("evenings", MO_TIME_EVENING));
  g_assert_true (at ("Sat only", MO_TIME_WEEKEND));
  g_assert_false (at ("Sat only", MO_TIME_DAYTIME));
  g_assert_false (at ("weekday mornings", MO_TIME_EVENING));
  g_assert_false (at ("weekday mornings", MO_TIME_WEEKEND));
  g_assert_true (at ("weekday mornings", MO_TIME_DAYTIME));
  for (int time = MO_TIME_ANY; time <= MO_TIME_WEEKEND; time++) {
    g_assert_true (at (NULL, time)); /* not known overlooks nobody */
    g_assert_true (at ("any", time));
  }
}

static void
words (void)
{
  MoPeopleFacts facts = { .fold = "zofia nowak brighton" };
  MoPeopleFilter filter = { .fold = "now zof" };
  g_assert_true (mo_people_filter_fits (&filter, &facts));
  filter.fold = "zofia leeds";
  g_assert_false (mo_people_filter_fits (&filter, &facts));
  filter.fold = " ";
  g_assert_true (mo_people_filter_fits (&filter, &facts));
}

/* Whoever fits all choices together fits each of them alone, and the other way round. */
static void
choices_combine (void)
{
  for (guint bits = 0; bits < 64; bits++) {
    MoPeopleFacts facts = { .family = bits & 1,
                            .young = (bits & 2) != 0,
                            .mine = (bits & 4) != 0,
                            .anybodys = (bits & 12) != 0,
                            .level = bits & 16 ? 6 : 15,
                            .fold = bits & 32 ? "ann leeds" : "tom poole" };
    MoPeopleFilter each[] = { { .strand = MO_STRAND_FAMILY }, { .age = MO_AGE_YOUNG },
                              { .whose = MO_WHOSE_MINE },     { .whose = MO_WHOSE_NOBODYS },
                              { .band = MO_BAND_C5_C8 },      { .fold = "leeds" } };
    const gboolean fit[] = { facts.family,    facts.young,      facts.mine,
                             !facts.anybodys, facts.level == 6, (bits & 32) != 0 };
    MoPeopleFilter all = { .strand = MO_STRAND_FAMILY,
                           .age = MO_AGE_YOUNG,
                           .whose = MO_WHOSE_MINE,
                           .band = MO_BAND_C5_C8,
                           .fold = "leeds" };
    for (guint i = 0; i < G_N_ELEMENTS (each); i++)
      g_assert_cmpint (mo_people_filter_fits (&each[i], &facts), ==, fit[i]);
    g_assert_cmpint (mo_people_filter_fits (&all, &facts),
                     ==,
                     fit[0] && fit[1] && fit[2] && fit[4] && fit[5]);
    g_assert_cmpint (mo_people_filter_count (&all), ==, 5);
  }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/people-filter/bands", bands);
  g_test_add_func ("/people-filter/times", times);
  g_test_add_func ("/people-filter/words", words);
  g_test_add_func ("/people-filter/choices-combine", choices_combine);
  return g_test_run ();
}
