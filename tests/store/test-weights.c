/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Versions of the matching weights, and who is kept apart from whom. */
#include <string.h>

#include "store/mo-apart.h"
#include "store/mo-board.h"
#include "store/mo-pairings.h"
#include "store/mo-people.h"
#include "store/mo-referrals.h"
#include "store/mo-stmt.h"
#include "store/mo-weights.h"

typedef struct {
  MoStore *store;
  gint64 referral, person, mentor;
} Desk;

static gpointer
make_job (MoStore *store, gconstpointer data, GError **error)
{
  Desk *desk = (Desk *) data;
  MoDay today = mo_store_get_today (store);
  MoNewPerson callum = { .first_name = "Callum", .last_name = "Reid" };
  MoNewPerson helen = { .first_name = "Helen", .last_name = "Marsh" };
  MoNewReferral referral = MO_NEW_REFERRAL_INIT;
  gint64 who = mo_store_add_person (store, &helen, error);
  MoNewMentor mentor = { .person = who,
                         .sci = TRUE,
                         .sci_trained_on = today - 300,
                         .lived_since = today - 4000,
                         .lived_precision = MO_PRECISION_DAY,
                         .capacity = 2 };

  desk->person = mo_store_add_person (store, &callum, error);
  referral.person = desk->person;
  referral.strand = "sci";
  referral.received_on = today - 40;
  referral.first_contact_on = today - 38;
  desk->referral = mo_store_add_referral (store, &referral, error);
  mo_store_add_goal (store, desk->referral, "work", "back to work", error);
  mo_store_record_assessment (store, desk->referral, 0, today - 30, 40, NULL, error);
  mo_store_accept_referral (store, desk->referral, 0, NULL, error);
  mo_store_add_check (store, who, "enhanced", "adult", today - 90, today - 80, error);
  desk->mentor = mo_store_add_mentor (store, &mentor, error);
  return NULL;
}

static void
set_up (Desk *desk, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  desk->store = mo_store_open (":memory:", NULL, MO_STORE_DEFAULT, &error);
  g_assert_no_error (error);
  mo_store_set_who (desk->store, "Ruth Holt");
  mo_store_set_today (desk->store, mo_day_from_iso ("2026-03-12"));
  mo_store_write (desk->store, "Made", make_job, desk, &error);
  g_assert_no_error (error);
}

static void
tear_down (Desk *desk, gconstpointer data)
{
  mo_store_close (desk->store);
}

/* ---------------------------------------------------------------------- weights */

static GPtrArray *
versions_of (Desk *desk)
{
  g_autoptr (GError) error = NULL;
  GPtrArray *versions = mo_store_list_weights (desk->store, &error);
  g_assert_no_error (error);
  return versions;
}

static gint64
newest_of (Desk *desk)
{
  g_autoptr (GPtrArray) versions = versions_of (desk);
  return ((const MoWeightsVersion *) versions->pdata[0])->id;
}

static MoPolicy
policy_of (Desk *desk)
{
  MoPolicy policy;
  g_assert_true (mo_store_load_policy (desk->store, &policy, NULL));
  return policy;
}

/* The number of the version that came of it, 0 where it was refused. */
static int
put (Desk *desk, gint64 seen, const MoPolicy *points, const char *why)
{
  g_autoptr (GError) error = NULL;
  MoWeightsAsk *ask = mo_weights_ask_new (seen, points, why);
  int number =
      GPOINTER_TO_INT (mo_store_write (desk->store, "", mo_store_put_weights_job, ask, &error));
  mo_weights_ask_free (ask);
  if (error)
    g_assert_error (error, MO_STORE_ERROR, MO_STORE_REFUSED);
  return error ? 0 : number;
}

static int
put_goals (Desk *desk, const char *day, int goals, const char *why)
{
  MoPolicy points = policy_of (desk);
  points.weight_goals = goals;
  mo_store_set_today (desk->store, mo_day_from_iso (day));
  return put (desk, newest_of (desk), &points, why);
}

static void
before_anybody_changed_them (Desk *desk, gconstpointer data)
{
  g_autoptr (GPtrArray) versions = versions_of (desk);
  const MoWeightsVersion *first = g_ptr_array_index (versions, 0);
  MoPolicy usual = mo_policy_default ();
  g_autofree char *points = mo_weights_write (&usual);

  g_assert_cmpuint (versions->len, ==, 1);
  g_assert_cmpint (first->id, ==, 0);
  g_assert_cmpint (first->number, ==, 1);
  g_assert_cmpstr (first->points, ==, points);
  g_assert_cmpint (mo_store_weights_number (desk->store, NULL), ==, 1);
}

/* Each version kept; the settings in step with the newest; what held until then is the first.
 */
static void
each_version_kept (Desk *desk, gconstpointer data)
{
  g_assert_cmpint (put_goals (desk, "2026-03-12", 24, "Goals lead"), ==, 2);
  g_assert_cmpint (policy_of (desk).weight_goals, ==, 24);
  g_assert_cmpint (put_goals (desk, "2026-04-02", 10, "Too many noes"), ==, 3);
  g_assert_cmpint (policy_of (desk).weight_goals, ==, 10);
  g_assert_cmpint (policy_of (desk).weight_level, ==, 18);

  g_autoptr (GPtrArray) versions = versions_of (desk);
  const MoWeightsVersion *last = g_ptr_array_index (versions, 0);
  const MoWeightsVersion *first = g_ptr_array_index (versions, 2);
  g_assert_cmpuint (versions->len, ==, 3);
  g_assert_cmpint (last->number, ==, 3);
  g_assert_cmpstr (last->who, ==, "Ruth Holt");
  g_assert_cmpstr (last->why, ==, "Too many noes");
  g_assert_cmpstr (last->changes, ==, "Goals 10 instead of 24");
  g_assert_cmpint (last->made, ==, mo_day_from_iso ("2026-04-02"));
  g_assert_null (first->changes);
  g_assert_null (first->why);
  g_assert_cmpint (mo_store_weights_number (desk->store, NULL), ==, 3);
}

static void
held_on_a_day (Desk *desk, gconstpointer data)
{
  static const struct {
    const char *day;
    int goals, number;
  } cases[] = { { "2020-01-01", 18, 1 }, { "2026-03-11", 18, 1 }, { "2026-03-12", 24, 2 },
                { "2026-04-01", 24, 2 }, { "2026-04-02", 9, 4 },  { "2030-01-01", 9, 4 } };
  put_goals (desk, "2026-03-12", 24, "Goals lead");
  put_goals (desk, "2026-04-02", 10, "Too many noes");
  put_goals (desk, "2026-04-02", 9, "Once more on the same day");
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    MoPolicy policy = mo_policy_default ();
    int number = 0;
    g_assert_true (mo_store_weights_on (
        desk->store, mo_day_from_iso (cases[i].day), &policy, &number, NULL));
    g_assert_cmpint (policy.weight_goals, ==, cases[i].goals);
    g_assert_cmpint (number, ==, cases[i].number);
  }
}

static void
refused (Desk *desk, gconstpointer data)
{
  MoPolicy points = policy_of (desk);
  g_assert_cmpint (put (desk, 0, &points, "No other points"), ==, 0);
  points.weight_age = 30;
  g_assert_cmpint (put (desk, 0, &points, "  "), ==, 0);
  g_assert_cmpint (put (desk, 0, &points, "Age counts"), ==, 2);
  /* somebody who still sees the first version */
  points.weight_age = 5;
  g_assert_cmpint (put (desk, 0, &points, "Age does not count"), ==, 0);
  g_assert_cmpint (policy_of (desk).weight_age, ==, 30);
  g_autoptr (GPtrArray) versions = versions_of (desk);
  g_assert_cmpuint (versions->len, ==, 2);
}

static void
undone_whole (Desk *desk, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  put_goals (desk, "2026-03-12", 24, "Goals lead");
  g_autofree char *label = mo_store_undo (desk->store, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (label, ==, "Matching weights: version 2");
  g_assert_cmpint (policy_of (desk).weight_goals, ==, 18);
  g_assert_cmpint (newest_of (desk), ==, 0);
}

static char *
one_text (Desk *desk, const char *sql)
{
  g_auto (MoStmt) stmt = mo_stmt_new (desk->store, sql);
  return mo_stmt_step (&stmt) ? mo_stmt_dup (&stmt, 0) : NULL;
}

static gboolean
draft (Desk *desk, char **refusal)
{
  g_autoptr (GError) error = NULL;
  MoDraftAsk *ask = mo_draft_ask_new (desk->referral, desk->mentor, NULL);
  g_free (mo_store_write (desk->store, "", mo_store_draft_pairing_job, ask, &error));
  mo_draft_ask_free (ask);
  if (error && refusal)
    *refusal = g_strdup (error->message);
  return error == NULL;
}

static void
a_draft_keeps_its_version (Desk *desk, gconstpointer data)
{
  put_goals (desk, "2026-03-12", 24, "Goals lead");
  g_assert_true (draft (desk, NULL));
  g_autofree char *version = one_text (desk, "SELECT weights_version FROM pairing");
  g_assert_cmpstr (version, ==, "2");
}

/* ---------------------------------------------------------------------- kept apart */

static gint64
keep (Desk *desk, gint64 id, int rev, const char *until, const char *why)
{
  g_autoptr (GError) error = NULL;
  MoApartAsk *ask = mo_apart_ask_new (
      desk->mentor, desk->person, until ? mo_day_from_iso (until) : MO_DAY_NONE, why);
  ask->id = id;
  ask->rev = rev;
  g_autofree gint64 *saved =
      mo_store_write (desk->store, "", mo_store_keep_apart_job, ask, &error);
  mo_apart_ask_free (ask);
  if (error)
    g_assert_error (error, MO_STORE_ERROR, MO_STORE_REFUSED);
  return saved ? *saved : 0;
}

static GPtrArray *
apart_of (Desk *desk)
{
  g_autoptr (GError) error = NULL;
  GPtrArray *all = mo_store_list_apart (desk->store, &error);
  g_assert_no_error (error);
  return all;
}

static MoBar
bar_of (Desk *desk)
{
  g_autoptr (MoBoard) board = mo_store_load_board (desk->store, NULL);
  return mo_board_bar (board,
                       mo_board_find_person (board, desk->referral),
                       mo_board_find_mentor (board, desk->mentor));
}

/* The hard rule asks the same table: while it holds nobody drafts them, from its day on they
 * may. */
static void
kept_apart (Desk *desk, gconstpointer data)
{
  g_autofree char *sentence = NULL;
  g_assert_cmpint (bar_of (desk), ==, MO_BAR_NONE);
  g_assert_cmpint (keep (desk, 0, 0, "2026-06-01", "Neighbours"), >, 0);
  g_assert_cmpint (bar_of (desk), ==, MO_BAR_EXCLUDED);
  g_assert_false (draft (desk, &sentence));
  g_assert_cmpstr (
      sentence, ==, "Callum Reid with Helen Marsh: Kept apart by Ruth Holt until 1 Jun.");

  g_autoptr (GPtrArray) all = apart_of (desk);
  const MoApart *one = g_ptr_array_index (all, 0);
  g_assert_cmpuint (all->len, ==, 1);
  g_assert_cmpstr (one->mentor_name, ==, "Helen Marsh");
  g_assert_cmpstr (one->name, ==, "Callum Reid");
  g_assert_cmpstr (one->set_by, ==, "Ruth Holt");
  g_assert_cmpint (one->set_on, ==, mo_day_from_iso ("2026-03-12"));
  g_assert_cmpint (one->ended, ==, 0);
  g_assert_null (one->pair_state);

  mo_store_set_today (desk->store, mo_day_from_iso ("2026-05-31"));
  g_assert_cmpint (bar_of (desk), ==, MO_BAR_EXCLUDED);
  mo_store_set_today (desk->store, mo_day_from_iso ("2026-06-01"));
  g_assert_cmpint (bar_of (desk), !=, MO_BAR_EXCLUDED);
  g_autoptr (GPtrArray) later = apart_of (desk);
  g_assert_cmpint (((const MoApart *) later->pdata[0])->ended, ==, 1);
  /* and again, as a second line: the first stays */
  g_assert_cmpint (keep (desk, 0, 0, NULL, "Neighbours again"), >, 0);
  g_assert_cmpint (bar_of (desk), ==, MO_BAR_EXCLUDED);
}

static void
refused_to_keep (Desk *desk, gconstpointer data)
{
  Desk same = *desk, nobody = *desk;
  nobody.mentor = 999;
  g_autofree char *own = one_text (desk, "SELECT person FROM mentor");
  same.person = g_ascii_strtoll (own, NULL, 10);
  g_assert_cmpint (keep (desk, 0, 0, NULL, " "), ==, 0);
  g_assert_cmpint (keep (desk, 0, 0, "2026-03-12", "Today is too late"), ==, 0);
  g_assert_cmpint (keep (&same, 0, 0, NULL, "The same person"), ==, 0);
  g_assert_cmpint (keep (&nobody, 0, 0, NULL, "Nobody"), ==, 0);
  g_assert_cmpint (keep (desk, 0, 0, NULL, "Neighbours"), >, 0);
  g_assert_cmpint (keep (desk, 0, 0, NULL, "A second time"), ==, 0);
}

static void
changed_and_ended (Desk *desk, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  gint64 id = keep (desk, 0, 0, NULL, "Neighbours");
  g_assert_cmpint (keep (desk, id, 1, "2026-09-01", "Moves away in summer"), ==, id);
  g_autoptr (GPtrArray) all = apart_of (desk);
  const MoApart *one = g_ptr_array_index (all, 0);
  g_assert_cmpuint (all->len, ==, 1);
  g_assert_cmpstr (one->why, ==, "Moves away in summer");
  g_assert_cmpint (one->until, ==, mo_day_from_iso ("2026-09-01"));

  MoApartAsk *ask = mo_apart_ask_new (desk->mentor, desk->person, MO_DAY_NONE, NULL);
  ask->id = id;
  ask->rev = one->rev;
  g_free (mo_store_write (desk->store, "", mo_store_end_apart_job, ask, &error));
  mo_apart_ask_free (ask);
  g_assert_no_error (error);
  g_assert_cmpint (bar_of (desk), ==, MO_BAR_NONE);
  g_autofree char *label = mo_store_undo (desk->store, &error);
  g_assert_cmpstr (label, ==, "Callum Reid and Helen Marsh not kept apart any more");
  g_assert_cmpint (bar_of (desk), ==, MO_BAR_EXCLUDED);
}

/* Whoever keeps two apart who are matched is told; nothing ends by itself. */
static void
an_open_match_is_told (Desk *desk, gconstpointer data)
{
  g_assert_true (draft (desk, NULL));
  g_assert_cmpint (keep (desk, 0, 0, "2026-06-02", "They know each other"), >, 0);
  g_autofree char *label = mo_store_undo_label (desk->store, NULL, NULL);
  g_assert_cmpstr (
      label, ==, "Callum Reid and Helen Marsh kept apart, though matched: look at the match");
  g_autoptr (GPtrArray) all = apart_of (desk);
  const MoApart *one = g_ptr_array_index (all, 0);
  g_assert_cmpstr (one->pair_state, ==, "draft");
  g_assert_cmpint (one->pairing, >, 0);
  g_autofree char *state = one_text (desk, "SELECT state FROM pairing");
  g_assert_cmpstr (state, ==, "draft");

  /* but nobody is asked any more */
  g_autoptr (GError) error = NULL;
  MoMoveAsk *ask = mo_move_ask_new (one->pairing, 0, "mentor_asked", NULL);
  g_free (mo_store_write (desk->store, "", mo_store_move_pairing_job, ask, &error));
  g_assert_error (error, MO_STORE_ERROR, MO_STORE_REFUSED);
  g_assert_nonnull (strstr (error->message, "Ruth Holt set it: They know each other."));
  g_clear_error (&error);
  mo_store_set_today (desk->store, mo_day_from_iso ("2026-06-02"));
  g_free (mo_store_write (desk->store, "", mo_store_move_pairing_job, ask, &error));
  mo_move_ask_free (ask);
  g_assert_no_error (error);
}

static void
names_to_choose_from (Desk *desk, gconstpointer data)
{
  g_autoptr (GPtrArray) mentors = mo_store_list_apart_mentors (desk->store, NULL);
  g_autoptr (GPtrArray) people = mo_store_list_apart_people (desk->store, NULL);
  g_assert_cmpuint (mentors->len, ==, 1);
  g_assert_cmpint (((const MoApartName *) mentors->pdata[0])->id, ==, desk->mentor);
  g_assert_cmpuint (people->len, ==, 1);
  g_assert_cmpint (((const MoApartName *) people->pdata[0])->id, ==, desk->person);
}

#define ADD(name, function) g_test_add (name, Desk, NULL, set_up, function, tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD ("/weights/before", before_anybody_changed_them);
  ADD ("/weights/kept", each_version_kept);
  ADD ("/weights/held-on", held_on_a_day);
  ADD ("/weights/refused", refused);
  ADD ("/weights/undone", undone_whole);
  ADD ("/weights/draft", a_draft_keeps_its_version);
  ADD ("/apart/kept", kept_apart);
  ADD ("/apart/refused", refused_to_keep);
  ADD ("/apart/changed-and-ended", changed_and_ended);
  ADD ("/apart/open-match", an_open_match_is_told);
  ADD ("/apart/names", names_to_choose_from);
  return g_test_run ();
}
