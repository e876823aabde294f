/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/mo-impact-facts.h"
#include "store/mo-store.h"

G_BEGIN_DECLS

/* All that the measures are counted from, on the store's own today; NULL with error set.  To be
 * freed with mo_impact_facts_free ().  A handful of questions, none for each row. */
MoImpactFacts *mo_store_read_impact (MoStore *store, GError **error);
/* ask is not looked at. */
gpointer mo_impact_facts_job (MoStore *store, gconstpointer ask, GError **error);

G_END_DECLS
