/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/mo-weights.h"

#include <glib/gi18n-lib.h>

#include "store/mo-change.h"
#include "store/mo-stmt.h"

static const MoField version_fields[] = {
  MO_FIELD (INT64, MoWeightsVersion, id),     MO_FIELD (INT, MoWeightsVersion, rev),
  MO_FIELD (INT, MoWeightsVersion, number),   MO_FIELD (TEXT, MoWeightsVersion, made_at),
  MO_FIELD (TEXT, MoWeightsVersion, who),     MO_FIELD (TEXT, MoWeightsVersion, why),
  MO_FIELD (TEXT, MoWeightsVersion, points),  MO_FIELD (DAY, MoWeightsVersion, made),
  MO_FIELD (TEXT, MoWeightsVersion, changes), MO_FIELD_END,
};
MO_DEFINE_RECORD (MoWeightsVersion, mo_weights_version, version_fields)

/* ---------------------------------------------------------------------- reading */

/* What holds where nobody kept a version yet: the settings, else the service's own points. */
static MoWeightsVersion *
first_version (const MoPolicy *policy)
{
  MoWeightsVersion *version = mo_weights_version_new ();
  version->points = mo_weights_write (policy);
  return version;
}

static void
finish (GPtrArray *versions)
{
  for (guint i = 0; i < versions->len; i++) {
    MoWeightsVersion *version = g_ptr_array_index (versions, i);
    MoPolicy now = mo_policy_default (), then = now;
    version->number = (int) (versions->len - i);
    if (i + 1 < versions->len && mo_weights_read (version->points, &now) &&
        mo_weights_read (((MoWeightsVersion *) versions->pdata[i + 1])->points, &then))
      version->changes = mo_weights_changes (&then, &now);
  }
}

GPtrArray *
mo_store_list_weights (MoStore *store, GError **error)
{
  g_auto (MoStmt) stmt =
      mo_stmt_new (store,
                   "SELECT id AS id, rev AS rev, made_at AS made_at, made_on AS made,"
                   " who AS who, why AS why, points AS points FROM weights ORDER BY id DESC");
  g_autoptr (GPtrArray) versions = mo_stmt_read_all (&stmt, mo_weights_version, error);
  MoPolicy policy;

  if (!versions || !mo_store_load_policy (store, &policy, error))
    return NULL;
  if (!versions->len)
    g_ptr_array_add (versions, first_version (&policy));
  finish (versions);
  return g_steal_pointer (&versions);
}

const MoWeightsVersion *
mo_weights_held_on (GPtrArray *versions, MoDay day)
{
  for (guint i = 0; i < versions->len; i++) {
    const MoWeightsVersion *version = g_ptr_array_index (versions, i);
    if (version->made <= day)
      return version;
  }
  return g_ptr_array_index (versions, versions->len - 1);
}

gboolean
mo_store_weights_on (MoStore *store, MoDay day, MoPolicy *policy, int *number, GError **error)
{
  g_autoptr (GPtrArray) versions = mo_store_list_weights (store, error);
  if (!versions)
    return FALSE;
  const MoWeightsVersion *version = mo_weights_held_on (versions, day);
  if (number)
    *number = version->number;
  if (!mo_weights_read (version->points, policy)) {
    g_set_error (error,
                 MO_STORE_ERROR,
                 MO_STORE_DAMAGED,
                 "weights %" G_GINT64_FORMAT " cannot be read",
                 version->id);
    return FALSE;
  }
  return TRUE;
}

int
mo_store_weights_number (MoStore *store, GError **error)
{
  GError *failure = NULL;
  int versions = (int) mo_stmt_one_int (store, "SELECT count(*) FROM weights", &failure);
  if (failure) {
    g_propagate_error (error, failure);
    return 0;
  }
  return MAX (1, versions);
}

/* ---------------------------------------------------------------------- writing */

MoWeightsAsk *
mo_weights_ask_new (gint64 seen, const MoPolicy *points, const char *why)
{
  MoWeightsAsk *ask = g_new0 (MoWeightsAsk, 1);
  *ask = (MoWeightsAsk){ seen, *points, g_strstrip (g_strdup (why ? why : "")) };
  return ask;
}

void
mo_weights_ask_free (gpointer data)
{
  MoWeightsAsk *ask = data;
  g_free (ask->why);
  g_free (ask);
}

static gboolean
add_version (MoStore *store,
             const char *who,
             const char *why,
             const char *points,
             GError **error)
{
  g_autofree char *now = mo_store_now (store);
  MoChange *change = mo_change_new ("weights", 0, 0);
  mo_change_text (change, "made_at", now);
  mo_change_day (change, "made_on", mo_store_get_today (store));
  mo_change_text (change, "who", who);
  mo_change_text (change, "why", why);
  mo_change_text (change, "points", points);
  return mo_store_save (store, change, NULL, error) != 0;
}

static gboolean
put_settings (MoStore *store, const MoPolicy *then, const MoPolicy *now, GError **error)
{
  for (const MoWeight *weight = mo_weights (); weight < mo_weights () + MO_WEIGHTS; weight++) {
    g_autofree char *value = g_strdup_printf ("%d", mo_weight_get (now, weight));
    if (mo_weight_get (now, weight) != mo_weight_get (then, weight) &&
        !mo_store_put_setting (store, weight->setting, value, error))
      return FALSE;
  }
  return TRUE;
}

static gboolean
may_put (const MoWeightsVersion *newest,
         const MoPolicy *then,
         const MoWeightsAsk *ask,
         GError **error)
{
  if (newest->id != ask->seen) {
    g_set_error (error,
                 MO_STORE_ERROR,
                 MO_STORE_REFUSED,
                 _ ("%s made version %d at the same time. Look at it, then move the points "
                    "again."),
                 newest->who && *newest->who ? newest->who : _ ("Somebody"),
                 newest->number);
    return FALSE;
  }
  return !mo_store_refused (
      mo_rule_weights (then, &ask->points, ask->why), MO_LEVEL_REFUSED, error);
}

/* The first change keeps what held until then as version 1. */
gpointer
mo_store_put_weights_job (MoStore *store, gconstpointer data, GError **error)
{
  const MoWeightsAsk *ask = data;
  g_autoptr (GPtrArray) versions = mo_store_list_weights (store, error);
  g_autofree char *points = mo_weights_write (&ask->points);
  MoPolicy then;

  if (!versions || !mo_store_load_policy (store, &then, error))
    return NULL;
  const MoWeightsVersion *newest = g_ptr_array_index (versions, 0);
  if (!may_put (newest, &then, ask, error))
    return NULL;
  mo_store_label (store, _ ("Matching weights: version %d"), newest->number + 1);
  if (!newest->id && !add_version (store, "", NULL, newest->points, error))
    return NULL;
  if (!add_version (store, mo_store_get_who (store), ask->why, points, error) ||
      !put_settings (store, &then, &ask->points, error))
    return NULL;
  return GINT_TO_POINTER (newest->number + 1);
}
