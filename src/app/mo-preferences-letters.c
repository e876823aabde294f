/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The words of letters and blank forms, with "Back to ours". */
#include <glib/gi18n-lib.h>

#include "app/mo-preferences-private.h"
#include "model/mo-papers-jobs.h"
#include "store/mo-error.h"
#include "widget/mo-access.h"
#include "widget/mo-announce.h"
#include "widget/mo-setting-row.h"

/* One text.  All widgets are borrowed from the column. */
typedef struct {
  const MoLetterText *text;
  MoOffice *office;
  GtkWidget *view, *problem, *back;
  char *saved; /* as it was read; NULL before */
} Words;

static void
words_free (gpointer data)
{
  Words *words = data;
  g_object_unref (words->office);
  g_free (words->saved);
  g_free (words);
}

static char *
typed (Words *words)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (words->view));
  GtkTextIter start, end;
  gtk_text_buffer_get_bounds (buffer, &start, &end);
  g_autofree char *text = gtk_text_buffer_get_text (buffer, &start, &end, FALSE);
  return g_strdup (g_strstrip (text));
}

static void
show_problem (Words *words, const char *sentence)
{
  gtk_label_set_label (GTK_LABEL (words->problem), sentence ? sentence : "");
  gtk_widget_set_visible (words->problem, sentence != NULL);
  mo_access_error (words->view, sentence ? words->problem : NULL);
  if (sentence)
    mo_announce (words->view, sentence);
}

/* ---------------------------------------------------------------------- reading */

static Words *
words_of (GtkWidget *card)
{
  return g_object_get_data (G_OBJECT (card), "mo-words");
}

/* What somebody is typing is never overwritten. */
static void
show_words (Words *words, const char *own)
{
  const char *value = own ? own : _ (words->text->words);
  g_autofree char *now = typed (words);
  gboolean touched = words->saved && g_strcmp0 (now, words->saved) != 0;

  g_free (words->saved);
  words->saved = g_strdup (value);
  gtk_widget_set_visible (words->back, own != NULL);
  if (!touched && g_strcmp0 (now, value) != 0)
    gtk_text_buffer_set_text (
        gtk_text_view_get_buffer (GTK_TEXT_VIEW (words->view)), value, -1);
}

static void
texts_read (GObject *source, GAsyncResult *result, gpointer user)
{
  g_autoptr (GtkWidget) column = user;
  g_autoptr (GHashTable) own = mo_office_finish (MO_OFFICE (source), result, NULL);
  GtkWidget *card = own ? gtk_widget_get_first_child (column) : NULL;

  for (; card; card = gtk_widget_get_next_sibling (card)) {
    Words *words = words_of (card);
    if (words)
      show_words (words, g_hash_table_lookup (own, words->text->setting));
  }
}

static void
read_texts (GtkWidget *column)
{
  MoOffice *office = g_object_get_data (G_OBJECT (column), "mo-office");
  mo_office_read (office,
                  mo_papers_texts_job,
                  NULL,
                  NULL,
                  (GDestroyNotify) g_hash_table_unref,
                  NULL,
                  texts_read,
                  g_object_ref (column));
}

static void
news (GtkWidget *column, char **tables)
{
  if (mo_news_touches ((const char *const *) tables, "setting"))
    read_texts (column);
}

/* ---------------------------------------------------------------------- writing */

static void
written (GObject *source, GAsyncResult *result, gpointer user)
{
  g_autoptr (GtkWidget) card = user;
  g_autoptr (GError) error = NULL;

  mo_office_finish (MO_OFFICE (source), result, &error);
  g_autofree char *sentence = error ? mo_store_error_sentence (error) : NULL;
  show_problem (words_of (card), sentence);
}

static void
write_words (GtkWidget *card, const char *text)
{
  Words *words = words_of (card);
  MoPapersTextAsk *ask = g_new0 (MoPapersTextAsk, 1);

  ask->setting = g_strdup (words->text->setting);
  ask->words = g_strdup (text);
  mo_office_write (words->office,
                   _ (words->text->title),
                   mo_papers_text_job,
                   ask,
                   mo_papers_text_ask_free,
                   NULL,
                   NULL,
                   written,
                   g_object_ref (card));
}

static void
left (GtkWidget *card)
{
  Words *words = words_of (card);
  g_autofree char *now = typed (words);

  if (words->saved && g_strcmp0 (now, words->saved) != 0)
    write_words (card, now);
}

static void
back_clicked (GtkWidget *card)
{
  Words *words = words_of (card);
  gtk_widget_grab_focus (words->view);
  gtk_text_buffer_set_text (
      gtk_text_view_get_buffer (GTK_TEXT_VIEW (words->view)), _ (words->text->words), -1);
  write_words (card, "");
}

/* ---------------------------------------------------------------------- the page */

static GtkWidget *
make_view (const MoLetterText *text, GtkWidget *card)
{
  GtkEventController *focus = gtk_event_controller_focus_new ();
  GtkWidget *view = gtk_text_view_new ();

  gtk_text_view_set_wrap_mode (GTK_TEXT_VIEW (view), GTK_WRAP_WORD_CHAR);
  gtk_text_view_set_accepts_tab (GTK_TEXT_VIEW (view), FALSE);
  gtk_widget_add_css_class (view, "mo-field");
  mo_access_name (view, _ (text->title));
  g_signal_connect_swapped (focus, "leave", G_CALLBACK (left), card);
  gtk_widget_add_controller (view, focus);
  return view;
}

static GtkWidget *
dim_label (const char *words)
{
  GtkWidget *label = gtk_label_new (words);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_add_css_class (label, "mo-dim");
  return label;
}

static char *
field_words (const MoLetterText *text)
{
  g_autofree char *fields = g_strjoinv ("}, {", (char **) mo_letter_field_names (text));
  return g_strdup_printf (_ ("Filled in: {%s}"), fields);
}

static GtkWidget *
make_card (MoOffice *office, const MoLetterText *text)
{
  GtkWidget *card = mo_setting_card_new (_ (text->title)),
            *body = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  g_autofree char *fields = field_words (text);
  g_autofree char *back = g_strdup_printf (_ ("Back to ours: %s"), _ (text->title));
  Words *words = g_new0 (Words, 1);

  words->text = text;
  words->office = g_object_ref (office);
  words->view = make_view (text, card);
  words->problem = gtk_label_new (NULL);
  words->back = gtk_button_new_with_label (_ ("Back to ours"));
  g_object_set_data_full (G_OBJECT (card), "mo-words", words, words_free);
  gtk_label_set_wrap (GTK_LABEL (words->problem), TRUE);
  gtk_label_set_xalign (GTK_LABEL (words->problem), 0);
  gtk_widget_add_css_class (words->problem, "mo-late");
  gtk_widget_set_visible (words->problem, FALSE);
  gtk_widget_set_halign (words->back, GTK_ALIGN_START);
  gtk_widget_set_visible (words->back, FALSE);
  mo_access_name (words->back, back);
  g_signal_connect_swapped (words->back, "clicked", G_CALLBACK (back_clicked), card);
  gtk_widget_add_css_class (body, "mo-card-body");
  gtk_box_append (GTK_BOX (body), words->view);
  gtk_box_append (GTK_BOX (body), words->problem);
  gtk_box_append (GTK_BOX (body), dim_label (fields));
  gtk_box_append (GTK_BOX (body), words->back);
  mo_setting_card_add (card, body);
  return card;
}

GtkWidget *
mo_preferences_letters_new (MoOffice *office)
{
  GtkWidget *column = mo_preferences_column_new ();

  g_object_set_data_full (
      G_OBJECT (column), "mo-office", g_object_ref (office), g_object_unref);
  gtk_box_append (
      GTK_BOX (column),
      dim_label (
          _ ("Names in braces are filled in for each person. A line that begins with “- ” "
             "is an item of a list; the last paragraph stands under the signature.")));
  for (const MoLetterText *text = mo_letter_texts (); text->setting; text++)
    gtk_box_append (GTK_BOX (column), make_card (office, text));
  g_signal_connect_object (office, "news", G_CALLBACK (news), column, G_CONNECT_SWAPPED);
  read_texts (column);
  return column;
}
