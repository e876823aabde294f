/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/mo-match-columns.h"

G_BEGIN_DECLS

#define MO_COLUMN_STEPS 3 /* of what is counted, in one go over a column */

/* What is counted: a column of bytes, 0 or 255, for every hour, interest or goal that some
 * mentor has; hours that all mentors have alike are one column. */
typedef struct {
  guint n;
  guint64 (*mask)[3]; /* which bits a column stands for */
  guint8 *bytes;      /* n columns, one after the other */
  guint8 *said;       /* 255 where a mentor said anything of it */
} MoBitColumns;

/* What is one of a few codes: each mentor's code, and for each code of a person who asked what
 * every mentor then gets. */
typedef struct {
  MoCriterion criterion;
  guint16 *code_of;      /* of each mentor: its place among the examples */
  GArray *examples;      /* of MoMatchSide */
  GHashTable *of_mentee; /* guint64 → guint16[] points */
} MoCodedColumn;

enum {
  MO_CODED_LEVEL,
  MO_CODED_MOBILITY,
  MO_CODED_BLADDER,
  MO_CODED_BOWEL,
  MO_CODED_PAIN,
  MO_CODED_GENDER,
  MO_CODED_REGION,
  MO_CODED
};

struct _MoMatchColumns {
  const MoMatchSide **mentors;
  guint n, width; /* width: n made full for the vectors */
  gboolean family;
  MoDay today;
  MoPolicy policy;
  int weight[MO_CRITERIA], most;
  guint32 times; /* (x * times) >> shift divides by most */
  guint shift;   /* 0: numbers too large for that, one pair after the other */
  guint16 *fairness;
  guint16 *born;
  gint16 *since;
  MoCodedColumn coded[MO_CODED];
  MoBitColumns hours, interests, goals;
  guint16 *points;
  guint8 *count;
};

/* mo-match-columns-bits.c */
void mo_hour_bits (const MoMatchSide *side, guint64 has[3]);
void mo_bit_columns_fill_hours (MoBitColumns *bits, const MoMatchColumns *columns);
void mo_bit_columns_fill_interests (MoBitColumns *bits, const MoMatchColumns *columns);
void mo_bit_columns_fill_goals (MoBitColumns *bits, const MoMatchColumns *columns);
void mo_bit_columns_clear (MoBitColumns *bits);
/* How many each mentor shares with the one who asks; has: of whom it is. */
void mo_bit_columns_count (const MoBitColumns *bits,
                           const guint64 has[3],
                           guint8 *count,
                           guint width);

/* mo-match-columns-coded.c */
void mo_coded_column_fill (MoCodedColumn *coded, const MoMatchColumns *columns);
void mo_coded_column_clear (MoCodedColumn *coded);
const guint16 *mo_coded_column_of (MoCodedColumn *coded,
                                   const MoMatchColumns *columns,
                                   const MoMatchSide *mentee);

G_END_DECLS
