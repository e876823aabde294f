/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/mo-policy.h"
#include "draw/mo-sheet.h"
#include "store/mo-person-card.h"

G_BEGIN_DECLS

/* The call sheet: how, when and in what format to reach somebody, what comes next, and room to
 * write.  One side of A4, and no word of an injury.  office: its name, or NULL. */
MoSheet *mo_person_sheet_new (const MoPersonCard *card,
                              const char *office,
                              const MoPolicy *policy,
                              MoDay today);

G_END_DECLS
