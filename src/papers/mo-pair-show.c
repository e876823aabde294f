/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>

#include "core/mo-pairing-rules.h"
#include "draw/mo-pair-sheet.h"
#include "papers/mo-pair-page-private.h"
#include "papers/mo-papers-private.h"

void
mo_pair_page_draw (MoPairPage *self)
{
  const MoPairShown *shown = self->shown;
  MoPairSheet it = {
    .letter = shown->letter,
    .large = gtk_check_button_get_active (self->large),
    .title = mo_pair_paper_title (shown->kind),
    .number = shown->facts->number,
    .name = shown->name,
    .ring = shown->ring,
    .envelope = shown->envelope,
    .words = shown->words,
    .today = shown->today,
    .office = shown->office,
  };
  g_autoptr (MoSheet) sheet = mo_pair_sheet (&it);
  mo_paper_preview_show (
      self->preview,
      shown->refused || shown->leaks ? NULL : &(MoPrintDocument) MO_SHEET_DOCUMENT (sheet));
}

static void
fill_notes (MoPairPage *self)
{
  const MoPairShown *shown = self->shown;
  gboolean leaks = !shown->refused && shown->leaks;
  gboolean letter = shown->letter && !shown->refused;
  const char *ring = shown->letter ? NULL : shown->ring;

  mo_papers_note (self->refused, shown->refused);
  mo_papers_note (self->leaks, leaks ? shown->leaks : NULL);
  mo_papers_note (self->ring, shown->refused ? NULL : ring);
  mo_papers_note (self->office_missing, letter ? shown->office_missing : NULL);
  gtk_widget_set_visible (self->look, leaks);
  gtk_widget_set_visible (self->person, leaks);
  gtk_widget_set_visible (self->mend, letter && shown->office_missing);
  gtk_widget_set_visible (self->notes,
                          shown->refused || leaks || ring || (letter && shown->office_missing));
}

/* Whoever comes second does not read what the first one wrote, unless staff release it. */
static void
fill_before (MoPairPage *self)
{
  const MoPairFacts *facts = self->shown->facts;
  gtk_widget_set_visible (self->before, facts->earlier != NULL);
  if (!facts->earlier)
    return;
  g_autofree char *words =
      facts->released
          ? g_strdup_printf (_ ("Before: %s. %s released: “%s”"),
                             facts->earlier,
                             facts->released_by ? facts->released_by : _ ("Somebody"),
                             facts->released)
          : g_strdup_printf (_ ("Before: %s. None of those notes is passed on, unless you "
                                "release a few words."),
                             facts->earlier);
  gtk_label_set_label (self->earlier, words);
  gtk_button_set_label (GTK_BUTTON (self->release),
                        facts->released ? _ ("Change the released words…")
                                        : _ ("Release a few words…"));
}

/* "12 March 2026: ask the mentor, read out, by Ruth Holt" */
static char *
sent_words (const MoPairPaper *paper)
{
  MoPairPaperKind kind = MO_PAIR_ASK_MENTOR;
  g_autofree char *day = mo_day_to_words (paper->sent, MO_PRECISION_DAY);

  mo_pair_paper_from_code (paper->kind, &kind);
  return g_strdup_printf (g_str_equal (paper->how, "letter") ? _ ("%s: %s, letter, by %s")
                                                             : _ ("%s: %s, telephone, by %s"),
                          day ? day : _ ("not known"),
                          mo_pair_paper_title (kind),
                          paper->who);
}

static void
fill_sent (MoPairPage *self)
{
  g_autoptr (GString) lines = g_string_new (NULL);
  for (guint i = 0; i < self->shown->sent->len; i++) {
    g_autofree char *words = sent_words (self->shown->sent->pdata[i]);
    g_string_append_printf (lines, "%s%s", lines->len ? "\n" : "", words);
  }
  gtk_label_set_label (self->sent,
                       lines->len ? lines->str : _ ("Nothing kept from this page yet."));
}

static void
fill_head (MoPairPage *self)
{
  g_autofree char *sentence = g_strdup_printf (
      _ ("Referral %s, %s. Neither gets the other’s details: it is looked through before it "
         "leaves."),
      self->shown->facts->number,
      mo_pairing_state_words (self->shown->facts->state));
  gtk_label_set_label (self->title, self->shown->title);
  gtk_label_set_label (self->sentence, sentence);
  gtk_button_set_label (self->keep,
                        self->shown->letter ? _ ("Keep as sent") : _ ("Keep as said"));
}

void
mo_pair_page_fill (MoPairPage *self)
{
  GtkCheckButton *const kinds[] = {
    self->ask_mentor, self->ask_mentee, self->brief_mentor, self->brief_mentee
  };
  static const char *const actions[] = {
    "pair.copy", "pair.save-pdf", "pair.print", "page.print", "pair.keep"
  };
  gboolean ready = !self->shown->refused && !self->shown->leaks;

  self->filling = TRUE;
  gtk_check_button_set_active (kinds[self->shown->kind], TRUE);
  gtk_check_button_set_active (self->shown->letter ? self->letter_choice : self->script, TRUE);
  if (!self->sized)
    gtk_check_button_set_active (
        self->shown->letter && self->shown->wants_large ? self->large : self->standard, TRUE);
  fill_head (self);
  fill_notes (self);
  fill_before (self);
  fill_sent (self);
  mo_pair_page_draw (self);
  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    gtk_widget_action_set_enabled (GTK_WIDGET (self), actions[i], ready);
  gtk_widget_set_visible (self->actions, ready);
  self->filling = FALSE;
}
