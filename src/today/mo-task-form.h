/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/mo-office.h"
#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Asks for a new task; person: whom it is for, 0 for nobody. */
void mo_task_form_add (GtkWidget *from, MoOffice *office, gint64 person);
/* Shows a task for changing. */
void mo_task_form_edit (GtkWidget *from, MoOffice *office, gint64 task);
/* Asks only for another day. */
void mo_task_form_put_off (GtkWidget *from, MoOffice *office, gint64 task, const char *words);

G_END_DECLS
