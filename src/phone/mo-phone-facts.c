/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The visible reading of the line: nothing is guessed in silence. */
#include <glib/gi18n-lib.h>

#include "phone/mo-phone-page-private.h"
#include "widget/mo-access.h"

/* ---------------------------------------------------------------------- made once */

static GtkLabel *
label (GtkWidget *box, const char *css)
{
  GtkWidget *made = gtk_label_new (NULL);
  gtk_label_set_xalign (GTK_LABEL (made), 0);
  gtk_label_set_yalign (GTK_LABEL (made), 0);
  gtk_label_set_wrap (GTK_LABEL (made), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (made), PANGO_WRAP_WORD_CHAR);
  if (css)
    gtk_widget_add_css_class (made, css);
  gtk_box_append (GTK_BOX (box), made);
  return GTK_LABEL (made);
}

static void
make_fact (GtkBox *column, MoPhoneFact *fact)
{
  GtkWidget *words = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  fact->box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  fact->label = label (fact->box, "mo-dim");
  gtk_widget_add_css_class (GTK_WIDGET (fact->label), "mo-phone-fact");
  gtk_widget_set_hexpand (words, TRUE);
  gtk_box_append (GTK_BOX (fact->box), words);
  fact->value = label (words, "mo-strong");
  fact->hint = label (words, "mo-dim");
  gtk_widget_add_css_class (GTK_WIDGET (fact->hint), "mo-caption");
  gtk_widget_set_visible (fact->box, FALSE);
  gtk_box_append (column, fact->box);
}

void
mo_phone_page_make_facts (MoPhonePage *self)
{
  for (guint i = 0; i < MO_PHONE_FACTS; i++) {
    make_fact (self->left, &self->facts[0][i]);
    make_fact (self->right, &self->facts[1][i]);
  }
}

/* ---------------------------------------------------------------------- at each key */

static void
show_fact (MoPhoneFact *place, const MoLineFact *fact)
{
  gtk_widget_set_visible (place->box, fact != NULL);
  if (!fact)
    return;
  gtk_label_set_label (place->label, fact->label);
  gtk_label_set_label (place->value, fact->value);
  gtk_label_set_label (place->hint, fact->hint ? fact->hint : "");
  gtk_widget_set_visible (GTK_WIDGET (place->hint), fact->hint != NULL);
}

static void
show_facts (MoPhonePage *self)
{
  g_autoptr (GPtrArray) facts =
      mo_line_facts (self->line, &self->card->about, mo_office_get_policy (self->office));
  guint n[2] = { 0, 0 };
  for (guint i = 0; i < facts->len; i++) {
    const MoLineFact *fact = facts->pdata[i];
    int column = fact->second ? 1 : 0;
    if (n[column] < MO_PHONE_FACTS)
      show_fact (&self->facts[column][n[column]++], fact);
  }
  for (guint column = 0; column < 2; column++)
    for (guint i = n[column]; i < MO_PHONE_FACTS; i++)
      show_fact (&self->facts[column][i], NULL);
}

static char *
unknown_words (const MoLine *line)
{
  GString *words = g_string_new (NULL);
  for (guint i = 0; i < line->unknown->len; i++)
    g_string_append_printf (
        words, "%s“%s”", words->len ? ", " : "", (char *) line->unknown->pdata[i]);
  return g_string_free (words, FALSE);
}

/* What stands in the way of saving, in sentences; NULL for nothing. */
char *
mo_phone_page_obstacle (MoPhonePage *self)
{
  const MoLine *line = self->line;
  GString *words = g_string_new (NULL);
  if (line->unknown->len) {
    g_autofree char *unknown = unknown_words (line);
    g_string_append_printf (
        words, _ ("Not understood: %s. Take it away, or write it after “note:”."), unknown);
  }
  for (guint i = 0; i < line->problems->len; i++)
    g_string_append_printf (
        words, "%s%s", words->len ? " " : "", (char *) line->problems->pdata[i]);
  return g_string_free (words, words->len == 0);
}

void
mo_phone_page_show_line (MoPhonePage *self)
{
  gboolean any = self->line && *gtk_editable_get_text (GTK_EDITABLE (self->entry));
  if (self->by_hand)
    any = self->line != NULL;
  gtk_widget_set_visible (GTK_WIDGET (self->examples), !any);
  mo_phone_page_name_save (self); /* whoever was not reached is not gone on with */
  gtk_widget_set_visible (self->columns, any);
  if (!any || !self->card) {
    gtk_widget_set_sensitive (GTK_WIDGET (self->save), TRUE);
    mo_state_label_set_icon (
        self->understood, MO_LEVEL_STOPPED, "mo-note-symbolic", _ ("Nothing written yet"));
    gtk_widget_set_visible (GTK_WIDGET (self->problem), FALSE);
    return;
  }
  g_autofree char *obstacle = mo_phone_page_obstacle (self);
  if (obstacle)
    mo_state_label_set_icon (self->understood,
                             MO_LEVEL_SOON,
                             "mo-soon-symbolic",
                             self->line->unknown->len ? _ ("Not all understood")
                                                      : _ ("Not yet right"));
  else if (mo_line_is_ready (self->line))
    mo_state_label_set_icon (
        self->understood, MO_LEVEL_FINE, "mo-in-time-symbolic", _ ("Understood"));
  else
    mo_state_label_set_icon (
        self->understood, MO_LEVEL_STOPPED, "mo-note-symbolic", _ ("Go on writing"));
  gtk_widget_set_sensitive (GTK_WIDGET (self->save), obstacle == NULL);
  gtk_label_set_label (self->problem, obstacle ? obstacle : "");
  gtk_widget_set_visible (GTK_WIDGET (self->problem), obstacle != NULL);
  show_facts (self);
}
