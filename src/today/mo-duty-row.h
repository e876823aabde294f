/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "model/mo-row.h"
#include "store/mo-today.h"

G_BEGIN_DECLS

#define MO_TYPE_DUTY_ROW (mo_duty_row_get_type ())
G_DECLARE_FINAL_TYPE (MoDutyRow, mo_duty_row, MO, DUTY_ROW, MoRow)

const char *mo_duty_verb (const MoDuty *duty); /* the word on its button */
const char *mo_duty_icon (const MoDuty *duty);
/* "3 days late", "at 15:00", "tomorrow", "in 4 days"; owned by the caller. */
char *mo_duty_when (const MoDuty *duty);
/* What it is about, and who does it; owned by the caller. */
char *mo_duty_second_line (const MoDuty *duty);
/* TRUE for what is ticked off on the page of the day, without a case to open. */
gboolean mo_duty_is_done_here (const MoDuty *duty);
/* Opens its case at the right place, by an action of the window that `from` is in; or does
 * what is done here ("today.do"). */
void mo_duty_open (const MoDuty *duty, GtkWidget *from);

G_END_DECLS
