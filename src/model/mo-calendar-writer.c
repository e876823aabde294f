/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/mo-calendar-writer.h"

#define TOGETHER_MS 3000 /* changes that come within it are written once */
#define AGAIN_S     60   /* after a failure */

struct _MoCalendarWriter {
  GObject parent_instance;

  MoOffice *office; /* NULL once closed */
  MoCalendarAsk *(*make) (gpointer user);
  gpointer user;
  guint waiting; /* source */
  gboolean busy, owed;
  guint files;
  char *problem;
};

G_DEFINE_FINAL_TYPE (MoCalendarWriter, mo_calendar_writer, G_TYPE_OBJECT)

static guint written_signal;

static void wait_for (MoCalendarWriter *self, guint ms);

/* ---------------------------------------------------------------------- writing */

static void
ended (MoCalendarWriter *self, const GError *error, guint files)
{
  self->busy = FALSE;
  g_free (self->problem);
  self->problem = error ? g_strdup (error->message) : NULL;
  self->files = files;
  g_signal_emit (self, written_signal, 0);
  if (self->office && (self->owed || error))
    wait_for (self, self->owed ? TOGETHER_MS : AGAIN_S * 1000);
  self->owed = FALSE;
}

static void
put (GTask *task, gpointer source, gpointer sheet, GCancellable *cancellable)
{
  GError *error = NULL;
  MoCalendarReport report;
  if (mo_calendar_sheet_write (sheet, &report, &error))
    g_task_return_int (task, report.files);
  else
    g_task_return_error (task, error);
}

static void
were_put (GObject *source, GAsyncResult *result, gpointer user)
{
  g_autoptr (GError) error = NULL;
  gssize files = g_task_propagate_int (G_TASK (result), &error);
  ended (MO_CALENDAR_WRITER (source), error, error ? 0 : (guint) files);
}

static void
were_read (GObject *source, GAsyncResult *result, gpointer user)
{
  g_autoptr (MoCalendarWriter) self = user;
  g_autoptr (GError) error = NULL;
  MoCalendarSheet *sheet = mo_office_finish (MO_OFFICE (source), result, &error);
  if (!sheet) { /* an office that cannot be read is told elsewhere */
    self->busy = FALSE;
    return;
  }
  g_autoptr (GTask) task = g_task_new (self, NULL, were_put, NULL);
  g_task_set_task_data (task, sheet, (GDestroyNotify) mo_calendar_sheet_free);
  g_task_run_in_thread (task, put);
}

void
mo_calendar_writer_now (MoCalendarWriter *self)
{
  MoCalendarAsk *ask = self->office ? self->make (self->user) : NULL;

  g_clear_handle_id (&self->waiting, g_source_remove);
  if (self->busy) {
    self->owed = TRUE;
    mo_calendar_ask_free (ask);
  } else if (ask) {
    self->busy = TRUE;
    mo_office_read (self->office,
                    mo_calendar_sheet_job,
                    ask,
                    (GDestroyNotify) mo_calendar_ask_free,
                    (GDestroyNotify) mo_calendar_sheet_free,
                    NULL,
                    were_read,
                    g_object_ref (self));
  } else if (self->office) {
    ended (self, NULL, 0);
  }
}

/* ---------------------------------------------------------------------- in step */

static gboolean
waited (gpointer data)
{
  MoCalendarWriter *self = data;
  self->waiting = 0;
  mo_calendar_writer_now (self);
  return G_SOURCE_REMOVE;
}

static void
wait_for (MoCalendarWriter *self, guint ms)
{
  g_clear_handle_id (&self->waiting, g_source_remove);
  self->waiting = g_timeout_add (ms, waited, self);
}

void
mo_calendar_writer_changed (MoCalendarWriter *self)
{
  if (self->busy)
    self->owed = TRUE;
  else if (self->office)
    wait_for (self, TOGETHER_MS);
}

static void
news (MoCalendarWriter *self, const char *const *tables, const char *label, gint64 change_set)
{
  if (mo_news_touches (tables, "call pairing referral person mentor setting"))
    mo_calendar_writer_changed (self);
}

/* Both at once, in the thread of the data: the last thing before it ends. */
static gpointer
read_and_put_job (MoStore *store, gconstpointer ask, GError **error)
{
  g_autoptr (MoCalendarSheet) sheet = mo_calendar_sheet_job (store, ask, error);
  MoCalendarReport report;
  if (sheet)
    mo_calendar_sheet_write (sheet, &report, NULL);
  return NULL;
}

void
mo_calendar_writer_close (MoCalendarWriter *self)
{
  if (!self->office)
    return;
  MoCalendarAsk *ask = self->waiting || self->busy ? self->make (self->user) : NULL;
  g_clear_handle_id (&self->waiting, g_source_remove);
  g_signal_handlers_disconnect_by_data (self->office, self);
  if (ask)
    mo_office_read (self->office,
                    read_and_put_job,
                    ask,
                    (GDestroyNotify) mo_calendar_ask_free,
                    NULL,
                    NULL,
                    NULL,
                    NULL);
  g_clear_object (&self->office);
}

const char *
mo_calendar_writer_get_problem (MoCalendarWriter *self)
{
  return self->problem;
}

guint
mo_calendar_writer_get_files (MoCalendarWriter *self)
{
  return self->files;
}

MoCalendarWriter *
mo_calendar_writer_new (MoOffice *office, MoCalendarAsk *(*make) (gpointer user), gpointer user)
{
  MoCalendarWriter *self = g_object_new (MO_TYPE_CALENDAR_WRITER, NULL);
  self->office = g_object_ref (office);
  self->make = make;
  self->user = user;
  g_signal_connect_swapped (office, "news", G_CALLBACK (news), self);
  g_signal_connect_swapped (
      office, "day-changed", G_CALLBACK (mo_calendar_writer_changed), self);
  mo_calendar_writer_changed (self);
  return self;
}

static void
mo_calendar_writer_finalize (GObject *object)
{
  MoCalendarWriter *self = MO_CALENDAR_WRITER (object);
  g_clear_handle_id (&self->waiting, g_source_remove);
  if (self->office)
    g_signal_handlers_disconnect_by_data (self->office, self);
  g_clear_object (&self->office);
  g_free (self->problem);
  G_OBJECT_CLASS (mo_calendar_writer_parent_class)->finalize (object);
}

static void
mo_calendar_writer_class_init (MoCalendarWriterClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = mo_calendar_writer_finalize;
  written_signal = g_signal_new ("written",
                                 MO_TYPE_CALENDAR_WRITER,
                                 G_SIGNAL_RUN_LAST,
                                 0,
                                 NULL,
                                 NULL,
                                 NULL,
                                 G_TYPE_NONE,
                                 0);
}

static void
mo_calendar_writer_init (MoCalendarWriter *self)
{
}
