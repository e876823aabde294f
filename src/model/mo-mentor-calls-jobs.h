/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/mo-office-facts.h"
#include "store/mo-mentor-calls.h"

G_BEGIN_DECLS

/* The calls to come of a mentor, for that mentor's own sheet.  Rule RELAY: what the office
 * wrote about a place is looked through first, a match at a time; how to join a video call is
 * the office's own, and may stand there. */
typedef struct {
  gint64 mentor;
  char *called, *name;
  MoDay today;
  int note_days;
  MoOfficeFacts *office;
  GPtrArray *calls; /* MoMentorCall, by time */
  gint64 leaking;   /* a match whose words may not be passed on yet, 0: none */
  char *leaks;      /* why, a sentence with the way out */
  char *words;      /* of that match */
} MoMentorCallsSeen;
void mo_mentor_calls_seen_free (MoMentorCallsSeen *seen);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (MoMentorCallsSeen, mo_mentor_calls_seen_free)

/* Reads; ask: the mentor's id (gint64); answers MoMentorCallsSeen. */
gpointer mo_mentor_calls_job (MoStore *store, gconstpointer ask, GError **error);
/* "telephone", "in person, Riverside Library"; owned by the caller. */
char *mo_mentor_call_how (const MoMentorCall *call);

G_END_DECLS
