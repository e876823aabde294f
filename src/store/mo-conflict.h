/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/mo-field.h"
#include "store/mo-store.h"

G_BEGIN_DECLS

/* Two people worked on one thing: what became of a row since somebody read it, in words, so
 * that both versions can be shown side by side and nothing is lost.
 *
 * When a save comes back with MO_STORE_CONFLICT: read mo_store_load_conflict_job () for the
 * table, the row and the version that was seen; show mo_conflict_sentence () and, line by line
 * (mo_conflict_lines ()), what was there, what is there now and what the person wrote; keep
 * all that was typed; save again with `rev` when the person asks for it. */

/* A column that is not what it was when it was read. */
typedef struct {
  char *column, *label; /* label: the column in words */
  char *before, *now;   /* in words; "—" for nothing */
} MoMoved;
MO_DECLARE_RECORD (MoMoved, mo_moved)

typedef struct {
  gint64 id;
  int rev;          /* the version that is there now; 0 where the row is gone */
  char *who, *at;   /* of the newest change; at: UTC ISO text */
  char *label;      /* what they did: "Referral R-0405 for …: put on hold" */
  char *table;      /* what was asked for */
  GPtrArray *moved; /* MoMoved, in the order of the changes */
  GHashTable *row;  /* column → what is there now in words, of every column that has words */
} MoConflict;
/* Frees it with all that it holds. */
void mo_conflict_free (MoConflict *conflict);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (MoConflict, mo_conflict_free)

typedef struct {
  const char *table; /* a literal */
  gint64 id;
  int seen; /* the version that the person read */
} MoConflictAsk;
/* seen: the rev that the form was opened with.  Owned by the caller. */
MoConflictAsk *mo_conflict_ask_new (const char *table, gint64 id, int seen);

/* NULL only with error set: a row that is gone is told as that. */
MoConflict *mo_store_load_conflict (MoStore *store, const MoConflictAsk *ask, GError **error);
/* ask: MoConflictAsk (g_free); answers MoConflict. */
gpointer mo_store_load_conflict_job (MoStore *store, gconstpointer ask, GError **error);

/* "Priya Nair changed this today at 14:32, while you were writing. Nothing was overwritten, and
 * what you typed is still here."  Owned by the caller. */
char *mo_conflict_sentence (const MoConflict *conflict, MoDay today);

/* What the person wants a column to be, in words. */
typedef struct {
  const char *column, *words;
} MoMine;
/* One line of the comparison; yours: NULL where the form does not touch it. */
typedef struct {
  char *label, *before, *now, *yours;
} MoConflictLine;
MO_DECLARE_RECORD (MoConflictLine, mo_conflict_line)
/* What moved, and what the person wrote where it is not what is there: GPtrArray of
 * MoConflictLine, owned by the caller. */
GPtrArray *mo_conflict_lines (const MoConflict *conflict, const MoMine *mine, guint n);

G_END_DECLS
