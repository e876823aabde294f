/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What stands against a call in the calendar: named situations, then what holds whatever the
 * times are. */
#include "core/mo-clash.h"

#define THURSDAY mo_day_from_iso ("2026-03-12")

enum { DENISE = 1, CAROL, JACK, HELEN, STEVE }; /* persons; Helen's staff number is the same */

static MoTimeTaken
call_of (gint64 id, gint64 mentee, gint64 mentor, int start, int minutes)
{
  return (MoTimeTaken){ .kind = MO_TIME_CALL,
                        .id = id,
                        .pairing = mentee * 100 + mentor,
                        .mentee = mentee,
                        .mentor = mentor,
                        .day = THURSDAY,
                        .start = start,
                        .minutes = minutes,
                        .mentee_name = "Denise Okafor",
                        .mentor_name = "Carol Whitaker" };
}

static MoWeek
hours_of (const char *words)
{
  MoWeek week = { { 0 } };
  g_assert_true (mo_week_parse (words, &week));
  return week;
}

typedef struct {
  const char *name;
  MoTimeTaken other;
  const char *mentor_hours;
  MoClashKind kind;
  const char *words;
} Case;

/* Denise and Carol, Thursday 18:00 to 19:00, with Helen there. */
static void
situations (void)
{
  MoTimeTaken call = call_of (1, DENISE, CAROL, 18 * 60, 60);
  MoTimeTaken talk = { MO_TIME_TALK, 5,       0,  JACK,         0,    HELEN,
                       THURSDAY,     18 * 60, 90, "Jack Marsh", NULL, "Helen Moss" };
  MoTimeTaken hers = talk, away = { .kind = MO_TIME_LEAVE,
                                    .id = 3,
                                    .staff = HELEN,
                                    .day = THURSDAY - 2,
                                    .minutes = 5 * 24 * 60,
                                    .staff_name = "Helen Moss" };
  MoTimeTaken back = away;
  back.minutes = 2 * 24 * 60;
  hers.mentee = DENISE;
  hers.staff = 0;
  call.staff = HELEN;
  call.staff_name = "Helen Moss";
  const Case cases[] = {
    { "itself", call, NULL, MO_CLASH_NONE, NULL },
    { "ends as it begins", call_of (2, JACK, CAROL, 17 * 60, 60), NULL, MO_CLASH_NONE, NULL },
    { "the last minute",
      call_of (2, JACK, CAROL, 17 * 60, 61),
      NULL,
      MO_CLASH_MENTOR,
      "Carol has a call then" },
    { "another of the pair",
      call_of (2, DENISE, CAROL, 1100, 30),
      NULL,
      MO_CLASH_PAIR,
      "the pair has a call then" },
    { "the mentee's second mentor",
      call_of (2, DENISE, STEVE, 18 * 60, 30),
      NULL,
      MO_CLASH_MENTEE,
      "Denise has a call then" },
    { "the mentor is mentored too",
      call_of (2, CAROL, STEVE, 18 * 60, 30),
      NULL,
      MO_CLASH_MENTOR,
      "Carol has a call then" },
    { "others", call_of (2, JACK, STEVE, 18 * 60, 30), NULL, MO_CLASH_NONE, NULL },
    { "a person and somebody of the staff of one number",
      call_of (2, HELEN, STEVE, 18 * 60, 30),
      NULL,
      MO_CLASH_NONE,
      NULL },
    { "Helen's talk", talk, NULL, MO_CLASH_STAFF, "Helen has an assessment talk then" },
    { "Denise's talk", hers, NULL, MO_CLASH_MENTEE, "Denise has an assessment talk then" },
    { "Helen is away", away, NULL, MO_CLASH_LEAVE, "Helen is away" },
    { "Helen is back", back, NULL, MO_CLASH_NONE, NULL },
    { "hours not told", away, "", MO_CLASH_LEAVE, "Helen is away" },
    { "outside hours", back, "mornings", MO_CLASH_MENTOR_HOURS, "outside Carol’s hours" },
    { "inside hours", back, "evenings", MO_CLASH_NONE, NULL },
    { "a booking weighs more than hours", away, "mornings", MO_CLASH_LEAVE, "Helen is away" },
  };
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    MoWeek mentor = { { 0 } };
    if (cases[i].mentor_hours && *cases[i].mentor_hours)
      mentor = hours_of (cases[i].mentor_hours);
    MoClash clash = mo_rule_clash (&call, &cases[i].other, 1, NULL, &mentor);
    g_autofree char *words = mo_clash_words (&call, &clash);
    g_test_message ("%s", cases[i].name);
    g_assert_cmpint (clash.kind, ==, cases[i].kind);
    g_assert_cmpstr (words, ==, cases[i].words);
  }
}

/* Case 8: two calls of one mentor overlapping are warned of, in words. */
static void
two_of_one_mentor (void)
{
  MoTimeTaken both[] = { call_of (1, DENISE, CAROL, 18 * 60, 60),
                         call_of (2, JACK, CAROL, 18 * 60 + 30, 45) };
  g_autoptr (GArray) found = mo_clashes (both, 2);
  g_assert_cmpint (found->len, ==, 1);
  g_autofree char *words = mo_clash_pair_words (both, &g_array_index (found, MoClashPair, 0));
  g_assert_cmpstr (words, ==, "Carol Whitaker has two calls at once.");
}

static void
hours (void)
{
  MoWeek evenings = hours_of ("evenings"), unknown = { { 0 } };
  g_assert_true (mo_week_holds (&evenings, THURSDAY, 17 * 60, 60));
  g_assert_true (mo_week_holds (&evenings, THURSDAY, 20 * 60 + 15, 45));
  g_assert_false (mo_week_holds (&evenings, THURSDAY, 20 * 60 + 30, 45));
  g_assert_false (mo_week_holds (&evenings, THURSDAY, 16 * 60 + 59, 1));
  g_assert_false (mo_week_holds (&evenings, THURSDAY, 23 * 60 + 45, 60)); /* over midnight */
  g_assert_true (mo_week_holds (&unknown, THURSDAY, 3 * 60, 60));
}

static int
by_time (gconstpointer a, gconstpointer b)
{
  const MoTimeTaken *one = a, *other = b;
  return one->day != other->day ? one->day - other->day : one->start - other->start;
}

/* Whatever the times: a call is told of just where the rule finds something against it. */
static void
sweep_and_rule_agree (void)
{
  for (int round = 0; round < 300; round++) {
    guint n = g_test_rand_int_range (1, 40);
    g_autofree MoTimeTaken *taken = g_new0 (MoTimeTaken, n);
    g_autofree gboolean *told = g_new0 (gboolean, n);
    for (guint i = 0; i < n; i++) {
      int person = g_test_rand_int_range (1, 6);
      taken[i] = call_of (i + 1,
                          person,
                          g_test_rand_int_range (6, 9),
                          15 * g_test_rand_int_range (0, 60),
                          15 * g_test_rand_int_range (1, 5));
      taken[i].kind = g_test_rand_int_range (0, 3);
      taken[i].staff = g_test_rand_int_range (0, 3);
      if (taken[i].kind != MO_TIME_CALL)
        taken[i].pairing = taken[i].mentor = 0;
      if (taken[i].kind == MO_TIME_LEAVE)
        taken[i].mentee = 0;
    }
    qsort (taken, n, sizeof *taken, by_time);
    g_autoptr (GArray) found = mo_clashes (taken, n);
    for (guint i = 0; i < found->len; i++) {
      MoClashPair pair = g_array_index (found, MoClashPair, i);
      told[pair.one] = told[pair.other] = TRUE;
      g_assert_cmpint (pair.one, <, pair.other);
      g_assert_cmpint (pair.kind, !=, MO_CLASH_NONE);
      for (guint j = 0; j < i; j++)
        g_assert_true (g_array_index (found, MoClashPair, j).one != pair.one ||
                       g_array_index (found, MoClashPair, j).other != pair.other);
    }
    for (guint i = 0; i < n; i++)
      if (taken[i].kind == MO_TIME_CALL)
        g_assert_cmpint (
            told[i], ==, mo_rule_clash (&taken[i], taken, n, NULL, NULL).kind != MO_CLASH_NONE);
  }
}

/* The first day that suits both, at the full hour nearest to the usual one. */
static void
offers (void)
{
  MoWeek days = { 0 }, evenings = { 0 }, nights = { 0 };
  MoDay day = THURSDAY;
  int start = 18 * 60;

  for (int i = 0; i < 7; i++)
    nights.hours[i] = 1u << 23;
  days.hours[mo_day_weekday (THURSDAY + 1)] = 0xffu << 9; /* 9 to 17 */
  days.hours[mo_day_weekday (THURSDAY + 4)] = 0xffu << 9;
  evenings.hours[mo_day_weekday (THURSDAY)] = 0xfu << 17;
  evenings.hours[mo_day_weekday (THURSDAY + 4)] = 0xfu << 14;
  g_assert_true (mo_rule_call_offer (&days, NULL, 45, 14, &day, &start));
  g_assert_cmpint (day, ==, THURSDAY + 1);
  g_assert_cmpint (start, ==, 16 * 60);

  day = THURSDAY;
  start = 18 * 60;
  g_assert_true (mo_rule_call_offer (&days, &evenings, 60, 14, &day, &start));
  g_assert_cmpint (day, ==, THURSDAY + 4);
  g_assert_true (mo_week_holds (&days, day, start, 60));
  g_assert_true (mo_week_holds (&evenings, day, start, 60));

  /* what suits already stays, and so does what never will */
  day = THURSDAY;
  start = 18 * 60 + 15;
  g_assert_true (mo_rule_call_offer (NULL, &evenings, 45, 14, &day, &start));
  g_assert_cmpint (start, ==, 18 * 60 + 15);
  g_assert_false (mo_rule_call_offer (&days, &nights, 45, 14, &day, &start));
  g_assert_cmpint (day, ==, THURSDAY);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/clash/situations", situations);
  g_test_add_func ("/clash/case-8-two-of-one-mentor", two_of_one_mentor);
  g_test_add_func ("/clash/hours", hours);
  g_test_add_func ("/clash/sweep-and-rule-agree", sweep_and_rule_agree);
  g_test_add_func ("/clash/offers", offers);
  return g_test_run ();
}
