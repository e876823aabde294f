/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "model/mo-office.h"

G_BEGIN_DECLS

/* The service's statements read out by telephone, one at a time, answered by number keys; the
 * answers are kept at each one and saved at the end. */
#define MO_TYPE_MEASURE_PAGE (mo_measure_page_get_type ())
G_DECLARE_FINAL_TYPE (MoMeasurePage, mo_measure_page, MO, MEASURE_PAGE, GtkWidget)

GtkWidget *mo_measure_page_new (MoOffice *office);
/* Before the mentoring. */
void mo_measure_page_show (MoMeasurePage *page, gint64 referral);
/* After it, of a match; stage: "end", or "3m" for three months on. */
void mo_measure_page_show_after (MoMeasurePage *page, gint64 pairing, const char *stage);

G_END_DECLS
