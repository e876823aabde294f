/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/mo-board-private.h"
#include "store/mo-past-read.h"

typedef struct {
  GHashTable *by_mentor, *by_person; /* id → MoPastMentor */
} Mentors;

static MoPastMentor *
find (GHashTable *table, gint64 id)
{
  return g_hash_table_lookup (table, &id);
}

static MoDay
earliest (MoDay one, MoDay other)
{
  return one == MO_DAY_NONE ? other : other == MO_DAY_NONE ? one : MIN (one, other);
}

static void
add_state (MoPastMentor *mentor, MoDay on, const char *state)
{
  const MoPastState added = { on, g_intern_string (state) };
  if (on != MO_DAY_NONE)
    g_array_append_val (mentor->states, added);
}

/* ---------------------------------------------------------------------- dated facts */

static gboolean
read_steps (MoStore *store, Mentors *mentors, GError **error)
{
  g_auto (MoStmt) stmt = mo_stmt_new (
      store, "SELECT mentor, entered_on, state FROM mentor_step ORDER BY entered_on, id");
  while (mo_stmt_step (&stmt)) {
    MoPastMentor *mentor = find (mentors->by_mentor, mo_stmt_int (&stmt, 0));
    if (mentor)
      add_state (mentor, mo_stmt_day (&stmt, 1), mo_stmt_text (&stmt, 2));
  }
  return mo_stmt_finish (&stmt, error);
}

static gboolean
read_checks (MoStore *store, Mentors *mentors, GError **error)
{
  g_auto (MoStmt) stmt =
      mo_stmt_new (store,
                   "SELECT person, coalesce(seen_on, issued_on), renew_on, workforce"
                   " FROM safety_check ORDER BY id");
  while (mo_stmt_step (&stmt)) {
    MoPastMentor *mentor = find (mentors->by_person, mo_stmt_int (&stmt, 0));
    const char *workforce = mo_stmt_text (&stmt, 3);
    const MoPastCheck check = { mo_stmt_day (&stmt, 1),
                                mo_stmt_day (&stmt, 2),
                                g_str_equal (workforce, "child") ||
                                    g_str_equal (workforce, "both") };
    if (mentor)
      g_array_append_val (mentor->checks, check);
  }
  return mo_stmt_finish (&stmt, error);
}

/* A proposal holds a place from its draft on; a match that ran rests the mentor when it ends.
 */
static gboolean
read_places (MoStore *store, Mentors *mentors, GError **error)
{
  g_auto (MoStmt) stmt = mo_stmt_new (
      store,
      "SELECT mentor, state, drafted_on, agreed_on, started_on, mentor_asked_on, state_on,"
      " ended_on, closed_on, CASE WHEN state IN ('mentor_no','mentee_no','dropped','closed',"
      "'impact_due') THEN 1 ELSE 0 END FROM pairing ORDER BY id");
  while (mo_stmt_step (&stmt)) {
    MoPastMentor *mentor = find (mentors->by_mentor, mo_stmt_int (&stmt, 0));
    MoDay begun = earliest (mo_stmt_day (&stmt, 3), mo_stmt_day (&stmt, 4)),
          asked = mo_stmt_day (&stmt, 5), ended = mo_stmt_day (&stmt, 7),
          closed = earliest (ended, mo_stmt_day (&stmt, 8));
    gboolean over = mo_stmt_int (&stmt, 9) != 0;
    MoPastPlace place = { earliest (mo_stmt_day (&stmt, 2), begun), MO_DAY_NONE, FALSE };

    if (!mentor || place.from == MO_DAY_NONE)
      continue;
    if (over)
      place.to = closed != MO_DAY_NONE ? closed : mo_stmt_day (&stmt, 6);
    place.rests = over && ended != MO_DAY_NONE;
    g_array_append_val (mentor->places, place);
    if (asked == MO_DAY_NONE) /* from an old workbook: agreed without a day of asking */
      asked = begun;
    if (asked != MO_DAY_NONE)
      g_array_append_val (mentor->asks, asked);
  }
  return mo_stmt_finish (&stmt, error);
}

/* ---------------------------------------------------------------------- their states */

static int
by_state_day (gconstpointer one, gconstpointer other)
{
  return ((const MoPastState *) one)->on - ((const MoPastState *) other)->on;
}

/* Offices that came from a workbook kept no steps: then the day of approval, else the first day
 * that shows somebody at work as a mentor. */
static MoDay
active_since (const MoPastMentor *mentor, MoDay approved)
{
  MoDay first = approved;
  if (first == MO_DAY_NONE)
    first = earliest (mentor->sci_trained, mentor->family_trained);
  for (guint i = 0; first == MO_DAY_NONE && i < mentor->asks->len; i++)
    first = g_array_index (mentor->asks, MoDay, i);
  return first;
}

static gboolean
has_state (const MoPastMentor *mentor, const char *state)
{
  for (guint i = 0; i < mentor->states->len; i++)
    if (g_str_equal (g_array_index (mentor->states, MoPastState, i).state, state))
      return TRUE;
  return FALSE;
}

static const char *
last_state (const MoPastMentor *mentor)
{
  guint n = mentor->states->len;
  return n ? g_array_index (mentor->states, MoPastState, n - 1).state : NULL;
}

static gboolean
read_states (MoStore *store, Mentors *mentors, GError **error)
{
  g_auto (MoStmt) stmt =
      mo_stmt_new (store, "SELECT id, state, state_on, approved_on, last_asked_on FROM mentor");
  while (mo_stmt_step (&stmt)) {
    MoPastMentor *mentor = find (mentors->by_mentor, mo_stmt_int (&stmt, 0));
    const char *state = mo_stmt_text (&stmt, 1);
    MoDay on = mo_stmt_day (&stmt, 2), asked = mo_stmt_day (&stmt, 4);

    if (!mentor)
      continue;
    if (asked != MO_DAY_NONE)
      g_array_append_val (mentor->asks, asked);
    if (!has_state (mentor, "active"))
      add_state (mentor, active_since (mentor, mo_stmt_day (&stmt, 3)), "active");
    g_array_sort (mentor->states, by_state_day);
    if (g_strcmp0 (last_state (mentor), state) != 0)
      add_state (mentor, on != MO_DAY_NONE ? on : mo_store_get_today (store), state);
    g_array_sort (mentor->states, by_state_day);
  }
  return mo_stmt_finish (&stmt, error);
}

/* ---------------------------------------------------------------------- all of them */

static void
add_mentor (MoPastOffice *office, Mentors *mentors, const MoBoardMentor *now)
{
  MoPastMentor *mentor = mo_past_mentor_new (now->id, now->person);
  mentor->sci = now->sci;
  mentor->family = now->family;
  mentor->young_people_ok = now->young_people_ok;
  mentor->sci_trained = now->sci_trained;
  mentor->family_trained = now->family_trained;
  mentor->capacity = now->capacity;
  mentor->as_of = office->past->today;
  mentor->paused_until = now->paused_until;
  mentor->rest_until = now->rest_until;
  mentor->side = now->side;
  g_ptr_array_add (office->past->mentors, mentor);
  g_hash_table_insert (mentors->by_mentor, &mentor->mentor, mentor);
  g_hash_table_insert (mentors->by_person, &mentor->person, mentor);
}

gboolean
mo_past_read_mentors (MoStore *store, MoPastOffice *office, GError **error)
{
  g_autoptr (GHashTable) by_mentor = g_hash_table_new (g_int64_hash, g_int64_equal);
  g_autoptr (GHashTable) by_person = g_hash_table_new (g_int64_hash, g_int64_equal);
  Mentors mentors = { by_mentor, by_person };

  for (guint i = 0; i < office->board->mentors->len; i++)
    add_mentor (office, &mentors, g_ptr_array_index (office->board->mentors, i));
  return read_steps (store, &mentors, error) && read_checks (store, &mentors, error) &&
         read_places (store, &mentors, error) && read_states (store, &mentors, error);
}
