/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/mo-field.h"
#include "core/mo-wanted.h"
#include "store/mo-store.h"

G_BEGIN_DECLS

/* One referral on which something is missing. */
typedef struct {
  gint64 id, person, pairing; /* pairing: its last match that was agreed, or 0 */
  char *number, *name, *strand;
  MoDay received;
  int required, filled; /* bits of MoWanted */
  int score;            /* 0 to 100 */
  char *missing;        /* "region, gender" */
} MoMissing;
MO_DECLARE_RECORD (MoMissing, mo_missing)

typedef struct {
  GPtrArray *rows; /* MoMissing: the least whole first, then the newest */
  int required[MO_WANTED], filled[MO_WANTED];
  int looked; /* referrals looked at, whole ones with them */
  MoDay from; /* received from that day on, or still open */
} MoMissingList;
/* Frees it with all that it holds. */
void mo_missing_list_free (MoMissingList *list);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (MoMissingList, mo_missing_list_free)

/* What is wanted of each referral that was not withdrawn, and what of it is there. */
typedef void (*MoWantedEach) (gint64 referral, MoKeptWhole whole, gpointer user);
gboolean
mo_store_each_wanted (MoStore *store, MoWantedEach each, gpointer user, GError **error);

/* Reads, two queries however many there are: referrals of this financial year and the one
 * before, and older ones that are still open; not those withdrawn.  ask is not looked at. */
gpointer mo_store_list_missing_job (MoStore *store, gconstpointer ask, GError **error);

G_END_DECLS
