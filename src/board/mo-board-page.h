/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "model/mo-office.h"

G_BEGIN_DECLS

#define MO_TYPE_BOARD_PAGE (mo_board_page_get_type ())
G_DECLARE_FINAL_TYPE (MoBoardPage, mo_board_page, MO, BOARD_PAGE, GtkWidget)

GtkWidget *mo_board_page_new (MoOffice *office);

G_END_DECLS
