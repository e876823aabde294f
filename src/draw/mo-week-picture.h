/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/mo-day.h"
#include "draw/mo-chart.h"

G_BEGIN_DECLS

/* A week of calls drawn for paper: seven columns, hours from top to bottom.  What became of a
 * call is told by its words, and by its edge besides: full for one to come, thin for one that
 * was done, dashed for one that did not take place. */
typedef enum { MO_WEEK_TO_COME, MO_WEEK_DONE, MO_WEEK_MISSED } MoWeekLook;

typedef struct {
  int day;              /* 0 Monday … 6 Sunday */
  int start, minutes;   /* of the day */
  char *names, *below;  /* "Denise O, Carol W", "call 4 of 10" */
  char *brief;          /* "Denise", where there is little room */
  char *full;           /* "Denise Okafor with Carol Whitaker" */
  char *line, *outcome; /* "call 4 of 10 · telephone", "done" */
  MoWeekLook look;
} MoWeekCall;
void mo_week_call_free (MoWeekCall *call);

typedef struct {
  MoDay monday, today;
  GPtrArray *calls; /* MoWeekCall, in the order of time */
} MoWeekPaper;
MoWeekPaper *mo_week_paper_new (MoDay monday, MoDay today);
void mo_week_paper_free (MoWeekPaper *week);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (MoWeekPaper, mo_week_paper_free)

/* "9 to 15 March 2026"; owned by the caller. */
char *mo_week_paper_days (const MoWeekPaper *week);
/* Fills the whole of the look. */
void mo_week_picture_draw (const MoWeekPaper *week, cairo_t *cr, const MoChartLook *look);
/* "41 calls, 9 to 15 March 2026"; owned by the caller. */
char *mo_week_picture_words (const MoWeekPaper *week);

G_END_DECLS
