/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>
#include <gsf/gsf-infile-impl.h>
#include <gsf/gsf-infile-zip.h>
#include <gsf/gsf-input.h>
#include <string.h>

#include "exchange/mo-book-private.h"

#define CHUNK       65536
#define RATIO_ABOVE (8 * 1024 * 1024)

/* Asks the class itself: the public functions warn on the log about a damaged archive, and a
 * damaged archive is no fault of the program. */
static GsfInput *
child_of (GsfInfile *folder, const char *name)
{
  g_autoptr (GError) error = NULL;
  GsfInput *child = G_TYPE_INSTANCE_GET_CLASS (folder, GSF_INFILE_TYPE, GsfInfileClass)
                        ->child_by_name (folder, name, &error);
  if (error)
    g_debug ("part %s: %s", name, error->message);
  return child;
}

static GsfInput *
part_open (GsfInfile *zip, const char *path)
{
  g_auto (GStrv) steps = g_strsplit (path, "/", -1);
  g_autoptr (GsfInput) part = GSF_INPUT (g_object_ref (zip));
  for (char **step = steps; *step; step++) {
    GsfInput *inner = GSF_IS_INFILE (part) ? child_of (GSF_INFILE (part), *step) : NULL;
    g_object_unref (g_steal_pointer (&part));
    if (!inner)
      return NULL;
    part = inner;
  }
  return g_steal_pointer (&part);
}

gboolean
mo_part_exists (GsfInfile *zip, const char *path)
{
  g_autoptr (GsfInput) part = part_open (zip, path);
  return part != NULL;
}

gpointer
mo_parse_user (void *context)
{
  MoParse *parse = ((xmlParserCtxtPtr) context)->_private;
  return parse->user;
}

void
mo_parse_fail (void *context, GError *error)
{
  MoParse *parse = ((xmlParserCtxtPtr) context)->_private;
  if (parse->error)
    g_error_free (error);
  else
    parse->error = error;
  xmlStopParser (parse->parser);
}

/* No workbook has a document type of its own.  Without one there are no entities but the five,
 * so neither a file of this computer nor a billion laughs can come in. */
static void
document_type (void *context, const xmlChar *name, const xmlChar *id, const xmlChar *system)
{
  mo_parse_fail (context,
                 g_error_new_literal (MO_BOOK_ERROR,
                                      MO_BOOK_UNSAFE,
                                      _ ("This workbook holds instructions that no workbook"
                                         " needs, so it was not opened. Ask whoever sent it"
                                         " for another copy.")));
}

static void
quiet (void *context, const char *message, ...)
{
}

/* The size is what the archive claims; no more than that is ever unpacked.  Packed is the whole
 * archive, so that the ratio errs on the side of opening. */
static gboolean
size_allowed (GsfInput *part, gsize packed, GError **error)
{
  gsf_off_t size = gsf_input_size (part);
  if (size < 0 || size > MO_BOOK_PART_MOST ||
      (size > RATIO_ABOVE && size / (gsf_off_t) MAX (packed, 1) > MO_BOOK_RATIO_MOST))
    return mo_book_too_large (error,
                              _ ("This workbook unpacks to far more than a workbook of"
                                 " people would, so it was not opened. Save it again"
                                 " from your spreadsheet program."));
  return TRUE;
}

static gboolean
feed (GsfInput *part, MoParse *parse, GCancellable *cancellable, GError **error)
{
  gsf_off_t left;
  while ((left = gsf_input_remaining (part)) > 0) {
    gsize n = (gsize) MIN (left, CHUNK);
    const guint8 *bytes = gsf_input_read (part, n, NULL);
    if (g_cancellable_set_error_if_cancelled (cancellable, error))
      return FALSE;
    if (!bytes)
      return mo_book_broken (error);
    int failed = xmlParseChunk (parse->parser, (const char *) bytes, (int) n, 0);
    if (parse->error) {
      g_propagate_error (error, g_steal_pointer (&parse->error));
      return FALSE;
    }
    if (failed)
      return mo_book_broken (error);
  }
  int failed = xmlParseChunk (parse->parser, NULL, 0, 1);
  if (parse->error) {
    g_propagate_error (error, g_steal_pointer (&parse->error));
    return FALSE;
  }
  return failed ? mo_book_broken (error) : TRUE;
}

gboolean
mo_part_parse (GsfInfile *zip,
               const char *path,
               const xmlSAXHandler *handlers,
               gpointer user,
               gboolean *found,
               GCancellable *cancellable,
               GError **error)
{
  g_autoptr (GsfInput) part = part_open (zip, path);
  if (found)
    *found = part != NULL;
  if (!part)
    return found ? TRUE : mo_book_broken (error);
  if (!size_allowed (
          part, GPOINTER_TO_SIZE (g_object_get_data (G_OBJECT (zip), MO_PACKED)), error))
    return FALSE;

  xmlSAXHandler sax = *handlers;
  sax.initialized = XML_SAX2_MAGIC;
  sax.internalSubset = document_type;
  sax.externalSubset = document_type;
  sax.warning = quiet;
  sax.error = quiet;
  MoParse parse = { NULL, user, NULL };
  parse.parser = xmlCreatePushParserCtxt (&sax, NULL, NULL, 0, path);
  if (!parse.parser)
    return mo_book_broken (error);
  parse.parser->_private = &parse;
  xmlCtxtUseOptions (parse.parser, XML_PARSE_NONET | XML_PARSE_NOERROR | XML_PARSE_NOWARNING);
  gboolean read = feed (part, &parse, cancellable, error);
  g_clear_error (&parse.error);
  xmlFreeParserCtxt (parse.parser);
  return read;
}

char *
mo_attribute (const xmlChar **attributes, int count, const char *name)
{
  for (int i = 0; i < count; i++) {
    const xmlChar **a = attributes + i * 5;
    if (strcmp ((const char *) a[0], name) == 0)
      return g_strndup ((const char *) a[3], (gsize) (a[4] - a[3]));
  }
  return NULL;
}
