/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/mo-field.h"
#include "core/mo-measure.h"
#include "store/mo-store.h"

G_BEGIN_DECLS

/* A person found by name, telephone or referral number, with what to open for them. */
typedef struct {
  gint64 id; /* the person */
  char *first_name, *last_name, *known_as, *town;
  gint64 referral; /* the newest, 0 for none */
  char *number;    /* of that referral, "R-0412" */
  char *state;     /* of that referral; "reached" once it was answered */
  gint64 pairing;  /* open one of that referral, 0 for none */
  char *pairing_state;
  gint64 mentor;
  char *mentor_state;
} MoFound;

MO_DECLARE_RECORD (MoFound, mo_found)

#define MO_SEARCH_MOST 12

/* ask: the words as typed (const char *).  Each word must be somewhere in the name, whatever
 * its case and accents; or all of it is a telephone number's digits or a referral's number.
 * Answers at most MO_SEARCH_MOST of MoFound, those with an open referral first; nothing for
 * blank. */
gpointer mo_search_job (MoStore *store, gconstpointer ask, GError **error);

/* All that is meant by what was typed: people, and a figure by its code as on paper,
 * "M-3c/2526", or by itself, "M-3c", which then is of the year so far. */
typedef struct {
  GPtrArray *people; /* MoFound */
  gboolean figure;   /* whether there is one, which is: */
  guint which;
  MoFigureAsk ask;
} MoFoundAll;
void mo_found_all_free (MoFoundAll *all);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (MoFoundAll, mo_found_all_free)

/* ask: as of mo_search_job.  Answers MoFoundAll. */
gpointer mo_search_all_job (MoStore *store, gconstpointer ask, GError **error);

/* The counts beside the pages. */
typedef struct {
  int waiting;  /* referrals that are not matched and not ended */
  int on_hold;  /* of those */
  int board;    /* of those, accepted and without a match under way */
  int late;     /* duties of Today that are late or due today */
  int messages; /* to be passed on */
} MoPageCounts;

/* ask: unused.  Answers a MoPageCounts (g_free). */
gpointer mo_page_counts_job (MoStore *store, gconstpointer ask, GError **error);

G_END_DECLS
