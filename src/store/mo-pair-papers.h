/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/mo-pair-paper.h"
#include "store/mo-store.h"

G_BEGIN_DECLS

/* What the papers of a match are made from; NULL with MO_STORE_NOT_FOUND where there is none.
 * The notes of calls are not read: what a second mentor learns of the time before is what staff
 * released. */
MoPairFacts *mo_store_load_pair_facts (MoStore *store, gint64 pairing, GError **error);
/* The newest open match of a referral, by its number; 0 with error set where there is none. */
gint64 mo_store_find_open_pairing (MoStore *store, const char *number, GError **error);

/* A paper that was read out or sent. */
typedef struct {
  gint64 id;
  int rev;
  char *kind, *how, *format, *who,
      *made_at; /* kind: mo_pair_paper_code (); how: script, letter */
  MoDay sent;
} MoPairPaper;
MO_DECLARE_RECORD (MoPairPaper, mo_pair_paper)

/* Of one match, the newest first. */
GPtrArray *mo_store_list_pair_papers (MoStore *store, gint64 pairing, GError **error);

/* Inside mo_store_write (): keeps one as read out or sent today, and takes the match a step on
 * where that is what it was for. */
gboolean mo_store_keep_pair_paper (MoStore *store,
                                   const MoPairFacts *facts,
                                   MoPairPaperKind kind,
                                   gboolean letter,
                                   gboolean large,
                                   GError **error);
/* Inside mo_store_write (): what of an earlier mentor's notes the mentor of this match may
 * read; "" or NULL takes it back.  Who and when are kept. */
gboolean mo_store_release_notes (MoStore *store,
                                 gint64 pairing,
                                 int rev,
                                 const char *words,
                                 GError **error);

G_END_DECLS
