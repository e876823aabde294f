/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gstdio.h>

#include "store/mo-change.h"
#include "store/mo-migrate.h"
#include "store/mo-stmt.h"

static MoStore *
fresh (void)
{
  GError *error = NULL;
  MoStore *store = mo_store_open (":memory:", NULL, MO_STORE_DEFAULT, &error);
  g_assert_no_error (error);
  mo_store_set_who (store, "tester");
  mo_store_set_today (store, mo_day_from_iso ("2026-03-12"));
  return store;
}

static gint64
save_person (MoStore *store, gint64 id, int rev, const char *name, GError **error)
{
  g_autofree char *fold = mo_fold (name);
  g_autofree char *uuid = mo_uuid ();
  MoChange *change = mo_change_new ("person", id, rev);
  if (!id)
    mo_change_text (change, "uuid", uuid);
  mo_change_text (change, "last_name", name);
  mo_change_text (change, "fold", fold);
  return mo_store_save (store, change, NULL, error);
}

typedef struct {
  gint64 id;
  int rev;
  const char *name;
} Ask;

static gpointer
save_job (MoStore *store, gconstpointer data, GError **error)
{
  const Ask *ask = data;
  return GSIZE_TO_POINTER (save_person (store, ask->id, ask->rev, ask->name, error));
}

static char *
name_of (MoStore *store, gint64 id)
{
  g_auto (MoStmt) stmt = mo_stmt_new (store, "SELECT last_name FROM person WHERE id = :id");
  mo_stmt_bind_int (&stmt, ":id", id);
  return mo_stmt_step (&stmt) ? mo_stmt_dup (&stmt, 0) : NULL;
}

static void
save_and_undo (void)
{
  g_autoptr (MoStore) store = fresh ();
  g_autoptr (GError) error = NULL;
  Ask first = { 0, 0, "Pugh" };
  gint64 id = GPOINTER_TO_SIZE (mo_store_write (store, "Made", save_job, &first, &error));
  g_assert_no_error (error);
  Ask second = { id, 1, "Pugh-Jones" };
  mo_store_write (store, "Renamed", save_job, &second, &error);
  g_assert_no_error (error);

  Ask stale = { id, 1, "Somebody" };
  mo_store_write (store, "Stale", save_job, &stale, &error);
  g_assert_error (error, MO_STORE_ERROR, MO_STORE_CONFLICT);
  g_clear_error (&error);

  g_autofree char *label = mo_store_undo (store, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (label, ==, "Renamed");
  g_autofree char *name = name_of (store, id);
  g_assert_cmpstr (name, ==, "Pugh");
  g_autofree char *again = mo_store_undo (store, &error);
  g_assert_cmpstr (again, ==, "Made");
  g_assert_null (name_of (store, id));
  g_assert_null (mo_store_undo (store, &error));
  g_assert_error (error, MO_STORE_ERROR, MO_STORE_NOTHING);
}

static void
assert_label (char *label, const char *wanted)
{
  g_assert_cmpstr (label, ==, wanted);
  g_free (label);
}

static void
assert_name (MoStore *store, gint64 id, const char *wanted)
{
  assert_label (name_of (store, id), wanted);
}

/* As far forth as was gone back, in the same order, and back again; another change ends it. */
static void
undo_and_redo (void)
{
  g_autoptr (MoStore) store = fresh ();
  g_autoptr (GError) error = NULL;
  Ask first = { 0, 0, "Pugh" };
  gint64 id = GPOINTER_TO_SIZE (mo_store_write (store, "Made", save_job, &first, &error));
  Ask second = { id, 1, "Pugh-Jones" };

  g_assert_null (mo_store_redo (store, &error));
  g_assert_error (error, MO_STORE_ERROR, MO_STORE_NOTHING_AGAIN);
  g_clear_error (&error);
  mo_store_write (store, "Renamed", save_job, &second, &error);
  for (int round = 0; round < 3; round++) {
    assert_label (mo_store_undo (store, &error), "Renamed");
    assert_name (store, id, "Pugh");
    assert_label (mo_store_undo (store, &error), "Made");
    assert_name (store, id, NULL);
    assert_label (mo_store_redo (store, &error), "Made");
    assert_name (store, id, "Pugh");
    assert_label (mo_store_redo (store, &error), "Renamed");
    assert_name (store, id, "Pugh-Jones");
    g_assert_no_error (error);
    g_assert_null (mo_store_redo (store, &error));
    g_assert_error (error, MO_STORE_ERROR, MO_STORE_NOTHING_AGAIN);
    g_clear_error (&error);
  }
  assert_label (mo_store_undo (store, &error), "Renamed");
  Ask other = { 0, 0, "Nowak" };
  mo_store_write (store, "Another", save_job, &other, &error);
  g_assert_no_error (error);
  g_assert_null (mo_store_redo (store, &error));
  g_assert_error (error, MO_STORE_ERROR, MO_STORE_NOTHING_AGAIN);
}

static gpointer
failing_job (MoStore *store, gconstpointer ask, GError **error)
{
  save_person (store, 0, 0, "Half", error);
  g_set_error (error, MO_STORE_ERROR, MO_STORE_REFUSED, "No.");
  return NULL;
}

static void
whole_or_nothing (void)
{
  g_autoptr (MoStore) store = fresh ();
  g_autoptr (GError) error = NULL;
  mo_store_write (store, "Half", failing_job, NULL, &error);
  g_assert_error (error, MO_STORE_ERROR, MO_STORE_REFUSED);
  g_assert_cmpint (mo_stmt_one_int (store, "SELECT count(*) FROM person", NULL), ==, 0);
  g_assert_cmpint (mo_stmt_one_int (store, "SELECT count(*) FROM audit", NULL), ==, 0);
}

static void
wrong_parameter (void)
{
  g_autoptr (MoStore) store = fresh ();
  g_autoptr (GError) error = NULL;
  g_auto (MoStmt) stmt = mo_stmt_new (store, "SELECT 1 WHERE 1 = :one");
  mo_stmt_bind_int (&stmt, ":two", 1);
  g_assert_false (mo_stmt_step (&stmt));
  g_assert_false (mo_stmt_finish (&stmt, &error));
  g_assert_error (error, MO_STORE_ERROR, MO_STORE_FAILED);
}

static void
folding (void)
{
  g_autofree char *fold = mo_fold ("Siân N'Diaye-ÓBriain");
  g_assert_cmpstr (fold, ==, "sian ndiaye-obriain");
}

static void
assert_private (const char *path)
{
  GStatBuf found;
  g_assert_cmpint (g_stat (path, &found), ==, 0);
  g_assert_cmpint (found.st_mode & 077, ==, 0);
}

/* On a computer with several people only the coordinator's own account reads the office. */
static void
only_the_owner_reads (void)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *folder = g_dir_make_tmp ("mo-store-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "office.db", NULL);
  g_autofree char *wal = g_strconcat (path, "-wal", NULL);
  g_autofree char *copy = g_build_filename (folder, "copy.db", NULL);
  MoStore *store = mo_store_open (path, NULL, MO_STORE_DEFAULT, &error);
  Ask first = { 0, 0, "Pugh" };

  g_assert_no_error (error);
  mo_store_write (store, "Made", save_job, &first, &error);
  g_assert_no_error (error);
  assert_private (path);
  if (g_file_test (wal, G_FILE_TEST_EXISTS))
    assert_private (wal);
  g_assert_true (mo_store_backup (store, copy, &error));
  assert_private (copy);
  mo_store_close (store);

  /* A file that was opened to others on purpose stays so. */
  g_assert_cmpint (g_chmod (path, 0660), ==, 0);
  store = mo_store_open (path, NULL, MO_STORE_DEFAULT, &error);
  g_assert_no_error (error);
  mo_store_close (store);
  GStatBuf found;
  g_assert_cmpint (g_stat (path, &found), ==, 0);
  g_assert_cmpint (found.st_mode & 0777, ==, 0660);
  g_unlink (path);
  g_unlink (copy);
  g_rmdir (folder);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/store/save-and-undo", save_and_undo);
  g_test_add_func ("/store/undo-and-redo", undo_and_redo);
  g_test_add_func ("/store/whole-or-nothing", whole_or_nothing);
  g_test_add_func ("/store/wrong-parameter", wrong_parameter);
  g_test_add_func ("/store/folding", folding);
  g_test_add_func ("/store/only-the-owner-reads", only_the_owner_reads);
  return g_test_run ();
}
