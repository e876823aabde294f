/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/mo-verdict.h"
#include "model/mo-office.h"
#include "widget/mo-form-dialog.h"

G_BEGIN_DECLS

/* What the windows of questions here have in common: something is read, then asked about, then
 * written; a refusal stands in the window and all that was typed stays. */

/* Reads with `job`, then shows; takes the question; a problem is told at `from`.  Answers that
 * nobody takes are freed by free_answer. */
typedef void (*MoTenShow) (GtkWidget *from, MoOffice *office, gpointer answer);
void mo_ten_form_open (GtkWidget *from,
                       MoOffice *office,
                       MoStoreJob job,
                       gpointer ask,
                       GDestroyNotify free_answer,
                       MoTenShow show);

/* Saves with the button waiting; closes the window once it is saved. */
void mo_ten_form_write (MoFormDialog *form,
                        MoOffice *office,
                        MoStoreJob job,
                        gpointer ask,
                        GDestroyNotify free_ask);

/* Tells a refusal at its question; FALSE where there is none.  Takes the verdict. */
gboolean mo_ten_form_refused (MoFormDialog *form, const char *key, MoVerdict verdict);
/* Shows or hides a question. */
void mo_ten_form_show_row (MoFormDialog *form, const char *key, gboolean shown);
/* The figure answered, -1 for none. */
int mo_ten_form_number (MoFormDialog *form, const char *key);
/* The day and the time answered; FALSE where one cannot be read, told where tell. */
gboolean
mo_ten_form_day (MoFormDialog *form, const char *key, MoDay today, gboolean tell, MoDay *day);
gboolean mo_ten_form_time (MoFormDialog *form, const char *key, gboolean tell, int *minute);

G_END_DECLS
