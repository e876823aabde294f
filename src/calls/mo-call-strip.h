/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* The calls of a pair as squares; to assistive technology an image called "3 of 10 calls
 * done". */
#define MO_TYPE_CALL_STRIP (mo_call_strip_get_type ())
G_DECLARE_FINAL_TYPE (MoCallStrip, mo_call_strip, MO, CALL_STRIP, GtkWidget)

GtkWidget *mo_call_strip_new (void);
/* done of total took place; granted of `extra` more are allowed. */
void mo_call_strip_set (MoCallStrip *strip, int done, int total, int granted, int extra);

G_END_DECLS
