/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "store/mo-staff-leave.h"

G_BEGIN_DECLS

/* The days above the columns of a calendar, each a button that chooses the day.
 * Signal: "chosen" (day). */
#define MO_TYPE_CALL_HEADS (mo_call_heads_get_type ())
G_DECLARE_FINAL_TYPE (MoCallHeads, mo_call_heads, MO, CALL_HEADS, GtkWidget)

GtkWidget *mo_call_heads_new (void);
/* days: at most 7; chosen: the day whose agenda is shown.  leave: MoStaffLeave: who is away
 * stands below the day, and so does a bank holiday. */
void mo_call_heads_show (MoCallHeads *heads,
                         MoDay first,
                         int days,
                         MoDay today,
                         MoDay chosen,
                         GPtrArray *leave);

G_END_DECLS
