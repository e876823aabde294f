/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/mo-pair-papers.h"

G_BEGIN_DECLS

/* Asking the two of a match, and briefing them. */
typedef struct {
  gint64 pairing;
  char *number; /* where pairing is 0: the referral's, "R-0388", of its match under way */
  MoPairPaperKind kind;
  gboolean letter, large;
  char *words; /* what is released of an earlier mentor's notes */
} MoPairAsk;
MoPairAsk *mo_pair_ask_new (gint64 pairing, MoPairPaperKind kind);
void mo_pair_ask_free (gpointer ask);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (MoPairAsk, mo_pair_ask_free)

typedef struct {
  MoPairPaperKind kind;
  gboolean letter, wants_large;
  MoPairFacts *facts;
  MoOfficeFacts *office;
  MoDay today;
  char *title;                  /* "Callum Reid with Helen Marsh" */
  char *name, *envelope, *ring; /* of whom it is for */
  char *words;
  char *refused;        /* not in turn; NULL where it is */
  char *leaks;          /* what is to be taken out first; NULL for nothing */
  char *office_missing; /* NULL for nothing */
  GPtrArray *sent;      /* of MoPairPaper, the newest first */
} MoPairShown;
/* Frees it with all that it holds. */
void mo_pair_shown_free (gpointer shown);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (MoPairShown, mo_pair_shown_free)

/* Reads; ask: MoPairAsk; answers a MoPairShown. */
gpointer mo_pair_show_job (MoStore *store, gconstpointer ask, GError **error);
/* Writes: kept as read out or sent today, and the match goes a step on where it asked.
 * Answers NULL.  REFUSED out of turn, and where rule RELAY finds something. */
gpointer mo_pair_keep_job (MoStore *store, gconstpointer ask, GError **error);
/* Writes: ask->words of the time before for this mentor; REFUSED where rule RELAY finds
 * something in them. */
gpointer mo_pair_release_job (MoStore *store, gconstpointer ask, GError **error);

G_END_DECLS
