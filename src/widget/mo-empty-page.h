/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* What an empty page shows: a large icon, what goes here, why it is empty, and one button.
 * Properties, for .ui files (say g_type_ensure (MO_TYPE_EMPTY_PAGE) in the class_init of the
 * page that uses one): icon-name, title, why, button-label, and action-name with action-target
 * as for a GtkButton.  Without a button-label there is no button. */
#define MO_TYPE_EMPTY_PAGE (mo_empty_page_get_type ())
G_DECLARE_FINAL_TYPE (MoEmptyPage, mo_empty_page, MO, EMPTY_PAGE, GtkWidget)

GtkWidget *mo_empty_page_new (const char *icon_name, const char *title, const char *why);
void mo_empty_page_set_title (MoEmptyPage *page, const char *title);
void mo_empty_page_set_why (MoEmptyPage *page, const char *why);
/* detailed_action as "win.show-page::waiting"; label NULL takes the button away. */
void
mo_empty_page_set_button (MoEmptyPage *page, const char *label, const char *detailed_action);

G_END_DECLS
