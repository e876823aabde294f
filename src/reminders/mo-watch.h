/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Tells when a file of that name in the folder was replaced, written or taken away.  By inotify
 * itself: a GFileMonitor would load the desktop's file system modules for it, which are larger
 * than the whole of this program. */
typedef struct _MoWatch MoWatch;

MoWatch *mo_watch_new (const char *path, void (*changed) (gpointer user), gpointer user);
void mo_watch_free (MoWatch *watch);
/* Where the folder was not there or went away: tries once more. */
void mo_watch_look (MoWatch *watch);

G_END_DECLS
