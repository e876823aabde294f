/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "mentors/mo-training-card.h"

#include <glib/gi18n-lib.h>

#include "model/mo-training-jobs.h"
#include "widget/mo-access.h"
#include "widget/mo-problem.h"

struct _MoTrainingCard {
  GtkWidget parent_instance;

  MoOffice *office;
  GCancellable *reading;
  GtkWidget *box, *title, *plan, *boxes;
};

G_DEFINE_FINAL_TYPE (MoTrainingCard, mo_training_card, GTK_TYPE_WIDGET)

/* ---------------------------------------------------------------------- a box */

static GtkWidget *
label (const char *words, const char *class)
{
  GtkWidget *made = gtk_label_new (words);
  gtk_label_set_xalign (GTK_LABEL (made), 0);
  gtk_label_set_wrap (GTK_LABEL (made), TRUE);
  gtk_widget_add_css_class (made, class);
  return made;
}

/* training NULL: planned and without a date. */
static void
add_box (MoTrainingCard *self,
         const MoTraining *training,
         gboolean family,
         int number,
         int at,
         MoDay today)
{
  GtkWidget *button = gtk_button_new (), *column = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3),
            *top = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  const char *strand = family ? _ ("Family") : _ ("SCI");
  const char *state =
      training ? mo_training_state_words (mo_training_state (training, today)) : _ ("no date");
  g_autofree char *days = training ? mo_training_days (training)
                                   : g_strdup_printf (_ ("weekend %d of the plan"), number);
  g_autofree char *figures =
      training ? mo_training_figures (training, today) : g_strdup (_ ("to be dated"));
  g_autofree char *name = g_strdup_printf ("%s, %s, %s, %s", strand, days, state, figures);
  GtkWidget *words = label (strand, "mo-strong"), *said = label (state, "mo-caption");

  gtk_widget_set_hexpand (words, TRUE);
  gtk_widget_add_css_class (said,
                            !training ? "mo-soon-text"
                            : mo_training_state (training, today) == MO_TRAINING_RUN
                                ? "mo-ok"
                                : "mo-plain");
  gtk_box_append (GTK_BOX (top), words);
  gtk_box_append (GTK_BOX (top), said);
  gtk_box_append (GTK_BOX (column), top);
  gtk_box_append (GTK_BOX (column), label (days, "mo-caption"));
  gtk_box_append (GTK_BOX (column), label (figures, "mo-dim"));
  gtk_button_set_child (GTK_BUTTON (button), column);
  gtk_widget_add_css_class (button, "mo-weekend");
  if (!training)
    gtk_widget_add_css_class (button, "mo-undated");
  gtk_widget_set_hexpand (button, TRUE);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "win.training");
  mo_access_name (button, name);
  gtk_grid_attach (GTK_GRID (self->boxes), button, at % 2, at / 2, 1, 1);
}

static int
add_strand (MoTrainingCard *self, const MoTrainingShown *shown, gboolean family, int at)
{
  MoTrainingPlan plan =
      mo_training_plan (shown->trainings, family, shown->year, &shown->policy);
  int number = 0;
  for (guint i = 0; i < shown->trainings->len; i++) {
    const MoTraining *training = shown->trainings->pdata[i];
    if (g_str_equal (training->strand, "family") == family &&
        mo_training_counts (training, shown->year, shown->policy.year_starts))
      add_box (self, training, family, ++number, at++, shown->today);
  }
  while (number < plan.wanted)
    add_box (self, NULL, family, ++number, at++, shown->today);
  return at;
}

static void
show (MoTrainingCard *self, const MoTrainingShown *shown)
{
  g_autofree char *year = mo_day_year_label (shown->year);
  g_autofree char *title = g_strdup_printf (_ ("Training weekends, %s"), year);
  g_autofree char *plan = g_strdup_printf (_ ("plan %d SCI and %d family"),
                                           shown->policy.training_sci,
                                           shown->policy.training_family);
  GtkWidget *child;

  gtk_label_set_label (GTK_LABEL (self->title), title);
  gtk_label_set_label (GTK_LABEL (self->plan), plan);
  while ((child = gtk_widget_get_first_child (self->boxes)))
    gtk_grid_remove (GTK_GRID (self->boxes), child);
  add_strand (self, shown, TRUE, add_strand (self, shown, FALSE, 0));
}

/* ---------------------------------------------------------------------- reading */

static void
read_done (GObject *source, GAsyncResult *result, gpointer user)
{
  g_autoptr (MoTrainingCard) self = user;
  g_autoptr (GError) error = NULL;
  g_autoptr (MoTrainingShown) shown = mo_office_finish (MO_OFFICE (source), result, &error);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED) || !self->office)
    return;
  if (!shown) {
    g_autofree char *sentence = mo_store_error_sentence (error);
    mo_problem_show (GTK_WIDGET (self), sentence);
    return;
  }
  show (self, shown);
}

static void
read_weekends (MoTrainingCard *self)
{
  g_cancellable_cancel (self->reading);
  g_clear_object (&self->reading);
  self->reading = g_cancellable_new ();
  mo_office_read (self->office,
                  mo_training_show_job,
                  NULL,
                  NULL,
                  mo_training_shown_free,
                  self->reading,
                  read_done,
                  g_object_ref (self));
}

static void
news (MoTrainingCard *self, char **tables)
{
  if (mo_news_touches ((const char *const *) tables, "training_event attendance setting"))
    read_weekends (self);
}

void
mo_training_card_set_office (MoTrainingCard *self, MoOffice *office)
{
  g_return_if_fail (!self->office);
  self->office = g_object_ref (office);
  g_signal_connect_object (office, "news", G_CALLBACK (news), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (
      office, "day-changed", G_CALLBACK (read_weekends), self, G_CONNECT_SWAPPED);
  read_weekends (self);
}

/* ---------------------------------------------------------------------- the object */

static void
mo_training_card_dispose (GObject *object)
{
  MoTrainingCard *self = MO_TRAINING_CARD (object);
  if (self->reading)
    g_cancellable_cancel (self->reading);
  g_clear_object (&self->reading);
  g_clear_object (&self->office);
  g_clear_pointer (&self->box, gtk_widget_unparent);
  G_OBJECT_CLASS (mo_training_card_parent_class)->dispose (object);
}

static void
mo_training_card_class_init (MoTrainingCardClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = mo_training_card_dispose;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
}

static void
mo_training_card_init (MoTrainingCard *self)
{
  GtkWidget *head = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 9);
  self->title = label (NULL, "mo-strong");
  self->plan = label (NULL, "mo-dim");
  self->boxes = gtk_grid_new ();
  gtk_widget_set_hexpand (self->title, TRUE);
  gtk_grid_set_column_spacing (GTK_GRID (self->boxes), 6);
  gtk_grid_set_row_spacing (GTK_GRID (self->boxes), 6);
  gtk_grid_set_column_homogeneous (GTK_GRID (self->boxes), TRUE);
  gtk_box_append (GTK_BOX (head), self->title);
  gtk_box_append (GTK_BOX (head), self->plan);
  gtk_box_append (GTK_BOX (self->box), head);
  gtk_box_append (GTK_BOX (self->box), self->boxes);
  gtk_widget_add_css_class (self->box, "mo-card");
  gtk_widget_add_css_class (self->box, "mo-mentors-card");
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
}
