/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/mo-places.h"

#include "core/mo-turn.h"
#include "store/mo-stmt.h"

static const char ends_sql[] =
    "SELECT x.mentor, x.call_limit + x.extra_granted, x.rhythm_days,"
    " (SELECT count(*) FROM call c WHERE c.pairing = x.id AND c.state = 'done')"
    " FROM pairing x WHERE x.state IN "
    "('agreed','briefed','first_call_booked','active','paused',"
    "'ending') ORDER BY x.id";

static int
by_day (gconstpointer one, gconstpointer other)
{
  const MoPlaceEnd *a = one, *b = other;
  if (a->day != b->day)
    return a->day < b->day ? -1 : 1;
  return (a->mentor > b->mentor) - (a->mentor < b->mentor);
}

GArray *
mo_store_list_place_ends (MoStore *store, GError **error)
{
  g_autoptr (GArray) ends = g_array_new (FALSE, FALSE, sizeof (MoPlaceEnd));
  MoPolicy policy;
  if (!mo_store_load_policy (store, &policy, error))
    return NULL;
  g_auto (MoStmt) stmt = mo_stmt_new (store, ends_sql);
  while (mo_stmt_step (&stmt)) {
    MoPlaceEnd end = { mo_stmt_int (&stmt, 0),
                       mo_rule_place_free (
                           (int) (mo_stmt_int (&stmt, 1) - mo_stmt_int (&stmt, 3)),
                           (int) mo_stmt_int (&stmt, 2),
                           policy.rest_days,
                           mo_store_get_today (store)) };
    g_array_append_val (ends, end);
  }
  if (!mo_stmt_finish (&stmt, error))
    return NULL;
  g_array_sort (ends, by_day);
  return g_steal_pointer (&ends);
}
