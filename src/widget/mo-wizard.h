/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "widget/mo-form-row.h"

G_BEGIN_DECLS

/* A long form, one topic a page: the steps with their state in words, a card of questions, a
 * foot with the way back and on.  It knows nothing of what is asked: whoever uses it says what
 * to show, and hears what was done.
 *
 * Signals: "changed" (key, value) at each change; "left" (key) when a question loses the focus;
 * "step" (key) when another step was chosen; "next", "back", "close".
 * Keys: Alt+Page Down the next step, Alt+Page Up the one before; Enter the next question. */
#define MO_TYPE_WIZARD (mo_wizard_get_type ())
G_DECLARE_FINAL_TYPE (MoWizard, mo_wizard, MO, WIZARD, GtkWidget)

typedef enum {
  MO_WIZARD_TO_DO,
  MO_WIZARD_NOW,
  MO_WIZARD_DONE,
  MO_WIZARD_TO_FIX,
} MoWizardState;

typedef struct {
  const char *key, *title;
  MoWizardState state;
  int to_fix; /* how many, where the state is MO_WIZARD_TO_FIX */
  gboolean now;
} MoWizardStep;

/* A line of the last page; the words are shown, with a link back to the step. */
typedef struct {
  const char *label, *words;
} MoWizardAnswer;

GtkWidget *mo_wizard_new (void);

/* The steps in their order; kept up without losing the focus where only states changed. */
void mo_wizard_set_steps (MoWizard *wizard, const MoWizardStep *steps, guint n);
/* A sentence under the steps; NULL for none. */
void mo_wizard_set_note (MoWizard *wizard, const char *words);

/* A page of questions in place of what was shown. */
void mo_wizard_show_questions (MoWizard *wizard,
                               const char *title,
                               const char *intro,
                               const MoWizardField *fields,
                               guint n);
/* A page that lists answers; then mo_wizard_add_group () for each step. */
void mo_wizard_show_answers (MoWizard *wizard, const char *title, const char *intro);
void mo_wizard_add_group (MoWizard *wizard,
                          const char *step,
                          const char *title,
                          const MoWizardAnswer *answers,
                          guint n);

/* NULL where the page has no such question. */
MoFormRow *mo_wizard_get_row (MoWizard *wizard, const char *key);
void mo_wizard_focus_field (MoWizard *wizard, const char *key);
/* The first question of the page, or its first link. */
void mo_wizard_focus_page (MoWizard *wizard);

/* What needs a look, above the page, with the focus; a link jumps to each question. keys and
 * sentences: of the same length.  "step" is emitted where the question is on another page: then
 * show that page, and focus the field.  heading NULL takes it away. */
void mo_wizard_show_problems (MoWizard *wizard,
                              const char *heading,
                              const char *const *keys,
                              const char *const *sentences);

/* next: the words of the button ("Next: Injury"), NULL hides it. */
void mo_wizard_set_way (MoWizard *wizard, gboolean back, const char *next);
/* "Draft saved 14:32, safe if the phone rings"; safe FALSE where it could not be saved. */
void mo_wizard_set_saved (MoWizard *wizard, const char *words, gboolean safe);
/* FALSE while the form is being sent: the buttons wait. */
void mo_wizard_set_ready (MoWizard *wizard, gboolean ready);
/* Stands at the right of the questions, or under them where there is little room. */
void mo_wizard_add_side (MoWizard *wizard, GtkWidget *widget);

G_END_DECLS
