/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The process is killed at each write, sync and truncate in turn, tearing that write.  Whatever
 * is found afterwards must be whole transactions, and all that were told as saved. */
#include <fcntl.h>
#include <glib/gstdio.h>
#include <sys/wait.h>
#include <unistd.h>

#include "mo-fault-vfs.h"
#include "store/mo-change.h"
#include "store/mo-stmt.h"

#define ROUNDS 4

static char *folder;

static gint64
save_person (MoStore *store, const char *name, GError **error)
{
  g_autofree char *uuid = mo_uuid ();
  MoChange *change = mo_change_new ("person", 0, 0);
  mo_change_text (change, "uuid", uuid);
  mo_change_text (change, "last_name", name);
  mo_change_text (change, "fold", name);
  return mo_store_save (store, change, NULL, error);
}

/* Two people at once, so that half a transaction can be told. */
static gpointer
save_pair (MoStore *store, gconstpointer ask, GError **error)
{
  if (save_person (store, "left", error))
    save_person (store, "right", error);
  return NULL;
}

static MoStore *
open_here (const char *path, const char *vfs)
{
  g_autoptr (GError) error = NULL;
  MoStore *store = mo_store_open (path, vfs, MO_STORE_DEFAULT, &error);
  g_assert_no_error (error);
  return store;
}

/* What the killed process does; a byte down the pipe for each thing it believes saved. */
typedef void (*Work) (const char *path, int told);

static void
told_saved (int told)
{
  g_assert_cmpint (write (told, "s", 1), ==, 1);
}

static void
write_pairs (const char *path, int told)
{
  MoStore *store = open_here (path, "fault");
  for (int i = 0; i < ROUNDS; i++) {
    GError *error = NULL;
    mo_store_write (store, "Pair", save_pair, NULL, &error);
    g_assert_no_error (error);
    told_saved (told);
    if (i == 1)
      mo_store_tidy (store);
  }
  mo_store_close (store);
}

static void
undo_pairs (const char *path, int told)
{
  MoStore *store = open_here (path, "fault");
  for (int i = 0; i < 2; i++) {
    GError *error = NULL;
    g_autofree char *label = mo_store_undo (store, &error);
    g_assert_no_error (error);
    told_saved (told);
  }
  mo_store_close (store);
}

static void
open_only (const char *path, int told)
{
  mo_store_close (open_here (path, "fault"));
}

/* Runs work in a child that dies at point n; TRUE where it did die.  *saved: what it told. */
static gboolean
killed_at (int n, Work work, const char *path, int *saved)
{
  int ends[2];
  char byte;
  g_assert_cmpint (pipe (ends), ==, 0);
  pid_t child = fork ();
  if (child == 0) {
    close (ends[0]);
    mo_fault_vfs_arm (MO_FAULT_KILL, n);
    work (path, ends[1]);
    _exit (0);
  }
  close (ends[1]);
  *saved = 0;
  while (read (ends[0], &byte, 1) == 1)
    (*saved)++;
  close (ends[0]);
  int status;
  g_assert_cmpint (waitpid (child, &status, 0), ==, child);
  g_assert_true (WIFEXITED (status));
  g_assert_true (WEXITSTATUS (status) == 0 || WEXITSTATUS (status) == MO_FAULT_EXIT);
  return WEXITSTATUS (status) == MO_FAULT_EXIT;
}

static int
counted (MoStore *store, const char *sql)
{
  g_autoptr (GError) error = NULL;
  int n = mo_stmt_one_int (store, sql, &error);
  g_assert_no_error (error);
  return n;
}

/* Whole pairs only, each with its history; answers how many. */
static int
whole_pairs (const char *path)
{
  g_autoptr (MoStore) store = open_here (path, NULL);
  int left = counted (store, "SELECT count(*) FROM person WHERE last_name = 'left'");
  int right = counted (store, "SELECT count(*) FROM person WHERE last_name = 'right'");
  int made =
      counted (store, "SELECT count(*) FROM audit WHERE tbl = 'person' AND verb = 'insert'");
  int gone =
      counted (store, "SELECT count(*) FROM audit WHERE tbl = 'person' AND verb = 'delete'");
  g_assert_cmpint (left, ==, right);
  g_assert_cmpint (made - gone, ==, left + right);
  return left;
}

static void
remove_database (const char *path)
{
  static const char *const ends[] = { "", "-wal", "-shm", "-journal" };
  for (guint i = 0; i < G_N_ELEMENTS (ends); i++) {
    g_autofree char *file = g_strconcat (path, ends[i], NULL);
    g_unlink (file);
  }
}

static void
writes (void)
{
  g_autofree char *path = g_build_filename (folder, "writes.db", NULL);
  int saved, points = 0;

  for (gboolean died = TRUE; died; points++) {
    remove_database (path);
    mo_store_close (open_here (path, NULL));
    died = killed_at (points + 1, write_pairs, path, &saved);
    int found = whole_pairs (path);
    g_assert_cmpint (found, >=, saved);
    g_assert_cmpint (found, <=, saved + 1);
  }
  g_test_message ("%d points", points);
  g_assert_cmpint (points, >, ROUNDS * 3);
}

static void
undos (void)
{
  g_autofree char *path = g_build_filename (folder, "undos.db", NULL);
  int saved, points = 0;

  for (gboolean died = TRUE; died; points++) {
    int pipe_end = g_open ("/dev/null", O_WRONLY | O_CLOEXEC, 0);
    remove_database (path);
    mo_fault_vfs_arm (MO_FAULT_NONE, 0);
    write_pairs (path, pipe_end);
    close (pipe_end);
    died = killed_at (points + 1, undo_pairs, path, &saved);
    int found = whole_pairs (path);
    g_assert_cmpint (found, <=, ROUNDS - saved);
    g_assert_cmpint (found, >=, ROUNDS - saved - 1);
  }
  g_test_message ("%d points", points);
  g_assert_cmpint (points, >, 6);
}

static void
creation (void)
{
  g_autofree char *path = g_build_filename (folder, "creation.db", NULL);
  int saved, points = 0;

  for (gboolean died = TRUE; died; points++) {
    remove_database (path);
    died = killed_at (points + 1, open_only, path, &saved);
    g_autoptr (MoStore) store = open_here (path, NULL); /* goes on where it stopped */
    g_assert_cmpint (counted (store, "SELECT count(*) FROM term WHERE code = 'unknown'"), >, 5);
    points +=
        points /
        8; /* creating writes some hundred pages: every point near the start, then fewer */
  }
  g_test_message ("to point %d", points);
}

static void
full_disk (void)
{
  g_autofree char *path = g_build_filename (folder, "full.db", NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (MoStore) store = open_here (path, "fault");

  mo_store_write (store, "Before", save_pair, NULL, &error);
  g_assert_no_error (error);
  mo_fault_vfs_arm (MO_FAULT_FULL, 1);
  mo_store_write (store, "While full", save_pair, NULL, &error);
  g_assert_error (error, MO_STORE_ERROR, MO_STORE_FULL);
  g_autofree char *sentence = mo_store_error_sentence (error);
  g_assert_nonnull (strstr (sentence, "disk is full"));
  g_clear_error (&error);
  g_assert_cmpint (counted (store, "SELECT count(*) FROM person"), ==, 2);

  mo_fault_vfs_arm (MO_FAULT_NONE, 0); /* somebody made room */
  mo_store_write (store, "Again", save_pair, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpint (counted (store, "SELECT count(*) FROM person"), ==, 4);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_autoptr (GError) error = NULL;
  folder = g_dir_make_tmp ("mo-fault-XXXXXX", &error);
  g_assert_no_error (error);
  mo_fault_vfs_register ();

  g_test_add_func ("/fault/kill/writes", writes);
  g_test_add_func ("/fault/kill/undos", undos);
  g_test_add_func ("/fault/kill/creation", creation);
  g_test_add_func ("/fault/full-disk", full_disk);
  int result = g_test_run ();

  static const char *const files[] = { "writes.db", "undos.db", "creation.db", "full.db" };
  for (guint i = 0; i < G_N_ELEMENTS (files); i++) {
    g_autofree char *path = g_build_filename (folder, files[i], NULL);
    remove_database (path);
  }
  g_rmdir (folder);
  g_free (folder);
  return result;
}
