/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/mo-demo.h"

#include <glib/gi18n-lib.h>

#include "model/mo-demo-private.h"
#include "store/mo-staff.h"

static void
mentor_free (gpointer data)
{
  DemoMentor *mentor = data;
  g_array_unref (mentor->taken);
  g_free (mentor->name);
  g_free (mentor);
}

/* ---------------------------------------------------------------------- the past */

/* A month before the first referral there are staff and mentors. */
static void
begin_past (Demo *demo)
{
  demo->past = demo->today - demo->size.years * 365 - 30;
  demo->sets = g_array_new (FALSE, FALSE, sizeof (gint64));
  for (MoDay day = demo->past; day <= demo->today && !demo->error; day++) {
    gint64 set = mo_store_add_past_set (demo->store, day, &demo->error);
    g_array_append_val (demo->sets, set);
  }
  demo_on (demo, demo->past);
}

void
demo_on (Demo *demo, MoDay day)
{
  if (!demo->error)
    mo_store_write_into (
        demo->store,
        g_array_index (demo->sets, gint64, CLAMP (day, demo->past, demo->today) - demo->past));
}

/* ---------------------------------------------------------------------- the office */

static void
add_staff (Demo *demo)
{
  static const char *const people[][3] = {
    { "pnair", "Priya Nair", "lead" },
    { "tasante", "Tessa Asante", "coordinator" },
    { "rholt", "Ruth Holt", "lead" },
  };
  for (guint i = 0; i < G_N_ELEMENTS (people); i++) {
    MoChange *change = mo_change_new ("staff", 0, 0);
    mo_change_text (change, "login", i || !demo->login ? people[i][0] : demo->login);
    mo_change_text (change, "name", people[i][1]);
    mo_change_text (change, "role", people[i][2]);
    gint64 id = demo_save (demo, change);
    if (i < G_N_ELEMENTS (demo->owners))
      demo->owners[i] = id;
  }
}

/* September is busy each year, and so are the weeks around today. */
static void
add_busy_periods (Demo *demo)
{
  int year;
  mo_day_split (demo->today, &year, NULL, NULL);
  for (int y = year - demo->size.years; y <= year; y++) {
    MoDay from = mo_day_new (y, 9, 1);
    if (from > demo->today)
      continue;
    MoChange *change = mo_change_new ("busy_period", 0, 0);
    mo_change_day (change, "from_on", from);
    mo_change_day (change, "to_on", mo_day_new (y, 9, 30));
    mo_change_int (change, "days", demo->policy.reply_days_busy);
    mo_change_text (change, "who", "Ruth Holt");
    mo_change_text (change, "why", "annual leave and the family weekend");
    demo_on (demo, from - 20);
    demo_save (demo, change);
  }
  demo_on (demo, demo->past);
}

static void
add_settings (Demo *demo)
{
  static const char *const settings[][2] = {
    { "office_name", "Riverside Spinal Mentoring (invented)" },
    { "office_address", "1 Example Street\nExampleton\nEX1 1EX" },
    { "office_phone", "01632 960000" },
    { "office_contact", "Ruth Holt" },
  };
  for (guint i = 0; i < G_N_ELEMENTS (settings) && !demo->error; i++)
    mo_store_put_setting (demo->store, settings[i][0], settings[i][1], &demo->error);
}

/* Office days of a year, so that each day's chance is known. */
#define OFFICE_DAYS 260

static void
add_referrals (Demo *demo)
{
  const MoDemoSize *size = &demo->size;
  int back = size->years * 365;
  for (MoDay day = demo->today - back; day <= demo->today; day++) {
    int gone = day - (demo->today - back);
    int a_year =
        size->a_year_at_first + gone * (size->a_year_now - size->a_year_at_first) / back;
    if (mo_day_weekday (day) > 4)
      continue;
    for (int chance = a_year * 1000 / OFFICE_DAYS; chance > 0; chance -= 1000)
      if (demo_between (demo, 1, 1000) <= chance)
        demo_referral (demo, day);
  }
}

typedef struct {
  MoDay today;
  guint seed;
  MoDemoSize size;
  const char *login;
} Ask;

static gpointer
fill_job (MoStore *store, gconstpointer data, GError **error)
{
  const Ask *ask = data;
  Demo demo = {
    .store = store,
    .rand = g_rand_new_with_seed (ask->seed),
    .today = ask->today,
    .policy = mo_policy_default (),
    .size = ask->size,
    .login = ask->login,
    .mentors = g_ptr_array_new_with_free_func (mentor_free),
    .names = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL),
  };
  begin_past (&demo);
  add_staff (&demo);
  add_settings (&demo);
  add_busy_periods (&demo);
  demo_mentors (&demo);
  add_referrals (&demo);
  demo_on (&demo, demo.today);
  demo_decisions (&demo);
  demo_day (&demo);
  demo_rich (&demo);
  demo_talk_begun (&demo);
  for (int i = 0; i < demo.size.waiting; i++)
    demo_waits (&demo, i);
  demo_on (&demo, demo.today);
  demo_applicants (&demo);
  demo_concerns (&demo);
  demo_phone (&demo);
  demo_impact (&demo); /* its numbers are the last that are by chance */

  demo_on (&demo, demo.today);
  g_ptr_array_unref (demo.mentors);
  g_hash_table_unref (demo.names);
  g_rand_free (demo.rand);
  demo_certificates (&demo);
  demo_waiting (&demo); /* what is there, looked after: nothing by chance */
  demo_weights (&demo);
  demo_slots (&demo);
  demo_calendar (&demo);
  demo_endings (&demo);
  demo_ten (&demo);
  g_array_unref (demo.sets);
  if (demo.error)
    g_propagate_error (error, demo.error);
  return NULL;
}

gboolean
mo_demo_fill_sized (MoStore *store,
                    MoDay today,
                    guint seed,
                    const MoDemoSize *size,
                    GError **error)
{
  g_autofree char *who = g_strdup (mo_store_get_who (store));
  Ask ask = { today, seed, *size, mo_store_get_login (store) };
  GError *failure = NULL;

  mo_store_set_who (store, "Demo");
  mo_store_write (store, _ ("Demo office of invented people"), fill_job, &ask, &failure);
  mo_store_set_who (store, who);
  mo_store_know_me (store, NULL);
  if (failure)
    g_propagate_error (error, failure);
  return failure == NULL;
}

/* About eight referrals a month three years ago, fourteen now. */
gboolean
mo_demo_fill (MoStore *store, MoDay today, guint seed, GError **error)
{
  static const MoDemoSize small = { 3, 105, 195, 60, 16 };
  return mo_demo_fill_sized (store, today, seed, &small, error);
}
