/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/mo-tasks.h"

#include <glib/gi18n-lib.h>

#include "store/mo-change.h"
#include "store/mo-stmt.h"

static const MoField task_fields[] = {
  MO_FIELD (INT64, MoTask, id),
  MO_FIELD (INT, MoTask, rev),
  MO_FIELD (TEXT, MoTask, subject),
  MO_FIELD (TEXT, MoTask, note),
  MO_FIELD (INT64, MoTask, person),
  MO_FIELD (TEXT, MoTask, person_name),
  MO_FIELD (INT64, MoTask, owner),
  MO_FIELD (TEXT, MoTask, owner_name),
  MO_FIELD (DAY, MoTask, due),
  MO_FIELD (DAY, MoTask, done),
  MO_FIELD (TEXT, MoTask, done_by),
  MO_FIELD (TEXT, MoTask, made_by),
  MO_FIELD_END,
};
MO_DEFINE_RECORD (MoTask, mo_task, task_fields)

#define TASKS                                                                                  \
  "SELECT k.id, k.rev, k.subject, k.note, k.person,"                                           \
  " p.first_name || ' ' || p.last_name AS person_name, k.owner, s.name AS owner_name,"         \
  " k.due_on AS due, k.done_on AS done, k.done_by, k.made_by"                                  \
  " FROM task k LEFT JOIN person p ON p.id = k.person LEFT JOIN staff s ON s.id = k.owner"

static MoTask *
load (MoStore *store, gint64 id, GError **error)
{
  g_autoptr (MoTask) task = NULL;
  g_auto (MoStmt) stmt = mo_stmt_new (store, TASKS " WHERE k.id = :id");
  mo_stmt_bind_int (&stmt, ":id", id);
  if (mo_stmt_step (&stmt)) {
    task = mo_task_new ();
    mo_stmt_read (&stmt, task_fields, task);
  }
  if (!mo_stmt_finish (&stmt, error))
    return NULL;
  if (!task)
    g_set_error (error,
                 MO_STORE_ERROR,
                 MO_STORE_NOT_FOUND,
                 "%s",
                 _ ("This task is not there any more."));
  return g_steal_pointer (&task);
}

gpointer
mo_store_load_task_job (MoStore *store, gconstpointer ask, GError **error)
{
  return load (store, *(const gint64 *) ask, error);
}

MoTask *
mo_store_new_task_for (MoStore *store, gint64 person, GError **error)
{
  g_autoptr (MoTask) task = mo_task_new ();
  g_auto (MoStmt) stmt =
      mo_stmt_new (store, "SELECT first_name || ' ' || last_name FROM person WHERE id = :id");
  mo_stmt_bind_int (&stmt, ":id", person);
  if (mo_stmt_step (&stmt)) {
    task->person = person;
    task->person_name = g_strstrip (mo_stmt_dup (&stmt, 0));
  }
  return mo_stmt_finish (&stmt, error) ? g_steal_pointer (&task) : NULL;
}

gpointer
mo_store_list_done_tasks_job (MoStore *store, gconstpointer ask, GError **error)
{
  g_auto (MoStmt) stmt = mo_stmt_new (
      store,
      TASKS " WHERE k.done_on IS NOT NULL ORDER BY k.done_on DESC, k.id DESC LIMIT :most");
  mo_stmt_bind_int (&stmt, ":most", MO_TASKS_DONE_MOST);
  return mo_stmt_read_all (&stmt, mo_task, error);
}

/* ---------------------------------------------------------------------- writing */

static void
put_id (MoChange *change, const char *column, gint64 id)
{
  if (id)
    mo_change_int (change, column, id);
  else
    mo_change_null (change, column);
}

gpointer
mo_store_put_task_job (MoStore *store, gconstpointer ask, GError **error)
{
  const MoTask *task = ask;
  g_autofree char *words = g_strstrip (g_strdup (task->subject ? task->subject : ""));

  if (!*words)
    return mo_store_refuse_job (error, _ ("Write what is to be done, as “Ring the GP”."));
  mo_store_label (store, task->id ? _ ("Task “%s” changed") : _ ("Task “%s” added"), words);
  MoChange *change = mo_change_new ("task", task->id, task->rev);
  mo_change_text (change, "subject", words);
  mo_change_text (change, "note", task->note && *task->note ? task->note : NULL);
  put_id (change, "person", task->person);
  put_id (change, "owner", task->owner);
  mo_change_day (change, "due_on", task->due);
  if (!task->id)
    mo_change_text (change, "made_by", mo_store_get_who (store));
  gint64 id = mo_store_save (store, change, NULL, error);
  return id ? g_memdup2 (&id, sizeof id) : NULL;
}

static void
set_done (MoStore *store, const MoTask *task, MoDay day, GError **error)
{
  MoChange *change = mo_change_new ("task", task->id, 0);
  mo_change_day (change, "done_on", day);
  mo_change_text (change, "done_by", day ? mo_store_get_who (store) : NULL);
  mo_store_save (store, change, NULL, error);
}

gpointer
mo_store_finish_task_job (MoStore *store, gconstpointer ask, GError **error)
{
  g_autoptr (MoTask) task = load (store, *(const gint64 *) ask, error);
  if (!task || task->done != MO_DAY_NONE)
    return NULL;
  mo_store_label (store, _ ("Task “%s” is done"), task->subject);
  set_done (store, task, mo_store_get_today (store), error);
  return NULL;
}

gpointer
mo_store_reopen_task_job (MoStore *store, gconstpointer ask, GError **error)
{
  g_autoptr (MoTask) task = load (store, *(const gint64 *) ask, error);
  if (!task || task->done == MO_DAY_NONE)
    return NULL;
  mo_store_label (store, _ ("Task “%s” is open again"), task->subject);
  set_done (store, task, MO_DAY_NONE, error);
  return NULL;
}

gpointer
mo_store_put_off_task_job (MoStore *store, gconstpointer ask, GError **error)
{
  const MoTaskDay *to = ask;
  g_autoptr (MoTask) task = load (store, to->task, error);
  if (!task)
    return NULL;
  g_autofree char *day = mo_day_to_short (to->day, mo_store_get_today (store));
  mo_store_label (store, _ ("Task “%s” put off to %s"), task->subject, day ? day : "");
  MoChange *change = mo_change_new ("task", task->id, 0);
  mo_change_day (change, "due_on", to->day);
  mo_store_save (store, change, NULL, error);
  return NULL;
}
