/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/mo-pack-sums.h"

G_BEGIN_DECLS

typedef enum {
  MO_PACK_CELL_N,
  MO_PACK_CELL_OF,
  MO_PACK_CELL_BUT,
  MO_PACK_CELL_PARTS
} MoPackCellPart;

typedef struct {
  int which;
  MoPackCellPart part;
  char year[16]; /* "2025/26" */
  int quarter;   /* 0: the year */
  MoStrand strand;
} MoPackCell;
/* FALSE: it is the name of something that adds up to nothing. */
gboolean mo_pack_cell_read (const char *name, MoPackCell *cell);

G_END_DECLS
