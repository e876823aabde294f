/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "model/mo-office.h"

G_BEGIN_DECLS

/* The program's window: header bar, navigation, banners, the page on show and toasts. */
#define MO_TYPE_WINDOW (mo_window_get_type ())
G_DECLARE_FINAL_TYPE (MoWindow, mo_window, MO, WINDOW, GtkApplicationWindow)

/* Keeps a reference to the office. */
MoWindow *mo_window_new (GtkApplication *app, MoOffice *office);

G_END_DECLS
