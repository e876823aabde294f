/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/mo-window-private.h"
#include "pack/mo-pack-page.h"

/* What trustees get to read. */
static void
pack (GtkWidget *widget, const char *action, GVariant *value)
{
  GtkWidget *page = mo_window_show_page (MO_WINDOW (widget), "pack", TRUE);
  mo_pack_page_show_period (MO_PACK_PAGE (page), "", MO_STRAND_BOTH);
}

void
mo_window_class_install_pack (GtkWidgetClass *klass)
{
  gtk_widget_class_install_action (klass, "win.pack", NULL, pack);
}
