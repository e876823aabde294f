/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/mo-draft.h"
#include "store/mo-store.h"

G_BEGIN_DECLS

/* Forms begun and not sent, the one saved last first, as MoDraft; NULL with error set.
 * Case 24 of the service's acceptance tests: power cut in mid-wizard, the draft is offered at
 * the next start. */
GPtrArray *mo_store_list_drafts (MoStore *store, GError **error);
/* The same as a job: ask is not looked at. */
gpointer mo_store_list_drafts_job (MoStore *store, gconstpointer ask, GError **error);

/* One of them, or NULL with MO_STORE_NOT_FOUND. */
MoDraft *mo_store_load_draft (MoStore *store, gint64 id, GError **error);

G_END_DECLS
