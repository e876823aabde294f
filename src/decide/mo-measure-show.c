/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>

#include "core/mo-instrument.h"
#include "decide/mo-measure-page-private.h"
#include "widget/mo-access.h"
#include "widget/mo-action.h"
#include "widget/mo-announce.h"

static gboolean
is_coping (const MoStatement *statement)
{
  return g_str_equal (statement->code, "coping");
}

static gboolean
is_scale (const MoStatement *statement)
{
  return !mo_scale_is_own (mo_scale_of (statement->code));
}

/* What the numbers mean when they are read out; of a scale what its licence says, which owns
 * its words.  Owned by the caller. */
static char *
answer_words (const MoStatement *statement, int value)
{
  static const char *const agree[] = { N_ ("disagree strongly"),
                                       N_ ("disagree"),
                                       N_ ("neither"),
                                       N_ ("agree"),
                                       N_ ("agree strongly") };
  static const char *const much[] = {
    N_ ("not at all"), N_ ("a little"), N_ ("somewhat"), N_ ("quite a lot"), N_ ("a great deal")
  };
  if (statement->answers) {
    g_auto (GStrv) words = g_strsplit (statement->answers, "\n", -1);
    return g_strdup (words[value - 1]);
  }
  if (is_scale (statement))
    return g_strdup ("");
  return g_strdup (_ ((is_coping (statement) ? much : agree)[value - 1]));
}

static GtkWidget *
label (const char *words, const char *css)
{
  GtkWidget *widget = gtk_label_new (words);
  gtk_label_set_xalign (GTK_LABEL (widget), 0);
  gtk_label_set_wrap (GTK_LABEL (widget), TRUE);
  if (css)
    gtk_widget_add_css_class (widget, css);
  return widget;
}

/* ---------------------------------------------------------------------- the list */

static char *
value_words (const MoStatement *statement)
{
  if (statement->value > 0)
    return g_strdup_printf ("%d", mo_statement_figure (statement));
  return g_strdup (statement->value == MO_STATEMENT_DECLINED ? _ ("no answer") : "");
}

static GtkWidget *
list_row (const MoStatement *statement, guint at)
{
  GtkWidget *row = gtk_list_box_row_new (), *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 9);
  g_autofree char *number = g_strdup_printf ("%u", at + 1), *value = value_words (statement);
  g_autofree char *spoken =
      g_strdup_printf ("%s: %s", statement->sentence, *value ? value : _ ("not asked yet"));
  GtkWidget *words = label (statement->sentence, "mo-caption");
  GtkWidget *answer = label (value, statement->value > 0 ? "mo-strong" : "mo-dim");

  gtk_widget_set_hexpand (words, TRUE);
  gtk_label_set_wrap (GTK_LABEL (answer), FALSE);
  gtk_box_append (GTK_BOX (box), label (number, "mo-step-number"));
  gtk_box_append (GTK_BOX (box), words);
  gtk_box_append (GTK_BOX (box), answer);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  mo_access_name (row, spoken);
  return row;
}

static void
show_list (MoMeasurePage *self)
{
  GtkWidget *child;
  while ((child = gtk_widget_get_first_child (self->list)))
    gtk_list_box_remove (GTK_LIST_BOX (self->list), child);
  for (guint i = 0; i < mo_measure_n (self); i++) {
    GtkWidget *row = list_row (mo_measure_at (self, i), i);
    if (i == self->at)
      gtk_widget_add_css_class (row, "now");
    gtk_list_box_append (GTK_LIST_BOX (self->list), row);
  }
}

static void
row_activated (GtkListBox *list, GtkListBoxRow *row, MoMeasurePage *self)
{
  mo_measure_go (self, gtk_list_box_row_get_index (row));
}

/* ---------------------------------------------------------------------- one statement */

static void
answer_clicked (GtkButton *button, MoMeasurePage *self)
{
  for (int i = 0; i < MO_MEASURE_MOST; i++)
    if (self->answer[i] == GTK_WIDGET (button)) {
      mo_measure_answer (self, i + 1);
      return;
    }
}

static void
decline_clicked (MoMeasurePage *self)
{
  mo_measure_answer (self, MO_STATEMENT_DECLINED);
}

static void
show_answers (MoMeasurePage *self, const MoStatement *statement)
{
  for (int i = 0; i < MO_MEASURE_MOST; i++) {
    gboolean there = i <= statement->high - statement->low;
    gtk_widget_set_visible (self->answer[i], there);
    if (!there)
      continue;
    g_autofree char *words = answer_words (statement, i + 1);
    g_autofree char *number = g_strdup_printf ("%d", statement->low + i);
    g_autofree char *name = *words ? g_strdup_printf ("%s, %s", number, words)
                                   : g_strdup_printf (_ ("Answer %s"), number);
    gtk_label_set_label (GTK_LABEL (self->answer_figure[i]), number);
    gtk_label_set_label (GTK_LABEL (self->answer_words[i]), words);
    gtk_widget_set_visible (self->answer_words[i], *words != '\0');
    mo_access_name (self->answer[i], name);
    gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (self->answer[i]),
                                  statement->value == i + 1);
  }
}

static gboolean
is_later (MoMeasurePage *self)
{
  return g_str_equal (self->it->stage, "3m");
}

/* What is said before the first sentence where they were read out before. */
static char *
again_script (MoMeasurePage *self)
{
  guint n = mo_measure_n (self);
  if (is_later (self))
    return g_strdup_printf (
        ngettext (
            "Say first: “At the end of your mentoring I read out %u sentence. I read it "
            "out once more, to learn what has lasted; you need not answer it. Tell me how "
            "far you agree, from 1, disagree strongly, to 5, agree strongly.”",
            "Say first: “At the end of your mentoring I read out %u sentences. I read "
            "them out once more, to learn what has lasted; you need not answer any of "
            "them. Tell me for each how far you agree, from 1, disagree strongly, to 5, "
            "agree strongly.”",
            n),
        n);
  return g_strdup_printf (
      ngettext ("Say first: “Before your mentoring I read out %u sentence. I read it out "
                "again now, to learn what has changed; you need not answer it. Tell me how "
                "far you agree, from 1, disagree strongly, to 5, agree strongly.”",
                "Say first: “Before your mentoring I read out %u sentences. I read them out "
                "again now, to learn what has changed; you need not answer any of them. Tell "
                "me for each how far you agree, from 1, disagree strongly, to 5, agree "
                "strongly.”",
                n),
      n);
}

/* What is said before the sentence, word for word. */
static char *
script_of (MoMeasurePage *self, const MoStatement *statement)
{
  guint n = mo_measure_n (self);

  if (is_scale (statement))
    return g_strdup_printf (_ ("Read it out as it stands, and as its licence says. The answers "
                               "go from %d to %d."),
                            statement->low,
                            statement->high);
  if (self->at == 0 && self->it->pairing)
    return again_script (self);
  if (self->at == 0)
    return g_strdup_printf (
        ngettext (
            "Say first: “I read out %u sentence. There is no right or wrong, and you "
            "need not answer it. Tell me how far you agree, from 1, disagree strongly, to "
            "5, agree strongly.”",
            "Say first: “I read out %u sentences. There is no right or wrong, and you "
            "need not answer any of them. Tell me for each how far you agree, from 1, "
            "disagree strongly, to 5, agree strongly.”",
            n),
        n);
  return g_strdup (
      is_coping (statement)
          ? _ ("Say: “How much do you do this: 1, not at all, to 5, a great deal?”")
          : _ ("Say: “How far do you agree: 1, disagree strongly, to 5, agree strongly?”"));
}

static void
show_statement (MoMeasurePage *self, const MoStatement *statement)
{
  g_autofree char *which =
      g_strdup_printf (_ ("%s, %u of %u"), statement->name, self->at + 1, mo_measure_n (self));
  g_autofree char *sentence = g_strdup_printf ("“%s”", statement->sentence);

  g_autofree char *script = script_of (self, statement);
  gtk_label_set_label (GTK_LABEL (self->script), script);
  gtk_label_set_label (GTK_LABEL (self->which), which);
  gtk_label_set_label (GTK_LABEL (self->statement), sentence);
  gtk_widget_set_visible (self->back, self->at > 0);
  show_answers (self, statement);
}

/* ---------------------------------------------------------------------- the end */

static char *
end_sentence (MoMeasurePage *self)
{
  const MoStatements *it = self->it;
  guint n = mo_measure_n (self), answered = mo_measure_answered (self);
  g_autofree char *day = mo_day_to_long (it->taken);

  if (it->refused)
    return g_strdup_printf (_ ("Asked on %s: %s"),
                            day ? day : "",
                            it->declined ? it->declined : _ ("no reason told"));
  if (!self->dirty && day)
    return g_strdup_printf (_ ("Taken on %s."), day);
  if (answered < n)
    return g_strdup_printf (ngettext ("%u is not asked yet. It can be left so.",
                                      "%u are not asked yet. They can be left so.",
                                      n - answered),
                            n - answered);
  if (is_later (self))
    return g_strdup (_ ("Thank them. Then save; what they said before and at the end stands "
                        "beside it then."));
  if (it->pairing)
    return g_strdup (_ ("Thank them. Then save; what they said before stands beside it then."));
  return g_strdup (_ ("Thank them. Then save; the same sentences are asked again at the end."));
}

/* "9 answered of 10, 1 they would not answer". */
static char *
said_words (MoMeasurePage *self)
{
  guint n = mo_measure_n (self), said = mo_measure_said (self), declined = 0;
  for (guint i = 0; i < n; i++)
    declined += mo_measure_at (self, i)->value == MO_STATEMENT_DECLINED;
  g_autofree char *words =
      g_strdup_printf (ngettext ("%u answered of %u", "%u answered of %u", said), said, n);
  return declined
             ? g_strdup_printf (
                   ngettext ("%s, %u without an answer", "%s, %u without an answer", declined),
                   words,
                   declined)
             : g_steal_pointer (&words);
}

static void
show_end (MoMeasurePage *self)
{
  g_autofree char *words = end_sentence (self);
  gboolean saved = !self->dirty && self->it->taken != MO_DAY_NONE;
  g_autofree char *title =
      self->it->refused ? g_strdup (_ ("They did not want to answer")) : said_words (self);

  gtk_label_set_label (GTK_LABEL (self->end_title), title);
  gtk_label_set_label (GTK_LABEL (self->end_words), words);
  gtk_widget_set_visible (self->save, !saved);
  gtk_widget_set_visible (gtk_widget_get_parent (self->mode), !saved);
  gtk_widget_set_visible (self->find_mentor, saved);
}

/* ---------------------------------------------------------------------- the whole */

static void
set_way (GtkWidget *button, const char *words, const char *action, gint64 target)
{
  g_autofree char *detailed =
      g_strdup_printf ("%s(int64 %" G_GINT64_FORMAT ")", action, target);
  gtk_button_set_label (GTK_BUTTON (button), words);
  mo_action_set (GTK_ACTIONABLE (button), detailed);
}

/* Where it goes on from here: to a mentor before, to the ending after. */
static void
show_ways (MoMeasurePage *self)
{
  const MoStatements *it = self->it;
  if (it->pairing) {
    set_way (self->to_decision, _ ("Back to the ending"), "win.ending", it->pairing);
    set_way (self->find_mentor, _ ("Go on with the ending"), "win.ending", it->pairing);
  } else {
    set_way (self->to_decision, _ ("Back to the decision"), "win.decide", it->referral);
    set_way (self->find_mentor, _ ("Find a mentor"), "win.board-for", it->referral);
  }
}

void
mo_measure_show (MoMeasurePage *self)
{
  MoStatements *it = self->it;
  const MoStatement *statement = mo_measure_at (self, self->at);

  gtk_widget_set_visible (self->empty, !it && !self->referral && !self->pairing);
  gtk_widget_set_visible (self->columns, it != NULL);
  gtk_widget_set_visible (self->to_decision, it != NULL);
  gtk_widget_set_visible (self->refuse, it && !(it->taken && !self->dirty));
  if (!it)
    return;
  g_autofree char *title = g_strdup_printf (_ ("Statements: %s"), it->name);
  const char *when = is_later (self)                       ? _ ("three months on")
                     : g_str_equal (it->stage, "baseline") ? _ ("before the mentoring")
                                                           : _ ("after the mentoring");
  g_autofree char *line = it->phone
                              ? g_strdup_printf ("%s · %s · %s", it->number, when, it->phone)
                              : g_strdup_printf ("%s · %s", it->number, when);
  gtk_label_set_label (GTK_LABEL (self->title), title);
  gtk_label_set_label (GTK_LABEL (self->sentence), line);
  show_ways (self);
  gtk_widget_set_visible (self->ask, statement != NULL);
  gtk_widget_set_visible (self->end, statement == NULL);
  show_list (self);
  if (statement)
    show_statement (self, statement);
  else
    show_end (self);
}

void
mo_measure_go (MoMeasurePage *self, guint at)
{
  if (!self->it)
    return;
  self->at = MIN (at, mo_measure_n (self));
  /* what is hidden keeps no focus: into the page first, then what changed is shown */
  mo_measure_show (self);
  gtk_widget_grab_focus (GTK_WIDGET (self));
  const MoStatement *statement = mo_measure_at (self, self->at);
  g_autofree char *words =
      statement
          ? g_strdup_printf (
                _ ("%u of %u: %s"), self->at + 1, mo_measure_n (self), statement->sentence)
          : g_strdup (gtk_label_get_label (GTK_LABEL (self->end_title)));
  mo_announce (GTK_WIDGET (self), words);
}

static void
go_back (MoMeasurePage *self)
{
  mo_measure_go (self, self->at ? self->at - 1 : 0);
}

static void
go_on (MoMeasurePage *self)
{
  mo_measure_go (self, self->at + 1);
}

static GtkWidget *
make_answer (MoMeasurePage *self, int i)
{
  GtkWidget *button = gtk_toggle_button_new (),
            *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);
  GtkWidget *figure = self->answer_figure[i] = gtk_label_new (NULL);

  self->answer_words[i] = gtk_label_new (NULL);
  gtk_label_set_wrap (GTK_LABEL (self->answer_words[i]), TRUE);
  gtk_label_set_justify (GTK_LABEL (self->answer_words[i]), GTK_JUSTIFY_CENTER);
  gtk_widget_add_css_class (figure, "mo-figure");
  gtk_box_append (GTK_BOX (box), figure);
  gtk_box_append (GTK_BOX (box), self->answer_words[i]);
  gtk_button_set_child (GTK_BUTTON (button), box);
  gtk_widget_add_css_class (button, "mo-measure-answer");
  if (i > 0)
    gtk_toggle_button_set_group (GTK_TOGGLE_BUTTON (button),
                                 GTK_TOGGLE_BUTTON (self->answer[0]));
  g_signal_connect (button, "clicked", G_CALLBACK (answer_clicked), self);
  return button;
}

void
mo_measure_start (MoMeasurePage *self)
{
  for (int i = 0; i < MO_MEASURE_MOST; i++) {
    self->answer[i] = make_answer (self, i);
    gtk_box_append (GTK_BOX (self->scale), self->answer[i]);
  }
  mo_access_name (self->list, _ ("The statements"));
  mo_access_one_tab_stop (GTK_WIDGET (self->list));
  mo_access_drop_down (GTK_DROP_DOWN (self->mode), _ ("How they were asked"));
  g_signal_connect (self->list, "row-activated", G_CALLBACK (row_activated), self);
  g_signal_connect_swapped (self->decline, "clicked", G_CALLBACK (decline_clicked), self);
  g_signal_connect_swapped (self->back, "clicked", G_CALLBACK (go_back), self);
  g_signal_connect_swapped (self->next, "clicked", G_CALLBACK (go_on), self);
  g_signal_connect_swapped (self->save, "clicked", G_CALLBACK (mo_measure_save), self);
  g_signal_connect_swapped (self->refuse, "clicked", G_CALLBACK (mo_measure_ask_why), self);
}
