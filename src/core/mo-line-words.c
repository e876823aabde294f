/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The words of a line, one by one. */
#include <string.h>

#include "core/mo-line-private.h"

static const char *const weekdays[] = { "monday", "tuesday",  "wednesday", "thursday",
                                        "friday", "saturday", "sunday" };
static const char *const months[] = { "january",   "february", "march",    "april",
                                      "may",       "june",     "july",     "august",
                                      "september", "october",  "november", "december" };

static int
beginning (const char *const *names, int n, const char *small)
{
  gsize length = strlen (small);
  if (length < 3)
    return -1;
  if (g_str_equal (small, "sept") || g_str_equal (small, "tues") ||
      g_str_equal (small, "thurs") || g_str_equal (small, "weds"))
    length = 3;
  for (int i = 0; i < n; i++)
    if (strncmp (names[i], small, length) == 0)
      return i;
  return -1;
}

int
mo_line_weekday (const char *small)
{
  return beginning (weekdays, G_N_ELEMENTS (weekdays), small);
}

int
mo_line_month (const char *small)
{
  return beginning (months, G_N_ELEMENTS (months), small) + 1;
}

/* ---------------------------------------------------------------------- taking apart */

static gboolean
parts (gunichar c, const char *next)
{
  if (g_unichar_isspace (c) || strchr ("()[]\"!?@", c < 0x80 ? (int) c : ' '))
    return TRUE;
  return (c == '.' || c == '-') && (!*next || g_ascii_isspace (*next));
}

static gboolean
breaks (gunichar c, const char *next)
{
  return c == ',' || c == ';' || (c == '.' && (!*next || g_ascii_isspace (*next)));
}

/* Dashes and dots that stand alone say nothing. */
static gboolean
says_something (const char *from, const char *to)
{
  for (const char *at = from; at < to; at = g_utf8_next_char (at))
    if (g_unichar_isalnum (g_utf8_get_char (at)))
      return TRUE;
  return FALSE;
}

static void
add_word (GArray *words, const char *text, gsize start, gsize end, gboolean comma)
{
  if (!says_something (text + start, text + end))
    return;
  MoLineWord word = { .start = start, .end = end, .number = -1, .comma = comma };
  g_autofree char *raw = g_strndup (text + start, end - start);
  g_autofree char *lower = g_utf8_strdown (raw, -1);
  g_autoptr (GString) small = g_string_new (lower);

  if (small->len > 1 && small->str[small->len - 1] == ':') {
    word.colon = TRUE;
    g_string_truncate (small, small->len - 1);
  }
  g_string_replace (small, "'", "", 0);
  g_string_replace (small, "’", "", 0);
  if (small->len > 0 && small->len < 5 && strspn (small->str, "0123456789") == small->len)
    word.number = (int) g_ascii_strtoll (small->str, NULL, 10);
  word.small = g_string_free (g_steal_pointer (&small), FALSE);
  g_array_append_val (words, word);
}

static void
word_clear (gpointer data)
{
  g_free (((MoLineWord *) data)->small);
}

/* "forty-five" is two words, "2026-03-19" is one. */
static gboolean
hyphen (const char *text, const char *at)
{
  return *at == '-' && at > text && g_ascii_isalpha (at[-1]) && g_ascii_isalpha (at[1]);
}

GArray *
mo_line_words (const char *text)
{
  GArray *words = g_array_new (FALSE, FALSE, sizeof (MoLineWord));
  gboolean comma = FALSE, inside = FALSE;
  const char *start = text, *at = text;

  g_array_set_clear_func (words, word_clear);
  for (; *at; at = g_utf8_next_char (at)) {
    gunichar c = g_utf8_get_char (at);
    const char *next = g_utf8_next_char (at);
    gboolean over = parts (c, next) || breaks (c, next) || hyphen (text, at);
    if (inside && over) {
      add_word (words, text, start - text, at - text, comma);
      comma = inside = FALSE;
    }
    comma = comma || breaks (c, next);
    if (!inside && !over) {
      start = at;
      inside = TRUE;
    }
  }
  if (inside)
    add_word (words, text, start - text, at - text, comma);
  return words;
}

const MoLineWord *
mo_line_word (const MoLineReader *reader, guint i)
{
  static const MoLineWord none = { .small = (char *) "", .number = -1 };
  return i < reader->words->len ? &g_array_index (reader->words, MoLineWord, i) : &none;
}

gboolean
mo_line_is (const MoLineReader *reader, guint i, const char *small)
{
  return g_str_equal (mo_line_word (reader, i)->small, small);
}
