/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/mo-certificate.h"
#include "draw/mo-sheet.h"

G_BEGIN_DECLS

/* The sheet of a decision on paper.  It takes everything from the sheet's text and from when it
 * was made, nothing from today: it prints the same at any time. */
typedef struct {
  const char *sheet;       /* its text */
  const char *fingerprint; /* of the text */
  const char *who;         /* wrote it, by agreeing the match */
  MoDay made_on;
  gboolean large;
} MoCertificatePaper;

/* NULL where the text is no such sheet. */
MoSheet *mo_certificate_paper_sheet (const MoCertificatePaper *paper);

G_END_DECLS
