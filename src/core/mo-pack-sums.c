/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/mo-pack-sums-private.h"

#include "core/mo-small.h"

/* ------------------------------------------------------------------- what adds up */

static gboolean
is_one_of (const char *code, const char *const *list)
{
  return g_strv_contains (list, code);
}

gboolean
mo_pack_sums_in_time (guint which)
{
  /* what is there on a day, people who may be counted twice, and what is judged by how far it
   * came until then */
  static const char *const not [] = {
    "M-1e",  "M-1f",  "M-1g",  "M-1h",  "M-1i",  "M-2",   "M-4a",  "M-4b",  "M-4c",
    "M-4d",  "M-4e",  "M-4f",  "M-4g",  "M-4h",  "M-4i",  "M-4j",  "M-6",   "M-7b",
    "M-8",   "M-21a", "M-21b", "M-21c", "M-21d", "M-21e", "M-22b", "M-23a", "M-23b",
    "M-23c", "M-23d", "M-25",  "M-27a", "M-27b", "M-28a", "M-28b", "M-30b", NULL,
  };
  return !is_one_of (mo_figure_infos ()[which].code, not );
}

gboolean
mo_pack_sums_in_strands (guint which)
{
  /* of the office, not of a strand; and people who look after mentors of both */
  static const char *const not [] = {
    "M-4j",  "M-21a", "M-21b", "M-21c", "M-21d", "M-21e", "M-21f", "M-21g", "M-22e", "M-23a",
    "M-23b", "M-23c", "M-23d", "M-27a", "M-27b", "M-28a", "M-29a", "M-29b", "M-29c", NULL,
  };
  return !is_one_of (mo_figure_infos ()[which].code, not );
}

/* ------------------------------------------------------------------------- one year */

#define ROWS    5 /* the year, then its quarters */
#define COLUMNS 3 /* the strands, then both */
#define LAYERS  2 /* the count, and what it is of */

typedef struct {
  gboolean known[LAYERS][ROWS][COLUMNS], worked_out[LAYERS][ROWS][COLUMNS];
  int count[LAYERS][ROWS][COLUMNS];
} Table;

typedef struct {
  MoPackCell cell; /* its figure and year */
  Table before, after;
} Year;

static void
put (Table *table, const MoPackCell *cell, int count)
{
  table->known[cell->part][cell->quarter][cell->strand] = TRUE;
  table->count[cell->part][cell->quarter][cell->strand] = count;
}

/* The one that is missing in a line, whose first is the sum of the others.  FALSE: none is, or
 * more are; or the papers are of different days and do not fit. */
static gboolean
work_out (Table *table, int layer, const int (*line)[2], int n)
{
  int missing = -1, sum = 0;
  for (int i = 0; i < n; i++) {
    int row = line[i][0], column = line[i][1];
    if (table->known[layer][row][column])
      sum += i ? -table->count[layer][row][column] : table->count[layer][row][column];
    else if (missing >= 0)
      return FALSE;
    else
      missing = i;
  }
  int count = missing == 0 ? -sum : sum;
  if (missing < 0 || count < 0)
    return FALSE;
  table->known[layer][line[missing][0]][line[missing][1]] = TRUE;
  table->worked_out[layer][line[missing][0]][line[missing][1]] = TRUE;
  table->count[layer][line[missing][0]][line[missing][1]] = count;
  return TRUE;
}

static gboolean
work_out_any (Table *table, guint which)
{
  gboolean any = FALSE;
  for (int layer = 0; layer < LAYERS; layer++) {
    for (int column = 0; mo_pack_sums_in_time (which) && column < COLUMNS; column++) {
      const int line[ROWS][2] = {
        { 0, column }, { 1, column }, { 2, column }, { 3, column }, { 4, column }
      };
      any |= work_out (table, layer, line, ROWS);
    }
    for (int row = 0; mo_pack_sums_in_strands (which) && row < ROWS; row++) {
      const int line[COLUMNS][2] = { { row, MO_STRAND_BOTH },
                                     { row, MO_STRAND_SCI },
                                     { row, MO_STRAND_FAMILY } };
      any |= work_out (table, layer, line, COLUMNS);
    }
  }
  return any;
}

/* Nothing was counted in a quarter that has not begun. */
static void
put_nothing_yet (Year *year, const MoPolicy *policy, MoDay today)
{
  for (int quarter = 1; quarter < ROWS; quarter++) {
    g_autofree char *code = g_strdup_printf ("%s Q%d", year->cell.year, quarter);
    MoPeriod period;
    if (!mo_period_read (code, policy->year_starts, today, &period) || period.from <= today)
      continue;
    for (int strand = 0; strand < COLUMNS; strand++)
      for (int part = 0; part < LAYERS; part++) {
        const MoPackCell cell = { .part = part, .quarter = quarter, .strand = strand };
        put (&year->before, &cell, 0);
        put (&year->after, &cell, 0);
      }
  }
}

/* ------------------------------------------------------------------------- all of them */

typedef struct {
  GHashTable *years; /* "which year" → Year */
  gboolean earlier;
  const MoPolicy *policy;
  MoDay today;
  MoPackSumTold told;
  gpointer user;
} Sums;

static Year *
year_of (Sums *sums, const MoPackCell *cell)
{
  g_autofree char *key = g_strdup_printf ("%d %s", cell->which, cell->year);
  Year *year = g_hash_table_lookup (sums->years, key);
  if (!year) {
    year = g_new0 (Year, 1);
    year->cell = *cell;
    put_nothing_yet (year, sums->policy, sums->today);
    g_hash_table_insert (sums->years, g_steal_pointer (&key), year);
  }
  return year;
}

static gboolean
take (gpointer name, gpointer count, gpointer user)
{
  Sums *sums = user;
  MoPackCell cell;
  if (!mo_pack_cell_read (name, &cell) || cell.part == MO_PACK_CELL_BUT ||
      mo_figure_infos ()[cell.which].no_people)
    return FALSE;
  Year *year = year_of (sums, &cell);
  if (sums->earlier)
    put (&year->before, &cell, GPOINTER_TO_INT (count));
  put (&year->after, &cell, GPOINTER_TO_INT (count));
  return FALSE;
}

static void
tell (const Sums *sums, const Year *year, const char *part, int row, MoStrand strand, int count)
{
  MoPeriod period;
  g_autofree char *code =
      row ? g_strdup_printf ("%s Q%d", year->cell.year, row) : g_strdup (year->cell.year);
  if (!mo_small_is (count, sums->policy) ||
      !mo_period_read (code, sums->policy->year_starts, sums->today, &period))
    return;
  g_autofree char *name = mo_pack_cell_name (year->cell.which, part, &period, strand);
  sums->told (name, count, sums->user);
}

/* What was told before is told: this pack changes nothing about it. */
static void
tell_place (const Sums *sums, const Year *year, int row, MoStrand strand)
{
  const Table *was = &year->before, *is = &year->after;
  gboolean any = FALSE, both = TRUE, both_before = TRUE;

  for (int layer = 0; layer < LAYERS; layer++) {
    gboolean known = is->known[layer][row][strand];
    if (known && is->worked_out[layer][row][strand] && !was->known[layer][row][strand])
      tell (sums, year, layer ? "of" : NULL, row, strand, is->count[layer][row][strand]);
    any |= is->worked_out[layer][row][strand];
    both &= known;
    both_before &= was->known[layer][row][strand];
  }
  if (any && both && !both_before)
    tell (sums,
          year,
          "but",
          row,
          strand,
          is->count[MO_PACK_CELL_OF][row][strand] - is->count[MO_PACK_CELL_N][row][strand]);
}

static void
tell_year (const Sums *sums, Year *year)
{
  while (work_out_any (&year->before, year->cell.which))
    ;
  while (work_out_any (&year->after, year->cell.which))
    ;
  for (int row = 0; row < ROWS; row++)
    for (int strand = 0; strand < COLUMNS; strand++)
      tell_place (sums, year, row, strand);
}

static int
by_name (gconstpointer one, gconstpointer other)
{
  return g_strcmp0 (*(char *const *) one, *(char *const *) other);
}

void
mo_pack_sums (GTree *earlier,
              GTree *now,
              const MoPolicy *policy,
              MoDay today,
              MoPackSumTold told,
              gpointer user)
{
  g_autoptr (GHashTable) years =
      g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  Sums sums = { years, TRUE, policy, today, told, user };

  g_tree_foreach (earlier, take, &sums);
  sums.earlier = FALSE;
  g_tree_foreach (now, take, &sums);
  guint n;
  g_autofree gpointer *keys = g_hash_table_get_keys_as_array (years, &n);
  qsort (keys, n, sizeof *keys, by_name);
  for (guint i = 0; i < n; i++)
    tell_year (&sums, g_hash_table_lookup (years, keys[i]));
}
