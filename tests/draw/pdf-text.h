/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib/gstdio.h>

/* What poppler's tools read of a PDF: what: "pdftotext -layout", "pdfinfo", "pdfinfo -struct".
 */
static inline char *
pdf_read (GBytes *pdf, const char *what)
{
  g_autofree char *path = NULL;
  g_autoptr (GError) error = NULL;
  char *text = NULL;
  gsize length;
  const char *bytes = g_bytes_get_data (pdf, &length);
  int file = g_file_open_tmp ("sheet-XXXXXX.pdf", &path, &error), status = -1;

  g_assert_no_error (error);
  g_close (file, NULL);
  g_assert_true (g_file_set_contents (path, bytes, length, NULL));
  gboolean to_text = g_str_has_prefix (what, "pdftotext");
  g_autofree char *command = g_strdup_printf ("%s %s%s", what, path, to_text ? " -" : "");
  g_spawn_command_line_sync (command, &text, NULL, &status, &error);
  g_assert_no_error (error);
  g_assert_cmpint (status, ==, 0);
  g_unlink (path);
  return text;
}
