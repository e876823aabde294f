/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "core/mo-lenient.h"
#include "exchange/mo-reading-private.h"

static void
referral_free (gpointer data)
{
  MoReadReferral *referral = data;
  mo_person_clear (&referral->person);
  g_clear_pointer (&referral->goals, g_array_unref);
  g_array_unref (referral->calls);
  g_free (referral);
}

static void
mentor_free (gpointer data)
{
  MoReadMentor *mentor = data;
  mo_person_clear (&mentor->person);
  g_clear_pointer (&mentor->helps_with, g_array_unref);
  g_free (mentor);
}

void
mo_reading_free (MoReading *reading)
{
  g_ptr_array_unref (reading->referrals);
  g_ptr_array_unref (reading->mentors);
  g_array_unref (reading->back);
  g_string_chunk_free (reading->texts);
  g_free (reading);
}

static void
send_back (MoReading *reading, MoReadPlace place, const char *reason)
{
  MoReadBack back = { place, reason };
  g_array_append_val (reading->back, back);
}

static void
read_row (const MoRowReader *reader)
{
  MoReading *reading = reader->reading;
  const char *reason;
  if (reader->map->kind == MO_SHEET_MENTORS) {
    MoReadMentor *mentor = g_new0 (MoReadMentor, 1);
    mo_person_init (&mentor->person);
    reason = mo_row_read_mentor (reader, mentor);
    if (reason)
      mentor_free (mentor);
    else
      g_ptr_array_add (reading->mentors, mentor);
  } else {
    MoReadReferral *referral = g_new0 (MoReadReferral, 1);
    mo_person_init (&referral->person);
    referral->calls = g_array_new (FALSE, FALSE, sizeof (MoReadCall));
    reason = mo_row_read_referral (reader, referral);
    if (reason)
      referral_free (referral);
    else
      g_ptr_array_add (reading->referrals, referral);
  }
  reading->rows++;
  if (reason)
    send_back (reading, reader->place, reason);
}

MoReading *
mo_reading_new (const MoBookMap *map, MoDay today, GCancellable *cancellable)
{
  MoReading *reading = g_new0 (MoReading, 1);
  reading->map = map;
  reading->referrals = g_ptr_array_new_with_free_func (referral_free);
  reading->mentors = g_ptr_array_new_with_free_func (mentor_free);
  reading->back = g_array_new (FALSE, FALSE, sizeof (MoReadBack));
  reading->texts = g_string_chunk_new (65536);
  for (guint s = 0; s < map->sheets->len; s++) {
    const MoSheetMap *sheet = mo_book_map_sheet (map, s);
    if (sheet->kind == MO_SHEET_OTHER)
      continue;
    for (int r = mo_sheet_map_first_row (sheet); r < mo_sheet_rows (sheet->sheet); r++) {
      const MoBookRow *row = mo_sheet_row (sheet->sheet, r);
      MoRowReader reader = { reading, sheet, row, { s, row->line }, today };
      if (!mo_sheet_map_is_no_row (sheet, row))
        read_row (&reader);
      if (g_cancellable_is_cancelled (cancellable))
        return reading;
    }
  }
  return reading;
}
