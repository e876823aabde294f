/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "draw/mo-letter-paper.h"

#include <glib/gi18n-lib.h>

#define SIGN_HERE 2.4 /* lines between "Yours sincerely" and the name */

static char *
sender (const MoOfficeFacts *office)
{
  g_autofree char *envelope = mo_office_facts_envelope (office);
  return office->phone && *office->phone
             ? g_strdup_printf (_ ("%s\nTelephone %s"), envelope, office->phone)
             : g_steal_pointer (&envelope);
}

static gboolean
is_list (const char *paragraph)
{
  return g_str_has_prefix (paragraph, "- ");
}

static void
write_list (MoSheet *sheet, const char *paragraph)
{
  g_auto (GStrv) lines = g_strsplit (paragraph, "\n", -1);
  g_autoptr (GPtrArray) items = g_ptr_array_new ();

  for (char **line = lines; *line; line++)
    g_ptr_array_add (items, is_list (*line) ? *line + 2 : *line);
  g_ptr_array_add (items, NULL);
  mo_sheet_list (sheet, (const char *const *) items->pdata);
}

/* A page never begins with the signature: the last paragraph goes with it. */
static void
write_words (MoSheet *sheet, const char *words)
{
  g_auto (GStrv) paragraphs = g_strsplit (words, "\n\n", -1);
  char **last = paragraphs + MAX (g_strv_length (paragraphs), 1) - 1,
       **kept = MAX (last - 2, paragraphs);

  for (char **one = paragraphs; *one; one++) {
    gboolean signature = one == last && one > paragraphs;
    if (one == kept)
      mo_sheet_keep_begin (sheet);
    if (signature)
      mo_sheet_space (sheet, SIGN_HERE);
    if (is_list (*one))
      write_list (sheet, *one);
    else
      mo_sheet_paragraph (sheet, *one);
    if (one[1] && !is_list (*one) && is_list (one[1]))
      mo_sheet_keep_with_next (sheet); /* what heads a list */
    if (one == last)
      mo_sheet_keep_end (sheet);
  }
}

static char *
title_of (const MoLetterPaper *paper)
{
  return g_strdup_printf ("%s %s", paper->subject, paper->number);
}

MoSheet *
mo_letter_paper_sheet (const MoLetterPaper *paper)
{
  g_autofree char *title = title_of (paper), *from = sender (paper->office),
                  *date = mo_day_to_words (paper->today, MO_PRECISION_DAY),
                  *reference =
                      g_strdup_printf (_ ("%s\nOur reference %s"), date, paper->number);
  MoSheet *sheet = mo_sheet_new (
      title, paper->office->name, paper->today, paper->large ? MO_SHEET_LARGE : MO_SHEET_PLAIN);

  if (*from)
    mo_sheet_address (sheet, from, TRUE);
  mo_sheet_space (sheet, 1);
  if (*paper->envelope)
    mo_sheet_address (sheet, paper->envelope, FALSE);
  mo_sheet_space (sheet, 1.2);
  mo_sheet_paragraph (sheet, reference);
  mo_sheet_heading (sheet, 2, paper->subject);
  write_words (sheet, paper->words);
  return sheet;
}
