/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/mo-store.h"

G_BEGIN_DECLS

/* What is aimed at in a financial year: how many people are mentored, M-6. */
#define MO_TARGET_PEOPLE "M-6"

typedef struct {
  MoDay year;   /* its first day */
  double value; /* NAN: no aim is set */
} MoTargetYear;

/* Reads; ask is not looked at.  Answers a GArray of MoTargetYear: this year, those to come
 * until the year of the policy, and every other that has an aim; in their order. */
gpointer mo_store_list_targets_job (MoStore *store, gconstpointer ask, GError **error);
/* Writes; ask: a GArray of MoTargetYear; years that are not in it stay as they are.  REFUSED
 * for less than nothing. */
gpointer mo_store_put_targets_job (MoStore *store, gconstpointer ask, GError **error);

G_END_DECLS
