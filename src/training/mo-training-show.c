/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>

#include "training/mo-training-page-private.h"
#include "widget/mo-access.h"

static const char *const outcomes[] = { "booked",
                                        "attended",
                                        "passed",
                                        "not_yet",
                                        "did_not_come" };

static GtkWidget *
label (const char *words, const char *class)
{
  GtkWidget *made = gtk_label_new (words);
  gtk_label_set_xalign (GTK_LABEL (made), 0);
  gtk_label_set_wrap (GTK_LABEL (made), TRUE);
  gtk_widget_add_css_class (made, class);
  return made;
}

static const char *
strand_words (const MoTraining *training)
{
  return g_str_equal (training->strand, "family") ? _ ("Family") : _ ("SCI");
}

/* ---------------------------------------------------------------------- the weekends */

static GtkWidget *
weekend_row (const MoTraining *training, MoDay today)
{
  GtkWidget *row = gtk_list_box_row_new (), *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3),
            *top = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  MoTrainingState state = mo_training_state (training, today);
  g_autofree char *days = mo_training_days (training),
                  *figures = mo_training_figures (training, today),
                  *name = g_strdup_printf ("%s, %s, %s, %s",
                                           strand_words (training),
                                           days,
                                           mo_training_state_words (state),
                                           figures);
  GtkWidget *days_label = label (days, "mo-strong"), *of = label (NULL, "mo-caption");

  gtk_widget_set_hexpand (days_label, TRUE);
  gtk_label_set_label (GTK_LABEL (of), mo_training_state_words (state));
  gtk_widget_add_css_class (of, state == MO_TRAINING_RUN ? "mo-ok" : "mo-dim");
  gtk_box_append (GTK_BOX (top), days_label);
  gtk_box_append (GTK_BOX (top), of);
  g_autofree char *under = g_strdup_printf ("%s · %s", strand_words (training), figures);
  gtk_box_append (GTK_BOX (box), top);
  gtk_box_append (GTK_BOX (box), label (under, "mo-dim"));
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  gtk_widget_add_css_class (box, "mo-training-row");
  g_object_set_data_full (
      G_OBJECT (row), "mo-training", g_memdup2 (&training->id, sizeof training->id), g_free);
  mo_access_name (row, name);
  return row;
}

static void
fill_list (MoTrainingPage *self)
{
  GtkWidget *child;
  GtkWidget *focus = GTK_WIDGET (gtk_widget_get_root (GTK_WIDGET (self)))
                         ? gtk_root_get_focus (gtk_widget_get_root (GTK_WIDGET (self)))
                         : NULL;
  gboolean had = focus && gtk_widget_is_ancestor (focus, GTK_WIDGET (self->list));

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->list))))
    gtk_list_box_remove (self->list, child);
  for (guint i = 0; i < self->shown->trainings->len; i++) {
    const MoTraining *training = self->shown->trainings->pdata[i];
    GtkWidget *row = weekend_row (training, self->shown->today);
    gtk_list_box_append (self->list, row);
    if (training->id != self->shown->chosen)
      continue;
    gtk_list_box_select_row (self->list, GTK_LIST_BOX_ROW (row));
    if (had)
      gtk_widget_grab_focus (row);
  }
}

/* ---------------------------------------------------------------------- who comes */

static void
outcome_chosen (GtkDropDown *choice, GParamSpec *spec, MoTrainingPage *self)
{
  MoAttendance *who = g_object_get_data (G_OBJECT (choice), "mo-attendance");
  const char *outcome = outcomes[MIN (gtk_drop_down_get_selected (choice), 4)];

  if (self->filling || g_str_equal (outcome, who->outcome))
    return;
  MoTrainingAsk *ask = mo_training_ask_new (MO_TRAINING_RESULT);
  ask->attendance = who->id;
  ask->rev = who->rev;
  ask->outcome = g_strdup (outcome);
  ask->name = g_strdup (who->name);
  mo_training_page_write (self, ask, NULL);
}

static void
off_clicked (GtkButton *button, MoTrainingPage *self)
{
  MoAttendance *who = g_object_get_data (G_OBJECT (button), "mo-attendance");
  MoTrainingAsk *ask = mo_training_ask_new (MO_TRAINING_UNBOOK);
  ask->attendance = who->id;
  ask->rev = who->rev;
  ask->name = g_strdup (who->name);
  mo_training_page_write (self, ask, NULL);
}

static void
open_clicked (GtkButton *button, MoTrainingPage *self)
{
  MoAttendance *who = g_object_get_data (G_OBJECT (button), "mo-attendance");
  gtk_widget_activate_action (GTK_WIDGET (self), "win.mentor", "x", who->mentor);
}

static void
keep (GtkWidget *widget, MoAttendance *who)
{
  g_object_set_data_full (G_OBJECT (widget),
                          "mo-attendance",
                          mo_attendance_ref (who),
                          (GDestroyNotify) mo_attendance_unref);
}

static GtkWidget *
outcome_choice (MoTrainingPage *self, MoAttendance *who)
{
  const char *const words[] = { _ ("booked"),  _ ("came"),         _ ("passed"),
                                _ ("not yet"), _ ("did not come"), NULL };
  GtkWidget *choice = gtk_drop_down_new_from_strings (words);
  g_autofree char *name = g_strdup_printf (_ ("How it went for %s"), who->name);

  keep (choice, who);
  for (guint i = 0; i < G_N_ELEMENTS (outcomes); i++)
    if (g_str_equal (outcomes[i], who->outcome))
      gtk_drop_down_set_selected (GTK_DROP_DOWN (choice), i);
  mo_access_drop_down (GTK_DROP_DOWN (choice), name);
  g_signal_connect_object (choice, "notify::selected", G_CALLBACK (outcome_chosen), self, 0);
  return choice;
}

static GtkWidget *
person_row (MoTrainingPage *self, MoAttendance *who)
{
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6),
            *open = gtk_button_new_with_label (who->name);
  g_autofree char *off_name = g_strdup_printf (_ ("Take %s off the list"), who->name);

  gtk_button_set_has_frame (GTK_BUTTON (open), FALSE);
  gtk_label_set_xalign (GTK_LABEL (gtk_button_get_child (GTK_BUTTON (open))), 0);
  gtk_widget_set_hexpand (open, TRUE);
  keep (open, who);
  g_signal_connect_object (open, "clicked", G_CALLBACK (open_clicked), self, 0);
  gtk_box_append (GTK_BOX (row), open);
  gtk_box_append (GTK_BOX (row), outcome_choice (self, who));
  if (g_str_equal (who->outcome, "booked")) {
    GtkWidget *off = gtk_button_new_with_label (_ ("Take off"));
    keep (off, who);
    mo_access_name (off, off_name);
    g_signal_connect_object (off, "clicked", G_CALLBACK (off_clicked), self, 0);
    gtk_box_append (GTK_BOX (row), off);
  }
  return row;
}

static void
fill_people (MoTrainingPage *self)
{
  GtkWidget *child;
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->people))))
    gtk_box_remove (self->people, child);
  for (guint i = 0; i < self->shown->attendance->len; i++)
    gtk_box_append (self->people, person_row (self, self->shown->attendance->pdata[i]));
  gtk_widget_set_visible (GTK_WIDGET (self->nobody), self->shown->attendance->len == 0);
}

/* ---------------------------------------------------------------------- the chosen one */

static void
fill_detail (MoTrainingPage *self)
{
  const MoTraining *training = mo_training_shown_chosen (self->shown);

  gtk_widget_set_visible (self->detail, training != NULL);
  if (!training)
    return;
  MoTrainingState state = mo_training_state (training, self->shown->today);
  g_autofree char *days = mo_training_days (training),
                  *figures = mo_training_figures (training, self->shown->today),
                  *line = g_strdup_printf ("%s · %s%s%s",
                                           strand_words (training),
                                           mo_training_state_words (state),
                                           training->venue && *training->venue ? " · " : "",
                                           training->venue ? training->venue : "");
  gtk_label_set_label (self->title, days);
  gtk_label_set_label (self->line, line);
  gtk_label_set_label (self->figures, figures);
  gtk_widget_set_visible (self->book, state == MO_TRAINING_DATED);
  gtk_widget_set_visible (self->cancel, state == MO_TRAINING_DATED);
  gtk_widget_set_visible (self->renew, state == MO_TRAINING_OFF);
  fill_people (self);
}

void
mo_training_page_fill (MoTrainingPage *self)
{
  gboolean any = self->shown->trainings->len > 0;
  g_autofree char *year = mo_day_year_label (self->shown->year);
  g_auto (MoVerdict) verdict =
      mo_rule_weekends (self->shown->trainings, self->shown->today, &self->shown->policy);
  g_autofree char *sentence = g_strdup_printf (
      _ ("Dated or run in %s: %s. Each strand has training of its own."), year, verdict.reason);

  self->filling = TRUE;
  gtk_label_set_label (self->sentence, sentence);
  gtk_widget_remove_css_class (GTK_WIDGET (self->sentence), "mo-soon-text");
  if (verdict.level == MO_LEVEL_SOON || verdict.level == MO_LEVEL_LATE)
    gtk_widget_add_css_class (GTK_WIDGET (self->sentence), "mo-soon-text");
  gtk_widget_set_visible (self->empty, !any);
  gtk_widget_set_visible (self->body, any);
  fill_list (self);
  fill_detail (self);
  self->filling = FALSE;
}
