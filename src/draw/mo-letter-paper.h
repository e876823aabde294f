/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/mo-office-facts.h"
#include "draw/mo-sheet.h"

G_BEGIN_DECLS

/* A letter on the office's paper. */
typedef struct {
  const char *subject;  /* "Acknowledgement" */
  const char *number;   /* of the referral */
  const char *envelope; /* whom it is for, a line each */
  const char *words;    /* paragraphs; "- " begins an item; the last is under the signature */
  MoDay today;
  gboolean large;
  const MoOfficeFacts *office;
} MoLetterPaper;

MoSheet *mo_letter_paper_sheet (const MoLetterPaper *paper);

G_END_DECLS
