/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A training weekend from its date to the mentor who passed. */
#include "model/mo-training-jobs.h"
#include "store/mo-change.h"
#include "store/mo-mentor-steps.h"
#include "store/mo-pairings.h"
#include "store/mo-people.h"

#define TODAY mo_day_new (2026, 6, 1)

static gpointer
mentor_job (MoStore *store, gconstpointer ask, GError **error)
{
  MoNewPerson person = { .first_name = "Helen", .last_name = ask };
  MoNewMentor new = { .person = mo_store_add_person (store, &person, error),
                      .sci = TRUE,
                      .state = "training_booked" };
  gint64 id = mo_store_add_mentor (store, &new, error);
  return g_memdup2 (&id, sizeof id);
}

static gint64
mentor (MoStore *store, const char *name)
{
  g_autoptr (GError) error = NULL;
  g_autofree gint64 *id = mo_store_write (store, "made", mentor_job, name, &error);
  g_assert_no_error (error);
  return *id;
}

static MoStore *
office (void)
{
  g_autoptr (GError) error = NULL;
  MoStore *store = mo_store_open (":memory:", NULL, MO_STORE_DEFAULT, &error);
  g_assert_no_error (error);
  mo_store_set_who (store, "tester");
  mo_store_set_today (store, TODAY);
  return store;
}

static MoTrainingShown *
show (MoStore *store, gint64 wanted)
{
  g_autoptr (GError) error = NULL;
  MoTrainingShown *shown = mo_store_read (store, mo_training_show_job, &wanted, &error);
  g_assert_no_error (error);
  return shown;
}

/* Takes the ask. */
static gboolean
does (MoStore *store, MoTrainingAsk *taken)
{
  g_autoptr (MoTrainingAsk) ask = taken;
  g_autoptr (GError) error = NULL;
  g_autofree gint64 *id = mo_store_write (store, NULL, mo_training_job, ask, &error);
  g_assert_true (!error || g_error_matches (error, MO_STORE_ERROR, MO_STORE_REFUSED));
  return !error;
}

static MoTrainingAsk *
weekend (MoDay from, int places)
{
  MoTrainingAsk *ask = mo_training_ask_new (MO_TRAINING_SAVE);
  ask->training = mo_training_new ();
  ask->training->strand = g_strdup ("sci");
  ask->training->from = from;
  ask->training->to = from + 1;
  ask->training->places = places;
  ask->training->minutes = 720;
  return ask;
}

static MoTrainingAsk *
verb (const MoTrainingShown *shown, MoTrainingVerb what, gint64 who)
{
  MoTrainingAsk *ask = mo_training_ask_new (what);
  ask->training = mo_training_ref ((MoTraining *) mo_training_shown_chosen (shown));
  ask->mentor = who;
  ask->name = g_strdup ("Helen");
  if (shown->attendance->len) {
    const MoAttendance *first = shown->attendance->pdata[0];
    ask->attendance = first->id;
    ask->rev = first->rev;
  }
  return ask;
}

static MoTrainingAsk *
result (const MoTrainingShown *shown, const char *outcome)
{
  MoTrainingAsk *ask = verb (shown, MO_TRAINING_RESULT, 0);
  ask->outcome = g_strdup (outcome);
  return ask;
}

static gpointer
interviewed_job (MoStore *store, gconstpointer mentor_id, GError **error)
{
  MoChange *change = mo_change_new ("mentor_step", 0, 0);
  mo_change_int (change, "mentor", *(const gint64 *) mentor_id);
  mo_change_text (change, "state", MO_STEP_INTERVIEW_HELD);
  mo_change_day (change, "entered_on", TODAY);
  mo_change_text (change, "who", "tester");
  gint64 id = mo_store_save (store, change, NULL, error);
  return g_memdup2 (&id, sizeof id);
}

/* Whoever is named first in the list of who could be booked has an interview on record, though
 * another comes before by name. */
static void
who_can_be_booked_first (void)
{
  g_autoptr (MoStore) store = office ();
  gint64 bell = mentor (store, "Bell"), west = mentor (store, "West");
  g_assert_true (does (store, weekend (mo_day_new (2026, 6, 13), 4)));
  g_autoptr (MoTrainingShown) before = show (store, 0);
  const MoAttendance *first = before->bookable->pdata[0];
  g_assert_cmpint (first->mentor, ==, bell);
  g_autoptr (GError) error = NULL;
  g_autofree gint64 *step =
      mo_store_write (store, "interviewed", interviewed_job, &west, &error);
  g_assert_no_error (error);
  g_autoptr (MoTrainingShown) after = show (store, 0);
  first = after->bookable->pdata[0];
  g_assert_cmpint (first->mentor, ==, west);
}

static void
from_date_to_passed (void)
{
  g_autoptr (MoStore) store = office ();
  gint64 helen = mentor (store, "Marsh"), carol = mentor (store, "Tilley");
  MoDay saturday = mo_day_new (2026, 6, 13);
  g_assert_true (does (store, weekend (saturday, 1)));
  g_autoptr (MoTrainingShown) dated = show (store, 0);
  g_assert_cmpuint (dated->trainings->len, ==, 1);
  g_assert_cmpuint (dated->bookable->len, ==, 2);

  g_assert_true (does (store, verb (dated, MO_TRAINING_BOOK, helen)));
  g_assert_false (does (store, verb (dated, MO_TRAINING_BOOK, carol))); /* one place */
  g_autoptr (MoTrainingShown) booked = show (store, dated->chosen);
  g_assert_cmpuint (booked->attendance->len, ==, 1);
  g_assert_cmpuint (booked->bookable->len, ==, 1);
  g_assert_cmpint (mo_training_shown_chosen (booked)->taken, ==, 1);
  g_assert_false (does (store, result (booked, "passed"))); /* not begun */

  mo_store_set_today (store, saturday + 2);
  g_assert_true (does (store, result (booked, "passed")));
  g_autoptr (GError) error = NULL;
  g_autoptr (MoMentorFacts) passed = mo_store_load_mentor_facts (store, helen, &error);
  g_assert_cmpstr (passed->state, ==, "trained");
  g_assert_cmpint (passed->standing.sci_trained, ==, saturday + 1);

  g_autofree char *undone = mo_store_undo (store, &error);
  g_assert_no_error (error);
  g_autoptr (MoMentorFacts) back = mo_store_load_mentor_facts (store, helen, &error);
  g_assert_cmpstr (back->state, ==, "training_booked");
  g_assert_cmpint (back->standing.sci_trained, ==, MO_DAY_NONE);
}

/* An outcome that was told wrongly is corrected: the training of that weekend goes with it. */
static void
a_correction (void)
{
  g_autoptr (MoStore) store = office ();
  gint64 helen = mentor (store, "Marsh");
  g_assert_true (does (store, weekend (TODAY - 2, 8)));
  mo_store_set_today (store, TODAY - 1);
  g_autoptr (MoTrainingShown) dated = show (store, 0);
  g_assert_true (does (store, verb (dated, MO_TRAINING_BOOK, helen)));
  mo_store_set_today (store, TODAY);
  g_autoptr (MoTrainingShown) booked = show (store, dated->chosen);
  g_assert_true (does (store, result (booked, "passed")));
  g_autoptr (MoTrainingShown) passed = show (store, dated->chosen);
  g_assert_true (does (store, result (passed, "not_yet")));
  g_autoptr (GError) error = NULL;
  g_autoptr (MoMentorFacts) facts = mo_store_load_mentor_facts (store, helen, &error);
  g_assert_cmpint (facts->standing.sci_trained, ==, MO_DAY_NONE);
}

static void
called_off_and_put_back (void)
{
  g_autoptr (MoStore) store = office ();
  g_assert_true (does (store, weekend (mo_day_new (2026, 6, 13), 8)));
  g_autoptr (MoTrainingShown) dated = show (store, 0);
  g_assert_true (does (store, verb (dated, MO_TRAINING_CANCEL, 0)));
  g_autoptr (MoTrainingShown) off = show (store, dated->chosen);
  g_assert_cmpint (
      mo_training_state (mo_training_shown_chosen (off), TODAY), ==, MO_TRAINING_OFF);
  g_assert_cmpint (
      mo_training_plan (off->trainings, FALSE, off->year, &off->policy).dated, ==, 0);
  g_assert_true (does (store, verb (off, MO_TRAINING_RENEW, 0)));
  g_autoptr (MoTrainingShown) back = show (store, dated->chosen);
  g_assert_cmpint (
      mo_training_plan (back->trainings, FALSE, back->year, &back->policy).dated, ==, 1);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/training/who-can-be-booked-first", who_can_be_booked_first);
  g_test_add_func ("/training/from-date-to-passed", from_date_to_passed);
  g_test_add_func ("/training/a-correction", a_correction);
  g_test_add_func ("/training/called-off-and-put-back", called_off_and_put_back);
  return g_test_run ();
}
