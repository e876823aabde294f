/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/mo-certificate.h"

#include <string.h>

#define FIRST_LINE  "match certificate\t1"
#define SHORT_CELLS 4 /* of four digits */

static const char *const words[MO_CERTIFICATE_KINDS] = {
  "title", "fact", "rule", "head", "criterion", "total", "unknown", "runner", "note", NULL
};

typedef struct {
  MoCertificateKind kind;
  char **cells; /* the first is the word of the kind */
} Line;

struct _MoCertificate {
  GArray *lines; /* of Line */
};

static void
line_clear (gpointer data)
{
  g_strfreev (((Line *) data)->cells);
}

MoCertificate *
mo_certificate_new (void)
{
  MoCertificate *certificate = g_new0 (MoCertificate, 1);
  certificate->lines = g_array_new (FALSE, FALSE, sizeof (Line));
  g_array_set_clear_func (certificate->lines, line_clear);
  return certificate;
}

void
mo_certificate_free (MoCertificate *certificate)
{
  g_array_unref (certificate->lines);
  g_free (certificate);
}

/* ---------------------------------------------------------------------- writing */

static char *
clean_cell (const char *cell)
{
  char *clean = g_utf8_make_valid (cell ? cell : "", -1);
  return g_strdelimit (clean, "\t\n\r\v\f", ' ');
}

void
mo_certificate_add (MoCertificate *certificate, MoCertificateKind kind, ...)
{
  g_autoptr (GPtrArray) cells = g_ptr_array_new ();
  const char *cell;
  va_list args;

  g_return_if_fail (kind < MO_CERTIFICATE_OTHER);
  g_ptr_array_add (cells, g_strdup (words[kind]));
  va_start (args, kind);
  while ((cell = va_arg (args, const char *)))
    g_ptr_array_add (cells, clean_cell (cell));
  va_end (args);
  g_ptr_array_add (cells, NULL);
  Line line = { kind, (char **) g_ptr_array_free (g_steal_pointer (&cells), FALSE) };
  g_array_append_val (certificate->lines, line);
}

char *
mo_certificate_to_text (const MoCertificate *certificate)
{
  g_autoptr (GString) text = g_string_new (FIRST_LINE "\n");
  for (guint i = 0; i < certificate->lines->len; i++) {
    g_autofree char *line =
        g_strjoinv ("\t", g_array_index (certificate->lines, Line, i).cells);
    g_string_append_printf (text, "%s\n", line);
  }
  return g_string_free (g_steal_pointer (&text), FALSE);
}

/* ---------------------------------------------------------------------- reading */

static MoCertificateKind
kind_of (const char *word)
{
  for (int kind = 0; kind < MO_CERTIFICATE_OTHER; kind++)
    if (g_str_equal (words[kind], word))
      return kind;
  return MO_CERTIFICATE_OTHER;
}

MoCertificate *
mo_certificate_from_text (const char *text)
{
  if (!text || !g_str_has_prefix (text, FIRST_LINE "\n") || !g_str_has_suffix (text, "\n"))
    return NULL;
  MoCertificate *certificate = mo_certificate_new ();
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);
  for (int i = 1; lines[i] && lines[i + 1]; i++) { /* the last is what follows the last \n */
    Line line = { .cells = g_strsplit (lines[i], "\t", -1) };
    line.kind = line.cells[0] ? kind_of (line.cells[0]) : MO_CERTIFICATE_OTHER;
    g_array_append_val (certificate->lines, line);
  }
  return certificate;
}

guint
mo_certificate_n_lines (const MoCertificate *certificate)
{
  return certificate->lines->len;
}

MoCertificateKind
mo_certificate_kind (const MoCertificate *certificate, guint line)
{
  g_return_val_if_fail (line < certificate->lines->len, MO_CERTIFICATE_OTHER);
  return g_array_index (certificate->lines, Line, line).kind;
}

const char *
mo_certificate_cell (const MoCertificate *certificate, guint line, guint cell)
{
  g_return_val_if_fail (line < certificate->lines->len, "");
  char **cells = g_array_index (certificate->lines, Line, line).cells;
  return cell + 1 < g_strv_length (cells) ? cells[cell + 1] : "";
}

/* ---------------------------------------------------------------------- the fingerprint */

char *
mo_certificate_fingerprint (const char *text)
{
  return g_compute_checksum_for_string (G_CHECKSUM_SHA256, text, -1);
}

char *
mo_certificate_short_fingerprint (const char *fingerprint)
{
  g_autoptr (GString) made = g_string_new (NULL);
  for (int i = 0; i < SHORT_CELLS && strlen (fingerprint) >= (gsize) (i + 1) * 4; i++)
    g_string_append_printf (made, "%s%.4s", made->len ? " " : "", fingerprint + i * 4);
  return g_string_free (g_steal_pointer (&made), FALSE);
}
