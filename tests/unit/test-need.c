/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/mo-level.h"
#include "core/mo-need.h"

#define TODAY mo_day_new (2026, 3, 12)

static void
bands (void)
{
  static const struct {
    const char *said;
    MoNeedBand band;
  } cases[] = {
    { "C1", MO_NEED_C1_4 },  { "C4", MO_NEED_C1_4 },       { "C4/5", MO_NEED_C5_8 },
    { "C8", MO_NEED_C5_8 },  { "C5/6 inc", MO_NEED_C5_8 }, { "T1", MO_NEED_T_S },
    { "T12", MO_NEED_T_S },  { "S5", MO_NEED_T_S },        { "cauda equina", MO_NEED_T_S },
    { "para", MO_NEED_T_S }, { "quad", MO_NEED_UNKNOWN },  { "", MO_NEED_UNKNOWN },
  };
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    MoNeuroLevel read;
    MoMatchSide side = { 0 };
    mo_level_parse (cases[i].said, &read);
    side.level_upper = (gint8) read.upper;
    side.level_lower = (gint8) read.lower;
    side.group = mo_level_group (read.code);
    g_test_message ("%s", cases[i].said);
    g_assert_cmpint (mo_need_band (&side), ==, cases[i].band);
  }
}

static void
parts (void)
{
  static const struct {
    const char *said;
    guint parts;
  } cases[] = {
    { "", MO_PART_ANY },
    { "evenings", MO_PART_EVENING },
    { "weekday mornings", MO_PART_DAY },
    { "Sat only", MO_PART_EVENING },
    { "any", MO_PART_ANY },
  };
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    MoWeek week = { 0 };
    mo_week_parse (cases[i].said, &week);
    g_test_message ("%s", cases[i].said);
    g_assert_cmpuint (mo_parts_of (&week), ==, cases[i].parts);
  }
}

static void
kins (void)
{
  g_assert_cmpint (mo_kin_of (FALSE, mo_match_code ("relation", "parent")), ==, MO_KIN_SELF);
  g_assert_cmpint (mo_kin_of (TRUE, mo_match_code ("relation", "parent")), ==, MO_KIN_PARENT);
  g_assert_cmpint (mo_kin_of (TRUE, mo_match_code ("relation", "child")), ==, MO_KIN_CHILD);
  g_assert_cmpint (mo_kin_of (TRUE, mo_match_code ("relation", "friend")), ==, MO_KIN_OTHER);
  g_assert_cmpint (mo_kin_of (TRUE, 0), ==, MO_KIN_OTHER);
}

/* Ten parents a year who can talk in the evening only, each with a mentor for 73 days, take two
 * places; there is one, and it is taken. */
static void
two_places_for_ten (void)
{
  MoNeedPerson people[12];
  const MoNeedMentor mentors[] = {
    { .kin = MO_KIN_PARENT, .band = MO_NEED_T_S, .parts = 3, .places = 1, .taken = 1 },
    { .self = TRUE, .band = MO_NEED_T_S, .parts = MO_PART_DAY, .places = 2 },
  };
  MoNeedAt worst[3];

  for (int i = 0; i < 12; i++)
    people[i] = (MoNeedPerson){ .kin = MO_KIN_PARENT,
                                .band = MO_NEED_T_S,
                                .parts = MO_PART_EVENING,
                                .accepted = TODAY - 30 * i,
                                .waiting = i < 3 };
  people[10].accepted = TODAY - 365; /* just outside */
  people[11].accepted = TODAY - 700;
  MoNeed need = mo_need (people, 12, mentors, 2, TODAY, 365, 73);
  const MoNeedCell *cell = &need.cells[MO_NEED_T_S][MO_KIN_PARENT][1];
  g_assert_cmpint (cell->arrived, ==, 10);
  g_assert_cmpint (cell->waiting, ==, 3);
  g_assert_cmpint (cell->places, ==, 1);
  g_assert_cmpint (cell->free, ==, 0);
  g_assert_cmpfloat_with_epsilon (cell->needed, 2, 1e-9);
  g_assert_cmpfloat_with_epsilon (mo_need_short (cell), 1, 1e-9);
  g_assert_cmpint (need.cells[MO_NEED_T_S][MO_KIN_PARENT][0].places, ==, 1);
  g_assert_cmpint (need.cells[MO_NEED_T_S][MO_KIN_SELF][1].places, ==, 0);
  g_assert_cmpint (need.cells[MO_NEED_T_S][MO_KIN_SELF][0].free, ==, 2);
  g_assert_cmpuint (mo_need_worst (&need, worst, 3), ==, 1);
  g_assert_cmpint (worst[0].kin, ==, MO_KIN_PARENT);
  g_assert_cmpint (worst[0].part, ==, 1);
}

static void
worst_first (void)
{
  MoNeed need = { .stay = 100 };
  MoNeedAt worst[2];
  need.cells[MO_NEED_C1_4][MO_KIN_SELF][0].needed = 3;
  need.cells[MO_NEED_T_S][MO_KIN_CHILD][1].needed = 5;
  need.cells[MO_NEED_C5_8][MO_KIN_PARTNER][0].needed = 4;
  need.cells[MO_NEED_UNKNOWN][MO_KIN_SELF][0].needed = 9; /* nobody is trained for that */
  g_assert_cmpuint (mo_need_worst (&need, worst, 2), ==, 2);
  g_assert_cmpint (worst[0].kin, ==, MO_KIN_CHILD);
  g_assert_cmpint (worst[1].kin, ==, MO_KIN_PARTNER);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/need/bands", bands);
  g_test_add_func ("/need/parts", parts);
  g_test_add_func ("/need/kins", kins);
  g_test_add_func ("/need/two-places-for-ten", two_places_for_ten);
  g_test_add_func ("/need/worst-first", worst_first);
  return g_test_run ();
}
