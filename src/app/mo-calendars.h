/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/mo-calendar-folder.h"

G_BEGIN_DECLS

/* Where the calendar files of an office are kept on this computer.  A folder was chosen for one
 * database: another, such as a copy that is tried out, never writes there. */

/* NULL: nowhere; owned by the caller. */
char *mo_calendars_get_folder (const char *database);
/* folder NULL: no longer kept; the files stay as they are. */
void mo_calendars_set_folder (const char *database, const char *folder);
/* TRUE where the folder was chosen for another office than this one. */
gboolean mo_calendars_are_of_another (const char *database);
/* What to write, NULL for nothing; owned by the caller. */
MoCalendarAsk *mo_calendars_ask (const char *database);

G_END_DECLS
