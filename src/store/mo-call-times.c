/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/mo-call-times.h"

#include "store/mo-staff.h"
#include "store/mo-stmt.h"

#define TALK_MINUTES 60 /* where nobody wrote down how long */

static const MoField talk_fields[] = {
  MO_FIELD (INT64, MoCallTalk, id),
  MO_FIELD (INT64, MoCallTalk, referral),
  MO_FIELD (INT64, MoCallTalk, person),
  MO_FIELD (INT64, MoCallTalk, staff),
  MO_FIELD (TEXT, MoCallTalk, name),
  MO_FIELD (TEXT, MoCallTalk, staff_name),
  MO_FIELD (TEXT, MoCallTalk, starts_at),
  MO_FIELD (DAY, MoCallTalk, day),
  MO_FIELD (INT, MoCallTalk, start),
  MO_FIELD (INT, MoCallTalk, minutes),
  MO_FIELD_END,
};
MO_DEFINE_RECORD (MoCallTalk, mo_call_talk, talk_fields)

/* UTC text from the day before to the day after, as wall time may differ; then by wall time. */
static GPtrArray *
list_talks (MoStore *store, MoDay from, MoDay to, GError **error)
{
  g_auto (MoStmt) stmt = mo_stmt_new (
      store,
      "SELECT a.id, a.referral, r.person, coalesce(s.id, 0) AS staff,"
      " p.first_name || ' ' || p.last_name AS name, a.who AS staff_name,"
      " a.booked_for AS starts_at, coalesce(a.minutes, 0) AS minutes"
      " FROM assessment a JOIN referral r ON r.id = a.referral JOIN person p ON p.id = r.person"
      " LEFT JOIN staff s ON s.name = a.who AND s.left_on IS NULL"
      " WHERE a.done_on IS NULL AND a.booked_for >= :from AND a.booked_for < :to"
      " ORDER BY a.booked_for, a.id");
  mo_stmt_bind_day (&stmt, ":from", from - 1);
  mo_stmt_bind_day (&stmt, ":to", to + 2);
  GPtrArray *talks = mo_stmt_read_all (&stmt, mo_call_talk, error);
  for (guint i = 0; talks && i < talks->len;) {
    MoCallTalk *talk = g_ptr_array_index (talks, i);
    talk->minutes = talk->minutes > 0 ? talk->minutes : TALK_MINUTES;
    if (mo_call_time_from_utc (talk->starts_at, MO_ZONE, &talk->day, &talk->start) &&
        talk->day >= from && talk->day <= to)
      i++;
    else
      g_ptr_array_remove_index (talks, i);
  }
  return talks;
}

/* Of those who are in a match that can have calls. */
static GHashTable *
load_weeks (MoStore *store, GError **error)
{
  g_autoptr (GHashTable) weeks =
      g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, g_free);
  g_auto (MoStmt) stmt = mo_stmt_new (
      store,
      "SELECT a.person, a.weekday, a.hours FROM availability a WHERE a.person IN ("
      " SELECT r.person FROM pairing x JOIN referral r ON r.id = x.referral WHERE x.state"
      "  IN('agreed','briefed','first_call_booked','active','paused','ending')"
      " UNION SELECT t.person FROM pairing x JOIN mentor t ON t.id = x.mentor WHERE x.state"
      "  IN('agreed','briefed','first_call_booked','active','paused','ending'))");
  while (mo_stmt_step (&stmt)) {
    gint64 person = mo_stmt_int (&stmt, 0);
    MoWeek *week = g_hash_table_lookup (weeks, &person);
    if (!week) {
      week = g_new0 (MoWeek, 1);
      g_hash_table_insert (weeks, g_memdup2 (&person, sizeof person), week);
    }
    week->hours[mo_stmt_int (&stmt, 1) % 7] = (guint32) mo_stmt_int (&stmt, 2);
  }
  return mo_stmt_finish (&stmt, error) ? g_steal_pointer (&weeks) : NULL;
}

MoCallTimes *
mo_store_load_call_times (MoStore *store, MoDay from, MoDay to, GError **error)
{
  g_autoptr (MoCallTimes) times = g_new0 (MoCallTimes, 1);
  g_autoptr (GError) problem = NULL;

  times->talks = list_talks (store, from, to, &problem);
  times->leave = problem ? NULL : mo_store_list_leave (store, from, to, &problem);
  times->weeks = problem ? NULL : load_weeks (store, &problem);
  times->staff = problem ? NULL : mo_store_list_staff (store, &problem);
  times->me = problem ? 0 : mo_store_find_me (store, &problem);
  if (!problem)
    return g_steal_pointer (&times);
  g_propagate_error (error, g_steal_pointer (&problem));
  return NULL;
}

void
mo_call_times_free (MoCallTimes *times)
{
  g_clear_pointer (&times->talks, g_ptr_array_unref);
  g_clear_pointer (&times->leave, g_ptr_array_unref);
  g_clear_pointer (&times->staff, g_ptr_array_unref);
  g_clear_pointer (&times->weeks, g_hash_table_unref);
  g_free (times);
}

const MoWeek *
mo_call_times_week (const MoCallTimes *times, gint64 person)
{
  return times ? g_hash_table_lookup (times->weeks, &person) : NULL;
}

/* ---------------------------------------------------------------------- as time taken */

MoTimeTaken
mo_call_taken (const MoCallView *call)
{
  return (MoTimeTaken){ .kind = MO_TIME_CALL,
                        .id = call->id,
                        .pairing = call->pairing,
                        .mentee = call->person,
                        .mentor = call->mentor_person,
                        .staff = call->staff,
                        .day = call->day,
                        .start = call->start,
                        .minutes = call->minutes,
                        .mentee_name = call->mentee,
                        .mentor_name = call->mentor,
                        .staff_name = call->staff_name };
}

static MoTimeTaken
talk_taken (const MoCallTalk *talk)
{
  return (MoTimeTaken){ .kind = MO_TIME_TALK,
                        .id = talk->id,
                        .mentee = talk->person,
                        .staff = talk->staff,
                        .day = talk->day,
                        .start = talk->start,
                        .minutes = talk->minutes,
                        .mentee_name = talk->name,
                        .staff_name = talk->staff_name };
}

static MoTimeTaken
leave_taken (const MoStaffLeave *leave)
{
  return (MoTimeTaken){ .kind = MO_TIME_LEAVE,
                        .id = leave->id,
                        .staff = leave->staff,
                        .day = leave->from,
                        .minutes = (leave->to - leave->from + 1) * 24 * 60,
                        .staff_name = leave->name };
}

static int
by_beginning (gconstpointer a, gconstpointer b)
{
  const MoTimeTaken *one = a, *other = b;
  return one->day != other->day ? (one->day > other->day) - (one->day < other->day)
                                : one->start - other->start;
}

GArray *
mo_call_times_taken (const MoCallTimes *times, GPtrArray *calls)
{
  GArray *taken = g_array_new (FALSE, FALSE, sizeof (MoTimeTaken));
  MoTimeTaken one;

  for (guint i = 0; i < calls->len; i++) {
    const MoCallView *call = g_ptr_array_index (calls, i);
    if (g_strcmp0 (call->state, "planned") != 0)
      continue;
    one = mo_call_taken (call);
    g_array_append_val (taken, one);
  }
  for (guint i = 0; i < times->talks->len; i++) {
    one = talk_taken (g_ptr_array_index (times->talks, i));
    g_array_append_val (taken, one);
  }
  for (guint i = 0; i < times->leave->len; i++) {
    one = leave_taken (g_ptr_array_index (times->leave, i));
    g_array_append_val (taken, one);
  }
  g_array_sort (taken, by_beginning);
  return taken;
}
