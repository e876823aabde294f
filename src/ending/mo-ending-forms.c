/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The plan for the last calls and the ending talk. */
#include <glib/gi18n-lib.h>

#include "ending/mo-ending-page-private.h"
#include "widget/mo-action.h"

/* ---------------------------------------------------------------------- the plan */

static MoEndingAsk *
plan_of (MoFormDialog *form, MoEndingPage *self)
{
  MoEndingAsk *ask = mo_ending_ask_new (self->pairing, self->it->words->rev);
  ask->plan = mo_form_dialog_get (form, "plan");
  ask->wish = mo_form_dialog_get (form, "wish");
  return ask;
}

MO_ACTION (plan)
{
  MoEndingPage *self = MO_ENDING_PAGE (widget);
  if (!self->it)
    return;
  const MoEndingView *view = self->it->view;
  int left = MAX (view->limit - view->done, 0);
  g_autofree char *intro = g_strdup_printf (
      ngettext ("%d call of %d is left. Ask %s what it is to be about, and say that the end "
                "comes near.",
                "%d calls of %d are left. Ask %s what they are to be about, and say that the "
                "end comes near.",
                left),
      left,
      view->limit,
      view->known_as);
  const MoWizardField fields[] = {
    { .key = "plan",
      .kind = MO_WIZARD_LINES,
      .label = _ ("What the last calls are to be about"),
      .hint = _ ("In their words: what is still to be done for each goal"),
      .required = TRUE,
      .value = self->it->words->plan },
    { .key = "wish",
      .kind = MO_WIZARD_LINE,
      .label = _ ("Wish for the last call"),
      .hint = _ ("How they would like to say goodbye"),
      .value = self->it->words->last_call_wish },
  };
  mo_ending_form (self,
                  _ ("Plan the last calls"),
                  intro,
                  _ ("Save the plan"),
                  fields,
                  G_N_ELEMENTS (fields),
                  plan_of,
                  mo_store_plan_ending_job);
}

/* ---------------------------------------------------------------------- the talk */

static MoEndingAsk *
talk_of (MoFormDialog *form, MoEndingPage *self)
{
  MoEndingAsk *ask = mo_ending_ask_new (self->pairing, self->it->words->rev);
  g_autofree char *told = mo_form_dialog_get (form, "told");
  ask->feelings = mo_form_dialog_get (form, "feelings");
  ask->hard = mo_form_dialog_get (form, "hard");
  ask->next = mo_form_dialog_get (form, "next");
  ask->spring = mo_form_dialog_get (form, "spring");
  ask->told = g_str_equal (told, "yes");
  return ask;
}

MO_ACTION (talk)
{
  MoEndingPage *self = MO_ENDING_PAGE (widget);
  static const char *const spring_codes[] = { "yes", "later", "no", NULL };
  static const char *const told_codes[] = { "yes", "no", NULL };
  const char *const spring_labels[] = { _ ("Yes"), _ ("Perhaps, later"), _ ("No"), NULL };
  const char *const told_labels[] = { _ ("Yes"), _ ("Not yet"), NULL };
  if (!self->it)
    return;
  const MoEndingWords *words = self->it->words;
  g_autofree char *intro = g_strdup_printf (
      _ ("With %s. Say: “Thank you for talking with us. I would like to hear how it was.”"),
      self->it->view->known_as);
  const MoWizardField fields[] = {
    { .key = "feelings",
      .kind = MO_WIZARD_LINES,
      .label = _ ("How it feels that it ends"),
      .value = words->feelings },
    { .key = "hard",
      .kind = MO_WIZARD_LINES,
      .label = _ ("What is still hard"),
      .value = words->still_hard },
    { .key = "next",
      .kind = MO_WIZARD_LINES,
      .label = _ ("What comes next"),
      .hint = _ ("Courses, volunteering, a group: what is offered has a place of its own"),
      .value = words->next },
    { .key = "told",
      .kind = MO_WIZARD_CHOICE,
      .label = _ ("Reminded that what was said stays between them"),
      .codes = told_codes,
      .labels = told_labels,
      .value = words->talk_on == MO_DAY_NONE       ? ""
               : words->mentee_told != MO_DAY_NONE ? "yes"
                                                   : "no" },
    { .key = "spring",
      .kind = MO_WIZARD_CHOICE,
      .label = _ ("May we ask later whether they would like to become a mentor?"),
      .codes = spring_codes,
      .labels = spring_labels,
      .value = words->spring ? words->spring : "" },
  };
  mo_ending_form (self,
                  _ ("Ending talk"),
                  intro,
                  _ ("Save the talk"),
                  fields,
                  G_N_ELEMENTS (fields),
                  talk_of,
                  mo_store_ending_talk_job);
}

/* ---------------------------------------------------------------------- all of them */

MO_ACTION (impact)
{
  gtk_widget_activate_action (widget, "win.end-impact", "x", MO_ENDING_PAGE (widget)->pairing);
}

void
mo_ending_class_install_forms (GtkWidgetClass *klass)
{
  gtk_widget_class_install_action (klass, "ending.plan", NULL, plan);
  gtk_widget_class_install_action (klass, "ending.talk", NULL, talk);
  gtk_widget_class_install_action (klass, "ending.impact", NULL, impact);
}
