/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/mo-reminder-file.h"

#include "store/mo-today.h"

#define TOGETHER_MS 1500 /* changes that come within it are written once */

char *
mo_reminder_file_path (void)
{
  return g_build_filename (g_get_user_data_dir (), "mentoring-office", "reminders", NULL);
}

void
mo_reminder_ask_free (MoReminderAsk *ask)
{
  if (!ask)
    return;
  g_free (ask->path);
  g_free (ask->opens);
  g_free (ask);
}

/* ---------------------------------------------------------------------- writing */

static gboolean
stands_there (const char *path, const char *text)
{
  g_autofree char *before = NULL;
  return g_file_get_contents (path, &before, NULL, NULL) && g_str_equal (before, text);
}

static void
put (const char *path, const char *text, GError **error)
{
  g_autofree char *folder = g_path_get_dirname (path);
  if (stands_there (path, text))
    return;
  g_mkdir_with_parents (folder, 0700);
  g_file_set_contents_full (path, text, -1, G_FILE_SET_CONTENTS_CONSISTENT, 0600, error);
}

gpointer
mo_reminder_write_job (MoStore *store, gconstpointer data, GError **error)
{
  const MoReminderAsk *ask = data;
  g_autoptr (MoReminderSheet) sheet = mo_reminder_sheet_new ();
  g_autoptr (GPtrArray) ahead = NULL;
  MoPolicy policy;

  if (!mo_store_load_policy (store, &policy, error) ||
      !(ahead = mo_store_due_ahead_job (store, NULL, error)))
    return NULL;
  sheet->opens = g_strdup (ask->opens);
  sheet->policy.hours = mo_office_hours_sane (ask->hours);
  sheet->policy.kinds = ask->kinds;
  sheet->policy.warn_days = policy.reply_warn_days;
  sheet->policy.impact_days = policy.impact_ahead_days;
  for (guint i = 0; i < ahead->len; i++) {
    const MoDueAhead *due = g_ptr_array_index (ahead, i);
    if (due->day != MO_DAY_NONE) /* a task without a day is never due */
      mo_reminder_sheet_add (sheet, due->kind, due->day, due->count);
  }
  g_autofree char *text = mo_reminder_sheet_write (sheet);
  put (ask->path, text, error);
  return NULL;
}

/* ---------------------------------------------------------------------- in step */

struct _MoReminderWriter {
  GObject parent_instance;

  MoOffice *office; /* NULL once closed */
  MoReminderAsk *(*make) (gpointer user);
  gpointer user;
  guint waiting; /* source */
  char *problem;
};

G_DEFINE_FINAL_TYPE (MoReminderWriter, mo_reminder_writer, G_TYPE_OBJECT)

static void
written (GObject *source, GAsyncResult *result, gpointer user)
{
  g_autoptr (MoReminderWriter) self = user;
  g_autoptr (GError) error = NULL;

  mo_office_finish (MO_OFFICE (source), result, &error);
  g_clear_pointer (&self->problem, g_free);
  if (!error)
    return;
  self->problem = g_strdup (error->message);
  g_message ("The reminders were not written: %s", error->message);
}

static void
write_now (MoReminderWriter *self)
{
  mo_office_read (self->office,
                  mo_reminder_write_job,
                  self->make (self->user),
                  (GDestroyNotify) mo_reminder_ask_free,
                  NULL,
                  NULL,
                  written,
                  g_object_ref (self));
}

static gboolean
waited (gpointer data)
{
  MoReminderWriter *self = data;
  self->waiting = 0;
  write_now (self);
  return G_SOURCE_REMOVE;
}

void
mo_reminder_writer_changed (MoReminderWriter *self)
{
  if (self->office && !self->waiting)
    self->waiting = g_timeout_add (TOGETHER_MS, waited, self);
}

void
mo_reminder_writer_close (MoReminderWriter *self)
{
  if (!self->office)
    return;
  gboolean owed = self->waiting != 0;
  g_clear_handle_id (&self->waiting, g_source_remove);
  g_signal_handlers_disconnect_by_data (self->office, self);
  if (owed)
    write_now (self);
  g_clear_object (&self->office);
}

MoReminderWriter *
mo_reminder_writer_new (MoOffice *office, MoReminderAsk *(*make) (gpointer user), gpointer user)
{
  MoReminderWriter *self = g_object_new (MO_TYPE_REMINDER_WRITER, NULL);
  self->office = g_object_ref (office);
  self->make = make;
  self->user = user;
  g_signal_connect_swapped (office, "news", G_CALLBACK (mo_reminder_writer_changed), self);
  g_signal_connect_swapped (
      office, "day-changed", G_CALLBACK (mo_reminder_writer_changed), self);
  mo_reminder_writer_changed (self);
  return self;
}

const char *
mo_reminder_writer_get_problem (MoReminderWriter *self)
{
  return self->problem;
}

static void
mo_reminder_writer_finalize (GObject *object)
{
  MoReminderWriter *self = MO_REMINDER_WRITER (object);
  g_clear_handle_id (&self->waiting, g_source_remove);
  if (self->office)
    g_signal_handlers_disconnect_by_data (self->office, self);
  g_clear_object (&self->office);
  g_free (self->problem);
  G_OBJECT_CLASS (mo_reminder_writer_parent_class)->finalize (object);
}

static void
mo_reminder_writer_class_init (MoReminderWriterClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = mo_reminder_writer_finalize;
}

static void
mo_reminder_writer_init (MoReminderWriter *self)
{
}
