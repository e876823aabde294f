/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * One query for a kind of case, however many are wanted: of the ids a figure gives back often
 * more than half are all that there are. */
#include "store/mo-case-names.h"

#include "store/mo-stmt.h"

static const MoField fields[] = {
  MO_FIELD (INT64, MoCaseName, id),
  MO_FIELD (INT64, MoCaseName, person),
  MO_FIELD (TEXT, MoCaseName, name),
  MO_FIELD (TEXT, MoCaseName, mentor),
  MO_FIELD (TEXT, MoCaseName, number),
  MO_FIELD (TEXT, MoCaseName, strand),
  MO_FIELD (TEXT, MoCaseName, state),
  MO_FIELD (DAY, MoCaseName, day),
  MO_FIELD_END,
};
MO_DEFINE_RECORD (MoCaseName, mo_case_name, fields)

static const char referrals_sql[] =
    "SELECT r.id AS id, r.person AS person, p.first_name || ' ' || p.last_name AS name, "
    "r.number AS number,"
    " r.strand AS strand, r.state AS state, r.received_on AS day"
    " FROM referral r JOIN person p ON p.id = r.person";

static const char pairs_sql[] =
    "SELECT x.id AS id, r.person AS person, p.first_name || ' ' || p.last_name AS name, "
    "r.number AS number,"
    " r.strand AS strand, x.state AS state, x.drafted_on AS day,"
    " q.first_name || ' ' || q.last_name AS mentor"
    " FROM pairing x JOIN referral r ON r.id = x.referral JOIN person p ON p.id = r.person"
    " JOIN mentor m ON m.id = x.mentor JOIN person q ON q.id = m.person";

static const char mentors_sql[] =
    "SELECT m.id AS id, m.person AS person, p.first_name || ' ' || p.last_name AS name, NULL "
    "AS number,"
    " CASE WHEN m.sci = 1 AND m.family = 1 THEN 'both' WHEN m.family = 1 THEN 'family'"
    " ELSE 'sci' END AS strand, m.state AS state, m.applied_on AS day"
    " FROM mentor m JOIN person p ON p.id = m.person";

/* The places of the ids that are wanted, counted from 1. */
static GHashTable *
places_of (const GArray *ids)
{
  GHashTable *places = g_hash_table_new (g_int64_hash, g_int64_equal);
  guint n = 0;
  for (guint i = 0; i < ids->len; i++) {
    gint64 *id = &g_array_index (ids, gint64, i);
    if (!g_hash_table_contains (places, id))
      g_hash_table_insert (places, id, GUINT_TO_POINTER (++n));
  }
  return places;
}

static void
take (GPtrArray *found, GHashTable *places, MoStmt *stmt)
{
  gint64 id = mo_stmt_int (stmt, 0);
  guint place = GPOINTER_TO_UINT (g_hash_table_lookup (places, &id));
  if (!place)
    return;
  MoCaseName *one = mo_case_name_new ();
  mo_stmt_read (stmt, fields, one);
  found->pdata[place - 1] = one;
}

static GPtrArray *
without_gaps (GPtrArray *found)
{
  GPtrArray *all = g_ptr_array_new_with_free_func ((GDestroyNotify) mo_case_name_unref);
  for (guint i = 0; i < found->len; i++)
    if (found->pdata[i])
      g_ptr_array_add (all, found->pdata[i]);
  return all;
}

GPtrArray *
mo_store_name_cases (MoStore *store, MoCaseKind kind, const GArray *ids, GError **error)
{
  g_autoptr (GHashTable) places = places_of (ids);
  g_autoptr (GPtrArray) found = g_ptr_array_new ();
  g_autoptr (GPtrArray) all = NULL;

  g_ptr_array_set_size (found, (int) g_hash_table_size (places));
  if (kind == MO_CASE_NONE || !found->len)
    return without_gaps (found);
  g_auto (MoStmt) stmt = mo_stmt_new (store,
                                      kind == MO_CASE_REFERRAL ? referrals_sql
                                      : kind == MO_CASE_PAIR   ? pairs_sql
                                                               : mentors_sql);
  while (mo_stmt_step (&stmt))
    take (found, places, &stmt);
  all = without_gaps (found);
  return mo_stmt_finish (&stmt, error) ? g_steal_pointer (&all) : NULL;
}
