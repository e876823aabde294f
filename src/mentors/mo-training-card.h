/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "model/mo-office.h"

G_BEGIN_DECLS

/* The training weekends of this financial year: a box for each that is planned, with its date
 * or without.  Reads its own and keeps up with the office; a box opens the weekends. */
#define MO_TYPE_TRAINING_CARD (mo_training_card_get_type ())
G_DECLARE_FINAL_TYPE (MoTrainingCard, mo_training_card, MO, TRAINING_CARD, GtkWidget)

/* Once; the card reads from then on. */
void mo_training_card_set_office (MoTrainingCard *card, MoOffice *office);

G_END_DECLS
