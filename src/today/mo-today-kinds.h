/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "core/mo-duty-rules.h"

G_BEGIN_DECLS

/* How much there is of each kind, as buttons that show only that kind: the three kinds with
 * most, and the others when they are asked for, so that the list begins high on the page.
 * Signal "chosen" (kind: int, -1 for all). */
#define MO_TYPE_TODAY_KINDS (mo_today_kinds_get_type ())
G_DECLARE_FINAL_TYPE (MoTodayKinds, mo_today_kinds, MO, TODAY_KINDS, GtkWidget)

/* counts: of MO_DUTY_KINDS; a kind without any has no button unless it is the one chosen. */
void mo_today_kinds_show (MoTodayKinds *kinds, const int *counts, int all, int chosen);

G_END_DECLS
