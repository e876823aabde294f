/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/mo-small.h"

#include <glib/gi18n-lib.h>

#include "core/mo-number.h"

#define NHS_BELOW 8 /* the NHS way keeps back 1 to 7 … */
#define NHS_STEP  5 /* … and rounds the others */

static int
below (const MoPolicy *policy)
{
  return policy->small_mode ? NHS_BELOW : policy->small_below;
}

gboolean
mo_small_is (int count, const MoPolicy *policy)
{
  return count > 0 && count < below (policy);
}

int
mo_small_shown (int count, const MoPolicy *policy)
{
  if (!policy->small_mode)
    return count;
  return (count + NHS_STEP / 2) / NHS_STEP * NHS_STEP;
}

char *
mo_small_words (int count, guint8 hidden, const MoPolicy *policy)
{
  if (hidden == MO_SMALL_KEPT_BACK)
    return g_strdup (_ ("kept back"));
  if (hidden == MO_SMALL_SHOWN)
    return mo_number_words (mo_small_shown (count, policy));
  if (policy->small_mode)
    return g_strdup ("*");
  return g_strdup_printf (_ ("fewer than %d"), policy->small_below);
}

gboolean
mo_small_share (int n, int of, const MoPolicy *policy)
{
  return !mo_small_is (n, policy) && !mo_small_is (of - n, policy);
}

gboolean
mo_small_tells (int before, int now, const MoPolicy *policy)
{
  if (mo_small_is (before, policy) || mo_small_is (now, policy))
    return FALSE;
  int apart = ABS (mo_small_shown (now, policy) - mo_small_shown (before, policy));
  return apart > 0 && apart < policy->small_below;
}

/* ------------------------------------------------------------ a table with its totals */

/* What a reader who knows the rule can think of a table: each entry has a least and a most, and
 * each line adds up to its total.  An entry can be another number only if others move with it
 * so that all lines still add up: round a ring of entries that goes along a row, down a column,
 * along a row …, back to where it began.  Rows and columns are the points of that ring, entries
 * the ways between them; the cheapest ring keeps back what is least missed. */
typedef struct {
  int *counts;
  guint8 *hidden;
  guint rows, columns; /* totals included */
  const MoPolicy *policy;
} Table;

#define DEAR      (G_MAXINT / 4096)
#define FORBIDDEN G_MAXINT

static void
add_totals (Table *table, const int *counts)
{
  guint r = table->rows - 1, c = table->columns - 1;
  for (guint row = 0; row < r; row++)
    for (guint column = 0; column < c; column++) {
      int count = counts[row * c + column];
      table->counts[row * table->columns + column] = count;
      table->counts[row * table->columns + c] += count;
      table->counts[r * table->columns + column] += count;
      table->counts[r * table->columns + c] += count;
    }
}

/* What it costs that this entry may be one more (step 1) or one less: nothing where it would
 * read the same; else it is kept back, which may be any number but nought. */
static int
cost_of (const Table *table, guint row, guint column, int step)
{
  guint cell = row * table->columns + column;
  int count = table->counts[cell], moved = count + step;
  const MoPolicy *policy = table->policy;

  if (count == 0 || moved == 0)
    return FORBIDDEN; /* a nought is shown, always */
  if (table->hidden[cell] == MO_SMALL_KEPT_BACK)
    return 0;
  if (table->hidden[cell] == MO_SMALL_FEW && mo_small_is (moved, policy))
    return 0;
  if (table->hidden[cell] == MO_SMALL_SHOWN && !mo_small_is (moved, policy) &&
      mo_small_shown (moved, policy) == mo_small_shown (count, policy))
    return 0;
  gboolean total = row == table->rows - 1, sum = column == table->columns - 1;
  return MIN (count, DEAR / 64) + (total ? DEAR : 0) + (sum ? DEAR : 0);
}

/* A total moves against its parts where both are in one line. */
static int
step_of (const Table *table, guint row, guint column, int turn)
{
  return (row == table->rows - 1) != (column == table->columns - 1) ? -turn : turn;
}

/* The cheapest way from a column back to a row, not by the entry that they meet in.  from: of
 * each point (rows, then columns) the one before.  FORBIDDEN: there is none. */
static int
way_back (const Table *table, guint row, guint column, int turn, int *from)
{
  guint points = table->rows + table->columns, start = table->rows + column;
  g_autofree int *cost = g_new (int, points);
  g_autofree gboolean *done = g_new0 (gboolean, points);

  for (guint p = 0; p < points; p++)
    cost[p] = FORBIDDEN;
  cost[start] = 0;
  for (;;) {
    int here = -1;
    for (guint p = 0; p < points; p++)
      if (!done[p] && cost[p] < FORBIDDEN && (here < 0 || cost[p] < cost[here]))
        here = p;
    if (here < 0 || here == (int) row)
      break;
    done[here] = TRUE;
    gboolean down = here >= (int) table->rows; /* from a column to rows */
    for (guint i = 0; i < (down ? table->rows : table->columns); i++) {
      guint r = down ? i : (guint) here, c = down ? (guint) here - table->rows : i;
      guint next = down ? i : table->rows + i;
      if (done[next] || (r == row && c == column))
        continue;
      int way = cost_of (table, r, c, step_of (table, r, c, down ? -turn : turn));
      if (way < FORBIDDEN && cost[here] + way < cost[next]) {
        cost[next] = cost[here] + way;
        from[next] = here;
      }
    }
  }
  return cost[row];
}

static void
keep_back (Table *table, guint row, guint column, int turn, const int *from)
{
  guint here = row, start = table->rows + column;
  while (here != start) {
    guint before = from[here];
    gboolean down = before >= table->rows;
    guint r = down ? here : before, c = (down ? before : here) - table->rows;
    if (cost_of (table, r, c, step_of (table, r, c, down ? -turn : turn)) > 0)
      table->hidden[r * table->columns + c] = MO_SMALL_KEPT_BACK;
    here = before;
  }
}

/* That a small count may also be another. */
static void
protect (Table *table, guint row, guint column)
{
  guint points = table->rows + table->columns;
  g_autofree int *more = g_new0 (int, points);
  g_autofree int *less = g_new0 (int, points);
  int up = FORBIDDEN, down = FORBIDDEN;
  int turn = step_of (table, row, column, 1);

  if (cost_of (table, row, column, 1) == 0)
    up = way_back (table, row, column, turn, more);
  if (cost_of (table, row, column, -1) == 0)
    down = way_back (table, row, column, -turn, less);
  if (up <= down && up < FORBIDDEN)
    keep_back (table, row, column, turn, more);
  else if (down < FORBIDDEN)
    keep_back (table, row, column, -turn, less);
}

void
mo_small_hide (const int *counts,
               guint rows,
               guint columns,
               const MoPolicy *policy,
               guint8 *hidden)
{
  guint n = (rows + 1) * (columns + 1);
  g_autofree int *all = g_new0 (int, n);
  Table table = { all, hidden, rows + 1, columns + 1, policy };

  add_totals (&table, counts);
  for (guint i = 0; i < n; i++)
    hidden[i] = mo_small_is (all[i], policy) ? MO_SMALL_FEW : MO_SMALL_SHOWN;
  for (guint row = 0; row < table.rows; row++)
    for (guint column = 0; column < table.columns; column++)
      if (hidden[row * table.columns + column] != MO_SMALL_SHOWN)
        protect (&table, row, column);
}
