/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/mo-field.h"

G_BEGIN_DECLS

/* Who the office is, as it stands on forms and letters. */
typedef struct {
  char *name, *address, *phone, *contact; /* "" where the office has not told it */
} MoOfficeFacts;
MO_DECLARE_RECORD (MoOfficeFacts, mo_office_facts)

/* Name and address, a line each, blank lines left out; owned by the caller. */
char *mo_office_facts_envelope (const MoOfficeFacts *facts);
/* The telephone number in one piece: no line breaks within it; owned by the caller. */
char *mo_office_facts_number (const MoOfficeFacts *facts);
/* What is still missing for a letter, as a sentence with where to add it; NULL for nothing.
 * Owned by the caller. */
char *mo_office_facts_missing (const MoOfficeFacts *facts);

G_END_DECLS
