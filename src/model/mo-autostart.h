/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* Whether a program begins with the session, as the desktops have agreed: a file of its name
 * under an autostart folder, the person's own before those of the system.
 * name: of the desktop file, without the folder. */
gboolean mo_autostart_is_on (const char *name);
/* Off hides the system's file from this person; on takes that away again, and where the system
 * has no such file writes one.  title: its name for people; program: the whole path. */
gboolean mo_autostart_set (const char *name,
                           const char *title,
                           const char *program,
                           gboolean on,
                           GError **error);

G_END_DECLS
