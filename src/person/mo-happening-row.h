/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/mo-row.h"
#include "store/mo-timeline.h"

G_BEGIN_DECLS

#define MO_TYPE_HAPPENING_ROW (mo_happening_row_get_type ())
G_DECLARE_FINAL_TYPE (MoHappeningRow, mo_happening_row, MO, HAPPENING_ROW, MoRow)

const char *mo_happening_icon (const MoHappening *moment);
/* "6 Mar", "today 16:30"; owned by the caller. */
char *mo_happening_when (const MoHappening *moment, MoDay today);
/* The whole line for a screen reader; owned by the caller. */
char *mo_happening_spoken (const MoHappening *moment, const char *words, MoDay today);
/* The action of the window that opens it with its subject, NULL for none. */
const char *mo_happening_action (const MoHappening *moment);

G_END_DECLS
