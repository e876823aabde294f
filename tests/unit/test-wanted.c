/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/mo-wanted.h"

#include <string.h>

#define BIT(wanted) (1u << MO_WANTED_##wanted)
#define ALWAYS                                                                                 \
  (BIT (SOURCE) | BIT (REGION) | BIT (GENDER) | BIT (BORN) | BIT (PHONE) | BIT (INJURY))

static void
test_rule (void)
{
  static const struct {
    const char *name;
    MoWantedFacts facts;
    guint missing;
    int required;
  } cases[] = {
    { "nothing known", { 0 }, ALWAYS, 6 },
    { "all known",
      { .source = 1, .region = 1, .gender = 1, .born = 1, .phone = 1, .injury = 1 },
      0,
      6 },
    { "reached, without a day", { .reached = 1 }, ALWAYS | BIT (CONTACTED), 7 },
    { "reached", { .reached = 1, .contacted = 1 }, ALWAYS, 7 },
    { "accepted without a goal", { .accepted = 1 }, ALWAYS | BIT (GOAL), 7 },
    { "began, not asked before", { .began = 1 }, ALWAYS | BIT (BEFORE), 7 },
    { "ended, statements not due yet", { .ended = 1, .goal = 1 }, ALWAYS | BIT (REVIEWED), 7 },
    { "statements due", { .after_is_due = 1 }, ALWAYS | BIT (AFTER), 7 },
    { "statements in", { .after_is_due = 1, .after = 1 }, ALWAYS, 7 },
    { "a goal nobody had cannot be reviewed", { .ended = 1 }, ALWAYS, 6 },
  };
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    MoKeptWhole whole = mo_rule_wanted (&cases[i].facts);
    g_test_message ("%s", cases[i].name);
    g_assert_cmpuint (mo_wanted_missing (whole), ==, cases[i].missing);
    g_assert_cmpint (mo_wanted_count (whole.required), ==, cases[i].required);
    g_assert_cmpuint (whole.filled & ~whole.required, ==, 0);
  }
}

/* To know more never makes a record less whole. */
static void
test_score (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (3);

  for (int round = 0; round < 2000; round++) {
    MoWantedFacts facts = { 0 };
    gboolean *flags = (gboolean *) &facts;
    for (guint i = 0; i < sizeof facts / sizeof (gboolean); i++)
      flags[i] = g_rand_boolean (rand);
    int before = mo_wanted_score (mo_rule_wanted (&facts));
    g_assert_cmpint (before, >=, 0);
    g_assert_cmpint (before, <=, 100);
    facts.region = facts.phone = facts.before = TRUE;
    g_assert_cmpint (mo_wanted_score (mo_rule_wanted (&facts)), >=, before);
  }
  g_assert_cmpint (mo_wanted_score ((MoKeptWhole){ 0 }), ==, 100);
}

static void
test_words (void)
{
  g_autofree char *list = mo_wanted_list (BIT (REGION) | BIT (BEFORE));
  g_assert_cmpstr (list, ==, "region, statements before");
  for (guint i = 0; i < MO_WANTED; i++) {
    MoWantedOf of;
    g_assert_true (g_str_has_prefix (mo_wanted_action (i, &of), "win."));
    /* what is written on the person's page names its form there */
    g_assert_cmpint (mo_wanted_form (i) != NULL, ==, of == MO_WANTED_OF_PERSON);
    g_assert_true (g_str_has_prefix (mo_wanted_measures (i), "M-"));
  }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/wanted/rule", test_rule);
  g_test_add_func ("/wanted/score", test_score);
  g_test_add_func ("/wanted/words", test_words);
  return g_test_run ();
}
