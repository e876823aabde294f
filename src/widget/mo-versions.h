/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Two versions of the same thing side by side: line by line what is there now (and what it was
 * before), and what the person wrote.  Empty and hidden until a line is added. */
#define MO_TYPE_VERSIONS (mo_versions_get_type ())
G_DECLARE_FINAL_TYPE (MoVersions, mo_versions, MO, VERSIONS, GtkWidget)

GtkWidget *mo_versions_new (void);
void mo_versions_clear (MoVersions *versions);
/* before: as it stood when the person began, told where it is not `now`; yours: NULL where the
 * person wrote nothing about it. */
void mo_versions_add (MoVersions *versions,
                      const char *what,
                      const char *before,
                      const char *now,
                      const char *yours);
/* All lines as one text, for saying it aloud; "" for none. */
const char *mo_versions_get_words (MoVersions *versions);

G_END_DECLS
