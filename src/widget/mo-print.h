/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Prints any document that can draw its pages, or saves it as a PDF.  Nothing reaches a printer
 * without the desktop's own print dialog. */
typedef struct {
  const char *title;    /* of the print job, and of the file that is offered */
  int n_pages;          /* */
  double width, height; /* of a page, in points; wider than high lies */
  /* page: from 0.  The unit is a point. */
  void (*draw_page) (gpointer document, cairo_t *cr, int page);
  gboolean (*write_pdf) (gpointer document, const char *path, GError **error);
  gpointer document;
  gpointer (*ref) (gpointer document);
  void (*unref) (gpointer document);
  /* The words of a page for those who cannot see its picture, owned by the caller; NULL where
   * the document is never shown on the screen. */
  char *(*page_words) (gpointer document, int page);
} MoPrintDocument;

/* Replaces what `kept` holds with another, referenced; NULL: nothing, no pages. */
void mo_print_document_set (MoPrintDocument *kept, const MoPrintDocument *document);

/* Both answer at once and keep the document until they are done with it.  What goes wrong is
 * shown in the window of `from`. */
void mo_print_dialog (GtkWidget *from, const MoPrintDocument *document);
/* Asks where, writes, and tells where it is. */
void mo_print_save_pdf (GtkWidget *from, const MoPrintDocument *document);

/* The same, and told once: whether it was printed, or saved (path); FALSE when somebody thought
 * better of it, or when it failed, which is shown by then. */
typedef void (*MoPrintGone) (gboolean gone, const char *path, gpointer user);
void mo_print_dialog_then (GtkWidget *from,
                           const MoPrintDocument *document,
                           MoPrintGone gone,
                           gpointer user);
void mo_print_save_pdf_then (GtkWidget *from,
                             const MoPrintDocument *document,
                             MoPrintGone gone,
                             gpointer user);

/* A name that every file system takes, with ".pdf" at its end exactly once; owned by the
 * caller. */
char *mo_print_file_name (const char *title);

G_END_DECLS
