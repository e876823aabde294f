/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exchange/mo-book-map.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "exchange/mo-look.h"
#include "exchange/mo-text.h"

#define HEADING_WITHIN 40 /* rows from the top */
#define HEADING_LEAST  2  /* columns that must be understood */

static void
column_clear (gpointer data)
{
  MoColumnMap *column = data;
  g_free (column->heading);
}

static void
sheet_map_free (gpointer data)
{
  MoSheetMap *map = data;
  g_array_unref (map->columns);
  g_free (map);
}

void
mo_book_map_free (MoBookMap *map)
{
  g_ptr_array_unref (map->sheets);
  g_free (map);
}

MoSheetMap *
mo_book_map_sheet (const MoBookMap *map, guint sheet)
{
  return g_ptr_array_index (map->sheets, sheet);
}

const MoColumnMap *
mo_sheet_map_column (const MoSheetMap *map, int column)
{
  return &g_array_index (map->columns, MoColumnMap, column);
}

int
mo_sheet_map_find (const MoSheetMap *map, MoMeaning meaning)
{
  for (guint c = 0; c < map->columns->len; c++)
    if (mo_sheet_map_column (map, (int) c)->meaning == meaning)
      return (int) c;
  return -1;
}

int
mo_sheet_map_first_row (const MoSheetMap *map)
{
  return map->heading + 1;
}

/* ---------------------------------------------------------------------- headings */

static int
heading_score (const MoBookRow *row)
{
  int total = 0, understood = 0;
  for (int c = 0; c < row->n_cells; c++) {
    int score;
    if (mo_meaning_of_heading (row->cells[c].text, MO_SHEET_OTHER, &score) || score) {
      total += score;
      understood++;
    }
  }
  return understood >= HEADING_LEAST ? total : 0;
}

/* Titles stand above the headings in one cell, merged group headings in a few. */
static int
find_heading (const MoSheet *sheet)
{
  int best = -1, best_score = 0;
  for (int r = 0; r < MIN (mo_sheet_rows (sheet), HEADING_WITHIN); r++) {
    int score = heading_score (mo_sheet_row (sheet, r));
    if (score > best_score) {
      best = r;
      best_score = score;
    }
  }
  return best;
}

/* ---------------------------------------------------------------------- columns */

/* A heading may mislead: the column "Contact" may hold e-mail addresses.  Where the values are
 * all of one kind that only they can be, they are believed. */
static gboolean
look_wins (MoMeaning heading, MoMeaning look)
{
  return (look == MO_MEANING_EMAIL && heading == MO_MEANING_PHONE) ||
         (look == MO_MEANING_PHONE && heading == MO_MEANING_EMAIL) ||
         (look == MO_MEANING_CALL && heading == MO_MEANING_RECEIVED) ||
         (look == MO_MEANING_POSTCODE && heading == MO_MEANING_TOWN);
}

static void
understand_columns (MoSheetMap *map)
{
  int scores[MO_MEANINGS] = { 0 };
  const MoBookRow *row = map->heading >= 0 ? mo_sheet_row (map->sheet, map->heading) : NULL;
  int from = mo_sheet_map_first_row (map);

  for (int c = 0; c < (int) map->columns->len; c++) {
    MoColumnMap *column = &g_array_index (map->columns, MoColumnMap, c);
    int score = 0;
    MoMeaning meaning =
        row ? mo_meaning_of_heading (mo_row_cell (row, c)->text, map->kind, &score) : 0;
    MoMeaning look = mo_look_of_column (map->sheet, from, c);
    column->by_look = look && mo_meaning_fits (look, map->kind) &&
                      ((!score && look != MO_MEANING_RECEIVED) || look_wins (meaning, look));
    if (column->by_look)
      meaning = look;
    if (meaning && !mo_meaning_repeats (meaning)) {
      int other = mo_sheet_map_find (map, meaning);
      if (other >= 0 && other < c && scores[meaning] >= score)
        meaning = MO_MEANING_NONE;
      else if (other >= 0 && other < c)
        g_array_index (map->columns, MoColumnMap, other).meaning = MO_MEANING_NONE;
      if (meaning)
        scores[meaning] = score;
    }
    column->meaning = meaning;
  }
}

static void
forget_columns (MoSheetMap *map)
{
  const MoBookRow *row = map->heading >= 0 ? mo_sheet_row (map->sheet, map->heading) : NULL;
  g_array_set_size (map->columns, 0);
  for (int c = 0; c < map->sheet->columns; c++) {
    MoColumnMap column = { MO_MEANING_NONE, NULL, FALSE };
    column.heading = g_strdup (row ? mo_row_cell (row, c)->text : "");
    g_strdelimit (column.heading, "\r\n\t", ' ');
    g_strstrip (column.heading);
    g_array_append_val (map->columns, column);
  }
}

/* ---------------------------------------------------------------------- kinds */

static gboolean
any_heading_has (const MoSheetMap *map, const char *words)
{
  for (guint c = 0; c < map->columns->len; c++) {
    g_autofree char *plain = mo_text_plain (mo_sheet_map_column (map, (int) c)->heading);
    if (mo_text_has (plain, words))
      return TRUE;
  }
  return FALSE;
}

static int
count_meanings (const MoSheetMap *map, const MoMeaning *wanted)
{
  int n = 0;
  for (; *wanted; wanted++)
    n += mo_sheet_map_find (map, *wanted) >= 0;
  return n;
}

/* The title above the headings and the sheet's own name. */
static char *
names_of (const MoSheetMap *map)
{
  g_autoptr (GString) names = g_string_new (map->sheet->name);
  for (int r = 0; r < map->heading; r++) {
    g_string_append_c (names, ' ');
    g_string_append (names, mo_row_cell (mo_sheet_row (map->sheet, r), 0)->text);
  }
  return mo_text_plain (names->str);
}

static MoSheetKind
guess_kind (const MoSheetMap *map)
{
  static const MoMeaning of_mentors[] = { MO_MEANING_CAPACITY,    MO_MEANING_CHECKED,
                                          MO_MEANING_TRAINED,     MO_MEANING_HELPS_WITH,
                                          MO_MEANING_LIVED_SINCE, 0 };
  static const MoMeaning of_people[] = {
    MO_MEANING_FIRST_NAME, MO_MEANING_LAST_NAME, MO_MEANING_FULL_NAME, 0
  };
  g_autofree char *names = names_of (map);

  if (map->sheet->hidden || map->heading < 0 || !count_meanings (map, of_people))
    return MO_SHEET_OTHER;
  int mentors = count_meanings (map, of_mentors);
  if (mentors >= 2 || (mentors == 1 && mo_text_has (names, "mentors")) ||
      (mo_text_has (names, "mentors") && mo_sheet_map_find (map, MO_MEANING_CALL) < 0 &&
       mo_sheet_map_find (map, MO_MEANING_RECEIVED) < 0))
    return MO_SHEET_MENTORS;
  if (mo_sheet_map_find (map, MO_MEANING_RELATION) >= 0 || mo_text_has (names, "family") ||
      mo_text_has (names, "relatives") || any_heading_has (map, "relationship to"))
    return MO_SHEET_FAMILY;
  return MO_SHEET_SCI;
}

void
mo_sheet_map_set_kind (MoSheetMap *map, MoSheetKind kind)
{
  map->kind = kind;
  forget_columns (map);
  understand_columns (map);
}

void
mo_sheet_map_set_meaning (MoSheetMap *map, int column, MoMeaning meaning)
{
  int other = meaning && !mo_meaning_repeats (meaning) ? mo_sheet_map_find (map, meaning) : -1;
  if (other >= 0)
    g_array_index (map->columns, MoColumnMap, other).meaning = MO_MEANING_NONE;
  MoColumnMap *mine = &g_array_index (map->columns, MoColumnMap, column);
  mine->meaning = meaning;
  mine->by_look = FALSE;
}

MoBookMap *
mo_book_map_new (const MoBook *book)
{
  MoBookMap *map = g_new0 (MoBookMap, 1);
  map->book = book;
  map->sheets = g_ptr_array_new_with_free_func (sheet_map_free);
  for (guint i = 0; i < book->sheets->len; i++) {
    MoSheetMap *sheet = g_new0 (MoSheetMap, 1);
    sheet->sheet = g_ptr_array_index (book->sheets, i);
    sheet->columns = g_array_new (FALSE, TRUE, sizeof (MoColumnMap));
    g_array_set_clear_func (sheet->columns, column_clear);
    sheet->heading = find_heading (sheet->sheet);
    mo_sheet_map_set_kind (sheet, MO_SHEET_OTHER);
    mo_sheet_map_set_kind (sheet, guess_kind (sheet));
    g_ptr_array_add (map->sheets, sheet);
  }
  return map;
}

/* ---------------------------------------------------------------------- rows */

static gboolean
is_total (const char *text)
{
  static const char *const words[] = { "total", "totals",  "grand total", "sum",
                                       "count", "average", "subtotal",    "sub total" };
  g_autofree char *plain = mo_text_plain (text);
  for (gsize i = 0; i < G_N_ELEMENTS (words); i++)
    if (g_str_equal (plain, words[i]) ||
        (g_str_has_prefix (plain, words[i]) && plain[strlen (words[i])] == ' '))
      return TRUE;
  return FALSE;
}

static gboolean
same_as_heading (const MoSheetMap *map, const MoBookRow *row)
{
  int same = 0, said = 0;
  for (int c = 0; c < row->n_cells; c++) {
    const char *heading =
        c < (int) map->columns->len ? mo_sheet_map_column (map, c)->heading : "";
    said += row->cells[c].text[0] != '\0';
    same += row->cells[c].text[0] && g_str_equal (row->cells[c].text, heading);
  }
  return said > 1 && same * 10 >= said * 8;
}

gboolean
mo_sheet_map_is_no_row (const MoSheetMap *map, const MoBookRow *row)
{
  int number = mo_sheet_map_find (map, MO_MEANING_NUMBER);
  int said = 0;
  const char *first = NULL;

  for (int c = 0; c < row->n_cells; c++) {
    if (!row->cells[c].text[0])
      continue;
    if (!first)
      first = row->cells[c].text;
    said += c != number;
  }
  return said == 0 || (is_total (first) && said <= 3) || same_as_heading (map, row);
}

char *
mo_sheet_map_why_left_out (const MoSheetMap *map)
{
  if (map->kind != MO_SHEET_OTHER)
    return NULL;
  if (map->sheet->hidden)
    return g_strdup (_ ("This sheet is hidden in the workbook."));
  if (mo_sheet_rows (map->sheet) == 0)
    return g_strdup (_ ("This sheet is empty."));
  if (map->heading < 0)
    return g_strdup (_ ("No row of headings was found on this sheet."));
  return g_strdup (_ ("No column of names was found on this sheet."));
}
