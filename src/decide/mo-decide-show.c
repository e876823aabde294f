/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>

#include "core/mo-referral-rules.h"
#include "decide/mo-decide-page-private.h"
#include "store/mo-services.h"
#include "widget/mo-access.h"
#include "widget/mo-state-label.h"

static void
empty (GtkWidget *box)
{
  GtkWidget *child;
  while ((child = gtk_widget_get_first_child (box)))
    gtk_box_remove (GTK_BOX (box), child);
}

static GtkWidget *
add_label (GtkWidget *box, const char *words, const char *css)
{
  GtkWidget *widget = gtk_label_new (words);
  gtk_label_set_xalign (GTK_LABEL (widget), 0);
  gtk_label_set_wrap (GTK_LABEL (widget), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (widget), PANGO_WRAP_WORD_CHAR);
  if (css)
    gtk_widget_add_css_class (widget, css);
  gtk_box_append (GTK_BOX (box), widget);
  return widget;
}

static GtkWidget *
add_caption (GtkWidget *box, const char *words)
{
  GtkWidget *widget = add_label (box, words, "mo-dim");
  gtk_widget_add_css_class (widget, "mo-caption");
  return widget;
}

/* ---------------------------------------------------------------------- at the left */

static void
add_fact (MoDecidePage *self, const char *what, const char *words)
{
  if (!words || !*words)
    return;
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  add_caption (box, what);
  add_label (box, words, NULL);
  gtk_box_append (GTK_BOX (self->facts), box);
}

static void
show_facts (MoDecidePage *self)
{
  const MoDecisionCase *it = self->it;
  g_autofree char *guardian =
      it->guardian_name && it->guardian_relation && *it->guardian_relation
          ? g_strdup_printf ("%s (%s)", it->guardian_name, it->guardian_relation)
          : g_strdup (it->guardian_name);

  empty (self->facts);
  add_fact (self,
            g_strcmp0 (it->strand, "family") == 0 ? _ ("Family strand") : _ ("SCI strand"),
            it->about);
  add_fact (self, _ ("Referred by"), it->referrer);
  add_fact (self, _ ("Other support in place"), it->mental_health);
  add_fact (self, _ ("Wishes about the mentor"), it->wish);
  add_fact (self, _ ("Guardian"), guardian);
  add_fact (self, _ ("Understands, as judged by"), it->competence_by);
  add_fact (self, _ ("Format"), it->format);
  add_fact (self, _ ("Note"), it->note);
}

static void
add_goal_button (GtkWidget *box,
                 const MoDecisionGoal *goal,
                 const char *icon,
                 const char *words,
                 const char *action)
{
  GtkWidget *button = gtk_button_new_from_icon_name (icon);
  g_autofree char *name = g_strdup_printf ("%s: %s", words, goal->words);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_valign (button, GTK_ALIGN_START);
  mo_access_icon_button (button, name);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "x", goal->id);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);
  gtk_box_append (GTK_BOX (box), button);
}

static void
show_goals (MoDecidePage *self)
{
  const MoDecisionCase *it = self->it;
  empty (self->goals);
  for (guint i = 0; i < it->goals->len; i++) {
    const MoDecisionGoal *goal = g_ptr_array_index (it->goals, i);
    GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0),
              *words = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
    g_autofree char *quoted = g_strdup_printf ("“%s”", goal->words);
    add_label (words, quoted, NULL);
    add_caption (words, goal->domain_words);
    if (goal->old) {
      GtkWidget *state = mo_state_label_new ();
      mo_state_label_set (
          MO_STATE_LABEL (state), MO_LEVEL_SOON, _ ("was the goal of the time before"));
      gtk_box_append (GTK_BOX (words), state);
    }
    gtk_widget_set_hexpand (words, TRUE);
    gtk_box_append (GTK_BOX (row), words);
    add_goal_button (
        row, goal, "mo-note-symbolic", _ ("Change the goal"), "decide.change-goal");
    add_goal_button (
        row, goal, "mo-close-symbolic", _ ("Take the goal away"), "decide.drop-goal");
    gtk_box_append (GTK_BOX (self->goals), row);
  }
  if (it->goals->len == 0)
    add_caption (self->goals, _ ("None yet. At least one is needed to accept."));
}

/* ---------------------------------------------------------------------- what was decided */

static void
add_step (MoDecidePage *self, const char *words, const char *action, gboolean suggested)
{
  GtkWidget *button = gtk_button_new_with_label (words);
  if (g_str_has_prefix (action, "win.")) /* the target first: a name without one warns */
    gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "x", self->it->id);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);
  if (suggested)
    gtk_widget_add_css_class (button, "suggested-action");
  gtk_box_append (GTK_BOX (self->decided_buttons), button);
}

static void
add_letter (MoDecidePage *self, const char *words, const char *kind)
{
  GtkWidget *button = gtk_button_new_with_label (words);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "(xs)", self->it->id, kind);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "win.letter");
  gtk_box_append (GTK_BOX (self->decided_buttons), button);
}

static void
add_steps (MoDecidePage *self)
{
  const MoDecisionCase *it = self->it;
  gboolean waiting = g_str_equal (it->state, "awaiting_match");

  empty (self->decided_buttons);
  if (waiting && it->baseline == 0)
    add_step (self, _ ("Ask the statements"), "win.measure", TRUE);
  if (waiting)
    add_step (self, _ ("Find a mentor"), "win.board-for", it->baseline > 0);
  if (waiting && it->baseline > 0)
    add_step (self, _ ("Statements…"), "win.measure", FALSE);
  if (g_str_equal (it->state, "on_hold"))
    add_step (self, _ ("Take off hold"), "decide.resume", TRUE);
  if (g_str_equal (it->state, "signposted"))
    add_letter (self, _ ("Letter with the services…"), "signpost");
  if (g_str_equal (it->state, "no_response"))
    add_letter (self, _ ("Closing letter…"), "closing");
  if (mo_rule_reopen (it->state, it->assessed, it->has_pairing > 0))
    add_step (self, _ ("Decide again…"), "decide.reopen", FALSE);
}

static char *
who_and_when (MoDay day, const char *who)
{
  g_autofree char *words = mo_day_to_long (day);
  if (!words)
    return g_strdup (who ? who : "");
  return who ? g_strdup_printf (_ ("%s, by %s"), words, who) : g_steal_pointer (&words);
}

static void
show_decided (MoDecidePage *self)
{
  static const char *const open[] = {
    "received", "awaiting_contact", "assessment_booked", "assessed", NULL
  };
  const MoDecisionCase *it = self->it;
  gboolean shown = !g_strv_contains (open, it->state);
  gboolean held = g_str_equal (it->state, "on_hold");
  g_autofree char *when =
      who_and_when (held || !it->decided ? it->state_on : it->decided,
                    it->decided_by && !held ? it->decided_by : it->state_by);
  g_autofree char *state = g_strdup (mo_referral_standing_words (it->state, it->first_contact));
  const char *why = held               ? it->hold_reason
                    : it->close_reason ? it->close_reason
                                       : it->decision_reason;
  g_autofree char *asked =
      g_str_equal (it->state, "awaiting_match") && it->baseline == 0
          ? g_strdup (_ ("Still on the telephone? The ten statements take three minutes, and "
                         "they show at the end what has changed."))
          : NULL;

  *state = g_ascii_toupper (*state);
  gtk_widget_set_visible (self->decided, shown);
  gtk_label_set_label (GTK_LABEL (self->decided_words), state);
  gtk_label_set_label (GTK_LABEL (self->decided_when), when);
  gtk_label_set_label (GTK_LABEL (self->decided_why), asked ? asked : why ? why : "");
  gtk_widget_set_visible (self->decided_why, asked || (why && *why));
  gtk_label_set_label (GTK_LABEL (self->question),
                       shown ? _ ("Or, from here") : _ ("What do you decide?"));
  add_steps (self);
}

/* ---------------------------------------------------------------------- at the right */

static void
add_missing (MoDecidePage *self, MoLevel level, const char *words)
{
  GtkWidget *state = mo_state_label_new ();
  mo_state_label_set_icon (MO_STATE_LABEL (state),
                           level,
                           level == MO_LEVEL_FINE ? "mo-in-time-symbolic" : "mo-soon-symbolic",
                           words);
  gtk_box_append (GTK_BOX (self->missing), state);
}

static void
show_goal_state (MoDecidePage *self, const MoAcceptance *facts)
{
  if (facts->goals == 0)
    add_missing (self, MO_LEVEL_SOON, _ ("No goal yet"));
  else if (facts->again && facts->old_goals >= facts->goals)
    add_missing (self, MO_LEVEL_SOON, _ ("No new goal yet"));
  else {
    g_autofree char *words =
        g_strdup_printf (ngettext ("%u goal", "%u goals", facts->goals), facts->goals);
    add_missing (self, MO_LEVEL_FINE, words);
  }
}

static void
add_guardian_button (MoDecidePage *self)
{
  GtkWidget *button = gtk_button_new_with_label (_ ("Write down guardian…"));
  gtk_widget_set_halign (button, GTK_ALIGN_START);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "win.guardian");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "x", self->it->id);
  gtk_box_append (GTK_BOX (self->missing), button);
}

static void
show_missing (MoDecidePage *self)
{
  const MoDecisionCase *it = self->it;
  MoAcceptance facts = mo_decision_facts (it, NULL);
  g_autofree char *count = mo_mentor_count_words (&it->mentors),
                  *why = mo_mentor_count_why (&it->mentors);

  empty (self->missing);
  if (it->assessed == MO_DAY_NONE)
    add_missing (self, MO_LEVEL_SOON, _ ("No assessment talk on record"));
  else
    add_missing (self, MO_LEVEL_FINE, _ ("Assessed"));
  show_goal_state (self, &facts);
  if (!facts.agreed)
    add_missing (self, MO_LEVEL_SOON, _ ("Their agreement has not come"));
  if (facts.young)
    add_missing (self,
                 facts.guarded || facts.competent ? MO_LEVEL_FINE : MO_LEVEL_SOON,
                 facts.guarded     ? _ ("Under 18, guardian on record")
                 : facts.competent ? _ ("Under 18, understanding judged")
                                   : _ ("Under 18: guardian or competence missing"));
  if (facts.young && !facts.guarded && !facts.competent)
    add_guardian_button (self);
  add_missing (self, it->mentors.could ? MO_LEVEL_FINE : MO_LEVEL_SOON, count);
  if (why)
    add_caption (self->missing, why);
}

static void
add_earlier (MoDecidePage *self, const MoEarlierReferral *earlier)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);
  g_autofree char *head = NULL, *calls = NULL;

  if (earlier->mentor) {
    calls = g_strdup_printf (ngettext ("%d call", "%d calls", earlier->calls), earlier->calls);
    head = g_strdup_printf (_ ("%d · mentor %s · %s"), earlier->year, earlier->mentor, calls);
  } else {
    head = g_strdup_printf ("%d · %s", earlier->year, mo_referral_state_words (earlier->state));
  }
  add_label (box, head, "mo-strong");
  if (earlier->end && *earlier->end)
    add_label (box, earlier->end, NULL);
  if (earlier->goals)
    add_caption (box, earlier->goals);
  add_caption (box, earlier->number);
  gtk_box_append (GTK_BOX (self->earlier), box);
}

static void
add_signpost (MoDecidePage *self, const MoSignpost *signpost)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3), *state = mo_state_label_new ();
  MoDay today = mo_office_get_today (self->office);
  g_autofree char *given = mo_day_to_short (signpost->given, today),
                  *due = mo_day_to_short (signpost->follow_up, today),
                  *when = g_strdup_printf (_ ("%s, by %s"), given, signpost->who);
  g_autofree char *words = signpost->outcome ? g_strdup (signpost->due_words)
                           : due             ? g_strdup_printf (_ ("ask again %s"), due)
                                             : g_strdup (_ ("not asked again"));
  add_label (box, signpost->to, "mo-strong");
  add_caption (box, when);
  mo_state_label_set (MO_STATE_LABEL (state), signpost->level, words);
  gtk_box_append (GTK_BOX (box), state);
  gtk_box_append (GTK_BOX (self->signposts), box);
}

static void
show_right (MoDecidePage *self)
{
  const MoDecisionCase *it = self->it;

  show_missing (self);
  empty (self->earlier);
  for (guint i = 0; i < it->earlier->len; i++)
    add_earlier (self, g_ptr_array_index (it->earlier, i));
  gtk_widget_set_visible (self->earlier_card, it->earlier->len > 0);
  empty (self->signposts);
  for (guint i = 0; i < it->signposts->len; i++)
    add_signpost (self, g_ptr_array_index (it->signposts, i));
  if (it->signposts->len == 0)
    add_caption (self->signposts, _ ("Nowhere yet. A signpost can go beside mentoring too."));
}

/* ---------------------------------------------------------------------- the head */

static void
add_part (GString *line, const char *part)
{
  if (part && *part)
    g_string_append_printf (line, "%s%s", line->len ? " · " : "", part);
}

static void
show_head (MoDecidePage *self)
{
  const MoDecisionCase *it = self->it;
  MoDay today = mo_office_get_today (self->office);
  g_autoptr (GString) line = g_string_new (NULL);
  g_autofree char *title = g_strdup_printf (_ ("Decision: %s"), it->name);
  g_autofree char *day = mo_day_to_short (it->assessed, today);
  g_autofree char *assessed =
      day && it->assessed_by ? g_strdup_printf (_ ("assessed %s by %s"), day, it->assessed_by)
      : day                  ? g_strdup_printf (_ ("assessed %s"), day)
                             : NULL;
  add_part (line, it->number);
  add_part (line, it->about);
  add_part (line,
            assessed ? assessed : mo_referral_standing_words (it->state, it->first_contact));
  gtk_label_set_label (GTK_LABEL (self->title), title);
  gtk_label_set_label (GTK_LABEL (self->sentence), line->str);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self->to_list), "x", it->id);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->to_list), "win.show-referral");
  gtk_widget_set_visible (self->to_list,
                          mo_rule_clock (it->state, it->held_state, it->first_contact) !=
                              MO_CLOCK_NONE);
}

void
mo_decide_show (MoDecidePage *self)
{
  gtk_widget_set_visible (self->empty, !self->it && !self->referral);
  gtk_widget_set_visible (self->columns, self->it != NULL);
  if (!self->it)
    return;
  show_head (self);
  show_facts (self);
  show_goals (self);
  show_decided (self);
  show_right (self);
}
