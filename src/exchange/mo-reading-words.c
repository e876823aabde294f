/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>
#include <string.h>

#include "core/mo-lenient.h"
#include "exchange/mo-look.h"
#include "exchange/mo-reading.h"
#include "exchange/mo-words.h"

static char *
day_words (const MoCell *cell, MoDay today)
{
  MoDay day;
  MoPrecision precision;
  if (!mo_read_day (cell, today, today + 3660, &day, &precision))
    return g_strdup (_ ("not read, kept as a note"));
  return mo_day_to_words (day, precision);
}

static char *
call_words (const MoCell *cell, MoDay today)
{
  MoReadCall call;
  if (!mo_read_call (cell, MO_DAY_NONE, today, &call))
    return g_strdup (_ ("no day, kept as a note"));
  MoDay dated;
  g_autofree char *day = mo_read_call_is_dated (cell, today, &dated)
                             ? mo_day_to_words (call.day, call.precision)
                             : g_strdup (_ ("year from the call before"));
  if (call.state == MO_READ_CALL_NO_ANSWER)
    return g_strdup_printf (_ ("%s, no answer"), day);
  if (call.minutes)
    return g_strdup_printf (
        ngettext ("%s, %d minute", "%s, %d minutes", (gulong) call.minutes), day, call.minutes);
  return g_steal_pointer (&day);
}

static char *
phone_words (const char *text)
{
  MoReadPhone phone;
  char *words;
  if (!mo_read_phone (text, &phone))
    words = g_strdup (phone.prefers_email ? _ ("prefers e-mail") : _ ("no number"));
  else if (!phone.safe)
    words = g_strdup_printf (_ ("%s, leave no message"), phone.number);
  else
    words = g_strdup (phone.number);
  mo_read_phone_clear (&phone);
  return words;
}

static char *
list_words (const char *text)
{
  g_autoptr (GPtrArray) pieces = mo_read_list (text);
  g_ptr_array_add (pieces, NULL);
  return g_strjoinv (" · ", (char **) pieces->pdata);
}

static char *
code_words (MoWords which, const char *text)
{
  const char *code = mo_words_code (which, text);
  return g_strdup (code ? code : _ ("kept in these words"));
}

char *
mo_reading_words (MoMeaning meaning, const MoCell *cell, MoDay today)
{
  MoNeuroLevel level;
  const char *answer, *ais;

  if (meaning == MO_MEANING_NONE || !cell->text[0])
    return g_strdup ("");
  switch (meaning) {
  case MO_MEANING_RECEIVED:
  case MO_MEANING_BORN:
  case MO_MEANING_INJURED:
  case MO_MEANING_LIVED_SINCE:
  case MO_MEANING_TRAINED:
  case MO_MEANING_CHECKED:
  case MO_MEANING_FIRST_CONTACT:
  case MO_MEANING_ASSESSED:
  case MO_MEANING_MATCHED:
  case MO_MEANING_CLOSED:
    return day_words (cell, today);
  case MO_MEANING_CALL:
    return call_words (cell, today);
  case MO_MEANING_PHONE:
    return phone_words (cell->text);
  case MO_MEANING_EMAIL:
    return g_strdup (mo_looks_like_email (cell->text) ? cell->text : _ ("no address"));
  case MO_MEANING_POSTCODE:
    return mo_read_postcode (cell->text);
  case MO_MEANING_LEVEL:
    mo_level_parse (cell->text, &level);
    return mo_level_words (level.code);
  case MO_MEANING_COMPLETENESS:
    if (!mo_completeness_parse (cell->text, &answer, &ais))
      return g_strdup (_ ("kept in these words"));
    return ais ? g_strdup_printf ("AIS %s", ais) : g_strdup (answer ? answer : _ ("not known"));
  case MO_MEANING_CAUSE:
    return code_words (MO_WORDS_CAUSE, cell->text);
  case MO_MEANING_MOBILITY:
    return code_words (MO_WORDS_MOBILITY, cell->text);
  case MO_MEANING_BLADDER:
    return code_words (MO_WORDS_BLADDER, cell->text);
  case MO_MEANING_BOWEL:
    return code_words (MO_WORDS_BOWEL, cell->text);
  case MO_MEANING_PAIN:
    return code_words (MO_WORDS_PAIN, cell->text);
  case MO_MEANING_RELATION:
    return code_words (MO_WORDS_RELATION, cell->text);
  case MO_MEANING_REFERRER:
    return code_words (MO_WORDS_REFERRER, cell->text);
  case MO_MEANING_OUTCOME:
    return code_words (MO_WORDS_END, cell->text);
  case MO_MEANING_GOALS:
  case MO_MEANING_HELPS_WITH:
  case MO_MEANING_INTERESTS:
    return list_words (cell->text);
  default:
    return g_strdup (cell->text);
  }
}
