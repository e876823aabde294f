/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "model/mo-calls-jobs.h"

G_BEGIN_DECLS

/* The next clash of some days, a button that leads to its call, and how many there are.  Not
 * there where there is none.  Signals: "chosen" (id of a call); "all" to see them all. */
#define MO_TYPE_CALL_CLASH_CARD (mo_call_clash_card_get_type ())
G_DECLARE_FINAL_TYPE (MoCallClashCard, mo_call_clash_card, MO, CALL_CLASH_CARD, GtkWidget)

GtkWidget *mo_call_clash_card_new (void);
/* Of these days, both included; how many there are. */
guint mo_call_clash_card_show (MoCallClashCard *card,
                               const MoCallsSeen *seen,
                               MoDay from,
                               MoDay to,
                               MoDay today);

G_END_DECLS
