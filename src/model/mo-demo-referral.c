/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * One made-up referral, followed from the day it came to where it stands today. */
#include "model/mo-demo-private.h"

typedef struct {
  Demo *demo;
  DemoPerson person;
  gint64 id;
  MoChange *row; /* the referral, while it is being written */
  gboolean family, young;
  MoDay received, contact, assessed, accepted;
  int level;
} Case;

typedef struct {
  gint64 id;
  DemoMentor *mentor;
  MoDay agreed, first, last;
  int done, wanted, rhythm, minute;
} Pair;

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
static const char *const relations[] = { "parent",  "parent",         "partner",
                                         "partner", "partner",        "sibling",
                                         "child",   "other relative", NULL };
static const char *const owners[] = { "Priya Nair", "Tessa Asante", NULL };
static const char *const topics[] = { "talked about work and travel",
                                      "went through the week",
                                      "spoke about transfers and sport",
                                      "a good call, lots of laughing",
                                      "talked about what helps on bad days",
                                      "planned a first trip out",
                                      NULL };

/* ---------------------------------------------------------------------- the start */

static gboolean
is_busy (MoDay day)
{
  int month;
  return mo_day_split (day, NULL, &month, NULL) && month == 9;
}

static void
state (Case *it, const char *code, MoDay on)
{
  mo_change_text (it->row, "state", code);
  mo_change_day (it->row, "state_on", on);
}

static void
begin_row (Case *it)
{
  Demo *demo = it->demo;
  static const char *const sources[] = { "self", "self",    "self",  "family", "nhs",
                                         "nhs",  "charity", "other", NULL };
  static const char *const channels[] = { "form",  "form",  "phone", "phone",
                                          "paper", "email", NULL };
  const char *source = demo_pick (demo, sources);
  int target = is_busy (it->received) ? demo->policy.reply_days_busy : demo->policy.reply_days;
  g_autofree char *uuid = demo_uuid (demo);
  g_autofree char *number = g_strdup_printf ("R-%04d", ++demo->referrals);

  it->row = mo_change_new ("referral", 0, 0);
  mo_change_text (it->row, "uuid", uuid);
  mo_change_text (it->row, "number", number);
  mo_change_int (it->row, "person", it->person.id);
  mo_change_text (it->row, "strand", it->family ? "family" : "sci");
  mo_change_int (it->row, "young", it->young);
  mo_change_text (it->row, "referrer_kind", source);
  if (!g_str_equal (source, "self")) {
    mo_change_text (it->row, "agreement", "yes");
    mo_change_day (it->row, "agreement_on", it->received);
  }
  if (it->family)
    mo_change_text (it->row, "relation_kind", demo_pick (demo, relations));
  mo_change_day (it->row, "received_on", it->received);
  mo_change_text (it->row, "channel", demo_pick (demo, channels));
  mo_change_int (it->row, "target_days", target);
  mo_change_day (it->row, "due_on", it->received + target);
  state (it, "awaiting_contact", it->received);
}

/* The day the person was reached: mostly in time, now and then late. */
static MoDay
reached_on (Case *it)
{
  Demo *demo = it->demo;
  int days = demo_chance (demo, 86) ? demo_between (demo, 4, 13) : demo_between (demo, 14, 22);
  MoDay on = it->received + days;
  while (mo_day_weekday (on) > 4)
    on++;
  return on;
}

static void
add_attempt (Case *it, MoDay on, const char *outcome)
{
  Demo *demo = it->demo;
  g_autofree char *at = demo_instant (on, demo_between (demo, 9 * 60, 17 * 60));
  MoChange *change = mo_change_new ("contact_attempt", 0, 0);
  mo_change_int (change, "referral", it->id);
  mo_change_text (change, "at", at);
  mo_change_text (change, "who", demo_pick (demo, owners));
  mo_change_text (change, "outcome", outcome);
  demo_save (demo, change);
}

static void
add_attempts (Case *it)
{
  Demo *demo = it->demo;
  MoDay end = it->contact ? it->contact : demo->today;
  int missed = demo_between (demo, 0, 9) < 6 ? 0 : demo_between (demo, 1, 2);
  for (int i = 0; i < missed && it->received + 2 + i * 3 < end; i++)
    add_attempt (
        it, it->received + 2 + i * 3, demo_chance (demo, 60) ? "no_answer" : "voicemail");
  if (it->contact)
    add_attempt (it, it->contact, "reached");
}

static void
add_wait (Case *it, const char *stage, MoDay from, MoDay to)
{
  MoChange *change = mo_change_new ("wait_event", 0, 0);
  mo_change_int (change, "referral", it->id);
  mo_change_text (change, "stage", stage);
  mo_change_day (change, "entered_on", from);
  mo_change_day (change, "left_on", to);
  demo_save (it->demo, change);
}

static void
add_assessment (Case *it, MoDay booked, MoDay done)
{
  g_autofree char *at = demo_instant (booked, 10 * 60 + 30);
  MoChange *change = mo_change_new ("assessment", 0, 0);
  mo_change_int (change, "referral", it->id);
  mo_change_text (change, "booked_for", at);
  mo_change_day (change, "done_on", done);
  if (done) {
    mo_change_text (change, "who", demo_pick (it->demo, owners));
    mo_change_int (change, "minutes", demo_between (it->demo, 25, 60));
  }
  demo_save (it->demo, change);
}

static void
add_goal (Case *it, const Pair *pair, gboolean reached)
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
  if (pair && pair->last) {
    mo_change_int (change, "pairing", pair->id);
    mo_change_text (change,
                    "status",
                    reached                  ? "reached"
                    : demo_chance (demo, 60) ? "partly"
                                             : "not_reached");
    mo_change_int (
        change, "score", reached ? demo_between (demo, 0, 2) : demo_between (demo, -1, 0));
    mo_change_day (change, "reached_on", reached ? pair->last : MO_DAY_NONE);
  }
  demo_save (demo, change);
}

/* ---------------------------------------------------------------------- the match */

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
find_mentor (Case *it, MoDay from, MoDay to)
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

static void
add_call (Case *it, Pair *pair, MoDay day, const char *code, int minutes)
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
  gint64 call = demo_save (demo, change);

  gboolean recent = day > demo->today - 9;
  if (!minutes || !demo_chance (demo, recent ? 45 : 97))
    return;
  MoChange *note = mo_change_new ("call_note", 0, 0);
  mo_change_int (note, "call", call);
  mo_change_day (note, "received_on", MIN (day + demo_between (demo, 0, 7), demo->today));
  mo_change_text (note, "via", demo_chance (demo, 60) ? "email" : "phone");
  mo_change_text (note, "summary", demo_pick (demo, topics));
  mo_change_int (note, "mood", demo_between (demo, 2, 5));
  demo_save (demo, note);
}

static void
add_feeling (Case *it, const Pair *pair, int after, MoDay on)
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
  demo_save (it->demo, change);
}

/* Calls in the pair's slot until as many are done as it takes, or today comes. */
static void
add_calls (Case *it, Pair *pair)
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
save_pair (Case *it, Pair *pair, const char *code, MoDay on, gint64 id)
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
  return demo_save (demo, change);
}

static void
close_pair (Case *it, Pair *pair, gboolean reached)
{
  static const char *const reasons[] = {
    "partly",       "partly",         "other need", "mentee stopped", "mentee stopped",
    "lost contact", "mentor stopped", "moved",      "unsuitable",     NULL
  };
  MoDay ended = pair->last ? pair->last : pair->first;
  gboolean settled = ended + 20 <= it->demo->today;
  MoChange *change = mo_change_new ("pairing", pair->id, 0);
  mo_change_text (change, "state", settled ? "closed" : "impact_due");
  mo_change_day (change, "state_on", MIN (ended + 16, it->demo->today));
  mo_change_day (change, "ended_on", ended);
  mo_change_text (
      change, "end_reason", reached ? "goal_reached" : demo_pick (it->demo, reasons));
  mo_change_day (change, "impact_due_on", ended + it->demo->policy.impact_due_days);
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
matched (Case *it, Pair *pair)
{
  Demo *demo = it->demo;
  gboolean reached = demo_chance (demo, 74);
  DemoSpan span = { pair->agreed - 6, pair->first + pair->wanted * pair->rhythm * 6 / 5 };

  g_array_append_val (pair->mentor->taken, span);
  pair->id = save_pair (it, pair, "active", MIN (pair->first, demo->today), 0);
  MoChange *change = mo_change_new ("pairing", pair->id, 0);
  mo_change_day (change, "mentor_asked_on", pair->agreed - 5);
  mo_change_day (change, "mentor_answered_on", pair->agreed - 3);
  mo_change_day (change, "mentee_asked_on", pair->agreed - 2);
  mo_change_day (change, "mentee_answered_on", pair->agreed);
  mo_change_day (change, "agreed_on", pair->agreed);
  mo_change_day (change, "briefed_on", MIN (pair->agreed + 1, demo->today));
  if (pair->first <= demo->today)
    mo_change_day (change, "started_on", pair->first);
  else
    mo_change_text (change, "state", "first_call_booked");
  if (pair->wanted > 10)
    mo_change_int (change, "extra_granted", pair->wanted - 10);
  demo_save (demo, change);

  add_calls (it, pair);
  gboolean over = pair->done >= pair->wanted;
  g_array_index (pair->mentor->taken, DemoSpan, pair->mentor->taken->len - 1).to =
      over ? pair->last + 21 : demo->today + 400;
  if (over)
    close_pair (it, pair, reached);
  else if (pair->done >= demo->policy.ending_prompt_call)
    save_pair (it, pair, "ending", pair->last, pair->id);
  else if (pair->done == 3)
    save_pair (it, pair, "paused", pair->last, pair->id);
  add_goal (it, pair->done >= pair->wanted ? pair : NULL, reached);
  MoChange *asked = mo_change_new ("mentor", pair->mentor->id, 0);
  mo_change_day (asked, "last_asked_on", pair->agreed - 5);
  demo_save (demo, asked);
}

/* Waiting for a match: some have a draft under way, on each of the board's columns. */
static void
waits_for_match (Case *it, MoDay agreed)
{
  static const char *const codes[] = { "draft",  "mentor_asked", "mentee_asked",
                                       "agreed", "mentor_yes",   "mentor_asked" };
  Demo *demo = it->demo;
  add_goal (it, NULL, FALSE);
  if (demo_chance (demo, 30))
    add_goal (it, NULL, FALSE);
  if (demo->today - it->accepted < 6 || demo->waiting++ % 2 == 0)
    return;
  Pair pair = { .agreed = agreed, .rhythm = demo_chance (demo, 60) ? 7 : 14 };
  const char *code = codes[demo->waiting / 2 % G_N_ELEMENTS (codes)];
  pair.mentor = find_mentor (it, demo->today, demo->today + 90);
  if (!pair.mentor)
    return;
  DemoSpan span = { demo->today - 5, demo->today + 120 };
  g_array_append_val (pair.mentor->taken, span);
  pair.id = save_pair (it, &pair, code, demo->today - demo_between (demo, 0, 6), 0);
  MoChange *change = mo_change_new ("pairing", pair.id, 0);
  mo_change_day (change, "drafted_on", demo->today - 8);
  if (!g_str_equal (code, "draft"))
    mo_change_day (change, "mentor_asked_on", demo->today - demo_between (demo, 2, 7));
  if (g_str_equal (code, "mentor_yes") || g_str_equal (code, "mentee_asked") ||
      g_str_equal (code, "agreed"))
    mo_change_day (change, "mentor_answered_on", demo->today - 2);
  if (g_str_equal (code, "mentee_asked") || g_str_equal (code, "agreed"))
    mo_change_day (change, "mentee_asked_on", demo->today - 1);
  if (g_str_equal (code, "agreed")) {
    mo_change_day (change, "mentee_answered_on", demo->today);
    mo_change_day (change, "agreed_on", demo->today);
  }
  demo_save (demo, change);
  if (g_str_equal (code, "agreed")) {
    MoChange *referral = mo_change_new ("referral", it->id, 0);
    mo_change_text (referral, "state", "matched");
    mo_change_day (referral, "state_on", demo->today);
    demo_save (demo, referral);
  }
}

static void
accepted (Case *it)
{
  Demo *demo = it->demo;
  int longest = 24 + (demo->today - it->accepted) / 40; /* waits have grown shorter */
  Pair pair = { .rhythm = demo_chance (demo, 60) ? 7 : 14,
                .wanted = calls_wanted (demo),
                .minute = demo_between (demo, 18, 38) * 30 };
  MoDay agreed = it->accepted + demo_between (demo, 16, longest + 30);

  pair.agreed = agreed;
  pair.first = agreed + demo_between (demo, 3, 10);
  if (agreed <= demo->today)
    pair.mentor = find_mentor (it, agreed - 6, pair.first + pair.wanted * pair.rhythm * 2 + 30);
  add_wait (it, "match", it->accepted, pair.mentor ? agreed : MO_DAY_NONE);
  if (!pair.mentor) {
    waits_for_match (it, agreed);
    return;
  }
  MoChange *referral = mo_change_new ("referral", it->id, 0);
  mo_change_text (referral, "state", "matched");
  mo_change_day (referral, "state_on", agreed);
  demo_save (demo, referral);
  matched (it, &pair);
}

/* ---------------------------------------------------------------------- the whole */

/* Ends that are not a match; TRUE where this was one. */
static gboolean
ends_early (Case *it)
{
  Demo *demo = it->demo;
  int roll = demo_between (demo, 1, 100);
  if (it->contact && roll <= 4) {
    state (it, "withdrawn", it->contact);
    mo_change_text (it->row, "close_reason", "changed their mind");
    mo_change_day (it->row, "closed_on", it->contact);
    return TRUE;
  }
  if (it->contact && roll <= 7) {
    it->contact = MO_DAY_NONE;
    state (it, "no_response", it->received + 30);
    mo_change_day (it->row, "closed_on", it->received + 30);
    return it->received + 30 <= demo->today;
  }
  return FALSE;
}

static void
decide (Case *it)
{
  Demo *demo = it->demo;
  int roll = demo_between (demo, 1, 100);
  gboolean recent = it->accepted > demo->today - 60;

  mo_change_day (it->row, "assessed_on", it->assessed);
  mo_change_day (it->row, "decided_on", it->accepted);
  mo_change_text (it->row, "decided_by", "Ruth Holt");
  if (roll <= 8) {
    state (it, "signposted", it->accepted);
    mo_change_text (it->row, "decision", "not suitable");
    mo_change_text (it->row, "signposted_to", "counselling");
    mo_change_day (it->row, "closed_on", it->accepted);
    it->accepted = MO_DAY_NONE;
  } else if (roll <= 26 && recent) {
    state (it, "on_hold", it->accepted);
    mo_change_text (it->row, "held_state", "assessed");
    mo_change_day (it->row, "hold_from", it->accepted);
    mo_change_text (it->row, "hold_reason", "in hospital");
    it->accepted = MO_DAY_NONE;
  } else {
    state (it, "awaiting_match", it->accepted);
    mo_change_text (it->row, "decision", "accepted");
    mo_change_day (it->row, "accepted_on", it->accepted);
  }
}

static void
to_assessment (Case *it, MoDay *booked)
{
  Demo *demo = it->demo;
  MoDay talk = it->contact + demo_between (demo, 6, 26);
  while (mo_day_weekday (talk) > 4)
    talk++;
  if (talk >= demo->today) {
    if (demo_chance (demo, 80) || talk == demo->today) {
      *booked = talk;
      state (it, "assessment_booked", it->contact);
    }
    return;
  }
  *booked = it->assessed = talk;
  it->accepted = MIN (talk + demo_between (demo, 0, 3), demo->today);
  decide (it);
}

void
demo_referral (Demo *demo, MoDay received)
{
  Case it = { .demo = demo, .received = received };
  MoDay booked = MO_DAY_NONE;

  it.family = demo_chance (demo, 28);
  it.young = !it.family && demo_chance (demo, 6);
  it.person = it.young ? demo_person (demo, 14, 17) : demo_person (demo, 20, 78);
  it.level = demo_level (demo);
  demo_injury (demo, &it.person, it.family, it.level, it.person.born + 365, received);
  demo_availability (demo, it.person.id);
  demo_topics (demo, it.person.id, "seeks");

  begin_row (&it);
  it.contact = reached_on (&it);
  if (it.contact > demo->today)
    it.contact = MO_DAY_NONE;
  gboolean ended = ends_early (&it);
  if (it.contact) {
    mo_change_day (it.row, "first_contact_on", it.contact);
    if (!ended)
      to_assessment (&it, &booked);
  }
  it.id = demo_save (demo, g_steal_pointer (&it.row));
  add_wait (&it, "contact", received, it.contact);
  add_attempts (&it);
  if (it.contact && !ended)
    add_wait (&it, "assessment", it.contact, it.assessed);
  if (booked)
    add_assessment (&it, booked, it.assessed);
  if (it.accepted)
    accepted (&it);
  demo_person_clear (&it.person);
}
