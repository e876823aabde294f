/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/mo-mentor-jobs.h"

#include <glib/gi18n-lib.h>

#include "core/mo-level.h"
#include "core/mo-mentor-care.h"
#include "core/mo-week.h"
#include "store/mo-change.h"
#include "store/mo-mentor-card.h"
#include "store/mo-mentor-steps.h"
#include "store/mo-pairings.h"
#include "store/mo-people.h"
#include "store/mo-stmt.h"

void
mo_mentor_ask_free (MoMentorAsk *ask)
{
  g_free (ask->code);
  g_free (ask->words);
  g_free (ask->check.kind);
  g_free (ask->check.workforce);
  g_free (ask->check.number);
  g_free (ask->check.level_reason);
  g_free (ask);
}

static const char *
text_or_none (const char *text)
{
  return text && *text ? text : NULL;
}

/* ---------------------------------------------------------------------- places */

static gboolean
set_capacity (MoStore *store, const MoMentorAsk *ask, const MoMentorAbout *it, GError **error)
{
  MoPolicy policy;
  if (!mo_store_load_policy (store, &policy, error) ||
      mo_store_refused (
          mo_rule_capacity (it->capacity, ask->number, it->taken, ask->agreed, &policy),
          MO_LEVEL_ASK,
          error))
    return FALSE;
  mo_store_label (
      store,
      ngettext ("%s takes %d mentee at once", "%s takes %d mentees at once", ask->number),
      it->name,
      ask->number);
  MoChange *change = mo_change_new ("mentor", ask->mentor, ask->rev);
  mo_change_int (change, "capacity", ask->number);
  if (ask->number > it->capacity)
    mo_change_day (change, "capacity_agreed_on", mo_store_get_today (store));
  return mo_store_save (store, change, NULL, error) != 0;
}

/* ---------------------------------------------------------------------- break and leaving */

static gboolean
step (MoStore *store, const MoMentorAsk *ask, const char *to, const char *why, GError **error)
{
  MoMentorMove move = { .to = to, .on = mo_store_get_today (store), .why = why };
  return mo_store_mentor_step (store, ask->mentor, ask->rev, &move, error);
}

static gboolean
begin_break (MoStore *store, const MoMentorAsk *ask, const MoMentorAbout *it, GError **error)
{
  if (mo_store_refused (
          mo_rule_break (ask->day, mo_store_get_today (store)), MO_LEVEL_ASK, error))
    return FALSE;
  mo_store_label (store, _ ("%s takes a break"), it->name);
  if (!step (store, ask, "paused", text_or_none (ask->words), error))
    return FALSE;
  MoChange *change = mo_change_new ("mentor", ask->mentor, 0);
  mo_change_day (change, "paused_until", ask->day);
  return mo_store_save (store, change, NULL, error) != 0;
}

static gboolean
come_back (MoStore *store, const MoMentorAsk *ask, const MoMentorAbout *it, GError **error)
{
  if (g_strcmp0 (it->state, "paused") != 0)
    return mo_store_refuse (error, _ ("This mentor is not on a break."));
  mo_store_label (store, _ ("%s is back"), it->name);
  return step (store, ask, "active", NULL, error);
}

static GArray *
proposals_of (MoStore *store, gint64 mentor, GError **error)
{
  g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_auto (MoStmt) stmt = mo_stmt_new (store,
                                      "SELECT id FROM pairing WHERE mentor = :mentor AND state"
                                      " IN('draft','mentor_asked','mentor_yes','mentee_asked')"
                                      " ORDER BY id");
  mo_stmt_bind_int (&stmt, ":mentor", mentor);
  while (mo_stmt_step (&stmt)) {
    gint64 id = mo_stmt_int (&stmt, 0);
    g_array_append_val (ids, id);
  }
  return mo_stmt_finish (&stmt, error) ? g_steal_pointer (&ids) : NULL;
}

/* Whoever was proposed waits again, with the place in the list they had. */
static gboolean
drop_proposals (MoStore *store, gint64 mentor, GError **error)
{
  g_autoptr (GArray) ids = proposals_of (store, mentor, error);
  for (guint i = 0; ids && i < ids->len; i++)
    if (!mo_store_move_pairing (store,
                                g_array_index (ids, gint64, i),
                                0,
                                "dropped",
                                _ ("the mentor leaves"),
                                error))
      return FALSE;
  return ids != NULL;
}

static gboolean
leave (MoStore *store, const MoMentorAsk *ask, const MoMentorAbout *it, GError **error)
{
  if (!text_or_none (ask->code))
    return mo_store_refuse (error, _ ("Say why, as far as it was said."));
  if (mo_store_refused (mo_rule_leave (it->state, it->proposals, it->going, ask->number),
                        MO_LEVEL_ASK,
                        error))
    return FALSE;
  gboolean later = ask->number == MO_LEAVE_FINISH && it->taken > 0;
  mo_store_label (
      store, later ? _ ("%s leaves once the matches have ended") : _ ("%s has left"), it->name);
  if (it->proposals > 0 && !drop_proposals (store, ask->mentor, error))
    return FALSE;
  MoChange *change = mo_change_new ("mentor", ask->mentor, ask->rev);
  mo_change_text (change, "leave_reason", ask->code);
  if (later)
    mo_change_day (change, "paused_until", MO_DAY_NONE);
  if (!mo_store_save (store, change, ask->words, error))
    return FALSE;
  MoMentorAsk after = *ask;
  after.rev = 0;
  return later && g_strcmp0 (it->state, "paused") == 0
             ? TRUE
             : step (
                   store, &after, later ? "paused" : "left", text_or_none (ask->words), error);
}

/* ---------------------------------------------------------------------- check, note, hours */

static gboolean
check_days (const MoMentorSeen *seen, MoDay today, GError **error)
{
  if (seen->seen == MO_DAY_NONE)
    return mo_store_refuse (error, _ ("Write the day on which the certificate was seen."));
  if (seen->seen > today || seen->status_checked > today)
    return mo_store_refuse (
        error, _ ("A check cannot have been seen in the future. Write the day it was seen."));
  if (seen->issued > seen->seen)
    return mo_store_refuse (
        error, _ ("It was seen before it was issued. Look at the two days again."));
  if (seen->renew != MO_DAY_NONE && seen->renew <= seen->seen)
    return mo_store_refuse (error, _ ("The day of renewal comes after the day it was seen."));
  if (seen->status_checked != MO_DAY_NONE && !seen->update_service)
    return mo_store_refuse (
        error,
        _ ("A status can only be looked at in the update service. Say that the "
           "mentor is in it, or leave the day empty."));
  return TRUE;
}

static gboolean
add_check (MoStore *store, const MoMentorAsk *ask, const MoMentorAbout *it, GError **error)
{
  const MoMentorSeen *seen = &ask->check;
  if (!check_days (seen, mo_store_get_today (store), error))
    return FALSE;
  mo_store_label (store, _ ("Check of %s written down"), it->name);
  MoChange *change = mo_change_new ("safety_check", 0, 0);
  mo_change_int (change, "person", it->person);
  mo_change_text (change, "kind", seen->kind);
  mo_change_text (
      change, "workforce", text_or_none (seen->workforce) ? seen->workforce : "adult");
  mo_change_text (change, "number", text_or_none (seen->number));
  mo_change_day (change, "issued_on", seen->issued);
  mo_change_day (change, "seen_on", seen->seen);
  mo_change_text (change, "seen_by", mo_store_get_who (store));
  mo_change_int (change, "update_service", seen->update_service);
  mo_change_day (change, "status_checked_on", seen->status_checked);
  mo_change_day (change, "renew_on", seen->renew);
  mo_change_text (change, "level_reason", text_or_none (seen->level_reason));
  return mo_store_save (store, change, NULL, error) != 0;
}

static gboolean
add_note (MoStore *store, const MoMentorAsk *ask, const MoMentorAbout *it, GError **error)
{
  if (!text_or_none (ask->words))
    return mo_store_refuse (error, _ ("Write a few words."));
  g_autofree char *now = mo_store_now (store);
  mo_store_label (store, _ ("Private note about %s"), it->name);
  MoChange *change = mo_change_new ("mentor_note", 0, 0);
  mo_change_int (change, "mentor", ask->mentor);
  mo_change_text (change, "kind", g_strcmp0 (ask->code, "quality") == 0 ? "quality" : "note");
  mo_change_text (change, "at", now);
  mo_change_text (change, "who", mo_store_get_who (store));
  mo_change_text (change, "words", ask->words);
  if (ask->number)
    mo_change_int (change, "corrects", ask->number);
  return mo_store_save (store, change, NULL, error) != 0;
}

static gboolean
set_hours (MoStore *store, const MoMentorAsk *ask, const MoMentorAbout *it, GError **error)
{
  MoWeek week = { 0 };
  if (text_or_none (ask->words) && !mo_week_parse (ask->words, &week))
    return mo_store_refuse (
        error,
        _ ("These hours are not understood. Write as “evenings”, “weekends” or "
           "“Mon 10-12, Thu after 6pm”."));
  mo_store_label (store, _ ("Hours of %s"), it->name);
  return mo_store_set_availability (store, it->person, week.hours, error);
}

static gboolean
set_about (MoStore *store, const MoMentorAsk *ask, const MoMentorAbout *it, GError **error)
{
  mo_store_label (store, _ ("About %s changed"), it->name);
  MoChange *change = mo_change_new ("mentor", ask->mentor, ask->rev);
  mo_change_int (change, "young_people_ok", ask->agreed);
  mo_change_text (change, "languages", text_or_none (ask->code));
  mo_change_text (change, "note", text_or_none (ask->words));
  return mo_store_save (store, change, NULL, error) != 0;
}

gpointer
mo_mentor_job (MoStore *store, gconstpointer data, GError **error)
{
  static gboolean (*const verbs[]) (
      MoStore *, const MoMentorAsk *, const MoMentorAbout *, GError **) = {
    [MO_MENTOR_CAPACITY] = set_capacity, [MO_MENTOR_PAUSE] = begin_break,
    [MO_MENTOR_RETURN] = come_back,      [MO_MENTOR_LEAVE] = leave,
    [MO_MENTOR_CHECK] = add_check,       [MO_MENTOR_NOTE] = add_note,
    [MO_MENTOR_HOURS] = set_hours,       [MO_MENTOR_ABOUT] = set_about,
  };
  const MoMentorAsk *ask = data;
  g_autoptr (MoMentorAbout) it = mo_store_load_mentor_about (store, ask->mentor, error);
  if (it)
    verbs[ask->verb](store, ask, it, error);
  return NULL;
}

/* ---------------------------------------------------------------------- written down */

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
