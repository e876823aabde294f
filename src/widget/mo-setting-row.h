/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* One line of a card of settings or facts: what it is and a dim line below, its control at the
 * right, and under both, when it is wrong, the sentence that says so.  The control is named by
 * the title and described by the note or the error. */
#define MO_TYPE_SETTING_ROW (mo_setting_row_get_type ())
G_DECLARE_FINAL_TYPE (MoSettingRow, mo_setting_row, MO, SETTING_ROW, GtkWidget)

/* note: NULL for none.  Takes the control. */
GtkWidget *mo_setting_row_new (const char *title, const char *note, GtkWidget *control);
void mo_setting_row_set_note (MoSettingRow *row, const char *note);
/* NULL: it is right again. */
void mo_setting_row_set_error (MoSettingRow *row, const char *sentence);
GtkWidget *mo_setting_row_get_control (MoSettingRow *row);

/* A heading above a card, for rows; a switch with "on" or "off" in words beside it. */
GtkWidget *mo_setting_card_new (const char *heading);
void mo_setting_card_add (GtkWidget *card, GtkWidget *row);
/* The heading's label, for counts and the like. */
GtkWidget *mo_setting_card_get_heading (GtkWidget *card);
/* *toggle: the GtkSwitch itself, to bind and to name. */
GtkWidget *mo_setting_switch_new (GtkSwitch **toggle);

G_END_DECLS
