/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The forms for name and age, how to reach, and address. */
#include <glib/gi18n-lib.h>

#include "core/mo-lenient.h"
#include "core/mo-phone.h"
#include "person/mo-person-edit-private.h"
#include "store/mo-people.h"

typedef enum { FORM_NAME, FORM_REACH, FORM_ADDRESS } FormKind;

typedef struct {
  const char *key; /* the column; "born" stands for two */
  MoWizardKind kind;
  const char *label, *hint;
  const char *vocabulary;
} Question;

static const Question questions_name[] = {
  { "first_name", MO_WIZARD_LINE, N_ ("First name"), NULL, NULL },
  { "last_name", MO_WIZARD_LINE, N_ ("Last name"), NULL, NULL },
  { "known_as", MO_WIZARD_LINE, N_ ("Known as"), NULL, NULL },
  { "pronouns", MO_WIZARD_LINE, N_ ("Pronouns"), N_ ("as she/her"), NULL },
  { "gender", MO_WIZARD_LIST, N_ ("Gender"), NULL, "gender" },
  { "born", MO_WIZARD_DAY, N_ ("Date of birth"), N_ ("A year alone will do"), NULL },
  { NULL, 0, NULL, NULL, NULL },
};
static const Question questions_reach[] = {
  { "email", MO_WIZARD_LINE, N_ ("E-mail"), NULL, NULL },
  { "preferred_contact", MO_WIZARD_LIST, N_ ("Best way to reach"), NULL, "contact" },
  { "contact_times", MO_WIZARD_LINE, N_ ("Times to reach"), NULL, NULL },
  { "voicemail_safe", MO_WIZARD_CHOICE, N_ ("Voicemail is safe"), NULL, "yes-no" },
  { "withhold_number",
    MO_WIZARD_CHOICE,
    N_ ("Withhold our number"),
    N_ ("Where others must not see who rang"),
    "withhold" },
  { "format", MO_WIZARD_LIST, N_ ("Format"), NULL, "format" },
  { "interpreter", MO_WIZARD_LINE, N_ ("Interpreter"), N_ ("Into which language"), NULL },
  { "language", MO_WIZARD_LINE, N_ ("Language"), NULL, NULL },
  { NULL, 0, NULL, NULL, NULL },
};
static const Question questions_address[] = {
  { "address", MO_WIZARD_LINES, N_ ("House and street"), NULL, NULL },
  { "town", MO_WIZARD_LINE, N_ ("Town"), NULL, NULL },
  { "postcode", MO_WIZARD_LINE, N_ ("Postcode"), NULL, NULL },
  { "region", MO_WIZARD_LIST, N_ ("Nation"), NULL, "region" },
  { NULL, 0, NULL, NULL, NULL },
};

static const struct {
  const char *what, *title;
  const Question *questions;
} forms[] = {
  [FORM_NAME] = { "name", N_ ("Name and age"), questions_name },
  [FORM_REACH] = { "contact", N_ ("How to reach"), questions_reach },
  [FORM_ADDRESS] = { "address", N_ ("Address"), questions_address },
};

/* What the card knows of a column, as text; owned by the caller. */
static char *
known (const MoPersonFacts *facts, const char *column)
{
  for (const MoField *field = mo_person_facts_fields (); field->name; field++) {
    if (!g_str_equal (field->name, column))
      continue;
    gconstpointer at = (const char *) facts + field->offset;
    if (field->kind == MO_FIELD_TEXT)
      return g_strdup (*(char *const *) at);
    if (field->kind == MO_FIELD_DAY)
      return mo_day_to_iso (*(const MoDay *) at);
    return g_strdup_printf ("%d", *(const int *) at);
  }
  return NULL;
}

static void
keep (MoPersonForm *form, const MoPersonFacts *facts, const char *column)
{
  g_ptr_array_add (form->columns, (gpointer) column);
  g_ptr_array_add (form->was, known (facts, column));
}

/* ---------------------------------------------------------------------- reading the form */

static gboolean
add_born (MoFormDialog *dialog, MoPersonForm *form, MoPersonEdit *edit)
{
  g_autofree char *text = mo_form_dialog_get (dialog, "born"), *problem = NULL;
  MoDay day = MO_DAY_NONE, today = mo_office_get_today (form->office);
  MoPrecision precision = MO_PRECISION_UNKNOWN;

  if (!mo_lenient_day (text, today, &day, &precision, &problem)) {
    mo_form_dialog_problem (dialog, "born", problem);
    return FALSE;
  }
  if (day > today) {
    mo_form_dialog_problem (
        dialog, "born", _ ("This day is still to come. Write the day or the year of birth."));
    return FALSE;
  }
  g_autofree char *iso = mo_day_to_iso (day);
  for (guint i = 0; i < form->columns->len; i++) {
    const char *column = g_ptr_array_index (form->columns, i);
    if (g_str_equal (column, "born_on"))
      mo_person_edit_add (edit, column, g_ptr_array_index (form->was, i), iso);
    else if (g_str_equal (column, "born_precision"))
      mo_person_edit_add (
          edit, column, g_ptr_array_index (form->was, i), mo_precision_code (precision));
  }
  return TRUE;
}

static gboolean
check (MoFormDialog *dialog, const char *column, const char *text)
{
  const char *problem = NULL;
  if (*text && g_str_equal (column, "email") && !mo_email_looks_right (text))
    problem = _ ("This does not look like an e-mail address. Write it as name@example.org.");
  if (*text && g_str_equal (column, "postcode") && !mo_postcode_looks_right (text))
    problem = _ ("This does not look like a postcode. Write it as LS1 4AP, or leave it empty.");
  if (problem)
    mo_form_dialog_problem (dialog, column, problem);
  return !problem;
}

static MoPersonEdit *
read_form (MoFormDialog *dialog, MoPersonForm *form)
{
  g_autoptr (MoPersonEdit) edit = mo_person_edit_new (form->person, form->what);
  gboolean right = TRUE;

  for (guint i = 0; i < form->columns->len; i++) {
    const char *column = g_ptr_array_index (form->columns, i);
    if (g_str_has_prefix (column, "born_"))
      continue;
    g_autofree char *text = mo_form_dialog_get (dialog, column);
    right = check (dialog, column, text) && right;
    g_autofree char *plain =
        g_str_equal (column, "postcode") ? mo_postcode_plain (text) : g_strdup (text);
    mo_person_edit_add (edit, column, g_ptr_array_index (form->was, i), plain);
  }
  if (g_str_equal (form->what, "name"))
    right = add_born (dialog, form, edit) && right;
  return right ? g_steal_pointer (&edit) : NULL;
}

static void
submitted (MoFormDialog *dialog, MoPersonForm *form)
{
  MoPersonEdit *edit = read_form (dialog, form);
  if (!edit)
    return;
  mo_form_dialog_set_ready (dialog, FALSE);
  mo_office_write (form->office,
                   NULL,
                   mo_person_edit_job,
                   edit,
                   mo_person_edit_free,
                   NULL,
                   NULL,
                   mo_person_form_saved,
                   g_object_ref (dialog));
}

/* ---------------------------------------------------------------------- somebody else? */

static void
left (MoFormDialog *dialog, const char *key, MoPersonForm *form)
{
  g_autofree char *first = NULL, *last = NULL, *name = NULL, *email = NULL;
  gboolean named = g_str_equal (key, "first_name") || g_str_equal (key, "last_name");

  if (named) {
    first = mo_form_dialog_get (dialog, "first_name");
    last = mo_form_dialog_get (dialog, "last_name");
    name = g_strdup_printf ("%s %s", first, last);
  } else if (g_str_equal (key, "email")) {
    email = mo_form_dialog_get (dialog, "email");
  } else {
    return;
  }
  mo_person_look_alike (dialog,
                        named ? "last_name" : "email",
                        form,
                        mo_look_alike_ask_new (name, MO_DAY_NONE, NULL, NULL, email));
}

/* ---------------------------------------------------------------------- opening */

typedef struct {
  MoWizardField fields[MO_PERSON_MOST_FIELDS];
  GPtrArray *lists; /* of codes and labels, kept until the dialog is made */
  guint n;
} Fields;

static void
set_choices (Fields *all, MoWizardField *field, const Question *question, MoPersonPage *page)
{
  static const char *const safe_codes[] = { "yes", "no", "unknown", NULL };
  static const char *const withhold_codes[] = { "1", "0", NULL };
  static const char *safe_labels[4], *withhold_labels[3];
  GPtrArray *codes = NULL, *labels = NULL;

  if (!question->vocabulary)
    return;
  if (g_str_equal (question->vocabulary, "yes-no")) {
    safe_labels[0] = _ ("Yes");
    safe_labels[1] = _ ("No, leave none");
    safe_labels[2] = _ ("Not known");
    field->codes = safe_codes;
    field->labels = safe_labels;
  } else if (g_str_equal (question->vocabulary, "withhold")) {
    withhold_labels[0] = _ ("Yes, withhold it");
    withhold_labels[1] = _ ("No, it may be shown");
    field->codes = withhold_codes;
    field->labels = withhold_labels;
  } else {
    mo_person_terms (page, question->vocabulary, field->value, &codes, &labels);
    g_ptr_array_add (all->lists, codes);
    g_ptr_array_add (all->lists, labels);
    field->codes = (const char *const *) codes->pdata;
    field->labels = (const char *const *) labels->pdata;
  }
}

static char *
value_of (const MoPersonFacts *facts, const Question *question)
{
  if (!g_str_equal (question->key, "born"))
    return known (facts, question->key);
  return facts->born_on
             ? mo_day_to_words (facts->born_on, mo_precision_from_code (facts->born_precision))
             : NULL;
}

static void
open_form (MoPersonPage *page, FormKind kind)
{
  if (!page->card)
    return;
  const MoPersonFacts *facts = page->card->facts;
  MoPersonForm *form = mo_person_form_new (page);
  g_autoptr (GPtrArray) values = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GPtrArray) lists =
      g_ptr_array_new_with_free_func ((GDestroyNotify) g_ptr_array_unref);
  Fields all = { .lists = lists };

  form->what = forms[kind].what;
  for (const Question *question = forms[kind].questions; question->key; question++) {
    MoWizardField *field = &all.fields[all.n++];
    char *value = value_of (facts, question);
    g_ptr_array_add (values, value);
    *field = (MoWizardField){ .key = question->key,
                              .kind = question->kind,
                              .label = _ (question->label),
                              .hint = question->hint ? _ (question->hint) : NULL,
                              .value = value ? value : "" };
    set_choices (&all, field, question, page);
    if (g_str_equal (question->key, "born")) {
      keep (form, facts, "born_on");
      keep (form, facts, "born_precision");
    } else {
      keep (form, facts, question->key);
    }
  }
  g_autofree char *name = mo_person_full_name (facts);
  MoFormDialog *dialog = mo_form_dialog_new (
      GTK_WIDGET (page), _ (forms[kind].title), name, _ ("Save"), all.fields, all.n);
  for (guint i = 0; i < all.n; i++)
    if (all.fields[i].kind == MO_WIZARD_CHOICE)
      mo_form_row_set_room (mo_form_dialog_get_row (dialog, all.fields[i].key),
                            MO_WIDTH_MIDDLE);
  g_signal_connect (dialog, "left", G_CALLBACK (left), form);
  mo_person_form_present (dialog, form, G_CALLBACK (submitted));
}

static void
edit_name (GtkWidget *widget, const char *action, GVariant *value)
{
  open_form (MO_PERSON_PAGE (widget), FORM_NAME);
}

static void
edit_reach (GtkWidget *widget, const char *action, GVariant *value)
{
  open_form (MO_PERSON_PAGE (widget), FORM_REACH);
}

static void
edit_address (GtkWidget *widget, const char *action, GVariant *value)
{
  open_form (MO_PERSON_PAGE (widget), FORM_ADDRESS);
}

static void
add_task (GtkWidget *widget, const char *action, GVariant *value)
{
  gtk_widget_activate_action (widget, "win.add-task", "x", MO_PERSON_PAGE (widget)->person);
}

void
mo_person_install_edit_actions (GtkWidgetClass *klass)
{
  gtk_widget_class_install_action (klass, "person.edit-name", NULL, edit_name);
  gtk_widget_class_install_action (klass, "person.edit-reach", NULL, edit_reach);
  gtk_widget_class_install_action (klass, "person.edit-address", NULL, edit_address);
  gtk_widget_class_install_action (klass, "person.edit-level", NULL, mo_person_edit_level);
  gtk_widget_class_install_action (klass, "person.edit-source", NULL, mo_person_edit_source);
  gtk_widget_class_install_action (klass, "person.add-phone", NULL, mo_person_add_phone);
  gtk_widget_class_install_action (klass, "person.edit-phone", "x", mo_person_edit_phone);
  gtk_widget_class_install_action (klass, "person.add-relation", NULL, mo_person_add_relation);
  gtk_widget_class_install_action (
      klass, "person.remove-relation", "x", mo_person_remove_relation);
  gtk_widget_class_install_action (klass, "person.add-note", NULL, mo_person_add_note);
  gtk_widget_class_install_action (klass, "person.add-task", NULL, add_task);
  mo_person_install_timeline_actions (klass);
}
