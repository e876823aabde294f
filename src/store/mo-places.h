/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/mo-store.h"

G_BEGIN_DECLS

/* A match under way, and when its mentor's place would be free again. */
typedef struct {
  gint64 mentor;
  MoDay day;
} MoPlaceEnd;

/* All matches from agreed on that have not ended, by day; of MoPlaceEnd, NULL with error set.
 */
GArray *mo_store_list_place_ends (MoStore *store, GError **error);

G_END_DECLS
