/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/mo-office-facts.h"
#include "store/mo-call-notes.h"
#include "store/mo-calls.h"

G_BEGIN_DECLS

/* What is done about the summaries of calls.  Asks own their texts. */

/* Reads; what the form of a call's summary needs.  ask: the call's id (a gint64). */
typedef struct {
  MoCallView *call;
  MoCallNote *last; /* the newest note, NULL where none came yet */
  char *why_not; /* the words of it may not be changed: a correction is due; NULL: they may */
} MoNoteForm;
void mo_note_form_free (gpointer form);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (MoNoteForm, mo_note_form_free)
gpointer mo_note_form_job (MoStore *store, gconstpointer ask, GError **error);

/* Writes; a summary that came, or with `changes` other words for one, or with `corrects` one
 * that puts another right.  Answers the id (g_free). */
typedef struct {
  gint64 call, changes, corrects;
  int rev; /* of `changes` */
  char *side, *via, *summary;
  MoDay received;
  int mood;
  gboolean concern, read;
} MoNoteTake;
void mo_note_take_free (gpointer take);
gpointer mo_note_take_job (MoStore *store, gconstpointer ask, GError **error);

/* Writes; read, and nothing follows from it. */
typedef struct {
  gint64 id;
  int rev;
} MoNoteReview;
gpointer mo_note_review_job (MoStore *store, gconstpointer ask, GError **error);

/* Writes that it was opened; ask: the note's id (a gint64): answers its words (g_free), REFUSED
 * for whoever may not read them. */
gpointer mo_note_open_job (MoStore *store, gconstpointer ask, GError **error);

/* Reads; all that a mentor is asked for, as a letter and as what is said on the telephone.
 * ask: the mentor's id (a gint64). */
typedef struct {
  gint64 mentor, person;
  MoOfficeFacts *office;
  MoDay today;
  guint calls;
  char *name, *phone, *number, *envelope, *words, *spoken;
  char *refused; /* why nothing is to be sent; NULL where there is something */
  char *missing; /* what the envelope lacks, or NULL */
  gboolean wants_large;
} MoDigest;
void mo_digest_free (gpointer digest);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (MoDigest, mo_digest_free)
gpointer mo_digest_job (MoStore *store, gconstpointer ask, GError **error);

/* Writes; the mentor was asked, by "phone", "email", "post" or "text". */
typedef struct {
  gint64 mentor;
  char *how;
} MoDigestAsked;
void mo_digest_asked_free (gpointer asked);
gpointer mo_digest_asked_job (MoStore *store, gconstpointer ask, GError **error);

G_END_DECLS
