/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/mo-as-of.h"

#include <string.h>

#include "store/mo-change.h"
#include "store/mo-people.h"
#include "store/mo-referrals.h"
#include "store/mo-stmt.h"
#include "store/mo-waiting.h"

#define FIRST mo_day_new (2026, 1, 5)
#define DAYS  24
#define STEPS 14

/* ---------------------------------------------------------------------- a day's whole record
 */

static GPtrArray *
tables (MoStore *store)
{
  GPtrArray *names = g_ptr_array_new_with_free_func (g_free);
  g_auto (MoStmt) stmt = mo_stmt_new (
      store,
      "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite%'"
      " AND name NOT IN('draft','rollup') ORDER BY name");
  while (mo_stmt_step (&stmt))
    g_ptr_array_add (names, mo_stmt_dup (&stmt, 0));
  return names;
}

static void
dump_table (MoStore *store, const char *table, GString *all)
{
  g_autofree char *sql = g_strdup_printf ("SELECT * FROM %s ORDER BY 1", table);
  g_auto (MoStmt) stmt = mo_stmt_new (store, sql);
  g_string_append_printf (all, "== %s\n", table);
  while (mo_stmt_step (&stmt)) {
    for (int c = 0; c < mo_stmt_columns (&stmt); c++)
      g_string_append_printf (all,
                              "%s=%s|",
                              mo_stmt_column_name (&stmt, c),
                              mo_stmt_is_null (&stmt, c) ? "-" : mo_stmt_text (&stmt, c));
    g_string_append_c (all, '\n');
  }
  g_autoptr (GError) error = NULL;
  g_assert_true (mo_stmt_finish (&stmt, &error));
}

static char *
dump (MoStore *store)
{
  g_autoptr (GPtrArray) names = tables (store);
  GString *all = g_string_new (NULL);
  for (guint i = 0; i < names->len; i++)
    dump_table (store, names->pdata[i], all);
  return g_string_free (all, FALSE);
}

static void
assert_same (const char *one, const char *other, int day)
{
  g_auto (GStrv) a = g_strsplit (one, "\n", -1), b = g_strsplit (other, "\n", -1);
  for (guint i = 0; a[i] && b[i]; i++)
    if (!g_str_equal (a[i], b[i])) {
      g_test_message ("day %d: kept  %s", day, a[i]);
      g_test_message ("day %d: as of %s", day, b[i]);
      g_test_fail ();
      return;
    }
  g_assert_cmpuint (g_strv_length (a), ==, g_strv_length (b));
}

/* ---------------------------------------------------------------------- random work */

static gint64
any_row (MoStore *store, GRand *rand, const char *table)
{
  g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autofree char *sql = g_strdup_printf ("SELECT id FROM %s ORDER BY id", table);
  g_auto (MoStmt) stmt = mo_stmt_new (store, sql);
  while (mo_stmt_step (&stmt)) {
    gint64 id = mo_stmt_int (&stmt, 0);
    g_array_append_val (ids, id);
  }
  return ids->len ? g_array_index (ids, gint64, g_rand_int_range (rand, 0, (int) ids->len)) : 0;
}

static void
new_case (MoStore *store, GRand *rand, GError **error)
{
  g_autofree char *first = g_strdup_printf ("Person %u", g_rand_int (rand) % 1000);
  MoNewPerson person = { .first_name = first, .last_name = "Invented" };
  MoNewReferral new = MO_NEW_REFERRAL_INIT;
  new.person = mo_store_add_person (store, &person, error);
  new.strand = g_rand_boolean (rand) ? "sci" : "family";
  new.received_on = mo_store_get_today (store) - g_rand_int_range (rand, 0, 9);
  gint64 id = mo_store_add_referral (store, &new, error);
  if (g_rand_boolean (rand))
    mo_store_add_goal (store, id, "work", "back to work", error);
}

static void
change_person (MoStore *store, GRand *rand, GError **error)
{
  gint64 who = any_row (store, rand, "person");
  if (!who) /* all were taken back */
    return;
  MoChange *change = mo_change_new ("person", who, 0);
  g_autofree char *town = g_strdup_printf ("Town %d", g_rand_int_range (rand, 0, 4));
  if (g_rand_boolean (rand))
    mo_change_text (change, "town", town);
  else
    mo_change_null (change, "town");
  mo_change_int (change, "withhold_number", g_rand_boolean (rand));
  mo_store_save (store, change, "said so", error);
}

/* Two numbers exchanged: only one row at a time can have either. */
static void
exchange_names (MoStore *store, GRand *rand, GError **error)
{
  gint64 one = any_row (store, rand, "service"), other = any_row (store, rand, "service");
  const char *names[] = { "passing", "Alpha", "Beta" };
  const gint64 rows[] = { one, other, one };
  if (!one || one == other)
    return;
  for (int i = 0; i < 3; i++) {
    g_autofree char *name =
        g_strdup_printf ("%s %" G_GINT64_FORMAT, names[i], MIN (one, other));
    MoChange *change = mo_change_new ("service", rows[i], 0);
    mo_change_text (change, "name", name);
    mo_store_save (store, change, NULL, error);
  }
}

static gpointer
step_job (MoStore *store, gconstpointer ask, GError **error)
{
  GRand *rand = (GRand *) ask;
  gint64 row;

  switch (g_rand_int_range (rand, 0, 7)) {
  case 0:
  case 1:
    new_case (store, rand, error);
    break;
  case 2:
  case 3:
    change_person (store, rand, error);
    break;
  case 4:
    if ((row = any_row (store, rand, "goal")))
      mo_store_delete (store, "goal", row, 0, NULL, error);
    break;
  case 5:
    exchange_names (store, rand, error);
    break;
  default:
    mo_store_put_setting (store,
                          "office_phone",
                          g_rand_boolean (rand) ? "020 7946 0001" : "020 7946 0002",
                          error);
    break;
  }
  return NULL;
}

static gpointer
start_job (MoStore *store, gconstpointer ask, GError **error)
{
  for (int i = 0; i < 6; i++)
    new_case (store, (GRand *) ask, error);
  return NULL;
}

static void
work_a_day (MoStore *store, GRand *rand)
{
  for (int i = 0; i < STEPS; i++) {
    g_autoptr (GError) error = NULL;
    if (g_rand_int_range (rand, 0, 5) == 0) {
      g_autofree char *label = mo_store_undo (store, &error); /* may be refused */
      continue;
    }
    mo_store_write (store, "A step", step_job, rand, &error);
    g_assert_no_error (error);
  }
}

static MoStore *
fresh (void)
{
  g_autoptr (GError) error = NULL;
  MoStore *store = mo_store_open (":memory:", NULL, MO_STORE_DEFAULT, &error);
  g_assert_no_error (error);
  mo_store_set_who (store, "Bethan");
  return store;
}

/* ---------------------------------------------------------------------- the tests */

/* After any work, each day looked back at is what a copy kept on its evening says, to the last
 * column; and the office itself is as it was before the look. */
static void
test_every_day (void)
{
  for (guint seed = 1; seed <= 2; seed++) {
    g_autoptr (MoStore) store = fresh ();
    g_autoptr (GRand) rand = g_rand_new_with_seed (seed);
    g_autoptr (GPtrArray) kept = g_ptr_array_new_with_free_func (g_free);
    g_autoptr (GError) error = NULL;

    for (int day = 0; day < DAYS; day++) {
      mo_store_set_today (store, FIRST + day);
      if (day == 0)
        mo_store_write (store, "Start", start_job, rand, &error);
      g_assert_no_error (error);
      if (day % 5 != 3) /* a day off */
        work_a_day (store, rand);
      g_ptr_array_add (kept, dump (store));
    }
    for (int day = 0; day < DAYS; day++) {
      g_autoptr (MoStore) past = mo_store_as_of (store, FIRST + day, &error);
      g_assert_no_error (error);
      g_autofree char *then = dump (past);
      assert_same (kept->pdata[day], then, day);
      g_assert_cmpint (mo_store_get_today (past), ==, FIRST + day);
    }
    g_autofree char *now = dump (store);
    assert_same (kept->pdata[DAYS - 1], now, -1);
  }
}

/* A row that went and came back by undo, under its old number, between two days. */
static gpointer
drop_job (MoStore *store, gconstpointer ask, GError **error)
{
  mo_store_delete (store, "goal", *(const gint64 *) ask, 0, "a slip", error);
  return NULL;
}

static void
test_gone_and_back (void)
{
  g_autoptr (MoStore) store = fresh ();
  g_autoptr (GRand) rand = g_rand_new_with_seed (3);
  g_autoptr (GError) error = NULL;

  mo_store_set_today (store, FIRST);
  mo_store_write (store, "Start", start_job, rand, &error);
  gint64 goal = any_row (store, rand, "goal");
  g_assert_cmpint (goal, >, 0);
  g_autofree char *first = dump (store);
  mo_store_set_today (store, FIRST + 1);
  mo_store_write (store, "Gone", drop_job, &goal, &error);
  g_autofree char *second = dump (store);
  mo_store_set_today (store, FIRST + 2);
  g_autofree char *label = mo_store_undo (store, &error);
  g_assert_cmpstr (label, ==, "Gone");

  g_autoptr (MoStore) one = mo_store_as_of (store, FIRST, &error);
  g_autofree char *one_dump = dump (one);
  assert_same (first, one_dump, 0);
  g_autoptr (MoStore) two = mo_store_as_of (store, FIRST + 1, &error);
  g_autofree char *two_dump = dump (two);
  assert_same (second, two_dump, 1);
}

/* Reading jobs say on the copy what they said then; writing is refused. */
static void
test_looked_at_only (void)
{
  g_autoptr (MoStore) store = fresh ();
  g_autoptr (GRand) rand = g_rand_new_with_seed (7);
  g_autoptr (GError) error = NULL;

  mo_store_set_today (store, FIRST);
  mo_store_write (store, "Start", start_job, rand, &error);
  mo_store_set_today (store, FIRST + 3);
  mo_store_write (store, "More", start_job, rand, &error);
  g_autoptr (MoStore) past = mo_store_as_of (store, FIRST + 2, &error);
  g_assert_no_error (error);

  g_autoptr (GPtrArray) waiting =
      mo_store_list_waiting (past, mo_store_get_today (past), &error);
  g_assert_no_error (error);
  g_assert_cmpuint (waiting->len, ==, 6);
  mo_store_write (past, "Never", start_job, rand, &error);
  g_assert_error (error, MO_STORE_ERROR, MO_STORE_READONLY);
}

static void
test_refused (void)
{
  g_autoptr (MoStore) store = fresh ();
  g_autoptr (GRand) rand = g_rand_new_with_seed (9);
  g_autoptr (GError) error = NULL;

  mo_store_set_today (store, FIRST);
  g_assert_null (mo_store_as_of (store, FIRST, &error));
  g_assert_error (error, MO_STORE_ERROR, MO_STORE_REFUSED);
  g_clear_error (&error);
  mo_store_write (store, "Start", start_job, rand, &error);
  g_assert_no_error (error);
  g_assert_cmpint (mo_store_history_begins (store, &error), ==, FIRST);

  g_assert_null (mo_store_as_of (store, FIRST - 1, &error));
  g_assert_error (error, MO_STORE_ERROR, MO_STORE_REFUSED);
  g_assert_nonnull (strstr (error->message, "5 January 2026"));
  g_clear_error (&error);
  g_assert_null (mo_store_as_of (store, FIRST + 1, &error));
  g_assert_error (error, MO_STORE_ERROR, MO_STORE_REFUSED);
}

/* A file on the disk, with a write-ahead log, can be wound back as well. */
static void
test_from_a_file (void)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *folder = g_dir_make_tmp ("mo-as-of-XXXXXX", &error);
  g_autofree char *path = g_build_filename (folder, "office.db", NULL);
  g_autoptr (GRand) rand = g_rand_new_with_seed (11);
  g_autoptr (MoStore) store = mo_store_open (path, NULL, MO_STORE_DEFAULT, &error);
  g_assert_no_error (error);

  mo_store_set_today (store, FIRST);
  mo_store_write (store, "Start", start_job, rand, &error);
  g_autofree char *kept = dump (store);
  mo_store_set_today (store, FIRST + 9);
  mo_store_write (store, "More", start_job, rand, &error);
  g_autoptr (MoStore) past = mo_store_as_of (store, FIRST + 4, &error);
  g_assert_no_error (error);
  g_autofree char *then = dump (past);
  assert_same (kept, then, 4);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/as-of/every-day", test_every_day);
  g_test_add_func ("/as-of/gone-and-back", test_gone_and_back);
  g_test_add_func ("/as-of/looked-at-only", test_looked_at_only);
  g_test_add_func ("/as-of/refused", test_refused);
  g_test_add_func ("/as-of/from-a-file", test_from_a_file);
  return g_test_run ();
}
