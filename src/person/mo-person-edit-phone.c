/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A telephone number: added, changed, taken away. */
#include <glib/gi18n-lib.h>

#include "core/mo-phone.h"
#include "person/mo-person-edit-private.h"
#include "store/mo-people.h"

static const char *const safe_codes[] = { "yes", "no", NULL };
static const char *const keep_codes[] = { "keep", "retire", NULL };

static void
submitted (MoFormDialog *dialog, MoPersonForm *form)
{
  g_autofree char *safe = mo_form_dialog_get (dialog, "safe");
  g_autofree char *keep = form->rev ? mo_form_dialog_get (dialog, "keep") : NULL;
  g_autoptr (MoPhoneAsk) ask = g_new0 (MoPhoneAsk, 1);

  ask->verb = !form->rev                        ? MO_PHONE_ADD
              : g_strcmp0 (keep, "retire") == 0 ? MO_PHONE_RETIRE
                                                : MO_PHONE_CHANGE;
  ask->person = form->person;
  ask->phone = form->row;
  ask->rev = form->rev;
  ask->number = mo_form_dialog_get (dialog, "number");
  ask->label = mo_form_dialog_get (dialog, "label");
  ask->words = form->rev ? mo_form_dialog_get (dialog, "why") : NULL;
  ask->safe = g_strcmp0 (safe, "no") != 0;
  if (ask->verb != MO_PHONE_RETIRE && !mo_phone_looks_right (ask->number)) {
    mo_form_dialog_problem (
        dialog, "number", _ ("Write the number with its area code, as 01632 960123."));
    return;
  }
  mo_form_dialog_set_ready (dialog, FALSE);
  mo_office_write (form->office,
                   NULL,
                   mo_phone_job,
                   g_steal_pointer (&ask),
                   mo_phone_ask_free,
                   NULL,
                   NULL,
                   mo_person_form_saved,
                   g_object_ref (dialog));
}

static void
left (MoFormDialog *dialog, const char *key, MoPersonForm *form)
{
  if (!g_str_equal (key, "number"))
    return;
  g_autofree char *number = mo_form_dialog_get (dialog, "number");
  mo_person_look_alike (
      dialog, "number", form, mo_look_alike_ask_new (NULL, MO_DAY_NONE, number, NULL, NULL));
}

static void
open_form (MoPersonPage *page, const MoPersonPhone *phone)
{
  const char *const safe_labels[] = { _ ("Yes"), _ ("No, do not ring it"), NULL };
  const char *const keep_labels[] = { _ ("Keep it"), _ ("Take it away"), NULL };
  const MoWizardField fields[] = {
    { .key = "number",
      .kind = MO_WIZARD_LINE,
      .label = _ ("Number"),
      .purpose = GTK_INPUT_PURPOSE_PHONE,
      .required = TRUE,
      .value = phone ? phone->number : "" },
    { .key = "label",
      .kind = MO_WIZARD_LINE,
      .label = _ ("Whose or where"),
      .hint = _ ("as mobile, work, mother"),
      .value = phone && phone->label ? phone->label : "" },
    { .key = "safe",
      .kind = MO_WIZARD_CHOICE,
      .label = _ ("Safe to ring"),
      .codes = safe_codes,
      .labels = safe_labels,
      .value = phone && !phone->safe ? "no" : "yes" },
    { .key = "keep",
      .kind = MO_WIZARD_CHOICE,
      .label = _ ("Still their number"),
      .codes = keep_codes,
      .labels = keep_labels,
      .value = "keep" },
    { .key = "why",
      .kind = MO_WIZARD_LINE,
      .label = _ ("Why it goes"),
      .hint = _ ("Only where it is taken away"),
      .value = "" },
  };
  g_autofree char *name = mo_person_full_name (page->card->facts);
  MoPersonForm *form = mo_person_form_new (page);

  form->table = "phone";
  form->row = phone ? phone->id : 0;
  form->rev = phone ? phone->rev : 0;
  MoFormDialog *dialog = mo_form_dialog_new (GTK_WIDGET (page),
                                             phone ? _ ("Telephone") : _ ("Add a telephone"),
                                             name,
                                             _ ("Save"),
                                             fields,
                                             phone ? G_N_ELEMENTS (fields) : 3);
  g_signal_connect (dialog, "left", G_CALLBACK (left), form);
  mo_person_form_present (dialog, form, G_CALLBACK (submitted));
}

void
mo_person_add_phone (GtkWidget *widget, const char *action, GVariant *value)
{
  if (MO_PERSON_PAGE (widget)->card)
    open_form (MO_PERSON_PAGE (widget), NULL);
}

void
mo_person_edit_phone (GtkWidget *widget, const char *action, GVariant *value)
{
  MoPersonPage *page = MO_PERSON_PAGE (widget);
  for (guint i = 0; page->card && i < page->card->phones->len; i++) {
    const MoPersonPhone *phone = g_ptr_array_index (page->card->phones, i);
    if (phone->id == g_variant_get_int64 (value))
      open_form (page, phone);
  }
}
