/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Who ends, how far the calls have come, and the steps of the ending. */
#include <glib/gi18n-lib.h>

#include "core/mo-pairing-rules.h"
#include "ending/mo-ending-page-private.h"
#include "form/mo-call-strip.h"
#include "widget/mo-access.h"
#include "widget/mo-action.h"
#include "widget/mo-pieces.h"
#include "widget/mo-state-label.h"

GtkWidget *
mo_ending_card (GtkWidget *into,
                const char *title,
                const char *button,
                const char *name,
                const char *detailed_action)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  gtk_box_append (GTK_BOX (box), mo_piece_heading (title, button, name, detailed_action));
  gtk_widget_add_css_class (box, "mo-card");
  gtk_widget_add_css_class (box, "mo-card-body");
  gtk_box_append (GTK_BOX (into), box);
  return box;
}

GtkWidget *
mo_ending_caption (const char *words)
{
  GtkWidget *label = mo_piece_label (words, "mo-dim");
  gtk_widget_add_css_class (label, "mo-caption");
  return label;
}

/* ---------------------------------------------------------------------- the head */

static char *
calls_words (const MoEndingView *view, MoDay today)
{
  g_autofree char *last = mo_day_to_short (view->last_done, today),
                  *next = mo_day_to_short (view->next_call, today);
  g_autoptr (GString) words = g_string_new (NULL);

  g_string_append_printf (words, _ ("%d of %d calls done"), view->done, view->limit);
  if (last)
    g_string_append_printf (words, _ (", the last on %s"), last);
  if (next)
    g_string_append_printf (words, _ ("; the next is on %s"), next);
  else if (mo_pairing_is_open (view->state) && g_strcmp0 (view->state, "impact_due") != 0)
    g_string_append (words, _ ("; none is booked"));
  g_string_append_c (words, '.');
  return g_string_free (g_steal_pointer (&words), FALSE);
}

static GtkWidget *
how_it_stands (const MoEndingView *view)
{
  GtkWidget *state = mo_state_label_new ();
  if (view->kind == MO_END_UNDER_WAY)
    mo_state_label_set_icon (MO_STATE_LABEL (state),
                             MO_LEVEL_STOPPED,
                             "mo-next-symbolic",
                             mo_pairing_state_words (view->state));
  else
    mo_state_label_set_icon (MO_STATE_LABEL (state),
                             mo_end_kind_level (view->kind),
                             mo_end_kind_icon (view->kind),
                             mo_end_kind_words (view->kind));
  return state;
}

static GtkWidget *
strip (MoEndingPage *self)
{
  const MoEndingView *view = self->it->view;
  GtkWidget *calls = mo_call_strip_new (FALSE);
  const MoCallCount count = { .done = view->done,
                              .total = view->calls,
                              .granted = view->extra,
                              .extra = self->it->policy.calls_extra_max,
                              .over = view->ended != MO_DAY_NONE };
  mo_call_strip_set (MO_CALL_STRIP (calls), &count);
  gtk_widget_set_halign (calls, GTK_ALIGN_START);
  return calls;
}

/* A request that waits, and the questions with which one is asked for or decided. */
static void
say_more (GtkWidget *box, const MoEnding *it)
{
  if (!mo_ending_offers_more (it))
    return;
  g_autofree char *asked = mo_more_asked_words (it->more->asked, it->today);
  g_autofree char *action =
      g_strdup_printf ("win.extend(int64 %" G_GINT64_FORMAT ")", it->view->id);
  GtkWidget *button = gtk_button_new_with_label (_ ("One or two more calls…"));

  mo_piece_say (box, asked, "mo-accent");
  gtk_widget_set_halign (button, GTK_ALIGN_START);
  mo_action_set (GTK_ACTIONABLE (button), action);
  gtk_box_append (GTK_BOX (box), button);
}

static void
show_head (MoEndingPage *self)
{
  const MoEndingView *view = self->it->view;
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *first = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  g_autofree char *names = g_strdup_printf (_ ("%s with %s"), view->mentee, view->mentor_name);
  g_autofree char *words = calls_words (view, self->it->today);
  g_autofree char *ring =
      view->phone ? g_strdup_printf ("%s · %s", view->number, view->phone) : NULL;
  GtkWidget *title = mo_piece_label (names, "mo-title");

  gtk_widget_set_hexpand (title, TRUE);
  gtk_box_append (GTK_BOX (first), title);
  gtk_box_append (GTK_BOX (first), how_it_stands (view));
  gtk_box_append (GTK_BOX (box), first);
  gtk_box_append (GTK_BOX (box), strip (self));
  gtk_box_append (GTK_BOX (box), mo_piece_label (words, NULL));
  gtk_box_append (GTK_BOX (box), mo_ending_caption (ring ? ring : view->number));
  say_more (box, self->it);
  gtk_widget_add_css_class (box, "mo-card");
  gtk_widget_add_css_class (box, "mo-card-body");
  gtk_box_append (GTK_BOX (self->middle), box);
}

/* ---------------------------------------------------------------------- the steps */

/* The button of a step while it is to be done, what it is called where the step was done or may
 * be done before its time, and what it does. */
static const struct {
  const char *now, *again, *early, *action;
} steps[MO_ENDING_STEPS] = {
  [MO_ENDING_PLAN] = { N_ ("Plan…"), N_ ("Change…"), N_ ("Plan now…"), "ending.plan" },
  [MO_ENDING_TALK] = { N_ ("Write down…"), N_ ("Change…"), N_ ("Talk now…"), "ending.talk" },
  [MO_ENDING_GOALS] = { N_ ("Look again…"), NULL, NULL, "ending.goals" },
  [MO_ENDING_END] = { N_ ("End it…"), NULL, N_ ("End now…"), "ending.end" },
  [MO_ENDING_IMPACT] = { N_ ("Ask…"), N_ ("Look…"), N_ ("Ask now…"), "ending.impact" },
  [MO_ENDING_CLOSE] = { N_ ("Close…"), NULL, NULL, "ending.close" },
  [MO_ENDING_FOLLOW_UP] = { N_ ("Write down…"), NULL, N_ ("Ring now…"), "ending.follow-up" },
  [MO_ENDING_SPRING] = { N_ ("Ask…"), NULL, NULL, "ending.spring" },
};

static const char *
button_word (MoEndingStep step, MoStepState state, const MoEndingView *view)
{
  gboolean closed = g_strcmp0 (view->state, "closed") == 0;
  switch (state) {
  case MO_STEP_NOW:
    return steps[step].now;
  case MO_STEP_DONE:
    return closed ? NULL : steps[step].again;
  case MO_STEP_NOT_YET:
    /* the statements are for after the end */
    if (step == MO_ENDING_IMPACT && g_strcmp0 (view->state, "impact_due") != 0)
      return NULL;
    return steps[step].early;
  default:
    return NULL;
  }
}

static char *
standing_words (const MoStepStanding *at, MoDay today)
{
  g_autofree char *day = mo_day_to_short (at->due, today);
  MoVerdict verdict = { .level = at->due < today ? MO_LEVEL_LATE : MO_LEVEL_FINE,
                        .days_left = at->due - today };
  switch (at->state) {
  case MO_STEP_DONE:
    return day ? g_strdup_printf (_ ("done, %s"), day) : g_strdup (_ ("done"));
  case MO_STEP_NOW:
    return at->due == MO_DAY_NONE ? g_strdup (_ ("now")) : mo_verdict_days_words (&verdict);
  case MO_STEP_NOT_YET:
    return day ? g_strdup_printf (_ ("on %s"), day) : g_strdup (_ ("not yet"));
  default:
    return g_strdup (_ ("not needed"));
  }
}

static void
say_standing (GtkWidget *label, const MoStepStanding *at, MoDay today, const char *words)
{
  MoStateLabel *state = MO_STATE_LABEL (label);
  switch (at->state) {
  case MO_STEP_DONE:
    mo_state_label_set (state, MO_LEVEL_FINE, words);
    return;
  case MO_STEP_NOW:
    mo_state_label_set (state,
                        at->due == MO_DAY_NONE || at->due >= today ? MO_LEVEL_SOON
                                                                   : MO_LEVEL_LATE,
                        words);
    return;
  default:
    mo_state_label_set_icon (state, MO_LEVEL_STOPPED, "mo-next-symbolic", words);
    return;
  }
}

static GtkWidget *
step_row (MoEndingPage *self, MoEndingStep step)
{
  const MoEndingView *view = self->it->view;
  MoEndingFacts facts = mo_ending_view_facts (view);
  MoStepStanding at = mo_rule_ending_step (&facts, step, self->it->today, &self->it->policy);
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *words = mo_piece_label (mo_ending_step_words (step),
                                     at.state == MO_STEP_NOW ? "mo-strong" : NULL);
  GtkWidget *state = mo_state_label_new ();
  g_autofree char *standing = standing_words (&at, self->it->today);
  const char *verb = button_word (step, at.state, view);

  gtk_widget_set_hexpand (words, TRUE);
  gtk_widget_add_css_class (state, "mo-ending-state");
  say_standing (state, &at, self->it->today, standing);
  gtk_widget_add_css_class (row, "mo-ending-step");
  gtk_box_append (GTK_BOX (row), words);
  gtk_box_append (GTK_BOX (row), state);
  GtkWidget *place = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  gtk_widget_add_css_class (place, "mo-ending-verb");
  gtk_widget_set_hexpand (place, FALSE); /* though its button fills it */
  if (verb) {
    GtkWidget *button = gtk_button_new_with_label (_ (verb));
    g_autofree char *name = g_strdup_printf ("%s %s", _ (verb), mo_ending_step_words (step));
    gtk_widget_set_hexpand (button, TRUE);
    if ((int) step == view->next)
      gtk_widget_add_css_class (button, "suggested-action");
    mo_action_set (GTK_ACTIONABLE (button), steps[step].action);
    mo_access_icon_button (button, name);
    gtk_box_append (GTK_BOX (place), button);
  }
  gtk_box_append (GTK_BOX (row), place);
  return row;
}

static const char *
coach_words (const MoEnding *it)
{
  switch (it->view->next) {
  case MO_ENDING_PLAN:
    return _ (
        "Ask what the last calls are to be about, and tell both that the end comes near.");
  case MO_ENDING_TALK:
    return _ ("Ring: how it feels, what is still hard, what comes next. Thank both.");
  case MO_ENDING_GOALS:
    return _ ("Ask of each goal how it came out against what was hoped for.");
  case MO_ENDING_END:
    return _ ("Write down that it ended, and why. The statements are due two weeks after the "
              "last call.");
  case MO_ENDING_IMPACT:
    return _ ("Ring and read out the statements. What was said before stands beside it once "
              "all are answered.");
  case MO_ENDING_CLOSE:
    return _ ("Everything is in. Close the match; ring again later where that was agreed.");
  case MO_ENDING_FOLLOW_UP:
    return it->statements->len
               ? _ ("Ring and ask how it goes and what came of what was offered, and read out "
                    "the statements once more.")
               : _ ("Ring and ask how it goes, and what came of what was offered.");
  case MO_ENDING_SPRING:
    return _ ("They said that they may be asked: would they like to become a mentor?");
  default:
    return _ ("Nothing is to be done now.");
  }
}

void
mo_ending_show_steps (MoEndingPage *self)
{
  show_head (self);
  GtkWidget *box = mo_ending_card (self->middle, _ ("Steps of the ending"), NULL, NULL, NULL);
  gtk_box_append (GTK_BOX (box), mo_ending_caption (coach_words (self->it)));
  for (MoEndingStep step = 0; step < MO_ENDING_STEPS; step++)
    gtk_box_append (GTK_BOX (box), step_row (self, step));
}
