/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/mo-relay.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "core/mo-phone.h"

#define DIGITS_TOGETHER 6  /* "960555": a local number in one piece */
#define DIGITS_LED      7  /* with a 0 or a + in front, however it is parted */
#define DIGITS_PARTED   10 /* without */
#define DIGITS_IN_WORDS 6
#define NEAR_MISS_FROM  6 /* letters of a name that is also sought mistyped */

static void
found (GArray *leaks, MoLeakKind kind, gsize from, gsize to)
{
  MoLeak leak = { kind, (guint) from, (guint) to };
  g_array_append_val (leaks, leak);
}

/* ---------------------------------------------------------------------- words */

static gboolean
is_letter (gunichar sign)
{
  return g_unichar_isalpha (sign) || sign == '\'' || sign == 0x2019 || sign == '-';
}

/* The bytes of the word that begins here; 0 where none does. */
static gsize
word_at (const char *text)
{
  const char *at = text;
  while (*at && is_letter (g_utf8_get_char (at)))
    at = g_utf8_next_char (at);
  return (gsize) (at - text);
}

/* ---------------------------------------------------------------------- telephone numbers */

static const struct {
  const char *word;
  int counts; /* figures it stands for; 0: doubles or trebles the next */
} number_words[] = {
  { "zero", 1 }, { "oh", 1 },     { "nought", 1 }, { "nil", 1 },
  { "one", 1 },  { "two", 1 },    { "three", 1 },  { "four", 1 },
  { "five", 1 }, { "six", 1 },    { "seven", 1 },  { "eight", 1 },
  { "nine", 1 }, { "double", 0 }, { "treble", 0 }, { "triple", 0 },
};

/* How many figures a word stands for; -1: it is no figure.  again: what "double" before it
 * makes of it, and is told for the next. */
static int
figures_of (const char *word, gsize length, int *again)
{
  for (guint i = 0; i < G_N_ELEMENTS (number_words); i++)
    if (strlen (number_words[i].word) == length &&
        g_ascii_strncasecmp (number_words[i].word, word, length) == 0) {
      if (number_words[i].counts == 0) {
        *again = number_words[i].word[0] == 'd' ? 2 : 3;
        return 0;
      }
      int counts = MAX (*again, 1);
      *again = 0;
      return counts;
    }
  return -1;
}

/* A run of figures, in digits or in words, and what parts them. */
typedef struct {
  gsize from, to;
  int digits, words; /* figures of each kind */
  int longest, here; /* in one piece */
  gboolean led;      /* begins with 0 or + */
} Run;

static gboolean
parts_figures (gunichar sign)
{
  return sign == ' ' || sign == 0xa0 || sign == '.' || sign == '-' || sign == '(' ||
         sign == ')' || sign == '/' || sign == ',' || sign == 0x2013 || sign == '_' ||
         sign == '\n';
}

static gboolean
is_telephone (const Run *run)
{
  int all = run->digits + run->words;
  return run->longest >= DIGITS_TOGETHER || (run->led && all >= DIGITS_LED) ||
         all >= DIGITS_PARTED || (run->words >= DIGITS_IN_WORDS);
}

static gsize
run_at (const char *text, gsize at, Run *run)
{
  int again = 0;
  *run = (Run){ .from = at, .to = at };
  run->led = text[at] == '0' || text[at] == '+';
  for (const char *here = text + at; *here;) {
    gsize word = word_at (here);
    int figures = word ? figures_of (here, word, &again) : -1;
    if (g_ascii_isdigit (*here)) {
      run->digits++;
      run->here++;
      run->longest = MAX (run->longest, run->here);
      run->to = (gsize) (++here - text);
    } else if (word && figures >= 0) {
      run->words += figures;
      if (!run->digits && run->words && run->from == at && run->to == at)
        run->led = g_ascii_strncasecmp (here, "oh", 2) == 0 ||
                   g_ascii_strncasecmp (here, "zero", 4) == 0;
      here += word;
      run->to = (gsize) (here - text);
      run->here = 0;
    } else if (*here == '+' || parts_figures (g_utf8_get_char (here))) {
      run->here = 0;
      here = g_utf8_next_char (here);
    } else
      break;
  }
  return MAX (run->to, at + 1);
}

/* "2026-03-12", "12.03.2026": eight figures in three pieces are a day. */
static gboolean
is_day (const char *text, const Run *run)
{
  int pieces[4] = { 0 }, n = 0;
  if (run->digits != 8 || run->words)
    return FALSE;
  for (gsize i = run->from; i < run->to; i++) {
    if (g_ascii_isdigit (text[i]))
      pieces[MIN (n, 3)]++;
    else if (i > run->from && g_ascii_isdigit (text[i - 1]))
      n++;
  }
  return n == 2 && ((pieces[0] == 4 && pieces[1] == 2) || (pieces[2] == 4 && pieces[1] == 2));
}

/* Letters and figures only: "SW18 7QD" and "sw187qd" are one. */
static char *
bare (const char *text)
{
  GString *letters = g_string_new (NULL);
  for (const char *at = text; *at; at = g_utf8_next_char (at)) {
    gunichar sign = g_utf8_get_char (at);
    if (g_unichar_isalnum (sign))
      g_string_append_unichar (letters, g_unichar_tolower (sign));
  }
  return g_string_free (letters, FALSE);
}

static gboolean
is_allowed (const char *piece, const char *const *allowed)
{
  g_autofree char *digits = mo_phone_digits (piece), *here = bare (piece);
  for (; allowed && *allowed; allowed++) {
    g_autofree char *own = mo_phone_digits (*allowed), *there = bare (*allowed);
    if ((*own && g_str_equal (own, digits)) || (*here && g_str_equal (here, there)))
      return TRUE;
  }
  return FALSE;
}

static void
scan_figures (const char *text, const char *const *allowed, GArray *leaks)
{
  for (gsize at = 0; text[at];) {
    gsize word = word_at (text + at);
    int again = 0;
    Run run;
    if (g_ascii_isdigit (text[at]) || (text[at] == '+' && g_ascii_isdigit (text[at + 1])) ||
        (word && figures_of (text + at, word, &again) >= 0)) {
      gsize next = run_at (text, at, &run);
      g_autofree char *piece = g_strndup (text + run.from, run.to - run.from);
      if (is_telephone (&run) && !is_day (text, &run) && !is_allowed (piece, allowed))
        found (leaks, MO_LEAK_PHONE, run.from, run.to);
      at = next;
    } else
      at += word ? word : (gsize) (g_utf8_next_char (text + at) - (text + at));
  }
}

/* ---------------------------------------------------------------------- patterns */

typedef struct {
  MoLeakKind kind;
  const char *pattern;
} Pattern;

static const Pattern patterns[] = {
  { MO_LEAK_EMAIL, "[\\w.+-]+\\s?@\\s?[\\w-]+(\\.[\\w-]+)+" },
  { MO_LEAK_EMAIL,
    "\\b[\\w.+-]+\\s*[\\[(]?\\bat\\b[\\])]?\\s*[\\w-]+\\s*[\\[(]?\\bdot\\b[\\])]?\\s*"
    "(com|co|org|net|uk|me)\\b" },
  { MO_LEAK_EMAIL, "\\b(gmail|hotmail|googlemail|icloud|yahoo|outlook\\.com)\\b" },
  { MO_LEAK_WEB, "\\b(https?://|www\\.)\\S+" },
  { MO_LEAK_WEB, "\\b[\\w-]+\\.(com|co\\.uk|org|org\\.uk|net|me)\\b(/\\S*)?" },
  { MO_LEAK_POSTCODE, "\\b[A-Z]{1,2}[0-9][A-Z0-9]?\\s*[0-9][ABD-HJLNP-UW-Z]{2}\\b" },
  { MO_LEAK_HANDLE, "(?<![\\w.])@[A-Za-z0-9_][\\w.]+" },
  { MO_LEAK_NETWORK,
    "\\b(insta|instagram|facebook|fb|face ?book|whats ?app|snap ?chat|tik ?tok|twitter|"
    "telegram|linked ?in|messenger|bluesky|discord|face ?time|dm me|my socials)\\b" },
};

static void
scan_patterns (const char *text, const char *const *allowed, GArray *leaks)
{
  static GRegex *compiled[G_N_ELEMENTS (patterns)];
  static gsize once;

  if (g_once_init_enter (&once)) {
    for (guint i = 0; i < G_N_ELEMENTS (patterns); i++)
      compiled[i] =
          g_regex_new (patterns[i].pattern, G_REGEX_CASELESS | G_REGEX_OPTIMIZE, 0, NULL);
    g_once_init_leave (&once, 1);
  }
  for (guint i = 0; i < G_N_ELEMENTS (patterns); i++) {
    g_autoptr (GMatchInfo) match = NULL;
    for (g_regex_match (compiled[i], text, 0, &match); g_match_info_matches (match);
         g_match_info_next (match, NULL)) {
      int from = 0, to = 0;
      g_autofree char *piece = g_match_info_fetch (match, 0);
      g_match_info_fetch_pos (match, 0, &from, &to);
      if (!is_allowed (piece, allowed))
        found (leaks, patterns[i].kind, (gsize) from, (gsize) to);
    }
  }
}

/* ---------------------------------------------------------------------- names */

/* At most one letter added, left out or changed, or two neighbours swapped. */
static gboolean
near_miss (const char *one, const char *other)
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

/* Surnames that are words of every day, too: these are told by their capital. */
static gboolean
is_everyday (const char *name)
{
  static const char *const words[] = {
    "bell",  "black", "brown", "church", "day",  "field",   "green",  "grey",   "hall",
    "hill",  "hope",  "king",  "long",   "love", "may",     "marsh",  "north",  "pain",
    "price", "rose",  "short", "small",  "west", "white",   "will",   "winter", "wood",
    "young", "bloom", "stone", "cook",   "page", "reading", "walker", "driver", "best",
  };
  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    if (g_str_equal (words[i], name))
      return TRUE;
  return FALSE;
}

static char *
plain (const char *text, gsize length)
{
  g_autofree char *piece = g_strndup (text, length);
  g_autofree char *ascii = g_str_to_ascii (piece, "C");
  return g_ascii_strdown (ascii, -1);
}

static gboolean
is_name (const char *word, gsize length, const char *name)
{
  g_autofree char *here = plain (word, length), *wanted = plain (name, strlen (name));
  gboolean capital = g_unichar_isupper (g_utf8_get_char (word));

  if (g_str_has_suffix (here, "'s"))
    here[strlen (here) - 2] = '\0';
  if (g_str_equal (here, wanted))
    return capital || !is_everyday (wanted);
  return capital && strlen (wanted) >= NEAR_MISS_FROM && !is_everyday (here) &&
         near_miss (here, wanted);
}

static void
scan_names (const char *text,
            const char *const *names,
            const char *const *allowed,
            GArray *leaks)
{
  for (gsize at = 0; text[at];) {
    gsize word = word_at (text + at);
    for (const char *const *name = names; word && name && *name; name++)
      if (**name && is_name (text + at, word, *name)) {
        g_autofree char *piece = g_strndup (text + at, word);
        if (!is_allowed (piece, allowed))
          found (leaks, MO_LEAK_NAME, at, at + word);
        break;
      }
    at += word ? word : (gsize) (g_utf8_next_char (text + at) - (text + at));
  }
}

/* ---------------------------------------------------------------------- all */

static int
by_place (gconstpointer one, gconstpointer other)
{
  const MoLeak *a = one, *b = other;
  if (a->from != b->from)
    return a->from < b->from ? -1 : 1;
  return a->to > b->to ? -1 : a->to < b->to;
}

GArray *
mo_relay_scan (const char *text, const char *const *names, const char *const *allowed)
{
  g_autoptr (GArray) all = g_array_new (FALSE, FALSE, sizeof (MoLeak));
  GArray *leaks = g_array_new (FALSE, FALSE, sizeof (MoLeak));
  guint covered = 0;

  if (!text || !g_utf8_validate (text, -1, NULL))
    return leaks;
  scan_patterns (text, allowed, all);
  scan_figures (text, allowed, all);
  scan_names (text, names, allowed, all);
  g_array_sort (all, by_place);
  for (guint i = 0; i < all->len; i++) {
    const MoLeak *leak = &g_array_index (all, MoLeak, i);
    if (leak->from < covered)
      continue;
    g_array_append_val (leaks, *leak);
    covered = leak->to;
  }
  return leaks;
}

const char *
mo_leak_words (MoLeakKind kind)
{
  static const char *const words[] = {
    N_ ("a telephone number"),  N_ ("an e-mail address"), N_ ("a web address"),
    N_ ("a postcode"),          N_ ("a name online"),     N_ ("a social network"),
    N_ ("the other’s surname"),
  };
  return _ (words[kind]);
}

char *
mo_relay_sentence (const char *text, const GArray *leaks)
{
  g_autoptr (GString) words = g_string_new (NULL);
  if (!leaks->len)
    return NULL;
  for (guint i = 0; i < leaks->len; i++) {
    const MoLeak *leak = &g_array_index (leaks, MoLeak, i);
    g_autofree char *piece = g_strndup (text + leak->from, leak->to - leak->from);
    g_string_append_printf (
        words, _ ("“%s” looks like %s. "), g_strstrip (piece), mo_leak_words (leak->kind));
  }
  g_string_append (words, _ ("Neither side gets the other’s details: take it out first."));
  return g_string_free (g_steal_pointer (&words), FALSE);
}
