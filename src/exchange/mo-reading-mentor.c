/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>
#include <string.h>

#include "core/mo-lenient.h"
#include "exchange/mo-reading-private.h"
#include "exchange/mo-text.h"
#include "exchange/mo-words.h"

/* "on break till Jan": the first of the next January. */
static MoDay
break_ends (const char *said, MoDay today)
{
  static const char *const months[] = { "jan", "feb", "mar", "apr", "may", "jun",
                                        "jul", "aug", "sep", "oct", "nov", "dec" };
  static const char *const until[] = { "till ", "until ", "til ", "back in ", "back " };
  g_autofree char *plain = mo_text_plain (said);
  int year;

  for (gsize u = 0; u < G_N_ELEMENTS (until); u++) {
    const char *hit = strstr (plain, until[u]);
    for (int m = 0; hit && m < 12; m++)
      if (g_str_has_prefix (hit + strlen (until[u]), months[m])) {
        mo_day_split (today, &year, NULL, NULL);
        MoDay day = mo_day_new (year, m + 1, 1);
        return day > today ? day : mo_day_new (year + 1, m + 1, 1);
      }
  }
  return MO_DAY_NONE;
}

static void
read_state (const MoRowReader *reader, MoReadMentor *mentor)
{
  const char *said = mo_row_text (reader, MO_MEANING_STATUS);
  mentor->state = mo_words_code (MO_WORDS_MENTOR_STATUS, said);
  if (!mentor->state) {
    mentor->state = "active";
    if (said && !mo_lenient_is_unknown (said))
      mo_person_remark (
          reader, &mentor->person, _ ("Status “%s” was not understood; read as active."), said);
  }
  if (said && g_str_equal (mentor->state, "paused")) {
    mentor->paused_until = break_ends (said, reader->today);
    mo_person_note (
        reader, &mentor->person, "%s: %s", mo_meaning_label (MO_MEANING_STATUS), said);
  }
}

static void
read_capacity (const MoRowReader *reader, MoReadMentor *mentor)
{
  const char *said = mo_row_text (reader, MO_MEANING_CAPACITY);
  const char *digit = said ? strpbrk (said, "0123456789") : NULL;
  mentor->capacity = digit && !g_ascii_isdigit (digit[1]) ? *digit - '0' : -1;
  if (said && mentor->capacity < 0 && !mo_lenient_is_unknown (said)) {
    mo_person_note (
        reader, &mentor->person, "%s: %s", mo_meaning_label (MO_MEANING_CAPACITY), said);
    mo_person_remark (reader,
                      &mentor->person,
                      _ ("Mentees at once says “%s”; read as the usual number."),
                      said);
  }
}

static void
read_strands (const MoRowReader *reader, MoReadMentor *mentor)
{
  g_autofree char *plain = mo_text_plain (mo_row_text (reader, MO_MEANING_STRAND));
  mentor->family = mo_text_has (plain, "family") || mo_text_has (plain, "relative");
  mentor->sci = mo_text_has (plain, "sci") || mo_text_has (plain, "injured");
  if (mo_text_has (plain, "both"))
    mentor->sci = mentor->family = TRUE;
  if (!mentor->sci && !mentor->family) {
    mentor->sci = TRUE;
    mo_person_remark (reader, &mentor->person, _ ("SCI or family is not said; read as SCI."));
  }
}

const char *
mo_row_read_mentor (const MoRowReader *reader, MoReadMentor *mentor)
{
  MoDay far = reader->today + 3660;
  const char *reason = mo_row_read_person (reader, &mentor->person);
  read_strands (reader, mentor);
  read_state (reader, mentor);
  read_capacity (reader, mentor);
  mentor->lived_since = mo_row_day (
      reader, &mentor->person, MO_MEANING_LIVED_SINCE, reader->today, &mentor->lived_precision);
  mentor->trained = mo_row_day (reader, &mentor->person, MO_MEANING_TRAINED, far, NULL);
  mentor->checked = mo_row_day (reader, &mentor->person, MO_MEANING_CHECKED, far, NULL);
  if (mentor->checked > reader->today)
    mo_person_remark (reader,
                      &mentor->person,
                      _ ("The DBS date is still to come; read as the day it is due again."));
  mentor->helps_with = mo_row_goals (reader, MO_MEANING_HELPS_WITH);
  return reason;
}
