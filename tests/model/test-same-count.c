/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * One person, one answer: whoever counts the mentors who could be asked, and scores them, comes
 * to the same, on the assessment, on the decision and on the board; and what is kept of people
 * for equality moves none of it. */
#include "model/mo-assess-jobs.h"
#include "model/mo-demo.h"
#include "store/mo-board.h"
#include "store/mo-change.h"
#include "store/mo-decision.h"
#include "store/mo-stmt.h"

#define TODAY mo_day_from_iso ("2026-03-12")

static MoStore *
demo_office (void)
{
  g_autoptr (GError) error = NULL;
  MoStore *store = mo_store_open (":memory:", NULL, MO_STORE_DEFAULT, &error);
  g_assert_no_error (error);
  mo_store_set_today (store, TODAY);
  mo_demo_fill (store, TODAY, 1, &error);
  g_assert_no_error (error);
  return store;
}

static GArray *
ids (MoStore *store, const char *sql)
{
  GArray *found = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_auto (MoStmt) stmt = mo_stmt_new (store, sql);
  while (mo_stmt_step (&stmt)) {
    gint64 id = mo_stmt_int (&stmt, 0);
    g_array_append_val (found, id);
  }
  g_assert_true (mo_stmt_finish (&stmt, NULL));
  return found;
}

static int
could_of (const GArray *ranked)
{
  int could = 0;
  for (guint i = 0; i < ranked->len; i++)
    could += g_array_index (ranked, MoRanked, i).bar <= MO_BAR_AGAIN;
  return could;
}

/* On the assessment; NULL where a talk is under way, whose answers are ahead of the book. */
static GArray *
of_assessment (MoStore *store, gint64 referral, int *count, int *all)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (MoAssessBook) book = mo_assess_open_job (store, &referral, &error);
  g_assert_no_error (error);
  if (book->begun)
    return NULL;
  MoAssessMatch match = mo_assess_match (book, book->draft);
  *count = (int) match.funnel.left[MO_FUNNEL_STEPS - 1];
  *all = (int) match.funnel.left[MO_FUNNEL_STRAND];
  return match.ranked;
}

static void
assert_same_ranking (const GArray *one, const GArray *other, gint64 referral)
{
  g_assert_cmpuint (one->len, ==, other->len);
  for (guint i = 0; i < one->len; i++) {
    const MoRanked *a = &g_array_index (one, MoRanked, i);
    const MoRanked *b = &g_array_index (other, MoRanked, i);
    if (a->at != b->at || a->total != b->total || a->bar != b->bar)
      g_error ("referral %" G_GINT64_FORMAT ", place %u: %u with %d (%d), and %u with %d (%d)",
               referral,
               i + 1,
               a->at,
               a->total,
               a->bar,
               b->at,
               b->total,
               b->bar);
  }
}

static gpointer
odd_hours_job (MoStore *store, gconstpointer ask, GError **error)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (5);
  g_autoptr (GArray) hours = ids (store, "SELECT id FROM availability ORDER BY id");
  g_autoptr (GArray) injuries =
      ids (store, "SELECT id FROM injury WHERE current = 1 ORDER BY id");
  for (guint i = 0; i < hours->len; i++) {
    MoChange *change = mo_change_new ("availability", g_array_index (hours, gint64, i), 0);
    mo_change_int (change, "hours", 1 << g_rand_int_range (rand, 8, 22));
    mo_store_save (store, change, NULL, error);
  }
  for (guint i = 0; i < injuries->len; i += 3) {
    MoChange *change = mo_change_new ("injury", g_array_index (injuries, gint64, i), 0);
    mo_change_text (change, "completeness", i % 2 ? "unknown" : NULL);
    mo_change_text (change, "ais", i % 2 ? "A" : "C");
    mo_store_save (store, change, NULL, error);
  }
  return NULL;
}

/* Everybody who is not closed.  Hours are told by the hour, as lists that were imported have
 * them, and some levels by their AIS alone. */
static void
same_everywhere (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (MoStore) store = demo_office ();
  mo_store_write (store, "Odd hours", odd_hours_job, NULL, &error);
  g_assert_no_error (error);
  g_autoptr (MoBoard) board = mo_store_load_board (store, &error);
  g_assert_no_error (error);
  g_autoptr (GArray) referrals =
      ids (store,
           "SELECT r.id FROM referral r WHERE r.state IN"
           " ('assessed','accepted','awaiting_match','received','awaiting_contact','attempted',"
           "'assessment_booked','matched','on_hold') ORDER BY r.id");
  guint on_board = 0;
  g_assert_cmpuint (referrals->len, >, 5);

  for (guint i = 0; i < referrals->len; i++) {
    gint64 id = g_array_index (referrals, gint64, i);
    int assessed, active, count;
    MoMentorCount decided;
    g_autoptr (GArray) answered = of_assessment (store, id, &assessed, &active);
    if (!answered)
      continue;
    g_assert_true (mo_store_count_mentors_for (store, id, &decided, &error));
    g_autoptr (MoBoard) alone = mo_store_load_board_for (store, id, &error);
    g_autoptr (GArray) ranked = mo_board_rank (alone, g_ptr_array_index (alone->people, 0));
    assert_same_ranking (answered, ranked, id);
    count = could_of (ranked);
    g_assert_cmpint (assessed, ==, count);
    g_assert_cmpint (decided.could, ==, count);
    g_assert_cmpint (mo_mentor_count_strand (&decided), ==, active);
    const MoBoardPerson *there = mo_board_find_person (board, id);
    if (!there)
      continue;
    on_board++;
    g_autoptr (GArray) shown = mo_board_rank (board, there);
    assert_same_ranking (shown, ranked, id);
  }
  g_assert_cmpuint (on_board, >, 3);
}

/* ---------------------------------------------------------------------- equality */

static gpointer
equality_job (MoStore *store, gconstpointer ask, GError **error)
{
  static const char *const faiths[] = { "christian", "muslim", "hindu", "none" };
  static const char *const ethnicities[] = { "asian", "black", "mixed", "white" };
  static const char *const languages[] = { "cy", "pa", "en", "bsl" };
  static const char *const pronouns[] = { "she/her", "he/him", "they/them", NULL };
  g_autoptr (GRand) rand = g_rand_new_with_seed (11);
  g_autoptr (GArray) people = ids (store, "SELECT id FROM person ORDER BY id");
  g_autoptr (GArray) told = ids (store,
                                 "SELECT coalesce(e.id, 0) FROM person p LEFT JOIN equality e"
                                 " ON e.person = p.id ORDER BY p.id");

  for (guint i = 0; i < people->len; i++) {
    gint64 person = g_array_index (people, gint64, i);
    MoChange *change = mo_change_new ("equality", g_array_index (told, gint64, i), 0);
    mo_change_int (change, "person", person);
    mo_change_text (change, "ethnicity", ethnicities[g_rand_int_range (rand, 0, 4)]);
    mo_change_text (change, "faith", faiths[g_rand_int_range (rand, 0, 4)]);
    mo_change_text (change, "orientation", g_rand_boolean (rand) ? "gay" : "straight");
    mo_change_text (change, "gender_identity", g_rand_boolean (rand) ? "same" : "different");
    mo_change_text (change, "disability", g_rand_boolean (rand) ? "yes" : "no");
    mo_change_text (change, "rural", g_rand_boolean (rand) ? "rural" : "urban");
    mo_store_save (store, change, NULL, error);
    change = mo_change_new ("person", person, 0);
    mo_change_text (change, "language", languages[g_rand_int_range (rand, 0, 4)]);
    mo_change_text (change, "pronouns", pronouns[g_rand_int_range (rand, 0, 4)]);
    mo_store_save (store, change, NULL, error);
  }
  return NULL;
}

/* Fit, order and refusals of everybody on the board with every mentor. */
static GPtrArray *
all_rankings (MoStore *store)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (MoBoard) board = mo_store_load_board (store, &error);
  g_assert_no_error (error);
  GPtrArray *all = g_ptr_array_new_with_free_func ((GDestroyNotify) g_array_unref);
  for (guint i = 0; i < board->people->len; i++)
    g_ptr_array_add (all, mo_board_rank (board, g_ptr_array_index (board->people, i)));
  return all;
}

/* "Equality data never scored": whatever it says, nobody stands anywhere else. */
static void
equality_moves_nobody (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (MoStore) store = demo_office ();
  g_autoptr (GPtrArray) before = all_rankings (store);
  mo_store_write (store, "Told", equality_job, NULL, &error);
  g_assert_no_error (error);
  g_autoptr (GPtrArray) after = all_rankings (store);

  g_assert_cmpuint (before->len, >, 5);
  g_assert_cmpuint (before->len, ==, after->len);
  for (guint i = 0; i < before->len; i++)
    assert_same_ranking (g_ptr_array_index (before, i), g_ptr_array_index (after, i), i);
}

/* A gender counts where a mentee wished for one, and nowhere else. */
static void
gender_only_where_wished (void)
{
  MoPolicy policy = mo_policy_default ();
  MoMatchSide mentee = { .gender = 1 }, mentor = { 0 };
  for (guint8 gender = 0; gender < 4; gender++) {
    mentor.gender = gender;
    mentee.gender_wish = 0;
    MoMatchScore free = mo_match_score (&mentee, &mentor, FALSE, TODAY, &policy);
    g_assert_cmpint (free.part[MO_CRITERION_GENDER], ==, 100);
    mentee.gender_wish = 2;
    MoMatchScore wished = mo_match_score (&mentee, &mentor, FALSE, TODAY, &policy);
    g_assert_cmpint (wished.part[MO_CRITERION_GENDER], ==, gender == 2 ? 100 : gender ? 0 : 50);
  }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/same-count/everywhere", same_everywhere);
  g_test_add_func ("/same-count/equality", equality_moves_nobody);
  g_test_add_func ("/same-count/gender", gender_only_where_wished);
  return g_test_run ();
}
