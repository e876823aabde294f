/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/mo-draft.h"
#include "core/mo-referral-draft.h"
#include "store/mo-store.h"

G_BEGIN_DECLS

/* The use cases of taking a referral, as jobs for mo_office_read () and mo_office_write (). */

/* What the page begins with. */
typedef struct {
  GPtrArray *terms;  /* MoTerm */
  GPtrArray *drafts; /* MoDraft, begun and not sent */
  MoDraft *draft;    /* the one asked for, or NULL */
} MoIntakeBook;
void mo_intake_book_free (MoIntakeBook *book);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (MoIntakeBook, mo_intake_book_free)

/* The label of a code; the code itself where the office has none for it. */
const char *
mo_intake_label (const MoIntakeBook *book, const char *vocabulary, const char *code);

/* Reads; ask: a gint64, the draft to go on with or 0; answers a MoIntakeBook. */
gpointer mo_intake_open_job (MoStore *store, gconstpointer ask, GError **error);

/* Writes; keeps a draft.  id 0 makes one.  Answers a gint64, its id (g_free). */
typedef struct {
  gint64 id;
  char *kind, *title, *payload;
} MoIntakeKeep;
void mo_intake_keep_free (MoIntakeKeep *keep);
gpointer mo_intake_keep_job (MoStore *store, gconstpointer ask, GError **error);

/* Writes; the same, but throws it away: it can be taken up again until the next one is thrown
 * away. */
gpointer mo_intake_discard_job (MoStore *store, gconstpointer ask, GError **error);

/* Reads; ask: a gint64, a person; answers a MoReferralDraft of what the book knows. */
gpointer mo_intake_earlier_job (MoStore *store, gconstpointer ask, GError **error);
/* Reads; ask: a MoDay; answers the reply target of a referral received on it, in days, by
 * GINT_TO_POINTER. */
gpointer mo_intake_target_job (MoStore *store, gconstpointer ask, GError **error);

/* Writes; person (or the one in the book that it is), injury, hours, interests, referral and
 * goals in one transaction, and drops the draft.  Refused where an answer still needs a look,
 * or where mentoring again has no new goal.  Answers a gint64, the referral's id (g_free). */
typedef struct {
  gint64 draft_id;
  MoReferralDraft *draft;
} MoIntakeTake;
void mo_intake_take_free (MoIntakeTake *take);
gpointer mo_intake_take_job (MoStore *store, gconstpointer ask, GError **error);

G_END_DECLS
