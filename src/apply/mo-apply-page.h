/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "model/mo-office.h"

G_BEGIN_DECLS

/* The application of a mentor, one topic a page. */
#define MO_TYPE_APPLY_PAGE (mo_apply_page_get_type ())
G_DECLARE_FINAL_TYPE (MoApplyPage, mo_apply_page, MO, APPLY_PAGE, GtkWidget)

GtkWidget *mo_apply_page_new (MoOffice *office);

/* mentor: who enquired, or 0 for somebody new. */
void mo_apply_page_start (MoApplyPage *page, gint64 mentor);
/* Goes on with a draft where it was left. */
void mo_apply_page_resume (MoApplyPage *page, gint64 draft);

G_END_DECLS
