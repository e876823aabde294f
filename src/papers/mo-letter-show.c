/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>

#include "draw/mo-letter-paper.h"
#include "papers/mo-letter-page-private.h"
#include "papers/mo-papers-private.h"

gboolean
mo_letter_page_is_large (MoLetterPage *self)
{
  return gtk_check_button_get_active (self->large);
}

void
mo_letter_page_draw (MoLetterPage *self)
{
  const MoPapersLetter *letter = self->letter;
  MoLetterPaper paper = {
    .subject = letter->subject,
    .number = letter->facts->number,
    .envelope = letter->envelope,
    .words = letter->words,
    .today = letter->today,
    .large = mo_letter_page_is_large (self),
    .office = letter->office,
  };
  g_autoptr (MoSheet) sheet = mo_letter_paper_sheet (&paper);
  mo_paper_preview_show (self->preview,
                         letter->refused ? NULL : &(MoPrintDocument) MO_SHEET_DOCUMENT (sheet));
}

static char *
recipient (const MoPapersLetter *letter, MoLetterTo to)
{
  g_autofree char *name = mo_letter_name (letter->facts, to);
  return g_strdup (*name || to == MO_LETTER_TO_PERSON ? name : letter->facts->referrer_org);
}

static void
fill_whom (MoLetterPage *self)
{
  const MoPapersLetter *letter = self->letter;
  gboolean both = mo_letter_has_referrer (letter->facts);

  gtk_widget_set_visible (self->whom, both);
  if (!both)
    return;
  g_autofree char *person = recipient (letter, MO_LETTER_TO_PERSON),
                  *other = recipient (letter, MO_LETTER_TO_REFERRER),
                  *referrer = g_strdup_printf (_ ("%s, who referred them"), other);
  gtk_check_button_set_label (self->to_person, person);
  gtk_check_button_set_label (self->to_referrer, referrer);
  gtk_check_button_set_active (
      letter->to == MO_LETTER_TO_PERSON ? self->to_person : self->to_referrer, TRUE);
}

static void
fill_notes (MoLetterPage *self)
{
  const MoPapersLetter *letter = self->letter;
  gboolean lacks = !letter->refused && letter->missing, person = lacks;

  mo_papers_note (self->refused, letter->refused);
  mo_papers_note (self->missing, lacks ? letter->missing : NULL);
  mo_papers_note (self->office_missing, letter->office_missing);
  gtk_widget_set_visible (self->look, letter->leaking != 0);
  gtk_widget_set_visible (self->person, person && letter->to == MO_LETTER_TO_PERSON);
  gtk_widget_set_visible (self->mend, letter->office_missing != NULL);
  gtk_widget_set_visible (self->notes, letter->refused || lacks || letter->office_missing);
}

/* "12 March 2026: acknowledgement to Dr Amin, in large print, by Ruth Holt" */
static char *
sent_words (const MoLetter *letter)
{
  MoLetterKind kind = MO_LETTER_ACKNOWLEDGEMENT;
  g_autofree char *day = mo_day_to_words (letter->sent, MO_PRECISION_DAY);
  g_autofree char *weeks = letter->weeks ? mo_letter_within (letter->weeks * 7) : NULL;
  g_autofree char *promise =
      weeks ? g_strdup_printf (_ (", promised within %s"), weeks) : g_strdup ("");

  mo_letter_from_code (letter->kind, &kind);
  return g_strdup_printf (_ ("%s: %s to %s%s, by %s"),
                          day ? day : _ ("not known"),
                          mo_letter_title (kind),
                          letter->recipient ? letter->recipient : _ ("not known"),
                          promise,
                          letter->who);
}

static void
fill_sent (MoLetterPage *self)
{
  g_autoptr (GString) lines = g_string_new (NULL);
  for (guint i = 0; i < self->letter->sent->len; i++) {
    g_autofree char *words = sent_words (self->letter->sent->pdata[i]);
    g_string_append_printf (lines, "%s%s", lines->len ? "\n" : "", words);
  }
  gtk_label_set_label (self->sent, lines->len ? lines->str : _ ("No letter yet."));
}

static void
fill_head (MoLetterPage *self)
{
  const MoPapersLetter *letter = self->letter;
  g_autofree char *title = g_strdup_printf (_ ("Letter about %s"), letter->name);
  g_autofree char *sentence = g_strdup_printf (_ ("Referral %s. Nothing about an injury stands "
                                                  "in it. The words are the office's own, in "
                                                  "Preferences."),
                                               letter->facts->number);
  gtk_label_set_label (self->title, title);
  gtk_label_set_label (self->sentence, sentence);
}

void
mo_letter_page_fill (MoLetterPage *self)
{
  GtkCheckButton *const kinds[] = { self->acknowledgement, self->closing, self->signpost };
  static const char *const actions[] = {
    "letter.copy", "letter.save-pdf", "letter.print", "letter.keep"
  };

  self->filling = TRUE;
  gtk_check_button_set_active (kinds[self->letter->kind], TRUE);
  if (!self->sized)
    gtk_check_button_set_active (self->letter->wants_large ? self->large : self->standard,
                                 TRUE);
  fill_head (self);
  fill_whom (self);
  fill_notes (self);
  fill_sent (self);
  mo_letter_page_draw (self);
  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    gtk_widget_action_set_enabled (GTK_WIDGET (self), actions[i], !self->letter->refused);
  gtk_widget_set_visible (self->actions, !self->letter->refused);
  self->filling = FALSE;
}
