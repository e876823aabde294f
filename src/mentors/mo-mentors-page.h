/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "model/mo-office.h"

G_BEGIN_DECLS

#define MO_TYPE_MENTORS_PAGE (mo_mentors_page_get_type ())
G_DECLARE_FINAL_TYPE (MoMentorsPage, mo_mentors_page, MO, MENTORS_PAGE, GtkWidget)

GtkWidget *mo_mentors_page_new (MoOffice *office);

G_END_DECLS
