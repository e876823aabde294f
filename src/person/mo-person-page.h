/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "model/mo-office.h"

G_BEGIN_DECLS

/* One person: what is known of them, everything that happened, and what is to be done next.
 * Has the actions "page.print" (the call sheet) and "person.…". */
#define MO_TYPE_PERSON_PAGE (mo_person_page_get_type ())
G_DECLARE_FINAL_TYPE (MoPersonPage, mo_person_page, MO, PERSON_PAGE, GtkWidget)

GtkWidget *mo_person_page_new (MoOffice *office);
/* Shows this person; what was unfolded of the last one is folded again. */
void mo_person_page_show (MoPersonPage *page, gint64 person);
/* Whom it shows; 0 for nobody yet. */
gint64 mo_person_page_get_person (MoPersonPage *page);
/* Opens one of its forms ("person.edit-name") as soon as the person is read. */
void mo_person_page_open_form (MoPersonPage *page, const char *form);

G_END_DECLS
