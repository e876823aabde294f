/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/mo-line.h"

#include <glib/gi18n-lib.h>
#include <stdlib.h>
#include <string.h>

#include "core/mo-line-private.h"

static void
line_clear (gpointer data)
{
  MoLine *line = data;
  g_free (line->feeling_said);
  g_free (line->next.hint);
  g_free (line->moved.hint);
  g_free (line->again.hint);
  g_free (line->note);
  g_free (line->message);
  g_free (line->answer);
  g_free (line->why);
  g_ptr_array_unref (line->unknown);
  g_ptr_array_unref (line->problems);
}

MoLine *
mo_line_ref (MoLine *line)
{
  return g_atomic_rc_box_acquire (line);
}

void
mo_line_unref (MoLine *line)
{
  g_atomic_rc_box_release_full (line, line_clear);
}

static void
problem (MoLineReader *reader, char *sentence)
{
  g_ptr_array_add (reader->line->problems, sentence);
}

/* ---------------------------------------------------------------------- free text */

typedef enum {
  LABEL_NONE,
  LABEL_NOTE,
  LABEL_MESSAGE,
  LABEL_ANSWER,
  LABEL_WHY,
} Label;

static Label
label_of (const MoLineWord *word)
{
  static const struct {
    const char *small;
    Label label;
  } labels[] = {
    { "note", LABEL_NOTE },    { "notes", LABEL_NOTE },    { "n", LABEL_NOTE },
    { "summary", LABEL_NOTE }, { "msg", LABEL_MESSAGE },   { "message", LABEL_MESSAGE },
    { "tell", LABEL_MESSAGE }, { "answer", LABEL_ANSWER }, { "reply", LABEL_ANSWER },
    { "says", LABEL_ANSWER },  { "why", LABEL_WHY },       { "because", LABEL_WHY },
    { "reason", LABEL_WHY },
  };
  for (guint i = 0; i < G_N_ELEMENTS (labels); i++)
    if (g_str_equal (labels[i].small, word->small) &&
        (word->colon || g_str_equal (word->small, "because")))
      return labels[i].label;
  return LABEL_NONE;
}

static void
keep_text (char **place, const char *text, gsize from, gsize to)
{
  g_autofree char *said = g_strndup (text + from, to - from);
  g_strstrip (said);
  gsize length = strlen (said);
  if (length > 0 && strchr (",;", said[length - 1]))
    said[--length] = '\0';
  if (!length)
    return;
  char *both = *place ? g_strdup_printf ("%s %s", *place, said) : g_strdup (said);
  g_free (*place);
  *place = both;
}

/* What follows "note:" is taken as it stands, to the next of its kind or the end; a reason ends
 * at a comma too, as what comes next is often written after it. */
static guint
take_text (MoLineReader *reader, guint i)
{
  Label label = label_of (mo_line_word (reader, i));
  MoLine *line = reader->line;
  guint to = i + 1;
  if (label == LABEL_NONE)
    return 0;
  while (to < reader->words->len && label_of (mo_line_word (reader, to)) == LABEL_NONE &&
         !(label == LABEL_WHY && to > i + 1 && mo_line_word (reader, to)->comma))
    to++;
  gsize from = mo_line_word (reader, i)->end, end = to < reader->words->len
                                                        ? mo_line_word (reader, to)->start
                                                        : strlen (reader->text);
  char **places[] = { NULL, &line->note, &line->message, &line->answer, &line->why };
  keep_text (places[label], reader->text, from, end);
  return to - i;
}

/* ---------------------------------------------------------------------- numbers */

/* "call 4", "c4", "#4", "4th call". */
static guint
take_call_number (MoLineReader *reader, guint i)
{
  const char *small = mo_line_word (reader, i)->small;
  int number = 0;
  guint taken = 0;
  if (g_str_equal (small, "call") || g_str_equal (small, "calls") ||
      g_str_equal (small, "no")) {
    taken = mo_line_take_number (reader, i + 1, &number);
    taken += taken > 0;
  } else if ((*small == 'c' || *small == '#') && g_ascii_isdigit (small[1]) &&
             strspn (small + 1, "0123456789") == strlen (small + 1)) {
    number = atoi (small + 1);
    taken = 1;
  } else if (g_ascii_isdigit (*small) && mo_line_is (reader, i + 1, "call") &&
             g_ascii_isalpha (small[strlen (small) - 1])) {
    number = atoi (small);
    taken = 2;
  }
  if (!taken || number < 1 || number > 99)
    return 0;
  reader->line->number = number;
  return taken;
}

/* "4/5", "3 out of 5", "feeling 4". */
static guint
take_score (MoLineReader *reader, guint i)
{
  const char *small = mo_line_word (reader, i)->small;
  guint n = 0;
  int number = 0, of = 0;
  if (strlen (small) == 3 && small[1] == '/' && small[2] == '5' && small[0] >= '1' &&
      small[0] <= '5') {
    number = small[0] - '0';
    n = 1;
  } else if (g_str_equal (small, "feeling") || g_str_equal (small, "mood") ||
             g_str_equal (small, "felt")) {
    n = mo_line_take_number (reader, i + 1, &number);
    n += n > 0;
  } else if ((n = mo_line_take_number (reader, i, &number)) > 0) {
    guint more = mo_line_is (reader, i + n, "out") ? 2 : 1;
    if (!mo_line_is (reader, i + n + more - 1, "of") ||
        mo_line_take_number (reader, i + n + more, &of) != 1 || of != 5)
      return 0;
    n += more + 1;
  }
  if (!n || number < 1 || number > 5)
    return 0;
  if (g_str_equal (small, "feeling") || g_str_equal (small, "felt"))
    n += mo_line_is (reader, i + n, "of") && mo_line_is (reader, i + n + 1, "5") ? 2 : 0;
  reader->line->feeling = number;
  return n;
}

/* A bare number: the minutes it took, or, from one to five once those are told, the feeling. */
static guint
take_bare_number (MoLineReader *reader, guint i)
{
  MoLine *line = reader->line;
  int number = 0;
  guint n = mo_line_take_number (reader, i, &number);
  if (!n)
    return 0;
  if (number >= 1 && number <= 5 && !line->feeling)
    line->feeling = number;
  else if (number > 5 && number <= 600 && line->minutes < 0)
    line->minutes = number;
  else
    return 0;
  return n;
}

/* ---------------------------------------------------------------------- what and when */

static void
set_what (MoLineReader *reader, MoLineWhat what)
{
  MoLine *line = reader->line;
  MoLineWhat was = line->what;
  gboolean unheard = was == MO_LINE_NO_ANSWER || was == MO_LINE_VOICEMAIL;

  if (was == MO_LINE_NOTHING || was == MO_LINE_SPOKE || was == what)
    line->what = what;
  else if (what == MO_LINE_SPOKE)
    ; /* whoever tells it was spoken to */
  else if (unheard && what == MO_LINE_LATER)
    ; /* and is rung again */
  else if (unheard && what == MO_LINE_VOICEMAIL)
    line->what = what;
  else if (was == MO_LINE_VOICEMAIL && what == MO_LINE_NO_ANSWER)
    ;
  else if (was == MO_LINE_CANCELLED && what == MO_LINE_MOVED)
    line->what = what;
  else
    problem (reader,
             g_strdup_printf (_ ("Both “%s” and “%s” are written. Write the one that is true."),
                              mo_line_what_words (was),
                              mo_line_what_words (what)));
}

/* A day that was written has to be one that is still to come. */
static void
look_at (MoLineReader *reader, MoLineWhen *when)
{
  if (when->day != MO_DAY_NONE && when->day < reader->about->today) {
    g_autofree char *words = mo_day_to_long (when->day);
    problem (reader, g_strdup_printf (_ ("%s is over. Write a day to come."), words));
  }
}

static guint
take_next (MoLineReader *reader, guint i, gboolean next)
{
  MoLine *line = reader->line;
  MoLineWhen *place = line->what == MO_LINE_MOVED && line->moved.day == MO_DAY_NONE
                          ? &line->moved
                          : &line->next;
  MoLineWhen when = { .minute = -1 };
  guint told = line->problems->len;
  guint n = mo_line_take_when (reader, i, next, &when);
  if (line->problems->len > told) {
    g_free (when.hint);
    return n;
  }
  if (n && when.day == MO_DAY_NONE && place->day != MO_DAY_NONE && place->minute < 0) {
    place->minute = when.minute;
    g_free (when.hint);
    return n;
  }
  if (!n || when.day == MO_DAY_NONE || place->day != MO_DAY_NONE) {
    g_free (when.hint);
    return 0;
  }
  g_free (place->hint);
  *place = when;
  look_at (reader, place);
  return n;
}

/* "later 3pm": a time of today, or another day. */
static guint
take_again (MoLineReader *reader, guint i)
{
  MoLineWhen *again = &reader->line->again;
  guint n = 0;
  static const char *const between[] = { "after", "from", "around", "about", NULL };
  if (again->day != MO_DAY_NONE || mo_line_word (reader, i)->comma)
    return 0;
  if (g_strv_contains (between, mo_line_word (reader, i)->small))
    n = 1;
  MoLineWhen when = { .minute = -1 };
  guint taken = mo_line_take_when (reader, i + n, FALSE, &when);
  int minute;
  if (!taken && (taken = mo_line_take_time (reader, i + n, TRUE, &minute)) > 0)
    when.minute = minute;
  if (!taken)
    return 0;
  if (when.day == MO_DAY_NONE)
    when.day = reader->about->today;
  *again = when;
  look_at (reader, again);
  return n + taken;
}

static guint
take_after_next (MoLineReader *reader, guint i, gboolean next)
{
  guint noise = 0;
  static const char *const between[] = {
    "is", "on", "for", "will", "be", "to", "booked", NULL
  };
  guint n = take_next (reader, i, next && !mo_line_word (reader, i - 1)->colon);
  while (!n && noise < 3 &&
         g_strv_contains (between, mo_line_word (reader, i + noise)->small)) {
    noise++;
    n = take_next (reader, i + noise, FALSE);
  }
  return n ? n + noise : 0;
}

static void
take_medium (MoLineReader *reader, const char *medium)
{
  if (g_str_equal (medium, "facetime"))
    problem (reader,
             g_strdup (_ ("FaceTime shows each side the other’s number or address. Use Zoom or "
                          "Skype.")));
  else
    reader->line->medium = medium;
}

static guint
take_phrase (MoLineReader *reader, guint i)
{
  guint n;
  MoLine *line = reader->line;
  const MoLinePhrase *phrase = mo_line_phrase (reader, i, &n);
  if (!phrase)
    return 0;
  switch (phrase->meaning) {
  case MO_LINE_IS_WHAT:
    set_what (reader, phrase->value);
    if (phrase->code)
      line->by = phrase->code;
    if (phrase->value == MO_LINE_MOVED)
      n += take_after_next (reader, i + n, FALSE);
    else if (phrase->value == MO_LINE_LATER || phrase->value == MO_LINE_NO_ANSWER)
      n += take_again (reader, i + n);
    break;
  case MO_LINE_IS_BY:
    line->by = phrase->code;
    break;
  case MO_LINE_IS_FEELING:
    line->feeling = phrase->value;
    break;
  case MO_LINE_IS_MEDIUM:
    take_medium (reader, phrase->code);
    break;
  case MO_LINE_IS_NEXT: {
    guint when = take_after_next (reader, i + n, phrase->value);
    if (!when)
      return 0;
    n += when;
    break;
  }
  case MO_LINE_IS_NO_NEXT:
    line->no_next = TRUE;
    break;
  case MO_LINE_IS_CONCERN:
    line->concern = TRUE;
    break;
  case MO_LINE_IS_NOISE:
    break;
  }
  return n;
}

/* ---------------------------------------------------------------------- the line */

static guint
take_length (MoLineReader *reader, guint i)
{
  MoLine *line = reader->line;
  int minutes;
  guint n = mo_line_take_length (reader, i, &minutes);
  if (!n)
    return 0;
  gboolean of_next =
      line->next.day != MO_DAY_NONE && (line->minutes >= 0 || line->what != MO_LINE_DONE);
  if (of_next)
    line->next_minutes = minutes;
  else
    line->minutes = minutes;
  return n;
}

static gboolean
is_name (const MoLineReader *reader, guint i)
{
  if (!reader->about->names)
    return FALSE;
  g_autofree char *lower = g_utf8_strdown (reader->about->names, -1);
  g_auto (GStrv) names = g_strsplit_set (lower, " -", 0);
  g_autofree char *owned = g_strdup (mo_line_word (reader, i)->small);
  gsize length = strlen (owned);
  if (length > 2 && g_strv_contains ((const char *const *) names, owned))
    return TRUE;
  if (length > 3 && owned[length - 1] == 's')
    owned[length - 1] = '\0';
  return length > 3 && g_strv_contains ((const char *const *) names, owned);
}

static guint
take (MoLineReader *reader, guint i)
{
  guint n;
  if ((n = take_text (reader, i)) || (n = take_call_number (reader, i)) ||
      (n = take_score (reader, i)) || (n = take_length (reader, i)))
    return n;
  guint phrase = take_phrase (reader, i);
  if (phrase)
    return phrase;
  if ((n = take_next (reader, i, FALSE)) || (n = take_bare_number (reader, i)))
    return n;
  return is_name (reader, i) ? 1 : 0;
}

static void
not_understood (MoLineReader *reader, guint i)
{
  const MoLineWord *word = mo_line_word (reader, i);
  g_ptr_array_add (reader->line->unknown,
                   g_strndup (reader->text + word->start, word->end - word->start));
}

MoLine *
mo_line_read (const char *text, const MoLineAbout *about)
{
  MoLine *line = g_atomic_rc_box_new0 (MoLine);
  g_autofree char *clean = g_utf8_make_valid (text ? text : "", -1);
  g_autoptr (GArray) words = mo_line_words (clean);
  MoLineReader reader = { .text = clean, .words = words, .about = about, .line = line };

  line->minutes = -1;
  line->next.minute = line->moved.minute = line->again.minute = -1;
  line->unknown = g_ptr_array_new_with_free_func (g_free);
  line->problems = g_ptr_array_new_with_free_func (g_free);
  for (guint i = 0; i < words->len;) {
    guint n = take (&reader, i);
    if (!n)
      not_understood (&reader, i);
    i += n ? n : 1;
  }
  return line;
}
