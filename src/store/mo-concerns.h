/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/mo-concern-rules.h"
#include "core/mo-field.h"
#include "store/mo-store.h"

G_BEGIN_DECLS

/* The safeguarding register.  Every reading asks mo_rule_concern_access () about whoever is
 * logged in: what they may not read does not leave the store. */

/* A line of the register: no word of what the concern is. */
typedef struct {
  gint64 id, person, pairing, call_note, message;
  int rev;
  char *number, *name; /* name: whom it is about */
  char *raised_by, *raised_at, *state, *seriousness;
  char *closed_by, *closed_login, *signed_by;
  MoDay raised, triaged, decided, review, closed;
  int danger, closing, access; /* access: MoConcernAccess */
} MoConcern;
MO_DECLARE_RECORD (MoConcern, mo_concern)

/* For the rules; borrows from the concern. */
MoConcernStanding mo_concern_standing (const MoConcern *concern);

/* Who was told. */
typedef struct {
  gint64 id;
  char *whom, *name, *at, *who, *how, *consent, *consent_why, *reference, *words;
  MoDay day;
} MoConcernTold;
MO_DECLARE_RECORD (MoConcernTold, mo_concern_told)

/* A line of the chronology.  corrects: the line it puts right, 0 for none. */
typedef struct {
  gint64 id, corrects;
  char *at, *who, *kind, *words;
} MoConcernEntry;
MO_DECLARE_RECORD (MoConcernEntry, mo_concern_entry)

/* Somebody let in, or who opened it (then only name and at). */
typedef struct {
  gint64 id, staff;
  int rev;
  char *name, *by, *at, *why, *ended_at;
} MoConcernReader;
MO_DECLARE_RECORD (MoConcernReader, mo_concern_reader)

/* Who sits here, as the register sees them. */
typedef struct {
  gint64 me; /* of staff, 0 for nobody on the list */
  gboolean lead;
  char *leads; /* names of those who are lead and work here, "" for nobody */
} MoConcernDesk;

typedef struct {
  MoConcernDesk desk;
  GPtrArray *concerns; /* MoConcern, what is most pressing first */
} MoConcernRegister;
/* Frees it with all that it holds. */
void mo_concern_register_free (gpointer concern_register);

/* One concern.  Of those who raised it and were not let in: concern, words and leads only. */
typedef struct {
  MoConcernDesk desk;
  MoConcern *concern;
  char *words, *pair, *note, *note_about, *message; /* pair: "Mentor: …"; note: of a call */
  char *triage_words, *not_shared_why, *close_words, *consent;
  char *now;           /* of the reading, UTC */
  char *login;         /* of who reads */
  GPtrArray *told;     /* MoConcernTold, in their order */
  GPtrArray *entries;  /* MoConcernEntry, the oldest first */
  GPtrArray *readers;  /* MoConcernReader, those let in, ended ones too */
  GPtrArray *openings; /* MoConcernReader, the newest first, at most 50 */
  GPtrArray *staff;    /* MoStaff */
  GPtrArray *terms;    /* MoTerm, for who was told */
} MoConcernFile;
/* Frees it with all that it holds. */
void mo_concern_file_free (gpointer file);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (MoConcernFile, mo_concern_file_free)

/* ask: not read; answers a MoConcernRegister. */
gpointer mo_store_concerns_job (MoStore *store, gconstpointer ask, GError **error);

/* ask: gint64 of a concern.  Opening it writes down who did, and is a job that writes; REFUSED
 * for whoever may not read it.  Answers a MoConcernFile. */
gpointer mo_store_open_concern_job (MoStore *store, gconstpointer ask, GError **error);
/* The same for a page that has it open already: looks, and writes nothing down. */
gpointer mo_store_concern_job (MoStore *store, gconstpointer ask, GError **error);

/* Those that are not closed, as far as whoever sits here may know of them. */
GPtrArray *
mo_store_list_open_concerns (MoStore *store, const MoConcernDesk *desk, GError **error);
gboolean mo_store_read_concern_desk (MoStore *store, MoConcernDesk *desk, GError **error);
void mo_concern_desk_clear (MoConcernDesk *desk);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (MoConcernDesk, mo_concern_desk_clear)
/* By its number, 0 with error set where there is none. */
gint64 mo_store_find_concern (MoStore *store, const char *number, GError **error);
/* NULL with error set: NOT_FOUND, or REFUSED for whoever may not read it. */
MoConcern *mo_store_load_concern (MoStore *store, gint64 id, GError **error);

G_END_DECLS
