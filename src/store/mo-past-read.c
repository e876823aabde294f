/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/mo-past-read.h"

#include "core/mo-young-rules.h"
#include "store/mo-board-private.h"
#include "store/mo-weights.h"

void
mo_past_office_free (MoPastOffice *office)
{
  g_clear_pointer (&office->past, mo_past_free);
  g_clear_pointer (&office->board, mo_board_free);
  g_free (office);
}

static MoDay
earliest (MoDay one, MoDay other)
{
  return one == MO_DAY_NONE ? other : other == MO_DAY_NONE ? one : MIN (one, other);
}

/* ---------------------------------------------------------------------- who came */

#define STATE_ENDED                                                                            \
  " r.state IN ('closed','not_suitable','signposted','withdrawn','no_response') "

/* Somebody without a day of acceptance came to the board with the first proposal. */
static const char people_sql[] =
    "SELECT r.id AS id, r.person AS person, p.born_on AS born, r.young AS young,"
    " r.strand AS strand, coalesce(r.accepted_on, x.first_on) AS accepted,"
    " coalesce(r.closed_on, r.state_on), CASE WHEN" STATE_ENDED "THEN 1 ELSE 0 END,"
    " r.relation_kind, r.mentor_gender," MO_BOARD_INJURY "FROM referral r"
    " JOIN person p ON p.id = r.person"
    " LEFT JOIN (SELECT referral, min(coalesce(drafted_on, agreed_on)) AS first_on FROM pairing"
    " GROUP BY referral) x ON x.referral = r.id"
    " LEFT JOIN injury i ON i.person = p.id AND i.current = 1"
    " AND i.about = CASE r.strand WHEN 'family' THEN 'relative' ELSE 'self' END"
    " WHERE (r.accepted_on IS NOT NULL OR x.first_on IS NOT NULL)"
    " AND (NOT" STATE_ENDED "OR coalesce(r.closed_on, r.state_on) > :from)"
    " ORDER BY r.id";

/* What is compared of somebody stands with the person on the board; the rest is theirs here. */
static void
add_case (MoPastOffice *office, const MoBoardPerson *person, gboolean ended, MoDay left)
{
  MoPast *past = office->past;
  MoPastCase one = {
    .referral = person->id,
    .person = person->person,
    .family = g_str_equal (person->strand, "family"),
    .came = person->accepted,
    .day = ended ? left : past->today,
    .end = ended ? MO_PAST_WENT : MO_PAST_WAITING,
  };
  g_array_append_val (past->cases, one);
}

static gboolean
read_people (MoStore *store, MoPastOffice *office, MoDay from, GError **error)
{
  g_auto (MoStmt) stmt = mo_stmt_new (store, people_sql);
  gint64 last = 0;

  mo_stmt_bind_day (&stmt, ":from", from);
  while (mo_stmt_step (&stmt)) {
    if (mo_stmt_int (&stmt, 0) == last)
      continue;
    MoBoardPerson *person = mo_board_person_new ();
    person->id = last = mo_stmt_int (&stmt, 0);
    person->person = mo_stmt_int (&stmt, 1);
    person->born = mo_stmt_day (&stmt, 2);
    person->young = (int) mo_stmt_int (&stmt, 3);
    person->strand = mo_stmt_dup (&stmt, 4);
    person->accepted = mo_stmt_day (&stmt, 5);
    person->side.relation = mo_match_code ("relation", mo_stmt_text (&stmt, 8));
    person->side.gender_wish = mo_match_code ("gender", mo_stmt_text (&stmt, 9));
    MoDay left = mo_stmt_day (&stmt, 6);
    gboolean ended = mo_stmt_int (&stmt, 7) != 0;
    mo_board_read_side (&stmt, 10, &person->side);
    g_ptr_array_add (office->board->people, person);
    add_case (office, person, ended, left);
  }
  return mo_stmt_finish (&stmt, error);
}

static gboolean
read_goals (MoStore *store, GHashTable *places, MoPastOffice *office, GError **error)
{
  g_auto (MoStmt) stmt = mo_stmt_new (store, "SELECT referral, domain FROM goal ORDER BY id");
  while (mo_stmt_step (&stmt)) {
    gint64 referral = mo_stmt_int (&stmt, 0);
    int at = GPOINTER_TO_INT (g_hash_table_lookup (places, &referral));
    guint8 goal = mo_match_code ("goal", mo_stmt_text (&stmt, 1));
    if (at && goal)
      ((MoBoardPerson *) office->board->people->pdata[at - 1])->side.goals |= 1u << goal;
  }
  return mo_stmt_finish (&stmt, error);
}

/* ---------------------------------------------------------------------- who was chosen */

/* The last mentor who was asked; a draft that nobody was asked about is no choice, and after a
 * no the person waits again. */
static gboolean
read_choices (MoStore *store, GHashTable *places, MoPastOffice *office, GError **error)
{
  g_auto (MoStmt) stmt = mo_stmt_new (
      store,
      "SELECT referral, mentor, drafted_on, coalesce(mentor_asked_on, agreed_on, started_on)"
      " FROM pairing WHERE coalesce(mentor_asked_on, agreed_on, started_on) IS NOT NULL"
      " AND state NOT IN ('mentor_no','mentee_no','dropped')"
      " ORDER BY coalesce(mentor_asked_on, agreed_on, started_on), id");
  while (mo_stmt_step (&stmt)) {
    gint64 referral = mo_stmt_int (&stmt, 0);
    int at = GPOINTER_TO_INT (g_hash_table_lookup (places, &referral));
    if (!at)
      continue;
    MoPastCase *one = &g_array_index (office->past->cases, MoPastCase, at - 1);
    one->end = MO_PAST_CHOSEN;
    one->chosen = mo_stmt_int (&stmt, 1);
    one->day = earliest (mo_stmt_day (&stmt, 2), mo_stmt_day (&stmt, 3));
  }
  return mo_stmt_finish (&stmt, error);
}

static gboolean
read_ties (MoStore *store, MoPast *past, GError **error)
{
  g_auto (MoStmt) stmt = mo_stmt_new (
      store,
      "SELECT e.mentor, e.person, 1, e.set_on, e.until FROM exclusion e"
      " UNION ALL SELECT m.id, r.other, 2, NULL, NULL FROM relation r"
      " JOIN mentor m ON m.person = r.person"
      " UNION ALL SELECT m.id, r.person, 2, NULL, NULL FROM relation r"
      " JOIN mentor m ON m.person = r.other"
      " UNION ALL SELECT x.mentor, f.person, 4, coalesce(x.ended_on, x.closed_on, x.state_on),"
      " NULL FROM pairing x JOIN referral f ON f.id = x.referral"
      " WHERE x.state IN ('closed','impact_due')");
  while (mo_stmt_step (&stmt)) {
    const MoPastTie tie = { .mentor = mo_stmt_int (&stmt, 0),
                            .person = mo_stmt_int (&stmt, 1),
                            .kind = (guint) mo_stmt_int (&stmt, 2),
                            .from = mo_stmt_day (&stmt, 3),
                            .until = mo_stmt_day (&stmt, 4) };
    g_array_append_val (past->ties, tie);
  }
  return mo_stmt_finish (&stmt, error);
}

/* Every version of the weights from the day on which it was made; before the first, the first.
 * All other numbers of the office are as they are now. */
static gboolean
read_weights (MoStore *store, MoPast *past, GError **error)
{
  g_autoptr (GPtrArray) versions = mo_store_list_weights (store, error);
  MoPastWeights held = { .from = MO_DAY_NONE };

  if (!versions || !mo_store_load_policy (store, &held.policy, error))
    return FALSE;
  for (guint i = versions->len; i > 0; i--) {
    const MoWeightsVersion *version = versions->pdata[i - 1];
    mo_weights_read (version->points, &held.policy);
    held.from = i == versions->len ? MO_DAY_NONE : version->made;
    g_array_append_val (past->weights, held);
  }
  return TRUE;
}

/* ---------------------------------------------------------------------- the whole */

static void
finish_cases (MoPastOffice *office)
{
  for (guint i = 0; i < office->past->cases->len; i++) {
    MoPastCase *one = &g_array_index (office->past->cases, MoPastCase, i);
    const MoBoardPerson *person = g_ptr_array_index (office->board->people, i);
    one->under_18 = mo_rule_is_young (person->born, person->young, one->day);
    one->side = person->side;
  }
}

static MoBoard *
empty_board (MoStore *store)
{
  MoBoard *board = g_new0 (MoBoard, 1);
  board->people = g_ptr_array_new_with_free_func ((GDestroyNotify) mo_board_person_unref);
  board->mentors = g_ptr_array_new_with_free_func ((GDestroyNotify) mo_board_mentor_unref);
  board->cards = g_ptr_array_new_with_free_func ((GDestroyNotify) mo_board_card_unref);
  board->past = g_ptr_array_new ();
  board->ties = g_array_new (FALSE, FALSE, sizeof (MoBoardTie));
  board->interests = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  board->today = mo_store_get_today (store);
  return board;
}

static GHashTable *
place_by_referral (MoPastOffice *office)
{
  GHashTable *places = g_hash_table_new (g_int64_hash, g_int64_equal);
  for (guint i = 0; i < office->board->people->len; i++) {
    MoBoardPerson *person = g_ptr_array_index (office->board->people, i);
    g_hash_table_insert (places, &person->id, GINT_TO_POINTER ((int) i + 1));
  }
  return places;
}

MoPastOffice *
mo_store_load_past (MoStore *store, MoDay from, GError **error)
{
  g_autoptr (MoPastOffice) office = g_new0 (MoPastOffice, 1);

  office->past = mo_past_new (mo_store_get_today (store));
  office->board = empty_board (store);
  if (!mo_store_load_policy (store, &office->board->policy, error) ||
      !read_people (store, office, from, error) ||
      !mo_board_read_mentors (store, office->board, error) ||
      !mo_board_read_sides (store, office->board, error))
    return NULL;
  g_autoptr (GHashTable) places = place_by_referral (office);
  if (!read_goals (store, places, office, error) ||
      !read_choices (store, places, office, error) || !read_ties (store, office->past, error) ||
      !read_weights (store, office->past, error) ||
      !mo_past_read_mentors (store, office, error))
    return NULL;
  finish_cases (office);
  mo_past_sort (office->past);
  return g_steal_pointer (&office);
}
