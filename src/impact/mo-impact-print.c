/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "draw/mo-report-page.h"
#include "impact/mo-impact-private.h"
#include "widget/mo-print.h"

static void
draw_page (gpointer figures, cairo_t *cr, int page)
{
  mo_report_draw_page (figures, cr, page, FALSE);
}

static gboolean
write_pdf (gpointer figures, const char *path, GError **error)
{
  return mo_report_write_pdf (figures, path, error);
}

/* The figures as they were when it was asked for, whatever is chosen meanwhile. */
static gpointer
copy (gpointer figures)
{
  return g_memdup2 (figures, sizeof (MoFigures));
}

static MoPrintDocument
document_of (const MoFigures *figures, const char *title)
{
  return (MoPrintDocument){
    .title = title,
    .n_pages = MO_REPORT_PAGES,
    .width = MO_REPORT_WIDTH,
    .height = MO_REPORT_HEIGHT,
    .draw_page = draw_page,
    .write_pdf = write_pdf,
    .document = (gpointer) figures,
    .ref = copy,
    .unref = g_free,
  };
}

void
mo_impact_print (GtkWidget *from, const MoFigures *figures)
{
  g_autofree char *title = mo_report_title (figures);
  MoPrintDocument document = document_of (figures, title);
  mo_print_dialog (from, &document);
}

void
mo_impact_save_pdf (GtkWidget *from, const MoFigures *figures)
{
  g_autofree char *title = mo_report_title (figures);
  MoPrintDocument document = document_of (figures, title);
  mo_print_save_pdf (from, &document);
}
