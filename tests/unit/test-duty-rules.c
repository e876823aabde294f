/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is due by when: tables of named situations for each duty, and what holds for all. */
#include "core/mo-duty-rules.h"
#include "core/mo-note-rules.h"

#define DAY(text) mo_day_from_iso (text)

static MoPolicy policy;

/* What a situation is called, what is known, and the day by which it is to be done; NULL where
 * there is nothing to do. */
typedef struct {
  const char *name, *state;
  const char *due, *contact, *booked, *assessed, *accepted, *held, *review;
  int paused;
  const char *by;
} Case;

static MoDutyReferral
referral (const Case *it)
{
  return (MoDutyReferral){ .state = it->state,
                           .received = DAY ("2026-03-02"),
                           .due = DAY (it->due),
                           .first_contact = DAY (it->contact),
                           .booked = DAY (it->booked),
                           .assessed = DAY (it->assessed),
                           .accepted = DAY (it->accepted),
                           .hold_from = DAY (it->held),
                           .review = DAY (it->review),
                           .since = DAY (it->contact),
                           .paused = it->paused };
}

static void
is_due (const char *name, MoDay day, const char *by)
{
  g_autofree char *text = mo_day_to_iso (day);
  g_test_message ("%s", name);
  g_assert_cmpstr (text, ==, by);
}

static const Case contacts[] = {
  { "received", "received", "2026-03-16", .by = "2026-03-16" },
  { "tried and not reached", "awaiting_contact", "2026-03-16", .by = "2026-03-16" },
  { "four days on hold are given back",
    "awaiting_contact",
    "2026-03-16",
    .paused = 4,
    .by = "2026-03-20" },
  { "reached", "awaiting_contact", "2026-03-16", .contact = "2026-03-10" },
  { "on hold", "on_hold", "2026-03-16", .held = "2026-03-10" },
  { "withdrawn", "withdrawn", "2026-03-16" },
  { "no answer, closed", "no_response", "2026-03-16" },
  { "accepted", "awaiting_match", "2026-03-16", .contact = "2026-03-10" },
};

static const Case talks[] = {
  { "booked",
    "assessment_booked",
    .contact = "2026-03-10",
    .booked = "2026-03-12",
    .by = "2026-03-12" },
  { "booked while waiting",
    "awaiting_contact",
    .contact = "2026-03-10",
    .booked = "2026-03-12",
    .by = "2026-03-12" },
  { "not booked", "assessment_booked", .contact = "2026-03-10" },
  { "not reached yet", "awaiting_contact" },
  { "assessed", "assessed", .contact = "2026-03-10", .booked = "2026-03-12" },
  { "on hold", "on_hold", .contact = "2026-03-10", .booked = "2026-03-12" },
  { "withdrawn", "withdrawn", .contact = "2026-03-10", .booked = "2026-03-12" },
};

static const Case to_book[] = {
  { "reached", "awaiting_contact", .contact = "2026-03-10", .by = "2026-03-31" },
  { "a booking that fell through",
    "assessment_booked",
    .contact = "2026-03-10",
    .by = "2026-03-31" },
  { "a week on hold",
    "awaiting_contact",
    .contact = "2026-03-10",
    .paused = 7,
    .by = "2026-04-07" },
  { "booked", "assessment_booked", .contact = "2026-03-10", .booked = "2026-03-12" },
  { "not reached", "received" },
  { "on hold", "on_hold", .contact = "2026-03-10" },
  { "withdrawn", "withdrawn", .contact = "2026-03-10" },
};

static const Case decisions[] = {
  { "assessed", "assessed", .assessed = "2026-03-12", .by = "2026-03-14" },
  { "nobody wrote down when, late rather than forgotten", "assessed", .by = "2026-03-04" },
  { "decided", "awaiting_match", .assessed = "2026-03-12" },
  { "on hold", "on_hold", .assessed = "2026-03-12" },
  { "withdrawn", "withdrawn", .assessed = "2026-03-12" },
};

static const Case reviews[] = {
  { "on hold for a day that was agreed",
    "on_hold",
    .held = "2026-03-01",
    .review = "2026-03-12",
    .by = "2026-03-12" },
  { "on hold without a day", "on_hold", .held = "2026-03-01", .by = "2026-03-29" },
  { "not on hold, to be looked at",
    "awaiting_match",
    .review = "2026-03-12",
    .by = "2026-03-12" },
  { "not on hold", "awaiting_match" },
  { "withdrawn while on hold", "withdrawn", .held = "2026-03-01", .review = "2026-03-12" },
  { "closed", "closed", .review = "2026-03-12" },
};

static void
referrals (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (contacts); i++) {
    MoDutyReferral it = referral (&contacts[i]);
    is_due (contacts[i].name, mo_rule_due_contact (&it), contacts[i].by);
  }
  for (guint i = 0; i < G_N_ELEMENTS (talks); i++) {
    MoDutyReferral it = referral (&talks[i]);
    is_due (talks[i].name, mo_rule_due_talk (&it), talks[i].by);
  }
  for (guint i = 0; i < G_N_ELEMENTS (to_book); i++) {
    MoDutyReferral it = referral (&to_book[i]);
    is_due (to_book[i].name, mo_rule_due_assessment (&it, &policy), to_book[i].by);
  }
  for (guint i = 0; i < G_N_ELEMENTS (decisions); i++) {
    MoDutyReferral it = referral (&decisions[i]);
    is_due (decisions[i].name, mo_rule_due_decision (&it, &policy), decisions[i].by);
  }
  for (guint i = 0; i < G_N_ELEMENTS (reviews); i++) {
    MoDutyReferral it = referral (&reviews[i]);
    is_due (reviews[i].name, mo_rule_due_review (&it, &policy), reviews[i].by);
  }
}

/* The statements have a "before" only until the first call. */
static void
baseline (void)
{
  MoDutyReferral it = { .state = "awaiting_match", .accepted = DAY ("2026-03-01") };
  MoDay today = DAY ("2026-03-12");

  is_due ("two weeks", mo_rule_due_baseline (&it, today, &policy), "2026-03-15");
  it.first_call = DAY ("2026-03-14");
  it.state = "matched";
  is_due ("the day before the call", mo_rule_due_baseline (&it, today, &policy), "2026-03-13");
  is_due ("on the day of the call",
          mo_rule_due_baseline (&it, DAY ("2026-03-14"), &policy),
          "2026-03-13");
  is_due ("too late", mo_rule_due_baseline (&it, DAY ("2026-03-15"), &policy), NULL);
  it.first_call = MO_DAY_NONE;
  it.baseline = TRUE;
  is_due ("taken", mo_rule_due_baseline (&it, today, &policy), NULL);
  it.baseline = FALSE;
  it.state = "withdrawn";
  is_due ("withdrawn", mo_rule_due_baseline (&it, today, &policy), NULL);
}

/* Case 20: a mentee turns eighteen in the midst of mentoring; on 29 February as well. */
static void
of_age (void)
{
  MoDutyReferral it = { .state = "matched", .born = DAY ("2008-04-02") };
  is_due ("eighteen", mo_rule_due_adult (&it), "2026-04-02");
  it.born = DAY ("2008-02-29");
  is_due ("born on a leap day", mo_rule_due_adult (&it), "2026-02-28");
  it.born = MO_DAY_NONE;
  is_due ("not known to be young", mo_rule_due_adult (&it), NULL);
}

/* ---------------------------------------------------------------------- pairs */

static void
pairs (void)
{
  MoDutyPair it = { .state = "agreed", .agreed = DAY ("2026-03-09"), .limit = 10, .rhythm = 7 };

  is_due ("agreed", mo_rule_due_first_call (&it, &policy), "2026-03-12");
  it.planned = 1;
  is_due ("booked", mo_rule_due_first_call (&it, &policy), NULL);

  it = (MoDutyPair){
    "active", .last_done = DAY ("2026-03-01"), .done = 4, .limit = 10, .rhythm = 7
  };
  is_due ("silent", mo_rule_due_next_call (&it), "2026-03-15");
  it.rhythm = 14;
  is_due ("silent, every fortnight", mo_rule_due_next_call (&it), "2026-03-29");
  it.planned = 1;
  is_due ("the next is booked", mo_rule_due_next_call (&it), NULL);
  it.planned = 0;
  it.state = "paused";
  is_due ("paused", mo_rule_due_next_call (&it), NULL);

  it.state = "active";
  it.done = 10;
  is_due ("ten calls are no silence", mo_rule_due_next_call (&it), NULL);
  it.limit = 12; /* case 7: two more were granted */
  it.rhythm = 7;
  is_due ("two more", mo_rule_due_next_call (&it), "2026-03-15");
  it.state = "ending";
  is_due ("ending is no silence", mo_rule_due_next_call (&it), NULL);
}

static void
calls (void)
{
  MoDay call = DAY ("2026-03-11");
  is_due ("yesterday's call",
          mo_rule_due_outcome ("planned", call, DAY ("2026-03-12"), &policy),
          "2026-03-12");
  is_due (
      "today's call", mo_rule_due_outcome ("planned", call, DAY ("2026-03-11"), &policy), NULL);
  is_due ("told of", mo_rule_due_outcome ("done", call, DAY ("2026-03-12"), &policy), NULL);
  /* case 13: seven days after the call */
  is_due ("note", mo_rule_due_digest (call, MO_DAY_NONE, &policy), "2026-03-18");
  /* case 12: on the list until it is passed on */
  is_due ("message", mo_rule_due_message ("taken", call, MO_DAY_NONE, &policy), "2026-03-12");
  is_due ("message with a day",
          mo_rule_due_message ("taken", call, DAY ("2026-03-20"), &policy),
          "2026-03-20");
  is_due ("passed on", mo_rule_due_message ("passed", call, MO_DAY_NONE, &policy), NULL);
}

/* ---------------------------------------------------------------------- mentors */

static void
mentors (void)
{
  MoDay today = DAY ("2026-03-12");
  MoDutyMentor it = { .state = "active",
                      .approved = DAY ("2024-01-10"),
                      .check_seen = DAY ("2024-01-02"),
                      .check_due = DAY ("2027-01-01") };

  is_due ("check", mo_rule_due_check (&it, today), "2027-01-01");
  it.check_seen = MO_DAY_NONE;
  is_due ("no check was ever seen", mo_rule_due_check (&it, today), "2024-01-10");
  it.approved = MO_DAY_NONE;
  is_due ("nor a day of approval", mo_rule_due_check (&it, today), "2026-03-12");
  it.state = "left";
  is_due ("left", mo_rule_due_check (&it, today), NULL);

  it = (MoDutyMentor){ .state = "active", .talking = 1, .first_call = DAY ("2026-03-09") };
  is_due ("after the first call", mo_rule_due_supervision (&it, &policy), "2026-03-16");
  it.supervised = DAY ("2026-03-13");
  is_due ("six weeks later", mo_rule_due_supervision (&it, &policy), "2026-04-24");
  it.supervised = DAY ("2025-06-01");
  is_due ("the last one was before this mentee",
          mo_rule_due_supervision (&it, &policy),
          "2026-03-16");
  it.supervision = DAY ("2026-03-12");
  is_due ("as agreed", mo_rule_due_supervision (&it, &policy), "2026-03-12");
  it.supervision = MO_DAY_NONE;
  it.talking = 0;
  is_due ("without a mentee", mo_rule_due_supervision (&it, &policy), NULL);

  it = (MoDutyMentor){ .state = "paused",
                       .paused_until = DAY ("2026-03-20"),
                       .ask_again = DAY ("2026-04-01") };
  is_due ("comes back", mo_rule_due_back (&it), "2026-03-20");
  is_due ("a mentor is not asked again", mo_rule_due_ask_again (&it), NULL);
  it.state = "not_now"; /* case 16: a dated come-back */
  is_due ("ask again", mo_rule_due_ask_again (&it), "2026-04-01");
  is_due ("not paused", mo_rule_due_back (&it), NULL);
}

/* ---------------------------------------------------------------------- all of them */

static void
levels (void)
{
  MoDay today = DAY ("2026-03-12");
  g_assert_cmpint (mo_duty_level (today - 1, today), ==, MO_LEVEL_LATE);
  g_assert_cmpint (mo_duty_level (today, today), ==, MO_LEVEL_SOON);
  g_assert_cmpint (mo_duty_level (today + 1, today), ==, MO_LEVEL_FINE);
  g_assert_cmpint (mo_duty_level (MO_DAY_NONE, today), ==, MO_LEVEL_FINE);
  g_assert_cmpint (mo_duty_lead (MO_DUTY_CONTACT, &policy), ==, 7);
  g_assert_cmpint (mo_duty_lead (MO_DUTY_CHECK, &policy), ==, 42);
  is_due ("a form begun", mo_rule_due_draft (today, &policy), "2026-03-13");
}

/* Every kind has a code of its own and says how many there are. */
static void
words (void)
{
  g_autoptr (GHashTable) codes = g_hash_table_new (g_str_hash, g_str_equal);
  for (int kind = 0; kind < MO_DUTY_KINDS; kind++) {
    g_autofree char *one = mo_duty_kind_count_words (kind, 1);
    g_autofree char *many = mo_duty_kind_count_words (kind, 12);
    g_assert_true (g_hash_table_add (codes, (gpointer) mo_duty_kind_code (kind)));
    g_assert_nonnull (mo_duty_kind_words (kind));
    g_assert_nonnull (g_strstr_len (one, -1, "1"));
    g_assert_nonnull (g_strstr_len (many, -1, "12"));
    g_assert_cmpstr (one, !=, many);
  }
}

/* Whatever the days: a hold never makes anything due earlier, and who is on hold owes no reply.
 */
static void
holds_give_time (void)
{
  static const char *const states[] = { "received", "awaiting_contact", "assessment_booked" };
  for (int i = 0; i < 500; i++) {
    MoDay received = DAY ("2020-01-01") + g_test_rand_int_range (0, 3000);
    MoDutyReferral it = { .state = states[g_test_rand_int_range (0, 3)],
                          .received = received,
                          .due = received + g_test_rand_int_range (1, 30) };
    if (g_test_rand_bit ())
      it.first_contact = it.since = received + g_test_rand_int_range (0, 40);
    MoDutyReferral held = it;
    held.paused = g_test_rand_int_range (0, 90);
    g_assert_cmpint (mo_rule_due_contact (&held), >=, mo_rule_due_contact (&it));
    g_assert_cmpint (
        mo_rule_due_assessment (&held, &policy), >=, mo_rule_due_assessment (&it, &policy));
    held.state = "on_hold";
    g_assert_cmpint (mo_rule_due_contact (&held), ==, MO_DAY_NONE);
    g_assert_cmpint (mo_rule_due_assessment (&held, &policy), ==, MO_DAY_NONE);
  }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  policy = mo_policy_default ();
  g_test_add_func ("/duty-rules/referrals", referrals);
  g_test_add_func ("/duty-rules/baseline", baseline);
  g_test_add_func ("/duty-rules/of-age", of_age);
  g_test_add_func ("/duty-rules/pairs", pairs);
  g_test_add_func ("/duty-rules/calls", calls);
  g_test_add_func ("/duty-rules/mentors", mentors);
  g_test_add_func ("/duty-rules/levels", levels);
  g_test_add_func ("/duty-rules/words", words);
  g_test_add_func ("/duty-rules/holds-give-time", holds_give_time);
  return g_test_run ();
}
