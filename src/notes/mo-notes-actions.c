/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>

#include "draw/mo-letter-paper.h"
#include "notes/mo-notes-page-private.h"
#include "widget/mo-action.h"
#include "widget/mo-announce.h"
#include "widget/mo-problem.h"

static void
written (GObject *source, GAsyncResult *result, gpointer user)
{
  g_autoptr (GtkWidget) page = user;
  g_autoptr (GError) error = NULL;
  g_autofree gpointer id = mo_office_finish (MO_OFFICE (source), result, &error);

  if (!error)
    return; /* the news of it shows it */
  g_autofree char *sentence = mo_store_error_sentence (error);
  mo_problem_show (page, sentence);
}

static void
write_it (MoNotesPage *self, MoStoreJob job, gpointer ask, GDestroyNotify free_ask)
{
  mo_office_write (
      self->office, "", job, ask, free_ask, g_free, NULL, written, g_object_ref (self));
}

/* ---------------------------------------------------------------------- asking */

/* The digest that may leave the office, or NULL. */
static const MoDigest *
digest_of (MoNotesPage *self)
{
  const MoNoteMentor *mentor = mo_notes_page_mentor (self);
  const MoDigest *digest = self->digest;
  if (!mentor || !digest || digest->mentor != mentor->id || digest->refused)
    return NULL;
  return digest;
}

static MoSheet *
letter (const MoDigest *digest)
{
  const MoLetterPaper paper = { .subject = _ ("Summaries of your calls"),
                                .number = digest->number,
                                .envelope = digest->envelope,
                                .words = digest->words,
                                .today = digest->today,
                                .large = digest->wants_large,
                                .office = digest->office };
  return mo_letter_paper_sheet (&paper);
}

MO_ACTION (asked)
{
  MoNotesPage *self = MO_NOTES_PAGE (widget);
  const MoDigest *digest = digest_of (self);
  if (!digest)
    return;
  MoDigestAsked *ask = g_new0 (MoDigestAsked, 1);
  *ask = (MoDigestAsked){ digest->mentor, g_strdup (g_variant_get_string (value, NULL)) };
  write_it (self, mo_digest_asked_job, ask, mo_digest_asked_free);
}

MO_ACTION (print)
{
  const MoDigest *digest = digest_of (MO_NOTES_PAGE (widget));
  if (!digest) {
    mo_announce (widget, _ ("Choose a mentor who is to be asked: their letter is printed."));
    return;
  }
  g_autoptr (MoSheet) sheet = letter (digest);
  mo_print_dialog (widget, &(MoPrintDocument) MO_SHEET_DOCUMENT (sheet));
}

MO_ACTION (save_pdf)
{
  const MoDigest *digest = digest_of (MO_NOTES_PAGE (widget));
  if (!digest)
    return;
  g_autoptr (MoSheet) sheet = letter (digest);
  mo_print_save_pdf (widget, &(MoPrintDocument) MO_SHEET_DOCUMENT (sheet));
}

MO_ACTION (copy)
{
  const MoDigest *digest = digest_of (MO_NOTES_PAGE (widget));
  if (!digest)
    return;
  gdk_clipboard_set_text (gtk_widget_get_clipboard (widget), digest->words);
  gtk_widget_activate_action (
      widget, "win.tell", "s", _ ("The words of the letter can be pasted now."));
}

MO_ACTION (mentor)
{
  const MoNoteMentor *one = mo_notes_page_mentor (MO_NOTES_PAGE (widget));
  if (one)
    gtk_widget_activate_action (widget, "win.show-person", "x", one->person);
}

/* ---------------------------------------------------------------------- summaries */

MO_ACTION (review)
{
  MoNotesPage *self = MO_NOTES_PAGE (widget);
  const MoCallNote *note = mo_notes_page_note (self);
  if (!note || note->reviewed)
    return;
  const MoNoteReview ask = { note->id, note->rev };
  write_it (self, mo_note_review_job, g_memdup2 (&ask, sizeof ask), g_free);
}

static void
opened (GObject *source, GAsyncResult *result, gpointer user)
{
  g_autoptr (MoNotesPage) self = user;
  g_autoptr (GError) error = NULL;
  g_autofree char *words = mo_office_finish (MO_OFFICE (source), result, &error);

  if (!self->office)
    return;
  if (error) {
    g_autofree char *sentence = mo_store_error_sentence (error);
    mo_problem_show (GTK_WIDGET (self), sentence);
    return;
  }
  const MoCallNote *note = mo_notes_page_note (self);
  self->opened = note ? note->id : 0;
  g_free (self->opened_words);
  self->opened_words = g_steal_pointer (&words);
  mo_notes_panel_fill (self);
  if (note)
    mo_announce (GTK_WIDGET (self), self->opened_words);
}

MO_ACTION (open)
{
  MoNotesPage *self = MO_NOTES_PAGE (widget);
  const MoCallNote *note = mo_notes_page_note (self);
  if (!note || !note->hidden)
    return;
  mo_office_write (self->office,
                   "",
                   mo_note_open_job,
                   g_memdup2 (&note->id, sizeof note->id),
                   g_free,
                   g_free,
                   NULL,
                   opened,
                   g_object_ref (self));
}

MO_ACTION (pair)
{
  const MoCallNote *note = mo_notes_page_note (MO_NOTES_PAGE (widget));
  if (note)
    gtk_widget_activate_action (widget, "win.show-pairing", "x", note->pairing);
}

MO_ACTION (mentee)
{
  const MoCallNote *note = mo_notes_page_note (MO_NOTES_PAGE (widget));
  if (note)
    gtk_widget_activate_action (widget, "win.show-person", "x", note->mentee_person);
}

void
mo_notes_page_start_keys (MoNotesPage *self)
{
  GtkEventController *keys = gtk_shortcut_controller_new ();
  gtk_shortcut_controller_add_shortcut (
      GTK_SHORTCUT_CONTROLLER (keys),
      gtk_shortcut_new (gtk_keyval_trigger_new (GDK_KEY_r, 0),
                        gtk_named_action_new ("notes.review")));
  gtk_widget_add_controller (GTK_WIDGET (self->list), keys);
}

void
mo_notes_page_class_install_actions (GtkWidgetClass *klass)
{
  gtk_widget_class_install_action (klass, "notes.asked", "s", asked);
  gtk_widget_class_install_action (klass, "notes.print", NULL, print);
  gtk_widget_class_install_action (klass, "page.print", NULL, print);
  gtk_widget_class_install_action (klass, "notes.save-pdf", NULL, save_pdf);
  gtk_widget_class_install_action (klass, "notes.copy", NULL, copy);
  gtk_widget_class_install_action (klass, "notes.mentor", NULL, mentor);
  gtk_widget_class_install_action (klass, "notes.review", NULL, review);
  gtk_widget_class_install_action (klass, "notes.open", NULL, open);
  gtk_widget_class_install_action (klass, "notes.pair", NULL, pair);
  gtk_widget_class_install_action (klass, "notes.mentee", NULL, mentee);
}
