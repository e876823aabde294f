/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "core/mo-lenient.h"
#include "exchange/mo-read.h"
#include "exchange/mo-text.h"

/* ---------------------------------------------------------------------- days */

/* Groups of digits: "21/05" has two, "21/05/25" three, "3 Apr 2025" two. */
static int
digit_groups (const char *text, gboolean *letters, gboolean *four)
{
  int groups = 0, run = 0;
  *letters = *four = FALSE;
  for (const char *c = text; *c; c++) {
    if (g_ascii_isdigit (*c)) {
      groups += run++ == 0;
      *four |= run == 4;
    } else {
      *letters |= g_ascii_isalpha (*c);
      run = 0;
    }
  }
  return groups;
}

/* "w/c" and "w/e" hold letters that name no month. */
static const char *
without_week (const char *text)
{
  while (*text == ' ')
    text++;
  for (const char *const *mark =
           (const char *const[]){ "w/c", "w/e", "wc ", "we ", "w/b", "week commencing", NULL };
       *mark;
       mark++)
    if (g_ascii_strncasecmp (text, *mark, strlen (*mark)) == 0)
      return text + strlen (*mark);
  return text;
}

static gboolean
has_year (const char *text)
{
  gboolean letters, four;
  int groups = digit_groups (without_week (text), &letters, &four);
  return four || groups >= 3 || (letters && groups >= 2) || (!letters && groups == 1);
}

static MoDay
century_before (MoDay day)
{
  int y, m, d;
  mo_day_split (day, &y, &m, &d);
  MoDay earlier = mo_day_new (y - 100, m, d);
  return earlier ? earlier : mo_day_new (y - 100, m, 28);
}

/* Serials of five digits are the years 1927 to 2100; fewer digits are more likely a year. */
static MoDay
serial_day (const char *text)
{
  if (strlen (text) != 5 || strspn (text, "0123456789") != 5 || text[0] > '7')
    return MO_DAY_NONE;
  return mo_day_new (1899, 12, 30) + (int) g_ascii_strtoll (text, NULL, 10);
}

gboolean
mo_read_day (const MoCell *cell, MoDay today, MoDay latest, MoDay *day, MoPrecision *precision)
{
  *day = MO_DAY_NONE;
  *precision = MO_PRECISION_UNKNOWN;
  if (cell->kind == MO_CELL_DATE) {
    *day = cell->day;
    *precision = MO_PRECISION_DAY;
    return TRUE;
  }
  if (cell->kind == MO_CELL_EMPTY || cell->kind == MO_CELL_FORMULA ||
      mo_lenient_is_unknown (cell->text))
    return TRUE;
  MoDay serial = serial_day (cell->text);
  if (serial) {
    *day = serial;
    *precision = MO_PRECISION_DAY;
    return TRUE;
  }
  gboolean letters, four;
  digit_groups (cell->text, &letters, &four);
  if (!has_year (cell->text) || !mo_lenient_day (cell->text, today, day, precision, NULL)) {
    *day = MO_DAY_NONE;
    *precision = MO_PRECISION_UNKNOWN;
    return FALSE;
  }
  if (*day > latest && !four)
    *day = century_before (*day);
  return TRUE;
}

/* ---------------------------------------------------------------------- calls */

typedef struct {
  const char *words;
  MoReadCallState state;
} CallWord;

static const CallWord call_words[] = {
  { "dna", MO_READ_CALL_NO_ANSWER },
  { "did not answer", MO_READ_CALL_NO_ANSWER },
  { "no answer", MO_READ_CALL_NO_ANSWER },
  { "no show", MO_READ_CALL_NO_ANSWER },
  { "na", MO_READ_CALL_NO_ANSWER },
  { "missed", MO_READ_CALL_NO_ANSWER },
  { "canx", MO_READ_CALL_CANCELLED },
  { "cancelled", MO_READ_CALL_CANCELLED },
  { "canc", MO_READ_CALL_CANCELLED },
  { "booked", MO_READ_CALL_PLANNED },
  { "planned", MO_READ_CALL_PLANNED },
  { "done", MO_READ_CALL_DONE },
  { "ok", MO_READ_CALL_DONE },
};

/* Minutes of "45m", "45 mins", "1h", "1hr", 0 for other words; *eaten characters of text. */
static int
minutes_at (const char *text, gsize *eaten)
{
  gsize digits = strspn (text, "0123456789");
  const char *unit = text + digits + (text[digits] == ' ');
  gsize letters = 0;
  while (g_ascii_isalpha (unit[letters]))
    letters++;
  int value = digits && digits < 4 ? atoi (text) : 0;
  gboolean minutes = letters && (g_ascii_strncasecmp (unit, "minutes", letters) == 0 ||
                                 (letters == 4 && g_ascii_strncasecmp (unit, "mins", 4) == 0));
  gboolean hours =
      letters && (g_ascii_strncasecmp (unit, "hours", letters) == 0 ||
                  (letters <= 3 && g_ascii_strncasecmp (unit, "hrs", letters) == 0));
  *eaten = (gsize) (unit + letters - text);
  return minutes ? value : hours && value < 10 ? value * 60 : 0;
}

/* Takes the minutes and the words of state out of `text`; what is left names the day. */
static void
take_words (char *text, MoReadCall *call)
{
  for (char *c = text; *c; c++) {
    gsize eaten;
    if (!g_ascii_isdigit (*c) || (c > text && c[-1] != ' ' && c[-1] != '('))
      continue;
    int minutes = minutes_at (c, &eaten);
    if (minutes > 0) {
      call->minutes = minutes;
      memset (c, ' ', eaten);
    }
  }
  for (gsize i = 0; i < G_N_ELEMENTS (call_words); i++) {
    gsize length = strlen (call_words[i].words);
    for (char *c = text; *c; c++)
      if (g_ascii_strncasecmp (c, call_words[i].words, length) == 0 &&
          (c == text || !g_ascii_isalpha (c[-1])) && !g_ascii_isalpha (c[length])) {
        call->state = call_words[i].state;
        memset (c, ' ', length);
      }
  }
  g_strdelimit (text, "()", ' ');
  g_strstrip (text);
}

/* The first such day of a year that is on or after `after`, with a week's grace. */
static MoDay
in_the_right_year (MoDay day, MoDay after, MoDay today)
{
  int y, m, d;
  mo_day_split (after ? after : today, &y, NULL, NULL);
  mo_day_split (day, NULL, &m, &d);
  for (int step = 0; step < 5; step++) { /* 29 February may be four years off */
    MoDay candidate = mo_day_new (after ? y + step : y - step, m, d);
    if (candidate && (after ? candidate >= after - 7 : candidate <= today))
      return candidate;
  }
  return MO_DAY_NONE;
}

/* "21/05" and "w/c 29 Nov" are read in a leap year first, so that every day exists. */
static gboolean
day_of_call (const char *text, MoDay after, MoDay today, MoReadCall *call)
{
  if (has_year (text))
    return strpbrk (text, "0123456789") &&
           mo_lenient_day (text, today, &call->day, &call->precision, NULL) && call->day;
  g_autofree char *with_year = g_strdup_printf (
      "%s%s2000", without_week (text), strpbrk (without_week (text), "/.-") ? "/" : " ");
  for (char *c = with_year; *c; c++)
    if (*c == '.' || *c == '-')
      *c = '/';
  if (!mo_lenient_day (with_year, today, &call->day, &call->precision, NULL) || !call->day)
    return FALSE;
  call->day = in_the_right_year (call->day, after, today);
  return call->day != MO_DAY_NONE;
}

gboolean
mo_read_call (const MoCell *cell, MoDay after, MoDay today, MoReadCall *call)
{
  *call = (MoReadCall){ MO_DAY_NONE, MO_PRECISION_DAY, 0, MO_READ_CALL_DONE };
  if (cell->kind == MO_CELL_DATE) {
    call->day = cell->day;
  } else if (cell->kind == MO_CELL_EMPTY || cell->kind == MO_CELL_FORMULA ||
             strlen (cell->text) > 60) {
    return FALSE;
  } else if ((call->day = serial_day (cell->text)) == MO_DAY_NONE) {
    g_autofree char *text = g_strdup (cell->text);
    take_words (text, call);
    if (!*text || !day_of_call (text, after, today, call))
      return FALSE;
  }
  if (call->day > today && call->state == MO_READ_CALL_DONE)
    call->state = MO_READ_CALL_PLANNED;
  return TRUE;
}

gboolean
mo_read_call_is_dated (const MoCell *cell, MoDay today, MoDay *day)
{
  MoReadCall one, other;
  /* A day without its year moves with the day it has to follow. */
  if (!mo_read_call (cell, mo_day_new (1990, 1, 1), today, &one) ||
      !mo_read_call (cell, mo_day_new (2010, 1, 1), today, &other) || one.day != other.day)
    return FALSE;
  *day = one.day;
  return TRUE;
}
