/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/mo-concerns.h"

G_BEGIN_DECLS

/* Writing in the register.  What stands there stays: there is no undo, a mistake is put right
 * by a line of its own.  No label and no reason in the history bears a word of the concern. */

/* A new one.  person 0: the mentee of the pairing; raised_by NULL: whoever sits here. */
typedef struct {
  gint64 person, pairing, call_note, message;
  gboolean danger;
  char *raised_by, *words;
} MoConcernRaise;
MoConcernRaise *mo_concern_raise_new (gint64 person, gint64 pairing, const char *words);
void mo_concern_raise_free (gpointer ask);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (MoConcernRaise, mo_concern_raise_free)

/* Anybody may raise one.  Raised from a note, the note is marked and hides its words. Answers
 * the id of the concern, as a new gint64. */
gpointer mo_store_raise_concern_job (MoStore *store, gconstpointer ask, GError **error);
/* The same inside mo_store_write (): 0 with error set. */
gint64 mo_store_raise_concern (MoStore *store, const MoConcernRaise *ask, GError **error);
/* A note that was marked as a concern goes into the register, once; TRUE where it is there. */
gboolean mo_store_raise_for_note (MoStore *store, gint64 call_note, GError **error);

/* Whom a concern may be about: the two of a pairing, or with pairing 0 everybody who has to do
 * with the service.  Answers a GPtrArray of MoConcernPerson, the mentee first. */
typedef struct {
  gint64 id;
  char *name, *role; /* role: "mentee" or "mentor", NULL for others */
} MoConcernPerson;
MO_DECLARE_RECORD (MoConcernPerson, mo_concern_person)
GPtrArray *mo_store_list_concern_people (MoStore *store, gint64 pairing, GError **error);

/* One step of the way.  What a step does not ask for stays empty. */
typedef struct {
  MoConcernStep step;
  gint64 concern;
  int rev;
  char *words;
  char *seriousness;                                   /* TRIAGE */
  char *whom, *name, *how, *consent, *why, *reference; /* TELL; consent also KEEP */
  char *kind;                                          /* WRITE: of the entry, NULL: "note" */
  MoDay day, review;                                   /* TELL; MONITOR */
  gint64 corrects;                                     /* WRITE: the entry put right */
  gint64 staff;                                        /* LET_IN */
} MoConcernAsk;
MoConcernAsk *mo_concern_ask_new (MoConcernStep step, const MoConcern *concern);
void mo_concern_ask_free (gpointer ask);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (MoConcernAsk, mo_concern_ask_free)

/* REFUSED by the rules of core/mo-concern-rules.h, and for whoever may not read all of it. */
gpointer mo_store_concern_step_job (MoStore *store, gconstpointer ask, GError **error);
/* ask: gint64 of a MoConcernReader: from now on they read it no more. */
gpointer mo_store_end_concern_reader_job (MoStore *store, gconstpointer ask, GError **error);

/* A line of the chronology; inside mo_store_write (). */
gboolean mo_store_write_concern_entry (MoStore *store,
                                       gint64 concern,
                                       const char *kind,
                                       const char *words,
                                       gint64 corrects,
                                       GError **error);

G_END_DECLS
