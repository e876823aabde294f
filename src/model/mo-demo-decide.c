/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * After the assessment: services to point to, where people were pointed, statements taken
 * before and after, and a few who wait for a decision.  Everybody and every service is
 * invented. */
#include "model/mo-demo-private.h"
#include "store/mo-stmt.h"

#define UNDECIDED 4
#define NEWEST    4 /* signposts to be asked about now */

typedef struct {
  gint64 id, person;
  MoDay day, other;
} Found;

/* The rows of a statement, which it ends: id, person, day, another day. */
static GArray *
find (Demo *demo, MoStmt stmt)
{
  GArray *found = g_array_new (FALSE, FALSE, sizeof (Found));
  while (!demo->error && mo_stmt_step (&stmt)) {
    Found one = { mo_stmt_int (&stmt, 0),
                  mo_stmt_int (&stmt, 1),
                  mo_stmt_day (&stmt, 2),
                  mo_stmt_day (&stmt, 3) };
    g_array_append_val (found, one);
  }
  if (!demo->error)
    mo_stmt_finish (&stmt, &demo->error);
  mo_stmt_clear (&stmt);
  return found;
}

/* ---------------------------------------------------------------------- services */

static const struct {
  const char *name, *about, *phone, *region;
  gboolean inside;
} services[] = {
  { "Family weekend of the charity", "For whole families, twice a year", NULL, NULL, TRUE },
  { "Outreach visits of the charity",
    "Somebody comes home or to the ward",
    "01632 960011",
    NULL,
    TRUE },
  { "Wheelchair skills day of the charity",
    "A day of practice, with a trainer",
    "01632 960012",
    NULL,
    TRUE },
  { "Harbour Counselling (invented)",
    "Counselling by telephone, six sessions",
    "01632 960101",
    NULL,
    FALSE },
  { "Exampleton Carers’ Café (invented)",
    "Meets on the first Tuesday",
    "01632 960102",
    "england",
    FALSE },
  { "Valley Benefits Advice (invented)",
    "Forms, appeals, debts",
    "01632 960103",
    "wales",
    FALSE },
  { "Northern Adaptive Sports (invented)",
    "Hand cycling, rugby, sailing",
    "01632 960104",
    "scotland",
    FALSE },
  { "Riverside Housing Help (invented)",
    "Adaptations and grants",
    "01632 960105",
    "england",
    FALSE },
  { "Old Mill Befriending (invented)",
    "Closed in the autumn",
    "01632 960106",
    "england",
    FALSE },
};

static void
add_services (Demo *demo, gint64 *ids)
{
  for (guint i = 0; i < G_N_ELEMENTS (services); i++) {
    MoChange *change = mo_change_new ("service", 0, 0);
    mo_change_text (change, "name", services[i].name);
    mo_change_text (change, "about", services[i].about);
    mo_change_text (change, "phone", services[i].phone);
    mo_change_text (change, "region", services[i].region);
    mo_change_int (change, "inside", services[i].inside);
    mo_change_int (change, "retired", i + 1 == G_N_ELEMENTS (services));
    if (i % 4 != 3)
      mo_change_day (change, "checked_on", demo->today - demo_between (demo, 10, 420));
    ids[i] = demo_save (demo, change);
  }
}

/* open: nobody asked yet what became of it, and it is due about now. */
static void
add_signpost (Demo *demo, const Found *of, const gint64 *ids, MoDay open)
{
  static const char *const outcomes[] = {
    "taken_up", "taken_up", "not_taken_up", "not_known", NULL
  };
  static const char *const words[] = {
    "a psychologist near her", "the GP again", "her union’s welfare officer", NULL
  };
  MoDay due = open != MO_DAY_NONE ? open : of->day + demo->policy.follow_up_days;
  gboolean own_words = demo_chance (demo, 20);
  MoChange *change = mo_change_new ("signpost", 0, 0);

  mo_change_int (change, "referral", of->id);
  if (own_words)
    mo_change_text (change, "said", demo_pick (demo, words));
  else
    mo_change_int (change, "service", ids[demo_between (demo, 0, G_N_ELEMENTS (services) - 2)]);
  mo_change_day (change, "given_on", of->day);
  mo_change_text (change, "who", "Ruth Holt");
  mo_change_day (change, "follow_up_on", due);
  demo_on (demo, of->day);
  gint64 id = demo_save (demo, change);
  if (open == MO_DAY_NONE && due < demo->today) {
    change = mo_change_new ("signpost", id, 0);
    mo_change_text (change, "outcome", demo_pick (demo, outcomes));
    MoDay on = due + demo_between (demo, 0, 6);
    mo_change_day (change, "outcome_on", on);
    demo_on (demo, on);
    demo_save (demo, change);
  }
  demo_on (demo, demo->today);
}

static void
add_signposts (Demo *demo, const gint64 *ids)
{
  g_autoptr (GArray) found =
      find (demo,
            mo_stmt_new (demo->store,
                         "SELECT id, person, decided_on, received_on FROM referral"
                         " WHERE state = 'signposted' ORDER BY decided_on, id"));
  for (guint i = 0; i < found->len; i++) {
    const Found *one = &g_array_index (found, Found, i);
    guint left = found->len - i; /* the newest few */
    MoDay open = left <= NEWEST ? demo->today + 6 - 5 * (MoDay) (left - 1) : MO_DAY_NONE;
    add_signpost (demo, one, ids, open);
    if (demo_chance (demo, 35))
      add_signpost (demo, one, ids, open);
  }
}

/* ---------------------------------------------------------------------- statements */

static const char *const items[][2] = {
  { "statements", "alone" },     { "statements", "confident" }, { "statements", "equipped" },
  { "statements", "supported" }, { "statements", "connected" }, { "coping", "support" },
  { "coping", "busy" },          { "coping", "acceptance" },    { "coping", "solving" },
  { "coping", "hope" },
};

static gint64
measure (Demo *demo, const char *code)
{
  g_auto (MoStmt) stmt = mo_stmt_new (demo->store, "SELECT id FROM measure WHERE code = :code");
  mo_stmt_bind_text (&stmt, ":code", code);
  gint64 id = !demo->error && mo_stmt_step (&stmt) ? mo_stmt_int (&stmt, 0) : 0;
  if (!demo->error)
    mo_stmt_finish (&stmt, &demo->error);
  return id;
}

void
demo_responses (Demo *demo,
                gint64 referral,
                gint64 person,
                const char *stage,
                MoDay day,
                int least,
                int most)
{
  gint64 statements = measure (demo, "statements"), coping = measure (demo, "coping");
  demo_on (demo, day);
  for (guint i = 0; i < G_N_ELEMENTS (items); i++) {
    MoChange *change = mo_change_new ("response", 0, 0);
    mo_change_int (change, "measure", i < 5 ? statements : coping);
    mo_change_int (change, "person", person);
    mo_change_int (change, "referral", referral);
    mo_change_text (change, "stage", stage);
    mo_change_day (change, "taken_on", day);
    mo_change_text (change, "mode", "phone");
    mo_change_text (change, "item", items[i][1]);
    if (demo_chance (demo, 96))
      mo_change_real (change, "value", demo_between (demo, least, most));
    demo_save (demo, change);
  }
  demo_on (demo, demo->today);
}

/* Most were asked before; of those whose mentoring ended, most were asked again. */
static void
add_statements (Demo *demo)
{
  MoStmt stmt =
      mo_stmt_new (demo->store,
                   "SELECT r.id, r.person, r.accepted_on, max(x.impact_done_on) FROM referral r"
                   " LEFT JOIN pairing x ON x.referral = r.id WHERE r.accepted_on > :since"
                   " GROUP BY r.id, r.person, r.accepted_on ORDER BY r.id");
  mo_stmt_bind_day (&stmt, ":since", demo->today - 400);
  g_autoptr (GArray) found = find (demo, stmt);
  for (guint i = 0; i < found->len; i++) {
    const Found *one = &g_array_index (found, Found, i);
    if (!demo_chance (demo, 78))
      continue;
    demo_responses (demo, one->id, one->person, "baseline", one->day, 1, 4);
    if (one->other != MO_DAY_NONE && demo_chance (demo, 82))
      demo_responses (demo, one->id, one->person, "end", one->other, 3, 5);
  }
}

/* ---------------------------------------------------------------------- who is not decided */

static void
take_back (Demo *demo, gint64 referral, MoDay assessed)
{
  static const char *const gone[] = { "decision", "decided_on", "decided_by", "accepted_on" };
  g_auto (MoStmt) waits = mo_stmt_new (
      demo->store, "SELECT id, stage FROM wait_event WHERE referral = :id ORDER BY id");
  g_autoptr (GArray) match = g_array_new (FALSE, FALSE, sizeof (gint64));
  gint64 talk = 0;
  MoChange *change = mo_change_new ("referral", referral, 0);

  mo_change_text (change, "state", "assessed");
  mo_change_day (change, "state_on", assessed);
  for (guint i = 0; i < G_N_ELEMENTS (gone); i++)
    mo_change_null (change, gone[i]);
  demo_save (demo, change);
  mo_stmt_bind_int (&waits, ":id", referral);
  while (!demo->error && mo_stmt_step (&waits)) {
    gint64 id = mo_stmt_int (&waits, 0);
    if (g_str_equal (mo_stmt_text (&waits, 1), "match"))
      g_array_append_val (match, id);
    else
      talk = id;
  }
  if (!demo->error)
    mo_stmt_finish (&waits, &demo->error);
  for (guint i = 0; i < match->len && !demo->error; i++)
    mo_store_delete (
        demo->store, "wait_event", g_array_index (match, gint64, i), 0, NULL, &demo->error);
  if (talk) {
    MoChange *open = mo_change_new ("wait_event", talk, 0);
    mo_change_null (open, "left_on");
    demo_save (demo, open);
  }
}

static void
take_goals (Demo *demo, gint64 referral)
{
  g_auto (MoStmt) stmt = mo_stmt_new (demo->store, "SELECT id FROM goal WHERE referral = :id");
  g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  mo_stmt_bind_int (&stmt, ":id", referral);
  while (!demo->error && mo_stmt_step (&stmt)) {
    gint64 id = mo_stmt_int (&stmt, 0);
    g_array_append_val (ids, id);
  }
  if (!demo->error)
    mo_stmt_finish (&stmt, &demo->error);
  for (guint i = 0; i < ids->len && !demo->error; i++)
    mo_store_delete (
        demo->store, "goal", g_array_index (ids, gint64, i), 0, NULL, &demo->error);
}

/* Somebody who had mentoring before asks again: the newcomer becomes that person. */
static void
come_back (Demo *demo, const Found *one)
{
  g_autoptr (GArray) before =
      find (demo,
            mo_stmt_new (demo->store,
                         "SELECT r.id, r.person, r.closed_on, r.received_on FROM referral r"
                         " JOIN pairing x ON x.referral = r.id AND x.state = 'closed'"
                         " WHERE r.state = 'closed' AND r.strand = 'sci' AND r.young = 0"
                         " ORDER BY r.id LIMIT 1"));
  if (before->len == 0)
    return;
  const Found *old = &g_array_index (before, Found, 0);
  MoChange *change = mo_change_new ("referral", one->id, 0);
  mo_change_int (change, "person", old->person);
  mo_change_int (change, "again_of", old->id);
  demo_save (demo, change);
  if (!demo->error)
    mo_store_delete (demo->store, "person", one->person, 0, NULL, &demo->error);
}

static void
leave_undecided (Demo *demo)
{
  g_autoptr (GArray) found = find (
      demo,
      mo_stmt_new (demo->store,
                   "SELECT r.id, r.person, r.assessed_on, r.received_on FROM referral r"
                   " WHERE r.state = 'awaiting_match' AND r.strand = 'sci' AND r.young = 0"
                   " AND NOT EXISTS (SELECT 1 FROM pairing x WHERE x.referral = r.id)"
                   " ORDER BY r.accepted_on DESC, r.id DESC LIMIT 4"));
  for (guint i = 0; i < found->len && i < UNDECIDED; i++) {
    const Found *one = &g_array_index (found, Found, i);
    take_back (demo, one->id, one->day);
    if (i == 1)
      take_goals (demo, one->id);
    if (i == 2)
      come_back (demo, one);
  }
}

void
demo_decisions (Demo *demo)
{
  gint64 ids[G_N_ELEMENTS (services)] = { 0 };
  add_services (demo, ids);
  add_signposts (demo, ids);
  leave_undecided (demo);
  add_statements (demo);
}
