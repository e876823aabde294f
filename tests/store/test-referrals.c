/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/mo-change.h"
#include "store/mo-people.h"
#include "store/mo-referrals.h"
#include "store/mo-stmt.h"

typedef struct {
  MoStore *store;
  gint64 person, referral;
} Desk;

typedef gboolean (*Step) (Desk *desk, GError **error);
typedef struct {
  Desk *desk;
  Step step;
} Ask;

static gpointer
step_job (MoStore *store, gconstpointer data, GError **error)
{
  const Ask *ask = data;
  return GINT_TO_POINTER (ask->step (ask->desk, error));
}

static void
run (Desk *desk, Step step)
{
  g_autoptr (GError) error = NULL;
  Ask ask = { desk, step };
  gboolean ok = GPOINTER_TO_INT (mo_store_write (desk->store, "Step", step_job, &ask, &error));
  g_assert_no_error (error);
  g_assert_true (ok);
}

static void
refuses (Desk *desk, Step step, int code)
{
  g_autoptr (GError) error = NULL;
  Ask ask = { desk, step };
  mo_store_write (desk->store, "Step", step_job, &ask, &error);
  g_assert_error (error, MO_STORE_ERROR, code);
}

static void
on (Desk *desk, const char *day)
{
  mo_store_set_today (desk->store, mo_day_from_iso (day));
}

static gboolean
take (Desk *desk, GError **error)
{
  MoNewPerson person = { .first_name = "Grace", .last_name = "Tilley" };
  MoNewReferral referral = MO_NEW_REFERRAL_INIT;
  desk->person = mo_store_add_person (desk->store, &person, error);
  referral.person = desk->person;
  referral.received_on = mo_day_from_iso ("2026-03-02");
  desk->referral = mo_store_add_referral (desk->store, &referral, error);
  return desk->referral != 0;
}

static gboolean
busy_march (Desk *desk, GError **error)
{
  MoChange *change = mo_change_new ("busy_period", 0, 0);
  mo_change_text (change, "from_on", "2026-03-01");
  mo_change_text (change, "to_on", "2026-03-31");
  mo_change_int (change, "days", 21);
  mo_change_text (change, "who", "tester");
  return mo_store_save (desk->store, change, NULL, error) != 0;
}

static gboolean
no_busy_march (Desk *desk, GError **error)
{
  return mo_store_delete (desk->store, "busy_period", 1, 0, NULL, error);
}

static gboolean
no_answer (Desk *desk, GError **error)
{
  MoNewAttempt attempt = { .referral = desk->referral, .outcome = "no_answer" };
  return mo_store_log_contact (desk->store, &attempt, error);
}

static gboolean
reached (Desk *desk, GError **error)
{
  MoNewAttempt attempt = { .referral = desk->referral, .outcome = "reached" };
  return mo_store_log_contact (desk->store, &attempt, error);
}

static gboolean
reached_tomorrow (Desk *desk, GError **error)
{
  MoNewAttempt attempt = { .referral = desk->referral,
                           .outcome = "reached",
                           .day = mo_store_get_today (desk->store) + 1 };
  return mo_store_log_contact (desk->store, &attempt, error);
}

static gboolean
book (Desk *desk, GError **error)
{
  return mo_store_book_assessment (
      desk->store, desk->referral, 0, "2026-03-20T10:00:00Z", error);
}

static gboolean
assess (Desk *desk, GError **error)
{
  return mo_store_record_assessment (
      desk->store, desk->referral, 0, MO_DAY_NONE, 40, NULL, error);
}

static gboolean
add_goal (Desk *desk, GError **error)
{
  return mo_store_add_goal (desk->store, desk->referral, "work", "get back to work", error) !=
         0;
}

static gboolean
accept_it (Desk *desk, GError **error)
{
  return mo_store_accept_referral (desk->store, desk->referral, 0, NULL, error);
}

static gboolean
hold (Desk *desk, GError **error)
{
  return mo_store_hold_referral (
      desk->store, desk->referral, 0, "in hospital", MO_DAY_NONE, error);
}

static gboolean
resume (Desk *desk, GError **error)
{
  return mo_store_resume_referral (desk->store, desk->referral, 0, error);
}

static gboolean
withdraw (Desk *desk, GError **error)
{
  return mo_store_end_referral (
      desk->store, desk->referral, 0, "withdrawn", "changed her mind", error);
}

static gboolean
stale_hold (Desk *desk, GError **error)
{
  return mo_store_hold_referral (
      desk->store, desk->referral, 99, "in hospital", MO_DAY_NONE, error);
}

static gboolean
take_for_another (Desk *desk, GError **error)
{
  MoNewPerson person = { .first_name = "Grace", .last_name = "Tilley" };
  MoNewReferral referral = MO_NEW_REFERRAL_INIT;
  referral.person = mo_store_add_person (desk->store, &person, error);
  referral.referrer_kind = "nhs";
  referral.received_on = mo_day_from_iso ("2026-03-02");
  desk->referral = mo_store_add_referral (desk->store, &referral, error);
  return desk->referral != 0;
}

static gboolean
agreed (Desk *desk, GError **error)
{
  return mo_store_note_agreement (desk->store, desk->referral, 0, error);
}

static char *
column (Desk *desk, const char *sql)
{
  g_auto (MoStmt) stmt = mo_stmt_new (desk->store, sql);
  mo_stmt_bind_int (&stmt, ":id", desk->referral);
  return mo_stmt_step (&stmt) ? mo_stmt_dup (&stmt, 0) : NULL;
}

static void
is (Desk *desk, const char *sql, const char *value)
{
  g_autofree char *found = column (desk, sql);
  g_assert_cmpstr (found, ==, value);
}

#define STATE "SELECT state FROM referral WHERE id = :id"
#define DUE   "SELECT due_on FROM referral WHERE id = :id"
#define WAITS                                                                                  \
  "SELECT stage FROM wait_event WHERE referral = :id AND left_on IS NULL ORDER BY id DESC"

static void
set_up (Desk *desk, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  desk->store = mo_store_open (":memory:", NULL, MO_STORE_DEFAULT, &error);
  g_assert_no_error (error);
  on (desk, "2026-03-12");
}

static void
tear_down (Desk *desk, gconstpointer data)
{
  mo_store_close (desk->store);
}

/* The number of days is frozen: a busy period that goes away later changes nothing. */
static void
target_is_frozen (Desk *desk, gconstpointer data)
{
  run (desk, take);
  is (desk, DUE, "2026-03-16");
  run (desk, busy_march);
  run (desk, take);
  is (desk, DUE, "2026-03-23");
  run (desk, no_busy_march);
  is (desk, DUE, "2026-03-23");
  is (desk, "SELECT number FROM referral WHERE id = :id", "R-0002");
}

/* Case 3: referred by somebody else, nothing passes "received" before the agreement is told. */
static void
agreement_comes_first (Desk *desk, gconstpointer data)
{
  run (desk, take_for_another);
  is (desk, STATE, "received");
  refuses (desk, book, MO_STORE_REFUSED);
  run (desk, reached); /* which is when they can be asked */
  is (desk, STATE, "received");
  refuses (desk, book, MO_STORE_REFUSED);
  run (desk, agreed);
  is (desk, STATE, "awaiting_contact");
  run (desk, book);
  is (desk, STATE, "assessment_booked");
}

static void
first_contact_stops_the_clock (Desk *desk, gconstpointer data)
{
  run (desk, take);
  run (desk, no_answer);
  is (desk, "SELECT first_contact_on FROM referral WHERE id = :id", NULL);
  refuses (desk, reached_tomorrow, MO_STORE_REFUSED);
  run (desk, reached);
  is (desk, "SELECT first_contact_on FROM referral WHERE id = :id", "2026-03-12");
  is (desk, WAITS, "assessment");
  on (desk, "2026-03-14");
  run (desk, reached); /* a second talk is logged and does not move the first */
  is (desk, "SELECT first_contact_on FROM referral WHERE id = :id", "2026-03-12");
}

static void
never_without_a_goal (Desk *desk, gconstpointer data)
{
  run (desk, take);
  run (desk, reached);
  run (desk, book);
  is (desk, STATE, "assessment_booked");
  run (desk, assess);
  refuses (desk, accept_it, MO_STORE_REFUSED);
  is (desk, STATE, "assessed");
  run (desk, add_goal);
  run (desk, accept_it);
  is (desk, STATE, "awaiting_match");
  is (desk, WAITS, "match");
  is (desk, "SELECT done_on FROM assessment WHERE referral = :id", "2026-03-12");
}

static void
hold_gives_days_back (Desk *desk, gconstpointer data)
{
  run (desk, take);
  run (desk, hold);
  is (desk, STATE, "on_hold");
  is (desk, WAITS, "hold");
  on (desk, "2026-03-22");
  run (desk, resume);
  is (desk, STATE, "awaiting_contact");
  is (desk, "SELECT paused_days FROM referral WHERE id = :id", "10");
  is (desk, WAITS, "contact");
}

static void
an_end_is_an_end (Desk *desk, gconstpointer data)
{
  run (desk, take);
  run (desk, withdraw);
  is (desk, WAITS, NULL);
  refuses (desk, hold, MO_STORE_REFUSED);
  refuses (desk, book, MO_STORE_REFUSED);
  g_assert_cmpint (
      mo_stmt_one_int (desk->store, "SELECT count(*) FROM assessment", NULL), ==, 0);
}

static void
two_desks (Desk *desk, gconstpointer data)
{
  run (desk, take);
  refuses (desk, stale_hold, MO_STORE_CONFLICT);
  is (desk, STATE, "awaiting_contact");
}

static void
each_step_can_be_undone (Desk *desk, gconstpointer data)
{
  static const Step steps[] = { reached, book, assess, add_goal, accept_it, hold, resume };
  static const char *const states[] = {
    "awaiting_contact", "awaiting_contact", "assessment_booked", "assessed", "assessed",
    "awaiting_match",   "on_hold"
  };
  run (desk, take);
  for (guint i = 0; i < G_N_ELEMENTS (steps); i++)
    run (desk, steps[i]);
  for (int i = G_N_ELEMENTS (steps) - 1; i >= 0; i--) {
    g_autoptr (GError) error = NULL;
    g_autofree char *label = mo_store_undo (desk->store, &error);
    g_assert_no_error (error);
    is (desk, STATE, states[i]);
  }
  is (desk, WAITS, "contact");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
#define ADD(name, function)                                                                    \
  g_test_add ("/referrals/" name, Desk, NULL, set_up, function, tear_down)
  ADD ("target-is-frozen", target_is_frozen);
  ADD ("agreement", agreement_comes_first);
  ADD ("first-contact", first_contact_stops_the_clock);
  ADD ("goal", never_without_a_goal);
  ADD ("hold", hold_gives_days_back);
  ADD ("end", an_end_is_an_end);
  ADD ("two-desks", two_desks);
  ADD ("undo", each_step_can_be_undone);
  return g_test_run ();
}
