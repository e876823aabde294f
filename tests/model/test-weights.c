/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Points that are tried on the invented office: the very order that the board would have. */
#include <string.h>

#include "model/mo-demo.h"
#include "model/mo-weights-jobs.h"

static MoWeightsBook *
open_book (MoStore **store)
{
  g_autoptr (GError) error = NULL;
  MoDay today = mo_day_from_iso ("2026-03-12");
  *store = mo_store_open (":memory:", NULL, MO_STORE_DEFAULT, &error);
  g_assert_no_error (error);
  mo_store_set_today (*store, today);
  mo_demo_fill (*store, today, 1, &error);
  g_assert_no_error (error);
  MoWeightsBook *book = mo_weights_open_job (*store, NULL, &error);
  g_assert_no_error (error);
  return book;
}

static void
the_book (void)
{
  MoStore *opened;
  g_autoptr (MoWeightsBook) book = open_book (&opened);
  g_autoptr (MoStore) store = opened;
  g_assert_cmpuint (book->people->len, >, 2);
  g_assert_cmpuint (mo_weights_trial_people (book->trial), ==, book->people->len);
  g_assert_cmpuint (mo_weights_trial_pairs (book->trial), >, book->people->len);
  g_assert_cmpuint (book->versions->len, ==, 3);
  g_assert_cmpint (book->apart, ==, 2);
  /* the newest version is what the settings say */
  MoPolicy newest = mo_policy_default ();
  const MoWeightsVersion *version = g_ptr_array_index (book->versions, 0);
  g_assert_true (mo_weights_read (version->points, &newest));
  g_assert_true (mo_weights_equal (&newest, &book->policy));
}

/* Saved, the board ranks as the page said it would. */
static void
what_was_tried_comes_true (void)
{
  MoStore *opened;
  g_autoptr (MoWeightsBook) book = open_book (&opened);
  g_autoptr (MoStore) store = opened;
  g_autoptr (GError) error = NULL;
  MoPolicy tried = book->policy;
  tried.weight_goals = 60;
  tried.weight_level = tried.weight_relation = 1;
  tried.weight_fairness = 30;
  MoWeightsAsk *ask = mo_weights_ask_new (
      ((const MoWeightsVersion *) book->versions->pdata[0])->id, &tried, "Goals lead");
  mo_store_write (store, "", mo_store_put_weights_job, ask, &error);
  mo_weights_ask_free (ask);
  g_assert_no_error (error);
  g_autoptr (MoBoard) board = mo_store_load_board (store, &error);
  g_assert_no_error (error);
  g_assert_cmpint (board->weights, ==, 4);

  guint moved = 0;
  for (guint p = 0; p < book->people->len; p++) {
    const MoBoardPerson *person = g_ptr_array_index (book->people, p);
    g_autoptr (GArray) lines = mo_weights_book_rank (book, p, &tried, 6);
    g_autoptr (GArray) ranked = mo_board_rank (board, mo_board_find_person (board, person->id));
    for (guint i = 0; i < lines->len; i++) {
      const MoWeightsLine *line = &g_array_index (lines, MoWeightsLine, i);
      const MoRanked *now = &g_array_index (ranked, MoRanked, i);
      const MoBoardMentor *mentor = g_ptr_array_index (board->mentors, now->at);
      g_assert_cmpint (line->mentor->id, ==, mentor->id);
      g_assert_cmpint (line->total, ==, now->total);
      g_assert_cmpint (line->place, ==, (int) i + 1);
      g_assert_cmpint (line->place_now, >=, 1);
      moved += line->place != line->place_now;
    }
  }
  g_assert_cmpuint (moved, >, 0);
}

static void
reasons_follow (void)
{
  MoStore *opened;
  g_autoptr (MoWeightsBook) book = open_book (&opened);
  g_autoptr (MoStore) store = opened;
  MoPolicy none = book->policy;
  for (guint i = 0; i < MO_WEIGHTS; i++)
    mo_weight_set (&none, &mo_weights ()[i], 0);
  none.weight_age = 10;
  for (guint p = 0; p < book->people->len; p++) {
    g_autoptr (GArray) lines = mo_weights_book_rank (book, p, &none, 6);
    for (guint i = 0; i < lines->len; i++) {
      g_autofree char *words = mo_weights_book_reasons (
          book, p, g_array_index (lines, MoWeightsLine, i).mentor, &none);
      g_assert_true (!*words || g_str_equal (words, "age")); /* the only one that counts */
    }
  }
}

static void
effect_in_words (void)
{
  static const struct {
    MoWeightsEffect effect;
    const char *words;
  } cases[] = {
    { { 0, 0, 0 }, "Nobody on the board has a mentor who could be asked." },
    { { 1, 0, 0 }, "The one person keeps the same first three mentors." },
    { { 9, 0, 0 }, "All 9 people keep the same first three mentors." },
    { { 9, 4, 6 }, "4 people of 9 would have another mentor first." },
    { { 9, 1, 1 }, "1 person of 9 would have another mentor first." },
    { { 9, 0, 2 },
      "Everybody keeps the same mentor first; 2 people of 9 get others among the first "
      "three." },
  };
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autofree char *words = mo_weights_effect_words (&cases[i].effect);
    g_assert_cmpstr (words, ==, cases[i].words);
  }
}

/* One move of a slider over a large office: told, and far from what an eye notices. */
static void
quick_enough_to_follow (void)
{
  g_autoptr (MoWeightsTrial) trial = mo_weights_trial_new ();
  g_autoptr (GRand) rand = g_rand_new_with_seed (1);
  MoPolicy then = mo_policy_default (), now = then;
  now.weight_goals = 30;
  for (int p = 0; p < 1000; p++) {
    mo_weights_trial_add_person (trial, p % 3 == 0);
    for (guint m = 0; m < 300; m++) {
      MoMatchScore score = { .total = 0 };
      MoMatchOffer offer = { .taken = g_rand_int_range (rand, 0, 2) };
      for (int c = 0; c < MO_CRITERIA; c++)
        score.part[c] = (guint8) g_rand_int_range (rand, 0, 101);
      mo_weights_trial_add_pair (trial, m, &score, &offer);
    }
  }
  gint64 begun = g_get_monotonic_time ();
  MoWeightsEffect effect = mo_weights_trial_compare (trial, &then, &now);
  gint64 took = g_get_monotonic_time () - begun;
  g_test_message ("1000 people and 300 mentors compared in %d microseconds", (int) took);
  g_assert_cmpuint (effect.people, ==, 1000);
  g_assert_cmpuint (effect.other_first, >, 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/weights/book", the_book);
  g_test_add_func ("/weights/comes-true", what_was_tried_comes_true);
  g_test_add_func ("/weights/reasons", reasons_follow);
  g_test_add_func ("/weights/effect", effect_in_words);
  g_test_add_func ("/weights/quick", quick_enough_to_follow);
  return g_test_run ();
}
