/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Says a sentence to whoever listens through a screen reader, without moving the focus: the
 * result of an action, a toast, a card's new place.  Costs nothing where nobody listens.
 *
 * GTK 4.8 has no announcements, and an alert that appears stays silent; but a change of the
 * active window's name is read out.  So the window is called that until it is left. */
void mo_announce (GtkWidget *from, const char *words);

/* The same through the widget that has the focus ("Referral 12, moved to Mentor asked"): for
 * things that keep the new name, such as a card. */
void mo_announce_as_name (GtkWidget *focused, const char *name);

G_END_DECLS
