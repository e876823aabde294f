/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/mo-what-if-look.h"

#include <string.h>

#include "model/mo-what-if-private.h"
#include "store/mo-board-try.h"
#include "store/mo-places.h"

/* ---------------------------------------------------------------------- the list */

static MoWhatIfSum
sum_of (const MoBoardPlan *plan, const MoPlanTask *task, const int *mentor_of)
{
  MoWhatIfSum sum = { mo_board_plan_points (plan, mentor_of), 0 };
  mo_plan_sum (task, mentor_of, &sum.matched);
  return sum;
}

static MoWhatIfSum
sum_of_plan (const MoBoardPlan *board_plan, const MoPlanTask *task, const MoPlan *plan)
{
  g_autofree int *mentor_of = g_new (int, task->people + 1);
  for (guint p = 0; p < task->people; p++)
    mentor_of[p] = mo_plan_mentor_of (plan, p);
  return sum_of (board_plan, task, mentor_of);
}

MoWhatIfList *
mo_what_if_list_new (MoBoard *board, GArray *ends)
{
  MoWhatIfList *list = g_new0 (MoWhatIfList, 1);
  list->board = board;
  list->ends = ends;
  list->plan = mo_board_plan_new (board);
  const MoPlanTask *task = list->plan->task;
  list->was = g_new (int, task->people + 1);
  mo_plan_first_come (task, list->was);
  list->first_come = sum_of (list->plan, task, list->was);
  g_autoptr (MoPlan) best = mo_plan_new (task);
  list->best = sum_of_plan (list->plan, task, best);
  return list;
}

gpointer
mo_what_if_list_job (MoStore *store, gconstpointer ask, GError **error)
{
  g_autoptr (GArray) ends = mo_store_list_place_ends (store, error);
  MoBoard *board = ends ? mo_store_load_board (store, error) : NULL;
  return board ? mo_what_if_list_new (board, g_steal_pointer (&ends)) : NULL;
}

MoBoard *
mo_what_if_list_give_board (MoWhatIfList *list)
{
  MoBoard *board = g_steal_pointer (&list->board);
  mo_what_if_list_free (list);
  return board;
}

void
mo_what_if_list_free (MoWhatIfList *list)
{
  mo_board_plan_free (list->plan);
  g_free (list->was);
  g_clear_pointer (&list->ends, g_array_unref);
  g_clear_pointer (&list->board, mo_board_free);
  g_free (list);
}

/* ---------------------------------------------------------------------- the pairs tried */

static MoPlanTask *
copy_task (const MoPlanTask *task)
{
  MoPlanTask *made = mo_plan_task_new (task->people, task->mentors);
  memcpy (made->cost, task->cost, sizeof (gint16) * task->people * task->mentors);
  memcpy (made->places, task->places, sizeof (guint) * task->mentors);
  made->alone = task->alone;
  return made;
}

static void
close_row (MoPlanTask *task, int row)
{
  for (guint m = 0; m < task->mentors; m++)
    task->cost[(gsize) row * task->mentors + m] = MO_PLAN_NEVER;
}

static void
close_barred (const MoWhatIfList *list, const MoWhatIf *it, MoPlanTask *task)
{
  for (guint i = 0; i < mo_what_if_bars (it); i++) {
    const MoTry *pair = mo_what_if_bar (it, i);
    int row = mo_board_plan_row (list->plan, pair->referral),
        column = mo_board_plan_column (list->plan, pair->mentor);
    if (row >= 0 && column >= 0)
      task->cost[(gsize) row * task->mentors + (gsize) column] = MO_PLAN_NEVER;
  }
}

MoPlanTask *
mo_what_if_rest (const MoWhatIfList *list,
                 const MoWhatIf *it,
                 const MoBoard *tried,
                 MoTriedRow *rows,
                 gboolean only_held)
{
  MoPlanTask *task = copy_task (list->plan->task);
  for (guint p = 0; p < task->people; p++)
    rows[p] = (MoTriedRow){ MO_PLAN_ALONE, 0 };
  for (guint i = 0; i < mo_what_if_tries (it); i++) {
    const MoTry *pair = mo_what_if_try (it, i);
    int row = mo_board_plan_row (list->plan, pair->referral),
        column = mo_board_plan_column (list->plan, pair->mentor);
    const MoBoardPerson *person = mo_board_find_person (tried, pair->referral);
    if (row < 0 || column < 0 || person->waiting || (only_held && !pair->held))
      continue;
    rows[row] = (MoTriedRow){
      column, mo_board_score (tried, person, list->plan->mentors->pdata[column]).total
    };
    close_row (task, row);
    task->places[column]--;
  }
  close_barred (list, it, task);
  return task;
}

/* ---------------------------------------------------------------------- who gains, who waits
 */

/* Who waits stays in the order of waiting: the sorting is stable. */
static int
most_changed (gconstpointer one, gconstpointer other)
{
  const MoWhatIfTurn *a = one, *b = other;
  if (a->turn != b->turn)
    return a->turn < b->turn ? -1 : 1;
  if (a->turn == MO_TURN_WAITS)
    return 0;
  int change = (b->now - b->was) - (a->now - a->was);
  return a->turn == MO_TURN_GAINS ? change : -change;
}

static int
fit_at (const MoBoardPlan *plan, guint row, int column)
{
  return column == MO_PLAN_ALONE
             ? 0
             : MAX (1, mo_board_plan_fit (mo_plan_task_cost (plan->task, row, (guint) column)));
}

static void
turn_rows (const MoWhatIfList *list,
           const MoTriedRow *rows,
           const int *now,
           const MoDay *until,
           MoWhatIfLook *look)
{
  for (guint p = 0; p < list->plan->task->people; p++) {
    const MoBoardPerson *person = g_ptr_array_index (list->plan->people, p);
    gboolean tried = rows[p].column != MO_PLAN_ALONE;
    MoWhatIfTurn turn = { .referral = person->id,
                          .name = person->name,
                          .was = fit_at (list->plan, p, list->was[p]),
                          .now = tried ? MAX (1, rows[p].fit) : fit_at (list->plan, p, now[p]),
                          .until = until[p] };
    turn.turn = mo_turn_of (turn.was, turn.now);
    look->gain += turn.turn == MO_TURN_GAINS;
    look->less += turn.turn == MO_TURN_FITS_LESS;
    look->wait += turn.turn == MO_TURN_WAITS;
    if (turn.turn != MO_TURN_SAME)
      g_array_append_val (look->turns, turn);
  }
  g_array_sort (look->turns, most_changed);
}

static MoWhatIfSum
sum_of_tried (const MoTriedRow *rows, guint n)
{
  MoWhatIfSum sum = { 0 };
  for (guint p = 0; p < n; p++)
    if (rows[p].column != MO_PLAN_ALONE) {
      sum.points += rows[p].fit;
      sum.matched++;
    }
  return sum;
}

static MoWhatIfSum
both (MoWhatIfSum one, MoWhatIfSum other)
{
  return (MoWhatIfSum){ one.points + other.points, one.matched + other.matched };
}

MoWhatIfLook *
mo_what_if_look_new (const MoWhatIfList *list, const MoWhatIf *it, const MoBoard *tried)
{
  guint n = list->plan->task->people;
  g_autofree MoTriedRow *rows = g_new (MoTriedRow, n + 1);
  g_autofree int *now = g_new (int, n + 1);
  MoWhatIfLook *look = g_new0 (MoWhatIfLook, 1);

  look->turns = g_array_new (FALSE, FALSE, sizeof (MoWhatIfTurn));
  look->rest = mo_what_if_rest (list, it, tried, rows, FALSE);
  look->plan = mo_plan_new (look->rest);
  mo_plan_first_come (look->rest, now);
  look->tried = sum_of_tried (rows, n);
  look->sum = both (look->tried, sum_of (list->plan, look->rest, now));
  look->best = both (look->tried, sum_of_plan (list->plan, look->rest, look->plan));
  g_autofree MoDay *until = mo_what_if_until (list, rows, now);
  turn_rows (list, rows, now, until, look);
  return look;
}

void
mo_what_if_look_free (MoWhatIfLook *look)
{
  mo_plan_free (look->plan);
  mo_plan_task_free (look->rest);
  g_array_unref (look->turns);
  g_free (look);
}

/* ---------------------------------------------------------------------- one pair more */

/* A loss holds whole people, each as dear as staying alone, and what the pairs cost. */
static void
split_loss (gint64 loss, gint32 alone, MoWhatIfDrop *drop)
{
  drop->fewer = loss <= 0 ? 0 : (guint) ((loss + alone / 2) / alone);
  drop->cost = drop->fewer || loss < 0 ? 0 : (int) loss;
}

gboolean
mo_what_if_cost (const MoWhatIfList *list,
                 const MoWhatIf *it,
                 const MoWhatIfLook *look,
                 gint64 referral,
                 gint64 mentor,
                 MoWhatIfDrop *drop)
{
  int row = mo_board_plan_row (list->plan, referral),
      column = mo_board_plan_column (list->plan, mentor);
  if (row < 0 || column < 0 || !look->rest->places[column] || mo_what_if_find (it, referral) ||
      mo_plan_task_cost (list->plan->task, (guint) row, (guint) column) == MO_PLAN_NEVER)
    return FALSE;
  drop->fit = fit_at (list->plan, (guint) row, column);
  split_loss (mo_plan_loss (look->plan, (guint) row, column), look->rest->alone, drop);
  return TRUE;
}

/* The others go on first come: their task for that moment without this row and this place. */
static MoWhatIfSum
sum_without (const MoWhatIfList *list, MoPlanTask *rest, int row, int column)
{
  gsize width = rest->mentors * sizeof (gint16);
  gint16 *costs = rest->cost + (gsize) row * rest->mentors;
  g_autofree gint16 *kept = g_memdup2 (costs, width);
  g_autofree int *now = g_new (int, rest->people + 1);

  close_row (rest, row);
  rest->places[column]--;
  mo_plan_first_come (rest, now);
  MoWhatIfSum sum = sum_of (list->plan, rest, now);
  rest->places[column]++;
  memcpy (costs, kept, width);
  return sum;
}

gboolean
mo_what_if_drop (const MoWhatIfList *list,
                 const MoWhatIf *it,
                 const MoWhatIfLook *look,
                 gint64 referral,
                 gint64 mentor,
                 MoWhatIfDrop *drop)
{
  if (!mo_what_if_cost (list, it, look, referral, mentor, drop))
    return FALSE;
  MoWhatIfSum others = sum_without (list,
                                    look->rest,
                                    mo_board_plan_row (list->plan, referral),
                                    mo_board_plan_column (list->plan, mentor));
  drop->sum = both (both (look->tried, others), (MoWhatIfSum){ drop->fit, 1 });
  return TRUE;
}

/* ---------------------------------------------------------------------- the whole list */

MoWhatIf *
mo_what_if_suggestion (const MoWhatIfList *list, const MoWhatIf *it, gboolean blind)
{
  guint n = list->plan->task->people;
  g_autofree MoTriedRow *rows = g_new (MoTriedRow, n + 1);
  g_autoptr (MoBoard) tried = mo_board_try (list->board, it, NULL);
  g_autoptr (MoPlanTask) rest = mo_what_if_rest (list, it, tried, rows, TRUE);
  g_autoptr (MoPlan) plan = mo_plan_new (rest);
  g_autoptr (GArray) pairs = g_array_new (FALSE, FALSE, sizeof (MoTry));

  for (guint p = 0; p < n; p++) {
    int column = mo_plan_mentor_of (plan, p);
    if (column == MO_PLAN_ALONE)
      continue;
    MoTry pair = { .referral = ((MoBoardPerson *) list->plan->people->pdata[p])->id,
                   .mentor = ((MoBoardMentor *) list->plan->mentors->pdata[column])->id,
                   .blind = blind };
    g_array_append_val (pairs, pair);
  }
  return mo_what_if_suggest (it, (const MoTry *) (void *) pairs->data, pairs->len);
}
