/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Free text and numbers of a line. */
#include <stdlib.h>
#include <string.h>

#include "core/mo-line-private.h"

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

/* ", next thu 6pm" with nothing more to it: the next call, and not a part of the note. */
static gboolean
books_next (const MoLineReader *reader, guint i)
{
  MoLine *line = reader->line;
  const MoLineWord *word = mo_line_word (reader, i);
  if (!word->comma || !g_str_equal (word->small, "next") || line->next.day != MO_DAY_NONE)
    return FALSE;
  MoLineWhen when = { .minute = -1 };
  guint told = line->problems->len, n = mo_line_take_when (reader, i + 1, TRUE, &when);
  g_ptr_array_set_size (line->problems, (int) told); /* it is only looked at here */
  g_free (when.hint);
  const MoLineWord *after = mo_line_word (reader, i + 1 + n);
  return n && when.day != MO_DAY_NONE && when.minute >= 0 &&
         (!*after->small || after->comma || label_of (after) != LABEL_NONE);
}

static gboolean
ends_text (const MoLineReader *reader, guint i, Label label, guint from)
{
  if (label_of (mo_line_word (reader, i)) != LABEL_NONE)
    return TRUE;
  if (label == LABEL_WHY)
    return i > from && mo_line_word (reader, i)->comma;
  return label == LABEL_NOTE && i > from && books_next (reader, i);
}

/* What follows "note:" is taken as it stands, to the next of its kind, to a next call or the
 * end; a reason ends at a comma too, as what comes next is often written after it. */
guint
mo_line_take_text (MoLineReader *reader, guint i)
{
  Label label = label_of (mo_line_word (reader, i));
  MoLine *line = reader->line;
  guint to = i + 1;
  if (label == LABEL_NONE)
    return 0;
  while (to < reader->words->len && !ends_text (reader, to, label, i + 1))
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
guint
mo_line_take_call_number (MoLineReader *reader, guint i)
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
guint
mo_line_take_score (MoLineReader *reader, guint i)
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
guint
mo_line_take_bare_number (MoLineReader *reader, guint i)
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
