/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "pack/mo-pack-page-private.h"
#include "widget/mo-action.h"

MO_ACTION (print)
{
  mo_pack_page_leave (MO_PACK_PAGE (widget), MO_PACK_WAY_PAPER);
}

MO_ACTION (save_pdf)
{
  mo_pack_page_leave (MO_PACK_PAGE (widget), MO_PACK_WAY_PDF);
}

MO_ACTION (save_figures)
{
  gboolean json = g_str_equal (g_variant_get_string (value, NULL), "json");
  mo_pack_page_leave (MO_PACK_PAGE (widget), json ? MO_PACK_WAY_JSON : MO_PACK_WAY_CSV);
}

void
mo_pack_page_class_install_actions (GtkWidgetClass *klass)
{
  gtk_widget_class_install_action (klass, "pack.freeze", NULL, mo_pack_page_freeze);
  gtk_widget_class_install_action (klass, "pack.print", NULL, print);
  gtk_widget_class_install_action (klass, "page.print", NULL, print);
  gtk_widget_class_install_action (klass, "pack.save-pdf", NULL, save_pdf);
  gtk_widget_class_install_action (klass, "pack.save-figures", "s", save_figures);
}
