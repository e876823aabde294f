/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/mo-pairing-rules.h"

static const char *const states[] = {
  "draft",     "mentor_asked", "mentor_yes", "mentee_asked", "agreed",
  "briefed",   "active",       "impact_due", "closed",       "first_call_booked",
  "mentor_no", "mentee_no",    "dropped",    "paused",       "ending"
};

static MoLevel
level (const char *from, const char *to)
{
  g_auto (MoVerdict) verdict = mo_rule_pairing_move (from, to);
  g_assert_true ((verdict.level == MO_LEVEL_REFUSED) == (verdict.reason != NULL));
  return verdict.level;
}

/* A card goes either way on the board; a match that is agreed is no draft any more. */
static void
moves (void)
{
  static const struct {
    const char *from, *to;
    MoLevel level;
  } known[] = {
    { "draft", "mentor_asked", MO_LEVEL_FINE },
    { "draft", "agreed", MO_LEVEL_FINE },
    { "mentee_asked", "draft", MO_LEVEL_FINE },
    { "agreed", "draft", MO_LEVEL_FINE },
    { "agreed", "briefed", MO_LEVEL_FINE },
    { "briefed", "agreed", MO_LEVEL_FINE },
    { "first_call_booked", "briefed", MO_LEVEL_FINE },
    { "briefed", "draft", MO_LEVEL_REFUSED },
    { "briefed", "mentee_no", MO_LEVEL_FINE },
    { "briefed", "dropped", MO_LEVEL_FINE },
    { "active", "briefed", MO_LEVEL_REFUSED },
    { "active", "mentee_no", MO_LEVEL_REFUSED },
    { "active", "paused", MO_LEVEL_FINE },
    { "mentor_no", "draft", MO_LEVEL_REFUSED },
    { "draft", "active", MO_LEVEL_REFUSED },
    { "draft", "briefed", MO_LEVEL_REFUSED },
    { "draft", "never heard of", MO_LEVEL_REFUSED },
  };
  for (guint i = 0; i < G_N_ELEMENTS (known); i++)
    g_assert_cmpint (level (known[i].from, known[i].to), ==, known[i].level);
}

/* Whatever is over stays over, and no state becomes itself. */
static void
ends (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (states); i++) {
    g_assert_cmpint (level (states[i], states[i]), ==, MO_LEVEL_REFUSED);
    for (guint j = 0; j < G_N_ELEMENTS (states); j++)
      if (!mo_pairing_is_open (states[i]))
        g_assert_cmpint (level (states[i], states[j]), ==, MO_LEVEL_REFUSED);
  }
}

static void
first_call (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (states); i++) {
    g_auto (MoVerdict) without = mo_rule_first_call (states[i], "first_call_booked", FALSE);
    g_auto (MoVerdict) with = mo_rule_first_call (states[i], "first_call_booked", TRUE);
    g_auto (MoVerdict) back = mo_rule_first_call ("first_call_booked", states[i], TRUE);
    gboolean held = g_str_equal (states[i], "agreed") || g_str_equal (states[i], "briefed");

    g_assert_cmpint (without.level, ==, MO_LEVEL_ASK);
    g_assert_nonnull (without.reason);
    g_assert_cmpint (with.level, ==, MO_LEVEL_FINE);
    g_assert_cmpint (back.level, ==, held ? MO_LEVEL_REFUSED : MO_LEVEL_FINE);
  }
  g_auto (MoVerdict) cancelled = mo_rule_first_call ("first_call_booked", "briefed", FALSE);
  g_assert_cmpint (cancelled.level, ==, MO_LEVEL_FINE);
}

static void
another_mentor (void)
{
  static const struct {
    const char *state, *reason;
    MoLevel level;
  } known[] = {
    { "active", "unsuitable", MO_LEVEL_FINE },
    { "paused", "mentor stopped", MO_LEVEL_FINE },
    { "ending", "other need", MO_LEVEL_FINE },
    { "active", "", MO_LEVEL_REFUSED },
    { "active", NULL, MO_LEVEL_REFUSED },
    { "active", "goal_reached", MO_LEVEL_REFUSED },
    { "active", "died", MO_LEVEL_REFUSED },
    { "active", "mentee stopped", MO_LEVEL_REFUSED },
    { "agreed", "unsuitable", MO_LEVEL_REFUSED },
    { "closed", "unsuitable", MO_LEVEL_REFUSED },
    { "impact_due", "unsuitable", MO_LEVEL_REFUSED },
    { "draft", "unsuitable", MO_LEVEL_REFUSED },
  };
  for (guint i = 0; i < G_N_ELEMENTS (known); i++) {
    g_auto (MoVerdict) verdict = mo_rule_rematch (known[i].state, known[i].reason);
    g_assert_cmpint (verdict.level, ==, known[i].level);
  }
}

/* A limit is said and refuses nothing. */
static void
columns (void)
{
  for (int most = 0; most < 5; most++)
    for (int cards = 0; cards < 8; cards++) {
      g_auto (MoVerdict) verdict = mo_rule_column (cards, most);
      g_assert_cmpint (verdict.level, <, MO_LEVEL_ASK);
      g_assert_true ((verdict.level == MO_LEVEL_SOON) == (most > 0 && cards > most));
      g_assert_true ((verdict.reason != NULL) == (most > 0 && cards >= most));
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/pairing-rules/moves", moves);
  g_test_add_func ("/pairing-rules/ends", ends);
  g_test_add_func ("/pairing-rules/first-call", first_call);
  g_test_add_func ("/pairing-rules/another-mentor", another_mentor);
  g_test_add_func ("/pairing-rules/columns", columns);
  return g_test_run ();
}
