/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What holds for every figure of every office, and how figures are worded and named on paper.
 */
#include <math.h>

#include "core/mo-column-words.h"
#include "core/mo-number.h"
#include "small-office-more.h"

#define YEAR(start) mo_period_new (DAY (start), 0, DAY (OFFICE_TODAY))

/* The small office and three hundred more referrals by chance. */
static MoImpactFacts *
by_chance (void)
{
  static const char *const regions[] = { "england", "wales", NULL };
  MoImpactFacts *facts = whole_office ();

  for (int i = 0; i < 300; i++) {
    MoDay received = DAY ("2024-04-01") + g_test_rand_int_range (0, 700);
    MoDay contacted = received + g_test_rand_int_range (0, 40),
          accepted = contacted + g_test_rand_int_range (0, 40),
          agreed = accepted + g_test_rand_int_range (0, 90);
    MoCaseFact one = { .wait = { .received = received,
                                 .due = received + 14,
                                 .contacted = contacted,
                                 .accepted = g_test_rand_bit () ? accepted : MO_DAY_NONE,
                                 .family = g_test_rand_bit () },
                       .id = 1000 + i,
                       .person = 1000 + i,
                       .age = g_test_rand_int_range (-1, 90),
                       .region = regions[g_test_rand_int_range (0, 3)],
                       .required = 6,
                       .filled = g_test_rand_int_range (0, 7) };
    one.wait.agreed = one.wait.accepted && g_test_rand_bit () ? agreed : MO_DAY_NONE;
    g_array_append_val (facts->cases, one);
  }
  return facts;
}

static void
the_list_is_the_number (void)
{
  g_autoptr (MoImpactFacts) facts = by_chance ();
  const MoFigureInfo *infos = mo_figure_infos ();

  for (guint i = 0; i < mo_figure_count (); i++) {
    g_autoptr (GArray) cases = g_array_new (FALSE, FALSE, sizeof (gint64));
    g_autoptr (GArray) missing = g_array_new (FALSE, FALSE, sizeof (gint64));
    MoFigureAsk ask = { .period = YEAR (OFFICE_YEAR), .strand = MO_STRAND_BOTH };
    MoFigure figure = mo_figure (i, facts, &ask, cases, missing);
    g_test_message ("%s", infos[i].code);
    if (figure.of >= 0)
      g_assert_cmpint (figure.n, <=, figure.of);
    if (figure.eligible >= 0)
      g_assert_cmpint (figure.answered, <=, figure.eligible);
    if (infos[i].cases == MO_CASE_NONE) {
      g_assert_cmpint (cases->len, ==, 0);
      continue;
    }
    if (infos[i].many)
      continue;
    g_assert_cmpint (cases->len, ==, figure.n);
    if (infos[i].kind == MO_FIGURE_SHARE && !g_str_equal (infos[i].key, "reach"))
      g_assert_cmpint (cases->len + missing->len, ==, figure.of);
  }
}

/* Of plain counts and shares of referrals and matches the parts make the whole; of people who
 * count once, and of all others, a part is never more than the whole. */
static void
parts_make_the_whole (void)
{
  static const char *const whole[] = { "referrals",      "replies-in-time", "accepted",
                                       "waiting",        "matches-started", "matches-closed",
                                       "matches-active", "calls",           "completed",
                                       "goal-reached",   "data-quality",    "match-rate" };
  g_autoptr (MoImpactFacts) facts = by_chance ();

  for (guint i = 0; i < G_N_ELEMENTS (whole); i++)
    for (int g = MO_GROUP_STRAND; g < MO_GROUPS; g++) {
      int which = mo_figure_find (whole[i]), n = 0, of = 0;
      g_autoptr (GPtrArray) values = mo_group_values (g, facts);
      MoFigureAsk ask = { .period = YEAR (OFFICE_YEAR), .strand = MO_STRAND_BOTH };
      MoFigure all = mo_figure (which, facts, &ask, NULL, NULL);
      for (guint v = 0; v < values->len; v++) {
        ask.group = g;
        ask.value = g_ptr_array_index (values, v);
        MoFigure part = mo_figure (which, facts, &ask, NULL, NULL);
        n += part.n;
        of += part.of;
      }
      g_test_message ("%s, group %d", whole[i], g);
      g_assert_cmpint (n, ==, all.n);
      if (all.of >= 0)
        g_assert_cmpint (of, ==, all.of);
    }
}

static void
months_and_quarters_make_the_year (void)
{
  static const char *const flows[] = { "referrals",      "accepted", "matches-started",
                                       "matches-closed", "calls",    "match-wait",
                                       "calls-not-held", "completed" };
  g_autoptr (MoImpactFacts) facts = by_chance ();
  MoFigureAsk ask = { .period = YEAR (OFFICE_YEAR), .strand = MO_STRAND_BOTH };

  for (guint i = 0; i < G_N_ELEMENTS (flows); i++) {
    MoFigure months[12], quarters[4];
    int which = mo_figure_find (flows[i]), by_month = 0, by_quarter = 0;
    mo_figure_series (which, facts, &ask, FALSE, months);
    mo_figure_series (which, facts, &ask, TRUE, quarters);
    for (int m = 0; m < 12; m++)
      by_month += months[m].n;
    for (int q = 0; q < 4; q++)
      by_quarter += quarters[q].n;
    int year = mo_figure (which, facts, &ask, NULL, NULL).n;
    g_assert_cmpint (year, >, 0);
    g_assert_cmpint (by_month, ==, year);
    g_assert_cmpint (by_quarter, ==, year);
  }
  MoFigureAsk next = { .period = YEAR ("2026-04-01"), .strand = MO_STRAND_BOTH };
  MoFigure to_come = mo_figure (mo_figure_find ("referrals"), facts, &next, NULL, NULL);
  g_assert_true (isnan (to_come.value)); /* has not begun: nothing, which is not 0 */
}

static void
a_strand_is_never_more_than_both (void)
{
  g_autoptr (MoImpactFacts) facts = by_chance ();
  for (guint i = 0; i < mo_figure_count (); i++)
    for (int s = MO_STRAND_SCI; s <= MO_STRAND_FAMILY; s++) {
      MoFigureAsk ask = { .period = YEAR (OFFICE_YEAR), .strand = MO_STRAND_BOTH };
      const MoFigureInfo *info = &mo_figure_infos ()[i];
      int both = mo_figure (i, facts, &ask, NULL, NULL).n;
      ask.strand = s;
      g_test_message ("%s", info->code);
      if (!g_str_has_prefix (info->code, "M-27")) /* compares groups that are large enough */
        g_assert_cmpint (mo_figure (i, facts, &ask, NULL, NULL).n, <=, both);
    }
}

static void
each_is_told_in_full (void)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);
  gboolean there[32] = { FALSE };
  const MoFigureInfo *infos = mo_figure_infos ();

  for (guint i = 0; i < mo_figure_count (); i++) {
    g_assert_true (g_hash_table_add (seen, (gpointer) infos[i].code));
    g_assert_true (g_hash_table_add (seen, (gpointer) infos[i].key));
    g_assert_true (infos[i].name && infos[i].definition && infos[i].numerator);
    g_assert_nonnull (infos[i].source);
    g_assert_cmpint (infos[i].kind == MO_FIGURE_SHARE, ==, infos[i].denominator != NULL);
    g_assert_cmpint (mo_figure_find (infos[i].code), ==, i);
    g_assert_cmpint (mo_figure_find (infos[i].key), ==, i);
    there[atoi (infos[i].code + 2)] = TRUE;
  }
  for (int m = 1; m <= 31; m++)
    g_assert_true (there[m]);
  g_assert_cmpint (mo_figure_find ("m-3C"), ==, mo_figure_find ("match-wait"));
  g_assert_cmpint (mo_figure_find ("M-3"), ==, mo_figure_find ("M-3a"));
  g_assert_cmpint (mo_figure_find ("M-32"), ==, -1);
  g_assert_cmpint (mo_figure_find (""), ==, -1);
}

/* ---------------------------------------------------------------------- words */

static const struct {
  const char *key;
  MoFigure figure;
  const char *words, *printed, *basis, *printed_basis;
} worded[] = {
  { "goal-reached",
    { 98 / 126., 98, 126, 126, 126, -1, NAN },
    "78 %",
    "78 %",
    "98 of 126 closed and reviewed; 100 % answered",
    "98 of 126 closed and reviewed; 100 % answered" },
  { "goal-reached",
    { 7 / 9., 7, 9, 9, 30, -1, NAN },
    "7 of 9",
    "kept back",
    "7 of 9 closed and reviewed; 30 % answered: few answers",
    "of 9 closed and reviewed; 30 % answered: few answers" },
  { "goal-reached", { NAN, 0, 0, 0, 12, -1, NAN }, "—", "—", "no answers", "no answers" },
  { "referrals", { 3, 3, -1, 0, -1, -1, NAN }, "3", "fewer than 5", "", "" },
  { "referrals", { 0, 0, -1, 0, -1, -1, NAN }, "0", "0", "", "" },
  { "weekends", { 3, 3, -1, 0, -1, -1, NAN }, "3", "3", "", "" }, /* nobody is told by it */
  { "match-wait",
    { 30, 142, -1, 0, -1, 12, 60 },
    "30 days",
    "30 days",
    "median of 142; nine in ten within 60; 12 still waiting",
    "median of 142; nine in ten within 60; 12 still waiting" },
  { "match-wait",
    { 1, 3, -1, 0, -1, 2, 4 },
    "1 day",
    "kept back",
    "median of 3; nine in ten within 4; 2 still waiting",
    "" },
  { "match-wait", { NAN, 0, -1, 0, -1, 0, NAN }, "—", "—", "", "" },
  { "call-hours",
    { 104.6, 140, -1, 0, -1, -1, NAN },
    "105 h",
    "105 h",
    "of 140 calls that took place",
    "of 140 calls that took place" },
  { "calls-per-match",
    { 6.84, 126, -1, 0, -1, -1, NAN },
    "6.8",
    "6.8",
    "of 126 matches closed in the period",
    "of 126 matches closed in the period" },
};

static void
words (void)
{
  MoPolicy policy = mo_policy_default ();
  for (guint i = 0; i < G_N_ELEMENTS (worded); i++) {
    int which = mo_figure_find (worded[i].key);
    const MoFigure *figure = &worded[i].figure;
    g_autofree char *shown = mo_figure_words (which, figure, &policy, FALSE);
    g_autofree char *printed = mo_figure_words (which, figure, &policy, TRUE);
    g_autofree char *basis = mo_figure_basis (which, figure, &policy, FALSE);
    g_autofree char *printed_basis = mo_figure_basis (which, figure, &policy, TRUE);
    g_assert_cmpstr (shown, ==, worded[i].words);
    g_assert_cmpstr (printed, ==, worded[i].printed);
    g_assert_cmpstr (basis, ==, worded[i].basis);
    g_assert_cmpstr (printed_basis, ==, worded[i].printed_basis);
  }
}

/* Whether more is better is the measure's to say; numbers are in thousands everywhere. */
static void
beside_another (void)
{
  static const struct {
    const char *key;
    double now, before;
    const char *sign, *words;
  } changes[] = {
    { "replies-in-time", 0.81, 0.88, "↓", "worse" },
    { "match-wait", 35.5, 40, "↓", "better" },
    { "match-wait", 40, 35, "↑", "worse" },
    { "referrals", 1046, 900, "↑", "higher" }, /* neither good nor bad */
    { "people-mentored", 5, 9, "↓", "worse" },
    { "goal-reached", 0.884, 0.876, "=", "as before" },
  };
  MoPolicy policy = mo_policy_default ();
  MoFigureChange change;
  MoFigure none = { .value = NAN, .of = -1 };

  for (guint i = 0; i < G_N_ELEMENTS (changes); i++) {
    MoFigure now = { .value = changes[i].now, .n = (int) changes[i].now, .of = 1000 },
             before = { .value = changes[i].before, .n = (int) changes[i].before, .of = 1000 };
    int which = mo_figure_find (changes[i].key);
    if (mo_figure_infos ()[which].kind == MO_FIGURE_SHARE) {
      now.n = (int) (1000 * now.value + 0.5);
      before.n = (int) (1000 * before.value + 0.5);
    }
    g_test_message ("%s", changes[i].key);
    g_assert_true (mo_figure_compare (which, &now, &before, &policy, &change));
    g_assert_cmpstr (mo_figure_change_sign (&change), ==, changes[i].sign);
    g_assert_cmpstr (mo_figure_change_words (&change), ==, changes[i].words);
    g_assert_false (mo_figure_compare (which, &now, &none, &policy, &change));
  }
  const gint64 numbers[] = { 0, 999, 1046, -1046, 1234567 };
  const char *const words[] = { "0", "999", "1,046", "-1,046", "1,234,567" };
  for (guint i = 0; i < G_N_ELEMENTS (numbers); i++) {
    g_autofree char *is = mo_number_words (numbers[i]);
    g_assert_cmpstr (is, ==, words[i]);
  }
}

/* ---------------------------------------------------------------------- as on paper */

static void
a_code_is_read_again (void)
{
  static const char *const values[] = { "wales", "prefers not", NULL };

  for (guint i = 0; i < mo_figure_count (); i++)
    for (int quarter = 0; quarter <= 4; quarter++)
      for (int strand = 0; strand <= MO_STRAND_BOTH; strand++)
        for (int v = -1; v < (int) G_N_ELEMENTS (values); v++) {
          MoFigureAsk ask = { mo_period_new (DAY (OFFICE_YEAR), quarter, DAY (OFFICE_TODAY)),
                              strand,
                              v < 0 ? MO_GROUP_NONE : MO_GROUP_REGION,
                              v < 0 ? NULL : g_intern_string (values[v]) };
          MoFigureAsk read = { 0 };
          guint which = 0;
          g_autofree char *code = mo_provenance_write (i, &ask);
          g_autofree char *typed = g_ascii_strdown (code, -1);
          g_assert_true (mo_provenance_read (typed, 4, DAY (OFFICE_TODAY), &which, &read));
          g_assert_cmpint (which, ==, i);
          g_assert_cmpmem (&read.period, sizeof read.period, &ask.period, sizeof ask.period);
          g_assert_cmpint (read.strand, ==, ask.strand);
          g_assert_cmpint (read.group, ==, ask.group);
          g_assert_cmpstr (read.value, ==, ask.value);
        }
}

static void
a_code_as_typed (void)
{
  static const char *const none[] = { "",
                                      "M-3c",
                                      "M-99/2526",
                                      "M-3c/2527",
                                      "M-3c/2526Q5",
                                      "M-3c/2526X",
                                      "M-3c/2526SS",
                                      "M-3c/2526/hat=blue",
                                      "M-3c/25",
                                      "M-3c/2526M13",
                                      "M-3c/2526M",
                                      "M-9c/2526/value=4",
                                      "M-9c/2526/value=4-",
                                      NULL };
  MoFigureAsk ask = { 0 };
  guint which = 0;

  g_assert_true (
      mo_provenance_read (" m-3C / 2526 q3 s ", 4, DAY (OFFICE_TODAY), &which, &ask));
  g_assert_cmpint (which, ==, mo_figure_find ("M-3c"));
  g_assert_cmpint (ask.period.from, ==, DAY ("2025-10-01"));
  g_assert_cmpint (ask.strand, ==, MO_STRAND_SCI);
  g_autofree char *code = mo_provenance_write (which, &ask);
  g_assert_cmpstr (code, ==, "M-3c/2526Q3S");
  g_assert_true (mo_provenance_read (
      "m-9c/2526m02f/region=ni/value=4-6", 4, DAY (OFFICE_TODAY), &which, &ask));
  g_assert_cmpint (ask.period.from, ==, DAY ("2026-02-01"));
  g_assert_cmpint (ask.period.to, ==, DAY ("2026-02-28"));
  g_assert_true (ask.period.over);
  g_assert_true (ask.ranged);
  g_assert_cmpint (ask.least, ==, 4);
  g_assert_cmpint (ask.most, ==, 6);
  g_autofree char *part = mo_provenance_write (which, &ask);
  g_assert_cmpstr (part, ==, "M-9c/2526M02F/region=ni/value=4-6");
  for (guint i = 0; none[i]; i++)
    g_assert_false (mo_provenance_read (none[i], 4, DAY (OFFICE_TODAY), &which, &ask));
  g_assert_false (mo_provenance_read (NULL, 4, DAY (OFFICE_TODAY), &which, &ask));
}

/* A code alone is of the year so far; with its period it is the same as on paper. */
static void
a_figure_as_typed (void)
{
  static const char *const none[] = { "", "M", "3", "M-99", "Fogg", "M-3c/2527", NULL };
  MoFigureAsk ask = { 0 };
  guint which = 0;

  g_assert_true (mo_figure_code_read (" m-3C ", 4, DAY (OFFICE_TODAY), &which, &ask));
  g_assert_cmpint (which, ==, mo_figure_find ("M-3c"));
  g_assert_cmpint (ask.period.from, ==, DAY (OFFICE_YEAR));
  g_assert_cmpint (ask.strand, ==, MO_STRAND_BOTH);
  g_assert_true (mo_figure_code_read ("m3c 2526 q3s", 4, DAY (OFFICE_TODAY), &which, &ask));
  g_assert_cmpint (which, ==, mo_figure_find ("M-3c"));
  g_assert_cmpint (ask.period.from, ==, DAY ("2025-10-01"));
  g_assert_true (mo_figure_code_read ("m3c", 4, DAY (OFFICE_TODAY), &which, &ask));
  g_assert_cmpint (which, ==, mo_figure_find ("M-3c"));
  g_assert_true (mo_figure_code_read ("m-6/2526q3s", 4, DAY (OFFICE_TODAY), &which, &ask));
  g_assert_cmpint (which, ==, mo_figure_find ("M-6"));
  g_assert_cmpint (ask.period.quarter, ==, 3);
  g_assert_cmpint (ask.strand, ==, MO_STRAND_SCI);
  for (guint i = 0; none[i]; i++)
    g_assert_false (mo_figure_code_read (none[i], 4, DAY (OFFICE_TODAY), &which, &ask));
}

/* ---------------------------------------------------------------------- periods */

static void
periods (void)
{
  MoPeriod period = { 0 };
  g_assert_true (mo_period_read (" 2025/26 q3 ", 4, DAY (OFFICE_TODAY), &period));
  g_autofree char *code = mo_period_code (&period);
  g_autofree char *words = mo_period_words (&period);
  g_assert_cmpstr (code, ==, "2025/26 Q3");
  g_assert_cmpstr (words, ==, "Quarter 3 of 2025/26 (1 Oct–31 Dec 2025)");
  g_assert_true (period.over);
  g_assert_cmpint (period.as_of, ==, DAY ("2025-12-31"));
  MoPeriod before = mo_period_before (&period);
  g_assert_cmpint (before.from, ==, DAY ("2024-10-01"));
  g_assert_cmpint (before.as_of, ==, DAY ("2024-12-31"));

  period = YEAR (OFFICE_YEAR); /* not over: the same days of the year before */
  g_autofree char *year = mo_period_words (&period), *so_far = mo_period_so_far (&period);
  g_assert_cmpstr (year, ==, "2025/26 (1 Apr 2025–31 Mar 2026)");
  g_assert_cmpstr (
      so_far, ==, "1 April 2025 to 12 March 2026, beside the same days of 2024/25");
  before = mo_period_before (&period);
  g_assert_cmpint (before.from, ==, DAY ("2024-04-01"));
  g_assert_cmpint (before.to, ==, DAY ("2025-03-31"));
  g_assert_cmpint (before.as_of, ==, DAY ("2025-03-12"));
  g_assert_true (mo_period_has (&period, DAY (OFFICE_TODAY)));
  g_assert_false (mo_period_has (&period, DAY ("2026-03-13")));
  g_assert_false (mo_period_has (&period, MO_DAY_NONE));
  g_assert_true (mo_period_read ("2025/26 m03", 4, DAY (OFFICE_TODAY), &period));
  g_autofree char *march = mo_period_code (&period), *named = mo_period_words (&period);
  g_assert_cmpstr (march, ==, "2025/26 M03");
  g_assert_cmpstr (named, ==, "March 2026");
  g_assert_cmpint (period.as_of, ==, DAY (OFFICE_TODAY));
  g_assert_false (period.over);
  g_assert_cmpint (mo_period_before (&period).to, ==, DAY ("2025-03-31"));
  g_assert_false (mo_period_read ("2025/26 Q5", 4, DAY (OFFICE_TODAY), &period));
  g_assert_false (mo_period_read ("last year", 4, DAY (OFFICE_TODAY), &period));
  g_assert_false (mo_period_read (NULL, 4, DAY (OFFICE_TODAY), &period));
}

/* A person reads where a figure comes from: no table or column of the database. */
static void
sources_in_words (void)
{
  const MoFigureInfo *infos = mo_figure_infos ();
  g_autofree char *one = mo_column_sources ("referral.received_on, assessed_on, wait_event");

  g_assert_cmpstr (
      one, ==, "Received (referral), Assessed (referral), holds and tries to reach somebody");
  for (guint i = 0; i < mo_figure_count (); i++) {
    g_autofree char *words = mo_column_sources (infos[i].source);
    g_test_message ("%s: %s", infos[i].code, words);
    g_assert_true (*words);
    g_assert_null (strpbrk (words, "._"));
  }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/measure/list", the_list_is_the_number);
  g_test_add_func ("/measure/parts", parts_make_the_whole);
  g_test_add_func ("/measure/series", months_and_quarters_make_the_year);
  g_test_add_func ("/measure/strands", a_strand_is_never_more_than_both);
  g_test_add_func ("/measure/infos", each_is_told_in_full);
  g_test_add_func ("/measure/words", words);
  g_test_add_func ("/measure/beside-another", beside_another);
  g_test_add_func ("/measure/provenance", a_code_is_read_again);
  g_test_add_func ("/measure/typed", a_code_as_typed);
  g_test_add_func ("/measure/figure-typed", a_figure_as_typed);
  g_test_add_func ("/measure/sources-in-words", sources_in_words);
  g_test_add_func ("/period", periods);
  return g_test_run ();
}
