/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Actions about what is asked, what is missing, what is aimed at, and how it was. */
#include "app/mo-window-private.h"
#include "person/mo-person-page.h"
#include "records/mo-as-of-page.h"
#include "records/mo-targets-form.h"
#include "widget/mo-action.h"

/* What is asked before and after mentoring. */
MO_ACTION (instruments)
{
  mo_window_show_page (MO_WINDOW (widget), "instruments", TRUE);
}

/* What is missing on which record. */
MO_ACTION (missing_data)
{
  mo_window_show_page (MO_WINDOW (widget), "missing", TRUE);
}

/* target: a day, "2026-02-01"; "": the day before today */
MO_ACTION (as_of)
{
  MoWindow *self = MO_WINDOW (widget);
  GtkWidget *page = mo_window_show_page (self, "as-of", TRUE);
  mo_as_of_page_show (MO_AS_OF_PAGE (page),
                      mo_day_from_iso (g_variant_get_string (value, NULL)));
}

/* target: a person, and the form of their page in which something is written, as
 * "person.edit-name" */
MO_ACTION (write_in)
{
  MoWindow *self = MO_WINDOW (widget);
  GtkWidget *page = mo_stack_need_page (self->stack, "person");
  const char *form;
  gint64 person;

  g_variant_get (value, "(x&s)", &person, &form);
  mo_window_back_other_person (self, person);
  mo_person_page_show (MO_PERSON_PAGE (page), person);
  mo_window_show_page (self, "person", TRUE);
  mo_person_page_open_form (MO_PERSON_PAGE (page), form);
}

/* How many people are to be mentored, year by year. */
MO_ACTION (targets)
{
  mo_targets_form_show (widget, MO_WINDOW (widget)->office);
}

static const MoAction actions[] = {
  { "win.instruments", NULL, instruments },   { "win.as-of", "s", as_of },
  { "win.missing-data", NULL, missing_data }, { "win.targets", NULL, targets },
  { "win.write-in", "(xs)", write_in },
};

void
mo_window_class_install_records (GtkWidgetClass *klass)
{
  mo_actions_install (klass, actions, G_N_ELEMENTS (actions));
}
