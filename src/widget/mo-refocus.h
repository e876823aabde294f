/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* A box that is filled anew keeps the keyboard on what it was on: a button is known again by
 * its action and target, or by its data "part" or "other". */

/* What the keyboard is on within a box; owned by the caller, NULL: it is not within. */
char *mo_refocus_key (GtkWidget *box);
/* Back to it; where it is gone, to the first that there is. */
void mo_refocus (GtkWidget *box, const char *key);

G_END_DECLS
