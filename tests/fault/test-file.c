/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Files that are not what they should be.  Each is told apart, says a sentence, and is left as
 * it was. */
#include <glib/gstdio.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include "store/mo-change.h"
#include "store/mo-migrate.h"
#include "store/mo-stmt.h"

typedef struct {
  char *folder, *path;
} Place;

static void
set_up (Place *place, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  place->folder = g_dir_make_tmp ("mo-file-XXXXXX", &error);
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

static gpointer
save_setting (MoStore *store, gconstpointer ask, GError **error)
{
  mo_store_put_setting (store, ask, "yes", error);
  return NULL;
}

static MoStore *
opened (Place *place)
{
  g_autoptr (GError) error = NULL;
  MoStore *store = mo_store_open (place->path, NULL, MO_STORE_DEFAULT, &error);
  g_assert_no_error (error);
  return store;
}

static void
refuses (Place *place, MoStoreError code)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (MoStore) store = mo_store_open (place->path, NULL, MO_STORE_DEFAULT, &error);
  g_assert_null (store);
  g_assert_error (error, MO_STORE_ERROR, (int) code);
  g_autofree char *sentence = mo_store_error_sentence (error);
  g_assert_cmpuint (strlen (sentence), >, 40);
}

/* The file's bytes must be the same after a refusal. */
static void
refuses_untouched (Place *place, MoStoreError code)
{
  g_autofree char *before = NULL, *after = NULL;
  gsize size_before, size_after;
  g_assert_true (g_file_get_contents (place->path, &before, &size_before, NULL));
  refuses (place, code);
  g_assert_true (g_file_get_contents (place->path, &after, &size_after, NULL));
  g_assert_cmpmem (before, size_before, after, size_after);
}

static void
not_a_database (Place *place, gconstpointer data)
{
  g_assert_true (g_file_set_contents (
      place->path, "Dear diary, this is a letter and not a database at all. ", -1, NULL));
  refuses_untouched (place, MO_STORE_DAMAGED);
}

static void
somebody_elses (Place *place, gconstpointer data)
{
  mo_store_close (opened (place));
  g_autofree char *bytes = NULL;
  gsize size;
  g_assert_true (g_file_get_contents (place->path, &bytes, &size, NULL));
  memcpy (bytes + 68, "OTHR", 4); /* the application id stands at byte 68 */
  g_assert_true (g_file_set_contents (place->path, bytes, size, NULL));
  refuses_untouched (place, MO_STORE_DAMAGED);
}

static void
newer (Place *place, gconstpointer data)
{
  mo_store_close (opened (place));
  g_autofree char *bytes = NULL;
  gsize size;
  g_assert_true (g_file_get_contents (place->path, &bytes, &size, NULL));
  bytes[63] = 99; /* user_version, big-endian, at byte 60 */
  g_assert_true (g_file_set_contents (place->path, bytes, size, NULL));
  refuses_untouched (place, MO_STORE_TOO_NEW);
}

static void
overwritten_page (Place *place, gconstpointer data)
{
  mo_store_close (opened (place));
  g_autofree char *bytes = NULL;
  gsize size;
  g_assert_true (g_file_get_contents (place->path, &bytes, &size, NULL));
  memset (bytes + 2 * 4096, 0x5a, 4096);
  g_assert_true (g_file_set_contents (place->path, bytes, size, NULL));
  refuses (place, MO_STORE_DAMAGED);
}

static void
cut_short (Place *place, gconstpointer data)
{
  mo_store_close (opened (place));
  GStatBuf info;
  g_assert_cmpint (g_stat (place->path, &info), ==, 0);
  g_assert_cmpint (truncate (place->path, info.st_size / 2), ==, 0);
  refuses (place, MO_STORE_DAMAGED);
}

static void
second_instance (Place *place, gconstpointer data)
{
  g_autoptr (MoStore) first = opened (place);
  int status;
  pid_t child = fork ();
  if (child == 0) {
    g_autoptr (GError) error = NULL;
    mo_store_open (place->path, NULL, MO_STORE_DEFAULT, &error);
    _exit (g_error_matches (error, MO_STORE_ERROR, MO_STORE_BUSY) ? 0 : 1);
  }
  g_assert_cmpint (waitpid (child, &status, 0), ==, child);
  g_assert_cmpint (WEXITSTATUS (status), ==, 0);
}

/* A file that sync tools replace: the write must fail, not vanish. */
static void
replaced_beneath (Place *place, gconstpointer data)
{
  g_autoptr (MoStore) store = opened (place);
  g_autoptr (GError) error = NULL;
  g_autofree char *aside = g_strconcat (place->path, ".aside", NULL);
  g_assert_cmpint (g_rename (place->path, aside), ==, 0);
  g_assert_true (g_file_set_contents (place->path, "", 0, NULL));

  mo_store_write (store, "Lost?", save_setting, "lost", &error);
  g_assert_error (error, MO_STORE_ERROR, MO_STORE_MOVED);
  g_clear_error (&error);
  g_assert_cmpint (g_rename (aside, place->path), ==, 0); /* put back */
  mo_store_write (store, "Kept", save_setting, "kept", &error);
  g_assert_no_error (error);
}

/* As somebody without rights: in a child, since tests may run as root. */
static int
as_nobody (Place *place, gboolean make_first)
{
  int status;
  if (make_first)
    mo_store_close (opened (place));
  g_chmod (place->path, 0444);
  g_chmod (place->folder, 0555);
  pid_t child = fork ();
  if (child == 0) {
    g_autoptr (GError) error = NULL;
    if (getuid () == 0 && setuid (65534) != 0)
      _exit (3);
    MoStore *store = mo_store_open (place->path, NULL, MO_STORE_DEFAULT, &error);
    if (store || !g_error_matches (error, MO_STORE_ERROR, MO_STORE_READONLY))
      _exit (1);
    if (!make_first)
      _exit (0);
    g_autoptr (MoStore) look = mo_store_open (place->path, NULL, MO_STORE_READ_ONLY, NULL);
    if (!look || mo_stmt_one_int (look, "SELECT count(*) FROM term", NULL) == 0)
      _exit (2);
    g_clear_error (&error);
    mo_store_write (look, "No", save_setting, "no", &error);
    _exit (g_error_matches (error, MO_STORE_ERROR, MO_STORE_READONLY) ? 0 : 4);
  }
  g_assert_cmpint (waitpid (child, &status, 0), ==, child);
  g_chmod (place->folder, 0755);
  return WEXITSTATUS (status);
}

static void
unwritable_folder (Place *place, gconstpointer data)
{
  g_assert_cmpint (as_nobody (place, FALSE), ==, 0);
}

static void
unwritable_file_can_be_looked_at (Place *place, gconstpointer data)
{
  g_assert_cmpint (as_nobody (place, TRUE), ==, 0);
}

static void
undo_after_restart (Place *place, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  MoStore *store = opened (place);
  mo_store_write (store, "Chosen", save_setting, "choice", &error);
  g_assert_no_error (error);
  mo_store_close (store);

  g_autoptr (MoStore) again = opened (place);
  g_autofree char *label = mo_store_undo (again, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (label, ==, "Chosen");
  g_assert_null (mo_store_get_setting (again, "choice", &error));
}

static void
backup_is_a_whole_office (Place *place, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *to = g_build_filename (place->folder, "backup.db", NULL);
  g_autoptr (MoStore) store = opened (place);
  mo_store_write (store, "Chosen", save_setting, "choice", &error);
  g_assert_true (mo_store_backup (store, to, &error));
  g_assert_no_error (error);

  g_autoptr (MoStore) copy = mo_store_open (to, NULL, MO_STORE_DEFAULT, &error);
  g_assert_no_error (error);
  g_autofree char *value = mo_store_get_setting (copy, "choice", &error);
  g_assert_cmpstr (value, ==, "yes");
}

static void
history_is_never_changed (Place *place, gconstpointer data)
{
  static const char *const tries[] = {
    "UPDATE audit SET why = 'x'",
    "DELETE FROM audit",
    "UPDATE change_set SET label = 'x'",
    "DELETE FROM change_set",
    "REPLACE INTO change_set(id, at, who, kind, label) VALUES (1, 'x', 'x', 'edit', 'x')",
  };
  g_autoptr (MoStore) store = opened (place);
  g_autoptr (GError) error = NULL;
  mo_store_write (store, "Chosen", save_setting, "choice", &error);
  g_assert_no_error (error);
  for (guint i = 0; i < G_N_ELEMENTS (tries); i++) {
    g_auto (MoStmt) stmt = mo_stmt_new (store, tries[i]);
    mo_stmt_step (&stmt);
    g_assert_false (mo_stmt_finish (&stmt, &error));
    g_assert_error (error, MO_STORE_ERROR, MO_STORE_CHECK);
    g_clear_error (&error);
  }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
#define ADD(name, function) g_test_add ("/file/" name, Place, NULL, set_up, function, tear_down)
  ADD ("not-a-database", not_a_database);
  ADD ("somebody-elses", somebody_elses);
  ADD ("newer", newer);
  ADD ("overwritten-page", overwritten_page);
  ADD ("cut-short", cut_short);
  ADD ("second-instance", second_instance);
  ADD ("replaced-beneath", replaced_beneath);
  ADD ("unwritable-folder", unwritable_folder);
  ADD ("unwritable-file", unwritable_file_can_be_looked_at);
  ADD ("undo-after-restart", undo_after_restart);
  ADD ("backup", backup_is_a_whole_office);
  ADD ("history", history_is_never_changed);
  return g_test_run ();
}
