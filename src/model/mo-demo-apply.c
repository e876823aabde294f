/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/mo-demo-private.h"
#include "store/mo-mentor-steps.h"

/* The way of this year's applicants: a step behind the other, some of them off it. */

typedef struct {
  const char *state; /* where it stands */
  MoWayStep far;     /* the furthest step */
  int people;
} Group;

static const Group groups[] = {
  { "enquiry", MO_WAY_ENQUIRY, 4 },          { "not_now", MO_WAY_ENQUIRY, 3 },
  { "declined", MO_WAY_ENQUIRY, 1 },         { "applied", MO_WAY_APPLIED, 2 },
  { "not_now", MO_WAY_APPLIED, 2 },          { "screening", MO_WAY_SCREENING, 3 },
  { "declined", MO_WAY_SCREENING, 1 },       { "interview", MO_WAY_INTERVIEW, 2 },
  { "training_booked", MO_WAY_TRAINING, 4 }, { "trained", MO_WAY_TRAINED, 1 },
};
#define NEW_ONES  23
#define APPROVED  7
#define STEP_DAYS 24 /* from one step to the next */

static void
add_step (Demo *demo, gint64 mentor, const char *state, MoDay on, const char *note)
{
  MoChange *change = mo_change_new ("mentor_step", 0, 0);
  mo_change_int (change, "mentor", mentor);
  mo_change_text (change, "state", state);
  mo_change_day (change, "entered_on", on);
  mo_change_text (change, "who", "Priya Nair");
  mo_change_text (change, "note", note);
  demo_save (demo, change);
}

/* Every step up to the furthest; answers the day of that one. */
static MoDay
add_steps (Demo *demo, gint64 mentor, MoDay from, MoWayStep far, int apart)
{
  MoDay day = from;
  for (int step = MO_WAY_ENQUIRY; step <= (int) far; step++) {
    day = from + step * apart;
    add_step (demo, mentor, mo_way_state (step), day, NULL);
    if (step == MO_WAY_INTERVIEW)
      add_step (demo, mentor, MO_STEP_INTERVIEW_HELD, day, "Listens well");
  }
  return day;
}

static void
add_referee (Demo *demo, gint64 mentor, const char *name, MoDay asked, gboolean came)
{
  MoChange *change = mo_change_new ("referee", 0, 0);
  mo_change_int (change, "mentor", mentor);
  mo_change_text (change, "name", name);
  mo_change_day (change, "asked_on", asked);
  if (came) {
    mo_change_day (change, "received_on", asked + 9);
    mo_change_int (change, "ok", 1);
  }
  demo_save (demo, change);
}

static void
add_applicant (Demo *demo, const Group *group, int number)
{
  gboolean family = number % 3 == 0;
  int age = (int) group->far * STEP_DAYS + 5 + number % 11; /* days since the enquiry */
  MoDay from = demo->today - age;
  DemoPerson person = demo_person (demo, 26, 66);
  MoChange *change = mo_change_new ("mentor", 0, 0);

  mo_change_int (change, "person", person.id);
  mo_change_int (change, "sci", !family);
  mo_change_int (change, "family", family);
  mo_change_text (change, "state", group->state);
  mo_change_day (change, "lived_since", from - demo_between (demo, 800, 7000));
  mo_change_text (change, "lived_precision", "month");
  if (group->far >= MO_WAY_APPLIED)
    mo_change_day (change, "applied_on", from + STEP_DAYS);
  if (group->far >= MO_WAY_TRAINED)
    mo_change_day (change,
                   family ? "family_trained_on" : "sci_trained_on",
                   from + MO_WAY_TRAINED * STEP_DAYS);
  if (g_str_equal (group->state, "not_now"))
    mo_change_day (change, "ask_again_on", demo->today + 60 + 17 * number);
  mo_change_day (change, "state_on", from + (int) group->far * STEP_DAYS);
  gint64 mentor = demo_save (demo, change);
  MoDay day = add_steps (demo, mentor, from, group->far, STEP_DAYS);
  if (g_str_equal (group->state, "training_booked"))
    demo_attend (demo, demo->coming[family], mentor, "booked");
  if (mo_way_step (group->state) == MO_WAY_STEPS)
    add_step (demo,
              mentor,
              group->state,
              day,
              g_str_equal (group->state, "declined") ? "Hoped to be mentored first"
                                                     : "A house to adapt first");
  if (group->far >= MO_WAY_SCREENING) {
    add_referee (demo, mentor, "Sam Sample, colleague, 01632 960011", day, TRUE);
    add_referee (
        demo, mentor, "Dr Ann Other, GP, 01632 960012", day, group->far > MO_WAY_SCREENING);
  }
  demo_injury (demo, &person, family, demo_level (demo), person.born + 16 * 365, from - 800);
  demo_availability (demo, person.id);
  demo_person_clear (&person);
}

/* An active mentor without a match before the middle of the year may have come this year. */
static gboolean
is_newcomer (const DemoMentor *mentor, MoDay middle)
{
  for (guint i = 0; i < mentor->taken->len; i++)
    if (g_array_index (mentor->taken, DemoSpan, i).from < middle)
      return FALSE;
  return mentor->open;
}

static void
approve (Demo *demo, gint64 mentor, MoDay from)
{
  MoDay day = add_steps (demo, mentor, from, MO_WAY_APPROVED, STEP_DAYS);
  MoChange *change = mo_change_new ("mentor", mentor, 0);
  mo_change_day (change, "applied_on", from + STEP_DAYS);
  mo_change_day (change, "approved_on", day);
  mo_change_day (change, "state_on", day);
  demo_save (demo, change);
}

void
demo_applicants (Demo *demo)
{
  MoDay start = mo_day_year_start (demo->today, demo->policy.year_starts);
  int number = 0;

  if (demo->size.mentors < NEW_ONES)
    return;
  for (guint i = 0; i < G_N_ELEMENTS (groups); i++)
    for (int n = 0; n < groups[i].people; n++)
      add_applicant (demo, &groups[i], number++);
  for (guint i = 0, come = 0; i < demo->mentors->len && come < APPROVED; i++) {
    const DemoMentor *mentor = g_ptr_array_index (demo->mentors, i);
    if (is_newcomer (mentor, start + 200))
      approve (demo, mentor->id, start + 3 + (int) come++ * 5);
  }
}
