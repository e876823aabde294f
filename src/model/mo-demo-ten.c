/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What is around the ten calls: a request for more, calls that nobody answered, how it feels to
 * mentors, words that may be quoted, how video calls are joined.  Nothing by chance. */
#include "model/mo-demo-private.h"
#include "store/mo-stmt.h"

static GArray *
ids_of (Demo *demo, const char *sql)
{
  GArray *ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_auto (MoStmt) stmt = mo_stmt_new (demo->store, sql);
  if (demo->error)
    return ids;
  mo_stmt_bind_day (&stmt, ":today", demo->today);
  while (mo_stmt_step (&stmt)) {
    gint64 id = mo_stmt_int (&stmt, 0);
    g_array_append_val (ids, id);
  }
  mo_stmt_finish (&stmt, &demo->error);
  return ids;
}

static void
ask_for_more (Demo *demo)
{
  g_autoptr (GArray) pairs = ids_of (
      demo, "SELECT id FROM pairing WHERE state = 'ending' AND state_on <= :today ORDER BY id");
  if (!pairs->len)
    return;
  MoChange *change = mo_change_new ("extension", 0, 0);
  mo_change_int (change, "pairing", g_array_index (pairs, gint64, pairs->len - 1));
  mo_change_day (change, "asked_on", demo->today - 1);
  mo_change_text (change, "asked_by", "Tessa Asante");
  mo_change_text (change, "reason", "An interview in April that they want to prepare together");
  demo_save (demo, change);
}

/* The newest pair that was quiet for nine days, 0 for none. */
static gint64
quiet_pair (Demo *demo)
{
  g_auto (MoStmt) stmt = mo_stmt_new (
      demo->store,
      "SELECT max(x.id) FROM pairing x WHERE x.state = 'active'"
      " AND EXISTS (SELECT 1 FROM call d WHERE d.pairing = x.id AND d.state = 'done')"
      " AND NOT EXISTS (SELECT 1 FROM call d WHERE d.pairing = x.id AND d.state = 'done'"
      "  AND d.day_on >= :since)"
      " AND (SELECT count(*) FROM call d WHERE d.pairing = x.id AND d.state = 'planned'"
      "  AND d.day_on >= :since) >= 2");
  mo_stmt_bind_day (&stmt, ":since", demo->today - 9);
  gint64 pair = !demo->error && mo_stmt_step (&stmt) ? mo_stmt_int (&stmt, 0) : 0;
  if (!demo->error)
    mo_stmt_finish (&stmt, &demo->error);
  return pair;
}

/* The calls of one pair were planned, and nobody picked up. */
static void
nobody_answers (Demo *demo)
{
  gint64 pair = quiet_pair (demo);
  g_autoptr (GArray) calls = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_auto (MoStmt) stmt = mo_stmt_new (demo->store,
                                      "SELECT id FROM call WHERE pairing = :pair"
                                      " AND state = 'planned' ORDER BY starts_at");
  mo_stmt_bind_int (&stmt, ":pair", pair);
  while (!demo->error && mo_stmt_step (&stmt)) {
    gint64 id = mo_stmt_int (&stmt, 0);
    g_array_append_val (calls, id);
  }
  if (!demo->error)
    mo_stmt_finish (&stmt, &demo->error);
  for (guint i = 0; i < calls->len; i++) {
    MoDay day = demo->today - 8 + 7 * (int) MIN (i, 1);
    g_autofree char *at = demo_instant (day, 18 * 60);
    MoChange *change = mo_change_new ("call", g_array_index (calls, gint64, i), 0);
    mo_change_text (change, "starts_at", at);
    mo_change_day (change, "day_on", day);
    mo_change_text (change, "state", "no_answer");
    demo_save (demo, change);
  }
}

/* Mentors were asked as their mentees were, but for the newest. */
static void
ask_mentors (Demo *demo)
{
  g_auto (MoStmt) stmt = mo_stmt_new (
      demo->store,
      "SELECT pairing, after_call, taken_on, score FROM sentiment WHERE by_role = 'mentee'"
      " AND taken_on IS NOT NULL ORDER BY id");
  g_autoptr (GPtrArray) changes =
      g_ptr_array_new_with_free_func ((GDestroyNotify) mo_change_free);
  g_autoptr (GArray) days = g_array_new (FALSE, FALSE, sizeof (MoDay));
  while (!demo->error && mo_stmt_step (&stmt)) {
    gint64 pairing = mo_stmt_int (&stmt, 0);
    MoDay on = mo_stmt_day (&stmt, 2);
    if (on > demo->today - 10 && pairing % 2)
      continue;
    MoChange *change = mo_change_new ("sentiment", 0, 0);
    mo_change_int (change, "pairing", pairing);
    mo_change_text (change, "by_role", "mentor");
    mo_change_int (change, "after_call", mo_stmt_int (&stmt, 1));
    mo_change_day (change, "taken_on", on);
    mo_change_int (change, "score", MIN (5, mo_stmt_int (&stmt, 3) + (int) (pairing % 2)));
    g_ptr_array_add (changes, change);
    g_array_append_val (days, on);
  }
  if (!demo->error)
    mo_stmt_finish (&stmt, &demo->error);
  for (guint i = 0; i < changes->len; i++) {
    demo_on (demo, g_array_index (days, MoDay, i));
    demo_save (demo, g_steal_pointer (&changes->pdata[i]));
  }
  demo_on (demo, demo->today);
}

static void
quote (Demo *demo)
{
  static const struct {
    const char *words, *scope, *how;
    int until, ended; /* days from today; 0: none */
  } said[] = {
    { "He knew what a bad day looks like, and laughed with me all the same.",
      "public",
      "writing",
      700,
      0 },
    { "I drove to my sister’s on my own. I had not thought I would.",
      "public",
      "phone",
      640,
      0 },
    { "Somebody who had been through it told me what to ask the council.",
      "funders",
      "phone",
      540,
      0 },
    { "The calls are the one hour of the week in which I do not have to explain.",
      "funders",
      "email",
      420,
      0 },
    { "She made me feel like a mother again, not only a carer.", "inside", "phone", 300, 0 },
    { "Ten calls were enough: I know now where I am going.", "public", "writing", -30, 0 },
    { "It helped, most of the time.", "public", "phone", 500, -12 },
  };
  g_autoptr (GArray) ids =
      ids_of (demo,
              "SELECT s.id FROM sentiment s WHERE s.by_role = 'mentee' AND s.score >= 4"
              " AND s.taken_on < :today ORDER BY s.taken_on DESC, s.id DESC LIMIT 40");
  for (guint i = 0; i < G_N_ELEMENTS (said) && 5 * i < ids->len; i++) {
    MoChange *change = mo_change_new ("sentiment", g_array_index (ids, gint64, 5 * i), 0);
    mo_change_text (change, "comment", said[i].words);
    mo_change_text (change, "taken_by", "Priya Nair");
    mo_change_text (change, "quote_scope", said[i].scope);
    mo_change_text (change, "quote_how", said[i].how);
    mo_change_text (change, "quote_by", "Priya Nair");
    mo_change_day (change, "quote_on", demo->today - 40);
    mo_change_day (change, "quote_until", demo->today + said[i].until);
    if (said[i].ended)
      mo_change_day (change, "quote_ended_on", demo->today + said[i].ended);
    demo_save (demo, change);
  }
}

static void
tell_how_to_join (Demo *demo)
{
  g_autoptr (GArray) ids =
      ids_of (demo,
              "SELECT id FROM call WHERE state = 'planned' AND medium = 'zoom'"
              " AND day_on >= :today ORDER BY starts_at");
  for (guint i = 0; i < ids->len; i++) {
    g_autofree char *words = g_strdup_printf ("meeting mentoring-%02u, passcode otter", i + 1);
    MoChange *change = mo_change_new ("call", g_array_index (ids, gint64, i), 0);
    mo_change_text (change, "join_details", words);
    demo_save (demo, change);
  }
}

void
demo_ten (Demo *demo)
{
  ask_for_more (demo);
  nobody_answers (demo);
  ask_mentors (demo);
  quote (demo);
  tell_how_to_join (demo);
}
