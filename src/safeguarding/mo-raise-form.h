/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "model/mo-office.h"

G_BEGIN_DECLS

/* Asks what somebody is worried about.  pairing: the two it may be about, 0 for anybody;
 * call_note, message: what it is raised from, 0 for none; about: the person who is proposed, 0
 * for none. */
void mo_raise_form_show (GtkWidget *from,
                         MoOffice *office,
                         gint64 pairing,
                         gint64 call_note,
                         gint64 message,
                         gint64 about);

G_END_DECLS
