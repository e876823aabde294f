/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "widget/mo-form-row.h"

G_BEGIN_DECLS

/* A small window with a few questions and one verb.  What is typed stays until it was saved:
 * problems stand at their question, or above them all. */
#define MO_TYPE_WAITING_FORM (mo_waiting_form_get_type ())
G_DECLARE_FINAL_TYPE (MoWaitingForm, mo_waiting_form, MO, WAITING_FORM, GtkWindow)

/* Called when the person asks to save; then close it, or say what is wrong. */
typedef void (*MoFormSend) (MoWaitingForm *form, gpointer user);

/* from: a widget of the window it belongs to; title: what is done; who: to whom. */
MoWaitingForm *mo_waiting_form_new (GtkWidget *from,
                                    const char *title,
                                    const char *who,
                                    const MoWizardField *fields,
                                    guint n_fields,
                                    const char *verb);
void mo_waiting_form_set_send (MoWaitingForm *form,
                               MoFormSend send,
                               gpointer user,
                               GDestroyNotify free_user);
/* Owned by the caller, stripped; "" for nothing or no such question. */
char *mo_waiting_form_get (MoWaitingForm *form, const char *key);
/* NULL: it is right again. */
void mo_waiting_form_problem (MoWaitingForm *form, const char *key, const char *sentence);
void mo_waiting_form_reading (MoWaitingForm *form, const char *key, const char *words);
/* Puts the focus on the first question with a problem; TRUE where there is one. */
gboolean mo_waiting_form_has_problem (MoWaitingForm *form);
/* Above the questions, spoken. */
void mo_waiting_form_say (MoWaitingForm *form, const char *sentence);
/* FALSE while it is being saved. */
void mo_waiting_form_set_ready (MoWaitingForm *form, gboolean ready);

G_END_DECLS
