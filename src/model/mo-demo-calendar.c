/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What a calendar has to deal with: somebody away, calls that somebody of the office joins, and
 * two calls of one mentor at once. */
#include "core/mo-call-time.h"
#include "model/mo-demo-private.h"
#include "store/mo-stmt.h"

typedef struct {
  gint64 id, mentor, pairing;
  MoDay day;
  int minute;
} Planned;

/* The planned calls of the next days. */
static GArray *
planned_calls (Demo *demo)
{
  GArray *found = g_array_new (FALSE, FALSE, sizeof (Planned));
  g_auto (MoStmt) stmt =
      mo_stmt_new (demo->store,
                   "SELECT c.id, x.mentor, x.id, c.day_on, c.starts_at FROM call c"
                   " JOIN pairing x ON x.id = c.pairing WHERE c.state = 'planned'"
                   " AND c.day_on > :today AND c.day_on <= :until ORDER BY c.starts_at, c.id");
  mo_stmt_bind_day (&stmt, ":today", demo->today);
  mo_stmt_bind_day (&stmt, ":until", demo->today + 10);
  while (mo_stmt_step (&stmt)) {
    Planned one = { mo_stmt_int (&stmt, 0),
                    mo_stmt_int (&stmt, 1),
                    mo_stmt_int (&stmt, 2),
                    mo_stmt_day (&stmt, 3),
                    0 };
    mo_call_time_from_utc (mo_stmt_text (&stmt, 4), MO_ZONE, NULL, &one.minute);
    g_array_append_val (found, one);
  }
  mo_stmt_finish (&stmt, &demo->error);
  return found;
}

/* The second of a mentor's calls comes to stand a quarter of an hour after the first. */
static void
clash (Demo *demo, GArray *planned)
{
  for (guint i = 0; i < planned->len; i++)
    for (guint j = i + 1; j < planned->len; j++) {
      const Planned *one = &g_array_index (planned, Planned, i),
                    *other = &g_array_index (planned, Planned, j);
      if (one->mentor != other->mentor || one->pairing == other->pairing)
        continue;
      g_autofree char *at = demo_instant (one->day, one->minute + 15);
      MoChange *change = mo_change_new ("call", other->id, 0);
      mo_change_text (change, "starts_at", at);
      mo_change_day (change, "day_on", one->day);
      demo_save (demo, change);
      return;
    }
}

static void
joins (Demo *demo, const Planned *call, gint64 staff)
{
  MoChange *change = mo_change_new ("call", call->id, 0);
  mo_change_int (change, "staff", staff);
  demo_save (demo, change);
}

static void
away (Demo *demo, gint64 staff, MoDay from, MoDay to, const char *words)
{
  MoChange *change = mo_change_new ("staff_leave", 0, 0);
  mo_change_int (change, "staff", staff);
  mo_change_day (change, "from_on", from);
  mo_change_day (change, "to_on", to);
  mo_change_text (change, "words", words);
  demo_save (demo, change);
}

void
demo_calendar (Demo *demo)
{
  if (demo->error)
    return;
  g_autoptr (GArray) planned = planned_calls (demo);
  if (planned->len > 0)
    joins (demo, &g_array_index (planned, Planned, 0), demo->owners[1]);
  if (planned->len > 2)
    joins (demo, &g_array_index (planned, Planned, 2), demo->owners[0]);
  away (demo, demo->owners[1], demo->today + 1, demo->today + 3, "long weekend");
  away (demo, demo->owners[0], demo->today + 33, demo->today + 40, "summer holiday");
  if (!demo->error)
    clash (demo, planned);
}
