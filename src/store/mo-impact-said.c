/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/mo-instrument.h"
#include "store/mo-impact-private.h"

static int
by_day (gconstpointer one, gconstpointer other)
{
  const MoFeelingFact *a = one, *b = other;
  return a->taken < b->taken ? -1 : a->taken > b->taken;
}

/* Put in order here: a sort within the question takes four times as long. */
static gboolean
read_feelings (MoImpactRead *reading, GError **error)
{
  g_auto (MoStmt) stmt =
      mo_stmt_new (reading->store,
                   "SELECT pairing, by_role, taken_on, score, after_call FROM sentiment"
                   " ORDER BY id");
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
  g_array_sort (reading->facts->feelings, by_day); /* stable: then by id */
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

/* What is known of a record of answers besides itself. */
typedef struct {
  const char *version; /* in which the earlier stage was heard, or NULL */
  int before;          /* the record before it of the same referral, -1 for none */
} Heard;

typedef struct {
  GArray *answers;   /* of MoAnswerFact */
  GArray *heard;     /* of Heard, as many */
  GArray *last;      /* of each referral: its record that was made last, -1 for none */
  GHashTable *codes; /* measure → its code */
  GHashTable *wordings;
} Answers;

/* The record of an item of a referral, whose stages come in any order. */
static guint
answer_of (Answers *said, int of, const char *measure, const char *item)
{
  int *last = &g_array_index (said->last, int, of);
  for (int i = *last; i >= 0; i = g_array_index (said->heard, Heard, i).before) {
    const MoAnswerFact *one = &g_array_index (said->answers, MoAnswerFact, i);
    if (one->measure == measure && one->item == item)
      return (guint) i;
  }
  MoAnswerFact fresh = { .of = of, .measure = measure, .item = item };
  Heard unheard = { NULL, *last };
  g_array_append_val (said->answers, fresh);
  g_array_append_val (said->heard, unheard);
  *last = (int) said->answers->len - 1;
  return said->answers->len - 1;
}

static GHashTable *
read_codes (MoImpactRead *reading, GError **error)
{
  g_autoptr (GHashTable) codes = g_hash_table_new (NULL, NULL);
  g_auto (MoStmt) stmt = mo_stmt_new (reading->store, "SELECT id, code FROM measure");
  while (mo_stmt_step (&stmt))
    g_hash_table_insert (codes,
                         GSIZE_TO_POINTER (mo_stmt_int (&stmt, 0)),
                         (gpointer) g_intern_string (mo_stmt_text (&stmt, 1)));
  return mo_stmt_finish (&stmt, error) ? g_steal_pointer (&codes) : NULL;
}

/* Most are of the first. */
static const char *
version_of (const char *text)
{
  static const char first[] = "1";
  return g_str_equal (text, first) ? first : g_intern_string (text);
}

static void
take_answer (Answers *said, int of, MoStmt *stmt)
{
  gboolean end = g_str_equal (mo_stmt_text (stmt, 3), "end");
  const char *code =
      g_hash_table_lookup (said->codes, GSIZE_TO_POINTER (mo_stmt_int (stmt, 1)));
  const char *version = version_of (mo_stmt_text (stmt, 6));
  guint at = answer_of (said, of, code, g_intern_string (mo_stmt_text (stmt, 2)));
  MoAnswerFact *one = &g_array_index (said->answers, MoAnswerFact, at);
  Heard *heard = &g_array_index (said->heard, Heard, at);

  *(end ? &one->after : &one->before) = mo_stmt_int (stmt, 5);
  *(end ? &one->after_on : &one->before_on) = mo_stmt_day (stmt, 4);
  one->same_words = same_words (said->wordings, one, heard->version, version);
  heard->version = version;
}

/* Somebody who did not want to answer said nothing: their answer is below 0.  In the order in
 * which they were written down: neither a sort nor a look at an index for each. */
static gboolean
read_answers (MoImpactRead *reading, GError **error)
{
  const int none = -1;
  g_autoptr (GArray) heard = g_array_new (FALSE, FALSE, sizeof (Heard));
  g_autoptr (GArray) last = g_array_new (FALSE, FALSE, sizeof (int));
  g_autoptr (GHashTable) codes = read_codes (reading, error);
  g_autoptr (GHashTable) wordings = codes ? read_wordings (reading, error) : NULL;
  if (!wordings)
    return FALSE;
  Answers said = { reading->facts->answers, heard, last, codes, wordings };
  for (guint i = 0; i < reading->facts->cases->len; i++)
    g_array_append_val (last, none);
  g_auto (MoStmt) stmt =
      mo_stmt_new (reading->store,
                   "SELECT referral, measure, item, stage, taken_on, value,"
                   " coalesce(version, '1') AS version FROM response"
                   " WHERE stage IN ('baseline', 'end') AND value IS NOT NULL"
                   " AND value >= 0 AND item <> 'refused' AND referral IS NOT NULL"
                   " ORDER BY id");
  while (mo_stmt_step (&stmt)) {
    int of = mo_impact_at (reading->cases, mo_stmt_int (&stmt, 0));
    if (of >= 0)
      take_answer (&said, of, &stmt);
  }
  return mo_stmt_finish (&stmt, error);
}

gboolean
mo_impact_read_said (MoImpactRead *reading, GError **error)
{
  return read_feelings (reading, error) && read_answers (reading, error);
}
