/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/mo-application.h"

#include <glib/gstdio.h>

#include "app/mo-window.h"
#include "widget/mo-appearance.h"

struct _MoApplication {
  GtkApplication parent_instance;

  MoOffice *office;
  char *database;
  MoDay today;
};

G_DEFINE_FINAL_TYPE (MoApplication, mo_application, GTK_TYPE_APPLICATION)

static const GOptionEntry options[] = {
  { "database", 0, 0, G_OPTION_ARG_FILENAME, NULL, "Open this database", "FILE" },
  { "today", 0, 0, G_OPTION_ARG_STRING, NULL, "Believe it is this day", "YYYY-MM-DD" },
  { NULL },
};

MoApplication *
mo_application_new (void)
{
  return g_object_new (
      MO_TYPE_APPLICATION, "application-id", "org.mentoringoffice.MentoringOffice", NULL);
}

static char *
usual_database (void)
{
  g_autofree char *folder = g_build_filename (g_get_user_data_dir (), "mentoring-office", NULL);
  g_mkdir_with_parents (folder, 0700);
  return g_build_filename (folder, "office.db", NULL);
}

static int
options_read (GApplication *app, GVariantDict *dict, gpointer user)
{
  MoApplication *self = MO_APPLICATION (app);
  const char *today = g_getenv ("MO_TODAY");

  if (!g_variant_dict_lookup (dict, "database", "^ay", &self->database))
    self->database = g_strdup (g_getenv ("MO_DATABASE"));
  g_variant_dict_lookup (dict, "today", "&s", &today);
  self->today = mo_day_from_iso (today);
  return -1;
}

static void
mo_application_activate (GApplication *app)
{
  MoApplication *self = MO_APPLICATION (app);
  GtkWindow *window = gtk_application_get_active_window (GTK_APPLICATION (app));

  if (!window) {
    if (!self->database)
      self->database = usual_database ();
    self->office = mo_office_new (self->database, NULL, MO_STORE_DEFAULT, self->today);
    window = GTK_WINDOW (mo_window_new (GTK_APPLICATION (app), self->office));
  }
  gtk_window_present (window);
}

static void
mo_application_startup (GApplication *app)
{
  G_APPLICATION_CLASS (mo_application_parent_class)->startup (app);
  mo_appearance_start (mo_appearance_get ());
}

static void
mo_application_shutdown (GApplication *app)
{
  MoApplication *self = MO_APPLICATION (app);
  G_APPLICATION_CLASS (mo_application_parent_class)->shutdown (app);
  if (self->office)
    mo_office_close (self->office);
  g_clear_object (&self->office);
  g_clear_pointer (&self->database, g_free);
}

static void
mo_application_class_init (MoApplicationClass *klass)
{
  G_APPLICATION_CLASS (klass)->startup = mo_application_startup;
  G_APPLICATION_CLASS (klass)->activate = mo_application_activate;
  G_APPLICATION_CLASS (klass)->shutdown = mo_application_shutdown;
}

static void
mo_application_init (MoApplication *self)
{
  g_application_add_main_option_entries (G_APPLICATION (self), options);
  g_signal_connect (self, "handle-local-options", G_CALLBACK (options_read), NULL);
}
