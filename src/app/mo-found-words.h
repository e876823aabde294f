/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "store/mo-search.h"

G_BEGIN_DECLS

/* One line of what was found, and what opens it. */
typedef struct {
  char *name;         /* "Siân O’Brien (Shan)"; "M-3c, 2025/26: Wait for the first call" */
  char *what;         /* "waiting for a match · R-0412 · Cardiff" */
  const char *action; /* "win.show-person" … */
  GVariant *target;
} MoHit;

/* The figure first, then the people: MoHit. */
GPtrArray *mo_found_hits (const MoFoundAll *all);
/* Both lines in one, as it is said. */
char *mo_hit_words (const MoHit *hit);

G_END_DECLS
