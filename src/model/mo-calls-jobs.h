/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/mo-call-times.h"
#include "store/mo-call-tell.h"

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
  MoCallTimes *times;
  GArray *taken;     /* MoTimeTaken by time: what is to come, and from the day before to the day
                        after */
  GArray *clashes;   /* MoClashPair: of taken */
  GPtrArray *around; /* MoCallView: what `taken` borrows its names from */
} MoCallsSeen;
void mo_calls_seen_free (MoCallsSeen *seen);
/* What stands against a call at some time. */
MoClash mo_calls_judge (const MoCallsSeen *seen, const MoTimeTaken *call);
gpointer mo_calls_look_job (MoStore *store, gconstpointer ask, GError **error);

/* Reads; a call by its id (a gint64): answers a MoCallView. */
gpointer mo_calls_find_job (MoStore *store, gconstpointer ask, GError **error);

/* Reads; the one call (a gint64's id) that is next or was last of a pair: answers a MoCallView,
 * or NULL where the pair has none. */
gpointer mo_calls_of_pair_job (MoStore *store, gconstpointer ask, GError **error);

/* Reads; rule CLASH, and with `hours` also hours that a side did not name.  Answers the
 * sentence (g_free), or NULL where nothing clashes. */
typedef struct {
  gint64 pairing, except; /* a call that is being moved, or 0 */
  gint64 staff;           /* who has to be there, for a new call; a moved one keeps its own */
  MoDay day;
  int minute, minutes;
  gboolean hours;
} MoCallsClash;
gpointer mo_calls_clash_job (MoStore *store, gconstpointer ask, GError **error);

/* Reads; rule SHARED HOURS, for a call that would be at this time: answers when to offer it. */
typedef struct {
  gint64 pairing;
  MoDay day;
  int minute, minutes;
  int days; /* so many are looked at */
} MoCallsOffer;
gpointer mo_calls_offer_job (MoStore *store, gconstpointer ask, GError **error);

/* Writes; `times` calls, each `rhythm` days after the one before, in wall time. */
typedef struct {
  MoNewCall call;
  char *medium, *place, *join;
  int times, rhythm;
  gboolean skip_holidays;
} MoCallsBook;
void mo_calls_book_free (MoCallsBook *book);
gpointer mo_calls_book_job (MoStore *store, gconstpointer ask, GError **error);

/* Moved, and the usual words for both sides put into the message book. */
typedef struct {
  gint64 id;
  int rev;
  MoDay day;
  int minute;
} MoCallsMove;
gpointer mo_calls_move_job (MoStore *store, gconstpointer ask, GError **error);
/* Moved or cancelled with the words that both sides are told: MoCallReschedule. */
gpointer mo_calls_reschedule_job (MoStore *store, gconstpointer ask, GError **error);

/* A new length of a planned call. */
typedef struct {
  gint64 id;
  int rev, minutes;
} MoCallsLength;
gpointer mo_calls_length_job (MoStore *store, gconstpointer ask, GError **error);

/* Its length, and who of the staff has to be there; 0: nobody. */
typedef struct {
  gint64 id;
  int rev, minutes;
  gint64 staff;
} MoCallsChange;
gpointer mo_calls_change_job (MoStore *store, gconstpointer ask, GError **error);

/* state "done" with minutes and, if told, why so long, summary, mood 1–5, concern; else a state
 * of a call that did not take place, with a remark in `why`. */
typedef struct {
  gint64 id;
  int rev;
  const char *state; /* a literal */
  int minutes, mood;
  gboolean concern;
  char *why, *summary;
  gboolean next; /* the next call is booked along with it, by the same medium */
  MoDay next_day;
  int next_minute;
} MoCallsClose;
void mo_calls_close_free (MoCallsClose *closing);
gpointer mo_calls_close_job (MoStore *store, gconstpointer ask, GError **error);

/* A call put right with the reason in `words`, or how it is joined. */
typedef struct {
  gint64 id;
  int rev;
  const char *state; /* a literal */
  char *words;
} MoCallsCorrect;
void mo_calls_correct_free (MoCallsCorrect *correct);
gpointer mo_calls_correct_job (MoStore *store, gconstpointer ask, GError **error);
gpointer mo_calls_join_job (MoStore *store, gconstpointer ask, GError **error);

G_END_DECLS
