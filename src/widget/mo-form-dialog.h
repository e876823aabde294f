/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "widget/mo-form-row.h"
#include "widget/mo-versions.h"

G_BEGIN_DECLS

/* A few questions in a window of their own over the page, one button that does it, and Cancel.
 * It stays open, with all that was typed, until whoever opened it closes it: a refusal or a
 * failed save is told in it.
 *
 * Signals: "submitted" when the button or Ctrl+Enter was pressed; "changed" (key) at each
 * change, "left" (key) when a question was left.  Escape and Cancel close it, and ask first
 * where words were typed that would be lost; once they are saved, gtk_window_destroy () closes
 * it. */
#define MO_TYPE_FORM_DIALOG (mo_form_dialog_get_type ())
G_DECLARE_FINAL_TYPE (MoFormDialog, mo_form_dialog, MO, FORM_DIALOG, GtkWindow)

/* intro: a sentence above the questions, or NULL; verb: the word on the button.  Shown by
 * gtk_window_present () with the focus on the first question. */
MoFormDialog *mo_form_dialog_new (GtkWidget *from,
                                  const char *title,
                                  const char *intro,
                                  const char *verb,
                                  const MoWizardField *fields,
                                  guint n);
/* NULL where there is no such question. */
MoFormRow *mo_form_dialog_get_row (MoFormDialog *dialog, const char *key);
/* The answer without spaces around it, "" for none; owned by the caller. */
char *mo_form_dialog_get (MoFormDialog *dialog, const char *key);
void mo_form_dialog_set_intro (MoFormDialog *dialog, const char *intro);
/* TRUE where the sentence above the questions is to be done before anything is written. */
void mo_form_dialog_set_urgent (MoFormDialog *dialog, gboolean urgent);
/* What is wrong, at its question, which takes the focus if it is the first told since the form
 * was submitted; key NULL: above the questions, for what is about none of them. */
void mo_form_dialog_problem (MoFormDialog *dialog, const char *key, const char *sentence);
/* TRUE where a problem was told since the form was submitted. */
gboolean mo_form_dialog_has_problem (MoFormDialog *dialog);
/* Somebody else changed what the form is about: their version and the person's, side by side
 * under the sentence; shown from the first line that is added, gone when it is submitted.
 * Say the sentence with mo_form_dialog_problem () once the lines are there.  NULL once the
 * window was closed. */
MoVersions *mo_form_dialog_get_versions (MoFormDialog *dialog);
/* A widget of the caller's under the questions. */
void mo_form_dialog_add (MoFormDialog *dialog, GtkWidget *widget);
/* What comes of the answers: beside the questions, where the window it is over is wide enough,
 * else under them.  Before it is shown. */
void mo_form_dialog_add_beside (MoFormDialog *dialog, GtkWidget *widget);
/* What stands in it has become higher. */
void mo_form_dialog_fit (MoFormDialog *dialog);
/* FALSE while it is being saved: the button waits. */
void mo_form_dialog_set_ready (MoFormDialog *dialog, gboolean ready);

/* How all forms read a day: what is wrong with the text, a sentence owned by the caller, or
 * NULL. Asked of a day that was typed once the focus leaves it, never while it is being
 * written.  For as long as the program runs, or until it is set to NULL. */
typedef char *(*MoDayReader) (const char *text, gpointer user);
void mo_form_dialog_read_days_with (MoDayReader reader, gpointer user);

G_END_DECLS
