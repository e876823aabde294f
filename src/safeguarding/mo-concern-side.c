/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What comes next, what may have to be reported, who may read it and who did. */
#include <glib/gi18n-lib.h>

#include "safeguarding/mo-concern-page-private.h"
#include "widget/mo-access.h"
#include "widget/mo-action.h"
#include "widget/mo-pieces.h"
#include "widget/mo-refocus.h"
#include "widget/mo-state-label.h"
#include "widget/mo-wrap.h"

static GtkWidget *
card (MoConcernPage *self, const char *title)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  gtk_widget_add_css_class (box, "mo-card");
  gtk_widget_add_css_class (box, "mo-card-body");
  gtk_box_append (GTK_BOX (box), mo_piece_heading (title, NULL, NULL, NULL));
  gtk_box_append (GTK_BOX (self->side), box);
  return box;
}

static void
caption (GtkWidget *box, const char *words)
{
  GtkWidget *label = mo_piece_label (words, "mo-dim");
  gtk_widget_add_css_class (label, "mo-caption");
  gtk_box_append (GTK_BOX (box), label);
}

static GtkWidget *
button (GtkWidget *box, const char *words, const char *name, const char *action)
{
  GtkWidget *made = gtk_button_new_with_label (words);
  if (name)
    mo_access_icon_button (made, name);
  mo_action_set (GTK_ACTIONABLE (made), action);
  gtk_box_append (GTK_BOX (box), made);
  return made;
}

/* ---------------------------------------------------------------------- what comes next */

static const struct {
  MoConcernStep step;
  const char *code, *words;
} steps[] = {
  { MO_CONCERN_TRIAGE, "triage", N_ ("Look at it…") },
  { MO_CONCERN_SIGN, "sign", N_ ("Sign as the second…") },
  { MO_CONCERN_RETURN, "return", N_ ("Do not sign…") },
  { MO_CONCERN_TELL, "tell", N_ ("Somebody was told…") },
  { MO_CONCERN_KEEP, "keep", N_ ("Decide not to tell…") },
  { MO_CONCERN_MONITOR, "monitor", N_ ("Watch until…") },
  { MO_CONCERN_CLOSE, "close", N_ ("Close, first signature…") },
  { MO_CONCERN_REOPEN, "reopen", N_ ("Open again…") },
  { MO_CONCERN_LET_IN, "let-in", N_ ("Let somebody read…") },
  { MO_CONCERN_WRITE, "write", N_ ("Write down…") },
};

const char *
mo_concern_step_code (MoConcernStep step)
{
  for (guint i = 0; i < G_N_ELEMENTS (steps); i++)
    if (steps[i].step == step)
      return steps[i].code;
  return NULL;
}

/* Whoever signed first cannot sign again: who can is said in place of the button. */
static void
say_who_signs (MoConcernPage *self, GtkWidget *box)
{
  const MoConcern *concern = self->file->concern;
  g_autofree char *words = g_strdup_printf (
      _ ("Signed first by %s. Somebody else signs, with their own login: a lead, "
         "or whoever was let in to read."),
      concern->closed_by);
  caption (box, words);
}

/* What a concern that stands so usually needs. */
static const char *
usual_step (const MoConcernStanding *standing)
{
  if (standing->closing)
    return "sign";
  if (g_strcmp0 (standing->state, "raised") == 0)
    return "triage";
  if (g_strcmp0 (standing->state, "triaged") == 0)
    return "tell";
  return g_strcmp0 (standing->state, "closed") == 0 ? NULL : "monitor";
}

static void
show_next (MoConcernPage *self)
{
  const MoConcern *concern = self->file->concern;
  const MoPolicy *policy = mo_office_get_policy (self->office);
  MoConcernStanding standing = mo_concern_standing (concern);
  MoDay due = mo_rule_due_concern (&standing, policy),
        today = mo_office_get_today (self->office);
  GtkWidget *box = card (self, mo_concern_next_words (&standing));
  GtkWidget *state = mo_state_label_new ();
  MoVerdict days = { .days_left = due - today };
  g_autofree char *left = due ? mo_verdict_days_words (&days) : NULL;
  g_autofree char *words =
      left ? g_strdup_printf ("%s, %s", mo_concern_state_words (&standing), left)
           : g_strdup (mo_concern_state_words (&standing));
  const char *usual = usual_step (&standing);

  mo_state_label_set (MO_STATE_LABEL (state),
                      !due           ? MO_LEVEL_FINE
                      : due < today  ? MO_LEVEL_LATE
                      : due == today ? MO_LEVEL_SOON
                                     : MO_LEVEL_FINE,
                      words);
  gtk_box_append (GTK_BOX (box), state);
  if (concern->access != MO_CONCERN_ALL)
    return;
  mo_piece_fact (box, _ ("Seriousness"), mo_concern_seriousness_words (concern->seriousness));
  if (concern->closing)
    say_who_signs (self, box);
  for (guint i = 0; i < G_N_ELEMENTS (steps) && steps[i].step != MO_CONCERN_LET_IN; i++) {
    if (steps[i].step == MO_CONCERN_WRITE)
      continue;
    const char *login = self->file->login;
    g_auto (MoVerdict) verdict = mo_rule_concern_step (steps[i].step, &standing, login);
    if (verdict.level == MO_LEVEL_REFUSED)
      continue;
    g_autofree char *action = g_strdup_printf ("concern.step('%s')", steps[i].code);
    GtkWidget *made = button (box, _ (steps[i].words), NULL, action);
    if (g_strcmp0 (steps[i].code, usual) == 0)
      gtk_widget_add_css_class (made, "suggested-action");
  }
}

/* ------------------------------------------------------------------ to be reported */

/* The last answer to a question of its kind, or NULL. */
static const MoConcernEntry *
answer_of (const MoConcernFile *file, const char *question)
{
  for (guint i = file->entries->len; i > 0; i--) {
    const MoConcernEntry *entry = g_ptr_array_index (file->entries, i - 1);
    if (g_str_has_prefix (entry->kind, question))
      return entry;
  }
  return NULL;
}

static void
add_answers (GtkWidget *part, const char *question, const char *about, gboolean asked)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  const struct {
    const char *answer, *words;
  } answers[] = { { "no", _ ("Does not apply…") },
                  { "yes", _ ("Applies…") },
                  { "done", _ ("Reported…") } };
  for (guint i = 0; i < G_N_ELEMENTS (answers); i++) {
    if (asked != (i == 2))
      continue;
    g_autofree char *name = g_strdup_printf ("%s: %s", about, answers[i].words);
    g_autofree char *action =
        g_strdup_printf ("concern.answer('%s_%s')", question, answers[i].answer);
    button (box, answers[i].words, name, action);
  }
  gtk_widget_set_layout_manager (box, mo_wrap_new (6));
  gtk_box_append (GTK_BOX (part), box);
}

/* From the moment the office knew. */
static char *
hours_words (MoConcernPage *self)
{
  const MoConcernFile *file = self->file;
  int hours = mo_office_get_policy (self->office)->concern_report_hours;
  int left = mo_concern_hours_left (file->concern->raised_at, file->now, hours);
  if (left < 0)
    return g_strdup_printf (ngettext ("%d hour is over since it was raised.",
                                      "%d hours are over since it was raised.",
                                      hours),
                            hours);
  return g_strdup_printf (ngettext ("%d hour left of %d since it was raised.",
                                    "%d hours left of %d since it was raised.",
                                    left),
                          left,
                          hours);
}

static void
show_question (MoConcernPage *self,
               GtkWidget *box,
               const char *question,
               const char *about,
               const char *words,
               gboolean clock)
{
  const MoConcernEntry *answer = answer_of (self->file, question);
  gboolean applies = answer && g_str_has_suffix (answer->kind, "_yes");
  GtkWidget *part = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);

  gtk_box_append (GTK_BOX (part), mo_piece_label (words, NULL));
  if (answer) {
    g_autofree char *at = mo_concern_at (answer->at, mo_office_get_today (self->office));
    g_autofree char *said = g_strdup_printf (
        _ ("%s. %s, %s"), mo_concern_entry_words (answer->kind), answer->who, at);
    caption (part, said);
  }
  if (clock && (!answer || applies)) {
    g_autofree char *left = hours_words (self);
    GtkWidget *state = mo_state_label_new ();
    gboolean over =
        mo_concern_hours_left (self->file->concern->raised_at,
                               self->file->now,
                               mo_office_get_policy (self->office)->concern_report_hours) < 0;
    mo_state_label_set (
        MO_STATE_LABEL (state), applies && over ? MO_LEVEL_LATE : MO_LEVEL_SOON, left);
    gtk_box_append (GTK_BOX (part), state);
  }
  if (!answer || applies)
    add_answers (part, question, about, applies);
  gtk_box_append (GTK_BOX (box), part);
}

static void
show_reports (MoConcernPage *self)
{
  GtkWidget *box = card (self, _ ("To be reported?"));
  show_question (self,
                 box,
                 "incident",
                 _ ("Serious incident"),
                 _ ("Serious incident: do the trustees have to tell the charity regulator?"),
                 FALSE);
  show_question (self,
                 box,
                 "breach",
                 _ ("Personal data"),
                 _ ("Personal data: was it lost, or seen by somebody who should not?"),
                 TRUE);
  caption (box, _ ("To be confirmed by the charity: the trustees decide what applies."));
}

/* ---------------------------------------------------------------------- who reads it */

static void
show_reader (MoConcernPage *self, GtkWidget *box, const MoConcernReader *reader)
{
  MoDay today = mo_office_get_today (self->office);
  g_autofree char *at = mo_concern_at (reader->ended_at ? reader->ended_at : reader->at, today);
  g_autofree char *words = reader->ended_at
                               ? g_strdup_printf (_ ("%s, no more since %s"), reader->name, at)
                               : g_strdup_printf (_ ("%s, since %s"), reader->name, at);
  g_autofree char *why = g_strdup_printf ("%s: %s", reader->by, reader->why);

  gtk_box_append (GTK_BOX (box), mo_piece_label (words, NULL));
  caption (box, why);
  if (reader->ended_at)
    return;
  g_autofree char *name = g_strdup_printf (_ ("%s reads it no more"), reader->name);
  g_autofree char *action =
      g_strdup_printf ("concern.let-out(int64 %" G_GINT64_FORMAT ")", reader->id);
  button (box, _ ("Reads it no more"), name, action);
}

static void
show_readers (MoConcernPage *self)
{
  const MoConcernFile *file = self->file;
  GtkWidget *box = card (self, _ ("Who may read it"));
  g_autofree char *leads =
      g_strdup_printf (_ ("Lead: %s"), *file->desk.leads ? file->desk.leads : _ ("nobody"));

  gtk_box_append (GTK_BOX (box), mo_piece_label (leads, NULL));
  for (guint i = 0; i < file->readers->len; i++)
    show_reader (self, box, g_ptr_array_index (file->readers, i));
  button (box, _ ("Let somebody read…"), NULL, "concern.step('let-in')");
}

#define OPENINGS_SHOWN 8

static void
show_openings (MoConcernPage *self)
{
  GPtrArray *openings = self->file->openings;
  GtkWidget *box = card (self, _ ("Who opened it"));
  g_autoptr (GString) words = g_string_new (NULL);

  for (guint i = 0; i < MIN (openings->len, OPENINGS_SHOWN); i++) {
    const MoConcernReader *one = g_ptr_array_index (openings, i);
    g_autofree char *at = mo_concern_at (one->at, mo_office_get_today (self->office));
    g_string_append_printf (words, "%s%s, %s", i ? "\n" : "", one->name, at);
  }
  if (openings->len > OPENINGS_SHOWN)
    g_string_append_printf (words, _ ("\nand earlier ones, in the printed chronology"));
  caption (box, words->str);
}

void
mo_concern_side_fill (MoConcernPage *self)
{
  g_autofree char *focus = mo_refocus_key (self->side);

  mo_piece_empty (self->side);
  show_next (self);
  if (self->file->concern->access == MO_CONCERN_ALL) {
    show_reports (self);
    show_readers (self);
    show_openings (self);
  }
  if (focus)
    mo_refocus (self->side, focus);
}
