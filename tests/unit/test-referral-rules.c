/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/mo-referral-rules.h"

#define DAY(text) mo_day_from_iso (text)

/* Received 2 March 2026 → due on the 16th; in a busy March → the 23rd; 1 April again two weeks.
 */
static void
reply_target (void)
{
  MoPolicy policy = mo_policy_default ();
  MoBusySpan march = { DAY ("2026-03-01"), DAY ("2026-03-31"), 21 };
  MoDay received = DAY ("2026-03-02");

  g_assert_cmpint (
      received + mo_rule_reply_target (received, NULL, 0, &policy), ==, DAY ("2026-03-16"));
  g_assert_cmpint (
      received + mo_rule_reply_target (received, &march, 1, &policy), ==, DAY ("2026-03-23"));
  g_assert_cmpint (mo_rule_reply_target (DAY ("2026-03-31"), &march, 1, &policy), ==, 21);
  g_assert_cmpint (mo_rule_reply_target (DAY ("2026-04-01"), &march, 1, &policy), ==, 14);
}

typedef struct {
  const char *name, *due, *answered, *today;
  int paused;
  gboolean on_hold;
  MoLevel level;
  int days_left;
} Case;

static const Case cases[] = {
  { "eleven days left", "2026-01-20", NULL, "2026-01-09", 0, FALSE, MO_LEVEL_FINE, 11 },
  { "three days left warns", "2026-01-20", NULL, "2026-01-17", 0, FALSE, MO_LEVEL_SOON, 3 },
  { "last day is in time", "2026-01-20", NULL, "2026-01-20", 0, FALSE, MO_LEVEL_SOON, 0 },
  { "one day over", "2026-01-20", NULL, "2026-01-21", 0, FALSE, MO_LEVEL_LATE, -1 },
  { "answered in time stays in time",
    "2026-01-20",
    "2026-01-19",
    "2026-03-01",
    0,
    FALSE,
    MO_LEVEL_FINE,
    1 },
  { "answered late stays late",
    "2026-01-20",
    "2026-01-25",
    "2026-03-01",
    0,
    FALSE,
    MO_LEVEL_LATE,
    -5 },
  { "a hold stops the clock",
    "2026-01-20",
    NULL,
    "2026-03-01",
    0,
    TRUE,
    MO_LEVEL_STOPPED,
    -40 },
  { "days on hold are given back",
    "2026-01-20",
    NULL,
    "2026-01-21",
    10,
    FALSE,
    MO_LEVEL_FINE,
    9 },
};

static void
reply (gconstpointer data)
{
  const Case *c = data;
  MoPolicy policy = mo_policy_default ();
  g_auto (MoVerdict) verdict = mo_rule_reply (
      DAY (c->due), DAY (c->answered), c->paused, c->on_hold, DAY (c->today), &policy);
  g_assert_cmpint (verdict.level, ==, c->level);
  g_assert_cmpint (verdict.days_left, ==, c->days_left);
}

static void
acceptance (void)
{
  g_auto (MoVerdict) none = mo_rule_accept (0), one = mo_rule_accept (1);
  g_assert_cmpint (none.level, ==, MO_LEVEL_REFUSED);
  g_assert_nonnull (strstr (none.reason, "at least one goal"));
  g_assert_cmpint (one.level, ==, MO_LEVEL_FINE);
}

static void
injury_dates (void)
{
  MoDay today = DAY ("2026-03-12"), born = DAY ("1960-05-01");
  static const struct {
    const char *injured;
    MoLevel level;
  } dates[] = {
    { "1974-06-01", MO_LEVEL_FINE },    { "2026-03-12", MO_LEVEL_FINE },
    { "2026-03-13", MO_LEVEL_REFUSED }, { "1960-05-01", MO_LEVEL_FINE },
    { "1960-04-30", MO_LEVEL_REFUSED }, { NULL, MO_LEVEL_FINE },
  };
  for (guint i = 0; i < G_N_ELEMENTS (dates); i++) {
    g_auto (MoVerdict) verdict = mo_rule_injury_date (DAY (dates[i].injured), born, today);
    g_assert_cmpint (verdict.level, ==, dates[i].level);
  }
}

static void
arrows (void)
{
  static const struct {
    const char *from, *to;
    gboolean allowed;
  } moves[] = {
    { "awaiting_contact", "assessment_booked", TRUE },
    { "assessed", "awaiting_match", TRUE },
    { "awaiting_match", "matched", TRUE },
    { "matched", "awaiting_match", TRUE },
    { "awaiting_match", "on_hold", TRUE },
    { "on_hold", "awaiting_match", TRUE },
    { "closed", "awaiting_match", FALSE },
    { "withdrawn", "matched", FALSE },
    { "received", "matched", FALSE },
    { "on_hold", "on_hold", FALSE },
    { "matched", "on_hold", FALSE },
    { "signposted", "closed", TRUE },
  };
  for (guint i = 0; i < G_N_ELEMENTS (moves); i++) {
    g_auto (MoVerdict) verdict = mo_rule_referral_move (moves[i].from, moves[i].to);
    if ((verdict.level != MO_LEVEL_REFUSED) != moves[i].allowed)
      g_error ("%s to %s", moves[i].from, moves[i].to);
  }
}

static void
clocks (void)
{
  MoDay day = DAY ("2026-03-12");
  g_assert_cmpint (mo_rule_clock ("awaiting_contact", NULL, MO_DAY_NONE), ==, MO_CLOCK_CONTACT);
  g_assert_cmpint (mo_rule_clock ("awaiting_contact", NULL, day), ==, MO_CLOCK_ASSESS);
  g_assert_cmpint (mo_rule_clock ("on_hold", "awaiting_match", day), ==, MO_CLOCK_MATCH);
  g_assert_cmpint (mo_rule_clock ("matched", NULL, day), ==, MO_CLOCK_NONE);
}

/* Whatever the dates: a later today never gives more days, and late is just days below zero. */
static void
properties (void)
{
  MoPolicy policy = mo_policy_default ();
  for (int i = 0; i < 2000; i++) {
    MoDay due = DAY ("2026-01-01") + g_test_rand_int_range (0, 400),
          today = DAY ("2026-01-01") + g_test_rand_int_range (0, 400);
    int paused = g_test_rand_int_range (0, 60);
    g_auto (MoVerdict) now = mo_rule_reply (due, MO_DAY_NONE, paused, FALSE, today, &policy);
    g_auto (MoVerdict) next =
        mo_rule_reply (due, MO_DAY_NONE, paused, FALSE, today + 1, &policy);
    g_assert_cmpint (next.days_left, ==, now.days_left - 1);
    g_assert_cmpint (now.level == MO_LEVEL_LATE, ==, now.days_left < 0);
  }
}

static void
signposts (void)
{
  g_assert_true (mo_signpost_is_somewhere ("the counselling service"));
  g_assert_false (mo_signpost_is_somewhere (NULL));
  g_assert_false (mo_signpost_is_somewhere ("  "));
  g_assert_false (mo_signpost_is_somewhere ("None wanted."));
  g_assert_false (mo_signpost_is_somewhere (" none wanted"));
}

/* Case 3: who was referred by somebody else is asked, with the day, before anything goes on. */
static void
agreement (void)
{
  static const char *const kinds[] = { NULL,  "self",    "unknown", "family",
                                       "nhs", "charity", "other" };
  static const char *const said[] = { NULL, "not needed", "yes", "asked", "unable" };
  for (guint k = 0; k < G_N_ELEMENTS (kinds); k++)
    for (guint s = 0; s < G_N_ELEMENTS (said); s++)
      for (int dated = 0; dated < 2; dated++) {
        g_auto (MoVerdict) verdict = mo_rule_agreement (
            kinds[k], said[s], dated ? mo_day_from_iso ("2026-03-02") : MO_DAY_NONE);
        gboolean refused = k > 2 && (s < 2 || !dated);
        g_assert_cmpint (verdict.level, ==, refused ? MO_LEVEL_REFUSED : MO_LEVEL_FINE);
        g_assert_true ((verdict.reason != NULL) == refused);
      }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/referral/reply-target", reply_target);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autofree char *path = g_strconcat ("/referral/reply/", cases[i].name, NULL);
    g_test_add_data_func (path, &cases[i], reply);
  }
  g_test_add_func ("/referral/acceptance", acceptance);
  g_test_add_func ("/referral/injury-dates", injury_dates);
  g_test_add_func ("/referral/arrows", arrows);
  g_test_add_func ("/referral/clocks", clocks);
  g_test_add_func ("/referral/signposts", signposts);
  g_test_add_func ("/referral/properties", properties);
  g_test_add_func ("/referral-rules/agreement", agreement);
  return g_test_run ();
}
