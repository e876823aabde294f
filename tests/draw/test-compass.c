/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The compass in words and on paper. */
#include <string.h>

#include "draw/mo-compass-picture.h"

#define TODAY mo_day_new (2026, 3, 12)

static void
wait_words (void)
{
  static const struct {
    MoCompassWait wait;
    const char *words, *half;
  } cases[] = {
    { { -1, -1, -1 }, "nobody comes", NULL },
    { { 0, 0, 2 }, "no wait", NULL },
    { { 0, 20, 63 }, "up to 9 weeks", "half of them within 3 weeks" },
    { { 35, 42, 63 }, "5 to 9 weeks", "half of them within 6 weeks" },
    { { 0, 0, 63 }, "up to 9 weeks", "half of them at once" },
    { { 21, 21, 22 }, "3 weeks", NULL },
    { { 35, 380, 400 }, "5 weeks to over a year", "half of them over a year" },
    { { 380, 390, 400 }, "over a year", NULL },
    { { 0, 20, 400 }, "from none to over a year", "half of them within 3 weeks" },
  };
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autofree char *words = mo_compass_wait_words (&cases[i].wait),
                    *half = mo_compass_half_words (&cases[i].wait, 1);
    g_assert_cmpstr (words, ==, cases[i].words);
    if (cases[i].half || !g_str_equal (cases[i].words, "over a year"))
      g_assert_cmpstr (half, ==, cases[i].half);
  }
}

/* Seventeen parents, and three siblings of whom nobody is to be counted. */
static MoCompass
made (void)
{
  MoCompass compass = { .training = { .group = 4, .people = 3, .parts = MO_PART_ANY },
                        .course_group = 4,
                        .best = 4,
                        .n_stays = 40,
                        .stay = 95,
                        .window = 730,
                        .from = TODAY,
                        .to = TODAY + 168 };
  MoNeedCell *parents = &compass.need.cells[MO_NEED_C5_8][MO_KIN_PARENT][1],
             *siblings = &compass.need.cells[MO_NEED_T_S][MO_KIN_SIBLING][0];
  compass.need.today = TODAY;
  compass.need.from = TODAY - 730;
  compass.need.stay = 95;
  *parents = (MoNeedCell){ .waiting = 6, .arrived = 17, .places = 1, .needed = 2.2 };
  *siblings = (MoNeedCell){ .waiting = 3, .arrived = 3, .places = 0, .needed = 0.39 };
  compass.lines[4] = (MoCompassLine){
    .waiting = 6, .arrived = 17, .places = 1, .as_is = { 35, 42, 63 }, .after = { 14, 20, 35 }
  };
  compass.lines[6] = (MoCompassLine){ .waiting = 3, .arrived = 3, .few = TRUE };
  return compass;
}

static void
says (const char *text, const char *words)
{
  g_test_message ("%s", words);
  g_assert_nonnull (strstr (text, words));
}

static void
sentences (void)
{
  MoCompass compass = made ();
  g_autofree char *finding = mo_compass_finding (&compass),
                  *answer = mo_compass_answer (&compass),
                  *advice = mo_compass_advice (&compass),
                  *basis = mo_compass_basis (&compass, FALSE);
  g_test_message ("%s %s %s %s", finding, answer, advice, basis);
  says (finding, "parent of C5 to C8, evenings and weekends (1.2 places short)");
  says (answer, "Parents who are accepted from March 2026");
  says (answer, "5 to 9 weeks as it is, 2 to 5 weeks with 3 mentors more");
  says (advice, "parents");
  says (basis, "20 people accepted within 730 days");
  compass.lines[4].few = TRUE;
  g_autofree char *few = mo_compass_answer (&compass);
  says (few, "too few to tell");
}

/* Where no place is of their own experience, who goes at once goes with another's mentor. */
static void
no_place_of_their_own (void)
{
  const MoCompassWait wait = { 0, 0, 10 };
  g_autofree char *none = mo_compass_half_words (&wait, 0),
                  *some = mo_compass_half_words (&wait, 2);
  g_assert_cmpstr (none, ==, "half of them at once, with others’ mentors");
  g_assert_cmpstr (some, ==, "half of them at once");
}

static MoCompassFacts *
facts_of_parents (void)
{
  MoCompassFacts *facts = mo_compass_facts_new (TODAY);
  facts->window = 730;
  facts->usual_stay = 100;
  for (int i = 0; i < 40; i++) {
    const MoNeedPerson parent = { .kin = MO_KIN_PARENT,
                                  .band = MO_NEED_T_S,
                                  .parts = MO_PART_ANY,
                                  .accepted = TODAY - 18 * i - 1,
                                  .waiting = i < 3 };
    g_array_append_val (facts->people, parent);
  }
  for (int i = 0; i < 5; i++) {
    const MoCompassMentor mentor = { .mentor = { .kin = MO_KIN_PARENT,
                                                 .band = MO_NEED_T_S,
                                                 .parts = MO_PART_ANY,
                                                 .places = 1,
                                                 .taken = 1 },
                                     .since = { 15 * i } };
    g_array_append_val (facts->mentors, mentor);
  }
  return facts;
}

/* The sentence and the line of the table tell of the same days as the points of the course, all
 * of them after the training; a point before it never promises a wait that ends too early. */
static void
one_source (void)
{
  g_autoptr (MoCompassFacts) facts = facts_of_parents ();
  const MoCompassTraining training = {
    .group = 4, .people = 4, .parts = MO_PART_ANY, .on = TODAY + 81
  };
  g_autofree MoCompass *compass = mo_compass (facts, &training, 4);
  const MoCompassLine *line = &compass->lines[4];
  int first = (compass->from - TODAY) / 28, least = 1000, most = -1;

  g_assert_cmpint (compass->from, >=, training.on);
  for (int at = 0; at < MO_QUEUE_PERIODS; at++) {
    int left = (int) (training.on - TODAY) - 28 * at - 1;
    g_assert_cmpint (compass->course_after[at].high, >=, MIN (compass->course[at].high, left));
    g_assert_cmpint (compass->course_after[at].high, <=, compass->course[at].high);
    if (at >= first && at < first + 6) {
      least = MIN (least, compass->course_after[at].high);
      most = MAX (most, compass->course_after[at].high);
    }
  }
  g_assert_cmpint (compass->course[0].high, >, 80);
  g_assert_cmpint (line->after.high, >=, least);
  g_assert_cmpint (line->after.high, <=, most);
}

static const MoHeatCell *
cell_of (const MoHeat *heat, gboolean upright, MoNeedBand band, MoKin kin, int part)
{
  int at = kin * MO_PARTS + part;
  return &heat->cells[upright ? at * MO_NEED_BANDS + band : band * MO_KINS * MO_PARTS + at];
}

static void
map (void)
{
  MoCompass compass = made ();
  for (int upright = 0; upright < 2; upright++) {
    g_autoptr (MoHeat) heat = mo_compass_heat (&compass.need, upright, FALSE);
    const MoHeatCell *parents = cell_of (heat, upright, MO_NEED_C5_8, MO_KIN_PARENT, 1),
                     *siblings = cell_of (heat, upright, MO_NEED_T_S, MO_KIN_SIBLING, 0),
                     *nobody = cell_of (heat, upright, MO_NEED_C1_4, MO_KIN_SELF, 0);
    g_assert_cmpstr (parents->top, ==, "2.2 / 1");
    g_assert_cmpstr (parents->below, ==, "6 wait");
    g_assert_cmpstr (siblings->top, ==, "0.4 / 0");
    g_assert_cmpfloat (parents->shade, >, siblings->shade);
    g_assert_cmpfloat (nobody->shade, <, 0);
    says (heat->note, "stand in both");
    says (parents->words, "C5 to C8, parent, evenings and weekends");
  }
}

/* Rule SMALL NUMBERS: no count from 1 to 4 on paper, nor what can be worked back to it. */
static void
paper (void)
{
  MoCompass compass = made ();
  g_autoptr (MoHeat) heat = mo_compass_heat (&compass.need, FALSE, TRUE);
  const MoHeatCell *siblings = cell_of (heat, FALSE, MO_NEED_T_S, MO_KIN_SIBLING, 0);
  g_autoptr (MoOfficeFacts) office = mo_office_facts_new ();
  g_autoptr (GError) error = NULL;

  g_assert_cmpstr (siblings->top, ==, "few / 0");
  g_assert_null (siblings->below);
  office->name = g_strdup ("Riverside Mentoring");
  g_autoptr (MoSheet) sheet = mo_compass_sheet (&compass, office);
  g_assert_cmpint (mo_sheet_n_pages (sheet), <=, 2);
  g_autofree char *words = mo_sheet_page_words (sheet, 0);
  says (words, "Recruitment compass, 12 March 2026");
  says (words, "2.2 places needed, 1 there");
  g_autofree char *rounded = mo_compass_basis (&compass, TRUE);
  says (rounded, "about 20 people");
  g_autoptr (GBytes) one = mo_sheet_to_pdf (sheet, &error);
  g_assert_no_error (error);
  g_autoptr (MoSheet) again = mo_compass_sheet (&compass, office);
  g_autoptr (GBytes) other = mo_sheet_to_pdf (again, &error);
  g_assert_true (g_bytes_equal (one, other));
}

static void
course (void)
{
  MoCompass compass = made ();
  for (int i = 0; i < MO_QUEUE_PERIODS; i++) {
    compass.course[i] = (MoCompassWait){ 35, 42, 63 };
    compass.course_after[i] = (MoCompassWait){ 0, 0, i < 4 ? 400 : 14 };
  }
  g_autoptr (MoChart) chart = mo_compass_course (&compass);
  g_assert_cmpint (chart->n_series, ==, 2);
  g_assert_cmpfloat (chart->series[0].values[0], ==, 9);
  g_assert_cmpfloat (chart->series[1].values[0], ==, 53);
  g_assert_cmpfloat (chart->series[1].values[5], ==, 2);
  says (chart->words[0], "accepted on 12 Mar: 5 to 9 weeks as it is");
  compass.training.group = -1;
  g_autoptr (MoChart) alone = mo_compass_course (&compass);
  g_assert_cmpint (alone->n_series, ==, 1);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/compass/wait-words", wait_words);
  g_test_add_func ("/compass/sentences", sentences);
  g_test_add_func ("/compass/map", map);
  g_test_add_func ("/compass/no-place-of-their-own", no_place_of_their_own);
  g_test_add_func ("/compass/one-source", one_source);
  g_test_add_func ("/compass/paper", paper);
  g_test_add_func ("/compass/course", course);
  return g_test_run ();
}
