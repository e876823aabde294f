/* SPDX-License-Identifier: GPL-3.0-or-later */
#define _GNU_SOURCE /* memmem () */
#include "draw/mo-pdf.h"

#include <cairo-pdf.h>
#include <glib/gi18n-lib.h>
#include <stdlib.h>
#include <string.h>

static cairo_status_t
append (void *bytes, const unsigned char *data, unsigned int length)
{
  g_byte_array_append (bytes, data, length);
  return CAIRO_STATUS_SUCCESS;
}

static void
describe (const MoPdf *pdf, cairo_surface_t *surface)
{
  g_autofree char *day = mo_day_to_iso (pdf->day);
  g_autofree char *at = g_strdup_printf ("%sT00:00:00Z", day);
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_TITLE, pdf->title);
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_CREATOR, "Mentoring Office");
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_CREATE_DATE, at);
}

static cairo_status_t
draw_pages (const MoPdf *pdf, GByteArray *bytes)
{
  cairo_surface_t *surface =
      cairo_pdf_surface_create_for_stream (append, bytes, pdf->width, pdf->height);
  cairo_t *cr = cairo_create (surface);

  describe (pdf, surface);
  cairo_tag_begin (cr, "Document", NULL); /* else cairo does not call it tagged */
  for (int page = 0; page < pdf->n_pages; page++) {
    pdf->draw (pdf->document, cr, page);
    cairo_show_page (cr);
  }
  cairo_tag_end (cr, "Document");
  cairo_status_t status = cairo_status (cr);
  cairo_destroy (cr);
  cairo_surface_finish (surface);
  status = status ? status : cairo_surface_status (surface);
  cairo_surface_destroy (surface);
  return status;
}

/* ------------------------------------------------------------------ the language */

/* The number after the last `word`; -1 where there is none. */
static long
last_number (const char *text, gsize length, const char *word)
{
  const char *found = NULL, *at = text;
  while ((at = memmem (at, length - (at - text), word, strlen (word))))
    found = at++;
  return found ? strtol (found + strlen (word), NULL, 10) : -1;
}

/* cairo has no word for the language of a document, so its catalogue is said again at the end,
 * as a PDF may be added to. */
static void
say_language (GByteArray *bytes)
{
  const char *text = (const char *) bytes->data;
  long root = last_number (text, bytes->len, "/Root "),
       size = last_number (text, bytes->len, "/Size "),
       info = last_number (text, bytes->len, "/Info "),
       before = last_number (text, bytes->len, "startxref\n");
  g_autofree char *opening = g_strdup_printf ("\n%ld 0 obj\n<<", root);
  const char *from = memmem (text, bytes->len, opening, strlen (opening));
  const char *until = from ? memmem (from, text + bytes->len - from, "endobj", 6) : NULL;
  if (root < 0 || size < 0 || info < 0 || before < 0 || !until)
    return;

  /* Translators: the language of the printed forms and letters, as in "en-GB" or "cy". */
  const char *language = C_ ("language of documents", "en-GB");
  g_autoptr (GString) more = g_string_new ("\n");
  gsize at = bytes->len + 1;
  from += strlen (opening);
  g_string_append_printf (more,
                          "%ld 0 obj\n<< /Lang (%s)\n   /ViewerPreferences << /DisplayDocTitle "
                          "true >>\n",
                          root,
                          language);
  g_string_append_len (more, from, until - from);
  g_string_append (more, "endobj\n");
  gsize table = bytes->len + more->len;
  g_string_append_printf (more,
                          "xref\n%ld 1\n%010" G_GSIZE_FORMAT " 00000 n \n"
                          "trailer\n<< /Size %ld\n   /Root %ld 0 R\n   /Info %ld 0 R\n"
                          "   /Prev %ld\n>>\nstartxref\n%" G_GSIZE_FORMAT "\n%%%%EOF\n",
                          root,
                          at,
                          size,
                          root,
                          info,
                          before,
                          table);
  g_byte_array_append (bytes, (const guint8 *) more->str, more->len);
}

/* ----------------------------------------------------------------------- writing */

GBytes *
mo_pdf_bytes (const MoPdf *pdf, GError **error)
{
  g_autoptr (GByteArray) bytes = g_byte_array_new ();
  cairo_status_t status = draw_pages (pdf, bytes);

  if (status) {
    g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_FAILED, cairo_status_to_string (status));
    return NULL;
  }
  say_language (bytes);
  return g_byte_array_free_to_bytes (g_steal_pointer (&bytes));
}

gboolean
mo_pdf_write (const MoPdf *pdf, const char *path, GError **error)
{
  g_autoptr (GBytes) bytes = mo_pdf_bytes (pdf, error);
  g_autoptr (GFile) file = g_file_new_for_commandline_arg (path);
  gsize length;

  if (!bytes)
    return FALSE;
  const char *data = g_bytes_get_data (bytes, &length);
  return g_file_replace_contents (
      file, data, length, NULL, FALSE, G_FILE_CREATE_NONE, NULL, NULL, error);
}
