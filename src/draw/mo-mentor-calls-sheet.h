/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/mo-office-facts.h"
#include "draw/mo-sheet.h"

G_BEGIN_DECLS

/* The calls to come of one mentor, on paper for that mentor: when, with whom, and room to write
 * down how long it took.  Of the mentee it has what they are called, and nothing else. */
typedef struct {
  char *when, *span; /* "Thursday 12 March 2026", "18:00 to 18:45" */
  char *with;        /* "Denise, R-0413" */
  char *call;        /* "4 of 10" */
  char *how;         /* "telephone", "Zoom" and how to join */
} MoMentorCallLine;
void mo_mentor_call_line_free (MoMentorCallLine *line);

typedef struct {
  const char *called; /* the mentor */
  MoDay today;
  GPtrArray *lines; /* MoMentorCallLine, by time */
  const MoOfficeFacts *office;
  int note_days; /* so soon the office hopes for the summary */
  gboolean large;
} MoMentorCallsPaper;
MoSheet *mo_mentor_calls_sheet (const MoMentorCallsPaper *paper);

G_END_DECLS
