/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "store/mo-change.h"
#include "store/mo-people.h"
#include "store/mo-staff.h"
#include "store/mo-tasks.h"
#include "store/mo-today.h"

static MoStore *
open_on (const char *day)
{
  g_autoptr (GError) error = NULL;
  MoStore *store = mo_store_open (":memory:", NULL, MO_STORE_DEFAULT, &error);
  g_assert_no_error (error);
  mo_store_set_login (store, "pnair");
  mo_store_set_today (store, mo_day_from_iso (day));
  return store;
}

static gpointer
add_person (MoStore *store, gconstpointer ask, GError **error)
{
  MoNewPerson person = { .first_name = "Grace", .last_name = "Tilley", .town = "York" };
  return GSIZE_TO_POINTER (mo_store_add_person (store, &person, error));
}

static gint64
add_task (MoStore *store, const char *words, gint64 person, gint64 owner, const char *due)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (MoTask) task = mo_task_new ();
  task->subject = g_strdup (words);
  task->person = person;
  task->owner = owner;
  task->due = mo_day_from_iso (due);
  g_autofree gint64 *id = mo_store_write (store, "", mo_store_put_task_job, task, &error);
  g_assert_no_error (error);
  return *id;
}

static MoTask *
load (MoStore *store, gint64 id)
{
  g_autoptr (GError) error = NULL;
  MoTask *task = mo_store_read (store, mo_store_load_task_job, &id, &error);
  g_assert_no_error (error);
  return task;
}

static void
run (MoStore *store, MoStoreJob job, gconstpointer ask)
{
  g_autoptr (GError) error = NULL;
  g_free (mo_store_write (store, "", job, ask, &error));
  g_assert_no_error (error);
}

static void
undo (MoStore *store, const char *label)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *undone = mo_store_undo (store, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (undone, ==, label);
}

static gint64
add_staff (MoStore *store, const char *login, const char *name)
{
  g_autoptr (MoStaff) staff = mo_staff_new ();
  staff->login = g_strdup (login);
  staff->name = g_strdup (name);
  staff->role = g_strdup ("coordinator");
  run (store, mo_store_put_staff_job, staff);
  g_autoptr (GPtrArray) all = mo_store_list_staff (store, NULL);
  for (guint i = 0; i < all->len; i++) {
    const MoStaff *it = g_ptr_array_index (all, i);
    if (g_str_equal (it->login, login))
      return it->id;
  }
  g_assert_not_reached ();
}

/* Written down, put off, done, undone, opened again. */
static void
life_of_a_task (void)
{
  g_autoptr (MoStore) store = open_on ("2026-03-12");
  gint64 me = add_staff (store, "pnair", "Priya Nair");
  gint64 grace = GPOINTER_TO_SIZE (mo_store_write (store, "Person", add_person, NULL, NULL));
  gint64 id = add_task (store, "  Ring the GP ", grace, me, "2026-03-12");

  g_autoptr (MoTask) task = load (store, id);
  g_assert_cmpstr (task->subject, ==, "Ring the GP");
  g_assert_cmpstr (task->person_name, ==, "Grace Tilley");
  g_assert_cmpstr (task->owner_name, ==, "Priya Nair");
  g_assert_cmpstr (task->made_by, ==, "Priya Nair");
  g_assert_cmpint (mo_store_count_due (store, NULL), ==, 1);

  MoTaskDay to = { id, mo_day_from_iso ("2026-03-16") };
  run (store, mo_store_put_off_task_job, &to);
  g_assert_cmpint (mo_store_count_due (store, NULL), ==, 0);
  undo (store, "Task “Ring the GP” put off to 16 Mar");
  g_assert_cmpint (mo_store_count_due (store, NULL), ==, 1);

  run (store, mo_store_finish_task_job, &id);
  g_autoptr (MoTask) done = load (store, id);
  g_assert_cmpint (done->done, ==, mo_day_from_iso ("2026-03-12"));
  g_assert_cmpstr (done->done_by, ==, "Priya Nair");
  g_assert_cmpint (mo_store_count_due (store, NULL), ==, 0);
  g_autoptr (GPtrArray) list = mo_store_read (store, mo_store_list_done_tasks_job, NULL, NULL);
  g_assert_cmpuint (list->len, ==, 1);
  undo (store, "Task “Ring the GP” is done");
  g_assert_cmpint (mo_store_count_due (store, NULL), ==, 1);

  run (store, mo_store_finish_task_job, &id);
  run (store, mo_store_reopen_task_job, &id);
  g_autoptr (MoTask) open = load (store, id);
  g_assert_cmpint (open->done, ==, MO_DAY_NONE);
  g_assert_null (open->done_by);
}

static void
says_what_is_missing (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (MoStore) store = open_on ("2026-03-12");
  g_autoptr (MoTask) task = mo_task_new ();
  gint64 none = 4711;

  task->subject = g_strdup ("   ");
  g_assert_null (mo_store_write (store, "", mo_store_put_task_job, task, &error));
  g_assert_error (error, MO_STORE_ERROR, MO_STORE_REFUSED);
  g_clear_error (&error);
  g_assert_null (mo_store_read (store, mo_store_load_task_job, &none, &error));
  g_assert_error (error, MO_STORE_ERROR, MO_STORE_NOT_FOUND);
}

/* Somebody else changed the task meanwhile: nothing is written over. */
static void
two_desks (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (MoStore) store = open_on ("2026-03-12");
  gint64 id = add_task (store, "Ring the GP", 0, 0, NULL);
  g_autoptr (MoTask) seen = load (store, id);

  run (store, mo_store_finish_task_job, &id);
  mo_store_write (store, "", mo_store_put_task_job, seen, &error);
  g_assert_error (error, MO_STORE_ERROR, MO_STORE_CONFLICT);
}

/* The history bears the name on the list, and undo reaches back to before the name was there.
 */
static void
who_works_here (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (MoStore) store = open_on ("2026-03-12");
  g_autoptr (MoStaff) twin = mo_staff_new ();

  mo_store_set_who (store, "pnair");
  add_task (store, "Ring the GP", 0, 0, NULL);
  g_assert_cmpint (mo_store_find_me (store, NULL), ==, 0);
  gint64 me = add_staff (store, "pnair", "Priya Nair");
  g_assert_cmpint (mo_store_find_me (store, NULL), ==, me);
  g_assert_cmpstr (mo_store_get_who (store), ==, "Priya Nair");
  undo (store, "Priya Nair: added to the people who work here");
  undo (store, "Task “Ring the GP” added");

  add_staff (store, "tasante", "Tessa Asante");
  twin->login = g_strdup ("tasante");
  twin->name = g_strdup ("Tom Asante");
  g_assert_null (mo_store_write (store, "", mo_store_put_staff_job, twin, &error));
  g_assert_error (error, MO_STORE_ERROR, MO_STORE_REFUSED);
  g_assert_nonnull (strstr (error->message, "Tessa Asante"));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/tasks/life", life_of_a_task);
  g_test_add_func ("/tasks/says-what-is-missing", says_what_is_missing);
  g_test_add_func ("/tasks/two-desks", two_desks);
  g_test_add_func ("/tasks/who-works-here", who_works_here);
  return g_test_run ();
}
