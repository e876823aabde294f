/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ten/mo-no-answer-form.h"

#include <glib/gi18n-lib.h>

#include "store/mo-no-answers.h"
#include "ten/mo-ten-form.h"
#include "widget/mo-access.h"
#include "widget/mo-pieces.h"

typedef struct {
  MoOffice *office;
  MoNobody *nobody;
  GtkWidget *from; /* not held: the window that this one is over */
} Trying;

static void
trying_free (gpointer data)
{
  Trying *trying = data;
  g_object_unref (trying->office);
  mo_nobody_free (trying->nobody);
  g_clear_weak_pointer (&trying->from);
  g_free (trying);
}

static void
submitted (MoFormDialog *form, Trying *trying)
{
  g_autofree char *outcome = mo_form_dialog_get (form, "outcome");
  if (!*outcome) {
    mo_form_dialog_problem (form, "outcome", _ ("Choose what happened when you rang."));
    return;
  }
  MoRung *rung = g_new0 (MoRung, 1);
  rung->pairing = trying->nobody->pairing;
  rung->person = trying->nobody->person;
  rung->outcome = g_steal_pointer (&outcome);
  rung->line = mo_form_dialog_get (form, "line");
  mo_ten_form_write (
      form, trying->office, mo_store_rung_job, rung, (GDestroyNotify) mo_rung_free);
}

/* ---------------------------------------------------------------------- the steps */

static void
step (GtkWidget *box, int number, const char *title, const char *words)
{
  g_autofree char *head = g_strdup_printf ("%d. %s", number, title);
  gtk_box_append (GTK_BOX (box), mo_piece_label (head, "mo-strong"));
  if (words && *words)
    gtk_box_append (GTK_BOX (box), mo_piece_label (words, NULL));
}

static char *
how_to_ring (const MoNobody *nobody)
{
  const MoNoAnswer facts = mo_nobody_facts (nobody);
  GString *words = g_string_new (NULL);

  if (nobody->withhold)
    g_string_append (words, _ ("Withhold our number: dial 141 first.\n"));
  if (nobody->times && *nobody->times)
    g_string_append_printf (words, _ ("Best reached: %s.\n"), nobody->times);
  for (guint i = 0; i < facts.n_phones; i++) {
    g_autofree char *how = mo_no_answer_phone_words (&facts, i);
    const char *label = facts.phones[i].label;
    if (label && *label)
      g_string_append_printf (words, "%s, %s. %s\n", facts.phones[i].number, label, how);
    else
      g_string_append_printf (words, "%s. %s\n", facts.phones[i].number, how);
  }
  if (facts.n_phones == 0)
    g_string_append (words, _ ("No telephone number is on record: write a letter."));
  return g_strchomp (g_string_free (words, FALSE));
}

static char *
what_to_say (const MoNobody *nobody)
{
  const MoNoAnswer facts = mo_nobody_facts (nobody);
  g_autofree char *voicemail = mo_no_answer_voicemail (&facts);
  return voicemail ? g_strdup_printf (_ ("“%s” Say no more than that."), voicemail)
                   : g_strdup (_ ("Say nothing to a machine: hang up and try again."));
}

/* ---------------------------------------------------------------------- the ways on */

static void
go_on (GtkButton *button, MoFormDialog *form)
{
  Trying *trying = g_object_get_data (G_OBJECT (form), "trying");
  const char *action = g_object_get_data (G_OBJECT (button), "action");
  gint64 target =
      g_str_equal (action, "win.add-task") ? trying->nobody->person : trying->nobody->pairing;
  g_autoptr (GtkWidget) from = trying->from ? g_object_ref (trying->from) : NULL;

  gtk_window_destroy (GTK_WINDOW (form));
  if (from)
    gtk_widget_activate_action (from, action, "x", target);
}

static void
way (GtkWidget *box, MoFormDialog *form, const char *words, const char *action)
{
  GtkWidget *button = gtk_button_new_with_label (words);
  gtk_label_set_wrap (GTK_LABEL (gtk_button_get_child (GTK_BUTTON (button))), TRUE);
  g_object_set_data (G_OBJECT (button), "action", (gpointer) action);
  g_signal_connect (button, "clicked", G_CALLBACK (go_on), form);
  gtk_box_append (GTK_BOX (box), button);
}

static void
add_steps (MoFormDialog *form, const MoNobody *nobody)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *ways = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  g_autofree char *ring = how_to_ring (nobody), *say = what_to_say (nobody);
  g_autofree char *ring_title = g_strdup_printf (_ ("Ring %s"), nobody->first);
  g_autofree char *ask_title = g_strdup_printf (_ ("Ask %s"), nobody->other);
  g_autofree char *ask =
      g_strdup_printf (_ ("Did %s ring at the agreed time, and from a withheld number? Many do "
                          "not pick up a number they do not know."),
                       nobody->other);

  step (box, 1, ring_title, ring);
  step (box, 2, _ ("On a voicemail"), say);
  step (box, 3, ask_title, ask);
  step (box, 4, _ ("Then go on"), NULL);
  way (ways, form, _ ("Book the next call…"), "win.book-call-for");
  way (ways, form, _ ("Leave a message…"), "win.take-message");
  way (ways, form, _ ("Try again later…"), "win.add-task");
  gtk_box_append (GTK_BOX (box), ways);
  mo_form_dialog_add (form, box);
}

static char *
intro_of (const MoNobody *nobody, MoDay today)
{
  g_autofree char *last = mo_day_to_short (nobody->last, today);
  g_autofree char *runs =
      nobody->running
          ? g_strdup_printf (ngettext ("%s with %s: %d call running without an answer, on %s.",
                                       "%s with %s: %d calls running without an answer, the "
                                       "last on %s.",
                                       nobody->running),
                             nobody->mentee,
                             nobody->mentor,
                             nobody->running,
                             last)
          : g_strdup_printf (_ ("%s with %s."), nobody->mentee, nobody->mentor);
  if (!nobody->rung)
    return g_steal_pointer (&runs);
  g_autofree char *rung = g_strdup_printf (
      ngettext ("We rang %d time since then.", "We rang %d times since then.", nobody->rung),
      nobody->rung);
  return g_strdup_printf ("%s %s", runs, rung);
}

static void
show (GtkWidget *from, MoOffice *office, gpointer answer)
{
  g_autoptr (MoNobody) nobody = answer;
  static const char *const codes[] = { "answered", "no_answer",    "voicemail",
                                       "later",    "wrong_number", NULL };
  const char *const words[] = { _ ("They answered"),          _ ("Nobody answered"),
                                _ ("A voicemail was left"),   _ ("They asked to be rung later"),
                                _ ("It is the wrong number"), NULL };
  const MoWizardField fields[] = {
    { .key = "outcome",
      .kind = MO_WIZARD_LIST,
      .label = _ ("When you rang"),
      .codes = codes,
      .labels = words,
      .value = "" },
    { .key = "line", .kind = MO_WIZARD_LINE, .label = _ ("What was said") },
  };
  g_autofree char *intro = intro_of (nobody, mo_office_get_today (office));
  MoFormDialog *form = mo_form_dialog_new (
      from, _ ("Nobody answers"), intro, _ ("Keep this try"), fields, G_N_ELEMENTS (fields));
  Trying *trying = g_new0 (Trying, 1);
  *trying = (Trying){ g_object_ref (office), g_steal_pointer (&nobody), NULL };
  g_set_weak_pointer (&trying->from, from);
  g_object_set_data_full (G_OBJECT (form), "trying", trying, trying_free);
  g_signal_connect (form, "submitted", G_CALLBACK (submitted), trying);
  add_steps (form, trying->nobody);
  gtk_window_present (GTK_WINDOW (form));
}

void
mo_no_answer_form_show (GtkWidget *from, MoOffice *office, gint64 pairing)
{
  mo_ten_form_open (from,
                    office,
                    mo_store_nobody_job,
                    g_memdup2 (&pairing, sizeof pairing),
                    (GDestroyNotify) mo_nobody_free,
                    show);
}
