/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/mo-as-of-look.h"
#include "model/mo-row.h"

G_BEGIN_DECLS

typedef enum { MO_THEN_WAITING, MO_THEN_MATCHES, MO_THEN_FIGURES, MO_THENS } MoThen;

/* One line of a past day, whatever it is about. */
typedef struct {
  gint64 id;
  char *title, *under, *state;
  int level; /* MoLevel */
} MoThenLine;
MO_DECLARE_RECORD (MoThenLine, mo_then_line)

G_DECLARE_FINAL_TYPE (MoThenRow, mo_then_row, MO, THEN_ROW, MoRow)

/* Lines of MoThenLine; the caller owns the array. */
GPtrArray *mo_then_lines (const MoAsOfLook *look, MoThen which);
GtkListItemFactory *mo_then_factory_new (void);

G_END_DECLS
