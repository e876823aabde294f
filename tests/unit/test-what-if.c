/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/mo-trying.h"
#include "core/mo-turn.h"

#include <string.h>

/* Takes the value before. */
static MoWhatIf *
then (MoWhatIf *next, MoWhatIf *before)
{
  mo_what_if_unref (before);
  return next;
}

static void
one_pair_a_person (void)
{
  g_autoptr (MoWhatIf) none = mo_what_if_new ();
  g_autoptr (MoWhatIf) one = mo_what_if_draft (none, 7, 70, FALSE, NULL);
  g_autoptr (MoWhatIf) other = mo_what_if_draft (one, 7, 71, FALSE, "asked for by name");

  g_assert_true (mo_what_if_is_empty (none)); /* a value does not change */
  g_assert_cmpint (mo_what_if_find (one, 7)->mentor, ==, 70);
  g_assert_true (mo_what_if_find (one, 7)->held);
  g_assert_cmpuint (mo_what_if_tries (other), ==, 1);
  g_assert_cmpint (mo_what_if_find (other, 7)->mentor, ==, 71);
  g_assert_cmpstr (mo_what_if_find (other, 7)->why, ==, "asked for by name");
  g_assert_null (mo_what_if_find (other, 8));

  g_autoptr (MoWhatIf) hidden = mo_what_if_draft (one, 7, 70, TRUE, NULL);
  g_assert_true (mo_what_if_find (hidden, 7)->blind);
  g_assert_false (mo_what_if_equal (hidden, one));
  g_autofree char *text = mo_what_if_to_text (hidden);
  g_autoptr (MoWhatIf) again = mo_what_if_from_text (text);
  g_assert_true (mo_what_if_equal (hidden, again));

  g_autoptr (MoWhatIf) left = mo_what_if_leave (other, 7);
  g_assert_true (mo_what_if_equal (left, none));
}

static void
a_barred_pair_is_not_tried (void)
{
  g_autoptr (MoWhatIf) it = mo_what_if_new ();
  it = then (mo_what_if_draft (it, 7, 70, FALSE, NULL), it);
  it = then (mo_what_if_set_barred (it, 7, 70, TRUE), it);
  g_assert_null (mo_what_if_find (it, 7));
  g_assert_true (mo_what_if_is_barred (it, 7, 70));
  g_assert_false (mo_what_if_is_barred (it, 7, 71));
  g_assert_false (mo_what_if_is_barred (it, 70, 7));

  /* whoever drafts it by hand wants it after all */
  it = then (mo_what_if_draft (it, 7, 70, FALSE, NULL), it);
  g_assert_false (mo_what_if_is_barred (it, 7, 70));
  g_assert_cmpuint (mo_what_if_bars (it), ==, 0);
}

static void
a_suggested_list_leaves_what_is_held (void)
{
  const MoTry list[] = { { 1, 12, FALSE, FALSE, NULL },
                         { 2, 11, FALSE, FALSE, NULL },
                         { 3, 13, FALSE, FALSE, NULL } };
  g_autoptr (MoWhatIf) it = mo_what_if_new ();
  it = then (mo_what_if_draft (it, 1, 11, FALSE, NULL), it);
  it = then (mo_what_if_draft (it, 4, 14, FALSE, NULL), it);
  it = then (mo_what_if_hold (it, 4, FALSE), it);
  it = then (mo_what_if_suggest (it, list, G_N_ELEMENTS (list)), it);

  g_assert_cmpuint (mo_what_if_tries (it), ==, 3);
  g_assert_cmpint (mo_what_if_find (it, 1)->mentor, ==, 11);
  g_assert_true (mo_what_if_find (it, 1)->held);
  g_assert_cmpint (mo_what_if_find (it, 2)->mentor, ==, 11);
  g_assert_false (mo_what_if_find (it, 2)->held);
  g_assert_null (mo_what_if_find (it, 4)); /* was let go, and gave way */

  it = then (mo_what_if_suggest (it, NULL, 0), it);
  g_assert_cmpuint (mo_what_if_tries (it), ==, 1);
}

/* ---------------------------------------------------------------------- against a plain model
 */

#define REFERRALS 6
#define MENTORS   5

typedef struct {
  int with[REFERRALS], held[REFERRALS], barred[REFERRALS][MENTORS];
} Plain;

static MoWhatIf *
change_both (GRand *rand, const MoWhatIf *it, Plain *plain)
{
  int r = g_rand_int_range (rand, 0, REFERRALS), m = g_rand_int_range (rand, 0, MENTORS);
  gboolean on = g_rand_boolean (rand);
  switch (g_rand_int_range (rand, 0, 4)) {
  case 0:
    plain->with[r] = m + 1;
    plain->held[r] = 1;
    plain->barred[r][m] = 0;
    return mo_what_if_draft (it, r, m, FALSE, NULL);
  case 1:
    plain->with[r] = plain->held[r] = 0;
    return mo_what_if_leave (it, r);
  case 2:
    plain->held[r] = plain->with[r] ? on : 0;
    return mo_what_if_hold (it, r, on);
  default:
    plain->barred[r][m] = on;
    if (on && plain->with[r] == m + 1)
      plain->with[r] = plain->held[r] = 0;
    return mo_what_if_set_barred (it, r, m, on);
  }
}

static void
assert_same (const MoWhatIf *it, const Plain *plain)
{
  guint tries = 0, bars = 0;
  for (int r = 0; r < REFERRALS; r++) {
    const MoTry *found = mo_what_if_find (it, r);
    g_assert_cmpint (found ? found->mentor + 1 : 0, ==, plain->with[r]);
    g_assert_cmpint (found ? found->held : 0, ==, plain->held[r]);
    tries += found != NULL;
    for (int m = 0; m < MENTORS; m++) {
      g_assert_cmpint (mo_what_if_is_barred (it, r, m), ==, plain->barred[r][m]);
      bars += (guint) plain->barred[r][m];
    }
  }
  g_assert_cmpuint (mo_what_if_tries (it), ==, tries);
  g_assert_cmpuint (mo_what_if_bars (it), ==, bars);
  g_autofree char *text = mo_what_if_to_text (it);
  g_autoptr (MoWhatIf) again = mo_what_if_from_text (text);
  g_assert_true (mo_what_if_equal (it, again));
}

static void
undo_and_redo_have_no_end (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (11);
  g_autoptr (MoTrying) trying = mo_trying_new ();
  Plain plain[300] = { 0 };
  int now = 0, most = 0;

  for (int i = 0; i < 20000; i++) {
    int what = g_rand_int_range (rand, 0, 5);
    if (what == 0) {
      g_assert_cmpint (mo_trying_undo (trying), ==, now > 0);
      now = MAX (0, now - 1);
    } else if (what == 1) {
      g_assert_cmpint (mo_trying_redo (trying), ==, now < most);
      now = MIN (most, now + 1);
    } else if (now + 1 < (int) G_N_ELEMENTS (plain)) {
      Plain after = plain[now];
      MoWhatIf *next = change_both (rand, mo_trying_now (trying), &after);
      gboolean changed = memcmp (&after, &plain[now], sizeof after) != 0;
      g_assert_cmpint (mo_trying_step (trying, next, "step"), ==, changed);
      if (changed)
        plain[most = ++now] = after;
    }
    assert_same (mo_trying_now (trying), &plain[now]);
  }
  g_assert_cmpint (most, >, 50);
  while (mo_trying_undo (trying))
    assert_same (mo_trying_now (trying), &plain[--now]);
  g_assert_cmpint (now, ==, 0);
}

/* ---------------------------------------------------------------------- as text */

static void
the_text_keeps_the_steps_around_now (void)
{
  g_autoptr (MoTrying) trying = mo_trying_new ();
  for (int i = 0; i < 40; i++) {
    g_autofree char *words = g_strdup_printf ("step\n%d", i);
    mo_trying_step (
        trying,
        mo_what_if_draft (mo_trying_now (trying), i, 100 + i, FALSE, "twice\n\"so\""),
        words);
  }
  for (int i = 0; i < 10; i++)
    mo_trying_undo (trying);
  mo_trying_set_seen (trying, 11, 14);

  g_autofree char *all = mo_trying_to_text (trying, 0);
  g_autoptr (MoTrying) again = mo_trying_from_text (all);
  int people, places;
  mo_trying_get_seen (again, &people, &places);
  g_assert_cmpint (people, ==, 11);
  g_assert_cmpint (places, ==, 14);
  g_assert_true (mo_what_if_equal (mo_trying_now (again), mo_trying_now (trying)));
  g_assert_cmpstr (mo_trying_undo_words (again), ==, "step 29");
  g_assert_cmpstr (mo_trying_redo_words (again), ==, "step 30");

  g_autofree char *some = mo_trying_to_text (trying, 4000);
  g_assert_cmpuint (strlen (some), <=, 4000);
  g_autoptr (MoTrying) less = mo_trying_from_text (some);
  g_assert_true (mo_what_if_equal (mo_trying_now (less), mo_trying_now (trying)));
  g_assert_true (mo_trying_undo (less));
  g_assert_cmpuint (mo_what_if_tries (mo_trying_now (less)), ==, 29);

  g_autofree char *least = mo_trying_to_text (trying, 1);
  g_autoptr (MoTrying) one = mo_trying_from_text (least);
  g_assert_true (mo_what_if_equal (mo_trying_now (one), mo_trying_now (trying)));
  g_assert_null (mo_trying_undo_words (one));
}

static void
a_damaged_text_is_none (void)
{
  static const char *const texts[] = { "",
                                       "nonsense",
                                       "0 1 2\n\n",
                                       "0 1 2\n\n(1,2)\n",
                                       "3 1 2\n\n([(1, 2, true, false, '')], [])\n",
                                       "0\n\n([], [])\n" };
  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    g_assert_null (mo_trying_from_text (texts[i]));
  g_assert_null (mo_trying_from_text (NULL));
  g_assert_null (mo_what_if_from_text ("[1, 2]"));
}

/* ---------------------------------------------------------------------- what it means */

static void
turns (void)
{
  static const struct {
    int was, now;
    MoTurn turn;
  } cases[] = { { 0, 74, MO_TURN_GAINS },      { 70, 81, MO_TURN_GAINS },
                { 70, 70, MO_TURN_SAME },      { 0, 0, MO_TURN_SAME },
                { 81, 70, MO_TURN_FITS_LESS }, { 60, 0, MO_TURN_WAITS } };
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    g_assert_cmpint (mo_turn_of (cases[i].was, cases[i].now), ==, cases[i].turn);
}

static void
a_place_is_free_after_the_calls_and_the_rest (void)
{
  MoDay today = mo_day_new (2026, 3, 12);
  g_assert_cmpint (mo_rule_place_free (6, 7, 14, today), ==, today + 56);
  g_assert_cmpint (mo_rule_place_free (1, 14, 0, today), ==, today + 14);
  g_assert_cmpint (mo_rule_place_free (0, 7, 14, today), ==, today + 21); /* the last talk */
  g_assert_cmpint (mo_rule_place_free (-2, 0, -1, today), ==, today + 1);
}

/* Person n is suited by the mentors whose bits are set. */
static gboolean
suits (guint person, const MoPlaceToCome *place, gpointer user)
{
  return (((const guint *) user)[person] >> place->mentor) & 1;
}

static void
who_waits_longest_takes_the_first_place (void)
{
  const MoPlaceToCome places[] = { { 0, 100 }, { 1, 110 }, { 0, 120 } };
  guint suited[] = { 2, 3, 3, 3, 0 };
  MoDay until[5];
  mo_rule_waits_until (places, 3, 5, suits, suited, until);
  g_assert_cmpint (until[0], ==, 110);
  g_assert_cmpint (until[1], ==, 100);
  g_assert_cmpint (until[2], ==, 120);
  g_assert_cmpint (until[3], ==, MO_DAY_NONE);
  g_assert_cmpint (until[4], ==, MO_DAY_NONE);
  mo_rule_waits_until (places, 0, 5, suits, suited, until);
  g_assert_cmpint (until[1], ==, MO_DAY_NONE);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/what-if/one pair a person", one_pair_a_person);
  g_test_add_func ("/what-if/a barred pair is not tried", a_barred_pair_is_not_tried);
  g_test_add_func ("/what-if/a suggested list leaves what is held",
                   a_suggested_list_leaves_what_is_held);
  g_test_add_func ("/what-if/undo and redo have no end", undo_and_redo_have_no_end);
  g_test_add_func ("/what-if/the text keeps the steps around now",
                   the_text_keeps_the_steps_around_now);
  g_test_add_func ("/what-if/a damaged text is none", a_damaged_text_is_none);
  g_test_add_func ("/turn/turns", turns);
  g_test_add_func ("/turn/a place is free after the calls and the rest",
                   a_place_is_free_after_the_calls_and_the_rest);
  g_test_add_func ("/turn/who waits longest takes the first place",
                   who_waits_longest_takes_the_first_place);
  return g_test_run ();
}
