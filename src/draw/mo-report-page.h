/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "core/mo-figures.h"
#include "draw/mo-chart.h"

G_BEGIN_DECLS

/* The report of a financial year on A4: the same pages for PDF, printer and preview.  Small
 * counts are protected.  There is no clock in it: the same figures give the same bytes. */
#define MO_REPORT_PAGES  3
#define MO_REPORT_WIDTH  595.276 /* points */
#define MO_REPORT_HEIGHT 841.89

/* page: 0 to MO_REPORT_PAGES - 1.  tagged: structure for assistive technology, where the
 * surface is a PDF. */
void mo_report_draw_page (const MoFigures *figures, cairo_t *cr, int page, gboolean tagged);
/* Writes all pages as a tagged PDF; FALSE with error set where it cannot be written. */
gboolean mo_report_write_pdf (const MoFigures *figures, const char *path, GError **error);
/* "Referrals and waiting 2025/26"; owned by the caller. */
char *mo_report_title (const MoFigures *figures);
/* The tables as CSV text, protected too; cell: writes one cell after a comma if need be. */
typedef void (*MoReportCell) (GString *csv, const char *text);
typedef void (*MoReportRowEnd) (GString *csv);
char *mo_report_csv (const MoFigures *figures, MoReportCell cell, MoReportRowEnd row_end);

G_END_DECLS
