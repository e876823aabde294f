/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>

#include "draw/mo-letter-paper.h"
#include "replay/mo-not-asked-page-private.h"

/* ---------------------------------------------------------------------- the list */

static void
choose (MoNotAskedPage *self)
{
  guint at = GTK_INVALID_LIST_POSITION;
  for (guint i = 0; i < self->found->rows->len; i++)
    if (((const MoNotAsked *) self->found->rows->pdata[i])->id == self->mentor)
      at = i;
  gtk_single_selection_set_selected (self->choice, at);
}

void
mo_not_asked_page_fill_list (MoNotAskedPage *self)
{
  guint n = self->found->rows->len;
  g_autofree char *sentence = g_strdup_printf (
      ngettext ("%u mentor with a place free was not asked for %d days or more. Why is worked "
                "out from everybody who came since, by the rules of that day.",
                "%u mentors with a place free were not asked for %d days or more. Why is "
                "worked out from everybody who came since, by the rules of that day.",
                n),
      n,
      self->found->after_days);

  self->filling = TRUE;
  mo_rows_sync (self->rows, MO_TYPE_NOT_ASKED_ROW, self->found->rows);
  choose (self);
  self->filling = FALSE;
  gtk_label_set_label (self->sentence, sentence);
  gtk_widget_set_visible (self->list_place, n > 0);
  gtk_widget_set_visible (self->empty, n == 0 && !self->mentor);
  gtk_widget_set_visible (self->letter_place, self->mentor != 0 && self->letter != NULL);
}

/* ---------------------------------------------------------------------- the letter */

void
mo_not_asked_page_draw (MoNotAskedPage *self)
{
  const MoNotAskedLetter *letter = self->letter;
  if (!letter || letter->refused) {
    mo_paper_preview_show (self->preview, NULL);
    return;
  }
  const MoLetterPaper paper = {
    .subject = letter->subject,
    .number = letter->number,
    .envelope = letter->envelope,
    .words = letter->words,
    .today = letter->today,
    .large = gtk_check_button_get_active (self->large),
    .office = letter->office,
  };
  g_autoptr (MoSheet) sheet = mo_letter_paper_sheet (&paper);
  mo_paper_preview_show (self->preview, &(MoPrintDocument) MO_SHEET_DOCUMENT (sheet));
}

static void
say (GtkLabel *place, const char *words)
{
  gtk_label_set_label (place, words ? words : "");
  gtk_widget_set_visible (GTK_WIDGET (place), words && *words);
}

static char *
note_of (const MoNotAskedLetter *letter)
{
  if (letter->refused)
    return g_strdup (letter->refused);
  if (letter->listed)
    return NULL;
  int days = letter->today - letter->replay.since;
  return g_strdup_printf (ngettext ("Not on the list: %d day is no long time, or no place is "
                                    "free.",
                                    "Not on the list: %d days are no long time yet, or no "
                                    "place is free.",
                                    days),
                          days);
}

static char *
sent_words (const MoNotAskedLetter *letter)
{
  if (!letter->sent->len)
    return NULL;
  const MoMentorLetter *last = letter->sent->pdata[0];
  g_autofree char *day = mo_day_to_words (last->sent_on, MO_PRECISION_DAY);
  return g_strdup_printf (_ ("Last kept as sent on %s, by %s."), day, last->who);
}

void
mo_not_asked_page_fill_letter (MoNotAskedPage *self)
{
  const MoNotAskedLetter *letter = self->letter;
  g_autofree char *whom = g_strdup_printf (_ ("Letter to %s"), letter->name),
                  *note = note_of (letter), *sent = sent_words (letter);
  static const char *const actions[] = {
    "not-asked.copy", "not-asked.save-pdf", "not-asked.print", "not-asked.keep"
  };

  self->filling = TRUE;
  if (!self->sized)
    gtk_check_button_set_active (self->large, letter->wants_large);
  self->filling = FALSE;
  gtk_label_set_label (self->whom, whom);
  say (self->note, note);
  say (self->missing, letter->refused ? NULL : letter->missing);
  say (self->office_missing, letter->refused ? NULL : letter->office_missing);
  say (self->sent, sent);
  gtk_widget_set_visible (self->letter_place, TRUE);
  gtk_widget_set_visible (self->empty, FALSE);
  gtk_widget_set_visible (self->actions, !letter->refused);
  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    gtk_widget_action_set_enabled (GTK_WIDGET (self), actions[i], !letter->refused);
  mo_not_asked_page_draw (self);
}
