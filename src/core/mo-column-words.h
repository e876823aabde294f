/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/mo-day.h"

G_BEGIN_DECLS

/* What a column of the database is called and how its value reads, for comparing two versions
 * of something and for telling its history. */
typedef enum {
  MO_COLUMN_TEXT,
  MO_COLUMN_NUMBER,
  MO_COLUMN_YES_NO,
  MO_COLUMN_DAY,
  MO_COLUMN_INSTANT, /* UTC ISO text, told in wall time */
  MO_COLUMN_STATE,   /* of a referral */
  MO_COLUMN_TERM,    /* a code of `vocabulary`: its label is the office's */
  MO_COLUMN_STAFF,   /* id of who works here */
  MO_COLUMN_HIDDEN,  /* for the program only */
} MoColumnKind;

typedef struct {
  const char *table, *column;
  MoColumnKind kind;
  const char *label; /* to be translated with mo_column_label () */
  const char *vocabulary;
} MoColumnWords;

/* NULL where the column has no words of its own. */
const MoColumnWords *mo_column_words (const char *table, const char *column);
/* "Reason for the hold"; the column's own name where it has no words; owned by the caller. */
char *mo_column_label (const char *table, const char *column);
/* Where a figure comes from, for a person to read: "referral.received_on, wait_event" is
 * "Received (referral), Holds and tries".  source: tables and columns as MoFigureInfo has them;
 * what is in words already stays.  Owned by the caller. */
char *mo_column_sources (const char *source);
/* A value as it reads; value NULL: nothing is there ("—").  Codes and staff are given back as
 * they are: the store knows their labels.  Owned by the caller. */
char *mo_column_value (MoColumnKind kind, const char *value, MoDay today);

G_END_DECLS
