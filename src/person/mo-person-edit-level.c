/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What is often asked too late: the level of an injury or the relation, and how they came. */
#include <glib/gi18n-lib.h>

#include "core/mo-lenient.h"
#include "core/mo-level-agree.h"
#include "core/mo-level.h"
#include "person/mo-person-edit-private.h"
#include "store/mo-person-mend.h"
#include "widget/mo-problem.h"

/* The form with what it was opened with, kept with the dialog as "mend". */
static MoPersonMend *
mend_of (MoFormDialog *dialog)
{
  return g_object_get_data (G_OBJECT (dialog), "mend");
}

static gboolean
read_day (MoFormDialog *dialog,
          MoPersonForm *form,
          const char *key,
          MoDay *day,
          MoPrecision *precision)
{
  g_autofree char *text = mo_form_dialog_get (dialog, key), *problem = NULL;
  if (mo_lenient_day (text, mo_office_get_today (form->office), day, precision, &problem))
    return TRUE;
  mo_form_dialog_problem (dialog, key, problem);
  return FALSE;
}

static void
send (MoFormDialog *dialog, MoPersonForm *form, MoStoreJob job, MoPersonMend *ask)
{
  const MoPersonMend *was = mend_of (dialog);
  ask->person = was->person;
  ask->referral = was->referral;
  ask->injury = was->injury;
  ask->rev = was->rev;
  ask->injury_rev = was->injury_rev;
  ask->family = was->family;
  mo_form_dialog_set_ready (dialog, FALSE);
  mo_office_write (form->office,
                   NULL,
                   job,
                   ask,
                   (GDestroyNotify) mo_person_mend_unref,
                   NULL,
                   NULL,
                   mo_person_form_saved,
                   g_object_ref (dialog));
}

static char *
words_of (MoDay day, const char *precision)
{
  return day ? mo_day_to_words (day, mo_precision_from_code (precision)) : NULL;
}

/* Codes and labels of a list, with the list kept until the dialog is made. */
static void
set_list (MoPersonPage *page, MoWizardField *field, const char *vocabulary, GPtrArray *kept)
{
  GPtrArray *codes, *labels;
  mo_person_terms (page, vocabulary, field->value, &codes, &labels);
  g_ptr_array_add (kept, codes);
  g_ptr_array_add (kept, labels);
  field->kind = MO_WIZARD_LIST;
  field->codes = (const char *const *) codes->pdata;
  field->labels = (const char *const *) labels->pdata;
  if (!field->value || g_str_equal (field->value, "unknown"))
    field->value = "";
}

static MoFormDialog *
present (MoPersonPage *page,
         MoPersonMend *mend,
         const char *title,
         const MoWizardField *fields,
         guint n,
         GCallback submitted)
{
  g_autofree char *name = mo_person_full_name (page->card->facts);
  MoFormDialog *dialog =
      mo_form_dialog_new (GTK_WIDGET (page), title, name, _ ("Save"), fields, n);
  g_object_set_data_full (
      G_OBJECT (dialog), "mend", mend, (GDestroyNotify) mo_person_mend_unref);
  mo_person_form_present (dialog, mo_person_form_new (page), submitted);
  return dialog;
}

/* ---------------------------------------------------------------------- level and relation */

static void
level_given (MoFormDialog *dialog, MoPersonForm *form)
{
  g_autoptr (MoPersonMend) ask = mo_person_mend_new ();
  MoPrecision precision = MO_PRECISION_UNKNOWN;

  if (!read_day (dialog, form, "injured", &ask->injured_on, &precision))
    return;
  ask->injured_precision = g_strdup (mo_precision_code (precision));
  ask->level = mo_form_dialog_get (dialog, "level");
  ask->completeness = mo_form_dialog_get (dialog, "completeness");
  g_autofree char *differs = mo_level_disagrees (ask->level, ask->completeness);
  if (differs) {
    mo_form_dialog_problem (dialog, "completeness", differs);
    return;
  }
  ask->cause = mo_form_dialog_get (dialog, "cause");
  if (mend_of (dialog)->family)
    ask->relation = mo_form_dialog_get (dialog, "relation");
  send (dialog, form, mo_store_save_level_job, g_steal_pointer (&ask));
}

/* What is read from the words is said while they are written. */
static void
level_changed (MoFormDialog *dialog, const char *key)
{
  MoNeuroLevel level = { 0 };
  if (!g_str_equal (key, "level"))
    return;
  g_autofree char *text = mo_form_dialog_get (dialog, "level"), *words = NULL;
  if (*text) {
    mo_level_parse (text, &level);
    words = g_str_equal (level.code, "unknown")
                ? g_strdup (_ ("No level is read from this. Write it as C5/6 inc, or T12."))
                : mo_level_short (level.code);
  }
  mo_form_row_set_reading (mo_form_dialog_get_row (dialog, "level"), words);
}

static void
show_level (MoPersonPage *page, MoPersonMend *mend)
{
  g_autoptr (GPtrArray) kept =
      g_ptr_array_new_with_free_func ((GDestroyNotify) g_ptr_array_unref);
  g_autofree char *injured = words_of (mend->injured_on, mend->injured_precision);
  MoWizardField fields[] = {
    { .key = "relation", .label = _ ("Is the injured person’s"), .value = mend->relation },
    { .key = "level",
      .kind = MO_WIZARD_LINE,
      .label = mend->family ? _ ("Relative’s level") : _ ("Level"),
      .hint = _ ("C5/6 inc, T12, cauda equina"),
      .value = mend->level ? mend->level : "" },
    { .key = "completeness", .label = _ ("Completeness"), .value = mend->completeness },
    { .key = "cause", .label = _ ("Cause"), .value = mend->cause },
    { .key = "injured",
      .kind = MO_WIZARD_DAY,
      .label = _ ("Injured"),
      .hint = _ ("Month or year is enough"),
      .value = injured ? injured : "" },
  };
  guint first = mend->family ? 0 : 1;

  set_list (page, &fields[0], "relation", kept);
  set_list (page, &fields[2], "completeness", kept);
  set_list (page, &fields[3], "cause", kept);
  MoFormDialog *dialog = present (page,
                                  mend,
                                  mend->family ? _ ("Relation and level") : _ ("Injury"),
                                  fields + first,
                                  G_N_ELEMENTS (fields) - first,
                                  G_CALLBACK (level_given));
  g_signal_connect (dialog, "changed", G_CALLBACK (level_changed), NULL);
  level_changed (dialog, "level");
}

/* ---------------------------------------------------------------------- how they came */

static void
source_given (MoFormDialog *dialog, MoPersonForm *form)
{
  g_autoptr (MoPersonMend) ask = mo_person_mend_new ();
  MoPrecision precision = MO_PRECISION_UNKNOWN;

  if (!read_day (dialog, form, "contact", &ask->first_contact_on, &precision))
    return;
  if (ask->first_contact_on && precision != MO_PRECISION_DAY) {
    mo_form_dialog_problem (dialog, "contact", _ ("Write one day, as 3 April 2026."));
    return;
  }
  ask->source = mo_form_dialog_get (dialog, "source");
  send (dialog, form, mo_store_save_source_job, g_steal_pointer (&ask));
}

static void
show_source (MoPersonPage *page, MoPersonMend *mend)
{
  g_autoptr (GPtrArray) kept =
      g_ptr_array_new_with_free_func ((GDestroyNotify) g_ptr_array_unref);
  g_autofree char *contact = mend->first_contact_on
                                 ? mo_day_to_words (mend->first_contact_on, MO_PRECISION_DAY)
                                 : NULL;
  MoWizardField fields[] = {
    { .key = "source", .label = _ ("Who referred"), .value = mend->source },
    { .key = "contact",
      .kind = MO_WIZARD_DAY,
      .label = _ ("First contact on"),
      .value = contact ? contact : "" },
  };

  set_list (page, &fields[0], "referrer", kept);
  present (page,
           mend,
           _ ("How they came"),
           fields,
           G_N_ELEMENTS (fields),
           G_CALLBACK (source_given));
}

/* ---------------------------------------------------------------------- opening */

static MoPersonMend *
take (MoPersonPage *page, GObject *source, GAsyncResult *result)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (MoPersonMend) mend = mo_office_finish (MO_OFFICE (source), result, &error);

  if (error) {
    g_autofree char *sentence = mo_store_error_sentence (error);
    mo_problem_show (GTK_WIDGET (page), sentence);
    return NULL;
  }
  return page->card && mend->person == page->person ? g_steal_pointer (&mend) : NULL;
}

static void
level_loaded (GObject *source, GAsyncResult *result, gpointer user)
{
  g_autoptr (MoPersonPage) page = user;
  MoPersonMend *mend = take (page, source, result);
  if (mend)
    show_level (page, mend);
}

static void
source_loaded (GObject *source, GAsyncResult *result, gpointer user)
{
  g_autoptr (MoPersonPage) page = user;
  g_autoptr (MoPersonMend) mend = take (page, source, result);
  if (mend && mend->referral)
    show_source (page, g_steal_pointer (&mend));
}

static void
load (MoPersonPage *page, GAsyncReadyCallback done)
{
  if (page->card)
    mo_office_read (page->office,
                    mo_store_load_mend_job,
                    g_memdup2 (&page->person, sizeof page->person),
                    g_free,
                    (GDestroyNotify) mo_person_mend_unref,
                    NULL,
                    done,
                    g_object_ref (page));
}

void
mo_person_edit_level (GtkWidget *widget, const char *action, GVariant *value)
{
  load (MO_PERSON_PAGE (widget), level_loaded);
}

void
mo_person_edit_source (GtkWidget *widget, const char *action, GVariant *value)
{
  load (MO_PERSON_PAGE (widget), source_loaded);
}
