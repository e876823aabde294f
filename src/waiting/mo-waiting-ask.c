/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "waiting/mo-waiting-ask.h"

#include <glib/gi18n-lib.h>

#include "store/mo-conflict.h"
#include "waiting/mo-waiting-ask-private.h"
#include "widget/mo-problem.h"

static void
asking_free (gpointer data)
{
  MoWaitingAsking *asking = data;
  g_object_unref (asking->office);
  mo_waiting_unref (asking->it);
  g_clear_pointer (&asking->attempt, mo_attempt_unref);
  g_free (asking);
}

/* ---------------------------------------------------------------------- saving */

/* What the form would make of the referral, for the comparison with what is there now. */
static guint
say_mine (const MoWaitingAsk *ask, MoMine mine[MO_WAITING_MOST_FIELDS])
{
  static const struct {
    MoWaitingKind kind;
    const char *state, *words; /* words: the column that the reason goes to */
  } all[] = {
    { MO_WAITING_BOOK, "assessment_booked", NULL },
    { MO_WAITING_ASSESS, "assessed", NULL },
    { MO_WAITING_ACCEPT, "awaiting_match", "decision_reason" },
    { MO_WAITING_DECLINE, "not_suitable", "decision_reason" },
    { MO_WAITING_HOLD, "on_hold", "hold_reason" },
    { MO_WAITING_WITHDRAW, "withdrawn", "close_reason" },
    { MO_WAITING_NO_RESPONSE, "no_response", "close_reason" },
    { MO_WAITING_PLACE, NULL, "manual_why" },
  };
  guint n = 0;

  for (guint i = 0; i < G_N_ELEMENTS (all); i++) {
    if (all[i].kind != ask->kind)
      continue;
    const char *state = ask->accept ? "awaiting_match" : all[i].state;
    if (state)
      mine[n++] = (MoMine){ "state", mo_referral_state_words (state) };
    if (all[i].words && ask->words && *ask->words)
      mine[n++] = (MoMine){ all[i].words, ask->words };
  }
  if (ask->kind == MO_WAITING_CORRECT) {
    mine[n++] = (MoMine){ "outcome", ask->outcome };
    mine[n++] = (MoMine){ "note", ask->words };
  }
  if (ask->kind == MO_WAITING_DECLINE)
    mine[n++] = (MoMine){ "signposted_to", ask->other };
  return n;
}

/* Somebody was faster: both versions in words, all that was typed is kept, and theirs is
 * written over only when asked again. */
static void
compared (GObject *source, GAsyncResult *result, gpointer user)
{
  g_autoptr (MoFormDialog) form = user;
  g_autoptr (GError) error = NULL;
  g_autoptr (MoConflict) theirs = mo_office_finish (MO_OFFICE (source), result, &error);
  MoWaitingAsking *asking = g_object_get_data (G_OBJECT (form), "asking");
  MoVersions *versions = mo_form_dialog_get_versions (form);
  MoMine mine[MO_WAITING_MOST_FIELDS];

  if (!versions)
    return; /* closed in the meantime */
  if (!theirs) {
    g_autofree char *sentence = mo_store_error_sentence (error);
    mo_form_dialog_problem (form, NULL, sentence);
    return;
  }
  g_autoptr (MoWaitingAsk) ask = mo_waiting_ask_read (asking, form);
  g_autoptr (GPtrArray) lines = mo_conflict_lines (theirs, mine, say_mine (ask, mine));
  for (guint i = 0; i < lines->len; i++) {
    const MoConflictLine *line = g_ptr_array_index (lines, i);
    mo_versions_add (versions, line->label, line->before, line->now, line->yours);
  }
  g_autofree char *sentence =
      mo_conflict_sentence (theirs, mo_office_get_today (asking->office));
  if (asking->attempt)
    asking->attempt_rev = theirs->rev;
  else
    asking->rev = theirs->rev;
  mo_form_dialog_problem (form, NULL, sentence);
}

static void
compare (MoWaitingAsking *asking, MoFormDialog *form)
{
  mo_office_read (
      asking->office,
      mo_store_load_conflict_job,
      asking->attempt
          ? mo_conflict_ask_new ("contact_attempt", asking->attempt->id, asking->attempt_rev)
          : mo_conflict_ask_new ("referral", asking->it->id, asking->rev),
      g_free,
      (GDestroyNotify) mo_conflict_free,
      NULL,
      compared,
      g_object_ref (form));
}

static void
written (GObject *source, GAsyncResult *result, gpointer user)
{
  g_autoptr (MoFormDialog) form = user;
  g_autoptr (GError) error = NULL;
  MoWaitingAsking *asking = g_object_get_data (G_OBJECT (form), "asking");

  mo_office_finish (MO_OFFICE (source), result, &error);
  mo_form_dialog_set_ready (form, TRUE);
  if (!error) {
    gtk_window_destroy (GTK_WINDOW (form));
    return;
  }
  if (g_error_matches (error, MO_STORE_ERROR, MO_STORE_CONFLICT)) {
    compare (asking, form);
    return;
  }
  g_autofree char *sentence = mo_store_error_sentence (error);
  mo_form_dialog_problem (form, NULL, sentence);
}

static void
submitted (MoFormDialog *form, gpointer user)
{
  MoWaitingAsking *asking = user;
  g_autoptr (MoWaitingAsk) ask = mo_waiting_ask_read (asking, form);

  if (mo_form_dialog_has_problem (form))
    return;
  mo_form_dialog_set_ready (form, FALSE);
  mo_office_write (asking->office,
                   "",
                   mo_waiting_change_job,
                   g_steal_pointer (&ask),
                   mo_waiting_ask_free,
                   NULL,
                   NULL,
                   written,
                   g_object_ref (form));
}

static void
done_at_once (GObject *source, GAsyncResult *result, gpointer user)
{
  g_autoptr (GtkWidget) from = user;
  g_autoptr (GError) error = NULL;
  mo_office_finish (MO_OFFICE (source), result, &error);
  if (error) {
    g_autofree char *sentence = mo_store_error_sentence (error);
    mo_problem_show (from, sentence);
  }
}

/* ---------------------------------------------------------------------- opening */

static gboolean
needs_no_form (MoWaitingKind kind)
{
  return kind == MO_WAITING_RESUME || kind == MO_WAITING_AGREED || kind == MO_WAITING_TAKE ||
         kind == MO_WAITING_UNPLACE;
}

void
mo_waiting_ask_open (GtkWidget *from,
                     MoOffice *office,
                     const MoWaitingAbout *about,
                     MoWaitingKind kind)
{
  if (needs_no_form (kind)) {
    mo_office_write (office,
                     "",
                     mo_waiting_change_job,
                     mo_waiting_ask_new (kind, about->it->id, about->it->rev),
                     mo_waiting_ask_free,
                     NULL,
                     NULL,
                     done_at_once,
                     g_object_ref (from));
    return;
  }
  MoWaitingAsking *asking = g_new0 (MoWaitingAsking, 1);
  asking->office = g_object_ref (office);
  asking->it = mo_waiting_ref ((MoWaiting *) about->it);
  asking->attempt = about->attempt ? mo_attempt_ref ((MoAttempt *) about->attempt) : NULL;
  asking->attempt_rev = about->attempt ? about->attempt->rev : 0;
  asking->kind = kind;
  asking->goals = about->goals;
  asking->others = about->others;
  asking->rank = about->rank;
  asking->rev = about->it->rev;
  MoFormDialog *form = mo_waiting_ask_form (asking, from, about->terms, about->staff);
  g_object_set_data_full (G_OBJECT (form), "asking", asking, asking_free);
  g_signal_connect (form, "submitted", G_CALLBACK (submitted), asking);
  gtk_window_present (GTK_WINDOW (form));
}
