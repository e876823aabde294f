/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "decide/mo-service-row.h"
#include "decide/mo-services-page.h"
#include "store/mo-terms.h"
#include "widget/mo-width-bin.h"

G_BEGIN_DECLS

struct _MoServicesPage {
  GtkWidget parent_instance;

  MoOffice *office;
  MoWidthBin *width;
  GCancellable *asking;
  GPtrArray *services;   /* MoService; NULL until read */
  GPtrArray *follow_ups; /* MoSignpost */
  GPtrArray *terms;      /* MoTerm, for the regions of the form */
  GListStore *service_rows, *signpost_rows;
  GtkSingleSelection *service_choice, *signpost_choice;

  /* of the template */
  GtkWidget *head, *sentence, *tab_directory, *tab_follow_ups;
  GtkWidget *directory, *filters, *search, *where, *region, *retired, *shown;
  GtkWidget *columns, *table_place, *empty, *panel, *name, *about, *facts;
  GtkColumnView *service_view, *signpost_view;
  GtkWidget *check_button, *retire_button;
  GtkWidget *asked, *asked_table_place, *asked_empty, *asked_panel, *asked_name, *asked_facts;
  GtkWidget *note;
};

/* The one under the cursor, or NULL. */
const MoService *mo_services_chosen (MoServicesPage *self);
const MoSignpost *mo_services_signpost (MoServicesPage *self);

/* mo-services-table.c: the columns of the two tables. */
void mo_services_table_start (MoServicesPage *self);
/* Where there is little room the first columns stay. */
void mo_services_table_room (MoServicesPage *self, gboolean wide);

/* mo-services-ask.c: actions "services.add", ".edit", ".check", ".retire", ".common",
 * ".answer" (what became of it), ".again", ".show-person". */
void mo_services_class_install_actions (GtkWidgetClass *klass);

G_END_DECLS
