/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Rule REMIND, acceptance case 2: once three days before, once on the day, daily after; not
 * at night; not twice. */
#include "core/mo-bank-holiday.h"
#include "core/mo-reminder-plan.h"
#include "core/mo-reminder-text.h"
#include "core/mo-reminder-words.h"

static MoMoment
at (const char *text) /* "2026-03-12 09:00" */
{
  g_autofree char *day = g_strndup (text, 10);
  return (MoMoment){ mo_day_from_iso (day), atoi (text + 11) * 60 + atoi (text + 14) };
}

static MoDutyKind
kind_of (const char *code)
{
  int kind = 0;
  while (!g_str_equal (mo_duty_kind_code (kind), code))
    kind++;
  return kind;
}

static GArray *
due (const char *first, ...)
{
  GArray *reminders = g_array_new (FALSE, FALSE, sizeof (MoReminder));
  va_list rest;
  va_start (rest, first);
  for (const char *text = first; text; text = va_arg (rest, const char *)) {
    g_auto (GStrv) words = g_strsplit (text, " ", 3);
    MoReminder reminder = { kind_of (words[1]), mo_day_from_iso (words[0]), atoi (words[2]) };
    g_array_append_val (reminders, reminder);
  }
  va_end (rest);
  return reminders;
}

/* Asks at a moment and, like the program, remembers what it said.  "" for nothing. */
static char *
said (const GArray *reminders, MoReminderMemory *memory, const char *when)
{
  MoReminderPolicy policy = mo_reminder_policy_default ();
  g_autoptr (MoReminderPlan) plan = mo_reminder_plan (reminders, &policy, memory, at (when));
  if (!plan->say->len)
    return g_strdup ("");
  mo_reminder_memory_add (memory, plan->say, at (when).day);
  g_autofree char *body = mo_reminder_body (plan->say, at (when).day);
  g_strdelimit (body, "\n", '|');
  return g_steal_pointer (&body);
}

static char *
next (const GArray *reminders, MoReminderMemory *memory, const char *when)
{
  MoReminderPolicy policy = mo_reminder_policy_default ();
  g_autoptr (MoReminderPlan) plan = mo_reminder_plan (reminders, &policy, memory, at (when));
  g_autofree char *day = mo_day_to_iso (plan->next.day);
  return day ? g_strdup_printf (
                   "%s %02d:%02d", day, plan->next.minute / 60, plan->next.minute % 60)
             : g_strdup ("never");
}

#define SAYS(when, words)                                                                      \
  G_STMT_START                                                                                 \
  {                                                                                            \
    g_autofree char *_said = said (reminders, memory, when);                                   \
    g_assert_cmpstr (_said, ==, words);                                                        \
  }                                                                                            \
  G_STMT_END
#define NEXT(when, words)                                                                      \
  G_STMT_START                                                                                 \
  {                                                                                            \
    g_autofree char *_next = next (reminders, memory, when);                                   \
    g_assert_cmpstr (_next, ==, words);                                                        \
  }                                                                                            \
  G_STMT_END

/* ---------------------------------------------------------------------- case 2 */

static void
the_usual_course (void)
{
  g_autoptr (GArray) reminders = due ("2026-03-19 contact 1", NULL); /* a Thursday */
  g_autoptr (MoReminderMemory) memory = mo_reminder_memory_new ();

  SAYS ("2026-03-13 10:00", "");
  NEXT ("2026-03-13 10:00", "2026-03-16 09:00");
  SAYS ("2026-03-16 08:59", "");
  SAYS ("2026-03-16 09:00", "Thursday 19 March: 1 first contact");
  SAYS ("2026-03-16 09:01", "");
  NEXT ("2026-03-16 09:01", "2026-03-19 09:00");
  SAYS ("2026-03-17 09:00", "");
  SAYS ("2026-03-18 16:59", "");
  SAYS ("2026-03-19 00:00", ""); /* not at night */
  SAYS ("2026-03-19 09:00", "Today: 1 first contact");
  SAYS ("2026-03-19 13:00", "");
  SAYS ("2026-03-20 09:00", "Late: 1 first contact");
  SAYS ("2026-03-20 09:05", "");
  SAYS ("2026-03-21 10:00", ""); /* Saturday */
  NEXT ("2026-03-21 10:00", "2026-03-23 09:00");
  SAYS ("2026-03-23 09:00", "Late: 1 first contact"); /* daily after */
  SAYS ("2026-03-24 16:00", "Late: 1 first contact"); /* the computer was off in the morning */
}

/* Rule 4: impact measures, due fourteen days after the last call, are told of seven days after
 * it and on their day. */
static void
impact_measures (void)
{
  g_autoptr (GArray) reminders = due ("2026-03-26 impact 1", NULL); /* a Thursday */
  g_autoptr (MoReminderMemory) memory = mo_reminder_memory_new ();

  SAYS ("2026-03-18 09:00", "");
  NEXT ("2026-03-18 09:00", "2026-03-19 09:00");
  SAYS ("2026-03-19 09:00", "Thursday 26 March: impact measures of 1 pair");
  SAYS ("2026-03-23 09:00", "");
  SAYS ("2026-03-26 09:00", "Today: impact measures of 1 pair");
}

static void
not_twice_on_a_restart (void)
{
  g_autoptr (GArray) reminders = due ("2026-03-19 contact 1", NULL);
  g_autoptr (MoReminderMemory) memory = mo_reminder_memory_new ();
  SAYS ("2026-03-19 09:00", "Today: 1 first contact");
  g_autofree char *kept = mo_reminder_memory_write (memory);
  mo_reminder_memory_free (memory);
  memory = mo_reminder_memory_parse (kept);
  SAYS ("2026-03-19 09:30", "");
  SAYS ("2026-03-20 09:30", "Late: 1 first contact");
  g_autofree char *late = mo_reminder_memory_write (memory);
  mo_reminder_memory_free (memory);
  memory = mo_reminder_memory_parse (late);
  SAYS ("2026-03-20 09:31", "");
}

/* First contact logged, on hold, withdrawn: the duty is not in the file any more. */
static void
silenced (void)
{
  g_autoptr (GArray) reminders = due ("2026-03-19 contact 1", NULL);
  g_autoptr (MoReminderMemory) memory = mo_reminder_memory_new ();
  SAYS ("2026-03-16 09:00", "Thursday 19 March: 1 first contact");
  g_array_set_size (reminders, 0);
  SAYS ("2026-03-19 09:00", "");
  NEXT ("2026-03-19 09:00", "never");
}

static void
merged (void)
{
  g_autoptr (GArray) reminders = due ("2026-03-12 contact 2",
                                      "2026-03-13 contact 1",
                                      "2026-03-10 contact 1",
                                      "2026-03-09 note 2",
                                      "2026-03-12 talk 1",
                                      "2026-03-20 contact 5",
                                      NULL);
  g_autoptr (MoReminderMemory) memory = mo_reminder_memory_new ();
  MoReminderPolicy policy = mo_reminder_policy_default ();
  g_autoptr (MoReminderPlan) plan =
      mo_reminder_plan (reminders, &policy, memory, at ("2026-03-12 09:00"));
  g_autofree char *title = mo_reminder_title (plan->say);

  g_assert_cmpstr (title, ==, "4 things due, 3 late");
  g_assert_true (mo_reminder_is_urgent (plan->say));
  SAYS ("2026-03-12 09:00",
        "Late: 1 first contact, summaries of 2 mentors|Today: 2 first contacts, 1 assessment "
        "talk|"
        "Friday 13 March: 1 first contact");
  NEXT ("2026-03-12 09:00", "2026-03-13 09:00");
}

static void
titles (void)
{
  const struct {
    MoReminderLine lines[2];
    guint n;
    const char *title;
    gboolean urgent;
  } cases[] = {
    { { { MO_DUTY_CONTACT, MO_STAGE_DUE, 700000, 3 },
        { MO_DUTY_CONTACT, MO_STAGE_LATE, 700000, 1 } },
      2,
      "3 first contacts due, 1 late",
      TRUE },
    { { { MO_DUTY_CONTACT, MO_STAGE_DUE, 700000, 1 } }, 1, "1 first contact due", FALSE },
    { { { MO_DUTY_NOTE, MO_STAGE_LATE, 700000, 2 } }, 1, "summaries of 2 mentors late", TRUE },
    { { { MO_DUTY_CONTACT, MO_STAGE_AHEAD, 700000, 1 },
        { MO_DUTY_TASK, MO_STAGE_DUE, 700000, 1 } },
      2,
      "2 things due",
      FALSE },
    { { { MO_DUTY_CALL, MO_STAGE_DUE, 700000, 4 } }, 1, "4 calls today", FALSE },
    { { { MO_DUTY_ADULT, MO_STAGE_DUE, 700000, 1 } }, 1, "1 thing due", FALSE },
  };
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autoptr (GArray) lines = g_array_new (FALSE, FALSE, sizeof (MoReminderLine));
    g_array_append_vals (lines, cases[i].lines, cases[i].n);
    g_autofree char *title = mo_reminder_title (lines);
    g_assert_cmpstr (title, ==, cases[i].title);
    g_assert_cmpint (mo_reminder_is_urgent (lines), ==, cases[i].urgent);
  }
}

/* A bubble is small: three kinds of a heading, then how much more. */
static void
a_heap (void)
{
  g_autoptr (GArray) reminders = due ("2026-03-10 contact 1",
                                      "2026-03-10 message 2",
                                      "2026-03-10 decision 1",
                                      "2026-03-09 note 4",
                                      "2026-03-09 check 5",
                                      "2026-03-12 task 1",
                                      NULL);
  g_autoptr (MoReminderMemory) memory = mo_reminder_memory_new ();
  SAYS ("2026-03-12 09:00",
        "Late: 1 first contact, 2 messages to pass on, 1 decision, 9 more|Today: 1 task");
}

/* ---------------------------------------------------------------------- awkward days */

static void
days_nobody_works (void)
{
  /* due on the Saturday of Easter: warned of on the Wednesday before, and the last office day
   * before it is Maundy Thursday */
  g_autoptr (GArray) reminders = due ("2026-04-04 contact 2", NULL);
  g_autoptr (MoReminderMemory) memory = mo_reminder_memory_new ();
  SAYS ("2026-04-01 09:00", "Saturday 4 April: 2 first contacts");
  SAYS ("2026-04-02 09:00", "Saturday 4 April: 2 first contacts");
  SAYS ("2026-04-03 10:00", "");
  SAYS ("2026-04-04 10:00", "");
  SAYS ("2026-04-06 10:00", "");
  NEXT ("2026-04-02 12:00", "2026-04-07 09:00");
  SAYS ("2026-04-07 09:00", "Late: 2 first contacts");
}

static void
warned_on_the_friday (void)
{
  g_autoptr (GArray) reminders =
      due ("2026-03-17 contact 1", NULL); /* a Tuesday: -3 is Saturday */
  g_autoptr (MoReminderMemory) memory = mo_reminder_memory_new ();
  SAYS ("2026-03-12 09:00", "");
  SAYS ("2026-03-13 09:00", "Tuesday 17 March: 1 first contact");
  SAYS ("2026-03-16 09:00", "");
  SAYS ("2026-03-17 09:00", "Today: 1 first contact");
}

static void
year_end (void)
{
  g_autoptr (GArray) reminders = due ("2027-01-02 contact 1", NULL); /* a Saturday */
  g_autoptr (MoReminderMemory) memory = mo_reminder_memory_new ();
  SAYS ("2026-12-29 09:00", "");
  SAYS ("2026-12-30 09:00", "Saturday 2 January: 1 first contact");
  SAYS ("2026-12-31 09:00", "Saturday 2 January: 1 first contact");
  NEXT ("2026-12-31 12:00", "2027-01-04 09:00");
  SAYS ("2027-01-01 12:00", "");
  SAYS ("2027-01-04 09:00", "Late: 1 first contact");
}

/* The plan knows the wall clock only: a night of 23 or 25 hours is a night. */
static void
clock_change_nights (void)
{
  g_autoptr (GArray) reminders =
      due ("2026-03-30 contact 1", "2026-10-26 contact 1", NULL); /* the Mondays after */
  g_autoptr (MoReminderMemory) memory = mo_reminder_memory_new ();
  SAYS ("2026-03-27 09:00", "Monday 30 March: 1 first contact");
  SAYS ("2026-03-29 01:30", "");
  NEXT ("2026-03-29 01:30", "2026-03-30 09:00");
  SAYS ("2026-03-30 09:00", "Today: 1 first contact");
  g_array_remove_index (reminders, 0);
  SAYS ("2026-10-23 09:00", "Monday 26 October: 1 first contact");
  SAYS ("2026-10-25 01:30", "");
  SAYS ("2026-10-25 01:30", "");
  SAYS ("2026-10-26 09:00", "Today: 1 first contact");
}

/* A bubble that still stands when something comes shows both; what was done leaves it. */
static void
open_bubble (void)
{
  g_autoptr (GArray) reminders =
      due ("2026-03-12 contact 1", "2026-03-12 note 1", "2026-03-10 contact 1", NULL);
  g_autoptr (MoReminderMemory) memory = mo_reminder_memory_new ();
  MoReminderPolicy policy = mo_reminder_policy_default ();
  g_autoptr (MoReminderPlan) first =
      mo_reminder_plan (reminders, &policy, memory, at ("2026-03-12 09:00"));
  mo_reminder_memory_add (memory, first->say, at ("2026-03-12 09:00").day);
  g_array_remove_index (reminders, 1);
  g_array_index (reminders, MoReminder, 0).count = 2;
  g_autoptr (MoReminderPlan) then =
      mo_reminder_plan (reminders, &policy, memory, at ("2026-03-12 11:00"));
  g_autoptr (GArray) shown = mo_reminder_plan_merge (then, first->say);
  g_autofree char *body = mo_reminder_body (shown, at ("2026-03-12 11:00").day);
  g_assert_cmpint (then->say->len, ==, 1);
  g_assert_cmpstr (body, ==, "Late: 1 first contact\nToday: 2 first contacts");
}

static void
more_is_said_once_more (void)
{
  g_autoptr (GArray) reminders = due ("2026-03-12 contact 1", NULL);
  g_autoptr (MoReminderMemory) memory = mo_reminder_memory_new ();
  MoReminder *reply = &g_array_index (reminders, MoReminder, 0);
  SAYS ("2026-03-12 09:00", "Today: 1 first contact");
  reply->count = 2;
  SAYS ("2026-03-12 11:00", "Today: 2 first contacts");
  reply->count = 1;
  SAYS ("2026-03-12 11:30", "");
  reply->count = 2; /* undone and done again */
  SAYS ("2026-03-12 12:00", "");
}

/* ---------------------------------------------------------------------- wrong clocks */

static void
clock_set_back (void)
{
  g_autoptr (GArray) reminders = due ("2026-03-19 contact 1", NULL);
  g_autoptr (MoReminderMemory) memory = mo_reminder_memory_new ();
  SAYS ("2026-03-19 09:10", "Today: 1 first contact");
  SAYS ("2026-03-19 09:00", ""); /* ten minutes back */
  SAYS ("2026-03-18 12:00", "Thursday 19 March: 1 first contact");
  SAYS ("2026-03-19 09:00", ""); /* it was said on that day */
}

static void
clock_was_ahead (void)
{
  g_autoptr (GArray) reminders = due ("2026-03-19 contact 1", NULL);
  g_autoptr (MoReminderMemory) memory = mo_reminder_memory_new ();
  SAYS ("2027-03-19 09:10", "Late: 1 first contact"); /* a year too far */
  SAYS ("2026-03-16 09:00", "Thursday 19 March: 1 first contact");
  SAYS ("2026-03-19 09:00", "Today: 1 first contact");
  SAYS ("2026-03-20 09:00", "Late: 1 first contact");
}

/* ---------------------------------------------------------------------- later */

static void
snooze (MoReminderMemory *memory, const GArray *reminders, const char *now, gboolean an_hour)
{
  MoReminderPolicy policy = mo_reminder_policy_default ();
  g_autoptr (MoReminderMemory) blank = mo_reminder_memory_new ();
  g_autoptr (MoReminderPlan) plan =
      mo_reminder_plan (reminders, &policy, blank, at (now)); /* what the bubble says */
  mo_reminder_memory_snooze (memory,
                             plan->say,
                             at (now),
                             an_hour ? mo_reminder_in_an_hour (&policy, at (now))
                                     : mo_reminder_tomorrow (&policy, at (now)));
}

static void
snoozed_an_hour (void)
{
  g_autoptr (GArray) reminders = due ("2026-03-12 contact 2", "2026-03-10 contact 1", NULL);
  g_autoptr (MoReminderMemory) memory = mo_reminder_memory_new ();
  SAYS ("2026-03-12 09:00", "Late: 1 first contact|Today: 2 first contacts");
  snooze (memory, reminders, "2026-03-12 09:10", TRUE);
  SAYS ("2026-03-12 09:11", "");
  NEXT ("2026-03-12 09:11", "2026-03-12 10:10");
  g_autofree char *kept = mo_reminder_memory_write (memory);
  mo_reminder_memory_free (memory);
  memory = mo_reminder_memory_parse (kept);
  SAYS ("2026-03-12 10:09", "");
  SAYS ("2026-03-12 10:10", "Late: 1 first contact|Today: 2 first contacts");
  SAYS ("2026-03-12 10:11", "");
}

static void
snoozed_at_the_end_of_the_day (void)
{
  g_autoptr (GArray) reminders = due ("2026-03-13 contact 2", NULL); /* a Friday */
  g_autoptr (MoReminderMemory) memory = mo_reminder_memory_new ();
  SAYS ("2026-03-13 16:30", "Today: 2 first contacts");
  snooze (memory, reminders, "2026-03-13 16:30", TRUE);
  NEXT ("2026-03-13 16:31", "2026-03-16 09:00");
  SAYS ("2026-03-13 17:30", "");
  SAYS ("2026-03-16 09:00", "Late: 2 first contacts");
}

static void
snoozed_to_tomorrow (void)
{
  g_autoptr (GArray) reminders = due ("2026-03-12 contact 2", "2026-03-14 contact 1", NULL);
  g_autoptr (MoReminderMemory) memory = mo_reminder_memory_new ();
  SAYS ("2026-03-12 09:00", "Today: 2 first contacts|Saturday 14 March: 1 first contact");
  snooze (memory, reminders, "2026-03-12 09:10", FALSE);
  SAYS ("2026-03-12 16:00", "");
  SAYS ("2026-03-13 09:00", "Late: 2 first contacts|Saturday 14 March: 1 first contact");
}

static void
snoozed_and_done (void)
{
  g_autoptr (GArray) reminders = due ("2026-03-12 contact 2", NULL);
  g_autoptr (MoReminderMemory) memory = mo_reminder_memory_new ();
  SAYS ("2026-03-12 09:00", "Today: 2 first contacts");
  snooze (memory, reminders, "2026-03-12 09:10", TRUE);
  g_array_set_size (reminders, 0);
  SAYS ("2026-03-12 10:10", "");
}

static void
snoozed_by_a_wrong_clock (void)
{
  g_autoptr (GArray) reminders = due ("2026-03-12 contact 2", NULL);
  g_autoptr (MoReminderMemory) memory = mo_reminder_memory_new ();
  snooze (memory, reminders, "2027-03-12 09:10", TRUE);
  SAYS ("2026-03-12 09:10", "Today: 2 first contacts");
}

/* ---------------------------------------------------------------------- whatever comes */

/* A season of any office with any duties, looked at every so often, with restarts: at office
 * times only, each stage of each day once, late once a day, and nothing before `next`. */
static void
any_season (void)
{
  for (int round = 0; round < 60; round++) {
    g_autoptr (GArray) reminders = g_array_new (FALSE, FALSE, sizeof (MoReminder));
    g_autoptr (MoReminderMemory) memory = mo_reminder_memory_new ();
    g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
    MoDay start = mo_day_new (2020, 1, 1) + g_test_rand_int_range (0, 6000);
    MoReminderPolicy policy = { .warn_days = g_test_rand_int_range (0, 9),
                                .kinds = ((1u << MO_DUTY_KINDS) - 1) };
    MoMoment next_time = MO_MOMENT_NONE, now = { start, 0 };

    policy.hours = mo_office_hours_sane ((MoOfficeHours){ g_test_rand_int_range (1, 128),
                                                          g_test_rand_int_range (0, 1000),
                                                          g_test_rand_int_range (0, 1441) });
    for (int i = g_test_rand_int_range (0, 12); i > 0; i--) {
      MoReminder reminder = { g_test_rand_int_range (0, MO_DUTY_KINDS),
                              start + g_test_rand_int_range (-20, 50),
                              g_test_rand_int_range (1, 5) };
      g_array_append_val (reminders, reminder);
    }
    while (now.day < start + 40) {
      g_autoptr (MoReminderPlan) plan = mo_reminder_plan (reminders, &policy, memory, now);
      if (plan->say->len) {
        g_assert_true (mo_is_office_time (&policy.hours, now));
        g_assert_false (mo_is_bank_holiday (now.day));
        g_assert_true (next_time.day == MO_DAY_NONE || mo_moment_compare (now, next_time) >= 0);
        g_assert_cmpint (plan->standing->len, >=, plan->say->len);
        for (guint i = 0; i < plan->say->len; i++) {
          const MoReminderLine *line = &g_array_index (plan->say, MoReminderLine, i);
          char *key = g_strdup_printf ("%d %d %d",
                                       line->stage,
                                       line->kind,
                                       line->stage == MO_STAGE_LATE ? now.day : line->due);
          g_assert_true (g_hash_table_add (seen, key));
        }
        mo_reminder_memory_add (memory, plan->say, now.day);
      }
      g_autoptr (MoReminderPlan) after = mo_reminder_plan (reminders, &policy, memory, now);
      g_assert_cmpint (after->say->len, ==, 0);
      g_assert_true (after->next.day == MO_DAY_NONE ||
                     mo_moment_compare (after->next, now) > 0);
      next_time = after->next;
      if (next_time.day && g_test_rand_bit ())
        now = next_time; /* sleeps exactly so long, and finds something */
      else
        now = (MoMoment){ now.day + (now.minute + 97) / 1440, (now.minute + 97) % 1440 };
      if (next_time.day && mo_moment_compare (now, next_time) == 0) {
        g_autoptr (MoReminderPlan) then = mo_reminder_plan (reminders, &policy, memory, now);
        g_assert_cmpint (then->say->len, >, 0);
      }
      g_autofree char *kept = mo_reminder_memory_write (memory); /* restarts */
      mo_reminder_memory_free (memory);
      memory = mo_reminder_memory_parse (kept);
    }
  }
}

/* Everybody is reminded of each duty before it is late, wherever the days fall. */
static void
nothing_is_missed (void)
{
  MoReminderPolicy policy = mo_reminder_policy_default ();
  for (MoDay day = mo_day_new (2026, 1, 5); day < mo_day_new (2028, 1, 10); day++) {
    g_autoptr (GArray) reminders = g_array_new (FALSE, FALSE, sizeof (MoReminder));
    g_autoptr (MoReminderMemory) memory = mo_reminder_memory_new ();
    MoReminder reminder = { MO_DUTY_CONTACT, day, 1 };
    gboolean in_time = FALSE, late = FALSE;
    g_array_append_val (reminders, reminder);
    for (MoDay today = day - 14; today < day + 14; today++) {
      g_autoptr (MoReminderPlan) plan =
          mo_reminder_plan (reminders, &policy, memory, (MoMoment){ today, 9 * 60 });
      for (guint i = 0; i < plan->say->len; i++) {
        const MoReminderLine *line = &g_array_index (plan->say, MoReminderLine, i);
        in_time |= line->stage == MO_STAGE_DUE && today <= day;
        late |= line->stage == MO_STAGE_LATE && today > day;
      }
      mo_reminder_memory_add (memory, plan->say, today);
    }
    g_assert_true (in_time);
    g_assert_true (late);
  }
}

static void
only_what_is_wanted (void)
{
  g_autoptr (GArray) reminders = due ("2026-03-12 contact 1", "2026-03-12 note 1", NULL);
  g_autoptr (MoReminderMemory) memory = mo_reminder_memory_new ();
  MoReminderPolicy policy = mo_reminder_policy_default ();
  policy.kinds = 1u << MO_DUTY_NOTE;
  g_autoptr (MoReminderPlan) plan =
      mo_reminder_plan (reminders, &policy, memory, at ("2026-03-12 09:00"));
  g_assert_cmpint (plan->say->len, ==, 1);
  policy.kinds = 0;
  g_autoptr (MoReminderPlan) none =
      mo_reminder_plan (reminders, &policy, memory, at ("2026-03-12 09:00"));
  g_assert_cmpint (none->say->len, ==, 0);
  g_assert_cmpint (none->next.day, ==, MO_DAY_NONE);
  g_assert_cmpint (none->standing->len, ==, 0);
}

/* Each kind is in one group, and nothing is told of by default that is in none. */
static void
groups (void)
{
  static const char *const no_calls[] = { "calls", NULL };
  guint all = 0;
  for (const MoReminderGroup *group = mo_reminder_groups (); group->code; group++) {
    g_assert_cmpint (all & group->kinds, ==, 0);
    all |= group->kinds;
  }
  g_assert_cmpint (all, ==, (1u << MO_DUTY_KINDS) - 1);
  g_assert_cmpint (mo_reminder_kinds_without (NULL), ==, all);
  g_assert_cmpint (
      mo_reminder_kinds_without (no_calls), ==, mo_reminder_policy_default ().kinds);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/reminder/the usual course", the_usual_course);
  g_test_add_func ("/reminder/impact measures", impact_measures);
  g_test_add_func ("/reminder/not twice on a restart", not_twice_on_a_restart);
  g_test_add_func ("/reminder/silenced when it is gone", silenced);
  g_test_add_func ("/reminder/merged into one", merged);
  g_test_add_func ("/reminder/titles", titles);
  g_test_add_func ("/reminder/a heap", a_heap);
  g_test_add_func ("/reminder/groups", groups);
  g_test_add_func ("/reminder/days nobody works", days_nobody_works);
  g_test_add_func ("/reminder/warned on the Friday", warned_on_the_friday);
  g_test_add_func ("/reminder/year end", year_end);
  g_test_add_func ("/reminder/clock change nights", clock_change_nights);
  g_test_add_func ("/reminder/open bubble", open_bubble);
  g_test_add_func ("/reminder/more is said once more", more_is_said_once_more);
  g_test_add_func ("/reminder/clock set back", clock_set_back);
  g_test_add_func ("/reminder/clock was ahead", clock_was_ahead);
  g_test_add_func ("/reminder/snoozed an hour", snoozed_an_hour);
  g_test_add_func ("/reminder/snoozed at the end of the day", snoozed_at_the_end_of_the_day);
  g_test_add_func ("/reminder/snoozed to tomorrow", snoozed_to_tomorrow);
  g_test_add_func ("/reminder/snoozed and done", snoozed_and_done);
  g_test_add_func ("/reminder/snoozed by a wrong clock", snoozed_by_a_wrong_clock);
  g_test_add_func ("/reminder/any season", any_season);
  g_test_add_func ("/reminder/nothing is missed", nothing_is_missed);
  g_test_add_func ("/reminder/only what is wanted", only_what_is_wanted);
  return g_test_run ();
}
