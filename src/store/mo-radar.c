/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/mo-radar.h"

#include <glib/gi18n-lib.h>

#include "store/mo-change.h"
#include "store/mo-stmt.h"

#define MOST_DAYS 183

static const MoField fields[] = {
  MO_FIELD (INT64, MoRadarRow, owner),       MO_FIELD (INT64, MoRadarRow, id),
  MO_FIELD (INT64, MoRadarRow, person),      MO_FIELD (INT64, MoRadarRow, mentor),
  MO_FIELD (TEXT, MoRadarRow, mentee),       MO_FIELD (TEXT, MoRadarRow, mentor_name),
  MO_FIELD (TEXT, MoRadarRow, strand),       MO_FIELD (INT, MoRadarRow, done),
  MO_FIELD (INT, MoRadarRow, limit),         MO_FIELD (INT, MoRadarRow, rhythm_days),
  MO_FIELD (INT, MoRadarRow, signs),         MO_FIELD (INT, MoRadarRow, told),
  MO_FIELD (TEXT, MoRadarRow, words),        MO_FIELD (DAY, MoRadarRow, due),
  MO_FIELD (DAY, MoRadarRow, since),         MO_FIELD (DAY, MoRadarRow, looked_on),
  MO_FIELD (DAY, MoRadarRow, looked_until),  MO_FIELD (TEXT, MoRadarRow, looked_by),
  MO_FIELD (TEXT, MoRadarRow, looked_words), MO_FIELD_END,
};
MO_DEFINE_RECORD (MoRadarRow, mo_radar_row, fields)

/* The calls and the scores of one match, while they are read. */
typedef struct {
  MoRadarRow *row;
  char *state, *seen;
  MoDay agreed;
  GArray *calls, *feelings;
} Pair;

static void
pair_free (gpointer data)
{
  Pair *pair = data;
  mo_radar_row_unref (pair->row);
  g_free (pair->state);
  g_free (pair->seen);
  g_array_unref (pair->calls);
  g_array_unref (pair->feelings);
  g_free (pair);
}

#define UNDER_WAY "x.state IN ('agreed','briefed','first_call_booked','active')"
#define ONE       " AND (:pairing = 0 OR x.id = :pairing)"

static Pair *
add_pair (GHashTable *pairs, MoStmt *stmt)
{
  Pair *pair = g_new0 (Pair, 1);
  MoRadarRow *row = pair->row = mo_radar_row_new ();

  row->id = mo_stmt_int (stmt, 0);
  row->person = mo_stmt_int (stmt, 1);
  row->mentor = mo_stmt_int (stmt, 2);
  row->mentee = mo_stmt_dup (stmt, 3);
  row->mentor_name = mo_stmt_dup (stmt, 4);
  row->strand = mo_stmt_dup (stmt, 5);
  row->limit = (int) mo_stmt_int (stmt, 6);
  row->rhythm_days = (int) mo_stmt_int (stmt, 7);
  row->due = row->since = row->looked_on = row->looked_until = MO_DAY_NONE;
  pair->state = mo_stmt_dup (stmt, 8);
  pair->agreed = mo_stmt_day (stmt, 9);
  row->owner = mo_stmt_int (stmt, 10);
  pair->calls = g_array_new (FALSE, TRUE, sizeof (MoRadarCall));
  pair->feelings = g_array_new (FALSE, TRUE, sizeof (MoRadarFeeling));
  g_hash_table_insert (pairs, &row->id, pair);
  return pair;
}

static gboolean
read_pairs (MoStore *store, gint64 pairing, GHashTable *pairs, GError **error)
{
  g_auto (MoStmt) stmt = mo_stmt_new (
      store,
      "SELECT x.id, r.person, x.mentor, p.first_name || ' ' || p.last_name,"
      " m.first_name || ' ' || m.last_name, r.strand, x.call_limit + x.extra_granted,"
      " x.rhythm_days, x.state, x.agreed_on, r.owner FROM pairing x JOIN referral r ON r.id = "
      "x.referral"
      " JOIN person p ON p.id = r.person JOIN mentor t ON t.id = x.mentor"
      " JOIN person m ON m.id = t.person WHERE " UNDER_WAY ONE);
  mo_stmt_bind_int (&stmt, ":pairing", pairing);
  while (mo_stmt_step (&stmt))
    add_pair (pairs, &stmt);
  return mo_stmt_finish (&stmt, error);
}

static Pair *
pair_of (GHashTable *pairs, MoStmt *stmt)
{
  gint64 id = mo_stmt_int (stmt, 0);
  return g_hash_table_lookup (pairs, &id);
}

/* The first summary of a call is the one that came in time or late; later ones correct it. */
static gboolean
read_calls (MoStore *store, gint64 pairing, GHashTable *pairs, GError **error)
{
  g_auto (MoStmt) stmt =
      mo_stmt_new (store,
                   "SELECT c.pairing, c.state, c.day_on, c.actual_minutes,"
                   " (SELECT min(n.received_on) FROM call_note n WHERE n.call = c.id)"
                   " FROM call c JOIN pairing x ON x.id = c.pairing WHERE " UNDER_WAY ONE
                   " ORDER BY c.pairing, c.starts_at, c.id");
  mo_stmt_bind_int (&stmt, ":pairing", pairing);
  while (mo_stmt_step (&stmt)) {
    Pair *pair = pair_of (pairs, &stmt);
    MoRadarCall call = { .state = g_intern_string (mo_stmt_text (&stmt, 1)),
                         .day = mo_stmt_day (&stmt, 2),
                         .minutes = (int) mo_stmt_int (&stmt, 3),
                         .note_on = mo_stmt_day (&stmt, 4) };
    if (!pair)
      continue;
    g_array_append_val (pair->calls, call);
    pair->row->done += g_str_equal (call.state, "done");
  }
  return mo_stmt_finish (&stmt, error);
}

static gboolean
read_feelings (MoStore *store, gint64 pairing, GHashTable *pairs, GError **error)
{
  g_auto (MoStmt) stmt =
      mo_stmt_new (store,
                   "SELECT s.pairing, s.by_role, s.after_call, s.score, s.taken_on"
                   " FROM sentiment s JOIN pairing x ON x.id = s.pairing WHERE " UNDER_WAY ONE
                   " ORDER BY s.pairing, s.taken_on, s.after_call, s.id");
  mo_stmt_bind_int (&stmt, ":pairing", pairing);
  while (mo_stmt_step (&stmt)) {
    Pair *pair = pair_of (pairs, &stmt);
    MoRadarFeeling feeling = { .mentor = g_strcmp0 (mo_stmt_text (&stmt, 1), "mentor") == 0,
                               .after_call = (int) mo_stmt_int (&stmt, 2),
                               .score = (int) mo_stmt_int (&stmt, 3),
                               .day = mo_stmt_day (&stmt, 4) };
    if (pair)
      g_array_append_val (pair->feelings, feeling);
  }
  return mo_stmt_finish (&stmt, error);
}

/* The newest look of each; read in their order, the last one stands. */
static gboolean
read_looks (MoStore *store, gint64 pairing, GHashTable *pairs, GError **error)
{
  g_auto (MoStmt) stmt =
      mo_stmt_new (store,
                   "SELECT k.pairing, k.day_on, k.until_on, k.who, k.words, k.reasons"
                   " FROM radar_look k JOIN pairing x ON x.id = k.pairing WHERE " UNDER_WAY ONE
                   " ORDER BY k.day_on, k.id");
  mo_stmt_bind_int (&stmt, ":pairing", pairing);
  while (mo_stmt_step (&stmt)) {
    Pair *pair = pair_of (pairs, &stmt);
    if (!pair)
      continue;
    MoRadarRow *row = pair->row;
    row->looked_on = mo_stmt_day (&stmt, 1);
    row->looked_until = mo_stmt_day (&stmt, 2);
    g_free (row->looked_by);
    g_free (row->looked_words);
    g_free (pair->seen);
    row->looked_by = mo_stmt_dup (&stmt, 3);
    row->looked_words = mo_stmt_dup (&stmt, 4);
    pair->seen = mo_stmt_dup (&stmt, 5);
  }
  return mo_stmt_finish (&stmt, error);
}

/* ---------------------------------------------------------------------- judging */

static int
day_order (gconstpointer one, gconstpointer other)
{
  return *(const MoDay *) one - *(const MoDay *) other;
}

/* The day of the second sign; after a look the day it is told again, by the calendar or by a
 * newer sign. */
static MoDay
due_of (const MoRadarRow *row, const MoRadar *radar, MoDay today)
{
  MoDay days[MO_SIGNS];
  guint n = 0;
  if (!row->told || !mo_radar_fades (radar->signs))
    return MO_DAY_NONE;
  for (guint sign = 0; sign < MO_SIGNS; sign++)
    if (radar->words[sign])
      days[n++] = radar->since[sign];
  qsort (days, n, sizeof *days, day_order);
  if (row->looked_on == MO_DAY_NONE)
    return days[1];
  return today >= row->looked_until ? MAX (days[1], row->looked_until) : days[n - 1];
}

static void
judge (Pair *pair, MoDay today, const MoPolicy *policy)
{
  MoRadarPair known = { .state = pair->state,
                        .agreed = pair->agreed,
                        .rhythm = pair->row->rhythm_days,
                        .calls = (MoRadarCall *) pair->calls->data,
                        .n_calls = pair->calls->len,
                        .feelings = (MoRadarFeeling *) pair->feelings->data,
                        .n_feelings = pair->feelings->len };
  g_auto (MoRadar) radar = mo_radar_of (&known, today, policy);
  g_autoptr (GString) words = g_string_new (NULL);
  MoRadarRow *row = pair->row;

  for (guint sign = 0; sign < MO_SIGNS; sign++) {
    if (!radar.words[sign])
      continue;
    g_string_append_printf (words, "%s%s", words->len ? "\n" : "", radar.words[sign]);
    if (row->since == MO_DAY_NONE || radar.since[sign] < row->since)
      row->since = radar.since[sign];
  }
  row->signs = (int) radar.signs;
  row->told = (int) mo_radar_unquiet (
      radar.signs, mo_radar_signs (pair->seen), row->looked_until, today);
  row->words = g_strdup (words->str);
  row->due = due_of (row, &radar, today);
}

static int
most_first (gconstpointer one, gconstpointer other)
{
  const MoRadarRow *a = *(MoRadarRow *const *) one, *b = *(MoRadarRow *const *) other;
  int more = (int) mo_radar_count ((guint) b->signs) - (int) mo_radar_count ((guint) a->signs);
  if ((a->told != 0) != (b->told != 0))
    return a->told ? -1 : 1;
  if (more)
    return more;
  if (a->since != b->since)
    return a->since < b->since ? -1 : 1;
  return a->id < b->id ? -1 : a->id > b->id;
}

GPtrArray *
mo_store_list_radar (MoStore *store, gint64 pairing, GError **error)
{
  g_autoptr (GHashTable) pairs =
      g_hash_table_new_full (g_int64_hash, g_int64_equal, NULL, pair_free);
  g_autoptr (GPtrArray) rows =
      g_ptr_array_new_with_free_func ((GDestroyNotify) mo_radar_row_unref);
  GHashTableIter at;
  gpointer value;
  MoPolicy policy;

  if (!mo_store_load_policy (store, &policy, error) ||
      !read_pairs (store, pairing, pairs, error) ||
      !read_calls (store, pairing, pairs, error) ||
      !read_feelings (store, pairing, pairs, error) ||
      !read_looks (store, pairing, pairs, error))
    return NULL;
  g_hash_table_iter_init (&at, pairs);
  while (g_hash_table_iter_next (&at, NULL, &value)) {
    Pair *pair = value;
    judge (pair, mo_store_get_today (store), &policy);
    if (pair->row->signs)
      g_ptr_array_add (rows, mo_radar_row_ref (pair->row));
  }
  g_ptr_array_sort (rows, most_first);
  return g_steal_pointer (&rows);
}

gpointer
mo_store_list_radar_job (MoStore *store, gconstpointer ask, GError **error)
{
  return mo_store_list_radar (store, 0, error);
}

/* ---------------------------------------------------------------------- looking */

MoRadarLook *
mo_radar_look_new (gint64 pairing, const char *words, MoDay until)
{
  MoRadarLook *look = g_new0 (MoRadarLook, 1);
  *look = (MoRadarLook){ .pairing = pairing, .words = g_strdup (words), .until = until };
  return look;
}

void
mo_radar_look_free (gpointer data)
{
  MoRadarLook *look = data;
  g_free (look->words);
  g_free (look);
}

gpointer
mo_store_radar_look_job (MoStore *store, gconstpointer ask, GError **error)
{
  const MoRadarLook *look = ask;
  MoDay today = mo_store_get_today (store);

  if (look->until <= today || look->until > today + MOST_DAYS)
    return mo_store_refuse_job (error,
                                _ ("Write a day from tomorrow to half a year from now."));
  g_autoptr (GPtrArray) rows = mo_store_list_radar (store, look->pairing, error);
  if (!rows)
    return NULL;
  if (!rows->len)
    return mo_store_refuse_job (error,
                                _ ("There is no sign any more that this match may be fading."));
  const MoRadarRow *row = g_ptr_array_index (rows, 0);
  g_autofree char *label =
      g_strdup_printf (_ ("%s and %s looked at"), row->mentee, row->mentor_name);
  g_autofree char *codes = mo_radar_codes ((guint) row->signs), *now = mo_store_now (store);
  MoChange *change = mo_change_new ("radar_look", 0, 0);
  mo_store_label (store, "%s", label);
  mo_change_int (change, "pairing", look->pairing);
  mo_change_text (change, "at", now);
  mo_change_day (change, "day_on", today);
  mo_change_text (change, "who", mo_store_get_who (store));
  mo_change_text (change, "reasons", codes);
  mo_change_text (change, "words", look->words && *look->words ? look->words : NULL);
  mo_change_day (change, "until_on", look->until);
  mo_store_save (store, change, NULL, error);
  return NULL;
}
