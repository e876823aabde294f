/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>

#include "calls/mo-call-forms-private.h"
#include "calls/mo-call-words.h"
#include "widget/mo-problem.h"

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

static gboolean
too_long (MoCallForm *form)
{
  return mo_call_form_number (form, "minutes") >
         mo_office_get_policy (form->office)->call_minutes_ask_why;
}

static gboolean
books_next (MoCallForm *form)
{
  g_autofree char *next = form->pair ? get (form, "next") : g_strdup ("");
  return g_str_equal (next, "book");
}

static void
arrange_next (MoCallForm *form)
{
  MoDay day;
  int minute;
  gboolean books = books_next (form);
  g_autofree char *words = NULL;

  mo_call_form_show (form, "day", books);
  mo_call_form_show (form, "time", books);
  if (books && mo_call_form_slot (form, FALSE, &day, &minute))
    words = mo_day_to_long (day);
  mo_form_row_set_reading (mo_form_dialog_get_row (form->dialog, "day"), words);
}

static void
done_left (MoCallForm *form, const char *key)
{
  if (books_next (form) && (g_str_equal (key, "day") || g_str_equal (key, "time")))
    mo_call_form_check_clash (form, form->call->pairing, form->call->minutes, NULL);
}

static void
done_changed (MoCallForm *form, const char *key)
{
  form->confirmed = FALSE;
  if (form->pair)
    arrange_next (form);
  mo_call_form_show (form, "why", too_long (form));
}

static void
close_it (MoCallForm *form)
{
  MoCallsClose *ask = closing (form, "done");
  g_autofree char *why = get (form, "why"), *label = NULL;

  ask->minutes = mo_call_form_number (form, "minutes");
  ask->mood = mo_call_form_number (form, "mood");
  ask->concern = gtk_check_button_get_active (GTK_CHECK_BUTTON (form->concern));
  ask->summary = get (form, "summary");
  if (too_long (form))
    ask->why = g_steal_pointer (&why);
  ask->next = books_next (form);
  if (ask->next) {
    mo_call_form_slot (form, FALSE, &ask->next_day, &ask->next_minute);
    g_autofree char *day = mo_day_to_long (ask->next_day);
    g_autofree char *time = mo_call_time_words (ask->next_minute);
    label = g_strdup_printf (_ ("Call of %s with %s done, the next one booked for %s %s"),
                             form->call->mentee,
                             form->call->mentor,
                             day,
                             time);
  } else {
    label = mo_call_label_closed (form->call, ask->state);
  }
  mo_call_form_write (
      form, label, mo_calls_close_job, ask, (GDestroyNotify) mo_calls_close_free);
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
  if (books_next (form))
    mo_call_form_check_clash (form, form->call->pairing, form->call->minutes, close_it);
  else
    close_it (form);
}

/* The next call is asked for where one is left and none is booked. */
static gboolean
asks_next (const MoCallView *call, const MoPairView *pair)
{
  gboolean planned = g_str_equal (call->state, "planned");
  return pair && pair->done + 1 < pair->limit && pair->planned - (planned ? 1 : 0) == 0;
}

static void
propose_next (MoCallForm *form, MoPairView *pair)
{
  MoDay day;
  int minute;

  form->pair = mo_pair_view_ref (pair);
  mo_call_form_usual_slot (form, pair, &day, &minute);
  g_autofree char *day_words = mo_day_to_words (day, MO_PRECISION_DAY);
  g_autofree char *time_words = mo_call_time_words (minute);
  mo_form_row_set_value (mo_form_dialog_get_row (form->dialog, "day"), day_words);
  mo_form_row_set_value (mo_form_dialog_get_row (form->dialog, "time"), time_words);
  arrange_next (form);
}

/* pair: where the next call is asked for too, else NULL. */
static void
show_done (MoCallForm *form, const MoCallView *call, MoPairView *pair, MoDay today)
{
  g_auto (MoVerdict) early =
      mo_rule_call_begun (call->day, call->start, today, mo_call_minute_now ());

  form->concern = gtk_check_button_new_with_label (
      _ ("Something in it worries me: the safeguarding lead is told today"));
  mo_form_dialog_add (form->dialog, form->concern);
  mo_call_form_show (form, "why", FALSE);
  if (pair)
    propose_next (form, pair);
  if (early.level == MO_LEVEL_ASK) {
    g_autofree char *words = g_strdup_printf (
        _ ("%s Mark it done if they spoke earlier than agreed."), early.reason);
    mo_form_dialog_problem (form->dialog, NULL, words);
  }
  g_signal_connect_swapped (form->dialog, "changed", G_CALLBACK (done_changed), form);
  g_signal_connect_swapped (form->dialog, "left", G_CALLBACK (done_left), form);
  g_signal_connect_swapped (form->dialog, "submitted", G_CALLBACK (done_submitted), form);
  gtk_window_present (GTK_WINDOW (form->dialog));
}

void
mo_call_form_done (GtkWidget *page,
                   MoOffice *office,
                   MoCallView *call,
                   MoPairView *pair,
                   MoCallSaved saved)
{
  const char *const nexts[] = { "book", "later", NULL };
  const char *const next_words[] = { _ ("Book it"), _ ("Not yet"), NULL };
  gboolean next = asks_next (call, pair);
  g_autofree char *minutes = g_strdup_printf ("%d", call->minutes);
  MoDay today = mo_office_get_today (office);
  g_auto (MoVerdict) may = mo_rule_call_done_on (call->day, today);
  const char *const moods[] = { "0", "5", "4", "3", "2", "1", NULL };
  const char *const mood_words[] = {
    _ ("Not asked"), _ ("5, very good"), _ ("4, good"), _ ("3, mixed"),
    _ ("2, low"),    _ ("1, very low"),  NULL
  };
  const MoWizardField fields[] = {
    { .key = "next",
      .kind = MO_WIZARD_CHOICE,
      .label = _ ("The next call"),
      .codes = nexts,
      .labels = next_words,
      .value = "book" },
    { .key = "day", .kind = MO_WIZARD_DAY, .label = _ ("Day"), .hint = _ ("26 March, thu") },
    { .key = "time", .kind = MO_WIZARD_LINE, .label = _ ("Time"), .hint = _ ("18:00 or 6pm") },
    { .key = "minutes",
      .heading = next ? _ ("This call") : NULL,
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
  if (may.level == MO_LEVEL_REFUSED) {
    mo_problem_show (page, may.reason);
    return;
  }
  MoCallForm *form = mo_call_form_about (page,
                                         office,
                                         call,
                                         saved,
                                         _ ("Mark the call done"),
                                         _ ("Mark done"),
                                         next ? fields : fields + 3,
                                         G_N_ELEMENTS (fields) - (next ? 0 : 3));
  show_done (form, call, next ? pair : NULL, today);
}

/* ---------------------------------------------------------------------- nobody answered */

static void
unanswered (MoCallForm *form)
{
  g_autofree char *label = mo_call_label_closed (form->call, "no_answer");
  mo_call_form_write (form,
                      label,
                      mo_calls_close_job,
                      closing (form, "no_answer"),
                      (GDestroyNotify) mo_calls_close_free);
}

void
mo_call_form_no_answer (GtkWidget *page,
                        MoOffice *office,
                        MoCallView *call,
                        const char *why_asked,
                        MoCallSaved saved)
{
  MoCallForm *form = mo_call_form_about (page,
                                         office,
                                         call,
                                         saved,
                                         _ ("Nobody answered already?"),
                                         _ ("Nobody answered"),
                                         NULL,
                                         0);
  g_autofree char *words =
      g_strdup_printf (_ ("%s Say so only if they were rung earlier than agreed."), why_asked);
  mo_form_dialog_problem (form->dialog, NULL, words);
  g_signal_connect_swapped (form->dialog, "submitted", G_CALLBACK (unanswered), form);
  gtk_window_present (GTK_WINDOW (form->dialog));
}
