/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/mo-demo-private.h"

static const char *const relations[] = { "parent",  "parent", "partner", "partner",
                                         "sibling", "child",  NULL };

typedef struct {
  const char *state;
  int up_to; /* of sixty mentors, those numbered below this have the state */
} Share;

/* Most take mentees; every step of the pipeline and every way out is there. */
static const char *
state_of (int number)
{
  static const Share shares[] = {
    { "active", 46 },  { "paused", 49 },    { "left", 52 },      { "enquiry", 53 },
    { "applied", 54 }, { "screening", 55 }, { "interview", 56 }, { "training_booked", 57 },
    { "trained", 58 }, { "not_now", 59 },   { "declined", 60 },
  };
  for (guint i = 0; i < G_N_ELEMENTS (shares); i++)
    if (number % 60 < shares[i].up_to)
      return shares[i].state;
  return "active";
}

static void
add_check (Demo *demo, const DemoMentor *mentor, int number)
{
  MoDay seen = demo->today -
               (number == 7 ? demo->policy.check_policy_days + 11
                            : demo_between (demo, 20, demo->policy.check_policy_days - 40));
  MoChange *change = mo_change_new ("safety_check", 0, 0);
  mo_change_int (change, "person", mentor->person);
  mo_change_text (change, "kind", "enhanced");
  mo_change_text (change, "workforce", number % 5 == 0 ? "child" : "adult");
  mo_change_day (change, "issued_on", seen - 12);
  mo_change_day (change, "seen_on", seen);
  mo_change_text (change, "seen_by", "Priya Nair");
  mo_change_int (change, "update_service", number % 3 == 0);
  demo_save (demo, change);
}

static void
add_mentor (Demo *demo, int number)
{
  const char *state = state_of (number);
  gboolean open = g_str_equal (state, "active"), family = number % 4 == 3;
  gboolean trained = number % 60 < 52 || g_str_equal (state, "trained");
  DemoPerson person = demo_person (demo, 26, 72);
  DemoMentor *mentor = g_new0 (DemoMentor, 1);
  MoDay applied = demo->today - demo_between (demo, 200, 2400);

  if (number % 60 >= 52) /* on the way: not for years */
    applied = demo->today - 128 - number % 7 * 5;

  mentor->person = person.id;
  mentor->woman = person.woman;
  mentor->name = g_strdup (person.name);
  mentor->sci = !family;
  mentor->family = family;
  mentor->open = open;
  mentor->level = demo_level (demo);
  mentor->capacity = demo_chance (demo, 40) ? 1 : demo_chance (demo, 70) ? 2 : 3;
  mentor->taken = g_array_new (FALSE, FALSE, sizeof (DemoSpan));
  demo_injury (demo, &person, family, mentor->level, person.born + 16 * 365, applied - 800);
  demo_availability (demo, person.id);
  demo_topics (demo, person.id, "offers");

  MoChange *change = mo_change_new ("mentor", 0, 0);
  mo_change_int (change, "person", person.id);
  mo_change_int (change, "sci", !family);
  mo_change_int (change, "family", family);
  mo_change_int (change, "young_people_ok", number % 5 == 0);
  mo_change_text (change, "state", state);
  mo_change_day (change, "state_on", applied + 120);
  mo_change_day (change, "applied_on", g_str_equal (state, "enquiry") ? MO_DAY_NONE : applied);
  if (trained) {
    mo_change_day (change, family ? "family_trained_on" : "sci_trained_on", applied + 90);
    mo_change_day (change, "approved_on", number % 60 < 52 ? applied + 120 : MO_DAY_NONE);
  }
  mo_change_day (change, "lived_since", applied - demo_between (demo, 760, 9000));
  mo_change_text (change, "lived_precision", "month");
  if (family)
    mo_change_text (change, "relation_kind", demo_pick (demo, relations));
  mo_change_int (change, "capacity", mentor->capacity);
  if (g_str_equal (state, "paused"))
    mo_change_day (change, "paused_until", demo->today + demo_between (demo, 10, 90));
  if (g_str_equal (state, "left")) {
    mo_change_day (change, "left_on", demo->today - demo_between (demo, 30, 400));
    mo_change_text (change, "leave_reason", "moved away");
  }
  mentor->id = demo_save (demo, change);
  if (number % 60 < 52)
    add_check (demo, mentor, number);
  g_ptr_array_add (demo->mentors, mentor);
  demo_person_clear (&person);
}

void
demo_attend (Demo *demo, gint64 weekend, gint64 mentor, const char *outcome)
{
  MoChange *change = mo_change_new ("attendance", 0, 0);
  mo_change_int (change, "training_event", weekend);
  mo_change_int (change, "mentor", mentor);
  mo_change_text (change, "outcome", outcome);
  demo_save (demo, change);
}

/* Some of those who mentor now came to it; whoever is on the way to one that is to come is
 * booked. */
static void
fill_weekend (Demo *demo, gint64 weekend, gboolean family, gboolean to_come, guint first)
{
  guint many = 0;
  for (guint i = 0; i < demo->mentors->len && many < 7; i++) {
    const DemoMentor *mentor =
        g_ptr_array_index (demo->mentors, (first + i) % demo->mentors->len);
    const char *state = state_of ((int) ((first + i) % demo->mentors->len));
    if (mentor->family != family ||
        !g_str_equal (state, to_come ? "training_booked" : "active"))
      continue;
    demo_attend (demo,
                 weekend,
                 mentor->id,
                 to_come     ? "booked"
                 : many == 6 ? "did_not_come"
                             : "passed");
    many++;
  }
}

static void
add_weekend (Demo *demo, const char *strand, MoDay from, const char *venue)
{
  MoChange *change = mo_change_new ("training_event", 0, 0);
  from -= (mo_day_weekday (from) + 2) % 7; /* back to a Saturday */
  mo_change_text (change, "strand", strand);
  mo_change_day (change, "from_on", from);
  mo_change_day (change, "to_on", from + 1);
  mo_change_int (change, "places", 10);
  mo_change_text (change, "venue", venue);
  gint64 id = demo_save (demo, change);
  if (from > demo->today)
    demo->coming[g_str_equal (strand, "family")] = id;
  if (from > demo->today - 700) /* two years back are enough to see */
    fill_weekend (
        demo, id, g_str_equal (strand, "family"), from > demo->today, (guint) (from % 40));
}

void
demo_mentors (Demo *demo)
{
  for (int number = 0; number < demo->size.mentors; number++)
    add_mentor (demo, number);
  for (int year = 0; year < demo->size.years; year++) {
    MoDay start = mo_day_year_start (demo->today, demo->policy.year_starts) - year * 365;
    add_weekend (demo, "sci", start + 75, "Leeds");
    add_weekend (demo, "sci", start + 310, "Bristol");
    add_weekend (demo, "family", start + 140, "Leeds");
  }
  add_weekend (demo, "family", demo->today + 22, "York");
  add_weekend (demo, "sci", demo->today + 36, "Bristol");
}
