/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/mo-conflict.h"
#include "store/mo-person-card.h"

G_BEGIN_DECLS

/* What a person's page does, as jobs for mo_office_write (); refusals carry the sentence. */

/* A field of a form: what it was when the form was opened, and what it is to be.  Only what
 * differs is written, and only where nobody else changed that very field in the meantime. */
typedef struct {
  const char *column; /* a literal */
  char *was, *now;    /* NULL or "": nothing */
} MoPersonField;

#define MO_PERSON_MOST_FIELDS 12

typedef struct {
  gint64 person;
  const char *what; /* "name", "contact", "address": for the history, a literal */
  MoPersonField fields[MO_PERSON_MOST_FIELDS];
  guint n;
} MoPersonEdit;
/* what: a literal, not copied.  Owned by the caller. */
MoPersonEdit *mo_person_edit_new (gint64 person, const char *what);
/* was and now are copied. */
void
mo_person_edit_add (MoPersonEdit *edit, const char *column, const char *was, const char *now);
void mo_person_edit_free (gpointer edit);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (MoPersonEdit, mo_person_edit_free)
/* CONFLICT where somebody else changed one of the fields that are to be written. */
gpointer mo_person_edit_job (MoStore *store, gconstpointer edit, GError **error);

/* What became of a row that a form is about; values: what the columns of a person are now, in
 * their order, NULL for another table. */
typedef struct {
  const char *table; /* a literal */
  gint64 id;
  int seen;
  const char *columns[MO_PERSON_MOST_FIELDS + 1]; /* NULL-terminated */
} MoPersonClashAsk;
typedef struct {
  MoConflict *conflict;
  GPtrArray *values;
} MoPersonClash;
/* Frees it with all that it holds. */
void mo_person_clash_free (gpointer clash);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (MoPersonClash, mo_person_clash_free)
gpointer mo_person_clash_job (MoStore *store, gconstpointer ask, GError **error);

typedef enum {
  MO_PHONE_ADD,
  MO_PHONE_CHANGE,
  MO_PHONE_RETIRE, /* words: why */
} MoPhoneVerb;
typedef struct {
  MoPhoneVerb verb;
  gint64 person, phone;
  int rev;
  char *number, *label, *words;
  gboolean safe;
} MoPhoneAsk;
/* Frees it with all that it holds. */
void mo_phone_ask_free (gpointer ask);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (MoPhoneAsk, mo_phone_ask_free)
/* Adds, changes or retires the number of a MoPhoneAsk.  Always NULL. */
gpointer mo_phone_job (MoStore *store, gconstpointer ask, GError **error);

typedef struct {
  gint64 person, other;
  gint64 relation; /* 0: a new one; else this is taken away */
  int rev;
  char *kind; /* vocabulary "relation": what the other is to the person */
  gboolean is_carer, lives_with;
} MoRelationAsk;
/* Frees it with all that it holds. */
void mo_relation_ask_free (gpointer ask);
/* Ties two people, or parts them where the ask names a relation.  Always NULL; REFUSED for a
 * person with themselves. */
gpointer mo_relation_job (MoStore *store, gconstpointer ask, GError **error);

typedef struct {
  gint64 person;
  gint64 note; /* 0: a new one; else it is changed, or corrected where rule NOTE says so */
  char *words;
} MoNoteAsk;
/* note: 0 for a new one; the words are copied.  Owned by the caller. */
MoNoteAsk *mo_note_ask_new (gint64 person, gint64 note, const char *words);
void mo_note_ask_free (gpointer ask);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (MoNoteAsk, mo_note_ask_free)
/* Writes, changes or corrects the note of a MoNoteAsk.  Always NULL; REFUSED without words. */
gpointer mo_note_job (MoStore *store, gconstpointer ask, GError **error);

/* A note as it stands, and why its words can only be corrected (NULL: they can be changed). */
typedef struct {
  gint64 person;
  char *words, *why_not;
} MoNoteStands;
/* Frees it with all that it holds. */
void mo_note_stands_free (gpointer stands);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (MoNoteStands, mo_note_stands_free)
/* ask: gint64 of the note. */
gpointer mo_note_stands_job (MoStore *store, gconstpointer ask, GError **error);

/* Opens what is folded, and writes down who opened it; answers a GPtrArray of texts, label and
 * value in turn. */
typedef struct {
  gint64 person, row;
  const char *part; /* a literal: MO_PART_… */
} MoOpenAsk;
gpointer mo_person_open_job (MoStore *store, gconstpointer ask, GError **error);

G_END_DECLS
