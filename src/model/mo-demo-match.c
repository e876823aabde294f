/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * From acceptance to the last call of one made-up referral. */
#include "model/mo-demo-private.h"

static const char *const goals[][2] = {
  { "confidence", "feel confident going out again" },
  { "getting out", "travel by train on my own" },
  { "work", "get back to work part time" },
  { "work", "start a college course in the autumn" },
  { "relationships", "talk about being a couple now" },
  { "parenting", "do the school run from a chair" },
  { "routine", "get the morning routine under an hour" },
  { "pain", "cope better with pain at night" },
  { "equipment", "choose the right chair" },
  { "care", "manage personal assistants" },
  { "sport", "try hand cycling" },
  { "acceptance", "find a way to live with it" },
  { "getting out", "drive again" },
  { "benefits", "understand the claim form" },
};
static const char *const family_goals[][2] = {
  { "family", "help the children with the change" },
  { "wellbeing", "sleep, and time for myself" },
  { "care", "know what help to ask for" },
  { "relationships", "be a wife, not only a carer" },
  { "family", "cope when my son is low" },
  { "wellbeing", "talk to somebody who has been there" },
};
static const char *const topics[] = { "talked about work and travel",
                                      "went through the week",
                                      "spoke about transfers and sport",
                                      "a good call, lots of laughing",
                                      "talked about what helps on bad days",
                                      "planned a first trip out",
                                      NULL };

static void
add_goal (DemoCase *it, const DemoPair *pair, gboolean reached)
{
  Demo *demo = it->demo;
  int n = it->family ? G_N_ELEMENTS (family_goals) : G_N_ELEMENTS (goals);
  const char *const *goal = (it->family ? family_goals : goals)[demo_between (demo, 0, n - 1)];
  MoChange *change = mo_change_new ("goal", 0, 0);
  mo_change_int (change, "referral", it->id);
  mo_change_text (change, "domain", goal[0]);
  mo_change_text (change, "words", goal[1]);
  mo_change_int (change, "importance", demo_between (demo, 1, 3));
  mo_change_int (change, "difficulty", demo_between (demo, 1, 3));
  mo_change_int (change, "baseline", -1);
  demo_on (demo, it->accepted);
  gint64 id = demo_save (demo, change);
  if (pair && pair->last) {
    change = mo_change_new ("goal", id, 0);
    mo_change_int (change, "pairing", pair->id);
    mo_change_text (change,
                    "status",
                    reached                  ? "reached"
                    : demo_chance (demo, 60) ? "partly"
                                             : "not_reached");
    mo_change_int (
        change, "score", reached ? demo_between (demo, 0, 2) : demo_between (demo, -1, 0));
    mo_change_day (change, "reached_on", reached ? pair->last : MO_DAY_NONE);
    demo_on (demo, pair->last);
    demo_save (demo, change);
  }
}

static gboolean
has_room (const DemoMentor *mentor, MoDay from, MoDay to)
{
  int at_once = 0;
  for (guint i = 0; i < mentor->taken->len; i++) {
    const DemoSpan *span = &g_array_index (mentor->taken, DemoSpan, i);
    at_once += span->from <= to && span->to >= from - 14;
  }
  return at_once < mentor->capacity;
}

/* The nearest in level of those with room; somebody else now and then, as in life. */
static DemoMentor *
find_mentor (DemoCase *it, MoDay from, MoDay to)
{
  DemoMentor *best = NULL;
  int best_gap = G_MAXINT;
  for (guint i = 0; i < it->demo->mentors->len; i++) {
    DemoMentor *mentor = g_ptr_array_index (it->demo->mentors, i);
    int gap = ABS (mentor->level - it->level) + demo_between (it->demo, 0, 6);
    if (mentor->open && (it->family ? mentor->family : mentor->sci) && gap < best_gap &&
        has_room (mentor, from, to)) {
      best = mentor;
      best_gap = gap;
    }
  }
  return best;
}

/* Whoever took it down; those of the last two days nobody else has read yet. */
static void
written_down (Demo *demo, MoChange *note, MoDay received)
{
  g_autofree char *at = demo_instant (received, 11 * 60 + 20);
  mo_change_text (note, "at", at);
  mo_change_text (note, "who", "Tessa Asante");
  if (received > demo->today - 2)
    return;
  mo_change_text (note, "reviewed_by", "Priya Nair");
  mo_change_day (note, "reviewed_on", received);
}

static void
add_call (DemoCase *it, DemoPair *pair, MoDay day, const char *code, int minutes)
{
  Demo *demo = it->demo;
  static const char *const media[] = {
    "phone", "phone", "phone", "phone", "zoom", "skype", NULL
  };
  g_autofree char *at = demo_instant (day, pair->minute), *uuid = demo_uuid (demo);
  MoChange *change = mo_change_new ("call", 0, 0);
  mo_change_text (change, "uuid", uuid);
  mo_change_int (change, "pairing", pair->id);
  mo_change_text (change, "starts_at", at);
  mo_change_day (change, "day_on", day);
  mo_change_int (change, "minutes_planned", demo_chance (demo, 60) ? 45 : 60);
  mo_change_text (change, "medium", demo_pick (demo, media));
  mo_change_text (change, "state", code);
  if (minutes)
    mo_change_int (change, "actual_minutes", minutes);
  demo_on (demo, g_str_equal (code, "planned") ? MAX (pair->agreed, pair->last) : day);
  gint64 call = demo_save (demo, change);

  gboolean recent = day > demo->today - 9;
  if (!minutes || !demo_chance (demo, recent ? 45 : 97))
    return;
  MoChange *note = mo_change_new ("call_note", 0, 0);
  mo_change_int (note, "call", call);
  MoDay received = MIN (day + demo_between (demo, 0, 7), demo->today);
  mo_change_day (note, "received_on", received);
  mo_change_text (note, "via", demo_chance (demo, 60) ? "email" : "phone");
  mo_change_text (note, "summary", demo_pick (demo, topics));
  mo_change_int (note, "mood", demo_between (demo, 2, 5));
  written_down (demo, note, received);
  demo_on (demo, received);
  demo_save (demo, note);
}

static void
add_feeling (DemoCase *it, const DemoPair *pair, int after, MoDay on)
{
  MoChange *change = mo_change_new ("sentiment", 0, 0);
  mo_change_int (change, "pairing", pair->id);
  mo_change_text (change, "by_role", "mentee");
  mo_change_int (change, "after_call", after);
  mo_change_day (change, "taken_on", on);
  mo_change_int (change,
                 "score",
                 demo_chance (it->demo, 80) ? demo_between (it->demo, 4, 5)
                                            : demo_between (it->demo, 2, 4));
  demo_on (it->demo, on);
  demo_save (it->demo, change);
}

/* Calls in the pair's slot until as many are done as it takes, or today comes. */
static void
add_calls (DemoCase *it, DemoPair *pair)
{
  static const char *const missed[] = {
    "no_answer",        "no_answer",        "moved",   "cancelled_mentee",
    "cancelled_mentor", "cancelled_office", "no_show", NULL
  };
  Demo *demo = it->demo;
  MoDay day = pair->first;
  for (; pair->done < pair->wanted && day <= demo->today; day += pair->rhythm) {
    gboolean today = day == demo->today;
    if (today ? demo_chance (demo, 40) : demo_chance (demo, 84)) {
      add_call (it, pair, day, "done", demo_between (demo, 20, 62));
      pair->last = day;
      pair->done++;
      if (pair->done == 1 || pair->done == 4 || pair->done == pair->wanted)
        add_feeling (it, pair, pair->done, day);
    } else {
      add_call (it, pair, day, today ? "planned" : demo_pick (demo, missed), 0);
    }
  }
  if (pair->done < pair->wanted)
    for (int i = 0; i < 2; i++, day += pair->rhythm)
      add_call (it, pair, day, "planned", 0);
}

static int
calls_wanted (Demo *demo)
{
  int roll = demo_between (demo, 1, 100);
  return roll <= 14   ? demo_between (demo, 1, 2)
         : roll <= 55 ? demo_between (demo, 4, 9)
         : roll <= 94 ? 10
                      : demo_between (demo, 11, 12);
}

static gint64
save_pair (DemoCase *it, DemoPair *pair, const char *code, MoDay on, gint64 id)
{
  Demo *demo = it->demo;
  MoChange *change = mo_change_new ("pairing", id, 0);
  g_autofree char *uuid = id ? NULL : demo_uuid (demo);
  if (!id) {
    mo_change_text (change, "uuid", uuid);
    mo_change_int (change, "referral", it->id);
    mo_change_int (change, "mentor", pair->mentor->id);
    mo_change_day (change, "drafted_on", MIN (pair->agreed - 6, on));
    mo_change_int (change, "fit", demo_between (demo, 58, 93));
    mo_change_int (change, "rhythm_days", pair->rhythm);
  }
  mo_change_text (change, "state", code);
  mo_change_day (change, "state_on", on);
  demo_on (demo, on);
  return demo_save (demo, change);
}

static void
close_pair (DemoCase *it, DemoPair *pair, gboolean reached)
{
  static const char *const reasons[] = {
    "partly",       "partly",         "other need", "mentee stopped", "mentee stopped",
    "lost contact", "mentor stopped", "moved",      "unsuitable",     NULL
  };
  MoDay ended = pair->last ? pair->last : pair->first;
  gboolean settled = ended + 20 <= it->demo->today;
  MoChange *change = mo_change_new ("pairing", pair->id, 0);
  mo_change_text (change, "state", "impact_due");
  mo_change_day (change, "state_on", ended);
  mo_change_day (change, "ended_on", ended);
  mo_change_text (
      change, "end_reason", reached ? "goal_reached" : demo_pick (it->demo, reasons));
  mo_change_day (change, "impact_due_on", ended + it->demo->policy.impact_due_days);
  demo_on (it->demo, ended);
  demo_save (it->demo, change);
  change = mo_change_new ("pairing", pair->id, 0);
  mo_change_text (change, "state", settled ? "closed" : "impact_due");
  mo_change_day (change, "state_on", MIN (ended + 16, it->demo->today));
  demo_on (it->demo, ended + 16);
  if (settled) {
    mo_change_day (change, "impact_done_on", ended + 15);
    mo_change_day (change, "closed_on", ended + 16);
  }
  demo_save (it->demo, change);
  if (settled) {
    MoChange *referral = mo_change_new ("referral", it->id, 0);
    mo_change_text (referral, "state", "closed");
    mo_change_day (referral, "state_on", ended + 16);
    mo_change_day (referral, "closed_on", ended + 16);
    demo_save (it->demo, referral);
  }
}

static void
matched (DemoCase *it, DemoPair *pair)
{
  Demo *demo = it->demo;
  gboolean reached = demo_chance (demo, 74);
  DemoSpan span = { pair->agreed - 6, pair->first + pair->wanted * pair->rhythm * 6 / 5 };

  g_array_append_val (pair->mentor->taken, span);
  pair->id = save_pair (it, pair, "draft", pair->agreed - 6, 0);
  MoChange *change = mo_change_new ("pairing", pair->id, 0);
  mo_change_text (change, "state", "agreed");
  mo_change_day (change, "state_on", pair->agreed);
  mo_change_day (change, "mentor_asked_on", pair->agreed - 5);
  mo_change_day (change, "mentor_answered_on", pair->agreed - 3);
  mo_change_day (change, "mentee_asked_on", pair->agreed - 2);
  mo_change_day (change, "mentee_answered_on", pair->agreed);
  mo_change_day (change, "agreed_on", pair->agreed);
  demo_on (demo, pair->agreed);
  demo_save (demo, change);
  change = mo_change_new ("pairing", pair->id, 0);
  mo_change_text (change, "state", pair->first <= demo->today ? "active" : "first_call_booked");
  mo_change_day (change, "state_on", MIN (pair->first, demo->today));
  mo_change_day (change, "briefed_on", MIN (pair->agreed + 1, demo->today));
  if (pair->first <= demo->today)
    mo_change_day (change, "started_on", pair->first);
  if (pair->wanted > 10)
    mo_change_int (change, "extra_granted", pair->wanted - 10);
  demo_on (demo, pair->first);
  demo_save (demo, change);

  demo_add_no (it, pair);
  add_calls (it, pair);
  gboolean over = pair->done >= pair->wanted;
  g_array_index (pair->mentor->taken, DemoSpan, pair->mentor->taken->len - 1).to =
      over ? pair->last + 21 : demo->today + 400;
  if (!over)
    demo_remember_rich (it, pair);
  if (over)
    close_pair (it, pair, reached);
  else if (pair->done >= demo->policy.ending_prompt_call)
    save_pair (it, pair, "ending", pair->last, pair->id);
  else if (pair->done == 3)
    save_pair (it, pair, "paused", pair->last, pair->id);
  add_goal (it, pair->done >= pair->wanted ? pair : NULL, reached);
  MoChange *asked = mo_change_new ("mentor", pair->mentor->id, 0);
  mo_change_day (asked, "last_asked_on", pair->agreed - 5);
  demo_on (demo, pair->agreed - 5);
  demo_save (demo, asked);
}

void
demo_goals (DemoCase *it)
{
  add_goal (it, NULL, FALSE);
  if (demo_chance (it->demo, 30))
    add_goal (it, NULL, FALSE);
}

/* Waiting for a match: some have a draft under way, on each of the board's columns. */
static void
waits_for_match (DemoCase *it, MoDay agreed)
{
  static const char *const codes[] = { "draft",  "mentor_asked", "mentee_asked",
                                       "agreed", "mentor_yes",   "briefed" };
  Demo *demo = it->demo;
  demo_goals (it);
  if (demo->today - it->accepted < 6 || demo->waiting++ % 2 == 0)
    return;
  DemoPair pair = { .agreed = agreed, .rhythm = demo_chance (demo, 60) ? 7 : 14 };
  const char *code = codes[demo->waiting / 2 % G_N_ELEMENTS (codes)];
  pair.mentor = find_mentor (it, demo->today, demo->today + 90);
  if (!pair.mentor)
    return;
  DemoSpan span = { demo->today - 5, demo->today + 120 };
  g_array_append_val (pair.mentor->taken, span);
  pair.id = save_pair (it, &pair, code, demo->today - demo_between (demo, 0, 6), 0);
  MoChange *change = mo_change_new ("pairing", pair.id, 0);
  mo_change_day (change, "drafted_on", demo->today - 8);
  demo_on (demo, demo->today);
  gboolean agreed_on = g_str_equal (code, "agreed") || g_str_equal (code, "briefed");
  if (!g_str_equal (code, "draft"))
    mo_change_day (change, "mentor_asked_on", demo->today - demo_between (demo, 2, 7));
  if (g_str_equal (code, "mentor_yes") || g_str_equal (code, "mentee_asked") || agreed_on)
    mo_change_day (change, "mentor_answered_on", demo->today - 2);
  if (g_str_equal (code, "mentee_asked") || agreed_on)
    mo_change_day (change, "mentee_asked_on", demo->today - 1);
  if (agreed_on) {
    mo_change_day (change, "mentee_answered_on", demo->today);
    mo_change_day (change, "agreed_on", demo->today);
  }
  if (g_str_equal (code, "briefed"))
    mo_change_day (change, "briefed_on", demo->today);
  demo_save (demo, change);
  if (agreed_on) {
    MoChange *referral = mo_change_new ("referral", it->id, 0);
    mo_change_text (referral, "state", "matched");
    mo_change_day (referral, "state_on", demo->today);
    demo_save (demo, referral);
  }
}

void
demo_accepted (DemoCase *it)
{
  Demo *demo = it->demo;
  int longest = 24 + (demo->today - it->accepted) / 40; /* waits have grown shorter */
  DemoPair pair = { .rhythm = demo_chance (demo, 60) ? 7 : 14,
                    .wanted = calls_wanted (demo),
                    .minute = demo_between (demo, 18, 38) * 30 };
  MoDay agreed = it->accepted + demo_between (demo, 16, longest + 30);

  pair.agreed = agreed;
  pair.first = agreed + demo_between (demo, 3, 10);
  if (agreed <= demo->today)
    pair.mentor = find_mentor (it, agreed - 6, pair.first + pair.wanted * pair.rhythm * 2 + 30);
  demo_add_wait (it, "match", it->accepted, pair.mentor ? agreed : MO_DAY_NONE);
  if (!pair.mentor) {
    waits_for_match (it, agreed);
    return;
  }
  MoChange *referral = mo_change_new ("referral", it->id, 0);
  mo_change_text (referral, "state", "matched");
  mo_change_day (referral, "state_on", agreed);
  demo_on (demo, agreed);
  demo_save (demo, referral);
  matched (it, &pair);
}
