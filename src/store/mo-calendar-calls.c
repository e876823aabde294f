/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/mo-calendar-calls.h"

#include "store/mo-stmt.h"

static const MoField call_fields[] = {
  MO_FIELD (INT64, MoCalendarCall, id),
  MO_FIELD (INT64, MoCalendarCall, moved_from),
  MO_FIELD (INT64, MoCalendarCall, mentor),
  MO_FIELD (TEXT, MoCalendarCall, uuid),
  MO_FIELD (INT, MoCalendarCall, rev),
  MO_FIELD (INT, MoCalendarCall, sequence),
  MO_FIELD (TEXT, MoCalendarCall, starts_at),
  MO_FIELD (TEXT, MoCalendarCall, changed_at),
  MO_FIELD (INT, MoCalendarCall, minutes),
  MO_FIELD (INT, MoCalendarCall, number),
  MO_FIELD (INT, MoCalendarCall, limit),
  MO_FIELD (TEXT, MoCalendarCall, medium),
  MO_FIELD (TEXT, MoCalendarCall, state),
  MO_FIELD (TEXT, MoCalendarCall, referral),
  MO_FIELD (TEXT, MoCalendarCall, mentee_first),
  MO_FIELD (TEXT, MoCalendarCall, mentee_last),
  MO_FIELD (TEXT, MoCalendarCall, mentor_first),
  MO_FIELD (TEXT, MoCalendarCall, mentor_last),
  MO_FIELD_END,
};
MO_DEFINE_RECORD (MoCalendarCall, mo_calendar_call, call_fields)

static const MoField mentor_fields[] = {
  MO_FIELD (INT64, MoCalendarMentor, id),
  MO_FIELD (TEXT, MoCalendarMentor, first),
  MO_FIELD (TEXT, MoCalendarMentor, last),
  MO_FIELD_END,
};
MO_DEFINE_RECORD (MoCalendarMentor, mo_calendar_mentor_row, mentor_fields)

/* ---------------------------------------------------------------------- chains of moves */

typedef struct {
  gint64 id, moved_from;
  int rev;
  char *uuid;
} Moved;

static void
moved_free (gpointer data)
{
  Moved *moved = data;
  g_free (moved->uuid);
  g_free (moved);
}

/* All calls that were moved, by their ids. */
static GHashTable *
read_moved (MoStore *store, GError **error)
{
  g_autoptr (GHashTable) all =
      g_hash_table_new_full (g_int64_hash, g_int64_equal, NULL, moved_free);
  g_auto (MoStmt) stmt = mo_stmt_new (
      store, "SELECT id, coalesce(moved_from, 0), rev, uuid FROM call WHERE state = 'moved'");
  while (mo_stmt_step (&stmt)) {
    Moved *moved = g_new0 (Moved, 1);
    *moved = (Moved){ mo_stmt_int (&stmt, 0),
                      mo_stmt_int (&stmt, 1),
                      (int) mo_stmt_int (&stmt, 2),
                      mo_stmt_dup (&stmt, 3) };
    g_hash_table_insert (all, &moved->id, moved);
  }
  return mo_stmt_finish (&stmt, error) ? g_steal_pointer (&all) : NULL;
}

/* The record is being built: it is not shared yet. */
static void
follow_chain (MoCalendarCall *call, GHashTable *moved)
{
  gint64 from = call->moved_from;
  const Moved *before;

  call->sequence = call->rev - 1;
  for (guint steps = 0; from && steps < g_hash_table_size (moved); steps++) {
    if (!(before = g_hash_table_lookup (moved, &from)))
      break;
    call->sequence += before->rev;
    g_free (call->uuid);
    call->uuid = g_strdup (before->uuid);
    from = before->moved_from;
  }
}

/* ---------------------------------------------------------------------- what there is */

GPtrArray *
mo_store_list_calendar_calls (MoStore *store, MoDay from, GError **error)
{
  g_autoptr (GHashTable) moved = read_moved (store, error);
  g_auto (MoStmt) stmt = mo_stmt_new (
      store,
      "SELECT c.id, coalesce(c.moved_from, 0) AS moved_from, x.mentor, c.uuid, c.rev,"
      " c.starts_at, c.minutes_planned AS minutes, c.medium, c.state, r.number AS referral,"
      " p.first_name AS mentee_first, p.last_name AS mentee_last,"
      " m.first_name AS mentor_first, m.last_name AS mentor_last,"
      " x.call_limit + x.extra_granted AS \"limit\","
      " 1 + (SELECT count(*) FROM call b WHERE b.pairing = c.pairing"
      "      AND b.starts_at < c.starts_at"
      "      AND (b.state = 'done' OR (b.state = 'planned' AND c.state = 'planned'))) AS "
      "number,"
      " coalesce((SELECT max(s.at) FROM audit a JOIN change_set s ON s.id = a.change_set"
      "  WHERE a.tbl = 'call' AND a.row_id = c.id AND a.verb <> 'read'), c.starts_at)"
      "  AS changed_at"
      " FROM call c JOIN pairing x ON x.id = c.pairing JOIN referral r ON r.id = x.referral"
      " JOIN person p ON p.id = r.person JOIN mentor t ON t.id = x.mentor"
      " JOIN person m ON m.id = t.person"
      " WHERE c.day_on >= :from AND c.state <> 'moved' ORDER BY c.starts_at, c.id");
  mo_stmt_bind_day (&stmt, ":from", from);
  GPtrArray *calls = moved ? mo_stmt_read_all (&stmt, mo_calendar_call, error) : NULL;
  for (guint i = 0; calls && i < calls->len; i++)
    follow_chain (g_ptr_array_index (calls, i), moved);
  return calls;
}

GPtrArray *
mo_store_list_calendar_mentors (MoStore *store, MoDay from, GError **error)
{
  g_auto (MoStmt) stmt = mo_stmt_new (
      store,
      "SELECT t.id, p.first_name AS first, p.last_name AS last"
      " FROM mentor t JOIN person p ON p.id = t.person"
      " WHERE t.state IN('active', 'paused') OR t.id IN(SELECT x.mentor FROM pairing x"
      "  JOIN call c ON c.pairing = x.id WHERE c.day_on >= :from) ORDER BY t.id");
  mo_stmt_bind_day (&stmt, ":from", from);
  return mo_stmt_read_all (&stmt, mo_calendar_mentor_row, error);
}

char *
mo_store_calendar_owner (MoStore *store, GError **error)
{
  g_autofree char *first = NULL;
  g_auto (MoStmt) stmt = mo_stmt_new (
      store,
      "SELECT at, who, label FROM change_set WHERE id = (SELECT min(id) FROM change_set)");
  if (mo_stmt_step (&stmt))
    first = g_strjoin (
        "\n", mo_stmt_text (&stmt, 0), mo_stmt_text (&stmt, 1), mo_stmt_text (&stmt, 2), NULL);
  if (!mo_stmt_finish (&stmt, error))
    return NULL;
  g_autofree char *sum =
      g_compute_checksum_for_string (G_CHECKSUM_SHA256, first ? first : "", -1);
  return g_strndup (sum, 32);
}
