/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/mo-instrument.h"
#include "store/mo-impact-private.h"

static gboolean
read_feelings (MoImpactRead *reading, GError **error)
{
  g_auto (MoStmt) stmt =
      mo_stmt_new (reading->store,
                   "SELECT pairing, by_role, taken_on, score, after_call FROM sentiment"
                   " ORDER BY taken_on, id");
  while (mo_stmt_step (&stmt)) {
    MoFeelingFact one = {
      .of = mo_impact_at (reading->pairs, mo_stmt_int (&stmt, 0)),
      .mentor = g_str_equal (mo_stmt_text (&stmt, 1), "mentor"),
      .taken = mo_stmt_day (&stmt, 2),
      .score = mo_stmt_int (&stmt, 3),
      .after_call = mo_stmt_int (&stmt, 4),
    };
    if (one.of >= 0)
      g_array_append_val (reading->facts->feelings, one);
  }
  return mo_stmt_finish (&stmt, error);
}

/* "statements 2" to how the sentences stood then. */
static GHashTable *
read_wordings (MoImpactRead *reading, GError **error)
{
  g_autoptr (GHashTable) wordings =
      g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) mo_wording_free);
  g_auto (MoStmt) stmt = mo_stmt_new (
      reading->store,
      "SELECT m.code, v.version, v.items FROM measure_version v JOIN measure m ON m.id = "
      "v.measure"
      " UNION ALL SELECT code, coalesce(version, '1') AS version, items FROM measure");
  while (mo_stmt_step (&stmt))
    g_hash_table_insert (
        wordings,
        g_strconcat (mo_stmt_text (&stmt, 0), " ", mo_stmt_text (&stmt, 1), NULL),
        mo_wording_read (mo_stmt_text (&stmt, 2)));
  return mo_stmt_finish (&stmt, error) ? g_steal_pointer (&wordings) : NULL;
}

static const MoWording *
wording (GHashTable *wordings, const char *measure, const char *version)
{
  g_autofree char *key = g_strconcat (measure, " ", version, NULL);
  return g_hash_table_lookup (wordings, key);
}

/* A set that was reworded in one sentence is compared in the others. */
static gboolean
same_words (GHashTable *wordings, const MoAnswerFact *one, const char *was, const char *is)
{
  if (!was || was == is)
    return was == is;
  const MoWording *before = wording (wordings, one->measure, was);
  const MoWording *after = wording (wordings, one->measure, is);
  return before && after && mo_wording_same (before, after, one->item);
}

/* The record of an item of a referral: its rows come one stage after the other. */
static guint
answer_of (GArray *answers, GPtrArray *heard, int of, const char *measure, const char *item)
{
  for (guint i = answers->len; i-- > 0;) {
    const MoAnswerFact *one = &g_array_index (answers, MoAnswerFact, i);
    if (one->of != of)
      break;
    if (one->measure == measure && one->item == item)
      return i;
  }
  MoAnswerFact fresh = { .of = of, .measure = measure, .item = item };
  g_array_append_val (answers, fresh);
  g_ptr_array_add (heard, NULL);
  return answers->len - 1;
}

/* Somebody who did not want to answer said nothing: their answer is below 0. */
static gboolean
read_answers (MoImpactRead *reading, GError **error)
{
  GArray *answers = reading->facts->answers;
  g_autoptr (GPtrArray) heard = g_ptr_array_new (); /* the version, of each record */
  g_autoptr (GHashTable) wordings = read_wordings (reading, error);
  if (!wordings)
    return FALSE;
  g_auto (MoStmt) stmt =
      mo_stmt_new (reading->store,
                   "SELECT a.referral, m.code, a.item, a.stage, a.taken_on, a.value,"
                   " coalesce(a.version, '1') AS version"
                   " FROM response a JOIN measure m ON m.id = a.measure"
                   " WHERE a.stage IN ('baseline', 'end') AND a.value IS NOT NULL"
                   " AND a.value >= 0 AND a.item <> 'refused' AND a.referral IS NOT NULL"
                   " ORDER BY a.referral, a.stage");
  while (mo_stmt_step (&stmt)) {
    int of = mo_impact_at (reading->cases, mo_stmt_int (&stmt, 0));
    gboolean end = g_str_equal (mo_stmt_text (&stmt, 3), "end");
    const char *version = g_intern_string (mo_stmt_text (&stmt, 6));
    if (of < 0)
      continue;
    guint at = answer_of (answers,
                          heard,
                          of,
                          g_intern_string (mo_stmt_text (&stmt, 1)),
                          g_intern_string (mo_stmt_text (&stmt, 2)));
    MoAnswerFact *one = &g_array_index (answers, MoAnswerFact, at);
    *(end ? &one->after : &one->before) = mo_stmt_int (&stmt, 5);
    *(end ? &one->after_on : &one->before_on) = mo_stmt_day (&stmt, 4);
    one->same_words = same_words (wordings, one, heard->pdata[at], version);
    heard->pdata[at] = (gpointer) version;
  }
  return mo_stmt_finish (&stmt, error);
}

gboolean
mo_impact_read_said (MoImpactRead *reading, GError **error)
{
  return read_feelings (reading, error) && read_answers (reading, error);
}
