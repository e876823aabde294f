/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/mo-change.h"
#include "store/mo-referrals.h"

G_BEGIN_DECLS

/* Between the files that change referrals.  All of it runs inside mo_store_write (). */

/* Where a referral stands before it moves. */
typedef struct {
  char *state, *held_state, *referrer_kind, *agreement;
  MoDay first_contact, hold_from, agreement_on;
  int paused_days, rev;
} MoReferralStanding;

/* Frees what it holds, not the struct itself. */
void mo_referral_standing_clear (MoReferralStanding *standing);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (MoReferralStanding, mo_referral_standing_clear)

/* Fills an empty `standing`; FALSE and NOT_FOUND where there is no such referral. */
gboolean mo_referral_standing_read (MoStore *store,
                                    gint64 referral,
                                    MoReferralStanding *standing,
                                    GError **error);

/* Checks the arrow to `state` and that nobody changed the referral since `rev` (0: whatever it
 * is), and fills an empty `standing`.  Returns the change, for the caller to complete and to
 * give to mo_referral_step_finish (); NULL with REFUSED or CONFLICT. */
MoChange *mo_referral_step (MoStore *store,
                            gint64 referral,
                            int rev,
                            const char *state,
                            MoDay day,
                            MoReferralStanding *standing,
                            GError **error);

/* Saves the change, which it takes, and moves the clocks from the old state to the new one. */
gboolean mo_referral_step_finish (MoStore *store,
                                  MoChange *change,
                                  gint64 referral,
                                  const char *state,
                                  const MoReferralStanding *standing,
                                  MoDay day,
                                  const char *why,
                                  GError **error);

/* The clock of a state: "contact", "assessment", "match", "hold", static; NULL for none. */
const char *mo_referral_wait_stage (const char *state, MoDay first_contact);

/* Begins a wait on `day`; why may be NULL. */
gboolean mo_referral_wait_open (MoStore *store,
                                gint64 referral,
                                const char *stage,
                                MoDay day,
                                const char *why,
                                GError **error);

/* Ends the wait that runs, if one does, and begins the next; stage NULL: none. */
gboolean mo_referral_wait_change (MoStore *store,
                                  gint64 referral,
                                  const char *stage,
                                  MoDay day,
                                  const char *why,
                                  GError **error);

/* From the clock `before` into the clock `after` on `day`, either NULL for none: as
 * mo_referral_wait_change (), and a place that was given by hand is left behind.  Does nothing
 * where both are the same. */
gboolean mo_referral_wait_move (MoStore *store,
                                gint64 referral,
                                const char *before,
                                const char *after,
                                MoDay day,
                                const char *why,
                                GError **error);

/* Notes the day of first contact, once. */
gboolean
mo_store_first_contact (MoStore *store, gint64 referral, int rev, MoDay day, GError **error);

G_END_DECLS
