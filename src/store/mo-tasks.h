/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/mo-field.h"
#include "store/mo-store.h"

G_BEGIN_DECLS

/* A task that the office set itself. */
typedef struct {
  gint64 id;
  int rev;
  char *subject, *note;
  gint64 person; /* whom it is for; 0 for nobody */
  char *person_name;
  gint64 owner; /* who does it, of staff; 0 for nobody yet */
  char *owner_name;
  MoDay due, done; /* due none: no day; done none: open */
  char *done_by, *made_by;
} MoTask;
MO_DECLARE_RECORD (MoTask, mo_task)

/* ask: gint64 * of the task; answers an MoTask, or NULL with MO_STORE_NOT_FOUND. */
gpointer mo_store_load_task_job (MoStore *store, gconstpointer ask, GError **error);
/* A task that is not there yet, about a person, or about nobody for 0. */
MoTask *mo_store_new_task_for (MoStore *store, gint64 person, GError **error);
/* ask: not read.  The tasks that are done, the newest first, at most MO_TASKS_DONE_MOST. */
#define MO_TASKS_DONE_MOST 500
gpointer mo_store_list_done_tasks_job (MoStore *store, gconstpointer ask, GError **error);

/* All that change something say in the history what they did. */

/* ask: MoTask, id 0 for a new one: its words, person, owner, day and note.  REFUSED without
 * words.  Answers its id as a gint64 * (g_free). */
gpointer mo_store_put_task_job (MoStore *store, gconstpointer ask, GError **error);
/* ask: gint64 *.  Done today by whoever sits here; done already: nothing changes. */
gpointer mo_store_finish_task_job (MoStore *store, gconstpointer ask, GError **error);
/* ask: gint64 *.  Open again. */
gpointer mo_store_reopen_task_job (MoStore *store, gconstpointer ask, GError **error);

typedef struct {
  gint64 task;
  MoDay day;
} MoTaskDay;
/* ask: MoTaskDay: put off, or brought forward, to that day. */
gpointer mo_store_put_off_task_job (MoStore *store, gconstpointer ask, GError **error);

G_END_DECLS
