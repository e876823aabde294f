/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A private note, and the few facts that are staff's to set. */
#include <glib/gi18n-lib.h>

#include "mentors/mo-mentor-form.h"

static void
note_given (MoFormDialog *dialog, MoMentorForm *form)
{
  MoMentorAsk *ask = mo_mentor_form_ask (form);
  ask->code = mo_form_dialog_get (dialog, "kind");
  ask->words = mo_form_dialog_get (dialog, "words");
  if (*ask->words) {
    mo_mentor_form_send (dialog, ask);
    return;
  }
  mo_form_dialog_problem (dialog, "words", _ ("Write a few words."));
  mo_mentor_ask_free (ask);
}

static void
add_note (GtkWidget *widget, const char *action, GVariant *value)
{
  static const char *const codes[] = { "note", "quality", NULL };
  const char *const kinds[] = { _ ("Note"), _ ("Quality seen, as at training"), NULL };
  MoMentorPage *page = MO_MENTOR_PAGE (widget);
  if (!page->card)
    return;
  const MoWizardField fields[] = {
    { .key = "words", .kind = MO_WIZARD_LINES, .label = _ ("Words"), .required = TRUE },
    { .key = "kind",
      .kind = MO_WIZARD_CHOICE,
      .label = _ ("It is a"),
      .codes = codes,
      .labels = kinds,
      .value = "note" },
  };
  g_autofree char *title =
      g_strdup_printf (_ ("Private note about %s"), page->card->facts->name);
  mo_mentor_form_open (page,
                       MO_MENTOR_NOTE,
                       title,
                       _ ("For staff only. Never printed for a mentee, never part of a score; "
                          "the mentor may ask to see it."),
                       _ ("Keep the note"),
                       fields,
                       G_N_ELEMENTS (fields),
                       G_CALLBACK (note_given));
}

static void
about_given (MoFormDialog *dialog, MoMentorForm *form)
{
  MoMentorAsk *ask = mo_mentor_form_ask (form);
  g_autofree char *young = mo_form_dialog_get (dialog, "young");
  ask->agreed = g_str_equal (young, "yes");
  ask->code = mo_form_dialog_get (dialog, "languages");
  ask->words = mo_form_dialog_get (dialog, "remark");
  mo_mentor_form_send (dialog, ask);
}

static void
edit_about (GtkWidget *widget, const char *action, GVariant *value)
{
  static const char *const codes[] = { "no", "yes", NULL };
  const char *const answers[] = { _ ("No"), _ ("Yes"), NULL };
  MoMentorPage *page = MO_MENTOR_PAGE (widget);
  if (!page->card)
    return;
  const MoMentorAbout *facts = page->card->facts;
  const MoWizardField fields[] = {
    { .key = "young",
      .kind = MO_WIZARD_CHOICE,
      .label = _ ("Mentors young people?"),
      .hint = _ ("Only with a check for children and young people"),
      .codes = codes,
      .labels = answers,
      .value = facts->young_people_ok ? "yes" : "no" },
    { .key = "languages",
      .kind = MO_WIZARD_LINE,
      .label = _ ("Languages"),
      .value = facts->languages },
    { .key = "remark",
      .kind = MO_WIZARD_LINES,
      .label = _ ("Remark"),
      .hint = _ ("Seen on the board"),
      .value = facts->note },
  };
  g_autofree char *title = g_strdup_printf (_ ("About %s"), facts->name);
  mo_mentor_form_open (page,
                       MO_MENTOR_ABOUT,
                       title,
                       NULL,
                       _ ("Save"),
                       fields,
                       G_N_ELEMENTS (fields),
                       G_CALLBACK (about_given));
}

void
mo_mentor_install_note_actions (GtkWidgetClass *klass)
{
  gtk_widget_class_install_action (klass, "mentor.add-note", NULL, add_note);
  gtk_widget_class_install_action (klass, "mentor.edit-about", NULL, edit_about);
}
