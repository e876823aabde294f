/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "model/mo-office.h"

G_BEGIN_DECLS

/* From enquiry to approved, this financial year: a card that reads its own figures, keeps up
 * with the office, and prints. */
#define MO_TYPE_FUNNEL_CARD (mo_funnel_card_get_type ())
G_DECLARE_FINAL_TYPE (MoFunnelCard, mo_funnel_card, MO, FUNNEL_CARD, GtkWidget)

/* Once; the card reads from then on. */
void mo_funnel_card_set_office (MoFunnelCard *card, MoOffice *office);
/* The desktop's print dialog, with the figures as they are shown. */
void mo_funnel_card_print (MoFunnelCard *card);

G_END_DECLS
