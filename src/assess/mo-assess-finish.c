/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>

#include "assess/mo-assess-page-private.h"
#include "widget/mo-problem.h"

/* ---------------------------------------------------------------------- what is left */

/* "Not answered yet: Pain, Goals.  Any of them may wait." */
void
mo_assess_show_rest (MoAssessPage *self)
{
  g_autoptr (GString) open = g_string_new (NULL);
  for (const MoAssessTopic *topic = mo_assessment_form (); topic->key; topic++) {
    MoTopicState state = mo_assessment_topic_state (self->draft, topic, mo_assess_today (self));
    if (state != MO_TOPIC_ANSWERED && !g_str_equal (topic->key, "finish"))
      g_string_append_printf (open, "%s%s", open->len ? _ (", ") : "", _ (topic->title));
  }
  g_autofree char *words =
      open->len
          ? g_strdup_printf (
                _ ("Not all answered yet: %s. Any of it may wait; it can be added later."),
                open->str)
          : g_strdup (_ ("Every topic is answered."));
  gtk_label_set_label (GTK_LABEL (self->rest), words);
}

/* ---------------------------------------------------------------------- writing it */

static void
reopened (GObject *source, GAsyncResult *result, gpointer user)
{
  g_autoptr (MoAssessPage) self = user;
  g_autoptr (MoAssessBook) book = mo_office_finish (MO_OFFICE (source), result, NULL);

  if (!self->office || !book || !self->book || book->it->id != self->referral)
    return;
  g_autoptr (MoAssessmentDraft) both = mo_assessment_rebase (self->draft, book->draft);
  mo_assessment_draft_unref (self->draft);
  self->draft = mo_assessment_settle (both);
  mo_assess_book_free (self->book);
  self->book = g_steal_pointer (&book);
  mo_assess_fill (self);
}

/* The person has read what stands in the book: asked again, their answers are written. */
static void
look_at_book (MoAssessPage *self)
{
  gint64 *ask = g_new (gint64, 1);
  *ask = self->referral;
  mo_office_read (self->office,
                  mo_assess_open_job,
                  ask,
                  g_free,
                  (GDestroyNotify) mo_assess_book_free,
                  NULL,
                  reopened,
                  g_object_ref (self));
}

static void
go_to_problem (MoAssessPage *self)
{
  const MoAssessPart *part = mo_assessment_problem (self->draft, mo_assess_today (self));
  const MoAssessQuestion *question = NULL;
  if (!part || !mo_assessment_part (part->key, &question, NULL))
    return;
  mo_assess_show_question (self, question);
  mo_assess_focus (self);
}

static void
written (GObject *source, GAsyncResult *result, gpointer user)
{
  g_autoptr (MoAssessPage) self = user;
  g_autoptr (GError) error = NULL;
  g_autofree gint64 *referral = mo_office_finish (MO_OFFICE (source), result, &error);

  if (!self->office)
    return;
  self->writing = FALSE;
  gtk_widget_set_sensitive (self->next, TRUE);
  if (!referral) {
    g_autofree char *sentence = mo_store_error_sentence (error);
    mo_problem_show (GTK_WIDGET (self), sentence);
    mo_assess_keep_soon (self);
    go_to_problem (self);
    look_at_book (self);
    return;
  }
  if (self->referral == *referral)
    mo_assess_leave (self);
  /* the decision stands beside it; without that page the list does */
  if (!gtk_widget_activate_action (GTK_WIDGET (self), "win.decide", "x", *referral))
    gtk_widget_activate_action (GTK_WIDGET (self), "win.show-referral", "x", *referral);
}

void
mo_assess_done (MoAssessPage *self)
{
  if (self->writing)
    return;
  mo_assess_count_minutes (self);
  g_clear_handle_id (&self->keep_source, g_source_remove);
  self->writing = TRUE;
  gtk_widget_set_sensitive (self->next, FALSE);
  mo_office_write (self->office,
                   _ ("Assessed"),
                   mo_assess_done_job,
                   mo_assess_done_new (self->referral, self->draft),
                   (GDestroyNotify) mo_assess_done_free,
                   g_free,
                   NULL,
                   written,
                   g_object_ref (self));
}
