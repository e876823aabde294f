/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "model/mo-office.h"

G_BEGIN_DECLS

/* The message book: what mentees and mentors want each other to know, passed on by the office
 * and answered the same way. */
#define MO_TYPE_MESSAGES_PAGE (mo_messages_page_get_type ())
G_DECLARE_FINAL_TYPE (MoMessagesPage, mo_messages_page, MO, MESSAGES_PAGE, GtkWidget)

GtkWidget *mo_messages_page_new (MoOffice *office);
/* Chooses one message, whatever is filtered. */
void mo_messages_page_show_message (MoMessagesPage *self, gint64 message);
/* It was taken just now, on this page: it is chosen and has the keyboard. */
void mo_messages_page_taken (MoMessagesPage *self, gint64 message);

G_END_DECLS
