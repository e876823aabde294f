/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/mo-as-of.h"

#include <glib/gi18n-lib.h>

#include "store/mo-rollup-private.h"
#include "store/mo-stmt.h"
#include "store/mo-store-private.h"
#include "store/mo-wind-back.h"

/* ---------------------------------------------------------------------- the day */

/* The moment at which the day after `day` begins here, as the history writes moments. */
static char *
end_of (MoDay day)
{
  int y, m, d;
  mo_day_split (day + 1, &y, &m, &d);
  g_autoptr (GDateTime) midnight = g_date_time_new_local (y, m, d, 0, 0, 0);
  g_autoptr (GDateTime) utc = g_date_time_to_utc (midnight);
  return g_date_time_format (utc, "%Y-%m-%dT%H:%M:%SZ");
}

MoDay
mo_store_history_begins (MoStore *store, GError **error)
{
  g_auto (MoStmt) stmt = mo_stmt_new (store, "SELECT at FROM change_set ORDER BY id LIMIT 1");
  g_autoptr (GDateTime) utc = mo_stmt_step (&stmt)
                                  ? g_date_time_new_from_iso8601 (mo_stmt_text (&stmt, 0), NULL)
                                  : NULL;
  g_autoptr (GDateTime) local = utc ? g_date_time_to_local (utc) : NULL;

  if (!mo_stmt_finish (&stmt, error) || !local)
    return MO_DAY_NONE;
  return mo_day_new (g_date_time_get_year (local),
                     g_date_time_get_month (local),
                     g_date_time_get_day_of_month (local));
}

static gboolean
may_be_seen (MoStore *store, MoDay day, GError **error)
{
  GError *failure = NULL;
  MoDay begins = mo_store_history_begins (store, &failure);

  if (failure) {
    g_propagate_error (error, failure);
    return FALSE;
  }
  if (day != MO_DAY_NONE && day > mo_store_get_today (store))
    return mo_store_refuse (error,
                            _ ("That day has not come yet. Choose today or a day before it."));
  if (day != MO_DAY_NONE && begins != MO_DAY_NONE && day >= begins)
    return TRUE;
  g_autofree char *first = mo_day_to_long (begins);
  if (first)
    g_set_error (error,
                 MO_STORE_ERROR,
                 MO_STORE_REFUSED,
                 _ ("Nothing was on record here on that day: the history begins on %s. Choose "
                    "that day or a later one."),
                 first);
  else
    mo_store_refuse (error, _ ("Nothing is on record here yet."));
  return FALSE;
}

/* ---------------------------------------------------------------------- the copy */

static MoStore *
copy_of (MoStore *store, GError **error)
{
  g_autoptr (MoStore) copy = mo_store_open (":memory:", NULL, MO_STORE_DEFAULT, error);
  if (!copy)
    return NULL;
  mo_store_drop_statements (copy);
  int rc = mo_store_copy_pages (store, copy->db);
  if (rc != SQLITE_OK) {
    mo_store_set_error (copy, rc, error);
    return NULL;
  }
  mo_store_set_login (copy, mo_store_get_login (store));
  mo_store_set_who (copy, mo_store_get_who (store));
  return g_steal_pointer (&copy);
}

/* The copy's own history ends with the day: that it is never changed holds for the office's
 * file, not for what is thrown away after a look. */
static gboolean
end_history (MoStore *copy, gint64 last, GError **error)
{
  static const char script[] = "DROP TRIGGER IF EXISTS audit_no_delete;"
                               "DROP TRIGGER IF EXISTS change_set_no_delete;"
                               "DELETE FROM draft;";
  if (!mo_store_script (copy, script, error))
    return FALSE;
  g_auto (MoStmt) lines = mo_stmt_new (copy, "DELETE FROM audit WHERE change_set > :last");
  mo_stmt_bind_int (&lines, ":last", last);
  mo_stmt_step (&lines);
  if (!mo_stmt_finish (&lines, error))
    return FALSE;
  g_auto (MoStmt) sets = mo_stmt_new (copy, "DELETE FROM change_set WHERE id > :last");
  mo_stmt_bind_int (&sets, ":last", last);
  mo_stmt_step (&sets);
  return mo_stmt_finish (&sets, error);
}

/* The moments of the history never run backwards. */
static gint64
last_set (MoStore *store, MoDay day, GError **error)
{
  g_autofree char *end = end_of (day);
  g_auto (MoStmt) stmt =
      mo_stmt_new (store, "SELECT coalesce(max(id), 0) FROM change_set WHERE at < :end");
  mo_stmt_bind_text (&stmt, ":end", end);
  gint64 last = mo_stmt_step (&stmt) ? mo_stmt_int (&stmt, 0) : 0;
  return mo_stmt_finish (&stmt, error) ? last : -1;
}

/* The copy with everything after change set `last` taken back. */
static MoStore *
wound_back (MoStore *store, gint64 last, MoDay day, GError **error)
{
  g_autoptr (MoStore) copy = copy_of (store, error);

  if (!copy || !mo_store_script (copy, "PRAGMA foreign_keys=OFF; BEGIN;", error) ||
      !mo_store_wind_back (copy, last, error) || !end_history (copy, last, error) ||
      !mo_rollup_rebuild (copy, error) ||
      !mo_store_script (copy, "COMMIT; PRAGMA query_only=ON;", error))
    return NULL;
  mo_store_set_today (copy, day);
  copy->read_only = TRUE;
  return g_steal_pointer (&copy);
}

MoStore *
mo_store_as_of (MoStore *store, MoDay day, GError **error)
{
  if (!may_be_seen (store, day, error))
    return NULL;
  gint64 last = last_set (store, day, error);
  return last >= 0 ? wound_back (store, last, day, error) : NULL;
}

/* The change set that put a row there; 0: the history does not tell. */
static gint64
set_of (MoStore *store, const char *table, gint64 id, GError **error)
{
  g_auto (MoStmt) stmt = mo_stmt_new (store,
                                      "SELECT coalesce(min(change_set), 0) FROM audit"
                                      " WHERE tbl = :tbl AND row_id = :id AND verb = 'insert'");
  mo_stmt_bind_text (&stmt, ":tbl", table);
  mo_stmt_bind_int (&stmt, ":id", id);
  gint64 set = mo_stmt_step (&stmt) ? mo_stmt_int (&stmt, 0) : 0;
  return mo_stmt_finish (&stmt, error) ? set : -1;
}

MoStore *
mo_store_before_row (MoStore *store, const char *table, gint64 id, MoDay day, GError **error)
{
  gint64 set = set_of (store, table, id, error);
  if (set > 0)
    return wound_back (store, set - 1, day, error);
  if (set == 0)
    g_set_error (error,
                 MO_STORE_ERROR,
                 MO_STORE_NOT_FOUND,
                 "the history does not tell when %s %" G_GINT64_FORMAT " was written",
                 table,
                 id);
  return NULL;
}
