/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* The end of mo_office_write () that a form asked for, by a job without an answer.  form: a
 * reference to the MoFormDialog, which is given back.  The form closes; or it says what went
 * wrong, keeps what was typed, and can be sent again. */
void mo_form_written (GObject *office, GAsyncResult *result, gpointer form);

/* A write of a page that some forms ask for and some buttons: goes along as the user of
 * mo_office_write (). */
typedef struct {
  GtkWidget *page;
  GtkWindow *form; /* or NULL */
} MoFormWriting;

/* form: a MoFormDialog, which waits from now on, or NULL.  Owned by the caller. */
MoFormWriting *mo_form_writing_new (gpointer page, GtkWindow *form);
void mo_form_writing_free (MoFormWriting *writing);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (MoFormWriting, mo_form_writing_free)

/* TRUE where it was written: the form closes.  Else what went wrong is said in the form, or on
 * the page where there is none. */
gboolean mo_form_writing_done (MoFormWriting *writing, const GError *error);

G_END_DECLS
