/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/mo-training.h"

#include <glib/gi18n-lib.h>

#include "store/mo-change.h"
#include "store/mo-mentor-steps.h"
#include "store/mo-stmt.h"

static const MoField attendance_fields[] = {
  MO_FIELD (INT64, MoAttendance, id),     MO_FIELD (INT, MoAttendance, rev),
  MO_FIELD (INT64, MoAttendance, mentor), MO_FIELD (INT64, MoAttendance, person),
  MO_FIELD (TEXT, MoAttendance, name),    MO_FIELD (TEXT, MoAttendance, outcome),
  MO_FIELD (TEXT, MoAttendance, state),   MO_FIELD_END,
};
MO_DEFINE_RECORD (MoAttendance, mo_attendance, attendance_fields)

/* ---------------------------------------------------------------------- reading */

#define TRAINING                                                                               \
  "SELECT t.id, t.rev, t.strand, t.from_on AS \"from\", t.to_on AS \"to\","                    \
  " t.cancelled_on AS cancelled, t.places, t.minutes, t.venue, t.note,"                        \
  " coalesce(a.taken, 0) AS taken, coalesce(a.came, 0) AS came,"                               \
  " coalesce(a.passed, 0) AS passed FROM training_event t"                                     \
  " LEFT JOIN (SELECT training_event, count(*) AS taken,"                                      \
  " sum(CASE WHEN outcome IN ('attended','passed','not_yet') THEN 1 ELSE 0 END) AS came,"      \
  " sum(CASE WHEN outcome = 'passed' THEN 1 ELSE 0 END) AS passed"                             \
  " FROM attendance GROUP BY training_event) a ON a.training_event = t.id"

GPtrArray *
mo_store_list_trainings (MoStore *store, MoDay from, GError **error)
{
  g_auto (MoStmt) stmt =
      mo_stmt_new (store, TRAINING " WHERE t.from_on >= :from ORDER BY t.from_on, t.id");
  mo_stmt_bind_day (&stmt, ":from", from == MO_DAY_NONE ? mo_day_new (1, 1, 1) : from);
  return mo_stmt_read_all (&stmt, mo_training, error);
}

MoTraining *
mo_store_load_training (MoStore *store, gint64 training, GError **error)
{
  g_auto (MoStmt) stmt = mo_stmt_new (store, TRAINING " WHERE t.id = :id");
  mo_stmt_bind_int (&stmt, ":id", training);
  g_autoptr (GPtrArray) found = mo_stmt_read_all (&stmt, mo_training, error);
  if (found && !found->len)
    g_set_error (error, MO_STORE_ERROR, MO_STORE_NOT_FOUND, "no such training weekend");
  return found && found->len ? mo_training_ref (found->pdata[0]) : NULL;
}

GPtrArray *
mo_store_list_attendance (MoStore *store, gint64 training, GError **error)
{
  g_auto (MoStmt) stmt =
      mo_stmt_new (store,
                   "SELECT a.id, a.rev, a.mentor, m.person, m.state, a.outcome,"
                   " p.first_name || ' ' || p.last_name AS name FROM attendance a"
                   " JOIN mentor m ON m.id = a.mentor JOIN person p ON p.id = m.person"
                   " WHERE a.training_event = :id ORDER BY p.last_name, p.first_name, a.id");
  mo_stmt_bind_int (&stmt, ":id", training);
  return mo_stmt_read_all (&stmt, mo_attendance, error);
}

GPtrArray *
mo_store_list_bookable (MoStore *store, gint64 training, GError **error)
{
  g_auto (MoStmt) stmt = mo_stmt_new (
      store,
      "SELECT m.id AS mentor, m.person, m.state, 'booked' AS outcome,"
      " p.first_name || ' ' || p.last_name AS name FROM training_event t"
      " JOIN mentor m ON (t.strand = 'family' AND m.family = 1 AND m.family_trained_on IS NULL)"
      " OR (t.strand = 'sci' AND m.sci = 1 AND m.sci_trained_on IS NULL)"
      " JOIN person p ON p.id = m.person WHERE t.id = :id"
      " AND m.state NOT IN ('left','declined','not_now','enquiry')"
      " AND NOT EXISTS (SELECT 1 FROM attendance a WHERE a.mentor = m.id"
      "  AND a.training_event = t.id)"
      " ORDER BY CASE WHEN m.state IN ('approved','active','paused')"
      "  OR EXISTS (SELECT 1 FROM mentor_step e WHERE e.mentor = m.id"
      "  AND e.state = 'interview_held') THEN 0 ELSE 1 END,"
      " p.last_name, p.first_name, m.id");
  mo_stmt_bind_int (&stmt, ":id", training);
  return mo_stmt_read_all (&stmt, mo_attendance, error);
}

/* ---------------------------------------------------------------------- weekends */

gint64
mo_store_save_training (MoStore *store, const MoTraining *training, GError **error)
{
  g_autoptr (MoTraining) there =
      training->id ? mo_store_load_training (store, training->id, error) : NULL;
  if (training->id && !there)
    return 0;
  if (mo_store_refused (
          mo_rule_training_dates (
              training->from, training->to, training->places, there ? there->taken : 0),
          MO_LEVEL_REFUSED,
          error))
    return 0;
  MoChange *change = mo_change_new ("training_event", training->id, training->rev);
  mo_change_text (change, "strand", training->strand);
  mo_change_day (change, "from_on", training->from);
  mo_change_day (change, "to_on", training->to);
  mo_change_int (change, "places", training->places);
  mo_change_int (change, "minutes", training->minutes);
  mo_change_text (change, "venue", training->venue);
  mo_change_text (change, "note", training->note);
  return mo_store_save (store, change, NULL, error);
}

gboolean
mo_store_cancel_training (MoStore *store,
                          gint64 training,
                          int rev,
                          MoDay cancelled,
                          GError **error)
{
  MoChange *change = mo_change_new ("training_event", training, rev);
  mo_change_day (change, "cancelled_on", cancelled);
  return mo_store_save (store, change, NULL, error) != 0;
}

/* ---------------------------------------------------------------------- who comes */

/* On to a step where the mentor stands right before it; elsewhere nothing happens. */
static gboolean
go_on (MoStore *store,
       const MoMentorFacts *mentor,
       const char *from,
       const char *to,
       MoDay on,
       GError **error)
{
  MoMentorMove move = { .to = to, .on = on, .ask_again = MO_DAY_NONE };
  return !g_str_equal (mentor->state, from) ||
         mo_store_mentor_step (store, mentor->id, 0, &move, error);
}

gboolean
mo_store_book_training (MoStore *store, gint64 training, gint64 mentor, GError **error)
{
  g_autoptr (MoTraining) weekend = mo_store_load_training (store, training, error);
  g_autoptr (MoMentorFacts) facts =
      weekend ? mo_store_load_mentor_facts (store, mentor, error) : NULL;
  MoDay today = mo_store_get_today (store);

  if (!facts ||
      mo_store_refused (
          mo_rule_book_training (
              weekend, facts->state, facts->standing.sci, facts->standing.family, today),
          MO_LEVEL_REFUSED,
          error))
    return FALSE;
  MoChange *change = mo_change_new ("attendance", 0, 0);
  mo_change_int (change, "training_event", training);
  mo_change_int (change, "mentor", mentor);
  return mo_store_save (store, change, NULL, error) &&
         go_on (store, facts, "interview", "training_booked", today, error);
}

/* The attendance's weekend and mentor. */
static gboolean
read_attendance (MoStore *store,
                 gint64 attendance,
                 gint64 *training,
                 gint64 *mentor,
                 GError **error)
{
  g_auto (MoStmt) stmt =
      mo_stmt_new (store, "SELECT training_event, mentor FROM attendance WHERE id = :id");
  mo_stmt_bind_int (&stmt, ":id", attendance);
  gboolean found = mo_stmt_step (&stmt);
  if (found) {
    *training = mo_stmt_int (&stmt, 0);
    *mentor = mo_stmt_int (&stmt, 1);
  }
  if (mo_stmt_finish (&stmt, error) && !found)
    g_set_error (error, MO_STORE_ERROR, MO_STORE_NOT_FOUND, "nobody is booked there");
  return found;
}

static gboolean
set_trained (MoStore *store, gint64 mentor, gboolean family, MoDay trained, GError **error)
{
  MoChange *change = mo_change_new ("mentor", mentor, 0);
  mo_change_day (change, family ? "family_trained_on" : "sci_trained_on", trained);
  return mo_store_save (store, change, NULL, error) != 0;
}

gboolean
mo_store_set_attendance (MoStore *store,
                         gint64 attendance,
                         int rev,
                         const char *outcome,
                         GError **error)
{
  gint64 training, mentor;
  if (!read_attendance (store, attendance, &training, &mentor, error))
    return FALSE;
  g_autoptr (MoTraining) weekend = mo_store_load_training (store, training, error);
  g_autoptr (MoMentorFacts) facts =
      weekend ? mo_store_load_mentor_facts (store, mentor, error) : NULL;
  MoDay today = mo_store_get_today (store);

  if (!facts || mo_store_refused (mo_rule_training_outcome (weekend, outcome, today),
                                  MO_LEVEL_REFUSED,
                                  error))
    return FALSE;
  gboolean family = g_str_equal (weekend->strand, "family");
  MoDay had = family ? facts->standing.family_trained : facts->standing.sci_trained;
  MoChange *change = mo_change_new ("attendance", attendance, rev);
  mo_change_text (change, "outcome", outcome);
  if (!mo_store_save (store, change, NULL, error))
    return FALSE;
  if (!g_str_equal (outcome, "passed")) /* a correction: what came of this weekend goes again */
    return had != weekend->to || set_trained (store, mentor, family, MO_DAY_NONE, error);
  return set_trained (store, mentor, family, weekend->to, error) &&
         go_on (store,
                facts,
                "training_booked",
                "trained",
                MAX (MIN (weekend->to, today), facts->standing.state_on),
                error);
}

gboolean
mo_store_unbook_training (MoStore *store, gint64 attendance, int rev, GError **error)
{
  return mo_store_delete (store, "attendance", attendance, rev, NULL, error);
}
