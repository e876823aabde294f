/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* A bar of 0 to 100 on a track, beside its number: how well two people fit. */
#define MO_TYPE_FIT_BAR (mo_fit_bar_get_type ())
G_DECLARE_FINAL_TYPE (MoFitBar, mo_fit_bar, MO, FIT_BAR, GtkWidget)

/* width: in pixels at 100 %. */
GtkWidget *mo_fit_bar_new (int width);
void mo_fit_bar_set_value (MoFitBar *bar, int value);

/* The places of a mentor as dots: filled = taken.  Always beside words. */
#define MO_TYPE_PLACES (mo_places_get_type ())
G_DECLARE_FINAL_TYPE (MoPlaces, mo_places, MO, PLACES, GtkWidget)

GtkWidget *mo_places_new (void);
void mo_places_set (MoPlaces *places, int taken, int capacity);

G_END_DECLS
