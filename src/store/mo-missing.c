/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/mo-missing.h"

#include "store/mo-stmt.h"

static const MoField missing_fields[] = {
  MO_FIELD (INT64, MoMissing, id),      MO_FIELD (INT64, MoMissing, person),
  MO_FIELD (INT64, MoMissing, pairing), MO_FIELD (TEXT, MoMissing, number),
  MO_FIELD (TEXT, MoMissing, name),     MO_FIELD (TEXT, MoMissing, strand),
  MO_FIELD (DAY, MoMissing, received),  MO_FIELD (INT, MoMissing, required),
  MO_FIELD (INT, MoMissing, filled),    MO_FIELD (INT, MoMissing, score),
  MO_FIELD (TEXT, MoMissing, missing),  MO_FIELD_END,
};
MO_DEFINE_RECORD (MoMissing, mo_missing, missing_fields)

void
mo_missing_list_free (MoMissingList *list)
{
  g_clear_pointer (&list->rows, g_ptr_array_unref);
  g_free (list);
}

/* What is "unknown", or somebody would rather not say, is not missing where they were asked:
 * only the first counts as not known. */
static const char rows_sql[] =
    "SELECT r.id, r.person, coalesce(x.pairing, 0), r.number,"
    " trim(p.first_name || ' ' || p.last_name), r.strand, r.received_on,"
    " r.referrer_kind, p.region, p.gender, p.born_on,"
    " (SELECT count(*) FROM phone h WHERE h.person = p.id),"
    " CASE r.strand WHEN 'family' THEN r.relation_kind ELSE i.level_code END,"
    " r.state, r.first_contact_on, r.accepted_on,"
    " coalesce(g.goals, 0), coalesce(g.still_open, 0),"
    " coalesce(x.began, 0), x.ended_on, x.impact_due_on,"
    " CASE WHEN EXISTS (SELECT 1 FROM response o WHERE o.referral = r.id"
    "   AND o.stage = 'baseline') THEN 1 ELSE 0 END,"
    " CASE WHEN EXISTS (SELECT 1 FROM response o WHERE o.referral = r.id"
    "   AND o.stage = 'end') THEN 1 ELSE 0 END"
    " FROM referral r JOIN person p ON p.id = r.person"
    " LEFT JOIN injury i ON i.id = (SELECT max(j.id) FROM injury j WHERE j.person = p.id"
    "   AND j.current = 1 AND j.about = CASE r.strand WHEN 'family' THEN 'relative' ELSE 'self'"
    "   END)"
    " LEFT JOIN (SELECT referral, count(*) AS goals, sum(CASE WHEN score IS NULL"
    "   AND status = 'open' THEN 1 ELSE 0 END) AS still_open FROM goal GROUP BY referral) g"
    "   ON g.referral = r.id"
    " LEFT JOIN (SELECT a.id AS pairing, a.referral, a.ended_on, a.impact_due_on,"
    "   CASE WHEN EXISTS (SELECT 1 FROM call c WHERE c.pairing = a.id AND c.state = 'done')"
    "   THEN 1 ELSE 0 END AS began FROM pairing a JOIN (SELECT referral, max(id) AS id FROM "
    "pairing"
    "   WHERE agreed_on IS NOT NULL GROUP BY referral) b ON b.id = a.id) x ON x.referral = r.id"
    " WHERE r.state NOT IN ('withdrawn','no_response')"
    " AND (r.received_on >= :from OR r.state NOT IN ('closed','not_suitable','signposted'))";

enum {
  ID,
  PERSON,
  PAIRING,
  NUMBER,
  NAME,
  STRAND,
  RECEIVED,
  SOURCE,
  REGION,
  GENDER,
  BORN,
  PHONES,
  INJURY,
  STATE,
  CONTACTED,
  ACCEPTED,
  GOALS,
  GOALS_OPEN,
  BEGAN,
  ENDED,
  IMPACT_DUE,
  BEFORE,
  AFTER
};

static gboolean
known (MoStmt *stmt, int column)
{
  const char *code = mo_stmt_text (stmt, column);
  return code && *code && !g_str_equal (code, "unknown");
}

static MoWantedFacts
facts_of (MoStmt *stmt, MoDay today)
{
  const char *state = mo_stmt_text (stmt, STATE);
  MoDay due = mo_stmt_day (stmt, IMPACT_DUE);

  return (MoWantedFacts){
    .reached = !g_str_equal (state, "received") && !g_str_equal (state, "awaiting_contact") &&
               !g_str_equal (state, "on_hold"),
    .accepted = !mo_stmt_is_null (stmt, ACCEPTED),
    .began = mo_stmt_int (stmt, BEGAN) > 0,
    .ended = !mo_stmt_is_null (stmt, ENDED),
    .after_is_due = due != MO_DAY_NONE && due <= today,
    .source = known (stmt, SOURCE),
    .region = known (stmt, REGION),
    .gender = known (stmt, GENDER),
    .born = !mo_stmt_is_null (stmt, BORN),
    .phone = mo_stmt_int (stmt, PHONES) > 0,
    .injury = known (stmt, INJURY),
    .contacted = !mo_stmt_is_null (stmt, CONTACTED),
    .goal = mo_stmt_int (stmt, GOALS) > 0,
    .before = mo_stmt_int (stmt, BEFORE) > 0,
    .after = mo_stmt_int (stmt, AFTER) > 0,
    .reviewed = mo_stmt_int (stmt, GOALS_OPEN) == 0,
  };
}

static void
take_row (MoMissingList *list, MoStmt *stmt, MoDay today)
{
  const MoWantedFacts facts = facts_of (stmt, today);
  MoKeptWhole whole = mo_rule_wanted (&facts);
  guint missing = mo_wanted_missing (whole);

  list->looked++;
  for (guint i = 0; i < MO_WANTED; i++) {
    list->required[i] += (whole.required & 1u << i) != 0;
    list->filled[i] += (whole.filled & 1u << i) != 0;
  }
  if (!missing)
    return;
  MoMissing *row = mo_missing_new ();
  row->id = mo_stmt_int (stmt, ID);
  row->person = mo_stmt_int (stmt, PERSON);
  row->pairing = mo_stmt_int (stmt, PAIRING);
  row->number = mo_stmt_dup (stmt, NUMBER);
  row->name = mo_stmt_dup (stmt, NAME);
  row->strand = mo_stmt_dup (stmt, STRAND);
  row->received = mo_stmt_day (stmt, RECEIVED);
  row->required = (int) whole.required;
  row->filled = (int) whole.filled;
  row->score = mo_wanted_score (whole);
  row->missing = mo_wanted_list (missing);
  g_ptr_array_add (list->rows, row);
}

static int
by_score (gconstpointer a, gconstpointer b)
{
  const MoMissing *one = *(MoMissing *const *) a, *other = *(MoMissing *const *) b;
  if (one->score != other->score)
    return one->score - other->score;
  if (one->received != other->received)
    return other->received - one->received;
  return one->id < other->id ? 1 : -1;
}

gboolean
mo_store_each_wanted (MoStore *store, MoWantedEach each, gpointer user, GError **error)
{
  MoDay today = mo_store_get_today (store);
  g_auto (MoStmt) stmt = mo_stmt_new (store, rows_sql);

  mo_stmt_bind_text (&stmt, ":from", "");
  while (mo_stmt_step (&stmt)) {
    const MoWantedFacts facts = facts_of (&stmt, today);
    each (mo_stmt_int (&stmt, ID), mo_rule_wanted (&facts), user);
  }
  return mo_stmt_finish (&stmt, error);
}

gpointer
mo_store_list_missing_job (MoStore *store, gconstpointer ask, GError **error)
{
  g_autoptr (MoMissingList) list = g_new0 (MoMissingList, 1);
  MoDay today = mo_store_get_today (store);
  MoPolicy policy;

  list->rows = g_ptr_array_new_with_free_func ((GDestroyNotify) mo_missing_unref);
  if (!mo_store_load_policy (store, &policy, error))
    return NULL;
  list->from = mo_day_add_months (mo_day_year_start (today, policy.year_starts), -12);
  g_auto (MoStmt) stmt = mo_stmt_new (store, rows_sql);
  mo_stmt_bind_day (&stmt, ":from", list->from);
  while (mo_stmt_step (&stmt))
    take_row (list, &stmt, today);
  if (!mo_stmt_finish (&stmt, error))
    return NULL;
  g_ptr_array_sort (list->rows, by_score);
  return g_steal_pointer (&list);
}
