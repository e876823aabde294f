/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The other's surname: as it is written, in parts, spelt, one letter off, as it sounds. */
#include <string.h>

#include "core/mo-relay-private.h"

#define NEAR_FROM       5 /* letters of a name that is also sought mistyped */
#define NEAR_TITLE_FROM 4 /* behind "Mrs" or a first name */
#define PART_FROM       3

typedef struct {
  gsize from, to;
  char *word;          /* plain, small, without "'s" */
  gboolean capital;    /* begins with one */
  gboolean begins;     /* a sentence */
  gboolean introduced; /* by "Mrs" or by a first name */
} Word;

static void
word_clear (gpointer data)
{
  g_free (((Word *) data)->word);
}

/* ---------------------------------------------------------------------- the words */

static gboolean
is_first_name (const char *word, const char *const *allowed)
{
  for (; allowed && *allowed; allowed++) {
    g_autofree char *plain = mo_relay_plain_word (*allowed);
    if (g_str_equal (plain, word))
      return TRUE;
  }
  return FALSE;
}

static gboolean
begins_sentence (const char *text, gsize at)
{
  while (at > 0 && (text[at - 1] == ' ' || text[at - 1] == '"' || text[at - 1] == '('))
    at--;
  return at == 0 || strchr (".!?\n:", text[at - 1]) != NULL;
}

static GArray *
words_of (const MoRelaySeek *seek)
{
  const char *text = seek->plain->text;
  GArray *words = g_array_new (FALSE, TRUE, sizeof (Word));
  g_array_set_clear_func (words, word_clear);

  for (gsize at = 0; at < seek->plain->length;) {
    gsize length = mo_relay_word_at (text + at);
    if (!length) {
      at += (gsize) (g_utf8_next_char (text + at) - (text + at));
      continue;
    }
    g_autofree char *piece = g_strndup (text + at, length);
    Word word = { .from = at,
                  .to = at + length,
                  .word = g_utf8_strdown (piece, -1),
                  .capital = g_unichar_isupper (g_utf8_get_char (text + at)),
                  .begins = begins_sentence (text, at) };
    if (g_str_has_suffix (word.word, "'s"))
      word.word[strlen (word.word) - 2] = '\0';
    if (words->len) {
      const Word *before = &g_array_index (words, Word, words->len - 1);
      word.introduced =
          mo_relay_is_title (before->word) || is_first_name (before->word, seek->allowed);
    }
    g_array_append_val (words, word);
    at += length;
  }
  return words;
}

/* ---------------------------------------------------------------------- one name */

/* Without "'" and "-": "oneill", "taylorreed". */
static char *
letters_of (const char *word)
{
  GString *letters = g_string_new (NULL);
  for (; *word; word++)
    if (*word != '\'' && *word != '-' && *word != ' ' && *word != '.')
      g_string_append_c (letters, *word);
  return g_string_free (letters, FALSE);
}

static gboolean
is_like (const Word *word, const char *here, const char *name)
{
  gsize length = strlen (name);
  if (mo_relay_is_calendar (here))
    return FALSE;
  if (word->introduced)
    return length >= NEAR_TITLE_FROM &&
           (mo_relay_near_miss (here, name) || mo_relay_sounds_alike (here, name));
  if (!word->capital || length < NEAR_FROM || mo_relay_is_everyday (here) || here[0] != name[0])
    return FALSE;
  if (word->begins)
    return length > NEAR_FROM && mo_relay_near_miss (here, name);
  return mo_relay_near_miss (here, name) ||
         (length > NEAR_FROM && mo_relay_sounds_alike (here, name));
}

static gboolean
is_name (const Word *word, const char *name)
{
  g_autofree char *here = letters_of (word->word), *wanted = letters_of (name);
  gsize length = strlen (here);

  if (g_str_equal (here, wanted) ||
      (length > PART_FROM && here[length - 1] == 's' && strlen (wanted) == length - 1 &&
       strncmp (here, wanted, length - 1) == 0))
    return word->introduced || !mo_relay_is_everyday (wanted) ||
           (word->capital && !word->begins);
  return is_like (word, here, wanted);
}

/* A part of "Taylor-Reed", where somebody is called so. */
static gboolean
is_part (const Word *word, const char *name)
{
  g_auto (GStrv) parts = g_strsplit_set (name, "- ", -1);
  g_autofree char *here = letters_of (word->word);
  for (guint i = 0; parts[0] && parts[1] && parts[i]; i++)
    if (strlen (parts[i]) >= PART_FROM && g_str_equal (parts[i], here))
      return word->introduced || (word->capital && !word->begins);
  return FALSE;
}

/* "O Neill", "Mac Kenna", "Taylor Reed", "whit aker": two words that make it. */
static gboolean
is_joined (const Word *one, const Word *other, const char *name)
{
  g_autofree char *both = g_strconcat (one->word, other->word, NULL);
  g_autofree char *here = letters_of (both), *wanted = letters_of (name);
  if (other->from - one->to > 2)
    return FALSE;
  return g_str_equal (here, wanted) ||
         (g_str_has_prefix (one->word, "m") && strlen (one->word) <= 3 && other->capital &&
          mo_relay_sounds_alike (here, wanted) && mo_relay_near_miss (here, wanted));
}

/* "W-H-I-T-A-K-E-R", "w. h. i. t. a. k. e. r": single letters in a row. */
static gsize
spelt (const MoRelayPlain *plain, gsize at, const char *name)
{
  g_autofree char *wanted = letters_of (name);
  const char *text = plain->text;
  gsize here = at;

  if (at > 0 && g_ascii_isalnum (text[at - 1]))
    return 0;
  for (const char *letter = wanted; *letter; letter++) {
    if (g_ascii_tolower (text[here]) != *letter || g_ascii_isalpha (text[here + 1]))
      return 0;
    here++;
    if (letter[1] == '\0')
      break;
    gsize parted = strspn (text + here, " -.,/");
    if (!parted)
      return 0;
    here += parted;
  }
  return strlen (wanted) > 2 ? here - at : 0;
}

/* ---------------------------------------------------------------------- all */

static void
seek_name (MoRelaySeek *seek, const GArray *words, const char *name)
{
  for (guint i = 0; i < words->len; i++) {
    const Word *word = &g_array_index (words, Word, i);
    const Word *next = i + 1 < words->len ? word + 1 : NULL;
    gsize letters = spelt (seek->plain, word->from, name);
    if (letters)
      mo_relay_seek_found (seek, MO_LEAK_NAME, word->from, word->from + letters);
    else if (next && is_joined (word, next, name))
      mo_relay_seek_found (seek, MO_LEAK_NAME, word->from, next->to);
    else if (is_name (word, name) || is_part (word, name))
      mo_relay_seek_found (seek, MO_LEAK_NAME, word->from, word->to);
  }
}

/* "12 Larch Close" is sought as "larch close": the house may be left out. */
static void
seek_place (MoRelaySeek *seek, const char *place)
{
  g_autofree char *plain = mo_relay_plain_word (place);
  const char *street = plain + strspn (plain, "0123456789 ,./-");
  while (*street && !g_ascii_isalpha (*street))
    street++;
  if (!strchr (street, ' '))
    return;
  g_autofree char *sought = g_regex_escape_string (street, -1);
  g_autofree char *pattern = g_strdup_printf ("(?<!\\w)(\\d+[a-z]?,? )?%s(?!\\w)", sought);
  g_autoptr (GRegex) regex = g_regex_new (pattern, G_REGEX_CASELESS, 0, NULL);
  g_autoptr (GMatchInfo) match = NULL;
  if (!regex)
    return;
  for (g_regex_match (regex, seek->plain->text, 0, &match); g_match_info_matches (match);
       g_match_info_next (match, NULL)) {
    int from = 0, to = 0;
    g_match_info_fetch_pos (match, 0, &from, &to);
    mo_relay_seek_found (seek, MO_LEAK_ADDRESS, (gsize) from, (gsize) to);
  }
}

void
mo_relay_seek_names (MoRelaySeek *seek)
{
  g_autoptr (GArray) words = words_of (seek);
  for (const char *const *name = seek->other->names; name && *name; name++) {
    g_autofree char *plain = mo_relay_plain_word (*name);
    if (*g_strstrip (plain))
      seek_name (seek, words, plain);
  }
  for (const char *const *place = seek->other->places; place && *place; place++)
    seek_place (seek, *place);
}
