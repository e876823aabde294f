/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gstdio.h>

#include "model/mo-office.h"
#include "store/mo-stmt.h"

typedef struct {
  GMainLoop *loop;
  MoOffice *office;
  gpointer answer;
  GError *error;
  GString *news;
} Scene;

static void
told (MoOffice *office, const char *const *tables, const char *label, gint64 set, gpointer data)
{
  Scene *scene = data;
  g_autofree char *names = g_strjoinv (",", (char **) tables);
  g_string_append_printf (scene->news, "%s:%s ", label, names);
}

static void
set_up (Scene *scene, gconstpointer data)
{
  scene->loop = g_main_loop_new (NULL, FALSE);
  scene->news = g_string_new (NULL);
  scene->office =
      mo_office_new (":memory:", NULL, MO_STORE_DEFAULT, mo_day_from_iso ("2026-03-12"));
  g_signal_connect (scene->office, "news", G_CALLBACK (told), scene);
}

static void
tear_down (Scene *scene, gconstpointer data)
{
  mo_office_close (scene->office);
  while (g_main_context_iteration (NULL, FALSE))
    ;
  g_assert_finalize_object (scene->office);
  g_main_loop_unref (scene->loop);
  g_string_free (scene->news, TRUE);
  g_clear_error (&scene->error);
}

static void
done (GObject *source, GAsyncResult *result, gpointer data)
{
  Scene *scene = data;
  scene->answer = mo_office_finish (MO_OFFICE (source), result, &scene->error);
  g_main_loop_quit (scene->loop);
}

static gpointer
put_job (MoStore *store, gconstpointer ask, GError **error)
{
  mo_store_put_setting (store, ask, "12", error);
  return NULL;
}

static gpointer
refusing_job (MoStore *store, gconstpointer ask, GError **error)
{
  mo_store_put_setting (store, "half", "1", NULL);
  g_set_error (error, MO_STORE_ERROR, MO_STORE_REFUSED, "The service says no.");
  return NULL;
}

static gpointer
count_job (MoStore *store, gconstpointer ask, GError **error)
{
  return GSIZE_TO_POINTER (mo_stmt_one_int (store, "SELECT count(*) FROM setting", error));
}

static gsize
settings (Scene *scene)
{
  mo_office_read (scene->office, count_job, NULL, NULL, NULL, NULL, done, scene);
  g_main_loop_run (scene->loop);
  g_assert_no_error (scene->error);
  return GPOINTER_TO_SIZE (scene->answer);
}

static void
write_tells (Scene *scene, gconstpointer data)
{
  mo_office_write (scene->office,
                   "Changed",
                   put_job,
                   g_strdup ("reply_days"),
                   g_free,
                   NULL,
                   NULL,
                   done,
                   scene);
  g_main_loop_run (scene->loop);
  g_assert_no_error (scene->error);
  g_assert_cmpuint (settings (scene), ==, 1);
  g_assert_cmpstr (scene->news->str, ==, "Changed:setting ");
  g_assert_cmpint (mo_office_get_policy (scene->office)->reply_days, ==, 12);

  mo_office_undo (scene->office, done, scene);
  g_main_loop_run (scene->loop);
  g_assert_no_error (scene->error);
  g_autofree char *label = scene->answer;
  g_assert_cmpstr (label, ==, "Changed");
  g_assert_cmpuint (settings (scene), ==, 0);
  g_assert_cmpint (mo_office_get_policy (scene->office)->reply_days, ==, 14);
}

static void
refusal_changes_nothing (Scene *scene, gconstpointer data)
{
  mo_office_write (scene->office, "No", refusing_job, NULL, NULL, NULL, NULL, done, scene);
  g_main_loop_run (scene->loop);
  g_assert_error (scene->error, MO_STORE_ERROR, MO_STORE_REFUSED);
  g_autofree char *sentence = mo_store_error_sentence (scene->error);
  g_assert_cmpstr (sentence, ==, "The service says no.");
  g_clear_error (&scene->error);
  g_assert_cmpuint (settings (scene), ==, 0);
  g_assert_cmpstr (scene->news->str, ==, "");
}

static void
closing_ends_jobs_under_way (Scene *scene, gconstpointer data)
{
  for (int i = 0; i < 20; i++)
    mo_office_write (scene->office,
                     "Many",
                     put_job,
                     g_strdup_printf ("s%d", i),
                     g_free,
                     NULL,
                     NULL,
                     done,
                     scene);
  mo_office_close (scene->office);
  while (g_main_context_iteration (NULL, FALSE))
    ;
  g_assert_no_error (scene->error);
  mo_office_write (
      scene->office, "Late", put_job, g_strdup ("late"), g_free, NULL, NULL, done, scene);
  while (!scene->error)
    g_main_context_iteration (NULL, TRUE);
  g_assert_error (scene->error, MO_STORE_ERROR, MO_STORE_FAILED);
}

static void
cancelled (Scene *scene, gconstpointer data)
{
  g_autoptr (GCancellable) cancel = g_cancellable_new ();
  g_cancellable_cancel (cancel);
  mo_office_read (scene->office, count_job, NULL, NULL, NULL, cancel, done, scene);
  g_main_loop_run (scene->loop);
  g_assert_error (scene->error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

/* A day's work ends with a checked copy, and only where something changed. */
static void
closing_backs_up (void)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *folder = g_dir_make_tmp ("mo-office-XXXXXX", &error);
  g_autofree char *path = g_build_filename (folder, "office.db", NULL);
  g_autofree char *backups = mo_store_backup_folder (path);
  g_autofree char *copy = g_build_filename (backups, "office-2026-03-12.db", NULL);
  Scene scene = { .loop = g_main_loop_new (NULL, FALSE) };

  for (int changes = 0; changes < 2; changes++) {
    scene.office = mo_office_new (path, NULL, MO_STORE_DEFAULT, mo_day_from_iso ("2026-03-12"));
    mo_office_keep_backups (scene.office);
    if (changes) {
      mo_office_write (scene.office,
                       "Changed",
                       put_job,
                       g_strdup ("reply_days"),
                       g_free,
                       NULL,
                       NULL,
                       done,
                       &scene);
      g_main_loop_run (scene.loop);
    }
    mo_office_close (scene.office);
    while (g_main_context_iteration (NULL, FALSE))
      ;
    g_object_unref (scene.office);
    g_assert_cmpint (g_file_test (copy, G_FILE_TEST_EXISTS), ==, changes);
  }
  g_autoptr (MoStore) store = mo_store_open (copy, NULL, MO_STORE_READ_ONLY, &error);
  g_assert_no_error (error);
  g_assert_cmpint (mo_stmt_one_int (store, "SELECT count(*) FROM setting", NULL), ==, 1);
  g_main_loop_unref (scene.loop);
  g_unlink (copy);
  g_rmdir (backups);
  g_unlink (path);
  g_rmdir (folder);
}

static void
touches (void)
{
  static const char *const tables[] = { "referral", "person", NULL };
  g_assert_true (mo_news_touches (tables, "call person"));
  g_assert_false (mo_news_touches (tables, "call pairing"));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/office/write-tells", Scene, NULL, set_up, write_tells, tear_down);
  g_test_add ("/office/refusal", Scene, NULL, set_up, refusal_changes_nothing, tear_down);
  g_test_add ("/office/closing", Scene, NULL, set_up, closing_ends_jobs_under_way, tear_down);
  g_test_add ("/office/cancelled", Scene, NULL, set_up, cancelled, tear_down);
  g_test_add_func ("/office/closing-backs-up", closing_backs_up);
  g_test_add_func ("/office/touches", touches);
  return g_test_run ();
}
