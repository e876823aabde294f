/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/mo-what-if-words.h"
#include "store/mo-board-try.h"
#include "store/mo-change.h"
#include "store/mo-pairings.h"
#include "store/mo-people.h"
#include "store/mo-places.h"
#include "store/mo-referrals.h"

#define TODAY mo_day_new (2026, 3, 12)

/* Callum has waited longer than Dilys, and Steve is the nearer of the two mentors for either;
 * Dilys must not talk to Helen. First come, Callum takes Steve and Dilys has nobody. */
typedef struct {
  gint64 callum, dilys, helen, steve;
} Made;

static gint64
person (MoStore *store, const char *first, const char *last, const char *level, GError **error)
{
  MoNewPerson new = { .first_name = first, .last_name = last };
  MoNewInjury injury = MO_NEW_INJURY_INIT;
  gint64 id = mo_store_add_person (store, &new, error);
  injury.level = level;
  mo_store_add_injury (store, id, &injury, error);
  return id;
}

static gint64
mentor (MoStore *store, const char *first, const char *last, const char *level, GError **error)
{
  gint64 who = person (store, first, last, level, error);
  MoNewMentor new = { .person = who,
                      .sci = TRUE,
                      .sci_trained_on = TODAY - 300,
                      .lived_since = TODAY - 4000,
                      .lived_precision = MO_PRECISION_DAY,
                      .capacity = 1 };
  mo_store_add_check (store, who, "enhanced", "adult", TODAY - 90, TODAY - 80, error);
  return mo_store_add_mentor (store, &new, error);
}

static gint64
accepted (MoStore *store, gint64 person, MoDay received, GError **error)
{
  MoNewReferral new = MO_NEW_REFERRAL_INIT;
  new.person = person;
  new.strand = "sci";
  new.received_on = received;
  new.first_contact_on = received + 2;
  gint64 id = mo_store_add_referral (store, &new, error);
  mo_store_add_goal (store, id, "work", "back to work", error);
  mo_store_record_assessment (store, id, 0, received + 10, 40, NULL, error);
  mo_store_accept_referral (store, id, 0, NULL, error);
  return id;
}

static void
keep_apart (MoStore *store, gint64 mentor, gint64 person, GError **error)
{
  MoChange *change = mo_change_new ("exclusion", 0, 0);
  mo_change_int (change, "mentor", mentor);
  mo_change_int (change, "person", person);
  mo_change_text (change, "set_by", "Bethan");
  mo_change_day (change, "set_on", TODAY - 9);
  mo_change_text (change, "why", "worked together");
  mo_store_save (store, change, NULL, error);
}

static gpointer
make_job (MoStore *store, gconstpointer ask, GError **error)
{
  Made *made = (Made *) ask;
  gint64 dilys = person (store, "Dilys", "Hughes", "T12", error);
  made->callum =
      accepted (store, person (store, "Callum", "Reid", "T12", error), TODAY - 60, error);
  made->dilys = accepted (store, dilys, TODAY - 40, error);
  made->helen = mentor (store, "Helen", "Marsh", "C5", error);
  made->steve = mentor (store, "Steve", "Tranter", "T12", error);
  keep_apart (store, made->helen, dilys, error);
  return NULL;
}

static MoStore *
fresh (Made *made)
{
  g_autoptr (GError) error = NULL;
  MoStore *store = mo_store_open (":memory:", NULL, MO_STORE_DEFAULT, &error);
  g_assert_no_error (error);
  mo_store_set_today (store, TODAY);
  mo_store_write (store, "Made", make_job, made, &error);
  g_assert_no_error (error);
  return store;
}

static MoWhatIfList *
list_of (MoStore *store)
{
  g_autoptr (GError) error = NULL;
  MoBoard *board = mo_store_load_board (store, &error);
  g_assert_no_error (error);
  GArray *ends = mo_store_list_place_ends (store, &error);
  g_assert_no_error (error);
  return mo_what_if_list_new (board, ends);
}
G_DEFINE_AUTOPTR_CLEANUP_FUNC (MoWhatIfList, mo_what_if_list_free)

static MoWhatIfLook *
look_at (const MoWhatIfList *list, const MoWhatIf *it)
{
  g_autoptr (MoBoard) tried = mo_board_try (list->board, it, NULL);
  return mo_what_if_look_new (list, it, tried);
}

static int
fit (const MoWhatIfList *list, gint64 referral, gint64 mentor)
{
  return mo_board_score (list->board,
                         mo_board_find_person (list->board, referral),
                         mo_board_find_mentor (list->board, mentor))
      .total;
}

/* ---------------------------------------------------------------------- */

static void
the_list_as_it_stands (void)
{
  Made made = { 0 };
  g_autoptr (MoStore) store = fresh (&made);
  g_autoptr (MoWhatIfList) list = list_of (store);
  g_autoptr (MoWhatIf) none = mo_what_if_new ();
  g_autoptr (MoWhatIfLook) look = look_at (list, none);

  g_assert_cmpint (fit (list, made.callum, made.steve), >, fit (list, made.callum, made.helen));
  g_assert_cmpuint (list->first_come.matched, ==, 1);
  g_assert_cmpint (list->first_come.points, ==, fit (list, made.callum, made.steve));
  g_assert_cmpuint (list->best.matched, ==, 2);
  g_assert_cmpint (list->best.points,
                   ==,
                   fit (list, made.callum, made.helen) + fit (list, made.dilys, made.steve));
  g_assert_cmpuint (look->turns->len, ==, 0);
  g_autofree char *points = mo_what_if_points (list, look);
  g_autofree char *wanted =
      g_strdup_printf ("Whole list %d points, first come %d. The best possible is %d.",
                       list->first_come.points,
                       list->first_come.points,
                       list->best.points);
  g_assert_cmpstr (points, ==, wanted);
  g_autofree char *people = mo_what_if_people (list, look);
  g_assert_cmpstr (people,
                   ==,
                   "1 of 2 people get a mentor, as many as first come, first served. At best 2 "
                   "would.");
  g_assert_cmpint (look->sum.points, ==, list->first_come.points);
}

static void
who_gains_and_who_fits_less (void)
{
  Made made = { 0 };
  g_autoptr (MoStore) store = fresh (&made);
  g_autoptr (MoWhatIfList) list = list_of (store);
  g_autoptr (MoWhatIf) none = mo_what_if_new ();
  g_autoptr (MoWhatIf) it = mo_what_if_draft (none, made.callum, made.helen, FALSE, NULL);
  g_autoptr (MoWhatIfLook) look = look_at (list, it);

  g_assert_cmpuint (look->tried.matched, ==, 1);
  g_assert_cmpuint (look->sum.matched, ==, 2);
  g_assert_cmpint (look->sum.points, ==, list->best.points);
  g_assert_cmpuint (look->gain, ==, 1);
  g_assert_cmpuint (look->less, ==, 1);
  g_assert_cmpuint (look->wait, ==, 0);
  const MoWhatIfTurn *first = &g_array_index (look->turns, MoWhatIfTurn, 0);
  g_assert_cmpint (first->referral, ==, made.dilys);
  g_assert_cmpint (first->was, ==, 0);
  g_assert_cmpint (first->now, ==, fit (list, made.dilys, made.steve));

  g_autofree char *people = mo_what_if_people (list, look);
  g_assert_cmpstr (
      people, ==, "2 of 2 people get a mentor, 1 more than first come, first served.");
  g_autofree char *head = mo_what_if_turn_head (look, MO_TURN_GAINS);
  g_assert_cmpstr (head, ==, "1 gains");
  g_autofree char *names = mo_what_if_turn_names (look, MO_TURN_GAINS, 2, TODAY);
  g_autofree char *wanted = g_strdup_printf ("Dilys Hughes no match › %d", first->now);
  g_assert_cmpstr (names, ==, wanted);
}

static gpointer
busy_job (MoStore *store, gconstpointer ask, GError **error)
{
  gint64 gwen =
      accepted (store, person (store, "Gwen", "Tully", "C5", error), TODAY - 90, error);
  MoNewPairing running = { .referral = gwen,
                           .mentor = *(const gint64 *) ask,
                           .state = "active",
                           .agreed_on = TODAY - 20,
                           .started_on = TODAY - 10,
                           .rhythm_days = 7 };
  mo_store_add_pairing (store, &running, error);
  return NULL;
}

/* Helen's ten calls, one a week, and a fortnight's rest: then there is a place for Callum. */
static void
who_waits_and_how_long (void)
{
  Made made = { 0 };
  g_autoptr (GError) error = NULL;
  g_autoptr (MoStore) store = fresh (&made);
  mo_store_write (store, "Busy", busy_job, &made.helen, &error);
  g_assert_no_error (error);
  g_autoptr (MoWhatIfList) list = list_of (store);
  g_autoptr (MoWhatIf) none = mo_what_if_new ();
  g_autoptr (MoWhatIf) it = mo_what_if_draft (none, made.dilys, made.steve, FALSE, NULL);
  g_autoptr (MoWhatIfLook) look = look_at (list, it);

  g_assert_cmpuint (list->first_come.matched, ==, 1);
  g_assert_cmpuint (look->wait, ==, 1);
  const MoWhatIfTurn *last = &g_array_index (look->turns, MoWhatIfTurn, look->turns->len - 1);
  g_assert_cmpint (last->referral, ==, made.callum);
  g_assert_cmpint (last->until, ==, TODAY + 84);
  g_autofree char *names = mo_what_if_turn_names (look, MO_TURN_WAITS, 2, TODAY);
  g_assert_cmpstr (names, ==, "Callum Reid, about 84 days, until 4 Jun");

  /* Dilys would wait for Steve alone, and nobody knows how long */
  g_autoptr (MoWhatIf) other = mo_what_if_draft (none, made.callum, made.steve, FALSE, NULL);
  g_autoptr (MoWhatIfLook) same = look_at (list, other);
  g_assert_cmpuint (same->turns->len, ==, 0);
}

static void
what_one_pair_costs (void)
{
  Made made = { 0 };
  g_autoptr (MoStore) store = fresh (&made);
  g_autoptr (MoWhatIfList) list = list_of (store);
  g_autoptr (MoWhatIf) none = mo_what_if_new ();
  g_autoptr (MoWhatIfLook) look = look_at (list, none);
  MoWhatIfDrop drop;

  g_assert_true (mo_what_if_drop (list, none, look, made.callum, made.steve, &drop));
  g_assert_cmpint (drop.fit, ==, fit (list, made.callum, made.steve));
  g_assert_cmpuint (drop.sum.matched, ==, 1);
  g_assert_cmpuint (drop.fewer, ==, 1);
  g_autofree char *words = mo_what_if_drop_words (&drop, "Callum Reid", "Steve Tranter");
  g_autofree char *wanted =
      g_strdup_printf ("Callum Reid with Steve Tranter: %d, whole list %d. At best it leaves 1 "
                       "person more without.",
                       drop.fit,
                       drop.fit);
  g_assert_cmpstr (words, ==, wanted);

  g_assert_true (mo_what_if_drop (list, none, look, made.callum, made.helen, &drop));
  g_assert_cmpuint (drop.sum.matched, ==, 2);
  g_assert_cmpint (drop.sum.points, ==, list->best.points);
  g_assert_cmpuint (drop.fewer, ==, 0);
  g_assert_cmpint (drop.cost, ==, 0);
  g_assert_false (mo_what_if_drop (list, none, look, made.dilys, made.helen, &drop));
}

static void
a_list_is_suggested (void)
{
  Made made = { 0 };
  g_autoptr (MoStore) store = fresh (&made);
  g_autoptr (MoWhatIfList) list = list_of (store);
  g_autoptr (MoWhatIf) none = mo_what_if_new ();
  g_autoptr (MoWhatIf) all = mo_what_if_suggestion (list, none, FALSE);
  g_assert_cmpuint (mo_what_if_tries (all), ==, 2);
  g_assert_cmpint (mo_what_if_find (all, made.callum)->mentor, ==, made.helen);
  g_assert_cmpint (mo_what_if_find (all, made.dilys)->mentor, ==, made.steve);
  g_assert_false (mo_what_if_find (all, made.dilys)->held);
  g_autoptr (MoWhatIfLook) look = look_at (list, all);
  g_assert_cmpint (look->sum.points, ==, list->best.points);
  g_autofree char *points = mo_what_if_points (list, look);
  g_autofree char *wanted =
      g_strdup_printf ("Whole list %d points, the best possible. First come gives %d.",
                       list->best.points,
                       list->first_come.points);
  g_assert_cmpstr (points, ==, wanted);

  /* held, Callum keeps Steve; not wanted, Dilys is not given to him */
  g_autoptr (MoWhatIf) held = mo_what_if_draft (none, made.callum, made.steve, FALSE, NULL);
  g_autoptr (MoWhatIf) around = mo_what_if_suggestion (list, held, FALSE);
  g_assert_cmpuint (mo_what_if_tries (around), ==, 1);
  g_autoptr (MoWhatIf) barred = mo_what_if_set_barred (all, made.dilys, made.steve, TRUE);
  g_autoptr (MoWhatIf) without = mo_what_if_suggestion (list, barred, FALSE);
  g_assert_cmpuint (mo_what_if_tries (without), ==, 1);
  g_assert_cmpint (mo_what_if_find (without, made.callum)->mentor, ==, made.steve);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/what-if/the list as it stands", the_list_as_it_stands);
  g_test_add_func ("/what-if/who gains and who fits less", who_gains_and_who_fits_less);
  g_test_add_func ("/what-if/who waits and how long", who_waits_and_how_long);
  g_test_add_func ("/what-if/what one pair costs", what_one_pair_costs);
  g_test_add_func ("/what-if/a list is suggested", a_list_is_suggested);
  return g_test_run ();
}
