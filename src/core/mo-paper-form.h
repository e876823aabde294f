/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/mo-form.h"

G_BEGIN_DECLS

/* The wizard's questions as a form on paper: the same order, the same numbers.  What only some
 * people answer stands in a part of its own, since paper cannot leave a question out. */
typedef enum {
  MO_PAPER_EVERYBODY,
  MO_PAPER_OFFICE, /* filled in when it comes back */
  MO_PAPER_OTHER,  /* somebody else asks for them */
  MO_PAPER_YOUNG,  /* under 18 */
} MoPaperPart;

/* strand: MO_FORM_SCI or MO_FORM_FAMILY.  Nothing is asked on paper for one strand that the
 * wizard does not ask for it. */
gboolean mo_paper_has_step (const MoFormStep *step, int strand);
gboolean mo_paper_has_field (const MoFormField *field, int strand);
MoPaperPart mo_paper_part (const MoFormField *field);
/* How many lines to write on; 0 where there is something to tick. */
int mo_paper_lines (const MoFormField *field);

/* "2026-1.4F1C": the letters are others as soon as a question changes, so that what comes
 * back can be told apart even where nobody counted the version up.  Owned by the caller. */
char *mo_paper_version (const MoForm *form, int strand);
/* "Referral form: spinal cord injury", translated. */
const char *mo_paper_title (const MoForm *form, int strand);
/* In the words of paper, which speaks to the person who fills it in. */
const char *mo_paper_step_title (const MoForm *form, const MoFormStep *step, int strand);
const char *mo_paper_step_intro (const MoForm *form, const MoFormStep *step, int strand);

/* "sci" or "family": referral forms; "mentor-sci" or "mentor-family": applications.  NULL, and
 * no strand, for anything else. */
const MoForm *mo_paper_form_of (const char *code, int *strand);
const char *mo_paper_strand_code (int strand);

G_END_DECLS
