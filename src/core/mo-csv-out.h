/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Writes one cell as RFC 4180 has it, after a comma where the line has begun.  A text that a
 * spreadsheet would run as a formula (= + - @, tab, return at its front) gets an apostrophe
 * before it, unless it is a plain number or telephone. */
void mo_csv_cell (GString *csv, const char *text);
void mo_csv_row_end (GString *csv);

G_END_DECLS
