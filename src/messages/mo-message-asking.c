/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "messages/mo-message-asking.h"

#include <glib/gi18n-lib.h>

#include "core/mo-relay.h"

static void
asking_free (gpointer data)
{
  MoMessageAsking *asking = data;
  g_object_unref (asking->office);
  g_clear_pointer (&asking->message, mo_message_unref);
  g_clear_pointer (&asking->pairs, g_ptr_array_unref);
  g_clear_object (&asking->over);
  g_free (asking);
}

MoMessageAsking *
mo_message_asking_start (MoFormDialog *form,
                         MoOffice *office,
                         const MoMessage *message,
                         GCallback submitted)
{
  MoMessageAsking *asking = g_new0 (MoMessageAsking, 1);
  asking->office = g_object_ref (office);
  if (message) {
    asking->message = mo_message_ref ((MoMessage *) message);
    asking->pairing = message->pairing;
  }
  g_object_set_data_full (G_OBJECT (form), "asking", asking, asking_free);
  g_signal_connect (form, "submitted", submitted, asking);
  return asking;
}

static void
written (GObject *source, GAsyncResult *result, gpointer user)
{
  g_autoptr (MoFormDialog) form = user;
  g_autoptr (GError) error = NULL;
  g_autofree gint64 *id = mo_office_finish (MO_OFFICE (source), result, &error);
  MoMessageAsking *asking = g_object_get_data (G_OBJECT (form), "asking");

  mo_form_dialog_set_ready (form, TRUE);
  if (!error) {
    if (id && asking && asking->told)
      asking->told (asking->over, *id);
    gtk_window_destroy (GTK_WINDOW (form));
    return;
  }
  g_autofree char *sentence = mo_store_error_sentence (error);
  mo_form_dialog_problem (form, NULL, sentence);
}

void
mo_message_asking_write (MoFormDialog *form,
                         MoMessageAsking *asking,
                         MoStoreJob job,
                         gpointer ask,
                         GDestroyNotify free_ask)
{
  mo_form_dialog_set_ready (form, FALSE);
  mo_office_write (
      asking->office, "", job, ask, free_ask, g_free, NULL, written, g_object_ref (form));
}

GStrv
mo_message_how_labels (void)
{
  g_autoptr (GStrvBuilder) labels = g_strv_builder_new ();
  for (guint i = 0; mo_message_hows[i]; i++)
    g_strv_builder_add (labels, mo_message_how_words (mo_message_hows[i]));
  return g_strv_builder_end (labels);
}

void
mo_message_asking_scan (MoFormDialog *form, const char *key, const char *surname)
{
  g_autofree char *text = mo_form_dialog_get (form, key);
  const char *names[] = { surname && *surname ? surname : NULL, NULL };
  g_autoptr (GArray) leaks = mo_relay_scan (text, names, NULL);
  g_autofree char *sentence = mo_relay_sentence (text, leaks);
  mo_form_row_set_warning (mo_form_dialog_get_row (form, key), sentence);
}
