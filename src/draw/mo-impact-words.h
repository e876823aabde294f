/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "draw/mo-impact-charts.h"

G_BEGIN_DECLS

/* The figures in words.  All texts are the caller's. */

/* "2025/26 (1 Apr 2025–31 Mar 2026)". */
char *mo_impact_year_words (const MoFigures *figures);
/* "2025/26, 1 April 2025 to 12 March 2026, beside the same days of 2024/25". */
char *mo_impact_period_words (const MoFigures *figures);
/* The finding of a chart as its title, and measure, period and n below it. */
char *mo_impact_title (const MoFigures *figures, MoImpactChart which, gboolean printed);
char *mo_impact_caption (const MoFigures *figures, MoImpactChart which, gboolean printed);
/* "Apr" (full: "Apr 2025") of month 0–11 of the year, and "Apr–Jun" of quarter 0–3. */
char *mo_impact_month (const MoFigures *figures, int month, gboolean full);
char *mo_impact_quarter (const MoFigures *figures, int quarter);
/* A count, or "fewer than 5" where it is printed and small. */
char *mo_impact_count (int count, gboolean printed);
/* "12", "12.5" or "—" for -1. */
char *mo_impact_days (double days);
/* May the median of n waits be said?  On paper not of 1 to 4. */
gboolean mo_impact_may_say (int n, gboolean printed);

typedef struct {
  char *name, *code, *figure, *compare, *basis;
} MoTile;
#define MO_IMPACT_TILES 5
void
mo_impact_tiles (const MoFigures *figures, gboolean printed, MoTile tiles[MO_IMPACT_TILES]);
void mo_tile_clear (MoTile *tile);

/* What each measure counts, for the page of definitions; NULL after the last. */
const char *mo_impact_definition (guint index, const char **code);

G_END_DECLS
