/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/mo-letter.h"
#include "store/mo-store.h"

G_BEGIN_DECLS

/* Letters to mentors, in the very words that went out. */
typedef struct {
  gint64 id;
  gint64 mentor;
  int rev;
  char *kind, *format, *words, *who;
  MoDay made_on, sent_on;
} MoMentorLetter;
MO_DECLARE_RECORD (MoMentorLetter, mo_mentor_letter)

/* Whom a letter to this mentor is for; the facts of a referral stay empty, number is "M-0012".
 * NOT_FOUND where there is none. */
MoLetterFacts *mo_store_load_mentor_envelope (MoStore *store, gint64 mentor, GError **error);
/* The mentor of this whole name, or of this number ("M-0012"), and how many answer to it. */
gint64 mo_store_find_mentor (MoStore *store, const char *words, guint *n_found, GError **error);
/* Of MoMentorLetter, the newest first; mentor 0: of all of them. */
GPtrArray *
mo_store_list_mentor_letters (MoStore *store, gint64 mentor, const char *kind, GError **error);
/* Within a write: kept as sent today. */
gint64 mo_store_add_mentor_letter (MoStore *store,
                                   gint64 mentor,
                                   const char *kind,
                                   const char *words,
                                   gboolean large,
                                   GError **error);

G_END_DECLS
