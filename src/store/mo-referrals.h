/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/mo-field.h"
#include "core/mo-referral-rules.h"
#include "store/mo-store.h"

G_BEGIN_DECLS

/* Referrals.  All functions that change one run inside mo_store_write (), go through the one
 * save function and can be undone.  Refusals are MO_STORE_REFUSED with the sentence of the
 * rule. */

/* What is told when a referral is taken.  Texts stay the caller's; NULL and none are not known.
 */
typedef struct {
  gint64 person;
  const char *strand;        /* "sci" or "family" */
  gboolean young;            /* under 18 */
  const char *number;        /* a workbook's own; NULL for the next "R-0001" */
  const char *referrer_kind; /* vocabulary "referrer"; NULL: unknown */
  const char *referrer_said, *referrer_name, *referrer_org, *referrer_phone, *referrer_email;
  const char *agreement; /* "not needed", "yes", "asked", "unable"; NULL: not needed */
  MoDay agreement_on;
  const char *relation_kind, *relation_injured_name;               /* family strand */
  int relation_lives_with, relation_carer, relation_injured_young; /* 1, 0, -1 not known */
  MoDay relation_injured_born_on;
  const char *guardian_name, *guardian_relation, *guardian_phone; /* under 18 */
  const char *competence_by, *competence_why; /* or who judged that they understand */
  MoDay competence_on;
  const char *letters_to;         /* an address of their choice */
  const char *form_version;       /* of the paper form it came on */
  MoDay received_on;              /* none: today */
  MoPrecision received_precision; /* unknown is read as day */
  const char *channel;            /* vocabulary "channel"; NULL: phone */
  MoDay first_contact_on;
  const char *gp_name, *gp_practice, *gp_phone, *other_services, *mental_health_support;
  const char *mentor_wish, *mentor_gender, *note;
  gint64 again_of; /* an earlier referral of the same person, or 0 */
} MoNewReferral;
#define MO_NEW_REFERRAL_INIT                                                                   \
  {                                                                                            \
    .relation_lives_with = -1, .relation_carer = -1, .relation_injured_young = -1              \
  }

/* Writes the referral with its reply target frozen, and the clock it waits in.  Its id, or 0.
 */
gint64 mo_store_add_referral (MoStore *store, const MoNewReferral *referral, GError **error);
/* The target in days for a day of receipt, by the busy periods on record. */
int mo_store_reply_target (MoStore *store, MoDay received, GError **error);
/* "R-0413"; owned by the caller. */
char *mo_store_next_referral_number (MoStore *store, GError **error);
/* A goal of a referral; domain: vocabulary "goal", NULL: other. */
gint64 mo_store_add_goal (MoStore *store,
                          gint64 referral,
                          const char *domain,
                          const char *words,
                          GError **error);

/* What is written of a try to reach somebody.  outcome: reached, no_answer, voicemail,
 * wrong_number, letter, email, text.  at: UTC ISO text, NULL for now; day: its local day. */
typedef struct {
  gint64 referral;
  int rev; /* as the person saw it, 0 where it does not matter */
  const char *at;
  MoDay day;
  const char *medium, *outcome, *note;
} MoNewAttempt;
/* "reached" stops the clock to first contact, once. */
gboolean mo_store_log_contact (MoStore *store, const MoNewAttempt *attempt, GError **error);

/* A try that was written down wrongly, as it really was (`referral` and `rev` of `as` are not
 * looked at), and one that never was.  A first contact that came from it follows; REFUSED where
 * an assessment already rests on it. */
gboolean mo_store_correct_contact (MoStore *store,
                                   gint64 attempt,
                                   int rev,
                                   const MoNewAttempt *as,
                                   GError **error);
gboolean mo_store_drop_contact (MoStore *store,
                                gint64 attempt,
                                int rev,
                                const char *why,
                                GError **error);

/* Somebody else referred them, and now they agreed: dated, and contact may begin. */
gboolean mo_store_note_agreement (MoStore *store, gint64 referral, int rev, GError **error);

/* Moves a referral along an arrow of its state machine, dated, with its wait events.
 * day: MO_DAY_NONE for today. */
gboolean mo_store_set_referral_state (MoStore *store,
                                      gint64 referral,
                                      int rev,
                                      const char *state,
                                      MoDay day,
                                      const char *why,
                                      GError **error);
/* at_utc: UTC ISO text; a talk that is booked gets this other time. */
gboolean mo_store_book_assessment (MoStore *store,
                                   gint64 referral,
                                   int rev,
                                   const char *at_utc,
                                   GError **error);
/* Assessed on `day` (dated, with who), not decided yet. */
gboolean mo_store_record_assessment (MoStore *store,
                                     gint64 referral,
                                     int rev,
                                     MoDay day,
                                     int minutes,
                                     const char *note,
                                     GError **error);
/* Rule ACCEPT, by mo_store_may_accept (): refused without a goal on record, without a new one
 * for mentoring again, under 18 without guardian or competence, without agreement. */
gboolean mo_store_accept_referral (MoStore *store,
                                   gint64 referral,
                                   int rev,
                                   const char *why,
                                   GError **error);
/* signposted_to: where to, or NULL where none was wanted. */
gboolean mo_store_decline_referral (MoStore *store,
                                    gint64 referral,
                                    int rev,
                                    const char *why,
                                    const char *signposted_to,
                                    GError **error);
/* withdrawn or no_response, with why. */
gboolean mo_store_end_referral (MoStore *store,
                                gint64 referral,
                                int rev,
                                const char *state,
                                const char *why,
                                GError **error);
/* review: the day on which the hold is looked at again, or none. */
gboolean mo_store_hold_referral (MoStore *store,
                                 gint64 referral,
                                 int rev,
                                 const char *why,
                                 MoDay review,
                                 GError **error);
/* Back to where it was; the days on hold are not counted. */
gboolean mo_store_resume_referral (MoStore *store, gint64 referral, int rev, GError **error);

/* Who looks after it; staff 0: nobody. */
gboolean
mo_store_own_referral (MoStore *store, gint64 referral, int rev, gint64 staff, GError **error);
/* The day on which somebody looks at it again; none: no longer.  REFUSED for a day that is
 * over. */
gboolean mo_store_review_referral (MoStore *store,
                                   gint64 referral,
                                   int rev,
                                   MoDay day,
                                   const char *why,
                                   GError **error);
/* Rule PLACE BY HAND (core/mo-waiting-order.h): at place `rank` of its clock, with who, when
 * and why; whoever had that place by hand moves one down.  REFUSED without a reason. */
gboolean mo_store_place_referral (MoStore *store,
                                  gint64 referral,
                                  int rev,
                                  int rank,
                                  const char *why,
                                  GError **error);
/* Back to the computed place. */
gboolean mo_store_unplace_referral (MoStore *store, gint64 referral, int rev, GError **error);

/* As if it had not been decided: back to `state`, which rule RE-OPEN tells; what was decided
 * stays in the history. */
gboolean mo_store_reopen_referral (MoStore *store,
                                   gint64 referral,
                                   int rev,
                                   const char *state,
                                   const char *why,
                                   GError **error);

/* "Referral R-0413 for Grace Tilley"; owned by the caller; for labels. */
char *mo_store_referral_title (MoStore *store, gint64 referral, GError **error);

G_END_DECLS
