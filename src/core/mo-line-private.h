/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/mo-line.h"

G_BEGIN_DECLS

/* A word of the line.  small: in small letters, without apostrophes. */
typedef struct {
  gsize start, end; /* bytes of the line */
  char *small;
  int number;     /* where it is nothing but figures; else -1 */
  gboolean comma; /* a comma, semicolon or full stop stands before it */
  gboolean colon; /* a colon stands after it */
} MoLineWord;

typedef struct {
  const char *text;
  GArray *words; /* MoLineWord */
  const MoLineAbout *about;
  MoLine *line;
} MoLineReader;

/* The words of a line, split at blanks and signs: MoLineWord; owned by the caller. */
GArray *mo_line_words (const char *text);
/* The word at i, or one that is empty. */
const MoLineWord *mo_line_word (const MoLineReader *reader, guint i);
gboolean mo_line_is (const MoLineReader *reader, guint i, const char *small);

/* Each answers how many words it took from i on, 0 where it does not stand there. */

/* "4", "four", "forty five". */
guint mo_line_take_number (const MoLineReader *reader, guint i, int *number);
/* "45 min", "45m", "an hour", "1h10", "half an hour". */
guint mo_line_take_length (const MoLineReader *reader, guint i, int *minutes);
/* "6pm", "half six", "at 18:00".  loose: a bare number is a time too. */
guint mo_line_take_time (const MoLineReader *reader, guint i, gboolean loose, int *minute);
/* "next thu 6pm", "the same time next week", "19 march at 6".  next: the word before was
 * "next". */
guint mo_line_take_when (const MoLineReader *reader, guint i, gboolean next, MoLineWhen *when);

/* The day alone. */
guint mo_line_take_day (const MoLineReader *reader, guint i, gboolean next, MoLineWhen *when);
/* "same time next week", "usual time", "as usual". */
guint mo_line_take_usual (const MoLineReader *reader, guint i, gboolean next, MoLineWhen *when);
guint
mo_line_take_weekday (const MoLineReader *reader, guint i, gboolean next, MoLineWhen *when);
/* How it was read; takes the words. */
void mo_line_hint (MoLineWhen *when, char *words);

/* These write what they found into the line. */
guint mo_line_take_text (MoLineReader *reader, guint i);
guint mo_line_take_call_number (MoLineReader *reader, guint i);
guint mo_line_take_score (MoLineReader *reader, guint i);
guint mo_line_take_bare_number (MoLineReader *reader, guint i);

typedef enum {
  MO_LINE_IS_NOISE,
  MO_LINE_IS_WHAT,
  MO_LINE_IS_BY,
  MO_LINE_IS_FEELING,
  MO_LINE_IS_MEDIUM,
  MO_LINE_IS_NEXT,
  MO_LINE_IS_NO_NEXT,
  MO_LINE_IS_CONCERN,
} MoLineMeaning;
typedef struct {
  const char *words;
  MoLineMeaning meaning;
  int value;
  const char *code;
} MoLinePhrase;
/* The longest phrase that stands at i; NULL for none. */
const MoLinePhrase *mo_line_phrase (const MoLineReader *reader, guint i, guint *taken);
/* 0 Monday … 6 Sunday, -1. */
int mo_line_weekday (const char *small);
/* 1 … 12, 0. */
int mo_line_month (const char *small);

G_END_DECLS
