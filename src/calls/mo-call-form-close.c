/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>

#include "calls/mo-call-forms-private.h"
#include "calls/mo-call-words.h"

/* ---------------------------------------------------------------------- what was done */

char *
mo_call_label_moved (const MoCallView *call, MoDay day, int minute)
{
  g_autofree char *when = mo_day_to_long (day);
  g_autofree char *time = mo_call_time_words (minute);
  return g_strdup_printf (
      _ ("Call of %s with %s moved to %s %s"), call->mentee, call->mentor, when, time);
}

char *
mo_call_label_stretched (const MoCallView *call, int minutes)
{
  return g_strdup_printf (ngettext ("Call of %s with %s planned for %d minute",
                                    "Call of %s with %s planned for %d minutes",
                                    minutes),
                          call->mentee,
                          call->mentor,
                          minutes);
}

char *
mo_call_label_closed (const MoCallView *call, const char *state)
{
  return g_strdup_printf (
      _ ("Call of %s with %s: %s"), call->mentee, call->mentor, mo_call_state_words (state));
}

static char *
get (MoCallForm *form, const char *key)
{
  return mo_form_dialog_get (form->dialog, key);
}

/* ---------------------------------------------------------------------- it took place */

static MoCallsClose *
closing (MoCallForm *form, const char *state)
{
  MoCallsClose *ask = g_new0 (MoCallsClose, 1);
  ask->id = form->call->id;
  ask->rev = form->call->rev;
  ask->state = g_intern_string (state);
  return ask;
}

static void
write_close (MoCallForm *form, MoCallsClose *ask)
{
  g_autofree char *label = mo_call_label_closed (form->call, ask->state);
  mo_call_form_write (
      form, label, mo_calls_close_job, ask, (GDestroyNotify) mo_calls_close_free);
}

static gboolean
too_long (MoCallForm *form)
{
  return mo_call_form_number (form, "minutes") >
         mo_office_get_policy (form->office)->call_minutes_ask_why;
}

static void
done_changed (MoCallForm *form, const char *key)
{
  mo_call_form_show (form, "why", too_long (form));
}

static void
done_submitted (MoCallForm *form)
{
  int minutes = mo_call_form_number (form, "minutes");
  g_autofree char *why = get (form, "why"), *summary = get (form, "summary");
  gboolean concern = gtk_check_button_get_active (GTK_CHECK_BUTTON (form->concern));
  g_auto (MoVerdict) length =
      mo_rule_call_actual (minutes, why, mo_office_get_policy (form->office));

  if (length.level != MO_LEVEL_FINE)
    mo_form_dialog_problem (
        form->dialog, length.level == MO_LEVEL_ASK ? "why" : "minutes", length.reason);
  if (concern && !*summary)
    mo_form_dialog_problem (
        form->dialog, "summary", _ ("Say in a few words what worries you."));
  if (mo_form_dialog_has_problem (form->dialog))
    return;
  MoCallsClose *ask = closing (form, "done");
  ask->minutes = minutes;
  ask->mood = mo_call_form_number (form, "mood");
  ask->concern = concern;
  if (too_long (form))
    ask->why = g_steal_pointer (&why);
  ask->summary = g_steal_pointer (&summary);
  write_close (form, ask);
}

void
mo_call_form_done (GtkWidget *page, MoOffice *office, MoCallView *call, MoCallSaved saved)
{
  g_autofree char *minutes = g_strdup_printf ("%d", call->minutes);
  g_auto (MoVerdict) early = mo_rule_call_done_on (call->day, mo_office_get_today (office));
  const char *const moods[] = { "0", "5", "4", "3", "2", "1", NULL };
  const char *const mood_words[] = {
    _ ("Not asked"), _ ("5, very good"), _ ("4, good"), _ ("3, mixed"),
    _ ("2, low"),    _ ("1, very low"),  NULL
  };
  const MoWizardField fields[] = {
    { .key = "minutes",
      .kind = MO_WIZARD_LINE,
      .label = _ ("Minutes"),
      .purpose = GTK_INPUT_PURPOSE_DIGITS,
      .value = minutes },
    { .key = "why",
      .kind = MO_WIZARD_LINE,
      .label = _ ("Why so long"),
      .hint = _ ("Calls are meant to last up to an hour.") },
    { .key = "summary",
      .kind = MO_WIZARD_LINES,
      .label = _ ("The mentor’s summary"),
      .hint = _ ("It can follow later.") },
    { .key = "mood",
      .kind = MO_WIZARD_LIST,
      .label = _ ("How the mentee was"),
      .codes = moods,
      .labels = mood_words,
      .value = "0" },
  };
  MoCallForm *form = mo_call_form_about (page,
                                         office,
                                         call,
                                         saved,
                                         _ ("Mark the call done"),
                                         _ ("Mark done"),
                                         fields,
                                         G_N_ELEMENTS (fields));
  form->concern = gtk_check_button_new_with_label (_ ("Something in it worries me"));
  mo_form_dialog_add (form->dialog, form->concern);
  mo_call_form_show (form, "why", FALSE);
  if (early.level == MO_LEVEL_REFUSED)
    mo_form_dialog_problem (form->dialog, NULL, early.reason);
  g_signal_connect_swapped (form->dialog, "changed", G_CALLBACK (done_changed), form);
  g_signal_connect_swapped (form->dialog, "submitted", G_CALLBACK (done_submitted), form);
  gtk_window_present (GTK_WINDOW (form->dialog));
}
