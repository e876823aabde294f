/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/mo-apart.h"

#include <glib/gi18n-lib.h>

#include "core/mo-apart-rules.h"
#include "store/mo-change.h"
#include "store/mo-stmt.h"

static const MoField apart_fields[] = {
  MO_FIELD (INT64, MoApart, id),        MO_FIELD (INT, MoApart, rev),
  MO_FIELD (INT64, MoApart, mentor),    MO_FIELD (INT64, MoApart, mentor_person),
  MO_FIELD (INT64, MoApart, person),    MO_FIELD (TEXT, MoApart, mentor_name),
  MO_FIELD (TEXT, MoApart, name),       MO_FIELD (TEXT, MoApart, why),
  MO_FIELD (TEXT, MoApart, set_by),     MO_FIELD (TEXT, MoApart, fold),
  MO_FIELD (TEXT, MoApart, pair_state), MO_FIELD (INT64, MoApart, pairing),
  MO_FIELD (DAY, MoApart, set_on),      MO_FIELD (DAY, MoApart, until),
  MO_FIELD (INT, MoApart, ended),       MO_FIELD_END,
};
MO_DEFINE_RECORD (MoApart, mo_apart, apart_fields)

static const MoField name_fields[] = {
  MO_FIELD (INT64, MoApartName, id),
  MO_FIELD (TEXT, MoApartName, name),
  MO_FIELD (TEXT, MoApartName, fold),
  MO_FIELD_END,
};
MO_DEFINE_RECORD (MoApartName, mo_apart_name, name_fields)

/* ---------------------------------------------------------------------- reading */

#define APART                                                                                  \
  "SELECT e.id AS id, e.rev AS rev, e.mentor AS mentor, e.person AS person,"                   \
  " m.person AS mentor_person, q.first_name || ' ' || q.last_name AS mentor_name,"             \
  " p.first_name || ' ' || p.last_name AS name,"                                               \
  " e.why AS why, e.set_by AS set_by, e.set_on AS set_on, e.until AS until,"                   \
  " p.fold || ' ' || q.fold AS fold, x.pairing AS pairing, y.state AS pair_state,"             \
  " CASE WHEN e.until <= :today THEN 1 ELSE 0 END AS ended"                                    \
  " FROM exclusion e JOIN mentor m ON m.id = e.mentor JOIN person q ON q.id = m.person"        \
  " JOIN person p ON p.id = e.person"                                                          \
  " LEFT JOIN (SELECT o.mentor AS mentor, f.person AS person, max(o.id) AS pairing"            \
  "   FROM pairing o JOIN referral f ON f.id = o.referral"                                     \
  "   WHERE o.state NOT IN ('mentor_no','mentee_no','impact_due','closed','dropped')"          \
  "   GROUP BY o.mentor, f.person) x ON x.mentor = e.mentor AND x.person = e.person"           \
  " LEFT JOIN pairing y ON y.id = x.pairing"

GPtrArray *
mo_store_list_apart (MoStore *store, GError **error)
{
  g_auto (MoStmt) stmt = mo_stmt_new (
      store,
      APART
      " ORDER BY CASE WHEN e.until <= :today THEN 1 ELSE 0 END, p.last_name, p.first_name,"
      " q.last_name, q.first_name, e.id DESC");
  mo_stmt_bind_day (&stmt, ":today", mo_store_get_today (store));
  return mo_stmt_read_all (&stmt, mo_apart, error);
}

GPtrArray *
mo_store_list_apart_of (MoStore *store, gint64 person, GError **error)
{
  g_auto (MoStmt) stmt =
      mo_stmt_new (store,
                   APART " WHERE (e.person = :person OR m.person = :person)"
                         " AND (e.until IS NULL OR e.until > :today) ORDER BY e.set_on, e.id");
  mo_stmt_bind_int (&stmt, ":person", person);
  mo_stmt_bind_day (&stmt, ":today", mo_store_get_today (store));
  return mo_stmt_read_all (&stmt, mo_apart, error);
}

GPtrArray *
mo_store_list_apart_mentors (MoStore *store, GError **error)
{
  g_auto (MoStmt) stmt = mo_stmt_new (
      store,
      "SELECT m.id AS id, p.first_name || ' ' || p.last_name AS name, p.fold AS fold"
      " FROM mentor m JOIN person p ON p.id = m.person WHERE m.state <> 'left'"
      " ORDER BY p.last_name, p.first_name, m.id");
  return mo_stmt_read_all (&stmt, mo_apart_name, error);
}

GPtrArray *
mo_store_list_apart_people (MoStore *store, GError **error)
{
  g_auto (MoStmt) stmt = mo_stmt_new (
      store,
      "SELECT p.id AS id, p.first_name || ' ' || p.last_name AS name, p.fold AS fold"
      " FROM person p WHERE p.erased_on IS NULL AND EXISTS (SELECT 1 FROM referral r WHERE "
      "r.person = p.id"
      " AND r.state <> 'closed') ORDER BY p.last_name, p.first_name, p.id");
  return mo_stmt_read_all (&stmt, mo_apart_name, error);
}

gboolean
mo_store_check_apart (MoStore *store, gint64 pairing, GError **error)
{
  g_auto (MoStmt) stmt =
      mo_stmt_new (store,
                   "SELECT e.set_by, e.why FROM pairing x JOIN referral r ON r.id = x.referral"
                   " JOIN exclusion e ON e.mentor = x.mentor AND e.person = r.person"
                   " WHERE x.id = :id AND (e.until IS NULL OR e.until > :today)");
  g_autofree char *by = NULL, *why = NULL;

  mo_stmt_bind_int (&stmt, ":id", pairing);
  mo_stmt_bind_day (&stmt, ":today", mo_store_get_today (store));
  if (mo_stmt_step (&stmt)) {
    by = mo_stmt_dup (&stmt, 0);
    why = mo_stmt_dup (&stmt, 1);
  }
  if (!mo_stmt_finish (&stmt, error) || !by)
    return by == NULL && (!error || !*error);
  g_set_error (error,
               MO_STORE_ERROR,
               MO_STORE_REFUSED,
               _ ("The office keeps these two apart. %s set it: %s. Put the draft back, or end "
                  "that first."),
               by,
               why);
  return FALSE;
}

/* ---------------------------------------------------------------------- writing */

MoApartAsk *
mo_apart_ask_new (gint64 mentor, gint64 person, MoDay until, const char *why)
{
  MoApartAsk *ask = g_new0 (MoApartAsk, 1);
  *ask = (MoApartAsk){ .mentor = mentor,
                       .person = person,
                       .until = until,
                       .why = g_strstrip (g_strdup (why ? why : "")) };
  return ask;
}

void
mo_apart_ask_free (gpointer data)
{
  MoApartAsk *ask = data;
  g_free (ask->why);
  g_free (ask);
}

typedef struct {
  char *mentor, *person; /* names */
  gboolean same;
  char *already; /* who keeps them apart already */
  gboolean matched;
} Two;

static void
two_clear (Two *two)
{
  g_free (two->mentor);
  g_free (two->person);
  g_free (two->already);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Two, two_clear)

static gboolean
read_two (MoStore *store, const MoApartAsk *ask, Two *two, GError **error)
{
  g_auto (MoStmt) stmt = mo_stmt_new (
      store,
      "SELECT q.first_name || ' ' || q.last_name, p.first_name || ' ' || p.last_name,"
      " q.id, p.id, (SELECT min(e.set_by) FROM exclusion e WHERE e.mentor = m.id"
      "   AND e.person = p.id AND e.id <> :but AND (e.until IS NULL OR e.until > :today)),"
      " CASE WHEN EXISTS (SELECT 1 FROM pairing x JOIN referral r ON r.id = x.referral"
      "   WHERE x.mentor = m.id AND r.person = p.id AND x.state NOT IN"
      "   ('mentor_no','mentee_no','impact_due','closed','dropped')) THEN 1 ELSE 0 END"
      " FROM mentor m JOIN person q ON q.id = m.person JOIN person p ON p.id = :person"
      " WHERE m.id = :mentor");
  mo_stmt_bind_int (&stmt, ":mentor", ask->mentor);
  mo_stmt_bind_int (&stmt, ":person", ask->person);
  mo_stmt_bind_int (&stmt, ":but", ask->id);
  mo_stmt_bind_day (&stmt, ":today", mo_store_get_today (store));
  if (mo_stmt_step (&stmt)) {
    two->mentor = mo_stmt_dup (&stmt, 0);
    two->person = mo_stmt_dup (&stmt, 1);
    two->same = mo_stmt_int (&stmt, 2) == mo_stmt_int (&stmt, 3);
    two->already = mo_stmt_dup (&stmt, 4);
    two->matched = mo_stmt_int (&stmt, 5) != 0;
  }
  return mo_stmt_finish (&stmt, error) &&
         (two->mentor || mo_store_refuse (error, _ ("Choose a mentor and a person.")));
}

static gboolean
may_keep (MoStore *store, const MoApartAsk *ask, const Two *two, GError **error)
{
  if (mo_store_refused (
          mo_rule_apart (two->same, ask->why, ask->until, mo_store_get_today (store)),
          MO_LEVEL_REFUSED,
          error))
    return FALSE;
  if (!two->already)
    return TRUE;
  g_autofree char *sentence =
      g_strdup_printf (_ ("%s and %s are kept apart already, set by %s. Change that instead."),
                       two->person,
                       two->mentor,
                       two->already);
  return mo_store_refuse (error, sentence);
}

gpointer
mo_store_keep_apart_job (MoStore *store, gconstpointer data, GError **error)
{
  const MoApartAsk *ask = data;
  g_auto (Two) two = { NULL };

  if (!read_two (store, ask, &two, error) || !may_keep (store, ask, &two, error))
    return NULL;
  mo_store_label (store,
                  ask->id       ? _ ("%s and %s kept apart: changed")
                  : two.matched ? _ ("%s and %s kept apart, though matched: look at the match")
                                : _ ("%s and %s kept apart"),
                  two.person,
                  two.mentor);
  MoChange *change = mo_change_new ("exclusion", ask->id, ask->rev);
  if (!ask->id) {
    mo_change_int (change, "mentor", ask->mentor);
    mo_change_int (change, "person", ask->person);
    mo_change_text (change, "set_by", mo_store_get_who (store));
    mo_change_day (change, "set_on", mo_store_get_today (store));
  }
  mo_change_day (change, "until", ask->until);
  mo_change_text (change, "why", ask->why);
  gint64 id = mo_store_save (store, change, NULL, error);
  return id ? g_memdup2 (&id, sizeof id) : NULL;
}

gpointer
mo_store_end_apart_job (MoStore *store, gconstpointer data, GError **error)
{
  const MoApartAsk *ask = data;
  g_auto (Two) two = { NULL };

  if (!read_two (store, ask, &two, error))
    return NULL;
  mo_store_label (store, _ ("%s and %s not kept apart any more"), two.person, two.mentor);
  MoChange *change = mo_change_new ("exclusion", ask->id, ask->rev);
  mo_change_day (change, "until", mo_store_get_today (store));
  gint64 id = mo_store_save (store, change, NULL, error);
  return id ? g_memdup2 (&id, sizeof id) : NULL;
}
