/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Acceptance 4, through the store: whatever was said of a level is kept in its words, can be
 * matched, and puts nobody who did not say it below somebody whose level does not fit. */
#include "core/mo-level.h"
#include "store/mo-board.h"
#include "store/mo-pairings.h"
#include "store/mo-people.h"
#include "store/mo-referrals.h"
#include "store/mo-stmt.h"

#define TODAY mo_day_new (2026, 3, 12)

static const char *const said[] = { "C5/6 incomplete",
                                    "T12",
                                    "para, not sure",
                                    "cauda equina",
                                    "" };

static gint64
add_person (MoStore *store, const char *last, const char *words, GError **error)
{
  MoNewPerson person = { .first_name = "Robin", .last_name = last };
  MoNewInjury injury = MO_NEW_INJURY_INIT;
  MoNeuroLevel level;
  gint64 id = mo_store_add_person (store, &person, error);

  mo_level_parse (words, &level);
  injury.level = level.code;
  injury.level_said = words;
  injury.completeness = level.completeness;
  mo_store_add_injury (store, id, &injury, error);
  return id;
}

static void
add_waiting (MoStore *store, const char *words, GError **error)
{
  MoNewReferral referral = MO_NEW_REFERRAL_INIT;
  referral.person = add_person (store, *words ? words : "Blank", words, error);
  referral.strand = "sci";
  referral.received_on = TODAY - 40;
  referral.first_contact_on = TODAY - 38;
  gint64 id = mo_store_add_referral (store, &referral, error);
  mo_store_add_goal (store, id, "work", "back to work", error);
  mo_store_record_assessment (store, id, 0, TODAY - 30, 40, NULL, error);
  mo_store_accept_referral (store, id, 0, NULL, error);
}

static void
add_mentor (MoStore *store, const char *words, GError **error)
{
  g_autofree char *last = g_strdup_printf ("Mentor %s", words);
  gint64 person = add_person (store, last, words, error);
  MoNewMentor mentor = { .person = person,
                         .sci = TRUE,
                         .sci_trained_on = TODAY - 300,
                         .lived_since = TODAY - 4000,
                         .lived_precision = MO_PRECISION_DAY,
                         .capacity = 3 };
  mo_store_add_check (store, person, "enhanced", "adult", TODAY - 90, TODAY - 80, error);
  mo_store_add_mentor (store, &mentor, error);
}

static gpointer
fill_job (MoStore *store, gconstpointer ask, GError **error)
{
  for (guint i = 0; i < G_N_ELEMENTS (said); i++) {
    add_waiting (store, said[i], error);
    add_mentor (store, said[i], error);
  }
  return NULL;
}

static int
known_words (MoStore *store)
{
  return (int) mo_stmt_one_int (
      store,
      "SELECT count(DISTINCT level_said) FROM injury WHERE level_said IN"
      " ('C5/6 incomplete','T12','para, not sure','cauda equina')",
      NULL);
}

static void
check_person (const MoBoard *board, const MoBoardPerson *person)
{
  g_autoptr (GArray) ranked = mo_board_rank (board, person);
  int blank = -1;
  g_assert_cmpuint (ranked->len, ==, G_N_ELEMENTS (said));
  for (guint i = 0; i < ranked->len; i++) {
    const MoRanked *one = &g_array_index (ranked, MoRanked, i);
    const MoBoardMentor *mentor = g_ptr_array_index (board->mentors, one->at);
    g_assert_cmpint (one->bar, ==, MO_BAR_NONE);
    if (!mentor->side.group && !mentor->side.level_upper)
      blank = one->total;
  }
  g_assert_cmpint (blank, >=, 0);
  for (guint i = 0; i < ranked->len; i++) {
    const MoRanked *one = &g_array_index (ranked, MoRanked, i);
    MoMatchScore score =
        mo_board_score (board, person, g_ptr_array_index (board->mentors, one->at));
    if (score.fit[MO_CRITERION_LEVEL] == MO_FIT_MISMATCH)
      g_assert_cmpint (blank, >, score.total);
  }
}

static void
whatever_was_said (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (MoStore) store = mo_store_open (":memory:", NULL, MO_STORE_DEFAULT, &error);
  g_assert_no_error (error);
  mo_store_set_today (store, TODAY);
  mo_store_write (store, "Said", fill_job, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpint (known_words (store), ==, 4);

  g_autoptr (MoBoard) board = mo_store_load_board (store, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (board->people->len, ==, G_N_ELEMENTS (said));
  for (guint i = 0; i < board->people->len; i++)
    check_person (board, g_ptr_array_index (board->people, i));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/said-levels/whatever", whatever_was_said);
  return g_test_run ();
}
