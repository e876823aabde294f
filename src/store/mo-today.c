/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/mo-today.h"

#include "store/mo-calls.h"
#include "store/mo-staff.h"
#include "store/mo-today-private.h"

static const MoField duty_fields[] = {
  MO_FIELD (INT64, MoDuty, id),        MO_FIELD (INT, MoDuty, kind),
  MO_FIELD (INT64, MoDuty, subject),   MO_FIELD (INT64, MoDuty, row),
  MO_FIELD (INT64, MoDuty, person),    MO_FIELD (INT64, MoDuty, owner),
  MO_FIELD (TEXT, MoDuty, owner_name), MO_FIELD (TEXT, MoDuty, name),
  MO_FIELD (TEXT, MoDuty, detail),     MO_FIELD (DAY, MoDuty, due),
  MO_FIELD (INT, MoDuty, minute),      MO_FIELD (INT, MoDuty, level),
  MO_FIELD (INT, MoDuty, days_left),   MO_FIELD_END,
};
MO_DEFINE_RECORD (MoDuty, mo_duty, duty_fields)

static const MoField ahead_fields[] = {
  MO_FIELD (INT, MoDueAhead, kind),
  MO_FIELD (DAY, MoDueAhead, day),
  MO_FIELD (INT, MoDueAhead, count),
  MO_FIELD_END,
};
MO_DEFINE_RECORD (MoDueAhead, mo_due_ahead, ahead_fields)

/* ---------------------------------------------------------------------- gathering */

static gboolean
shows (const MoGather *gather, MoDutyKind kind, MoDay due)
{
  int lead = gather->ahead ? gather->ahead : mo_duty_lead (kind, &gather->policy);
  if (due == MO_DAY_NONE)
    return kind == MO_DUTY_TASK && !gather->ahead;
  return due <= gather->today + lead;
}

static MoDuty *
make (const MoGather *gather, MoDutyKind kind, const MoDutyAbout *about, MoDay due)
{
  MoDuty *duty = mo_duty_new ();
  duty->id = (about->row ? about->row : about->subject) * MO_DUTY_KINDS + kind;
  duty->kind = kind;
  duty->subject = about->subject;
  duty->row = about->row;
  duty->person = about->person;
  duty->owner = about->owner;
  duty->name = g_strstrip (about->name);
  duty->detail = about->detail;
  duty->due = due;
  duty->minute = about->minute;
  duty->days_left = due != MO_DAY_NONE ? due - gather->today : 0;
  duty->level = mo_duty_level (due, gather->today);
  return duty;
}

void
mo_gather_add (MoGather *gather, MoDutyKind kind, MoDutyAbout about, MoDay due)
{
  gboolean shown = shows (gather, kind, due);
  if (shown) {
    g_ptr_array_add (gather->duties, make (gather, kind, &about, due));
  } else if (due != MO_DAY_NONE && (!gather->next || due < gather->next->due)) {
    g_clear_pointer (&gather->next, mo_duty_unref);
    gather->next = make (gather, kind, &about, due);
  } else {
    g_free (about.name);
    g_free (about.detail);
  }
}

/* The names of those who do it, in one query. */
static gboolean
name_owners (MoGather *gather, GError **error)
{
  g_autoptr (GHashTable) names =
      g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, g_free);
  g_auto (MoStmt) stmt = mo_stmt_new (gather->store, "SELECT id, name FROM staff");

  while (mo_stmt_step (&stmt)) {
    gint64 id = mo_stmt_int (&stmt, 0);
    g_hash_table_insert (names, g_memdup2 (&id, sizeof id), mo_stmt_dup (&stmt, 1));
  }
  for (guint i = 0; i < gather->duties->len; i++) {
    MoDuty *duty = g_ptr_array_index (gather->duties, i);
    duty->owner_name = g_strdup (g_hash_table_lookup (names, &duty->owner));
  }
  return mo_stmt_finish (&stmt, error);
}

static void
gather_clear (MoGather *gather)
{
  g_clear_pointer (&gather->next, mo_duty_unref);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (MoGather, gather_clear)

static gboolean
gather_all (MoGather *gather, GError **error)
{
  return mo_store_load_policy (gather->store, &gather->policy, error) &&
         mo_gather_referrals (gather, error) && mo_gather_pairs (gather, error) &&
         mo_gather_radar (gather, error) && mo_gather_calls (gather, error) &&
         mo_gather_ten (gather, error) && mo_gather_endings (gather, error) &&
         mo_gather_mentors (gather, error) && mo_gather_mentor_checks (gather, error) &&
         mo_gather_own (gather, error) && mo_gather_concerns (gather, error);
}

static GPtrArray *
duties_new (void)
{
  return g_ptr_array_new_with_free_func ((GDestroyNotify) mo_duty_unref);
}

/* Late first, the latest on top; then by day and time, the more pressing kind first; what has
 * no day last. */
static int
by_urgency (gconstpointer one, gconstpointer other)
{
  const MoDuty *a = *(MoDuty *const *) one, *b = *(MoDuty *const *) other;
  if ((a->due == MO_DAY_NONE) != (b->due == MO_DAY_NONE))
    return a->due == MO_DAY_NONE ? 1 : -1;
  if (a->due != b->due)
    return a->due < b->due ? -1 : 1;
  if (a->minute != b->minute)
    return a->minute < b->minute ? -1 : 1;
  if (a->kind != b->kind)
    return a->kind - b->kind;
  return a->id < b->id ? -1 : a->id > b->id;
}

/* ---------------------------------------------------------------------- the day */

int
mo_store_count_due (MoStore *store, GError **error)
{
  g_autoptr (GPtrArray) duties = duties_new ();
  g_auto (MoGather)
      gather = { .store = store, .today = mo_store_get_today (store), .duties = duties };
  int due = 0;

  if (!gather_all (&gather, error))
    return 0;
  for (guint i = 0; i < duties->len; i++)
    due += ((MoDuty *) g_ptr_array_index (duties, i))->level != MO_LEVEL_FINE;
  return due;
}

gpointer
mo_store_today_job (MoStore *store, gconstpointer ask, GError **error)
{
  g_autoptr (MoToday) today = g_new0 (MoToday, 1);
  g_auto (MoGather) gather = { .store = store, .today = mo_store_get_today (store) };

  gather.duties = today->duties = duties_new ();
  if (!gather_all (&gather, error) || !name_owners (&gather, error) ||
      !mo_gather_counts (&gather, &today->counts, error))
    return NULL;
  today->next = g_steal_pointer (&gather.next);
  today->me = mo_store_find_me (store, NULL);
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
  g_clear_pointer (&today->next, mo_duty_unref);
  g_free (today);
}

/* ---------------------------------------------------------------------- ahead */

static void
count_one (GPtrArray *ahead, GHashTable *seen, int kind, MoDay day, int count)
{
  gint64 key = (gint64) day * MO_DUTY_KINDS + kind;
  MoDueAhead *it = g_hash_table_lookup (seen, &key);

  if (!it) {
    it = mo_due_ahead_new ();
    it->kind = kind;
    it->day = day;
    g_hash_table_insert (seen, g_memdup2 (&key, sizeof key), it);
    g_ptr_array_add (ahead, it);
  }
  it->count += count;
}

/* The calls of the coming days are nothing to be done, only to be told of. */
static gboolean
count_calls (MoGather *gather, GPtrArray *ahead, GHashTable *seen, GError **error)
{
  g_auto (MoStmt) stmt =
      mo_stmt_new (gather->store,
                   "SELECT day_on, count(*) FROM call WHERE state = 'planned'"
                   " AND day_on >= :from AND day_on <= :to GROUP BY day_on");
  mo_stmt_bind_day (&stmt, ":from", gather->today);
  mo_stmt_bind_day (&stmt, ":to", gather->today + gather->ahead);
  while (mo_stmt_step (&stmt))
    count_one (ahead, seen, MO_DUTY_CALL, mo_stmt_day (&stmt, 0), (int) mo_stmt_int (&stmt, 1));
  return mo_stmt_finish (&stmt, error);
}

static int
by_day (gconstpointer one, gconstpointer other)
{
  const MoDueAhead *a = *(MoDueAhead *const *) one, *b = *(MoDueAhead *const *) other;
  return a->day != b->day ? a->day - b->day : a->kind - b->kind;
}

gpointer
mo_store_due_ahead_job (MoStore *store, gconstpointer ask, GError **error)
{
  g_autoptr (GPtrArray) duties = duties_new ();
  g_autoptr (GPtrArray) ahead =
      g_ptr_array_new_with_free_func ((GDestroyNotify) mo_due_ahead_unref);
  g_autoptr (GHashTable) seen =
      g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  g_auto (MoGather) gather = { .store = store,
                               .today = mo_store_get_today (store),
                               .duties = duties,
                               .ahead = MO_DUE_AHEAD_DAYS };

  if (!gather_all (&gather, error) || !count_calls (&gather, ahead, seen, error))
    return NULL;
  for (guint i = 0; i < duties->len; i++) {
    const MoDuty *duty = g_ptr_array_index (duties, i);
    count_one (ahead, seen, duty->kind, duty->due, 1);
  }
  g_ptr_array_sort (ahead, by_day);
  return g_steal_pointer (&ahead);
}
