/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>
#include <stdlib.h>

#include "core/mo-lenient.h"
#include "training/mo-training-page-private.h"
#include "widget/mo-form-dialog.h"

typedef struct {
  MoTrainingPage *page; /* weak */
  MoTraining *training; /* as it was; a fresh one for a new weekend */
} Asking;

static void
asking_free (gpointer data, GClosure *closure)
{
  Asking *asking = data;
  g_clear_weak_pointer (&asking->page);
  mo_training_unref (asking->training);
  g_free (asking);
}

/* ---------------------------------------------------------------------- a weekend */

static gboolean
day_of (MoFormDialog *form, const char *key, MoDay today, MoDay *day)
{
  g_autofree char *text = mo_form_dialog_get (form, key), *problem = NULL;
  MoPrecision precision = MO_PRECISION_UNKNOWN;

  if (!mo_lenient_day (text, today, day, &precision, &problem))
    mo_form_dialog_problem (form, key, problem);
  else if (*day == MO_DAY_NONE || precision != MO_PRECISION_DAY)
    mo_form_dialog_problem (form, key, _ ("Write the day, as 13 June 2026."));
  return !mo_form_dialog_has_problem (form);
}

static void
show_day (MoFormDialog *form, const char *key, Asking *asking)
{
  MoDay day = MO_DAY_NONE;
  g_autofree char *words = NULL;
  if (!asking->page || (!g_str_equal (key, "from") && !g_str_equal (key, "to")))
    return;
  g_autofree char *text = mo_form_dialog_get (form, key);
  if (mo_lenient_day (text, mo_office_get_today (asking->page->office), &day, NULL, NULL))
    words = mo_day_to_long (day);
  mo_form_row_set_reading (mo_form_dialog_get_row (form, key), words);
}

static void
weekend_given (MoFormDialog *form, Asking *asking)
{
  g_autoptr (MoTraining) training = mo_training_new ();
  g_autofree char *places = mo_form_dialog_get (form, "places"),
                  *hours = mo_form_dialog_get (form, "hours"),
                  *to = mo_form_dialog_get (form, "to");

  if (!asking->page || !asking->page->office)
    return;
  MoDay today = mo_office_get_today (asking->page->office);
  training->id = asking->training->id;
  training->rev = asking->training->rev;
  training->strand = mo_form_dialog_get (form, "strand");
  training->venue = mo_form_dialog_get (form, "venue");
  training->note = g_strdup (asking->training->note);
  training->places = atoi (places);
  training->minutes = atoi (hours) * 60;
  training->cancelled = MO_DAY_NONE;
  if (!*training->strand) {
    mo_form_dialog_problem (form, "strand", _ ("Choose for whom the training is."));
    return;
  }
  if (!day_of (form, "from", today, &training->from))
    return;
  if (!*to)
    training->to = training->from + 1;
  else if (!day_of (form, "to", today, &training->to))
    return;
  g_auto (MoVerdict) verdict = mo_rule_training_dates (
      training->from, training->to, training->places, asking->training->taken);
  if (verdict.level == MO_LEVEL_REFUSED) {
    mo_form_dialog_problem (
        form,
        training->to < training->from || training->to > training->from + 7 ? "to" : "places",
        verdict.reason);
    return;
  }
  MoTrainingAsk *ask = mo_training_ask_new (MO_TRAINING_SAVE);
  ask->training = g_steal_pointer (&training);
  mo_training_page_write (asking->page, ask, GTK_WINDOW (form));
}

void
mo_training_page_ask_weekend (MoTrainingPage *self, const MoTraining *training)
{
  static const char *const strands[] = { "sci", "family", NULL };
  const char *const words[] = { _ ("SCI"), _ ("Family"), NULL };
  g_autoptr (MoTraining) fresh = mo_training_new ();
  fresh->strand = g_strdup ("sci");
  fresh->places = self->shown ? self->shown->policy.training_places : 10;
  fresh->minutes = 720;
  const MoTraining *it = training ? training : fresh;
  g_autofree char *from = training ? mo_day_to_words (it->from, MO_PRECISION_DAY) : NULL,
                  *to = training ? mo_day_to_words (it->to, MO_PRECISION_DAY) : NULL,
                  *places = g_strdup_printf ("%d", it->places),
                  *hours = g_strdup_printf ("%d", it->minutes / 60);
  const MoWizardField fields[] = {
    { .key = "strand",
      .kind = MO_WIZARD_CHOICE,
      .label = _ ("For"),
      .required = TRUE,
      .codes = strands,
      .labels = words,
      .value = it->strand },
    { .key = "from",
      .kind = MO_WIZARD_DAY,
      .label = _ ("First day"),
      .required = TRUE,
      .value = from },
    { .key = "to",
      .kind = MO_WIZARD_DAY,
      .label = _ ("Last day"),
      .hint = _ ("Blank: the day after"),
      .value = to },
    { .key = "places",
      .kind = MO_WIZARD_LINE,
      .label = _ ("Places"),
      .required = TRUE,
      .value = places },
    { .key = "hours",
      .kind = MO_WIZARD_LINE,
      .label = _ ("Hours of training"),
      .hint = _ ("Count as volunteers’ time"),
      .value = hours },
    { .key = "venue", .kind = MO_WIZARD_LINE, .label = _ ("Where"), .value = it->venue },
  };
  MoFormDialog *form =
      mo_form_dialog_new (GTK_WIDGET (self),
                          training ? _ ("Change the weekend") : _ ("New training weekend"),
                          NULL,
                          _ ("Save"),
                          fields,
                          G_N_ELEMENTS (fields));
  Asking *asking = g_new0 (Asking, 1);
  asking->training = mo_training_ref ((MoTraining *) it);
  g_set_weak_pointer (&asking->page, self);
  g_signal_connect (form, "changed", G_CALLBACK (show_day), asking);
  g_signal_connect_data (form, "submitted", G_CALLBACK (weekend_given), asking, asking_free, 0);
  gtk_window_present (GTK_WINDOW (form));
}

/* ---------------------------------------------------------------------- who is booked */

static void
who_given (MoFormDialog *form, Asking *asking)
{
  g_autofree char *who = mo_form_dialog_get (form, "who");
  gint64 mentor = g_ascii_strtoll (who, NULL, 10);

  if (!asking->page || !asking->page->office)
    return;
  if (!mentor) {
    mo_form_dialog_problem (form, "who", _ ("Choose who comes."));
    return;
  }
  MoTrainingAsk *ask = mo_training_ask_new (MO_TRAINING_BOOK);
  ask->training = mo_training_ref (asking->training);
  ask->mentor = mentor;
  for (guint i = 0; i < asking->page->shown->bookable->len; i++) {
    const MoAttendance *one = asking->page->shown->bookable->pdata[i];
    if (one->mentor == mentor)
      ask->name = g_strdup (one->name);
  }
  mo_training_page_write (asking->page, ask, GTK_WINDOW (form));
}

void
mo_training_page_ask_who (MoTrainingPage *self)
{
  const MoTraining *training = self->shown ? mo_training_shown_chosen (self->shown) : NULL;
  if (!training)
    return;
  g_autoptr (GPtrArray) codes = g_ptr_array_new_with_free_func (g_free),
                        labels = g_ptr_array_new ();
  for (guint i = 0; i < self->shown->bookable->len; i++) {
    const MoAttendance *who = self->shown->bookable->pdata[i];
    g_ptr_array_add (codes, g_strdup_printf ("%" G_GINT64_FORMAT, who->mentor));
    g_ptr_array_add (labels, who->name);
  }
  g_ptr_array_add (codes, NULL);
  g_ptr_array_add (labels, NULL);
  const MoWizardField field = { .key = "who",
                                .kind = MO_WIZARD_LIST,
                                .label = _ ("Who"),
                                .required = TRUE,
                                .codes = (const char *const *) codes->pdata,
                                .labels = (const char *const *) labels->pdata };
  MoFormDialog *form = mo_form_dialog_new (
      GTK_WIDGET (self),
      _ ("Book somebody"),
      self->shown->bookable->len
          ? _ ("Who applied for this strand and is not trained for it yet; first those whose "
               "interview is on record.")
          : _ ("Nobody waits for this training. Take an application first."),
      _ ("Book"),
      &field,
      1);
  Asking *asking = g_new0 (Asking, 1);
  asking->training = mo_training_ref ((MoTraining *) training);
  g_set_weak_pointer (&asking->page, self);
  g_signal_connect_data (form, "submitted", G_CALLBACK (who_given), asking, asking_free, 0);
  gtk_window_present (GTK_WINDOW (form));
}
