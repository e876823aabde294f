/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "draw/mo-plot.h"

G_BEGIN_DECLS

/* A chart as it leaves the program: always on white, and always with small numbers protected,
 * whatever stands on the screen; a PDF the same bytes for the same chart. */

/* A picture of twice the usual fineness; NULL only where memory ran out. */
GBytes *mo_plot_png (const MoPlot *plot);
/* The table, its cells apart by tabs: for letters and spreadsheets.  Owned by the caller, as is
 * the CSV. */
char *mo_plot_table_text (const MoPlot *plot);
char *mo_plot_csv (const MoPlot *plot);
/* By the ending of its name: .svg, .png, .pdf or .csv. */
gboolean mo_plot_can_write (const char *path);
gboolean mo_plot_write_file (const MoPlot *plot, const char *path, GError **error);

G_END_DECLS
