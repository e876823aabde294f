/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <stdio.h>

#include "core/mo-radar.h"

#define TODAY mo_day_from_iso ("2026-03-12")

/* "done -21 45 -20; moved -14": state, days from today, minutes, the day the summary came. */
static guint
read_calls (const char *text, MoRadarCall *calls, char **states)
{
  g_auto (GStrv) parts = g_strsplit (text, ";", -1);
  guint n = 0;
  for (guint i = 0; parts[i] && *g_strstrip (parts[i]); i++, n++) {
    char state[40];
    int day = 0, minutes = 0, note = 0;
    int read = sscanf (parts[i], "%39s %d %d %d", state, &day, &minutes, &note);
    g_assert_cmpint (read, >=, 2);
    states[n] = g_strdup (state);
    calls[n] = (MoRadarCall){
      states[n], TODAY + day, minutes, read == 4 ? TODAY + note : MO_DAY_NONE
    };
  }
  return n;
}

/* "e4 -30; r2 -2": mentee or mentor, score, days from today. */
static guint
read_feelings (const char *text, MoRadarFeeling *feelings)
{
  g_auto (GStrv) parts = g_strsplit (text, ";", -1);
  guint n = 0;
  for (guint i = 0; parts[i] && *g_strstrip (parts[i]); i++, n++) {
    char side;
    int score, day;
    g_assert_cmpint (sscanf (parts[i], "%c%d %d", &side, &score, &day), ==, 3);
    feelings[n] = (MoRadarFeeling){ side == 'r', 0, score, TODAY + day };
  }
  return n;
}

typedef struct {
  const char *name, *state;
  int agreed, rhythm;
  const char *calls, *feelings, *signs, *says;
} Situation;

static const Situation situations[] = {
  { "as agreed",
    "active",
    -30,
    7,
    "done -14 45 -13; done -7 45 -5; planned 0",
    "e4 -20",
    "",
    NULL },
  { "ten days of seven are no sign", "active", -30, 7, "done -10 45 -9", "", "", NULL },
  { "a gap",
    "active",
    -60,
    7,
    "done -19 45 -18",
    "",
    "gap",
    "19 days since the last call against 7 agreed; nothing is booked" },
  { "a gap with a date",
    "active",
    -60,
    7,
    "done -19 45 -18; planned 2",
    "",
    "gap",
    "19 days since the last call against 7 agreed; the next is booked" },
  { "every second week leaves more room", "active", -60, 14, "done -19 45 -18", "", "", NULL },
  { "gaps that grow",
    "active",
    -60,
    7,
    "done -40 45 -39; done -35 45 -34; done -25 45 -24; done -10 45 -9",
    "",
    "growing",
    "the gaps between calls grow: 5, 10, 15 days" },
  { "gaps that grow within the rhythm",
    "active",
    -60,
    14,
    "done -29 45 -28; done -25 45 -24; done -18 45 -17; done -9 45 -8",
    "",
    "",
    NULL },
  { "two moves",
    "active",
    -60,
    7,
    "done -21 45 -20; moved -14; moved -12; done -7 45 -6",
    "",
    "moves",
    "2 of the last 4 calls were moved or called off" },
  { "the office's own moves are not theirs",
    "active",
    -60,
    7,
    "done -21 45 -20; cancelled_office -14; moved -12; done -7 45 -6",
    "",
    "",
    NULL },
  { "moves of long ago",
    "active",
    -90,
    14,
    "moved -80; moved -70; done -14 45 -13; done -7 45 -6",
    "",
    "",
    NULL },
  { "nobody answers",
    "active",
    -60,
    7,
    "done -9 45 -8; no_answer -4; no_show -2",
    "",
    "missed",
    "nobody answered at 2 of the last 3 calls" },
  { "shorter",
    "active",
    -60,
    7,
    "done -28 50 -27; done -21 40 -20; done -14 20 -13; done -7 10 -6",
    "",
    "shorter",
    "the last 2 calls took 15 minutes, those before 45" },
  { "three calls are too few to tell",
    "active",
    -60,
    7,
    "done -21 60 -20; done -14 10 -13; done -7 10 -6",
    "",
    "",
    NULL },
  { "minutes that were not told",
    "active",
    -60,
    7,
    "done -28 50 -27; done -21 0 -20; done -14 10 -13; done -7 10 -6",
    "",
    "",
    NULL },
  { "summaries missing",
    "active",
    -60,
    14,
    "done -35 45 -34; done -24 45; done -12 45",
    "",
    "notes",
    "2 of the last 3 summaries late or missing" },
  { "a summary that came late",
    "active",
    -60,
    14,
    "done -42 45 -20; done -24 45 -3; done -12 45 -11",
    "",
    "notes",
    NULL },
  { "not due yet", "active", -60, 7, "done -10 45; done -3 45", "", "", NULL },
  { "a low score",
    "active",
    -60,
    7,
    "done -7 45 -6",
    "e2 -5",
    "feeling",
    "the mentee feels 2 of 5" },
  { "a fall",
    "active",
    -60,
    7,
    "done -7 45 -6",
    "e5 -30; e3 -5",
    "feeling",
    "the mentee feels 3 of 5; 5 before" },
  { "up again", "active", -60, 7, "done -7 45 -6", "e2 -30; e4 -5", "", NULL },
  { "the mentor's own",
    "active",
    -60,
    7,
    "done -7 45 -6",
    "e4 -30; r1 -5",
    "feeling",
    "the mentor feels 1 of 5" },
  { "one side's score is not the other's fall",
    "active",
    -60,
    7,
    "done -7 45 -6",
    "e5 -30; r3 -5",
    "",
    NULL },
  { "no start",
    "agreed",
    -18,
    7,
    "",
    "",
    "start",
    "agreed 18 days ago, and no call has taken place" },
  { "a start in time", "agreed", -17, 7, "planned 1", "", "", NULL },
  { "the case of the office",
    "active",
    -90,
    7,
    "done -33 45 -32; done -26 45 -25; moved -20; done -19 45 -18; moved -9",
    "",
    "gap moves",
    NULL },
  { "over", "closed", -200, 7, "done -100 45 -99", "e1 -90", "", NULL },
  { "ending", "ending", -200, 7, "done -30 45 -29", "", "", NULL },
  { "on a pause", "paused", -200, 7, "done -60 45 -59", "", "", NULL },
  { "nothing at all", "active", 0, 7, "", "", "", NULL },
};

static void
test_situations (void)
{
  MoPolicy policy = mo_policy_default ();
  for (guint i = 0; i < G_N_ELEMENTS (situations); i++) {
    const Situation *it = &situations[i];
    MoRadarCall calls[12];
    MoRadarFeeling feelings[6];
    char *states[12] = { NULL };
    MoRadarPair pair = { .state = it->state,
                         .agreed = TODAY + it->agreed,
                         .rhythm = it->rhythm,
                         .calls = calls,
                         .feelings = feelings };
    pair.n_calls = read_calls (it->calls, calls, states);
    pair.n_feelings = read_feelings (it->feelings, feelings);
    g_auto (MoRadar) radar = mo_radar_of (&pair, TODAY, &policy);
    g_autofree char *codes = mo_radar_codes (radar.signs);
    g_test_message ("%s", it->name);
    g_assert_cmpstr (codes, ==, it->signs);
    for (guint sign = 0; sign < MO_SIGNS; sign++) {
      gboolean there = (radar.signs & 1u << sign) != 0;
      g_assert_true (there == (radar.words[sign] != NULL));
      if (there && it->says && mo_radar_count (radar.signs) == 1)
        g_assert_cmpstr (radar.words[sign], ==, it->says);
      if (there)
        g_assert_cmpint (radar.since[sign], <=, TODAY);
    }
    for (guint c = 0; c < pair.n_calls; c++)
      g_free (states[c]);
  }
}

/* Each number of the rules is the office's own. */
static void
test_numbers (void)
{
  MoPolicy policy = mo_policy_default ();
  MoRadarCall calls[] = { { "done", TODAY - 10, 45, TODAY - 9 } };
  MoRadarPair pair = { "active", TODAY - 60, 7, calls, 1, NULL, 0 };
  g_auto (MoRadar) usual = mo_radar_of (&pair, TODAY, &policy);
  g_assert_cmpuint (usual.signs, ==, 0);
  g_assert_true (mo_policy_set (&policy, "radar_gap_percent", 100));
  g_auto (MoRadar) strict = mo_radar_of (&pair, TODAY, &policy);
  g_assert_cmpuint (strict.signs, ==, 1u << MO_SIGN_GAP);
  g_assert_cmpint (strict.since[MO_SIGN_GAP], ==, TODAY - 2);
}

static void
test_words (void)
{
  g_assert_null (mo_radar_words (0));
  g_assert_cmpstr (mo_radar_words (1), ==, "worth a look");
  g_assert_cmpstr (mo_radar_words (3), ==, "may be fading");
  for (guint signs = 0; signs < 1u << MO_SIGNS; signs++) {
    g_autofree char *codes = mo_radar_codes (signs);
    g_assert_cmpuint (mo_radar_signs (codes), ==, signs);
  }
  g_assert_cmpuint (mo_radar_signs ("gap nonsense"), ==, 1u << MO_SIGN_GAP);
}

static void
test_quiet (void)
{
  guint gap = 1u << MO_SIGN_GAP, moves = 1u << MO_SIGN_MOVES;
  g_assert_cmpuint (mo_radar_unquiet (gap, 0, MO_DAY_NONE, TODAY), ==, gap);
  g_assert_cmpuint (mo_radar_unquiet (gap, gap, TODAY + 1, TODAY), ==, 0);
  g_assert_cmpuint (mo_radar_unquiet (gap, gap, TODAY, TODAY), ==, gap);
  /* what came after the look is told, with all that is */
  g_assert_cmpuint (mo_radar_unquiet (gap | moves, gap, TODAY + 9, TODAY), ==, gap | moves);
  g_assert_cmpuint (mo_radar_unquiet (gap, gap | moves, TODAY + 9, TODAY), ==, 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/radar/situations", test_situations);
  g_test_add_func ("/radar/numbers", test_numbers);
  g_test_add_func ("/radar/words", test_words);
  g_test_add_func ("/radar/quiet", test_quiet);
  return g_test_run ();
}
