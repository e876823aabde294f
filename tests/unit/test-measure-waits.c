/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Referrals, replies and waits (M-1 to M-3) in situations that are easily counted wrongly. */
#include <math.h>

#include "core/mo-measure.h"

#define DAY(text) mo_day_from_iso (text)

static MoFigureCase
one (const char *received, const char *due, const char *contacted)
{
  return (MoFigureCase){ .received = DAY (received),
                         .due = DAY (due),
                         .contacted = DAY (contacted) };
}

static MoImpactFacts *
facts_of (const MoFigureCase *cases, guint n, const char *today)
{
  MoPolicy policy = mo_policy_default ();
  MoImpactFacts *facts = mo_impact_facts_new (DAY (today), &policy);
  for (guint i = 0; i < n; i++) {
    MoCaseFact fact = { .wait = cases[i], .id = i + 1, .person = i + 1 };
    g_array_append_val (facts->cases, fact);
  }
  return facts;
}

static MoFigureAsk
the_year (const MoImpactFacts *facts)
{
  return (MoFigureAsk){ .period = mo_period_new (DAY ("2025-04-01"), 0, facts->today),
                        .strand = MO_STRAND_BOTH };
}

static MoFigure
figure_of (const char *code, const MoImpactFacts *facts)
{
  MoFigureAsk ask = the_year (facts);
  return mo_figure (mo_figure_find (code), facts, &ask, NULL, NULL);
}

/* An office of seven referrals, worked out by hand. */
static void
a_small_office (void)
{
  MoFigureCase cases[] = {
    one ("2025-04-01", "2025-04-15", "2025-04-11"), /* 10 days, in time */
    one ("2025-04-30", "2025-05-14", "2025-05-20"), /* 20 days, late */
    one ("2025-06-20", "2025-07-04", "2025-07-04"), /* ends in the second quarter, on its day */
    one ("2025-09-12", "2025-10-03", NULL),         /* withdrawn before its day */
    one ("2025-11-03", "2025-11-17", NULL),         /* past its day, still waiting */
    one ("2026-03-10", "2026-03-24", NULL),         /* not due yet */
    one ("2024-05-01", "2024-05-15", "2024-05-05"), /* the year before */
  };
  cases[1].family = TRUE;
  cases[1].contact_paused = 3;
  cases[3].withdrawn = TRUE;
  cases[3].left = DAY ("2025-09-20");
  g_autoptr (MoImpactFacts) facts = facts_of (cases, G_N_ELEMENTS (cases), "2026-03-12");
  MoFigureAsk ask = the_year (facts);
  MoFigure months[12], quarters[4];

  g_assert_cmpint (figure_of ("M-1a", facts).n, ==, 6);
  mo_figure_series (mo_figure_find ("M-1a"), facts, &ask, FALSE, months);
  g_assert_cmpint (months[0].n, ==, 2);
  g_assert_cmpint (months[1].n, ==, 0);
  ask.strand = MO_STRAND_FAMILY;
  g_assert_cmpint (mo_figure (mo_figure_find ("M-1a"), facts, &ask, NULL, NULL).n, ==, 1);
  ask = the_year (facts);
  ask.period = mo_period_before (&ask.period);
  g_assert_cmpint (mo_figure (mo_figure_find ("M-1a"), facts, &ask, NULL, NULL).n, ==, 1);

  /* judged: the first three and the one past its day; late with the hold: 17 May, not 20 May */
  g_assert_cmpint (figure_of ("M-2", facts).of, ==, 4);
  g_assert_cmpint (figure_of ("M-2", facts).n, ==, 2);

  ask = the_year (facts);
  mo_figure_series (mo_figure_find ("M-3a"), facts, &ask, TRUE, quarters);
  g_assert_cmpint (quarters[0].n, ==, 2);
  g_assert_cmpfloat (quarters[0].value, ==, 13.5); /* 10 and 20 less 3 on hold */
  g_assert_cmpfloat (quarters[0].p90, ==, 17);
  g_assert_cmpint (quarters[0].open, ==, 1);
  g_assert_cmpint (quarters[1].n, ==, 1);
  g_assert_cmpfloat (quarters[1].value, ==, 14);
  g_assert_cmpint (quarters[1].open, ==, 0); /* the withdrawn one has gone */
  g_assert_cmpint (quarters[2].n, ==, 0);
  g_assert_true (isnan (quarters[2].value)); /* never 0 */
  g_assert_cmpint (quarters[2].open, ==, 1);
  g_assert_cmpint (quarters[3].open, ==, 2);
}

static void
the_wait_for_a_match (void)
{
  MoFigureCase cases[12] = { 0 };
  for (int i = 0; i < 12; i++)
    cases[i] = one ("2025-04-01", "2025-04-15", "2025-04-02");
  for (int i = 0; i < 11; i++) {
    cases[i].accepted = DAY ("2025-05-01");
    cases[i].agreed = DAY ("2025-05-01") + i + 1; /* 1 to 11 days */
  }

  /* what comes after the day is not known on the day */
  g_autoptr (MoImpactFacts) so_far = facts_of (cases, 12, "2025-05-08");
  g_assert_cmpint (figure_of ("M-3c", so_far).n, ==, 7);
  g_assert_cmpint (figure_of ("M-3c", so_far).open, ==, 4);
  g_autoptr (MoImpactFacts) later = facts_of (cases, 12, "2026-05-08");
  g_assert_cmpint (figure_of ("M-3c", later).n, ==, 11);
  g_assert_cmpfloat (figure_of ("M-3c", later).value, ==, 6);
  g_assert_cmpfloat (figure_of ("M-3c", later).p90, ==, 10);
}

/* An old workbook knows that somebody was reached, but not when: that is no late reply, and
 * nobody who still waits. */
static void
a_day_nobody_kept (void)
{
  MoFigureCase cases[] = {
    one ("2025-04-01", "2025-04-15", "2025-04-11"),
    one ("2025-04-02", "2025-04-16", NULL),
  };
  cases[1].contact_unknown = TRUE;
  g_autoptr (MoImpactFacts) facts = facts_of (cases, 2, "2026-03-12");
  g_assert_cmpint (figure_of ("M-1a", facts).n, ==, 2);
  g_assert_cmpint (figure_of ("M-2", facts).of, ==, 1);
  g_assert_cmpint (figure_of ("M-2", facts).n, ==, 1);
  g_assert_cmpint (figure_of ("M-3a", facts).n, ==, 1);
  g_assert_cmpint (figure_of ("M-3a", facts).open, ==, 0);
  g_assert_cmpint (figure_of ("M-4b", facts).n, ==, 0);
}

static void
a_blank_office (void)
{
  g_autoptr (MoImpactFacts) facts = facts_of (NULL, 0, "2026-03-12");
  g_assert_cmpint (figure_of ("M-1a", facts).n, ==, 0);
  g_assert_cmpint (figure_of ("M-2", facts).of, ==, 0);
  g_assert_true (isnan (figure_of ("M-3a", facts).value));
  g_assert_true (isnan (figure_of ("M-4j", facts).value));
}

static void
days_on_hold (void)
{
  g_assert_cmpint (mo_figure_paused (10, 20, 5, 30), ==, 10);
  g_assert_cmpint (mo_figure_paused (10, 20, 15, 30), ==, 5);
  g_assert_cmpint (mo_figure_paused (10, 20, 20, 30), ==, 0);
  g_assert_cmpint (mo_figure_paused (10, 20, 1, 5), ==, 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/measure-waits/small-office", a_small_office);
  g_test_add_func ("/measure-waits/match", the_wait_for_a_match);
  g_test_add_func ("/measure-waits/a day nobody kept", a_day_nobody_kept);
  g_test_add_func ("/measure-waits/blank", a_blank_office);
  g_test_add_func ("/measure-waits/hold", days_on_hold);
  return g_test_run ();
}
