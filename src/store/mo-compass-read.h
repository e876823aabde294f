/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/mo-compass.h"
#include "store/mo-store.h"

G_BEGIN_DECLS

/* How far back arrivals are looked at, in days; less where the office is younger. */
#define MO_COMPASS_WINDOW 730

/* As a job; ask is not looked at.  Answers a MoCompassFacts. */
gpointer mo_store_load_compass_job (MoStore *store, gconstpointer ask, GError **error);

G_END_DECLS
