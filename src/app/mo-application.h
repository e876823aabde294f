/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "model/mo-calendar-writer.h"

G_BEGIN_DECLS

#define MO_TYPE_APPLICATION (mo_application_get_type ())
G_DECLARE_FINAL_TYPE (MoApplication, mo_application, MO, APPLICATION, GtkApplication)

MoApplication *mo_application_new (void);
/* What keeps the calendar files, NULL while nothing may be written. */
MoCalendarWriter *mo_application_get_calendars (MoApplication *app);

G_END_DECLS
