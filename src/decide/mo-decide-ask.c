/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>

#include "decide/mo-decide-page-private.h"
#include "form/mo-form-written.h"
#include "store/mo-services.h"
#include "store/mo-terms.h"
#include "widget/mo-form-dialog.h"

/* What a small form is about; it lives as long as the form. */
typedef struct {
  MoDecidePage *page; /* borrowed: the form ends with its window */
  MoDecideStep step;
  gint64 row;
  int rev;
  GPtrArray *codes, *labels;
} Subject;

static void
subject_free (gpointer data)
{
  Subject *subject = data;
  g_clear_pointer (&subject->codes, g_ptr_array_unref);
  g_clear_pointer (&subject->labels, g_ptr_array_unref);
  g_free (subject);
}

static Subject *
subject_new (MoDecidePage *self, MoDecideStep step, gint64 row, int rev)
{
  Subject *subject = g_new0 (Subject, 1);
  subject->page = self;
  subject->step = step;
  subject->row = row;
  subject->rev = rev;
  return subject;
}

static const MoDecisionGoal *
find_goal (MoDecidePage *self, gint64 id)
{
  for (guint i = 0; i < self->it->goals->len; i++) {
    const MoDecisionGoal *goal = g_ptr_array_index (self->it->goals, i);
    if (goal->id == id)
      return goal;
  }
  return NULL;
}

/* ---------------------------------------------------------------------- saving */

static void
submitted (MoFormDialog *form, Subject *subject)
{
  MoDecidePage *self = subject->page;
  MoDecideStepAsk *ask = mo_decide_step_ask_new (subject->step, self->it->id, subject->rev);

  ask->row = subject->row;
  ask->goal = mo_form_dialog_get (form, "goal");
  ask->domain = mo_form_dialog_get (form, "domain");
  ask->why = mo_form_dialog_get (form, "why");
  ask->said = mo_form_dialog_get (form, "said");
  g_autofree char *service = mo_form_dialog_get (form, "service");
  ask->service = g_ascii_strtoll (service, NULL, 10);
  mo_form_dialog_set_ready (form, FALSE);
  mo_office_write (self->office,
                   "",
                   mo_decide_step_job,
                   ask,
                   mo_decide_step_ask_free,
                   NULL,
                   NULL,
                   mo_form_written,
                   g_object_ref (form));
}

static void
open_form (Subject *subject,
           const char *title,
           const char *intro,
           const char *verb,
           const MoWizardField *fields,
           guint n)
{
  MoFormDialog *form =
      mo_form_dialog_new (GTK_WIDGET (subject->page), title, intro, verb, fields, n);
  g_object_set_data_full (G_OBJECT (form), "subject", subject, subject_free);
  g_signal_connect (form, "submitted", G_CALLBACK (submitted), subject);
  gtk_window_present (GTK_WINDOW (form));
}

/* ---------------------------------------------------------------------- the forms */

static void
open_goal (MoDecidePage *self, const MoDecisionGoal *goal)
{
  Subject *subject = subject_new (self,
                                  goal ? MO_DECIDE_CHANGE_GOAL : MO_DECIDE_ADD_GOAL,
                                  goal ? goal->id : 0,
                                  goal ? goal->rev : 0);
  subject->codes = g_ptr_array_new ();
  subject->labels = g_ptr_array_new ();
  for (guint i = 0; i < self->it->domains->len; i++) {
    const MoTerm *term = g_ptr_array_index (self->it->domains, i);
    g_ptr_array_add (subject->codes, term->code);
    g_ptr_array_add (subject->labels, term->label);
  }
  g_ptr_array_add (subject->codes, NULL);
  g_ptr_array_add (subject->labels, NULL);
  const MoWizardField fields[] = {
    { .key = "goal",
      .kind = MO_WIZARD_LINE,
      .label = _ ("Goal"),
      .hint = _ ("In the person’s own words"),
      .required = TRUE,
      .value = goal ? goal->words : "" },
    { .key = "domain",
      .kind = MO_WIZARD_LIST,
      .label = _ ("About"),
      .codes = (const char *const *) subject->codes->pdata,
      .labels = (const char *const *) subject->labels->pdata,
      .value = goal ? goal->domain : "" },
  };
  open_form (subject,
             goal ? _ ("Change the goal") : _ ("Add a goal"),
             self->it->name,
             _ ("Save goal"),
             fields,
             G_N_ELEMENTS (fields));
}

static void
add_goal (GtkWidget *widget, const char *action, GVariant *value)
{
  MoDecidePage *self = MO_DECIDE_PAGE (widget);
  if (self->it)
    open_goal (self, NULL);
}

static void
change_goal (GtkWidget *widget, const char *action, GVariant *value)
{
  MoDecidePage *self = MO_DECIDE_PAGE (widget);
  const MoDecisionGoal *goal = self->it ? find_goal (self, g_variant_get_int64 (value)) : NULL;
  if (goal)
    open_goal (self, goal);
}

static void
drop_goal (GtkWidget *widget, const char *action, GVariant *value)
{
  MoDecidePage *self = MO_DECIDE_PAGE (widget);
  const MoDecisionGoal *goal = self->it ? find_goal (self, g_variant_get_int64 (value)) : NULL;
  if (!goal)
    return;
  MoDecideStepAsk *ask = mo_decide_step_ask_new (MO_DECIDE_DROP_GOAL, self->it->id, goal->rev);
  ask->row = goal->id;
  gtk_widget_grab_focus (self->add_goal); /* its row goes */
  mo_decide_step (self, ask);
}

static void
reopen (GtkWidget *widget, const char *action, GVariant *value)
{
  MoDecidePage *self = MO_DECIDE_PAGE (widget);
  const MoWizardField fields[] = {
    { .key = "why", .kind = MO_WIZARD_LINE, .label = _ ("Why"), .required = TRUE },
  };
  if (!self->it)
    return;
  open_form (subject_new (self, MO_DECIDE_REOPEN, 0, self->it->rev),
             _ ("Decide again"),
             _ ("The decision is taken back and stays in the history."),
             _ ("Decide again"),
             fields,
             G_N_ELEMENTS (fields));
}

static void
resume (GtkWidget *widget, const char *action, GVariant *value)
{
  MoDecidePage *self = MO_DECIDE_PAGE (widget);
  if (self->it)
    mo_decide_step (self,
                    mo_decide_step_ask_new (MO_DECIDE_RESUME, self->it->id, self->it->rev));
}

static void
fill_services (MoDecidePage *self, Subject *subject)
{
  subject->codes = g_ptr_array_new_with_free_func (g_free);
  subject->labels = g_ptr_array_new_with_free_func (g_free);
  for (guint i = 0; i < self->it->services->len; i++) {
    const MoService *service = g_ptr_array_index (self->it->services, i);
    if (service->retired)
      continue;
    g_ptr_array_add (subject->codes, g_strdup_printf ("%" G_GINT64_FORMAT, service->id));
    g_ptr_array_add (subject->labels, g_strdup (service->name));
  }
  g_ptr_array_add (subject->codes, NULL);
  g_ptr_array_add (subject->labels, NULL);
}

static void
add_signpost (GtkWidget *widget, const char *action, GVariant *value)
{
  MoDecidePage *self = MO_DECIDE_PAGE (widget);
  if (!self->it)
    return;
  Subject *subject = subject_new (self, MO_DECIDE_ADD_SIGNPOST, 0, 0);
  fill_services (self, subject);
  const MoWizardField fields[] = {
    { .key = "service",
      .kind = MO_WIZARD_LIST,
      .label = _ ("Service"),
      .codes = (const char *const *) subject->codes->pdata,
      .labels = (const char *const *) subject->labels->pdata,
      .value = "" },
    { .key = "said",
      .kind = MO_WIZARD_LINE,
      .label = _ ("In own words"),
      .hint = _ ("Beside the service, or instead of one") },
  };
  open_form (subject,
             _ ("Point to a service"),
             self->it->name,
             _ ("Point to it"),
             fields,
             G_N_ELEMENTS (fields));
}

static void
services (GtkWidget *widget, const char *action, GVariant *value)
{
  gtk_widget_activate_action (widget, "win.services", NULL);
}

void
mo_decide_class_install_actions (GtkWidgetClass *klass)
{
  gtk_widget_class_install_action (klass, "decide.add-goal", NULL, add_goal);
  gtk_widget_class_install_action (klass, "decide.change-goal", "x", change_goal);
  gtk_widget_class_install_action (klass, "decide.drop-goal", "x", drop_goal);
  gtk_widget_class_install_action (klass, "decide.reopen", NULL, reopen);
  gtk_widget_class_install_action (klass, "decide.resume", NULL, resume);
  gtk_widget_class_install_action (klass, "decide.add-signpost", NULL, add_signpost);
  gtk_widget_class_install_action (klass, "decide.services", NULL, services);
}
