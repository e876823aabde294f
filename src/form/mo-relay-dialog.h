/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* A text with what was found in it lit up: change it, or pass it on; with a reason where
 * details of the other side were found.
 *
 * Signals: "let-pass" (reason: string; "" where none is asked) and "concern" when somebody
 * would rather raise one: whoever opened it closes it then.  Escape and "Change it" close it.
 */
#define MO_TYPE_RELAY_DIALOG (mo_relay_dialog_get_type ())
G_DECLARE_FINAL_TYPE (MoRelayDialog, mo_relay_dialog, MO, RELAY_DIALOG, GtkWindow)

/* leaks: MoLeak of the text; worries: MoWorry of it. */
MoRelayDialog *mo_relay_dialog_new (GtkWidget *over,
                                    const char *text,
                                    const GArray *leaks,
                                    const GArray *worries);
/* It could not be kept: the sentence says why; the reason stays. */
void mo_relay_dialog_problem (MoRelayDialog *dialog, const char *sentence);

G_END_DECLS
