/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/mo-field.h"
#include "core/mo-measure.h"
#include "store/mo-store.h"

G_BEGIN_DECLS

/* The figures of a year or quarter that is over, frozen as they stood when it was closed, with
 * their mark.  They are never changed: what is entered or mended later is told beside them, as
 * a restatement. */
typedef struct {
  gint64 id;
  int rev;
  char *period; /* mo_period_code () */
  MoDay taken, from, to;
  char *who, *why;
  char *sha256, *figures; /* of the text; JSON */
} MoSnapshot;
MO_DECLARE_RECORD (MoSnapshot, mo_snapshot)

/* ---------------------------------------------------------------------- kept */

/* Inside mo_store_write (); ask: what is to be frozen, and why it is ("year end", NULL).
 * Answers the MoSnapshot.  REFUSED where the period is not over, or is frozen already. */
typedef struct {
  char *period; /* mo_period_code () */
  char *why;
} MoFreezeAsk;
MoFreezeAsk *mo_freeze_ask_new (const char *period, const char *why);
void mo_freeze_ask_free (gpointer ask);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (MoFreezeAsk, mo_freeze_ask_free)
gpointer mo_store_freeze_job (MoStore *store, gconstpointer ask, GError **error);

/* All of them, the newest period first. */
GPtrArray *mo_store_list_snapshots (MoStore *store, GError **error);
gpointer mo_store_list_snapshots_job (MoStore *store, gconstpointer ask, GError **error);
/* Of that period; NULL without error: it is not frozen.  DAMAGED where the text is not what was
 * frozen. */
MoSnapshot *mo_store_find_snapshot (MoStore *store, const char *period, GError **error);
gpointer mo_store_find_snapshot_job (MoStore *store, gconstpointer period, GError **error);

/* "3F9A 71C2 …": the mark, as printed. */
char *mo_snapshot_mark (const MoSnapshot *snapshot);

/* Its days, whatever month the year starts in by now. */
MoPeriod mo_snapshot_period (const MoSnapshot *snapshot, MoDay today);

/* The office as it stood when that was frozen, to be looked at (mo-as-of.h); NULL without
 * error: the history does not tell. */
MoStore *mo_snapshot_open (MoStore *store, const MoSnapshot *snapshot, GError **error);

/* ---------------------------------------------------------------------- its figures */

typedef struct _MoFrozen MoFrozen;
/* Frees it with all that it holds. */
void mo_frozen_free (MoFrozen *frozen);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (MoFrozen, mo_frozen_free)
/* The figures of a snapshot, owned by the caller; NULL and DAMAGED where its words were
 * touched since they were frozen. */
MoFrozen *mo_snapshot_read (const MoSnapshot *snapshot, GError **error);
/* NULL: it was not counted then. */
const MoFigure *mo_frozen_figure (const MoFrozen *frozen, guint which, MoStrand strand);

/* A figure that is another now. */
typedef struct {
  guint which;
  MoStrand strand;
  MoFigure was, now;
} MoRestated;
/* Of MoRestated, in the order of the measures; empty: nothing was changed since. */
GArray *mo_frozen_restated (const MoFrozen *frozen,
                            const MoSnapshot *snapshot,
                            const MoImpactFacts *facts);

G_END_DECLS
