/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/mo-calls.h"

G_BEGIN_DECLS

/* Jobs of the calls page.  An ask is a plain struct made with g_new0; its texts are freed by
 * its own function.  Jobs that write answer a gint64, the call's id (g_free). */

/* Reads; what the page shows. */
typedef struct {
  MoDay from, to; /* both included */
} MoCallsAsk;
typedef struct {
  GPtrArray *calls; /* MoCallView, by time */
  GPtrArray *pairs; /* MoPairView: the pairs that can have calls */
} MoCallsSeen;
void mo_calls_seen_free (MoCallsSeen *seen);
gpointer mo_calls_look_job (MoStore *store, gconstpointer ask, GError **error);

/* Reads; a call by its id (a gint64): answers a MoCallView. */
gpointer mo_calls_find_job (MoStore *store, gconstpointer ask, GError **error);

/* Reads; the one call (a gint64's id) that is next or was last of a pair: answers a MoCallView,
 * or NULL where the pair has none. */
gpointer mo_calls_of_pair_job (MoStore *store, gconstpointer ask, GError **error);

/* Reads; rule "two calls of one mentor overlapping: warned".  Answers the sentence (g_free), or
 * NULL where nothing clashes. */
typedef struct {
  gint64 pairing, except; /* a call that is being moved, or 0 */
  MoDay day;
  int minute, minutes;
} MoCallsClash;
gpointer mo_calls_clash_job (MoStore *store, gconstpointer ask, GError **error);

/* Writes; `times` calls, each `rhythm` days after the one before, in wall time. */
typedef struct {
  MoNewCall call;
  char *medium, *place;
  int times, rhythm;
  gboolean skip_holidays;
} MoCallsBook;
void mo_calls_book_free (MoCallsBook *book);
gpointer mo_calls_book_job (MoStore *store, gconstpointer ask, GError **error);

typedef struct {
  gint64 id;
  int rev;
  MoDay day;
  int minute;
} MoCallsMove;
gpointer mo_calls_move_job (MoStore *store, gconstpointer ask, GError **error);

/* state "done" with minutes and, if told, why so long, summary, mood 1–5, concern; else a state
 * of a call that did not take place, with a remark in `why`. */
typedef struct {
  gint64 id;
  int rev;
  const char *state; /* a literal */
  int minutes, mood;
  gboolean concern;
  char *why, *summary;
} MoCallsClose;
void mo_calls_close_free (MoCallsClose *closing);
gpointer mo_calls_close_job (MoStore *store, gconstpointer ask, GError **error);

G_END_DECLS
