/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/mo-field.h"
#include "core/mo-weights.h"
#include "store/mo-store.h"

G_BEGIN_DECLS

/* Every version of the matching weights that ever held.  The settings are always in step with
 * the newest. */
typedef struct {
  gint64 id; /* 0: nobody ever changed them, and no row is there yet */
  int rev;
  int number;                         /* 1 for the first */
  char *made_at, *who, *why, *points; /* who, why: none where it held before anybody said */
  MoDay made;
  char *changes; /* against the version before: "Goals 24 instead of 18"; NULL for the first */
} MoWeightsVersion;
MO_DECLARE_RECORD (MoWeightsVersion, mo_weights_version)

/* The newest first, never empty; one query. */
GPtrArray *mo_store_list_weights (MoStore *store, GError **error);
/* Of that list: the version that held at the end of this day; before the first change what held
 * until then. */
const MoWeightsVersion *mo_weights_held_on (GPtrArray *versions, MoDay day);
/* The same from the store, straight into the points of a policy; number: of the version, or
 * NULL. */
gboolean
mo_store_weights_on (MoStore *store, MoDay day, MoPolicy *policy, int *number, GError **error);
/* The number of the version that holds now, 0 with error set. */
int mo_store_weights_number (MoStore *store, GError **error);

/* Other points from now on: a version of its own, and the settings with it.  REFUSED by the
 * rule, and where somebody else made a version that the person has not seen. */
typedef struct {
  gint64 seen; /* the id of the version that the person saw as the newest */
  MoPolicy points;
  char *why;
} MoWeightsAsk;
MoWeightsAsk *mo_weights_ask_new (gint64 seen, const MoPolicy *points, const char *why);
void mo_weights_ask_free (gpointer ask);
/* Answers the number of the new version by GINT_TO_POINTER. */
gpointer mo_store_put_weights_job (MoStore *store, gconstpointer ask, GError **error);

G_END_DECLS
