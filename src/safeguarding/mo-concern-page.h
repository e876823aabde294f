/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "model/mo-office.h"

G_BEGIN_DECLS

/* One concern: what was noticed, all that was done about it, what comes next, who was told, who
 * may read it and who did. */
#define MO_TYPE_CONCERN_PAGE (mo_concern_page_get_type ())
G_DECLARE_FINAL_TYPE (MoConcernPage, mo_concern_page, MO, CONCERN_PAGE, GtkWidget)

GtkWidget *mo_concern_page_new (MoOffice *office);
/* That it was opened is written down before anything is shown. */
void mo_concern_page_show (MoConcernPage *self, gint64 concern);

G_END_DECLS
