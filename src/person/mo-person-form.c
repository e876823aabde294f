/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What the forms have in common: saving, somebody who was faster, look-alikes. */
#include <glib/gi18n-lib.h>

#include "core/mo-look-alike.h"
#include "person/mo-person-edit-private.h"
#include "store/mo-people.h"
#include "store/mo-terms.h"

MoPersonForm *
mo_person_form_new (MoPersonPage *page)
{
  MoPersonForm *form = g_new0 (MoPersonForm, 1);
  form->office = g_object_ref (page->office);
  form->table = "person";
  form->person = form->row = page->person;
  form->rev = page->card ? page->card->facts->rev : 0;
  form->columns = g_ptr_array_new ();
  form->was = g_ptr_array_new_with_free_func (g_free);
  return form;
}

void
mo_person_form_free (gpointer data)
{
  MoPersonForm *form = data;
  g_object_unref (form->office);
  g_ptr_array_unref (form->columns);
  g_ptr_array_unref (form->was);
  g_free (form);
}

void
mo_person_form_present (MoFormDialog *dialog, MoPersonForm *form, GCallback submitted)
{
  g_object_set_data_full (G_OBJECT (dialog), "form", form, mo_person_form_free);
  g_signal_connect (dialog, "submitted", submitted, form);
  gtk_window_present (GTK_WINDOW (dialog));
}

/* ---------------------------------------------------------------------- somebody was faster */

/* Both versions in words; saving again writes over theirs, knowingly. */
static void
show_clash (MoFormDialog *dialog, MoPersonForm *form, MoPersonClash *clash)
{
  const MoConflict *conflict = clash->conflict;
  g_autofree char *sentence =
      mo_conflict_sentence (conflict, mo_office_get_today (form->office));
  g_autoptr (GString) said = g_string_new (sentence);

  for (guint i = 0; i < conflict->moved->len; i++) {
    const MoMoved *moved = g_ptr_array_index (conflict->moved, i);
    g_string_append_c (said, ' ');
    g_string_append_printf (
        said, _ ("%s was “%s” and is “%s” now."), moved->label, moved->before, moved->now);
  }
  g_string_append_printf (said, " %s", _ ("Save again to write yours over it."));
  form->rev = conflict->rev;
  if (clash->values) {
    g_ptr_array_unref (form->was);
    form->was = g_steal_pointer (&clash->values);
  }
  mo_form_dialog_problem (dialog, NULL, said->str);
}

static void
compared (GObject *source, GAsyncResult *result, gpointer user)
{
  g_autoptr (MoFormDialog) dialog = user;
  g_autoptr (GError) error = NULL;
  g_autoptr (MoPersonClash) clash = mo_office_finish (MO_OFFICE (source), result, &error);
  MoPersonForm *form = g_object_get_data (G_OBJECT (dialog), "form");

  if (clash) {
    show_clash (dialog, form, clash);
    return;
  }
  g_autofree char *sentence = mo_store_error_sentence (error);
  mo_form_dialog_problem (dialog, NULL, sentence);
}

static void
compare (MoFormDialog *dialog, MoPersonForm *form)
{
  MoPersonClashAsk *ask = g_new0 (MoPersonClashAsk, 1);
  ask->table = form->table;
  ask->id = form->row;
  ask->seen = form->rev;
  for (guint i = 0; i < form->columns->len; i++)
    ask->columns[i] = g_ptr_array_index (form->columns, i);
  mo_office_read (form->office,
                  mo_person_clash_job,
                  ask,
                  g_free,
                  mo_person_clash_free,
                  NULL,
                  compared,
                  g_object_ref (dialog));
}

void
mo_person_form_saved (GObject *source, GAsyncResult *result, gpointer user)
{
  g_autoptr (MoFormDialog) dialog = user;
  g_autoptr (GError) error = NULL;
  MoPersonForm *form = g_object_get_data (G_OBJECT (dialog), "form");

  mo_office_finish (MO_OFFICE (source), result, &error);
  mo_form_dialog_set_ready (dialog, TRUE);
  if (!error) {
    gtk_window_destroy (GTK_WINDOW (dialog));
    return;
  }
  if (g_error_matches (error, MO_STORE_ERROR, MO_STORE_CONFLICT)) {
    compare (dialog, form);
    return;
  }
  g_autofree char *sentence = mo_store_error_sentence (error);
  mo_form_dialog_problem (dialog, NULL, sentence);
}

/* ---------------------------------------------------------------------- words, look-alikes */

void
mo_person_terms (MoPersonPage *page,
                 const char *vocabulary,
                 const char *value,
                 GPtrArray **codes,
                 GPtrArray **labels)
{
  *codes = g_ptr_array_new ();
  *labels = g_ptr_array_new_with_free_func (g_free);
  g_ptr_array_add (*codes, (gpointer) "");
  g_ptr_array_add (*labels, g_strdup (_ ("Not known")));
  for (guint i = 0; page->terms && i < page->terms->len; i++) {
    const MoTerm *term = g_ptr_array_index (page->terms, i);
    if (g_strcmp0 (term->vocabulary, vocabulary) != 0 || g_str_equal (term->code, "unknown") ||
        (term->retired && g_strcmp0 (term->code, value) != 0))
      continue;
    g_ptr_array_add (*codes, term->code);
    g_ptr_array_add (*labels, g_strdup (term->label));
  }
  g_ptr_array_add (*codes, NULL);
  g_ptr_array_add (*labels, NULL);
}

typedef struct {
  MoFormDialog *dialog;
  char *key;
} Looking;

static void
looked (GObject *source, GAsyncResult *result, gpointer user)
{
  Looking *looking = user;
  g_autoptr (MoFormDialog) dialog = looking->dialog;
  g_autofree char *key = looking->key;
  g_autoptr (GPtrArray) found = mo_office_finish (MO_OFFICE (source), result, NULL);
  MoPersonForm *form = g_object_get_data (G_OBJECT (dialog), "form");
  MoFormRow *row = mo_form_dialog_get_row (dialog, key);
  g_autofree char *words = NULL;

  g_free (looking);
  for (guint i = 0; found && i < found->len && !words; i++) {
    const MoLookAlike *who = g_ptr_array_index (found, i);
    if (who->id == form->person || !(who->same_name || who->same_phone || who->same_email))
      continue;
    g_autofree char *name = mo_look_alike_name (who);
    g_autofree char *why = mo_look_alike_why (who);
    words = who->referral_number
                ? g_strdup_printf (_ ("%s as %s, %s"), why, name, who->referral_number)
                : g_strdup_printf (_ ("%s as %s"), why, name);
  }
  if (row)
    mo_form_row_set_reading (row, words);
}

void
mo_person_look_alike (MoFormDialog *dialog, const char *key, MoPersonForm *form, gpointer ask)
{
  Looking *looking = g_new0 (Looking, 1);
  looking->dialog = g_object_ref (dialog);
  looking->key = g_strdup (key);
  mo_office_read (form->office,
                  mo_store_find_duplicates_job,
                  ask,
                  (GDestroyNotify) mo_look_alike_ask_free,
                  (GDestroyNotify) g_ptr_array_unref,
                  NULL,
                  looked,
                  looking);
}
