/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "model/mo-office.h"

G_BEGIN_DECLS

/* Training weekends: what is planned and what has run, who is booked, how it went. */
#define MO_TYPE_TRAINING_PAGE (mo_training_page_get_type ())
G_DECLARE_FINAL_TYPE (MoTrainingPage, mo_training_page, MO, TRAINING_PAGE, GtkWidget)

GtkWidget *mo_training_page_new (MoOffice *office);

G_END_DECLS
