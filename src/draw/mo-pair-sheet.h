/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/mo-office-facts.h"
#include "draw/mo-sheet.h"

G_BEGIN_DECLS

/* What is said or written to one of the two of a match: a letter, or a sheet to read out from
 * on the telephone, which stays in the office. */
typedef struct {
  gboolean letter, large;
  const char *title;    /* "Ask the mentor" */
  const char *number;   /* of the referral */
  const char *name;     /* whom it is for */
  const char *ring;     /* how to reach them; on the sheet that stays here */
  const char *envelope; /* a line each; on the letter */
  const char *words;    /* paragraphs */
  MoDay today;
  const MoOfficeFacts *office;
} MoPairSheet;

MoSheet *mo_pair_sheet (const MoPairSheet *it);

G_END_DECLS
