/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Lays the children of a box in equal columns, as many as the width has room for, and in as
 * many rows as they then need: whatever the font, the page never grows wider than its window.
 * Columns of one row are shared out evenly (five in two rows: three and two).
 * spacing: pixels between columns and between rows. */
void mo_fit (GtkWidget *box, int spacing);

/* How many columns n children take, of which the widest needs `least` pixels: 1 to n (0 of
 * none). */
int mo_fit_columns (int n, int least, int spacing, int width);

G_END_DECLS
