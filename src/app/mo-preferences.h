/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "model/mo-office.h"

G_BEGIN_DECLS

/* Shows the preferences over `parent`, or brings them forward.  Looks belong to this person on
 * this computer; everything else is the office's and is kept in its database, with undo.
 * page: "calendars" and the like; NULL: wherever it was. */
void mo_preferences_show (GtkWindow *parent, MoOffice *office, const char *page);

G_END_DECLS
