/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "notes/mo-note-form.h"

#include <glib/gi18n-lib.h>

#include "core/mo-lenient.h"
#include "model/mo-note-jobs.h"
#include "widget/mo-form-dialog.h"
#include "widget/mo-problem.h"

/* What the form keeps while it is open: freed with it. */
typedef struct {
  MoOffice *office;
  MoNoteForm *stands;
} Asking;

static void
asking_free (gpointer data)
{
  Asking *asking = data;
  g_object_unref (asking->office);
  mo_note_form_free (asking->stands);
  g_free (asking);
}

static MoDay
read_day (MoFormDialog *form, Asking *asking, char **problem)
{
  g_autofree char *text = mo_form_dialog_get (form, "received");
  MoDay day = MO_DAY_NONE;
  mo_lenient_day (text, mo_office_get_today (asking->office), &day, NULL, problem);
  return day;
}

/* A worry is told at once where it leads: the words are hidden from that moment on. */
static void
changed (MoFormDialog *form, const char *key, Asking *asking)
{
  if (g_str_equal (key, "received")) {
    g_autofree char *problem = NULL;
    g_autofree char *words = mo_day_to_long (read_day (form, asking, &problem));
    mo_form_row_set_reading (mo_form_dialog_get_row (form, "received"), words);
  }
  if (!mo_form_dialog_get_row (form, "concern"))
    return;
  g_autofree char *concern = mo_form_dialog_get (form, "concern");
  mo_form_row_set_warning (
      mo_form_dialog_get_row (form, "concern"),
      g_str_equal (concern, "yes")
          ? _ ("It goes to the safeguarding lead today, and nobody else reads these words. In "
               "immediate danger ring 999 first.")
          : NULL);
}

static void
written (GObject *source, GAsyncResult *result, gpointer user)
{
  g_autoptr (MoFormDialog) form = user;
  g_autoptr (GError) error = NULL;
  g_autofree gpointer id = mo_office_finish (MO_OFFICE (source), result, &error);

  mo_form_dialog_set_ready (form, TRUE);
  if (!error) {
    gtk_window_destroy (GTK_WINDOW (form));
    return;
  }
  g_autofree char *sentence = mo_store_error_sentence (error);
  mo_form_dialog_problem (form, NULL, sentence);
}

static gboolean
is_yes (MoFormDialog *form, const char *key)
{
  g_autofree char *answer = mo_form_dialog_get (form, key);
  return g_str_equal (answer, "yes");
}

/* All but the summary is asked where it comes for the first time. */
static void
fill_new (MoFormDialog *form, Asking *asking, MoNoteTake *take)
{
  g_autofree char *problem = NULL, *mood = mo_form_dialog_get (form, "mood");

  take->side = mo_form_dialog_get (form, "side");
  take->via = mo_form_dialog_get (form, "via");
  take->received = read_day (form, asking, &problem);
  take->mood = *mood ? g_ascii_digit_value (*mood) : 0;
  take->concern = is_yes (form, "concern");
  take->read = is_yes (form, "read") && !take->concern;
  if (problem)
    mo_form_dialog_problem (form, "received", problem);
}

static void
submitted (MoFormDialog *form, Asking *asking)
{
  const MoNoteForm *stands = asking->stands;
  MoNoteTake *take = g_new0 (MoNoteTake, 1);
  gboolean first = !stands->last;

  take->call = stands->call->id;
  take->summary = mo_form_dialog_get (form, "summary");
  if (first) {
    fill_new (form, asking, take);
  } else if (stands->why_not) {
    take->corrects = stands->last->id;
    take->concern = stands->last->hidden;
  } else {
    take->changes = stands->last->id;
    take->rev = stands->last->rev;
  }
  g_auto (MoVerdict) verdict =
      mo_rule_note_new (take->summary,
                        first ? take->received : mo_office_get_today (asking->office),
                        stands->call->day,
                        mo_office_get_today (asking->office));
  if (verdict.level == MO_LEVEL_REFUSED && !mo_form_dialog_has_problem (form))
    mo_form_dialog_problem (form, *take->summary ? "received" : "summary", verdict.reason);
  if (mo_form_dialog_has_problem (form)) {
    mo_note_take_free (take);
    return;
  }
  mo_form_dialog_set_ready (form, FALSE);
  mo_office_write (asking->office,
                   "",
                   mo_note_take_job,
                   take,
                   mo_note_take_free,
                   g_free,
                   NULL,
                   written,
                   g_object_ref (form));
}

/* ---------------------------------------------------------------------- opening */

static void
present (MoFormDialog *form, MoOffice *office, MoNoteForm *stands)
{
  Asking *asking = g_new0 (Asking, 1);
  *asking = (Asking){ g_object_ref (office), stands };
  g_object_set_data_full (G_OBJECT (form), "asking", asking, asking_free);
  g_signal_connect (form, "submitted", G_CALLBACK (submitted), asking);
  g_signal_connect (form, "changed", G_CALLBACK (changed), asking);
  if (!stands->last)
    changed (form, "received", asking);
  gtk_window_present (GTK_WINDOW (form));
}

static char *
call_words (const MoNoteForm *stands)
{
  g_autofree char *day = mo_day_to_long (stands->call->day);
  return g_strdup_printf (_ ("Call %d of %s with %s, %s"),
                          stands->call->number,
                          stands->call->mentee,
                          stands->call->mentor,
                          day);
}

static MoFormDialog *
first_form (GtkWidget *over, const MoNoteForm *stands)
{
  static const char *const sides[] = { "mentor", "mentee", "office", NULL };
  static const char *const vias[] = { "phone", "email", "post", "text", "in_person", NULL };
  static const char *const moods[] = { "1", "2", "3", "4", "5", NULL };
  static const char *const yes_no[] = { "no", "yes", NULL };
  const char *const side_labels[] = { _ ("Mentor"), _ ("Mentee"), _ ("The office"), NULL };
  const char *const via_labels[] = {
    mo_note_via_words ("phone"), mo_note_via_words ("email"),     mo_note_via_words ("post"),
    mo_note_via_words ("text"),  mo_note_via_words ("in_person"), NULL
  };
  const char *const concern_labels[] = { _ ("No"), _ ("Yes, it worries me"), NULL };
  const char *const read_labels[] = { _ ("Somebody else reads it"),
                                      _ ("I have read it"),
                                      NULL };
  g_autofree char *call = call_words (stands);
  const MoWizardField fields[] = {
    { .key = "summary",
      .kind = MO_WIZARD_LINES,
      .label = _ ("Summary"),
      .hint = _ ("In general: what they spoke about, how it went"),
      .value = "" },
    { .key = "via",
      .kind = MO_WIZARD_LIST,
      .label = _ ("It came"),
      .codes = vias,
      .labels = via_labels,
      .value = "phone" },
    { .key = "received", .kind = MO_WIZARD_DAY, .label = _ ("Day"), .value = _ ("today") },
    { .key = "side",
      .kind = MO_WIZARD_CHOICE,
      .label = _ ("Whose words"),
      .codes = sides,
      .labels = side_labels,
      .value = "mentor" },
    { .key = "mood",
      .kind = MO_WIZARD_CHOICE,
      .label = _ ("How it felt, 1 hard to 5 good"),
      .codes = moods,
      .labels = moods,
      .value = "" },
    { .key = "concern",
      .kind = MO_WIZARD_CHOICE,
      .label = _ ("Does anything in it worry you?"),
      .hint = _ ("Yes tells the safeguarding lead today and hides the words from others"),
      .codes = yes_no,
      .labels = concern_labels,
      .value = "no" },
    { .key = "read",
      .kind = MO_WIZARD_CHOICE,
      .label = _ ("Read"),
      .codes = yes_no,
      .labels = read_labels,
      .value = "yes" },
  };
  return mo_form_dialog_new (
      over, _ ("Summary of a call"), call, _ ("Keep summary"), fields, G_N_ELEMENTS (fields));
}

static MoFormDialog *
later_form (GtkWidget *over, const MoNoteForm *stands)
{
  gboolean correct = stands->why_not != NULL;
  const char *words = stands->last->summary;
  g_autofree char *intro =
      !correct ? g_strdup (_ ("You wrote this today, so its words can still be put right."))
      : stands->last->hidden ? g_strdup (stands->why_not)
                             : g_strdup_printf (_ ("%s It says: “%s”"), stands->why_not, words);
  const MoWizardField fields[] = {
    { .key = "summary",
      .kind = MO_WIZARD_LINES,
      .label = correct ? _ ("Correction") : _ ("Summary"),
      .value = !correct && words ? words : "" },
  };
  return mo_form_dialog_new (over,
                             correct ? _ ("Correct a summary") : _ ("Change a summary"),
                             intro,
                             _ ("Save"),
                             fields,
                             G_N_ELEMENTS (fields));
}

static void
stands_read (GObject *source, GAsyncResult *result, gpointer user)
{
  g_autoptr (GtkWidget) over = user;
  g_autoptr (GError) error = NULL;
  g_autoptr (MoNoteForm) stands = mo_office_finish (MO_OFFICE (source), result, &error);

  if (!stands) {
    g_autofree char *sentence = mo_store_error_sentence (error);
    mo_problem_show (over, sentence);
    return;
  }
  MoFormDialog *form = stands->last ? later_form (over, stands) : first_form (over, stands);
  present (form, MO_OFFICE (source), g_steal_pointer (&stands));
}

void
mo_note_form_show (GtkWidget *from, MoOffice *office, gint64 call)
{
  mo_office_read (office,
                  mo_note_form_job,
                  g_memdup2 (&call, sizeof call),
                  g_free,
                  mo_note_form_free,
                  NULL,
                  stands_read,
                  g_object_ref (from));
}
