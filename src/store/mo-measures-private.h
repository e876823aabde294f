/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/mo-measures.h"

G_BEGIN_DECLS

/* The item under which stands that nothing of a measure was answered; why is in its history. */
#define MO_MEASURE_REFUSED "refused"

/* mo-measures-save.c: what a draft holds, over what is saved. */
gboolean mo_measures_read_draft (MoStore *store, MoStatements *it, GError **error);

G_END_DECLS
