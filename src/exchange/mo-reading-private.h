/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "exchange/mo-reading.h"

G_BEGIN_DECLS

/* One row under way. */
typedef struct {
  MoReading *reading;
  const MoSheetMap *map;
  const MoBookRow *row;
  MoReadPlace place;
  MoDay today;
} MoRowReader;

/* NULL for a cell with nothing in it; else its text, trimmed, owned by the reading. */
const char *mo_row_text (const MoRowReader *reader, MoMeaning meaning);
const MoCell *mo_row_meaning (const MoRowReader *reader, MoMeaning meaning);
/* Reads a day; words that were not understood go to the person's notes. */
MoDay mo_row_day (const MoRowReader *reader,
                  MoReadPerson *person,
                  MoMeaning meaning,
                  MoDay latest,
                  MoPrecision *precision);
const char *mo_reading_keep (MoReading *reading, const char *text);
void mo_person_remark (const MoRowReader *reader, MoReadPerson *person, const char *format, ...)
    G_GNUC_PRINTF (3, 4);
void mo_person_note (const MoRowReader *reader, MoReadPerson *person, const char *format, ...)
    G_GNUC_PRINTF (3, 4);

/* What both have.  A sentence why the row cannot be a person, or NULL where it is one. */
const char *mo_row_read_person (const MoRowReader *reader, MoReadPerson *person);
void mo_person_init (MoReadPerson *person);
void mo_person_clear (MoReadPerson *person);
GArray *mo_row_goals (const MoRowReader *reader, MoMeaning meaning);

const char *mo_row_read_referral (const MoRowReader *reader, MoReadReferral *referral);
const char *mo_row_read_mentor (const MoRowReader *reader, MoReadMentor *mentor);

G_END_DECLS
