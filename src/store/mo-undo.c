/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>
#include <string.h>

#include "store/mo-store-private.h"
#include "store/mo-stmt.h"
#include "store/mo-take-back-private.h"

#define OF_MINE "FROM change_set s WHERE s.who IN(:who, :login) AND s.kind <> 'undo'"
#define UNDONE                                                                                 \
  "EXISTS (SELECT 1 FROM change_set u WHERE u.undoes = s.id"                                   \
  " AND NOT EXISTS (SELECT 1 FROM change_set r WHERE r.undoes = u.id))"
#define TOUCHES "EXISTS (SELECT 1 FROM audit a WHERE a.change_set = s.id AND a.verb <> 'read'"

/* A change set is undone where another undoes it, unless that one was undone in turn: that is a
 * redo, and is kept as the undo of an undo. */
#define STANDS OF_MINE " AND NOT " UNDONE " AND " TOUCHES
#define KEPT   "(a.tbl IN('pack', 'snapshot') OR a.tbl LIKE 'concern%')"

/* What is taken back: the newest change set of this person that changed something, is not
 * itself an undo, is not undone and does not stay for good. */
#define NEWEST                                                                                 \
  "SELECT s.id, s.label, s.at " STANDS ") AND NOT " TOUCHES " AND " KEPT ")"                   \
  " ORDER BY s.id DESC LIMIT 1"

/* What stays for good and was done after that; unless undo went past it before. */
#define IN_THE_WAY                                                                             \
  "SELECT s.id, s.label, s.at " STANDS " AND " KEPT ") AND s.id > :older"                      \
  " AND NOT EXISTS (SELECT 1 FROM change_set u WHERE u.kind = 'undo' AND u.who = s.who"        \
  "  AND u.id > s.id AND u.undoes < s.id)"                                                     \
  " ORDER BY s.id DESC LIMIT 1"

/* What is done again: the newest undo of this person that stands, with the label of what it
 * took back.  Whoever has done something else since has gone another way. */
#define LAST_UNDO                                                                              \
  "SELECT s.id, d.label, d.at FROM change_set s JOIN change_set d ON d.id = s.undoes"          \
  " WHERE s.who IN(:who, :login) AND s.kind = 'undo' AND d.kind <> 'undo' AND NOT " UNDONE     \
  " AND s.id > COALESCE((SELECT e.id FROM change_set e WHERE e.who IN(:who, :login)"           \
  "  AND e.kind <> 'undo' AND EXISTS (SELECT 1 FROM audit a WHERE a.change_set = e.id"         \
  "   AND a.verb <> 'read') ORDER BY e.id DESC LIMIT 1), 0)"                                   \
  " ORDER BY s.id DESC LIMIT 1"

typedef struct {
  gint64 id; /* 0 for none */
  char *label, *at;
} Found;

static void
found_clear (Found *found)
{
  g_clear_pointer (&found->label, g_free);
  g_clear_pointer (&found->at, g_free);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Found, found_clear)

/* A change set by NEWEST or another of the questions above; id is its number or the older's. */
static gboolean
find_set (MoStore *store, const char *sql, gint64 id, Found *found, GError **error)
{
  g_auto (MoStmt) stmt = mo_stmt_new (store, sql);

  if (strstr (sql, ":set"))
    mo_stmt_bind_int (&stmt, ":set", id);
  if (strstr (sql, ":older"))
    mo_stmt_bind_int (&stmt, ":older", id);
  if (strstr (sql, ":who")) {
    mo_stmt_bind_text (&stmt, ":who", store->who);
    mo_stmt_bind_text (&stmt, ":login", store->login);
  }
  if (mo_stmt_step (&stmt)) {
    found->id = mo_stmt_int (&stmt, 0);
    found->label = mo_stmt_dup (&stmt, 1);
    found->at = mo_stmt_dup (&stmt, 2);
  }
  return mo_stmt_finish (&stmt, error);
}

static gboolean
nothing_to_undo (GError **error)
{
  g_set_error (error, MO_STORE_ERROR, MO_STORE_NOTHING, "nothing to undo");
  return FALSE;
}

/* When it was done: the time alone where that was today. */
static char *
moment_words (const char *at)
{
  g_autoptr (GDateTime) utc = g_date_time_new_from_iso8601 (at, NULL);
  g_autoptr (GDateTime) local = utc ? g_date_time_to_local (utc) : NULL;
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();

  if (!local)
    return g_strdup (at);
  gboolean today = g_date_time_get_year (local) == g_date_time_get_year (now) &&
                   g_date_time_get_day_of_year (local) == g_date_time_get_day_of_year (now);
  return g_date_time_format (local, today ? "%H:%M" : _ ("%-e %b %Y, %H:%M"));
}

/* Rule STAYS: whoever takes back what stays for good is told so, and of what was done before
 * it; that is taken back when they ask again, and nothing else was done between. */
static gboolean
tell_of (MoStore *store, const Found *kept, const Found *older, GError **error)
{
  g_autoptr (GError) reason = NULL;
  if (mo_store_may_take_back (store, kept->id, &reason) || reason->code != MO_STORE_REFUSED) {
    g_propagate_error (error, g_steal_pointer (&reason));
    return FALSE;
  }
  g_autofree char *when = moment_words (kept->at);
  if (older->id)
    g_set_error (error,
                 MO_STORE_ERROR,
                 MO_STORE_STAYS,
                 /* Translators: "Figures of 2024/25 frozen (14:02): this stays for good.
                  * Frozen figures stay as they are… Before it: “Match closed”." */
                 _ ("%s (%s): this stays for good. %s Before it: “%s”."),
                 kept->label,
                 when,
                 reason->message,
                 older->label);
  else
    g_set_error (error,
                 MO_STORE_ERROR,
                 MO_STORE_REFUSED,
                 _ ("%s (%s): this stays for good. %s"),
                 kept->label,
                 when,
                 reason->message);
  store->told = kept->id;
  return FALSE;
}

static gboolean
find_newest (MoStore *store, Found *found, GError **error)
{
  g_auto (Found) kept = { 0 };

  if (!find_set (store, NEWEST, 0, found, error) ||
      !find_set (store, IN_THE_WAY, found->id, &kept, error))
    return FALSE;
  if (kept.id && (kept.id != store->told || !found->id))
    return tell_of (store, &kept, found, error);
  return found->id || nothing_to_undo (error);
}

static gboolean
find_asked (MoStore *store, gint64 set, Found *found, GError **error)
{
  return find_set (store,
                   "SELECT s.id, s.label, s.at FROM change_set s WHERE s.id = :set"
                   " AND NOT " UNDONE,
                   set,
                   found,
                   error) &&
         (found->id || nothing_to_undo (error));
}

static gpointer
undo_job (MoStore *store, gconstpointer ask, GError **error)
{
  gint64 set = *(const gint64 *) ask;
  g_auto (Found) found = { 0 };

  if (!(set ? find_asked (store, set, &found, error) : find_newest (store, &found, error)))
    return NULL;
  mo_store_label (store, _ ("Undone: %s"), found.label);
  return mo_store_take_back (store, found.id, error) ? g_steal_pointer (&found.label) : NULL;
}

static gpointer
redo_job (MoStore *store, gconstpointer ask, GError **error)
{
  g_auto (Found) undo = { 0 };

  if (!find_set (store, LAST_UNDO, 0, &undo, error))
    return NULL;
  if (!undo.id) {
    g_set_error (error, MO_STORE_ERROR, MO_STORE_NOTHING_AGAIN, "nothing to redo");
    return NULL;
  }
  mo_store_label (store, _ ("Done again: %s"), undo.label);
  return mo_store_take_back (store, undo.id, error) ? g_steal_pointer (&undo.label) : NULL;
}

static char *
take_label (MoStore *store, MoStoreJob job, gconstpointer ask, GError **error)
{
  GError *failure = NULL;
  char *label = mo_store_write (store, NULL, job, ask, &failure);
  if (failure) {
    g_free (label);
    g_propagate_error (error, failure);
    return NULL;
  }
  return label;
}

char *
mo_store_undo_set (MoStore *store, gint64 change_set, GError **error)
{
  return take_label (store, undo_job, &change_set, error);
}

char *
mo_store_undo (MoStore *store, GError **error)
{
  return mo_store_undo_set (store, 0, error);
}

char *
mo_store_redo (MoStore *store, GError **error)
{
  return take_label (store, redo_job, NULL, error);
}

char *
mo_store_undo_label (MoStore *store, gint64 *set, GError **error)
{
  g_auto (Found) found = { 0 };
  find_set (store, NEWEST, 0, &found, error);
  if (set)
    *set = found.id;
  return g_steal_pointer (&found.label);
}
