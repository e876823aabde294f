/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "model/mo-office.h"

G_BEGIN_DECLS

/* The office's tasks that are done, in a window over the page; each can be opened again. */
void mo_tasks_done_show (GtkWidget *from, MoOffice *office);

G_END_DECLS
