/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "mentors/mo-mentor-page-private.h"
#include "model/mo-mentor-jobs.h"
#include "widget/mo-form-dialog.h"

G_BEGIN_DECLS

/* A form about the mentor on show; it keeps what was true when it was opened. */
typedef struct {
  MoOffice *office;
  gint64 mentor;
  int rev, capacity, taken;
  MoMentorVerb verb;
  gpointer more; /* of one form */
  GDestroyNotify free_more;
} MoMentorForm;

/* Makes the dialog, keeps the form with it and shows it.  title: with the mentor's name in it.
 */
MoFormDialog *mo_mentor_form_open (MoMentorPage *page,
                                   MoMentorVerb verb,
                                   const char *title,
                                   const char *intro,
                                   const char *button,
                                   const MoWizardField *fields,
                                   guint n,
                                   GCallback submitted);
MoMentorForm *mo_mentor_form_of (MoFormDialog *dialog);
MoMentorAsk *mo_mentor_form_ask (MoMentorForm *form);
/* Sends the ask, which is taken; closes the dialog, or says in it what is wrong. */
void mo_mentor_form_send (MoFormDialog *dialog, MoMentorAsk *ask);
/* Reads a day; FALSE where a problem was told. */
gboolean
mo_mentor_form_day (MoFormDialog *dialog, const char *key, MoDay *day, MoPrecision *precision);

/* Codes and labels of a vocabulary, NULL-terminated; retired words only where `value` is one.
 * none: the label of "", or NULL for no such choice.  Both are g_ptr_array_unref'd. */
void mo_mentor_form_terms (MoMentorPage *page,
                           const char *vocabulary,
                           const char *value,
                           const char *none,
                           GPtrArray **codes,
                           GPtrArray **labels);

/* mo-mentor-form-state.c, -check.c, -lived.c, -note.c: the actions of the page. */
void mo_mentor_install_state_actions (GtkWidgetClass *klass);
void mo_mentor_install_check_actions (GtkWidgetClass *klass);
void mo_mentor_install_lived_actions (GtkWidgetClass *klass);
void mo_mentor_install_note_actions (GtkWidgetClass *klass);

G_END_DECLS
