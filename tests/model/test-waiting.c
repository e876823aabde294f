/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Who waits, since when, and what can be done for them: by the very jobs of the page. */
#include "core/mo-call-time.h"
#include "model/mo-waiting-jobs.h"
#include "store/mo-people.h"
#include "store/mo-stmt.h"
#include "store/mo-waiting.h"

typedef struct {
  MoStore *store;
} Office;

static void
on (Office *office, const char *day)
{
  mo_store_set_today (office->store, mo_day_from_iso (day));
}

static void
set_up (Office *office, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  office->store = mo_store_open (":memory:", NULL, MO_STORE_DEFAULT, &error);
  g_assert_no_error (error);
  mo_store_set_who (office->store, "tester");
  on (office, "2026-03-12");
}

static void
tear_down (Office *office, gconstpointer data)
{
  mo_store_close (office->store);
}

typedef struct {
  const char *name, *received, *number, *strand, *relation;
} Taken;

static gpointer
take_job (MoStore *store, gconstpointer ask, GError **error)
{
  const Taken *taken = ask;
  MoNewPerson person = { .first_name = taken->name, .last_name = "Tilley" };
  MoNewReferral referral = MO_NEW_REFERRAL_INIT;
  referral.person = mo_store_add_person (store, &person, error);
  referral.received_on = mo_day_from_iso (taken->received);
  referral.number = taken->number;
  referral.strand = taken->strand;
  referral.relation_kind = taken->relation;
  return GSIZE_TO_POINTER (referral.person ? mo_store_add_referral (store, &referral, error)
                                           : 0);
}

static gint64
take_this (Office *office, const Taken *taken)
{
  g_autoptr (GError) error = NULL;
  gint64 id =
      GPOINTER_TO_SIZE (mo_store_write (office->store, "Taken", take_job, taken, &error));
  g_assert_no_error (error);
  return id;
}

static gint64
take (Office *office, const char *name, const char *received)
{
  return take_this (office, &(Taken){ .name = name, .received = received });
}

static GPtrArray *
list (Office *office)
{
  g_autoptr (GError) error = NULL;
  GPtrArray *all =
      mo_store_list_waiting (office->store, mo_store_get_today (office->store), &error);
  g_assert_no_error (error);
  return all;
}

static MoWaiting *
only (Office *office)
{
  g_autoptr (GPtrArray) all = list (office);
  g_assert_cmpuint (all->len, ==, 1);
  return mo_waiting_ref (g_ptr_array_index (all, 0));
}

static void
act (Office *office, MoWaitingAsk *ask, int code)
{
  g_autoptr (MoWaitingAsk) owned = ask;
  g_autoptr (GError) error = NULL;
  mo_store_write (office->store, "", mo_waiting_change_job, owned, &error);
  if (code < 0)
    g_assert_no_error (error);
  else
    g_assert_error (error, MO_STORE_ERROR, code);
}

static void
does (Office *office, gint64 referral, MoWaitingKind kind)
{
  MoWaitingAsk *ask = mo_waiting_ask_new (kind, referral, 0);
  ask->day = mo_store_get_today (office->store);
  ask->minute = 10 * 60;
  ask->words = g_strdup ("Because.");
  ask->outcome = g_strdup ("reached");
  act (office, ask, -1);
}

static void
is (Office *office, MoClock clock, int days, int days_left, MoLevel level)
{
  g_autoptr (MoWaiting) it = only (office);
  g_assert_cmpint (it->clock, ==, clock);
  g_assert_cmpint (it->days, ==, days);
  g_assert_cmpint (it->days_left, ==, days_left);
  g_assert_cmpint (it->level, ==, level);
}

/* ---------------------------------------------------------------------- clocks */

static void
three_clocks (Office *office, gconstpointer data)
{
  gint64 id = take (office, "Grace", "2026-03-02");
  on (office, "2026-03-11");
  is (office, MO_CLOCK_CONTACT, 9, 5, MO_LEVEL_FINE);
  on (office, "2026-03-12"); /* amber from 70 % of fourteen days */
  is (office, MO_CLOCK_CONTACT, 10, 4, MO_LEVEL_SOON);
  does (office, id, MO_WAITING_LOG);
  is (office, MO_CLOCK_ASSESS, 0, 21, MO_LEVEL_FINE);
  on (office, "2026-03-20");
  is (office, MO_CLOCK_ASSESS, 8, 13, MO_LEVEL_FINE);

  MoWaitingAsk *ask = mo_waiting_ask_new (MO_WAITING_ASSESS, id, 0);
  ask->day = mo_store_get_today (office->store);
  ask->goal = g_strdup ("To go out again");
  ask->accept = TRUE;
  act (office, ask, -1);
  on (office, "2026-05-02");
  is (office, MO_CLOCK_MATCH, 43, -1, MO_LEVEL_LATE);
}

static void
a_hold_stops_the_clock (Office *office, gconstpointer data)
{
  gint64 id = take (office, "Grace", "2026-03-02");
  on (office, "2026-03-05");
  does (office, id, MO_WAITING_HOLD);
  on (office, "2026-03-10");
  is (office, MO_CLOCK_CONTACT, 3, 11, MO_LEVEL_STOPPED);
  does (office, id, MO_WAITING_RESUME);
  on (office, "2026-03-12");
  is (office, MO_CLOCK_CONTACT, 5, 9, MO_LEVEL_FINE);
  does (office, id, MO_WAITING_LOG);
  on (office, "2026-03-14");
  is (office, MO_CLOCK_ASSESS, 2, 19, MO_LEVEL_FINE); /* the earlier hold is not its own */
}

static gpointer
match_and_back_job (MoStore *store, gconstpointer ask, GError **error)
{
  const gint64 *id = ask;
  if (mo_store_set_referral_state (
          store, *id, 0, "matched", mo_day_from_iso ("2026-04-01"), NULL, error))
    mo_store_set_referral_state (
        store, *id, 0, "awaiting_match", mo_day_from_iso ("2026-06-01"), "It ended", error);
  return NULL;
}

static void
a_second_match_begins_anew (Office *office, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  gint64 id = take (office, "Grace", "2026-03-02");
  MoWaitingAsk *ask = mo_waiting_ask_new (MO_WAITING_ASSESS, id, 0);
  ask->day = mo_store_get_today (office->store);
  ask->goal = g_strdup ("To go out again");
  ask->accept = TRUE;
  act (office, ask, -1);
  mo_store_write (office->store, "", match_and_back_job, &id, &error);
  g_assert_no_error (error);
  on (office, "2026-06-11");
  is (office, MO_CLOCK_MATCH, 10, 32, MO_LEVEL_FINE);
}

static void
the_most_urgent_first (Office *office, gconstpointer data)
{
  static const char *const expected[] = {
    "Late Tilley", "Soon Tilley", "Fresh Tilley", "Held Tilley"
  };
  take (office, "Soon", "2026-03-01");
  take (office, "Fresh", "2026-03-11");
  gint64 held = take (office, "Held", "2026-02-01");
  take (office, "Late", "2026-02-20");
  does (office, held, MO_WAITING_HOLD);
  g_autoptr (GPtrArray) all = list (office);
  g_assert_cmpuint (all->len, ==, G_N_ELEMENTS (expected));
  for (guint i = 0; i < all->len; i++)
    g_assert_cmpstr (((MoWaiting *) g_ptr_array_index (all, i))->name, ==, expected[i]);
}

static void
in_words (Office *office, gconstpointer data)
{
  take (office, "Grace", "2026-02-20");
  g_autoptr (MoWaiting) it = only (office);
  g_assert_cmpstr (it->due_words, ==, "6 days late");
  g_assert_cmpstr (it->next_step, ==, "First call");
  g_assert_cmpstr (it->about, ==, "Level not known");
  g_assert_cmpstr (it->number, ==, "R-0001");
}

static void
of_a_relative (Office *office, gconstpointer data)
{
  take_this (office, &(Taken){ "Grace", "2026-02-20", NULL, "family", "parent" });
  g_autoptr (MoWaiting) it = only (office);
  g_assert_cmpstr (it->about, ==, "Parent, level not known");
}

/* ---------------------------------------------------------------------- changes */

/* Case 5: accepting without a goal is refused with the sentence why, and nothing is half. */
static void
no_goal_no_mentoring (Office *office, gconstpointer data)
{
  gint64 id = take (office, "Grace", "2026-03-02");
  MoWaitingAsk *ask = mo_waiting_ask_new (MO_WAITING_ASSESS, id, 0);
  ask->day = mo_store_get_today (office->store);
  ask->accept = TRUE;
  ask->goal = g_strdup ("");
  act (office, ask, MO_STORE_REFUSED);
  is (office, MO_CLOCK_CONTACT, 10, 4, MO_LEVEL_SOON);
  g_assert_cmpint (
      mo_stmt_one_int (office->store, "SELECT count(*) FROM assessment", NULL), ==, 0);
}

static void
two_desks (Office *office, gconstpointer data)
{
  gint64 id = take (office, "Grace", "2026-03-02");
  g_autoptr (MoWaiting) seen = only (office);
  does (office, id, MO_WAITING_HOLD); /* the other desk was faster */

  MoWaitingAsk *ask = mo_waiting_ask_new (MO_WAITING_WITHDRAW, id, seen->rev);
  ask->words = g_strdup ("Moved away");
  act (office, ask, MO_STORE_CONFLICT);
  g_autoptr (MoWaitingPerson) now = mo_store_load_waiting (office->store, id, NULL);
  g_assert_cmpstr (now->state, ==, "on_hold");
  g_assert_cmpstr (now->state_by, ==, "tester");

  ask = mo_waiting_ask_new (MO_WAITING_WITHDRAW, id, now->rev); /* looked at, and still so */
  ask->words = g_strdup ("Moved away");
  act (office, ask, -1);
  g_autoptr (GPtrArray) all = list (office);
  g_assert_cmpuint (all->len, ==, 0);
}

static void
undone (Office *office, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  gint64 id = take (office, "Grace", "2026-03-02");
  does (office, id, MO_WAITING_LOG);
  g_autofree char *label = mo_store_undo (office->store, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (label, ==, "Referral R-0001 for Grace Tilley: reached, first contact made");
  is (office, MO_CLOCK_CONTACT, 10, 4, MO_LEVEL_SOON);
  g_autoptr (MoWaitingPerson) person = mo_store_load_waiting (office->store, id, NULL);
  g_assert_cmpuint (person->attempts->len, ==, 0);
}

static void
booked_again (Office *office, gconstpointer data)
{
  gint64 id = take (office, "Grace", "2026-03-02");
  does (office, id, MO_WAITING_LOG);
  does (office, id, MO_WAITING_BOOK);
  MoWaitingAsk *ask = mo_waiting_ask_new (MO_WAITING_BOOK, id, 0);
  ask->day = mo_day_from_iso ("2026-04-02");
  ask->minute = 18 * 60;
  act (office, ask, -1);
  g_autoptr (MoWaiting) it = only (office);
  g_assert_cmpstr (it->booked_for, ==, "2026-04-02T17:00:00Z"); /* summer time */
  g_assert_cmpint (
      mo_stmt_one_int (office->store, "SELECT count(*) FROM assessment", NULL), ==, 1);
}

/* ---------------------------------------------------------------------- busy periods */

static gpointer
busy (Office *office, MoStoreJob job, MoBusyPeriod *period, int code)
{
  g_autoptr (GError) error = NULL;
  mo_store_write (office->store, "Busy period", job, period, &error);
  if (code < 0)
    g_assert_no_error (error);
  else
    g_assert_error (error, MO_STORE_ERROR, code);
  return NULL;
}

/* Case 1: the number is frozen; a busy period that goes away changes nothing that is there. */
static void
busy_periods (Office *office, gconstpointer data)
{
  g_autoptr (MoBusyPeriod) period = mo_busy_period_new ();
  period->from = mo_day_from_iso ("2026-03-31");
  period->to = mo_day_from_iso ("2026-03-01");
  period->days = 21;
  busy (office, mo_store_put_busy_period_job, period, MO_STORE_REFUSED);
  period->from = mo_day_from_iso ("2026-03-01");
  period->to = mo_day_from_iso ("2026-03-31");
  busy (office, mo_store_put_busy_period_job, period, -1);

  take (office, "Grace", "2026-03-02");
  is (office, MO_CLOCK_CONTACT, 10, 11, MO_LEVEL_FINE);
  g_autoptr (GPtrArray) all = mo_store_list_busy_periods (office->store, NULL);
  g_assert_cmpuint (all->len, ==, 1);
  busy (office, mo_store_drop_busy_period_job, g_ptr_array_index (all, 0), -1);
  is (office, MO_CLOCK_CONTACT, 10, 11, MO_LEVEL_FINE);
  g_autoptr (MoWaiting) it = only (office);
  g_assert_cmpint (it->due, ==, mo_day_from_iso ("2026-03-23"));
  on (office, "2026-04-02");
  gint64 april = take (office, "Ada", "2026-04-01"); /* and the usual two weeks again */
  g_autoptr (GPtrArray) both = list (office);
  for (guint i = 0; i < both->len; i++) {
    const MoWaiting *one = g_ptr_array_index (both, i);
    if (one->id == april)
      g_assert_cmpint (one->due, ==, mo_day_from_iso ("2026-04-15"));
  }
}

static MoBusyPeriod *
period_of (const char *from, const char *to, int days)
{
  MoBusyPeriod *period = mo_busy_period_new ();
  period->from = mo_day_from_iso (from);
  period->to = mo_day_from_iso (to);
  period->days = days;
  period->why = g_strdup ("annual leave");
  return period;
}

/* Ended early, overlapping, changed by two: what was received keeps its target through all. */
static void
busy_periods_change (Office *office, gconstpointer data)
{
  g_autoptr (MoBusyPeriod) march = period_of ("2026-03-01", "2026-03-31", 21);
  g_autoptr (MoBusyPeriod) week = period_of ("2026-03-09", "2026-03-15", 28);
  busy (office, mo_store_put_busy_period_job, march, -1);
  busy (office, mo_store_put_busy_period_job, week, -1);
  take (office, "Grace", "2026-03-10");
  is (office, MO_CLOCK_CONTACT, 2, 26, MO_LEVEL_FINE); /* of two the longer */

  g_autoptr (GPtrArray) all = mo_store_list_busy_periods (office->store, NULL);
  const MoBusyPeriod *first = g_ptr_array_index (all, 1);
  g_assert_cmpstr (first->who, ==, "tester");
  march->id = first->id;
  march->rev = first->rev;
  march->to = mo_day_from_iso ("2026-03-08");
  busy (office, mo_store_put_busy_period_job, march, -1); /* ended early */
  busy (office, mo_store_put_busy_period_job, march, MO_STORE_CONFLICT);
  busy (office, mo_store_drop_busy_period_job, march, MO_STORE_CONFLICT);
  is (office, MO_CLOCK_CONTACT, 2, 26, MO_LEVEL_FINE);
  g_assert_cmpint (
      mo_store_reply_target (office->store, mo_day_from_iso ("2026-03-20"), NULL), ==, 14);
  g_assert_cmpint (
      mo_store_reply_target (office->store, mo_day_from_iso ("2026-03-08"), NULL), ==, 21);
}

/* A workbook's own numbers are kept, and none is given twice. */
static void
numbers (Office *office, gconstpointer data)
{
  static const char *const expected[] = { "R-0003", "R-0002", "S001", "R-0004" };
  const Taken taken[] = { { "A", "2026-03-01", "R-0003" },
                          { "B", "2026-03-01", "R-0002" },
                          { "C", "2026-03-01", "S001" },
                          { "D", "2026-03-01", NULL } };
  for (guint i = 0; i < G_N_ELEMENTS (taken); i++) {
    g_autoptr (GError) error = NULL;
    mo_store_write (office->store, "Taken", take_job, &taken[i], &error);
    g_assert_no_error (error);
  }
  g_autoptr (GPtrArray) all = list (office);
  for (guint i = 0; i < all->len; i++)
    g_assert_cmpstr (((MoWaiting *) g_ptr_array_index (all, i))->number, ==, expected[i]);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
#define CASE(name, function)                                                                   \
  g_test_add ("/waiting/" name, Office, NULL, set_up, function, tear_down)
  CASE ("three-clocks", three_clocks);
  CASE ("a-hold-stops-the-clock", a_hold_stops_the_clock);
  CASE ("a-second-match-begins-anew", a_second_match_begins_anew);
  CASE ("the-most-urgent-first", the_most_urgent_first);
  CASE ("in-words", in_words);
  CASE ("of-a-relative", of_a_relative);
  CASE ("no-goal-no-mentoring", no_goal_no_mentoring);
  CASE ("two-desks", two_desks);
  CASE ("undone", undone);
  CASE ("booked-again", booked_again);
  CASE ("busy-periods", busy_periods);
  CASE ("busy-periods-change", busy_periods_change);
  CASE ("numbers", numbers);
  return g_test_run ();
}
