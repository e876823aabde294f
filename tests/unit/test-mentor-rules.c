/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Which step of a mentor's way may follow which, and the figures of a year's ways. */
#include <string.h>

#include "core/mo-mentor-funnel.h"

static MoDay
day (const char *iso)
{
  return mo_day_from_iso (iso);
}

/* ---------------------------------------------------------------------- steps */

typedef struct {
  const char *name;
  const char *from, *to, *why;
  MoLevel level;
  const char *says; /* part of the sentence */
  const char *on, *again;
  struct {
    const char *lived, *check, *check_due, *interviewed, *trained;
    int ok, no, matched;
    gboolean waived, family, off_strand;
  } has;
} Case;

static const Case cases[] = {
  { "an enquiry becomes an application", "enquiry", "applied", NULL, MO_LEVEL_FINE },
  { "an application is not passed over",
    "enquiry",
    "screening",
    NULL,
    MO_LEVEL_REFUSED,
    "“applied” comes before" },
  { "lived long enough",
    "applied",
    "screening",
    NULL,
    MO_LEVEL_FINE,
    .has = { .lived = "2024-03-12" } },
  { "16: fourteen months",
    "applied",
    "screening",
    NULL,
    MO_LEVEL_ASK,
    "usually lived with it for two years, and here it is 14 months since the injury",
    .has = { .lived = "2025-01-12" } },
  { "16: fourteen months, waived",
    "applied",
    "screening",
    NULL,
    MO_LEVEL_FINE,
    .has = { .lived = "2025-01-12", .waived = TRUE } },
  { "16: fourteen months of caring",
    "applied",
    "screening",
    NULL,
    MO_LEVEL_ASK,
    "since the caring began",
    .has = { .lived = "2025-01-12", .family = TRUE } },
  { "not known since when", "applied", "screening", NULL, MO_LEVEL_FINE },
  { "no reference", "screening", "interview", NULL, MO_LEVEL_ASK, "0 of 2 references are in" },
  { "no reference, with a reason", "screening", "interview", "in by Friday", MO_LEVEL_FINE },
  { "a reason of blanks is none",
    "screening",
    "interview",
    "  ",
    MO_LEVEL_ASK,
    "0 of 2 references" },
  { "two references", "screening", "interview", NULL, MO_LEVEL_FINE, .has = { .ok = 2 } },
  { "a reference said no",
    "screening",
    "interview",
    NULL,
    MO_LEVEL_ASK,
    "A reference said no",
    .has = { .ok = 2, .no = 1 } },
  { "not interviewed",
    "interview",
    "training_booked",
    "in a hurry",
    MO_LEVEL_REFUSED,
    "interview is not on record" },
  { "interviewed",
    "interview",
    "training_booked",
    NULL,
    MO_LEVEL_FINE,
    .has = { .interviewed = "2026-02-01" } },
  { "joined a weekend",
    "interview",
    "trained",
    NULL,
    MO_LEVEL_FINE,
    .has = { .trained = "2026-02-08" } },
  { "no training",
    "training_booked",
    "trained",
    "she knows it all",
    MO_LEVEL_REFUSED,
    "No SCI training is on record" },
  { "the other strand's training is not this one's",
    "training_booked",
    "trained",
    NULL,
    MO_LEVEL_REFUSED,
    "No family training",
    .has = { .trained = "2026-02-08", .family = TRUE, .off_strand = TRUE } },
  { "approved without a check",
    "trained",
    "active",
    "we know her",
    MO_LEVEL_REFUSED,
    "No check is on record",
    .has = { .trained = "2026-02-08", .ok = 2 } },
  { "approved with a lapsed check",
    "trained",
    "active",
    NULL,
    MO_LEVEL_REFUSED,
    "was to be renewed by 11 March 2026",
    .has = { .trained = "2026-02-08",
             .ok = 2,
             .check = "2023-03-12",
             .check_due = "2026-03-11" } },
  { "approved on the last day of a check",
    "trained",
    "active",
    NULL,
    MO_LEVEL_FINE,
    .has = { .trained = "2026-02-08",
             .ok = 2,
             .check = "2023-03-12",
             .check_due = "2026-03-12" } },
  { "approved",
    "trained",
    "active",
    NULL,
    MO_LEVEL_FINE,
    .has = { .trained = "2026-02-08", .ok = 2, .check = "2026-01-05" } },
  { "a break", "active", "paused", NULL, MO_LEVEL_FINE },
  { "back from a break, whatever lapsed", "paused", "active", NULL, MO_LEVEL_FINE },
  { "a break before approval",
    "trained",
    "paused",
    NULL,
    MO_LEVEL_REFUSED,
    "“approved” comes before" },
  { "an approved mentor does not go back",
    "active",
    "interview",
    "again",
    MO_LEVEL_REFUSED,
    "does not go back" },
  { "a step back", "training_booked", "interview", NULL, MO_LEVEL_ASK, "goes back to" },
  { "a step back, with a reason", "training_booked", "interview", "ill", MO_LEVEL_FINE },
  { "leaving", "active", "left", NULL, MO_LEVEL_FINE },
  { "leaving from a break", "paused", "left", NULL, MO_LEVEL_FINE },
  { "leaving while matched",
    "active",
    "left",
    "moves away",
    MO_LEVEL_REFUSED,
    "There are still 2 matches",
    .has = { .matched = 2 } },
  { "who was never approved does not leave",
    "applied",
    "left",
    NULL,
    MO_LEVEL_REFUSED,
    "“not now” or “declined”" },
  { "16: not now needs a day",
    "applied",
    "not_now",
    NULL,
    MO_LEVEL_REFUSED,
    "the day on which to ask again" },
  { "16: not now, asked again in a year",
    "applied",
    "not_now",
    NULL,
    MO_LEVEL_FINE,
    .again = "2027-01-12" },
  { "not now, with a day that is over",
    "enquiry",
    "not_now",
    NULL,
    MO_LEVEL_REFUSED,
    "ask again",
    .again = "2026-03-01" },
  { "declined without a word", "interview", "declined", NULL, MO_LEVEL_ASK, "read out" },
  { "declined", "interview", "declined", "own loss is too near", MO_LEVEL_FINE },
  { "an approved mentor is not declined",
    "active",
    "declined",
    "why",
    MO_LEVEL_REFUSED,
    "takes a break, or leaves" },
  { "asked again, and comes", "not_now", "applied", NULL, MO_LEVEL_FINE },
  { "declined, taken up again", "declined", "applied", NULL, MO_LEVEL_ASK, "was declined" },
  { "from not now straight to training",
    "not_now",
    "trained",
    "why",
    MO_LEVEL_REFUSED,
    "“applied” comes before" },
  { "left, and back with everything in date",
    "left",
    "active",
    NULL,
    MO_LEVEL_FINE,
    .has = { .trained = "2020-02-08", .ok = 2, .check = "2026-01-05" } },
  { "left, and back without a check",
    "left",
    "active",
    NULL,
    MO_LEVEL_REFUSED,
    "No check",
    .has = { .trained = "2020-02-08", .ok = 2 } },
  { "the same step", "applied", "applied", NULL, MO_LEVEL_REFUSED, "already" },
  { "no such step", "applied", "astronaut", NULL, MO_LEVEL_REFUSED, "no such step" },
  { "tomorrow", "enquiry", "applied", NULL, MO_LEVEL_REFUSED, "still to come", "2026-03-13" },
  { "before the step before",
    "enquiry",
    "applied",
    NULL,
    MO_LEVEL_REFUSED,
    "“enquiry”, was on 1 January 2026",
    "2025-12-31" },
  { "on the day of the step before",
    "enquiry",
    "applied",
    NULL,
    MO_LEVEL_FINE,
    NULL,
    "2026-01-01" },
};

static MoMentorStanding
standing_of (const Case *it)
{
  gboolean sci = it->has.family == it->has.off_strand;
  return (MoMentorStanding){
    .state = it->from,
    .state_on = day ("2026-01-01"),
    .sci = !it->has.family,
    .family = it->has.family,
    .lived_since = day (it->has.lived),
    .waived = it->has.waived,
    .references_ok = it->has.ok,
    .references_no = it->has.no,
    .check_seen = day (it->has.check),
    .check_due = day (it->has.check_due),
    .interviewed = day (it->has.interviewed),
    .sci_trained = sci ? day (it->has.trained) : MO_DAY_NONE,
    .family_trained = sci ? MO_DAY_NONE : day (it->has.trained),
    .matched = it->has.matched,
  };
}

static void
steps (void)
{
  MoPolicy policy = mo_policy_default ();
  MoDay today = day ("2026-03-12");

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    const Case *it = &cases[i];
    MoMentorStanding standing = standing_of (it);
    MoMentorMove move = { .to = it->to,
                          .on = it->on ? day (it->on) : today,
                          .ask_again = day (it->again),
                          .why = it->why };
    g_auto (MoVerdict) verdict = mo_rule_mentor_step (&standing, &move, today, &policy);
    g_test_message ("%s: %s", it->name, verdict.reason ? verdict.reason : "fine");
    g_assert_cmpint (verdict.level, ==, it->level);
    if (it->says)
      g_assert_nonnull (strstr (verdict.reason, it->says));
    else
      g_assert_null (verdict.reason);
  }
}

/* Whatever the record holds, the rule answers; what it refuses or asks has a sentence; nobody
 * comes to be approved without training and a check in date. */
static void
every_step (void)
{
  static const char *const states[] = { "enquiry",   "applied",         "screening",
                                        "interview", "training_booked", "trained",
                                        "active",    "paused",          "left",
                                        "not_now",   "declined" };
  MoPolicy policy = mo_policy_default ();
  MoDay today = day ("2026-03-12");

  for (guint a = 0; a < G_N_ELEMENTS (states); a++)
    for (guint b = 0; b < G_N_ELEMENTS (states); b++)
      for (guint bits = 0; bits < 16; bits++) {
        gboolean trained = bits & 1, checked = bits & 2, said = bits & 4, refs = bits & 8;
        MoMentorStanding it = { .state = states[a],
                                .sci = TRUE,
                                .references_ok = refs ? 2 : 0,
                                .interviewed = refs ? today - 9 : MO_DAY_NONE,
                                .sci_trained = trained ? today - 5 : MO_DAY_NONE,
                                .check_seen = checked ? today - 5 : MO_DAY_NONE,
                                .check_due = checked ? today + 900 : MO_DAY_NONE };
        MoMentorMove move = {
          .to = states[b], .on = today, .ask_again = today + 90, .why = said ? "so" : NULL
        };
        g_auto (MoVerdict) verdict = mo_rule_mentor_step (&it, &move, today, &policy);
        g_assert_true ((verdict.reason != NULL) == (verdict.level >= MO_LEVEL_ASK));
        if (said)
          g_assert_cmpint (verdict.level, !=, MO_LEVEL_ASK);
        if (verdict.level == MO_LEVEL_FINE && g_str_equal (states[b], "active") &&
            !g_str_equal (states[a], "paused"))
          g_assert_true (trained && checked);
      }
}

/* Case 16: the day on which the two years are complete is offered to come back on. */
static void
come_back (void)
{
  MoPolicy policy = mo_policy_default ();
  MoDay since = day ("2025-01-12");
  MoDay until = mo_lived_until (since, &policy);
  g_assert_cmpint (until, ==, day ("2027-01-12"));
  g_auto (MoVerdict) before = mo_rule_lived (since, FALSE, until - 1, &policy);
  g_auto (MoVerdict) then = mo_rule_lived (since, FALSE, until, &policy);
  g_assert_cmpint (before.level, ==, MO_LEVEL_ASK);
  g_assert_cmpint (then.level, ==, MO_LEVEL_FINE);
  g_assert_cmpint (mo_lived_until (MO_DAY_NONE, &policy), ==, MO_DAY_NONE);
}

/* ---------------------------------------------------------------------- the funnel */

static MoMentorWay
way (const char *enquiry, const char *applied, const char *interview, const char *approved)
{
  MoMentorWay it = { .now = approved    ? MO_WAY_APPROVED
                            : interview ? MO_WAY_INTERVIEW
                            : applied   ? MO_WAY_APPLIED
                                        : MO_WAY_ENQUIRY };
  it.entered[MO_WAY_ENQUIRY] = day (enquiry);
  it.entered[MO_WAY_APPLIED] = day (applied);
  it.entered[MO_WAY_INTERVIEW] = day (interview);
  it.entered[MO_WAY_APPROVED] = day (approved);
  return it;
}

static void
funnel (void)
{
  MoPolicy policy = mo_policy_default ();
  MoMentorWay ways[] = {
    way ("2025-04-01", "2025-04-20", NULL, NULL),
    way ("2025-05-01", NULL, "2025-07-01", "2025-11-01"), /* nobody dated the application */
    way ("2024-12-01", "2025-02-01", NULL, "2025-06-01"), /* began in the year before */
    way ("2026-03-01", NULL, NULL, NULL),
    way ("2026-04-02", NULL, NULL, NULL), /* the next year */
    way (NULL, "2025-08-01", NULL, NULL),
  };
  ways[5].now = MO_WAY_STEPS;
  ways[5].declined = TRUE;
  ways[5].out_on = day ("2025-09-01");
  MoMentorFunnel now =
      mo_mentor_funnel (ways, G_N_ELEMENTS (ways), MO_DAY_NONE, day ("2026-03-12"), &policy);
  static const int reached[] = { 4, 3, 1, 1, 1, 1, 1 };

  for (int step = 0; step < MO_WAY_STEPS; step++)
    g_assert_cmpint (now.reached[step], ==, reached[step]);
  g_assert_cmpint (now.now[MO_WAY_ENQUIRY], ==, 2);
  g_assert_cmpint (now.now[MO_WAY_APPLIED], ==, 1);
  g_assert_cmpint (now.declined, ==, 1);
  g_assert_cmpint (now.approved, ==, 2);
  g_assert_cmpint (now.months, ==, 6); /* 182 and 184 days */
  g_autofree char *title = mo_mentor_funnel_title (&now);
  g_assert_cmpstr (title, ==, "From enquiry to approved, 2025/26");
  g_autofree char *words = mo_mentor_funnel_describe (&now);
  g_assert_nonnull (
      strstr (words, "Enquiry 4, 2 new; Applied 3, 1 to read; Refs and check 1;"));
  g_assert_nonnull (strstr (words, "2 mentors approved in the year."));

  MoMentorFunnel before =
      mo_mentor_funnel (ways, 3, day ("2024-04-01"), day ("2026-03-12"), &policy);
  g_assert_true (before.over);
  g_assert_cmpint (before.reached[MO_WAY_APPLIED], ==, 1);
  g_assert_cmpint (before.reached[MO_WAY_APPROVED], ==, 0); /* not in that year */
  g_assert_cmpint (before.now[MO_WAY_ENQUIRY], ==, 0);
}

/* A step is never reached by more than the one before it, whatever days there are. */
static void
narrows (void)
{
  MoPolicy policy = mo_policy_default ();
  g_autoptr (GRand) rand = g_rand_new_with_seed (7);
  MoMentorWay ways[40];

  for (int round = 0; round < 200; round++) {
    for (guint i = 0; i < G_N_ELEMENTS (ways); i++) {
      ways[i] = (MoMentorWay){ .now = g_rand_int_range (rand, 0, MO_WAY_STEPS + 1) };
      for (int step = 0; step < MO_WAY_STEPS; step++)
        ways[i].entered[step] = g_rand_boolean (rand)
                                    ? day ("2024-01-01") + g_rand_int_range (rand, 0, 1000)
                                    : MO_DAY_NONE;
    }
    MoMentorFunnel it = mo_mentor_funnel (
        ways, G_N_ELEMENTS (ways), day ("2025-04-01"), day ("2026-03-12"), &policy);
    for (int step = 1; step < MO_WAY_STEPS; step++)
      g_assert_cmpint (it.reached[step], <=, it.reached[step - 1]);
  }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/mentor-rules/steps", steps);
  g_test_add_func ("/mentor-rules/every-step", every_step);
  g_test_add_func ("/mentor-rules/come-back", come_back);
  g_test_add_func ("/mentor-rules/funnel", funnel);
  g_test_add_func ("/mentor-rules/narrows", narrows);
  return g_test_run ();
}
