/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/mo-match-columns.h"
#include "core/mo-young-rules.h"
#include "store/mo-board-plan-private.h"
#include "store/mo-board-private.h"

typedef struct {
  guint column, kind; /* kind: a MoTie */
} Tie;

/* Hard rules once for each mentor and kind of person, scores by columns; what there is between
 * two people, and the hours that they share, pair by pair.  It comes to what mo_board_bar ()
 * and mo_board_score () say. */
typedef struct {
  MoBoardPlan *plan;
  const MoBoard *board;
  MoMatchColumns *columns[2]; /* by strand: 1 family */
  guint8 *may[2][2];          /* by strand and under 18: a mentor, whatever the hours */
  guint8 *known;              /* the hours of a mentor are */
  guint8 *total, *hours;
  GHashTable *column_of; /* id of a mentor → its column + 1 */
  GHashTable *ties;      /* person → GArray of Tie */
} Fill;

static guint8 *
who_may (const Fill *fill, gboolean family, gboolean under_18)
{
  const GPtrArray *mentors = fill->plan->mentors;
  const MoMatchWanted wanted = { .person = -1, .family = family, .under_18 = under_18 };
  const MoMatchSide nobody = { .pain = 0 };
  guint8 *may = g_malloc0 (mentors->len + 1);
  for (guint m = 0; m < mentors->len; m++) {
    const MoBoardMentor *mentor = mentors->pdata[m];
    may[m] = mo_match_bar (&wanted,
                           &mentor->offer,
                           &nobody,
                           &mentor->side,
                           0,
                           &fill->board->policy,
                           fill->board->today) == MO_BAR_NONE;
  }
  return may;
}

static void
begin (Fill *fill)
{
  const GPtrArray *mentors = fill->plan->mentors;
  g_autofree const MoMatchSide **sides = g_new (const MoMatchSide *, mentors->len + 1);

  fill->known = g_malloc0 (mentors->len + 1);
  fill->total = g_malloc0 (mentors->len + 1);
  fill->hours = g_malloc0 (mentors->len + 1);
  fill->column_of = g_hash_table_new (g_int64_hash, g_int64_equal);
  for (guint m = 0; m < mentors->len; m++) {
    MoBoardMentor *mentor = mentors->pdata[m];
    sides[m] = &mentor->side;
    fill->known[m] = (guint8) mo_week_is_known (&mentor->side.week);
    g_hash_table_insert (fill->column_of, &mentor->id, GUINT_TO_POINTER (m + 1));
  }
  for (int family = 0; family < 2; family++) {
    fill->columns[family] = mo_match_columns_new (
        sides, mentors->len, family, fill->board->today, &fill->board->policy);
    for (int young = 0; young < 2; young++)
      fill->may[family][young] = who_may (fill, family, young);
  }
}

static void
add_tie (Fill *fill, gint64 *person, guint column, guint kind)
{
  GArray *theirs = g_hash_table_lookup (fill->ties, person);
  Tie tie = { column, kind };
  if (!theirs) {
    theirs = g_array_new (FALSE, FALSE, sizeof (Tie));
    g_hash_table_insert (fill->ties, person, theirs);
  }
  g_array_append_val (theirs, tie);
}

/* Each person's ties, found once for all; a mentor is also somebody's self. */
static void
index_ties (Fill *fill)
{
  const GArray *ties = fill->board->ties;
  fill->ties =
      g_hash_table_new_full (g_int64_hash, g_int64_equal, NULL, (GDestroyNotify) g_array_unref);
  for (guint i = 0; i < ties->len; i++) {
    MoBoardTie *tie = &g_array_index (ties, MoBoardTie, i);
    guint column = GPOINTER_TO_UINT (g_hash_table_lookup (fill->column_of, &tie->mentor));
    if (column)
      add_tie (fill, &tie->person, column - 1, tie->kind);
  }
  for (guint m = 0; m < fill->plan->mentors->len; m++)
    add_tie (
        fill, &((MoBoardMentor *) fill->plan->mentors->pdata[m])->person, m, MO_TIE_RELATED);
}

/* By the rule itself: where there is something between the two. */
static void
look_again (const Fill *fill,
            const MoBoardPerson *person,
            const GArray *ties,
            guint column,
            gint16 *cost)
{
  const MoBoardMentor *mentor = fill->plan->mentors->pdata[column];
  guint kinds = 0;
  for (guint i = 0; ties && i < ties->len; i++)
    if (g_array_index (ties, Tie, i).column == column)
      kinds |= g_array_index (ties, Tie, i).kind;
  if (mo_board_bar_with (fill->board, person, mentor, kinds) != MO_BAR_NONE)
    cost[column] = MO_PLAN_NEVER;
}

static void
fill_row (Fill *fill, guint row)
{
  const MoBoardPerson *person = fill->plan->people->pdata[row];
  gboolean family = g_str_equal (person->strand, "family");
  gboolean young = mo_rule_is_young (person->born, person->young, fill->board->today);
  gboolean known = mo_week_is_known (&person->side.week);
  guint n = fill->plan->mentors->len,
        least = (guint) MAX (0, fill->board->policy.shared_hours_min);
  const guint8 *may = fill->may[family != 0][young != 0];
  gint16 *cost = fill->plan->task->cost + (gsize) row * n;

  mo_match_columns_score (fill->columns[family != 0], &person->side, fill->total, fill->hours);
  for (guint m = 0; m < n; m++) {
    gboolean shares = !known || !fill->known[m] || fill->hours[m] >= least;
    cost[m] = may[m] && shares ? mo_board_plan_cost (fill->total[m]) : MO_PLAN_NEVER;
  }
  const GArray *ties = g_hash_table_lookup (fill->ties, &person->person);
  for (guint i = 0; ties && i < ties->len; i++)
    look_again (fill, person, ties, g_array_index (ties, Tie, i).column, cost);
}

void
mo_board_plan_fill (MoBoardPlan *plan)
{
  Fill fill = { .plan = plan, .board = plan->board };
  begin (&fill);
  index_ties (&fill);
  for (guint row = 0; row < plan->people->len; row++)
    fill_row (&fill, row);
  for (int family = 0; family < 2; family++) {
    mo_match_columns_free (fill.columns[family]);
    g_free (fill.may[family][0]);
    g_free (fill.may[family][1]);
  }
  g_free (fill.known);
  g_free (fill.total);
  g_free (fill.hours);
  g_hash_table_unref (fill.column_of);
  g_hash_table_unref (fill.ties);
}
