/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/mo-small.h"

#include <math.h>

#define MOST    8   /* rows or columns with their totals */
#define NO_MOST 999 /* no table here has as many */

typedef struct {
  int counts[MOST * MOST]; /* with totals */
  guint8 hidden[MOST * MOST];
  guint rows, columns; /* with totals */
  MoPolicy policy;
} Printed;

static MoPolicy
policy_of (int mode)
{
  MoPolicy policy = mo_policy_default ();
  policy.small_mode = mode;
  return policy;
}

static int
least_shown (const Printed *table)
{
  return table->policy.small_mode ? 8 : table->policy.small_below;
}

static Printed
print (const int *counts, guint rows, guint columns, int mode)
{
  Printed table = { .rows = rows + 1, .columns = columns + 1, .policy = policy_of (mode) };
  for (guint r = 0; r < rows; r++)
    for (guint c = 0; c < columns; c++) {
      int count = counts[r * columns + c];
      table.counts[r * table.columns + c] += count;
      table.counts[r * table.columns + columns] += count;
      table.counts[rows * table.columns + c] += count;
      table.counts[rows * table.columns + columns] += count;
    }
  mo_small_hide (counts, rows, columns, &table.policy, table.hidden);
  return table;
}

static Printed
print_any (guint most_rows, guint most_columns, int mode)
{
  int counts[MOST * MOST];
  guint rows = g_test_rand_int_range (1, most_rows + 1);
  guint columns = g_test_rand_int_range (1, most_columns + 1);
  int most = g_test_rand_int_range (2, 30);
  for (guint i = 0; i < rows * columns; i++)
    counts[i] = g_test_rand_int_range (0, 3) ? g_test_rand_int_range (0, most)
                                             : g_test_rand_int_range (0, 6);
  return print (counts, rows, columns, mode);
}

/* ------------------------------------------------------------ who would find them out */

static int
entries_of (const Printed *table, guint line, int *entries)
{
  gboolean down = line >= table->rows;
  guint n = down ? table->rows : table->columns;
  for (guint i = 0; i < n; i++)
    entries[i] = down ? i * table->columns + line - table->rows : line * table->columns + i;
  return n;
}

/* The least and the most that each entry may be, narrowed from line to line until nothing
 * moves: the reader knows the rule, and that the last of a line is the sum of the others. */
static void
think (const Printed *table, int *least, int *most)
{
  int kept = least_shown (table), moved = 1;

  for (guint i = 0; i < table->rows * table->columns; i++) {
    int shown = mo_small_shown (table->counts[i], &table->policy);
    int slack = table->policy.small_mode && shown ? 2 : 0;
    least[i] = shown - slack;
    most[i] = shown + slack;
    if (slack)
      least[i] = MAX (least[i], kept);
    if (table->hidden[i] == MO_SMALL_FEW) {
      least[i] = 1;
      most[i] = kept - 1;
    } else if (table->hidden[i] == MO_SMALL_KEPT_BACK) {
      least[i] = 1; /* a nought would have been shown */
      most[i] = NO_MOST;
    }
  }
  while (moved) {
    moved = 0;
    for (guint line = 0; line < table->rows + table->columns; line++) {
      int entries[MOST], n = entries_of (table, line, entries);
      for (int i = 0; i < n; i++) {
        int low = 0, high = 0; /* of all but i, as parts of its sum */
        for (int j = 0; j < n; j++) {
          if (j == i)
            continue;
          gboolean add = i == n - 1 || j == n - 1;
          low += add ? least[entries[j]] : -most[entries[j]];
          high += add ? most[entries[j]] : -least[entries[j]];
        }
        int cell = entries[i], was_least = least[cell], was_most = most[cell];
        least[cell] = MAX (least[cell], low);
        most[cell] = MIN (most[cell], high);
        moved |= least[cell] != was_least || most[cell] != was_most;
      }
    }
  }
}

/* All sums and differences at once: an entry is found where elimination leaves it alone. */
static guint
solved (const Printed *table)
{
  double m[2 * MOST][MOST * MOST] = { 0 };
  guint lines = table->rows + table->columns, unknown = table->rows * table->columns, top = 0;
  guint found = 0;

  for (guint line = 0; line < lines; line++) {
    int entries[MOST], n = entries_of (table, line, entries);
    for (int i = 0; i < n; i++)
      if (table->hidden[entries[i]])
        m[line][entries[i]] = i == n - 1 ? -1 : 1;
  }
  for (guint column = 0; column < unknown && top < lines; column++) {
    guint row = top;
    while (row < lines && fabs (m[row][column]) < 1e-9)
      row++;
    if (row == lines)
      continue;
    for (guint i = 0; i < unknown; i++) {
      double swap = m[row][i];
      m[row][i] = m[top][i];
      m[top][i] = swap;
    }
    double by = m[top][column];
    for (guint i = 0; i < unknown; i++)
      m[top][i] /= by;
    for (guint r = 0; r < lines; r++) {
      double times = m[r][column];
      for (guint i = 0; r != top && i < unknown; i++)
        m[r][i] -= times * m[top][i];
    }
    top++;
  }
  for (guint row = 0; row < top; row++) {
    guint alone = 0, which = 0;
    for (guint i = 0; i < unknown; i++)
      if (fabs (m[row][i]) > 1e-9) {
        alone++;
        which = i;
      }
    found += alone == 1 && mo_small_is (table->counts[which], &table->policy);
  }
  return found;
}

static void
no_small_count_is_found (void)
{
  for (int round = 0; round < 3000; round++) {
    int least[MOST * MOST], most[MOST * MOST];
    Printed table = print_any (7, 5, round % 2);
    for (guint i = 0; i < table.rows * table.columns; i++)
      g_assert_true (table.hidden[i] != MO_SMALL_SHOWN ||
                     !mo_small_is (table.counts[i], &table.policy));
    think (&table, least, most);
    for (guint i = 0; i < table.rows * table.columns; i++) {
      g_assert_cmpint (least[i], <=, table.counts[i]);
      g_assert_cmpint (most[i], >=, table.counts[i]);
      if (mo_small_is (table.counts[i], &table.policy))
        g_assert_cmpint (least[i], <, most[i]);
    }
    if (!table.policy.small_mode)
      g_assert_cmpuint (solved (&table), ==, 0);
  }
}

/* What may be printed as this table was: every table is tried. */
typedef struct {
  const Printed *table;
  int counts[MOST * MOST]; /* tried, without totals */
  guint64 seen[MOST * MOST];
} Trial;

static gboolean
reads_so (const Printed *table, guint cell, int count)
{
  switch (table->hidden[cell]) {
  case MO_SMALL_FEW:
    return mo_small_is (count, &table->policy);
  case MO_SMALL_KEPT_BACK:
    return count > 0;
  default:
    return !mo_small_is (count, &table->policy) &&
           mo_small_shown (count, &table->policy) ==
               mo_small_shown (table->counts[cell], &table->policy);
  }
}

static void
try_all (Trial *trial, guint at)
{
  const Printed *table = trial->table;
  guint rows = table->rows - 1, columns = table->columns - 1;

  if (at < rows * columns) {
    guint cell = at / columns * table->columns + at % columns;
    for (int count = 0; count < 16; count++)
      if (reads_so (table, cell, count)) {
        trial->counts[at] = count;
        try_all (trial, at + 1);
      }
    return;
  }
  int all[MOST * MOST] = { 0 };
  for (guint i = 0; i < rows * columns; i++) {
    guint r = i / columns, c = i % columns;
    all[r * table->columns + c] = trial->counts[i];
    all[r * table->columns + columns] += trial->counts[i];
    all[rows * table->columns + c] += trial->counts[i];
    all[rows * table->columns + columns] += trial->counts[i];
  }
  for (guint i = 0; i < table->rows * table->columns; i++)
    if (!reads_so (table, i, all[i]))
      return;
  for (guint i = 0; i < table->rows * table->columns; i++)
    trial->seen[i] |= 1ULL << MIN (all[i], 63);
}

static void
each_may_be_two (void)
{
  for (int round = 0; round < 400; round++) {
    int counts[4];
    guint rows = round % 3 == 0 ? 4 : round % 3 == 1 ? 2 : 1;
    for (int i = 0; i < 4; i++)
      counts[i] = g_test_rand_int_range (0, 12);
    Printed table = print (counts, rows, 4 / rows, round / 3 % 2);
    Trial trial = { .table = &table };
    try_all (&trial, 0);
    for (guint i = 0; i < table.rows * table.columns; i++) {
      g_assert_true (trial.seen[i] >> MIN (table.counts[i], 63) & 1);
      if (mo_small_is (table.counts[i], &table.policy))
        g_assert_true (trial.seen[i] & (trial.seen[i] - 1));
    }
  }
}

/* ------------------------------------------------------------ named situations */

/* Acceptance case 21: a quarter with three people on a ventilator. */
static void
three_on_a_ventilator (void)
{
  const int bands[] = { 3, 12, 20, 9 };
  Printed table = print (bands, 4, 1, 0);
  guint shown = 0;
  g_assert_cmpint (table.hidden[0], ==, MO_SMALL_FEW);
  g_autofree char *words = mo_small_words (3, table.hidden[0], &table.policy);
  g_assert_cmpstr (words, ==, "fewer than 5");
  g_assert_cmpint (table.hidden[6], ==, MO_SMALL_KEPT_BACK); /* the least of the others */
  for (guint r = 0; r < 5; r++)
    shown += table.hidden[r * 2] == MO_SMALL_SHOWN;
  g_assert_cmpuint (shown, ==, 3); /* and no more than that is lost */
}

static void
two_of_one_are_not_told_by_their_sum (void)
{
  const int counts[] = { 1, 1, 0, 20 };
  Printed table = print (counts, 4, 1, 0);
  g_assert_cmpint (table.hidden[0], ==, MO_SMALL_FEW);
  g_assert_cmpint (table.hidden[2], ==, MO_SMALL_FEW);
  g_assert_cmpint (table.hidden[4], ==, MO_SMALL_SHOWN);
  g_assert_cmpint (table.hidden[6], ==, MO_SMALL_KEPT_BACK); /* else 22 − 20 = 1 + 1 */
}

/* Four of one, and "fewer than 5" of them all: each would be one. */
static void
a_small_total_tells_nothing (void)
{
  const int counts[] = { 1, 1, 1, 1, 0 };
  Printed table = print (counts, 5, 1, 0);
  g_assert_cmpint (table.hidden[0], ==, MO_SMALL_FEW);
  g_assert_cmpint (table.hidden[8], ==, MO_SMALL_SHOWN);
  g_assert_cmpint (table.hidden[10], ==, MO_SMALL_KEPT_BACK);
}

/* Two pairs of hidden entries, and one between them: no line has a single one. */
static void
a_bridge_is_found (void)
{
  const int counts[] = { 4, 6, 30, 30, 6, 9, 3, 30, 30, 30, 8, 9, 30, 30, 9, 8 };
  Printed table = print (counts, 4, 4, 0);
  g_assert_cmpuint (solved (&table), ==, 0);
}

static void
words_of_counts (void)
{
  static const struct {
    int count, mode;
    const char *words;
  } cases[] = {
    { 0, 0, "0" },
    { 1, 0, "fewer than 5" },
    { 4, 0, "fewer than 5" },
    { 5, 0, "5" },
    { 203, 0, "203" },
    { 0, 1, "0" },
    { 1, 1, "*" },
    { 7, 1, "*" },
    { 8, 1, "10" },
    { 12, 1, "10" },
    { 13, 1, "15" },
    { 203, 1, "205" },
  };
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    MoPolicy policy = policy_of (cases[i].mode);
    guint8 hidden = mo_small_is (cases[i].count, &policy) ? MO_SMALL_FEW : MO_SMALL_SHOWN;
    g_autofree char *words = mo_small_words (cases[i].count, hidden, &policy);
    g_assert_cmpstr (words, ==, cases[i].words);
  }
  MoPolicy policy = policy_of (0);
  g_autofree char *kept = mo_small_words (17, MO_SMALL_KEPT_BACK, &policy);
  g_assert_cmpstr (kept, ==, "kept back");
}

static void
shares (void)
{
  MoPolicy policy = policy_of (0), nhs = policy_of (1);
  g_assert_true (mo_small_share (20, 40, &policy));
  g_assert_false (mo_small_share (3, 40, &policy));
  g_assert_false (mo_small_share (38, 40, &policy)); /* the other two */
  g_assert_true (mo_small_share (40, 40, &policy));
  g_assert_true (mo_small_share (0, 40, &policy));
  g_assert_true (mo_small_share (34, 40, &policy));
  g_assert_false (mo_small_share (34, 40, &nhs));
}

/* Two packs, the second of the same table a while later: where nothing warns, what both show
 * is the same or far apart. */
static void
two_packs (void)
{
  guint warned = 0;
  for (int round = 0; round < 1000; round++) {
    int before[12], now[12];
    for (int i = 0; i < 12; i++) {
      before[i] = g_test_rand_int_range (0, 25);
      now[i] = before[i] + (g_test_rand_int_range (0, 2) ? g_test_rand_int_range (0, 9) : 0);
    }
    Printed first = print (before, 4, 3, 0), second = print (now, 4, 3, 0);
    for (guint i = 0; i < first.rows * first.columns; i++) {
      int apart = second.counts[i] - first.counts[i];
      if (first.hidden[i] || second.hidden[i])
        continue;
      gboolean tells = mo_small_tells (first.counts[i], second.counts[i], &first.policy);
      g_assert_true (tells || apart == 0 || apart >= first.policy.small_below);
      warned += tells;
    }
  }
  g_assert_cmpuint (warned, >, 0);
  MoPolicy nhs = policy_of (1);
  g_assert_false (mo_small_tells (11, 13, &nhs)); /* 10 and 15: anything from 1 to 9 */
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/small/not-found", no_small_count_is_found);
  g_test_add_func ("/small/each-may-be-two", each_may_be_two);
  g_test_add_func ("/small/ventilator", three_on_a_ventilator);
  g_test_add_func ("/small/sum", two_of_one_are_not_told_by_their_sum);
  g_test_add_func ("/small/small-total", a_small_total_tells_nothing);
  g_test_add_func ("/small/bridge", a_bridge_is_found);
  g_test_add_func ("/small/words", words_of_counts);
  g_test_add_func ("/small/shares", shares);
  g_test_add_func ("/small/two-packs", two_packs);
  return g_test_run ();
}
