/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/mo-demo-private.h"
#include "store/mo-stmt.h"

/* Who was accepted so long ago is not among those that were asked already. */
#define LONG_AGO 400

typedef struct {
  gint64 referral, person;
  MoDay accepted, ended;
} Asked;

static GArray *
ended_long_ago (Demo *demo)
{
  GArray *found = g_array_new (FALSE, FALSE, sizeof (Asked));
  g_auto (MoStmt) stmt =
      mo_stmt_new (demo->store,
                   "SELECT r.id, r.person, r.accepted_on, max(x.impact_done_on) FROM referral r"
                   " JOIN pairing x ON x.referral = r.id WHERE r.accepted_on <= :until"
                   " AND x.impact_done_on IS NOT NULL"
                   " GROUP BY r.id, r.person, r.accepted_on ORDER BY r.id");
  mo_stmt_bind_day (&stmt, ":until", demo->today - LONG_AGO);
  while (!demo->error && mo_stmt_step (&stmt)) {
    Asked one = { mo_stmt_int (&stmt, 0),
                  mo_stmt_int (&stmt, 1),
                  mo_stmt_day (&stmt, 2),
                  mo_stmt_day (&stmt, 3) };
    g_array_append_val (found, one);
  }
  if (!demo->error)
    mo_stmt_finish (&stmt, &demo->error);
  return found;
}

/* Fewer were asked in the years before, and they had further to go. */
static void
add_answers (Demo *demo)
{
  g_autoptr (GArray) found = ended_long_ago (demo);

  for (guint i = 0; i < found->len; i++) {
    const Asked *one = &g_array_index (found, Asked, i);
    if (!demo_chance (demo, 70))
      continue;
    demo_responses (demo, one->referral, one->person, "baseline", one->accepted, 1, 4);
    if (demo_chance (demo, 88))
      demo_responses (demo, one->referral, one->person, "end", one->ended, 2, 5);
  }
}

/* People to be mentored in each year of the plan. */
static void
add_targets (Demo *demo)
{
  MoDay year = mo_day_year_start (demo->today, demo->policy.year_starts);
  int y;

  mo_day_split (year, &y, NULL, NULL);
  for (int i = y - 1; i <= demo->policy.target_until; i++) {
    MoChange *change = mo_change_new ("target", 0, 0);
    mo_change_day (change, "year_start", mo_day_new (i, demo->policy.year_starts, 1));
    mo_change_text (change, "measure", "M-6");
    mo_change_real (change, "value", 170 + 20 * (i - y));
    demo_save (demo, change);
  }
}

void
demo_impact (Demo *demo)
{
  add_answers (demo);
  add_targets (demo);
}
