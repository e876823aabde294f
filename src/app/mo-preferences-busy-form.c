/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A busy period is added or changed. */
#include <glib/gi18n-lib.h>

#include "app/mo-preferences-private.h"
#include "core/mo-lenient.h"
#include "store/mo-conflict.h"
#include "widget/mo-form-dialog.h"

typedef struct {
  MoOffice *office;
  gint64 id; /* 0 for a new one */
  int rev;
} Editing;

static void
editing_free (gpointer data, GClosure *closure)
{
  Editing *editing = data;
  g_object_unref (editing->office);
  g_free (editing);
}

/* ---------------------------------------------------------------------- reading */

static MoDay
read_day (MoFormDialog *dialog, const char *key, MoDay today)
{
  g_autofree char *text = mo_form_dialog_get (dialog, key);
  g_autofree char *problem = NULL;
  MoPrecision precision = MO_PRECISION_UNKNOWN;
  MoDay day = MO_DAY_NONE;

  if (!mo_lenient_day (text, today, &day, &precision, &problem))
    mo_form_dialog_problem (dialog, key, problem);
  else if (precision != MO_PRECISION_DAY)
    mo_form_dialog_problem (dialog, key, _ ("Write a day, as 1 March 2026."));
  return day;
}

static int
read_days (MoFormDialog *dialog, const MoPolicy *policy)
{
  g_autofree char *text = mo_form_dialog_get (dialog, "days");
  gint64 days = 0;

  if (g_ascii_string_to_signed (text, 10, policy->reply_days + 1, 120, &days, NULL))
    return days;
  g_autofree char *sentence =
      g_strdup_printf (_ ("The usual target is %d days. Write a whole number from %d to 120."),
                       policy->reply_days,
                       policy->reply_days + 1);
  mo_form_dialog_problem (dialog, "days", sentence);
  return 0;
}

static MoBusyPeriod *
read_period (MoFormDialog *dialog, const Editing *editing)
{
  MoBusyPeriod *period = mo_busy_period_new ();
  MoDay today = mo_office_get_today (editing->office);

  period->id = editing->id;
  period->rev = editing->rev;
  period->from = read_day (dialog, "from", today);
  period->to = read_day (dialog, "to", today);
  period->days = read_days (dialog, mo_office_get_policy (editing->office));
  period->why = mo_form_dialog_get (dialog, "why");
  if (!*period->why)
    mo_form_dialog_problem (dialog, "why", _ ("Write why, in a few words: others will ask."));
  if (!mo_form_dialog_has_problem (dialog) && period->to < period->from)
    mo_form_dialog_problem (
        dialog, "to", _ ("The last day is before the first. Check both days."));
  return period;
}

/* ---------------------------------------------------------------------- saving */

static void
compared (GObject *source, GAsyncResult *result, gpointer user)
{
  g_autoptr (MoFormDialog) dialog = user;
  g_autoptr (GError) error = NULL;
  g_autoptr (MoConflict) theirs = mo_office_finish (MO_OFFICE (source), result, &error);
  Editing *editing = g_object_get_data (G_OBJECT (dialog), "mo-editing");
  MoVersions *versions = mo_form_dialog_get_versions (dialog);
  MoDay today = mo_office_get_today (editing->office);

  if (!versions)
    return;
  if (!theirs) {
    g_autofree char *sentence = mo_store_error_sentence (error);
    mo_form_dialog_problem (dialog, NULL, sentence);
    return;
  }
  g_autoptr (MoBusyPeriod) mine = read_period (dialog, editing);
  g_autofree char *from = mo_day_to_short (mine->from, today);
  g_autofree char *to = mo_day_to_short (mine->to, today);
  g_autofree char *days = g_strdup_printf ("%d", mine->days);
  const MoMine yours[] = {
    { "from_on", from }, { "to_on", to }, { "days", days }, { "why", mine->why }
  };
  g_autoptr (GPtrArray) lines = mo_conflict_lines (theirs, yours, G_N_ELEMENTS (yours));
  for (guint i = 0; i < lines->len; i++) {
    const MoConflictLine *line = g_ptr_array_index (lines, i);
    mo_versions_add (versions, line->label, line->before, line->now, line->yours);
  }
  g_autofree char *sentence = mo_conflict_sentence (theirs, today);
  editing->rev = theirs->rev;
  if (theirs->rev == 0) /* taken away: saved again it is a new one */
    editing->id = 0;
  mo_form_dialog_problem (dialog, NULL, sentence);
}

static gboolean
is_conflict (const Editing *editing, const GError *error)
{
  return editing->id && (g_error_matches (error, MO_STORE_ERROR, MO_STORE_CONFLICT) ||
                         g_error_matches (error, MO_STORE_ERROR, MO_STORE_NOT_FOUND));
}

static void
written (GObject *source, GAsyncResult *result, gpointer user)
{
  g_autoptr (MoFormDialog) dialog = user;
  g_autoptr (GError) error = NULL;
  Editing *editing = g_object_get_data (G_OBJECT (dialog), "mo-editing");

  mo_office_finish (MO_OFFICE (source), result, &error);
  mo_form_dialog_set_ready (dialog, TRUE);
  if (!error) {
    gtk_window_destroy (GTK_WINDOW (dialog));
    return;
  }
  if (is_conflict (editing, error)) {
    mo_office_read (editing->office,
                    mo_store_load_conflict_job,
                    mo_conflict_ask_new ("busy_period", editing->id, editing->rev),
                    g_free,
                    (GDestroyNotify) mo_conflict_free,
                    NULL,
                    compared,
                    g_object_ref (dialog));
    return;
  }
  g_autofree char *sentence = mo_store_error_sentence (error);
  mo_form_dialog_problem (dialog, NULL, sentence);
}

static void
submitted (MoFormDialog *dialog, Editing *editing)
{
  g_autoptr (MoBusyPeriod) period = read_period (dialog, editing);
  MoDay today = mo_office_get_today (editing->office);

  if (mo_form_dialog_has_problem (dialog))
    return;
  g_autofree char *from = mo_day_to_short (period->from, today);
  g_autofree char *to = mo_day_to_short (period->to, today);
  g_autofree char *label = g_strdup_printf (editing->id ? _ ("Busy period %s to %s changed")
                                                        : _ ("Busy period %s to %s added"),
                                            from,
                                            to);
  mo_form_dialog_set_ready (dialog, FALSE);
  mo_office_write (editing->office,
                   label,
                   mo_store_put_busy_period_job,
                   g_steal_pointer (&period),
                   (GDestroyNotify) mo_busy_period_unref,
                   NULL,
                   NULL,
                   written,
                   g_object_ref (dialog));
}

/* ---------------------------------------------------------------------- the form */

void
mo_preferences_busy_form (GtkWidget *from, MoOffice *office, const MoBusyPeriod *period)
{
  const MoPolicy *policy = mo_office_get_policy (office);
  g_autofree char *days =
      g_strdup_printf ("%d", period ? period->days : policy->reply_days_busy);
  g_autofree char *first =
      period ? mo_day_to_words (period->from, MO_PRECISION_DAY) : g_strdup ("");
  g_autofree char *last =
      period ? mo_day_to_words (period->to, MO_PRECISION_DAY) : g_strdup ("");
  const MoWizardField fields[] = {
    { .key = "from", .kind = MO_WIZARD_DAY, .label = _ ("First day"), .value = first },
    { .key = "to", .kind = MO_WIZARD_DAY, .label = _ ("Last day"), .value = last },
    { .key = "days", .kind = MO_WIZARD_LINE, .label = _ ("Days to reply"), .value = days },
    { .key = "why",
      .kind = MO_WIZARD_LINE,
      .label = _ ("Why"),
      .value = period && period->why ? period->why : "" },
  };
  MoFormDialog *dialog =
      mo_form_dialog_new (from,
                          period ? _ ("Change a busy period") : _ ("Add a busy period"),
                          _ ("Referrals received on these days get the longer target and keep "
                             "it, whatever changes later. Referrals that are here already keep "
                             "the one they were given."),
                          period ? _ ("Save busy period") : _ ("Add busy period"),
                          fields,
                          G_N_ELEMENTS (fields));
  Editing *editing = g_new0 (Editing, 1);

  editing->office = g_object_ref (office);
  editing->id = period ? period->id : 0;
  editing->rev = period ? period->rev : 0;
  g_object_set_data (G_OBJECT (dialog), "mo-editing", editing);
  g_signal_connect_data (dialog, "submitted", G_CALLBACK (submitted), editing, editing_free, 0);
  gtk_window_present (GTK_WINDOW (dialog));
}
