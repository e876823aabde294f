/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Where somebody is pointed to: services are found by typing, Enter takes the first one found
 * or else the words themselves; what was taken stands above, each with a button to let it go.
 */
#define MO_TYPE_SERVICE_PICKER (mo_service_picker_get_type ())
G_DECLARE_FINAL_TYPE (MoServicePicker, mo_service_picker, MO, SERVICE_PICKER, GtkWidget)

GtkWidget *mo_service_picker_new (void);
/* services: MoService, by name; retired ones are not offered. */
void mo_service_picker_set_services (MoServicePicker *picker, GPtrArray *services);
guint mo_service_picker_get_n (MoServicePicker *picker);
/* service: 0 where only the words were taken; said: owned by the picker, NULL for a service. */
void
mo_service_picker_get (MoServicePicker *picker, guint at, gint64 *service, const char **said);
/* What stands in the entry and was not taken; owned by the caller, "" for nothing. */
char *mo_service_picker_get_typed (MoServicePicker *picker);
void mo_service_picker_clear (MoServicePicker *picker);
/* NULL: it is right again. */
void mo_service_picker_set_problem (MoServicePicker *picker, const char *sentence);

G_END_DECLS
