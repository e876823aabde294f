/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>

#include "calls/mo-call-forms-private.h"
#include "calls/mo-call-words.h"
#include "core/mo-ten-rules.h"

#define USUAL_MINUTE (18 * 60)
#define OFFER_DAYS   14

static MoPairView *
pair_of (MoCallForm *form, gint64 id)
{
  for (guint i = 0; i < form->pairs->len; i++) {
    MoPairView *pair = g_ptr_array_index (form->pairs, i);
    if (pair->id == id)
      return pair;
  }
  return NULL;
}

static MoPairView *
chosen_pair (MoCallForm *form)
{
  g_autofree char *id = mo_form_dialog_get (form->dialog, "pair");
  return pair_of (form, g_ascii_strtoll (id, NULL, 10));
}

static void
set (MoCallForm *form, const char *key, const char *value)
{
  mo_form_row_set_value (mo_form_dialog_get_row (form->dialog, key), value);
}

static void
say_when (MoCallForm *form, MoDay day, int minute)
{
  g_autofree char *day_words = mo_day_to_words (day, MO_PRECISION_DAY);
  g_autofree char *time_words = mo_call_time_words (minute);
  set (form, "day", day_words);
  set (form, "time", time_words);
}

static void
check_hours (MoCallForm *form)
{
  MoPairView *pair = chosen_pair (form);
  if (pair)
    mo_call_form_check_clash (form, pair->id, mo_call_form_number (form, "minutes"), NULL);
}

typedef struct {
  MoFormDialog *dialog;
  MoCallsOffer asked;
} Offering;

/* Nothing is changed that somebody wrote meanwhile. */
static void
offered (GObject *source, GAsyncResult *result, gpointer user)
{
  g_autofree Offering *offering = user;
  g_autoptr (MoFormDialog) dialog = offering->dialog;
  MoCallForm *form = g_object_get_data (G_OBJECT (dialog), "mo-call-form");
  g_autofree MoCallsOffer *offer = mo_office_finish (MO_OFFICE (source), result, NULL);
  MoPairView *pair = form->closed ? NULL : chosen_pair (form);
  MoDay day;
  int minute;

  if (!offer || !pair || pair->id != offer->pairing ||
      !mo_call_form_slot (form, FALSE, &day, &minute) || day != offering->asked.day ||
      minute != offering->asked.minute)
    return;
  say_when (form, offer->day, offer->minute);
  check_hours (form);
}

/* The first call of a pair: a time that suits both, by the hours they named. */
static void
offer (MoCallForm *form, const MoPairView *pair, MoDay day, int minute, gboolean this_day)
{
  Offering *offering = g_new0 (Offering, 1);
  *offering = (Offering){ g_object_ref (form->dialog),
                          { .pairing = pair->id,
                            .day = day,
                            .minute = minute,
                            .minutes = mo_call_form_number (form, "minutes"),
                            .days = this_day ? 1 : OFFER_DAYS } };
  mo_office_read (form->office,
                  mo_calls_offer_job,
                  g_memdup2 (&offering->asked, sizeof offering->asked),
                  g_free,
                  g_free,
                  NULL,
                  offered,
                  offering);
}

static void
propose (MoCallForm *form, MoDay wanted)
{
  MoPairView *pair = chosen_pair (form);
  MoDay day = wanted;
  int minute = USUAL_MINUTE;

  if (!pair)
    return;
  mo_call_form_usual_slot (form, pair, &day, &minute);
  if (wanted != MO_DAY_NONE)
    day = wanted;
  say_when (form, day, minute);
  if (pair->last_at)
    check_hours (form);
  else
    offer (form, pair, day, minute, wanted != MO_DAY_NONE);
  g_autofree char *reading = g_strdup_printf (
      _ ("%d of %d calls done, %d more booked"), pair->done, pair->limit, pair->planned);
  mo_form_row_set_reading (mo_form_dialog_get_row (form->dialog, "pair"), reading);
}

static void
arrange (MoCallForm *form)
{
  g_autofree char *medium = mo_form_dialog_get (form->dialog, "medium");
  g_autofree char *repeat = mo_form_dialog_get (form->dialog, "repeat");
  gboolean in_person = g_str_equal (medium, "in_person");

  mo_call_form_show (form, "place", in_person);
  mo_call_form_show (
      form, "join", g_str_equal (medium, "zoom") || g_str_equal (medium, "skype"));
  gtk_widget_set_visible (form->gates_box, in_person);
  mo_call_form_show (form, "times", *repeat && !g_str_equal (repeat, "0"));
}

static gboolean
refused (MoCallForm *form, const char *key, MoVerdict verdict)
{
  g_auto (MoVerdict) owned = verdict;
  if (owned.level == MO_LEVEL_REFUSED)
    mo_form_dialog_problem (form->dialog, key, owned.reason);
  return owned.level == MO_LEVEL_REFUSED;
}

static void
changed (MoCallForm *form, const char *key)
{
  form->confirmed = FALSE;
  arrange (form);
  if (g_str_equal (key, "pair"))
    propose (form, MO_DAY_NONE);
  if (g_str_equal (key, "medium") || g_str_equal (key, "pair"))
    form->video_confirmed = FALSE;
  if (g_str_equal (key, "medium")) {
    g_autofree char *medium = mo_form_dialog_get (form->dialog, "medium");
    refused (form, "medium", mo_rule_call_medium (medium));
  }
}

static void
left (MoCallForm *form, const char *key)
{
  MoPairView *pair = chosen_pair (form);
  MoDay day;
  int minute;

  if (g_str_equal (key, "day") && mo_call_form_slot (form, FALSE, &day, &minute)) {
    g_autofree char *words = mo_day_to_long (day);
    mo_form_row_set_reading (mo_form_dialog_get_row (form->dialog, "day"), words);
  }
  if (pair && (g_str_equal (key, "day") || g_str_equal (key, "time")))
    mo_call_form_check_clash (form, pair->id, mo_call_form_number (form, "minutes"), NULL);
}

static gboolean
gate (MoCallForm *form, guint i)
{
  return gtk_check_button_get_active (GTK_CHECK_BUTTON (form->gates[i]));
}

/* Rule CONFIDENT: asked once more where the mentee said that video is hard. */
static void
confident (MoCallForm *form, const char *medium)
{
  g_auto (MoVerdict) verdict =
      mo_rule_call_confident (medium, chosen_pair (form)->video, form->video_confirmed);
  if (verdict.level == MO_LEVEL_FINE)
    return;
  if (verdict.level == MO_LEVEL_REFUSED) {
    mo_form_dialog_problem (form->dialog, "medium", verdict.reason);
    return;
  }
  form->video_confirmed = TRUE;
  g_autofree char *name = mo_call_first_name (chosen_pair (form)->mentee);
  g_autofree char *words = g_strdup_printf (
      _ ("%s is not confident with video. If %s asked for it, press the button "
         "again; else choose the telephone."),
      name,
      name);
  mo_form_dialog_problem (form->dialog, "medium", words);
}

static gboolean
all_right (MoCallForm *form)
{
  MoDay day;
  int minute;
  g_autofree char *medium = mo_form_dialog_get (form->dialog, "medium");
  g_autofree char *repeat = mo_form_dialog_get (form->dialog, "repeat");

  if (!chosen_pair (form))
    mo_form_dialog_problem (form->dialog, "pair", _ ("Choose whose call it is."));
  mo_call_form_slot (form, TRUE, &day, &minute);
  refused (form,
           "minutes",
           mo_rule_call_planned (mo_call_form_number (form, "minutes"),
                                 mo_office_get_policy (form->office)));
  if (!refused (form, "medium", mo_rule_call_medium (medium)) &&
      g_str_equal (medium, "in_person"))
    refused (form,
             "medium",
             mo_rule_call_in_person (gate (form, 0), gate (form, 1), gate (form, 2)));
  if (chosen_pair (form))
    confident (form, medium);
  if (!g_str_equal (repeat, "0") &&
      (mo_call_form_number (form, "times") < 2 || mo_call_form_number (form, "times") > 12))
    mo_form_dialog_problem (
        form->dialog, "times", _ ("Write how many calls to book, from 2 to 12."));
  return !mo_form_dialog_has_problem (form->dialog);
}

static char *
label_booked (const MoPairView *pair, MoDay day, int minute, int times)
{
  g_autofree char *when = mo_day_to_long (day);
  g_autofree char *time = mo_call_time_words (minute);
  if (times > 1)
    return g_strdup_printf (ngettext ("%d call of %s with %s booked from %s %s",
                                      "%d calls of %s with %s booked from %s %s",
                                      times),
                            times,
                            pair->mentee,
                            pair->mentor,
                            when,
                            time);
  return g_strdup_printf (
      _ ("Call of %s with %s booked for %s %s"), pair->mentee, pair->mentor, when, time);
}

static void
book (MoCallForm *form)
{
  MoCallsBook *ask = g_new0 (MoCallsBook, 1);
  MoPairView *pair = chosen_pair (form);
  g_autofree char *repeat = mo_form_dialog_get (form->dialog, "repeat");

  ask->medium = mo_form_dialog_get (form->dialog, "medium");
  ask->place = mo_form_dialog_get (form->dialog, "place");
  ask->join = mo_form_dialog_get (form->dialog, "join");
  ask->rhythm = (int) g_ascii_strtoll (repeat, NULL, 10);
  ask->times = ask->rhythm ? mo_call_form_number (form, "times") : 1;
  ask->skip_holidays = pair->skip_holidays;
  ask->call = (MoNewCall){ .pairing = pair->id,
                           .precision = MO_PRECISION_DAY,
                           .minutes = mo_call_form_number (form, "minutes"),
                           .confirmed = form->video_confirmed,
                           .gate_public = gate (form, 0),
                           .gate_agreed = gate (form, 1),
                           .gate_office = gate (form, 2) };
  mo_call_form_slot (form, FALSE, &ask->call.day, &ask->call.minute);
  g_autofree char *label = label_booked (pair, ask->call.day, ask->call.minute, ask->times);
  mo_call_form_write (form, label, mo_calls_book_job, ask, (GDestroyNotify) mo_calls_book_free);
}

static void
submitted (MoCallForm *form)
{
  if (all_right (form))
    mo_call_form_check_clash (
        form, chosen_pair (form)->id, mo_call_form_number (form, "minutes"), book);
}

static void
add_gates (MoCallForm *form)
{
  static const char *const words[] = { N_ ("It is a public place"),
                                       N_ ("Both have agreed to meet"),
                                       N_ ("The office knows when and where") };
  form->gates_box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  for (guint i = 0; i < G_N_ELEMENTS (words); i++) {
    form->gates[i] = gtk_check_button_new_with_label (_ (words[i]));
    gtk_box_append (GTK_BOX (form->gates_box), form->gates[i]);
  }
  mo_form_dialog_add (form->dialog, form->gates_box);
}

/* Lengths in the office's steps, up to the longest that is allowed. */
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

static GStrv
pair_list (GPtrArray *pairs, gboolean words)
{
  g_autoptr (GStrvBuilder) list = g_strv_builder_new ();
  for (guint i = 0; i < pairs->len; i++) {
    MoPairView *pair = g_ptr_array_index (pairs, i);
    g_autofree char *text = words
                                ? g_strdup_printf (_ ("%s with %s"), pair->mentee, pair->mentor)
                                : g_strdup_printf ("%" G_GINT64_FORMAT, pair->id);
    g_strv_builder_add (list, text);
  }
  return g_strv_builder_end (list);
}

void
mo_call_form_book (GtkWidget *page,
                   MoOffice *office,
                   GPtrArray *pairs,
                   gint64 pairing,
                   MoDay day,
                   MoCallSaved saved)
{
  const MoPolicy *policy = mo_office_get_policy (office);
  g_auto (GStrv) minute_codes = lengths (policy, FALSE), minute_words = lengths (policy, TRUE);
  g_auto (GStrv) pair_codes = pair_list (pairs, FALSE), pair_words = pair_list (pairs, TRUE);
  g_autofree char *usual = g_strdup_printf ("%d", policy->call_minutes_default);
  g_autofree char *id = g_strdup_printf ("%" G_GINT64_FORMAT, pairing);
  const char *const media[] = { "phone", "zoom", "skype", "facetime", "in_person", NULL };
  const char *const media_words[] = { _ ("Telephone"), _ ("Zoom"),      _ ("Skype"),
                                      _ ("FaceTime"),  _ ("In person"), NULL };
  const char *const repeats[] = { "0", "7", "14", NULL };
  const char *const repeat_words[] = {
    _ ("Only this call"), _ ("Every week"), _ ("Every second week"), NULL
  };
  const MoWizardField fields[] = {
    { .key = "pair",
      .kind = MO_WIZARD_LIST,
      .label = _ ("Pair"),
      .codes = (const char *const *) pair_codes,
      .labels = (const char *const *) pair_words,
      .value = pairing ? id : NULL },
    { .key = "day", .kind = MO_WIZARD_DAY, .label = _ ("Day"), .hint = _ ("26 March, thu") },
    { .key = "time", .kind = MO_WIZARD_LINE, .label = _ ("Time"), .hint = _ ("18:00 or 6pm") },
    { .key = "minutes",
      .kind = MO_WIZARD_LIST,
      .label = _ ("Length"),
      .codes = (const char *const *) minute_codes,
      .labels = (const char *const *) minute_words,
      .value = usual },
    { .key = "medium",
      .kind = MO_WIZARD_LIST,
      .label = _ ("By"),
      .codes = media,
      .labels = media_words,
      .value = "phone" },
    { .key = "place", .kind = MO_WIZARD_LINE, .label = _ ("Place") },
    { .key = "join",
      .kind = MO_WIZARD_LINE,
      .label = _ ("How to join"),
      .hint = _ ("A link of this call alone; it can follow later.") },
    { .key = "repeat",
      .kind = MO_WIZARD_LIST,
      .label = _ ("Repeat"),
      .codes = repeats,
      .labels = repeat_words,
      .value = "0" },
    { .key = "times",
      .kind = MO_WIZARD_LINE,
      .label = _ ("How many calls"),
      .purpose = GTK_INPUT_PURPOSE_DIGITS,
      .value = "4" },
  };
  MoCallForm *form = mo_call_form_new (
      page, office, saved, _ ("Book a call"), NULL, _ ("Book"), fields, G_N_ELEMENTS (fields));
  form->pairs = g_ptr_array_ref (pairs);
  add_gates (form);
  arrange (form);
  propose (form, day);
  g_signal_connect_swapped (form->dialog, "changed", G_CALLBACK (changed), form);
  g_signal_connect_swapped (form->dialog, "left", G_CALLBACK (left), form);
  g_signal_connect_swapped (form->dialog, "submitted", G_CALLBACK (submitted), form);
  gtk_window_present (GTK_WINDOW (form->dialog));
}
