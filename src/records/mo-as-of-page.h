/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "model/mo-office.h"

G_BEGIN_DECLS

/* The waiting list, the matches and the figures as they stood at the end of a past day; to be
 * looked at only. */
#define MO_TYPE_AS_OF_PAGE (mo_as_of_page_get_type ())
G_DECLARE_FINAL_TYPE (MoAsOfPage, mo_as_of_page, MO, AS_OF_PAGE, GtkWidget)

GtkWidget *mo_as_of_page_new (MoOffice *office);
/* MO_DAY_NONE: the day before today, or the one that is shown. */
void mo_as_of_page_show (MoAsOfPage *page, MoDay day);

G_END_DECLS
