/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What the list of the phone day is made of, a query each. */
#include <stdlib.h>
#include <string.h>

#include "core/mo-call-time.h"
#include "store/mo-phone-private.h"

static const MoField pair_fields[] = {
  MO_FIELD (INT64, MoPhonePair, id),
  MO_FIELD (INT64, MoPhonePair, mentee),
  MO_FIELD (INT64, MoPhonePair, mentor),
  MO_FIELD (TEXT, MoPhonePair, mentee_name),
  MO_FIELD (TEXT, MoPhonePair, mentor_name),
  MO_FIELD (INT, MoPhonePair, done),
  MO_FIELD_END,
};
MO_DEFINE_RECORD (MoPhonePair, mo_phone_pair, pair_fields)

static gint64 *
key_of (gint64 id)
{
  return g_memdup2 (&id, sizeof id);
}

GHashTable *
mo_phone_pairs (MoStore *store, GError **error)
{
  g_autoptr (GHashTable) pairs = g_hash_table_new_full (
      g_int64_hash, g_int64_equal, g_free, (GDestroyNotify) mo_phone_pair_unref);
  g_auto (MoStmt) stmt =
      mo_stmt_new (store,
                   "SELECT x.id, p.id AS mentee, m.id AS mentor,"
                   " p.first_name || ' ' || p.last_name AS mentee_name,"
                   " m.first_name || ' ' || m.last_name AS mentor_name,"
                   " (SELECT count(*) FROM call c WHERE c.pairing = x.id AND c.state = 'done')"
                   " AS done FROM pairing x JOIN referral r ON r.id = x.referral"
                   " JOIN person p ON p.id = r.person JOIN mentor t ON t.id = x.mentor"
                   " JOIN person m ON m.id = t.person WHERE x.state IN('agreed','briefed',"
                   "'first_call_booked','active','paused','ending','impact_due')");
  g_autoptr (GPtrArray) found = mo_stmt_read_all (&stmt, mo_phone_pair, error);
  for (guint i = 0; found && i < found->len; i++) {
    MoPhonePair *pair = found->pdata[i];
    g_hash_table_insert (pairs, key_of (pair->id), mo_phone_pair_ref (pair));
  }
  return found ? g_steal_pointer (&pairs) : NULL;
}

GHashTable *
mo_phone_from (MoStore *store, GError **error)
{
  g_autoptr (GHashTable) from =
      g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  g_auto (MoStmt) stmt = mo_stmt_new (
      store,
      "SELECT p.id, p.contact_times FROM person p WHERE p.contact_times IS NOT NULL AND"
      " (p.id IN (SELECT r.person FROM referral r WHERE r.state IN('received',"
      "'awaiting_contact','assessment_booked','assessed','awaiting_match','matched'))"
      " OR p.id IN (SELECT t.person FROM mentor t WHERE t.state IN('active','paused',"
      "'not_now')))");
  while (mo_stmt_step (&stmt)) {
    int minute = mo_dial_from_words (mo_stmt_text (&stmt, 1));
    if (minute >= 0)
      g_hash_table_insert (from, key_of (mo_stmt_int (&stmt, 0)), GINT_TO_POINTER (minute));
  }
  return mo_stmt_finish (&stmt, error) ? g_steal_pointer (&from) : NULL;
}

GHashTable *
mo_phone_numbers (MoStore *store, GError **error)
{
  g_autoptr (GHashTable) numbers =
      g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, g_free);
  g_auto (MoStmt) stmt = mo_stmt_new (
      store,
      "SELECT person, label, number FROM phone WHERE safe = 1 ORDER BY person, sort, id");
  while (mo_stmt_step (&stmt)) {
    gint64 person = mo_stmt_int (&stmt, 0);
    const char *before = g_hash_table_lookup (numbers, &person),
               *label = mo_stmt_text (&stmt, 1);
    char *all = g_strdup_printf ("%s%s%s%s%s",
                                 before ? before : "",
                                 before ? ", " : "",
                                 label ? label : "",
                                 label && *label ? " " : "",
                                 mo_stmt_text (&stmt, 2));
    g_hash_table_replace (numbers, key_of (person), all);
  }
  return mo_stmt_finish (&stmt, error) ? g_steal_pointer (&numbers) : NULL;
}

/* ---------------------------------------------------------------------- rung today */

gboolean
mo_phone_has_own_key (MoDutyKind kind)
{
  return kind == MO_DUTY_MESSAGE || kind == MO_DUTY_FOLLOW_UP;
}

char *
mo_phone_reason (MoDutyKind kind, gint64 key)
{
  return mo_phone_has_own_key (kind)
             ? g_strdup_printf ("%s:%" G_GINT64_FORMAT, mo_duty_kind_code (kind), key)
             : g_strdup (mo_duty_kind_code (kind));
}

gint64
mo_phone_row_id (MoDutyKind kind, gint64 key)
{
  return key * MO_DUTY_KINDS + kind;
}

static void
rung_free (gpointer data)
{
  MoPhoneRung *rung = data;
  g_free (rung->name);
  g_free (rung->outcome);
  g_free (rung->line);
  g_free (rung);
}

static int
kind_of (const char *reason, gint64 *key)
{
  const char *colon = strchr (reason, ':');
  gsize length = colon ? (gsize) (colon - reason) : strlen (reason);
  *key = colon ? g_ascii_strtoll (colon + 1, NULL, 10) : 0;
  for (int kind = 0; kind < MO_DUTY_KINDS; kind++)
    if (strlen (mo_duty_kind_code (kind)) == length &&
        strncmp (mo_duty_kind_code (kind), reason, length) == 0)
      return kind;
  return -1;
}

static void
add_rung (GHashTable *all, MoStmt *stmt)
{
  gint64 key, person = mo_stmt_int (stmt, 0), pairing = mo_stmt_int (stmt, 1),
              referral = mo_stmt_int (stmt, 2);
  int kind = kind_of (mo_stmt_text (stmt, 3), &key), minute = -1;
  if (kind < 0)
    return;
  key = key ? key : pairing ? pairing : referral ? referral : person;
  gint64 id = mo_phone_row_id (kind, key);
  MoPhoneRung *rung = g_hash_table_lookup (all, &id);
  int tries = rung ? rung->tries : 0, ticked = rung ? rung->ticked : 0;
  gboolean ticks = mo_stmt_int (stmt, 8) > 0;
  mo_call_time_from_utc (mo_stmt_text (stmt, 4), MO_ZONE, NULL, &minute);
  rung = g_new0 (MoPhoneRung, 1);
  *rung = (MoPhoneRung){ .id = id,
                         .kind = kind,
                         .key = key,
                         .person = person,
                         .pairing = pairing,
                         .referral = referral,
                         .name = mo_stmt_dup (stmt, 5),
                         .outcome = mo_stmt_dup (stmt, 6),
                         .line = mo_stmt_dup (stmt, 7),
                         .minute = minute,
                         .tries = tries + 1,
                         .ticked = ticked + ticks,
                         .ticks = ticks };
  g_hash_table_replace (all, key_of (id), rung);
}

GHashTable *
mo_phone_rung (MoStore *store, MoDay today, GError **error)
{
  g_autoptr (GHashTable) all =
      g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, rung_free);
  g_auto (MoStmt) stmt = mo_stmt_new (
      store,
      "SELECT g.person, g.pairing, g.referral, g.reason, g.at,"
      " p.first_name || ' ' || p.last_name, g.outcome, g.line,"
      " (SELECT count(*) FROM call c WHERE c.id = g.call AND g.id = (SELECT max(l.id)"
      " FROM ring l WHERE l.call = g.call AND l.reason = g.reason) AND ((g.reason = 'outcome'"
      " AND c.state <> 'planned') OR (g.reason = 'note' AND EXISTS (SELECT 1 FROM call_note n"
      " WHERE n.call = c.id))))"
      " FROM ring g JOIN person p ON p.id = g.person WHERE g.day_on = :today ORDER BY g.id");
  mo_stmt_bind_day (&stmt, ":today", today);
  while (mo_stmt_step (&stmt))
    add_rung (all, &stmt);
  return mo_stmt_finish (&stmt, error) ? g_steal_pointer (&all) : NULL;
}
