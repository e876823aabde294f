/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/mo-pack.h"
#include "store/mo-packs.h"

G_BEGIN_DECLS

/* Which pack is wanted. */
typedef struct {
  char *period; /* "2025/26 Q3"; NULL: the year so far */
  MoStrand strand;
  gboolean frozen; /* as they were frozen; refused where they were not */
  int small_mode;  /* how small numbers are kept back: 0, 1; -1: the office's way */
} MoPackAsk;
/* Frees it with all that it holds. */
void mo_pack_ask_free (MoPackAsk *ask);

typedef struct {
  MoPackPaper *pack;
  char *mark;             /* of the frozen figures of this period; NULL: not frozen */
  MoDay frozen_on;        /* when */
  gboolean may_be_frozen; /* it is over, and was not yet */
  MoDay today;
  MoDay first_year, last_year; /* first days of the years there is anything to say of */
} MoPackShown;
/* Frees it with all that it holds. */
void mo_pack_shown_free (MoPackShown *shown);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (MoPackShown, mo_pack_shown_free)

/* ask: MoPackAsk.  Answers a MoPackShown.  Refused for a period that has not begun, or that
 * nobody would call one. */
gpointer mo_pack_job (MoStore *store, gconstpointer ask, GError **error);

/* What is written down of it when it leaves the house; file: as it went, NULL before. */
MoPack *mo_pack_record (const MoPackPaper *pack, GBytes *file);
/* What it would tell beside earlier packs (MoPackTell), for whoever is about to give it away;
 * NULL: nothing. */
char *mo_pack_tells_words (GPtrArray *tells);

/* Its figures beside the paper, protected as it is; owned by the caller. */
char *mo_pack_csv (const MoPackPaper *pack);
char *mo_pack_json (const MoPackPaper *pack);

G_END_DECLS
