/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/mo-line.h"

#include <glib/gi18n-lib.h>
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

/* "3pm": a time of today, or another day, on which to ring again. */
static guint
take_again_at (MoLineReader *reader, guint i, gboolean loose)
{
  MoLineWhen *again = &reader->line->again;
  guint n = 0;
  static const char *const between[] = { "after", "from", "around", "about", NULL };
  if (again->day != MO_DAY_NONE)
    return 0;
  if (g_strv_contains (between, mo_line_word (reader, i)->small))
    n = 1;
  MoLineWhen when = { .minute = -1 };
  guint taken = mo_line_take_when (reader, i + n, FALSE, &when);
  int minute;
  if (!taken && loose && (taken = mo_line_take_time (reader, i + n, TRUE, &minute)) > 0)
    when.minute = minute;
  if (!taken)
    return 0;
  if (when.day == MO_DAY_NONE)
    when.day = reader->about->today;
  *again = when;
  look_at (reader, again);
  return n + taken;
}

/* "later 3pm", in one breath. */
static guint
take_again (MoLineReader *reader, guint i)
{
  return mo_line_word (reader, i)->comma ? 0 : take_again_at (reader, i, TRUE);
}

/* A day by itself: when to ring again where nobody was spoken to, else the next call. */
static guint
take_bare_day (MoLineReader *reader, guint i)
{
  MoLineWhat what = reader->line->what;
  gboolean unheard =
      what == MO_LINE_NO_ANSWER || what == MO_LINE_VOICEMAIL || what == MO_LINE_LATER;
  return unheard ? take_again_at (reader, i, FALSE) : take_next (reader, i, FALSE);
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
    line->another = line->another || phrase->code != NULL;
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
  if ((n = mo_line_take_text (reader, i)) || (n = mo_line_take_call_number (reader, i)) ||
      (n = mo_line_take_score (reader, i)) || (n = take_length (reader, i)))
    return n;
  guint phrase = take_phrase (reader, i);
  if (phrase)
    return phrase;
  if ((n = take_bare_day (reader, i)) || (n = mo_line_take_bare_number (reader, i)))
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
