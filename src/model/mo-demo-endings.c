/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Endings of the invented office: plans for last calls, talks, what was offered, what comes
 * later, and what matches gave and cost their mentors.  Nothing by chance: it comes after all
 * that is. */
#include "model/mo-demo-private.h"
#include "store/mo-stmt.h"

#define PRIYA "Priya Nair"
#define TESSA "Tessa Asante"

typedef struct {
  gint64 id, person, mentor, referral;
  MoDay ended, closed, last;
  char state; /* the first letter: ending, impact_due, closed */
} Pair;

static GArray *
pairs (Demo *demo)
{
  GArray *found = g_array_new (FALSE, FALSE, sizeof (Pair));
  g_auto (MoStmt) stmt = mo_stmt_new (
      demo->store,
      "SELECT x.id, r.person, x.mentor, x.referral, x.ended_on, x.closed_on, x.state,"
      " (SELECT max(c.day_on) FROM call c WHERE c.pairing = x.id AND c.state = 'done')"
      " FROM pairing x JOIN referral r ON r.id = x.referral"
      " WHERE x.state IN('ending','impact_due') OR (x.state = 'closed' AND x.ended_on > :since)"
      " ORDER BY x.id");
  mo_stmt_bind_day (&stmt, ":since", demo->today - 300);
  while (!demo->error && mo_stmt_step (&stmt)) {
    Pair pair = { .id = mo_stmt_int (&stmt, 0),
                  .person = mo_stmt_int (&stmt, 1),
                  .mentor = mo_stmt_int (&stmt, 2),
                  .referral = mo_stmt_int (&stmt, 3),
                  .ended = mo_stmt_day (&stmt, 4),
                  .closed = mo_stmt_day (&stmt, 5),
                  .last = mo_stmt_day (&stmt, 7),
                  .state = mo_stmt_text (&stmt, 6)[0] };
    g_array_append_val (found, pair);
  }
  if (!demo->error)
    mo_stmt_finish (&stmt, &demo->error);
  return found;
}

/* ---------------------------------------------------------------------- words */

static const char *const plans[] = {
  "The interview in spring, and what to say about the chair; then goodbye.",
  "How she managed the first holiday; who to ask about the car.",
  "Evenings alone. Then only good news, he says.",
};
static const char *const wishes[] = { "With a cup of tea, an hour if it may be",
                                      "Would like to thank the mentor by name",
                                      "A short one, no fuss" };
static const char *const feelings[] = {
  "A little sad, mostly glad. Says it came at the right time.",
  "Relieved to have somebody who knew. Could go on by himself now.",
  "Had hoped for two more calls, and understands.",
};
static const char *const hard[] = { "Mornings, until the carer has been",
                                    "Trains: the ramps are not to be relied on",
                                    "Telling new people at work" };
static const char *const next[] = { "A wheelchair skills course in May",
                                    "Helps at the family weekend in June",
                                    "Wants to rest, then the swimming group" };

static const struct {
  const char *kind, *note, *answer;
} offers[] = {
  { "course", "Wheelchair skills, three days in May", "interested" },
  { "volunteering", "A stall at the open day", NULL },
  { "group", "The swimming group, Thursdays", "taken_up" },
  { "mentor", "Later, perhaps", "not_now" },
};

/* ---------------------------------------------------------------------- a match */

static void
plan (const Pair *pair, guint i, MoChange *change)
{
  mo_change_day (change, "plan_on", pair->state == 'e' ? pair->last + 1 : pair->last - 14);
  mo_change_text (change, "plan_by", i % 2 ? PRIYA : TESSA);
  mo_change_text (change, "plan", plans[i % G_N_ELEMENTS (plans)]);
  mo_change_text (change, "last_call_wish", wishes[i % G_N_ELEMENTS (wishes)]);
}

static void
talk (const Pair *pair, guint i, MoChange *change)
{
  mo_change_day (change, "talk_on", pair->last + 2);
  mo_change_text (change, "talk_by", i % 2 ? TESSA : PRIYA);
  mo_change_text (change, "feelings", feelings[i % G_N_ELEMENTS (feelings)]);
  mo_change_text (change, "still_hard", hard[i % G_N_ELEMENTS (hard)]);
  mo_change_text (change, "next", next[i % G_N_ELEMENTS (next)]);
  mo_change_day (change, "mentee_told_on", pair->last + 2);
}

/* Most are glad to be rung again; a few were not reached in time, and some come this week. */
static void
later (Demo *demo, const Pair *pair, guint i, MoChange *change)
{
  MoDay due = pair->last + demo->policy.ending_follow_up;

  if (i % 3 == 0)
    return;
  mo_change_day (change, "follow_up_due_on", due);
  if (due < demo->today - 2) {
    mo_change_day (change, "follow_up_on", due + 1);
    mo_change_text (change, "follow_up_by", TESSA);
    mo_change_text (change, "follow_up", "Goes well; works three days a week.");
  }
}

typedef struct {
  gint64 measure;
  char *item;
  double value;
} Said;

static GArray *
said_at_the_end (Demo *demo, gint64 referral)
{
  GArray *found = g_array_new (FALSE, FALSE, sizeof (Said));
  g_auto (MoStmt) stmt = mo_stmt_new (demo->store,
                                      "SELECT measure, item, value FROM response"
                                      " WHERE referral = :referral AND stage = 'end'"
                                      " AND value IS NOT NULL ORDER BY id");
  mo_stmt_bind_int (&stmt, ":referral", referral);
  while (!demo->error && mo_stmt_step (&stmt)) {
    Said one = { mo_stmt_int (&stmt, 0), mo_stmt_dup (&stmt, 1), mo_stmt_real (&stmt, 2) };
    g_array_append_val (found, one);
  }
  if (!demo->error)
    mo_stmt_finish (&stmt, &demo->error);
  return found;
}

/* Asked once more when they were rung again: most of it has lasted. */
static void
said_later (Demo *demo, const Pair *pair, MoDay day)
{
  g_autoptr (GArray) said = said_at_the_end (demo, pair->referral);
  for (guint i = 0; i < said->len; i++) {
    const Said *one = &g_array_index (said, Said, i);
    MoChange *change = mo_change_new ("response", 0, 0);
    mo_change_int (change, "measure", one->measure);
    mo_change_int (change, "person", pair->person);
    mo_change_int (change, "referral", pair->referral);
    mo_change_int (change, "pairing", pair->id);
    mo_change_text (change, "stage", "3m");
    mo_change_day (change, "taken_on", day);
    mo_change_text (change, "item", one->item);
    mo_change_real (change, "value", i % 4 == 3 ? MAX (one->value - 1, 1) : one->value);
    demo_save (demo, change);
    g_free (one->item);
  }
}

static void
ending (Demo *demo, const Pair *pair, guint i)
{
  gboolean closed = pair->state == 'c';
  if (pair->last == MO_DAY_NONE || (!closed && i % 3 == 0))
    return;
  MoChange *change = mo_change_new ("ending", 0, 0);
  mo_change_int (change, "pairing", pair->id);
  plan (pair, i, change);
  if (pair->state != 'e' && (closed || i % 3 == 1))
    talk (pair, i, change);
  if (closed)
    later (demo, pair, i, change);
  demo_save (demo, change);
  if (closed && i % 3 == 1 && pair->last + demo->policy.ending_follow_up < demo->today - 2)
    said_later (demo, pair, pair->last + demo->policy.ending_follow_up + 1);
}

static void
offer (Demo *demo, const Pair *pair, guint i)
{
  MoDay on = pair->last + 2;
  if (pair->state == 'e' || pair->last == MO_DAY_NONE || i % 2)
    return;
  MoChange *change = mo_change_new ("onward", 0, 0);
  mo_change_int (change, "person", pair->person);
  mo_change_int (change, "pairing", pair->id);
  mo_change_text (change, "kind", offers[i / 2 % G_N_ELEMENTS (offers)].kind);
  mo_change_text (change, "note", offers[i / 2 % G_N_ELEMENTS (offers)].note);
  mo_change_day (change, "offered_on", on);
  mo_change_text (change, "offered_by", i % 4 ? PRIYA : TESSA);
  demo_on (demo, on);
  gint64 id = demo_save (demo, change);
  const char *answer = offers[i / 2 % G_N_ELEMENTS (offers)].answer;
  if (answer && on + 30 < demo->today) {
    change = mo_change_new ("onward", id, 0);
    mo_change_text (change, "answer", answer);
    mo_change_day (change, "answered_on", on + 30);
    if (g_str_equal (answer, "taken_up"))
      mo_change_day (change, "taken_on", on + 30);
    demo_on (demo, on + 30);
    demo_save (demo, change);
  }
  demo_on (demo, demo->today);
}

static void
check (Demo *demo, const Pair *pair, guint i)
{
  MoDay on = pair->ended + 8;
  if (pair->ended == MO_DAY_NONE || on > demo->today || i % 9 == 4)
    return;
  MoChange *change = mo_change_new ("mentor_check", 0, 0);
  mo_change_int (change, "mentor", pair->mentor);
  mo_change_int (change, "pairing", pair->id);
  mo_change_day (change, "taken_on", on);
  mo_change_text (change, "who", i % 2 ? PRIYA : TESSA);
  mo_change_int (change, "gain", 3 + i % 3);
  mo_change_int (change, "strain", i % 5 == 0);
  mo_change_text (change, "again", i % 6 == 5 ? "not now" : "yes");
  mo_change_text (change, "words", i % 2 ? "Learned as much as was given." : NULL);
  demo_save (demo, change);
}

/* ---------------------------------------------------------------------- second spring */

/* One long ago who said that they may be asked, and is to be asked now. */
static void
spring (Demo *demo, GArray *all)
{
  for (guint i = 0; i < all->len; i++) {
    const Pair *pair = &g_array_index (all, Pair, i);
    if (pair->state != 'c' || pair->closed > demo->today - 190)
      continue;
    g_auto (MoStmt) stmt =
        mo_stmt_new (demo->store, "SELECT id FROM ending WHERE pairing = :id");
    mo_stmt_bind_int (&stmt, ":id", pair->id);
    gint64 id = !demo->error && mo_stmt_step (&stmt) ? mo_stmt_int (&stmt, 0) : 0;
    if (!id)
      continue;
    MoChange *change = mo_change_new ("ending", id, 0);
    mo_change_text (change, "spring", "yes");
    mo_change_day (change, "spring_on", demo->today + 3);
    demo_save (demo, change);
    return;
  }
}

void
demo_endings (Demo *demo)
{
  g_autoptr (GArray) all = pairs (demo);

  for (guint i = 0; i < all->len && !demo->error; i++) {
    const Pair *pair = &g_array_index (all, Pair, i);
    ending (demo, pair, i);
    offer (demo, pair, i);
    check (demo, pair, i);
  }
  spring (demo, all);
}
