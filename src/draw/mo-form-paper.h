/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/mo-office-facts.h"
#include "core/mo-paper-form.h"
#include "draw/mo-sheet.h"

G_BEGIN_DECLS

/* What a blank form is printed from. */
typedef struct {
  const MoForm *form;
  int strand; /* MO_FORM_SCI or MO_FORM_FAMILY */
  gboolean large;
  const MoOfficeFacts *office;
  const char *opening, *privacy; /* the office's words, filled; NULL: left out */
  /* Vocabulary (char *) → its words for people (char **): what may be ticked. */
  GHashTable *words;
} MoFormPaper;

/* "Referral form: spinal cord injury, large print". */
char *mo_form_paper_title (const MoFormPaper *paper);
MoSheet *mo_form_paper_sheet (const MoFormPaper *paper);

G_END_DECLS
