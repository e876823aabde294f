/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "draw/mo-sheet.h"
#include "store/mo-radar.h"

G_BEGIN_DECLS

/* The list on paper; list: of MoRadarRow. */
MoSheet *mo_radar_sheet_new (GPtrArray *list, MoDay today);

typedef void (*MoRadarCell) (GString *csv, const char *text);
typedef void (*MoRadarRowEnd) (GString *csv);
/* The same as a table with a head; owned by the caller. */
char *mo_radar_csv (GPtrArray *list, MoRadarCell cell, MoRadarRowEnd row_end);

G_END_DECLS
