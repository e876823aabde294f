/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "form/mo-page-read.h"
#include "impact/mo-impact-card.h"
#include "impact/mo-impact-page.h"
#include "impact/mo-impact-read.h"
#include "impact/mo-impact-tile.h"

G_BEGIN_DECLS

#define MO_IMPACT_TILES 5

struct _MoImpactPage {
  GtkWidget parent_instance;

  MoOffice *office;
  MoPageRead *read;
  MoImpactAnswer *answer; /* what is shown; NULL before the first */
  gboolean filling;       /* the drop-downs are being set, not chosen from */
  GPtrArray *codes;       /* of the periods in the drop-down */
  MoImpactTile *tile[MO_IMPACT_TILES];
  MoImpactCard *card[MO_PLOTS]; /* NULL: the page has none of that kind */
  GPtrArray *lines;             /* GtkBox of one or two cards */
  GtkLabel *reach;

  /* of the template */
  GtkWidget *content, *head, *actions;
  GtkLabel *sentence;
  GtkDropDown *period, *strand;
  GtkBox *tiles;
  GtkBox *charts;
};

/* mo-impact-parts.c: tiles, sections and cards, made once. */
void mo_impact_make_parts (MoImpactPage *self);
/* One or two cards on a line. */
void mo_impact_arrange (MoImpactPage *self, gboolean narrow, gboolean wide);
/* The keyboard to the tiles, or the section, before or after. */
void mo_impact_go_section (MoImpactPage *self, int by);
/* mo-impact-show.c: all of it from self->answer. */
void mo_impact_show (MoImpactPage *self);
/* mo-impact-periods.c */
void mo_impact_fill_periods (MoImpactPage *self);

G_END_DECLS
