/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What was offered for the time after, how things were before and are now, and the mentor. */
#include <glib/gi18n-lib.h>

#include "ending/mo-ending-page-private.h"
#include "widget/mo-access.h"
#include "widget/mo-action.h"
#include "widget/mo-pieces.h"
#include "widget/mo-state-label.h"

/* ---------------------------------------------------------------------- offered, taken up */

static GtkWidget *
onward_row (const MoOnward *onward, MoDay today)
{
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 9),
            *texts = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);
  const char *what = onward->service ? onward->service : onward->kind_words;
  g_autofree char *offered = mo_day_to_short (onward->offered, today);
  g_autofree char *answered = mo_day_to_short (onward->answered, today);
  g_autofree char *words =
      onward->answer && answered
          ? g_strdup_printf ("%s, %s", mo_onward_answer_words (onward->answer), answered)
          : g_strdup_printf (_ ("offered on %s"), offered ? offered : "—");
  GtkWidget *button = gtk_button_new_with_label (_ ("What came of it…"));
  g_autofree char *name = g_strdup_printf (_ ("What came of it: %s"), what);
  g_autofree char *action =
      g_strdup_printf ("ending.answer(int64 %" G_GINT64_FORMAT ")", onward->id);
  gboolean taken = g_strcmp0 (onward->answer, "taken_up") == 0;
  GtkWidget *state = mo_state_label_new ();

  mo_state_label_set_icon (MO_STATE_LABEL (state),
                           taken ? MO_LEVEL_FINE : MO_LEVEL_STOPPED,
                           taken ? "mo-in-time-symbolic" : "mo-next-symbolic",
                           words);
  gtk_widget_add_css_class (state, "mo-caption");
  gtk_widget_set_hexpand (texts, TRUE);
  gtk_box_append (GTK_BOX (texts), mo_piece_label (what, "mo-strong"));
  if (onward->note)
    gtk_box_append (GTK_BOX (texts), mo_ending_caption (onward->note));
  gtk_box_append (GTK_BOX (texts), state);
  gtk_box_append (GTK_BOX (row), texts);
  if (!taken) {
    gtk_widget_add_css_class (button, "flat");
    gtk_widget_add_css_class (button, "mo-quiet");
    gtk_widget_set_halign (button, GTK_ALIGN_START);
    mo_action_set (GTK_ACTIONABLE (button), action);
    mo_access_icon_button (button, name);
    gtk_box_append (GTK_BOX (texts), button);
  } else {
    g_object_ref_sink (button);
    g_object_unref (button);
  }
  gtk_widget_add_css_class (row, "mo-ending-step");
  return row;
}

/* Mentoring again: the new referral knows the earlier one, and asks for a new goal. */
static GtkWidget *
again_button (gint64 person)
{
  g_autofree char *action =
      g_strdup_printf ("win.begin-again(int64 %" G_GINT64_FORMAT ")", person);
  GtkWidget *button = gtk_button_new_with_label (_ ("Begin again, with a new goal…"));
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_add_css_class (button, "mo-quiet");
  gtk_widget_set_halign (button, GTK_ALIGN_START);
  mo_action_set (GTK_ACTIONABLE (button), action);
  return button;
}

static void
show_onward (MoEndingPage *self)
{
  GtkWidget *box = mo_ending_card (self->side,
                                   _ ("What comes next"),
                                   _ ("Offer…"),
                                   _ ("Offer something for the time after…"),
                                   "ending.offer");
  if (!self->it->onward->len)
    gtk_box_append (
        GTK_BOX (box),
        mo_ending_caption (_ ("Courses, volunteering, a group, another service: what was "
                              "offered stands here, with what came of it.")));
  for (guint i = 0; i < self->it->onward->len; i++)
    gtk_box_append (GTK_BOX (box), onward_row (self->it->onward->pdata[i], self->it->today));
  if (g_strcmp0 (self->it->view->state, "closed") == 0)
    gtk_box_append (GTK_BOX (box), again_button (self->it->view->person));
}

/* ---------------------------------------------------------------------- before and after */

/* 1 better, 0 the same, -1 worse; of a few scales less is better. */
static int
change_of (const MoStatementPair *pair)
{
  int up = (pair->after > pair->before) - (pair->after < pair->before);
  return pair->turned ? -up : up;
}

static const char *
change_words (const MoStatementPair *pair)
{
  if (!pair->before || !pair->after)
    return _ ("not comparable");
  return change_of (pair) > 0   ? _ ("better")
         : change_of (pair) < 0 ? _ ("worse")
                                : _ ("the same");
}

static char *
figure (const MoStatementPair *pair, int answer)
{
  return answer ? g_strdup_printf ("%d", answer + pair->low - 1) : g_strdup ("—");
}

/* "2 → 4", and three months on "2 → 4 → 5". */
static char *
figures_words (const MoStatementPair *pair)
{
  g_autofree char *before = figure (pair, pair->before), *after = figure (pair, pair->after);
  g_autofree char *later = pair->later ? figure (pair, pair->later) : NULL;
  return g_strconcat (before, " → ", after, later ? " → " : NULL, later, NULL);
}

static GtkWidget *
statement_row (const MoStatementPair *pair)
{
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 9);
  GtkWidget *sentence = mo_piece_label (pair->sentence, "mo-caption");
  g_autofree char *figures = figures_words (pair);
  GtkWidget *change = mo_state_label_new (), *values = gtk_label_new (figures);
  gboolean better = pair->before && pair->after && change_of (pair) > 0;

  mo_state_label_set_icon (MO_STATE_LABEL (change),
                           better ? MO_LEVEL_FINE : MO_LEVEL_STOPPED,
                           better ? "mo-match-symbolic" : "mo-near-symbolic",
                           change_words (pair));
  gtk_widget_add_css_class (change, "mo-caption");
  gtk_widget_set_hexpand (sentence, TRUE);
  gtk_widget_add_css_class (values, "mo-strong");
  gtk_box_append (GTK_BOX (row), sentence);
  gtk_box_append (GTK_BOX (row), values);
  gtk_box_append (GTK_BOX (row), change);
  gtk_widget_add_css_class (row, "mo-ending-step");
  return row;
}

/* "6 of 10 better, 3 the same, 1 worse." */
static char *
all_statements (GPtrArray *pairs)
{
  int better = 0, same = 0, worse = 0;
  for (guint i = 0; i < pairs->len; i++) {
    const MoStatementPair *pair = pairs->pdata[i];
    if (!pair->before || !pair->after)
      continue;
    better += change_of (pair) > 0;
    worse += change_of (pair) < 0;
    same += change_of (pair) == 0;
  }
  if (better + same + worse == 0)
    return g_strdup (_ ("Not asked before: nothing to compare with."));
  return g_strdup_printf (_ ("%d of %d better, %d the same, %d worse."),
                          better,
                          better + same + worse,
                          same,
                          worse);
}

/* "Three months on, 12 March: 8 of 10 have lasted." */
static char *
what_lasted (GPtrArray *pairs, MoDay taken, MoDay today)
{
  g_autofree char *day = mo_day_to_short (taken, today);
  int lasted = 0, of = 0;
  for (guint i = 0; i < pairs->len; i++) {
    const MoStatementPair *pair = pairs->pdata[i];
    int fall = pair->turned ? pair->later - pair->after : pair->after - pair->later;
    of += pair->after && pair->later;
    lasted += pair->after && pair->later && fall <= 0;
  }
  return of == 0 ? g_strdup_printf (_ ("Asked once more, %s: nothing to compare with."), day)
                 : g_strdup_printf (
                       _ ("Three months on, %s: %d of %d have lasted."), day, lasted, of);
}

/* Asked once more where they are rung again. */
static gboolean
is_asked_later (const MoEndingView *view)
{
  return view->follow_up != MO_DAY_NONE || view->follow_up_due != MO_DAY_NONE;
}

static void
show_statements (MoEndingPage *self)
{
  const MoEndingView *view = self->it->view;
  if (!self->it->statements->len && !view->impact)
    return;
  gboolean later = self->it->statements->len && is_asked_later (view);
  GtkWidget *box =
      mo_ending_card (self->side,
                      _ ("Before and after"),
                      later ? self->it->later ? _ ("Look…") : _ ("Ask once more…") : NULL,
                      later ? _ ("Ask the statements three months on…") : NULL,
                      later ? "ending.later" : NULL);
  if (!self->it->statements->len) {
    gtk_box_append (GTK_BOX (box),
                    mo_ending_caption (_ ("The measures are in; no answers to compare are on "
                                          "record.")));
    return;
  }
  g_autofree char *all = all_statements (self->it->statements);
  gtk_box_append (GTK_BOX (box), mo_piece_label (all, NULL));
  if (self->it->later) {
    g_autofree char *lasted =
        what_lasted (self->it->statements, self->it->later, self->it->today);
    gtk_box_append (GTK_BOX (box), mo_piece_label (lasted, NULL));
  }
  for (guint i = 0; i < self->it->statements->len; i++)
    gtk_box_append (GTK_BOX (box), statement_row (self->it->statements->pdata[i]));
}

/* ---------------------------------------------------------------------- the mentor */

static void
show_mentor (MoEndingPage *self)
{
  const MoMentorGain *check = self->it->check;
  g_autofree char *title = g_strdup_printf (_ ("Mentor: %s"), self->it->view->mentor_name);
  GtkWidget *box = mo_ending_card (self->side,
                                   title,
                                   check ? _ ("Ask again…") : _ ("Ask…"),
                                   _ ("Ask the mentor what it gave and what it cost…"),
                                   "ending.mentor");
  if (!check) {
    gtk_box_append (GTK_BOX (box),
                    mo_ending_caption (_ ("Not asked yet what it gave and what it cost. A "
                                          "strain makes a support call due.")));
    return;
  }
  g_autofree char *gain = check->gain ? g_strdup_printf (_ ("%d of 5"), check->gain) : NULL;
  g_autofree char *day = mo_day_to_short (check->taken, self->it->today);
  g_autofree char *by = g_strdup_printf ("%s, %s", check->who, day);
  mo_piece_fact (box, _ ("What it gave"), gain);
  mo_piece_fact (box, _ ("Strain"), mo_strain_words (check->strain));
  mo_piece_fact (box, _ ("In their words"), check->words);
  gtk_box_append (GTK_BOX (box), mo_ending_caption (by));
}

void
mo_ending_show_side (MoEndingPage *self)
{
  show_onward (self);
  show_statements (self);
  show_mentor (self);
}
