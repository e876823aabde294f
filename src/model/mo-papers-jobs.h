/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/mo-paper-form.h"
#include "store/mo-letters.h"

G_BEGIN_DECLS

/* What the office prints: blank forms and letters. */

/* ---- blank forms */

typedef struct {
  MoOfficeFacts *office;
  char *opening, *privacy;               /* filled; of referrals */
  char *mentor_opening, *mentor_privacy; /* of applications */
  GHashTable *words;                     /* vocabulary → char **, what may be ticked */
} MoPapersForm;
/* Frees it with all that it holds. */
void mo_papers_form_free (gpointer form);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (MoPapersForm, mo_papers_form_free)

/* ask is not looked at: every strand is printed from the same.  Answers a MoPapersForm. */
gpointer mo_papers_form_job (MoStore *store, gconstpointer ask, GError **error);

/* ---- letters */

/* ask: the number of a referral as it was typed (char *); answers its id (gint64 *, g_free).
 * REFUSED where there is none. */
gpointer mo_papers_find_job (MoStore *store, gconstpointer ask, GError **error);

typedef struct {
  gint64 referral;
  char *number; /* where referral is 0: "R-0424" */
  MoLetterKind kind;
  int to; /* MoLetterTo; -1: whom it is usually for */
  gboolean large;
} MoPapersLetterAsk;
/* To whom the letter goes by itself (to: -1); owned by the caller. */
MoPapersLetterAsk *mo_papers_letter_ask_new (gint64 referral, MoLetterKind kind);
void mo_papers_letter_ask_free (gpointer ask);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (MoPapersLetterAsk, mo_papers_letter_ask_free)

typedef struct {
  MoLetterKind kind;
  MoLetterTo to;
  MoOfficeFacts *office;
  MoLetterFacts *facts;
  MoDay today;
  char *name, *subject, *envelope, *words;
  char *refused;        /* why it cannot be sent; NULL where it can */
  gint64 leaking;       /* the match whose other side it would give away, or 0 */
  char *missing;        /* what the envelope lacks, NULL */
  char *office_missing; /* what the office lacks, NULL */
  gboolean wants_large; /* the person's own format */
  GPtrArray *sent;      /* of MoLetter, the newest first */
} MoPapersLetter;
/* Frees it with all that it holds. */
void mo_papers_letter_free (gpointer letter);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (MoPapersLetter, mo_papers_letter_free)

/* ask: MoPapersLetterAsk; answers a MoPapersLetter. */
gpointer mo_papers_letter_job (MoStore *store, gconstpointer ask, GError **error);
/* Writes: the letter is kept as sent today.  ask: MoPapersLetterAsk; answers NULL.  REFUSED
 * with the sentence of the rule. */
gpointer mo_papers_keep_job (MoStore *store, gconstpointer ask, GError **error);

/* ---- the office's own words */

/* The office's own words for a text, else ours; NULL with error set.  Owned by the caller. */
char *mo_papers_text_of (MoStore *store, const MoLetterText *text, GError **error);
/* Answers a GHashTable: setting (char *) → the office's words (char *), only where it has its
 * own. */
gpointer mo_papers_texts_job (MoStore *store, gconstpointer ask, GError **error);
typedef struct {
  char *setting, *words; /* words "" or ours: back to ours */
} MoPapersTextAsk;
/* Frees it with all that it holds. */
void mo_papers_text_ask_free (gpointer ask);
/* Writes.  REFUSED where the words hold a field that there is not. */
gpointer mo_papers_text_job (MoStore *store, gconstpointer ask, GError **error);

G_END_DECLS
