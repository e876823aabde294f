/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/mo-call-rules.h"
#include "core/mo-call-time.h"
#include "core/mo-field.h"
#include "store/mo-store.h"

G_BEGIN_DECLS

/* Calls.  All that change something run inside mo_store_write () and refuse by the rules. */

/* A call as pages show it. */
typedef struct {
  gint64 id;
  int rev;
  gint64 pairing;
  gint64 person;         /* the mentee's */
  char *mentee, *mentor; /* full names */
  gint64 mentor_id, mentor_person;
  char *strand;
  char *state, *medium;
  char *place;     /* of a meeting in person, or NULL */
  char *starts_at; /* UTC ISO text */
  MoDay day;       /* local */
  int start;       /* minute of the local day; filled in by the query */
  int minutes;     /* planned */
  int actual;      /* minutes it took; 0 not told */
  int number;      /* which call of the pair it is or will be, 1 … */
  int done;        /* calls of the pair that took place, all told */
  int limit;       /* ten and what was granted */
  int has_note;
  char *note;       /* a remark of the office */
  gint64 staff;     /* who of the staff has to be there; 0: nobody */
  char *staff_name; /* theirs, or NULL */
  char *join;       /* how to join by video, or NULL */
  gint64 owner;     /* who looks after the referral, of staff; 0: nobody */
} MoCallView;
MO_DECLARE_RECORD (MoCallView, mo_call_view)

/* All calls but moved ones from day to day, both included, in the order of time; one query. */
GPtrArray *mo_store_list_calls (MoStore *store, MoDay from, MoDay to, GError **error);
/* One call, NULL with MO_STORE_NOT_FOUND where there is none. */
MoCallView *mo_store_get_call (MoStore *store, gint64 call, GError **error);
/* All calls of a match, moved ones included. */
GPtrArray *mo_store_list_calls_of (MoStore *store, gint64 pairing, GError **error);

/* A match that can have calls. */
typedef struct {
  gint64 id;
  int rev;
  char *mentee, *mentor, *strand, *state;
  gint64 mentor_id, referral;
  gint64 person, mentor_person;
  int done, planned, limit, extra, rhythm_days, skip_holidays;
  MoDay last_done, next; /* none: never, nothing booked */
  MoDay more_asked;      /* one or two calls more, not decided yet; none: no request waits */
  char *last_at;         /* UTC of the newest call that is not moved, for the usual slot */
  char *goals;           /* in the person's words, by "; " */
  char *video;           /* what the mentee said of it, of the vocabulary "video"; or NULL */
} MoPairView;
MO_DECLARE_RECORD (MoPairView, mo_pair_view)

/* Matches from agreed to ending, by the mentee's name; pairing 0 for all, else that one. */
GPtrArray *mo_store_list_pairs (MoStore *store, gint64 pairing, GError **error);

typedef struct {
  gint64 pairing;
  MoDay day;
  int minute;            /* of the local day, 0–1439; -1: the time is not known (imports) */
  MoPrecision precision; /* of the day; unknown is read as day */
  int minutes;           /* planned; 0: the office's default */
  const char *medium;    /* NULL: phone */
  const char *state;     /* NULL: planned */
  int actual;            /* 0: not told */
  const char *note, *place;
  gboolean gate_public, gate_agreed, gate_office;
  const char *join;   /* how to join by video */
  gboolean confirmed; /* by video although the mentee is not confident */
  gint64 staff;       /* who of the office has to be there, or 0 */
  gint64 moved_from;
  gint64 series; /* the first call of the slot it was booked with; 0: none */
  int sequence;
} MoNewCall;

/* Writes a call as it is told, without the rules: for imports.  Its id, or 0. */
gint64 mo_store_add_call (MoStore *store, const MoNewCall *call, GError **error);
/* Books a call by the rules; the first one moves the match on.  Its id, or 0. */
gint64 mo_store_book_call (MoStore *store, const MoNewCall *call, GError **error);
/* Moves a planned call: it stays as "moved", a new one takes its place.  The new id, or 0. */
gint64 mo_store_move_call (MoStore *store,
                           gint64 call,
                           int rev,
                           MoDay day,
                           int minute,
                           GError **error);
/* A new length in minutes of a planned call. */
gboolean
mo_store_set_call_minutes (MoStore *store, gint64 call, int rev, int minutes, GError **error);
/* Who of the staff has to be there; 0: nobody. */
gboolean
mo_store_set_call_staff (MoStore *store, gint64 call, int rev, gint64 staff, GError **error);
/* It took place: minutes, why it was long (or NULL), the mentor's summary (or NULL for later),
 * mood 1–5 or 0, whether something in it worries. */
gboolean mo_store_close_call (MoStore *store,
                              gint64 call,
                              int rev,
                              int minutes,
                              const char *why_long,
                              const char *summary,
                              int mood,
                              gboolean concern,
                              GError **error);
/* Rule CORRECTION: it was written down as done and was not; it counts no more, and the history
 * keeps both. */
gboolean mo_store_correct_call (MoStore *store,
                                gint64 call,
                                int rev,
                                const char *state,
                                const char *reason,
                                GError **error);
/* How a video call is joined; "" or NULL takes it away. */
gboolean
mo_store_set_call_join (MoStore *store, gint64 call, int rev, const char *join, GError **error);
/* no_answer, no_show or cancelled_…, with a remark or NULL. */
gboolean mo_store_miss_call (MoStore *store,
                             gint64 call,
                             int rev,
                             const char *state,
                             const char *note,
                             GError **error);

G_END_DECLS
