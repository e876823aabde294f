/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>

#include "core/mo-match-ranking.h"
#include "core/mo-young-rules.h"
#include "store/mo-board-private.h"

void
mo_board_free (MoBoard *board)
{
  g_ptr_array_unref (board->people);
  g_ptr_array_unref (board->mentors);
  g_ptr_array_unref (board->cards);
  g_ptr_array_unref (board->past);
  g_array_unref (board->ties);
  g_hash_table_unref (board->interests);
  mo_board_rank_anew (board);
  g_free (board);
}

static guint
ties_between (const MoBoard *board, gint64 mentor, gint64 person)
{
  guint ties = 0;
  for (guint i = 0; i < board->ties->len; i++) {
    const MoBoardTie *tie = &g_array_index (board->ties, MoBoardTie, i);
    if (tie->person == person && tie->mentor == mentor)
      ties |= tie->kind;
  }
  return ties;
}

const MoBoardPerson *
mo_board_find_person (const MoBoard *board, gint64 referral)
{
  for (guint i = 0; i < board->people->len; i++)
    if (((MoBoardPerson *) board->people->pdata[i])->id == referral)
      return board->people->pdata[i];
  return NULL;
}

const MoBoardMentor *
mo_board_find_mentor (const MoBoard *board, gint64 mentor)
{
  for (guint i = 0; i < board->mentors->len; i++)
    if (((MoBoardMentor *) board->mentors->pdata[i])->id == mentor)
      return board->mentors->pdata[i];
  return NULL;
}

static gboolean
is_family (const MoBoardPerson *person)
{
  return g_str_equal (person->strand, "family");
}

static MoMatchWanted
wanted_by (const MoBoard *board, const MoBoardPerson *person)
{
  return (MoMatchWanted){ .person = person->person,
                          .family = is_family (person),
                          .under_18 =
                              mo_rule_is_young (person->born, person->young, board->today) };
}

MoBar
mo_board_bar_with (const MoBoard *board,
                   const MoBoardPerson *person,
                   const MoBoardMentor *mentor,
                   guint ties)
{
  MoMatchWanted wanted = wanted_by (board, person);
  return mo_match_bar (&wanted,
                       &mentor->offer,
                       &person->side,
                       &mentor->side,
                       ties,
                       &board->policy,
                       board->today);
}

void
mo_board_rules (const MoBoard *board,
                const MoBoardPerson *person,
                const MoBoardMentor *mentor,
                MoMatchRuleStand *stands)
{
  MoMatchWanted wanted = wanted_by (board, person);
  mo_match_rules (&wanted,
                  &mentor->offer,
                  &person->side,
                  &mentor->side,
                  ties_between (board, mentor->id, person->person),
                  &board->policy,
                  board->today,
                  stands);
}

MoBar
mo_board_bar (const MoBoard *board, const MoBoardPerson *person, const MoBoardMentor *mentor)
{
  return mo_board_bar_with (
      board, person, mentor, ties_between (board, mentor->id, person->person));
}

/* Where several keep them apart, the one that holds the longest. */
static const MoBoardTie *
kept_apart (const MoBoard *board, gint64 mentor, gint64 person)
{
  const MoBoardTie *found = NULL;
  for (guint i = 0; i < board->ties->len; i++) {
    const MoBoardTie *tie = &g_array_index (board->ties, MoBoardTie, i);
    if (!(tie->kind & MO_TIE_EXCLUDED) || tie->person != person || tie->mentor != mentor)
      continue;
    if (!found || tie->until == MO_DAY_NONE ||
        (found->until != MO_DAY_NONE && tie->until > found->until))
      found = tie;
  }
  return found;
}

MoVerdict
mo_board_verdict (const MoBoard *board,
                  const MoBoardPerson *person,
                  const MoBoardMentor *mentor,
                  MoBar bar)
{
  const MoBoardTie *tie =
      bar == MO_BAR_EXCLUDED ? kept_apart (board, mentor->id, person->person) : NULL;
  if (!tie || !tie->by)
    return mo_match_verdict (bar, &mentor->offer, board->today);
  g_autofree char *until = mo_day_to_short (tie->until, board->today);
  if (!until)
    return mo_verdict_new (MO_LEVEL_REFUSED, _ ("Kept apart by %s."), tie->by);
  return mo_verdict_new (MO_LEVEL_REFUSED, _ ("Kept apart by %s until %s."), tie->by, until);
}

MoMatchScore
mo_board_score (const MoBoard *board, const MoBoardPerson *person, const MoBoardMentor *mentor)
{
  return mo_match_score (
      &person->side, &mentor->side, is_family (person), board->today, &board->policy);
}

GHashTable *
mo_board_ties_of (const MoBoard *board, gint64 person)
{
  GHashTable *found = g_hash_table_new (g_int64_hash, g_int64_equal);
  for (guint i = 0; i < board->ties->len; i++) {
    const MoBoardTie *tie = &g_array_index (board->ties, MoBoardTie, i);
    if (tie->person == person) {
      guint known = GPOINTER_TO_UINT (g_hash_table_lookup (found, &tie->mentor));
      g_hash_table_insert (
          found, (gpointer) &tie->mentor, GUINT_TO_POINTER (known | tie->kind));
    }
  }
  return found;
}

void
mo_board_rank_anew (MoBoard *board)
{
  for (guint strand = 0; strand < G_N_ELEMENTS (board->rankings); strand++)
    g_clear_pointer (&board->rankings[strand], mo_match_ranking_free);
}

static MoMatchRanking *
lay_out (const MoBoard *board, gboolean family)
{
  guint n = board->mentors->len;
  g_autofree const MoMatchOffer **offers = g_new0 (const MoMatchOffer *, n + 1);
  g_autofree const MoMatchSide **sides = g_new0 (const MoMatchSide *, n + 1);

  for (guint i = 0; i < n; i++) {
    const MoBoardMentor *mentor = g_ptr_array_index (board->mentors, i);
    offers[i] = &mentor->offer;
    sides[i] = &mentor->side;
  }
  return mo_match_ranking_new (offers, sides, n, family, &board->policy, board->today);
}

GArray *
mo_board_rank (const MoBoard *board, const MoBoardPerson *person)
{
  guint n = board->mentors->len;
  GArray *ranked = g_array_sized_new (FALSE, FALSE, sizeof (MoRanked), n);
  g_autoptr (GHashTable) known = mo_board_ties_of (board, person->person);
  g_autofree guint *ties = g_new0 (guint, n + 1);
  MoMatchWanted wanted = wanted_by (board, person);
  /* kept with the board, which stays the same to whoever looks at it */
  MoMatchRanking **ranking = &((MoBoard *) board)->rankings[wanted.family != 0];

  for (guint i = 0; i < n; i++) {
    const MoBoardMentor *mentor = g_ptr_array_index (board->mentors, i);
    ties[i] = GPOINTER_TO_UINT (g_hash_table_lookup (known, &mentor->id));
  }
  if (!*ranking)
    *ranking = lay_out (board, wanted.family);
  g_array_set_size (ranked, n);
  mo_match_ranking_rank (
      *ranking, &wanted, &person->side, ties, (MoRanked *) (void *) ranked->data);
  return ranked;
}
