/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/mo-weights.h"
#include "model/mo-demo-private.h"
#include "store/mo-stmt.h"

/* ---------------------------------------------------------------------- points */

static void
add_version (Demo *demo, const MoPolicy *points, MoDay day, const char *who, const char *why)
{
  g_autofree char *line = mo_weights_write (points);
  g_autofree char *at = demo_instant (day, 15 * 60 + 10);
  MoChange *change = mo_change_new ("weights", 0, 0);
  mo_change_text (change, "made_at", at);
  mo_change_day (change, "made_on", day);
  mo_change_text (change, "who", who);
  mo_change_text (change, "why", why);
  mo_change_text (change, "points", line);
  demo_save (demo, change);
}

/* Twice the office looked at its points; now they are the service's own again. */
static void
add_versions (Demo *demo)
{
  MoPolicy first = demo->policy, second = demo->policy;
  first.weight_level = 30;
  first.weight_goals = 10;
  first.weight_fairness = 0;
  second.weight_fairness = 0;
  add_version (demo, &first, demo->today - 900, "", NULL);
  add_version (demo,
               &second,
               demo->today - 410,
               "Ruth Holt",
               "Mentors said that the goal matters as much as the injury");
  add_version (demo,
               &demo->policy,
               demo->today - 120,
               "Tessa Asante",
               "Nine mentors were not asked for half a year");
}

/* ---------------------------------------------------------------------- kept apart */

static void
keep_apart (Demo *demo,
            gint64 mentor,
            gint64 person,
            MoDay set_on,
            MoDay until,
            const char *why)
{
  MoChange *change = mo_change_new ("exclusion", 0, 0);
  mo_change_int (change, "mentor", mentor);
  mo_change_int (change, "person", person);
  mo_change_text (change, "set_by", "Ruth Holt");
  mo_change_day (change, "set_on", set_on);
  mo_change_day (change, "until", until);
  mo_change_text (change, "why", why);
  demo_save (demo, change);
}

/* An active mentor of the strand, each time another one; 0 for none. */
static gint64
mentor_for (Demo *demo, gint64 person, gboolean family, guint place)
{
  gint64 found = 0;
  g_auto (MoStmt) stmt =
      mo_stmt_new (demo->store,
                   "SELECT m.id FROM mentor m WHERE m.state = 'active' AND m.person <> :person"
                   " AND CASE :family WHEN 1 THEN m.family ELSE m.sci END = 1 ORDER BY m.id");
  mo_stmt_bind_int (&stmt, ":person", person);
  mo_stmt_bind_int (&stmt, ":family", family);
  for (guint i = 0; i <= place && mo_stmt_step (&stmt); i++)
    found = mo_stmt_int (&stmt, 0);
  if (!demo->error)
    mo_stmt_finish (&stmt, &demo->error);
  return found;
}

/* Three who wait, each with a mentor of their strand. */
static void
add_apart (Demo *demo)
{
  const struct {
    int set, until; /* days from today; 0: for good */
    const char *why;
  } cases[] = { { -20, 0, "Neighbours, and neither wants to be known as such" },
                { -75, 107, "His employer until the summer" },
                { -190, -30, "Both on the same ward that autumn" } };
  gint64 people[G_N_ELEMENTS (cases)];
  gboolean family[G_N_ELEMENTS (cases)];
  guint n = 0;
  g_auto (MoStmt) stmt =
      mo_stmt_new (demo->store,
                   "SELECT person, CASE strand WHEN 'family' THEN 1 ELSE 0 END FROM referral"
                   " WHERE state = 'awaiting_match' ORDER BY accepted_on, id");
  for (; n < G_N_ELEMENTS (cases) && mo_stmt_step (&stmt); n++) {
    people[n] = mo_stmt_int (&stmt, 0);
    family[n] = mo_stmt_int (&stmt, 1) != 0;
  }
  if (!demo->error)
    mo_stmt_finish (&stmt, &demo->error);
  for (guint i = 0; i < n && !demo->error; i++) {
    gint64 mentor = mentor_for (demo, people[i], family[i], 3 * i + 2);
    if (mentor)
      keep_apart (demo,
                  mentor,
                  people[i],
                  demo->today + cases[i].set,
                  cases[i].until ? demo->today + cases[i].until : MO_DAY_NONE,
                  cases[i].why);
  }
}

void
demo_weights (Demo *demo)
{
  add_versions (demo);
  add_apart (demo);
}
