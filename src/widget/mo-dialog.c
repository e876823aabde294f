/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "widget/mo-dialog.h"

#include <glib/gi18n-lib.h>

#include "widget/mo-access.h"
#include "widget/mo-appearance.h"

typedef struct {
  MoFileChosen chosen;
  MoAnswered answered;
  gpointer user;
} Waiting;

static GtkWindow *
window_of (GtkWidget *from)
{
  GtkRoot *root = gtk_widget_get_root (from);
  return GTK_IS_WINDOW (root) ? GTK_WINDOW (root) : NULL;
}

/* ---------------------------------------------------------------------- files */

static void
file_response (GtkNativeDialog *dialog, int response, gpointer data)
{
  g_autofree Waiting *waiting = data;
  g_autoptr (GFile) file = response == GTK_RESPONSE_ACCEPT
                               ? gtk_file_chooser_get_file (GTK_FILE_CHOOSER (dialog))
                               : NULL;
  waiting->chosen (file, waiting->user);
  g_object_unref (dialog);
}

static void
add_filter (GtkFileChooser *chooser, const char *kinds, const char *patterns)
{
  g_autoptr (GtkFileFilter) filter = gtk_file_filter_new ();
  g_auto (GStrv) list = g_strsplit (patterns, " ", -1);

  gtk_file_filter_set_name (filter, kinds);
  for (char **pattern = list; *pattern; pattern++) {
    if (g_str_has_prefix (*pattern, "*."))
      gtk_file_filter_add_suffix (filter, *pattern + 2);
    else
      gtk_file_filter_add_pattern (filter, *pattern);
  }
  gtk_file_chooser_add_filter (chooser, filter);
}

static void
ask_file (GtkFileChooserNative *native, MoFileChosen chosen, gpointer user)
{
  Waiting *waiting = g_new0 (Waiting, 1);
  *waiting = (Waiting){ .chosen = chosen, .user = user };
  g_signal_connect (native, "response", G_CALLBACK (file_response), waiting);
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (native), TRUE);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (native));
}

void
mo_dialog_open_file (GtkWidget *from,
                     const char *title,
                     const char *kinds,
                     const char *patterns,
                     MoFileChosen chosen,
                     gpointer user)
{
  GtkFileChooserNative *native = gtk_file_chooser_native_new (
      title, window_of (from), GTK_FILE_CHOOSER_ACTION_OPEN, _ ("_Open"), _ ("_Cancel"));
  if (patterns)
    add_filter (GTK_FILE_CHOOSER (native), kinds, patterns);
  add_filter (GTK_FILE_CHOOSER (native), _ ("Every file"), "*");
  ask_file (native, chosen, user);
}

void
mo_dialog_choose_folder (GtkWidget *from, const char *title, MoFileChosen chosen, gpointer user)
{
  ask_file (gtk_file_chooser_native_new (title,
                                         window_of (from),
                                         GTK_FILE_CHOOSER_ACTION_SELECT_FOLDER,
                                         _ ("_Choose"),
                                         _ ("_Cancel")),
            chosen,
            user);
}

void
mo_dialog_save_file (GtkWidget *from,
                     const char *title,
                     const char *name,
                     MoFileChosen chosen,
                     gpointer user)
{
  GtkFileChooserNative *native = gtk_file_chooser_native_new (
      title, window_of (from), GTK_FILE_CHOOSER_ACTION_SAVE, _ ("_Save"), _ ("_Cancel"));
  gtk_file_chooser_set_current_name (GTK_FILE_CHOOSER (native), name);
  ask_file (native, chosen, user);
}

/* ---------------------------------------------------------------------- a question */

static void
question_response (GtkDialog *dialog, int response, gpointer data)
{
  Waiting *waiting = data;
  MoAnswered answered = g_steal_pointer (&waiting->answered);
  if (answered)
    answered (response == GTK_RESPONSE_ACCEPT, waiting->user);
  gtk_window_destroy (GTK_WINDOW (dialog));
}

void
mo_dialog_ask (GtkWidget *from,
               const char *heading,
               const char *body,
               const char *verb,
               MoAnswered answered,
               gpointer user)
{
  Waiting *waiting = g_new0 (Waiting, 1);
  GtkWidget *dialog = gtk_message_dialog_new (window_of (from),
                                              GTK_DIALOG_MODAL | GTK_DIALOG_USE_HEADER_BAR,
                                              GTK_MESSAGE_QUESTION,
                                              GTK_BUTTONS_NONE,
                                              "%s",
                                              heading);
  g_autofree char *whole = g_strdup_printf ("%s %s", heading, body);

  *waiting = (Waiting){ .answered = answered, .user = user };
  gtk_message_dialog_format_secondary_text (GTK_MESSAGE_DIALOG (dialog), "%s", body);
  gtk_dialog_add_button (GTK_DIALOG (dialog), _ ("Cancel"), GTK_RESPONSE_CANCEL);
  gtk_dialog_add_button (GTK_DIALOG (dialog), verb, GTK_RESPONSE_ACCEPT);
  gtk_dialog_set_default_response (GTK_DIALOG (dialog), GTK_RESPONSE_CANCEL);
  mo_access_name (dialog, whole);
  mo_appearance_dress (mo_appearance_get (), GTK_WINDOW (dialog));
  g_object_set_data_full (G_OBJECT (dialog), "mo-waiting", waiting, g_free);
  g_signal_connect (dialog, "response", G_CALLBACK (question_response), waiting);
  gtk_window_present (GTK_WINDOW (dialog));
}

void
mo_dialog_show_uri (GtkWidget *from, const char *uri)
{
  gtk_show_uri (window_of (from), uri, GDK_CURRENT_TIME);
}
