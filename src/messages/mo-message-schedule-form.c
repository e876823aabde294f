/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A message that asks for a call makes the call; whoever does not know of it yet is told. */
#include <glib/gi18n-lib.h>

#include "core/mo-call-time.h"
#include "core/mo-lenient.h"
#include "messages/mo-message-asking.h"
#include "messages/mo-messages-page-private.h"
#include "model/mo-message-jobs.h"

static gboolean
read_slot (MoFormDialog *form, MoMessageAsking *asking, gboolean tell, MoDay *day, int *minute)
{
  MoDay today = mo_office_get_today (asking->office);
  MoPrecision precision = MO_PRECISION_UNKNOWN;
  g_autofree char *date = mo_form_dialog_get (form, "day"),
                  *time = mo_form_dialog_get (form, "time"), *problem = NULL;
  gboolean good = mo_lenient_day (date, today, day, &precision, &problem) &&
                  precision == MO_PRECISION_DAY && *day >= today;
  gboolean timed = mo_lenient_time (time, minute);

  if (tell && !good)
    mo_form_dialog_problem (
        form, "day", problem ? problem : _ ("Write a day from today on, as “thu” or 3 April."));
  if (tell && !timed)
    mo_form_dialog_problem (form, "time", _ ("Write a time, as 18:00 or 6pm."));
  return good && timed;
}

static void
left (MoFormDialog *form, const char *key, MoMessageAsking *asking)
{
  MoDay day;
  int minute;
  if (!g_str_equal (key, "day") && !g_str_equal (key, "time"))
    return;
  g_autofree char *words = NULL;
  if (read_slot (form, asking, FALSE, &day, &minute)) {
    g_autofree char *date = mo_day_to_long (day), *time = mo_call_time_words (minute);
    words = g_strdup_printf (_ ("%s at %s"), date, time);
  }
  mo_form_row_set_reading (mo_form_dialog_get_row (form, "time"), words);
}

static void
submitted (MoFormDialog *form, MoMessageAsking *asking)
{
  MoMessageSchedule *schedule = g_new0 (MoMessageSchedule, 1);
  g_autofree char *minutes = mo_form_dialog_get (form, "minutes"),
                  *knows = mo_form_dialog_get (form, "knows");

  schedule->id = asking->message->id;
  schedule->rev = asking->message->rev;
  schedule->medium = mo_form_dialog_get (form, "medium");
  schedule->minutes = (int) g_ascii_strtoll (minutes, NULL, 10);
  schedule->mentee_knows = g_str_equal (knows, "mentee") || g_str_equal (knows, "both");
  schedule->mentor_knows = g_str_equal (knows, "mentor") || g_str_equal (knows, "both");
  read_slot (form, asking, TRUE, &schedule->day, &schedule->minute);
  g_auto (MoVerdict) length =
      mo_rule_call_planned (schedule->minutes, mo_office_get_policy (asking->office));
  if (length.level == MO_LEVEL_REFUSED)
    mo_form_dialog_problem (form, "minutes", length.reason);
  if (mo_form_dialog_has_problem (form)) {
    mo_message_schedule_free (schedule);
    return;
  }
  mo_message_asking_write (
      form, asking, mo_message_schedule_job, schedule, mo_message_schedule_free);
}

void
mo_message_form_schedule (GtkWidget *from, MoOffice *office, const MoMessage *message)
{
  static const char *const media[] = { "phone", "zoom", "skype", NULL };
  static const char *const knows[] = { "mentee", "mentor", "both", "nobody", NULL };
  const char *const medium_labels[] = { mo_call_medium_words ("phone"),
                                        mo_call_medium_words ("zoom"),
                                        mo_call_medium_words ("skype"),
                                        NULL };
  const char *const knows_labels[] = {
    message->mentee, message->mentor, _ ("Both"), _ ("Nobody yet"), NULL
  };
  g_autofree char *minutes =
      g_strdup_printf ("%d", mo_office_get_policy (office)->call_minutes_default);
  g_autofree char *intro = g_strdup_printf ("“%s”", message->body);
  const MoWizardField fields[] = {
    { .key = "day", .kind = MO_WIZARD_DAY, .label = _ ("Day"), .value = "" },
    { .key = "time", .kind = MO_WIZARD_LINE, .label = _ ("Time"), .value = "" },
    { .key = "minutes",
      .kind = MO_WIZARD_LINE,
      .label = _ ("Minutes"),
      .purpose = GTK_INPUT_PURPOSE_DIGITS,
      .value = minutes },
    { .key = "medium",
      .kind = MO_WIZARD_CHOICE,
      .label = _ ("By"),
      .codes = media,
      .labels = medium_labels,
      .value = "phone" },
    { .key = "knows",
      .kind = MO_WIZARD_CHOICE,
      .label = _ ("Who knows of it"),
      .hint =
          _ ("The other is told by a message, which stands in the book until it is passed on"),
      .codes = knows,
      .labels = knows_labels,
      .value = g_str_equal (message->state, "taken") ? message->from_role : message->to_role },
  };
  MoFormDialog *form = mo_form_dialog_new (
      from, _ ("Schedule a call"), intro, _ ("Book call"), fields, G_N_ELEMENTS (fields));
  MoMessageAsking *asking =
      mo_message_asking_start (form, office, message, G_CALLBACK (submitted));

  g_signal_connect (form, "left", G_CALLBACK (left), asking);
  gtk_window_present (GTK_WINDOW (form));
}
