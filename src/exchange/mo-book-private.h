/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gsf/gsf-infile.h>
#include <libxml/parser.h>

#include "exchange/mo-book.h"

G_BEGIN_DECLS

G_DEFINE_AUTOPTR_CLEANUP_FUNC (GsfInfile, g_object_unref)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (GsfInput, g_object_unref)

/* How the three readers fill a book: a sheet, then rows from the top, then cells from the left.
 * Each answers FALSE with error set where a limit is passed. */
MoSheet *mo_book_add_sheet (MoBook *book, const char *name, gboolean hidden, GError **error);

typedef struct {
  MoBook *book;
  MoSheet *sheet;
  GArray *cells; /* of the row under way */
  int line;
  GCancellable *cancellable;
} MoFiller;

void mo_filler_init (MoFiller *filler, MoBook *book, MoSheet *sheet, GCancellable *cancellable);
void mo_filler_clear (MoFiller *filler);
gboolean mo_filler_row (MoFiller *filler, int line, GError **error);
gboolean mo_filler_cell (MoFiller *filler,
                         int column,
                         MoCellKind kind,
                         const char *text,
                         gssize length,
                         MoDay day,
                         GError **error);
/* Puts the row into the sheet; a row without a cell that says something is dropped. */
gboolean mo_filler_row_end (MoFiller *filler, GError **error);

/* A number as plain digits where it is whole; owned by the caller. */
char *mo_number_text (double value);

/* One part of a zip archive through a SAX parser: no entities, no document type, no network.
 * A missing part is TRUE with *found FALSE.  The handlers' `user` is the parser context's
 * _private; a handler that fails sets MoParse.error. */
typedef struct {
  GError *error;
  gpointer user;
  xmlParserCtxtPtr parser;
} MoParse;

#define MO_PACKED "mo-packed-bytes" /* on the archive: its own size */

gboolean mo_part_exists (GsfInfile *zip, const char *path);
gboolean mo_part_parse (GsfInfile *zip,
                        const char *path,
                        const xmlSAXHandler *handlers,
                        gpointer user,
                        gboolean *found,
                        GCancellable *cancellable,
                        GError **error);
/* From a handler: what was given to mo_part_parse (), and how to fail. */
gpointer mo_parse_user (void *context);
void mo_parse_fail (void *context, GError *error);
/* The value of an attribute by its local name, or NULL; owned by the caller. */
char *mo_attribute (const xmlChar **attributes, int count, const char *name);

gboolean
mo_book_read_xlsx (MoBook *book, GsfInfile *zip, GCancellable *cancellable, GError **error);
gboolean
mo_book_read_ods (MoBook *book, GsfInfile *zip, GCancellable *cancellable, GError **error);
gboolean mo_book_read_csv (MoBook *book,
                           const char *name,
                           const char *bytes,
                           gsize length,
                           GCancellable *cancellable,
                           GError **error);

gboolean mo_book_broken (GError **error);
gboolean mo_book_too_large (GError **error, const char *sentence);

G_END_DECLS
