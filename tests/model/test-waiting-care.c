/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Tries put right, holds that are looked at again, who looks after whom, places by hand. */
#include "model/mo-waiting-figures.h"
#include "model/mo-waiting-jobs.h"
#include "store/mo-letters.h"
#include "store/mo-people.h"
#include "store/mo-staff.h"
#include "store/mo-today.h"
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
  mo_store_set_who (office->store, "Priya Nair");
  on (office, "2026-03-12");
}

static void
tear_down (Office *office, gconstpointer data)
{
  mo_store_close (office->store);
}

typedef struct {
  const char *name, *received;
} Taken;

static gpointer
take_job (MoStore *store, gconstpointer ask, GError **error)
{
  const Taken *taken = ask;
  MoNewPerson person = { .first_name = taken->name, .last_name = "Tilley" };
  MoNewReferral referral = MO_NEW_REFERRAL_INIT;
  referral.person = mo_store_add_person (store, &person, error);
  referral.received_on = mo_day_from_iso (taken->received);
  return GSIZE_TO_POINTER (referral.person ? mo_store_add_referral (store, &referral, error)
                                           : 0);
}

static gint64
take (Office *office, const char *name, const char *received)
{
  g_autoptr (GError) error = NULL;
  Taken taken = { name, received };
  gint64 id =
      GPOINTER_TO_SIZE (mo_store_write (office->store, "Taken", take_job, &taken, &error));
  g_assert_no_error (error);
  return id;
}

/* The people in the order of the list, "Ada Ben Cy". */
static char *
order (Office *office)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) all =
      mo_store_list_waiting (office->store, mo_store_get_today (office->store), &error);
  g_autoptr (GString) names = g_string_new (NULL);
  g_assert_no_error (error);
  for (guint i = 0; i < all->len; i++) {
    const char *name = ((MoWaiting *) g_ptr_array_index (all, i))->name;
    g_string_append_printf (names, "%s%.*s", i ? " " : "", (int) strcspn (name, " "), name);
  }
  return g_strdup (names->str);
}

static MoWaiting *
find (Office *office, gint64 referral)
{
  g_autoptr (GPtrArray) all =
      mo_store_list_waiting (office->store, mo_store_get_today (office->store), NULL);
  for (guint i = 0; i < all->len; i++)
    if (((MoWaiting *) g_ptr_array_index (all, i))->id == referral)
      return mo_waiting_ref (g_ptr_array_index (all, i));
  g_assert_not_reached ();
}

static MoWaitingAsk *
ask_for (Office *office, MoWaitingKind kind, gint64 referral)
{
  MoWaitingAsk *ask = mo_waiting_ask_new (kind, referral, 0);
  ask->day = mo_store_get_today (office->store);
  ask->minute = 10 * 60;
  ask->words = g_strdup ("Because.");
  return ask;
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
does (Office *office, MoWaitingKind kind, gint64 referral)
{
  act (office, ask_for (office, kind, referral), -1);
}

static void
tries (Office *office, gint64 referral, const char *day, const char *outcome)
{
  MoWaitingAsk *ask = ask_for (office, MO_WAITING_LOG, referral);
  ask->day = mo_day_from_iso (day);
  ask->outcome = g_strdup (outcome);
  act (office, ask, -1);
}

/* ---------------------------------------------------------------------- tries */

static gpointer
letter_job (MoStore *store, gconstpointer ask, GError **error)
{
  g_autoptr (MoLetterFacts) facts =
      mo_store_load_letter_facts (store, *(const gint64 *) ask, error);
  if (facts)
    mo_store_add_letter (store, MO_LETTER_CLOSING, facts, FALSE, "Grace Tilley", error);
  return NULL;
}

/* After three tries without an answer the letter, after the letter the end. */
static void
three_tries (Office *office, gconstpointer data)
{
  static const char *const steps[] = {
    "First call", "Second try", "Third try", "Closing letter"
  };
  gint64 id = take (office, "Grace", "2026-03-02");
  for (guint i = 0; i < G_N_ELEMENTS (steps); i++) {
    g_autoptr (MoWaiting) it = find (office, id);
    g_assert_cmpstr (it->next_step, ==, steps[i]);
    g_assert_cmpint (it->tries, ==, i);
    if (i < 3)
      tries (office, id, "2026-03-05", i == 1 ? "voicemail" : "no_answer");
  }
  tries (office, id, "2026-03-06", "letter"); /* the letter itself is no try */
  {
    g_autoptr (MoWaiting) it = find (office, id);
    g_assert_cmpint (it->tries, ==, 3);
  }
  g_autoptr (GError) error = NULL;
  mo_store_write (office->store, "Letter", letter_job, &id, &error);
  g_assert_no_error (error);
  {
    g_autoptr (MoWaiting) it = find (office, id);
    g_assert_cmpint (it->closing_letters, ==, 1);
    g_assert_cmpstr (it->next_step, ==, "Close: no response");
  }
  does (office, MO_WAITING_NO_RESPONSE, id);
  g_autofree char *names = order (office);
  g_assert_cmpstr (names, ==, "");
}

static MoAttempt *
last_try (Office *office, gint64 referral)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (MoWaitingPerson) person = mo_store_load_waiting (office->store, referral, &error);
  g_assert_no_error (error);
  return mo_attempt_ref (g_ptr_array_index (person->attempts, person->attempts->len - 1));
}

static void
put_right (Office *office, gint64 referral, const char *day, const char *outcome, int code)
{
  g_autoptr (MoAttempt) attempt = last_try (office, referral);
  MoWaitingAsk *ask = ask_for (office, MO_WAITING_CORRECT, referral);
  ask->attempt = attempt->id;
  ask->attempt_rev = attempt->rev;
  ask->day = mo_day_from_iso (day);
  ask->outcome = g_strdup (outcome);
  act (office, ask, code);
}

/* First contact follows the try that made it, days and all. */
static void
a_wrong_try_is_put_right (Office *office, gconstpointer data)
{
  gint64 id = take (office, "Grace", "2026-03-02");
  tries (office, id, "2026-03-09", "reached");
  {
    g_autoptr (MoWaiting) it = find (office, id);
    g_assert_cmpint (it->clock, ==, MO_CLOCK_ASSESS);
    g_assert_cmpint (it->days, ==, 3);
  }
  put_right (office, id, "2026-03-06", "reached", -1); /* another day */
  {
    g_autoptr (MoWaiting) it = find (office, id);
    g_assert_cmpint (it->days, ==, 6);
    g_assert_cmpint (it->first_contact, ==, mo_day_from_iso ("2026-03-06"));
  }
  put_right (office, id, "2026-03-06", "voicemail", -1); /* not reached at all */
  {
    g_autoptr (MoWaiting) it = find (office, id);
    g_assert_cmpint (it->clock, ==, MO_CLOCK_CONTACT);
    g_assert_cmpint (it->days, ==, 10);
    g_assert_cmpint (it->days_left, ==, 4);
    g_assert_cmpint (it->tries, ==, 1);
  }
  put_right (office, id, "2026-03-06", "reached", -1);
  g_autoptr (MoWaiting) it = find (office, id);
  g_assert_cmpint (it->clock, ==, MO_CLOCK_ASSESS);
  put_right (office, id, "2026-03-20", "reached", MO_STORE_REFUSED); /* still to come */
}

static void
a_try_that_carries_an_assessment_stays (Office *office, gconstpointer data)
{
  gint64 id = take (office, "Grace", "2026-03-02");
  tries (office, id, "2026-03-09", "reached");
  MoWaitingAsk *ask = ask_for (office, MO_WAITING_BOOK, id);
  ask->day = mo_day_from_iso ("2026-03-20");
  act (office, ask, -1);
  put_right (office, id, "2026-03-09", "no_answer", MO_STORE_REFUSED);

  g_autoptr (MoAttempt) attempt = last_try (office, id);
  ask = ask_for (office, MO_WAITING_DROP_TRY, id);
  ask->attempt = attempt->id;
  ask->attempt_rev = attempt->rev;
  act (office, ask, MO_STORE_REFUSED);
  g_assert_cmpstr (attempt->outcome, ==, "reached");
}

static void
a_try_that_never_was (Office *office, gconstpointer data)
{
  gint64 id = take (office, "Grace", "2026-03-02");
  tries (office, id, "2026-03-09", "reached");
  g_autoptr (MoAttempt) attempt = last_try (office, id);
  MoWaitingAsk *ask = ask_for (office, MO_WAITING_DROP_TRY, id);
  ask->attempt = attempt->id;
  ask->attempt_rev = attempt->rev;
  act (office, ask, -1);
  g_autoptr (MoWaiting) it = find (office, id);
  g_assert_cmpint (it->clock, ==, MO_CLOCK_CONTACT);
  g_autofree char *label = mo_store_undo (office->store, NULL);
  g_assert_cmpstr (label, ==, "Referral R-0001 for Grace Tilley: a try taken away");
  g_autoptr (MoWaiting) again = find (office, id);
  g_assert_cmpint (again->clock, ==, MO_CLOCK_ASSESS);
}

/* ---------------------------------------------------------------------- holds and reviews */

static void
a_hold_is_looked_at_again (Office *office, gconstpointer data)
{
  gint64 id = take (office, "Grace", "2026-03-02");
  MoWaitingAsk *ask = ask_for (office, MO_WAITING_HOLD, id);
  ask->review = mo_day_from_iso ("2026-03-20");
  act (office, ask, -1);
  {
    g_autoptr (MoWaiting) it = find (office, id);
    g_assert_cmpint (it->review, ==, mo_day_from_iso ("2026-03-20"));
    g_assert_cmpint (it->review_due, ==, 0);
  }
  on (office, "2026-03-20");
  {
    g_autoptr (MoWaiting) it = find (office, id);
    g_assert_cmpint (it->review_due, ==, 1);
    g_assert_cmpstr (it->due_words, ==, "clock stopped");
    g_assert_cmpstr (it->next_step, ==, "Look again: Because.");
  }
  ask = ask_for (office, MO_WAITING_REVIEW, id);
  ask->review = mo_day_from_iso ("2026-03-19");
  act (office, ask, MO_STORE_REFUSED);
  does (office, MO_WAITING_RESUME, id);
  g_autoptr (MoWaiting) it = find (office, id);
  g_assert_cmpint (it->review, ==, MO_DAY_NONE);
  g_assert_cmpint (it->days, ==, 10); /* eight of its days were on hold */
  g_assert_cmpint (it->days_left, ==, 4);
}

/* ---------------------------------------------------------------------- who looks after it */

static void
somebody_looks_after_it (Office *office, gconstpointer data)
{
  gint64 id = take (office, "Grace", "2026-03-02");
  does (office, MO_WAITING_TAKE, id);
  does (office, MO_WAITING_TAKE, id);
  {
    g_autoptr (MoWaiting) it = find (office, id);
    g_assert_cmpstr (it->owner_name, ==, "Priya Nair");
    g_assert_cmpint (it->owner, ==, mo_store_find_me (office->store, NULL));
  }
  MoWaitingAsk *ask = ask_for (office, MO_WAITING_OWN, id);
  ask->other = g_strdup ("Tessa Asante");
  act (office, ask, -1);
  g_autoptr (GPtrArray) staff = mo_store_list_staff (office->store, NULL);
  g_assert_cmpuint (staff->len, ==, 2);
  does (office, MO_WAITING_OWN, id); /* nobody */
  g_autoptr (MoWaiting) it = find (office, id);
  g_assert_cmpint (it->owner, ==, 0);
  g_assert_null (it->owner_name);
}

/* ---------------------------------------------------------------------- places by hand */

static void
place (Office *office, gint64 referral, int rank, const char *why, int code)
{
  MoWaitingAsk *ask = ask_for (office, MO_WAITING_PLACE, referral);
  g_free (ask->words);
  ask->words = g_strdup (why);
  ask->rank = rank;
  act (office, ask, code);
}

static void
is_order (Office *office, const char *expected)
{
  g_autofree char *names = order (office);
  g_assert_cmpstr (names, ==, expected);
}

static void
places_by_hand (Office *office, gconstpointer data)
{
  take (office, "Ada", "2026-02-20");
  gint64 ben = take (office, "Ben", "2026-03-01");
  gint64 cy = take (office, "Cy", "2026-03-05");
  gint64 dee = take (office, "Dee", "2026-03-09");
  is_order (office, "Ada Ben Cy Dee");
  place (office, cy, 1, "", MO_STORE_REFUSED);
  place (office, cy, 0, "Goes home on Friday", MO_STORE_REFUSED);
  place (office, cy, 1, "Goes home on Friday", -1);
  is_order (office, "Cy Ada Ben Dee");
  place (office, dee, 1, "In distress", -1); /* whoever was there makes room */
  is_order (office, "Dee Cy Ada Ben");
  {
    g_autoptr (MoWaiting) it = find (office, cy);
    g_assert_cmpint (it->place, ==, 2);
    g_assert_cmpint (it->manual_rank, ==, 2);
    g_assert_cmpstr (it->manual_why, ==, "Goes home on Friday");
    g_assert_cmpstr (it->manual_by, ==, "Priya Nair");
    g_assert_cmpint (it->manual_on, ==, mo_day_from_iso ("2026-03-12"));
  }
  g_free (mo_store_undo (office->store, NULL));
  is_order (office, "Cy Ada Ben Dee");
  tries (office, ben, "2026-03-12", "reached"); /* another clock, another list */
  is_order (office, "Cy Ada Dee Ben");
  does (office, MO_WAITING_UNPLACE, cy);
  is_order (office, "Ada Cy Dee Ben");
}

static void
a_place_ends_with_its_clock (Office *office, gconstpointer data)
{
  take (office, "Ada", "2026-02-20");
  gint64 ben = take (office, "Ben", "2026-03-01");
  place (office, ben, 1, "Goes home on Friday", -1);
  does (office, MO_WAITING_HOLD, ben);
  is_order (office, "Ben Ada"); /* a hold keeps it */
  does (office, MO_WAITING_RESUME, ben);
  is_order (office, "Ben Ada");
  tries (office, ben, "2026-03-12", "reached");
  g_autoptr (MoWaiting) it = find (office, ben);
  g_assert_cmpint (it->manual_rank, ==, 0);
  g_assert_null (it->manual_why);
}

/* ---------------------------------------------------------------------- figures */

/* By hand, on 12 March: Ada received 20 February: 20 days.  Ben 1 March, on hold from the 3rd
 * to the 8th: 11 - 5 = 6.  Cy 5 March: 7.  Dee 26 February, on hold since 2 March: 4.  In order
 * 4, 6, 7, 20: the middle lies between 6 and 7. */
static void
median_and_longest (Office *office, gconstpointer data)
{
  take (office, "Ada", "2026-02-20");
  gint64 ben = take (office, "Ben", "2026-03-01"), dee = take (office, "Dee", "2026-02-26");
  take (office, "Cy", "2026-03-05");
  on (office, "2026-03-02");
  does (office, MO_WAITING_HOLD, dee);
  on (office, "2026-03-03");
  does (office, MO_WAITING_HOLD, ben);
  on (office, "2026-03-08");
  does (office, MO_WAITING_RESUME, ben);
  on (office, "2026-03-12");

  g_autoptr (GPtrArray) all =
      mo_store_list_waiting (office->store, mo_store_get_today (office->store), NULL);
  MoWaitingFigures figures = mo_waiting_figures (all, MO_CLOCK_CONTACT);
  g_assert_cmpuint (figures.n, ==, 4);
  g_assert_cmpfloat (figures.median, ==, 6.5);
  g_assert_cmpint (figures.longest, ==, 20);
  g_assert_cmpuint (figures.late, ==, 1);
  g_autofree char *words = mo_waiting_figures_words (&figures);
  g_assert_cmpstr (words, ==, "4 people, median 6.5 days, longest 20 days, 1 late");

  MoWaitingFigures nobody = mo_waiting_figures (all, MO_CLOCK_MATCH);
  g_autofree char *none = mo_waiting_figures_words (&nobody);
  g_assert_cmpstr (none, ==, "Nobody waits for this.");
}

/* ---------------------------------------------------------------------- silence */

static guint
contacts_due (Office *office)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (MoToday) today = mo_store_read (office->store, mo_store_today_job, NULL, &error);
  guint n = 0;
  g_assert_no_error (error);
  for (guint i = 0; i < today->duties->len; i++) {
    const MoDuty *duty = g_ptr_array_index (today->duties, i);
    n += duty->kind == MO_DUTY_CONTACT && duty->level != MO_LEVEL_FINE;
  }
  return n;
}

/* Case 2, the clock: a first contact that is due asks no more once it is made, while on hold,
 * and after a withdrawal. */
static void
silenced (Office *office, gconstpointer data)
{
  gint64 reached = take (office, "Ada", "2026-02-20"),
         held = take (office, "Ben", "2026-02-20");
  gint64 gone = take (office, "Cy", "2026-02-20");
  g_assert_cmpuint (contacts_due (office), ==, 3);
  tries (office, reached, "2026-03-12", "voicemail"); /* a try alone does not */
  g_assert_cmpuint (contacts_due (office), ==, 3);
  tries (office, reached, "2026-03-12", "reached");
  g_assert_cmpuint (contacts_due (office), ==, 2);
  does (office, MO_WAITING_HOLD, held);
  g_assert_cmpuint (contacts_due (office), ==, 1);
  does (office, MO_WAITING_WITHDRAW, gone);
  g_assert_cmpuint (contacts_due (office), ==, 0);
  does (office, MO_WAITING_RESUME, held); /* and it asks again */
  g_assert_cmpuint (contacts_due (office), ==, 1);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
#define CASE(name, function)                                                                   \
  g_test_add ("/waiting-care/" name, Office, NULL, set_up, function, tear_down)
  CASE ("three-tries", three_tries);
  CASE ("wrong-try", a_wrong_try_is_put_right);
  CASE ("try-with-assessment", a_try_that_carries_an_assessment_stays);
  CASE ("try-that-never-was", a_try_that_never_was);
  CASE ("hold-review", a_hold_is_looked_at_again);
  CASE ("owner", somebody_looks_after_it);
  CASE ("places-by-hand", places_by_hand);
  CASE ("place-ends-with-clock", a_place_ends_with_its_clock);
  CASE ("figures", median_and_longest);
  CASE ("silenced", silenced);
  return g_test_run ();
}
