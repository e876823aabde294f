/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>

#include "draw/mo-report-page.h"
#include "impact/mo-impact-private.h"
#include "widget/mo-announce.h"
#include "widget/mo-dialog.h"
#include "widget/mo-problem.h"

/* The figures as they were when it was asked for, whatever is chosen meanwhile. */
typedef struct {
  GtkWidget *from;
  MoFigures figures;
} Report;

static Report *
report_new (GtkWidget *from, const MoFigures *figures)
{
  Report *report = g_new (Report, 1);
  report->from = g_object_ref (from);
  report->figures = *figures;
  return report;
}

static void
report_free (Report *report)
{
  g_object_unref (report->from);
  g_free (report);
}

static void
tell (Report *report, const char *format, const GError *error)
{
  g_autoptr (GString) sentence = g_string_new (format);
  g_string_replace (sentence, "%s", error->message, 1);
  mo_problem_show (report->from, sentence->str);
}

static void
draw_page (GtkPrintOperation *print, GtkPrintContext *context, int page, Report *report)
{
  cairo_t *cr = gtk_print_context_get_cairo_context (context);
  double scale = MIN (gtk_print_context_get_width (context) / MO_REPORT_WIDTH,
                      gtk_print_context_get_height (context) / MO_REPORT_HEIGHT);
  cairo_scale (cr, scale, scale);
  mo_report_draw_page (&report->figures, cr, page, FALSE);
}

/* The operation keeps itself until it is done. */
static void
done (GtkPrintOperation *print, GtkPrintOperationResult result, Report *report)
{
  g_autoptr (GError) error = NULL;
  if (result == GTK_PRINT_OPERATION_RESULT_ERROR) {
    gtk_print_operation_get_error (print, &error);
    tell (report, _ ("The report was not printed: %s"), error);
  }
  report_free (report);
  g_object_unref (print);
}

void
mo_impact_print (GtkWidget *from, const MoFigures *figures)
{
  GtkPrintOperation *print = gtk_print_operation_new ();
  GtkRoot *root = gtk_widget_get_root (from);
  Report *report = report_new (from, figures);
  g_autofree char *title = mo_report_title (figures);
  g_autoptr (GtkPageSetup) setup = gtk_page_setup_new ();
  g_autoptr (GtkPaperSize) paper = gtk_paper_size_new (GTK_PAPER_NAME_A4);

  gtk_page_setup_set_paper_size_and_default_margins (setup, paper);
  gtk_print_operation_set_default_page_setup (print, setup);
  gtk_print_operation_set_use_full_page (print, TRUE);
  gtk_print_operation_set_n_pages (print, MO_REPORT_PAGES);
  gtk_print_operation_set_job_name (print, title);
  gtk_print_operation_set_allow_async (print, TRUE);
  g_signal_connect (print, "draw-page", G_CALLBACK (draw_page), report);
  g_signal_connect (print, "done", G_CALLBACK (done), report);
  gtk_print_operation_run (print,
                           GTK_PRINT_OPERATION_ACTION_PRINT_DIALOG,
                           GTK_IS_WINDOW (root) ? GTK_WINDOW (root) : NULL,
                           NULL);
}

static void
place_chosen (GFile *file, gpointer user)
{
  Report *report = user;
  g_autoptr (GError) error = NULL;
  g_autofree char *path = file ? g_file_get_path (file) : NULL;

  if (path && mo_report_write_pdf (&report->figures, path, &error)) {
    g_autofree char *words = g_strdup_printf (_ ("Saved as %s"), path);
    mo_announce (report->from, words);
  } else if (error)
    tell (report, _ ("The report was not saved: %s. Choose another folder."), error);
  report_free (report);
}

void
mo_impact_save_pdf (GtkWidget *from, const MoFigures *figures)
{
  g_autofree char *title = mo_report_title (figures);
  g_autofree char *name = g_strconcat (title, ".pdf", NULL);
  g_strdelimit (name, "/", '-');
  mo_dialog_save_file (
      from, _ ("Save the report as PDF"), name, place_chosen, report_new (from, figures));
}
