/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/mo-weights-trial.h"
#include "store/mo-apart.h"
#include "store/mo-board.h"
#include "store/mo-weights.h"

G_BEGIN_DECLS

/* All that the page of weights needs, read once: after that each move of a slider is
 * arithmetic. */
typedef struct {
  MoBoard *board;
  GPtrArray *versions;   /* MoWeightsVersion, the newest first */
  GPtrArray *people;     /* MoBoardPerson of the board who wait for a match, the longest first;
                            where nobody waits, everybody on the board */
  MoWeightsTrial *trial; /* of those people, in that order */
  MoPolicy policy;       /* the numbers as they hold */
  int apart;             /* how many are kept apart today */
} MoWeightsBook;
void mo_weights_book_free (gpointer book);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (MoWeightsBook, mo_weights_book_free)

/* Reads; ask is not looked at. */
gpointer mo_weights_open_job (MoStore *store, gconstpointer ask, GError **error);

/* A mentor in the order for one person: their place by the points that are tried, and by those
 * that hold. */
typedef struct {
  const MoBoardMentor *mentor; /* of the book's board */
  int place, total, place_now, total_now;
} MoWeightsLine;
/* The first `most` of that person.  Arithmetic only. */
GArray *mo_weights_book_rank (const MoWeightsBook *book,
                              guint person,
                              const MoPolicy *tried,
                              guint most);
/* Why this mentor, by the tried points: "level · work · evenings"; owned by the caller. */
char *mo_weights_book_reasons (const MoWeightsBook *book,
                               guint person,
                               const MoBoardMentor *mentor,
                               const MoPolicy *tried);
/* "11 of 14 people keep the same mentor first." and the like: what the tried points change over
 * everybody, owned by the caller. */
char *mo_weights_effect_words (const MoWeightsEffect *effect);

G_END_DECLS
