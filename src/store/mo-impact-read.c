/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/mo-impact-read.h"

#include "store/mo-compass-read.h"
#include "store/mo-impact-private.h"
#include "store/mo-imports.h"

void
mo_impact_place (GHashTable *places, gint64 id, int at)
{
  g_hash_table_insert (places, GSIZE_TO_POINTER (id), GINT_TO_POINTER (at + 1));
}

int
mo_impact_at (GHashTable *places, gint64 id)
{
  return GPOINTER_TO_INT (g_hash_table_lookup (places, GSIZE_TO_POINTER (id))) - 1;
}

const char *
mo_impact_code (MoStmt *stmt, int column)
{
  const char *code = mo_stmt_text (stmt, column);
  return !code || !*code || g_str_equal (code, "unknown") ? NULL : g_intern_string (code);
}

static gboolean
read_busy (MoImpactRead *read, GError **error)
{
  g_autoptr (GArray) busy = mo_store_list_busy (read->store, error);
  if (busy)
    g_array_append_vals (read->facts->busy, busy->data, busy->len);
  return busy != NULL;
}

static gboolean
read_all (MoImpactRead *read, GError **error)
{
  static gboolean (*const readings[]) (MoImpactRead *, GError **) = {
    read_busy,
    mo_impact_read_cases,
    mo_impact_read_wanted,
    mo_impact_read_mentors,
    mo_impact_read_pairs,
    mo_impact_read_calls,
    mo_impact_read_goals,
    mo_impact_read_holds,
    mo_impact_read_said,
    mo_impact_read_office,
  };
  for (guint i = 0; i < G_N_ELEMENTS (readings); i++)
    if (!readings[i](read, error))
      return FALSE;
  return TRUE;
}

static gboolean
read_need (const MoImpactRead *read, GError **error)
{
  g_autoptr (MoCompassFacts) found = mo_store_load_compass_job (read->store, NULL, error);
  if (!found)
    return FALSE;
  MoNeed need = mo_compass_need (found);
  read->facts->need = g_memdup2 (&need, sizeof need);
  return TRUE;
}

MoImpactFacts *
mo_store_read_impact (MoStore *store, GError **error)
{
  g_autoptr (GHashTable) cases = g_hash_table_new (NULL, NULL);
  g_autoptr (GHashTable) pairs = g_hash_table_new (NULL, NULL);
  g_autoptr (GHashTable) mentors = g_hash_table_new (NULL, NULL);
  MoPolicy policy;

  if (!mo_store_load_policy (store, &policy, error))
    return NULL;
  g_autoptr (MoImpactFacts) facts = mo_impact_facts_new (mo_store_get_today (store), &policy);
  MoImpactRead read = { store, facts, cases, pairs, mentors };
  return read_all (&read, error) && read_need (&read, error) ? g_steal_pointer (&facts) : NULL;
}

gpointer
mo_impact_facts_job (MoStore *store, gconstpointer ask G_GNUC_UNUSED, GError **error)
{
  return mo_store_read_impact (store, error);
}
