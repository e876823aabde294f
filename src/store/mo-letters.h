/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/mo-letter.h"
#include "store/mo-store.h"

G_BEGIN_DECLS

/* Who the office is, from its settings. */
MoOfficeFacts *mo_store_load_office_facts (MoStore *store, GError **error);

/* What a letter about a referral is made from; NULL with MO_STORE_NOT_FOUND where there is no
 * such referral. */
MoLetterFacts *mo_store_load_letter_facts (MoStore *store, gint64 referral, GError **error);
/* By "R-0424", however it is written; 0 with error set where there is none. */
gint64 mo_store_find_referral (MoStore *store, const char *number, GError **error);

/* A letter that was sent. */
typedef struct {
  gint64 id;
  int rev;
  gint64 referral;
  char *kind, *format, *recipient; /* kind: mo_letter_code () */
  char *made_at, *who;
  int weeks; /* that it promised, 0 for none */
  MoDay sent;
} MoLetter;
MO_DECLARE_RECORD (MoLetter, mo_letter)

/* Of one referral, the newest first. */
GPtrArray *mo_store_list_letters (MoStore *store, gint64 referral, GError **error);
/* Keeps one as sent today; its id, or 0. */
gint64 mo_store_add_letter (MoStore *store,
                            MoLetterKind kind,
                            const MoLetterFacts *facts,
                            gboolean large,
                            const char *recipient,
                            GError **error);

G_END_DECLS
