/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "draw/mo-certificate-paper.h"

#include <glib/gi18n-lib.h>

/* ---------------------------------------------------------------------- the parts */

static gboolean
has (const MoCertificate *it, MoCertificateKind kind)
{
  for (guint i = 0; i < mo_certificate_n_lines (it); i++)
    if (mo_certificate_kind (it, i) == kind)
      return TRUE;
  return FALSE;
}

/* Each line of a kind as a row of a table. */
static void
add_rows (MoSheet *sheet, const MoCertificate *it, MoCertificateKind kind, guint n)
{
  const char *cells[6];
  for (guint i = 0; i < mo_certificate_n_lines (it); i++) {
    if (mo_certificate_kind (it, i) != kind)
      continue;
    for (guint c = 0; c < MIN (n, G_N_ELEMENTS (cells)); c++)
      cells[c] = mo_certificate_cell (it, i, c);
    mo_sheet_table_row (sheet, cells);
  }
}

static void
add_sentences (MoSheet *sheet, const MoCertificate *it, MoCertificateKind kind)
{
  for (guint i = 0; i < mo_certificate_n_lines (it); i++)
    if (mo_certificate_kind (it, i) == kind)
      mo_sheet_paragraph (sheet, mo_certificate_cell (it, i, 0));
}

static void
add_facts (MoSheet *sheet, const MoCertificate *it)
{
  const MoSheetColumn columns[] = { { _ ("The decision"), 1 }, { "", 2.6 } };
  if (!has (it, MO_CERTIFICATE_FACT))
    return;
  mo_sheet_table_begin (sheet, columns, G_N_ELEMENTS (columns));
  add_rows (sheet, it, MO_CERTIFICATE_FACT, 2);
  mo_sheet_table_end (sheet);
}

static void
add_rules (MoSheet *sheet, const MoCertificate *it)
{
  const MoSheetColumn columns[] = { { _ ("Rule"), 1 }, { _ ("How it stood"), 2.6 } };
  if (!has (it, MO_CERTIFICATE_RULE))
    return;
  mo_sheet_heading (sheet, 2, _ ("Rules"));
  mo_sheet_table_begin (sheet, columns, G_N_ELEMENTS (columns));
  add_rows (sheet, it, MO_CERTIFICATE_RULE, 2);
  mo_sheet_table_end (sheet);
}

static void
add_criteria (MoSheet *sheet, const MoCertificate *it)
{
  MoSheetColumn columns[] = {
    { _ ("Criterion"), 1.5 }, { "", 1.6 },
    { _ ("Fit"), 0.9 },       { "", 1.8 },
    { "", 0.8, .bar = TRUE }, { _ ("Points"), 0.8, TRUE },
  };
  for (guint i = 0; i < mo_certificate_n_lines (it); i++)
    if (mo_certificate_kind (it, i) == MO_CERTIFICATE_HEAD) {
      columns[1].head = mo_certificate_cell (it, i, 0);
      columns[3].head = mo_certificate_cell (it, i, 1);
    }
  if (!has (it, MO_CERTIFICATE_CRITERION))
    return;
  mo_sheet_heading (sheet, 2, _ ("What each criterion brought"));
  mo_sheet_table_begin (sheet, columns, G_N_ELEMENTS (columns));
  add_rows (sheet, it, MO_CERTIFICATE_CRITERION, G_N_ELEMENTS (columns));
  mo_sheet_table_end (sheet);
  add_sentences (sheet, it, MO_CERTIFICATE_TOTAL);
  add_sentences (sheet, it, MO_CERTIFICATE_UNKNOWN);
}

static void
add_runners (MoSheet *sheet, const MoCertificate *it)
{
  const MoSheetColumn columns[] = {
    { _ ("Place"), 0.6 }, { _ ("Mentor"), 1.6 }, { _ ("Of 100"), 0.6, TRUE }, { _ ("Why"), 2.6 }
  };
  if (!has (it, MO_CERTIFICATE_RUNNER))
    return;
  mo_sheet_heading (sheet, 2, _ ("Who else could have been asked"));
  mo_sheet_table_begin (sheet, columns, G_N_ELEMENTS (columns));
  add_rows (sheet, it, MO_CERTIFICATE_RUNNER, G_N_ELEMENTS (columns));
  mo_sheet_table_end (sheet);
}

/* ---------------------------------------------------------------------- the whole */

static const char *
title_of (const MoCertificate *it)
{
  for (guint i = 0; i < mo_certificate_n_lines (it); i++)
    if (mo_certificate_kind (it, i) == MO_CERTIFICATE_TITLE)
      return mo_certificate_cell (it, i, 0);
  return _ ("Match certificate");
}

MoSheet *
mo_certificate_paper_sheet (const MoCertificatePaper *paper)
{
  g_autoptr (MoCertificate) it = mo_certificate_from_text (paper->sheet);
  if (!it)
    return NULL;
  g_autofree char *mark = mo_certificate_short_fingerprint (paper->fingerprint);
  g_autofree char *foot = g_strdup_printf (_ ("Confidential. Kept as it stood, mark %s"), mark);
  g_autofree char *day = mo_day_to_long (paper->made_on);
  g_autofree char *line =
      g_strdup_printf (_ ("Written by the agreement itself on %s, through %s."),
                       day,
                       paper->who && *paper->who ? paper->who : _ ("not known"));
  MoSheet *sheet = mo_sheet_new (
      title_of (it), foot, paper->made_on, paper->large ? MO_SHEET_LARGE : MO_SHEET_PLAIN);

  mo_sheet_heading (sheet, 1, title_of (it));
  mo_sheet_note (sheet, line);
  add_facts (sheet, it);
  add_criteria (sheet, it);
  add_rules (sheet, it);
  add_runners (sheet, it);
  add_sentences (sheet, it, MO_CERTIFICATE_NOTE);
  return sheet;
}
