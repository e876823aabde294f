/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Matches whose calls come back at the same time: their slot is kept, and the calls to come
 * belong to it. */
#include "core/mo-call-time.h"
#include "model/mo-demo-private.h"
#include "store/mo-stmt.h"

typedef struct {
  gint64 pairing, call, series; /* series: the first call to come of the match */
  int weekday, minute;
} Member;

/* Calls to come of matches that have more than one, by match. */
static GArray *
members (Demo *demo)
{
  GArray *found = g_array_new (FALSE, FALSE, sizeof (Member));
  g_auto (MoStmt) stmt = mo_stmt_new (
      demo->store,
      "SELECT c.pairing, c.id, c.day_on, c.starts_at FROM call c WHERE c.state = 'planned'"
      " AND c.day_on >= :today AND c.pairing IN(SELECT b.pairing FROM call b WHERE b.state ="
      " 'planned' AND b.day_on >= :today GROUP BY b.pairing HAVING count(*) > 1)"
      " ORDER BY c.pairing, c.starts_at");
  mo_stmt_bind_day (&stmt, ":today", demo->today);
  while (mo_stmt_step (&stmt)) {
    const Member *before = found->len ? &g_array_index (found, Member, found->len - 1) : NULL;
    Member it = { .pairing = mo_stmt_int (&stmt, 0),
                  .call = mo_stmt_int (&stmt, 1),
                  .weekday = mo_day_weekday (mo_stmt_day (&stmt, 2)) };
    it.series = before && before->pairing == it.pairing ? before->series : it.call;
    mo_call_time_from_utc (mo_stmt_text (&stmt, 3), MO_ZONE, NULL, &it.minute);
    g_array_append_val (found, it);
  }
  mo_stmt_finish (&stmt, &demo->error);
  return found;
}

void
demo_slots (Demo *demo)
{
  if (demo->error)
    return;
  g_autoptr (GArray) all = members (demo);
  for (guint i = 0; !demo->error && i < all->len; i++) {
    const Member *it = &g_array_index (all, Member, i);
    MoChange *change = mo_change_new ("call", it->call, 0);
    mo_change_int (change, "series", it->series);
    demo_save (demo, change);
    if (it->series != it->call)
      continue;
    change = mo_change_new ("pairing", it->pairing, 0);
    mo_change_int (change, "slot_weekday", it->weekday);
    mo_change_int (change, "slot_minute", it->minute);
    demo_save (demo, change);
  }
}
