/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/mo-lenient.h"

#include <string.h>

#include "core/mo-lenient-private.h"

#define MOST_BYTES 100 /* longer than any date: somebody typed a sentence */
#define TOKENS     8

typedef struct {
  char word[12]; /* small letters; empty for a number */
  int number;
  int digits;   /* how many figures were written */
  gunichar gap; /* what stood before it: 0 where nothing did */
} Token;

typedef struct {
  Token tokens[TOKENS];
  int n;
  MoDay today;
} Reading;

/* ---------------------------------------------------------------------- words */

static const char *const months[] = { "january",   "february", "march",    "april",
                                      "may",       "june",     "july",     "august",
                                      "september", "october",  "november", "december" };
static const char *const weekdays[] = { "monday", "tuesday",  "wednesday", "thursday",
                                        "friday", "saturday", "sunday" };
/* Said around a date without changing it; a season leaves the year. */
static const char *const noise[] = { "st",     "nd",         "rd",        "th",     "of",
                                     "the",    "on",         "about",     "around", "circa",
                                     "c",      "ca",         "approx",    "abt",    "w",
                                     "wc",     "wb",         "week",      "early",  "mid",
                                     "late",   "commencing", "spring",    "summer", "autumn",
                                     "winter", "from",       "beginning", NULL };

/* Index of the name that `word` is, or is a beginning of at least three letters; -1 for none.
 */
static int
name_index (const char *const *names, int n, const char *word)
{
  gsize length = strlen (word);
  if (length < 3)
    return -1;
  if (g_str_equal (word, "sept") || g_str_equal (word, "tues") || g_str_equal (word, "thurs"))
    length = 3;
  for (int i = 0; i < n; i++)
    if (strncmp (names[i], word, length) == 0)
      return i;
  return -1;
}

static int
month_of (const Token *token)
{
  return name_index (months, G_N_ELEMENTS (months), token->word) + 1;
}

static gboolean
is_number (const Token *token)
{
  return token->word[0] == '\0';
}

/* ---------------------------------------------------------------------- taking apart */

static gunichar
plain_sign (gunichar c)
{
  if (c == 0x2013 || c == 0x2014 || c == 0x2212 || c == 0x2011)
    return '-';
  if (c == 0x2018 || c == 0x2019)
    return '\'';
  return g_unichar_isspace (c) ? ' ' : c;
}

static gboolean
add_token (Reading *reading, const Token *token)
{
  if (!is_number (token) && g_strv_contains (noise, token->word))
    return TRUE;
  if (reading->n == TOKENS)
    return FALSE;
  reading->tokens[reading->n++] = *token;
  return TRUE;
}

/* One run of figures or of letters from *at on; FALSE where it is too long to be a date's. */
static gboolean
take_run (const char **at, Token *token)
{
  gsize n = 0;
  if (g_ascii_isdigit (**at)) {
    for (; g_ascii_isdigit (**at); (*at)++, token->digits++)
      if (token->digits >= 8)
        return FALSE;
      else
        token->number = token->number * 10 + (**at - '0');
    return TRUE;
  }
  for (; g_ascii_isalpha (**at); (*at)++)
    if (n + 1 >= sizeof token->word)
      return FALSE;
    else
      token->word[n++] = g_ascii_tolower (**at);
  return n > 0;
}

static gboolean
take_apart (Reading *reading, const char *text)
{
  gunichar gap = 0;
  for (const char *at = text; *at;) {
    if (g_ascii_isalnum (*at)) {
      Token token = { .gap = gap };
      if (!take_run (&at, &token) || !add_token (reading, &token))
        return FALSE;
      gap = 0;
      continue;
    }
    gunichar sign = plain_sign (g_utf8_get_char (at));
    if (!strchr (" ./-,'~", sign < 0x80 ? (int) sign : '!'))
      return FALSE;
    gap = gap == 0 || gap == ' ' ? sign : gap;
    at = g_utf8_next_char (at);
  }
  return TRUE;
}

/* ---------------------------------------------------------------------- years */

static int
this_year (const Reading *reading)
{
  int year;
  mo_day_split (reading->today, &year, NULL, NULL);
  return year;
}

/* 0 where the figures are no year. */
static int
year_of (const Reading *reading, const Token *token)
{
  if (!is_number (token))
    return 0;
  if (token->digits == 4)
    return token->number >= 1850 && token->number <= 2200 ? token->number : 0;
  if (token->digits != 2)
    return 0;
  return token->number + (2000 + token->number <= this_year (reading) + 1 ? 2000 : 1900);
}

/* The year that brings day and month nearest to today. */
static int
nearest_year (const Reading *reading, int month, int mday)
{
  int best = this_year (reading), least = G_MAXINT;
  for (int year = best - 1; best > 0 && year <= this_year (reading) + 1; year++) {
    MoDay day = mo_day_new (year, month, mday);
    if (day != MO_DAY_NONE && ABS (day - reading->today) < least) {
      least = ABS (day - reading->today);
      best = year;
    }
  }
  return best;
}

/* ---------------------------------------------------------------------- shapes */

/* "03042025", "20250403", "030425" */
static gboolean
one_run (const Reading *reading, const Token *token, MoWritten *written)
{
  int n = token->number;
  if (token->digits == 4) {
    written->year = year_of (reading, token);
    return written->year != 0;
  }
  if (token->digits == 8 && n / 10000 >= 1850 && n / 10000 <= 2200 && n / 100 % 100 <= 12) {
    *written = (MoWritten){ n / 10000, n / 100 % 100, n % 100 };
    return TRUE;
  }
  if (token->digits != 6 && token->digits != 8)
    return FALSE;
  int split = token->digits == 6 ? 100 : 10000;
  Token year = { .number = n % split, .digits = token->digits == 6 ? 2 : 4 };
  *written = (MoWritten){ year_of (reading, &year), n / split % 100, n / split / 100 };
  return written->year != 0;
}

static gboolean
two_numbers (const Reading *reading, const Token *a, const Token *b, MoWritten *written)
{
  if (b->digits == 4 && a->digits <= 2)
    *written = (MoWritten){ year_of (reading, b), a->number, MO_NOT_SAID };
  else if (a->digits == 4 && b->digits <= 2)
    *written = (MoWritten){ year_of (reading, a), b->number, MO_NOT_SAID };
  else if (a->digits <= 2 && b->digits <= 2)
    *written =
        (MoWritten){ nearest_year (reading, b->number, a->number), b->number, a->number };
  return written->year != 0;
}

static gboolean
three_numbers (const Reading *reading, const Token *t, MoWritten *written)
{
  if (t[0].digits == 4)
    *written = (MoWritten){ year_of (reading, &t[0]), t[1].number, t[2].number };
  else
    *written = (MoWritten){ year_of (reading, &t[2]), t[1].number, t[0].number };
  return written->year != 0 && t[1].digits <= 2;
}

/* "June 2019", "Jun-19" as spreadsheets write it, "June '19", "19 June", "June 19" */
static gboolean
month_and_number (const Reading *reading,
                  const Token *name,
                  const Token *number,
                  const Token *second,
                  MoWritten *written)
{
  gboolean year_last =
      number == second && number->digits == 2 && (number->gap == '-' || number->gap == '\'');
  written->month = month_of (name);
  if (year_last || number->digits == 4) {
    written->year = year_of (reading, number);
    return written->year != 0;
  }
  written->mday = number->number;
  written->year = nearest_year (reading, written->month, written->mday);
  return number->digits <= 2 && written->year != 0;
}

static gboolean
by_shape (const Reading *reading, const Token *t, int n, MoWritten *written)
{
  gboolean a = n > 0 && is_number (&t[0]), b = n > 1 && is_number (&t[1]),
           c = n > 2 && is_number (&t[2]);
  if (n == 1 && a)
    return one_run (reading, &t[0], written);
  if (n == 2 && a && b)
    return two_numbers (reading, &t[0], &t[1], written);
  if (n == 2 && a && !b && month_of (&t[1]))
    return month_and_number (reading, &t[1], &t[0], &t[1], written);
  if (n == 2 && !a && b && month_of (&t[0]))
    return month_and_number (reading, &t[0], &t[1], &t[1], written);
  if (n == 3 && a && b && c)
    return three_numbers (reading, t, written);
  if (n == 3 && a && !b && c && month_of (&t[1]) && (t[0].digits <= 2 || t[0].digits == 4)) {
    gboolean year_first = t[0].digits == 4;
    written->year = year_of (reading, &t[year_first ? 0 : 2]);
    written->month = month_of (&t[1]);
    written->mday = t[year_first ? 2 : 0].number;
    return written->year != 0;
  }
  if (n == 3 && !a && b && c && month_of (&t[0]) && t[1].digits <= 2) {
    *written = (MoWritten){ year_of (reading, &t[2]), month_of (&t[0]), t[1].number };
    return written->year != 0;
  }
  return FALSE;
}

/* ---------------------------------------------------------------------- said by distance */

static MoDay
moved (MoDay from, int count, const char *unit)
{
  if (g_str_has_prefix (unit, "day"))
    return from + count;
  if (g_str_has_prefix (unit, "week"))
    return from + 7 * count;
  if (g_str_has_prefix (unit, "month"))
    return mo_day_add_months (from, count);
  return g_str_has_prefix (unit, "year") ? mo_day_add_months (from, 12 * count) : MO_DAY_NONE;
}

/* "thu" is the coming one; "next" is the one of next week; "last" is before today. */
static MoDay
weekday_day (MoDay today, int weekday, const char *which)
{
  int ahead = (weekday - mo_day_weekday (today) + 7) % 7;
  if (g_str_equal (which, "next"))
    return today - mo_day_weekday (today) + 7 + weekday;
  if (g_str_equal (which, "last"))
    return today + (ahead == 0 ? -7 : ahead - 7);
  return today + ahead;
}

/* MO_DAY_NONE where it is not said by distance from today. */
static MoDay
by_distance (const Reading *reading)
{
  const Token *t = reading->tokens;
  MoDay today = reading->today;
  if (today == MO_DAY_NONE || reading->n == 0)
    return MO_DAY_NONE;
  if (reading->n == 1 && !is_number (t)) {
    if (g_str_equal (t->word, "today") || g_str_equal (t->word, "now"))
      return today;
    if (g_str_equal (t->word, "yesterday"))
      return today - 1;
    if (g_str_equal (t->word, "tomorrow"))
      return today + 1;
  }
  const Token *last = &t[reading->n - 1];
  int weekday = name_index (weekdays, G_N_ELEMENTS (weekdays), last->word);
  gboolean which =
      reading->n == 2 && (g_str_equal (t->word, "next") || g_str_equal (t->word, "last") ||
                          g_str_equal (t->word, "this"));
  if (weekday >= 0 && (reading->n == 1 || which))
    return weekday_day (today, weekday, t->word);
  if (reading->n == 3 && is_number (t) && t->digits <= 3 && g_str_equal (t[2].word, "ago"))
    return moved (today, -t->number, t[1].word);
  if (reading->n == 3 && g_str_equal (t->word, "in") && is_number (&t[1]) && t[1].digits <= 3)
    return moved (today, t[1].number, t[2].word);
  return MO_DAY_NONE;
}

/* "2 weeks ago" without its "week" being noise: the unit matters there. */
static void
keep_units (Reading *reading, const char *text)
{
  g_autofree char *small = g_ascii_strdown (text, -1);
  const char *end = strstr (small, "ago");
  const char *unit = strstr (small, "week");
  int at = g_str_has_prefix (small, "in ") ? 2 : 1;
  if (!unit || !(end || at == 2) || reading->n != 2 || g_ascii_isalpha (unit[4]))
    return;
  if (at == 1)
    reading->tokens[2] = reading->tokens[1];
  reading->tokens[at] = (Token){ .word = "week" };
  reading->n = 3;
}

/* ---------------------------------------------------------------------- the whole */

static MoDay
understood (const char *text, MoDay today, MoPrecision *precision, char **problem)
{
  Reading reading = { .today = today };
  MoWritten written = { 0, MO_NOT_SAID, MO_NOT_SAID };

  if (strlen (text) > MOST_BYTES || !take_apart (&reading, text) || reading.n == 0) {
    *problem = mo_lenient_not_a_date ();
    return MO_DAY_NONE;
  }
  keep_units (&reading, text);
  MoDay day = by_distance (&reading);
  if (day != MO_DAY_NONE) {
    *precision = MO_PRECISION_DAY;
    return day;
  }
  const Token *tokens = reading.tokens;
  int weekday = name_index (weekdays, G_N_ELEMENTS (weekdays), tokens->word);
  int skip = weekday >= 0 ? 1 : 0;
  if (by_shape (&reading, tokens + skip, reading.n - skip, &written))
    day = mo_lenient_real_day (&written, precision, problem);
  if (day != MO_DAY_NONE && weekday >= 0 && mo_day_weekday (day) != weekday) {
    *problem = mo_lenient_other_weekday (day);
    day = MO_DAY_NONE;
  }
  if (day == MO_DAY_NONE && !*problem)
    *problem = mo_lenient_not_a_date ();
  return day;
}

gboolean
mo_lenient_is_unknown (const char *text)
{
  static const char *const words[] = { "",           "?",         "??",         "-",
                                       "n/a",        "na",        "not known",  "unknown",
                                       "not sure",   "none",      "nk",         "n/k",
                                       "don't know", "dont know", "not stated", NULL };
  g_autofree char *plain = g_ascii_strdown (text ? text : "", -1);
  g_autoptr (GString) said = g_string_new (g_strstrip (plain));
  g_string_replace (said, "\342\200\231", "'", 0);
  return g_strv_contains (words, said->str);
}

gboolean
mo_lenient_day (const char *text,
                MoDay today,
                MoDay *day,
                MoPrecision *precision,
                char **problem)
{
  g_autofree char *wrong = NULL;
  MoPrecision exact = MO_PRECISION_UNKNOWN;
  MoDay found = MO_DAY_NONE;

  if (!mo_lenient_is_unknown (text))
    found = understood (text, today, &exact, &wrong);
  if (day)
    *day = found;
  if (precision)
    *precision = wrong ? MO_PRECISION_UNKNOWN : exact;
  gboolean good = wrong == NULL;
  if (problem)
    *problem = g_steal_pointer (&wrong);
  return good;
}
