/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/mo-week.h"

typedef struct {
  const char *text, *words;
  int hours;
} Case;

static const Case cases[] = {
  { "evenings", "weekday evenings", 20 },
  { "eves & w/ends", "weekday evenings, weekends", 20 + 24 },
  { "weekends", "weekends", 24 },
  { "weekday mornings", "weekday mornings", 15 },
  { "after 6pm Mon-Thu", "Monday to Thursday 18 to 21", 12 },
  { "not Tues", "Mon Wed Thu Fri Sat Sun", 72 },
  { "any", "any day", 84 },
  { "term time 10-2", "weekday 10 to 14", 20 },
  { "Sat only", "Saturdays", 12 },
};

static void
shorthand (gconstpointer data)
{
  const Case *c = data;
  MoWeek week;
  g_assert_true (mo_week_parse (c->text, &week));
  g_autofree char *words = mo_week_words (&week);
  g_assert_cmpstr (words, ==, c->words);
  g_assert_cmpint (mo_week_hours (&week), ==, c->hours);
}

static void
not_understood (void)
{
  static const char *const texts[] = { NULL, "", "?", "see notes", "ask wife" };
  for (guint i = 0; i < G_N_ELEMENTS (texts); i++) {
    MoWeek week;
    g_assert_false (mo_week_parse (texts[i], &week));
    g_assert_false (mo_week_is_known (&week));
  }
}

/* Sharing is mutual, never more than either has, and whole with oneself. */
static void
overlap (void)
{
  for (int i = 0; i < 500; i++) {
    MoWeek one, other;
    for (int day = 0; day < 7; day++) {
      one.hours[day] = g_test_rand_int () & 0xffffff;
      other.hours[day] = g_test_rand_int () & 0xffffff;
    }
    int shared = mo_week_overlap (&one, &other);
    g_assert_cmpint (shared, ==, mo_week_overlap (&other, &one));
    g_assert_cmpint (shared, <=, MIN (mo_week_hours (&one), mo_week_hours (&other)));
  }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autofree char *path = g_strconcat ("/week/", cases[i].text, NULL);
    g_strdelimit (path + strlen ("/week/"), "/", '-');
    g_test_add_data_func (path, &cases[i], shorthand);
  }
  g_test_add_func ("/week/not-understood", not_understood);
  g_test_add_func ("/week/overlap", overlap);
  return g_test_run ();
}
