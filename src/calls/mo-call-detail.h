/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "store/mo-calls.h"

G_BEGIN_DECLS

/* One call: its pair, the strip of ten, what is agreed, and what can be done with it. */
#define MO_TYPE_CALL_DETAIL (mo_call_detail_get_type ())
G_DECLARE_FINAL_TYPE (MoCallDetail, mo_call_detail, MO, CALL_DETAIL, GtkWidget)

GtkWidget *mo_call_detail_new (void);
/* call NULL: nothing is chosen.  pair NULL: the pair can have no more calls.  ending_call: from
 * which number on the ending talk is due; extra: most calls that can be granted. */
void mo_call_detail_show (MoCallDetail *detail,
                          MoCallView *call,
                          MoPairView *pair,
                          int ending_call,
                          int extra,
                          MoDay today);

G_END_DECLS
