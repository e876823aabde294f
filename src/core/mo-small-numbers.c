/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/mo-figures.h"

#define LEAST 5 /* the smallest count that may be printed */

/* A table with its totals: every row and every column is a line whose last entry is the sum of
 * the others, so a line with one entry hidden hides nothing. */
typedef struct {
  int *counts;
  guint8 *hidden;
  guint rows, columns; /* totals included */
} Table;

static guint
at (const Table *table, gboolean down, guint line, guint i)
{
  return down ? i * table->columns + line : line * table->columns + i;
}

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

/* Could the hidden entries of a line be worked out from those that are shown? */
static gboolean
gives_away (const Table *table, gboolean down, guint line)
{
  guint n = down ? table->rows : table->columns;
  guint hidden = 0, few = 0;
  int sum = 0;

  for (guint i = 0; i < n; i++) {
    guint cell = at (table, down, line, i);
    if (table->hidden[cell] == MO_SMALL_SHOWN)
      continue;
    hidden++;
    few += table->hidden[cell] == MO_SMALL_FEW;
    sum += table->counts[cell];
  }
  if (hidden == 1)
    return TRUE;
  /* all of them are from 1 to 4, and the total leaves them but one way to be */
  return hidden && hidden == few && table->hidden[at (table, down, line, n - 1)] == 0 &&
         (sum == (int) few || sum == (int) few * (LEAST - 1));
}

/* The smallest entry still shown, a zero only where there is nothing else, the total last. */
static gboolean
keep_back_one (Table *table, gboolean down, guint line)
{
  guint n = down ? table->rows : table->columns;
  int best = -1, least = 0;

  for (guint i = 0; i < n; i++) {
    guint cell = at (table, down, line, i);
    int cost = table->counts[cell] ? table->counts[cell] : G_MAXINT / 2;
    if (i == n - 1)
      cost = G_MAXINT;
    if (table->hidden[cell] == MO_SMALL_SHOWN && (best < 0 || cost < least)) {
      best = cell;
      least = cost;
    }
  }
  if (best >= 0)
    table->hidden[best] = MO_SMALL_KEPT_BACK;
  return best >= 0;
}

void
mo_small_numbers (const int *counts, guint rows, guint columns, guint8 *hidden)
{
  guint n = (rows + 1) * (columns + 1);
  g_autofree int *all = g_new0 (int, n);
  Table table = { all, hidden, rows + 1, columns + 1 };
  gboolean again = TRUE;

  add_totals (&table, counts);
  for (guint i = 0; i < n; i++)
    hidden[i] = all[i] > 0 && all[i] < LEAST ? MO_SMALL_FEW : MO_SMALL_SHOWN;
  while (again) {
    again = FALSE;
    for (guint line = 0; line < table.rows; line++)
      again |= gives_away (&table, FALSE, line) && keep_back_one (&table, FALSE, line);
    for (guint line = 0; line < table.columns; line++)
      again |= gives_away (&table, TRUE, line) && keep_back_one (&table, TRUE, line);
  }
}
