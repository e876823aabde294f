/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>

#include "app/mo-preferences-private.h"
#include "widget/mo-access.h"
#include "widget/mo-setting-row.h"

/* A card of texts that the office keeps as settings, saved when one is left. */

typedef struct {
  MoOffice *office;
  const MoPreferencesFact *facts; /* static */
  guint n;
  GtkWidget **fields; /* borrowed from the card */
  char **saved;       /* as they were read; each NULL before */
} Facts;

static void
facts_free (gpointer data)
{
  Facts *self = data;
  g_signal_handlers_disconnect_by_data (self->office, self);
  g_object_unref (self->office);
  for (guint i = 0; i < self->n; i++)
    g_free (self->saved[i]);
  g_free (self->saved);
  g_free (self->fields);
  g_free (self);
}

/* ---------------------------------------------------------------------- reading */

gpointer
mo_preferences_read_job (MoStore *store, gconstpointer ask, GError **error)
{
  const char *const *names = ask;
  g_auto (GStrv) values = g_new0 (char *, g_strv_length ((GStrv) ask) + 1);
  for (guint i = 0; names[i]; i++) {
    GError *failure = NULL;
    g_autofree char *value = mo_store_get_setting (store, names[i], &failure);
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
  g_autoptr (GtkWidget) card = user;
  g_auto (GStrv) values = mo_office_finish (MO_OFFICE (source), result, NULL);
  Facts *self = g_object_get_data (G_OBJECT (card), "mo-facts");
  for (guint i = 0; values && i < self->n; i++)
    show_fact (self, i, values[i]);
}

static void
read_facts (GtkWidget *card)
{
  Facts *self = g_object_get_data (G_OBJECT (card), "mo-facts");
  char **names = g_new0 (char *, self->n + 1);
  for (guint i = 0; i < self->n; i++)
    names[i] = g_strdup (self->facts[i].name);
  mo_office_read (self->office,
                  mo_preferences_read_job,
                  names,
                  (GDestroyNotify) g_strfreev,
                  (GDestroyNotify) g_strfreev,
                  NULL,
                  facts_read,
                  g_object_ref (card));
}

static void
news (GtkWidget *card, char **tables)
{
  if (mo_news_touches ((const char *const *) tables, "setting"))
    read_facts (card);
}

/* ---------------------------------------------------------------------- writing */

static void
save (GtkWidget *field, GtkWidget *card)
{
  Facts *self = g_object_get_data (G_OBJECT (card), "mo-facts");
  guint i = 0;

  while (i < self->n && self->fields[i] != field)
    i++;
  if (i == self->n || !self->saved[i])
    return;
  g_autofree char *text = text_of (field);
  g_strstrip (text);
  if (g_strcmp0 (text, self->saved[i]) == 0)
    return;
  g_autofree char *label =
      g_strdup_printf (_ ("The office: %s changed"), _ (self->facts[i].title));
  mo_preferences_write (field, self->office, label, self->facts[i].name, text);
}

static void
field_left (GtkEventController *controller, GtkWidget *card)
{
  save (gtk_event_controller_get_widget (controller), card);
}

static GtkWidget *
make_field (const MoPreferencesFact *fact, GtkWidget *card)
{
  GtkEventController *focus = gtk_event_controller_focus_new ();
  GtkWidget *field = fact->lines ? gtk_text_view_new () : gtk_entry_new ();

  if (fact->lines) {
    gtk_text_view_set_accepts_tab (GTK_TEXT_VIEW (field), FALSE);
    gtk_widget_add_css_class (field, "mo-field");
  } else {
    gtk_entry_set_activates_default (GTK_ENTRY (field), FALSE);
    g_signal_connect (field, "activate", G_CALLBACK (save), card);
  }
  gtk_widget_add_css_class (field, "mo-office-field");
  g_signal_connect (focus, "leave", G_CALLBACK (field_left), card);
  gtk_widget_add_controller (field, focus);
  return field;
}

GtkWidget *
mo_preferences_facts_new (MoOffice *office,
                          const char *title,
                          const MoPreferencesFact *facts,
                          guint n)
{
  GtkWidget *card = mo_setting_card_new (title);
  Facts *self = g_new0 (Facts, 1);

  *self = (Facts){ .office = g_object_ref (office),
                   .facts = facts,
                   .n = n,
                   .fields = g_new0 (GtkWidget *, n),
                   .saved = g_new0 (char *, n) };
  g_object_set_data_full (G_OBJECT (card), "mo-facts", self, facts_free);
  for (guint i = 0; i < n; i++) {
    self->fields[i] = make_field (&facts[i], card);
    mo_setting_card_add (
        card, mo_setting_row_new (_ (facts[i].title), _ (facts[i].note), self->fields[i]));
  }
  g_signal_connect_object (office, "news", G_CALLBACK (news), card, G_CONNECT_SWAPPED);
  read_facts (card);
  return card;
}
