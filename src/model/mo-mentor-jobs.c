/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/mo-mentor-jobs.h"

#include <glib/gi18n-lib.h>

#include "core/mo-level.h"
#include "core/mo-week.h"
#include "store/mo-change.h"
#include "store/mo-pairings.h"
#include "store/mo-people.h"

void
mo_mentor_ask_free (MoMentorAsk *ask)
{
  g_free (ask->name);
  g_free (ask->words);
  g_free (ask->workforce);
  g_free (ask);
}

static gboolean
refuse (GError **error, const char *sentence)
{
  g_set_error (error, MO_STORE_ERROR, MO_STORE_REFUSED, "%s", sentence);
  return FALSE;
}

static void
set_state (MoStore *store, MoChange *change, const char *state)
{
  mo_change_text (change, "state", state);
  mo_change_day (change, "state_on", mo_store_get_today (store));
}

/* Rule CAPACITY: more than one mentee at once only "if willing"; raising needs her yes. */
static gboolean
set_capacity (MoStore *store, const MoMentorAsk *ask, MoChange *change, GError **error)
{
  MoPolicy policy;
  if (!mo_store_load_policy (store, &policy, error))
    return FALSE;
  if (ask->number < 1 || ask->number > policy.capacity_max) {
    g_autofree char *sentence =
        g_strdup_printf (_ ("A mentor has from 1 to %d mentees at once."), policy.capacity_max);
    return refuse (error, sentence);
  }
  if (!ask->agreed)
    return refuse (error,
                   _ ("More places need the mentor’s own yes. Ask first, then say so here."));
  mo_change_int (change, "capacity", ask->number);
  mo_change_day (change, "capacity_agreed_on", mo_store_get_today (store));
  mo_store_label (
      store,
      ngettext ("%s takes %d mentee at once", "%s takes %d mentees at once", ask->number),
      ask->name,
      ask->number);
  return TRUE;
}

static gboolean
add_check (MoStore *store, const MoMentorAsk *ask, GError **error)
{
  if (ask->day > mo_store_get_today (store))
    return refuse (
        error, _ ("A check cannot have been seen in the future. Write the day it was seen."));
  mo_store_label (store, _ ("Check of %s written down"), ask->name);
  return mo_store_add_check (
      store, ask->person, ask->words, ask->workforce, ask->day, ask->day, error);
}

static gboolean
fill (MoStore *store, const MoMentorAsk *ask, MoChange *change, GError **error)
{
  switch (ask->verb) {
  case MO_MENTOR_CAPACITY:
    return set_capacity (store, ask, change, error);
  case MO_MENTOR_PAUSE:
    set_state (store, change, "paused");
    mo_change_day (change, "paused_until", ask->day);
    mo_store_label (store, _ ("%s takes a break"), ask->name);
    return TRUE;
  case MO_MENTOR_RETURN:
    set_state (store, change, "active");
    mo_change_day (change, "paused_until", MO_DAY_NONE);
    mo_store_label (store, _ ("%s is back"), ask->name);
    return TRUE;
  case MO_MENTOR_LEAVE:
    set_state (store, change, "left");
    mo_change_day (change, "left_on", mo_store_get_today (store));
    mo_change_text (change, "leave_reason", ask->words);
    mo_store_label (store, _ ("%s has left"), ask->name);
    return TRUE;
  case MO_MENTOR_CHECK:
    break;
  }
  return FALSE;
}

gpointer
mo_mentor_job (MoStore *store, gconstpointer data, GError **error)
{
  const MoMentorAsk *ask = data;
  if (ask->verb == MO_MENTOR_CHECK) {
    add_check (store, ask, error);
    return NULL;
  }
  g_autoptr (MoChange) change = mo_change_new ("mentor", ask->mentor, ask->rev);
  if (fill (store, ask, change, error))
    mo_store_save (store, g_steal_pointer (&change), ask->words, error);
  return NULL;
}

void
mo_new_mentor_ask_free (MoNewMentorAsk *ask)
{
  g_free (ask->first_name);
  g_free (ask->last_name);
  g_free (ask->phone);
  g_free (ask->email);
  g_free (ask->town);
  g_free (ask->level);
  g_free (ask->hours);
  g_free (ask->relation);
  g_free (ask);
}

static gboolean
add_lived (MoStore *store, gint64 person, const MoNewMentorAsk *ask, GError **error)
{
  MoNeuroLevel level;
  MoNewInjury injury = MO_NEW_INJURY_INIT;
  MoWeek week;

  mo_level_parse (ask->level, &level);
  injury.about = ask->family ? "relative" : "self";
  injury.level = level.code;
  injury.level_said = ask->level;
  injury.completeness = level.completeness;
  injury.ais = level.ais;
  injury.as_of = mo_store_get_today (store);
  if (!ask->family) {
    injury.injured_on = ask->lived_since;
    injury.injured_precision = ask->lived_precision;
  }
  if (!mo_store_add_injury (store, person, &injury, error))
    return FALSE;
  return !mo_week_parse (ask->hours, &week) ||
         mo_store_set_availability (store, person, week.hours, error);
}

gpointer
mo_new_mentor_job (MoStore *store, gconstpointer data, GError **error)
{
  const MoNewMentorAsk *ask = data;
  MoNewPerson person = { .first_name = ask->first_name,
                         .last_name = ask->last_name,
                         .email = ask->email,
                         .town = ask->town };
  MoNewMentor mentor = { .sci = !ask->family,
                         .family = ask->family,
                         .relation_kind = ask->relation,
                         .lived_since = ask->lived_since,
                         .lived_precision = ask->lived_precision,
                         .approved_on = mo_store_get_today (store),
                         .capacity = ask->capacity };

  mo_store_label (store, _ ("Mentor %s %s written down"), ask->first_name, ask->last_name);
  if (ask->family)
    mentor.family_trained_on = ask->trained_on;
  else
    mentor.sci_trained_on = ask->trained_on;
  mentor.person = mo_store_add_person (store, &person, error);
  if (!mentor.person)
    return NULL;
  if (ask->phone && *ask->phone &&
      !mo_store_add_phone (store, mentor.person, ask->phone, NULL, TRUE, error))
    return NULL;
  if (!add_lived (store, mentor.person, ask, error))
    return NULL;
  if (ask->check_seen &&
      !mo_store_add_check (
          store, mentor.person, "enhanced", "adult", ask->check_seen, ask->check_seen, error))
    return NULL;
  return GSIZE_TO_POINTER (mo_store_add_mentor (store, &mentor, error));
}
