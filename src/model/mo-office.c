/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/mo-office.h"

#include <string.h>

#define TIDY_AFTER_SECONDS   2
#define BACKUP_AFTER_SECONDS (2 * 60 * 60)

typedef enum {
  WORK_OPEN,
  WORK_READ,
  WORK_WRITE,
  WORK_REHEARSE,
  WORK_UNDO,
  WORK_REDO,
  WORK_CLOSE
} WorkKind;

typedef struct {
  WorkKind kind;
  char *label;
  MoStoreJob job;
  gpointer ask;
  GDestroyNotify free_ask, free_answer;
  GTask *task; /* NULL for opening and closing */
  gpointer answer;
  GError *error;
} Work;

struct _MoOffice {
  GObject parent_instance;

  /* Set once, before the thread starts. */
  char *path, *vfs;
  MoStoreFlags flags;
  MoDay today;
  GMainContext *context;
  GAsyncQueue *queue;
  GThread *thread;

  /* The thread's own. */
  MoStore *store;
  GError *open_error;
  gboolean changed;   /* since the last backup */
  gint64 last_backup; /* monotonic, in microseconds */
  int keep_backups;   /* atomic */

  /* The main context's own. */
  MoPolicy policy;
  MoDay last_day;
  guint day_source;
  gboolean blind;
};

G_DEFINE_FINAL_TYPE (MoOffice, mo_office, G_TYPE_OBJECT)

enum { NEWS, DAY_CHANGED, N_SIGNALS };
static guint signals[N_SIGNALS];

enum { PROP_BLIND = 1 };

/* ---------------------------------------------------------------------- news */

typedef struct {
  MoOffice *office;
  char **tables;
  char *label;
  gint64 change_set;
  MoPolicy policy;
} News;

static gboolean
news_arrived (gpointer data)
{
  News *news = data;
  news->office->policy = news->policy;
  g_signal_emit (news->office, signals[NEWS], 0, news->tables, news->label, news->change_set);
  return G_SOURCE_REMOVE;
}

static void
news_free (gpointer data)
{
  News *news = data;
  g_object_unref (news->office);
  g_strfreev (news->tables);
  g_free (news->label);
  g_free (news);
}

static void
store_told (const char *const *tables, const char *label, gint64 change_set, gpointer user)
{
  MoOffice *self = user;
  News *news = g_new0 (News, 1);
  self->changed = TRUE;
  news->office = g_object_ref (self);
  news->tables = g_strdupv ((char **) tables);
  news->label = g_strdup (label);
  news->change_set = change_set;
  if (!mo_store_load_policy (self->store, &news->policy, NULL))
    news->policy = mo_policy_default ();
  g_main_context_invoke_full (self->context, G_PRIORITY_DEFAULT, news_arrived, news, news_free);
}

gboolean
mo_news_touches (const char *const *tables, const char *names)
{
  g_auto (GStrv) wanted = g_strsplit (names, " ", -1);
  for (char **name = wanted; *name; name++)
    if (g_strv_contains (tables, *name))
      return TRUE;
  return FALSE;
}

/* ---------------------------------------------------------------------- the thread */

static void
work_free (gpointer data)
{
  Work *work = data;
  if (work->free_ask && work->ask)
    work->free_ask (work->ask);
  if (work->free_answer && work->answer)
    work->free_answer (work->answer);
  g_clear_error (&work->error);
  g_free (work->label);
  g_clear_object (&work->task);
  g_free (work);
}

/* On the main context, so that the thread never drops the last reference to its own office. */
static gboolean
work_done (gpointer data)
{
  Work *work = data;
  if (g_task_return_error_if_cancelled (work->task))
    return G_SOURCE_REMOVE;
  if (work->error)
    g_task_return_error (work->task, g_steal_pointer (&work->error));
  else
    g_task_return_pointer (work->task, g_steal_pointer (&work->answer), work->free_answer);
  return G_SOURCE_REMOVE;
}

static gboolean
policy_loaded (gpointer data)
{
  News *news = data;
  news->office->policy = news->policy;
  return G_SOURCE_REMOVE;
}

static void
open_store (MoOffice *self)
{
  self->store = mo_store_open (self->path, self->vfs, self->flags, &self->open_error);
  if (!self->store)
    return;
  mo_store_set_today (self->store, self->today);
  mo_store_set_news (self->store, store_told, self);
  News *news = g_new0 (News, 1);
  news->office = g_object_ref (self);
  if (!mo_store_load_policy (self->store, &news->policy, NULL))
    news->policy = mo_policy_default ();
  g_main_context_invoke_full (
      self->context, G_PRIORITY_DEFAULT, policy_loaded, news, news_free);
}

static void
do_work (MoOffice *self, Work *work)
{
  if (!self->store) {
    work->error = g_error_copy (self->open_error);
    return;
  }
  if (work->task && g_cancellable_is_cancelled (g_task_get_cancellable (work->task)))
    return;
  if (work->kind == WORK_WRITE)
    work->answer =
        mo_store_write (self->store, work->label, work->job, work->ask, &work->error);
  else if (work->kind == WORK_REHEARSE)
    work->answer = mo_store_rehearse (self->store, work->job, work->ask, &work->error);
  else if (work->kind == WORK_UNDO)
    work->answer = mo_store_undo (self->store, &work->error);
  else if (work->kind == WORK_REDO)
    work->answer = mo_store_redo (self->store, &work->error);
  else if (work->job)
    work->answer = mo_store_read (self->store, work->job, work->ask, &work->error);
}

/* In idle moments and at the end; nobody waits for it.  What fails is tried again at the next.
 */
static void
back_up (MoOffice *self)
{
  g_autoptr (GError) error = NULL;
  if (!self->changed || !g_atomic_int_get (&self->keep_backups))
    return;
  self->last_backup = g_get_monotonic_time ();
  if (mo_store_backup_daily (self->store, &error))
    self->changed = FALSE;
  else
    g_message ("No backup: %s", error->message);
}

static void
idle (MoOffice *self)
{
  if (!self->store)
    return;
  mo_store_tidy (self->store);
  if (g_get_monotonic_time () - self->last_backup >
      (gint64) BACKUP_AFTER_SECONDS * G_USEC_PER_SEC)
    back_up (self);
}

static gpointer
data_thread (gpointer data)
{
  MoOffice *self = data;
  gboolean tidy = TRUE;

  open_store (self);
  self->last_backup = g_get_monotonic_time ();
  for (;;) {
    Work *work =
        tidy ? g_async_queue_pop (self->queue)
             : g_async_queue_timeout_pop (self->queue, TIDY_AFTER_SECONDS * G_USEC_PER_SEC);
    if (!work) {
      idle (self);
      tidy = TRUE;
      continue;
    }
    if (work->kind == WORK_CLOSE) {
      work_free (work);
      if (self->store)
        back_up (self);
      g_clear_pointer (&self->store, mo_store_close);
      return NULL;
    }
    do_work (self, work);
    tidy = work->kind == WORK_READ && tidy;
    g_main_context_invoke_full (self->context, G_PRIORITY_DEFAULT, work_done, work, work_free);
  }
}

/* ---------------------------------------------------------------------- asking */

static void
send (MoOffice *self,
      Work *work,
      GCancellable *cancellable,
      GAsyncReadyCallback done,
      gpointer user)
{
  work->task = g_task_new (self, cancellable, done, user);
  if (!self->thread) {
    work->error = g_error_new_literal (MO_STORE_ERROR, MO_STORE_FAILED, "closed");
    g_main_context_invoke_full (self->context, G_PRIORITY_DEFAULT, work_done, work, work_free);
    return;
  }
  g_async_queue_push (self->queue, work);
}

void
mo_office_read (MoOffice *self,
                MoStoreJob job,
                gpointer ask,
                GDestroyNotify free_ask,
                GDestroyNotify free_answer,
                GCancellable *cancellable,
                GAsyncReadyCallback done,
                gpointer user)
{
  Work *work = g_new0 (Work, 1);
  *work = (Work){
    .kind = WORK_READ, .job = job, .ask = ask, .free_ask = free_ask, .free_answer = free_answer
  };
  send (self, work, cancellable, done, user);
}

void
mo_office_rehearse (MoOffice *self,
                    MoStoreJob job,
                    gpointer ask,
                    GDestroyNotify free_ask,
                    GDestroyNotify free_answer,
                    GCancellable *cancellable,
                    GAsyncReadyCallback done,
                    gpointer user)
{
  Work *work = g_new0 (Work, 1);
  *work = (Work){ .kind = WORK_REHEARSE,
                  .job = job,
                  .ask = ask,
                  .free_ask = free_ask,
                  .free_answer = free_answer };
  send (self, work, cancellable, done, user);
}

void
mo_office_write (MoOffice *self,
                 const char *label,
                 MoStoreJob job,
                 gpointer ask,
                 GDestroyNotify free_ask,
                 GDestroyNotify free_answer,
                 GCancellable *cancellable,
                 GAsyncReadyCallback done,
                 gpointer user)
{
  Work *work = g_new0 (Work, 1);
  *work = (Work){ .kind = WORK_WRITE,
                  .label = g_strdup (label),
                  .job = job,
                  .ask = ask,
                  .free_ask = free_ask,
                  .free_answer = free_answer };
  send (self, work, cancellable, done, user);
}

static void
take_back (MoOffice *self, int kind, GAsyncReadyCallback done, gpointer user)
{
  Work *work = g_new0 (Work, 1);
  *work = (Work){ .kind = kind, .free_answer = g_free };
  send (self, work, NULL, done, user);
}

void
mo_office_undo (MoOffice *self, GAsyncReadyCallback done, gpointer user)
{
  take_back (self, WORK_UNDO, done, user);
}

void
mo_office_redo (MoOffice *self, GAsyncReadyCallback done, gpointer user)
{
  take_back (self, WORK_REDO, done, user);
}

gpointer
mo_office_finish (MoOffice *self, GAsyncResult *result, GError **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}

void
mo_office_opened_async (MoOffice *self, GAsyncReadyCallback done, gpointer user)
{
  mo_office_read (self, NULL, NULL, NULL, NULL, NULL, done, user);
}

gboolean
mo_office_opened_finish (MoOffice *self, GAsyncResult *result, GError **error)
{
  GError *failure = NULL;
  mo_office_finish (self, result, &failure);
  if (failure)
    g_propagate_error (error, failure);
  return failure == NULL;
}

/* ---------------------------------------------------------------------- the object */

void
mo_office_keep_backups (MoOffice *self)
{
  g_atomic_int_set (&self->keep_backups, TRUE);
}

const char *
mo_office_get_path (MoOffice *self)
{
  return self->path;
}

const MoPolicy *
mo_office_get_policy (MoOffice *self)
{
  return &self->policy;
}

MoDay
mo_office_get_today (MoOffice *self)
{
  if (self->today != MO_DAY_NONE)
    return self->today;
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  return mo_day_new (g_date_time_get_year (now),
                     g_date_time_get_month (now),
                     g_date_time_get_day_of_month (now));
}

/* The wall clock is looked at, never counted: suspend and clock changes are seen too. */
static gboolean
look_at_day (gpointer data)
{
  MoOffice *self = data;
  MoDay day = mo_office_get_today (self);
  if (day != self->last_day) {
    self->last_day = day;
    g_signal_emit (self, signals[DAY_CHANGED], 0);
  }
  return G_SOURCE_CONTINUE;
}

MoOffice *
mo_office_new (const char *path, const char *vfs, MoStoreFlags flags, MoDay today)
{
  MoOffice *self = g_object_new (MO_TYPE_OFFICE, NULL);
  self->path = g_strdup (path);
  self->vfs = g_strdup (vfs);
  self->flags = flags;
  self->today = today;
  self->last_day = mo_office_get_today (self);
  self->day_source = g_timeout_add_seconds (20, look_at_day, self);
  self->thread = g_thread_new ("data", data_thread, self);
  return self;
}

void
mo_office_close (MoOffice *self)
{
  g_clear_handle_id (&self->day_source, g_source_remove);
  if (!self->thread)
    return;
  Work *work = g_new0 (Work, 1);
  work->kind = WORK_CLOSE;
  g_async_queue_push (self->queue, work);
  g_thread_join (g_steal_pointer (&self->thread));
}

static void
mo_office_get_property (GObject *object, guint id, GValue *value, GParamSpec *spec)
{
  g_value_set_boolean (value, MO_OFFICE (object)->blind);
}

static void
mo_office_set_property (GObject *object, guint id, const GValue *value, GParamSpec *spec)
{
  MoOffice *self = MO_OFFICE (object);
  if (self->blind == g_value_get_boolean (value))
    return;
  self->blind = !self->blind;
  g_object_notify_by_pspec (object, spec);
}

static void
mo_office_finalize (GObject *object)
{
  MoOffice *self = MO_OFFICE (object);
  mo_office_close (self);
  g_async_queue_unref (self->queue);
  g_main_context_unref (self->context);
  g_clear_error (&self->open_error);
  g_free (self->path);
  g_free (self->vfs);
  G_OBJECT_CLASS (mo_office_parent_class)->finalize (object);
}

static void
mo_office_class_init (MoOfficeClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = mo_office_finalize;
  G_OBJECT_CLASS (klass)->get_property = mo_office_get_property;
  G_OBJECT_CLASS (klass)->set_property = mo_office_set_property;
  g_object_class_install_property (G_OBJECT_CLASS (klass),
                                   PROP_BLIND,
                                   g_param_spec_boolean ("blind",
                                                         NULL,
                                                         NULL,
                                                         FALSE,
                                                         G_PARAM_READWRITE |
                                                             G_PARAM_EXPLICIT_NOTIFY |
                                                             G_PARAM_STATIC_STRINGS));
  signals[NEWS] = g_signal_new ("news",
                                MO_TYPE_OFFICE,
                                G_SIGNAL_RUN_LAST,
                                0,
                                NULL,
                                NULL,
                                NULL,
                                G_TYPE_NONE,
                                3,
                                G_TYPE_STRV,
                                G_TYPE_STRING,
                                G_TYPE_INT64);
  signals[DAY_CHANGED] = g_signal_new (
      "day-changed", MO_TYPE_OFFICE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
mo_office_init (MoOffice *self)
{
  self->queue = g_async_queue_new ();
  self->context = g_main_context_ref_thread_default ();
  self->policy = mo_policy_default ();
}
