/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A goal looked at again. */
#include <glib/gi18n-lib.h>

#include "core/mo-gas.h"
#include "ending/mo-ending-page-private.h"
#include "widget/mo-action.h"

static int
number (MoFormDialog *form, const char *key, int none)
{
  g_autofree char *text = mo_form_dialog_get (form, key);
  return *text ? (int) g_ascii_strtoll (text, NULL, 10) : none;
}

static const MoEndingGoal *
goal_by (MoEndingPage *self, gint64 id)
{
  for (guint i = 0; i < self->it->goals->len; i++) {
    const MoEndingGoal *goal = self->it->goals->pdata[i];
    if (goal->id == id)
      return goal;
  }
  return NULL;
}

static MoEndingAsk *
goal_of (MoFormDialog *form, MoEndingPage *self)
{
  const MoEndingGoal *seen = g_object_get_data (G_OBJECT (form), "goal");
  g_autofree char *score = mo_form_dialog_get (form, "score");
  if (!*score) {
    mo_form_dialog_problem (form, "score", _ ("Choose how it came out."));
    return NULL;
  }
  MoEndingAsk *ask = mo_ending_ask_new (self->pairing, seen->rev);
  ask->row = seen->id;
  ask->score = number (form, "score", 0);
  ask->importance = number (form, "importance", 0);
  ask->difficulty = number (form, "difficulty", 0);
  ask->note = mo_form_dialog_get (form, "note");
  return ask;
}

static void
ask_goal (MoEndingPage *self, const MoEndingGoal *goal)
{
  static const char *const scores[] = { "2", "1", "0", "-1", "-2", NULL };
  static const char *const weights[] = { "", "1", "2", "3", NULL };
  const char *const score_labels[] = { mo_gas_score_words (2),  mo_gas_score_words (1),
                                       mo_gas_score_words (0),  mo_gas_score_words (-1),
                                       mo_gas_score_words (-2), NULL };
  const char *const importance[] = { _ ("Not told"),
                                     mo_gas_importance_words (1),
                                     mo_gas_importance_words (2),
                                     mo_gas_importance_words (3),
                                     NULL };
  const char *const difficulty[] = { _ ("Not told"),
                                     mo_gas_difficulty_words (1),
                                     mo_gas_difficulty_words (2),
                                     mo_gas_difficulty_words (3),
                                     NULL };
  g_autofree char *score = g_strdup_printf ("%d", goal->score),
                  *important = g_strdup_printf ("%d", goal->importance),
                  *hard = g_strdup_printf ("%d", goal->difficulty);
  g_autofree char *intro =
      goal->target ? g_strdup_printf (_ ("“%s” Hoped for: %s"), goal->words, goal->target)
                   : g_strdup_printf (_ ("“%s”"), goal->words);
  const MoWizardField fields[] = {
    { .key = "score",
      .kind = MO_WIZARD_CHOICE,
      .label = _ ("How it came out"),
      .required = TRUE,
      .codes = scores,
      .labels = score_labels,
      .value = goal->scored ? score : "" },
    { .key = "importance",
      .kind = MO_WIZARD_LIST,
      .label = _ ("How important it was"),
      .codes = weights,
      .labels = importance,
      .value = goal->importance ? important : "" },
    { .key = "difficulty",
      .kind = MO_WIZARD_LIST,
      .label = _ ("How hard it was"),
      .codes = weights,
      .labels = difficulty,
      .value = goal->difficulty ? hard : "" },
    { .key = "note",
      .kind = MO_WIZARD_LINE,
      .label = _ ("In their words"),
      .value = goal->note },
  };
  MoFormDialog *form = mo_ending_form (self,
                                       _ ("Look at a goal again"),
                                       intro,
                                       _ ("Save"),
                                       fields,
                                       G_N_ELEMENTS (fields),
                                       goal_of,
                                       mo_store_review_goal_job);
  g_object_set_data_full (G_OBJECT (form),
                          "goal",
                          mo_ending_goal_ref ((MoEndingGoal *) goal),
                          (GDestroyNotify) mo_ending_goal_unref);
}

MO_ACTION (goal)
{
  MoEndingPage *self = MO_ENDING_PAGE (widget);
  const MoEndingGoal *one = self->it ? goal_by (self, g_variant_get_int64 (value)) : NULL;
  if (one)
    ask_goal (self, one);
}

/* The first that was not looked at yet. */
MO_ACTION (goals)
{
  MoEndingPage *self = MO_ENDING_PAGE (widget);
  for (guint i = 0; self->it && i < self->it->goals->len; i++) {
    const MoEndingGoal *one = self->it->goals->pdata[i];
    if (!one->reviewed) {
      ask_goal (self, one);
      return;
    }
  }
}

void
mo_ending_class_install_goals (GtkWidgetClass *klass)
{
  gtk_widget_class_install_action (klass, "ending.goal", "x", goal);
  gtk_widget_class_install_action (klass, "ending.goals", NULL, goals);
}
