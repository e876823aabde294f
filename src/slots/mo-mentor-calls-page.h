/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "model/mo-office.h"

G_BEGIN_DECLS

/* The calls to come of one mentor as a sheet for that mentor: looked through first, printed,
 * saved, or given as a calendar file. */
#define MO_TYPE_MENTOR_CALLS_PAGE (mo_mentor_calls_page_get_type ())
G_DECLARE_FINAL_TYPE (MoMentorCallsPage, mo_mentor_calls_page, MO, MENTOR_CALLS_PAGE, GtkWidget)

GtkWidget *mo_mentor_calls_page_new (MoOffice *office);
void mo_mentor_calls_page_show (MoMentorCallsPage *page, gint64 mentor);

G_END_DECLS
