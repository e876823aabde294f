/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "calls/mo-call-forms.h"
#include "widget/mo-form-dialog.h"

/* One open window of questions; dies with it. */
typedef struct {
  MoFormDialog *dialog;
  GtkWidget *page;
  MoOffice *office;
  MoCallSaved saved;
  GCancellable *cancellable;

  MoCallView *call; /* that it is about, or NULL */
  GPtrArray *pairs; /* MoPairView, where a pair is chosen */
  MoPairView *pair; /* that it is about, or NULL */
  GtkWidget *gates[3], *gates_box, *concern;
  char *usual[2]; /* the words for mentee and mentor as the program put them */
  gboolean video_confirmed;
  gboolean confirmed; /* the clash was read */
  gboolean closed;    /* the questions are gone, a write may still be under way */
} MoCallForm;

MoCallForm *mo_call_form_new (GtkWidget *page,
                              MoOffice *office,
                              MoCallSaved saved,
                              const char *title,
                              const char *intro,
                              const char *verb,
                              const MoWizardField *fields,
                              guint n);
/* The same about one call, which is named above the questions. */
MoCallForm *mo_call_form_about (GtkWidget *page,
                                MoOffice *office,
                                MoCallView *call,
                                MoCallSaved saved,
                                const char *title,
                                const char *verb,
                                const MoWizardField *fields,
                                guint n);
/* The pair's own slot: one rhythm after its newest call, not before today. */
void
mo_call_form_usual_slot (MoCallForm *form, const MoPairView *pair, MoDay *day, int *minute);
/* The figure answered, -1 for none. */
int mo_call_form_number (MoCallForm *form, const char *key);
/* Saves with the button waiting; a problem is told above the questions, and all stays. */
void mo_call_form_write (MoCallForm *form,
                         const char *label,
                         MoStoreJob job,
                         gpointer ask,
                         GDestroyNotify free_ask);
/* The day and the time typed; FALSE with the problem told at the question where tell. */
gboolean mo_call_form_slot (MoCallForm *form, gboolean tell, MoDay *day, int *minute);
/* Asks whether the slot clashes.  go: called where it does not, or was confirmed; else the
 * clash is told and the button asks to be pressed again.  go NULL: only told under the time. */
void mo_call_form_check_clash (MoCallForm *form,
                               gint64 pairing,
                               int minutes,
                               void (*go) (MoCallForm *form));
void mo_call_form_show (MoCallForm *form, const char *key, gboolean shown);
