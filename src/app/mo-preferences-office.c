/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>

#include "app/mo-preferences-private.h"
#include "widget/mo-access.h"
#include "widget/mo-setting-row.h"

typedef struct {
  const char *name, *title, *note;
  gboolean lines;
} Fact;

static const Fact facts[] = {
  { "office_name", N_ ("Name"), N_ ("On letters, reports and sheets"), FALSE },
  { "office_address", N_ ("Address"), N_ ("As it stands on an envelope"), TRUE },
  { "office_phone", N_ ("Telephone"), N_ ("The number that people may ring"), FALSE },
  { "office_contact", N_ ("Named contact"), N_ ("Whom mentees and mentors ask for"), FALSE },
};

typedef struct {
  MoOffice *office;
  GtkWidget *fields[G_N_ELEMENTS (facts)];
  char *saved[G_N_ELEMENTS (facts)];
} Facts;

static void
facts_free (gpointer data)
{
  Facts *self = data;
  g_signal_handlers_disconnect_by_data (self->office, self);
  g_object_unref (self->office);
  for (guint i = 0; i < G_N_ELEMENTS (facts); i++)
    g_free (self->saved[i]);
  g_free (self);
}

/* ---------------------------------------------------------------------- reading */

static gpointer
read_job (MoStore *store, gconstpointer ask, GError **error)
{
  g_auto (GStrv) values = g_new0 (char *, G_N_ELEMENTS (facts) + 1);
  for (guint i = 0; i < G_N_ELEMENTS (facts); i++) {
    GError *failure = NULL;
    g_autofree char *value = mo_store_get_setting (store, facts[i].name, &failure);
    if (failure) {
      g_propagate_error (error, failure);
      return NULL;
    }
    values[i] = g_strdup (value ? value : "");
  }
  return g_steal_pointer (&values);
}

static char *
text_of (GtkWidget *field)
{
  GtkTextIter start, end;
  if (GTK_IS_EDITABLE (field))
    return g_strdup (gtk_editable_get_text (GTK_EDITABLE (field)));
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (field));
  gtk_text_buffer_get_bounds (buffer, &start, &end);
  return gtk_text_buffer_get_text (buffer, &start, &end, FALSE);
}

static void
show_text (GtkWidget *field, const char *text)
{
  if (GTK_IS_EDITABLE (field))
    gtk_editable_set_text (GTK_EDITABLE (field), text);
  else
    gtk_text_buffer_set_text (gtk_text_view_get_buffer (GTK_TEXT_VIEW (field)), text, -1);
}

/* What somebody is typing is never overwritten. */
static void
show_fact (Facts *self, guint i, const char *value)
{
  g_autofree char *typed = text_of (self->fields[i]);
  gboolean touched = self->saved[i] && g_strcmp0 (typed, self->saved[i]) != 0;

  g_free (self->saved[i]);
  self->saved[i] = g_strdup (value);
  if (!touched && g_strcmp0 (typed, value) != 0)
    show_text (self->fields[i], value);
}

static void
facts_read (GObject *source, GAsyncResult *result, gpointer user)
{
  g_autoptr (GtkWidget) column = user;
  g_auto (GStrv) values = mo_office_finish (MO_OFFICE (source), result, NULL);
  Facts *self = g_object_get_data (G_OBJECT (column), "mo-facts");
  for (guint i = 0; values && i < G_N_ELEMENTS (facts); i++)
    show_fact (self, i, values[i]);
}

static void
read_facts (GtkWidget *column)
{
  Facts *self = g_object_get_data (G_OBJECT (column), "mo-facts");
  mo_office_read (self->office,
                  read_job,
                  NULL,
                  NULL,
                  (GDestroyNotify) g_strfreev,
                  NULL,
                  facts_read,
                  g_object_ref (column));
}

static void
news (GtkWidget *column, char **tables)
{
  if (mo_news_touches ((const char *const *) tables, "setting"))
    read_facts (column);
}

/* ---------------------------------------------------------------------- writing */

static void
save (GtkWidget *field, GtkWidget *column)
{
  Facts *self = g_object_get_data (G_OBJECT (column), "mo-facts");
  guint i = 0;

  while (i < G_N_ELEMENTS (facts) && self->fields[i] != field)
    i++;
  if (i == G_N_ELEMENTS (facts) || !self->saved[i])
    return;
  g_autofree char *text = text_of (field);
  g_strstrip (text);
  if (g_strcmp0 (text, self->saved[i]) == 0)
    return;
  g_autofree char *label = g_strdup_printf (_ ("The office: %s changed"), _ (facts[i].title));
  mo_preferences_write (field, self->office, label, facts[i].name, text);
}

static void
field_left (GtkEventController *controller, GtkWidget *column)
{
  save (gtk_event_controller_get_widget (controller), column);
}

static GtkWidget *
make_field (const Fact *fact, GtkWidget *column)
{
  GtkEventController *focus = gtk_event_controller_focus_new ();
  GtkWidget *field = fact->lines ? gtk_text_view_new () : gtk_entry_new ();

  if (fact->lines) {
    gtk_text_view_set_accepts_tab (GTK_TEXT_VIEW (field), FALSE);
    gtk_widget_add_css_class (field, "mo-field");
  } else {
    gtk_entry_set_activates_default (GTK_ENTRY (field), FALSE);
    g_signal_connect (field, "activate", G_CALLBACK (save), column);
  }
  gtk_widget_add_css_class (field, "mo-office-field");
  g_signal_connect (focus, "leave", G_CALLBACK (field_left), column);
  gtk_widget_add_controller (field, focus);
  return field;
}

GtkWidget *
mo_preferences_office_new (MoOffice *office)
{
  GtkWidget *column = mo_preferences_column_new ();
  GtkWidget *card = mo_setting_card_new (_ ("The office"));
  Facts *self = g_new0 (Facts, 1);

  self->office = g_object_ref (office);
  g_object_set_data_full (G_OBJECT (column), "mo-facts", self, facts_free);
  for (guint i = 0; i < G_N_ELEMENTS (facts); i++) {
    self->fields[i] = make_field (&facts[i], column);
    mo_setting_card_add (
        card, mo_setting_row_new (_ (facts[i].title), _ (facts[i].note), self->fields[i]));
  }
  gtk_box_append (GTK_BOX (column), card);
  g_signal_connect_object (office, "news", G_CALLBACK (news), column, G_CONNECT_SWAPPED);
  read_facts (column);
  return column;
}
