/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "model/mo-calls-jobs.h"

G_BEGIN_DECLS

/* The first clashes of some days, each a button that leads to its call.  Not there where there
 * is none.  Signals: "chosen" (id of a call); "all" where there are more than it shows. */
#define MO_TYPE_CALL_CLASH_CARD (mo_call_clash_card_get_type ())
G_DECLARE_FINAL_TYPE (MoCallClashCard, mo_call_clash_card, MO, CALL_CLASH_CARD, GtkWidget)

GtkWidget *mo_call_clash_card_new (void);
/* Of these days, both included; how many there are. */
guint
mo_call_clash_card_show (MoCallClashCard *card, const MoCallsSeen *seen, MoDay from, MoDay to);

G_END_DECLS
