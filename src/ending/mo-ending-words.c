/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The goals looked at again, and what was said. */
#include <glib/gi18n-lib.h>

#include "core/mo-gas.h"
#include "ending/mo-ending-page-private.h"
#include "widget/mo-access.h"
#include "widget/mo-action.h"
#include "widget/mo-pieces.h"
#include "widget/mo-state-label.h"

/* ---------------------------------------------------------------------- goals */

static void
say_goal (GtkWidget *label, const MoEndingGoal *goal)
{
  gboolean reached = g_strcmp0 (goal->status, "reached") == 0;
  const char *words = goal->scored ? mo_gas_score_words (goal->score)
                      : reached    ? _ ("reached")
                      : g_strcmp0 (goal->status, "partly") == 0      ? _ ("partly reached")
                      : g_strcmp0 (goal->status, "not_reached") == 0 ? _ ("not reached")
                      : g_strcmp0 (goal->status, "changed") == 0     ? _ ("changed")
                                                                     : _ ("not looked at yet");
  mo_state_label_set_icon (MO_STATE_LABEL (label),
                           reached ? MO_LEVEL_FINE : MO_LEVEL_STOPPED,
                           reached ? "mo-in-time-symbolic" : "mo-goal-symbolic",
                           words);
}

static char *
weight_words (const MoEndingGoal *goal)
{
  const char *important = mo_gas_importance_words (goal->importance),
             *hard = mo_gas_difficulty_words (goal->difficulty);
  return *important && *hard ? g_strdup_printf ("%s, %s", important, hard)
                             : g_strdup (*important ? important : hard);
}

static GtkWidget *
goal_row (const MoEndingGoal *goal, gboolean closed)
{
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12),
            *texts = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3), *state = mo_state_label_new ();
  g_autofree char *weight = weight_words (goal);

  gtk_widget_set_hexpand (texts, TRUE);
  gtk_box_append (GTK_BOX (texts), mo_piece_label (goal->words, NULL));
  if (goal->target)
    gtk_box_append (GTK_BOX (texts), mo_ending_caption (goal->target));
  if (*weight)
    gtk_box_append (GTK_BOX (texts), mo_ending_caption (weight));
  if (goal->note)
    gtk_box_append (GTK_BOX (texts), mo_ending_caption (goal->note));
  say_goal (state, goal);
  gtk_widget_set_valign (state, GTK_ALIGN_START);
  gtk_box_append (GTK_BOX (row), texts);
  gtk_box_append (GTK_BOX (row), state);
  if (!closed) {
    GtkWidget *button =
        gtk_button_new_with_label (goal->reviewed ? _ ("Change…") : _ ("Look again…"));
    g_autofree char *name =
        g_strdup_printf ("%s: %s", gtk_button_get_label (GTK_BUTTON (button)), goal->words);
    g_autofree char *action =
        g_strdup_printf ("ending.goal(int64 %" G_GINT64_FORMAT ")", goal->id);
    gtk_widget_set_valign (button, GTK_ALIGN_START);
    mo_action_set (GTK_ACTIONABLE (button), action);
    mo_access_icon_button (button, name);
    gtk_box_append (GTK_BOX (row), button);
  }
  gtk_widget_add_css_class (row, "mo-ending-step");
  return row;
}

/* The figure of all goals together; NULL until one was looked at. */
static char *
all_goals (GPtrArray *goals)
{
  g_autoptr (GArray) gas = g_array_new (FALSE, FALSE, sizeof (MoGasGoal));
  double t;
  for (guint i = 0; i < goals->len; i++) {
    const MoEndingGoal *goal = goals->pdata[i];
    MoGasGoal one = { goal->score, goal->importance, goal->difficulty };
    if (goal->scored)
      g_array_append_val (gas, one);
  }
  if (!mo_gas_t ((const MoGasGoal *) gas->data, gas->len, &t))
    return NULL;
  g_autofree char *words = mo_gas_t_words (t);
  return g_strdup_printf (ngettext ("%s (%u of %u goal looked at; 50 is as hoped for)",
                                    "%s (%u of %u goals looked at; 50 is as hoped for)",
                                    goals->len),
                          words,
                          gas->len,
                          goals->len);
}

static void
show_goals (MoEndingPage *self)
{
  gboolean closed = g_strcmp0 (self->it->view->state, "closed") == 0;
  GtkWidget *box = mo_ending_card (self->middle, _ ("Goals"), NULL, NULL, NULL);
  g_autofree char *all = all_goals (self->it->goals);

  if (!self->it->goals->len)
    gtk_box_append (GTK_BOX (box), mo_ending_caption (_ ("None is on record.")));
  if (all)
    gtk_box_append (GTK_BOX (box), mo_piece_label (all, "mo-strong"));
  for (guint i = 0; i < self->it->goals->len; i++)
    gtk_box_append (GTK_BOX (box), goal_row (self->it->goals->pdata[i], closed));
}

/* ---------------------------------------------------------------------- what was said */

static char *
by_words (const char *who, MoDay on, MoDay today)
{
  g_autofree char *day = mo_day_to_short (on, today);
  return who && day ? g_strdup_printf ("%s, %s", who, day) : g_strdup (day ? day : "");
}

static void
show_plan (MoEndingPage *self)
{
  const MoEndingWords *words = self->it->words;
  if (words->plan_on == MO_DAY_NONE)
    return;
  GtkWidget *box =
      mo_ending_card (self->middle, _ ("Plan for the last calls"), NULL, NULL, NULL);
  g_autofree char *by = by_words (words->plan_by, words->plan_on, self->it->today);
  mo_piece_fact (box, _ ("About"), words->plan);
  mo_piece_fact (box, _ ("Wish for the last call"), words->last_call_wish);
  gtk_box_append (GTK_BOX (box), mo_ending_caption (by));
}

static const char *
told_words (MoDay mentee, MoDay mentor)
{
  if (mentee != MO_DAY_NONE && mentor != MO_DAY_NONE)
    return _ ("both were reminded that what was said stays between them");
  if (mentee != MO_DAY_NONE)
    return _ ("the mentee was reminded that what was said stays between them");
  return mentor != MO_DAY_NONE
             ? _ ("the mentor was reminded that what was said stays between them")
             : NULL;
}

static void
show_talk (MoEndingPage *self)
{
  const MoEndingWords *words = self->it->words;
  if (words->talk_on == MO_DAY_NONE)
    return;
  GtkWidget *box = mo_ending_card (self->middle, _ ("Ending talk"), NULL, NULL, NULL);
  g_autofree char *by = by_words (words->talk_by, words->talk_on, self->it->today);
  const char *spring = words->spring == NULL                     ? NULL
                       : g_strcmp0 (words->spring, "yes") == 0   ? _ ("may be asked")
                       : g_strcmp0 (words->spring, "later") == 0 ? _ ("may be asked later")
                                                                 : _ ("is not asked");
  mo_piece_fact (box, _ ("How it feels"), words->feelings);
  mo_piece_fact (box, _ ("Still hard"), words->still_hard);
  mo_piece_fact (box, _ ("What next"), words->next);
  mo_piece_fact (box, _ ("Becoming a mentor"), spring);
  mo_piece_fact (box, _ ("Confidence"), told_words (words->mentee_told, words->mentor_told));
  gtk_box_append (GTK_BOX (box), mo_ending_caption (by));
}

static void
show_later (MoEndingPage *self)
{
  const MoEndingWords *words = self->it->words;
  if (words->follow_up_on == MO_DAY_NONE)
    return;
  GtkWidget *box = mo_ending_card (self->middle, _ ("Rung again"), NULL, NULL, NULL);
  g_autofree char *by = by_words (words->follow_up_by, words->follow_up_on, self->it->today);
  gtk_box_append (GTK_BOX (box), mo_piece_label (words->follow_up, NULL));
  gtk_box_append (GTK_BOX (box), mo_ending_caption (by));
}

static void
show_end (MoEndingPage *self)
{
  const MoEndingView *view = self->it->view;
  if (view->ended == MO_DAY_NONE)
    return;
  GtkWidget *box = mo_ending_card (self->middle, _ ("The end"), NULL, NULL, NULL);
  g_autofree char *on = mo_day_to_long (view->ended);
  mo_piece_fact (box, _ ("Ended"), on);
  mo_piece_fact (box, _ ("Why"), view->end_words ? view->end_words : view->end_reason);
  mo_piece_fact (box, _ ("Remark"), view->end_note);
}

void
mo_ending_show_words (MoEndingPage *self)
{
  show_goals (self);
  show_plan (self);
  show_talk (self);
  show_end (self);
  show_later (self);
}
