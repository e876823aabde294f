/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The words of a line, and what they mean. */
#include <string.h>

#include "core/mo-line-private.h"

static const MoLinePhrase phrases[] = {
  /* what became of it */
  { "done", MO_LINE_IS_WHAT, MO_LINE_DONE },
  { "happened", MO_LINE_IS_WHAT, MO_LINE_DONE },
  { "took place", MO_LINE_IS_WHAT, MO_LINE_DONE },
  { "went ahead", MO_LINE_IS_WHAT, MO_LINE_DONE },
  { "went well", MO_LINE_IS_FEELING, 4 },
  { "went very well", MO_LINE_IS_FEELING, 5 },
  { "went badly", MO_LINE_IS_FEELING, 1 },
  { "completed", MO_LINE_IS_WHAT, MO_LINE_DONE },
  { "finished", MO_LINE_IS_WHAT, MO_LINE_DONE },
  { "they talked", MO_LINE_IS_WHAT, MO_LINE_DONE },
  { "they spoke", MO_LINE_IS_WHAT, MO_LINE_DONE },
  { "talked", MO_LINE_IS_WHAT, MO_LINE_DONE },
  { "passed on", MO_LINE_IS_WHAT, MO_LINE_DONE },
  { "passed", MO_LINE_IS_WHAT, MO_LINE_DONE },
  { "told", MO_LINE_IS_WHAT, MO_LINE_DONE },
  { "told her", MO_LINE_IS_WHAT, MO_LINE_DONE },
  { "told him", MO_LINE_IS_WHAT, MO_LINE_DONE },
  { "told them", MO_LINE_IS_WHAT, MO_LINE_DONE },
  { "spoke", MO_LINE_IS_WHAT, MO_LINE_SPOKE },
  { "spoke to", MO_LINE_IS_WHAT, MO_LINE_SPOKE },
  { "reached", MO_LINE_IS_WHAT, MO_LINE_SPOKE },
  { "answered", MO_LINE_IS_WHAT, MO_LINE_SPOKE },
  { "got through", MO_LINE_IS_WHAT, MO_LINE_SPOKE },
  { "no answer", MO_LINE_IS_WHAT, MO_LINE_NO_ANSWER },
  { "no ans", MO_LINE_IS_WHAT, MO_LINE_NO_ANSWER },
  { "no reply", MO_LINE_IS_WHAT, MO_LINE_NO_ANSWER },
  { "na", MO_LINE_IS_WHAT, MO_LINE_NO_ANSWER },
  { "n/a", MO_LINE_IS_WHAT, MO_LINE_NO_ANSWER },
  { "noanswer", MO_LINE_IS_WHAT, MO_LINE_NO_ANSWER },
  { "didnt answer", MO_LINE_IS_WHAT, MO_LINE_NO_ANSWER },
  { "did not answer", MO_LINE_IS_WHAT, MO_LINE_NO_ANSWER },
  { "nobody answered", MO_LINE_IS_WHAT, MO_LINE_NO_ANSWER },
  { "rang out", MO_LINE_IS_WHAT, MO_LINE_NO_ANSWER },
  { "not in", MO_LINE_IS_WHAT, MO_LINE_NO_ANSWER },
  { "vm", MO_LINE_IS_WHAT, MO_LINE_VOICEMAIL },
  { "voicemail", MO_LINE_IS_WHAT, MO_LINE_VOICEMAIL },
  { "voice mail", MO_LINE_IS_WHAT, MO_LINE_VOICEMAIL },
  { "left vm", MO_LINE_IS_WHAT, MO_LINE_VOICEMAIL },
  { "left a vm", MO_LINE_IS_WHAT, MO_LINE_VOICEMAIL },
  { "left voicemail", MO_LINE_IS_WHAT, MO_LINE_VOICEMAIL },
  { "left a voicemail", MO_LINE_IS_WHAT, MO_LINE_VOICEMAIL },
  { "left message", MO_LINE_IS_WHAT, MO_LINE_VOICEMAIL },
  { "left a message", MO_LINE_IS_WHAT, MO_LINE_VOICEMAIL },
  { "left msg", MO_LINE_IS_WHAT, MO_LINE_VOICEMAIL },
  { "answerphone", MO_LINE_IS_WHAT, MO_LINE_VOICEMAIL },
  { "answering machine", MO_LINE_IS_WHAT, MO_LINE_VOICEMAIL },
  { "engaged", MO_LINE_IS_WHAT, MO_LINE_LATER },
  { "busy", MO_LINE_IS_WHAT, MO_LINE_LATER },
  { "later", MO_LINE_IS_WHAT, MO_LINE_LATER },
  { "ring later", MO_LINE_IS_WHAT, MO_LINE_LATER },
  { "ring back", MO_LINE_IS_WHAT, MO_LINE_LATER },
  { "ring back later", MO_LINE_IS_WHAT, MO_LINE_LATER },
  { "ring again", MO_LINE_IS_WHAT, MO_LINE_LATER },
  { "call later", MO_LINE_IS_WHAT, MO_LINE_LATER },
  { "call back", MO_LINE_IS_WHAT, MO_LINE_LATER },
  { "call back later", MO_LINE_IS_WHAT, MO_LINE_LATER },
  { "call again", MO_LINE_IS_WHAT, MO_LINE_LATER },
  { "try again", MO_LINE_IS_WHAT, MO_LINE_LATER },
  { "try later", MO_LINE_IS_WHAT, MO_LINE_LATER },
  { "try again later", MO_LINE_IS_WHAT, MO_LINE_LATER },
  { "not now", MO_LINE_IS_WHAT, MO_LINE_LATER },
  { "wrong number", MO_LINE_IS_WHAT, MO_LINE_WRONG_NUMBER },
  { "wrong no", MO_LINE_IS_WHAT, MO_LINE_WRONG_NUMBER },
  { "number wrong", MO_LINE_IS_WHAT, MO_LINE_WRONG_NUMBER },
  { "not their number", MO_LINE_IS_WHAT, MO_LINE_WRONG_NUMBER },
  { "moved", MO_LINE_IS_WHAT, MO_LINE_MOVED },
  { "moved to", MO_LINE_IS_WHAT, MO_LINE_MOVED },
  { "move to", MO_LINE_IS_WHAT, MO_LINE_MOVED },
  { "move it to", MO_LINE_IS_WHAT, MO_LINE_MOVED },
  { "moved it to", MO_LINE_IS_WHAT, MO_LINE_MOVED },
  { "rescheduled", MO_LINE_IS_WHAT, MO_LINE_MOVED },
  { "rescheduled to", MO_LINE_IS_WHAT, MO_LINE_MOVED },
  { "rescheduled for", MO_LINE_IS_WHAT, MO_LINE_MOVED },
  { "postponed", MO_LINE_IS_WHAT, MO_LINE_MOVED },
  { "postponed to", MO_LINE_IS_WHAT, MO_LINE_MOVED },
  { "postponed until", MO_LINE_IS_WHAT, MO_LINE_MOVED },
  { "put off to", MO_LINE_IS_WHAT, MO_LINE_MOVED },
  { "put off until", MO_LINE_IS_WHAT, MO_LINE_MOVED },
  { "put off", MO_LINE_IS_WHAT, MO_LINE_MOVED },
  { "cancelled", MO_LINE_IS_WHAT, MO_LINE_CANCELLED },
  { "canceled", MO_LINE_IS_WHAT, MO_LINE_CANCELLED },
  { "called off", MO_LINE_IS_WHAT, MO_LINE_CANCELLED },
  { "mentee cancelled", MO_LINE_IS_WHAT, MO_LINE_CANCELLED, "mentee" },
  { "mentor cancelled", MO_LINE_IS_WHAT, MO_LINE_CANCELLED, "mentor" },
  { "office cancelled", MO_LINE_IS_WHAT, MO_LINE_CANCELLED, "office" },
  { "we cancelled", MO_LINE_IS_WHAT, MO_LINE_CANCELLED, "office" },
  { "by mentee", MO_LINE_IS_BY, 0, "mentee" },
  { "by the mentee", MO_LINE_IS_BY, 0, "mentee" },
  { "by mentor", MO_LINE_IS_BY, 0, "mentor" },
  { "by the mentor", MO_LINE_IS_BY, 0, "mentor" },
  { "by office", MO_LINE_IS_BY, 0, "office" },
  { "by the office", MO_LINE_IS_BY, 0, "office" },
  { "by us", MO_LINE_IS_BY, 0, "office" },
  { "no show", MO_LINE_IS_WHAT, MO_LINE_NO_SHOW },
  { "noshow", MO_LINE_IS_WHAT, MO_LINE_NO_SHOW },
  { "did not come", MO_LINE_IS_WHAT, MO_LINE_NO_SHOW },
  { "didnt come", MO_LINE_IS_WHAT, MO_LINE_NO_SHOW },
  { "didnt turn up", MO_LINE_IS_WHAT, MO_LINE_NO_SHOW },
  { "did not turn up", MO_LINE_IS_WHAT, MO_LINE_NO_SHOW },
  { "not there", MO_LINE_IS_WHAT, MO_LINE_NO_SHOW },
  { "forgot", MO_LINE_IS_WHAT, MO_LINE_NO_SHOW },
  { "missed", MO_LINE_IS_WHAT, MO_LINE_NO_SHOW },
  { "missed it", MO_LINE_IS_WHAT, MO_LINE_NO_SHOW },

  /* how it felt */
  { "very good", MO_LINE_IS_FEELING, 5 },
  { "really good", MO_LINE_IS_FEELING, 5 },
  { "great", MO_LINE_IS_FEELING, 5 },
  { "excellent", MO_LINE_IS_FEELING, 5 },
  { "brilliant", MO_LINE_IS_FEELING, 5 },
  { "lovely", MO_LINE_IS_FEELING, 5 },
  { "wonderful", MO_LINE_IS_FEELING, 5 },
  { "very well", MO_LINE_IS_FEELING, 5 },
  { "very happy", MO_LINE_IS_FEELING, 5 },
  { "good", MO_LINE_IS_FEELING, 4 },
  { "well", MO_LINE_IS_FEELING, 4 },
  { "happy", MO_LINE_IS_FEELING, 4 },
  { "positive", MO_LINE_IS_FEELING, 4 },
  { "quite good", MO_LINE_IS_FEELING, 4 },
  { "quite well", MO_LINE_IS_FEELING, 4 },
  { "fine", MO_LINE_IS_FEELING, 4 },
  { "ok", MO_LINE_IS_FEELING, 3 },
  { "okay", MO_LINE_IS_FEELING, 3 },
  { "so so", MO_LINE_IS_FEELING, 3 },
  { "soso", MO_LINE_IS_FEELING, 3 },
  { "alright", MO_LINE_IS_FEELING, 3 },
  { "all right", MO_LINE_IS_FEELING, 3 },
  { "mixed", MO_LINE_IS_FEELING, 3 },
  { "average", MO_LINE_IS_FEELING, 3 },
  { "not bad", MO_LINE_IS_FEELING, 3 },
  { "not too bad", MO_LINE_IS_FEELING, 3 },
  { "middling", MO_LINE_IS_FEELING, 3 },
  { "hard", MO_LINE_IS_FEELING, 2 },
  { "quite hard", MO_LINE_IS_FEELING, 2 },
  { "difficult", MO_LINE_IS_FEELING, 2 },
  { "not good", MO_LINE_IS_FEELING, 2 },
  { "not so good", MO_LINE_IS_FEELING, 2 },
  { "not great", MO_LINE_IS_FEELING, 2 },
  { "not well", MO_LINE_IS_FEELING, 2 },
  { "not very good", MO_LINE_IS_FEELING, 2 },
  { "low", MO_LINE_IS_FEELING, 2 },
  { "bit low", MO_LINE_IS_FEELING, 2 },
  { "sad", MO_LINE_IS_FEELING, 2 },
  { "poor", MO_LINE_IS_FEELING, 2 },
  { "bad", MO_LINE_IS_FEELING, 1 },
  { "badly", MO_LINE_IS_FEELING, 1 },
  { "very hard", MO_LINE_IS_FEELING, 1 },
  { "very bad", MO_LINE_IS_FEELING, 1 },
  { "very low", MO_LINE_IS_FEELING, 1 },
  { "very difficult", MO_LINE_IS_FEELING, 1 },
  { "awful", MO_LINE_IS_FEELING, 1 },
  { "terrible", MO_LINE_IS_FEELING, 1 },

  /* the next call */
  { "next", MO_LINE_IS_NEXT, TRUE },
  { "next call", MO_LINE_IS_NEXT, FALSE },
  { "next one", MO_LINE_IS_NEXT, FALSE },
  { "next time", MO_LINE_IS_NEXT, FALSE },
  { "the next", MO_LINE_IS_NEXT, FALSE },
  { "the next one", MO_LINE_IS_NEXT, FALSE },
  { "the next call", MO_LINE_IS_NEXT, FALSE },
  { "again", MO_LINE_IS_NEXT, FALSE },
  { "book", MO_LINE_IS_NEXT, FALSE },
  { "booked", MO_LINE_IS_NEXT, FALSE },
  { "booked for", MO_LINE_IS_NEXT, FALSE },
  { "rebook", MO_LINE_IS_NEXT, FALSE },
  { "rebooked", MO_LINE_IS_NEXT, FALSE },
  { "talk", MO_LINE_IS_NEXT, FALSE },
  { "assessment", MO_LINE_IS_NEXT, FALSE },
  { "talk booked", MO_LINE_IS_NEXT, FALSE },
  { "no next", MO_LINE_IS_NO_NEXT },
  { "no next call", MO_LINE_IS_NO_NEXT },
  { "no more", MO_LINE_IS_NO_NEXT },
  { "no more calls", MO_LINE_IS_NO_NEXT },
  { "last one", MO_LINE_IS_NO_NEXT },
  { "last call", MO_LINE_IS_NO_NEXT },
  { "that was the last", MO_LINE_IS_NO_NEXT },
  { "zoom", MO_LINE_IS_MEDIUM, 0, "zoom" },
  { "skype", MO_LINE_IS_MEDIUM, 0, "skype" },
  { "facetime", MO_LINE_IS_MEDIUM, 0, "facetime" },
  { "face time", MO_LINE_IS_MEDIUM, 0, "facetime" },
  { "by phone", MO_LINE_IS_MEDIUM, 0, "phone" },
  { "by telephone", MO_LINE_IS_MEDIUM, 0, "phone" },
  { "on the phone", MO_LINE_IS_MEDIUM, 0, "phone" },

  /* worries */
  { "concern", MO_LINE_IS_CONCERN },
  { "concerned", MO_LINE_IS_CONCERN },
  { "a concern", MO_LINE_IS_CONCERN },
  { "worried", MO_LINE_IS_CONCERN },
  { "safeguarding", MO_LINE_IS_CONCERN },
  { "no concern", MO_LINE_IS_NOISE },
  { "no concerns", MO_LINE_IS_NOISE },
  { "no worries", MO_LINE_IS_NOISE },
  { "not worried", MO_LINE_IS_NOISE },
  { "nothing worrying", MO_LINE_IS_NOISE },

  /* said around it */
  { "and", MO_LINE_IS_NOISE },
  { "call", MO_LINE_IS_NOISE },
  { "the call", MO_LINE_IS_NOISE },
  { "was", MO_LINE_IS_NOISE },
  { "it", MO_LINE_IS_NOISE },
  { "it was", MO_LINE_IS_NOISE },
  { "is", MO_LINE_IS_NOISE },
  { "the", MO_LINE_IS_NOISE },
  { "with", MO_LINE_IS_NOISE },
  { "for", MO_LINE_IS_NOISE },
  { "went", MO_LINE_IS_NOISE },
  { "took", MO_LINE_IS_NOISE },
  { "lasted", MO_LINE_IS_NOISE },
  { "all", MO_LINE_IS_NOISE },
  { "about", MO_LINE_IS_NOISE },
  { "she", MO_LINE_IS_NOISE },
  { "he", MO_LINE_IS_NOISE },
  { "they", MO_LINE_IS_NOISE },
  { "her", MO_LINE_IS_NOISE },
  { "him", MO_LINE_IS_NOISE },
  { "felt", MO_LINE_IS_NOISE },
  { "feels", MO_LINE_IS_NOISE },
  { "feeling", MO_LINE_IS_NOISE },
  { "mood", MO_LINE_IS_NOISE },
  { "yes", MO_LINE_IS_NOISE },
  { "please", MO_LINE_IS_NOISE },
  { "thanks", MO_LINE_IS_NOISE },
  { "yesterday", MO_LINE_IS_NOISE },
  { "last night", MO_LINE_IS_NOISE },
  { "at home", MO_LINE_IS_NOISE },
};

/* How many words of the line the phrase takes; 0 where it does not stand there.  A phrase does
 * not go on beyond a comma. */
static guint
stands (const MoLineReader *reader, guint i, const char *phrase)
{
  guint taken = 0;
  for (const char *at = phrase; *at; taken++) {
    const MoLineWord *word = mo_line_word (reader, i + taken);
    gsize length = strcspn (at, " ");
    if (strlen (word->small) != length || strncmp (word->small, at, length) != 0 ||
        (taken > 0 && word->comma))
      return 0;
    at += length + (at[length] == ' ');
  }
  return taken;
}

const MoLinePhrase *
mo_line_phrase (const MoLineReader *reader, guint i, guint *taken)
{
  const MoLinePhrase *best = NULL;
  *taken = 0;
  for (guint p = 0; p < G_N_ELEMENTS (phrases); p++) {
    guint n = stands (reader, i, phrases[p].words);
    if (n > *taken) {
      *taken = n;
      best = &phrases[p];
    }
  }
  return best;
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
