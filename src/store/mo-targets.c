/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/mo-targets.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "store/mo-change.h"
#include "store/mo-stmt.h"

typedef struct {
  gint64 id;
  double value;
} Kept;

static int
by_year (gconstpointer a, gconstpointer b)
{
  return ((const MoTargetYear *) a)->year - ((const MoTargetYear *) b)->year;
}

static gboolean
has_year (const GArray *years, MoDay year)
{
  for (guint i = 0; i < years->len; i++)
    if (g_array_index (years, MoTargetYear, i).year == year)
      return TRUE;
  return FALSE;
}

gpointer
mo_store_list_targets_job (MoStore *store, gconstpointer ask, GError **error)
{
  g_autoptr (GArray) years = g_array_new (FALSE, FALSE, sizeof (MoTargetYear));
  g_auto (MoStmt) stmt = mo_stmt_new (
      store,
      "SELECT year_start, value FROM target WHERE measure = :measure ORDER BY year_start");
  MoPolicy policy;

  if (!mo_store_load_policy (store, &policy, error))
    return NULL;
  mo_stmt_bind_text (&stmt, ":measure", MO_TARGET_PEOPLE);
  while (mo_stmt_step (&stmt)) {
    const MoTargetYear one = { mo_stmt_day (&stmt, 0), mo_stmt_real (&stmt, 1) };
    g_array_append_val (years, one);
  }
  if (!mo_stmt_finish (&stmt, error))
    return NULL;
  MoDay first = mo_day_year_start (mo_store_get_today (store), policy.year_starts);
  MoDay last = MAX (first, mo_day_new (policy.target_until, policy.year_starts, 1));
  for (MoDay year = first; year <= last; year = mo_day_add_months (year, 12))
    if (!has_year (years, year)) {
      const MoTargetYear none = { year, NAN };
      g_array_append_val (years, none);
    }
  g_array_sort (years, by_year);
  return g_steal_pointer (&years);
}

static gboolean
find (MoStore *store, MoDay year, Kept *kept, GError **error)
{
  g_auto (MoStmt) stmt = mo_stmt_new (
      store, "SELECT id, value FROM target WHERE measure = :measure AND year_start = :year");
  mo_stmt_bind_text (&stmt, ":measure", MO_TARGET_PEOPLE);
  mo_stmt_bind_day (&stmt, ":year", year);
  *kept = (Kept){ 0 };
  if (mo_stmt_step (&stmt))
    *kept = (Kept){ mo_stmt_int (&stmt, 0), mo_stmt_real (&stmt, 1) };
  return mo_stmt_finish (&stmt, error);
}

static gboolean
put (MoStore *store, const MoTargetYear *year, GError **error)
{
  Kept kept;

  if (!find (store, year->year, &kept, error))
    return FALSE;
  if (isnan (year->value))
    return !kept.id || mo_store_delete (store, "target", kept.id, 0, NULL, error);
  MoChange *change = mo_change_new ("target", kept.id, 0);
  if (!kept.id) {
    mo_change_day (change, "year_start", year->year);
    mo_change_text (change, "measure", MO_TARGET_PEOPLE);
  }
  mo_change_real (change, "value", year->value);
  return mo_store_save (store, change, NULL, error) != 0;
}

gpointer
mo_store_put_targets_job (MoStore *store, gconstpointer ask, GError **error)
{
  const GArray *years = ask;

  mo_store_label (store, "%s", _ ("Targets set"));
  for (guint i = 0; i < years->len; i++) {
    const MoTargetYear *year = &g_array_index (years, MoTargetYear, i);
    if (!isnan (year->value) && year->value < 0)
      return mo_store_refuse_job (
          error, _ ("A target is a number of people, from 0. Blank is no target."));
    if (!put (store, year, error))
      return NULL;
  }
  return NULL;
}
