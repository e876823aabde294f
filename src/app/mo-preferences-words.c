/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>

#include "app/mo-preferences-private.h"
#include "store/mo-terms.h"
#include "widget/mo-access.h"
#include "widget/mo-setting-row.h"
#include "widget/mo-problem.h"

static const struct {
  const char *code, *words;
} vocabularies[] = {
  { "completeness", N_ ("Completeness") },
  { "ais", N_ ("AIS") },
  { "cause", N_ ("Cause") },
  { "mobility", N_ ("Mobility") },
  { "ventilation", N_ ("Ventilation") },
  { "bladder", N_ ("Bladder") },
  { "bowel", N_ ("Bowels") },
  { "pain", N_ ("Pain") },
  { "relation", N_ ("Relation to the injured person") },
  { "goal", N_ ("Goals") },
  { "referrer", N_ ("Who refers") },
  { "channel", N_ ("How a referral came") },
  { "gender", N_ ("Gender") },
  { "region", N_ ("Region") },
  { "contact", N_ ("Preferred contact") },
  { "format", N_ ("Format") },
  { "video", N_ ("Video calls") },
  { "ethnicity", N_ ("Ethnicity") },
  { "end", N_ ("How a match ended") },
  { "centre", N_ ("Centres") },
};

typedef struct {
  MoOffice *office;
  GtkWidget *drop_down, *place, *card;
  GPtrArray *terms;
} Page;

static void
page_free (gpointer data)
{
  Page *self = data;
  g_object_unref (self->office);
  g_clear_pointer (&self->terms, g_ptr_array_unref);
  g_free (self);
}

static Page *
page_of (GtkWidget *column)
{
  return g_object_get_data (G_OBJECT (column), "mo-page");
}

/* ---------------------------------------------------------------------- writing */

static void
written (GObject *source, GAsyncResult *result, gpointer user)
{
  g_autoptr (GtkWidget) column = user;
  g_autoptr (GError) error = NULL;
  mo_office_finish (MO_OFFICE (source), result, &error);
  if (!error)
    return;
  g_autofree char *sentence = mo_store_error_sentence (error);
  mo_problem_show (column, sentence);
}

static void
put (GtkWidget *column, const char *label, MoTermAsk *ask)
{
  mo_office_write (page_of (column)->office,
                   label,
                   mo_term_put_job,
                   ask,
                   mo_term_ask_free,
                   NULL,
                   NULL,
                   written,
                   g_object_ref (column));
}

static void
label_entered (GtkWidget *entry, GtkWidget *column)
{
  const MoTerm *term = g_object_get_data (G_OBJECT (entry), "mo-term");
  const char *text = gtk_editable_get_text (GTK_EDITABLE (entry));

  if (g_str_equal (text, term->label))
    return;
  MoTermAsk *ask = mo_term_ask_new (term);
  g_autofree char *label = g_strdup_printf (_ ("“%s” is now “%s”"), term->label, text);
  g_free (ask->label);
  ask->label = g_strdup (text);
  put (column, label, ask);
}

static void
entry_left (GtkEventController *controller, GtkWidget *column)
{
  label_entered (gtk_event_controller_get_widget (controller), column);
}

static void
retire_clicked (GtkWidget *button, GtkWidget *column)
{
  const MoTerm *term = g_object_get_data (G_OBJECT (button), "mo-term");
  MoTermAsk *ask = mo_term_ask_new (term);
  g_autofree char *label = g_strdup_printf (
      term->retired ? _ ("“%s” is in use again") : _ ("“%s” retired"), term->label);
  ask->retired = !term->retired;
  put (column, label, ask);
}

static void
add_clicked (GtkWidget *from, GtkWidget *column)
{
  GtkWidget *entry = g_object_get_data (G_OBJECT (column), "mo-new-word");
  const char *text = gtk_editable_get_text (GTK_EDITABLE (entry));
  guint chosen = gtk_drop_down_get_selected (GTK_DROP_DOWN (page_of (column)->drop_down));
  MoTermAsk *ask = mo_term_ask_new (NULL);
  g_autofree char *label = g_strdup_printf (_ ("“%s” added"), text);

  ask->vocabulary = g_strdup (vocabularies[chosen].code);
  ask->label = g_strdup (text);
  put (column, label, ask);
}

/* ---------------------------------------------------------------------- showing */

static GtkWidget *
term_row (GtkWidget *column, MoTerm *term)
{
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *entry = gtk_entry_new ();
  GtkWidget *button =
      gtk_button_new_with_label (term->retired ? _ ("Use again") : _ ("Retire"));
  GtkEventController *focus = gtk_event_controller_focus_new ();
  g_autofree char *name = g_strdup_printf (_ ("Word for %s"), term->code);
  g_autofree char *act =
      g_strdup_printf (term->retired ? _ ("Use again: %s") : _ ("Retire: %s"), term->label);

  gtk_widget_add_css_class (row, "mo-setting-row");
  gtk_widget_set_hexpand (entry, TRUE);
  gtk_editable_set_text (GTK_EDITABLE (entry), term->label);
  mo_access_name (entry, name);
  mo_access_icon_button (button, act);
  g_object_set_data_full (
      G_OBJECT (entry), "mo-term", mo_term_ref (term), (GDestroyNotify) mo_term_unref);
  g_object_set_data_full (
      G_OBJECT (button), "mo-term", mo_term_ref (term), (GDestroyNotify) mo_term_unref);
  g_signal_connect (entry, "activate", G_CALLBACK (label_entered), column);
  g_signal_connect (focus, "leave", G_CALLBACK (entry_left), column);
  gtk_widget_add_controller (entry, focus);
  g_signal_connect (button, "clicked", G_CALLBACK (retire_clicked), column);
  gtk_box_append (GTK_BOX (row), entry);
  if (term->retired) {
    GtkWidget *words = gtk_label_new (_ ("not offered any more"));
    gtk_widget_add_css_class (words, "mo-dim");
    gtk_box_append (GTK_BOX (row), words);
  }
  gtk_box_append (GTK_BOX (row), button);
  return row;
}

static GtkWidget *
new_row (GtkWidget *column)
{
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *entry = gtk_entry_new ();
  GtkWidget *button = gtk_button_new_with_label (_ ("Add"));

  gtk_widget_add_css_class (row, "mo-setting-row");
  gtk_widget_set_hexpand (entry, TRUE);
  gtk_entry_set_placeholder_text (GTK_ENTRY (entry), _ ("A new word"));
  mo_access_name (entry, _ ("A new word"));
  mo_access_icon_button (button, _ ("Add the new word"));
  g_object_set_data (G_OBJECT (column), "mo-new-word", entry);
  g_signal_connect (entry, "activate", G_CALLBACK (add_clicked), column);
  g_signal_connect (button, "clicked", G_CALLBACK (add_clicked), column);
  gtk_box_append (GTK_BOX (row), entry);
  gtk_box_append (GTK_BOX (row), button);
  return row;
}

static void
show_terms (GtkWidget *column)
{
  Page *self = page_of (column);
  guint chosen = gtk_drop_down_get_selected (GTK_DROP_DOWN (self->drop_down));

  if (!self->terms)
    return;
  if (self->card)
    gtk_box_remove (GTK_BOX (self->place), self->card);
  self->card = mo_setting_card_new (_ (vocabularies[chosen].words));
  for (guint i = 0; i < self->terms->len; i++) {
    MoTerm *term = g_ptr_array_index (self->terms, i);
    if (g_str_equal (term->vocabulary, vocabularies[chosen].code))
      mo_setting_card_add (self->card, term_row (column, term));
  }
  mo_setting_card_add (self->card, new_row (column));
  gtk_box_append (GTK_BOX (self->place), self->card);
}

static void
terms_read (GObject *source, GAsyncResult *result, gpointer user)
{
  g_autoptr (GtkWidget) column = user;
  g_autoptr (GPtrArray) terms = mo_office_finish (MO_OFFICE (source), result, NULL);
  if (!terms)
    return;
  g_clear_pointer (&page_of (column)->terms, g_ptr_array_unref);
  page_of (column)->terms = g_steal_pointer (&terms);
  show_terms (column);
}

static void
read_terms (GtkWidget *column)
{
  mo_office_read (page_of (column)->office,
                  mo_terms_list_job,
                  NULL,
                  NULL,
                  (GDestroyNotify) g_ptr_array_unref,
                  NULL,
                  terms_read,
                  g_object_ref (column));
}

static void
news (GtkWidget *column, char **tables)
{
  if (mo_news_touches ((const char *const *) tables, "term"))
    read_terms (column);
}

GtkWidget *
mo_preferences_words_new (MoOffice *office)
{
  GtkWidget *column = mo_preferences_column_new ();
  GtkWidget *choose = mo_setting_card_new (_ ("Lists of words"));
  const char *words[G_N_ELEMENTS (vocabularies) + 1] = { NULL };
  Page *self = g_new0 (Page, 1);

  for (guint i = 0; i < G_N_ELEMENTS (vocabularies); i++)
    words[i] = _ (vocabularies[i].words);
  self->office = g_object_ref (office);
  self->place = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  self->drop_down = gtk_drop_down_new_from_strings (words);
  g_object_set_data_full (G_OBJECT (column), "mo-page", self, page_free);
  mo_setting_card_add (
      choose,
      mo_setting_row_new (_ ("List"),
                          _ ("A changed word changes wherever it is shown; a retired "
                             "one stays where it was recorded"),
                          self->drop_down));
  gtk_box_append (GTK_BOX (column), choose);
  gtk_box_append (GTK_BOX (column), self->place);
  g_signal_connect_swapped (
      self->drop_down, "notify::selected", G_CALLBACK (show_terms), column);
  g_signal_connect_object (office, "news", G_CALLBACK (news), column, G_CONNECT_SWAPPED);
  read_terms (column);
  return column;
}
