/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "draw/mo-form-paper.h"

#include <glib/gi18n-lib.h>

/* A form that is blank has no day of its own: the same questions give the same bytes whenever
 * they are printed. */
#define NO_DAY "2026-01-01"

typedef struct {
  const MoFormPaper *paper;
  MoSheet *sheet;
  MoPaperPart part;
  GHashTable *said; /* vocabulary → the number it was printed at */
  int number;       /* the last one */
} Writing;

char *
mo_form_paper_title (const MoFormPaper *paper)
{
  const char *title = mo_paper_title (paper->form, paper->strand);
  return paper->large ? g_strdup_printf (_ ("%s, large print"), title) : g_strdup (title);
}

/* --------------------------------------------------------------------- the parts */

static int
next_number (const MoFormPaper *paper, const MoFormField *after, MoPaperPart part)
{
  gboolean past = FALSE;

  for (const MoFormStep *step = paper->form->steps; step->key; step++)
    for (const MoFormField *field = step->fields; field && field->key; field++) {
      past = past || field == after;
      if (past && field->number && (step->when & paper->strand) &&
          mo_paper_has_field (field, paper->strand) && mo_paper_part (field) != part &&
          mo_paper_part (field) != MO_PAPER_OFFICE)
        return mo_form_number (paper->form, field, paper->strand);
    }
  return 0;
}

static void
begin_part (Writing *writing, MoPaperPart part, const MoFormField *first)
{
  int next = next_number (writing->paper, first, part);
  g_autofree char *skip =
      next ? g_strdup_printf (_ ("If not, go on to question %d."), next) : NULL;

  switch (part) {
  case MO_PAPER_OFFICE:
    mo_sheet_part_begin (writing->sheet, _ ("For the office"), _ ("Please leave this to us."));
    break;
  case MO_PAPER_OTHER:
    mo_sheet_part_begin (writing->sheet, _ ("If you are asking for somebody else"), skip);
    break;
  case MO_PAPER_YOUNG:
    mo_sheet_part_begin (writing->sheet, _ ("If you are under 18"), skip);
    break;
  case MO_PAPER_EVERYBODY:
    break;
  }
}

static void
change_part (Writing *writing, MoPaperPart part, const MoFormField *first)
{
  if (part == writing->part)
    return;
  if (writing->part != MO_PAPER_EVERYBODY)
    mo_sheet_part_end (writing->sheet);
  writing->part = part;
  begin_part (writing, part, first);
}

/* --------------------------------------------------------------------- questions */

static const char *
hint_of (const MoFormField *field, MoPaperPart part)
{
  if (field->kind == MO_ANSWER_DAY && part != MO_PAPER_OFFICE)
    return _ ("As much of it as you know");
  if (g_str_equal (field->key, "strand"))
    return _ ("There is another form for the other");
  if (field->kind == MO_ANSWER_WEEK)
    return _ ("Tick the times that are usually good");
  return field->hint ? _ (field->hint) : NULL;
}

static char **
option_words (const MoFormField *field)
{
  g_autoptr (GStrvBuilder) words = g_strv_builder_new ();
  for (const MoFormOption *option = field->options; option->code; option++)
    g_strv_builder_add (words, _ (option->label));
  return g_strv_builder_end (words);
}

/* Words that were printed once are not printed again: "the words are at question 25". */
static char *
seen_before (Writing *writing, const MoFormField *field)
{
  gpointer at;
  if (!field->vocabulary ||
      !g_hash_table_lookup_extended (writing->said, field->vocabulary, NULL, &at))
    return NULL;
  return g_strdup_printf (_ ("One of the words at question %d"), GPOINTER_TO_INT (at));
}

/* Which form it is, is answered by which form it is. */
static int
ticked (const MoFormField *field, int strand)
{
  int at = 1;
  if (!g_str_equal (field->key, "strand"))
    return 0;
  for (const MoFormOption *option = field->options; option && option->code; option++, at++)
    if (g_str_equal (option->code, mo_paper_strand_code (strand)))
      return at;
  return 0;
}

static void
write_field (Writing *writing, const MoFormField *field)
{
  const MoFormPaper *paper = writing->paper;
  const char *const parts[] = { _ ("Morning"), _ ("Afternoon"), _ ("Evening"), NULL };
  g_auto (GStrv) options = field->options ? option_words (field) : NULL;
  g_autofree char *seen = seen_before (writing, field);
  const char *const *words = options ? (const char *const *) options
                             : field->vocabulary && !seen
                                 ? g_hash_table_lookup (paper->words, field->vocabulary)
                                 : NULL;
  int number = mo_form_number (paper->form, field, paper->strand);
  MoSheetField asked = {
    .number = number,
    .question = _ (field->label),
    .hint = seen ? seen : hint_of (field, mo_paper_part (field)),
    .answer = MO_SHEET_ANSWER_LINES,
    .lines = MAX (mo_paper_lines (field), 1),
  };

  writing->number = number ? number : writing->number;
  if (field->kind == MO_ANSWER_DAY)
    asked.answer = MO_SHEET_ANSWER_DAY;
  else if (field->kind == MO_ANSWER_WEEK) {
    asked.answer = MO_SHEET_ANSWER_WEEK;
    asked.choices = parts;
  } else if (words && *words) {
    asked.answer = MO_SHEET_ANSWER_BOXES;
    asked.choices = words;
    asked.lines = 0;
    asked.ticked = ticked (field, paper->strand);
    if (field->vocabulary)
      g_hash_table_insert (
          writing->said, (gpointer) field->vocabulary, GINT_TO_POINTER (writing->number));
  }
  mo_sheet_field (writing->sheet, &asked);
}

static void
write_step (Writing *writing, const MoFormStep *step)
{
  int strand = writing->paper->strand;
  const char *intro = mo_paper_step_intro (writing->paper->form, step, strand);

  mo_sheet_keep_begin (writing->sheet);
  mo_sheet_heading (
      writing->sheet, 2, mo_paper_step_title (writing->paper->form, step, strand));
  if (intro)
    mo_sheet_note (writing->sheet, intro);
  mo_sheet_keep_end (writing->sheet);
  mo_sheet_keep_with_next (writing->sheet);
  for (const MoFormField *field = step->fields; field->key; field++)
    if (mo_paper_has_field (field, strand)) {
      change_part (writing, mo_paper_part (field), field);
      write_field (writing, field);
    }
  change_part (writing, MO_PAPER_EVERYBODY, NULL);
}

/* --------------------------------------------------------------------- the form */

static void
write_head (Writing *writing)
{
  const MoFormPaper *paper = writing->paper;
  MoSheet *sheet = writing->sheet;
  g_autofree char *envelope = mo_office_facts_envelope (paper->office);

  mo_sheet_heading (sheet, 1, mo_paper_title (paper->form, paper->strand));
  if (paper->opening)
    mo_sheet_paragraph (sheet, paper->opening);
  if (*envelope) {
    mo_sheet_heading (sheet, 3, _ ("Where to send it"));
    mo_sheet_address (sheet, envelope, FALSE);
  }
  if (paper->office->phone && *paper->office->phone) {
    g_autofree char *phone = mo_office_facts_number (paper->office);
    g_autofree char *help =
        paper->office->contact && *paper->office->contact
            ? g_strdup_printf (_ ("If you would rather do this by telephone, or want help with "
                                  "it, ring %s on %s."),
                               paper->office->contact,
                               phone)
            : g_strdup_printf (_ ("If you would rather do this by telephone, or want help with "
                                  "it, ring %s."),
                               phone);
    mo_sheet_paragraph (sheet, help);
  }
  if (paper->privacy) {
    mo_sheet_heading (sheet, 3, _ ("What we do with it"));
    mo_sheet_paragraph (sheet, paper->privacy);
  }
}

static char *
foot_of (const MoFormPaper *paper)
{
  g_autofree char *version = mo_paper_version (paper->form, paper->strand);
  return g_strdup_printf (
      _ ("%s, version %s"), mo_paper_title (paper->form, paper->strand), version);
}

MoSheet *
mo_form_paper_sheet (const MoFormPaper *paper)
{
  g_autofree char *title = mo_form_paper_title (paper), *foot = foot_of (paper);
  g_autoptr (GHashTable) said = g_hash_table_new (g_str_hash, g_str_equal);
  MoSheet *sheet = mo_sheet_new (
      title, foot, mo_day_from_iso (NO_DAY), paper->large ? MO_SHEET_LARGE : MO_SHEET_PLAIN);
  Writing writing = { .paper = paper, .sheet = sheet, .said = said };

  write_head (&writing);
  for (const MoFormStep *step = paper->form->steps; step->key; step++)
    if (mo_paper_has_step (step, paper->strand))
      write_step (&writing, step);
  return sheet;
}
