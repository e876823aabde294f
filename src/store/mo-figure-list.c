/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/mo-figure-list.h"

#include <glib/gi18n-lib.h>

#include "store/mo-impact-read.h"

static const MoField fields[] = {
  MO_FIELD (INT64, MoFigureLine, id),        MO_FIELD (TEXT, MoFigureLine, code),
  MO_FIELD (TEXT, MoFigureLine, key),        MO_FIELD (TEXT, MoFigureLine, name),
  MO_FIELD (TEXT, MoFigureLine, definition), MO_FIELD (TEXT, MoFigureLine, words),
  MO_FIELD (TEXT, MoFigureLine, basis),      MO_FIELD (TEXT, MoFigureLine, before),
  MO_FIELD (TEXT, MoFigureLine, provenance), MO_FIELD_END,
};
MO_DEFINE_RECORD (MoFigureLine, mo_figure_line, fields)

void
mo_figure_list_free (MoFigureList *list)
{
  g_clear_pointer (&list->lines, g_ptr_array_unref);
  g_free (list->figures);
  g_free (list);
}

static gboolean
understand (const MoFigureListAsk *ask,
            const MoImpactFacts *facts,
            MoFigureAsk *of,
            GError **error)
{
  int starts = facts->policy.year_starts;

  of->strand = ask ? ask->strand : MO_STRAND_BOTH;
  if (!ask || !ask->period) {
    of->period = mo_period_new (mo_day_year_start (facts->today, starts), 0, facts->today);
    return TRUE;
  }
  if (!mo_period_read (ask->period, starts, facts->today, &of->period)) {
    g_set_error (error,
                 MO_STORE_ERROR,
                 MO_STORE_REFUSED,
                 _ ("“%s” is not a period. Write a year like 2025/26, or a quarter like "
                    "“2025/26 Q3”."),
                 ask->period);
    return FALSE;
  }
  if (of->period.from <= facts->today)
    return TRUE;
  g_set_error (
      error, MO_STORE_ERROR, MO_STORE_REFUSED, _ ("%s has not begun yet."), ask->period);
  return FALSE;
}

static MoFigureLine *
line_of (guint which, MoFigureList *list, const MoImpactFacts *facts, gboolean printed)
{
  const MoFigureInfo *info = &mo_figure_infos ()[which];
  MoFigureLine *line = mo_figure_line_new ();
  MoFigureAsk before = list->ask;
  MoFigure was;

  before.period = mo_period_before (&list->ask.period);
  was = mo_figure (which, facts, &before, NULL, NULL);
  list->figures[which] = mo_figure (which, facts, &list->ask, NULL, NULL);
  line->id = which;
  line->code = g_strdup (info->code);
  line->key = g_strdup (info->key);
  line->name = g_strdup (_ (info->name));
  line->definition = g_strdup (_ (info->definition));
  line->words = mo_figure_words (which, &list->figures[which], &list->policy, printed);
  line->basis = mo_figure_basis (which, &list->figures[which], &list->policy, printed);
  line->before = mo_figure_words (which, &was, &list->policy, printed);
  line->provenance = mo_provenance_write (which, &list->ask);
  return line;
}

MoFigureList *
mo_store_list_figures (MoStore *store, const MoFigureListAsk *ask, GError **error)
{
  g_autoptr (MoImpactFacts) facts = mo_store_read_impact (store, error);
  g_autoptr (MoFigureList) list = g_new0 (MoFigureList, 1);
  guint n = mo_figure_count ();

  if (!facts || !understand (ask, facts, &list->ask, error))
    return NULL;
  list->policy = facts->policy;
  list->figures = g_new0 (MoFigure, n);
  list->lines = g_ptr_array_new_with_free_func ((GDestroyNotify) mo_figure_line_unref);
  for (guint i = 0; i < n; i++)
    g_ptr_array_add (list->lines, line_of (i, list, facts, ask && ask->printed));
  return g_steal_pointer (&list);
}

gpointer
mo_store_list_figures_job (MoStore *store, gconstpointer ask, GError **error)
{
  return mo_store_list_figures (store, ask, error);
}
