/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "model/mo-office.h"
#include "widget/mo-banner.h"

G_BEGIN_DECLS

/* The program's window: header bar, navigation, banners, the page on show and toasts. */
#define MO_TYPE_WINDOW (mo_window_get_type ())
G_DECLARE_FINAL_TYPE (MoWindow, mo_window, MO, WINDOW, GtkApplicationWindow)

/* Keeps a reference to the office.  Shows no page yet. */
MoWindow *mo_window_new (GtkApplication *app, MoOffice *office);
/* The office is open: shows the page of last time. */
void mo_window_begin (MoWindow *window);
/* Offers what was begun and not finished, above the page. */
void mo_window_offer_drafts (MoWindow *window);
/* It could not be opened: says so, in place of everything else. */
void mo_window_refuse (MoWindow *window, const GError *error);
/* A banner above every page that stays. */
void mo_window_add_banner (MoWindow *window, MoBannerKind kind, const char *words);
/* Why the calendar files are not written, above every page until they are; NULL: they are. */
void mo_window_tell_calendars (MoWindow *window, const char *problem);

G_END_DECLS
