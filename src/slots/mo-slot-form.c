/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "slots/mo-slot-form.h"

#include <glib/gi18n-lib.h>

#include "core/mo-call-rules.h"
#include "core/mo-call-time.h"
#include "core/mo-lenient.h"
#include "slots/mo-slot-dates.h"
#include "store/mo-slots.h"
#include "widget/mo-form-dialog.h"
#include "widget/mo-problem.h"

#define USUAL_MINUTE (18 * 60)

/* One open form; dies with its window. */
typedef struct {
  MoFormDialog *dialog;
  MoOffice *office;
  MoSlotPair *pair;
  MoSlotDates *dates;
  MoSlotPlan *plan; /* of what is written, NULL while it is not known */
  GCancellable *looking;
  gboolean confirmed; /* the clashes were read */
  gboolean closed;
} SlotForm;

static void
form_free (gpointer data)
{
  SlotForm *form = data;
  g_cancellable_cancel (form->looking);
  g_clear_object (&form->looking);
  g_clear_object (&form->office);
  g_clear_pointer (&form->pair, mo_slot_pair_unref);
  g_clear_pointer (&form->plan, mo_slot_plan_free);
  g_free (form);
}

static void
closed (SlotForm *form)
{
  form->closed = TRUE;
  g_cancellable_cancel (form->looking);
  g_signal_handlers_disconnect_by_data (form->dialog, form);
}

/* ---------------------------------------------------------------------- what is written */

static int
number (SlotForm *form, const char *key)
{
  g_autofree char *text = mo_form_dialog_get (form->dialog, key);
  guint64 value;
  return g_ascii_string_to_unsigned (text, 10, 0, 1000, &value, NULL) ? (int) value : 0;
}

static gboolean
moves (SlotForm *form)
{
  g_autofree char *what = mo_form_dialog_get (form->dialog, "what");
  return g_str_equal (what, "move");
}

/* What cannot be read is none of the days, and no time of a day. */
static MoSlotAsk *
written (SlotForm *form)
{
  MoSlotAsk *ask = g_new0 (MoSlotAsk, 1);
  g_autofree char *day = mo_form_dialog_get (form->dialog, "day");
  g_autofree char *time = mo_form_dialog_get (form->dialog, "time");
  g_autofree char *holidays = mo_form_dialog_get (form->dialog, "holidays");
  g_autofree char *tell = mo_form_dialog_get (form->dialog, "tell");
  MoPrecision precision = MO_PRECISION_UNKNOWN;

  ask->pairing = form->pair->id;
  ask->rev = form->pair->rev;
  ask->move = moves (form);
  ask->medium = mo_form_dialog_get (form->dialog, "medium");
  ask->slot.minutes = number (form, "minutes");
  ask->slot.rhythm = number (form, "rhythm");
  ask->slot.calls = number (form, "calls");
  ask->tell_mentee = g_str_equal (tell, "both") || g_str_equal (tell, "mentee");
  ask->tell_mentor = g_str_equal (tell, "both") || g_str_equal (tell, "mentor");
  ask->slot.skip_holidays = g_str_equal (holidays, "skip");
  if (!mo_lenient_day (
          day, mo_office_get_today (form->office), &ask->slot.first, &precision, NULL) ||
      precision != MO_PRECISION_DAY)
    ask->slot.first = MO_DAY_NONE;
  if (!mo_lenient_time (time, &ask->slot.minute))
    ask->slot.minute = -1;
  return ask;
}

/* ---------------------------------------------------------------------- saving */

static void
saved (GObject *office, GAsyncResult *result, gpointer user)
{
  g_autoptr (MoFormDialog) dialog = user;
  SlotForm *form = g_object_get_data (G_OBJECT (dialog), "mo-slot-form");
  g_autoptr (GError) error = NULL;
  g_autofree gint64 *call = mo_office_finish (MO_OFFICE (office), result, &error);

  if (form->closed)
    return;
  mo_form_dialog_set_ready (dialog, TRUE);
  if (error) {
    g_autofree char *sentence = mo_store_error_sentence (error);
    mo_form_dialog_problem (dialog, NULL, sentence);
    return;
  }
  gtk_window_destroy (GTK_WINDOW (dialog));
}

static void
book (SlotForm *form)
{
  mo_form_dialog_set_ready (form->dialog, FALSE);
  mo_office_write (form->office,
                   _ ("Slot booked"),
                   mo_store_book_slot_job,
                   written (form),
                   (GDestroyNotify) mo_slot_ask_free,
                   g_free,
                   NULL,
                   saved,
                   g_object_ref (form->dialog));
}

/* ---------------------------------------------------------------------- looking ahead */

static void
show_plan (SlotForm *form, int minute)
{
  g_autofree char *day = NULL;
  if (form->plan && form->plan->dates)
    day = mo_day_to_long (((const MoSlotDate *) g_ptr_array_index (form->plan->dates, 0))->day);
  mo_form_row_set_reading (mo_form_dialog_get_row (form->dialog, "day"), day);
  mo_slot_dates_show (form->dates, form->plan, minute);
  mo_form_dialog_fit (form->dialog);
}

/* The refusal stands at the question it is about. */
static const char *
key_of (const MoSlotAsk *ask)
{
  return ask->slot.first == MO_DAY_NONE ? "day" : ask->slot.minute < 0 ? "time" : NULL;
}

typedef struct {
  MoFormDialog *dialog;
  gboolean submitted;
  const char *key;
  int minute;
} Look;

static void
judge (SlotForm *form, const Look *look)
{
  guint clashes = mo_slot_plan_clashes (form->plan);
  if (form->plan->refusal) {
    mo_form_dialog_problem (form->dialog, look->key, form->plan->refusal);
  } else if ((clashes || form->plan->hours) && !form->confirmed) {
    form->confirmed = TRUE;
    mo_form_dialog_problem (
        form->dialog,
        NULL,
        clashes ? _ ("Some of the days clash, as told below. Press the button again if you "
                     "want them all the same.")
                : _ ("This is outside the hours that were told. Press the button again if you "
                     "want it all the same."));
  } else {
    book (form);
  }
}

static void
looked (GObject *office, GAsyncResult *result, gpointer user)
{
  g_autofree Look *look = user;
  g_autoptr (MoFormDialog) dialog = look->dialog;
  SlotForm *form = g_object_get_data (G_OBJECT (dialog), "mo-slot-form");
  g_autoptr (GError) error = NULL;
  MoSlotPlan *plan = mo_office_finish (MO_OFFICE (office), result, &error);

  if (form->closed || g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  g_clear_pointer (&form->plan, mo_slot_plan_free);
  form->plan = plan;
  show_plan (form, look->minute);
  if (!look->submitted)
    return;
  mo_form_dialog_set_ready (dialog, TRUE);
  if (plan) {
    judge (form, look);
    return;
  }
  g_autofree char *sentence = mo_store_error_sentence (error);
  mo_form_dialog_problem (dialog, NULL, sentence);
}

static void
look_ahead (SlotForm *form, gboolean submitted)
{
  MoSlotAsk *ask = written (form);
  Look *look = g_new0 (Look, 1);

  *look = (Look){ g_object_ref (form->dialog), submitted, key_of (ask), ask->slot.minute };
  g_cancellable_cancel (form->looking);
  g_clear_object (&form->looking);
  form->looking = g_cancellable_new ();
  if (submitted)
    mo_form_dialog_set_ready (form->dialog, FALSE);
  mo_office_read (form->office,
                  mo_store_plan_slot_job,
                  ask,
                  (GDestroyNotify) mo_slot_ask_free,
                  (GDestroyNotify) mo_slot_plan_free,
                  form->looking,
                  looked,
                  look);
}

/* What is booked moves, and nothing else; or all that are left. */
static char *
usual_calls (const MoSlotPair *pair, gboolean move)
{
  return g_strdup_printf (
      "%d", move ? pair->to_come : MAX (pair->limit - pair->done - pair->planned, 0));
}

static void
propose_calls (SlotForm *form)
{
  g_autofree char *calls = usual_calls (form->pair, moves (form));
  mo_form_row_set_value (mo_form_dialog_get_row (form->dialog, "calls"), calls);
}

static void
changed (SlotForm *form, const char *key)
{
  form->confirmed = FALSE;
  if (g_str_equal (key, "what"))
    propose_calls (form);
  look_ahead (form, FALSE);
}

static void
submitted (SlotForm *form)
{
  look_ahead (form, TRUE);
}

/* ---------------------------------------------------------------------- the questions */

/* The slot that is kept, else where the newest call stands. */
static void
slot_now (const MoSlotPair *pair, MoDay today, MoDay *first, int *minute)
{
  MoDay last;
  MoDay from = MAX (today, pair->last_done + 1);

  if (pair->weekday >= 0) {
    *first = mo_slot_next (from, pair->weekday);
    *minute = pair->minute;
  } else if (mo_call_time_from_utc (pair->last_at, MO_ZONE, &last, minute)) {
    *first = mo_slot_next (from, mo_day_weekday (last));
  } else {
    *first = mo_slot_next (today + 1, mo_day_weekday (today));
    *minute = USUAL_MINUTE;
  }
}

static GStrv
lengths (const MoPolicy *policy, gboolean words)
{
  g_autoptr (GStrvBuilder) list = g_strv_builder_new ();
  int step = MAX (policy->call_minutes_step, 5);
  for (int minutes = step; minutes <= policy->call_minutes_max; minutes += step) {
    g_autofree char *text =
        words ? g_strdup_printf (ngettext ("%d minute", "%d minutes", minutes), minutes)
              : g_strdup_printf ("%d", minutes);
    g_strv_builder_add (list, text);
  }
  return g_strv_builder_end (list);
}

static char *
intro_of (const MoSlotPair *pair)
{
  g_autofree char *slot = mo_slot_words (pair->weekday, pair->minute, pair->rhythm_days);
  g_autofree char *calls = g_strdup_printf (
      _ ("%d of %d calls done, %d booked."), pair->done, pair->limit, pair->planned);
  if (!*slot)
    return g_strdup_printf (_ ("%s with %s: %s"), pair->mentee, pair->mentor, calls);
  return g_strdup_printf (
      _ ("%s with %s: %s Now %s."), pair->mentee, pair->mentor, calls, slot);
}

static MoFormDialog *
ask_questions (GtkWidget *from, MoOffice *office, const MoSlotPair *pair)
{
  static const char *const whats[] = { "move", "beside", NULL };
  static const char *const rhythms[] = { "7", "14", NULL };
  static const char *const media[] = { "phone", "zoom", "skype", NULL };
  static const char *const holidays[] = { "keep", "skip", NULL };
  static const char *const tells[] = { "both", "mentee", "mentor", "nobody", NULL };
  const char *const tell_words[] = {
    _ ("Both"), _ ("The mentee"), _ ("The mentor"), _ ("Nobody, both know"), NULL
  };
  const char *const rhythm_words[] = { _ ("Every week"), _ ("Every second week"), NULL };
  const char *const media_words[] = { _ ("Telephone"), _ ("Zoom"), _ ("Skype"), NULL };
  const char *const holiday_words[] = { _ ("Call on them too"), _ ("Pass over them"), NULL };
  const MoPolicy *policy = mo_office_get_policy (office);
  g_auto (GStrv) codes = lengths (policy, FALSE), words = lengths (policy, TRUE);
  g_autofree char *move_words =
      g_strdup_printf (ngettext ("Move the %d call that is booked to it",
                                 "Move the %d calls that are booked to it",
                                 pair->to_come),
                       pair->to_come);
  const char *const what_words[] = { move_words, _ ("Book more calls beside them"), NULL };
  g_autofree char *intro = intro_of (pair);
  MoDay first;
  int minute;
  slot_now (pair, mo_office_get_today (office), &first, &minute);
  g_autofree char *day = mo_day_to_words (first, MO_PRECISION_DAY);
  g_autofree char *time = mo_call_time_words (minute);
  g_autofree char *last = g_strdup_printf ("%d", pair->last_minutes);
  g_autofree char *usual = g_strdup_printf ("%d", policy->call_minutes_default);
  g_autofree char *calls = usual_calls (pair, pair->to_come > 0);
  gboolean video = pair->last_medium && !g_str_equal (pair->last_medium, "in_person");
  const MoWizardField fields[] = {
    { .key = "what",
      .kind = MO_WIZARD_LIST,
      .label = _ ("Calls to come"),
      .codes = whats,
      .labels = what_words,
      .value = "move" },
    { .key = "day",
      .kind = MO_WIZARD_DAY,
      .label = _ ("First call"),
      .hint = _ ("26 March, thu"),
      .value = day },
    { .key = "time",
      .kind = MO_WIZARD_LINE,
      .label = _ ("Time"),
      .hint = _ ("18:00 or 6pm"),
      .value = time },
    { .key = "rhythm",
      .kind = MO_WIZARD_LIST,
      .label = _ ("It comes back"),
      .codes = rhythms,
      .labels = rhythm_words,
      .value = pair->rhythm_days == 14 ? "14" : "7" },
    { .key = "calls",
      .kind = MO_WIZARD_LINE,
      .label = _ ("How many calls"),
      .purpose = GTK_INPUT_PURPOSE_DIGITS,
      .value = calls },
    { .key = "minutes",
      .kind = MO_WIZARD_LIST,
      .label = _ ("Length"),
      .codes = (const char *const *) codes,
      .labels = (const char *const *) words,
      .value = g_strv_contains ((const char *const *) codes, last) ? last : usual },
    { .key = "medium",
      .kind = MO_WIZARD_LIST,
      .label = _ ("By"),
      .codes = media,
      .labels = media_words,
      .value = video ? pair->last_medium : "phone" },
    { .key = "holidays",
      .kind = MO_WIZARD_LIST,
      .label = _ ("Bank holidays"),
      .codes = holidays,
      .labels = holiday_words,
      .value = pair->skip_holidays ? "skip" : "keep" },
    { .key = "tell",
      .kind = MO_WIZARD_LIST,
      .label = _ ("Still to be told"),
      .hint = _ ("Goes into the message book"),
      .codes = tells,
      .labels = tell_words,
      .value = pair->to_come ? "both" : "nobody" },
  };
  return mo_form_dialog_new (from,
                             pair->to_come ? _ ("Change the slot") : _ ("Book a slot"),
                             intro,
                             pair->to_come ? _ ("Change") : _ ("Book"),
                             fields + (pair->to_come ? 0 : 1),
                             G_N_ELEMENTS (fields) - (pair->to_come ? 0 : 1));
}

static void
open_form (GtkWidget *from, MoOffice *office, MoSlotPair *pair)
{
  SlotForm *form = g_new0 (SlotForm, 1);
  form->dialog = ask_questions (from, office, pair);
  form->office = g_object_ref (office);
  form->pair = mo_slot_pair_ref (pair);
  form->dates = MO_SLOT_DATES (mo_slot_dates_new ());
  g_object_set_data_full (G_OBJECT (form->dialog), "mo-slot-form", form, form_free);
  mo_form_dialog_add_beside (form->dialog, GTK_WIDGET (form->dates));
  g_signal_connect_swapped (form->dialog, "changed", G_CALLBACK (changed), form);
  g_signal_connect_swapped (form->dialog, "submitted", G_CALLBACK (submitted), form);
  g_signal_connect_swapped (form->dialog, "unmap", G_CALLBACK (closed), form);
  look_ahead (form, FALSE);
  gtk_window_present (GTK_WINDOW (form->dialog));
}

/* ---------------------------------------------------------------------- opening */

typedef struct {
  GtkWidget *from; /* weak */
} Opening;

static void
pair_read (GObject *office, GAsyncResult *result, gpointer user)
{
  g_autofree Opening *opening = user;
  g_autoptr (GError) error = NULL;
  g_autoptr (MoSlotPair) pair = mo_office_finish (MO_OFFICE (office), result, &error);
  GtkWidget *from = opening->from;

  g_clear_weak_pointer (&opening->from);
  if (!from)
    return;
  if (pair) {
    open_form (from, MO_OFFICE (office), pair);
    return;
  }
  g_autofree char *sentence = mo_store_error_sentence (error);
  mo_problem_show (from, sentence);
}

void
mo_slot_form_show (GtkWidget *from, MoOffice *office, gint64 pairing)
{
  Opening *opening = g_new0 (Opening, 1);
  g_set_weak_pointer (&opening->from, from);
  mo_office_read (office,
                  mo_store_slot_pair_job,
                  g_memdup2 (&pairing, sizeof pairing),
                  g_free,
                  (GDestroyNotify) mo_slot_pair_unref,
                  NULL,
                  pair_read,
                  opening);
}
