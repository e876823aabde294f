/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>
#include <string.h>

#include "core/mo-level.h"
#include "store/mo-board-private.h"

void
mo_board_read_side (MoStmt *stmt, int c, MoMatchSide *side)
{
  const char *level = mo_stmt_text (stmt, c), *ais = mo_stmt_text (stmt, c + 4);
  side->group = level ? mo_level_group (level) : 0;
  side->level_upper = mo_stmt_int (stmt, c + 1);
  side->level_lower = mo_stmt_int (stmt, c + 2);
  side->completeness = mo_match_code ("completeness", mo_stmt_text (stmt, c + 3));
  if (!side->completeness && ais)
    side->completeness = *ais == 'A' ? 1 : *ais >= 'B' && *ais <= 'D' ? 2 : 0;
  side->mobility = mo_match_code ("mobility", mo_stmt_text (stmt, c + 5));
  side->bladder = mo_match_code ("bladder", mo_stmt_text (stmt, c + 6));
  side->bowel = mo_match_code ("bowel", mo_stmt_text (stmt, c + 7));
  side->pain = mo_match_code ("pain", mo_stmt_text (stmt, c + 8));
  if (!side->pain && (!mo_stmt_is_null (stmt, c + 9) || !mo_stmt_is_null (stmt, c + 10)))
    side->pain = mo_stmt_int (stmt, c + 9) + mo_stmt_int (stmt, c + 10) > 0 ? 2 : 1;
  side->since = mo_stmt_day (stmt, c + 11);
  side->gender = mo_match_code ("gender", mo_stmt_text (stmt, c + 12));
  side->region = mo_match_code ("region", mo_stmt_text (stmt, c + 13));
  side->born = mo_stmt_day (stmt, c + 14);
}

char *
mo_board_injury_words (const char *level, guint8 completeness)
{
  if (!level || g_str_equal (level, "unknown"))
    return NULL;
  g_autofree char *short_words = mo_level_short (level);
  if (!completeness)
    return g_steal_pointer (&short_words);
  return g_strdup_printf (
      "%s %s", short_words, completeness == 1 ? _ ("complete") : _ ("incomplete"));
}

/* ---------------------------------------------------------------------- what belongs to them
 */

typedef struct {
  MoBoard *board;
  GHashTable *sides; /* person → GPtrArray of MoMatchSide */
} Sides;

static void
add_side (Sides *sides, gint64 *person, MoMatchSide *side)
{
  GPtrArray *there = g_hash_table_lookup (sides->sides, person);
  if (!there) {
    there = g_ptr_array_new ();
    g_hash_table_insert (sides->sides, person, there);
  }
  g_ptr_array_add (there, side);
}

static void
set_interest (Sides *sides, MoMatchSide *side, const char *tag)
{
  GHashTable *words = sides->board->interests;
  int bit = GPOINTER_TO_INT (g_hash_table_lookup (words, tag));
  if (!bit) {
    bit = (int) g_hash_table_size (words) + 1;
    g_hash_table_insert (words, g_strdup (tag), GINT_TO_POINTER (bit));
  }
  if (bit <= 128) /* rarer words than the 128 first met are not compared */
    side->interests[(bit - 1) / 64] |= G_GUINT64_CONSTANT (1) << ((bit - 1) % 64);
}

static gboolean
read_hours (MoStore *store, Sides *sides, GError **error)
{
  g_auto (MoStmt) stmt = mo_stmt_new (store, "SELECT person, weekday, hours FROM availability");
  while (mo_stmt_step (&stmt)) {
    gint64 person = mo_stmt_int (&stmt, 0);
    GPtrArray *of = g_hash_table_lookup (sides->sides, &person);
    for (guint i = 0; of && i < of->len; i++)
      ((MoMatchSide *) of->pdata[i])->week.hours[mo_stmt_int (&stmt, 1) % 7] =
          (guint32) mo_stmt_int (&stmt, 2);
  }
  return mo_stmt_finish (&stmt, error);
}

static gboolean
read_topics (MoStore *store, Sides *sides, GError **error)
{
  g_auto (MoStmt) stmt = mo_stmt_new (store, "SELECT person, kind, tag FROM topic ORDER BY id");
  while (mo_stmt_step (&stmt)) {
    gint64 person = mo_stmt_int (&stmt, 0);
    const char *tag = mo_stmt_text (&stmt, 2);
    GPtrArray *of = g_hash_table_lookup (sides->sides, &person);
    for (guint i = 0; of && i < of->len; i++)
      if (g_str_equal (mo_stmt_text (&stmt, 1), "interest"))
        set_interest (sides, of->pdata[i], tag);
      else if (mo_match_code ("goal", tag))
        ((MoMatchSide *) of->pdata[i])->goals |= 1u << mo_match_code ("goal", tag);
  }
  return mo_stmt_finish (&stmt, error);
}

static gboolean
read_goals (MoStore *store, MoBoard *board, GError **error)
{
  g_autoptr (GHashTable) by_referral = g_hash_table_new (g_int64_hash, g_int64_equal);
  for (guint i = 0; i < board->people->len; i++) {
    MoBoardPerson *person = g_ptr_array_index (board->people, i);
    g_hash_table_insert (by_referral, &person->id, person);
  }
  g_auto (MoStmt) stmt = mo_stmt_new (
      store,
      "SELECT g.referral, g.domain, coalesce(t.label, g.words) FROM goal g"
      " LEFT JOIN term t ON t.vocabulary = 'goal' AND t.code = g.domain AND g.domain <> 'other'"
      " WHERE g.status = 'open' ORDER BY g.id");
  while (mo_stmt_step (&stmt)) {
    gint64 referral = mo_stmt_int (&stmt, 0);
    MoBoardPerson *person = g_hash_table_lookup (by_referral, &referral);
    const char *label = mo_stmt_text (&stmt, 2);
    guint8 code = mo_match_code ("goal", mo_stmt_text (&stmt, 1));
    if (!person)
      continue;
    if (code)
      person->side.goals |= 1u << code;
    if (!person->goals || !strstr (person->goals, label)) {
      g_autofree char *before = person->goals;
      person->goals = before ? g_strdup_printf ("%s, %s", before, label) : g_strdup (label);
    }
  }
  return mo_stmt_finish (&stmt, error);
}

gboolean
mo_board_read_sides (MoStore *store, MoBoard *board, GError **error)
{
  g_autoptr (GHashTable) by_person = g_hash_table_new_full (
      g_int64_hash, g_int64_equal, NULL, (GDestroyNotify) g_ptr_array_unref);
  Sides sides = { board, by_person };

  for (guint i = 0; i < board->people->len; i++) {
    MoBoardPerson *person = g_ptr_array_index (board->people, i);
    add_side (&sides, &person->person, &person->side);
  }
  for (guint i = 0; i < board->mentors->len; i++) {
    MoBoardMentor *mentor = g_ptr_array_index (board->mentors, i);
    add_side (&sides, &mentor->person, &mentor->side);
  }
  return read_hours (store, &sides, error) && read_topics (store, &sides, error) &&
         read_goals (store, board, error);
}
