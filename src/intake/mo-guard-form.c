/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "intake/mo-guard-form.h"

#include <glib/gi18n-lib.h>

#include "core/mo-lenient.h"
#include "core/mo-phone.h"
#include "store/mo-young.h"
#include "widget/mo-form-dialog.h"
#include "widget/mo-problem.h"

/* Who asked, and what stood there then. */
typedef struct {
  GtkWidget *from; /* weak, until the form is there */
  MoOffice *office;
  MoGuard *guard;
} Asking;

static void
asking_free (gpointer data)
{
  Asking *asking = data;
  g_clear_weak_pointer (&asking->from);
  g_clear_pointer (&asking->guard, mo_guard_unref);
  g_object_unref (asking->office);
  g_free (asking);
}
G_DEFINE_AUTOPTR_CLEANUP_FUNC (Asking, asking_free)

/* ---------------------------------------------------------------------- saving */

static void
written (GObject *source, GAsyncResult *result, gpointer user)
{
  g_autoptr (MoFormDialog) form = user;
  g_autoptr (GError) error = NULL;
  g_autofree gint64 *id = mo_office_finish (MO_OFFICE (source), result, &error);

  mo_form_dialog_set_ready (form, TRUE);
  if (id) {
    gtk_window_destroy (GTK_WINDOW (form));
    return;
  }
  g_autofree char *sentence = mo_store_error_sentence (error);
  mo_form_dialog_problem (form, NULL, sentence);
}

/* The competence record says who, when and why, or nothing at all. */
static void
check_competence (MoFormDialog *form, const MoGuard *guard)
{
  gboolean any =
      *guard->competence_by || *guard->competence_why || guard->competence_on != MO_DAY_NONE;
  if (!any && !*guard->guardian_name)
    mo_form_dialog_problem (
        form, "guardian_name", _ ("Write the guardian’s name, or below who judged it."));
  if (any && !*guard->competence_by)
    mo_form_dialog_problem (form, "competence_by", _ ("Write who of the staff judged it."));
  if (any && guard->competence_on == MO_DAY_NONE)
    mo_form_dialog_problem (form, "competence_on", _ ("Write the day of it, such as today."));
  if (any && !*guard->competence_why)
    mo_form_dialog_problem (form, "competence_why", _ ("Write why, in a few words."));
}

static MoDay
read_day (MoFormDialog *form, MoDay today)
{
  g_autofree char *text = mo_form_dialog_get (form, "competence_on");
  g_autofree char *problem = NULL;
  MoPrecision precision;
  MoDay day = MO_DAY_NONE;

  if (!mo_lenient_day (text, today, &day, &precision, &problem))
    mo_form_dialog_problem (form, "competence_on", problem);
  else if (day != MO_DAY_NONE && (day > today || precision != MO_PRECISION_DAY))
    mo_form_dialog_problem (
        form, "competence_on", _ ("Write the day on which it was, as “today”."));
  return day;
}

static void
submitted (MoFormDialog *form, Asking *asking)
{
  g_autoptr (MoGuard) guard = mo_guard_new ();
  guard->referral = asking->guard->referral;
  guard->rev = asking->guard->rev;
  guard->guardian_name = mo_form_dialog_get (form, "guardian_name");
  guard->guardian_relation = mo_form_dialog_get (form, "guardian_relation");
  guard->guardian_phone = mo_form_dialog_get (form, "guardian_phone");
  guard->competence_by = mo_form_dialog_get (form, "competence_by");
  guard->competence_why = mo_form_dialog_get (form, "competence_why");
  guard->letters_to = mo_form_dialog_get (form, "letters_to");
  guard->competence_on = read_day (form, mo_office_get_today (asking->office));
  if (*guard->guardian_phone && !mo_phone_looks_right (guard->guardian_phone))
    mo_form_dialog_problem (form,
                            "guardian_phone",
                            _ ("A number has 10 or 11 figures, such as 07700 900123. Write it "
                               "so, or leave it empty."));
  if (!mo_form_dialog_has_problem (form))
    check_competence (form, guard);
  if (mo_form_dialog_has_problem (form))
    return;
  mo_form_dialog_set_ready (form, FALSE);
  mo_office_write (asking->office,
                   _ ("Guardian written down"),
                   mo_store_note_guard_job,
                   g_steal_pointer (&guard),
                   (GDestroyNotify) mo_guard_unref,
                   g_free,
                   NULL,
                   written,
                   g_object_ref (form));
}

/* ---------------------------------------------------------------------- the form */

static void
show (GtkWidget *from, Asking *asking)
{
  const MoGuard *it = asking->guard;
  g_autofree char *day = mo_day_to_words (it->competence_on, MO_PRECISION_DAY);
  g_autofree char *intro = g_strdup_printf (
      _ ("%s is under 18: a guardian, or somebody of the staff who judged that "
         "the young person understands."),
      it->name);
  const MoWizardField fields[] = {
    { .key = "guardian_name", .label = _ ("Guardian’s name"), .value = it->guardian_name },
    { .key = "guardian_relation",
      .label = _ ("Guardian is their"),
      .hint = _ ("Mother, foster carer"),
      .value = it->guardian_relation },
    { .key = "guardian_phone",
      .label = _ ("Guardian’s telephone"),
      .purpose = GTK_INPUT_PURPOSE_PHONE,
      .value = it->guardian_phone },
    { .key = "competence_by", .label = _ ("Or: judged by"), .value = it->competence_by },
    { .key = "competence_on",
      .kind = MO_WIZARD_DAY,
      .label = _ ("Judged on"),
      .value = it->competence_on != MO_DAY_NONE ? day : NULL },
    { .key = "competence_why", .label = _ ("Judged because"), .value = it->competence_why },
    { .key = "letters_to",
      .label = _ ("Letters go to"),
      .hint = _ ("Empty: their own address"),
      .value = it->letters_to },
  };
  MoFormDialog *form = mo_form_dialog_new (
      from, _ ("Guardian or competence"), intro, _ ("Save"), fields, G_N_ELEMENTS (fields));
  g_object_set_data_full (G_OBJECT (form), "asking", asking, asking_free);
  g_signal_connect (form, "submitted", G_CALLBACK (submitted), asking);
  gtk_window_present (GTK_WINDOW (form));
}

static void
read_guard (GObject *source, GAsyncResult *result, gpointer user)
{
  g_autoptr (Asking) asking = user;
  g_autoptr (GError) error = NULL;

  asking->guard = mo_office_finish (MO_OFFICE (source), result, &error);
  GtkWidget *from = asking->from;
  if (!from)
    return;
  if (!asking->guard) {
    g_autofree char *sentence = mo_store_error_sentence (error);
    mo_problem_show (from, sentence);
    return;
  }
  show (from, g_steal_pointer (&asking));
}

void
mo_guard_form_show (GtkWidget *from, MoOffice *office, gint64 referral)
{
  Asking *asking = g_new0 (Asking, 1);
  asking->office = g_object_ref (office);
  g_set_weak_pointer (&asking->from, from);
  mo_office_read (office,
                  mo_store_load_guard_job,
                  g_memdup2 (&referral, sizeof referral),
                  g_free,
                  (GDestroyNotify) mo_guard_unref,
                  NULL,
                  read_guard,
                  asking);
}
