/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/mo-match-values.h"
#include "store/mo-board.h"

G_BEGIN_DECLS

/* Two or three mentors beside each other, for one person who waits. */
#define MO_COMPARE_MOST 3

typedef struct {
  gint64 id, person;
  int place;          /* in the order for this person, from 1; 0: cannot be asked */
  char *name, *years; /* years: "12 years on", or NULL */
  char *strongest;    /* "level, goals", or NULL */
  char *places;       /* "1 of 2 places free · last asked 9 Jan" */
  char *refused;      /* why this mentor cannot be asked; NULL where it is possible */
  gboolean again;     /* possible with a reason: paired before */
  MoMatchScore score;
  MoMatchRuleStand rules[MO_MATCH_RULES];
  char *broken[MO_MATCH_RULES]; /* what a rule says against it; NULL where it is passed */
  char *words[MO_CRITERIA];     /* private answers as "the same way" */
  char *open[MO_CRITERIA];      /* in full; the same text where nothing is private */
} MoCompareMentor;

/* Somebody else who could be asked. */
typedef struct {
  gint64 id;
  int place, total; /* place: in the order for this person, from 1 */
  char *name, *reasons;
} MoCompareOther;

typedef struct {
  gint64 referral, person;
  char *number, *name, *about; /* about: "T12 incomplete · 29 · Dundee" */
  int days;                    /* waited for a match */
  gboolean family, waiting;    /* waiting: no proposal is under way */
  gboolean gender_wished;
  MoDay today;
  char *words[MO_CRITERIA];
  char *weights;      /* "Weights of 2 February 2026, by Ruth Holt." */
  GPtrArray *mentors; /* of MoCompareMentor */
  GPtrArray *others;  /* of MoCompareOther, by fit: everybody who could be asked */
} MoCompare;
/* Frees it with all that it holds. */
void mo_compare_free (MoCompare *compare);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (MoCompare, mo_compare_free)

typedef struct {
  gint64 referral;
  char *number;                    /* where referral is 0: "R-0424" */
  gint64 mentors[MO_COMPARE_MOST]; /* the first 0 ends them; none: the best three */
} MoCompareAsk;
/* The first MO_COMPARE_MOST of the mentors; owned by the caller. */
MoCompareAsk *mo_compare_ask_new (gint64 referral, const gint64 *mentors, guint n);
void mo_compare_ask_free (gpointer ask);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (MoCompareAsk, mo_compare_ask_free)

/* NULL with MO_STORE_NOT_FOUND where there is no such referral. */
MoCompare *mo_store_load_compare (MoStore *store, const MoCompareAsk *ask, GError **error);
/* The same as a job. */
gpointer mo_store_load_compare_job (MoStore *store, gconstpointer ask, GError **error);

/* Private answers of a person and of these mentors are looked at: written down with each of
 * them.  As a job; the ask is MoCompareLook, which answers NULL. */
typedef struct {
  gint64 person;
  gint64 mentors[MO_COMPARE_MOST]; /* persons, the first 0 ends them */
  MoCriterion criterion;
} MoCompareLook;
gpointer mo_store_compare_look_job (MoStore *store, gconstpointer look, GError **error);

/* Names are shown again while mentors are ranked for a referral (gint64): written down with it.
 * As a job. */
gpointer mo_store_names_shown_job (MoStore *store, gconstpointer referral, GError **error);

/* "mobility/manual chair" → label, of every word; NULL with error set. */
GHashTable *mo_store_load_labels (MoStore *store, GError **error);
/* "Weights of 2 February 2026, by Ruth Holt."; owned by the caller, NULL with error set. */
char *mo_store_weights_words (MoStore *store, GError **error);

G_END_DECLS
