/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Files that an earlier version of the program wrote.  Migrations are never edited once they
 * are released, so running the first of them makes such a file as that version made it. */
#include <glib/gstdio.h>
#include <sqlite3.h>

#include "store/mo-migrate.h"

typedef struct {
  char *folder, *path;
} Place;

static void
set_up (Place *place, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  place->folder = g_dir_make_tmp ("mo-version-XXXXXX", &error);
  g_assert_no_error (error);
  place->path = g_build_filename (place->folder, "office.db", NULL);
}

static void
tear_down (Place *place, gconstpointer data)
{
  g_autoptr (GDir) dir = g_dir_open (place->folder, 0, NULL);
  for (const char *name; (name = g_dir_read_name (dir));) {
    g_autofree char *file = g_build_filename (place->folder, name, NULL);
    g_unlink (file);
  }
  g_rmdir (place->folder);
  g_free (place->folder);
  g_free (place->path);
}

static void
run (sqlite3 *db, const char *sql)
{
  g_autofree char *said = NULL;
  char *message = NULL;
  if (sqlite3_exec (db, sql, NULL, NULL, &message) != SQLITE_OK) {
    said = g_strdup (message);
    sqlite3_free (message);
    g_error ("%s\n%s", said, sql);
  }
}

/* Written apart from the program's own way with these words. */
static char *
in_sqlite (const char *sql)
{
  g_autoptr (GString) text = g_string_new (sql);
  g_string_replace (text, "@STRICT", "STRICT", 0);
  g_string_replace (text, "@INT", "INTEGER", 0);
  g_string_replace (text, "@REAL", "REAL", 0);
  g_string_replace (text, "@ID", "INTEGER PRIMARY KEY AUTOINCREMENT", 0);
  return g_strdup (text->str);
}

static const char rows[] =
    "INSERT INTO change_set(at, who, kind, label) VALUES('2026-03-01T09:00:00Z', 'tester',"
    " 'edit', 'Referral R-0001 taken');"
    "INSERT INTO person(uuid, first_name, last_name, fold, born_on) VALUES('u1', 'Ada', "
    "'Birch',"
    " 'ada birch', '1999-09-09');"
    "INSERT INTO referral(uuid, number, person, strand, received_on, target_days, due_on, "
    "state,"
    " state_on) VALUES('u2', 'R-0001', 1, 'sci', '2026-03-01', 21, '2026-03-22',"
    " 'awaiting_contact', '2026-03-01');"
    "INSERT INTO audit(change_set, tbl, row_id, verb) VALUES(1, 'referral', 1, 'insert');"
    "INSERT INTO setting(name, value) VALUES('reply_days', '10');";

static void
write_version (const char *path, int version)
{
  sqlite3 *db = NULL;
  g_assert_cmpint (sqlite3_open (path, &db), ==, SQLITE_OK);
  for (const MoMigration *step = mo_migrations; step->sql && step->version <= version; step++) {
    g_autofree char *sql = in_sqlite (step->sql);
    run (db, sql);
  }
  run (db, rows);
  g_autofree char *pragma = g_strdup_printf ("PRAGMA user_version=%d;"
                                             " PRAGMA application_id=0x4d4f4646",
                                             version);
  run (db, pragma);
  sqlite3_close (db);
}

/* What a query answers, a line each; owned by the caller. */
static char *
answer (const char *path, const char *sql)
{
  g_autoptr (GString) lines = g_string_new (NULL);
  sqlite3 *db = NULL;
  sqlite3_stmt *stmt = NULL;
  g_assert_cmpint (sqlite3_open_v2 (path, &db, SQLITE_OPEN_READONLY, NULL), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_prepare_v2 (db, sql, -1, &stmt, NULL), ==, SQLITE_OK);
  while (sqlite3_step (stmt) == SQLITE_ROW) {
    for (int i = 0; i < sqlite3_column_count (stmt); i++)
      g_string_append_printf (lines, "%s|", (const char *) sqlite3_column_text (stmt, i));
    g_string_append_c (lines, '\n');
  }
  sqlite3_finalize (stmt);
  sqlite3_close (db);
  return g_strdup (lines->str);
}

static void
open_once (const char *path)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (MoStore) store = mo_store_open (path, NULL, MO_STORE_DEFAULT, &error);
  g_assert_no_error (error);
  g_assert_nonnull (store);
}

static const char schema[] = "SELECT type, name, sql FROM sqlite_master"
                             " WHERE name NOT LIKE 'sqlite%' ORDER BY type, name";
static const char kept[] = "SELECT r.number, r.target_days, r.due_on, r.state, p.last_name,"
                           " p.born_on, s.value, a.verb, c.label"
                           " FROM referral r JOIN person p ON p.id = r.person"
                           " JOIN setting s ON s.name = 'reply_days'"
                           " JOIN audit a ON a.tbl = 'referral' AND a.row_id = r.id"
                           " JOIN change_set c ON c.id = a.change_set";

/* Every earlier file comes up to what a fresh one is, with its rows, and a copy is laid beside
 * it before it is changed. */
static void
every_version (Place *place, gconstpointer data)
{
  g_autofree char *fresh = g_build_filename (place->folder, "fresh.db", NULL);
  open_once (fresh);
  g_autofree char *wanted = answer (fresh, schema);
  g_autofree char *words =
      answer (fresh, "SELECT vocabulary, code, label FROM term ORDER BY vocabulary, code");

  for (int version = 1; version < mo_migrations_newest (); version++) {
    g_autofree char *copy = g_strdup_printf ("%s.before-%d", place->path, version);
    write_version (place->path, version);
    open_once (place->path);

    g_autofree char *got = answer (place->path, schema);
    g_assert_cmpstr (got, ==, wanted);
    g_autofree char *there = answer (place->path, kept);
    g_assert_cmpstr (there,
                     ==,
                     "R-0001|21|2026-03-22|awaiting_contact|Birch|1999-09-09|10|insert|"
                     "Referral R-0001 taken|\n");
    g_autofree char *terms = answer (
        place->path, "SELECT vocabulary, code, label FROM term ORDER BY vocabulary, code");
    g_assert_cmpstr (terms, ==, words);
    g_assert_true (g_file_test (copy, G_FILE_TEST_EXISTS));
    g_autofree char *before = answer (copy, "PRAGMA user_version");
    g_autofree char *said = g_strdup_printf ("%d|\n", version);
    g_assert_cmpstr (before, ==, said);
    g_unlink (place->path);
  }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/versions/every", Place, NULL, set_up, every_version, tear_down);
  return g_test_run ();
}
