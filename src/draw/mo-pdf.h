/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <cairo.h>
#include <gio/gio.h>

#include "core/mo-day.h"

G_BEGIN_DECLS

/* Pages as a tagged PDF with a title and a language, the same bytes for the same pages. */
typedef void (*MoPdfDraw) (gpointer document, cairo_t *cr, int page);

typedef struct {
  const char *title;
  MoDay day; /* stands in for the moment of writing */
  double width, height;
  int n_pages;
  MoPdfDraw draw;
  gpointer document;
} MoPdf;

GBytes *mo_pdf_bytes (const MoPdf *pdf, GError **error);
/* Writes them to a file, whole or not at all. */
gboolean mo_pdf_write (const MoPdf *pdf, const char *path, GError **error);

G_END_DECLS
