/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/mo-field.h"
#include "store/mo-store.h"

G_BEGIN_DECLS

/* The packs that left the house, and whether the next one would tell by difference what an
 * earlier one kept back. */
typedef struct {
  gint64 id;
  int rev;
  char *made_at, *who;
  MoDay made;
  char *period; /* mo_period_code () */
  MoDay from, to, as_of;
  char *strand;   /* "all", "sci", "family" */
  char *pages;    /* as the command line writes them */
  int small_mode; /* the policy's, when it was made */
  int large;
  char *sha256; /* of the file */
  char *cells;  /* mo_pack_cells_to_text () */
} MoPack;
MO_DECLARE_RECORD (MoPack, mo_pack)

/* What a pack says: each count that it shows, by a name that is the same in every pack
 * ("M-1a 2025/26 Q3 all", "M-14b 2025/26 all region:north").  Counts that are kept back are not
 * put in.  Free with mo_pack_cells_free (). */
typedef struct _MoPackCells MoPackCells;
MoPackCells *mo_pack_cells_new (void);
void mo_pack_cells_free (MoPackCells *cells);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (MoPackCells, mo_pack_cells_free)
void mo_pack_cells_add (MoPackCells *cells, const char *cell, int count);
guint mo_pack_cells_count (const MoPackCells *cells);
char *mo_pack_cells_to_text (const MoPackCells *cells); /* sorted: the same for the same */

/* A cell that both show, so little apart that who came or went in between is known; or one that
 * neither shows, small, and worked out from what they show (mo-pack-sums.h): then of no pack,
 * and now is what it comes to. */
typedef struct {
  gint64 pack;      /* 0: worked out from several */
  char *cell, *who; /* who: made the earlier one */
  MoDay made;
  int before, now;
} MoPackTell;
MO_DECLARE_RECORD (MoPackTell, mo_pack_tell)

/* All of them, the newest first. */
GPtrArray *mo_store_list_packs (MoStore *store, GError **error);
gpointer mo_store_list_packs_job (MoStore *store, gconstpointer ask, GError **error);
/* What a pack with those cells would tell beside every earlier one: MoPackTell, by cell; each
 * cell once, beside the newest that tells, then what can be worked out.  ask: MoPack. */
GPtrArray *mo_store_pack_tells (MoStore *store, const MoPack *pack, GError **error);
gpointer mo_store_pack_tells_job (MoStore *store, gconstpointer ask, GError **error);
/* Inside mo_store_write (): that it left the house, today, by whoever works here.  A pack of
 * the very same bytes is written down once.  Its id, or 0. */
gint64 mo_store_record_pack (MoStore *store, const MoPack *pack, GError **error);
/* The same as a job; ask: MoPack, of which the first five are not looked at.  Answers the id by
 * gint64 *, g_free. */
gpointer mo_store_record_pack_job (MoStore *store, gconstpointer ask, GError **error);

G_END_DECLS
