/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>
#include <string.h>

#include "core/mo-certificate.h"
#include "store/mo-as-of.h"
#include "store/mo-change.h"
#include "store/mo-impact-read.h"
#include "store/mo-snapshots-private.h"
#include "store/mo-stmt.h"

static const MoField snapshot_fields[] = {
  MO_FIELD (INT64, MoSnapshot, id),
  MO_FIELD (INT, MoSnapshot, rev),
  MO_FIELD (TEXT, MoSnapshot, period),
  MO_FIELD (DAY, MoSnapshot, taken),
  MO_FIELD (DAY, MoSnapshot, from),
  MO_FIELD (DAY, MoSnapshot, to),
  MO_FIELD (TEXT, MoSnapshot, who),
  MO_FIELD (TEXT, MoSnapshot, why),
  MO_FIELD (TEXT, MoSnapshot, sha256),
  MO_FIELD (TEXT, MoSnapshot, figures),
  MO_FIELD_END,
};
MO_DEFINE_RECORD (MoSnapshot, mo_snapshot, snapshot_fields)

#define SNAPSHOTS                                                                              \
  "SELECT id, rev, period, taken_on AS taken, from_on AS \"from\", to_on AS \"to\", who, why," \
  " sha256, figures FROM snapshot"

/* ---------------------------------------------------------------------- reading */

GPtrArray *
mo_store_list_snapshots (MoStore *store, GError **error)
{
  g_auto (MoStmt) stmt =
      mo_stmt_new (store, SNAPSHOTS " ORDER BY to_on DESC, from_on DESC, id DESC");
  return mo_stmt_read_all (&stmt, mo_snapshot, error);
}

gpointer
mo_store_list_snapshots_job (MoStore *store, gconstpointer ask, GError **error)
{
  return mo_store_list_snapshots (store, error);
}

MoSnapshot *
mo_store_find_snapshot (MoStore *store, const char *period, GError **error)
{
  g_auto (MoStmt) stmt =
      mo_stmt_new (store, SNAPSHOTS " WHERE period = :period ORDER BY id LIMIT 1");
  mo_stmt_bind_text (&stmt, ":period", period);
  g_autoptr (GPtrArray) found = mo_stmt_read_all (&stmt, mo_snapshot, error);
  if (!found || found->len == 0)
    return NULL;
  g_autoptr (MoSnapshot) snapshot = mo_snapshot_ref (g_ptr_array_index (found, 0));
  g_autoptr (MoFrozen) whole = mo_snapshot_read (snapshot, error);
  return whole ? g_steal_pointer (&snapshot) : NULL;
}

gpointer
mo_store_find_snapshot_job (MoStore *store, gconstpointer period, GError **error)
{
  return mo_store_find_snapshot (store, period, error);
}

char *
mo_snapshot_mark (const MoSnapshot *snapshot)
{
  g_autofree char *mark = mo_certificate_short_fingerprint (snapshot->sha256);
  return g_ascii_strup (mark, -1);
}

MoPeriod
mo_snapshot_period (const MoSnapshot *snapshot, MoDay today)
{
  const char *quarter = strrchr (snapshot->period, 'Q');
  int number = quarter ? g_ascii_digit_value (quarter[1]) : 0;
  MoDay year =
      number > 1 ? mo_day_add_months (snapshot->from, -3 * (number - 1)) : snapshot->from;
  return mo_period_new (year, number, today);
}

MoStore *
mo_snapshot_open (MoStore *store, const MoSnapshot *snapshot, GError **error)
{
  GError *failure = NULL;
  MoStore *then =
      mo_store_before_row (store, "snapshot", snapshot->id, snapshot->taken, &failure);

  if (g_error_matches (failure, MO_STORE_ERROR, MO_STORE_NOT_FOUND))
    g_clear_error (&failure);
  if (failure)
    g_propagate_error (error, failure);
  return then;
}

/* ---------------------------------------------------------------------- freezing */

MoFreezeAsk *
mo_freeze_ask_new (const char *period, const char *why)
{
  MoFreezeAsk *ask = g_new0 (MoFreezeAsk, 1);
  ask->period = g_strdup (period);
  ask->why = why ? g_strstrip (g_strdup (why)) : NULL;
  return ask;
}

void
mo_freeze_ask_free (gpointer data)
{
  MoFreezeAsk *ask = data;
  if (!ask)
    return;
  g_free (ask->period);
  g_free (ask->why);
  g_free (ask);
}

/* Rule FROZEN: a period is frozen once, and only when it is over; it never changes after. */
static gboolean
may_freeze (MoStore *store, const char *code, const MoPeriod *period, GError **error)
{
  GError *failure = NULL;
  if (!period->over) {
    g_autofree char *last = mo_day_to_words (period->to, MO_PRECISION_DAY);
    g_set_error (error,
                 MO_STORE_ERROR,
                 MO_STORE_REFUSED,
                 _ ("%s runs until %s. Its figures can be frozen from the day after."),
                 code,
                 last);
    return FALSE;
  }
  g_autoptr (MoSnapshot) there = mo_store_find_snapshot (store, code, &failure);
  if (failure) {
    g_propagate_error (error, failure);
    return FALSE;
  }
  if (!there)
    return TRUE;
  g_autofree char *day = mo_day_to_words (there->taken, MO_PRECISION_DAY);
  g_autofree char *mark = mo_snapshot_mark (there);
  g_set_error (error,
               MO_STORE_ERROR,
               MO_STORE_REFUSED,
               _ ("The figures of %s were frozen on %s by %s, with the mark %s. They stay as "
                  "they are; what was changed since is printed beside them as a restatement."),
               code,
               day,
               there->who,
               mark);
  return FALSE;
}

static gint64
put_snapshot (MoStore *store,
              const char *code,
              const MoPeriod *period,
              const char *why,
              const char *figures,
              GError **error)
{
  g_autofree char *clean = mo_clean_text (figures, 0);
  g_autofree char *mark = mo_certificate_fingerprint (figures);
  if (!g_str_equal (clean, figures)) {
    g_set_error_literal (error, MO_STORE_ERROR, MO_STORE_FAILED, "figures cannot be kept");
    return 0;
  }
  MoChange *change = mo_change_new ("snapshot", 0, 0);
  mo_change_text (change, "period", code);
  mo_change_day (change, "taken_on", mo_store_get_today (store));
  mo_change_day (change, "from_on", period->from);
  mo_change_day (change, "to_on", period->to);
  mo_change_text (change, "who", mo_store_get_who (store));
  mo_change_text (change, "why", why && *why ? why : NULL);
  mo_change_text (change, "figures", figures);
  mo_change_text (change, "sha256", mark);
  return mo_store_save (store, change, why, error);
}

gpointer
mo_store_freeze_job (MoStore *store, gconstpointer data, GError **error)
{
  const MoFreezeAsk *ask = data;
  MoPolicy policy;
  MoPeriod period;
  if (!mo_store_load_policy (store, &policy, error))
    return NULL;
  if (!mo_period_read (ask->period, policy.year_starts, mo_store_get_today (store), &period)) {
    g_set_error (error,
                 MO_STORE_ERROR,
                 MO_STORE_REFUSED,
                 _ ("“%s” is not a period. Write a year or a quarter: 2025/26, 2025/26 Q3."),
                 ask->period);
    return NULL;
  }
  g_autofree char *code = mo_period_code (&period);
  if (!may_freeze (store, code, &period, error))
    return NULL;
  g_autoptr (MoImpactFacts) facts = mo_store_read_impact (store, error);
  if (!facts)
    return NULL;
  g_autofree char *figures = mo_frozen_write (&period, facts);
  mo_store_label (store, _ ("Figures of %s frozen"), code);
  if (!put_snapshot (store, code, &period, ask->why, figures, error))
    return NULL;
  return mo_store_find_snapshot (store, code, error);
}
