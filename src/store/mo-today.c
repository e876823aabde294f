/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/mo-today.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "core/mo-call-time.h"
#include "core/mo-referral-rules.h"
#include "store/mo-calls.h"
#include "store/mo-stmt.h"

#define COMING_DAYS 21

static const MoField duty_fields[] = {
  MO_FIELD (INT64, MoDuty, id),      MO_FIELD (INT, MoDuty, kind),
  MO_FIELD (INT64, MoDuty, subject), MO_FIELD (TEXT, MoDuty, name),
  MO_FIELD (TEXT, MoDuty, detail),   MO_FIELD (DAY, MoDuty, due),
  MO_FIELD (INT, MoDuty, minute),    MO_FIELD (INT, MoDuty, level),
  MO_FIELD (INT, MoDuty, days_left), MO_FIELD_END,
};
MO_DEFINE_RECORD (MoDuty, mo_duty, duty_fields)

typedef struct {
  MoStore *store;
  MoPolicy policy;
  MoDay today;
  GPtrArray *duties;
} Gather;

/* Takes a duty that is late, today or within the coming three weeks. */
static void
add (Gather *gather,
     MoDutyKind kind,
     gint64 subject,
     char *name,
     char *detail,
     MoDay due,
     int minute)
{
  MoDuty *duty = mo_duty_new ();
  duty->id = subject * 16 + kind;
  duty->kind = kind;
  duty->subject = subject;
  duty->name = name;
  duty->detail = detail;
  duty->due = due;
  duty->minute = minute;
  duty->days_left = due - gather->today;
  duty->level = duty->days_left < 0    ? MO_LEVEL_LATE
                : duty->days_left == 0 ? MO_LEVEL_SOON
                                       : MO_LEVEL_FINE;
  if (duty->days_left <= COMING_DAYS)
    g_ptr_array_add (gather->duties, duty);
  else
    mo_duty_unref (duty);
}

static char *
strand_and_place (MoStmt *stmt, int strand, int town)
{
  const char *words =
      g_strcmp0 (mo_stmt_text (stmt, strand), "family") == 0 ? _ ("Family") : _ ("SCI");
  const char *place = mo_stmt_text (stmt, town);
  return place && *place ? g_strdup_printf ("%s · %s", words, place) : g_strdup (words);
}

static void
append (char **detail, const char *words)
{
  char *longer = g_strdup_printf ("%s · %s", *detail, words);
  g_free (*detail);
  *detail = longer;
}

/* First contacts: rule REPLY, with the days on hold given back. */
static gboolean
contacts (Gather *gather, GError **error)
{
  g_auto (MoStmt) stmt = mo_stmt_new (
      gather->store,
      "SELECT r.id, p.first_name || ' ' || p.last_name, r.strand, p.town, r.due_on, "
      "r.paused_days,"
      " (SELECT count(*) FROM contact_attempt a WHERE a.referral = r.id"
      "   AND a.outcome IN('no_answer','voicemail','wrong_number'))"
      " FROM referral r JOIN person p ON p.id = r.person"
      " WHERE r.state IN('received','awaiting_contact') AND r.first_contact_on IS NULL");
  while (mo_stmt_step (&stmt)) {
    char *detail = strand_and_place (&stmt, 2, 3);
    int tries = mo_stmt_int (&stmt, 6);
    if (tries == 1)
      append (&detail, _ ("tried once"));
    else if (tries > 1) {
      g_autofree char *words =
          g_strdup_printf (ngettext ("tried %d time", "tried %d times", tries), tries);
      append (&detail, words);
    }
    add (gather,
         MO_DUTY_CONTACT,
         mo_stmt_int (&stmt, 0),
         mo_stmt_dup (&stmt, 1),
         detail,
         mo_stmt_day (&stmt, 4) + mo_stmt_int (&stmt, 5),
         -1);
  }
  return mo_stmt_finish (&stmt, error);
}

/* Talks that are booked are due at their time, others by the office's aim; then the decision.
 */
static gboolean
assessments (Gather *gather, GError **error)
{
  g_auto (MoStmt) stmt =
      mo_stmt_new (gather->store,
                   "SELECT r.id, p.first_name || ' ' || p.last_name, r.strand, p.town, "
                   "r.state, coalesce(r.first_contact_on, r.received_on),"
                   " (SELECT max(s.booked_for) FROM assessment s WHERE s.referral = r.id AND "
                   "s.done_on IS NULL),"
                   " r.paused_days, coalesce(r.assessed_on, r.first_contact_on, r.received_on)"
                   " FROM referral r JOIN person p ON p.id = r.person"
                   " WHERE r.state IN('assessment_booked','assessed')"
                   " OR (r.state = 'awaiting_contact' AND r.first_contact_on IS NOT NULL)");
  while (mo_stmt_step (&stmt)) {
    MoDay due = mo_stmt_day (&stmt, 5) + gather->policy.assess_days + mo_stmt_int (&stmt, 7);
    int minute = -1;
    gboolean assessed = g_strcmp0 (mo_stmt_text (&stmt, 4), "assessed") == 0;
    gboolean booked =
        !assessed && mo_call_time_from_utc (mo_stmt_text (&stmt, 6), MO_ZONE, &due, &minute);
    char *detail = strand_and_place (&stmt, 2, 3);
    if (assessed)
      due = mo_stmt_day (&stmt, 8) + 2;
    else if (!booked)
      append (&detail, _ ("not booked yet"));
    add (gather,
         assessed ? MO_DUTY_DECISION : MO_DUTY_ASSESSMENT,
         mo_stmt_int (&stmt, 0),
         mo_stmt_dup (&stmt, 1),
         detail,
         due,
         minute);
  }
  return mo_stmt_finish (&stmt, error);
}

#define PAIR " p.first_name || ' ' || p.last_name, m.first_name || ' ' || m.last_name"
#define FROM_PAIR                                                                              \
  " JOIN referral r ON r.id = x.referral JOIN person p ON p.id = r.person"                     \
  " JOIN mentor t ON t.id = x.mentor JOIN person m ON m.id = t.person"

/* Calls of the last weeks that nobody told anything of. */
static gboolean
outcomes (Gather *gather, GError **error)
{
  g_auto (MoStmt) stmt = mo_stmt_new (
      gather->store,
      "SELECT x.id, c.day_on," PAIR " FROM call c JOIN pairing x ON x.id = c.pairing" FROM_PAIR
      " WHERE c.state = 'planned' AND c.day_on < :today ORDER BY c.day_on");
  mo_stmt_bind_day (&stmt, ":today", gather->today);
  while (mo_stmt_step (&stmt)) {
    g_autofree char *day = mo_day_to_short (mo_stmt_day (&stmt, 1), gather->today);
    add (gather,
         MO_DUTY_OUTCOME,
         mo_stmt_int (&stmt, 0),
         mo_stmt_dup (&stmt, 2),
         g_strdup_printf (
             _ ("Call with %s on %s: did it take place?"), mo_stmt_text (&stmt, 3), day),
         mo_stmt_day (&stmt, 1),
         -1);
  }
  return mo_stmt_finish (&stmt, error);
}

/* The mentor's summary of a call is due within a week of it.  One line a pair: the oldest. */
static gboolean
notes (Gather *gather, MoTodayCounts *counts, GError **error)
{
  gint64 last = 0;
  g_auto (MoStmt) stmt = mo_stmt_new (
      gather->store,
      "SELECT x.id, c.day_on," PAIR " FROM call c JOIN pairing x ON x.id = c.pairing" FROM_PAIR
      " WHERE c.state = 'done' AND x.state NOT IN('closed','dropped')"
      " AND NOT EXISTS (SELECT 1 FROM call_note n WHERE n.call = c.id)"
      " ORDER BY x.id, c.day_on");
  while (mo_stmt_step (&stmt)) {
    MoDay day = mo_stmt_day (&stmt, 1), due = day + gather->policy.note_due_days;
    g_autofree char *on = mo_day_to_short (day, gather->today);
    counts->notes_missing += due < gather->today;
    counts->notes_late += day + gather->policy.note_chase_days < gather->today;
    if (mo_stmt_int (&stmt, 0) == last)
      continue;
    last = mo_stmt_int (&stmt, 0);
    add (gather,
         MO_DUTY_NOTE,
         last,
         mo_stmt_dup (&stmt, 3),
         g_strdup_printf (_ ("Call with %s on %s"), mo_stmt_text (&stmt, 2), on),
         due,
         -1);
  }
  return mo_stmt_finish (&stmt, error);
}

static gboolean
pairs (Gather *gather, GError **error)
{
  g_auto (MoStmt) stmt = mo_stmt_new (
      gather->store,
      "SELECT x.id, x.state, x.agreed_on, x.impact_due_on, x.ended_on," PAIR
      " FROM pairing x" FROM_PAIR
      " WHERE x.state = 'impact_due' OR (x.state IN('agreed','briefed')"
      " AND NOT EXISTS (SELECT 1 FROM call c WHERE c.pairing = x.id AND c.state = 'planned'))");
  while (mo_stmt_step (&stmt)) {
    gboolean impact = g_str_equal (mo_stmt_text (&stmt, 1), "impact_due");
    MoDay due = impact ? mo_stmt_day (&stmt, 3) : mo_stmt_day (&stmt, 2) + 3;
    g_autofree char *ended = mo_day_to_short (mo_stmt_day (&stmt, 4), gather->today);
    char *detail =
        impact
            ? g_strdup_printf (
                  _ ("Mentoring with %s ended on %s"), mo_stmt_text (&stmt, 6), ended)
            : g_strdup_printf (_ ("Agreed with %s, no call booked"), mo_stmt_text (&stmt, 6));
    add (gather,
         impact ? MO_DUTY_IMPACT : MO_DUTY_FIRST_CALL,
         mo_stmt_int (&stmt, 0),
         mo_stmt_dup (&stmt, 5),
         detail,
         due,
         -1);
  }
  return mo_stmt_finish (&stmt, error);
}

/* ---------------------------------------------------------------------- figures */

static gboolean
count_waiting (Gather *gather, MoTodayCounts *counts, GError **error)
{
  g_auto (MoStmt) stmt =
      mo_stmt_new (gather->store,
                   "SELECT count(*), min(received_on) FROM referral WHERE state IN('received',"
                   "'awaiting_contact','assessment_booked','assessed','awaiting_match')");
  if (mo_stmt_step (&stmt)) {
    counts->waiting = mo_stmt_int (&stmt, 0);
    MoDay oldest = mo_stmt_day (&stmt, 1);
    counts->longest_wait = oldest ? gather->today - oldest : 0;
  }
  return mo_stmt_finish (&stmt, error);
}

static gboolean
count_pairs (Gather *gather, MoTodayCounts *counts, GError **error)
{
  g_auto (MoStmt) stmt = mo_stmt_new (
      gather->store,
      "SELECT count(*), coalesce(sum(CASE WHEN state = 'ending' THEN 1 ELSE 0 END), 0)"
      " FROM pairing WHERE state IN('first_call_booked','active','paused','ending')");
  if (mo_stmt_step (&stmt)) {
    counts->talking = mo_stmt_int (&stmt, 0);
    counts->near_end = mo_stmt_int (&stmt, 1);
  }
  return mo_stmt_finish (&stmt, error);
}

static gboolean
count_places (Gather *gather, MoTodayCounts *counts, GError **error)
{
  g_auto (MoStmt) stmt = mo_stmt_new (
      gather->store,
      "SELECT t.capacity, (SELECT count(*) FROM pairing x WHERE x.mentor = t.id"
      " AND x.state NOT IN('mentor_no','mentee_no','closed','dropped','impact_due'))"
      " FROM mentor t WHERE t.state = 'active'");
  while (mo_stmt_step (&stmt)) {
    int capacity = mo_stmt_int (&stmt, 0),
        open = MAX (capacity - (int) mo_stmt_int (&stmt, 1), 0);
    counts->places += capacity;
    counts->free_places += open;
    counts->free_mentors += open > 0;
  }
  return mo_stmt_finish (&stmt, error);
}

/* Late first, the latest on top; then by day and time. */
static int
by_urgency (gconstpointer one, gconstpointer other)
{
  const MoDuty *a = *(MoDuty *const *) one, *b = *(MoDuty *const *) other;
  if (a->due != b->due)
    return a->due < b->due ? -1 : 1;
  if (a->minute != b->minute)
    return a->minute < b->minute ? -1 : 1;
  return a->id < b->id ? -1 : a->id > b->id;
}

static gboolean
gather_duties (Gather *gather, MoTodayCounts *counts, GError **error)
{
  return mo_store_load_policy (gather->store, &gather->policy, error) &&
         contacts (gather, error) && assessments (gather, error) && outcomes (gather, error) &&
         notes (gather, counts, error) && pairs (gather, error);
}

int
mo_store_count_due (MoStore *store, GError **error)
{
  MoTodayCounts counts = { 0 };
  g_autoptr (GPtrArray) duties =
      g_ptr_array_new_with_free_func ((GDestroyNotify) mo_duty_unref);
  Gather gather = { .store = store, .today = mo_store_get_today (store), .duties = duties };
  int due = 0;

  if (!gather_duties (&gather, &counts, error))
    return 0;
  for (guint i = 0; i < duties->len; i++)
    due += ((MoDuty *) g_ptr_array_index (duties, i))->level != MO_LEVEL_FINE;
  return due;
}

gpointer
mo_store_today_job (MoStore *store, gconstpointer ask, GError **error)
{
  g_autoptr (MoToday) today = g_new0 (MoToday, 1);
  Gather gather = { .store = store, .today = mo_store_get_today (store) };

  gather.duties = today->duties =
      g_ptr_array_new_with_free_func ((GDestroyNotify) mo_duty_unref);
  if (!gather_duties (&gather, &today->counts, error) ||
      !count_waiting (&gather, &today->counts, error) ||
      !count_pairs (&gather, &today->counts, error) ||
      !count_places (&gather, &today->counts, error))
    return NULL;
  today->calls = mo_store_list_calls (store, gather.today, gather.today, error);
  if (!today->calls)
    return NULL;
  g_ptr_array_sort (today->duties, by_urgency);
  return g_steal_pointer (&today);
}

void
mo_today_free (MoToday *today)
{
  if (!today)
    return;
  g_clear_pointer (&today->duties, g_ptr_array_unref);
  g_clear_pointer (&today->calls, g_ptr_array_unref);
  g_free (today);
}
