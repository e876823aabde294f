/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "draw/mo-pair-sheet.h"

#include <glib/gi18n-lib.h>

#include "draw/mo-letter-paper.h"

/* A paragraph, and the list that stands right below it. */
static void
write_paragraph (MoSheet *sheet, const char *text)
{
  g_auto (GStrv) parts = g_strsplit (text, "\n- ", -1);
  gboolean all = g_str_has_prefix (text, "- ");

  if (!all)
    mo_sheet_paragraph (sheet, parts[0]);
  if (all) {
    g_autofree char *first = g_strdup (parts[0] + 2);
    g_free (parts[0]);
    parts[0] = g_steal_pointer (&first);
  }
  if (all || parts[1])
    mo_sheet_list (sheet, (const char *const *) (all ? parts : parts + 1));
}

static MoSheet *
script (const MoPairSheet *it)
{
  g_autofree char *title = g_strdup_printf ("%s %s", it->title, it->number);
  g_autofree char *heading = g_strdup_printf (_ ("%s: %s"), it->title, it->name);
  g_autofree char *note = g_strdup_printf (_ ("%s This sheet stays in the office."), it->ring);
  g_auto (GStrv) paragraphs = g_strsplit (it->words, "\n\n", -1);
  MoSheet *sheet = mo_sheet_new (
      title, it->office->name, it->today, it->large ? MO_SHEET_LARGE : MO_SHEET_PLAIN);

  mo_sheet_heading (sheet, 1, heading);
  mo_sheet_note (sheet, note);
  mo_sheet_space (sheet, 0.6);
  for (char **one = paragraphs; *one; one++)
    write_paragraph (sheet, *one);
  return sheet;
}

MoSheet *
mo_pair_sheet (const MoPairSheet *it)
{
  MoLetterPaper paper = {
    .subject = _ ("Peer mentoring"),
    .number = it->number,
    .envelope = it->envelope,
    .words = it->words,
    .today = it->today,
    .large = it->large,
    .office = it->office,
  };
  return it->letter ? mo_letter_paper_sheet (&paper) : script (it);
}
