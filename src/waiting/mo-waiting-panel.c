/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "waiting/mo-waiting-panel.h"

#include <glib/gi18n-lib.h>

#include "core/mo-call-time.h"
#include "waiting/mo-waiting-row.h"
#include "widget/mo-access.h"
#include "widget/mo-focus.h"

#define N_STEPS 5

struct _MoWaitingPanel {
  GtkWidget parent_instance;

  GtkWidget *body, *scroller, *name, *line, *due_icon, *due;
  GtkWidget *review_row, *review_icon, *review, *pin_row, *pin_icon, *pin;
  GtkWidget *owner_row, *owner_icon, *owner, *take;
  GtkWidget *steps, *reach, *tries, *hint, *goals_heading, *goals, *main, *second, *more;

  struct {
    GtkWidget *mark, *icon, *word, *when;
  } step[N_STEPS];
};

G_DEFINE_FINAL_TYPE (MoWaitingPanel, mo_waiting_panel, GTK_TYPE_WIDGET)

/* ---------------------------------------------------------------------- words */

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

static void
clear (GtkWidget *box)
{
  GtkWidget *child;
  while ((child = gtk_widget_get_first_child (box)))
    gtk_box_remove (GTK_BOX (box), child);
}

static const char *
outcome_words (const char *outcome)
{
  static const struct {
    const char *code, *words;
  } all[] = {
    { "reached", N_ ("reached") },          { "no_answer", N_ ("no answer") },
    { "voicemail", N_ ("voicemail left") }, { "wrong_number", N_ ("wrong number") },
    { "letter", N_ ("letter sent") },       { "email", N_ ("e-mail sent") },
    { "text", N_ ("text sent") },
  };
  for (guint i = 0; i < G_N_ELEMENTS (all); i++)
    if (g_strcmp0 (all[i].code, outcome) == 0)
      return _ (all[i].words);
  return outcome;
}

static char *
at_words (const char *utc, MoDay today)
{
  MoDay day;
  int minute;
  if (!mo_call_time_from_utc (utc, MO_ZONE, &day, &minute))
    return g_strdup ("");
  g_autofree char *date = mo_day_to_short (day, today);
  g_autofree char *time = mo_call_time_words (minute);
  return g_strdup_printf ("%s %s", date, time);
}

/* ---------------------------------------------------------------------- steps */

static void
add_step (MoWaitingPanel *self, int i, const char *word)
{
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 9);
  GtkWidget *mark = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  GtkWidget *icon =
      g_object_new (GTK_TYPE_IMAGE, "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL);
  GtkWidget *todo = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);

  gtk_widget_add_css_class (todo, "mo-todo");
  gtk_widget_set_valign (todo, GTK_ALIGN_CENTER);
  gtk_widget_set_valign (icon, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (mark), icon);
  gtk_box_append (GTK_BOX (mark), todo);
  gtk_widget_add_css_class (mark, "mo-step-mark");
  gtk_box_append (GTK_BOX (row), mark);
  self->step[i].mark = todo;
  self->step[i].icon = icon;
  self->step[i].word = label (word, NULL);
  self->step[i].when = label ("", "mo-caption");
  gtk_widget_add_css_class (self->step[i].when, "mo-dim");
  gtk_label_set_xalign (GTK_LABEL (self->step[i].when), 1);
  gtk_widget_set_hexpand (self->step[i].when, TRUE);
  gtk_box_append (GTK_BOX (row), self->step[i].word);
  gtk_box_append (GTK_BOX (row), self->step[i].when);
  gtk_box_append (GTK_BOX (self->steps), row);
}

typedef enum { STEP_DONE, STEP_NOW, STEP_TO_COME } StepState;

static void
set_step (MoWaitingPanel *self, int i, StepState state, int level, const char *when)
{
  GtkWidget *icon = self->step[i].icon, *word = self->step[i].word;
  const char *classes[] = { state == STEP_DONE  ? "mo-ok"
                            : state == STEP_NOW ? mo_waiting_class (level)
                                                : "mo-dim",
                            NULL };
  gtk_widget_set_visible (icon, state != STEP_TO_COME);
  gtk_widget_set_visible (self->step[i].mark, state == STEP_TO_COME);
  gtk_widget_set_css_classes (icon, classes);
  gtk_image_set_from_icon_name (GTK_IMAGE (icon),
                                state == STEP_DONE       ? "mo-in-time-symbolic"
                                : level == MO_LEVEL_FINE ? "mo-soon-symbolic"
                                                         : mo_waiting_icon (level));
  if (state == STEP_NOW)
    gtk_widget_add_css_class (word, "mo-strong");
  else
    gtk_widget_remove_css_class (word, "mo-strong");
  gtk_label_set_label (GTK_LABEL (self->step[i].when), when ? when : "");
}

static gboolean
is_assessed (const MoWaiting *it)
{
  return g_strcmp0 (it->state, "assessed") == 0;
}

static void
say_steps (MoWaitingPanel *self,
           const MoWaiting *it,
           const MoWaitingPerson *person,
           MoDay today)
{
  g_autofree char *received = mo_day_to_short (it->received, today);
  g_autofree char *came = person && person->channel
                              ? g_strdup_printf ("%s, %s", received, person->channel)
                              : g_strdup (received);
  g_autofree char *received_by =
      it->letters ? g_strdup_printf (_ ("%s, acknowledged"), came) : g_strdup (came);
  g_autofree char *contact = mo_day_to_short (it->first_contact, today);
  g_autofree char *tries =
      it->tries ? g_strdup_printf (ngettext ("%d try", "%d tries", it->tries), it->tries)
                : g_strdup (_ ("no try yet"));
  g_autofree char *booked = it->booked_for ? at_words (it->booked_for, today) : NULL;
  g_autofree char *assessed = mo_day_to_short (person ? person->assessed : 0, today);
  g_autofree char *accepted = mo_day_to_short (it->accepted, today);
  MoClock clock = it->clock;

  set_step (self, 0, STEP_DONE, it->level, received_by);
  set_step (self,
            1,
            clock == MO_CLOCK_CONTACT ? STEP_NOW : STEP_DONE,
            it->level,
            clock == MO_CLOCK_CONTACT ? tries : contact);
  set_step (self,
            2,
            clock == MO_CLOCK_CONTACT                     ? STEP_TO_COME
            : clock == MO_CLOCK_MATCH || is_assessed (it) ? STEP_DONE
                                                          : STEP_NOW,
            it->level,
            assessed ? assessed : booked);
  set_step (self,
            3,
            is_assessed (it)          ? STEP_NOW
            : clock == MO_CLOCK_MATCH ? STEP_DONE
                                      : STEP_TO_COME,
            it->level,
            accepted);
  set_step (self,
            4,
            clock == MO_CLOCK_MATCH ? STEP_NOW : STEP_TO_COME,
            it->level,
            it->has_pairing ? _ ("under way") : NULL);
}

/* ---------------------------------------------------------------------- the rest */

/* "The clock stands still since 5 Mar: in hospital" */
static char *
hold_words (const MoWaiting *it, MoDay today)
{
  g_autofree char *since = mo_day_to_short (it->hold_from, today);
  gboolean why = it->hold_reason && *it->hold_reason;
  if (!since)
    return g_strdup_printf (_ ("On hold: %s"), why ? it->hold_reason : _ ("no reason given"));
  return g_strdup_printf (_ ("On hold since %s, the clock stands still: %s"),
                          since,
                          why ? it->hold_reason : _ ("no reason given"));
}

static void
say_note (GtkWidget *row,
          GtkWidget *icon,
          GtkWidget *label,
          const char *name,
          const char *words)
{
  gtk_widget_set_visible (row, words != NULL);
  gtk_image_set_from_icon_name (GTK_IMAGE (icon), name);
  gtk_label_set_label (GTK_LABEL (label), words ? words : "");
}

static void
say_review (MoWaitingPanel *self, const MoWaiting *it, MoDay today)
{
  const char *classes[] = { "mo-caption", it->review_due ? "mo-soon" : "mo-dim", NULL };
  g_autofree char *day = mo_day_to_short (it->review, today);
  g_autofree char *words =
      !day ? NULL
      : it->review_due
          ? g_strdup_printf (it->level == MO_LEVEL_STOPPED
                                 ? _ ("Look again: does the hold still hold? Since %s.")
                                 : _ ("To be looked at again since %s."),
                             day)
          : g_strdup_printf (_ ("Look again on %s."), day);
  gtk_widget_set_css_classes (self->review, classes);
  gtk_widget_set_css_classes (self->review_icon, &classes[1]);
  say_note (self->review_row, self->review_icon, self->review, "mo-today-symbolic", words);
}

static void
say_pin (MoWaitingPanel *self, const MoWaiting *it, MoDay today)
{
  g_autofree char *words = mo_waiting_pin (it, today);
  say_note (self->pin_row, self->pin_icon, self->pin, "mo-pin-symbolic", words);
}

static void
say_owner (MoWaitingPanel *self, const MoWaiting *it)
{
  g_autofree char *words = it->owner_name
                               ? g_strdup_printf (_ ("Looked after by %s."), it->owner_name)
                               : g_strdup (_ ("Nobody looks after this yet."));
  say_note (self->owner_row, self->owner_icon, self->owner, "mo-person-symbolic", words);
  gtk_widget_set_visible (self->take, it->owner == 0);
}

static void
say_due (MoWaitingPanel *self, const MoWaiting *it, MoDay today)
{
  const char *what = it->clock == MO_CLOCK_CONTACT  ? _ ("First contact")
                     : is_assessed (it)             ? _ ("Decision")
                     : it->clock == MO_CLOCK_ASSESS ? _ ("Assessment talk")
                                                    : _ ("Match");
  g_autofree char *words = NULL;
  const char *classes[] = { mo_waiting_class (it->level), NULL };

  if (it->level == MO_LEVEL_STOPPED)
    words = hold_words (it, today);
  else if (it->clock == MO_CLOCK_CONTACT) {
    g_autofree char *day = mo_day_to_long (it->due + it->paused_days);
    words = it->days_left < 0 ? g_strdup_printf (_ ("%s was due %s"), what, day)
                              : g_strdup_printf (_ ("%s is due %s"), what, day);
  } else
    words = g_strdup_printf ("%s: %s", what, it->due_words);
  gtk_label_set_label (GTK_LABEL (self->due), words);
  gtk_image_set_from_icon_name (GTK_IMAGE (self->due_icon), mo_waiting_icon (it->level));
  gtk_widget_set_css_classes (self->due, classes);
  gtk_widget_set_css_classes (self->due_icon, classes);
}

static void
add_words (GString *said, const char *words)
{
  if (!words || !*words)
    return;
  if (said->len)
    g_string_append_c (said, '\n');
  g_string_append (said, words);
}

static char *
reach_words (const MoWaitingPerson *person)
{
  g_autoptr (GString) said = g_string_new (NULL);
  add_words (said, person->phones);
  add_words (said, person->email);
  if (person->preferred && person->times && *person->times)
    g_string_append_printf (
        said, "%s%s, %s", said->len ? "\n" : "", person->preferred, person->times);
  else {
    add_words (said, person->preferred);
    add_words (said, person->times);
  }
  if (g_strcmp0 (person->voicemail_safe, "yes") == 0)
    add_words (said, _ ("Voicemail is safe."));
  else if (g_strcmp0 (person->voicemail_safe, "no") == 0)
    add_words (said, _ ("Leave no voicemail."));
  if (person->withhold_number)
    add_words (said, _ ("Withhold the office’s number."));
  add_words (said, person->format);
  if (person->interpreter && *person->interpreter) {
    g_autofree char *words = g_strdup_printf (_ ("Interpreter: %s"), person->interpreter);
    add_words (said, words);
  }
  if (g_strcmp0 (person->agreement, "asked") == 0)
    add_words (said, _ ("Their agreement to be referred has not come yet."));
  return g_strdup (said->len ? said->str : _ ("No telephone or e-mail is on record."));
}

static GtkWidget *
new_try (const MoAttempt *attempt, MoDay today)
{
  g_autofree char *at = at_words (attempt->at, today);
  g_autofree char *what =
      attempt->note && *attempt->note
          ? g_strdup_printf ("%s: %s", outcome_words (attempt->outcome), attempt->note)
          : g_strdup (outcome_words (attempt->outcome));
  g_autofree char *name = g_strdup_printf (_ ("Correct the try of %s"), at);
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *when = label (at, "mo-caption"), *how = label (what, "mo-caption");
  GtkWidget *button = gtk_button_new_with_label (_ ("Correct…"));

  gtk_widget_add_css_class (when, "mo-dim");
  gtk_widget_add_css_class (when, "mo-w8");
  gtk_label_set_wrap (GTK_LABEL (when), FALSE);
  gtk_widget_set_valign (when, GTK_ALIGN_CENTER);
  gtk_widget_set_valign (how, GTK_ALIGN_CENTER);
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_set_hexpand (how, TRUE);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_add_css_class (button, "mo-caption");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "x", attempt->id);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "waiting.correct");
  mo_access_icon_button (button, name);
  gtk_box_append (GTK_BOX (row), when);
  gtk_box_append (GTK_BOX (row), how);
  gtk_box_append (GTK_BOX (row), button);
  return row;
}

static void
say_tries (MoWaitingPanel *self, const MoWaitingPerson *person, MoDay today)
{
  clear (self->tries);
  for (guint i = 0; i < person->attempts->len; i++)
    gtk_box_append (GTK_BOX (self->tries),
                    new_try (g_ptr_array_index (person->attempts, i), today));
  gtk_widget_set_visible (self->tries, person->attempts->len > 0);
}

/* Rule TRIES in words, as far as it has come. */
static char *
tries_words (const MoWaiting *it, const MoPolicy *policy)
{
  int n = policy->tries_before_letter;
  switch (mo_rule_tries (it->tries, it->closing_letters, policy)) {
  case MO_TRIES_LETTER:
    return g_strdup_printf (ngettext ("%d try without an answer: the closing letter is next.",
                                      "%d tries without an answer: the closing letter is next.",
                                      it->tries),
                            it->tries);
  case MO_TRIES_CLOSE:
    return g_strdup (_ ("The closing letter is written. Close where no answer comes to it."));
  case MO_TRIES_GO_ON:
    break;
  }
  return g_strdup_printf (
      ngettext ("After %d try without an answer, the closing letter goes out.",
                "After %d tries without an answer, the closing letter goes "
                "out.",
                n),
      n);
}

static void
say_goals (MoWaitingPanel *self, const MoWaitingPerson *person)
{
  clear (self->goals);
  for (guint i = 0; i < person->goals->len; i++) {
    const MoGoalLine *goal = g_ptr_array_index (person->goals, i);
    g_autofree char *words = g_strdup_printf ("%s (%s)", goal->words, goal->domain);
    gtk_box_append (GTK_BOX (self->goals), label (words, "mo-caption"));
  }
  gtk_widget_set_visible (self->goals_heading, person->goals->len > 0);
  gtk_widget_set_visible (self->goals, person->goals->len > 0);
}

static void
set_button (GtkWidget *button, const char *words, const char *action)
{
  gtk_button_set_label (GTK_BUTTON (button), words);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);
}

/* Rule TRIES: after the third try the letter, after the letter the end. */
static void
set_contact_button (MoWaitingPanel *self, MoTries tries)
{
  switch (tries) {
  case MO_TRIES_LETTER:
    set_button (self->main, _ ("Write the closing letter…"), "waiting.letter-closing");
    return;
  case MO_TRIES_CLOSE:
    set_button (self->main, _ ("Close: no response…"), "waiting.no-response");
    return;
  case MO_TRIES_GO_ON:
    break;
  }
  set_button (self->main, _ ("Log contact…"), "waiting.log");
}

/* The next step is the one suggested button; the clock's stop stands beside it. */
static void
set_buttons (MoWaitingPanel *self, const MoWaiting *it, const MoPolicy *policy)
{
  gboolean held = it->level == MO_LEVEL_STOPPED;

  if (g_strcmp0 (it->state, "received") == 0)
    set_button (self->main, _ ("They agreed"), "waiting.agreed");
  else if (it->clock == MO_CLOCK_CONTACT)
    set_contact_button (self, mo_rule_tries (it->tries, it->closing_letters, policy));
  else if (it->clock == MO_CLOCK_MATCH)
    set_button (self->main, _ ("Find a mentor"), "waiting.find-mentor");
  else if (g_strcmp0 (it->state, "assessed") == 0)
    set_button (self->main, _ ("Decide…"), "waiting.decide");
  else if (it->booked_for)
    set_button (self->main, _ ("Assessment talk"), "waiting.talk");
  else
    set_button (self->main, _ ("Book assessment…"), "waiting.book");
  if (held) {
    set_button (self->main, _ ("Take off hold"), "waiting.resume");
    set_button (self->second,
                it->review_due ? _ ("Hold longer…") : _ ("Log contact…"),
                it->review_due ? "waiting.review" : "waiting.log");
  } else {
    set_button (self->second, _ ("Put on hold…"), "waiting.hold");
  }
}

static void
say_person (MoWaitingPanel *self,
            const MoWaiting *it,
            const MoWaitingPerson *person,
            MoDay today,
            const MoPolicy *policy)
{
  g_autofree char *reach = reach_words (person);
  gboolean tries_over = it->clock == MO_CLOCK_CONTACT && it->level != MO_LEVEL_STOPPED;

  gtk_label_set_label (GTK_LABEL (self->reach), reach);
  say_tries (self, person, today);
  say_goals (self, person);
  g_autofree char *hint = tries_words (it, policy);
  gtk_label_set_label (GTK_LABEL (self->hint), hint);
  gtk_widget_set_visible (self->hint, tries_over);
}

void
mo_waiting_panel_set (MoWaitingPanel *self,
                      const MoWaiting *it,
                      const MoWaitingPerson *person,
                      MoDay today,
                      const MoPolicy *policy)
{
  gtk_widget_set_visible (self->body, it != NULL);
  if (!it)
    return;
  g_autofree char *line = mo_waiting_line (it, today);
  gtk_label_set_label (GTK_LABEL (self->name), it->name);
  gtk_label_set_label (GTK_LABEL (self->line), line);
  say_due (self, it, today);
  say_review (self, it, today);
  say_pin (self, it, today);
  say_owner (self, it);
  say_steps (self, it, person, today);
  set_buttons (self, it, policy);
  if (person)
    say_person (self, it, person, today, policy);
}

const char *
mo_waiting_panel_get_next (MoWaitingPanel *self)
{
  return gtk_button_get_label (GTK_BUTTON (self->main));
}

void
mo_waiting_panel_set_under (MoWaitingPanel *self, gboolean under)
{
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (self->scroller),
                                  GTK_POLICY_NEVER,
                                  under ? GTK_POLICY_NEVER : GTK_POLICY_AUTOMATIC);
}

/* ---------------------------------------------------------------------- the widget */

static gboolean
mo_waiting_panel_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (MO_WAITING_PANEL (widget)->main);
}

static void
mo_waiting_panel_dispose (GObject *object)
{
  GtkWidget *child;
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))))
    gtk_widget_unparent (child);
  G_OBJECT_CLASS (mo_waiting_panel_parent_class)->dispose (object);
}

static void
mo_waiting_panel_class_init (MoWaitingPanelClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = mo_waiting_panel_dispose;
  widget_class->grab_focus = mo_waiting_panel_grab_focus;
  mo_focus_in_order (widget_class);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/org/mentoringoffice/MentoringOffice/waiting/mo-waiting-panel.ui");
  gtk_widget_class_bind_template_child (widget_class, MoWaitingPanel, body);
  gtk_widget_class_bind_template_child (widget_class, MoWaitingPanel, scroller);
  gtk_widget_class_bind_template_child (widget_class, MoWaitingPanel, name);
  gtk_widget_class_bind_template_child (widget_class, MoWaitingPanel, line);
  gtk_widget_class_bind_template_child (widget_class, MoWaitingPanel, due_icon);
  gtk_widget_class_bind_template_child (widget_class, MoWaitingPanel, due);
  gtk_widget_class_bind_template_child (widget_class, MoWaitingPanel, review_row);
  gtk_widget_class_bind_template_child (widget_class, MoWaitingPanel, review_icon);
  gtk_widget_class_bind_template_child (widget_class, MoWaitingPanel, review);
  gtk_widget_class_bind_template_child (widget_class, MoWaitingPanel, pin_row);
  gtk_widget_class_bind_template_child (widget_class, MoWaitingPanel, pin_icon);
  gtk_widget_class_bind_template_child (widget_class, MoWaitingPanel, pin);
  gtk_widget_class_bind_template_child (widget_class, MoWaitingPanel, owner_row);
  gtk_widget_class_bind_template_child (widget_class, MoWaitingPanel, owner_icon);
  gtk_widget_class_bind_template_child (widget_class, MoWaitingPanel, owner);
  gtk_widget_class_bind_template_child (widget_class, MoWaitingPanel, take);
  gtk_widget_class_bind_template_child (widget_class, MoWaitingPanel, steps);
  gtk_widget_class_bind_template_child (widget_class, MoWaitingPanel, reach);
  gtk_widget_class_bind_template_child (widget_class, MoWaitingPanel, tries);
  gtk_widget_class_bind_template_child (widget_class, MoWaitingPanel, hint);
  gtk_widget_class_bind_template_child (widget_class, MoWaitingPanel, goals_heading);
  gtk_widget_class_bind_template_child (widget_class, MoWaitingPanel, goals);
  gtk_widget_class_bind_template_child (widget_class, MoWaitingPanel, main);
  gtk_widget_class_bind_template_child (widget_class, MoWaitingPanel, second);
  gtk_widget_class_bind_template_child (widget_class, MoWaitingPanel, more);
}

static void
mo_waiting_panel_init (MoWaitingPanel *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  add_step (self, 0, _ ("Received"));
  add_step (self, 1, _ ("First contact"));
  add_step (self, 2, _ ("Assessment talk"));
  add_step (self, 3, _ ("Decision"));
  add_step (self, 4, _ ("Match"));
}
