/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The invented office: believable in size, every state present, the same each time. */
#include "model/mo-demo.h"
#include "store/mo-as-of.h"
#include "store/mo-stmt.h"
#include "store/mo-today.h"
#include "store/mo-waiting.h"

static MoStore *
demo_office (const char *today)
{
  g_autoptr (GError) error = NULL;
  MoStore *store = mo_store_open (":memory:", NULL, MO_STORE_DEFAULT, &error);
  g_assert_no_error (error);
  mo_store_set_today (store, mo_day_from_iso (today));
  mo_demo_fill (store, mo_day_from_iso (today), 1, &error);
  g_assert_no_error (error);
  return store;
}

/* Made once for what is only read of it. */
static MoStore *shared;

static int
counted (MoStore *store, const char *sql)
{
  g_autoptr (GError) error = NULL;
  int n = mo_stmt_one_int (store, sql, &error);
  g_assert_no_error (error);
  return n;
}

static void
shows (MoStore *store, const char *sql)
{
  g_auto (MoStmt) stmt = mo_stmt_new (store, sql);
  while (mo_stmt_step (&stmt))
    g_test_message ("%s %s", mo_stmt_text (&stmt, 0), mo_stmt_text (&stmt, 1));
}

static void
size_and_states (void)
{
  int referrals = counted (shared, "SELECT count(*) FROM referral");
  int calls = counted (shared, "SELECT count(*) FROM call");

  shows (shared, "SELECT state, count(*) FROM referral GROUP BY state");
  shows (shared, "SELECT state, count(*) FROM pairing GROUP BY state");
  shows (shared, "SELECT state, count(*) FROM call GROUP BY state");
  g_assert_cmpint (referrals, >, 340);
  g_assert_cmpint (referrals, <, 480);
  g_assert_cmpint (calls, >, 2000);
  g_assert_cmpint (calls, <, 3200);
  g_assert_cmpint (counted (shared, "SELECT count(*) FROM mentor"), ==, 60 + 23);
  g_assert_cmpint (counted (shared, "SELECT count(DISTINCT state) FROM referral"), >=, 8);
  g_assert_cmpint (counted (shared, "SELECT count(DISTINCT state) FROM pairing"), >=, 6);
  g_assert_cmpint (counted (shared, "SELECT count(DISTINCT state) FROM call"), ==, 8);
  g_assert_cmpint (counted (shared, "SELECT count(DISTINCT state) FROM mentor"), ==, 11);
}

static void
nothing_impossible (void)
{
  static const char *const never[] = {
    "SELECT count(*) FROM call WHERE state = 'done' AND day_on > '2026-03-12'",
    "SELECT count(*) FROM referral WHERE received_on > '2026-03-12' OR first_contact_on > "
    "'2026-03-12' OR first_contact_on < received_on",
    "SELECT count(*) FROM referral WHERE accepted_on IS NOT NULL AND state NOT IN('closed') "
    "AND NOT EXISTS (SELECT 1 FROM goal WHERE goal.referral = referral.id)",
    "SELECT count(*) FROM injury JOIN person ON person.id = injury.person WHERE about = 'self' "
    "AND injured_on < born_on",
    "SELECT count(*) FROM injury WHERE cause = 'congenital'",
    "SELECT count(*) FROM mentor m JOIN mentor_step e ON e.mentor = m.id"
    " WHERE m.state = 'training_booked' AND NOT EXISTS (SELECT 1 FROM attendance a"
    " JOIN training_event t ON t.id = a.training_event WHERE a.mentor = m.id"
    " AND a.outcome = 'booked' AND t.from_on > '2026-03-12')",
    "SELECT count(*) FROM (SELECT pairing FROM call WHERE state = 'done' GROUP BY pairing "
    "HAVING count(*) > 12) AS t",
    "SELECT count(*) FROM (SELECT m.id, m.capacity, count(*) AS n FROM mentor m JOIN pairing p "
    "ON p.mentor = m.id"
    " WHERE p.state NOT IN('closed','dropped','mentor_no','mentee_no') GROUP BY m.id, "
    "m.capacity HAVING count(*) > m.capacity) AS t",
  };
  for (guint i = 0; i < G_N_ELEMENTS (never); i++)
    if (counted (shared, never[i]) != 0)
      g_error ("%d: %s", counted (shared, never[i]), never[i]);
}

static void
same_again (void)
{
  g_autoptr (MoStore) other = demo_office ("2026-03-12");
  static const char *const sums[] = {
    "SELECT sum(id * length(uuid || fold)) FROM person",
    "SELECT sum(id * length(state) * target_days) FROM referral",
    "SELECT sum(id * coalesce(actual_minutes, 1)) FROM call",
  };
  for (guint i = 0; i < G_N_ELEMENTS (sums); i++)
    g_assert_cmpint (counted (shared, sums[i]), ==, counted (other, sums[i]));
}

static void
never_undone (void)
{
  g_autoptr (GError) error = NULL;
  g_assert_null (mo_store_undo_label (shared, NULL, &error));
  g_assert_no_error (error);
}

/* The history tells of each week what was done in it, and what stood then can be looked at. */
static void
a_past (void)
{
  g_autoptr (GError) error = NULL;
  static const struct {
    const char *what, *sql;
    int least, most;
  } then[] = {
    { "referrals come week by week", "SELECT count(*) FROM referral", 150, 250 },
    { "some of them wait for a match",
      "SELECT count(*) FROM referral WHERE state = 'awaiting_match'",
      3,
      60 },
    { "some are matched", "SELECT count(*) FROM referral WHERE state = 'matched'", 5, 120 },
    { "pairs talk", "SELECT count(*) FROM pairing WHERE state = 'active'", 5, 120 },
    { "nothing is told of what came after",
      "SELECT count(*) FROM referral WHERE received_on > '2024-10-01' OR closed_on > "
      "'2024-10-01' OR accepted_on > '2024-10-01'",
      0,
      0 },
    { "nor of calls after it",
      "SELECT count(*) FROM call WHERE state = 'done' AND day_on > '2024-10-01'",
      0,
      0 },
    { "nor of what was answered after it",
      "SELECT count(*) FROM response WHERE taken_on > '2024-10-01'",
      0,
      0 },
  };

  g_assert_cmpint (mo_store_history_begins (shared, &error), <, mo_day_from_iso ("2023-03-14"));
  g_assert_no_error (error);
  g_autoptr (MoStore) past = mo_store_as_of (shared, mo_day_from_iso ("2024-10-01"), &error);
  g_assert_no_error (error);
  for (guint i = 0; i < G_N_ELEMENTS (then); i++) {
    int n = counted (past, then[i].sql);
    g_test_message ("%s: %d", then[i].what, n);
    g_assert_cmpint (n, >=, then[i].least);
    g_assert_cmpint (n, <=, then[i].most);
  }
}

static const MoDuty *
duty_about (const MoToday *today, MoDutyKind kind, gint64 referral)
{
  for (guint i = 0; i < today->duties->len; i++) {
    const MoDuty *duty = g_ptr_array_index (today->duties, i);
    if (duty->kind == (int) kind && duty->subject == referral)
      return duty;
  }
  return NULL;
}

/* What is due today and the list of who waits say the same days of the same step. */
static void
one_count_of_days (void)
{
  static const MoDutyKind kinds[] = { MO_DUTY_CONTACT, MO_DUTY_ASSESSMENT, MO_DUTY_DECISION };
  g_autoptr (GError) error = NULL;
  g_autoptr (MoToday) today = mo_store_today_job (shared, NULL, &error);
  g_assert_no_error (error);
  g_autoptr (GPtrArray) waiting = mo_store_list_waiting_job (shared, NULL, &error);
  g_assert_no_error (error);
  int seen[G_N_ELEMENTS (kinds)] = { 0 };

  for (guint i = 0; i < waiting->len; i++)
    for (guint k = 0; k < G_N_ELEMENTS (kinds); k++) {
      const MoWaiting *it = g_ptr_array_index (waiting, i);
      const MoDuty *duty = duty_about (today, kinds[k], it->id);
      if (!duty)
        continue;
      seen[k]++;
      g_assert_cmpint (duty->days_left, ==, it->days_left);
      g_assert_cmpint (duty->level == MO_LEVEL_LATE, ==, it->level == MO_LEVEL_LATE);
    }
  for (guint k = 0; k < G_N_ELEMENTS (kinds); k++)
    g_assert_cmpint (seen[k], >, 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  shared = demo_office ("2026-03-12");
  g_test_add_func ("/demo/size-and-states", size_and_states);
  g_test_add_func ("/demo/nothing-impossible", nothing_impossible);
  g_test_add_func ("/demo/one-count-of-days", one_count_of_days);
  g_test_add_func ("/demo/same-again", same_again);
  g_test_add_func ("/demo/a-past", a_past);
  g_test_add_func ("/demo/never-undone", never_undone);
  int status = g_test_run ();
  mo_store_close (shared);
  return status;
}
