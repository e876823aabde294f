/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "papers/mo-papers-private.h"

void
mo_papers_note (GtkLabel *label, const char *words)
{
  gtk_label_set_label (label, words ? words : "");
  gtk_widget_set_visible (GTK_WIDGET (label), words != NULL);
}
