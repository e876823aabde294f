/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * How long a call is to be, and who of the office joins it. */
#include <glib/gi18n-lib.h>

#include "calls/mo-call-forms-private.h"
#include "calls/mo-call-words.h"
#include "store/mo-staff.h"

static gint64
number (MoCallForm *form, const char *key)
{
  g_autofree char *text = mo_form_dialog_get (form->dialog, key);
  return g_ascii_strtoll (text, NULL, 10);
}

static void
submitted (MoCallForm *form)
{
  MoCallsChange *ask = g_new0 (MoCallsChange, 1);
  *ask = (MoCallsChange){ .id = form->call->id,
                          .rev = form->call->rev,
                          .minutes = (int) number (form, "minutes"),
                          .staff = number (form, "staff") };
  g_autofree char *label = g_strdup_printf (
      _ ("Call of %s with %s changed"), form->call->mentee, form->call->mentor);
  mo_call_form_write (form, label, mo_calls_change_job, ask, g_free);
}

/* Who works here now, and who joins although they left. */
static GStrv
staff_list (GPtrArray *staff, gint64 chosen, gboolean words)
{
  g_autoptr (GStrvBuilder) list = g_strv_builder_new ();
  g_strv_builder_add (list, words ? _ ("Nobody") : "0");
  for (guint i = 0; i < staff->len; i++) {
    const MoStaff *one = g_ptr_array_index (staff, i);
    g_autofree char *id = g_strdup_printf ("%" G_GINT64_FORMAT, one->id);
    if (one->left == MO_DAY_NONE || one->id == chosen)
      g_strv_builder_add (list, words ? one->name : id);
  }
  return g_strv_builder_end (list);
}

static void
add_length (GStrvBuilder *list, int minutes, gboolean words)
{
  g_autofree char *text =
      words ? g_strdup_printf (ngettext ("%d minute", "%d minutes", minutes), minutes)
            : g_strdup_printf ("%d", minutes);
  g_strv_builder_add (list, text);
}

/* The office's steps, and the length that it has. */
static GStrv
lengths (const MoPolicy *policy, int has, gboolean words)
{
  g_autoptr (GStrvBuilder) list = g_strv_builder_new ();
  int step = MAX (policy->call_minutes_step, 5);
  for (int minutes = step; minutes <= policy->call_minutes_max; minutes += step) {
    if (has > minutes - step && has < minutes)
      add_length (list, has, words);
    add_length (list, minutes, words);
  }
  return g_strv_builder_end (list);
}

void
mo_call_form_change (GtkWidget *page,
                     MoOffice *office,
                     MoCallView *call,
                     GPtrArray *staff,
                     MoCallSaved saved)
{
  const MoPolicy *policy = mo_office_get_policy (office);
  g_auto (GStrv) minute_codes = lengths (policy, call->minutes, FALSE);
  g_auto (GStrv) minute_words = lengths (policy, call->minutes, TRUE);
  g_auto (GStrv) staff_codes = staff_list (staff, call->staff, FALSE);
  g_auto (GStrv) staff_words = staff_list (staff, call->staff, TRUE);
  g_autofree char *minutes = g_strdup_printf ("%d", call->minutes);
  g_autofree char *joins = g_strdup_printf ("%" G_GINT64_FORMAT, call->staff);
  g_autofree char *about = mo_call_words_full (call);
  const MoWizardField fields[] = {
    { .key = "minutes",
      .kind = MO_WIZARD_LIST,
      .label = _ ("Length"),
      .codes = (const char *const *) minute_codes,
      .labels = (const char *const *) minute_words,
      .value = minutes },
    { .key = "staff",
      .kind = MO_WIZARD_LIST,
      .label = _ ("Who of the office joins"),
      .codes = (const char *const *) staff_codes,
      .labels = (const char *const *) staff_words,
      .value = joins },
  };
  MoCallForm *form = mo_call_form_new (page,
                                       office,
                                       saved,
                                       _ ("Length and who joins"),
                                       about,
                                       _ ("Save"),
                                       fields,
                                       G_N_ELEMENTS (fields));
  form->call = mo_call_view_ref (call);
  g_signal_connect_swapped (form->dialog, "submitted", G_CALLBACK (submitted), form);
  gtk_window_present (GTK_WINDOW (form->dialog));
}
