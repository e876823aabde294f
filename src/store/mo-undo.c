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
 * redo, and is kept as the undo of an undo.
 * What is taken back: the newest change set of this person that changed something, is not
 * itself an undo and is not undone.  Frozen figures stay for good and are passed over, or they
 * would stand in the way of everything older.  A concern is not: whoever wants to take one back
 * must be told that it stays, and not lose something else. */
#define NEWEST                                                                                 \
  "SELECT s.id, s.label " OF_MINE " AND NOT " UNDONE " AND " TOUCHES ") AND NOT " TOUCHES      \
  " AND a.tbl IN('pack', 'snapshot'))"                                                         \
  " ORDER BY s.id DESC LIMIT 1"

/* What was passed over and is worth a word: done since the last undo.  That a pack left the
 * house is not. */
#define PASSED                                                                                 \
  "SELECT s.id, s.label " OF_MINE                                                              \
  " AND s.id > :older AND NOT EXISTS (SELECT 1 FROM change_set u"                              \
  "  WHERE u.kind = 'undo' AND u.who = s.who AND u.id > s.id)"                                 \
  " AND " TOUCHES " AND a.tbl = 'snapshot')"                                                   \
  " ORDER BY s.id DESC LIMIT 1"

/* What is done again: the newest undo of this person that stands, with the label of what it
 * took back.  Whoever has done something else since has gone another way. */
#define LAST_UNDO                                                                              \
  "SELECT s.id, d.label FROM change_set s JOIN change_set d ON d.id = s.undoes"                \
  " WHERE s.who IN(:who, :login) AND s.kind = 'undo' AND d.kind <> 'undo' AND NOT " UNDONE     \
  " AND s.id > COALESCE((SELECT e.id FROM change_set e WHERE e.who IN(:who, :login)"           \
  "  AND e.kind <> 'undo' AND EXISTS (SELECT 1 FROM audit a WHERE a.change_set = e.id"         \
  "   AND a.verb <> 'read') ORDER BY e.id DESC LIMIT 1), 0)"                                   \
  " ORDER BY s.id DESC LIMIT 1"

/* The id and the label of a change set, of NEWEST, of PASSED, or of that number; 0 and NULL
 * for none. */
static gint64
find_set (MoStore *store, const char *sql, gint64 id, char **label, GError **error)
{
  g_auto (MoStmt) stmt = mo_stmt_new (store, sql);
  gint64 found = 0;

  if (strstr (sql, ":set"))
    mo_stmt_bind_int (&stmt, ":set", id);
  if (strstr (sql, ":older"))
    mo_stmt_bind_int (&stmt, ":older", id);
  if (strstr (sql, ":who")) {
    mo_stmt_bind_text (&stmt, ":who", store->who);
    mo_stmt_bind_text (&stmt, ":login", store->login);
  }
  if (mo_stmt_step (&stmt)) {
    found = mo_stmt_int (&stmt, 0);
    *label = mo_stmt_dup (&stmt, 1);
  }
  if (mo_stmt_finish (&stmt, error))
    return found;
  g_clear_pointer (label, g_free);
  return 0;
}

/* Nothing, or only what stays for good, whose reason is given. */
static void
nothing_to_undo (MoStore *store, GError **error)
{
  g_autofree char *label = NULL;
  GError *failure = NULL;
  gint64 kept = find_set (store, PASSED, 0, &label, &failure);

  if (failure)
    g_propagate_error (error, failure);
  else if (!kept || mo_store_may_take_back (store, kept, error))
    g_set_error (error, MO_STORE_ERROR, MO_STORE_NOTHING, "nothing to undo");
}

static char *
find_newest (MoStore *store, gint64 *set, GError **error)
{
  g_autofree char *label = NULL, *passed = NULL;
  GError *failure = NULL;

  *set = find_set (store, NEWEST, 0, &label, &failure);
  if (*set && !failure)
    find_set (store, PASSED, *set, &passed, &failure);
  if (failure)
    g_propagate_error (error, failure);
  else if (!*set)
    nothing_to_undo (store, error);
  else if (passed)
    return g_strdup_printf (_ ("%s. What stays for good was passed over: %s"), label, passed);
  else
    return g_steal_pointer (&label);
  return NULL;
}

static char *
find_asked (MoStore *store, gint64 set, GError **error)
{
  char *label = NULL;
  GError *failure = NULL;

  find_set (store,
            "SELECT s.id, s.label FROM change_set s WHERE s.id = :set"
            " AND NOT " UNDONE,
            set,
            &label,
            &failure);
  if (failure)
    g_propagate_error (error, failure);
  else if (!label)
    g_set_error (error, MO_STORE_ERROR, MO_STORE_NOTHING, "nothing to undo");
  return label;
}

static gpointer
undo_job (MoStore *store, gconstpointer ask, GError **error)
{
  gint64 set = *(const gint64 *) ask;
  g_autofree char *label =
      set ? find_asked (store, set, error) : find_newest (store, &set, error);
  if (!label)
    return NULL;
  mo_store_label (store, _ ("Undone: %s"), label);
  return mo_store_take_back (store, set, error) ? g_steal_pointer (&label) : NULL;
}

static gpointer
redo_job (MoStore *store, gconstpointer ask, GError **error)
{
  g_autofree char *label = NULL;
  GError *failure = NULL;
  gint64 undo = find_set (store, LAST_UNDO, 0, &label, &failure);

  if (failure) {
    g_propagate_error (error, failure);
    return NULL;
  }
  if (!undo) {
    g_set_error (error, MO_STORE_ERROR, MO_STORE_NOTHING_AGAIN, "nothing to redo");
    return NULL;
  }
  mo_store_label (store, _ ("Done again: %s"), label);
  return mo_store_take_back (store, undo, error) ? g_steal_pointer (&label) : NULL;
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
mo_store_undo_label (MoStore *store, GError **error)
{
  char *label = NULL;
  find_set (store, NEWEST, 0, &label, error);
  return label;
}
