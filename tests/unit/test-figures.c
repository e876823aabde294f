/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/mo-figures.h"

#define DAY(text) mo_day_from_iso (text)

static MoFigures
figures_of (const MoFigureCase *cases, guint n, MoStrand strand, const char *today)
{
  static const char *const span[] = { "2025-09-10", "2025-10-05" };
  const MoBusySpan busy = { DAY (span[0]), DAY (span[1]), 21 };
  MoPolicy policy = mo_policy_default ();
  return mo_figures (cases, n, &busy, 1, DAY ("2025-04-01"), strand, DAY (today), &policy);
}

static MoFigureCase
one (const char *received, const char *due, const char *contacted)
{
  return (MoFigureCase){ .received = DAY (received),
                         .due = DAY (due),
                         .contacted = DAY (contacted) };
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
  MoFigures figures = figures_of (cases, G_N_ELEMENTS (cases), MO_STRAND_BOTH, "2026-03-12");

  g_assert_cmpint (mo_figures_total (&figures), ==, 6);
  g_assert_cmpint (mo_figures_before (&figures), ==, 1);
  g_assert_cmpint (figures.referrals[MO_STRAND_SCI][0], ==, 1);
  g_assert_cmpint (figures.referrals[MO_STRAND_FAMILY][0], ==, 1);
  g_assert_cmpint (figures.referrals[MO_STRAND_SCI][1], ==, 0);
  g_assert_cmpint (figures.months, ==, 12);
  g_assert_false (figures.over);
  g_assert_true (figures.busy[5] && figures.busy[6] && !figures.busy[4] && !figures.busy[7]);

  /* judged: the first three and the one past its day; late with the hold: 17 May + … 20 May */
  g_assert_cmpint (figures.replies.judged, ==, 4);
  g_assert_cmpint (figures.replies.in_time, ==, 2);

  const MoWait *quarters = figures.contact.quarters;
  g_assert_cmpint (quarters[0].n, ==, 2);
  g_assert_cmpfloat (quarters[0].median, ==, 13.5); /* 10 and 20 less 3 on hold */
  g_assert_cmpint (quarters[0].p90, ==, 17);
  g_assert_cmpint (quarters[0].open, ==, 1);
  g_assert_cmpint (quarters[1].n, ==, 1);
  g_assert_cmpfloat (quarters[1].median, ==, 14);
  g_assert_cmpint (quarters[1].open, ==, 0); /* the withdrawn one has gone */
  g_assert_cmpint (quarters[2].n, ==, 0);
  g_assert_cmpfloat (quarters[2].median, ==, -1); /* never 0 */
  g_assert_cmpint (quarters[2].open, ==, 1);
  g_assert_cmpint (quarters[3].open, ==, 2);
  g_assert_cmpint (figures.longest_contact, ==, DAY ("2026-03-12") - DAY ("2025-11-03"));
  g_assert_cmpint (figures.contact.aim, ==, 14);
}

static void
the_wait_for_a_match (void)
{
  MoFigureCase cases[12] = { 0 };
  for (int i = 0; i < 11; i++) {
    cases[i] = one ("2025-04-01", "2025-04-15", "2025-04-02");
    cases[i].accepted = DAY ("2025-05-01");
    cases[i].agreed = DAY ("2025-05-01") + i + 1; /* 1 to 11 days */
  }
  cases[11] = one ("2025-04-01", "2025-04-15", "2025-04-02");
  MoFigures figures = figures_of (cases, 12, MO_STRAND_BOTH, "2025-05-08");

  /* what comes after the day is not known on the day */
  g_assert_cmpint (figures.match.year.n, ==, 7);
  g_assert_cmpint (figures.match.year.open, ==, 4);
  g_assert_cmpint (figures.months, ==, 2);
  figures = figures_of (cases, 12, MO_STRAND_BOTH, "2026-05-08");
  g_assert_true (figures.over);
  g_assert_cmpint (figures.match.year.n, ==, 11);
  g_assert_cmpfloat (figures.match.year.median, ==, 6);
  g_assert_cmpint (figures.match.year.p90, ==, 10);
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
  MoFigures figures = figures_of (cases, 2, MO_STRAND_BOTH, "2026-03-12");
  g_assert_cmpint (mo_figures_total (&figures), ==, 2);
  g_assert_cmpint (figures.replies.judged, ==, 1);
  g_assert_cmpint (figures.replies.in_time, ==, 1);
  g_assert_cmpint (figures.contact.year.n, ==, 1);
  g_assert_cmpint (figures.contact.year.open, ==, 0);
  g_assert_cmpint (figures.longest_contact, ==, -1);
}

static void
a_blank_office (void)
{
  MoFigures figures = figures_of (NULL, 0, MO_STRAND_BOTH, "2026-03-12");
  g_assert_cmpint (mo_figures_total (&figures), ==, 0);
  g_assert_cmpint (figures.replies.judged, ==, 0);
  g_assert_cmpfloat (figures.contact.year.median, ==, -1);
  g_assert_cmpint (figures.longest_match, ==, -1);
}

/* Whatever the dates: strands sum to the whole, months and quarters to the year, and a year to
 * date never has more than the year. */
static void
parts_and_wholes (void)
{
  enum { N = 60 };
  MoFigureCase cases[N];
  for (int round = 0; round < 200; round++) {
    MoDay start = DAY ("2024-03-01");
    for (int i = 0; i < N; i++) {
      cases[i] = (MoFigureCase){ .received = start + g_test_rand_int_range (0, 800),
                                 .family = g_test_rand_int_range (0, 3) == 0 };
      cases[i].due = cases[i].received + 14;
      if (g_test_rand_int_range (0, 4))
        cases[i].contacted = cases[i].received + g_test_rand_int_range (0, 60);
    }
    MoFigures all = figures_of (cases, N, MO_STRAND_BOTH, "2026-04-01");
    MoFigures sci = figures_of (cases, N, MO_STRAND_SCI, "2026-04-01");
    MoFigures family = figures_of (cases, N, MO_STRAND_FAMILY, "2026-04-01");
    MoFigures so_far = figures_of (cases, N, MO_STRAND_BOTH, "2025-11-20");
    int months = 0, quarters = 0;
    for (int m = 0; m < 12; m++)
      months += all.referrals[0][m] + all.referrals[1][m];
    for (int q = 0; q < 4; q++)
      quarters += all.contact.quarters[q].n;
    g_assert_cmpint (months, ==, mo_figures_total (&all));
    g_assert_cmpint (quarters, ==, all.contact.year.n);
    g_assert_cmpint (
        mo_figures_total (&sci) + mo_figures_total (&family), ==, mo_figures_total (&all));
    g_assert_cmpint (sci.replies.judged + family.replies.judged, ==, all.replies.judged);
    g_assert_cmpint (all.replies.in_time, <=, all.replies.judged);
    g_assert_cmpint (mo_figures_total (&so_far), <=, mo_figures_total (&all));
    g_assert_cmpint (so_far.contact.year.n, <=, all.contact.year.n);
    g_assert_cmpfloat (all.contact.year.median, <=, all.contact.year.p90);
  }
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
  g_test_add_func ("/figures/small-office", a_small_office);
  g_test_add_func ("/figures/match", the_wait_for_a_match);
  g_test_add_func ("/figures/a day nobody kept", a_day_nobody_kept);
  g_test_add_func ("/figures/blank", a_blank_office);
  g_test_add_func ("/figures/parts", parts_and_wholes);
  g_test_add_func ("/figures/hold", days_on_hold);
  return g_test_run ();
}
