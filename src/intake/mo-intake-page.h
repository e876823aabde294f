/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "model/mo-office.h"

G_BEGIN_DECLS

/* Taking a referral, one topic a page. */
#define MO_TYPE_INTAKE_PAGE (mo_intake_page_get_type ())
G_DECLARE_FINAL_TYPE (MoIntakePage, mo_intake_page, MO, INTAKE_PAGE, GtkWidget)

GtkWidget *mo_intake_page_new (MoOffice *office);

/* A new referral; one under way is kept as a draft and offered beside it. */
void mo_intake_page_start (MoIntakePage *page);
/* Mentoring again: what the book knows of the person stands in the form already. */
void mo_intake_page_again (MoIntakePage *page, gint64 person);
/* Goes on with a draft where it was left. */
void mo_intake_page_resume (MoIntakePage *page, gint64 draft);

G_END_DECLS
