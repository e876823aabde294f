/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "form/mo-page-read.h"
#include "model/mo-row.h"
#include "radar/mo-radar-page.h"
#include "store/mo-radar.h"

G_BEGIN_DECLS

struct _MoRadarPage {
  GtkWidget parent_instance;

  MoOffice *office;
  MoPageRead *read;
  GPtrArray *list; /* MoRadarRow; NULL: not read yet */
  GListStore *rows;
  GtkSingleSelection *selection;

  /* of the template */
  GtkLabel *sentence;
  GtkWidget *content, *empty, *body, *list_zone, *panel, *facts;
  GtkListView *view;
  GtkWidget *looked, *ring, *calls, *person;
};

G_DECLARE_FINAL_TYPE (MoRadarListRow, mo_radar_list_row, MO, RADAR_LIST_ROW, MoRow)

/* The match that is chosen, or NULL. */
const MoRadarRow *mo_radar_page_chosen (MoRadarPage *self);
/* mo-radar-show.c */
GtkListItemFactory *mo_radar_factory_new (void);
void mo_radar_page_show_chosen (MoRadarPage *self);
/* "Denise Marsh and Carol Webb"; owned by the caller. */
char *mo_radar_pair_words (const MoRadarRow *row);
/* mo-radar-look.c */
void mo_radar_look_open (MoRadarPage *self);

G_END_DECLS
