/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A phone day: calls of last night whose outcome nobody knows yet, and one try of this morning.
 * Nothing by chance. */
#include "model/mo-demo-private.h"
#include "store/mo-stmt.h"

#define NIGHT_CALLS 5

/* The newest active pairs, each with the person of its mentor. */
static guint
find_pairs (Demo *demo, gint64 *pairs, gint64 *mentors)
{
  guint n = 0;
  MoStmt stmt = mo_stmt_new (
      demo->store,
      "SELECT x.id, t.person FROM pairing x JOIN mentor t ON t.id = x.mentor"
      " WHERE x.state = 'active' AND NOT EXISTS (SELECT 1 FROM call c WHERE c.pairing = x.id"
      " AND c.state IN('done','planned') AND c.day_on >= :yesterday AND c.day_on <= :today)"
      " AND (SELECT count(*) FROM call c WHERE c.pairing = x.id AND c.state = 'done') < 8"
      " ORDER BY x.id DESC LIMIT 5");
  mo_stmt_bind_day (&stmt, ":yesterday", demo->today - 1);
  mo_stmt_bind_day (&stmt, ":today", demo->today);
  while (!demo->error && n < NIGHT_CALLS && mo_stmt_step (&stmt)) {
    pairs[n] = mo_stmt_int (&stmt, 0);
    mentors[n++] = mo_stmt_int (&stmt, 1);
  }
  if (!demo->error)
    mo_stmt_finish (&stmt, &demo->error);
  mo_stmt_clear (&stmt);
  return n;
}

static gint64
add_call (Demo *demo, gint64 pairing, int minute)
{
  g_autofree char *uuid = demo_uuid (demo), *at = demo_instant (demo->today - 1, minute);
  MoChange *change = mo_change_new ("call", 0, 0);
  mo_change_text (change, "uuid", uuid);
  mo_change_int (change, "pairing", pairing);
  mo_change_text (change, "starts_at", at);
  mo_change_day (change, "day_on", demo->today - 1);
  mo_change_text (change, "state", "planned");
  return demo_save (demo, change);
}

static void
add_try (Demo *demo, gint64 person, gint64 pairing, gint64 call)
{
  g_autofree char *at = demo_instant (demo->today, 9 * 60 + 5);
  MoChange *change = mo_change_new ("ring", 0, 0);
  mo_change_int (change, "person", person);
  mo_change_int (change, "pairing", pairing);
  mo_change_int (change, "call", call);
  mo_change_text (change, "reason", "outcome");
  mo_change_day (change, "day_on", demo->today);
  mo_change_text (change, "at", at);
  mo_change_text (change, "who", "Tessa Asante");
  mo_change_text (change, "outcome", "no_answer");
  mo_change_text (change, "line", "no answer");
  demo_save (demo, change);
}

void
demo_phone (Demo *demo)
{
  static const int minutes[NIGHT_CALLS] = { 18 * 60, 17 * 60, 19 * 60, 18 * 60 + 30, 10 * 60 };
  gint64 pairs[NIGHT_CALLS] = { 0 }, mentors[NIGHT_CALLS] = { 0 };
  guint n = find_pairs (demo, pairs, mentors);
  for (guint i = 0; i < n; i++) {
    gint64 call = add_call (demo, pairs[i], minutes[i]);
    if (i == n - 1)
      add_try (demo, mentors[i], pairs[i], call);
  }
}
