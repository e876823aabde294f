/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "store/mo-waiting.h"

G_BEGIN_DECLS

/* One of the three clocks: how many wait in it, the middle and the longest wait, and a dot for
 * each on a line of days with the aim.  Also the filter of the list below. */
#define MO_TYPE_CLOCK_CARD (mo_clock_card_get_type ())
G_DECLARE_FINAL_TYPE (MoClockCard, mo_clock_card, MO, CLOCK_CARD, GtkToggleButton)

GtkWidget *mo_clock_card_new (MoClock clock);
/* list: MoWaiting of every clock; aim: the days that are meant to be enough. */
void mo_clock_card_set (MoClockCard *card, GPtrArray *list, int aim);
/* Figures without the strip, where there is little room. */
void mo_clock_card_set_narrow (MoClockCard *card, gboolean narrow);
MoClock mo_clock_card_get_clock (MoClockCard *card);

G_END_DECLS
