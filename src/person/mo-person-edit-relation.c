/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * People who belong to the person: somebody on record is found by name or number. */
#include <glib/gi18n-lib.h>

#include "person/mo-person-edit-private.h"
#include "store/mo-search.h"
#include "widget/mo-problem.h"

static const char *const yes_codes[] = { "yes", "no", NULL };

static gboolean
says_yes (MoFormDialog *dialog, const char *key)
{
  g_autofree char *value = mo_form_dialog_get (dialog, key);
  return g_str_equal (value, "yes");
}

static void
save (MoFormDialog *dialog, MoPersonForm *form, gint64 other)
{
  MoRelationAsk *ask = g_new0 (MoRelationAsk, 1);
  ask->person = form->person;
  ask->other = other;
  ask->kind = mo_form_dialog_get (dialog, "kind");
  ask->is_carer = says_yes (dialog, "carer");
  ask->lives_with = says_yes (dialog, "lives");
  mo_form_dialog_set_ready (dialog, FALSE);
  mo_office_write (form->office,
                   NULL,
                   mo_relation_job,
                   ask,
                   mo_relation_ask_free,
                   NULL,
                   NULL,
                   mo_person_form_saved,
                   g_object_ref (dialog));
}

static char *
found_name (const MoFound *found)
{
  return g_strdup_printf ("%s %s%s%s",
                          found->first_name,
                          found->last_name,
                          found->number ? ", " : "",
                          found->number ? found->number : "");
}

/* Several of the name: they are named, so that the number can be written instead. */
static void
say_several (MoFormDialog *dialog, GPtrArray *found)
{
  g_autoptr (GString) names = g_string_new (NULL);
  for (guint i = 0; i < MIN (found->len, 4); i++) {
    g_autofree char *name = found_name (g_ptr_array_index (found, i));
    g_string_append_printf (names, "%s%s", i ? "; " : "", name);
  }
  g_autofree char *sentence = g_strdup_printf (
      _ ("More than one person is called that: %s. Write the whole name or the number."),
      names->str);
  mo_form_dialog_problem (dialog, "who", sentence);
}

static void
searched (GObject *source, GAsyncResult *result, gpointer user)
{
  g_autoptr (MoFormDialog) dialog = user;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) found = mo_office_finish (MO_OFFICE (source), result, &error);
  MoPersonForm *form = g_object_get_data (G_OBJECT (dialog), "form");

  mo_form_dialog_set_ready (dialog, TRUE);
  if (!found) {
    g_autofree char *sentence = mo_store_error_sentence (error);
    mo_form_dialog_problem (dialog, NULL, sentence);
  } else if (found->len == 0) {
    mo_form_dialog_problem (
        dialog,
        "who",
        _ ("Nobody of that name or number is on record. Only people on record can be added."));
  } else if (found->len > 1) {
    say_several (dialog, found);
  } else {
    save (dialog, form, ((const MoFound *) g_ptr_array_index (found, 0))->id);
  }
}

static void
submitted (MoFormDialog *dialog, MoPersonForm *form)
{
  g_autofree char *who = mo_form_dialog_get (dialog, "who");
  if (!*who) {
    mo_form_dialog_problem (dialog, "who", _ ("Write the name, or the number as R-0412."));
    return;
  }
  mo_form_dialog_set_ready (dialog, FALSE);
  mo_office_read (form->office,
                  mo_search_job,
                  g_steal_pointer (&who),
                  g_free,
                  (GDestroyNotify) g_ptr_array_unref,
                  NULL,
                  searched,
                  g_object_ref (dialog));
}

void
mo_person_add_relation (GtkWidget *widget, const char *action, GVariant *value)
{
  MoPersonPage *page = MO_PERSON_PAGE (widget);
  if (!page->card)
    return;
  g_autoptr (GPtrArray) codes = NULL;
  g_autoptr (GPtrArray) labels = NULL;
  const char *const yes_labels[] = { _ ("Yes"), _ ("No"), NULL };
  g_autofree char *name = mo_person_full_name (page->card->facts);
  g_autofree char *title = g_strdup_printf (_ ("Somebody related to %s"), name);

  mo_person_terms (page, "relation", NULL, &codes, &labels);
  const MoWizardField fields[] = {
    { .key = "who",
      .kind = MO_WIZARD_LINE,
      .label = _ ("Who"),
      .hint = _ ("Name or number of somebody on record"),
      .required = TRUE,
      .value = "" },
    { .key = "kind",
      .kind = MO_WIZARD_LIST,
      .label = _ ("Is their"),
      .hint = _ ("What this one is to the person on the page"),
      .codes = (const char *const *) codes->pdata,
      .labels = (const char *const *) labels->pdata,
      .value = "" },
    { .key = "carer",
      .kind = MO_WIZARD_CHOICE,
      .label = _ ("Cares for them"),
      .codes = yes_codes,
      .labels = yes_labels,
      .value = "no" },
    { .key = "lives",
      .kind = MO_WIZARD_CHOICE,
      .label = _ ("Lives with them"),
      .codes = yes_codes,
      .labels = yes_labels,
      .value = "no" },
  };
  mo_person_form_present (
      mo_form_dialog_new (
          GTK_WIDGET (page), title, NULL, _ ("Save"), fields, G_N_ELEMENTS (fields)),
      mo_person_form_new (page),
      G_CALLBACK (submitted));
}

static void
removed (GObject *source, GAsyncResult *result, gpointer user)
{
  g_autoptr (GtkWidget) page = user;
  g_autoptr (GError) error = NULL;
  mo_office_finish (MO_OFFICE (source), result, &error);
  if (!error)
    return;
  g_autofree char *sentence = mo_store_error_sentence (error);
  mo_problem_show (page, sentence);
}

void
mo_person_remove_relation (GtkWidget *widget, const char *action, GVariant *value)
{
  MoPersonPage *page = MO_PERSON_PAGE (widget);
  for (guint i = 0; page->card && i < page->card->relations->len; i++) {
    const MoPersonRelation *relation = g_ptr_array_index (page->card->relations, i);
    if (relation->id != g_variant_get_int64 (value))
      continue;
    MoRelationAsk *ask = g_new0 (MoRelationAsk, 1);
    ask->person = page->person;
    ask->other = relation->other;
    ask->relation = relation->id;
    ask->rev = relation->rev;
    mo_office_write (page->office,
                     NULL,
                     mo_relation_job,
                     ask,
                     mo_relation_ask_free,
                     NULL,
                     NULL,
                     removed,
                     g_object_ref (page));
  }
}
