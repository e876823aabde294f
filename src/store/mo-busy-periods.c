/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>

#include "store/mo-change.h"
#include "store/mo-stmt.h"
#include "store/mo-waiting.h"

static const MoField busy_fields[] = {
  MO_FIELD (INT64, MoBusyPeriod, id), MO_FIELD (INT, MoBusyPeriod, rev),
  MO_FIELD (DAY, MoBusyPeriod, from), MO_FIELD (DAY, MoBusyPeriod, to),
  MO_FIELD (INT, MoBusyPeriod, days), MO_FIELD (TEXT, MoBusyPeriod, who),
  MO_FIELD (TEXT, MoBusyPeriod, why), MO_FIELD_END,
};
MO_DEFINE_RECORD (MoBusyPeriod, mo_busy_period, busy_fields)

GPtrArray *
mo_store_list_busy_periods (MoStore *store, GError **error)
{
  g_auto (MoStmt) stmt =
      mo_stmt_new (store,
                   "SELECT id, rev, from_on AS \"from\", to_on AS \"to\", days, who, why"
                   " FROM busy_period ORDER BY from_on DESC, id DESC");
  return mo_stmt_read_all (&stmt, mo_busy_period, error);
}

gpointer
mo_store_list_busy_periods_job (MoStore *store, gconstpointer ask, GError **error)
{
  return mo_store_list_busy_periods (store, error);
}

gpointer
mo_store_put_busy_period_job (MoStore *store, gconstpointer ask, GError **error)
{
  const MoBusyPeriod *period = ask;

  if (period->from == MO_DAY_NONE || period->to == MO_DAY_NONE || period->to < period->from)
    return mo_store_refuse_job (error,
                                _ ("A busy period begins before it ends. Check both days."));
  MoChange *change = mo_change_new ("busy_period", period->id, period->rev);
  mo_change_day (change, "from_on", period->from);
  mo_change_day (change, "to_on", period->to);
  mo_change_int (change, "days", period->days);
  mo_change_text (change, "who", mo_store_get_who (store));
  mo_change_text (change, "why", period->why);
  mo_store_save (store, change, NULL, error);
  return NULL;
}

gpointer
mo_store_drop_busy_period_job (MoStore *store, gconstpointer ask, GError **error)
{
  const MoBusyPeriod *period = ask;
  mo_store_delete (store, "busy_period", period->id, period->rev, NULL, error);
  return NULL;
}
