/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>
#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "core/mo-pack-private.h"
#include "core/mo-pack-sums.h"
#include "core/mo-small.h"

/* The measures of each page, ending with 0; those that say what they mean have none of their
 * own. */
static const int measures[MO_PACK_PARTS][10] = {
  [MO_PACK_WAITING] = { 1, 2, 3, 4, 5 },
  [MO_PACK_MATCHES] = { 6, 7, 8, 9 },
  [MO_PACK_GOALS] = { 11 },
  [MO_PACK_CHANGE] = { 12, 13, 14, 15, 16, 18, 19, 20 },
  [MO_PACK_FEELINGS] = { 17, 25 },
  [MO_PACK_MENTORS] = { 21, 22, 23, 24 },
  [MO_PACK_OUTCOMES] = { 10, 30 },
  [MO_PACK_FAIRNESS] = { 27 },
  [MO_PACK_REACH] = { 28 },
  [MO_PACK_TWO_YEARS] = { 26, 29, 31 },
};

static int
measure_of (const MoFigureInfo *info)
{
  return atoi (info->code + strlen ("M-"));
}

static gboolean
is_on (MoPackPart page, guint which)
{
  int measure = measure_of (&mo_figure_infos ()[which]);
  for (const int *one = measures[page]; *one; one++)
    if (*one == measure)
      return TRUE;
  return FALSE;
}

/* ------------------------------------------------------------------------------ rows */

void
mo_pack_row_free (MoPackRow *row)
{
  g_free (row->now);
  g_free (row->before);
  g_free (row->basis);
  g_free (row->code);
  g_free (row->restated);
  g_free (row);
}

static char *
words_of (const MoPackPaper *pack, guint which, const MoFigure *figure, guint8 hidden)
{
  const MoPolicy *policy = &pack->facts->policy;
  return hidden == MO_SMALL_SHOWN ? mo_figure_words (which, figure, policy, TRUE)
                                  : mo_small_words (figure->n, hidden, policy);
}

/* What was frozen and what it is now would tell who came between. */
static char *
restated_words (const MoPackPaper *pack, guint which, const MoFigure *was, const char *printed)
{
  const MoFigure *now = &pack->today[which];
  char *words = words_of (pack, which, now, pack->hidden_today[which]);

  if (g_str_equal (words, printed))
    g_clear_pointer (&words, g_free);
  else if (mo_small_tells (was->n, now->n, &pack->facts->policy)) {
    g_free (words);
    words = g_strdup_printf (_ ("by fewer than %d"), pack->facts->policy.small_below);
  }
  return words;
}

/* Short, as it stands in a table: the definition says who they are. */
static char *
basis_of (guint which, const MoFigure *figure, const MoPolicy *policy)
{
  int n = mo_small_shown (figure->n, policy), of = mo_small_shown (figure->of, policy);
  const char *few = mo_figure_few_answers (figure, policy) ? _ ("; few answers") : "";

  if (isnan (figure->value) || mo_small_is (figure->n, policy))
    return g_strdup ("");
  switch (mo_figure_infos ()[which].kind) {
  case MO_FIGURE_COUNT:
    return g_strdup ("");
  case MO_FIGURE_SHARE:
    return mo_small_share (figure->n, figure->of, policy)
               ? g_strdup_printf (_ ("%d of %d%s"), n, of, few)
               : g_strdup ("");
  default:
    return g_strdup_printf (_ ("of %d%s"), n, few);
  }
}

MoPackRow *
mo_pack_row (const MoPackPaper *pack, guint which)
{
  const MoFigure *figure = &pack->now[which];
  guint8 hidden = pack->hidden_now[which];
  MoPackRow *row = g_new0 (MoPackRow, 1);

  row->which = which;
  row->now = words_of (pack, which, figure, hidden);
  row->before = words_of (pack, which, &pack->then[which], pack->hidden_then[which]);
  row->basis =
      hidden == MO_SMALL_SHOWN ? basis_of (which, figure, &pack->facts->policy) : g_strdup ("");
  row->code = mo_provenance_write (which, &pack->ask);
  if (pack->frozen && pack->frozen->known[which])
    row->restated = restated_words (pack, which, figure, row->now);
  return row;
}

/* Instruments that are not in use have nothing to say in either year. */
static gboolean
says_something (const MoPackPaper *pack, guint which)
{
  static const int bought[] = { 18, 19, 20 };
  int measure = measure_of (&mo_figure_infos ()[which]);
  gboolean may_be_unused = FALSE;

  for (guint i = 0; i < G_N_ELEMENTS (bought); i++)
    may_be_unused |= measure == bought[i];
  return !may_be_unused || !isnan (pack->now[which].value) || !isnan (pack->then[which].value);
}

static void
add_rows (const MoPackPaper *pack, MoPackPart page, GPtrArray *rows)
{
  for (guint i = 0; i < mo_figure_count (); i++)
    if (is_on (page, i) && says_something (pack, i))
      g_ptr_array_add (rows, mo_pack_row (pack, i));
}

MoPackPart
mo_pack_part_of (guint which)
{
  for (guint page = 0; page < MO_PACK_PARTS; page++)
    if (is_on (page, which))
      return page;
  return MO_PACK_GLANCE;
}

GPtrArray *
mo_pack_rows (const MoPackPaper *pack, MoPackPart page)
{
  GPtrArray *rows = g_ptr_array_new_with_free_func ((GDestroyNotify) mo_pack_row_free);
  add_rows (pack, page, rows);
  return rows;
}

GPtrArray *
mo_pack_all_rows (const MoPackPaper *pack)
{
  GPtrArray *rows = g_ptr_array_new_with_free_func ((GDestroyNotify) mo_pack_row_free);
  for (guint page = 0; page < MO_PACK_PARTS; page++)
    if (pack->pages & 1u << page)
      add_rows (pack, page, rows);
  return rows;
}

/* ------------------------------------------------------------------- what it gives away */

typedef void (*TellCell) (gpointer cells, const char *name, int count);

/* Only what the words show; a period that is not over has no name among the years before. */
static void
tell_cell (const MoPackPaper *pack,
           guint which,
           const MoPeriod *period,
           const MoFigure *figure,
           guint8 hidden,
           TellCell cell,
           gpointer cells)
{
  const MoPolicy *policy = &pack->facts->policy;
  g_autofree char *name = mo_pack_cell_name (which, NULL, period, pack->ask.strand),
                  *of = mo_pack_cell_name (which, "of", period, pack->ask.strand);

  if (hidden != MO_SMALL_SHOWN || isnan (figure->value) || mo_small_is (figure->n, policy) ||
      (figure->of >= 0 && !mo_small_share (figure->n, figure->of, policy)))
    return;
  cell (cells, name, figure->n);
  if (figure->of >= 0)
    cell (cells, of, figure->of);
}

static void
tell_keys (const MoPackPaper *pack, gboolean *printed)
{
  for (guint i = 0; pack->pages & 1u << MO_PACK_GLANCE && i < MO_PACK_TILES; i++)
    printed[mo_figure_find (mo_pack_tiles ()[i].key)] = TRUE;
  for (const char *const *key = mo_pack_two_years ();
       pack->pages & 1u << MO_PACK_TWO_YEARS && *key;
       key++)
    printed[mo_figure_find (*key)] = TRUE;
}

void
mo_pack_paper_cells (const MoPackPaper *pack, TellCell cell, gpointer cells)
{
  g_autoptr (GPtrArray) rows = mo_pack_all_rows (pack);
  g_autofree gboolean *printed = g_new0 (gboolean, mo_figure_count ());
  const MoPeriod *now = &pack->ask.period, *then = &pack->before;

  for (guint i = 0; i < rows->len; i++)
    printed[((MoPackRow *) rows->pdata[i])->which] = TRUE;
  tell_keys (pack, printed);
  for (guint i = 0; i < mo_figure_count (); i++) {
    if (!printed[i])
      continue;
    tell_cell (pack, i, now, &pack->now[i], pack->hidden_now[i], cell, cells);
    if (then->as_of == then->to)
      tell_cell (pack, i, then, &pack->then[i], pack->hidden_then[i], cell, cells);
  }
}

GPtrArray *
mo_pack_table (const MoPackPaper *pack)
{
  GPtrArray *table = g_ptr_array_new_with_free_func ((GDestroyNotify) g_strfreev);
  g_autoptr (GPtrArray) rows = mo_pack_all_rows (pack);
  g_autofree char *now = mo_period_code (&pack->ask.period),
                  *before = mo_period_code (&pack->before);
  const char *const heads[] = { _ ("Code"),    _ ("Figure"),     now, before,
                                _ ("Of what"), _ ("Definition"), NULL };

  g_ptr_array_add (table, g_strdupv ((char **) heads));
  for (guint i = 0; i < rows->len; i++) {
    const MoPackRow *row = rows->pdata[i];
    const MoFigureInfo *info = &mo_figure_infos ()[row->which];
    const char *const cells[] = { row->code,  _ (info->name),       row->now, row->before,
                                  row->basis, _ (info->definition), NULL };
    g_ptr_array_add (table, g_strdupv ((char **) cells));
  }
  return table;
}
