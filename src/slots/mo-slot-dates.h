/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "store/mo-slots.h"

G_BEGIN_DECLS

/* The days of a slot as they will be: which call, when, where it stands now, what it clashes
 * with. One stop for Tab; the arrows go from day to day. */
#define MO_TYPE_SLOT_DATES (mo_slot_dates_get_type ())
G_DECLARE_FINAL_TYPE (MoSlotDates, mo_slot_dates, MO, SLOT_DATES, GtkWidget)

GtkWidget *mo_slot_dates_new (void);
/* minute: of the day, the same for all.  plan NULL: nothing to show yet. */
void mo_slot_dates_show (MoSlotDates *dates, const MoSlotPlan *plan, int minute);
/* How many of the days clash. */
guint mo_slot_plan_clashes (const MoSlotPlan *plan);

G_END_DECLS
