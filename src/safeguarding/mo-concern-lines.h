/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/mo-concerns.h"

G_BEGIN_DECLS

/* A line of the chronology, for screen and paper alike. */
typedef struct {
  const char *at, *who; /* of the file */
  char *title, *words;  /* words may be NULL */
  gint64 entry;         /* that may be corrected; 0: not this one */
  gboolean corrected;   /* a later line puts it right */
} MoConcernLine;

/* All that was written down, the oldest first; lives no longer than the file. */
GPtrArray *mo_concern_lines (const MoConcernFile *file);

G_END_DECLS
