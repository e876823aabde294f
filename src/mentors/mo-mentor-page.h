/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "model/mo-office.h"

G_BEGIN_DECLS

/* All about one mentor: lived experience, hours, places, checks, support, matches, training,
 * what staff noted, and what the mentor gave. */
#define MO_TYPE_MENTOR_PAGE (mo_mentor_page_get_type ())
G_DECLARE_FINAL_TYPE (MoMentorPage, mo_mentor_page, MO, MENTOR_PAGE, GtkWidget)

GtkWidget *mo_mentor_page_new (MoOffice *office);
void mo_mentor_page_show (MoMentorPage *page, gint64 mentor);

G_END_DECLS
