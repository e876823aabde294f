/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "impact/mo-impact-read.h"

G_BEGIN_DECLS

/* A figure as a button that opens its cases. */
#define MO_TYPE_IMPACT_TILE (mo_impact_tile_get_type ())
G_DECLARE_FINAL_TYPE (MoImpactTile, mo_impact_tile, MO, IMPACT_TILE, GtkButton)

GtkWidget *mo_impact_tile_new (void);
void mo_impact_tile_show (MoImpactTile *tile, const MoImpactAnswer *answer, guint which);

G_END_DECLS
