/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/mo-figure-cases.h"

#include <glib/gi18n-lib.h>

#include "store/mo-case-names.h"
#include "store/mo-impact-read.h"

void
mo_figure_cases_free (MoFigureCases *cases)
{
  g_clear_pointer (&cases->counted, g_ptr_array_unref);
  g_clear_pointer (&cases->missing, g_ptr_array_unref);
  g_free (cases);
}

static gboolean
understand (MoStore *store,
            const char *typed,
            const MoPolicy *policy,
            guint *which,
            MoFigureAsk *ask,
            GError **error)
{
  g_autofree char *code = g_strstrip (g_strdup (typed));

  if (mo_figure_code_read (code, policy->year_starts, mo_store_get_today (store), which, ask))
    return TRUE;
  g_set_error (error,
               MO_STORE_ERROR,
               MO_STORE_REFUSED,
               _ ("“%s” is no code of a figure. Write it as it stands beside the figure, like "
                  "M-6 or M-6/2526Q3."),
               code);
  return FALSE;
}

static gboolean
name_both (MoStore *store, MoFigureCases *found, const MoImpactFacts *facts, GError **error)
{
  MoCaseKind kind = mo_figure_infos ()[found->which].cases;
  g_autoptr (GArray) counted = g_array_new (FALSE, FALSE, sizeof (gint64)),
                     missing = g_array_new (FALSE, FALSE, sizeof (gint64));
  MoFigureAsk before = found->ask;

  before.period = mo_period_before (&found->ask.period);
  found->figure = mo_figure (found->which, facts, &found->ask, counted, missing);
  found->before = mo_figure (found->which, facts, &before, NULL, NULL);
  found->counted = mo_store_name_cases (store, kind, counted, error);
  if (!found->counted)
    return FALSE;
  found->missing = mo_store_name_cases (store, kind, missing, error);
  return found->missing != NULL;
}

MoFigureCases *
mo_store_figure_cases (MoStore *store, const char *typed, GError **error)
{
  g_autoptr (MoFigureCases) found = g_new0 (MoFigureCases, 1);

  if (!mo_store_load_policy (store, &found->policy, error) ||
      !understand (store, typed, &found->policy, &found->which, &found->ask, error))
    return NULL;
  g_autoptr (MoImpactFacts) facts = mo_store_read_impact (store, error);
  if (!facts || !name_both (store, found, facts, error))
    return NULL;
  return g_steal_pointer (&found);
}

gpointer
mo_store_figure_cases_job (MoStore *store, gconstpointer typed, GError **error)
{
  return mo_store_figure_cases (store, typed, error);
}
