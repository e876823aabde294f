/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/mo-day.h"

G_BEGIN_DECLS

/* Rule NO ANSWER TWICE: what to do when somebody does not pick up, by what is known of their
 * telephones: which kind it is, whether a voicemail is safe there, whether our number is to be
 * withheld. */
typedef struct {
  const char *number, *label; /* label: "mobile", "home", "work" …, or NULL */
  gboolean safe;              /* a voicemail may be left */
} MoNoAnswerPhone;

typedef struct {
  const char *first;  /* whom we ring */
  const char *other;  /* first name of the other of the two */
  const char *office; /* our telephone, or NULL */
  const char *times;  /* when they can be reached, or NULL */
  gboolean withhold;  /* our number is withheld */
  gboolean voicemail; /* they said that one may be left at all */
  const MoNoAnswerPhone *phones;
  guint n_phones;
} MoNoAnswer;

/* What is done with this number, in one or two sentences; owned by the caller. */
char *mo_no_answer_phone_words (const MoNoAnswer *it, guint phone);
/* What is said on a voicemail: no word of what it is about, nor the other's name; NULL where
 * none may be left anywhere.  Owned by the caller. */
char *mo_no_answer_voicemail (const MoNoAnswer *it);

G_END_DECLS
