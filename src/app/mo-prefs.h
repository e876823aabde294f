/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* What this person likes on this computer: size, colours, the page last shown.  Kept by
 * GSettings; the office's own numbers are in its database.
 * NULL where the program was not installed with its schema: then defaults apply. */
GSettings *mo_prefs (void);

gboolean mo_prefs_flag (const char *key, gboolean fallback);
int mo_prefs_number (const char *key, int fallback);
/* Owned by the caller. */
char *mo_prefs_text (const char *key, const char *fallback);

/* Makes the program look as they say, now and after each change.  Needs a display. */
void mo_prefs_follow (void);

G_END_DECLS
