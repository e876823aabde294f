/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A call that moves or does not take place, and what both sides are told of it. */
#include <glib/gi18n-lib.h>

#include "calls/mo-call-forms-private.h"
#include "widget/mo-problem.h"

static const char *const sides[] = { "mentee", "mentor" };
static const char *const knows[] = { "mentee_knows", "mentor_knows" };

static char *
get (MoCallForm *form, const char *key)
{
  return mo_form_dialog_get (form->dialog, key);
}

/* ---------------------------------------------------------------------- what is told */

static char *
usual_words (MoCallForm *form, guint side, MoDay day, int minute)
{
  g_autofree char *other =
      mo_call_first_name (side == 0 ? form->call->mentor : form->call->mentee);
  const MoCallChange change = { .other = other,
                                .day = form->call->day,
                                .minute = form->call->start,
                                .to_day = day,
                                .to_minute = minute };
  return mo_call_change_words (&change);
}

/* Words that a person changed are theirs. */
static void
propose (MoCallForm *form, MoDay day, int minute)
{
  for (guint i = 0; i < G_N_ELEMENTS (sides); i++) {
    g_autofree char *now = get (form, sides[i]);
    if (form->usual[i] && !g_str_equal (now, form->usual[i]))
      continue;
    g_free (form->usual[i]);
    form->usual[i] = usual_words (form, i, day, minute);
    mo_form_row_set_value (mo_form_dialog_get_row (form->dialog, sides[i]), form->usual[i]);
  }
}

/* They are asked about once there is something to tell. */
static void
show_sides (MoCallForm *form, gboolean shown)
{
  for (guint i = 0; i < G_N_ELEMENTS (sides); i++) {
    mo_call_form_show (form, sides[i], shown);
    mo_call_form_show (form, knows[i], shown);
  }
}

static void
fill_sides (const MoCallView *call, MoWizardField *fields, char **labels)
{
  static const char *const codes[] = { "later", "now", NULL };
  static const char *words[3];
  words[0] = _ ("to be told");
  words[1] = _ ("told already, by telephone");

  for (guint i = 0; i < G_N_ELEMENTS (sides); i++) {
    g_autofree char *name = mo_call_first_name (i == 0 ? call->mentee : call->mentor);
    labels[2 * i] = g_strdup_printf (_ ("To %s"), name);
    labels[2 * i + 1] = g_strdup_printf (_ ("%s is"), name);
    fields[2 * i] =
        (MoWizardField){ .key = sides[i], .kind = MO_WIZARD_LINES, .label = labels[2 * i] };
    fields[2 * i + 1] = (MoWizardField){ .key = knows[i],
                                         .kind = MO_WIZARD_LIST,
                                         .label = labels[2 * i + 1],
                                         .codes = codes,
                                         .labels = words,
                                         .value = "later" };
  }
}

static MoCallReschedule *
rescheduling (MoCallForm *form, const char *state)
{
  MoCallReschedule *ask = g_new0 (MoCallReschedule, 1);
  g_autofree char *mentee_knows = get (form, knows[0]), *mentor_knows = get (form, knows[1]);

  ask->call = form->call->id;
  ask->rev = form->call->rev;
  ask->state = g_intern_string (state);
  ask->why = get (form, "why");
  ask->to_mentee = get (form, sides[0]);
  ask->to_mentor = get (form, sides[1]);
  ask->mentee_knows = g_str_equal (mentee_knows, "now");
  ask->mentor_knows = g_str_equal (mentor_knows, "now");
  return ask;
}

static void
save (MoCallForm *form, const char *label, MoCallReschedule *ask)
{
  mo_call_form_write (
      form, label, mo_calls_reschedule_job, ask, (GDestroyNotify) mo_call_reschedule_free);
}

/* ---------------------------------------------------------------------- moving */

static void
move (MoCallForm *form)
{
  MoCallReschedule *ask = rescheduling (form, "moved");
  mo_call_form_slot (form, FALSE, &ask->day, &ask->minute);
  g_autofree char *label = mo_call_label_moved (form->call, ask->day, ask->minute);
  save (form, label, ask);
}

static void
move_submitted (MoCallForm *form)
{
  MoDay day;
  int minute;
  if (mo_call_form_slot (form, TRUE, &day, &minute)) {
    g_auto (MoVerdict) may =
        mo_rule_call_moved_to (form->call->day, day, mo_office_get_today (form->office));
    if (day == form->call->day && minute == form->call->start)
      mo_form_dialog_problem (
          form->dialog, "time", _ ("It is then already. Write another day or time."));
    else if (may.level == MO_LEVEL_REFUSED)
      mo_form_dialog_problem (form->dialog, "day", may.reason);
    if (mo_form_dialog_has_problem (form->dialog))
      return;
  }
  mo_call_form_check_clash (form, form->call->pairing, form->call->minutes, move);
}

static void
move_changed (MoCallForm *form, const char *key)
{
  MoDay day;
  int minute;
  gboolean when = g_str_equal (key, "day") || g_str_equal (key, "time");

  if (!when)
    return;
  form->confirmed = FALSE;
  if (mo_call_form_slot (form, FALSE, &day, &minute)) {
    g_autofree char *words = mo_day_to_long (day);
    mo_form_row_set_reading (mo_form_dialog_get_row (form->dialog, "day"), words);
    if (day != form->call->day || minute != form->call->start) {
      propose (form, day, minute);
      show_sides (form, TRUE);
    }
  }
}

static void
move_left (MoCallForm *form, const char *key)
{
  if (g_str_equal (key, "day") || g_str_equal (key, "time"))
    mo_call_form_check_clash (form, form->call->pairing, form->call->minutes, NULL);
}

void
mo_call_form_move (GtkWidget *page, MoOffice *office, MoCallView *call, MoCallSaved saved)
{
  g_autofree char *day = mo_day_to_words (call->day, MO_PRECISION_DAY);
  g_autofree char *time = mo_call_time_words (call->start);
  char *labels[4];
  MoWizardField fields[7] = {
    { .key = "day",
      .kind = MO_WIZARD_DAY,
      .label = _ ("New day"),
      .hint = _ ("26 March, thu"),
      .value = day },
    { .key = "time",
      .kind = MO_WIZARD_LINE,
      .label = _ ("New time"),
      .hint = _ ("18:00 or 6pm"),
      .value = time },
    { .key = "why", .kind = MO_WIZARD_LINE, .label = _ ("Why it moves") },
  };
  fill_sides (call, fields + 3, labels);
  MoCallForm *form = mo_call_form_about (page,
                                         office,
                                         call,
                                         saved,
                                         _ ("Move the call"),
                                         _ ("Move and write to both"),
                                         fields,
                                         G_N_ELEMENTS (fields));
  for (guint i = 0; i < G_N_ELEMENTS (labels); i++)
    g_free (labels[i]);
  show_sides (form, FALSE);
  g_signal_connect_swapped (form->dialog, "changed", G_CALLBACK (move_changed), form);
  g_signal_connect_swapped (form->dialog, "left", G_CALLBACK (move_left), form);
  g_signal_connect_swapped (form->dialog, "submitted", G_CALLBACK (move_submitted), form);
  gtk_window_present (GTK_WINDOW (form->dialog));
}

/* ---------------------------------------------------------------------- it does not */

static void
missed_changed (MoCallForm *form, const char *key)
{
  g_autofree char *state = get (form, "state");
  gboolean told = *state && !g_str_equal (state, "no_show");
  show_sides (form, told);
  if (g_str_equal (key, "state")) { /* who cancelled knows of it */
    mo_form_row_set_value (mo_form_dialog_get_row (form->dialog, knows[0]),
                           g_str_equal (state, "cancelled_mentee") ? "now" : "later");
    mo_form_row_set_value (mo_form_dialog_get_row (form->dialog, knows[1]),
                           g_str_equal (state, "cancelled_mentor") ? "now" : "later");
  }
}

static void
missed_submitted (MoCallForm *form)
{
  g_autofree char *state = get (form, "state");
  if (!*state) {
    mo_form_dialog_problem (form->dialog, "state", _ ("Choose what happened."));
    return;
  }
  MoCallReschedule *ask = rescheduling (form, state);
  if (g_str_equal (state, "no_show"))
    *ask->to_mentee = *ask->to_mentor = '\0';
  g_autofree char *label = mo_call_label_closed (form->call, ask->state);
  save (form, label, ask);
}

void
mo_call_form_missed (GtkWidget *page, MoOffice *office, MoCallView *call, MoCallSaved saved)
{
  const char *const states[] = {
    "cancelled_mentee", "cancelled_mentor", "cancelled_office", "no_show", NULL
  };
  const char *const words[] = { _ ("The mentee cancelled"),
                                _ ("The mentor cancelled"),
                                _ ("The office cancelled"),
                                _ ("Somebody did not come"),
                                NULL };
  char *labels[4];
  MoWizardField fields[6] = {
    { .key = "state",
      .kind = MO_WIZARD_LIST,
      .required = TRUE,
      .label = _ ("What happened"),
      .codes = states,
      .labels = words },
    { .key = "why", .kind = MO_WIZARD_LINE, .label = _ ("Remark") },
  };
  fill_sides (call, fields + 2, labels);
  MoCallForm *form = mo_call_form_about (page,
                                         office,
                                         call,
                                         saved,
                                         _ ("The call does not take place"),
                                         _ ("Save"),
                                         fields,
                                         G_N_ELEMENTS (fields));
  for (guint i = 0; i < G_N_ELEMENTS (labels); i++)
    g_free (labels[i]);
  propose (form, MO_DAY_NONE, 0);
  missed_changed (form, "");
  g_signal_connect_swapped (form->dialog, "changed", G_CALLBACK (missed_changed), form);
  g_signal_connect_swapped (form->dialog, "submitted", G_CALLBACK (missed_submitted), form);
  gtk_window_present (GTK_WINDOW (form->dialog));
}

/* ---------------------------------------------------------------------- by its id */

typedef void (*Show) (GtkWidget *from, MoOffice *office, MoCallView *call, MoCallSaved saved);

typedef struct {
  GtkWidget *from;
  Show show;
} Opening;

static void
found (GObject *source, GAsyncResult *result, gpointer user)
{
  g_autofree Opening *opening = user;
  g_autoptr (GtkWidget) from = opening->from;
  g_autoptr (GError) error = NULL;
  g_autoptr (MoCallView) call = mo_office_finish (MO_OFFICE (source), result, &error);
  g_auto (MoVerdict) may = { 0 };

  if (call)
    may = mo_rule_call_move (call->state, "moved");
  if (error) {
    g_autofree char *sentence = mo_store_error_sentence (error);
    mo_problem_show (from, sentence);
  } else if (may.level == MO_LEVEL_REFUSED) {
    mo_problem_show (from, may.reason);
  } else if (call && gtk_widget_get_root (from)) {
    opening->show (from, MO_OFFICE (source), call, NULL);
  }
}

static void
open_form (GtkWidget *from, MoOffice *office, gint64 call, Show show)
{
  Opening *opening = g_new0 (Opening, 1);
  *opening = (Opening){ g_object_ref (from), show };
  mo_office_read (office,
                  mo_calls_find_job,
                  g_memdup2 (&call, sizeof call),
                  g_free,
                  (GDestroyNotify) mo_call_view_unref,
                  NULL,
                  found,
                  opening);
}

void
mo_call_forms_open_move (GtkWidget *from, MoOffice *office, gint64 call)
{
  open_form (from, office, call, mo_call_form_move);
}

void
mo_call_forms_open_missed (GtkWidget *from, MoOffice *office, gint64 call)
{
  open_form (from, office, call, mo_call_form_missed);
}
