/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The dated way of a mentor in the book. */
#include <string.h>

#include "store/mo-change.h"
#include "store/mo-mentor-steps.h"
#include "store/mo-pairings.h"
#include "store/mo-people.h"
#include "store/mo-stmt.h"

#define TODAY "2026-03-12"

static MoDay
day (const char *iso)
{
  return mo_day_from_iso (iso);
}

static MoStore *
office (void)
{
  g_autoptr (GError) error = NULL;
  MoStore *store = mo_store_open (":memory:", NULL, MO_STORE_DEFAULT, &error);
  g_assert_no_error (error);
  mo_store_set_today (store, day (TODAY));
  mo_store_set_who (store, "Priya Nair");
  return store;
}

static gpointer
add_enquiry (MoStore *store, gconstpointer ask, GError **error)
{
  MoNewPerson person = { .first_name = "Alan", .last_name = "Fairbrother" };
  MoNewMentor mentor = { .sci = TRUE, .state = "enquiry" };
  mentor.person = mo_store_add_person (store, &person, error);
  g_assert_cmpint (mentor.person, !=, 0);
  return GSIZE_TO_POINTER (mo_store_add_mentor (store, &mentor, error));
}

typedef struct {
  gint64 mentor;
  MoMentorMove move;
} Step;

static gpointer
step (MoStore *store, gconstpointer data, GError **error)
{
  const Step *ask = data;
  mo_store_mentor_step (store, ask->mentor, 0, &ask->move, error);
  return NULL;
}

static void
takes (MoStore *store, gint64 mentor, const char *to, const char *why)
{
  g_autoptr (GError) error = NULL;
  Step ask = { mentor, { .to = to, .on = day (TODAY), .why = why } };
  mo_store_write (store, "step", step, &ask, &error);
  g_assert_no_error (error);
}

static void
refused (MoStore *store, gint64 mentor, const char *to, const char *why, const char *says)
{
  g_autoptr (GError) error = NULL;
  Step ask = { mentor, { .to = to, .on = day (TODAY), .why = why } };
  mo_store_write (store, "step", step, &ask, &error);
  g_assert_error (error, MO_STORE_ERROR, MO_STORE_REFUSED);
  g_assert_nonnull (strstr (error->message, says));
}

static gpointer
add_facts (MoStore *store, gconstpointer ask, GError **error)
{
  gint64 mentor = *(const gint64 *) ask;
  g_autoptr (MoMentorFacts) facts = mo_store_load_mentor_facts (store, mentor, error);
  MoDay seen = day ("2026-02-02");
  for (int i = 0; i < 2; i++) {
    MoChange *change = mo_change_new ("referee", 0, 0);
    mo_change_int (change, "mentor", mentor);
    mo_change_text (change, "name", i ? "Dr Ann Other" : "Sam Somebody");
    mo_change_day (change, "received_on", seen);
    mo_change_int (change, "ok", 1);
    if (!mo_store_save (store, change, NULL, error))
      return NULL;
  }
  MoChange *change = mo_change_new ("mentor", mentor, 0);
  mo_change_day (change, "sci_trained_on", seen);
  mo_store_save (store, change, NULL, error);
  mo_store_add_mentor_step (store, mentor, MO_STEP_INTERVIEW_HELD, seen, "kind", error);
  mo_store_add_check (store, facts->person, "enhanced", "adult", seen, seen, error);
  return NULL;
}

/* The whole way: each step dated and kept, the days that go with it written, and taken back. */
static void
whole_way (void)
{
  g_autoptr (MoStore) store = office ();
  g_autoptr (GError) error = NULL;
  gint64 mentor = GPOINTER_TO_SIZE (mo_store_write (store, "new", add_enquiry, NULL, &error));
  g_assert_no_error (error);

  takes (store, mentor, "applied", NULL);
  takes (store, mentor, "screening", NULL);
  refused (store, mentor, "interview", NULL, "0 of 2 references");
  refused (store, mentor, "active", "now", "“interview” comes before");
  mo_store_write (store, "facts", add_facts, &mentor, &error);
  g_assert_no_error (error);
  takes (store, mentor, "interview", NULL);
  takes (store, mentor, "training_booked", NULL);
  takes (store, mentor, "trained", NULL);
  takes (store, mentor, "active", "a fine mentor");

  g_autoptr (MoMentorFacts) facts = mo_store_load_mentor_facts (store, mentor, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (facts->name, ==, "Alan Fairbrother");
  g_assert_cmpstr (facts->state, ==, "active");
  g_assert_cmpint (facts->standing.references_ok, ==, 2);
  g_assert_cmpint (facts->standing.interviewed, ==, day ("2026-02-02"));
  g_assert_cmpint (facts->standing.check_due, ==, day ("2026-02-02") + 1095);
  g_assert_cmpint (mo_stmt_one_int (store, "SELECT count(*) FROM mentor_step", NULL), ==, 7);
  g_assert_cmpint (
      mo_stmt_one_int (
          store, "SELECT count(*) FROM mentor WHERE approved_on = '" TODAY "'", NULL),
      ==,
      1);

  g_autofree char *undone = mo_store_undo (store, &error);
  g_assert_no_error (error);
  g_autoptr (MoMentorFacts) back = mo_store_load_mentor_facts (store, mentor, &error);
  g_assert_cmpstr (back->state, ==, "trained");
  g_assert_cmpint (mo_stmt_one_int (store, "SELECT count(*) FROM mentor_step", NULL), ==, 6);
}

/* Case 16: "not now" keeps the day to come back on, and taking it up again lets go of it. */
static void
not_now (void)
{
  g_autoptr (MoStore) store = office ();
  g_autoptr (GError) error = NULL;
  gint64 mentor = GPOINTER_TO_SIZE (mo_store_write (store, "new", add_enquiry, NULL, &error));
  Step ask = { mentor,
               { .to = "not_now", .on = day (TODAY), .ask_again = day ("2027-01-12") } };

  refused (store, mentor, "not_now", NULL, "ask again");
  mo_store_write (store, "later", step, &ask, &error);
  g_assert_no_error (error);
  g_autoptr (MoMentorFacts) facts = mo_store_load_mentor_facts (store, mentor, &error);
  g_assert_cmpint (facts->ask_again, ==, day ("2027-01-12"));
  takes (store, mentor, "enquiry", NULL);
  g_autoptr (MoMentorFacts) again = mo_store_load_mentor_facts (store, mentor, &error);
  g_assert_cmpint (again->ask_again, ==, MO_DAY_NONE);
}

static void
funnel (void)
{
  g_autoptr (MoStore) store = office ();
  g_autoptr (GError) error = NULL;
  gint64 mentor = GPOINTER_TO_SIZE (mo_store_write (store, "new", add_enquiry, NULL, &error));
  mo_store_write (store, "new", add_enquiry, NULL, &error);
  takes (store, mentor, "applied", NULL);
  takes (store, mentor, "declined", "too soon");
  g_autofree MoMentorFunnel *it =
      mo_store_read (store, mo_store_mentor_funnel_job, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpint (it->reached[MO_WAY_ENQUIRY], ==, 2);
  g_assert_cmpint (it->reached[MO_WAY_APPLIED], ==, 1);
  g_assert_cmpint (it->now[MO_WAY_ENQUIRY], ==, 1);
  g_assert_cmpint (it->declined, ==, 1);
  MoDay before = day ("2024-04-01");
  g_autofree MoMentorFunnel *earlier =
      mo_store_read (store, mo_store_mentor_funnel_job, &before, &error);
  g_assert_cmpint (earlier->reached[MO_WAY_ENQUIRY], ==, 0);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/mentor-steps/whole-way", whole_way);
  g_test_add_func ("/mentor-steps/not-now", not_now);
  g_test_add_func ("/mentor-steps/funnel", funnel);
  return g_test_run ();
}
