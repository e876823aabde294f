/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "compass/mo-compass-page.h"
#include "compass/mo-drawing.h"
#include "model/mo-compass-jobs.h"
#include "model/mo-row.h"
#include "widget/mo-width-bin.h"

G_BEGIN_DECLS

#define MO_TYPE_COMPASS_ROW (mo_compass_row_get_type ())
G_DECLARE_FINAL_TYPE (MoCompassRow, mo_compass_row, MO, COMPASS_ROW, MoRow)

struct _MoCompassPage {
  GtkWidget parent_instance;

  MoOffice *office;
  GCancellable *asking;
  guint later;             /* a moment after the last change of the training */
  MoCompassAnswer *answer; /* NULL before the first */
  int group;               /* whose course is shown */
  gboolean filling, upright;

  GListStore *rows;
  GtkSingleSelection *choice;
  GtkWidget *content, *head, *columns, *empty, *body, *actions;
  GtkColumnView *table;
  GtkColumnViewColumn *counts[3];
  GtkLabel *sentence, *pointed, *says, *advice, *basis, *few;
  GtkDropDown *whom, *hours, *month;
  GtkSpinButton *people;
  MoDrawing *heat, *course;
};

/* mo-compass-show.c: everything from self->answer. */
void mo_compass_page_fill (MoCompassPage *self);
/* The map, lying or upright. */
void mo_compass_page_draw_heat (MoCompassPage *self);
/* mo-compass-table.c */
void mo_compass_page_set_up_table (MoCompassPage *self);
void mo_compass_page_fill_table (MoCompassPage *self);
/* mo-compass-training.c: what the form says, and the form for the first time. */
MoCompassTraining mo_compass_page_training (MoCompassPage *self);
void mo_compass_page_set_up_training (MoCompassPage *self);

G_END_DECLS
