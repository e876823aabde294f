/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/mo-person-jobs.h"
#include "person/mo-person-page-private.h"
#include "widget/mo-form-dialog.h"

G_BEGIN_DECLS

/* A form about the person on show; kept with the dialog as "form". */
typedef struct {
  MoOffice *office;
  const char *table; /* of the row that the form is about */
  gint64 person, row;
  int rev;
  const char *what;
  GPtrArray *columns; /* names of columns, literals */
  GPtrArray *was;     /* what each was when the form was opened */
} MoPersonForm;
MoPersonForm *mo_person_form_new (MoPersonPage *page);
void mo_person_form_free (gpointer form);
/* Keeps the form with the dialog, and shows it. */
void mo_person_form_present (MoFormDialog *dialog, MoPersonForm *form, GCallback submitted);
/* For mo_office_write (): closes the dialog, or says in it what is wrong.  user: a reference to
 * the dialog. */
void mo_person_form_saved (GObject *source, GAsyncResult *result, gpointer user);

/* Codes and labels of a vocabulary, NULL-terminated, borrowed from the page; retired words only
 * where `value` is one.  Both are g_ptr_array_unref'd. */
void mo_person_terms (MoPersonPage *page,
                      const char *vocabulary,
                      const char *value,
                      GPtrArray **codes,
                      GPtrArray **labels);

/* Says under the question who else has this; ask is taken. */
void
mo_person_look_alike (MoFormDialog *dialog, const char *key, MoPersonForm *form, gpointer ask);

void mo_person_edit_phone (GtkWidget *widget, const char *action, GVariant *value);
void mo_person_add_phone (GtkWidget *widget, const char *action, GVariant *value);
void mo_person_add_relation (GtkWidget *widget, const char *action, GVariant *value);
void mo_person_remove_relation (GtkWidget *widget, const char *action, GVariant *value);
void mo_person_edit_level (GtkWidget *widget, const char *action, GVariant *value);
void mo_person_edit_source (GtkWidget *widget, const char *action, GVariant *value);
void mo_person_add_note (GtkWidget *widget, const char *action, GVariant *value);

G_END_DECLS
