/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exchange/mo-look.h"

#include <string.h>

#include "core/mo-lenient.h"
#include "core/mo-level.h"
#include "exchange/mo-read.h"

#define SAMPLE 60

gboolean
mo_looks_like_email (const char *text)
{
  const char *at = strchr (text, '@');
  const char *dot = at ? strchr (at, '.') : NULL;
  return at && at > text && dot && dot > at + 1 && dot[1] && !strchr (text, ' ');
}

gboolean
mo_looks_like_phone (const char *text)
{
  int digits = 0;
  for (const char *c = text; *c && *c != '('; c++) {
    if (g_ascii_isdigit (*c))
      digits++;
    else if (!strchr (" +-.", *c))
      return FALSE;
  }
  return digits >= 10 && digits <= 13;
}

/* "SW18 7QD", "LL574LS": letters, digits, then a digit and two letters. */
gboolean
mo_looks_like_postcode (const char *text)
{
  char squeezed[16];
  gsize n = 0;
  for (const char *c = text; *c; c++)
    if (*c != ' ') {
      if (n >= 8 || !g_ascii_isalnum (*c))
        return FALSE;
      squeezed[n++] = *c;
    }
  return n >= 5 && n <= 7 && g_ascii_isalpha (squeezed[0]) &&
         g_ascii_isdigit (squeezed[n - 3]) && g_ascii_isalpha (squeezed[n - 2]) &&
         g_ascii_isalpha (squeezed[n - 1]);
}

static MoMeaning
look_of (const MoCell *cell)
{
  MoNeuroLevel level;
  MoReadCall call;

  if (cell->kind == MO_CELL_DATE)
    return MO_MEANING_RECEIVED;
  if (mo_looks_like_email (cell->text))
    return MO_MEANING_EMAIL;
  if (mo_looks_like_phone (cell->text))
    return MO_MEANING_PHONE;
  if (mo_looks_like_postcode (cell->text))
    return MO_MEANING_POSTCODE;
  if (cell->kind == MO_CELL_TEXT && strlen (cell->text) < 16 &&
      mo_level_parse (cell->text, &level) && level.upper)
    return MO_MEANING_LEVEL;
  if (mo_read_call (cell, mo_day_new (2000, 1, 1), mo_day_new (2000, 1, 1), &call) &&
      (call.minutes > 0 || call.state == MO_READ_CALL_NO_ANSWER))
    return MO_MEANING_CALL;
  if (strpbrk (cell->text, "0123456789") && strpbrk (cell->text, "/.-") &&
      mo_lenient_day (cell->text, mo_day_new (2020, 1, 1), NULL, NULL, NULL))
    return MO_MEANING_RECEIVED;
  return MO_MEANING_NONE;
}

MoMeaning
mo_look_of_column (const MoSheet *sheet, int from, int column)
{
  int counts[MO_MEANINGS] = { 0 }, seen = 0;

  for (int r = from; r < mo_sheet_rows (sheet) && seen < SAMPLE; r++) {
    const MoCell *cell = mo_row_cell (mo_sheet_row (sheet, r), column);
    if (cell->kind == MO_CELL_EMPTY || cell->kind == MO_CELL_FORMULA ||
        mo_lenient_is_unknown (cell->text))
      continue;
    seen++;
    counts[look_of (cell)]++;
  }
  if (counts[MO_MEANING_CALL] * 5 >= seen && counts[MO_MEANING_CALL] > 0 &&
      (counts[MO_MEANING_CALL] + counts[MO_MEANING_RECEIVED]) * 10 >= seen * 8)
    return MO_MEANING_CALL;
  for (int m = 1; m < MO_MEANINGS; m++)
    if (counts[m] * 10 >= seen * 7 && counts[m] > 0)
      return m;
  return MO_MEANING_NONE;
}
