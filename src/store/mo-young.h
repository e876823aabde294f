/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/mo-field.h"
#include "store/mo-store.h"

G_BEGIN_DECLS

/* People under 18: who is responsible for them, and the second approval of a match. */

/* Who stands for somebody under 18: a guardian, or a member of staff who judged that the young
 * person understands, when and why; and where letters go. */
typedef struct {
  gint64 referral;
  int rev;
  char *name; /* of the young person */
  char *guardian_name, *guardian_relation, *guardian_phone;
  char *competence_by, *competence_why, *letters_to;
  MoDay competence_on;
} MoGuard;
MO_DECLARE_RECORD (MoGuard, mo_guard)

/* NULL with error set. */
MoGuard *mo_store_load_guard (MoStore *store, gint64 referral, GError **error);
/* Writes it on the referral; what is NULL or none stays as it was, "" takes it away. */
gboolean mo_store_note_guard (MoStore *store, const MoGuard *guard, GError **error);
/* The same as jobs: a gint64, the referral, answered by a MoGuard; and a MoGuard, which has to
 * be whole: rule YOUNG refuses one that is not.  Answers a gint64 (g_free). */
gpointer mo_store_load_guard_job (MoStore *store, gconstpointer ask, GError **error);
gpointer mo_store_note_guard_job (MoStore *store, gconstpointer ask, GError **error);
/* Rule YOUNG: MO_STORE_REFUSED where neither is on record for somebody under 18 today.  A
 * competence record counts once it says who, when and why. */
gboolean mo_store_check_young_ready (MoStore *store, gint64 referral, GError **error);

/* Rule SECOND APPROVAL: MO_STORE_REFUSED where the match of somebody under 18 today was not
 * approved by another than who drafted it. */
gboolean mo_store_check_young_match (MoStore *store, gint64 pairing, GError **error);
/* Writes the approval of a match under 18, or refuses it by the same rule.  who: the second
 * member of staff. */
gboolean mo_store_approve_pairing (MoStore *store,
                                   gint64 pairing,
                                   int rev,
                                   const char *who,
                                   GError **error);

/* As a job: the approval and the step to "agreed" as one thing done.  Answers a gint64, the
 * match (g_free). */
typedef struct {
  gint64 pairing;
  int rev;
  char *who;
} MoApproveAsk;
MoApproveAsk *mo_approve_ask_new (gint64 pairing, int rev, const char *who);
void mo_approve_ask_free (MoApproveAsk *ask);
gpointer mo_store_approve_pairing_job (MoStore *store, gconstpointer ask, GError **error);

G_END_DECLS
