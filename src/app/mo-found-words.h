/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "store/mo-search.h"

G_BEGIN_DECLS

/* "Siân O’Brien (Shan)"; owned by the caller. */
char *mo_found_name (const MoFound *found);
/* Who this is to the office: "waiting for a match · R-0412 · Cardiff"; owned by the caller. */
char *mo_found_what (const MoFound *found);
/* Shows their page. */
void mo_found_open (const MoFound *found, GtkWidget *from);

G_END_DECLS
