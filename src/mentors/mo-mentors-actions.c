/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>
#include <stdlib.h>

#include "core/mo-lenient.h"
#include "form/mo-form-written.h"
#include "mentors/mo-mentors-page-private.h"
#include "model/mo-mentor-jobs.h"
#include "widget/mo-form-dialog.h"

/* Reads a day out of a question; FALSE where a problem was told. */
static gboolean
read_day (MoFormDialog *dialog,
          const char *key,
          MoDay today,
          MoDay *day,
          MoPrecision *precision)
{
  g_autofree char *text = mo_form_dialog_get (dialog, key), *problem = NULL;
  if (mo_lenient_day (text, today, day, precision, &problem))
    return TRUE;
  mo_form_dialog_problem (dialog, key, problem);
  return FALSE;
}

/* ---------------------------------------------------------------------- new */

/* NULL where a problem was told. */
static MoNewMentorAsk *
read_new (MoFormDialog *dialog, MoDay today)
{
  g_autoptr (MoNewMentorAsk) ask = g_new0 (MoNewMentorAsk, 1);
  g_autofree char *strand = mo_form_dialog_get (dialog, "strand"),
                  *places = mo_form_dialog_get (dialog, "places");
  MoPrecision ignored;

  ask->first_name = mo_form_dialog_get (dialog, "first");
  ask->last_name = mo_form_dialog_get (dialog, "last");
  ask->phone = mo_form_dialog_get (dialog, "phone");
  ask->email = mo_form_dialog_get (dialog, "email");
  ask->town = mo_form_dialog_get (dialog, "town");
  ask->level = mo_form_dialog_get (dialog, "level");
  ask->hours = mo_form_dialog_get (dialog, "hours");
  ask->family = g_str_equal (strand, "family");
  ask->capacity = atoi (places);
  if (!*ask->first_name)
    mo_form_dialog_problem (dialog, "first", _ ("Write the first name."));
  if (!*ask->last_name)
    mo_form_dialog_problem (dialog, "last", _ ("Write the last name."));
  read_day (dialog, "since", today, &ask->lived_since, &ask->lived_precision);
  read_day (dialog, "trained", today, &ask->trained_on, &ignored);
  read_day (dialog, "check", today, &ask->check_seen, &ignored);
  if (ask->lived_since > today)
    mo_form_dialog_problem (dialog, "since", _ ("This cannot be in the future."));
  return mo_form_dialog_has_problem (dialog) ? NULL : g_steal_pointer (&ask);
}

static void
new_given (MoFormDialog *dialog, MoMentorsPage *self)
{
  MoNewMentorAsk *ask = read_new (dialog, mo_office_get_today (self->office));
  if (!ask)
    return;
  mo_form_dialog_set_ready (dialog, FALSE);
  mo_office_write (self->office,
                   NULL,
                   mo_new_mentor_job,
                   ask,
                   (GDestroyNotify) mo_new_mentor_ask_free,
                   NULL,
                   NULL,
                   mo_form_written,
                   g_object_ref (dialog));
}

static void
new_mentor (GtkWidget *widget, const char *action, GVariant *value)
{
  static const char *const strands[] = { "sci", "family", NULL }, *const numbers[] = {
    "1", "2", "3", NULL
  };
  const char *const strand_words[] = { _ ("Lives with spinal cord injury"),
                                       _ ("Family member"),
                                       NULL };
  const MoWizardField fields[] = {
    { .key = "first", .kind = MO_WIZARD_LINE, .label = _ ("First name"), .required = TRUE },
    { .key = "last", .kind = MO_WIZARD_LINE, .label = _ ("Last name"), .required = TRUE },
    { .key = "strand",
      .kind = MO_WIZARD_CHOICE,
      .label = _ ("Strand"),
      .codes = strands,
      .labels = strand_words,
      .value = "sci" },
    { .key = "level",
      .kind = MO_WIZARD_LINE,
      .label = _ ("Level"),
      .hint = _ ("C5/6 inc, T12, cauda equina") },
    { .key = "since",
      .kind = MO_WIZARD_DAY,
      .label = _ ("Injured or caring since"),
      .hint = _ ("Month or year is enough") },
    { .key = "hours",
      .kind = MO_WIZARD_LINE,
      .label = _ ("Can talk"),
      .hint = _ ("evenings, weekends, not Tues") },
    { .key = "phone",
      .kind = MO_WIZARD_LINE,
      .label = _ ("Telephone"),
      .purpose = GTK_INPUT_PURPOSE_PHONE },
    { .key = "email",
      .kind = MO_WIZARD_LINE,
      .label = _ ("E-mail"),
      .purpose = GTK_INPUT_PURPOSE_EMAIL },
    { .key = "town", .kind = MO_WIZARD_LINE, .label = _ ("Town") },
    { .key = "trained", .kind = MO_WIZARD_DAY, .label = _ ("Trained on") },
    { .key = "check", .kind = MO_WIZARD_DAY, .label = _ ("Check seen on") },
    { .key = "places",
      .kind = MO_WIZARD_CHOICE,
      .label = _ ("Mentees at once"),
      .codes = numbers,
      .labels = numbers,
      .value = "1" },
  };
  MoFormDialog *dialog =
      mo_form_dialog_new (widget,
                          _ ("New mentor"),
                          _ ("For somebody who is trained and checked. Without training or "
                             "check nobody new is offered."),
                          _ ("Write down"),
                          fields,
                          G_N_ELEMENTS (fields));
  g_signal_connect (dialog, "submitted", G_CALLBACK (new_given), widget);
  gtk_window_present (GTK_WINDOW (dialog));
}

void
mo_mentors_install_actions (GtkWidgetClass *klass)
{
  gtk_widget_class_install_action (klass, "mentors.new", NULL, new_mentor);
}
