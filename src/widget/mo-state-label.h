/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "core/mo-verdict.h"

G_BEGIN_DECLS

/* A state: an icon, words, and a colour that says the same. */
#define MO_TYPE_STATE_LABEL (mo_state_label_get_type ())
G_DECLARE_FINAL_TYPE (MoStateLabel, mo_state_label, MO, STATE_LABEL, GtkWidget)

GtkWidget *mo_state_label_new (void);
void mo_state_label_set (MoStateLabel *label, MoLevel level, const char *words);
/* The same with an icon of one's own. */
void mo_state_label_set_icon (MoStateLabel *label,
                              MoLevel level,
                              const char *icon_name,
                              const char *words);

G_END_DECLS
