/* SPDX-License-Identifier: GPL-3.0-or-later */
/* When a word is as good as a surname, and when it is a word of every day. */
#include <string.h>

#include "core/mo-relay-private.h"

#define SOUND_FROM 2 /* consonants of what is sought by its sound */

/* ---------------------------------------------------------------------- likeness */

gboolean
mo_relay_near_miss (const char *one, const char *other)
{
  gsize a = strlen (one), b = strlen (other), i = 0;
  if (a + 1 < b || b + 1 < a)
    return FALSE;
  while (i < a && i < b && one[i] == other[i])
    i++;
  if (a == b)
    return i == a || g_str_equal (one + i + 1, other + i + 1) ||
           (one[i + 1] && one[i] == other[i + 1] && one[i + 1] == other[i] &&
            g_str_equal (one + i + 2, other + i + 2));
  return a < b ? g_str_equal (one + i, other + i + 1) : g_str_equal (one + i + 1, other + i);
}

static char
sound_of (const char *word, gsize i)
{
  char sign = word[i], next = word[i + 1];
  switch (sign) {
  case 'c':
    return next && strchr ("eiy", next) ? 's' : 'k';
  case 'q':
  case 'x':
    return 'k';
  case 'z':
    return 's';
  case 'v':
    return 'f';
  case 'p':
    return next == 'h' ? 'f' : 'p';
  case 'd':
    return 't';
  case 'b':
    return 'p';
  default:
    return sign;
  }
}

/* The consonants as they sound, each once in a row: "whitacre" and "whittaker" are "wtkr". */
static char *
sound (const char *word)
{
  GString *key = g_string_new (NULL);
  for (gsize i = 0; word[i]; i++) {
    char sign = sound_of (word, i);
    if (!g_ascii_isalpha (word[i]) || strchr ("aeiouyh", sign) || (sign == 'w' && i > 0))
      continue;
    if (!key->len || key->str[key->len - 1] != sign)
      g_string_append_c (key, sign);
  }
  return g_string_free (key, FALSE);
}

gboolean
mo_relay_sounds_alike (const char *one, const char *other)
{
  g_autofree char *a = sound (one), *b = sound (other);
  gsize la = strlen (one), lb = strlen (other);
  gboolean vowels =
      (strchr ("aeiouy", one[0]) != NULL) == (strchr ("aeiouy", other[0]) != NULL);
  return strlen (a) >= SOUND_FROM && g_str_equal (a, b) && vowels && la <= lb + 2 &&
         lb <= la + 2;
}

/* ---------------------------------------------------------------------- words of every day */

static const char *const everyday[] = {
  "bell",    "black",  "brown", "church",  "day",    "field",    "green",   "grey",   "hall",
  "hill",    "hope",   "king",  "long",    "love",   "may",      "marsh",   "north",  "pain",
  "price",   "rose",   "short", "small",   "west",   "white",    "will",    "winter", "wood",
  "young",   "bloom",  "stone", "cook",    "page",   "reading",  "walker",  "driver", "best",
  "reed",    "read",   "baker", "bird",    "bishop", "fox",      "frost",   "knight", "lane",
  "moon",    "mills",  "park",  "parsons", "rivers", "shepherd", "summers", "taylor", "ward",
  "waters",  "wells",  "wise",  "wright",  "cross",  "dean",     "ford",    "gold",   "good",
  "hand",    "house",  "hunt",  "cash",    "carter", "cooper",   "porter",  "turner", "mason",
  "holiday", "savage", "sharp", "swift",   "strong", "spring",   "star",    "street", "swan",
};
/* With a capital, and no name. */
static const char *const calendar[] = {
  "monday",   "tuesday", "wednesday", "thursday", "friday",  "saturday",  "sunday",  "january",
  "march",    "april",   "june",      "july",     "august",  "september", "october", "november",
  "december", "easter",  "christmas", "february", "english", "scottish",  "welsh",   "irish",
};

static gboolean
is_one_of (const char *word, const char *const *words, guint n)
{
  for (guint i = 0; i < n; i++)
    if (g_str_equal (words[i], word))
      return TRUE;
  return FALSE;
}
gboolean
mo_relay_is_everyday (const char *word)
{
  return is_one_of (word, everyday, G_N_ELEMENTS (everyday));
}

gboolean
mo_relay_is_calendar (const char *word)
{
  return is_one_of (word, calendar, G_N_ELEMENTS (calendar));
}

gboolean
mo_relay_is_title (const char *word)
{
  static const char *const titles[] = { "mr", "mrs", "ms", "miss", "dr", "mx", "sir", "prof" };
  return is_one_of (word, titles, G_N_ELEMENTS (titles));
}
