/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/mo-person-jobs.h"

#include <glib/gi18n-lib.h>

#include "core/mo-phone.h"
#include "store/mo-change.h"
#include "store/mo-notes.h"
#include "store/mo-people.h"

static gboolean
same (const char *one, const char *other)
{
  return g_strcmp0 (one ? one : "", other ? other : "") == 0;
}

/* ---------------------------------------------------------------------- the person */

MoPersonEdit *
mo_person_edit_new (gint64 person, const char *what)
{
  MoPersonEdit *edit = g_new0 (MoPersonEdit, 1);
  edit->person = person;
  edit->what = what;
  return edit;
}

void
mo_person_edit_add (MoPersonEdit *edit, const char *column, const char *was, const char *now)
{
  g_return_if_fail (edit->n < MO_PERSON_MOST_FIELDS);
  edit->fields[edit->n++] = (MoPersonField){ column, g_strdup (was), g_strdup (now) };
}

void
mo_person_edit_free (gpointer data)
{
  MoPersonEdit *edit = data;
  for (guint i = 0; i < edit->n; i++) {
    g_free (edit->fields[i].was);
    g_free (edit->fields[i].now);
  }
  g_free (edit);
}

/* The fields that are to be written still are what the form was opened with, or are what it
 * wants already. */
static gboolean
still_so (MoStore *store, const MoPersonEdit *edit, GPtrArray *values, GError **error)
{
  for (guint i = 0; i < edit->n; i++) {
    const MoPersonField *field = &edit->fields[i];
    const char *there = g_ptr_array_index (values, i);
    if (same (field->was, field->now) || same (there, field->was) || same (there, field->now))
      continue;
    g_set_error (error,
                 MO_STORE_ERROR,
                 MO_STORE_CONFLICT,
                 "%s of person %" G_GINT64_FORMAT " was changed in the meantime",
                 field->column,
                 edit->person);
    return FALSE;
  }
  return TRUE;
}

static GPtrArray *
values_now (MoStore *store, const MoPersonEdit *edit, GError **error)
{
  const char *columns[MO_PERSON_MOST_FIELDS + 1] = { NULL };
  for (guint i = 0; i < edit->n; i++)
    columns[i] = edit->fields[i].column;
  return mo_store_person_values (store, edit->person, columns, error);
}

static void
put (MoChange *change, const MoPersonField *field)
{
  gboolean empty = !field->now || !*field->now;
  if (g_str_equal (field->column, "withhold_number"))
    mo_change_int (change, "withhold_number", g_strcmp0 (field->now, "1") == 0);
  else if (g_str_equal (field->column, "voicemail_safe") ||
           g_str_equal (field->column, "born_precision"))
    mo_change_text (change, field->column, empty ? "unknown" : field->now);
  else if (g_str_equal (field->column, "first_name") ||
           g_str_equal (field->column, "last_name"))
    mo_change_text (change, field->column, empty ? "" : field->now);
  else if (empty)
    mo_change_null (change, field->column);
  else
    mo_change_text (change, field->column, field->now);
}

/* What a name is searched by follows the name; parts that the form does not touch stay. */
static gboolean
put_fold (MoStore *store, const MoPersonEdit *edit, MoChange *change, GError **error)
{
  static const char *const parts[] = { "first_name", "last_name", "known_as", NULL };
  g_autoptr (GPtrArray) values = mo_store_person_values (store, edit->person, parts, error);
  const char *name[3];

  if (!values)
    return FALSE;
  for (guint p = 0; p < G_N_ELEMENTS (name); p++) {
    name[p] = g_ptr_array_index (values, p);
    for (guint i = 0; i < edit->n; i++)
      if (g_str_equal (edit->fields[i].column, parts[p]) &&
          !same (edit->fields[i].was, edit->fields[i].now))
        name[p] = edit->fields[i].now;
  }
  if (!(name[0] && *name[0]) && !(name[1] && *name[1]))
    return mo_store_refuse (
        error, _ ("A person needs a name. Write at least a first or a last name."));
  g_autofree char *fold = mo_person_fold (name[0], name[1], name[2]);
  mo_change_text (change, "fold", fold);
  return TRUE;
}

static void
say_edit (MoStore *store, const MoPersonEdit *edit, const char *name)
{
  if (g_strcmp0 (edit->what, "name") == 0)
    mo_store_label (store, _ ("Name and age of %s changed"), name);
  else if (g_strcmp0 (edit->what, "address") == 0)
    mo_store_label (store, _ ("Address of %s changed"), name);
  else
    mo_store_label (store, _ ("How to reach %s changed"), name);
}

gpointer
mo_person_edit_job (MoStore *store, gconstpointer data, GError **error)
{
  const MoPersonEdit *edit = data;
  g_autofree char *name = mo_store_person_name (store, edit->person, error);
  g_autoptr (GPtrArray) values = name ? values_now (store, edit, error) : NULL;
  if (!values || !still_so (store, edit, values, error))
    return NULL;

  g_autoptr (MoChange) change = mo_change_new ("person", edit->person, 0);
  gboolean any = FALSE;
  for (guint i = 0; i < edit->n; i++)
    if (!same (edit->fields[i].was, edit->fields[i].now)) {
      put (change, &edit->fields[i]);
      any = TRUE;
    }
  if (!any || !put_fold (store, edit, change, error))
    return NULL;
  say_edit (store, edit, name);
  mo_store_save (store, g_steal_pointer (&change), NULL, error);
  return NULL;
}

/* ---------------------------------------------------------------------- somebody was faster */

void
mo_person_clash_free (gpointer data)
{
  MoPersonClash *clash = data;
  if (!clash)
    return;
  mo_conflict_free (clash->conflict);
  g_clear_pointer (&clash->values, g_ptr_array_unref);
  g_free (clash);
}

gpointer
mo_person_clash_job (MoStore *store, gconstpointer data, GError **error)
{
  const MoPersonClashAsk *ask = data;
  const MoConflictAsk about = { ask->table, ask->id, ask->seen };
  g_autoptr (MoPersonClash) clash = g_new0 (MoPersonClash, 1);

  clash->conflict = mo_store_load_conflict (store, &about, error);
  if (!clash->conflict)
    return NULL;
  if (g_str_equal (ask->table, "person")) {
    clash->values = mo_store_person_values (store, ask->id, ask->columns, error);
    if (!clash->values)
      return NULL;
  }
  return g_steal_pointer (&clash);
}

/* ---------------------------------------------------------------------- telephones */

void
mo_phone_ask_free (gpointer data)
{
  MoPhoneAsk *ask = data;
  g_free (ask->number);
  g_free (ask->label);
  g_free (ask->words);
  g_free (ask);
}

static void
change_phone (MoStore *store, const MoPhoneAsk *ask, GError **error)
{
  g_autofree char *digits = mo_phone_digits (ask->number);
  MoChange *change = mo_change_new ("phone", ask->phone, ask->rev);
  mo_change_text (change, "number", ask->number);
  mo_change_text (change, "digits", digits);
  mo_change_text (change, "label", ask->label && *ask->label ? ask->label : NULL);
  mo_change_int (change, "safe", ask->safe ? 1 : 0);
  mo_store_save (store, change, NULL, error);
}

gpointer
mo_phone_job (MoStore *store, gconstpointer data, GError **error)
{
  const MoPhoneAsk *ask = data;
  g_autofree char *name = mo_store_person_name (store, ask->person, error);
  if (!name)
    return NULL;
  if (ask->verb == MO_PHONE_RETIRE) {
    mo_store_label (store, _ ("Telephone number of %s taken away"), name);
    mo_store_retire_phone (store, ask->phone, ask->rev, ask->words, error);
    return NULL;
  }
  if (!mo_phone_looks_right (ask->number))
    return mo_store_refuse_job (
        error,
        _ ("This is not a telephone number that can be dialled. Write it with its "
           "area code, as 01632 960123."));
  if (ask->verb == MO_PHONE_ADD) {
    mo_store_label (store, _ ("Telephone number of %s added"), name);
    mo_store_add_phone (store, ask->person, ask->number, ask->label, ask->safe, error);
    return NULL;
  }
  mo_store_label (store, _ ("Telephone number of %s changed"), name);
  change_phone (store, ask, error);
  return NULL;
}

/* ---------------------------------------------------------------------- relations */

void
mo_relation_ask_free (gpointer data)
{
  MoRelationAsk *ask = data;
  g_free (ask->kind);
  g_free (ask);
}

gpointer
mo_relation_job (MoStore *store, gconstpointer data, GError **error)
{
  const MoRelationAsk *ask = data;
  g_autofree char *name = mo_store_person_name (store, ask->person, error);
  g_autofree char *other = name ? mo_store_person_name (store, ask->other, error) : NULL;
  if (!other)
    return NULL;
  if (ask->relation) {
    mo_store_label (store, _ ("%s and %s no longer belong together"), name, other);
    mo_store_delete (store, "relation", ask->relation, ask->rev, NULL, error);
    return NULL;
  }
  if (ask->person == ask->other)
    return mo_store_refuse_job (error,
                                _ ("Nobody is their own relative. Choose somebody else."));
  mo_store_label (store, _ ("%s belongs to %s"), other, name);
  MoChange *change = mo_change_new ("relation", 0, 0);
  mo_change_int (change, "person", ask->person);
  mo_change_int (change, "other", ask->other);
  mo_change_text (change, "kind", ask->kind && *ask->kind ? ask->kind : "other relative");
  mo_change_int (change, "is_carer", ask->is_carer ? 1 : 0);
  mo_change_int (change, "lives_with", ask->lives_with ? 1 : 0);
  mo_store_save (store, change, NULL, error);
  return NULL;
}

/* ---------------------------------------------------------------------- what is folded */

gpointer
mo_person_open_job (MoStore *store, gconstpointer data, GError **error)
{
  const MoOpenAsk *ask = data;
  return mo_store_open_part (store, ask->person, ask->part, ask->row, error);
}
