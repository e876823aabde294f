/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>
#include <string.h>

#include "core/mo-lenient.h"
#include "exchange/mo-reading-private.h"
#include "exchange/mo-text.h"
#include "exchange/mo-words.h"

#define FAR_DAYS 18250 /* fifty years: no two-figure year is taken for the century before */

/* ---------------------------------------------------------------------- calls */

/* The first call of the row that names its year. */
static MoDay
first_dated_call (const MoRowReader *reader)
{
  for (guint c = 0; c < reader->map->columns->len; c++) {
    MoDay day;
    if (mo_sheet_map_column (reader->map, (int) c)->meaning == MO_MEANING_CALL &&
        mo_read_call_is_dated (mo_row_cell (reader->row, (int) c), reader->today, &day))
      return day;
  }
  return MO_DAY_NONE;
}

/* A call's year is that of the call before it, the first one's that of the referral. */
static void
read_calls (const MoRowReader *reader, MoReadReferral *referral)
{
  MoDay after =
      referral->received_precision == MO_PRECISION_UNKNOWN ? MO_DAY_NONE : referral->received;
  MoDay dated = first_dated_call (reader);
  if (!after && dated) /* calls come weekly or fortnightly: less than a year before this one */
    after = mo_day_add_months (dated, -11);
  for (guint c = 0; c < reader->map->columns->len; c++) {
    const MoColumnMap *column = mo_sheet_map_column (reader->map, (int) c);
    const MoCell *cell = mo_row_cell (reader->row, (int) c);
    MoReadCall call;
    if (column->meaning != MO_MEANING_CALL || cell->kind == MO_CELL_EMPTY ||
        cell->kind == MO_CELL_FORMULA)
      continue;
    if (mo_read_call (cell, after, reader->today, &call)) {
      g_array_append_val (referral->calls, call);
      after = call.day;
    } else {
      mo_person_note (reader, &referral->person, "%s: %s", column->heading, cell->text);
      mo_person_remark (reader,
                        &referral->person,
                        _ ("%s says “%s”: no day, so it is kept as a note."),
                        column->heading,
                        cell->text);
    }
  }
}

/* ---------------------------------------------------------------------- received */

/* A day of the service's own past: "17/09/26" is never 1926, as a birthday could be. */
static MoDay
past_day (const MoRowReader *reader, MoReadReferral *referral, MoMeaning meaning)
{
  MoDay day = mo_row_day (reader, &referral->person, meaning, reader->today + FAR_DAYS, NULL);
  if (day <= reader->today)
    return day;
  const char *text = mo_row_text (reader, meaning);
  const char *label = mo_meaning_label (meaning);
  mo_person_remark (reader,
                    &referral->person,
                    _ ("%s says “%s”, which is still to come. It is kept as a note."),
                    label,
                    text);
  mo_person_note (reader, &referral->person, "%s: %s", label, text);
  return MO_DAY_NONE;
}

/* "w/c 19 Aug" has no year: the last such day before the first call, else before today. */
static MoDay
received_without_year (const MoRowReader *reader, const MoCell *cell)
{
  MoReadCall call;
  MoDay before = first_dated_call (reader);
  if (!before)
    before = reader->today;
  return mo_read_call (cell, MO_DAY_NONE, before, &call) && call.precision == MO_PRECISION_DAY
             ? call.day
             : MO_DAY_NONE;
}

static const char *
read_received (const MoRowReader *reader, MoReadReferral *referral)
{
  const MoCell *cell = mo_row_meaning (reader, MO_MEANING_RECEIVED);
  if (!mo_read_day (cell,
                    reader->today,
                    reader->today + FAR_DAYS,
                    &referral->received,
                    &referral->received_precision)) {
    referral->received = received_without_year (reader, cell);
    if (referral->received) {
      g_autofree char *words = mo_day_to_words (referral->received, MO_PRECISION_DAY);
      referral->received_precision = MO_PRECISION_DAY;
      mo_person_remark (
          reader, &referral->person, _ ("Received “%s”: read as %s."), cell->text, words);
    } else {
      mo_person_note (reader,
                      &referral->person,
                      "%s: %s",
                      mo_meaning_label (MO_MEANING_RECEIVED),
                      cell->text);
    }
  }
  if (referral->received > reader->today)
    return mo_reading_keep (reader->reading,
                            _ ("The date received is still to come. Correct it."));
  return NULL;
}

/* The clock needs a day to count from: the first call's, or the importing day's. */
static void
stand_in_for_received (const MoRowReader *reader, MoReadReferral *referral)
{
  if (referral->received)
    return;
  if (referral->calls->len)
    referral->received =
        MIN (g_array_index (referral->calls, MoReadCall, 0).day, reader->today);
  mo_person_remark (
      reader,
      &referral->person,
      "%s",
      referral->received
          ? _ ("The date received is not known. The first call's day stands in for it.")
          : _ ("The date received is not known. The day of the import stands in for it."));
}

/* ---------------------------------------------------------------------- status */

static void
read_status (const MoRowReader *reader, MoReadReferral *referral)
{
  referral->status_said = mo_row_text (reader, MO_MEANING_STATUS);
  referral->status = mo_words_code (MO_WORDS_REFERRAL_STATUS, referral->status_said);
  if (referral->status)
    return;
  if (referral->status_said && !mo_lenient_is_unknown (referral->status_said)) {
    mo_person_remark (reader,
                      &referral->person,
                      _ ("Status “%s” was not understood."),
                      referral->status_said);
    mo_person_note (reader,
                    &referral->person,
                    "%s: %s",
                    mo_meaning_label (MO_MEANING_STATUS),
                    referral->status_said);
  }
  referral->status = referral->end || referral->closed          ? "closed"
                     : referral->mentor || referral->calls->len ? "matched"
                                                                : "waiting";
}

static void
read_referrer (const MoRowReader *reader, MoReadReferral *referral)
{
  const char *said = mo_row_text (reader, MO_MEANING_REFERRER);
  referral->referrer_said = said;
  referral->channel = mo_words_code (MO_WORDS_CHANNEL, said);
  referral->referrer_kind = mo_words_code (MO_WORDS_REFERRER, said);
  if (!referral->referrer_kind)
    referral->referrer_kind =
        !said || mo_lenient_is_unknown (said) || referral->channel ? "unknown" : "other";
}

/* "wants female mentor" stands in notes where no column asks. */
static void
read_wishes (MoReadReferral *referral)
{
  for (guint i = 0; i < referral->person.notes->len; i++) {
    g_autofree char *plain = mo_text_plain (referral->person.notes->pdata[i]);
    if (!mo_text_has (plain, "mentor"))
      continue;
    if (mo_text_has (plain, "female") || mo_text_has (plain, "woman"))
      referral->mentor_gender = "woman";
    else if (mo_text_has (plain, "male mentor") || mo_text_has (plain, "wants man"))
      referral->mentor_gender = "man";
  }
}

const char *
mo_row_read_referral (const MoRowReader *reader, MoReadReferral *referral)
{
  referral->family = reader->map->kind == MO_SHEET_FAMILY;
  const char *strand = mo_row_text (reader, MO_MEANING_STRAND);
  g_autofree char *plain = mo_text_plain (strand);
  if (mo_text_has (plain, "family"))
    referral->family = TRUE;
  else if (mo_text_has (plain, "sci"))
    referral->family = FALSE;

  const char *reason = mo_row_read_person (reader, &referral->person);
  const char *late = read_received (reader, referral);
  read_referrer (reader, referral);
  referral->relation_said = mo_row_text (reader, MO_MEANING_RELATION);
  referral->relation = mo_words_code (MO_WORDS_RELATION, referral->relation_said);
  referral->first_contact = past_day (reader, referral, MO_MEANING_FIRST_CONTACT);
  referral->assessed = past_day (reader, referral, MO_MEANING_ASSESSED);
  referral->matched = past_day (reader, referral, MO_MEANING_MATCHED);
  referral->closed = past_day (reader, referral, MO_MEANING_CLOSED);
  referral->goals = mo_row_goals (reader, MO_MEANING_GOALS);
  const char *mentor = mo_row_text (reader, MO_MEANING_MENTOR);
  referral->mentor = mentor && !mo_lenient_is_unknown (mentor) ? mentor : NULL;
  referral->end_said = mo_row_text (reader, MO_MEANING_OUTCOME);
  referral->end = mo_words_code (MO_WORDS_END, referral->end_said);
  const char *feedback = mo_row_text (reader, MO_MEANING_FEEDBACK);
  referral->feedback = feedback ? mo_read_feedback (feedback) : 0;
  read_calls (reader, referral);
  stand_in_for_received (reader, referral);
  read_status (reader, referral);
  read_wishes (referral);
  return reason ? reason : late;
}
