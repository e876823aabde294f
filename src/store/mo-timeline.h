/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/mo-field.h"
#include "core/mo-happening.h"
#include "store/mo-store.h"

G_BEGIN_DECLS

/* A moment as the timeline shows it. */
typedef struct {
  gint64 id;      /* of its kind and row, the same each time */
  int kind;       /* MoHappeningKind */
  int tone;       /* MoHappeningTone */
  gint64 row;     /* of the table that it came from */
  gint64 subject; /* referral, pairing or note: what it opens; 0 for nothing */
  MoDay day;      /* local */
  int minute;     /* of the local day, -1 where only the day is known */
  int to_come;    /* 1: it has not happened yet */
  int folded;     /* 1: its words are shown only on request, which is written down */
  char *who, *title, *words;
  char *heading; /* above the first of a month: "March 2026"; NULL else */
} MoHappening;
MO_DECLARE_RECORD (MoHappening, mo_happening)

typedef struct {
  gint64 person;
  MoHappeningGroup group;
  char *search; /* words that must all be in it, or NULL */
  gboolean oldest_first;
  guint most; /* how many to answer */
} MoTimelineAsk;
/* The newest moments of the person, all kinds; owned by the caller. */
MoTimelineAsk *mo_timeline_ask_new (gint64 person);
void mo_timeline_ask_free (gpointer ask);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (MoTimelineAsk, mo_timeline_ask_free)

typedef struct {
  GPtrArray *moments; /* of MoHappening, in order */
  guint found;        /* how many there are in all that fit */
} MoTimeline;
/* Frees it with all that it holds. */
void mo_timeline_free (MoTimeline *timeline);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (MoTimeline, mo_timeline_free)

/* Everything that is on record about a person, as mentee and as mentor: each kind by its own
 * query through an index.  NULL with error set. */
MoTimeline *mo_store_load_timeline (MoStore *store, const MoTimelineAsk *ask, GError **error);
/* The same as a job. */
gpointer mo_store_timeline_job (MoStore *store, gconstpointer ask, GError **error);

G_END_DECLS
