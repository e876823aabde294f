/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "draw/mo-plot.h"

G_BEGIN_DECLS

/* A chart as it leaves the program: always with small numbers protected, whatever stands on the
 * screen, and on white unless a picture for a dark page is asked for; a PDF the same bytes for
 * the same chart. */

typedef enum {
  MO_PLOT_ON_WHITE,
  MO_PLOT_ON_DARK,
  MO_PLOT_IN_GREY, /* as a printer without colours does it */
} MoPlotColours;

/* A picture of twice the usual fineness; NULL only where memory ran out. */
GBytes *mo_plot_png (const MoPlot *plot);
/* The table, its cells apart by tabs: for letters and spreadsheets.  Owned by the caller, as is
 * the CSV. */
char *mo_plot_table_text (const MoPlot *plot);
char *mo_plot_csv (const MoPlot *plot);
/* By the ending of its name: .svg, .png, .pdf or .csv. */
gboolean mo_plot_can_write (const char *path);
/* Whether the file can have these colours: a picture (.png) can have all, the others are on
 * white. */
gboolean mo_plot_can_colour (const char *path, MoPlotColours colours);
/* FALSE with an error of the GIO domain: of the disk, or G_IO_ERROR_NOT_SUPPORTED for an ending
 * or colours that cannot be. */
gboolean mo_plot_write_file (const MoPlot *plot,
                             const char *path,
                             MoPlotColours colours,
                             GError **error);

G_END_DECLS
