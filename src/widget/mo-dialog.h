/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Questions, files and links: what later GTK replaces stands behind this one file. */

/* Called once; file is NULL where the person thought better of it. */
typedef void (*MoFileChosen) (GFile *file, gpointer user);
/* Called once; TRUE for yes. */
typedef void (*MoAnswered) (gboolean yes, gpointer user);

/* Asks which file to open.  patterns: "*.xlsx *.ods *.csv" by spaces, said as `kinds` ("Lists
 * and workbooks"), or NULL for every file.  Every file can always be chosen as well. */
void mo_dialog_open_file (GtkWidget *from,
                          const char *title,
                          const char *kinds,
                          const char *patterns,
                          MoFileChosen chosen,
                          gpointer user);
/* Asks where to write; an existing file is asked about before it is answered. */
void mo_dialog_save_file (GtkWidget *from,
                          const char *title,
                          const char *name,
                          MoFileChosen chosen,
                          gpointer user);
/* Asks for a folder that is there, or is made in the asking. */
void mo_dialog_choose_folder (GtkWidget *from,
                              const char *title,
                              MoFileChosen chosen,
                              gpointer user);
/* Only for what cannot be undone.  verb: the word on the button that does it ("Throw away").
 * Screen readers hear heading and body. */
void mo_dialog_ask (GtkWidget *from,
                    const char *heading,
                    const char *body,
                    const char *verb,
                    MoAnswered answered,
                    gpointer user);
/* Opens a file or an address in the desktop's own program for it. */
void mo_dialog_show_uri (GtkWidget *from, const char *uri);

G_END_DECLS
