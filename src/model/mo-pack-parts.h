/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/mo-pack.h"
#include "store/mo-snapshots.h"

G_BEGIN_DECLS

/* What a pack is made of; mo_pack_paper_new () takes all of it. */
typedef struct {
  MoImpactFacts *facts; /* of today, to begin with */
  MoFigureAsk ask;
  GPtrArray *quotes; /* MoPackQuote */
  MoPackFrozen *frozen;
} MoPackParts;
void mo_pack_parts_clear (MoPackParts *parts);

/* What is missing of a pack of today, or of one as it was frozen: then the facts become those
 * of that day.  FALSE with error set. */
gboolean mo_pack_parts_now (MoPackParts *parts, MoStore *store, GError **error);
gboolean mo_pack_parts_frozen (MoPackParts *parts,
                               MoStore *store,
                               const MoSnapshot *snapshot,
                               GError **error);

G_END_DECLS
