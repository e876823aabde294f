/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "widget/mo-print.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "widget/mo-dialog.h"
#include "widget/mo-problem.h"

#define ENDING ".pdf"

void
mo_print_document_set (MoPrintDocument *kept, const MoPrintDocument *document)
{
  MoPrintDocument before = *kept;

  *kept = document ? *document : (MoPrintDocument){ .n_pages = 0 };
  if (kept->document)
    kept->document = kept->ref (kept->document);
  if (before.document)
    before.unref (before.document);
}

/* The document as it was when it was asked for. */
typedef struct {
  GtkWidget *from;
  MoPrintDocument document;
  char *title;
  char *path; /* once it is known */
  MoPrintGone gone;
  gpointer user;
} Asked;

static Asked *
asked_new (GtkWidget *from, const MoPrintDocument *document, MoPrintGone gone, gpointer user)
{
  Asked *asked = g_new0 (Asked, 1);
  asked->from = g_object_ref (from);
  asked->document = *document;
  asked->document.document = document->ref (document->document);
  asked->title = g_strdup (document->title);
  asked->document.title = asked->title;
  asked->gone = gone;
  asked->user = user;
  return asked;
}

/* It is over with it, one way or the other. */
static void
asked_end (Asked *asked, gboolean gone)
{
  if (asked->gone)
    asked->gone (gone, gone ? asked->path : NULL, asked->user);
  asked->document.unref (asked->document.document);
  g_object_unref (asked->from);
  g_free (asked->title);
  g_free (asked->path);
  g_free (asked);
}

/* --------------------------------------------------------------------------- paper */

static void
draw_page (GtkPrintOperation *print, GtkPrintContext *context, int page, Asked *asked)
{
  const MoPrintDocument *document = &asked->document;
  cairo_t *cr = gtk_print_context_get_cairo_context (context);
  double scale = MIN (gtk_print_context_get_width (context) / document->width,
                      gtk_print_context_get_height (context) / document->height);

  cairo_scale (cr, scale, scale);
  document->draw_page (document->document, cr, page);
}

/* The operation keeps itself until it is done. */
static void
done (GtkPrintOperation *print, GtkPrintOperationResult result, Asked *asked)
{
  g_autoptr (GError) error = NULL;
  if (result == GTK_PRINT_OPERATION_RESULT_ERROR) {
    gtk_print_operation_get_error (print, &error);
    g_autofree char *sentence = g_strdup_printf (
        _ ("“%s” was not printed: %s. It can be saved as a PDF and printed from there."),
        asked->title,
        error->message);
    mo_problem_show (asked->from, sentence);
  }
  asked_end (asked, result == GTK_PRINT_OPERATION_RESULT_APPLY);
  g_object_unref (print);
}

static GtkPageSetup *
page_setup (const MoPrintDocument *document)
{
  GtkPageSetup *setup = gtk_page_setup_new ();
  g_autoptr (GtkPaperSize) paper = gtk_paper_size_new (GTK_PAPER_NAME_A4);

  gtk_page_setup_set_paper_size_and_default_margins (setup, paper);
  if (document->width > document->height)
    gtk_page_setup_set_orientation (setup, GTK_PAGE_ORIENTATION_LANDSCAPE);
  return setup;
}

void
mo_print_dialog (GtkWidget *from, const MoPrintDocument *document)
{
  mo_print_dialog_then (from, document, NULL, NULL);
}

void
mo_print_dialog_then (GtkWidget *from,
                      const MoPrintDocument *document,
                      MoPrintGone gone,
                      gpointer user)
{
  GtkPrintOperation *print = gtk_print_operation_new ();
  g_autoptr (GtkPageSetup) setup = page_setup (document);
  GtkRoot *root = gtk_widget_get_root (from);
  Asked *asked = asked_new (from, document, gone, user);
  g_autofree char *name = mo_print_file_name (document->title);
  g_autoptr (GtkPrintSettings) settings = gtk_print_settings_new ();

  /* "Print to file" puts its own ending after this */
  name[strlen (name) - strlen (ENDING)] = 0;
  gtk_print_settings_set (settings, GTK_PRINT_SETTINGS_OUTPUT_BASENAME, name);
  gtk_print_operation_set_print_settings (print, settings);
  gtk_print_operation_set_default_page_setup (print, setup);
  gtk_print_operation_set_use_full_page (print, TRUE);
  gtk_print_operation_set_unit (print, GTK_UNIT_POINTS);
  gtk_print_operation_set_n_pages (print, document->n_pages);
  gtk_print_operation_set_job_name (print, document->title);
  gtk_print_operation_set_allow_async (print, TRUE);
  g_signal_connect (print, "draw-page", G_CALLBACK (draw_page), asked);
  g_signal_connect (print, "done", G_CALLBACK (done), asked);
  gtk_print_operation_run (print,
                           GTK_PRINT_OPERATION_ACTION_PRINT_DIALOG,
                           GTK_IS_WINDOW (root) ? GTK_WINDOW (root) : NULL,
                           NULL);
}

/* ---------------------------------------------------------------------------- files */

char *
mo_print_file_name (const char *title)
{
  g_autofree char *lower = g_ascii_strdown (title, -1);
  gsize length = strlen (title);

  while (length >= strlen (ENDING) &&
         strncmp (lower + length - strlen (ENDING), ENDING, strlen (ENDING)) == 0)
    length -= strlen (ENDING);
  g_autofree char *name = g_strndup (title, length);
  g_strdelimit (name, "/\\:*?\"<>|\n\t", '-');
  g_strstrip (name);
  return g_strconcat (*name ? name : _ ("Document"), ENDING, NULL);
}

/* What was chosen may have been typed with the ending, without it, or in capitals. */
static char *
ended (const char *path)
{
  g_autofree char *folder = g_path_get_dirname (path), *base = g_path_get_basename (path),
                  *name = mo_print_file_name (base);
  return g_build_filename (folder, name, NULL);
}

static void
write_to (Asked *asked)
{
  const MoPrintDocument *document = &asked->document;
  g_autoptr (GError) error = NULL;
  gboolean written = document->write_pdf (document->document, asked->path, &error);
  g_autofree char *words =
      written ? g_strdup_printf (_ ("Saved as %s"), asked->path)
              : g_strdup_printf (_ ("“%s” was not saved: %s. Choose another folder."),
                                 asked->title,
                                 error->message);
  if (written)
    gtk_widget_activate_action (asked->from, "win.tell", "s", words);
  else
    mo_problem_show (asked->from, words);
  asked_end (asked, written);
}

static void
may_replace (gboolean yes, gpointer user)
{
  if (yes)
    write_to (user);
  else
    asked_end (user, FALSE);
}

/* The chooser asked about the very name that was typed, not about the one with an ending. */
static void
ask_to_replace (Asked *asked)
{
  g_autofree char *name = g_path_get_basename (asked->path);
  g_autofree char *heading = g_strdup_printf (_ ("Replace “%s”?"), name);
  mo_dialog_ask (asked->from,
                 heading,
                 _ ("There is a file of that name in this folder already."),
                 _ ("Replace"),
                 may_replace,
                 asked);
}

static void
place_chosen (GFile *file, gpointer user)
{
  Asked *asked = user;
  g_autofree char *chosen = file ? g_file_get_path (file) : NULL;

  if (!chosen) {
    if (file)
      mo_problem_show (asked->from,
                       _ ("A PDF can only be saved on this computer. Choose another folder."));
    asked_end (asked, FALSE);
    return;
  }
  asked->path = ended (chosen);
  if (g_strcmp0 (asked->path, chosen) != 0 && g_file_test (asked->path, G_FILE_TEST_EXISTS))
    ask_to_replace (asked);
  else
    write_to (asked);
}

void
mo_print_save_pdf (GtkWidget *from, const MoPrintDocument *document)
{
  mo_print_save_pdf_then (from, document, NULL, NULL);
}

void
mo_print_save_pdf_then (GtkWidget *from,
                        const MoPrintDocument *document,
                        MoPrintGone gone,
                        gpointer user)
{
  g_autofree char *name = mo_print_file_name (document->title);
  mo_dialog_save_file (
      from, _ ("Save as PDF"), name, place_chosen, asked_new (from, document, gone, user));
}
