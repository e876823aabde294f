/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>

#include "apply/mo-way-page-private.h"
#include "widget/mo-access.h"
#include "widget/mo-state-label.h"

/* ---------------------------------------------------------------------- pieces */

static GtkWidget *
label_new (const char *words, const char *css)
{
  GtkWidget *label = gtk_label_new (words);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  if (css)
    gtk_widget_add_css_class (label, css);
  return label;
}

static void
clear (GtkWidget *box)
{
  GtkWidget *child;
  while ((child = gtk_widget_get_first_child (box)))
    gtk_box_remove (GTK_BOX (box), child);
}

static char *
day_words (MoDay day)
{
  return mo_day_to_words (day, MO_PRECISION_DAY);
}

/* ---------------------------------------------------------------------- the way */

static const char *
step_words (const MoMentorStep *step)
{
  if (g_str_equal (step->state, MO_STEP_INTERVIEW_ON))
    return _ ("Interview booked for");
  if (g_str_equal (step->state, MO_STEP_INTERVIEW_HELD))
    return _ ("Interview held");
  return NULL;
}

/* A day on the way under its step: "5 March 2026, Priya Nair: both rang back". */
static void
add_day (GtkWidget *box, const MoMentorStep *step)
{
  const char *what = step_words (step);
  g_autofree char *day = day_words (step->entered);
  g_autofree char *said = what ? g_strdup_printf ("%s %s", what, day) : g_strdup (day);
  g_autofree char *words = step->note && *step->note
                               ? g_strdup_printf (_ ("%s, %s: %s"), said, step->who, step->note)
                               : g_strdup_printf (_ ("%s, %s"), said, step->who);
  GtkWidget *label = label_new (words, "mo-dim");
  gtk_widget_add_css_class (label, "mo-caption");
  gtk_box_append (GTK_BOX (box), label);
}

/* The step of the way that a day stands under; what is off the way stands at the end. */
static MoWayStep
place_of (const MoMentorStep *step)
{
  return step_words (step) ? MO_WAY_INTERVIEW : mo_way_step (step->state);
}

/* "done", "now", or nothing yet, at the right of a step. */
static GtkWidget *
state_of (MoWayPage *self, MoWayStep step)
{
  MoWayStep now = mo_way_step (self->way->facts->state);
  GtkWidget *state = mo_state_label_new ();

  if (step == now)
    mo_state_label_set_icon (
        MO_STATE_LABEL (state), MO_LEVEL_STOPPED, "mo-next-symbolic", _ ("now"));
  else
    mo_state_label_set (MO_STATE_LABEL (state), MO_LEVEL_FINE, _ ("done"));
  gtk_widget_set_visible (state, step == now || (now != MO_WAY_STEPS && step < now));
  gtk_widget_set_valign (state, GTK_ALIGN_START);
  return state;
}

static GtkWidget *
step_box (MoWayPage *self, MoWayStep step)
{
  gboolean here = step == mo_way_step (self->way->facts->state);
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 9);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 1);
  g_autofree char *number = g_strdup_printf ("%d", (int) step + 1);
  GtkWidget *count = label_new (number, "mo-dim");

  gtk_label_set_width_chars (GTK_LABEL (count), 2);
  gtk_widget_set_valign (count, GTK_ALIGN_START);
  gtk_widget_set_hexpand (box, TRUE);
  gtk_box_append (GTK_BOX (box), label_new (mo_way_title (step), here ? "mo-strong" : NULL));
  for (guint i = 0; i < self->way->steps->len; i++) {
    const MoMentorStep *day = g_ptr_array_index (self->way->steps, i);
    if (place_of (day) == step)
      add_day (box, day);
  }
  gtk_box_append (GTK_BOX (line), count);
  gtk_box_append (GTK_BOX (line), box);
  gtk_box_append (GTK_BOX (line), state_of (self, step));
  return line;
}

static void
add_off (MoWayPage *self)
{
  for (guint i = 0; i < self->way->steps->len; i++) {
    const MoMentorStep *day = g_ptr_array_index (self->way->steps, i);
    if (place_of (day) != MO_WAY_STEPS)
      continue;
    g_autofree char *words = g_strdup (mo_mentor_way_words (day->state));
    GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 1);
    gtk_box_append (GTK_BOX (box), label_new (words, "mo-strong"));
    add_day (box, day);
    gtk_box_append (GTK_BOX (self->steps), box);
  }
}

static void
show_steps (MoWayPage *self)
{
  clear (self->steps);
  for (int step = 0; step < MO_WAY_STEPS; step++)
    gtk_box_append (GTK_BOX (self->steps), step_box (self, step));
  add_off (self);
}

/* ---------------------------------------------------------------------- the next step */

/* What the step still needs, which wraps; a step that is refused cannot be pressed. */
static void
show_verdict (MoWayPage *self, const MoVerdict *verdict)
{
  gboolean refused = verdict->level == MO_LEVEL_REFUSED, ask = verdict->level == MO_LEVEL_ASK;
  const char *css[] = { refused ? "mo-late" : ask ? "mo-soon" : "mo-ok", NULL };
  const char *button[] = { "text-button", refused ? NULL : "suggested-action", NULL };

  gtk_image_set_from_icon_name (GTK_IMAGE (self->next_icon),
                                refused ? "mo-refused-symbolic"
                                : ask   ? "mo-soon-symbolic"
                                        : "mo-in-time-symbolic");
  gtk_widget_set_css_classes (self->next_icon, css);
  gtk_widget_set_css_classes (self->next_words, css);
  gtk_label_set_label (GTK_LABEL (self->next_words),
                       verdict->reason ? verdict->reason : _ ("All that it needs is there."));
  gtk_widget_set_css_classes (self->next_button, button);
  gtk_widget_set_sensitive (self->next_button, !refused);
}

static void
show_next (MoWayPage *self)
{
  const MoMentorFacts *facts = self->way->facts;
  const char *to = mo_mentor_next_state (facts->state);
  MoDay today = mo_office_get_today (self->office);
  MoMentorMove move = { .to = to, .on = today };
  gboolean off = mo_way_step (facts->state) == MO_WAY_STEPS;

  gtk_widget_set_visible (self->next, to != NULL || off);
  gtk_widget_set_visible (self->next_button, to != NULL);
  gtk_widget_set_visible (self->not_now, to != NULL);
  gtk_widget_set_visible (self->decline, to != NULL);
  gtk_widget_set_visible (self->again, off);
  gtk_widget_set_visible (self->next_state, to != NULL);
  if (!to) {
    g_autofree char *again = day_words (facts->ask_again);
    g_autofree char *words = facts->ask_again
                                 ? g_strdup_printf (_ ("To be asked again on %s"), again)
                                 : g_strdup (mo_mentor_way_words (facts->state));
    gtk_label_set_label (GTK_LABEL (self->next_title), words);
    return;
  }
  g_auto (MoVerdict) verdict =
      mo_rule_mentor_step (&facts->standing, &move, today, mo_office_get_policy (self->office));
  g_autofree char *title = g_strdup_printf (_ ("Next: %s"), mo_mentor_way_words (to));
  gtk_label_set_label (GTK_LABEL (self->next_title), title);
  show_verdict (self, &verdict);
  g_autofree char *verb = g_strdup_printf ("%s…", mo_mentor_way_verb (to));
  gtk_button_set_label (GTK_BUTTON (self->next_button), verb);
}

/* ---------------------------------------------------------------------- references */

static char *
referee_words (const MoReferee *referee)
{
  g_autofree char *asked = day_words (referee->asked);
  g_autofree char *came = day_words (referee->received);
  if (referee->ok == 1)
    return g_strdup_printf (_ ("said yes, %s"), came);
  if (referee->ok == 0)
    return g_strdup_printf (_ ("said no, %s"), came);
  return referee->asked ? g_strdup_printf (_ ("asked %s"), asked) : g_strdup (_ ("not asked"));
}

static void
referee_clicked (GtkButton *button, MoWayPage *self)
{
  mo_way_referee_form (self, g_object_get_data (G_OBJECT (button), "referee"));
}

static GtkWidget *
referee_row (MoWayPage *self, MoReferee *referee)
{
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 9);
  GtkWidget *words = gtk_box_new (GTK_ORIENTATION_VERTICAL, 1);
  GtkWidget *state = mo_state_label_new ();
  GtkWidget *button = gtk_button_new_with_label (_ ("Write down…"));
  g_autofree char *said = referee_words (referee);
  g_autofree char *whole = g_strdup_printf (_ ("Write down: %s"), referee->name);

  mo_state_label_set (MO_STATE_LABEL (state),
                      referee->ok == 1   ? MO_LEVEL_FINE
                      : referee->ok == 0 ? MO_LEVEL_LATE
                                         : MO_LEVEL_SOON,
                      said);
  gtk_widget_set_hexpand (words, TRUE);
  gtk_box_append (GTK_BOX (words), label_new (referee->name, NULL));
  gtk_box_append (GTK_BOX (words), state);
  mo_access_icon_button (button, whole);
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  g_object_set_data_full (G_OBJECT (button),
                          "referee",
                          mo_referee_ref (referee),
                          (GDestroyNotify) mo_referee_unref);
  g_signal_connect (button, "clicked", G_CALLBACK (referee_clicked), self);
  gtk_box_append (GTK_BOX (row), words);
  gtk_box_append (GTK_BOX (row), button);
  return row;
}

static void
show_referees (MoWayPage *self)
{
  clear (self->referees);
  for (guint i = 0; i < self->way->referees->len; i++)
    gtk_box_append (GTK_BOX (self->referees),
                    referee_row (self, g_ptr_array_index (self->way->referees, i)));
  if (self->way->referees->len == 0)
    gtk_box_append (GTK_BOX (self->referees), label_new (_ ("Nobody is named yet."), "mo-dim"));
}

/* ---------------------------------------------------------------------- facts */

static void
show_interview (MoWayPage *self)
{
  const MoMentorStanding *it = &self->way->facts->standing;
  g_autofree char *held = day_words (it->interviewed);
  g_autofree char *booked = day_words (it->interview_on);
  g_autofree char *words = it->interviewed    ? g_strdup_printf (_ ("Held on %s"), held)
                           : it->interview_on ? g_strdup_printf (_ ("Booked for %s"), booked)
                                              : g_strdup (_ ("Not booked"));
  gtk_label_set_label (GTK_LABEL (self->interview_words), words);
}

static void
show_check (MoWayPage *self)
{
  const MoMentorStanding *it = &self->way->facts->standing;
  MoDay today = mo_office_get_today (self->office);
  g_autofree char *seen = day_words (it->check_seen);
  g_autofree char *due = day_words (it->check_due);
  gboolean lapsed = it->check_due && it->check_due < today;
  g_autofree char *check = lapsed ? g_strdup_printf (_ ("Check: to be renewed by %s"), due)
                           : it->check_seen ? g_strdup_printf (_ ("Check: seen %s"), seen)
                                            : g_strdup (_ ("Check: not seen yet"));
  MoDay trained = it->sci_trained ? it->sci_trained : it->family_trained;
  g_autofree char *day = day_words (trained);
  g_autofree char *training =
      trained ? g_strdup_printf (_ ("Training: %s"), day) : g_strdup (_ ("Training: not yet"));
  mo_state_label_set (MO_STATE_LABEL (self->check),
                      lapsed           ? MO_LEVEL_LATE
                      : it->check_seen ? MO_LEVEL_FINE
                                       : MO_LEVEL_SOON,
                      check);
  mo_state_label_set (
      MO_STATE_LABEL (self->training), trained ? MO_LEVEL_FINE : MO_LEVEL_SOON, training);
}

/* ---------------------------------------------------------------------- everybody */

static void
choose (MoWayPage *self)
{
  guint at = GTK_INVALID_LIST_POSITION;
  for (guint i = 0; i < self->way->people->len; i++)
    if (((const MoOnWay *) self->way->people->pdata[i])->id == self->mentor)
      at = i;
  gtk_single_selection_set_selected (self->choice, at);
}

void
mo_way_show_people (MoWayPage *self)
{
  guint n = self->way->people->len;
  g_autofree char *words =
      g_strdup_printf (ngettext ("%u person on the way", "%u people on the way", n), n);

  self->filling = TRUE;
  mo_rows_sync (self->rows, MO_TYPE_ON_WAY_ROW, self->way->people);
  choose (self);
  self->filling = FALSE;
  gtk_label_set_label (GTK_LABEL (self->people_words), words);
  gtk_widget_set_visible (self->people, n > 0);
  gtk_widget_set_visible (self->nobody, n == 0 && !self->mentor);
}

void
mo_way_show (MoWayPage *self)
{
  const MoMentorFacts *facts = self->way->facts;
  const MoMentorStanding *it = &facts->standing;
  g_autofree char *day = day_words (it->state_on);
  g_autofree char *sentence = g_strdup_printf (it->state_on ? _ ("%s · stands at “%s” since %s")
                                                            : _ ("%s · stands at “%s”"),
                                               it->sci && it->family ? _ ("SCI and family")
                                               : it->family          ? _ ("Family")
                                                                     : _ ("SCI"),
                                               mo_mentor_way_words (facts->state),
                                               day);

  gtk_label_set_label (GTK_LABEL (self->title), facts->name);
  gtk_label_set_label (GTK_LABEL (self->sentence), sentence);
  show_steps (self);
  show_next (self);
  show_referees (self);
  show_interview (self);
  show_check (self);
  gtk_widget_set_visible (self->content, TRUE);
}
