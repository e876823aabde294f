/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/mo-weights-jobs.h"
#include "weights/mo-weights-page.h"
#include "widget/mo-width-bin.h"

G_BEGIN_DECLS

#define MO_WEIGHTS_BEST 6 /* mentors shown of the order for one person */

/* One criterion on the page. */
typedef struct {
  GtkWidget *row, *was, *scale, *entry;
} MoWeightsRow;

struct _MoWeightsPage {
  GtkWidget parent_instance;

  MoOffice *office;
  MoWidthBin *width;
  GCancellable *asking;
  MoWeightsBook *book; /* NULL until read */
  MoPolicy tried;      /* the points on the page */
  gboolean filling;    /* while the page shows something, nobody has moved anything */
  MoWeightsRow rows[MO_WEIGHTS];

  /* of the template */
  GtkWidget *head, *apart_button, *columns, *points_scroll, *points, *sum;
  GtkWidget *side_scroll, *person, *about, *best, *versions;
  GtkWidget *foot, *state, *effect, *problem, *saving, *why, *save_button;
};

/* The version that holds. */
const MoWeightsVersion *mo_weights_newest (MoWeightsPage *self);
/* TRUE while the points on the page are not those that hold. */
gboolean mo_weights_tries (MoWeightsPage *self);
/* Other points on the page; every part follows. */
void mo_weights_try (MoWeightsPage *self, const MoPolicy *points);

/* mo-weights-points.c */
void mo_weights_points_start (MoWeightsPage *self);
void mo_weights_points_show (MoWeightsPage *self);
void mo_weights_points_room (MoWeightsPage *self, gboolean wide);

/* mo-weights-show.c */
void mo_weights_show_start (MoWeightsPage *self);
void mo_weights_show_people (MoWeightsPage *self);
void mo_weights_show_order (MoWeightsPage *self);
void mo_weights_show_versions (MoWeightsPage *self);
void mo_weights_show_foot (MoWeightsPage *self);

/* mo-weights-save.c: actions "weights.save", "weights.put-back", "weights.try" (version id). */
void mo_weights_class_install_actions (GtkWidgetClass *klass);
void mo_weights_set_problem (MoWeightsPage *self, const char *sentence);
/* Whoever stands in the foot goes to the first number: its controls are about to go. */
void mo_weights_leave_foot (MoWeightsPage *self);

G_END_DECLS
