/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * One made-up referral, followed from the day it came to where it stands today. */
#include <string.h>

#include "model/mo-demo-private.h"

static const char *const relations[] = { "parent",  "parent",         "partner",
                                         "partner", "partner",        "sibling",
                                         "child",   "other relative", NULL };
static const char *const owners[] = { "Priya Nair", "Tessa Asante", NULL };

static gboolean
is_busy (MoDay day)
{
  int month;
  return mo_day_split (day, NULL, &month, NULL) && month == 9;
}

static void
state (DemoCase *it, const char *code, MoDay on)
{
  mo_change_text (it->row, "state", code);
  mo_change_day (it->row, "state_on", on);
}

/* What is told of the referral so far was written that day; what comes next, later. */
static void
written_on (DemoCase *it, MoDay day)
{
  demo_on (it->demo, day);
  it->id = demo_save (it->demo, g_steal_pointer (&it->row));
  it->row = mo_change_new ("referral", it->id, 0);
}

static void
begin_row (DemoCase *it)
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
  mo_change_int (it->row, "owner", demo->owners[demo->referrals % 2]);
  mo_change_text (it->row, "strand", it->family ? "family" : "sci");
  mo_change_int (it->row, "young", it->young);
  if (it->young && demo->referrals % 5) {
    const char *last = strrchr (it->person.name, ' ');
    g_autofree char *guardian = g_strdup_printf ("Ann%s", last ? last : "");
    mo_change_text (it->row, "guardian_name", guardian);
    mo_change_text (it->row, "guardian_relation", "mother");
  }
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
reached_on (DemoCase *it)
{
  Demo *demo = it->demo;
  int days = demo_chance (demo, 86) ? demo_between (demo, 4, 13) : demo_between (demo, 14, 22);
  MoDay on = it->received + days;
  while (mo_day_weekday (on) > 4)
    on++;
  return on;
}

static void
add_attempt (DemoCase *it, MoDay on, const char *outcome)
{
  Demo *demo = it->demo;
  g_autofree char *at = demo_instant (on, demo_between (demo, 9 * 60, 17 * 60));
  MoChange *change = mo_change_new ("contact_attempt", 0, 0);
  mo_change_int (change, "referral", it->id);
  mo_change_text (change, "at", at);
  mo_change_text (change, "who", demo_pick (demo, owners));
  mo_change_text (change, "outcome", outcome);
  demo_on (demo, on);
  demo_save (demo, change);
}

static void
add_attempts (DemoCase *it)
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

void
demo_add_wait (DemoCase *it, const char *stage, MoDay from, MoDay to)
{
  MoChange *change = mo_change_new ("wait_event", 0, 0);
  mo_change_int (change, "referral", it->id);
  mo_change_text (change, "stage", stage);
  mo_change_day (change, "entered_on", from);
  demo_on (it->demo, from);
  gint64 id = demo_save (it->demo, change);
  if (to == MO_DAY_NONE)
    return;
  change = mo_change_new ("wait_event", id, 0);
  mo_change_day (change, "left_on", to);
  demo_on (it->demo, to);
  demo_save (it->demo, change);
}

static void
add_assessment (DemoCase *it, MoDay booked, MoDay done)
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
  demo_on (it->demo, done ? done : it->contact);
  demo_save (it->demo, change);
}

/* ---------------------------------------------------------------------- the whole */

/* Ends that are not a match; TRUE where this was one. */
static gboolean
ends_early (DemoCase *it)
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
decide (DemoCase *it)
{
  Demo *demo = it->demo;
  int roll = demo_between (demo, 1, 100);
  gboolean recent = it->accepted > demo->today - 60;

  mo_change_day (it->row, "assessed_on", it->assessed);
  state (it, "assessed", it->assessed);
  written_on (it, it->assessed);
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
to_assessment (DemoCase *it, MoDay *booked)
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

/* Who it is, and the beginning of the referral's row. */
static DemoCase
begin_case (Demo *demo, MoDay received, int family_percent)
{
  DemoCase it = { .demo = demo, .received = received };
  demo_on (demo, received);
  it.family = demo_chance (demo, family_percent);
  it.young = !it.family && demo_chance (demo, 6);
  it.person = it.young ? demo_person (demo, 14, 17) : demo_person (demo, 20, 78);
  it.level = demo_level (demo);
  demo_injury (demo, &it.person, it.family, it.level, it.person.born + 365, received);
  demo_availability (demo, it.person.id);
  demo_topics (demo, it.person.id, "seeks");
  begin_row (&it);
  written_on (&it, received);
  return it;
}

void
demo_waits (Demo *demo, int n)
{
  MoDay accepted = demo->today - 8 - n % 70;
  DemoCase it = begin_case (demo, accepted - demo_between (demo, 16, 30), 50);
  it.contact = it.received + 9;
  it.assessed = it.accepted = accepted;
  mo_change_day (it.row, "first_contact_on", it.contact);
  written_on (&it, it.contact);
  mo_change_day (it.row, "assessed_on", it.assessed);
  mo_change_day (it.row, "decided_on", it.accepted);
  mo_change_text (it.row, "decided_by", "Ruth Holt");
  mo_change_text (it.row, "decision", "accepted");
  mo_change_day (it.row, "accepted_on", it.accepted);
  state (&it, "awaiting_match", it.accepted);
  demo_on (demo, it.accepted);
  demo_save (demo, g_steal_pointer (&it.row));
  demo_add_wait (&it, "contact", it.received, it.contact);
  demo_add_wait (&it, "assessment", it.contact, it.assessed);
  demo_add_wait (&it, "match", it.accepted, MO_DAY_NONE);
  add_attempt (&it, it.contact, "reached");
  add_assessment (&it, it.assessed, it.assessed);
  demo_goals (&it);
  demo_person_clear (&it.person);
}

void
demo_referral (Demo *demo, MoDay received)
{
  DemoCase it = begin_case (demo, received, 28);
  MoDay booked = MO_DAY_NONE;

  it.contact = reached_on (&it);
  if (it.contact > demo->today)
    it.contact = MO_DAY_NONE;
  gboolean ended = ends_early (&it);
  if (it.contact) {
    mo_change_day (it.row, "first_contact_on", it.contact);
    written_on (&it, it.contact);
    if (!ended)
      to_assessment (&it, &booked);
  }
  demo_on (demo,
           it.accepted   ? it.accepted
           : it.assessed ? it.assessed + 3
           : it.contact  ? it.contact
                         : received + 30);
  demo_save (demo, g_steal_pointer (&it.row));
  demo_add_wait (&it, "contact", received, it.contact);
  add_attempts (&it);
  if (it.contact && !ended)
    demo_add_wait (&it, "assessment", it.contact, it.assessed);
  if (booked)
    add_assessment (&it, booked, it.assessed);
  if (it.accepted)
    demo_accepted (&it);
  demo_person_clear (&it.person);
}
