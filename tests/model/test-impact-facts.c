/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the measures are counted from, read of the invented office: each array holds what one
 * plain statement counts. */
#include "core/mo-pack-sums.h"
#include "model/mo-demo.h"
#include "store/mo-impact-read.h"
#include "store/mo-stmt.h"

typedef struct {
  MoStore *store;
  MoImpactFacts *facts;
} Office;

static void
set_up (Office *office, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  MoDay today = mo_day_from_iso ("2026-03-12");

  office->store = mo_store_open (":memory:", NULL, MO_STORE_DEFAULT, &error);
  g_assert_no_error (error);
  mo_store_set_today (office->store, today);
  mo_demo_fill (office->store, today, 1, &error);
  g_assert_no_error (error);
  office->facts = mo_store_read_impact (office->store, &error);
  g_assert_no_error (error);
}

static void
tear_down (Office *office, gconstpointer data)
{
  mo_impact_facts_free (office->facts);
  mo_store_close (office->store);
}

static int
one (Office *office, const char *sql)
{
  g_autoptr (GError) error = NULL;
  int found = mo_stmt_one_int (office->store, sql, &error);
  g_assert_no_error (error);
  return found;
}

static void
nothing_is_left_out (Office *office, gconstpointer data)
{
  const MoImpactFacts *facts = office->facts;
  g_assert_cmpint (facts->cases->len, ==, one (office, "SELECT count(*) FROM referral"));
  g_assert_cmpint (facts->pairs->len, ==, one (office, "SELECT count(*) FROM pairing"));
  g_assert_cmpint (facts->mentors->len, ==, one (office, "SELECT count(*) FROM mentor"));
  g_assert_cmpint (facts->feelings->len, ==, one (office, "SELECT count(*) FROM sentiment"));
  g_assert_cmpint (
      facts->weekends->len, ==, one (office, "SELECT count(*) FROM training_event"));
  g_assert_cmpint (facts->concerns->len, ==, one (office, "SELECT count(*) FROM concern"));
  g_assert_cmpint (
      facts->calls->len, ==, one (office, "SELECT count(*) FROM call WHERE state <> 'moved'"));
  g_assert_cmpint (facts->calls->len, >, 1000);
  g_assert_cmpint (facts->coordinators, >, 0);
}

static void
matches_know_their_calls_and_goals (Office *office, gconstpointer data)
{
  int done = 0, goals = 0, reached = 0, scored = 0;
  for (guint i = 0; i < office->facts->pairs->len; i++) {
    const MoPairFact *pair = mo_pair_fact (office->facts, i);
    g_assert_cmpint (pair->of, >=, 0);
    g_assert_cmpint (pair->mentor, >=, 0);
    g_assert_cmpint (pair->done == 0, ==, pair->started == MO_DAY_NONE);
    g_assert_cmpint (pair->reached, <=, pair->reviewed);
    g_assert_cmpint (pair->reviewed, <=, pair->goals);
    done += pair->done;
    goals += pair->goals;
    reached += pair->reached;
    scored += pair->has_t;
  }
  g_assert_cmpint (done, ==, one (office, "SELECT count(*) FROM call WHERE state = 'done'"));
  g_assert_cmpint (goals, >, 50);
  g_assert_cmpint (reached, >, 10);
  g_assert_cmpint (scored, >, 0);
}

static void
a_first_call_is_the_earliest_done (Office *office, gconstpointer data)
{
  int with = 0;
  for (guint i = 0; i < office->facts->cases->len; i++) {
    const MoCaseFact *one = mo_case_fact (office->facts, i);
    with += one->first_call != MO_DAY_NONE;
    g_assert_cmpint (one->filled, <=, one->required);
    g_assert_cmpint (one->required == 0,
                     ==,
                     g_str_equal (one->state, "withdrawn") ||
                         g_str_equal (one->state, "no_response"));
  }
  g_assert_cmpint (with,
                   ==,
                   one (office,
                        "SELECT count(DISTINCT p.referral) FROM pairing p"
                        " JOIN call c ON c.pairing = p.id WHERE c.state = 'done'"));
}

/* Before and after stand in one record; who did not want to answer is in none. */
static void
answers_stand_in_pairs (Office *office, gconstpointer data)
{
  GArray *answers = office->facts->answers;
  int before = 0, after = 0;
  for (guint i = 0; i < answers->len; i++) {
    const MoAnswerFact *one = &g_array_index (answers, MoAnswerFact, i);
    before += one->before_on != MO_DAY_NONE;
    after += one->after_on != MO_DAY_NONE;
  }
  const char *given = "SELECT count(*) FROM response WHERE value >= 0 AND item <> 'refused'"
                      " AND referral IS NOT NULL AND stage = 'baseline'";
  g_assert_cmpint (before, ==, one (office, given));
  g_assert_cmpint (after,
                   ==,
                   one (office,
                        "SELECT count(*) FROM response WHERE value >= 0 AND item <> 'refused'"
                        " AND referral IS NOT NULL AND stage = 'end'"));
  g_assert_cmpint (after, >, 0);
}

static void
add_up (const MoImpactFacts *facts, guint which, MoDay year, gboolean *time, gboolean *strands)
{
  int n[5][MO_STRAND_BOTH + 1], of[5][MO_STRAND_BOTH + 1];

  for (int q = 0; q < 5; q++)
    for (MoStrand s = 0; s <= MO_STRAND_BOTH; s++) {
      MoFigureAsk ask = { .period = mo_period_new (year, q, facts->today), .strand = s };
      MoFigure figure = mo_figure (which, facts, &ask, NULL, NULL);
      n[q][s] = figure.n;
      of[q][s] = MAX (figure.of, 0);
    }
  for (MoStrand s = 0; s <= MO_STRAND_BOTH; s++)
    *time &= n[0][s] == n[1][s] + n[2][s] + n[3][s] + n[4][s] &&
             of[0][s] == of[1][s] + of[2][s] + of[3][s] + of[4][s];
  for (int q = 0; q < 5; q++)
    *strands &= n[q][MO_STRAND_BOTH] == n[q][MO_STRAND_SCI] + n[q][MO_STRAND_FAMILY] &&
                of[q][MO_STRAND_BOTH] == of[q][MO_STRAND_SCI] + of[q][MO_STRAND_FAMILY];
}

/* Which figures somebody who holds several packs can add up: those that do. */
static void
parts_make_the_whole (Office *office, gconstpointer data)
{
  for (guint which = 0; which < mo_figure_count (); which++) {
    gboolean time = TRUE, strands = TRUE;
    for (int year = 2023; year <= 2025; year++)
      add_up (office->facts, which, mo_day_new (year, 4, 1), &time, &strands);
    if (mo_pack_sums_in_time (which) > time || mo_pack_sums_in_strands (which) > strands)
      g_test_message ("%s", mo_figure_infos ()[which].code);
    g_assert_cmpint (mo_pack_sums_in_time (which), <=, time);
    g_assert_cmpint (mo_pack_sums_in_strands (which), <=, strands);
  }
  guint people = mo_figure_find ("people-mentored");
  g_assert_false (mo_pack_sums_in_time (people));
  g_assert_true (mo_pack_sums_in_strands (people));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
#define TEST(name, of) g_test_add ("/impact-facts/" name, Office, NULL, set_up, of, tear_down)
  TEST ("nothing-is-left-out", nothing_is_left_out);
  TEST ("matches", matches_know_their_calls_and_goals);
  TEST ("first-call", a_first_call_is_the_earliest_done);
  TEST ("answers", answers_stand_in_pairs);
  TEST ("parts", parts_make_the_whole);
  return g_test_run ();
}
