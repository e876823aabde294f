/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What can be told of which duty. */
#include <glib/gi18n-lib.h>

#include "core/mo-duty-rules.h"
#include "model/mo-phone-private.h"

static gboolean
of_a_call (MoLineWhat what)
{
  return what == MO_LINE_MOVED || what == MO_LINE_CANCELLED || what == MO_LINE_NO_SHOW;
}

static gboolean
books_talk (int kind)
{
  return kind == MO_DUTY_CONTACT || kind == MO_DUTY_TALK || kind == MO_DUTY_ASSESSMENT;
}

gboolean
mo_phone_note_has_place (const MoPhoneSave *save)
{
  const MoLine *line = save->line;
  gboolean answered = g_str_equal (mo_phone_outcome (line->what), "answered");
  switch (save->card->ask.kind) {
  case MO_DUTY_OUTCOME:
    return save->card->call && (line->what == MO_LINE_DONE || line->what == MO_LINE_NO_SHOW ||
                                (line->what == MO_LINE_CANCELLED && !line->why));
  case MO_DUTY_NOTE:
    return answered && save->card->call;
  case MO_DUTY_CONTACT:
    return TRUE;
  case MO_DUTY_SUPERVISION:
    return line->what == MO_LINE_DONE;
  default:
    return FALSE;
  }
}

/* Whether what they were rung for is still to be done when this was saved. */
static gboolean
leaves_open (const MoLine *line, int kind)
{
  gboolean told = line->what != MO_LINE_NOTHING && line->what != MO_LINE_SPOKE;
  if (!g_str_equal (mo_phone_outcome (line->what), "answered"))
    return FALSE;
  switch (kind) {
  case MO_DUTY_OUTCOME:
    return !told;
  case MO_DUTY_NOTE:
    return !line->note;
  case MO_DUTY_MESSAGE:
    return line->what != MO_LINE_DONE && !line->answer;
  case MO_DUTY_SUPERVISION:
    return line->what != MO_LINE_DONE;
  case MO_DUTY_CONTACT:
    return FALSE;
  case MO_DUTY_FIRST_CALL:
  case MO_DUTY_NEXT_CALL:
  case MO_DUTY_ASSESSMENT:
    return line->next.day == MO_DAY_NONE;
  default:
    return TRUE;
  }
}

static void
add (MoLine *line, const char *sentence)
{
  g_ptr_array_add (line->problems, g_strdup (sentence));
}

void
mo_phone_check_line (MoLine *line, const MoPhoneCard *card, const MoPolicy *policy)
{
  const MoPhoneSave save = { .card = (MoPhoneCard *) card, .line = line };
  int kind = card->ask.kind;
  mo_line_check (line, &card->about, policy);
  if (of_a_call (line->what) && (kind != MO_DUTY_OUTCOME || !card->call))
    add (line, _ ("No call is asked about here, so none can be moved or cancelled."));
  line->open = leaves_open (line, kind);
  if (kind == MO_DUTY_NOTE && line->what == MO_LINE_DONE && line->open)
    add (
        line,
        _ ("The call is done already; its summary is missing. Write what the mentor said after "
           "“note:”, or “spoke” if they are to be rung for it again."));
  else if (line->what == MO_LINE_DONE && line->open)
    line->what = MO_LINE_SPOKE;
  if (line->next.day != MO_DAY_NONE && !card->ask.pairing && !books_talk (kind))
    add (line,
         _ ("No call of a match is booked here, as this ring is about something else. Take the "
            "next call away, and book it in Calls."));
  if ((line->message || line->answer) && !card->ask.pairing)
    add (line,
         _ ("A message goes from one of a match to the other, and this ring is not about a "
            "match. Take it in Messages."));
  if (line->answer && kind != MO_DUTY_MESSAGE)
    add (line, _ ("No message waits for an answer here. Write it as a note or as “msg:”."));
  if (line->concern && line->note && !mo_phone_note_has_place (&save))
    add (line,
         _ ("A worry is written in the concern itself, where only few can read it. Take the "
            "note away, and write it there."));
}

MoLine *
mo_phone_read_line (const char *text, const MoPhoneCard *card, const MoPolicy *policy)
{
  MoLine *line = mo_line_read (text, &card->about);
  mo_phone_check_line (line, card, policy);
  return line;
}
