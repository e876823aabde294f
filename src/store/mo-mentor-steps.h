/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/mo-field.h"
#include "core/mo-mentor-funnel.h"
#include "core/mo-mentor-rules.h"
#include "store/mo-store.h"

G_BEGIN_DECLS

/* The dated way of a mentor.  All that write run inside mo_store_write (). */

/* A mentor as the rule of steps reads it; standing.state is the record's own text. */
typedef struct {
  gint64 id, person;
  int rev;
  char *name, *state, *note;
  MoDay ask_again;
  MoMentorStanding standing;
} MoMentorFacts;
void mo_mentor_facts_free (MoMentorFacts *facts);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (MoMentorFacts, mo_mentor_facts_free)

/* NULL with MO_STORE_NOT_FOUND where there is no such mentor. */
MoMentorFacts *mo_store_load_mentor_facts (MoStore *store, gint64 mentor, GError **error);

/* The mentor that a person is, 0 for none; error set where it cannot be told. */
gint64 mo_store_mentor_of (MoStore *store, gint64 person, GError **error);

/* Takes a step by the rule: the state, its day, its row among the steps, and the days that go
 * with it (applied, approved, left, ask again); a reason for going on in spite of the two years
 * is their waiver.  rev: as the person saw it, or 0.  REFUSED with
 * the rule's sentence; also where the rule asks for a reason and there is none. */
gboolean mo_store_mentor_step (MoStore *store,
                               gint64 mentor,
                               int rev,
                               const MoMentorMove *move,
                               GError **error);
/* Only the row: a day on the way, a state or one of MO_STEP_.... */
gboolean mo_store_add_mentor_step (MoStore *store,
                                   gint64 mentor,
                                   const char *state,
                                   MoDay on,
                                   const char *note,
                                   GError **error);

/* One day of a way, the newest last. */
typedef struct {
  gint64 id;
  char *state; /* or one of MO_STEP_… */
  MoDay entered;
  char *who, *note;
} MoMentorStep;
MO_DECLARE_RECORD (MoMentorStep, mo_mentor_step)
GPtrArray *mo_store_list_mentor_steps (MoStore *store, gint64 mentor, GError **error);

/* Somebody who was named to ask; ok: 1 said yes, 0 said no, -1 has not answered. */
typedef struct {
  gint64 id;
  int rev, ok;
  char *name; /* and how to reach them, as it was told */
  MoDay asked, received;
} MoReferee;
MO_DECLARE_RECORD (MoReferee, mo_referee)
GPtrArray *mo_store_list_referees (MoStore *store, gint64 mentor, GError **error);

/* Somebody on the way, or asked again later. */
typedef struct {
  gint64 id; /* of the mentor */
  char *name, *state;
  int sci, family;
  MoDay since, ask_again;
} MoOnWay;
MO_DECLARE_RECORD (MoOnWay, mo_on_way)
/* By their step, the nearest to approved first, then by how long they stand there; those who
 * were "not now" after them, by the day to ask again. */
GPtrArray *mo_store_list_on_way (MoStore *store, GError **error);

/* Every mentor's way, as GArray of MoMentorWay: two queries, however many there are. */
GArray *mo_store_load_mentor_ways (MoStore *store, GError **error);
/* As a job; ask: a MoDay *, the first day of the financial year, none or NULL for this one.
 * Answers a MoMentorFunnel (g_free). */
gpointer mo_store_mentor_funnel_job (MoStore *store, gconstpointer ask, GError **error);

G_END_DECLS
