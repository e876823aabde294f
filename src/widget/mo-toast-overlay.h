/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Holds one child and, above its lower edge, the newest toast: a few words with at most one
 * button.  A newer toast takes the place of the last, whose change is still in the history.
 * It stays for at least ten seconds and for as long as the pointer or the focus is on it, and
 * is spoken when it appears; the focus stays where it was. */
#define MO_TYPE_TOAST_OVERLAY (mo_toast_overlay_get_type ())
G_DECLARE_FINAL_TYPE (MoToastOverlay, mo_toast_overlay, MO, TOAST_OVERLAY, GtkWidget)

GtkWidget *mo_toast_overlay_new (void);
void mo_toast_overlay_set_child (MoToastOverlay *overlay, GtkWidget *child);
/* button: a word such as "Undo", with detailed_action as "win.undo"; NULL for none. */
void mo_toast_overlay_show (MoToastOverlay *overlay,
                            const char *words,
                            const char *button,
                            const char *detailed_action);
void mo_toast_overlay_dismiss (MoToastOverlay *overlay);
/* Seconds that a toast stays, 10 where nobody said so; less than 10 is 10. */
void mo_toast_overlay_set_seconds (MoToastOverlay *overlay, int seconds);
/* The words on show, NULL for none. */
const char *mo_toast_overlay_get_words (MoToastOverlay *overlay);

G_END_DECLS
