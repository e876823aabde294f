/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>

#include "apply/mo-way-page-private.h"
#include "core/mo-lenient.h"
#include "form/mo-form-written.h"
#include "model/mo-mentor-step-jobs.h"
#include "widget/mo-form-dialog.h"

/* What an open form is about. */
typedef struct {
  MoOffice *office;
  gint64 mentor, referee;
  int rev, referee_rev;
  char *name, *to;
  gboolean held;
} Asking;

static void
asking_free (gpointer data)
{
  Asking *asking = data;
  g_object_unref (asking->office);
  g_free (asking->name);
  g_free (asking->to);
  g_free (asking);
}

static Asking *
asking_new (MoWayPage *self)
{
  const MoMentorFacts *facts = self->way->facts;
  Asking *asking = g_new0 (Asking, 1);
  asking->office = g_object_ref (self->office);
  asking->mentor = facts->id;
  asking->rev = facts->rev;
  asking->name = g_strdup (facts->name);
  return asking;
}

static void
save (MoFormDialog *dialog,
      Asking *asking,
      MoStoreJob job,
      gpointer ask,
      GDestroyNotify free_ask)
{
  mo_form_dialog_set_ready (dialog, FALSE);
  mo_office_write (asking->office,
                   NULL,
                   job,
                   ask,
                   free_ask,
                   NULL,
                   NULL,
                   mo_form_written,
                   g_object_ref (dialog));
}

static void
open (GtkWidget *from,
      Asking *asking,
      const char *title,
      const char *intro,
      const char *verb,
      const MoWizardField *fields,
      guint n,
      GCallback submitted)
{
  MoFormDialog *dialog = mo_form_dialog_new (from, title, intro, verb, fields, n);
  g_object_set_data_full (G_OBJECT (dialog), "asking", asking, asking_free);
  g_signal_connect (dialog, "submitted", submitted, asking);
  gtk_window_present (GTK_WINDOW (dialog));
}

/* The day of an answer; a problem is told at its question. */
static MoDay
read_day (MoFormDialog *dialog, const char *key, MoDay today)
{
  g_autofree char *text = mo_form_dialog_get (dialog, key), *problem = NULL;
  MoDay day = MO_DAY_NONE;
  if (!mo_lenient_day (text, today, &day, NULL, &problem))
    mo_form_dialog_problem (dialog, key, problem);
  return day;
}

/* ---------------------------------------------------------------------- a step */

static void
step_given (MoFormDialog *dialog, Asking *asking)
{
  MoDay today = mo_office_get_today (asking->office);
  g_autoptr (MoMentorStepAsk) ask =
      mo_mentor_step_ask_new (asking->mentor, asking->rev, asking->to, MO_DAY_NONE);
  ask->on = read_day (dialog, "on", today);
  ask->why = mo_form_dialog_get (dialog, "why");
  if (mo_form_dialog_get_row (dialog, "again"))
    ask->ask_again = read_day (dialog, "again", today);
  if (!mo_form_dialog_has_problem (dialog))
    save (dialog,
          asking,
          mo_mentor_step_job,
          g_steal_pointer (&ask),
          (GDestroyNotify) mo_mentor_step_ask_free);
}

/* With too few years the day on which they are complete is offered. */
static char *
again_day (MoWayPage *self, MoDay today)
{
  const MoPolicy *policy = mo_office_get_policy (self->office);
  MoDay until = mo_lived_until (self->way->facts->standing.lived_since, policy);
  return mo_day_to_words (until > today ? until : mo_day_add_months (today, 6),
                          MO_PRECISION_DAY);
}

void
mo_way_step_form (MoWayPage *self, const char *to)
{
  Asking *asking = asking_new (self);
  const MoMentorFacts *facts = self->way->facts;
  MoDay today = mo_office_get_today (self->office);
  gboolean later = g_str_equal (to, "not_now");
  MoMentorMove move = { .to = to, .on = today, .ask_again = today + 1 };
  g_auto (MoVerdict) verdict =
      mo_rule_mentor_step (&facts->standing, &move, today, mo_office_get_policy (self->office));
  g_autofree char *now = mo_day_to_words (today, MO_PRECISION_DAY);
  g_autofree char *again = again_day (self, today);
  g_autofree char *title =
      g_strdup_printf (_ ("%s: %s"), facts->name, mo_mentor_way_words (to));
  MoWizardField fields[3] = {
    { .key = "on", .kind = MO_WIZARD_DAY, .label = _ ("On"), .required = TRUE, .value = now },
  };
  guint n = 1;

  asking->to = g_strdup (to);
  if (later)
    fields[n++] = (MoWizardField){ .key = "again",
                                   .kind = MO_WIZARD_DAY,
                                   .label = _ ("Ask again on"),
                                   .hint = _ ("Shown on Today then"),
                                   .required = TRUE,
                                   .value = again };
  fields[n++] =
      (MoWizardField){ .key = "why",
                       .kind = MO_WIZARD_LINES,
                       .label = verdict.level == MO_LEVEL_ASK ? _ ("The reason") : _ ("A note"),
                       .required = verdict.level == MO_LEVEL_ASK };
  open (GTK_WIDGET (self),
        asking,
        title,
        verdict.reason,
        mo_mentor_way_verb (to),
        fields,
        n,
        G_CALLBACK (step_given));
}

/* ---------------------------------------------------------------------- references */

static void
referee_given (MoFormDialog *dialog, Asking *asking)
{
  MoDay today = mo_office_get_today (asking->office);
  g_autoptr (MoRefereeAsk) ask = g_new0 (MoRefereeAsk, 1);
  g_autofree char *said = mo_form_dialog_get (dialog, "said");

  ask->mentor = asking->mentor;
  ask->id = asking->referee;
  ask->rev = asking->referee_rev;
  ask->mentor_name = g_strdup (asking->name);
  ask->name = mo_form_dialog_get (dialog, "name");
  ask->asked = read_day (dialog, "asked", today);
  ask->ok = g_str_equal (said, "yes") ? 1 : g_str_equal (said, "no") ? 0 : -1;
  ask->received = read_day (dialog, "received", today);
  if (!mo_form_dialog_has_problem (dialog))
    save (dialog,
          asking,
          mo_apply_referee_job,
          g_steal_pointer (&ask),
          (GDestroyNotify) mo_referee_ask_free);
}

void
mo_way_referee_form (MoWayPage *self, const MoReferee *referee)
{
  static const char *const codes[] = { "yes", "no", "none", NULL };
  const char *const labels[] = { _ ("Said yes"), _ ("Said no"), _ ("No answer yet"), NULL };
  Asking *asking = asking_new (self);
  g_autofree char *asked =
      referee && referee->asked ? mo_day_to_words (referee->asked, MO_PRECISION_DAY) : NULL;
  g_autofree char *came = referee && referee->received
                              ? mo_day_to_words (referee->received, MO_PRECISION_DAY)
                              : NULL;
  g_autofree char *title = g_strdup_printf (_ ("Reference for %s"), asking->name);
  const MoWizardField fields[] = {
    { .key = "name",
      .kind = MO_WIZARD_LINES,
      .label = _ ("Referee"),
      .hint = _ ("Name, how they know the applicant, telephone or e-mail"),
      .required = TRUE,
      .value = referee ? referee->name : NULL },
    { .key = "asked",
      .kind = MO_WIZARD_DAY,
      .label = _ ("Asked on"),
      .hint = _ ("Empty: not asked yet"),
      .value = asked },
    { .key = "said",
      .kind = MO_WIZARD_CHOICE,
      .label = _ ("The answer"),
      .codes = codes,
      .labels = labels,
      .value = !referee || referee->ok < 0 ? "none"
               : referee->ok               ? "yes"
                                           : "no" },
    { .key = "received",
      .kind = MO_WIZARD_DAY,
      .label = _ ("It came on"),
      .hint = _ ("Where it came"),
      .value = came },
  };

  asking->referee = referee ? referee->id : 0;
  asking->referee_rev = referee ? referee->rev : 0;
  open (GTK_WIDGET (self),
        asking,
        title,
        _ ("That it came and what it comes to, not the letter itself."),
        _ ("Save"),
        fields,
        G_N_ELEMENTS (fields),
        G_CALLBACK (referee_given));
}

/* ---------------------------------------------------------------------- the interview */

static void
interview_given (MoFormDialog *dialog, Asking *asking)
{
  g_autoptr (MoInterviewAsk) ask = g_new0 (MoInterviewAsk, 1);
  ask->mentor = asking->mentor;
  ask->mentor_name = g_strdup (asking->name);
  ask->held = asking->held;
  ask->on = read_day (dialog, "on", mo_office_get_today (asking->office));
  ask->note = mo_form_dialog_get (dialog, "note");
  if (!mo_form_dialog_has_problem (dialog))
    save (dialog,
          asking,
          mo_apply_interview_job,
          g_steal_pointer (&ask),
          (GDestroyNotify) mo_interview_ask_free);
}

void
mo_way_interview_form (MoWayPage *self, gboolean held)
{
  Asking *asking = asking_new (self);
  MoDay booked = self->way->facts->standing.interview_on;
  MoDay today = mo_office_get_today (self->office);
  g_autofree char *day =
      held ? mo_day_to_words (booked && booked < today ? booked : today, MO_PRECISION_DAY)
           : NULL;
  g_autofree char *title = g_strdup_printf (_ ("Interview with %s"), asking->name);
  const MoWizardField fields[] = {
    { .key = "on",
      .kind = MO_WIZARD_DAY,
      .label = held ? _ ("Held on") : _ ("Booked for"),
      .required = TRUE,
      .value = day },
    { .key = "note",
      .kind = MO_WIZARD_LINES,
      .label = held ? _ ("What it comes to") : _ ("A note"),
      .hint = held ? _ ("A few words") : _ ("Time, who takes part") },
  };

  asking->held = held;
  open (GTK_WIDGET (self),
        asking,
        title,
        NULL,
        _ ("Save"),
        fields,
        G_N_ELEMENTS (fields),
        G_CALLBACK (interview_given));
}
